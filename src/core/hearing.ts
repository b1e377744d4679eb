import type { Phone, PhoneWay } from './phones/catalogue';
import { phoneById } from './phones/catalogue';
import type { SettingKey, Settings } from './settings/settings';

/** The ways by which Lull can hear calls on this computer, the best first, and what choosing one changes. */

/** A phone that tells of its calls does so by one of these. */
export const tellingWays = ['microsip', 'command', 'url', 'connector'] as const satisfies readonly PhoneWay[];
export type TellingWay = (typeof tellingWays)[number];

export interface Found {
  /** Phones of the catalogue that run here or have their file here, by id. */
  readonly phones: readonly string[];
  /** Lull sees who uses the microphone. */
  readonly microphone: boolean;
}

export type HearingWay =
  | { readonly id: string; readonly by: TellingWay; readonly phone: Phone }
  /** `phone`: one that runs here and shows by nothing else. */
  | { readonly id: 'microphone'; readonly by: 'microphone'; readonly phone: Phone | null }
  | { readonly id: 'keys'; readonly by: 'keys' };

const tellingWayOf = ({ ways }: Phone): TellingWay | null =>
  tellingWays.find((way) => way === ways[0]) ?? null;

export function hearingWays({ phones, microphone }: Found): readonly HearingWay[] {
  const here = phones.flatMap((id) => phoneById(id) ?? []);
  const telling = here.flatMap((phone): HearingWay[] => {
    const by = tellingWayOf(phone);
    return by ? [{ id: phone.id, by, phone }] : [];
  });
  const silent = here.find((phone) => tellingWayOf(phone) === null && phone.ways.includes('microphone'));
  return [
    ...telling,
    ...(microphone ? [{ id: 'microphone', by: 'microphone', phone: silent ?? null } as const] : []),
    { id: 'keys', by: 'keys' },
  ];
}

/** The one that is on already, else the best. */
export function wayNow(ways: readonly HearingWay[], settings: Settings): HearingWay | undefined {
  const connected = ways.find(
    (way) => way.by === 'connector' && way.phone.connector === settings['phone.connector'],
  );
  const best = settings['sources.microphone'] ? ways[0] : ways.find(({ by }) => by !== 'microphone');
  return connected ?? best;
}

type Change = { readonly [K in SettingKey]: { readonly key: K; readonly value: Settings[K] } }[SettingKey];

/** What is to be set for it; a phone that needs lines of its own is connected on its page. */
export function changesFor(way: HearingWay, { microphone }: Found): readonly Change[] {
  switch (way.by) {
    case 'connector':
      return way.phone.connector ? [{ key: 'phone.connector', value: way.phone.connector }] : [];
    case 'microphone':
      return [{ key: 'sources.microphone', value: true }];
    case 'keys':
      // One that is not there today may be there tomorrow, and is looked for at each start.
      return microphone ? [{ key: 'sources.microphone', value: false }] : [];
    default:
      return [];
  }
}
