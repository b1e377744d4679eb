/** Numbers that have no place in a note: cards and accounts. A way to reach a person, such as a phone number, has. */

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

/** Does it hold what looks like the number of a payment card or a bank account? Phone numbers do not count. */
export function looksLikeCardOrAccount(text: string): boolean {
  return ibans.test(text) || (text.match(digitRuns) ?? []).some(isCardOrAccount);
}
