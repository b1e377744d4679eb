import { useTranslation } from 'react-i18next';
import type { MicrosipView } from '../../core/contract';
import type { RequestPayload } from '../../core/app/api/api';
import type { MicrosipKeyName } from '../../core/phones/hook-lines';
import { microsipKeys, microsipLines } from '../../core/phones/hook-lines';
import { Button } from '../../ui/button';
import { useAnswer } from '../../ui/use-answer';
import { useRequest } from '../../ui/use-request';
import { Fold } from './fold';
import { Block } from './phone-lines';
import { Todo } from './todo';
import { useSettingsView } from './use-settings';
import styles from './phone.module.css';

/** Every moment of a call: what it tells Lull, what stands in the file now, and whether that stays. */
function Moments({ view }: { readonly view: MicrosipView }) {
  const { t } = useTranslation('phones');
  const stands = (key: MicrosipKeyName) => {
    const own = view.own.find((each) => each.key === key);
    if (own) return t('microsip.stays', { from: own.from });
    const change = view.changes.find((each) => each.key === key);
    if (!change) return t('microsip.there');
    return change.from === null ? t('microsip.nothing') : <s>{change.from}</s>;
  };
  return (
    <table className={styles.table} aria-label={t('microsip.tells')}>
      <thead>
        <tr>
          <th scope="col">{t('microsip.when')}</th>
          <th scope="col">{t('microsip.tells')}</th>
          <th scope="col">{t('microsip.now')}</th>
        </tr>
      </thead>
      <tbody>
        {microsipKeys.map(({ key, verb }) => (
          <tr key={key}>
            <td>{t(`microsip.moment.${key}`)}</td>
            <td>{t(`verb.${verb}`)}</td>
            <td>{stands(key)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Commands that are not Lull's: each with what Lull is not told because it stays, and how both can be had. */
function Own({ own }: Pick<MicrosipView, 'own'>) {
  const { t } = useTranslation('phones');
  if (own.length === 0) return null;
  return (
    <>
      <ul className={styles.missing}>
        {own.map(({ key }) => (
          <li key={key}>
            <b>{t(`microsip.moment.${key}`)}</b>
            {t(`microsip.missing.${key}`)}
          </li>
        ))}
      </ul>
      <p>{t('microsip.startToo')}</p>
      <Block content={[...new Set(own.map(({ to }) => to))].join('\n')} copies={t('microsip.copyToo')} />
      <p>{t('microsip.replaceNote')}</p>
    </>
  );
}

/** Everything that Lull may write is in the file. */
const isDone = ({ file, seen, changes }: MicrosipView): boolean =>
  file !== null && seen !== '' && changes.length === 0;

function Said({ view }: { readonly view: MicrosipView }) {
  const { t } = useTranslation('phones');
  return (
    <p role="status">
      {view.refused
        ? t(`microsip.refused.${view.refused}`)
        : view.did === 'written'
          ? t('microsip.written', { copy: view.copy ?? '' })
          : view.did === 'put-back'
            ? t('microsip.put-back')
            : isDone(view) && t(view.own.length > 0 ? 'microsip.doneButOwn' : 'microsip.done')}
    </p>
  );
}

const canWrite = ({ seen, changes }: MicrosipView): boolean => seen !== '' && changes.length > 0;
const canReplace = ({ seen, own }: MicrosipView): boolean => seen !== '' && own.length > 0;

interface OffersProps {
  readonly view: MicrosipView;
  readonly ask: (what: RequestPayload<'microsip'>) => void;
}

function Offers({ view, ask }: OffersProps) {
  const { t } = useTranslation('phones');
  const { seen, copy } = view;
  return (
    <p className={styles.buttons}>
      {canWrite(view) && (
        <Button variant="main" onClick={() => ask({ do: 'write', seen, replaceOwn: false })}>
          {t('microsip.write')}
        </Button>
      )}
      {canReplace(view) && (
        <Button onClick={() => ask({ do: 'write', seen, replaceOwn: true })}>
          {t('microsip.replaceOwn')}
        </Button>
      )}
      <Button onClick={() => ask({ do: 'choose' })}>{t('microsip.find')}</Button>
      {copy !== null && <Button onClick={() => ask({ do: 'put-back' })}>{t('microsip.putBack')}</Button>}
    </p>
  );
}

/** How many lines are new, and how many take the place of an older one. */
function Would({ changes }: Pick<MicrosipView, 'changes'>) {
  const { t } = useTranslation('phones');
  const replaced = changes.filter(({ from }) => from !== null).length;
  const added = changes.length - replaced;
  return (
    <p>
      {added > 0 && t('microsip.adds', { count: added })}{' '}
      {replaced > 0 && t('microsip.replaces', { count: replaced })} {t('microsip.kept')}
    </p>
  );
}

/** The lines in MicroSIP's file: all that changes is shown, Lull writes it, or the agent does. */
export function MicrosipSteps() {
  const { t } = useTranslation('phones');
  const { callCommand } = useSettingsView();
  const { send } = useRequest();
  const { answer, replace } = useAnswer('microsip', { do: 'read' });
  const ask = async (what: RequestPayload<'microsip'>): Promise<void> => {
    const asked = await send('microsip', what);
    if (asked.ok) replace(asked.value);
  };
  const view = answer?.ok ? answer.value : null;
  const lines = microsipLines(callCommand).map(({ line }) => line);
  return (
    <Todo is={view && isDone(view) ? 'done' : 1} title={t('step.microsip')}>
      {view && (
        <>
          {view.file !== null && <code className={styles.file}>{view.file}</code>}
          {view.seen !== '' && <Moments view={view} />}
          {canWrite(view) && <Would changes={view.changes} />}
          <Own own={view.own} />
          <Said view={view} />
          <Offers view={view} ask={(what) => void ask(what)} />
        </>
      )}
      <Fold title={t('microsip.myself')}>
        <p>{t('note.microsip')}</p>
        <Block content={lines.join('\n')} />
      </Fold>
    </Todo>
  );
}
