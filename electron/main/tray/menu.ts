import type { i18n } from 'i18next';
import type { Snapshot } from '../../../src/core/contract';
import type { SaidFact } from '../../../src/core/session/said';
import type { StateName } from '../../../src/core/words';
import { deposits, outcomes } from '../../../src/core/words';

/** The tray's menu and tooltip, from the snapshot alone. Neutral: no name, no number, no rating. */

export type TrayCommand =
  | 'open'
  | 'ask-card'
  | 'hard-call'
  | 'call-toggle'
  | 'break'
  | 'ask-rating'
  | 'close-shift'
  | 'start-shift'
  | 'help-now'
  | 'quit';

/** A command, or what is said of the last call. */
export type TrayAction = TrayCommand | SaidFact;

export type TrayItem =
  | { readonly type: 'line' }
  | { readonly type: 'text'; readonly label: string }
  | {
      readonly type: 'submenu';
      readonly label: string;
      readonly enabled: boolean;
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

export const trayIcon = (state: StateName): TrayIconName => {
  if (state === 'ringing') return 'on-call';
  return state === 'away' ? 'break' : state;
};

/** 24 h or 12 h by the language, in the zone of this computer. */
export type TimeOfDay = (at: number) => string;

function pacingSentence(snapshot: Snapshot, t: i18n['t'], time: TimeOfDay): string {
  const { because, notBefore } = snapshot.pacing;
  return t(`words:pacing.${because}`, { time: notBefore === null ? '' : time(notBefore) });
}

/**
 * What the agent should know of first, or null: while the phone cannot reach Lull nothing else may say so, since a call that
 * nobody tells of looks like none. Other files that could not be read come after it.
 */
function troubleSentence({ notices }: Snapshot, t: i18n['t']): string | null {
  const aside = notices.filter((notice) => notice.type === 'file-set-aside');
  const phone = aside.find(({ what }) => what !== 'other');
  if (phone) return t(`tray:setAside.${phone.what}`);
  const failed = notices.find((notice) => notice.type === 'hooks-failed');
  if (failed) return t('tray:hooksFailed', { port: failed.port });
  return aside.length > 0 ? t('tray:setAside.other') : null;
}

/** State and reason in words; on shift also why a card comes or does not. */
export function trayTooltip(snapshot: Snapshot, t: i18n['t'], time: TimeOfDay): string {
  const state = `Lull: ${t(`words:state.${snapshot.state}`)}`;
  const trouble = troubleSentence(snapshot, t);
  // Windows shows 127 characters.
  if (trouble !== null) return `${state}\n${trouble}`;
  const lines = [state, t(`words:reason.${snapshot.reason}`)];
  const tellsMore = snapshot.state === 'gap' || snapshot.pacing.because === 'short-gaps';
  if (tellsMore) lines.push(pacingSentence(snapshot, t, time));
  return lines.join('\n');
}

/** Nothing is ticked: what was said of a call is not to be read over a shoulder. */
function lastCallItems(callId: string, t: i18n['t']): readonly TrayItem[] {
  const say = (label: string, action: SaidFact): TrayItem => ({
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

export function trayMenu(snapshot: Snapshot, t: i18n['t'], time: TimeOfDay): readonly TrayItem[] {
  const { state, shift, shortcuts } = snapshot;
  const busy = state === 'ringing' || state === 'on-call';
  const unrated = shift?.calls.some((call) => call.endedAt !== null && call.rating === null) ?? false;
  const over = shift?.calls.findLast((call) => call.endedAt !== null) ?? null;
  const since = t('tray:since', { state: t(`words:state.${state}`), time: time(snapshot.since) });
  const action = (
    name: TrayCommand,
    label: string,
    more: Partial<TrayItem & { type: 'action' }> = {},
  ): TrayItem => ({
    type: 'action',
    label,
    action: name,
    enabled: true,
    ...more,
  });
  const trouble = troubleSentence(snapshot, t);
  return [
    ...(trouble === null ? [] : [action('open', trouble), { type: 'line' } as const]),
    { type: 'text', label: state === 'off-shift' ? t('words:state.off-shift') : since },
    {
      type: 'text',
      label: state === 'gap' ? pacingSentence(snapshot, t, time) : t(`words:reason.${snapshot.reason}`),
    },
    { type: 'line' },
    action('ask-card', t('tray:aCardNow'), { enabled: !busy }),
    action('hard-call', t('tray:hardCall'), { keys: shortcuts.hardCall }),
    action('call-toggle', snapshot.callOpen ? t('tray:callOver') : t('tray:onACall'), {
      keys: shortcuts.callToggle,
    }),
    action('break', t('tray:onABreak'), { checked: snapshot.onBreak, enabled: !busy }),
    action('ask-rating', t('tray:rateLastCall'), { enabled: unrated && !busy }),
    {
      type: 'submenu',
      label: t('tray:lastCall'),
      enabled: over !== null && !busy,
      items: over ? lastCallItems(over.id, t) : [],
    },
    { type: 'line' },
    action('open', t('tray:open')),
    shift ? action('close-shift', t('tray:closeShift')) : action('start-shift', t('tray:startShift')),
    action('help-now', t('tray:helpNow')),
    { type: 'line' },
    action('quit', t('tray:quit')),
  ];
}
