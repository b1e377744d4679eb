import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../ui/button';
import { KeyCap } from '../../ui/key-cap';
import { Ritual } from '../../ui/ritual';
import type { StepProps } from './steps';
import styles from './close.module.css';

interface StepPanelProps extends StepProps {
  readonly question: string;
  readonly lead: string;
  /** A question of one key, or the last one, needs no word that it can be left out. */
  readonly skippable?: boolean;
  /** A step whose Enter does more than go on brings the button for it. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Later() {
  const { t } = useTranslation(['close', 'screens']);
  return (
    <LinkButton variant="bare" className={styles.out} href="#today">
      {t('close:later')}
      <KeyCap>{t('screens:keys.escape')}</KeyCap>
    </LinkButton>
  );
}

/** One step: where it stands, one question, and how to go on. */
export function StepPanel(props: StepPanelProps) {
  const { step, steps, open, quiet, above, onNext, onBack } = props;
  const { question, lead, skippable = true, action, children } = props;
  const { t } = useTranslation(['close', 'screens']);
  const acts = (
    <>
      <div className={styles.acts}>
        {action ?? (
          <Button variant="main" onClick={onNext}>
            {t('close:nextButton')}
            <KeyCap>{t('screens:keys.enter')}</KeyCap>
          </Button>
        )}
        {skippable && (
          <Button variant="bare" onClick={onNext}>
            {t('close:skipButton')}
          </Button>
        )}
      </div>
      {step > 1 && (
        <Button variant="bare" className={styles.back} onClick={onBack}>
          {t('close:back')}
        </Button>
      )}
    </>
  );
  const place = t('close:step', { step, steps });
  return (
    <Ritual
      quiet={quiet}
      open={open}
      place={place}
      out={<Later />}
      above={above}
      title={question}
      lead={lead}
      acts={acts}
    >
      {children}
    </Ritual>
  );
}
