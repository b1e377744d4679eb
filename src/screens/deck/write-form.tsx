import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WrittenCard } from '../../core/deck/own-card';
import { Button } from '../../ui/button';
import { InlineForm } from '../../ui/inline-form';
import text from '../../ui/text.module.css';
import { CardChoices } from './card-choices';
import styles from './deck.module.css';
import type { CardDraft, DraftProblems } from './draft';
import { problemsOf, withRules } from './draft';
import { LineField } from './line-field';

interface WriteFormProps {
  readonly draft: CardDraft;
  readonly onDraft: (draft: CardDraft) => void;
  readonly onKeep: (draft: CardDraft) => Promise<void>;
  readonly onCancel: () => void;
}

/** A card of one's own, written or changed. What is wrong is said before it is kept, and nothing typed is cut. */
export function WriteForm({ draft, onDraft, onKeep, onCancel }: WriteFormProps) {
  const { t } = useTranslation('deck');
  const title = useId();
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const { card } = draft;
  const problems = problemsOf(draft);
  const shown = (problem: DraftProblems['line']) => (tried || problem !== 'empty' ? problem : null);
  const write = (part: Partial<WrittenCard>): void => {
    onDraft({ ...draft, card: withRules({ ...card, ...part }) });
  };
  const keep = (): void => {
    setTried(true);
    if (Object.values(problems).some((problem) => problem !== null)) {
      const fields = form.current?.querySelectorAll('input');
      (problems.line ? fields?.[0] : problems.secondLine ? fields?.[1] : fields?.[2])?.focus();
      return;
    }
    void onKeep(draft);
  };
  return (
    <InlineForm ref={form} className={styles.write} aria-labelledby={title} onSave={keep}>
      <h2 id={title} className={text.head}>
        {t(draft.id === null ? 'write.titleNew' : 'write.titleChange')}
      </h2>
      <p className={text.note}>{t('write.lead')}</p>
      <LineField
        label={t('write.line')}
        value={card.line}
        problem={shown(problems.line)}
        onWrite={(line) => write({ line })}
      />
      <LineField
        label={t('write.secondLine')}
        value={card.secondLine}
        problem={problems.secondLine}
        onWrite={(secondLine) => write({ secondLine })}
      />
      <CardChoices card={card} write={write} />
      <p className={styles.problem} role="status">
        {problems.moments && t('write.problem.no-moment')}
      </p>
      <div className={styles.acts}>
        <Button variant="main" type="submit">
          {t('write.keep')}
        </Button>
        <Button variant="bare" onClick={onCancel}>
          {t('write.cancel')}
        </Button>
      </div>
    </InlineForm>
  );
}
