import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { SiteLines } from '../../core/care/site-lines';
import type { Contact } from '../../core/contacts';
import { useHostDraft } from '../../ui/drafts';
import { ErrorBoundary } from '../../ui/error-boundary';
import { useHost, useIsDesktop, useSnapshot } from '../../ui/host';
import { pageFailure } from '../../ui/page-failure';
import { useFocusRestore } from '../../ui/use-focus-restore';
import { useKeyDown } from '../../ui/use-key-down';
import { Close } from '../close/close';
import type { CloseStep } from '../close/steps';
import { Deck } from '../deck/deck';
import type { CardDraft } from '../deck/draft';
import { DiagnosisPage } from '../diagnosis/diagnosis-page';
import { HelpNow } from '../help-now/help-now';
import { KeysSheet } from '../keys/keys-sheet';
import { LookBack } from '../look-back/look-back';
import { PhonePage } from '../settings/phone-page';
import { Settings } from '../settings/settings';
import { StoredPage } from '../stored/stored-page';
import { SummaryScreen } from '../summary/summary-screen';
import { TalkSheet } from '../talk-sheet/talk-sheet';
import { Today } from '../today/today';
import type { WelcomeEnd, WelcomeStep } from '../welcome/steps';
import { Welcome } from '../welcome/welcome';
import { BrokenPage } from './broken-page';
import { Navigation } from './navigation';
import type { Page } from './pages';
import { openPage, pageNames, pageOf, showKeys, useHash } from './pages';
import { useTextSizeKeys } from './use-text-size-keys';
import styles from './main-window.module.css';

const enter = (main: RefObject<HTMLElement | null>): void => {
  if (!main.current?.contains(document.activeElement)) main.current?.focus();
};

/** Ctrl or Cmd with a digit opens a page, with / the sheet of all keys, F1 opens Help now, Esc goes back to Today. */
function usePageKeys(main: RefObject<HTMLElement | null>, hash: string, keys: boolean): void {
  useKeyDown((event) => {
    const held = event.ctrlKey || event.metaKey;
    if (held && event.key === '/') {
      event.preventDefault();
      showKeys(hash, !keys);
      return;
    }
    const digit = held ? pageNames[Number(event.key) - 1] : undefined;
    const page = event.key === 'F1' ? 'help-now' : event.key === 'Escape' ? 'today' : digit;
    if (!page || (digit && (event.shiftKey || event.altKey))) return;
    event.preventDefault();
    openPage(page);
    enter(main);
  });
}

type WelcomeProps = Parameters<typeof Welcome>[0];

/** A first start stands in the place of Today until it was gone through or skipped, even where that cannot be kept. */
function useWelcome(named: Page['name']): { readonly due: boolean; readonly props: WelcomeProps } {
  const host = useHost();
  const due = useSnapshot(({ welcomeDue }) => welcomeDue);
  const [over, setOver] = useState(false);
  const [step, setStep] = useState<WelcomeStep>(1);
  const isDue = due && !over;
  // Seen once more it begins at its beginning.
  if (!isDue && named !== 'welcome' && step !== 1) setStep(1);
  const end = (to: WelcomeEnd): void => {
    setOver(true);
    void host.request('change-setting', { key: 'welcome.due', value: null });
    openPage(to);
  };
  return { due: isDue, props: { step, onStep: setStep, onEnd: end } };
}

function PageBody({ page, welcome }: { readonly page: Page; readonly welcome: WelcomeProps }) {
  const isDesktop = useIsDesktop();
  const [closeSteps, setCloseSteps] = useState<Readonly<Record<string, CloseStep>>>({});
  // What is being written outlives a look at another page.
  const cardDraft = useHostDraft<CardDraft | null>('card', null);
  const peopleDraft = useHostDraft<readonly Contact[] | null>('people', null);
  const siteDraft = useHostDraft<SiteLines | null>('site', null);
  switch (page.name) {
    case 'welcome':
      return <Welcome {...welcome} />;
    case 'today':
      return <Today />;
    case 'close':
      return (
        <Close
          shiftId={page.shiftId}
          reached={closeSteps}
          onReach={(shiftId, step) => setCloseSteps((steps) => ({ ...steps, [shiftId]: step }))}
        />
      );
    case 'settings':
      return <Settings />;
    case 'phone':
      return isDesktop ? <PhonePage place={page.place} /> : <Settings />;
    case 'diagnosis':
      return isDesktop ? <DiagnosisPage /> : <Settings />;
    case 'stored':
      return <StoredPage />;
    case 'help-now':
      return <HelpNow people={peopleDraft} site={siteDraft} />;
    case 'look-back':
      return <LookBack place={page.place} />;
    case 'deck':
      return <Deck draft={cardDraft.value} onDraft={cardDraft.write} />;
    case 'talk-sheet':
      return <TalkSheet />;
    case 'summary':
      return <SummaryScreen key={page.shiftId} shiftId={page.shiftId} justClosed={page.justClosed} />;
  }
}

/** The main window: navigation and one page. */
export function MainWindow() {
  const { hash, keys } = useHash();
  const named = pageOf(hash);
  const welcome = useWelcome(named.name);
  const page: Page = welcome.due && named.name === 'today' ? { name: 'welcome' } : named;
  const shownNow = page.name === 'welcome' ? '#welcome' : hash;
  const whole = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(shownNow);
  const host = useHost();
  const failed = (error: unknown): void => void host.request('page-failed', pageFailure(error));
  usePageKeys(main, hash, keys);
  useTextSizeKeys();
  useFocusRestore(main);
  useEffect(() => {
    if (shown.current === shownNow) return;
    shown.current = shownNow;
    whole.current?.scrollIntoView();
    enter(main);
  }, [shownNow]);
  return (
    <div ref={whole} className={styles.window}>
      <Navigation page={page.name} hash={hash} onError={failed} />
      <main ref={main} className={styles.page} tabIndex={-1} data-page={page.name}>
        <ErrorBoundary of={shownNow} onError={failed} instead={(again) => <BrokenPage onAgain={again} />}>
          <PageBody page={page} welcome={welcome.props} />
        </ErrorBoundary>
      </main>
      {keys && <KeysSheet onClose={() => showKeys(hash, false)} />}
    </div>
  );
}
