import { useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { breathPatternIds } from '../../core/breathing/patterns';
import type { Moment } from '../../core/deck/card';
import { moments, tiers } from '../../core/deck/card';
import type { WrittenCard } from '../../core/deck/own-card';
import { longestLine, ownFamilies } from '../../core/deck/own-card';
import { ordinaryKinds } from '../../core/words';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import text from '../../ui/text.module.css';
import styles from './deck.module.css';
import type { CardDraft, DraftProblems } from './draft';
import { problemsOf, withRules } from './draft';
import { Pick } from './filter-bar';

/** Moments that a card can be drawn at by itself; the others only where a card that came from a file has them. */
const usualMoments: readonly Moment[] = [
  'gap',
  'after-hard',
  'after-good',
  'shift-start',
  'mid-shift',
  'break',
];
/** More than anybody pastes by mistake; the rule of 90 is said, and nothing is cut. */
const longestTyped = 100_000;

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly problem: DraftProblems['line'];
  readonly onWrite: (value: string) => void;
}

function LineField({ label, value, problem, onWrite }: LineFieldProps) {
  const { t } = useTranslation('deck');
  const id = useId();
  const left = longestLine - Array.from(value).length;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Field
        id={id}
        value={value}
        maxLength={longestTyped}
        aria-invalid={problem !== null}
        aria-describedby={`${id}left ${id}problem`}
        onChange={(event) => {
          onWrite(event.target.value);
        }}
      />
      <p id={`${id}left`} className={styles.left}>
        {left < 0 ? t('write.over', { count: -left }) : t('write.left', { count: left })}
      </p>
      <p id={`${id}problem`} className={styles.problem} role="status">
        {problem && t(`write.problem.${problem}`)}
      </p>
    </div>
  );
}

interface ChecksProps<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [T, string])[];
  readonly chosen: readonly T[];
  readonly onChoose: (chosen: readonly T[]) => void;
  readonly children?: ReactNode;
}

function Checks<T extends string>({ label, options, chosen, onChoose, children }: ChecksProps<T>) {
  return (
    <fieldset className={styles.checks}>
      <legend>{label}</legend>
      <div>
        {options.map(([name, word]) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={chosen.includes(name)}
              onChange={(event) => {
                const without = chosen.filter((each) => each !== name);
                onChoose(event.target.checked ? [...without, name] : without);
              }}
            />
            {word}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}

interface WriteFormProps {
  readonly draft: CardDraft;
  readonly onDraft: (draft: CardDraft) => void;
  readonly onKeep: (draft: CardDraft) => Promise<void>;
  readonly onCancel: () => void;
}

function Choices({ card, write }: { card: WrittenCard; write: (part: Partial<WrittenCard>) => void }) {
  const { t } = useTranslation(['deck', 'words']);
  const isLearn = card.family === 'learn';
  const offered = moments.filter((moment) => usualMoments.includes(moment) || card.moments.includes(moment));
  return (
    <>
      <Checks
        label={t('write.moments')}
        options={offered
          .filter((moment) => !isLearn || moment !== 'after-hard')
          .map((moment) => [moment, t(`moment.${moment}`)] as const)}
        chosen={card.moments}
        onChoose={(chosen) => {
          write({ moments: [...chosen] });
        }}
      >
        {isLearn && <p className={text.note}>{t('write.learnNote')}</p>}
      </Checks>
      {!isLearn && (
        <Checks
          label={t('write.kinds')}
          options={ordinaryKinds.map((kind) => [kind, t(`words:kind.${kind}`)] as const)}
          chosen={card.kinds}
          onChoose={(chosen) => {
            write({ kinds: [...chosen] });
          }}
        />
      )}
      <div className={styles.picks}>
        <Pick
          label={t('write.family')}
          value={card.family}
          options={ownFamilies.map((family) => [family, t(`words:family.${family}`)] as const)}
          onPick={(family) => {
            write({ family });
          }}
        />
        <Pick
          label={t('write.tier')}
          value={String(card.tier)}
          options={tiers.map((tier) => [String(tier), t(`write.tiers.${tier}`)] as const)}
          onPick={(picked) => {
            write({ tier: tiers.find((tier) => String(tier) === picked) ?? card.tier });
          }}
        />
        <Pick
          label={t('write.breath')}
          value={card.breath ?? ''}
          options={[
            ['', t('breath.none')],
            ...breathPatternIds.map((pattern) => [pattern, t(`breath.${pattern}`)] as const),
          ]}
          onPick={(picked) => {
            write({ breath: picked === '' ? null : picked });
          }}
        />
      </div>
    </>
  );
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
    <form
      ref={form}
      className={styles.write}
      aria-labelledby={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
      onKeyDown={(event) => {
        // Esc leaves the page elsewhere; here it would leave what is being written.
        if (event.key === 'Escape') event.preventDefault();
      }}
    >
      <h2 id={title} className={text.head}>
        {t(draft.id === null ? 'write.titleNew' : 'write.titleChange')}
      </h2>
      <p className={text.note}>{t('write.lead')}</p>
      <LineField
        label={t('write.line')}
        value={card.line}
        problem={shown(problems.line)}
        onWrite={(line) => {
          write({ line });
        }}
      />
      <LineField
        label={t('write.secondLine')}
        value={card.secondLine}
        problem={problems.secondLine}
        onWrite={(secondLine) => {
          write({ secondLine });
        }}
      />
      <Choices card={card} write={write} />
      <p className={styles.problem} role="status">
        {problems.moments && t('write.problem.no-moment')}
      </p>
      <div className={styles.acts}>
        <Button look="main" type="submit">
          {t('write.keep')}
        </Button>
        <Button look="bare" onClick={onCancel}>
          {t('write.cancel')}
        </Button>
      </div>
    </form>
  );
}
