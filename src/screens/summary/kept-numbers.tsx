import { useTranslation } from 'react-i18next';
import { lengthText } from '../../core/i18n/formats';
import type { Summary } from '../../core/summary/summary';
import { moreNumbersOf } from '../../core/summary/summary';
import { useFormats } from '../../ui/formats';
import { useSnapshot } from '../../ui/host';
import { Figure, MoreNumbers } from '../../ui/numbers';
import styles from './kept-numbers.module.css';

/** The agent's own numbers in a line of type. The employer's stand on the page only where the agent wants them there. */
export function KeptNumbers({ summary }: { readonly summary: Summary }) {
  const { t } = useTranslation(['summary', 'words']);
  const formats = useFormats(null);
  const withMore = useSnapshot(({ moreNumbersInCopies }) => moreNumbersInCopies);
  const more = withMore ? moreNumbersOf(summary) : null;
  const { calls, talkMs, turnedAround, breaths, rated } = summary;
  return (
    <div className={styles.kept}>
      <dl className={styles.numbers}>
        <Figure name={t('summary:numbers.calls')}>{formats.number(calls)}</Figure>
        <Figure name={t('summary:numbers.talk')}>{lengthText(talkMs, t)}</Figure>
        {turnedAround > 0 && (
          <Figure name={t('summary:numbers.turnedAround')}>{formats.number(turnedAround)}</Figure>
        )}
        {breaths > 0 && <Figure name={t('summary:numbers.breaths')}>{formats.number(breaths)}</Figure>}
        <Figure name={t('summary:numbers.rated')} unit={t('summary:numbers.ratedOf', { count: calls })}>
          {formats.number(rated)}
        </Figure>
      </dl>
      {more && <MoreNumbers more={more} />}
    </div>
  );
}
