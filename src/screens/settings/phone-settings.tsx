import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HooksView } from '../../core/contract';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { useHost } from '../../ui/host';
import text from '../../ui/text.module.css';
import type { HookLine, Way } from './hook-lines';
import { firstWay, hookLines, phoneNames, ways } from './hook-lines';
import { NumberRow, Section, SwitchRow } from './parts';
import type { SettingsAccess } from './use-settings';
import styles from './phone-settings.module.css';

function usePhonesSeen(wanted: boolean): readonly string[] {
  const host = useHost();
  const [phones, setPhones] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void host.request('phone-programs', null).then((answer) => {
      if (current && answer.ok) setPhones(answer.value);
    });
    return () => {
      current = false;
    };
  }, [host, wanted]);
  return phones;
}

function Heard({ hooks }: { readonly hooks: HooksView }) {
  const { t } = useTranslation();
  const formats = useFormats(null);
  if (hooks.failed) return <p className={styles.state}>{t(`settings.phone.failed.${hooks.failed}`)}</p>;
  return (
    <>
      {hooks.port !== null && (
        <p className={text.note}>{t('settings.phone.listens', { port: hooks.port })}</p>
      )}
      <p className={styles.state} role="status">
        {hooks.lastHeardAt === null ? (
          t('settings.phone.heardNot')
        ) : (
          <>
            <svg className={styles.tick} viewBox="0 0 16 16" aria-hidden="true">
              <path d="M2.5 8.5 6.5 12.5 13.5 4" />
            </svg>
            {t('settings.phone.heard', { time: formats.time(hooks.lastHeardAt) })}
          </>
        )}
      </p>
    </>
  );
}

function CopyButton({ content, label }: { readonly content: string; readonly label: string }) {
  const { t } = useTranslation();
  const host = useHost();
  const [copied, setCopied] = useState('');
  const copy = async (): Promise<void> => {
    const answer = await host.request('copy-text', { text: content });
    setCopied(answer.ok ? content : '');
  };
  return (
    <Button small aria-label={label} onClick={() => void copy()}>
      <span role="status">{copied === content ? t('settings.phone.copied') : t('settings.phone.copy')}</span>
    </Button>
  );
}

function Lines({ lines, way }: { readonly lines: readonly HookLine[]; readonly way: Way }) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  if (way === 'microsip') {
    const all = lines.map(({ line }) => line).join('\n');
    return (
      <div className={styles.block}>
        <pre tabIndex={0}>{all}</pre>
        <CopyButton content={all} label={t('settings.phone.copyLabel')} />
      </div>
    );
  }
  return (
    <ul className={styles.lines}>
      {lines.map(({ verb, line }) => {
        const moment = verb ? t(`settings.phone.verb.${verb}`) : '';
        return (
          <li key={line}>
            <span className={text.note}>{moment}</span>
            <code tabIndex={0}>{line}</code>
            <CopyButton content={line} label={`${t('settings.phone.copy')}: ${moment}`} />
          </li>
        );
      })}
    </ul>
  );
}

function Connect({ access }: { readonly access: SettingsAccess }) {
  const { t } = useTranslation();
  const phones = usePhonesSeen(true);
  const [chosen, setChosen] = useState<Way | null>(null);
  const way = chosen ?? firstWay(phones);
  const names = phoneNames(phones);
  return (
    <>
      <Heard hooks={access.view.hooks} />
      <NumberRow
        access={access}
        setting="hooks.port"
        name={t('settings.phone.port')}
        note={t('settings.phone.portNote')}
        refusal={t('settings.phone.portRefused')}
      />
      <fieldset className={styles.ways}>
        <legend className={text.note}>
          {t('settings.phone.how')}
          {names.length > 0 && ` · ${t('settings.phone.seen', { phones: names.join(', ') })}`}
        </legend>
        {ways.map((option) => (
          <label key={option} className={styles.way}>
            <input
              type="radio"
              name="way"
              checked={way === option}
              onChange={() => {
                setChosen(option);
              }}
            />
            <span>{t(`settings.phone.${option}`)}</span>
          </label>
        ))}
      </fieldset>
      <p className={text.note}>{t(`settings.phone.${way}Note`)}</p>
      <Lines lines={hookLines(way, access.view)} way={way} />
    </>
  );
}

/** Off until the agent wants it; then the lines to put into the phone, and a tick once it was heard. */
export function PhoneSettings({ access }: { readonly access: SettingsAccess }) {
  const { t } = useTranslation();
  return (
    <Section title={t('settings.phone.title')}>
      <SwitchRow
        access={access}
        setting="hooks.enabled"
        name={t('settings.phone.enabled')}
        note={t('settings.phone.enabledNote')}
      />
      {access.view.settings['hooks.enabled'] && <Connect access={access} />}
    </Section>
  );
}
