import { z } from 'zod';

/** People and places that an agent can turn to: written by the agent, kept on this machine, shown in Help now. */

export const contactRoles = [
  'supervisor',
  'union',
  'committee',
  'help-line',
  'doctor',
  'friend',
  'other',
] as const;

export const mostContacts = 20;
export const longestName = 80;
export const longestReach = 200;

export const contactSchema = z.strictObject({
  role: z.enum(contactRoles),
  name: z.string().max(longestName),
  /** How to reach them, in the agent's own words: a number, a place, a time. */
  reach: z.string().max(longestReach),
});
export type Contact = Readonly<z.infer<typeof contactSchema>>;

/** Nobody is reached by a line without a name and without a way. */
export const isBlank = ({ name, reach }: Contact): boolean => name.trim() === '' && reach.trim() === '';
