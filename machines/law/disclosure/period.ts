import { type CivilDate, PathwayError } from 'justice-pathway';
import { addDuration, addMonths, type CivilDuration, durationText, type Reasoning } from 'justice-pathway/law';
import type { Sentence } from './sentences.ts';
import {
  cautionPeriod,
  compulsionOrderPeriod,
  custodyPeriods,
  deferralDisclosure,
  disqualificationPeriod,
  endorsementPeriod,
  finePeriod,
  longestSpent,
  nothingToDisclose,
  orderPeriod,
  orderRunsOn,
  termsTogether,
} from './values.ts';

/** When one sentence is spent: from a day, never, or not known yet (then not before a day, if that is known). */
export interface Spent {
  readonly kind: Sentence['kind'];
  readonly spent: 'from' | 'never' | 'not-known';
  readonly from: CivilDate | null;
  readonly notBefore: CivilDate | null;
  readonly text: string;
}

export interface Conviction {
  readonly convictedOn: CivilDate;
  readonly sentencedOn: CivilDate;
  readonly child: boolean;
  /** The day whose table applies. */
  readonly tableOn: CivilDate;
  /** The first day after a period that begins with a day: law is silent where the last month has no such day. */
  readonly after: (first: CivilDate, period: CivilDuration) => CivilDate;
}

/** The disclosure period of one sentence. @throws PathwayError `not-in-force` where the table of the day is not known for it */
export function spentFrom(sentence: Sentence, of: Conviction, why: Reasoning): Spent {
  const { convictedOn, sentencedOn, tableOn, after } = of;
  const from = (date: CivilDate, text: string): Spent => ({ kind: sentence.kind, spent: 'from', from: date, notBefore: null, text });
  const notKnown = (text: string, notBefore: CivilDate | null = null): Spent => ({
    kind: sentence.kind,
    spent: 'not-known',
    from: null,
    notBefore,
    text,
  });
  const pick = (lengths: { readonly adult: CivilDuration; readonly child: CivilDuration }) => (of.child ? lengths.child : lengths.adult);
  const ceases = (each: { readonly length?: CivilDuration | undefined; readonly ceasesOn?: CivilDate | undefined }) =>
    each.ceasesOn ?? (each.length ? after(sentencedOn, each.length) : undefined);

  switch (sentence.kind) {
    case 'custody':
      return custody(sentence.terms ?? (sentence.term ? [{ term: sentence.term }] : []), of, why);
    case 'life':
    case 'order-for-lifelong-restriction':
      why.read(longestSpent, tableOn);
      return { kind: sentence.kind, spent: 'never', from: null, notBefore: null, text: 'excluded: never spent by the passing of time' };
    case 'community-payback-order':
    case 'drug-treatment-and-testing-order':
    case 'restriction-of-liberty-order': {
      const length = pick(why.read(orderPeriod, tableOn));
      const least = after(convictedOn, length);
      if (!why.read(orderRunsOn, tableOn)) return from(least, durationText(length));
      const end = ceases(sentence);
      const text = `the longer of ${durationText(length)} and the time until the order ceases`;
      if (end === undefined) {
        why.missing('the day on which the order ceases');
        return notKnown(text, least);
      }
      return from(later(least, end), text);
    }
    case 'absolute-discharge':
    case 'admonition':
    case 'compulsory-supervision-order':
    case 'discharge-of-referral':
      why.read(nothingToDisclose, tableOn);
      if (sentencedOn > convictedOn) why.readIfAny(deferralDisclosure, tableOn);
      return from(sentencedOn, 'no period: spent at once');
    case 'fine':
    case 'compensation-order':
    case 'other': {
      const length = pick(why.read(finePeriod, tableOn));
      return from(after(convictedOn, length), durationText(length));
    }
    case 'caution': {
      const length = pick(why.read(cautionPeriod, tableOn));
      return from(
        later(after(convictedOn, length), after(sentencedOn, sentence.length)),
        `the longer of ${durationText(length)} and the caution`,
      );
    }
    case 'road-traffic-endorsement': {
      const length = pick(why.read(endorsementPeriod, tableOn));
      return from(after(convictedOn, length), durationText(length));
    }
    case 'disqualification': {
      const { withoutEnd } = why.read(disqualificationPeriod, tableOn);
      const end = ceases(sentence);
      return end === undefined
        ? from(after(convictedOn, withoutEnd), `${durationText(withoutEnd)}, no end being stated`)
        : from(end, 'until the order ceases');
    }
    case 'compulsion-order': {
      const { applicationAfter } = why.read(compulsionOrderPeriod, tableOn);
      if (sentence.ceasesOn) return from(sentence.ceasesOn, 'until the order ceases');
      why.missing('the day on which the compulsion order ceases');
      return notKnown(`until the order ceases; the Tribunal may be asked after ${durationText(applicationAfter)}`);
    }
    case 'deferred':
      why.read(deferralDisclosure, tableOn);
      why.missing('the sentence, which is deferred');
      return notKnown('disclosed until sentence is passed', sentence.to ?? null);
    default:
      throw new PathwayError('not-in-force', `A ${sentence.kind} is a sentence of England and Wales, whose periods are not covered here.`, {
        kind: sentence.kind,
      });
  }
}

function custody(terms: readonly Term[], of: Conviction, why: Reasoning): Spent {
  const { convictedOn, tableOn, after } = of;
  const one = oneTerm(terms, of.sentencedOn);
  if (terms.length > 1) why.readIfAny(termsTogether, tableOn);
  const longest = why.read(longestSpent, tableOn);
  const table = why.read(custodyPeriods, tableOn);
  const reaches = addDuration(convictedOn, one);
  if (reaches > addMonths(convictedOn, longest)) {
    return {
      kind: 'custody',
      spent: 'never',
      from: null,
      notBefore: null,
      text: `${durationText(one)} is above ${longest} months: never spent by the passing of time`,
    };
  }
  const band = table.bands.find((each) => reaches <= addMonths(convictedOn, each.upTo)) ?? table.bands.at(-1);
  const buffer = (of.child ? band?.child : band?.adult) as CivilDuration;
  const whole = table.termCounts ? plus(one, buffer) : buffer;
  return {
    kind: 'custody',
    spent: 'from',
    from: after(convictedOn, whole),
    notBefore: null,
    text: table.termCounts ? `${durationText(one)} and ${durationText(buffer)}` : durationText(buffer),
  };
}

interface Term {
  readonly term: CivilDuration;
  readonly concurrent?: boolean | undefined;
}

/** Consecutive terms added, the longest of concurrent ones. */
export function oneTerm(terms: readonly Term[], from: CivilDate): CivilDuration {
  let whole: CivilDuration = {};
  let before: CivilDuration = {};
  for (const each of terms) {
    if (each.concurrent) {
      const beside = plus(before, each.term);
      if (addDuration(from, beside) > addDuration(from, whole)) whole = beside;
    } else {
      before = whole;
      whole = plus(whole, each.term);
    }
  }
  return whole;
}

function plus(a: CivilDuration, b: CivilDuration): CivilDuration {
  const sum = (key: keyof CivilDuration) => (a[key] ?? 0) + (b[key] ?? 0);
  return { years: sum('years'), months: sum('months'), weeks: sum('weeks'), days: sum('days') };
}

function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}
