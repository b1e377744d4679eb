import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Contact } from '../../core/contacts';
import type { Host, Snapshot } from '../../core/contract';
import { Appearance } from '../../ui/appearance';
import { createSnapshotFeed, HostProvider, useFeed } from '../../ui/host';
import { useKeptFocus } from '../../ui/use-kept-focus';
import { Close } from '../close/close';
import type { CloseStep } from '../close/steps';
import { Deck } from '../deck/deck';
import type { CardDraft } from '../deck/draft';
import { DiagnosisPage } from '../diagnosis/diagnosis-page';
import { HelpNow } from '../help-now/help-now';
import { LookBack } from '../look-back/look-back';
import { PhonePage } from '../settings/phone-page';
import { Settings } from '../settings/settings';
import { SummaryScreen } from '../summary/summary-screen';
import { TalkSheet } from '../talk-sheet/talk-sheet';
import { Today } from '../today/today';
import { Navigation } from './navigation';
import type { Page } from './pages';
import { openPage, openSummary, pageNames, pageOf, useHash } from './pages';
import styles from './main-window.module.css';

const enter = (main: RefObject<HTMLElement | null>): void => {
  if (!main.current?.contains(document.activeElement)) main.current?.focus();
};

/** Ctrl or Cmd with a digit opens a page, F1 opens Help now, Esc goes back to Today. */
function usePageKeys(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const digit = event.ctrlKey || event.metaKey ? pageNames[Number(event.key) - 1] : undefined;
      const page = event.key === 'F1' ? 'help-now' : event.key === 'Escape' ? 'today' : digit;
      if (!page || (digit && (event.shiftKey || event.altKey))) return;
      event.preventDefault();
      openPage(page);
      enter(main);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, [main]);
}

function PageBody({ page, snapshot }: { readonly page: Page; readonly snapshot: Snapshot }) {
  const [closeSteps, setCloseSteps] = useState<Readonly<Record<string, CloseStep>>>({});
  // What is being written outlives a look at another page.
  const [cardDraft, setCardDraft] = useState<CardDraft | null>(null);
  const [peopleDraft, setPeopleDraft] = useState<readonly Contact[] | null>(null);
  const toClose = (): void => {
    openPage('close');
  };
  const toSettings = (): void => {
    openPage('settings');
  };
  const toToday = (): void => {
    openPage('today');
  };
  switch (page.name) {
    case 'today':
      return <Today snapshot={snapshot} toClose={toClose} toSettings={toSettings} toSummary={openSummary} />;
    case 'close':
      return (
        <Close
          snapshot={snapshot}
          shiftId={page.shiftId}
          reached={closeSteps}
          onReach={(shiftId, step) => {
            setCloseSteps((steps) => ({ ...steps, [shiftId]: step }));
          }}
          onLater={toToday}
          toSettings={toSettings}
          onClosed={openSummary}
        />
      );
    case 'settings':
      return <Settings snapshot={snapshot} />;
    case 'phone':
      return snapshot.host.hooks ? <PhonePage snapshot={snapshot} /> : <Settings snapshot={snapshot} />;
    case 'diagnosis':
      return snapshot.host.hooks ? <DiagnosisPage /> : <Settings snapshot={snapshot} />;
    case 'help-now':
      return <HelpNow draft={peopleDraft} onDraft={setPeopleDraft} />;
    case 'look-back':
      return <LookBack place={page.place} snapshot={snapshot} />;
    case 'deck':
      return <Deck snapshot={snapshot} draft={cardDraft} onDraft={setCardDraft} toSettings={toSettings} />;
    case 'talk-sheet':
      return <TalkSheet />;
    case 'summary':
      return (
        <SummaryScreen
          key={page.shiftId}
          shiftId={page.shiftId}
          snapshot={snapshot}
          onBack={toToday}
          toSettings={toSettings}
        />
      );
  }
}

function Frame({ snapshot }: { readonly snapshot: Snapshot }) {
  const hash = useHash();
  const page = pageOf(hash);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(hash);
  usePageKeys(main);
  useKeptFocus(main);
  useEffect(() => {
    if (shown.current === hash) return;
    shown.current = hash;
    window.scrollTo(0, 0);
    enter(main);
  }, [hash]);
  return (
    <div className={styles.window}>
      <Navigation page={page.name} snapshot={snapshot} />
      <main ref={main} className={styles.page} tabIndex={-1} data-page={page.name}>
        <PageBody page={page} snapshot={snapshot} />
      </main>
    </div>
  );
}

/** The main window: navigation and one page. It draws nothing until it has the first picture from its host. */
export function MainWindow({ host }: { readonly host: Host }) {
  const [feed] = useState(() => createSnapshotFeed(host));
  const snapshot = useFeed(feed);
  if (!snapshot) return null;
  return (
    <HostProvider host={host}>
      <Appearance look={snapshot.look}>
        <Frame snapshot={snapshot} />
      </Appearance>
    </HostProvider>
  );
}
