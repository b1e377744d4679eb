import { useState } from 'react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import type { Intention } from '../../core/shift/fact';
import { intentionWords } from '../../core/shift/fact';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { RefusalLine } from '../../ui/refusal-line';
import { Undo } from '../../ui/undo';
import { useSay } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import { Choice, Choices } from './choices';
import styles from './beginning.module.css';

type Word = Exclude<Intention['word'], 'own'>;
const words = intentionWords.filter((word): word is Word => word !== 'own');

interface ChooseProps {
  readonly now: Intention | null;
  readonly onChoose: (intention: Intention | null) => void;
  readonly onLeave: () => void;
}

function Choose({ now, onChoose, onLeave }: ChooseProps) {
  const { t } = useTranslation(['today', 'arrive']);
  const [own, setOwn] = useState(now?.word === 'own' ? now.text : null);
  const keep = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (own !== null && own.trim() !== '') onChoose({ word: 'own', text: own.trim() });
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <form className={styles.form} onSubmit={keep} onKeyDown={leave}>
      <Choices label={t('today:beginning.change')}>
        {words.map((word) => (
          <Choice
            key={word}
            chosen={now?.word === word}
            onChoose={() => {
              onChoose({ word, text: '' });
            }}
          >
            {t(`arrive:intention.${word}`)}
          </Choice>
        ))}
        <Choice
          chosen={own !== null}
          onChoose={() => {
            setOwn(own === null ? '' : null);
          }}
        >
          {t('today:beginning.own')}
        </Choice>
        {now && (
          <Choice
            chosen={false}
            onChoose={() => {
              onChoose(null);
            }}
          >
            {t('today:beginning.none')}
          </Choice>
        )}
      </Choices>
      <div className={styles.row}>
        {own !== null && (
          <>
            <Field
              small
              autoFocus
              aria-label={t('today:beginning.own')}
              value={own}
              onChange={(event) => {
                setOwn(event.target.value);
              }}
            />
            <Button small type="submit" disabled={own.trim() === ''}>
              {t('today:beginning.keep')}
            </Button>
          </>
        )}
        <Button small look="bare" onClick={onLeave}>
          {t('today:beginning.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The intention as a sentence; a click changes it. */
export function IntentionLine({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation(['today', 'arrive']);
  const { say, refusal } = useSay(shift.id);
  const [open, setOpen] = useState(false);
  const [gone, setGone] = useState<Intention | null>(null);
  const { intention } = shift;
  const choose = async (next: Intention | null): Promise<void> => {
    const answer = await say({ type: 'intention-set', intention: next });
    if (!answer.ok) return;
    setGone(next === null ? intention : null);
    setOpen(false);
  };
  if (open) {
    return (
      <>
        <Choose
          now={intention}
          onChoose={(next) => void choose(next)}
          onLeave={() => {
            setOpen(false);
          }}
        />
        <RefusalLine because={refusal} />
      </>
    );
  }
  if (gone && !intention) {
    return <Undo onUndo={() => void choose(gone)}>{t('today:beginning.intentionGone')}</Undo>;
  }
  const change = (label: string) => (
    <Button
      small
      look="bare"
      {...(intention ? { 'aria-label': t('today:beginning.change') } : {})}
      onClick={() => {
        setOpen(true);
      }}
    >
      {label}
    </Button>
  );
  if (!intention) return change(t('today:beginning.set'));
  const said = intention.word === 'own' ? intention.text : t(`arrive:intention.${intention.word}`);
  return (
    <p className={styles.line}>
      <span className={styles.voice}>{t('today:beginning.intention', { intention: said })}</span>
      <span className={text.mark}>{change(t('today:wins.change'))}</span>
    </p>
  );
}
