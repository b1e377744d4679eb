import type { CareKind } from '../../words';
import type { DeckCard } from '../card';

const common = { family: 'care-first', kinds: [], breath: null } as const;

/** What to do when a call went too far. The cards of the care kinds come in no moment: only Care first shows them. */
export const careFirst: readonly DeckCard[] = [
  {
    ...common,
    id: 'care-first-abusive',
    moments: [],
    tier: 20,
    mechanism: 'situation',
    practices: ['P18'],
    evidence: 'C',
    source: null,
  },
  {
    ...common,
    id: 'care-first-threat',
    moments: [],
    tier: 20,
    mechanism: 'situation',
    practices: ['P18'],
    evidence: 'C',
    source: null,
  },
  {
    ...common,
    id: 'care-first-slur-or-sexual',
    moments: [],
    tier: 20,
    mechanism: 'situation',
    practices: ['P18'],
    evidence: 'C',
    source: null,
  },
  {
    ...common,
    id: 'care-first-crisis',
    moments: [],
    tier: 20,
    mechanism: 'situation',
    practices: ['P18'],
    evidence: 'C',
    source: null,
  },
  {
    ...common,
    id: 'care-first-know-the-rule',
    moments: ['shift-start', 'weekly'],
    tier: 20,
    mechanism: 'rehearse',
    practices: ['P18'],
    evidence: 'B',
    source: 'Grandey 2004',
  },
  {
    ...common,
    id: 'care-first-whom-to-tell',
    moments: ['shift-start', 'weekly', 'break'],
    tier: 20,
    mechanism: 'connect',
    practices: ['P18'],
    evidence: 'C',
    source: null,
  },
  {
    ...common,
    id: 'care-first-minutes-off',
    moments: ['after-hard'],
    tier: 10,
    mechanism: 'benefit-to-me',
    practices: ['P18'],
    evidence: 'C',
    source: null,
  },
  {
    ...common,
    id: 'care-first-rough-run',
    moments: ['weekly', 'shift-end'],
    tier: 20,
    mechanism: 'connect',
    practices: ['P18', 'P44'],
    evidence: 'B',
    source: 'Wang 2013',
  },
];

/** The card that says what comes first for a care kind. */
export const careCardId = (kind: CareKind) => `care-first-${kind}` as const;
