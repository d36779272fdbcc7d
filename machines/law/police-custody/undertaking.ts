import { addDays } from 'justice-pathway';
import { defineCalculator, invalid, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { at, sources } from '../../sources/acts.ts';
import { formatInstant, startOfDay } from '../../zone.ts';
import { since } from '../dated.ts';
import { day, dayOf, dayOrMoment } from '../fields.ts';
import { defineParameter } from '../law-parameter.ts';
import { atLeast, type Rank, ranks } from './ranks.ts';

const part1 = '2018-01-25';
const act = (provision: string) => at(sources.justice2016, provision);

export const undertakingConditions = defineParameter<{
  readonly standard: readonly string[];
  readonly further: Rank;
  readonly curfew: Rank;
}>({
  id: 'police-custody.undertaking-conditions',
  rows: ['POL-021'],
  label: 'Standard conditions, and the lowest rank for a further one and for one like a curfew',
  unit: 'list',
  selector: 'arrest',
  values: [
    since(
      part1,
      { standard: ['no-offence', 'no-interference', 'no-alarm-to-witnesses'], further: 'sergeant', curfew: 'inspector' },
      act('s.26'),
    ),
  ],
});

export const undertakingPeriod = defineParameter<number | null>({
  id: 'police-custody.undertaking-maximum',
  rows: ['POL-022'],
  label: 'Longest time from an undertaking to its court date: none in the Act',
  unit: 'days',
  selector: 'arrest',
  values: [since(part1, null, act('s.26'))],
});

export const undertakingChanges = defineParameter<readonly string[]>({
  id: 'police-custody.undertaking-changes',
  rows: ['POL-023'],
  label: 'What the prosecutor may change; a rescission takes effect at the end of the day the notice is sent',
  unit: 'list',
  selector: 'arrest',
  values: [since(part1, ['court', 'time', 'remove-condition', 'alter-condition-not-to-add', 'rescind'], act('ss.27-28'))],
});

export const undertakingExpiry = defineParameter({
  id: 'police-custody.undertaking-expiry',
  rows: ['POL-024'],
  label: 'An undertaking expires at the end of the day of the appearance, or of the day the person is brought on the warrant that followed',
  unit: 'rule',
  selector: 'arrest',
  values: [since(part1, 'end-of-day', act('s.29'))],
});

const input = z.strictObject({
  signedOn: dayOrMoment,
  courtDate: day,
  rescindedOn: day.optional().describe('The day on which a notice of rescission was sent.'),
  broughtOnWarrantOn: day.optional().describe('If the person did not appear: the day they were brought on the warrant.'),
  furtherConditions: z.array(z.strictObject({ kind: z.enum(['curfew', 'other']), by: z.enum(ranks) })).optional(),
});

export interface Undertaking {
  /** `null` while a person who did not appear has not been brought to court. */
  readonly expiresAtEndOf: string | null;
  readonly expiresAt: string | null;
  readonly maximumDays: number | null;
  readonly conditionFaults: readonly string[];
}

/** When an undertaking expires, and whether its further conditions were imposed by a high enough rank. */
export const undertaking = defineCalculator<z.infer<typeof input>, Undertaking>({
  id: 'undertaking',
  label: 'An undertaking to appear: when it expires, and who may add conditions',
  input,
  example: { signedOn: '2026-11-20', courtDate: '2026-12-18', furtherConditions: [{ kind: 'curfew', by: 'sergeant' }] },
  calculate(asked, law) {
    const on = dayOf(asked.signedOn);
    for (const each of [asked.courtDate, asked.rescindedOn])
      if (each && each < on) return invalid('ends-before-start', `${each} is before the undertaking was signed on ${on}.`);
    if (asked.broughtOnWarrantOn && asked.broughtOnWarrantOn < asked.courtDate)
      return invalid(
        'ends-before-start',
        `The warrant followed a failure to appear on ${asked.courtDate}, and ${asked.broughtOnWarrantOn} is earlier.`,
      );
    const why = reasoning(law);
    why.read(undertakingExpiry, on);
    const maximumDays = why.read(undertakingPeriod, on);
    const rank = why.read(undertakingConditions, on);
    if (asked.rescindedOn) why.read(undertakingChanges, on);
    const rescinded = asked.rescindedOn !== undefined && asked.rescindedOn < asked.courtDate ? asked.rescindedOn : undefined;
    const end = rescinded ?? asked.broughtOnWarrantOn ?? asked.courtDate;
    why.step(
      rescinded ? `It was rescinded by a notice sent on ${end}, with effect from the end of that day.` : `It expires at the end of ${end}.`,
    );
    const conditionFaults = (asked.furtherConditions ?? [])
      .filter((each) => !atLeast(each.by, each.kind === 'curfew' ? rank.curfew : rank.further))
      .map(
        (each) =>
          `A ${each.kind === 'curfew' ? 'condition like a curfew' : 'further condition'} needs ${each.kind === 'curfew' ? rank.curfew : rank.further} or above, not ${each.by}.`,
      );
    return why.answer({ expiresAtEndOf: end, expiresAt: formatInstant(startOfDay(addDays(end, 1))), maximumDays, conditionFaults });
  },
});
