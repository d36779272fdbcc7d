import { givenAs } from '../../kernel/given.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Vocabulary } from '../../kernel/vocabulary.ts';
import type { Rule } from '../rules/rule.ts';
import type { ReasonCode, Verdict } from '../verdict.ts';
import { type Wording, wording } from './wording.ts';

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
  /** Which of the two has a day and no clock. */
  readonly onDay?: OnDay | undefined;
}

/** Whether the trigger and what was observed have a day and no clock. */
export interface OnDay {
  readonly trigger: boolean;
  readonly observed: boolean;
}

/** One plain sentence about an answer, for a person who has never seen a rule. */
export function findingSentence(told: Told, labels: Vocabulary = {}, zone: string): string {
  givenAs('findingSentence', 'told', told, '{rule:object verdict:text reason:text}');
  givenAs('findingSentence', 'labels', labels, 'object?');
  givenAs('findingSentence', 'zone', zone, 'text');
  const { rule, verdict, reason, triggerType, triggerAt, dueAt, observedAt, domain, onDay } = told;
  return sentences(rule, wording(labels, zone))(verdict, reason, triggerType, triggerAt, dueAt, observedAt, domain, onDay);
}

/** Words the answers of one rule. */
export type Sentences = (
  verdict: Verdict,
  reason: ReasonCode,
  triggerType: string,
  triggerAt: Instant,
  dueAt: Instant | undefined,
  observedAt: Instant | undefined,
  domain: string | undefined,
  onDay?: OnDay,
) => string;

/** The sentences of one rule: what all of them say alike is put together once. */
export function sentences(rule: Rule, words: Wording): Sentences {
  const title = (rule.title ?? rule.id).replace(/\.$/, '');
  const expected = listWords(rule.expect.map((type) => words.label(type)));
  const lacking = saysRecord.test(title) ? 'it was due' : 'nothing is on record';
  const opening = {
    done: `Done in time: ${expected}, on `,
    late: `${title}: it was due`,
    lateBy: `${title}: it was due by `,
    missed: `${title}: ${lacking} by `,
  };
  const ending = ` (expected: ${expected}).`;
  const by = (dueAt: Instant | undefined) => (dueAt === undefined ? '' : ` by ${words.moment(dueAt)}`);
  const noTime = ' On the day; no time recorded.';
  return (verdict, reason, triggerType, triggerAt, dueAt, observedAt, domain, onDay) => {
    const said = say(verdict, reason, triggerType, triggerAt, dueAt, observedAt, domain, onDay);
    return onDay === undefined ? said : said + noTime;
  };

  function say(...[verdict, reason, triggerType, triggerAt, dueAt, observedAt, domain, onDay = noDay]: Parameters<Sentences>): string {
    const when = (at: Instant | undefined) => (at === undefined ? '' : onDay.observed ? words.day(at) : words.moment(at));
    const triggered = () => (onDay.trigger ? words.day(triggerAt) : words.moment(triggerAt));
    const contact = () =>
      onDay.trigger ? `(${words.label(triggerType)}, ${words.day(triggerAt)}).` : words.contact(triggerType, triggerAt);
    if (rule.kind === 'contact' && domain !== undefined) {
      const need = words.need(domain);
      return (verdict === 'met' ? need.raised : need.notRaised) + contact();
    }
    switch (reason) {
      case 'in-time':
      case 'already-done': {
        const done = opening.done + when(observedAt);
        return dueAt === undefined ? `${done}.` : `${done}; it was due by ${words.moment(dueAt)}.`;
      }
      case 'at-the-trigger':
        return `Done in time: the record of ${words.label(triggerType).toLowerCase()} itself says so, ${triggered()}.`;
      case 'late': {
        const due = dueAt === undefined ? opening.late : opening.lateBy + words.moment(dueAt);
        return `${due} and happened on ${when(observedAt)}.`;
      }
      case 'not-recorded':
        return dueAt === undefined ? `${title}: ${lacking}${ending}` : opening.missed + words.moment(dueAt) + ending;
      case 'forbidden-found':
        return `${title}: ${words.label(triggerType)} and ${expected} stand in one journey (${observedAt === undefined ? triggered() : when(observedAt)}).`;
      case 'forbidden-absent':
        return `As it should be: no ${expected} stands on record.`;
      case 'not-next':
        return `${title}: something other than ${expected} stands next to ${words.label(triggerType)}, ${triggered()}.`;
      case 'still-open': {
        const due = by(dueAt);
        return due === '' ? `Still open: ${expected}.` : `Still open: ${expected} is expected${due}.`;
      }
      case 'declined-for-now':
        return `Declined for now, so nothing is counted as missed: ${expected === '' ? title : expected}.`;
      case 'person-died':
        return 'The person died before this was due.';
      case 'journey-ended':
        return 'The journey was no longer followed when this was due.';
      case 'not-visible': {
        const due = by(dueAt);
        return `Not known: the record does not show ${expected} in this time${due === '' ? '' : ` (due${due})`}.`;
      }
      case 'no-length':
        return `Does not apply: the record does not say how long ${words.label(triggerType).toLowerCase()} was to last.`;
      case 'ended':
        return 'Does not apply: it had ended before this was due.';
      case 'never-recorded-here':
        return `Not known: nothing in this log ever records ${expected}, and nobody has said that it would.`;
      case 'pattern-absent':
        return `As it should be: ${words.label(triggerType)}, ${triggered()}.`;
      case 'exception':
        return 'Does not apply: something else on record stands in its place.';
      case 'not-for-this-person':
        return 'Does not apply to this person at this time.';
      case 'ordinary-day':
        return `An ordinary working day: ${words.label(triggerType)}, ${triggered()}.`;
      default:
        return `${title} ${contact()}`;
    }
  }
}

/** A title that says by itself that it speaks of the record: the sentence does not say so twice. */
const saysRecord = /\b(on record|recorded)\b/i;

const noDay: OnDay = { trigger: false, observed: false };

function listWords(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
