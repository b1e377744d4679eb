import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramView, Snapshot } from '../../core/contract';
import { programClasses } from '../../core/words';
import { RefusalLine } from '../../ui/refusal-line';
import text from '../../ui/text.module.css';
import { useRequest } from '../../ui/use-request';
import type { Send } from '../../ui/use-request';
import { useWhen } from './use-when';
import settings from './settings.module.css';
import styles from './sources.module.css';

interface ProgramProps {
  readonly program: ProgramView;
  readonly when: (at: number) => string;
  readonly send: Send;
}

function Program({ program, when, send }: ProgramProps) {
  const { t } = useTranslation(['sources', 'words']);
  const id = useId();
  const { name, since, lastHeldAt, setBy } = program;
  const used = (): string => {
    if (since !== null) return t('sources:used.holding', { time: when(since) });
    return lastHeldAt === null ? t('sources:used.never') : t('sources:used.last', { time: when(lastHeldAt) });
  };
  const known = program.class !== 'not-known-yet';
  return (
    <li>
      <span className={styles.program} id={id}>
        {name}
      </span>
      <select
        className={settings.select}
        aria-label={t('sources:used.what', { name })}
        aria-describedby={`${id}used`}
        value={program.class}
        onChange={(event) => {
          const picked = programClasses.find((each) => each === event.target.value);
          if (picked) void send('set-program', { program: program.program, class: picked });
        }}
      >
        {programClasses.map((each) => (
          <option key={each} value={each}>
            {t(`words:programClass.${each}`)}
          </option>
        ))}
      </select>
      <span id={`${id}used`} className={text.mark}>
        {[used(), ...(known ? [t(`sources:used.${setBy}`)] : [])].join(' · ')}
      </span>
    </li>
  );
}

/** The programs that used the microphone, what each is, and the agent's own word on it. */
export function Programs({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation('sources');
  const when = useWhen(snapshot.at);
  const { send, refusal } = useRequest();
  const { programs } = snapshot;
  return (
    <>
      <h3 className={styles.sub}>{t('used.title')}</h3>
      <p className={text.note}>{t(programs.length === 0 ? 'used.none' : 'used.note')}</p>
      {programs.length > 0 && (
        <ul className={styles.programs}>
          {programs.map((program) => (
            <Program key={program.program} program={program} when={when} send={send} />
          ))}
        </ul>
      )}
      <RefusalLine because={refusal} />
    </>
  );
}
