/** A time as it was typed: which half of the day is known only where it says so. */
export interface TypedTime {
  readonly hour: number;
  readonly minute: number;
  /** `24`: by the clock of 24 hours. */
  readonly half: 'am' | 'pm' | '24' | undefined;
  readonly words: string;
}

/** A piece of hours as people write them; days count from Monday, 0. */
export type HoursToken =
  | { readonly is: 'days'; readonly days: readonly number[]; readonly words: string }
  | { readonly is: 'time'; readonly time: TypedTime }
  | { readonly is: 'to' | 'and' | 'end' | 'closed' | 'open' | 'except' | 'holiday' | 'all-day' }
  | { readonly is: 'fault'; readonly fault: string };

const week = [0, 1, 2, 3, 4, 5, 6];
const names = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const day =
  /^(mo(n(days?)?)?|tu(e(s(days?)?)?)?|we(d(nesdays?|s)?)?|th(u(r(s(days?)?)?)?)?|fr(i(days?)?)?|sa(t(urdays?)?)?|su(n(days?)?)?)\b/;
const time = /^(\d{1,2})(?:[:.](\d{2}))?(?: ?(a\.?m\b\.?|p\.?m\b\.?|noon|midday|midnight))?(?![\d:/])/;

/** A full stop that ends a sentence, and not a word cut short. */
const sentenceEnd =
  /(?<=days?|holidays|hols|closed|shut|week ?ends?|\d|[ap]m|noon|midday|midnight|\))\.\s+(?=[a-z\d])(?!to\b|till?\b|until\b)/g;

/** What stands at the start of a text, and how many signs of it. Told once: a word that is known stands before one that begins alike. */
const readers: readonly (readonly [RegExp, (found: RegExpExecArray) => HoursToken | undefined])[] = [
  [/^(?:[\s.()]|on\b|from\b|the\b|of\b|hours?\b|hrs?\b|each\b|only\b|we are\b|it is\b)+/, () => undefined],
  [/^24 ?\/ ?7\b/, () => ({ is: 'days', days: week, words: '24/7' })],
  [/^(?:24 ?(?:h|hrs?|hours)\b|all day\b|round the clock\b|day and night\b)/, () => ({ is: 'all-day' })],
  [/^(?:daily|every ?day|all week|(?:7|seven) days(?: a week)?)\b/, ([words]) => ({ is: 'days', days: week, words })],
  [/^week ?days?\b/, ([words]) => ({ is: 'days', days: week.slice(0, 5), words })],
  [/^week ?ends?\b/, ([words]) => ({ is: 'days', days: week.slice(5), words })],
  [/^(?:(?:bank|public) )?hol(?:iday)?s?\b/, () => ({ is: 'holiday' })],
  [
    /^(?:(?:by |with )?appointments?(?: only)?|appt\.?|by arrangement|ring first|call first|on request)/,
    ([words]) => fault(appointment(words)),
  ],
  [
    /^(?:late|dusk|dark|close|finish|when .*|varies|variable|flexible|most days|some days|usually|about|around|approx\w*)\b/,
    ([words]) => fault(vague(words)),
  ],
  [
    /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|last|alternate|other|every other|fortnightly|monthly|every (?:second|third|fourth))\b/,
    ([words]) => fault(`“${words}” is not the same in every week, and only hours of every week can be typed here.`),
  ],
  [/^(?:closed|shut|not open)\b/, () => ({ is: 'closed' })],
  [/^(?:except(?: for| on)?|excluding|apart from|but not|not)\b/, () => ({ is: 'except' })],
  [/^(?:open|incl(?:uding|\.)?)(?![a-z])/, () => ({ is: 'open' })],
  [/^(?:-|–|—|to\b|till?\b|until\b|through\b|thru\b)/, () => ({ is: 'to' })],
  [/^(?:[,:&+/ ]*(?:;[,;:&+/ ]*)(?:and\b)?)+/, () => ({ is: 'end' })],
  [/^(?:[,&+/:]|and\b|plus\b|also\b|then\b)/, () => ({ is: 'and' })],
  [day, ([words]) => ({ is: 'days', days: [names.indexOf(words.slice(0, 2))], words })],
  [/^([mwf])\b/, ([words]) => ({ is: 'days', days: [words === 'm' ? 0 : words === 'w' ? 2 : 4], words })],
  [/^(?:noon|midday)\b/, ([words]) => ({ is: 'time', time: { hour: 12, minute: 0, half: 'pm', words } })],
  [/^midnight\b/, ([words]) => ({ is: 'time', time: { hour: 12, minute: 0, half: 'am', words } })],
  [/^(?:[01]\d|2[0-4])[0-5]\d\b/, ([words]) => timeOf(words, words.slice(0, 2), words.slice(2), '24')],
  [time, ([words, hour = '', minute = '', half]) => timeOf(words, hour, minute, halfOf(half))],
];

/** Takes hours as people write them apart; what is not understood is a token that says so. */
export function hoursTokens(text: string): HoursToken[] {
  const tokens: HoursToken[] = [];
  let rest = text
    .toLowerCase()
    .trim()
    .replace(/\s*\n\s*/g, ';')
    .replace(sentenceEnd, ';')
    .replace(/\s+/g, ' ');
  while (rest !== '') {
    const hit = readers.map(([form, make]) => ({ found: form.exec(rest), make })).find(({ found }) => found !== null);
    if (hit?.found == null) {
      const [word = rest] = /^\S+/.exec(rest) ?? [];
      return [...tokens, fault(`“${word.slice(0, 40)}” was not understood.`)];
    }
    const token = hit.make(hit.found);
    if (token !== undefined) tokens.push(token);
    if (hit.found[0] === '24/7' || hit.found[0] === '24 / 7') tokens.push({ is: 'all-day' });
    rest = rest.slice(hit.found[0].length);
  }
  return tokens;
}

function fault(sentence: string): HoursToken {
  return { is: 'fault', fault: sentence };
}

function appointment(words: string): string {
  return `“${words}” does not say when somebody who comes is seen.`;
}

function vague(words: string): string {
  return `“${words.slice(0, 40)}” is no time of day.`;
}

function halfOf(words: string | undefined): TypedTime['half'] {
  if (words === undefined) return undefined;
  return words.startsWith('a') || words === 'midnight' ? 'am' : 'pm';
}

function timeOf(words: string, hourText: string, minuteText: string, said: TypedTime['half']): HoursToken {
  const [hour, minute] = [Number(hourText), Number(minuteText || 0)];
  const half = said ?? (hour > 12 || hourText.startsWith('0') ? '24' : undefined);
  const isTime =
    minute < 60 && (hour < 24 || (hour === 24 && minute === 0)) && (half !== 'am' && half !== 'pm' ? true : hour >= 1 && hour <= 12);
  return isTime ? { is: 'time', time: { hour, minute, half, words: words.trim() } } : fault(`“${words.trim()}” is no time of day.`);
}
