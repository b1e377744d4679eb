import { useTranslation } from 'react-i18next';
import { breathPatternIds } from '../../core/breathing/patterns';
import type { Moment } from '../../core/deck/card';
import { moments, tiers } from '../../core/deck/card';
import type { WrittenCard } from '../../core/deck/own-card';
import { ownFamilies } from '../../core/deck/own-card';
import { ordinaryKinds } from '../../core/vocabulary';
import { Meaning } from '../../ui/meaning';
import { SentenceChoice } from '../../ui/sentence-choice';
import text from '../../ui/text.module.css';
import styles from './write-card.module.css';

/** Moments that a card can be drawn at by itself; the others only where a card that came from a file has them. */
const usualMoments: readonly Moment[] = [
  'gap',
  'after-hard',
  'after-good',
  'shift-start',
  'mid-shift',
  'break',
];

interface CardSentencesProps {
  readonly card: WrittenCard;
  readonly write: (part: Partial<WrittenCard>) => void;
}

/** When the card comes: its moments, and the kinds of a hard call where it comes after nothing else. */
function Comes({ card, write }: CardSentencesProps) {
  const { t } = useTranslation(['deck', 'words']);
  const isLearn = card.family === 'learn';
  const offered = moments.filter(
    (moment) =>
      (usualMoments.includes(moment) || card.moments.includes(moment)) &&
      !(isLearn && moment === 'after-hard'),
  );
  const afterHard = card.moments.length === 1 && card.moments[0] === 'after-hard';
  return (
    <p>
      {t('write.comes')}
      <SentenceChoice
        many
        label={t('write.moments')}
        options={offered.map((moment) => [moment, t(`moment.${moment}`)] as const)}
        chosen={card.moments}
        none={t('write.noMoment')}
        onChoose={(chosen) => write({ moments: [...chosen] })}
      />
      {afterHard && (
        <>
          {t('write.ofTheKind')}
          <SentenceChoice
            many
            label={t('write.kinds')}
            options={ordinaryKinds.map((kind) => [kind, t(`words:kind.${kind}`)] as const)}
            chosen={card.kinds}
            none={t('write.anyKind')}
            onChoose={(chosen) => write({ kinds: [...chosen] })}
          />
        </>
      )}
    </p>
  );
}

/** All that a card is beside its words, as one sentence with the choices in it. */
export function CardSentences({ card, write }: CardSentencesProps) {
  const { t } = useTranslation(['deck', 'words']);
  return (
    <div className={styles.sentences}>
      <Comes card={card} write={write} />
      <p>
        {t('write.stays')}
        <SentenceChoice
          label={t('write.tier')}
          options={tiers.map((tier) => [String(tier), t(`write.tiers.${tier}`)] as const)}
          chosen={[String(card.tier)]}
          onChoose={([picked]) => write({ tier: tiers.find((tier) => String(tier) === picked) ?? card.tier })}
        />
        {t('write.shows')}
        <SentenceChoice
          label={t('write.breath')}
          options={[
            ['none', t('write.stillShape')] as const,
            ...breathPatternIds.map((pattern) => [pattern, t(`breath.${pattern}`)] as const),
          ]}
          chosen={[card.breath ?? 'none']}
          onChoose={([picked]) =>
            write({ breath: breathPatternIds.find((pattern) => pattern === picked) ?? null })
          }
        />
      </p>
      <p>
        {t('write.belongs')}
        <SentenceChoice
          label={t('write.family')}
          options={ownFamilies.map((family) => [family, t(`words:family.${family}`)] as const)}
          chosen={[card.family]}
          onChoose={([family = card.family]) => write({ family })}
        />
      </p>
      <Meaning of="family" />
      {card.family === 'learn' && <p className={text.note}>{t('write.learnNote')}</p>}
    </div>
  );
}
