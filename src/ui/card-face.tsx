import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BreathPatternId } from '../core/breathing/patterns';
import { Breath } from './breath';
import { BreathCount } from './breath-count';
import styles from './card-face.module.css';
import { StillShape } from './still-shape';

/** From this length a line is set a size smaller (design: 17/22). */
const longLine = 60;

/** The class of a card's line, or of the field that it is written in. */
export const lineClass = (line: string): string | undefined =>
  line.length < longLine ? styles.line : styles.long;

/** The class of a card's second line. */
export const secondLineClass = styles.second;

/** A breath moves, is counted in words, or stands open where the card is only looked at. */
type BreathLook = 'breathing' | 'counted' | 'open';

function Shape({ breath, look }: { readonly breath: BreathPatternId; readonly look: BreathLook }) {
  const { t } = useTranslation('card');
  if (look === 'open') return <Breath pattern={null} />;
  const words = t('phase', { returnObjects: true });
  return look === 'counted' ? (
    <BreathCount pattern={breath} words={words} />
  ) : (
    <Breath pattern={breath} words={words} />
  );
}

interface CardFaceProps {
  readonly breath: BreathPatternId | null;
  readonly look: BreathLook;
  /** It keeps no room for buttons and no height of its own: more stands below it, or nothing ever will. */
  readonly close?: boolean;
  /** What the card says, beside its shape. */
  readonly children: ReactNode;
}

/** What is seen of a card in its first second, in its window and wherever it is shown: the shape, and words beside it. */
export function CardFace({ breath, look, close = false, children }: CardFaceProps) {
  return (
    <div className={styles.face} data-close={close} data-breathes={breath !== null && look !== 'open'}>
      {breath === null ? <StillShape /> : <Shape breath={breath} look={look} />}
      <div className={styles.say}>{children}</div>
    </div>
  );
}

interface CardWordsProps {
  readonly line: string;
  /** Left out where the card is not there long enough to read it. */
  readonly secondLine?: string | undefined;
}

/** One line of a card, or both. */
export function CardWords({ line, secondLine }: CardWordsProps) {
  return (
    <>
      <p dir="auto" className={lineClass(line)}>
        {line}
      </p>
      {secondLine && (
        <p dir="auto" className={secondLineClass}>
          {secondLine}
        </p>
      )}
    </>
  );
}
