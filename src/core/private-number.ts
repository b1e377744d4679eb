/** Numbers that have no place in a note: those of payment cards, bank accounts and phones. */

export type PrivateNumber = 'account' | 'phone';

const digitRuns = /\+?\d(?:[ .-]?\d){12,}/g;
const ibans = /\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,4})?\b/i;
/** No phone number has more digits (E.164). */
const longestPhone = 15;

/** The check sum that payment cards end on (ISO/IEC 7812). */
function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => {
      const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

function isCardOrAccount(run: string): boolean {
  const digits = run.replaceAll(/\D/g, '');
  if (digits.length > longestPhone) return true;
  return !run.startsWith('+') && !digits.startsWith('00') && passesLuhn(digits);
}

/** Seven digits and more, as local numbers have them, with what people put between. */
const phoneRuns = /\+?\(?\d(?:[ ()./-]{0,3}\d){6,}/;

/** What else has many digits in a row: a date, hours from and to, and a figure of a million and more. */
const otherFigures = [
  /(?<![\d./-])(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2})(?![\d./-])/g,
  /(?<![\d./-])\d{1,2}-\d{1,2}(?![\d./-])/g,
  /(?<![\d./-])\d(?:\.\d{3}){2}(?![\d./-])/g,
];

/** What looks like such a number in a text; null where nothing does. */
export function privateNumberIn(text: string): PrivateNumber | null {
  if (ibans.test(text) || (text.match(digitRuns) ?? []).some(isCardOrAccount)) return 'account';
  const rest = otherFigures.reduce((left, figure) => left.replaceAll(figure, ';'), text);
  return phoneRuns.test(rest) ? 'phone' : null;
}
