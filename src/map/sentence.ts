import { formatInstant, type Instant } from '../kernel/instant.ts';
import type { Vocabulary } from '../kernel/vocabulary.ts';
import type { Rule } from './rule.ts';
import type { ReasonCode, Verdict } from './verdict.ts';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const domainWords: Readonly<Record<string, string>> = {
  financial: 'money',
  substance: 'drugs and alcohol',
  employment: 'work',
  victim: 'harm to others',
};

/** What a sentence is made of. */
export interface Told {
  readonly rule: Rule;
  readonly verdict: Verdict;
  readonly reason: ReasonCode;
  readonly triggerType: string;
  readonly triggerAt: Instant;
  readonly dueAt?: Instant | undefined;
  readonly observedAt?: Instant | undefined;
  readonly domain?: string | undefined;
}

/** One plain sentence about an answer, for a person who has never seen a rule. */
export function findingSentence(told: Told, labels: Vocabulary = {}, zone = 'Europe/London'): string {
  const { rule, verdict, reason, domain } = told;
  const title = (rule.title ?? rule.id).replace(/\.$/, '');
  const when = (at: Instant | undefined) => (at === undefined ? '' : momentText(at, zone));
  const label = (type: string) => labels[type]?.label ?? type;
  const expected = listWords(rule.expect.map(label));
  const contact = `${label(told.triggerType)}, ${when(told.triggerAt)}`;
  if (rule.kind === 'contact' && domain !== undefined) {
    const need = domainWords[domain] ?? domain;
    return verdict === 'met'
      ? `A known need, ${need}, was raised at a contact (${contact}).`
      : `A known need, ${need}, was not raised at a contact (${contact}).`;
  }
  const by = told.dueAt === undefined ? '' : ` by ${when(told.dueAt)}`;
  switch (reason) {
    case 'in-time':
    case 'already-done':
      return `Done in time: ${expected}, on ${when(told.observedAt)}${by === '' ? '' : `; it was due${by}`}.`;
    case 'late':
      return `${title}: it was due${by} and happened on ${when(told.observedAt)}.`;
    case 'not-recorded':
      return `${title}: nothing is on record${by} (expected: ${expected}).`;
    case 'forbidden-found':
      return `${title}: ${label(told.triggerType)} and ${expected} stand in one journey (${when(told.observedAt ?? told.triggerAt)}).`;
    case 'forbidden-absent':
      return `As it should be: no ${expected} stands on record.`;
    case 'not-next':
      return `${title}: something other than ${expected} stands next to ${contact}.`;
    case 'still-open':
      return by === '' ? `Still open: ${expected}.` : `Still open: ${expected} is expected${by}.`;
    case 'declined-for-now':
      return `Declined for now, so nothing is counted as missed: ${expected === '' ? title : expected}.`;
    case 'person-died':
      return 'The person died before this was due.';
    case 'journey-ended':
      return 'The journey was no longer followed when this was due.';
    case 'not-visible':
      return `Not known: the record does not show ${expected} in this time${by === '' ? '' : ` (due${by})`}.`;
    case 'no-length':
      return `Does not apply: the record does not say how long ${label(told.triggerType).toLowerCase()} was to last.`;
    case 'exception':
      return 'Does not apply: something else on record stands in its place.';
    case 'not-for-this-person':
      return 'Does not apply to this person at this time.';
    case 'ordinary-day':
      return `An ordinary working day: ${contact}.`;
    default:
      return `${title} (${contact}).`;
  }
}

/** @example momentText(instant('2026-06-08T22:59:59Z')) // '8 June 2026 at 23:59' */
export function momentText(at: Instant, zone = 'Europe/London'): string {
  const text = formatInstant(at, zone);
  return `${Number(text.slice(8, 10))} ${monthNames[Number(text.slice(5, 7)) - 1]} ${text.slice(0, 4)} at ${text.slice(11, 16)}`;
}

function listWords(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
