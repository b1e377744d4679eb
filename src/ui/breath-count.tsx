import { useEffect, useState } from 'react';
import type { BreathMoment, BreathPatternId, BreathPhaseName } from '../core/breathing/patterns';
import { breathAt, breathPatterns, cycleMs } from '../core/breathing/patterns';
import { secondMs } from '../core/durations';
import styles from './breath-count.module.css';

/** The figures that are said in each phase when one changes a second. */
function figures(pattern: BreathPatternId): readonly (readonly number[])[] {
  const seconds = Array.from({ length: cycleMs(pattern) / secondMs }, (_, second) =>
    breathAt(pattern, second * secondMs),
  );
  return breathPatterns[pattern].map((_, index) =>
    seconds.filter((moment) => moment.index === index).map((moment) => moment.count),
  );
}

/** The moment of a breath that began when this was mounted, renewed on each whole second of it. */
function useBreath(pattern: BreathPatternId): BreathMoment {
  const [second, setSecond] = useState(0);
  useEffect(() => {
    const began = performance.now();
    let timer = 0;
    const wait = (): void => {
      const left = secondMs - ((performance.now() - began) % secondMs);
      timer = window.setTimeout(() => {
        // A timer may come a breath early: a twentieth of a second is let pass as whole.
        setSecond(Math.floor((performance.now() - began) / secondMs + 0.05));
        wait();
      }, left);
    };
    wait();
    return () => window.clearTimeout(timer);
  }, [pattern]);
  return breathAt(pattern, second * secondMs);
}

interface BreathCountProps {
  readonly pattern: BreathPatternId;
  readonly words: Readonly<Record<BreathPhaseName, string>>;
}

/** The same breath as counted words, for reduced motion: nothing travels, one figure changes a second. */
export function BreathCount({ pattern, words }: BreathCountProps) {
  const now = useBreath(pattern);
  const phases = breathPatterns[pattern];
  return (
    <div className={styles.count} data-rows={phases.length > 2 ? 'many' : 'few'} aria-hidden="true">
      {figures(pattern).map((counts, index) => (
        <div key={index} className={index === now.index ? styles.phase : styles.later}>
          <b className={styles.word}>{words[phases[index]?.name ?? 'in']}</b>
          <span className={styles.figures}>
            {counts.map((count) => (
              <span
                key={count}
                className={index === now.index && count === now.count ? styles.now : undefined}
              >
                {count}
              </span>
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}
