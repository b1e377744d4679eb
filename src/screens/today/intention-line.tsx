import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/contract';
import type { Shift } from '../../core/shift/shift';
import type { Intention } from '../../core/shift/shift-event';
import { intentionWords } from '../../core/shift/shift-event';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { InlineForm } from '../../ui/inline-form';
import { Undo } from '../../ui/undo';
import { useSay } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import { ChoiceButton, ChoiceList } from './choices';
import styles from './beginning.module.css';

type Word = Exclude<Intention['word'], 'own'>;
const words = intentionWords.filter((word): word is Word => word !== 'own');

interface ChooseProps {
  readonly now: Intention | null;
  readonly refusal: Refusal | null;
  readonly onChoose: (intention: Intention | null) => void;
  readonly onLeave: () => void;
}

function Choose({ now, refusal, onChoose, onLeave }: ChooseProps) {
  const { t } = useTranslation(['today', 'arrive']);
  const [own, setOwn] = useState(now?.word === 'own' ? now.text : null);
  const save = (): void => {
    if (own !== null && own.trim() !== '') onChoose({ word: 'own', text: own.trim() });
  };
  return (
    <InlineForm className={styles.form} onSave={save} onLeave={onLeave} refusal={refusal}>
      <ChoiceList label={t('today:beginning.change')}>
        {words.map((word) => (
          <ChoiceButton key={word} chosen={now?.word === word} onChoose={() => onChoose({ word, text: '' })}>
            {t(`arrive:intention.${word}`)}
          </ChoiceButton>
        ))}
        <ChoiceButton chosen={own !== null} onChoose={() => setOwn(own === null ? '' : null)}>
          {t('today:beginning.own')}
        </ChoiceButton>
        {now && (
          <ChoiceButton chosen={false} onChoose={() => onChoose(null)}>
            {t('today:beginning.none')}
          </ChoiceButton>
        )}
      </ChoiceList>
      <div className={styles.row}>
        {own !== null && (
          <>
            <Field small autoFocus aria-label={t('today:beginning.own')} value={own} onWrite={setOwn} />
            <Button small type="submit" disabled={own.trim() === ''}>
              {t('today:beginning.keep')}
            </Button>
          </>
        )}
        <Button small variant="bare" onClick={onLeave}>
          {t('today:beginning.cancel')}
        </Button>
      </div>
    </InlineForm>
  );
}

interface SaidProps {
  /** Null while there is none. */
  readonly intention: Intention | null;
  readonly large: boolean;
  readonly onChange: () => void;
}

/** `large`: under a heading of its own, with what comes of it. */
function Said({ intention, large, onChange }: SaidProps) {
  const { t } = useTranslation(['today', 'arrive']);
  const own = intention?.word === 'own' ? intention.text : null;
  const said = own ?? (intention && t(`arrive:intention.${intention.word}`));
  const change = (
    <Button
      small
      variant="bare"
      className={large ? styles.edge : ''}
      {...(intention ? { 'aria-label': t('today:beginning.change') } : {})}
      onClick={onChange}
    >
      {intention ? t('today:wins.change') : t('today:beginning.set')}
    </Button>
  );
  if (large) {
    return (
      <>
        <div className={styles.head}>
          <h2 className={text.head}>
            {t(own === null ? 'today:beginning.wish' : 'today:beginning.wishOwn')}
          </h2>
          {change}
        </div>
        {said && (
          <>
            <p dir="auto" className={styles.wish}>
              {said}
            </p>
            <p className={text.note}>{t('today:beginning.wishNote')}</p>
          </>
        )}
      </>
    );
  }
  if (!said) return change;
  return (
    <p className={styles.line}>
      <span className={styles.voice}>{t('today:beginning.intention', { intention: said })}</span>
      {change}
    </p>
  );
}

interface IntentionLineProps {
  readonly shift: Shift;
  readonly large?: boolean;
}

/** The intention in a sentence or under a heading; a click changes it. */
export function IntentionLine({ shift, large = false }: IntentionLineProps) {
  const { t } = useTranslation('today');
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
      <Choose
        now={intention}
        refusal={refusal}
        onChoose={(next) => void choose(next)}
        onLeave={() => setOpen(false)}
      />
    );
  }
  if (gone && !intention) {
    return <Undo onUndo={() => void choose(gone)}>{t('beginning.intentionGone')}</Undo>;
  }
  return <Said intention={intention} large={large} onChange={() => setOpen(true)} />;
}
