import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { breathPatternIds } from '../../core/breathing/patterns';
import type { Moment } from '../../core/deck/card';
import { moments, tiers } from '../../core/deck/card';
import type { WrittenCard } from '../../core/deck/own-card';
import { ownFamilies } from '../../core/deck/own-card';
import { ordinaryKinds } from '../../core/vocabulary';
import text from '../../ui/text.module.css';
import styles from './deck.module.css';
import { Pick } from './pick';

/** Moments that a card can be drawn at by itself; the others only where a card that came from a file has them. */
const usualMoments: readonly Moment[] = [
  'gap',
  'after-hard',
  'after-good',
  'shift-start',
  'mid-shift',
  'break',
];

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

interface CardChoicesProps {
  readonly card: WrittenCard;
  readonly write: (part: Partial<WrittenCard>) => void;
}

/** When the card comes, after which calls, and of what family, length and breath it is. */
export function CardChoices({ card, write }: CardChoicesProps) {
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
        onChoose={(chosen) => write({ moments: [...chosen] })}
      >
        {isLearn && <p className={text.note}>{t('write.learnNote')}</p>}
      </Checks>
      {!isLearn && (
        <Checks
          label={t('write.kinds')}
          options={ordinaryKinds.map((kind) => [kind, t(`words:kind.${kind}`)] as const)}
          chosen={card.kinds}
          onChoose={(chosen) => write({ kinds: [...chosen] })}
        />
      )}
      <div className={styles.picks}>
        <Pick
          label={t('write.family')}
          value={card.family}
          options={ownFamilies.map((family) => [family, t(`words:family.${family}`)] as const)}
          onPick={(family) => write({ family })}
        />
        <Pick
          label={t('write.tier')}
          value={String(card.tier)}
          options={tiers.map((tier) => [String(tier), t(`write.tiers.${tier}`)] as const)}
          onPick={(picked) => write({ tier: tiers.find((tier) => String(tier) === picked) ?? card.tier })}
        />
        <Pick
          label={t('write.breath')}
          value={card.breath ?? ''}
          options={[
            ['', t('breath.none')],
            ...breathPatternIds.map((pattern) => [pattern, t(`breath.${pattern}`)] as const),
          ]}
          onPick={(picked) => write({ breath: picked === '' ? null : picked })}
        />
      </div>
    </>
  );
}
