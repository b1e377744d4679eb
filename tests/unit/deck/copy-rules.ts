import type { CardText } from '../../../src/core/deck/card';
import type { Language } from '../../../src/core/i18n/languages';
import { catalogues } from '../../../src/core/i18n/languages';

/** What is never said on a card, by language, and what a single text is checked for. */

export type CardTexts = Readonly<Record<string, CardText>>;
export const textsIn = (language: Language): CardTexts => catalogues[language].cards;

/** Whole words only; `\b` does not know accented letters. */
export const words = (alternatives: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu');

/** By language; whoever brings a new one knows what is not said in it. */
const banned: Readonly<Partial<Record<Language, readonly RegExp[]>>> = {
  en: [
    /!/,
    words('fak(?:e|es|ed|ing)|pretend\\w*'),
    words('hid(?:e|es|ing|den)|bottle (?:it )?up'),
    words('(?:just )?calm down|cheer up|get over it|relax'),
    words("you (?:should|must|ought|have to|need to)|never forget|remember that|it[’']s (?:ok|okay|fine) to"),
    words(
      'health\\w*|heal(?:s|ing)?|cur(?:e|es|ing)|medic\\w*|anxiety|depress\\w*|blood|heart rate|immune\\w*|therap\\w*',
    ),
    words('liv(?:e|es|ing) longer|life-?span|years? (?:of|to) (?:your )?life'),
    words('performance|productiv\\w*|faster|handle time|AHT|targets?|scor(?:e|es|ing)|metrics?|KPIs?|goals?'),
    words('your (?:own )?fault|you failed|blame|grade'),
    words(
      'journey|embrace|shine|attitude|believe in yourself|best version|positiv\\w*|mindful\\w*|gratitude',
    ),
    words(
      "(?:put on a|keep|keep on) smil(?:e|ing)|smile more|superpower|you(?:’|')ve got this|amazing|awesome",
    ),
    // Words and idioms that a reader of international English stops at.
    words(
      'cross|parcels?|rang|(?<!in a )rows?|grumpy|nuisances?|notch(?:es)?|jabs?|mend(?:s|ed|ing)?|seldom|braced?|anew|files?',
    ),
    words('rough ones?|sit (?:that|this) one out|B sides?|at the wheel|tight spots?'),
    words(
      'practis\\w*|(?:colour|favour|neighbour|behaviour)\\w*|(?:apolog|organ|real)is(?:e|es|ed|ing)|whilst|mum',
    ),
    // Not every desk has them.
    words('teas?|kettles?|pens?|coats?|bus(?:es)?'),
  ],
  es: [
    /[!¡]/,
    words('fing\\p{L}*|finj\\p{L}*|disimul\\p{L}*|aparent\\p{L}*'),
    words('escond\\p{L}*|ocult\\p{L}*'),
    words('cálmate|calma ya|tranquil[ií]\\p{L}*|anímate|relájate|supéralo'),
    words('deber[ií]as?|debes|tienes que|hay que|nunca olvides|recuerda que|está bien \\p{L}+[aei]r'),
    words(
      'salud\\p{L}{0,2}able\\p{L}*|salud|sana(?:r|s)?|cura(?:r|s|n)?|médic\\p{L}*|ansiedad|depres\\p{L}*|sangre|terapi\\p{L}*',
    ),
    words('viv(?:e|es|ir|irás) más|años de vida|esperanza de vida'),
    words(
      'rendimiento|productiv\\p{L}*|más rápid\\p{L}*|desempeño|tiempo de gestión|métricas?|objetivos?|metas?',
    ),
    words('culpa\\p{L}*|fallaste|fracas\\p{L}*|grado'),
    words(
      'brilla\\p{L}*|abraza\\p{L}*|actitud|cree en ti|mejor versión|positiv\\p{L}*|gratitud|plen\\p{L}* conscien\\p{L}*',
    ),
    words('sonríe|sonríele|tú puedes|increíble|superpoder'),
    words('vosotr[oa]s|os|vuestr\\p{L}*|vos|tenés|podés|cog(?:e|er|es|ido)|ordenador|celular|móvil'),
    // "Usted" is for callers: only within what is said aloud to them.
    /(?<!\p{L})usted(?:es)?(?!\p{L})(?![^«]*»)/iu,
    words('expedientes?|huecos?|aparca\\p{L}*|remonta\\p{L}*|valora\\p{L}*|inspira\\p{L}*|intro|para aquí'),
    words('(?<!(?:se|me|te) )pas(?:a|ó|an|ar|aron) de la raya'),
    words('has (?:\\p{L}+ )?\\p{L}+(?:[aií]do|dicho|hecho|visto|puesto|escrito)'),
    words('té|tés|teteras?|paquetes?|abrigos?|bol[ií]grafos?|lapiceros?|autob[uú]s(?:es)?'),
  ],
};

const wordCount = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;
export const banFaults = (language: Language, part: string): readonly string[] =>
  (banned[language] ?? []).filter((ban) => ban.test(part)).map((ban) => `${ban.source}: ${part}`);
export const linesOf = (text: CardText): readonly string[] =>
  text.secondLine === undefined ? [text.line] : [text.line, text.secondLine];

/** What is wrong with the text of a card, in words; empty where nothing is. */
export function copyFaults(language: Language, text: CardText): string[] {
  const lines = linesOf(text);
  const all = [...lines, ...(text.steps ?? []), text.why];
  return [
    ...[...lines, ...(text.steps ?? [])]
      .filter((line) => line.length > 90)
      .map((line) => `over 90 characters: ${line}`),
    ...(wordCount(text.why) > 25 ? [`over 25 words: ${text.why}`] : []),
    ...all.filter((part) => part.trim() !== part || part === '').map((part) => `blank at an edge: "${part}"`),
    ...all.filter((part) => !/[.?][”»]?$/u.test(part)).map((part) => `no full sentence: ${part}`),
    ...all.flatMap((part) => banFaults(language, part)),
  ];
}

export const spoken = (text: CardText): string => linesOf(text).join(' ');
export const whole = (text: CardText): string => `${spoken(text)} ${text.why}`;
