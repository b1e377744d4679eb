import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { useSnapshot } from '../../ui/host';
import { RefusalLine } from '../../ui/refusal-line';
import { ShortcutKeys, useKeyNames } from '../../ui/shortcut-keys';
import text from '../../ui/text.module.css';
import type { Found, HearingWay } from '../../core/hearing';
import { EnterButton, Stage } from './stage';
import type { StepProps } from './steps';
import styles from './welcome.module.css';

interface HearStepProps extends StepProps {
  readonly found: Found;
  readonly looking: boolean;
  readonly ways: readonly HearingWay[];
  readonly chosen: HearingWay | undefined;
  readonly onChoose: (way: HearingWay) => void;
  /** Takes the choice, and goes on once it holds. */
  readonly onTake: () => void;
  readonly refusal: Parameters<typeof RefusalLine>[0]['reason'];
}

/** What a way is called, what it needs, and what was found of it. */
function useWayTexts(): (way: HearingWay) => {
  readonly name: string;
  readonly note: string;
  readonly found: string;
} {
  const { t } = useTranslation('welcome');
  const keyNames = useKeyNames();
  const keys = useSnapshot(({ shortcuts }) => shortcuts.callToggle);
  return (way) => {
    switch (way.by) {
      case 'microphone': {
        const found = way.phone ? t('hear.foundFor', { name: way.phone.name }) : t('hear.found');
        return { name: t('hear.microphone'), note: t('hear.microphoneNote'), found };
      }
      case 'keys':
        return { name: t('hear.key'), note: t('hear.keyNote', { keys: keyNames(keys) }), found: '' };
      default: {
        const name = t('hear.phone', { name: way.phone.name });
        return { name, note: t(`hear.by.${way.by}`), found: t('hear.found') };
      }
    }
  };
}

/** Said where no phone that tells of its calls was found. */
function NotFound({ found, looking, ways }: Pick<HearStepProps, 'found' | 'looking' | 'ways'>) {
  const { t } = useTranslation('welcome');
  const says = (): string => {
    if (ways.some(({ by }) => by !== 'microphone' && by !== 'keys')) return '';
    if (looking) return t('hear.looking');
    if (!found.microphone) return t('hear.nothing');
    return found.phones.length === 0 ? t('hear.onlyMicrophone') : '';
  };
  return (
    <p className={classes(text.note, styles.notFound)} role="status">
      {says()}
    </p>
  );
}

/** How Lull will hear calls: what was found first, and one answer. */
export function HearStep({
  found,
  looking,
  ways,
  chosen,
  onChoose,
  onTake,
  refusal,
  ...step
}: HearStepProps) {
  const { t } = useTranslation('welcome');
  const name = useId();
  const textsOf = useWayTexts();
  return (
    <Stage
      {...step}
      title={t('hear.title')}
      onEnter={onTake}
      way={<EnterButton onClick={onTake}>{t('next')}</EnterButton>}
      others={
        <Button variant="bare" onClick={step.onNext}>
          {t('skip')}
        </Button>
      }
    >
      <p>{t('hear.lead')}</p>
      <NotFound found={found} looking={looking} ways={ways} />
      <div className={styles.ways} role="radiogroup" aria-label={t('hear.title')}>
        {ways.map((way) => {
          const texts = textsOf(way);
          return (
            <label key={way.id} className={styles.oneWay}>
              <input
                className={styles.box}
                type="radio"
                name={name}
                checked={way.id === chosen?.id}
                onChange={() => onChoose(way)}
              />
              <b>{texts.name}</b>
              <span className={styles.found}>{texts.found}</span>
              <span className={text.note}>{texts.note}</span>
            </label>
          );
        })}
      </div>
      <p className={text.note}>
        {t('hear.change')}{' '}
        <a className={styles.inNote} href="#phone">
          {t('hear.another')}
        </a>
      </p>
      <RefusalLine reason={refusal} />
    </Stage>
  );
}

/** In a browser there is one way, which is shown. */
export function TellStep(step: StepProps) {
  const { t } = useTranslation('welcome');
  const keys = useSnapshot(({ shortcuts }) => shortcuts.callToggle);
  return (
    <Stage
      {...step}
      title={t('hear.browser.title')}
      onEnter={step.onNext}
      way={<EnterButton onClick={step.onNext}>{t('next')}</EnterButton>}
    >
      <p>{t('hear.browser.lead')}</p>
      <dl className={styles.keys}>
        <div>
          <dt>{t('hear.browser.starts')}</dt>
          <dd>
            <ShortcutKeys keys={keys} />
            <span className={text.note}>{t('hear.browser.once')}</span>
          </dd>
        </div>
        <div>
          <dt>{t('hear.browser.ends')}</dt>
          <dd>
            <ShortcutKeys keys={keys} />
            <span className={text.note}>{t('hear.browser.again')}</span>
          </dd>
        </div>
      </dl>
      <p className={text.note}>{t('hear.browser.desktop')}</p>
    </Stage>
  );
}
