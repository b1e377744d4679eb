import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/contract';
import { withoutBecause } from '../../ui/win-line';
import { Button } from '../../ui/button';
import { NamedField } from '../../ui/field';
import { useHostDraft } from '../../ui/drafts';
import { InlineForm } from '../../ui/inline-form';
import styles from './lists.module.css';

interface WinFormProps {
  /** What the draft is called; null for a new win. */
  readonly id: string | null;
  readonly text: string;
  readonly because: string;
  readonly refusal: Refusal | null;
  readonly onKeep: (text: string, because: string) => void;
  readonly onLeave: () => void;
  /** Only for a win that is there. */
  readonly onRemove?: () => void;
}

/** A win in two lines: what went well, and why. */
export function WinForm({ refusal, onKeep, onLeave, onRemove, ...win }: WinFormProps) {
  const { t } = useTranslation('today');
  const kept = useHostDraft(`win ${win.id ?? ''}`, { said: win.text, because: win.because });
  const { said, because } = kept.value;
  const leave = (): void => {
    kept.drop();
    onLeave();
  };
  const save = (): void => {
    if (said.trim() === '') return;
    kept.drop();
    onKeep(said.trim(), withoutBecause(because));
  };
  return (
    <InlineForm className={styles.add} onSave={save} onLeave={leave} refusal={refusal}>
      <NamedField
        small
        autoFocus
        label={t('wins.text')}
        value={said}
        onWrite={(next) => kept.write({ said: next, because })}
      />
      <NamedField
        small
        label={t('wins.because')}
        value={because}
        onWrite={(next) => kept.write({ said, because: next })}
      />
      <div className={styles.row}>
        <Button small type="submit" disabled={said.trim() === ''}>
          {t('wins.save')}
        </Button>
        <Button small variant="bare" onClick={leave}>
          {t('wins.cancel')}
        </Button>
        {onRemove && (
          <Button small variant="bare" onClick={onRemove}>
            {t('wins.remove')}
          </Button>
        )}
      </div>
    </InlineForm>
  );
}
