import type { HookVerb } from '../vocabulary';
import type { ConnectorName } from './phone-now';

/** Phones that agents use, as data: by which programs they are known, and how each can be connected to Lull. */

/**
 * `microsip`: lines in its own file. `command`: it can run a program at a call's moments. `url`: it can open an address.
 * `connector`: Lull asks the phone's own interface on this computer. `extension`: a phone in the browser, which cannot tell
 * Lull by itself yet. `microphone`: nothing to connect, Lull sees the microphone in use. `keys`: only the agent can tell.
 */
export const phoneWays = [
  'microsip',
  'command',
  'url',
  'connector',
  'extension',
  'microphone',
  'keys',
] as const;
export type PhoneWay = (typeof phoneWays)[number];

/** `tried`: run here. `maker`: from its maker's pages. `public`: from public code. `unproven`: seen nowhere in writing. */
export const evidenceMarks = ['tried', 'maker', 'public', 'unproven'] as const;
export type Evidence = (typeof evidenceMarks)[number];

export interface Phone {
  /** Stable, kebab-case. */
  readonly id: string;
  /** The product's own name, the same in every language. */
  readonly name: string;
  /** Names of its programs as `SoundUse` gives them: lower case, without path and `.exe`. Empty for one in the browser. */
  readonly programs: readonly string[];
  /** How it can be connected, the best first. */
  readonly ways: readonly PhoneWay[];
  /** What the best way can tell; nothing where only the microphone helps. */
  readonly tells: readonly HookVerb[];
  readonly connector: ConnectorName | null;
  readonly evidence: Evidence;
}

const calls: readonly HookVerb[] = ['ringing', 'started', 'ended'];
const callsAndHold: readonly HookVerb[] = ['ringing', 'started', 'held', 'resumed', 'ended'];

type Rest = Partial<Pick<Phone, 'programs' | 'ways' | 'tells' | 'connector' | 'evidence'>>;
const phone = (id: string, name: string, rest: Rest): Phone => ({
  id,
  name,
  programs: [],
  ways: ['microphone'],
  tells: [],
  connector: null,
  evidence: 'unproven',
  ...rest,
});
const inBrowser = (id: string, name: string, rest: Rest = {}): Phone =>
  phone(id, name, { ways: ['extension', 'microphone'], evidence: 'maker', ...rest });

/** By name, as the page lists them. */
export const phones: readonly Phone[] = [
  inBrowser('3cx', '3CX', {
    programs: ['3cx', '3cxdesktopapp', '3cxwin8phone', '3cxphone', 'com.3cx.desktop-app'],
    ways: ['extension', 'microphone', 'url'],
    evidence: 'public',
  }),
  inBrowser('8x8', '8x8 Work', { programs: ['8x8 work', '8x8-work', 'com.electron.8x8---virtual-office'] }),
  inBrowser('aircall', 'Aircall', {
    programs: ['aircall', 'aircall workspace', 'io.aircall.phone'],
    evidence: 'public',
  }),
  inBrowser('amazon-connect', 'Amazon Connect', {}),
  phone('comfortel', 'Auerswald COMfortel SoftPhone', {
    programs: ['comfortel softphone', 'comfortelsoftphone'],
    ways: ['url', 'command'],
    tells: calls,
    evidence: 'maker',
  }),
  phone('avaya', 'Avaya Workplace', { programs: ['avaya workplace', 'avaya equinox', 'avayaequinox'] }),
  phone('baresip', 'baresip', {
    programs: ['baresip'],
    ways: ['connector'],
    tells: callsAndHold,
    connector: 'baresip',
    evidence: 'tried',
  }),
  phone('bria', 'Bria', {
    programs: [
      'bria',
      'bria5',
      'bria6',
      'bria enterprise',
      'bria teams',
      'briateams',
      'com.counterpath.bria',
    ],
    ways: ['connector', 'microphone'],
    tells: callsAndHold,
    connector: 'bria',
    evidence: 'public',
  }),
  inBrowser('finesse', 'Cisco Finesse', {}),
  phone('jabber', 'Cisco Jabber', { programs: ['ciscojabber', 'jabber', 'com.cisco.jabber'] }),
  inBrowser('dialpad', 'Dialpad', { programs: ['dialpad', 'com.dialpad.dialpad'] }),
  phone('procall', 'estos ProCall', {
    programs: ['procall', 'eprocall', 'procallenterprise'],
    ways: ['command', 'microphone'],
    tells: calls,
  }),
  inBrowser('five9', 'Five9', { programs: ['five9', 'five9softphone'], evidence: 'public' }),
  inBrowser('genesys-cloud', 'Genesys Cloud', {
    programs: ['genesys cloud', 'genesyscloud', 'com.inin.purecloud.directory'],
    evidence: 'public',
  }),
  phone('global-iptel', 'Global IPTel', {
    programs: ['globaliptel', 'global iptel'],
    ways: ['command'],
    tells: calls,
    evidence: 'maker',
  }),
  phone('jitsi', 'Jitsi Meet', { programs: ['jitsi meet', 'jitsi-meet', 'org.jitsi.jitsi-meet'] }),
  phone('linphone', 'Linphone', {
    programs: ['linphone', 'com.belledonnecommunications.linphone'],
    ways: ['microphone', 'command'],
    evidence: 'public',
  }),
  phone('microsip', 'MicroSIP', {
    programs: ['microsip'],
    ways: ['microsip'],
    tells: calls,
    evidence: 'public',
  }),
  phone('nfon', 'NFON', {
    programs: ['nfon', 'cloudya', 'cloudya desktop'],
    ways: ['url'],
    tells: ['ringing', 'started', 'held', 'ended'],
    evidence: 'maker',
  }),
  inBrowser('cxone', 'NICE CXone', {}),
  phone('ringcentral', 'RingCentral', {
    programs: ['ringcentral', 'com.ringcentral.glip'],
    evidence: 'public',
  }),
  phone('ringotel', 'Ringotel', { programs: ['ringotel'], evidence: 'maker' }),
  inBrowser('salesforce-voice', 'Salesforce Voice', {}),
  phone('swyx', 'Swyx', { programs: ['swyxit!', 'swyxit', 'swyx'] }),
  inBrowser('talkdesk', 'Talkdesk', { programs: ['talkdesk', 'callbar'], evidence: 'unproven' }),
  phone('teams', 'Microsoft Teams', {
    programs: [
      'ms-teams',
      'teams',
      'msteams',
      'microsoft teams',
      'com.microsoft.teams',
      'com.microsoft.teams2',
    ],
    ways: ['connector', 'microphone'],
    tells: ['started', 'ended'],
    connector: 'teams',
    evidence: 'public',
  }),
  phone('vicidial', 'VICIdial', { ways: ['keys'] }),
  inBrowser('vonage', 'Vonage', { programs: ['vonage', 'vonage business'] }),
  phone('wildix', 'Wildix', { programs: ['wildix', 'wildix collaboration'], evidence: 'maker' }),
  inBrowser('zendesk-talk', 'Zendesk Talk', { evidence: 'unproven' }),
  phone('zoiper', 'Zoiper', {
    programs: ['zoiper', 'zoiper5', 'com.zoiper.zoiper5'],
    ways: ['microphone', 'command', 'url'],
  }),
  phone('zoom-phone', 'Zoom Phone', {
    programs: ['zoom', 'us.zoom.xos', 'zoom.us'],
    evidence: 'public',
  }),
];

export const phoneById = (id: string): Phone | null => phones.find((phone) => phone.id === id) ?? null;

/** The phone that a program belongs to, or null for any other program. */
export const phoneOfProgram = (program: string): Phone | null =>
  phones.find((phone) => phone.programs.includes(program)) ?? null;
