import type { i18n } from 'i18next';
import { awaitsFirstCall, firstCallWords } from '../../../src/core/app/first-call';
import type { Snapshot } from '../../../src/core/contract';
import type { AgentEvent } from '../../../src/core/shift/agent-event';
import { lastCall } from '../../../src/core/shift/shift';
import type { StateName } from '../../../src/core/vocabulary';
import { callOfferTo, deposits, outcomes } from '../../../src/core/vocabulary';

/** The tray's menu and tooltip, from the snapshot alone. Neutral: no name, no number, no rating. */

export type TrayCommand =
  | 'open'
  | 'ask-card'
  | 'hard-call'
  | 'call-on'
  | 'call-over'
  | 'break'
  | 'quiet-hour'
  | 'quiet-until-tomorrow'
  | 'quiet-over'
  | 'settings'
  | 'close-shift'
  | 'start-shift'
  | 'help-now'
  | 'quit';

/** A command, or what is said of the last call. */
export type TrayAction = TrayCommand | AgentEvent;

export type TrayItem =
  | { readonly type: 'line' }
  | { readonly type: 'text'; readonly label: string }
  | {
      readonly type: 'submenu';
      readonly label: string;
      readonly enabled: boolean;
      readonly keys?: string;
      readonly items: readonly TrayItem[];
    }
  | {
      readonly type: 'action';
      readonly label: string;
      readonly action: TrayAction;
      readonly enabled: boolean;
      readonly keys?: string;
      readonly checked?: boolean;
    };

export type TrayIconName = 'gap' | 'on-call' | 'wrap-up' | 'break' | 'unknown' | 'off-shift';

const icons: Readonly<Record<StateName, TrayIconName>> = {
  ringing: 'on-call',
  'on-call': 'on-call',
  'wrap-up': 'wrap-up',
  gap: 'gap',
  break: 'break',
  away: 'break',
  unknown: 'unknown',
  'off-shift': 'off-shift',
};
export const trayIcon = (snapshot: Pick<Snapshot, 'state' | 'shift'>): TrayIconName =>
  awaitsFirstCall(snapshot) ? 'gap' : icons[snapshot.state];

/** 24 h or 12 h by the language, in the zone of this computer. */
export type TimeOfDay = (at: number) => string;

function pacingSentence(snapshot: Snapshot, t: i18n['t'], time: TimeOfDay): string {
  const { reason, notBefore } = snapshot.pacing;
  return t(`words:pacing.${reason}`, { time: notBefore === null ? '' : time(notBefore) });
}

/**
 * What the agent should know of first, or null: while the phone cannot reach Lull nothing else may say so, since a call that
 * nobody tells of looks like none. Other files that could not be read come after it.
 */
function troubleSentence({ notices }: Snapshot, t: i18n['t']): string | null {
  if (notices.some(({ type }) => type === 'pages-fail')) return t('tray:pagesFail');
  const aside = notices.filter((notice) => notice.type === 'file-set-aside');
  const phone = aside.map(({ what }) => what).find((what) => what === 'settings' || what === 'hooks');
  if (phone) return t(`tray:setAside.${phone}`);
  const failed = notices.find((notice) => notice.type === 'hooks-failed');
  if (failed) return t('tray:hooksFailed', { port: failed.port });
  return aside.length > 0 ? t('tray:setAside.other') : null;
}

const stateWord = (snapshot: Snapshot, t: i18n['t']): string =>
  t(awaitsFirstCall(snapshot) ? 'words:waiting.title' : `words:state.${snapshot.state}`);

/** Why it stands so; before the first call, who will tell of it; in one that was marked hard, that this was heard. */
function whySentence(snapshot: Snapshot, t: i18n['t']): string {
  if (awaitsFirstCall(snapshot)) return t(`words:${firstCallWords(snapshot)}`);
  const call = snapshot.state === 'on-call' && snapshot.shift ? lastCall(snapshot.shift) : null;
  return t(call?.hard && call.endedAt === null ? 'words:markedHard' : `words:reason.${snapshot.reason}`);
}

/** State and reason in words; on shift also why a card comes or does not. */
export function trayTooltip(snapshot: Snapshot, t: i18n['t'], time: TimeOfDay): string {
  const state = `Lull: ${stateWord(snapshot, t)}`;
  const trouble = troubleSentence(snapshot, t);
  // Windows shows 127 characters.
  if (trouble !== null) return `${state}\n${trouble}`;
  const lines = [state, whySentence(snapshot, t)];
  if (awaitsFirstCall(snapshot)) return lines.join('\n');
  const tellsMore = snapshot.state === 'gap' || snapshot.pacing.reason === 'short-gaps';
  if (tellsMore) lines.push(pacingSentence(snapshot, t, time));
  return lines.join('\n');
}

/** Nothing is ticked: what was said of a call is not to be read over a shoulder. */
function lastCallItems(callId: string, t: i18n['t']): readonly TrayItem[] {
  const say = (label: string, action: AgentEvent): TrayItem => ({
    type: 'action',
    label,
    action,
    enabled: true,
  });
  return [
    ...([1, 2, 3, 4, 5] as const).map((rating) =>
      say(t(`words:rating.${rating}`), { type: 'rated', callId, rating }),
    ),
    { type: 'line' },
    ...outcomes.map((outcome) =>
      say(t(`words:outcome.${outcome}`), { type: 'outcome-given', callId, outcome }),
    ),
    { type: 'line' },
    ...deposits.map((deposit) =>
      say(t(`words:deposit.${deposit}`), { type: 'deposit-made', callId, deposit }),
    ),
    { type: 'line' },
    say(t('tray:aWin'), { type: 'win-added', callId, text: '', because: '' }),
  ];
}

const action = (
  name: TrayCommand,
  label: string,
  more: Partial<TrayItem & { type: 'action' }> = {},
): TrayItem => ({ type: 'action', label, action: name, enabled: true, ...more });

/** Quiet is over by the same entry that says until when it is. */
function quietItem({ quietUntil }: Snapshot, t: i18n['t'], time: TimeOfDay): TrayItem {
  if (quietUntil !== null) {
    return action('quiet-over', t('tray:quiet.until', { time: time(quietUntil) }), { checked: true });
  }
  const items = [
    action('quiet-hour', t('tray:quiet.hour')),
    action('quiet-until-tomorrow', t('tray:quiet.tomorrow')),
  ];
  return { type: 'submenu', label: t('tray:quiet.title'), enabled: true, items };
}

export function trayMenu(snapshot: Snapshot, t: i18n['t'], time: TimeOfDay): readonly TrayItem[] {
  const { state, shift, shortcuts, callOffer } = snapshot;
  const busy = state === 'ringing' || state === 'on-call';
  const over = shift?.calls.findLast((call) => call.endedAt !== null) ?? null;
  const waits = awaitsFirstCall(snapshot);
  const word = stateWord(snapshot, t);
  const since = t('tray:since', { state: word, time: time(snapshot.since) });
  const trouble = troubleSentence(snapshot, t);
  const help = action('help-now', t('tray:helpNow'));
  return [
    ...(busy ? [help, { type: 'line' } as const] : []),
    ...(trouble === null ? [] : [action('open', trouble), { type: 'line' } as const]),
    { type: 'text', label: state === 'off-shift' || waits ? word : since },
    {
      type: 'text',
      label: state === 'gap' && !waits ? pacingSentence(snapshot, t, time) : whySentence(snapshot, t),
    },
    { type: 'line' },
    action('ask-card', t('tray:aCardNow'), { enabled: !busy }),
    action('hard-call', t('tray:hardCall'), { keys: shortcuts.hardCall }),
    action(`call-${callOfferTo[callOffer]}`, t(`words:callOffer.${callOffer}`), {
      keys: shortcuts.callToggle,
    }),
    action('break', t('tray:onABreak'), { checked: snapshot.onBreak, enabled: !busy }),
    quietItem(snapshot, t, time),
    {
      type: 'submenu',
      label: t('tray:rateLastCall'),
      keys: shortcuts.rate,
      enabled: over !== null && !busy,
      items: over ? lastCallItems(over.id, t) : [],
    },
    { type: 'line' },
    action('open', t('tray:open')),
    action('settings', t('tray:settings')),
    shift ? action('close-shift', t('tray:closeShift')) : action('start-shift', t('tray:startShift')),
    ...(busy ? [] : [help]),
    { type: 'line' },
    action('quit', t('tray:quit')),
  ];
}
