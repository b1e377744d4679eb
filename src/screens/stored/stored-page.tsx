import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/formats';
import { useIsDesktop } from '../../ui/host';
import type { StoredKind, StoredView } from '../../core/contract';
import { Button } from '../../ui/button';
import { PageHead } from '../../ui/page-head';
import { RefusalLine } from '../../ui/refusal-line';
import text from '../../ui/text.module.css';
import { useAnswer } from '../../ui/use-answer';
import { useRequest } from '../../ui/use-request';
import { HowLong, NeverStored, WhoReads } from './stored-words';
import styles from './stored.module.css';

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Part({ title, children }: PartProps) {
  return (
    <section className={styles.part}>
      <h2 className={text.head}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

function Kind({ kind, files: count, bytes, changedAt }: StoredKind) {
  const { t } = useTranslation('stored');
  const formats = useFormats(null);
  const counted = { files: t('files', { count }), size: formats.size(bytes) };
  const change = changedAt !== null && { date: formats.date(changedAt), time: formats.time(changedAt) };
  return (
    <div>
      <dt>{t(`kinds.${kind}.name`)}</dt>
      <dd>
        {t(`kinds.${kind}.holds`)}
        <span className={styles.counted}>
          {change ? t('sizeAndChange', { ...counted, ...change }) : t('size', counted)}
        </span>
      </dd>
    </div>
  );
}

function Where({ folder, opens }: StoredView) {
  const { t } = useTranslation('stored');
  const { send, refusal } = useRequest();
  return (
    <>
      <p>{t(folder === '' ? 'where.browser' : 'where.folder')}</p>
      {folder !== '' && <code className={styles.folder}>{folder}</code>}
      {opens && (
        <Button small onClick={() => void send('open-folder', null)}>
          {t('where.open')}
        </Button>
      )}
      <RefusalLine reason={refusal} />
      {folder !== '' && <p className={text.note}>{t('where.login')}</p>}
      <p className={text.note}>{t('where.elsewhere')}</p>
    </>
  );
}

function Found({ view }: { readonly view: StoredView }) {
  const { t } = useTranslation('stored');
  return (
    <>
      <Part title={t('what')}>
        {view.kinds.length === 0 ? (
          <p className={text.note}>{t('nothing')}</p>
        ) : (
          <dl>
            {view.kinds.map((kind) => (
              <Kind key={kind.kind} {...kind} />
            ))}
          </dl>
        )}
      </Part>
      <Part title={t('where.title')}>
        <Where {...view} />
      </Part>
    </>
  );
}

/** Everything that Lull keeps, counted in the real files, where it is, and in plain words who can read it. */
export function StoredPage() {
  const { t } = useTranslation('stored');
  const { answer, reload } = useAnswer('stored', null);
  const isDesktop = useIsDesktop();
  return (
    <div className={styles.page}>
      <PageHead
        title={t('title')}
        back={{ href: '#settings', name: t('back') }}
        lead={answer ? t('lead') : t('looking')}
      />
      {answer?.ok && <Found view={answer.value} />}
      {answer?.ok === false && (
        <>
          <p className={text.note}>{t('failed')}</p>
          <Button onClick={reload}>{t('again')}</Button>
        </>
      )}
      <Part title={t('who.title')}>
        <WhoReads isDesktop={isDesktop} />
      </Part>
      <Part title={t('never.title')}>
        <NeverStored />
      </Part>
      <Part title={t('long.title')}>
        <HowLong />
      </Part>
    </div>
  );
}
