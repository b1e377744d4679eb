import type { CareKind } from '../vocabulary';
import type { SiteLineName, SiteLines } from './site-lines';

/** What to do when a call goes too far, step by step: one order for the card and for Help now, while the call is on and after it. */

export const faces = ['on', 'over'] as const;
export type Face = (typeof faces)[number];

export type CareStepName =
  | 'hold'
  | 'second'
  | 'safe'
  | 'where'
  | 'emergency'
  | 'line'
  | 'handOver'
  | 'told'
  | 'time'
  | 'end'
  | 'warn'
  | 'danger'
  | 'words'
  | 'tell'
  | 'again'
  | 'rest'
  | 'talk';

const tooFar = {
  on: ['end', 'warn', 'words', 'tell', 'again'],
  over: ['end', 'words', 'tell', 'again', 'rest'],
} as const;

const order: Readonly<Record<CareKind, Readonly<Record<Face, readonly CareStepName[]>>>> = {
  crisis: {
    on: ['hold', 'second', 'safe', 'where', 'emergency', 'line', 'handOver'],
    over: ['told', 'time', 'rest', 'talk'],
  },
  abusive: tooFar,
  // It needs no warning.
  'slur-or-sexual': { ...tooFar, on: ['end', 'words', 'tell', 'again'] },
  threat: { on: ['danger', 'second', 'words', 'rest'], over: ['danger', 'tell', 'words', 'rest'] },
};

/** The site's line that stands in place of the general word on a step. */
const siteLineOf: Readonly<Partial<Record<CareStepName, SiteLineName>>> = {
  end: 'abuseRule',
  warn: 'endingSentence',
  danger: 'emergencyNumber',
  emergency: 'emergencyNumber',
  line: 'callerLine',
};

export interface CareStep {
  readonly name: CareStepName;
  readonly site: { readonly name: SiteLineName; readonly text: string } | null;
}

/** A line for the caller is none of Lull's to make up: without the site's there is no such step. */
export function careSteps(kind: CareKind, face: Face, lines: SiteLines): readonly CareStep[] {
  return order[kind][face].flatMap((name) => {
    const line = siteLineOf[name];
    const text = line === undefined ? '' : lines[line];
    if (name === 'line' && text === '') return [];
    return [{ name, site: line === undefined || text === '' ? null : { name: line, text } }];
  });
}
