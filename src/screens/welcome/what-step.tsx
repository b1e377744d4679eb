import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../ui/button';
import { useHost, useIsDesktop } from '../../ui/host';
import { RefusalLine } from '../../ui/refusal-line';
import text from '../../ui/text.module.css';
import { useRequest } from '../../ui/use-request';
import { EnterButton, Stage } from './stage';
import type { StepProps } from './steps';
import styles from './welcome.module.css';

function Yours() {
  const { t } = useTranslation('welcome');
  const isDesktop = useIsDesktop();
  return (
    <div className={styles.yours}>
      <h2 className={text.head}>{t('what.yours')}</h2>
      <p>{t('what.yoursLine')}</p>
      <p className={text.note}>
        {t(isDesktop ? 'what.admin' : 'what.adminBrowser')}{' '}
        <a className={styles.inNote} href="#stored">
          {t('what.stored')}
        </a>
      </p>
    </div>
  );
}

/** A whole shift in a few minutes, in the edition that can play one. */
function MadeUpShift() {
  const { t } = useTranslation('welcome');
  return (
    <>
      <LinkButton href="?demo" aria-describedby="demo-note">
        {t('what.demo')}
      </LinkButton>
      <span id="demo-note" className={text.note}>
        {t('what.demoNote')}
      </span>
    </>
  );
}

/** Its id in the deck. */
const plainestBreath = 'breathe-even';

interface WhatStepProps extends StepProps {
  readonly onSkipAll: () => void;
}

/** What Lull is, whose it is, and a card to see. */
export function WhatStep({ onSkipAll, ...step }: WhatStepProps) {
  const { t } = useTranslation('welcome');
  const isDesktop = useIsDesktop();
  const { send, refusal } = useRequest();
  const host = useHost();
  const [shown, setShown] = useState(false);
  const show = (): void =>
    void send('try-card', { card: plainestBreath, keyboard: false }).then(({ ok }) => setShown(ok));
  // In the corner of a small screen it would lie over the next step.
  useEffect(() => {
    if (!shown) return undefined;
    return () => void host.request('hide-tried', null);
  }, [shown, host]);
  return (
    <Stage
      {...step}
      title={t('what.title')}
      onEnter={shown ? step.onNext : show}
      way={!shown && <Button onClick={step.onNext}>{t('next')}</Button>}
      others={
        <Button variant="bare" onClick={onSkipAll}>
          {t('skipAll')}
        </Button>
      }
    >
      <p className={styles.lead}>{t(isDesktop ? 'what.lead' : 'what.leadBrowser')}</p>
      <Yours />
      <div role="status">
        {shown && (
          <div className={styles.there}>
            <p className={styles.lead}>{t('what.there')}</p>
            <p className={text.note}>{t('what.thereNote')}</p>
          </div>
        )}
      </div>
      <div className={styles.acts}>
        {shown ? (
          // Here and not at the end of the line: in the corner of a small screen the card lies over that.
          <>
            <Button onClick={show}>{t('what.again')}</Button>
            <EnterButton takesFocus onClick={step.onNext}>
              {t('next')}
            </EnterButton>
          </>
        ) : (
          <EnterButton onClick={show}>{t('what.show')}</EnterButton>
        )}
        {!isDesktop && <MadeUpShift />}
      </div>
      <RefusalLine reason={refusal} />
    </Stage>
  );
}
