import type {
  Answer,
  MicrosipView,
  RequestAnswer,
  RequestName,
  RequestPayload,
  SettingsView,
  SummaryFormat,
  WindowRole,
} from '../contract';
import { requests } from '../contract';
import { findShift } from './all-shifts';
import type { LookBack } from './look-back';
import type { Surroundings } from './views';
import { cardPushOf, snapshotOf } from './views';
import type { PickedCards } from '../deck/cards-file';
import type { ExportFormat } from '../export/export';
import type { OwnThings } from './own-things';
import type { Diagnosis } from '../diagnosis';
import type { SessionRunner } from './session-runner';
import type { Store } from '../ports';
import type { Shift } from '../shift/shift';
import { assertNever } from '../words';

/** Serves the contract, the same for the desktop and the browser: who may ask, is it well formed, what is the answer. */

/** What only the platform can do. Refusals are values; nothing here throws for what a person did. */
export interface PlatformRequests {
  settings(): SettingsView;
  changeSetting(key: string, value: unknown): Answer<SettingsView>;
  saveSummary(shift: Shift, as: SummaryFormat): Promise<Answer<{ readonly file: string }>>;
  /** The page that is kept as text. */
  summaryText(shift: Shift): string;
  exportAll(as: ExportFormat): Promise<Answer<{ readonly file: string }>>;
  copyText(text: string): Promise<Answer<null>>;
  phonePrograms(): Promise<readonly string[]>;
  diagnosis(): Promise<Answer<Diagnosis>>;
  microsip(what: RequestPayload<'microsip'>): Promise<Answer<MicrosipView>>;
  /** Lets the agent pick a file of cards. */
  pickCards(): Promise<Answer<PickedCards>>;
  saveCards(file: string): Promise<Answer<{ readonly file: string }>>;
  openHelp(): void;
  cardHeight(height: number): void;
  cardReady(number: number): void;
}

export interface RequestDeps {
  readonly runner: SessionRunner;
  readonly store: Store;
  readonly lookBack: LookBack;
  readonly own: OwnThings;
  readonly around: () => Surroundings;
  readonly platform: PlatformRequests;
}

type AnyRequest = {
  [N in RequestName]: { readonly name: N; readonly payload: RequestPayload<N> };
}[RequestName];
type AnyAnswer = Answer<RequestAnswer<RequestName>>;

const done = { ok: true, value: null } as const;
const isRequestName = (name: string): name is RequestName => Object.hasOwn(requests, name);

/** Checks name, sender and payload. What does not fit is refused without saying what was in it. */
export function parseRequest(name: string, payload: unknown, from: WindowRole): Answer<AnyRequest> {
  if (!isRequestName(name)) return { ok: false, because: 'not-understood' };
  const request = requests[name];
  if (!request.from.includes(from)) return { ok: false, because: 'not-allowed' };
  try {
    const parsed = request.payload.safeParse(payload);
    if (parsed.success) return { ok: true, value: { name, payload: parsed.data } as AnyRequest };
  } catch {
    // Nested so deep that the schema runs out of stack.
  }
  return { ok: false, because: 'not-understood' };
}

export async function answerRequest(request: AnyRequest, deps: RequestDeps): Promise<AnyAnswer> {
  const { runner, store, around, platform } = deps;
  switch (request.name) {
    case 'look':
      return { ok: true, value: snapshotOf(runner.session(), around()) };
    case 'look-card':
      return { ok: true, value: cardPushOf(runner.session(), around()) };
    case 'ask-card':
    case 'ask-rating':
    case 'hard-call':
    case 'call-toggle':
    case 'start-shift':
    case 'ask-arrive':
      return runner.send({ type: request.name });
    case 'agent-break':
      return runner.send({ type: 'agent-break', on: request.payload.on });
    case 'card':
      return runner.send({ type: 'card', action: request.payload });
    case 'say': {
      const { of, said } = request.payload;
      const shift = of === null ? null : await findShift(of, runner.session, store);
      if (of !== null && !shift) return { ok: false, because: 'not-found' };
      return runner.send({ type: 'say', of: shift, said });
    }
    case 'close-shift': {
      const { of } = request.payload;
      const shift = of === null ? null : await findShift(of, runner.session, store);
      if (of !== null && !shift) return { ok: false, because: 'not-found' };
      return runner.send({ type: 'close-shift', of: shift });
    }
    case 'shift': {
      const shift = await findShift(request.payload.id, runner.session, store);
      return shift ? { ok: true, value: shift } : { ok: false, because: 'not-found' };
    }
    case 'save-again': {
      await deps.own.saveAgain();
      const saved = await runner.saveAgain();
      return saved.ok ? done : { ok: false, because: 'not-saved' };
    }
    case 'card-height':
      platform.cardHeight(request.payload.height);
      return done;
    case 'card-ready':
      platform.cardReady(request.payload.number);
      return done;
    case 'look-back':
      return { ok: true, value: await deps.lookBack.digests(runner.now()) };
    case 'save-summary': {
      const shift = await findShift(request.payload.id, runner.session, store);
      return shift ? platform.saveSummary(shift, request.payload.as) : { ok: false, because: 'not-found' };
    }
    case 'copy-summary': {
      const shift = await findShift(request.payload.id, runner.session, store);
      return shift ? platform.copyText(platform.summaryText(shift)) : { ok: false, because: 'not-found' };
    }
    case 'export-all':
      return platform.exportAll(request.payload.as);
    case 'copy-text':
      return platform.copyText(request.payload.text);
    case 'settings':
      return { ok: true, value: platform.settings() };
    case 'change-setting':
      return platform.changeSetting(request.payload.key, request.payload.value);
    case 'phone-programs':
      return { ok: true, value: await platform.phonePrograms() };
    case 'diagnosis':
      return platform.diagnosis();
    case 'set-program':
      return runner.send({ type: 'set-program', ...request.payload });
    case 'answer-program':
      return runner.send({ type: 'answer-program', ...request.payload });
    case 'microsip':
      return platform.microsip(request.payload);
    case 'deck':
      return { ok: true, value: deps.own.deck() };
    case 'change-deck':
      return deps.own.changeDeck(request.payload);
    case 'import-cards': {
      const picked = await platform.pickCards();
      return picked.ok ? { ok: true, value: await deps.own.takeCards(picked.value) } : picked;
    }
    case 'export-cards':
      return platform.saveCards(deps.own.cardsFile());
    case 'not-again': {
      const { card } = runner.session();
      if (card?.step !== 'card') return { ok: false, because: 'not-now' };
      const changed = await deps.own.changeDeck({ do: 'switch', id: card.cardId, on: false });
      return changed.ok ? runner.send({ type: 'card', action: { do: 'done' } }) : changed;
    }
    case 'open-help':
      platform.openHelp();
      return done;
    case 'contacts':
      return { ok: true, value: deps.own.contacts() };
    case 'change-contacts':
      return { ok: true, value: await deps.own.changeContacts(request.payload.contacts) };
    default:
      return assertNever(request);
  }
}
