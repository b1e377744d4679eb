import { z } from 'zod';
import type { SettingKey, Settings } from '../settings/settings';
import { longestSiteLine } from '../settings/settings';

/** What the site says for calls that go too far, in lines of its own; kept as settings, shown as plain text. */

export const siteLineNames = ['abuseRule', 'endingSentence', 'emergencyNumber', 'callerLine'] as const;
export type SiteLineName = (typeof siteLineNames)[number];

/** '' where nothing is written down. */
export const siteLinesSchema = z.strictObject({
  abuseRule: z.string().max(longestSiteLine),
  endingSentence: z.string().max(longestSiteLine),
  emergencyNumber: z.string().max(longestSiteLine),
  callerLine: z.string().max(longestSiteLine),
});
export type SiteLines = Readonly<z.infer<typeof siteLinesSchema>>;
export const nothingWritten: SiteLines = {
  abuseRule: '',
  endingSentence: '',
  emergencyNumber: '',
  callerLine: '',
};

export const siteLineKey = (name: SiteLineName) => `site.${name}` as const satisfies SettingKey;

/** Line breaks and what else is not to be seen, and marks that would turn the text around them the other way. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;

/** A text as one line, whoever wrote it. */
export const oneLine = (text: string): string =>
  text.replaceAll(unseen, ' ').replaceAll(/ {2,}/g, ' ').trim();

export const siteLinesOf = (settings: Settings): SiteLines => ({
  abuseRule: oneLine(settings['site.abuseRule']),
  endingSentence: oneLine(settings['site.endingSentence']),
  emergencyNumber: oneLine(settings['site.emergencyNumber']),
  callerLine: oneLine(settings['site.callerLine']),
});
