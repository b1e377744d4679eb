import { useTranslation } from 'react-i18next';
import type { MicrosipView } from '../../core/contract';
import type { RequestPayload } from '../../core/app/api/api';
import { microsipLines } from '../../core/phones/hook-lines';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import text from '../../ui/text.module.css';
import { useAnswer } from '../../ui/use-answer';
import { useRequest } from '../../ui/use-request';
import { Block } from './phone-lines';
import settings from './settings.module.css';
import styles from './phone.module.css';

/** What stands in the file now and would be replaced, so that nothing is lost unseen. */
function Changes({ changes }: Pick<MicrosipView, 'changes'>) {
  const { t } = useTranslation('phones');
  const replaced = changes.filter(({ from }) => from !== null);
  const added = changes.length - replaced.length;
  return (
    <>
      {added > 0 && <p className={text.note}>{t('microsip.adds', { count: added })}</p>}
      {replaced.length > 0 && (
        <>
          <p className={text.note}>{t('microsip.replaces')}</p>
          <ul className={styles.replaced}>
            {replaced.map(({ key, from }) => (
              <li key={key}>
                <code>{key}</code>
                <span>{t('microsip.now', { from: from ?? '' })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Commands that are not Lull's: each with what Lull is not told because it stays, and how both can be had. */
function Own({ own }: Pick<MicrosipView, 'own'>) {
  const { t } = useTranslation('phones');
  if (own.length === 0) return null;
  return (
    <>
      <p className={text.note}>{t('microsip.own')}</p>
      <ul className={styles.replaced}>
        {own.map(({ key, from }) => (
          <li key={key}>
            <code>{key}</code>
            <span>{t('microsip.stays', { from })}</span>
            <span>{t(`microsip.missing.${key}`)}</span>
          </li>
        ))}
      </ul>
      <p className={text.note}>{t('microsip.startToo')}</p>
      <Block content={[...new Set(own.map(({ to }) => to))].join('\n')} copies={t('microsip.copyToo')} />
      <p className={classes(text.note, styles.afterBlock)}>{t('microsip.replaceNote')}</p>
    </>
  );
}

function Said({ view }: { readonly view: MicrosipView }) {
  const { t } = useTranslation('phones');
  const done = view.file !== null && view.seen !== '' && view.changes.length === 0;
  return (
    <p className={styles.state} role="status">
      {view.refused
        ? t(`microsip.refused.${view.refused}`)
        : view.did === 'written'
          ? t('microsip.written', { copy: view.copy ?? '' })
          : view.did === 'put-back'
            ? t('microsip.put-back')
            : done && t(view.own.length > 0 ? 'microsip.doneButOwn' : 'microsip.done')}
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

function WriteIt() {
  const { t } = useTranslation('phones');
  const { send } = useRequest();
  const { answer, replace } = useAnswer('microsip', { do: 'read' });
  const ask = async (what: RequestPayload<'microsip'>): Promise<void> => {
    const asked = await send('microsip', what);
    if (asked.ok) replace(asked.value);
  };
  if (!answer?.ok) return null;
  const view = answer.value;
  const { file, changes, own } = view;
  return (
    <>
      <h3 className={styles.sub}>{t('microsip.title')}</h3>
      {file !== null && <code className={settings.folder}>{file}</code>}
      {canWrite(view) && <Changes changes={changes} />}
      <Own own={own} />
      {(canWrite(view) || canReplace(view)) && <p className={text.note}>{t('microsip.kept')}</p>}
      <Said view={view} />
      <Offers view={view} ask={(what) => void ask(what)} />
    </>
  );
}

/** The lines to put into MicroSIP's file by hand, and the offer to do it. */
export function Microsip({ callCommand }: { readonly callCommand: string }) {
  const lines = microsipLines(callCommand).map(({ line }) => line);
  return (
    <>
      <Block content={lines.join('\n')} />
      <WriteIt />
    </>
  );
}
