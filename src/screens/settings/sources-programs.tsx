import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramView } from '../../core/contract';
import { programClasses } from '../../core/vocabulary';
import { useSnapshot } from '../../ui/host';
import { RefusalLine } from '../../ui/refusal-line';
import { Select } from '../../ui/select';
import text from '../../ui/text.module.css';
import { useRequest } from '../../ui/use-request';
import type { Send } from '../../ui/use-request';
import { useWhen } from './use-when';
import styles from './sources.module.css';

interface ProgramProps {
  readonly program: ProgramView;
  readonly send: Send;
}

function Program({ program, send }: ProgramProps) {
  const { t } = useTranslation(['sources', 'words']);
  const id = useId();
  const when = useWhen();
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
      <Select
        aria-label={t('sources:used.what', { name })}
        aria-describedby={`${id}used`}
        value={program.class}
        options={programClasses.map((each) => [each, t(`words:programClass.${each}`)])}
        onPick={(picked) => void send('set-program', { program: program.program, class: picked })}
      />
      <span id={`${id}used`} className={text.mark}>
        {[used(), ...(known ? [t(`sources:used.${setBy}`)] : [])].join(' · ')}
      </span>
    </li>
  );
}

/** The programs that used the microphone, what each is, and the agent's own word on it. */
export function Programs() {
  const { t } = useTranslation('sources');
  const { send, refusal } = useRequest();
  const programs = useSnapshot((snapshot) => snapshot.programs);
  return (
    <>
      <p className={text.note}>{t(programs.length === 0 ? 'used.none' : 'used.note')}</p>
      {programs.length > 0 && (
        <ul className={styles.programs}>
          {programs.map((program) => (
            <Program key={program.program} program={program} send={send} />
          ))}
        </ul>
      )}
      <RefusalLine reason={refusal} />
    </>
  );
}
