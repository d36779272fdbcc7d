import { addDays } from 'justice-pathway';
import { defineCalculator, invalid, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { at, sources } from '../../sources/acts.ts';
import { formatInstant, startOfDay } from '../../zone.ts';
import { since } from '../dated.ts';
import { dayOf, dayOrMoment } from '../fields.ts';
import { defineParameter } from '../law-parameter.ts';

const part1 = '2018-01-25';
const act = (provision: string) => at(sources.justice2016, provision);

export const liberationPeriod = defineParameter({
  id: 'police-custody.liberation-period',
  rows: ['POL-016'],
  label: 'Days from the first condition to the end of the last day of investigative liberation',
  unit: 'days',
  selector: 'arrest',
  values: [
    since(part1, 28, act('ss.16-17'), {
      note: 'Counted from the first condition for the offence or circumstances; a new arrest does not restart it.',
    }),
  ],
});

export const liberationConstraints = defineParameter<readonly string[]>({
  id: 'police-custody.liberation-constraints',
  rows: ['POL-017'],
  label: 'What a condition may not do, and may',
  unit: 'list',
  selector: 'arrest',
  values: [since(part1, ['not:presence-at-a-place-at-a-time', 'may:staying-away'], act('s.16(3)'))],
});

const endings = ['notice', 'arrest-for-relevant-offence', 'official-accusation', 'sheriff-removal'] as const;

export const liberationEndings = defineParameter<readonly string[]>({
  id: 'police-custody.liberation-endings',
  rows: ['POL-018'],
  label: 'What ends the conditions before the period does',
  unit: 'list',
  selector: 'arrest',
  values: [since(part1, endings, act('s.17(1)(b)'))],
});

export const liberationReview = defineParameter({
  id: 'police-custody.liberation-review',
  rows: ['POL-019'],
  label: 'Lowest rank that keeps the conditions under review, with written notice of a change',
  unit: 'rank',
  selector: 'arrest',
  values: [since(part1, 'inspector', act('s.18'))],
});

const input = z.strictObject({
  conditionsImposed: z
    .array(dayOrMoment)
    .min(1)
    .describe('Every occasion on which a condition was imposed for the offence or its circumstances; the first one counts.'),
  endedBy: z
    .strictObject({ event: z.enum(endings), on: dayOrMoment })
    .optional()
    .describe('What ended the conditions early, if anything did.'),
});

export interface LiberationPeriod {
  readonly firstCondition: string;
  /** The conditions lapse at the end of this day. */
  readonly lastDay: string;
  /** The instant after that day, midnight in Scotland. */
  readonly lapsesAt: string;
  readonly endedEarly: { readonly event: string; readonly on: string } | null;
}

/**
 * The day at whose end investigative liberation lapses: 28 days after the first condition, whatever the hour and whatever came after.
 * @example investigativeLiberation.ask({ conditionsImposed: ['2026-11-02'] }) // lastDay 2026-11-30
 */
export const investigativeLiberation = defineCalculator<z.infer<typeof input>, LiberationPeriod>({
  id: 'investigative-liberation',
  label: 'When the conditions of investigative liberation lapse',
  input,
  example: { conditionsImposed: ['2026-11-02T15:30:00+00:00', '2026-11-12T11:00:00+00:00'] },
  calculate(asked, law) {
    const days = asked.conditionsImposed.map(dayOf).sort();
    const first = days[0] as string;
    const ended = asked.endedBy && { event: asked.endedBy.event, on: dayOf(asked.endedBy.on) };
    if (ended && ended.on < first)
      return invalid('ends-before-start', `The conditions end on ${ended.on}, before the first was imposed on ${first}.`);
    const why = reasoning(law);
    const length = why.read(liberationPeriod, first);
    const lastDay = addDays(first, length);
    why.step(
      `The first condition was imposed on ${first}; ${length} days later is ${lastDay}, and the conditions lapse at the end of that day.`,
    );
    if (days.length > 1) why.step('Later occasions do not restart the period.');
    const late = days.find((each) => each > lastDay);
    if (late) why.warn(`A condition imposed on ${late} is after the period had run out on ${lastDay}.`);
    const early = ended && ended.on <= lastDay ? ended : null;
    if (early) {
      why.read(liberationEndings, first);
      why.step(`They ended on ${early.on}: ${early.event}.`);
    }
    return why.answer({ firstCondition: first, lastDay, lapsesAt: formatInstant(startOfDay(addDays(lastDay, 1))), endedEarly: early });
  },
});
