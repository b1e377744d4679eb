import { useTranslation } from 'react-i18next';
import { Breath } from '../../ui/breath';
import { BreathCount } from '../../ui/breath-count';
import { useFormats } from '../../ui/formats';
import { Glyph } from '../../ui/glyph';
import { HelpLink } from '../../ui/help-link';
import { useIsDesktop, useSnapshot } from '../../ui/host';
import { useNow } from '../../ui/use-now';
import { useReducedMotion } from '../../ui/use-reduced-motion';
import type { WelcomeStep } from './steps';
import styles from './side.module.css';

/** The shape, alive; with less motion the same breath as a count. */
function Alive() {
  const { t } = useTranslation('close');
  const still = useReducedMotion(useSnapshot(({ appearance }) => appearance.reducedMotion));
  const words = {
    in: t('breathWords.in'),
    sip: t('breathWords.sip'),
    hold: t('breathWords.hold'),
    out: t('breathWords.out'),
  };
  return still ? (
    <BreathCount pattern="even" words={words} />
  ) : (
    <div className={styles.big}>
      <Breath pattern="even" />
    </div>
  );
}

/** A call, what follows it, the quiet and the next call, on one line. */
function Line() {
  const { t } = useTranslation('welcome');
  return (
    <>
      <svg className={styles.line} viewBox="0 0 264 52" role="img" aria-label={t('hear.picture')}>
        <path className={styles.base} d="M0 20H264" />
        <rect className={styles.talk} x="0" y="16" width="88" height="8" rx="2" />
        <rect className={styles.talk} x="88" y="18.75" width="28" height="2.5" />
        <path className={styles.breath} d="M148 13.3h8M144.8 20h14.4M148 26.7h8" />
        <rect className={styles.talk} x="188" y="16" width="76" height="8" rx="2" />
        <text x="0" y="48">
          {t('hear.call')}
        </text>
        <text x="152" y="48" textAnchor="middle">
          {t('hear.between')}
        </text>
        <text x="264" y="48" textAnchor="end">
          {t('hear.call')}
        </text>
      </svg>
      <p className={styles.says}>{t('hear.says')}</p>
    </>
  );
}

/** Where Lull stays: between the programs of the tray, or between the tabs of a browser. */
function Stays() {
  const { t } = useTranslation('welcome');
  const isDesktop = useIsDesktop();
  const { time } = useFormats(null);
  const now = useNow();
  return (
    <>
      <div
        className={styles.tray}
        role="img"
        aria-label={t(isDesktop ? 'keys.picture' : 'keys.pictureBrowser')}
      >
        <svg viewBox="0 0 18 18" aria-hidden="true">
          <path d={isDesktop ? 'M3 11.5v-4h3l4-3v10l-4-3Z' : 'M2 13V7q0-2 2-2h10q2 0 2 2v6'} />
        </svg>
        <span className={styles.me}>
          <Glyph />
        </span>
        <svg viewBox="0 0 18 18" aria-hidden="true">
          <path d={isDesktop ? 'M2 5.5h13v7h-13zM17 8v2' : 'M2 13V7q0-2 2-2h10q2 0 2 2v6'} />
        </svg>
        {isDesktop && <span>{time(now)}</span>}
      </div>
      <p className={styles.says}>{t(isDesktop ? 'keys.says' : 'keys.saysBrowser')}</p>
    </>
  );
}

/** One picture a step, and nothing to press but Help now, in the place that it keeps. */
export function Side({ step }: { readonly step: WelcomeStep }) {
  const { t } = useTranslation();
  return (
    <div className={styles.side}>
      <p className={styles.brand}>
        <Glyph />
        {'Lull'}
      </p>
      <div className={styles.art}>
        {step === 1 && <Alive />}
        {step === 2 && <Line />}
        {step === 3 && <Stays />}
      </div>
      <nav aria-label={t('nav.label')}>
        <HelpLink className={styles.help} />
      </nav>
    </div>
  );
}
