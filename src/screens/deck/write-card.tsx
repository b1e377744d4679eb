import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/contract';
import type { WrittenCard } from '../../core/deck/own-card';
import { longestLine } from '../../core/deck/own-card';
import { Button } from '../../ui/button';
import { CardFace, lineClass, secondLineClass } from '../../ui/card-face';
import { Chevron } from '../../ui/chevron';
import { InlineForm } from '../../ui/inline-form';
import { KeyCap } from '../../ui/key-cap';
import { NumberNote } from '../../ui/number-note';
import { CardSentences } from './card-sentences';
import type { CardDraft, DraftProblems } from './draft';
import { problemsOf, withRules } from './draft';
import type { FilesLineProps } from './files-line';
import { FilesLine } from './files-line';
import { isTooLong, lengthOf, LineEditor } from './line-editor';
import { NotShown } from './not-shown';
import styles from './write-card.module.css';

interface WriteCardProps extends FilesLineProps {
  readonly draft: CardDraft;
  readonly notShown: Refusal | null;
  readonly onDraft: (draft: CardDraft) => void;
  readonly onKeep: (draft: CardDraft) => Promise<void>;
  readonly onShow: (card: WrittenCard) => void;
}

interface CountProps {
  readonly id: string;
  readonly line: string;
}

/** How long a line is, of how long it may be. */
function Count({ id, line }: CountProps) {
  const { t } = useTranslation('deck');
  const over = lengthOf(line) - longestLine;
  return (
    <span id={id} className={styles.count} data-over={over > 0}>
      {over > 0
        ? t('write.over', { count: over })
        : t('write.count', { length: lengthOf(line), most: longestLine })}
    </span>
  );
}

/** The first of what is wrong, in a sentence. */
function useProblem(problems: DraftProblems, tried: boolean): string | null {
  const { t } = useTranslation('deck');
  const empty = problems.line === 'empty' && !tried;
  const problem = (empty ? null : problems.line) ?? problems.secondLine ?? problems.moments;
  return problem && t(`write.problem.${problem}`);
}

interface UnderProps {
  readonly id: string;
  readonly card: WrittenCard;
  readonly problem: string | null;
}

/** Below the card: how long its lines are, what is wrong with them, and a number that has no place in them. */
function Under({ id, card: { line, secondLine }, problem }: UnderProps) {
  const { t } = useTranslation('deck');
  return (
    <div className={styles.under}>
      <p className={styles.counts}>
        <Count id={`${id}line`} line={line} />
        <span>{t('write.local')}</span>
      </p>
      {isTooLong(secondLine) && <Count id={`${id}secondLine`} line={secondLine} />}
      <p id={`${id}problem`} className={styles.problem} role="status">
        {problem}
      </p>
      <NumberNote id={`${id}linenumber`} typed={line} takesPhones={false} />
      <NumberNote id={`${id}secondLinenumber`} typed={secondLine} takesPhones={false} />
    </div>
  );
}

interface ActsProps {
  readonly isNew: boolean;
  readonly more: boolean;
  readonly onMore: (more: boolean) => void;
  readonly onShow: () => void;
}

function Acts({ isNew, more, onMore, onShow }: ActsProps) {
  const { t } = useTranslation(['deck', 'card']);
  return (
    <div className={styles.acts}>
      <Button variant="main" type="submit">
        {t(isNew ? 'write.keep' : 'write.keepChange')} <KeyCap>{t('card:key.enter')}</KeyCap>
      </Button>
      <Button onClick={onShow}>{t('show.now')}</Button>
      <Button variant="bare" aria-expanded={more} onClick={() => onMore(!more)}>
        {t(more ? 'write.fewer' : 'write.more')}
        <Chevron up={more} />
      </Button>
    </div>
  );
}

/** What each line of the card needs to be written in. */
function useEditors(draft: CardDraft, tried: boolean, write: (part: Partial<WrittenCard>) => void) {
  const { t } = useTranslation('deck');
  const id = useId();
  const problems = problemsOf(draft);
  const editor = (which: 'line' | 'secondLine') => ({
    label: t(`write.${which}`),
    hint: t(`write.hint.${which}`),
    value: draft.card[which],
    isWrong: problems[which] !== null && (tried || problems[which] !== 'empty'),
    describedBy: `${id}${which} ${id}problem ${id}${which}number`,
    onWrite: (value: string) => write({ [which]: value }),
  });
  return { id, problems, line: editor('line'), secondLine: editor('secondLine') };
}

/** A card of one's own, written or changed on the card itself. What is wrong is said before it is kept, and nothing typed is cut. */
export function WriteCard({ draft, notShown, onDraft, onKeep, onShow, ...files }: WriteCardProps) {
  const { t } = useTranslation('deck');
  const first = useRef<HTMLTextAreaElement>(null);
  const second = useRef<HTMLTextAreaElement>(null);
  const { card } = draft;
  const [tried, setTried] = useState(false);
  const [more, setMore] = useState(draft.id !== null);
  const write = (part: Partial<WrittenCard>): void => {
    onDraft({ ...draft, card: withRules({ ...card, ...part }) });
  };
  const { id, problems, line, secondLine } = useEditors(draft, tried, write);
  /** Does it when nothing is wrong, else goes to what is. */
  const whenRight = (then: () => void): void => {
    setTried(true);
    if (Object.values(problems).every((problem) => problem === null)) then();
    else if (problems.line || problems.secondLine) (problems.line ? first : second).current?.focus();
    else setMore(true);
  };
  return (
    <InlineForm
      className={styles.write}
      aria-label={t('write.form')}
      onSave={() => whenRight(() => void onKeep(draft))}
    >
      <section className={styles.card} aria-label={t('write.card')}>
        <CardFace breath={card.breath} look="open" close>
          <LineEditor {...line} field={first} className={lineClass(card.line)} />
          {(more || card.secondLine !== '') && (
            <LineEditor {...secondLine} field={second} className={secondLineClass} />
          )}
        </CardFace>
      </section>
      <Under id={id} card={card} problem={useProblem(problems, tried)} />
      <Acts
        isNew={draft.id === null}
        more={more}
        onMore={setMore}
        onShow={() => whenRight(() => onShow(card))}
      />
      <NotShown reason={notShown} />
      {more && (
        <div className={styles.more}>
          <CardSentences card={card} write={write} />
          <FilesLine {...files} />
        </div>
      )}
    </InlineForm>
  );
}
