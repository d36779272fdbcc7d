import { type CivilDate, PathwayError } from 'justice-pathway';
import { addDuration, addMonths, type CivilDuration, durationText, type Reasoning } from 'justice-pathway/law';
import { ask, type End, laterEnd, never, onDay, untilItCeases } from './end.ts';
import { isRestricting, type Sentence } from './sentences.ts';
import {
  approvedSchoolPeriod,
  cautionPeriod,
  compulsionOrderPeriod,
  custodyPeriods,
  deferralDisclosure,
  disqualificationPeriod,
  endorsementPeriod,
  finePeriod,
  interimOrders,
  longestSpent,
  nothingToDisclose,
  notSentences,
  orderPeriod,
  orderRunsOn,
  servicePeriods,
} from './values.ts';

/** The period of one sentence. */
export interface Period {
  readonly kind: Sentence['kind'];
  readonly end: End;
  /** What it counts for another conviction: nothing for an order that only restricts. */
  readonly reference: End | undefined;
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
  /** The length of the single term that the custody belongs to. */
  readonly custody: CivilDuration | undefined;
  /** Its first day where that is known: the length is measured from it. */
  readonly custodyFrom: CivilDate | undefined;
}

/** The disclosure period of one sentence. @throws PathwayError `not-in-force` where the table of the day is not known for it */
export function periodOf(sentence: Sentence, of: Conviction, why: Reasoning): Period {
  const found = endOf(sentence, of, why);
  return { kind: sentence.kind, reference: isRestricting(sentence) ? undefined : found.end, ...found };
}

type Found = { readonly end: End; readonly text: string; readonly reference?: End | undefined };

function endOf(sentence: Sentence, of: Conviction, why: Reasoning): Found {
  const { convictedOn, sentencedOn, tableOn, after } = of;
  const from = (length: CivilDuration, text = durationText(length)): Found => ({ end: onDay(after(convictedOn, length)), text });
  const pick = (lengths: { readonly adult: CivilDuration; readonly child: CivilDuration }) => (of.child ? lengths.child : lengths.adult);
  const ceases = (each: { readonly length?: CivilDuration | undefined; readonly ceasesOn?: CivilDate | undefined }) =>
    each.ceasesOn ?? (each.length ? after(sentencedOn, each.length) : undefined);

  switch (sentence.kind) {
    case 'custody':
    case 'extended':
      return custody(of, sentence.kind === 'extended', why);
    case 'life':
    case 'order-for-lifelong-restriction':
    case 'detention-without-limit':
      why.read(longestSpent, tableOn);
      return { end: never, text: 'excluded: never spent by the passing of time' };
    case 'community-payback-order':
    case 'drug-treatment-and-testing-order':
    case 'restriction-of-liberty-order': {
      const length = pick(why.read(orderPeriod, tableOn));
      const least = onDay(after(convictedOn, length));
      if (!why.read(orderRunsOn, tableOn)) return from(length);
      const end = ceases(sentence);
      const text = `the longer of ${durationText(length)} and the time until the order ceases`;
      if (end !== undefined) return { end: laterEnd(least, onDay(end)), text };
      why.missing('the day on which the order ceases');
      return { end: ask(least.on), text };
    }
    case 'absolute-discharge':
    case 'admonition':
    case 'guardianship-order':
    case 'compulsory-supervision-order':
    case 'supervision-requirement':
    case 'discharge-of-referral':
      why.read(nothingToDisclose, tableOn);
      return { end: onDay(sentencedOn), text: 'no period: spent at once' };
    case 'victim-surcharge':
    case 'hospital-direction':
    case 'fine-default':
      why.read(notSentences, tableOn);
      return { end: onDay(convictedOn), text: 'not a sentence under the Act', reference: undefined };
    case 'fine':
    case 'compensation-order':
    case 'other':
      return from(pick(why.read(finePeriod, tableOn)));
    case 'caution': {
      const length = pick(why.read(cautionPeriod, tableOn));
      const end = laterEnd(onDay(after(convictedOn, length)), onDay(after(sentencedOn, sentence.length)));
      return { end, text: `the longer of ${durationText(length)} and the caution` };
    }
    case 'road-traffic-endorsement':
      return from(pick(why.read(endorsementPeriod, tableOn)));
    case 'compulsion-order':
    case 'restriction-order': {
      const { applicationAfter } = why.read(compulsionOrderPeriod, tableOn);
      const text = `until the order ceases; the Tribunal may be asked after ${durationText(applicationAfter)}`;
      if (sentence.ceasesOn) return { end: onDay(sentence.ceasesOn), text: 'until the order ceases' };
      why.missing(`the day on which the ${sentence.kind} ceases`);
      return { end: untilItCeases(), text };
    }
    case 'assessment-order':
    case 'treatment-order':
    case 'interim-compulsion-order':
      why.read(interimOrders, tableOn);
      return { end: onDay(sentencedOn), text: 'until the sentence that follows it' };
    case 'approved-school-order':
      return from(why.read(approvedSchoolPeriod, tableOn));
    case 'deferred':
      why.read(deferralDisclosure, tableOn);
      why.missing('the sentence, which is deferred');
      return { end: ask(sentence.to), text: 'disclosed until sentence is passed', reference: sentence.to ? onDay(sentence.to) : undefined };
    case 'cashiering':
    case 'service-dismissal':
    case 'service-detention':
    case 'service-custodial-order-over-six-months':
    case 'service-custodial-order-up-to-six-months':
    case 'service-custodial-order-schedule-5a':
      return from(pick(why.read(servicePeriods, tableOn)[sentence.kind]));
    case 'service-community-order': {
      const { adult, child } = why.read(servicePeriods, tableOn)[sentence.kind];
      if (!of.child) return from(adult);
      const end = ceases(sentence);
      const least = onDay(after(convictedOn, child));
      const text = `the longer of ${durationText(child)} and the time until the order ceases`;
      if (end === undefined) why.missing('the day on which the service community order ceases');
      return { end: end === undefined ? ask(least.on) : laterEnd(least, onDay(end)), text };
    }
    case 'suspended-sentence':
    case 'community-order':
    case 'conditional-discharge':
    case 'youth-rehabilitation-order':
    case 'referral-order':
    case 'detention-and-training-order':
      throw new PathwayError('not-in-force', `A ${sentence.kind} is a sentence of England and Wales, whose periods are not covered here.`, {
        kind: sentence.kind,
      });
    default: {
      const { withoutEnd } = why.read(disqualificationPeriod, tableOn);
      const end = ceases(sentence);
      if (end !== undefined) return { end: onDay(end), text: 'until the order ceases' };
      if (sentence.indefinite) return { end: untilItCeases(), text: 'without limit of time: until the order ceases' };
      return from(withoutEnd, `${durationText(withoutEnd)}, no end being stated`);
    }
  }
}

function custody(of: Conviction, extended: boolean, why: Reasoning): Found {
  const { convictedOn, tableOn, after } = of;
  const one = of.custody ?? {};
  const longest = why.read(longestSpent, tableOn);
  const table = why.read(custodyPeriods, tableOn);
  const note = extended ? ' (the custodial term and the extension, by reading)' : '';
  const measured = of.custodyFrom ?? convictedOn;
  const reaches = addDuration(measured, one);
  if (reaches > addMonths(measured, longest)) {
    const review = after(convictedOn, plus(one, of.child ? { years: 3 } : { years: 6 }));
    const route = table.termCounts ? `; a review not before ${review}, for which no regulations were found` : '';
    return { end: never, text: `${durationText(one)}${note} is above ${longest} months: never spent by the passing of time${route}` };
  }
  const band = table.bands.find((each) => reaches <= addMonths(measured, each.upTo)) ?? table.bands.at(-1);
  const buffer = (of.child ? band?.child : band?.adult) as CivilDuration;
  const text = table.termCounts ? `${durationText(one)}${note} and ${durationText(buffer)}` : durationText(buffer);
  return { end: onDay(after(convictedOn, table.termCounts ? plus(one, buffer) : buffer)), text };
}

/** Two lengths added part by part. */
export function plus(a: CivilDuration, b: CivilDuration): CivilDuration {
  const sum = (key: keyof CivilDuration) => (a[key] ?? 0) + (b[key] ?? 0);
  return { years: sum('years'), months: sum('months'), weeks: sum('weeks'), days: sum('days') };
}
