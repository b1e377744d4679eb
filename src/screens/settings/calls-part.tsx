import { useTranslation } from 'react-i18next';
import type { SettingsView, Snapshot } from '../../core/contract';
import { LinkButton } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { useSnapshot } from '../../ui/host';
import { ProgramAsked } from '../../ui/program-asked';
import text from '../../ui/text.module.css';
import { Fold } from './fold';
import { ChoiceRow, Part, Row } from './part';
import { isConnected, SourceList } from './sources-list';
import { Programs } from './sources-programs';
import { useSettingsView } from './use-settings';
import styles from './sources.module.css';

/** Does everything that has the microphone open keep it open for good? */
function isAlwaysOpen({ programs }: Snapshot): boolean {
  const holding = programs.filter((program) => program.holding);
  return holding.length > 0 && holding.every((program) => program.class === 'constant');
}

function NeverLetsGo() {
  const { t } = useTranslation(['sources', 'phones']);
  return (
    <p className={styles.asked} role="status">
      {t('sources:neverLetsGo')}{' '}
      <a className={text.link} href="#phone">
        {t('phones:open')}
      </a>
    </p>
  );
}

const lastHeardAt = ({ phone }: SettingsView): number | undefined => phone.events[0]?.at;

function PhoneRow() {
  const { t } = useTranslation(['settings', 'phones']);
  const view = useSettingsView();
  const { time } = useFormats(null);
  const last = lastHeardAt(view);
  const connected = isConnected(view);
  const said = (): string => {
    if (last !== undefined) return t('settings:calls.heard', { time: time(last) });
    return t(`settings:calls.${connected ? 'connected' : 'silent'}`);
  };
  const { failed } = view.hooks;
  return (
    <Row
      id="calls.phone"
      says={t('settings:calls.phone')}
      {...(failed && { note: t(`phones:hooks.${failed}`) })}
    >
      <span role="status">{said()}</span>
      <LinkButton variant="bare" small href="#phone">
        {t(`settings:calls.${connected ? 'change' : 'connect'}`)}
      </LinkButton>
    </Row>
  );
}

/** Whether a phone may speak to Lull at all; a phone that was never connected needs no such line. */
function Reach() {
  const { t } = useTranslation(['settings', 'phones']);
  const { port } = useSettingsView().hooks;
  return (
    <ChoiceRow
      id="calls.reach"
      setting="hooks.enabled"
      says={t('settings:calls.reach')}
      note={port === null ? t('phones:hooks.enabledNote') : t('phones:hooks.listens', { port })}
      options={[
        [true, t('settings:calls.may')],
        [false, t('settings:calls.mayNot')],
      ]}
    />
  );
}

/** What tells Lull of calls, and how each of them stands. */
function Hearing() {
  const { t } = useTranslation('settings');
  const alwaysOpen = useSnapshot(isAlwaysOpen);
  const looked = [
    [true, t('calls.helps')],
    [false, t('calls.off')],
  ] as const;
  return (
    <>
      <ProgramAsked />
      <PhoneRow />
      <Reach />
      {alwaysOpen && <NeverLetsGo />}
      <ChoiceRow
        id="calls.microphone"
        setting="sources.microphone"
        says={t('calls.microphone')}
        note={t('calls.microphoneNote')}
        options={looked}
      />
      <ChoiceRow
        id="calls.ringing"
        setting="sources.programs"
        says={t('calls.ringing')}
        note={t('calls.ringingNote')}
        options={looked}
      />
      <Row id="calls.sources" says="">
        <Fold title={t('calls.sources')}>
          <SourceList />
        </Fold>
      </Row>
      <Row id="calls.programs" says="">
        <Fold title={t('calls.programs')}>
          <Programs />
        </Fold>
      </Row>
    </>
  );
}

/** How Lull hears calls, and what follows from some of them. */
export function CallsPart({ isDesktop }: { readonly isDesktop: boolean }) {
  const { t } = useTranslation('settings');
  return (
    <Part name="calls">
      {isDesktop && <Hearing />}
      <ChoiceRow
        id="calls.rough-run"
        setting="care.roughRun"
        says={t('calls.roughRun')}
        note={t('calls.roughRunNote')}
        options={[
          [true, t('calls.offer')],
          [false, t('calls.offerNot')],
        ]}
      />
    </Part>
  );
}
