import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import type { Phone } from '../../core/phones/catalogue';
import { shortcutNames } from '../../core/contract';
import { classes } from '../../ui/classes';
import { useIsDesktop, useSnapshot } from '../../ui/host';
import { ShortcutKeys } from '../../ui/shortcut-keys';
import text from '../../ui/text.module.css';
import { Hours } from './hours';
import { EnterButton, Stage } from './stage';
import type { StepProps, WelcomeEnd } from './steps';
import type { OwnSettings } from '../../ui/use-own-settings';
import styles from './welcome.module.css';

function Keys() {
  const { t } = useTranslation('welcome');
  const isDesktop = useIsDesktop();
  const shortcuts = useSnapshot((snapshot) => snapshot.shortcuts);
  const notices = useSnapshot((snapshot) => snapshot.notices);
  const noteOf = (name: (typeof shortcutNames)[number]): string => {
    if (notices.some((notice) => notice.type === 'shortcut-taken' && notice.name === name))
      return t('keys.taken');
    return !isDesktop && name === 'quickHide' ? t('keys.quickHideNoteBrowser') : t(`keys.${name}Note`);
  };
  return (
    <dl className={styles.keys}>
      {shortcutNames.map((name) => (
        <div key={name}>
          <dt>
            <ShortcutKeys keys={shortcuts[name]} />
          </dt>
          <dd>
            {t(`keys.${name}`)}
            <span className={text.note}>{noteOf(name)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface KeysStepProps extends Pick<StepProps, 'step' | 'onBack'> {
  /** The phone that is still to be connected. */
  readonly phone: Phone | null;
  readonly own: OwnSettings;
  readonly onEnd: (to: WelcomeEnd) => void;
}

/** The keys and the hours; then Today, or the page that connects the phone which was chosen. */
export function KeysStep({ phone, own, onEnd, ...step }: KeysStepProps) {
  const { t } = useTranslation('welcome');
  const isDesktop = useIsDesktop();
  const toToday = (): void => onEnd('today');
  const goOn = (): void => onEnd(phone ? `phone/${phone.id}` : 'today');
  return (
    <Stage
      {...step}
      title={t(isDesktop ? 'keys.title' : 'keys.titleBrowser')}
      onEnter={goOn}
      way={
        phone === null ? (
          <EnterButton onClick={goOn}>{t('toToday')}</EnterButton>
        ) : (
          <EnterButton onClick={goOn}>{t('toPhone', { name: phone.name })}</EnterButton>
        )
      }
      others={
        phone !== null && (
          <Button variant="bare" onClick={toToday}>
            {t('toToday')}
          </Button>
        )
      }
    >
      {!isDesktop && <p className={classes(text.note, styles.under)}>{t('keys.noteBrowser')}</p>}
      <Keys />
      <Hours {...own} />
    </Stage>
  );
}
