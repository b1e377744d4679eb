import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/contract';
import type { Shift } from '../../core/shift/shift';
import type { Parked } from '../../core/shift/shift-event';
import { Button } from '../../ui/button';
import { NamedField } from '../../ui/field';
import { useFormats } from '../../ui/formats';
import { useHostDraft } from '../../ui/drafts';
import { InlineForm } from '../../ui/inline-form';
import { Undo } from '../../ui/undo';
import { useSay } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import styles from './beginning.module.css';

interface WriteProps {
  readonly now: Parked | null;
  readonly refusal: Refusal | null;
  readonly onKeep: (parked: Parked | null) => void;
  readonly onLeave: () => void;
}

function Write({ now, refusal, ...on }: WriteProps) {
  const { t } = useTranslation('today');
  const kept = useHostDraft('parked', { what: now?.what ?? '', when: now?.when ?? '' });
  const { what, when } = kept.value;
  const onKeep = (parked: Parked | null): void => {
    kept.drop();
    on.onKeep(parked);
  };
  const onLeave = (): void => {
    kept.drop();
    on.onLeave();
  };
  const save = (): void => {
    if (what.trim() !== '') onKeep({ what: what.trim(), when: when.trim() });
  };
  return (
    <InlineForm className={styles.form} onSave={save} onLeave={onLeave} refusal={refusal}>
      <div className={styles.fields}>
        <NamedField
          small
          autoFocus
          label={t('beginning.what')}
          value={what}
          onWrite={(next) => kept.write({ what: next, when })}
        />
        <NamedField
          small
          label={t('beginning.when')}
          value={when}
          onWrite={(next) => kept.write({ what, when: next })}
        />
      </div>
      <div className={styles.row}>
        <Button small type="submit" disabled={what.trim() === ''}>
          {t('beginning.keep')}
        </Button>
        <Button small variant="bare" onClick={onLeave}>
          {t('beginning.cancel')}
        </Button>
        {now && (
          <Button small variant="bare" onClick={() => onKeep(null)}>
            {t('beginning.remove')}
          </Button>
        )}
      </div>
    </InlineForm>
  );
}

interface ParkedTextProps {
  readonly parked: Parked;
  readonly time: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onEdit: () => void;
}

function ParkedText({ parked, time, open, onOpen, onEdit }: ParkedTextProps) {
  const { t } = useTranslation('today');
  const lineId = useId();
  return (
    <div className={styles.parked}>
      <Button small variant="bare" aria-expanded={open} aria-controls={lineId} onClick={() => onOpen(!open)}>
        {open ? t('beginning.hide') : t('beginning.parkedAt', { time })}
      </Button>
      <div id={lineId} className={styles.line} hidden={!open}>
        <span dir="auto" className={styles.what}>
          {parked.what}
        </span>
        {parked.when !== '' && (
          <span className={text.note}>{t('beginning.later', { when: parked.when })}</span>
        )}
        <Button small variant="bare" onClick={onEdit}>
          {t('beginning.edit')}
        </Button>
      </div>
    </div>
  );
}

/** The private line, out of sight until it is asked for. */
export function ParkedLine({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('today');
  const formats = useFormats(shift.zone);
  const { say, refusal } = useSay(shift.id);
  const [shown, setShown] = useState<'closed' | 'open' | 'writing'>('closed');
  const [gone, setGone] = useState<Parked | null>(null);
  const { parked, parkedAt } = shift;
  const keep = async (next: Parked | null): Promise<void> => {
    const answer = await say({ type: 'parked', parked: next });
    if (!answer.ok) return;
    setGone(next === null ? parked : null);
    setShown('closed');
  };
  if (shown === 'writing') {
    return (
      <Write
        now={parked}
        refusal={refusal}
        onKeep={(next) => void keep(next)}
        onLeave={() => setShown('closed')}
      />
    );
  }
  const write = (): void => setShown('writing');
  if (!parked) {
    if (gone) return <Undo onUndo={() => void keep(gone)}>{t('beginning.parkedGone')}</Undo>;
    return (
      <Button small variant="bare" onClick={write}>
        {t('beginning.park')}
      </Button>
    );
  }
  return (
    <ParkedText
      parked={parked}
      time={formats.time(parkedAt ?? shift.startedAt)}
      open={shown === 'open'}
      onOpen={(open) => setShown(open ? 'open' : 'closed')}
      onEdit={write}
    />
  );
}
