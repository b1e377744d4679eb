import { useCallback, useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MainWindow } from '../../screens/main-window/main-window';
import { PageProvider } from '../../ui/page-provider';
import type { Lull } from '../compose';
import styles from './web-page.module.css';

function CardCorner({ lull }: { readonly lull: Lull }) {
  const { t } = useTranslation('web');
  const attach = useCallback(
    (frame: HTMLIFrameElement) => {
      lull.cardFrame.attach(frame);
      const watch = (): void => {
        if (frame.contentWindow) lull.watch(frame.contentWindow);
      };
      frame.addEventListener('load', watch);
      return () => {
        frame.removeEventListener('load', watch);
        lull.cardFrame.attach(null);
      };
    },
    [lull],
  );
  return (
    <aside aria-label={t('card')}>
      <iframe ref={attach} className={styles.card} src="./card-frame.html" title={t('card')} />
    </aside>
  );
}

interface WebPageProps {
  readonly lull: Lull;
  /** The line at the top. */
  readonly bar: ReactNode;
}

/** The whole page: a line at the top, the main window, and the card in its corner above everything. */
export function WebPage({ lull, bar }: WebPageProps) {
  useEffect(() => lull.watch(window), [lull]);
  return (
    <PageProvider host={lull.host}>
      {bar}
      <div className={styles.main}>
        <MainWindow />
      </div>
      <CardCorner lull={lull} />
    </PageProvider>
  );
}
