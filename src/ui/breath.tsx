import { useLayoutEffect, useRef } from 'react';
import type { BreathPatternId, BreathPhaseName } from '../core/breathing/patterns';
import { breathPatterns, cycleMs } from '../core/breathing/patterns';
import type { BreathCurves } from './breath-keyframes';
import { breathKeyframes, wordKeyframes } from './breath-keyframes';
import styles from './breath.module.css';

/** The shape is nine lines, 12 px apart when open; the fifth is the still line. */
const lines = [-48, -36, -24, -12, 0, 12, 24, 36, 48] as const;
const mix = (settled: number, opened: number, open: number): number => settled + (opened - settled) * open;

function curves(element: Element): BreathCurves {
  const tokens = getComputedStyle(element);
  const read = (name: string): string => tokens.getPropertyValue(name).trim() || 'linear';
  return { in: read('--in'), out: read('--out'), hold: read('--hold') };
}

/**
 * Only transform and opacity are animated, so that the compositor runs it without a script or a paint. Its size is
 * `--unit`, 1 px on a card.
 */
function breathe(
  shape: HTMLElement,
  words: HTMLElement | null,
  pattern: BreathPatternId,
): readonly Animation[] {
  const timing = { duration: cycleMs(pattern), iterations: Infinity };
  const frames = breathKeyframes(pattern, curves(shape));
  const [glow, ...drawn] = [...shape.children];
  const glows = glow?.animate(
    frames.map(({ offset, open, easing }) => ({
      offset,
      easing,
      opacity: mix(0.25, 1, open),
      transform: `scale(${mix(0.7, 1, open)})`,
    })),
    timing,
  );
  const moves = drawn.map((line, index) =>
    line.animate(
      frames.map(({ offset, open, easing }) => ({
        offset,
        easing,
        transform: `translateY(calc(${mix(0.09, 1, open) * (lines[index] ?? 0)} * var(--unit, 1px))) scaleX(${mix(0.94, 1, open)})`,
      })),
      timing,
    ),
  );
  const fades = [...(words?.children ?? [])].map((word, index) =>
    word.animate(
      wordKeyframes(pattern, index).map((frame) => ({ ...frame })),
      timing,
    ),
  );
  return [...(glows ? [glows] : []), ...moves, ...fades];
}

interface BreathProps {
  /** Null: it stands open. */
  readonly pattern: BreathPatternId | null;
  /** The word for each phase, under the shape; left out, the shape breathes without words. */
  readonly words?: Readonly<Record<BreathPhaseName, string>>;
}

/** The breath shape. It starts from its settled line when it is mounted and stops when it leaves. */
export function Breath({ pattern, words }: BreathProps) {
  const shape = useRef<HTMLDivElement>(null);
  const wordRow = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (!shape.current || pattern === null) return;
    const running = breathe(shape.current, wordRow.current, pattern);
    return () => {
      for (const animation of running) animation.cancel();
    };
  }, [pattern]);
  return (
    <div className={styles.box} aria-hidden="true">
      <div className={styles.shape} ref={shape}>
        <span className={styles.glow} />
        {lines.map((y) => (
          <i key={y} className={styles.line} />
        ))}
      </div>
      {words && pattern && (
        <p className={styles.words} ref={wordRow}>
          {breathPatterns[pattern].map((phase, index) => (
            <span key={index}>{words[phase.name]}</span>
          ))}
        </p>
      )}
    </div>
  );
}
