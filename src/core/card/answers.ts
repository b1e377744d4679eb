import type { Intention, Parked } from '../shift/shift-event';
import type { AgentEvent } from '../shift/agent-event';
import type { Deposit, Kind, Outcome, Rating } from '../vocabulary';
import type { CardAction } from './action';

/** The agent's answers on the card, as facts to say. */

const say = (said: AgentEvent): CardAction => ({ do: 'say', said });

export const kindIs = (callId: string | null, kind: Kind): CardAction =>
  say({ type: 'marked-hard', callId, kind });

export const rate = (callId: string, rating: Rating): CardAction => say({ type: 'rated', callId, rating });

export const endedAs = (callId: string, outcome: Outcome): CardAction =>
  say({ type: 'outcome-given', callId, outcome });

export const deposit = (callId: string, made: Deposit): CardAction =>
  say({ type: 'deposit-made', callId, deposit: made });

export const win = (callId: string | null, text = ''): CardAction =>
  say({ type: 'win-added', callId, text, because: '' });

export const pick = (cardId: string): CardAction => ({ do: 'pick', cardId });

/** One of the four words, or the way to the agent's own. */
export const intend = (word: Intention['word']): CardAction =>
  word === 'own' ? { do: 'own-words' } : say({ type: 'intention-set', intention: { word, text: '' } });

export const intendOwn = (text: string): CardAction =>
  say({ type: 'intention-set', intention: { word: 'own', text } });

export const park = (parked: Parked): CardAction => say({ type: 'parked', parked });
