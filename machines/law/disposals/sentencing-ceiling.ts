import { addDuration, type CivilDuration, defineCalculator, durationText, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { at, sources } from '../../sources/acts.ts';
import { requireCovered } from '../coverage.ts';
import { since } from '../dated.ts';
import { age, day, term } from '../fields.ts';
import { defineParameter } from '../law-parameter.ts';

export interface Ceiling {
  /** `null` for life. */
  readonly imprisonment: CivilDuration | null;
  /** Pounds; `null` for no limit in general. */
  readonly fine: number | null;
}

const courts = ['jp', 'sheriff-summary', 'sheriff-solemn', 'high-court'] as const;

export const ceilings = defineParameter<Readonly<Record<(typeof courts)[number], Ceiling>>>({
  id: 'disposal.ceilings',
  rows: ['DIS-037', 'DIS-105'],
  label: 'Longest imprisonment and largest fine of each court, unless the offence has its own',
  unit: 'table',
  selector: 'sentence',
  values: [
    since(
      null,
      {
        jp: { imprisonment: { days: 60 }, fine: 2500 },
        'sheriff-summary': { imprisonment: { months: 12 }, fine: 10_000 },
        'sheriff-solemn': { imprisonment: { years: 5 }, fine: null },
        'high-court': { imprisonment: null, fine: null },
      },
      at(sources.procedure1995, 'as described in crime.scot, fines; five years in s.195'),
      {
        note: 'Since December 2007. The terms of the sheriff were read in ss.3(3) and 5(2) as at 7 April 2026; the rest is partly from memory.',
      },
    ),
  ],
});

export const detentionBelow = defineParameter({
  id: 'disposal.detention-below',
  rows: ['DIS-039'],
  label: 'Age below which custody is detention, not imprisonment',
  unit: 'years',
  selector: 'sentence',
  values: [since(null, 21, sources.imprisonmentPage)],
});

export const disposals = defineParameter<readonly string[]>({
  id: 'disposal.list',
  rows: ['4.1'],
  label: 'Disposals open to a court; a structured deferred sentence is a deferral under s.202, not an order of its own',
  unit: 'list',
  selector: 'sentence',
  values: [
    since(
      null,
      [
        'absolute_discharge',
        'admonition',
        'fine',
        'compensation_order',
        'caution_for_good_behaviour',
        'deferred_sentence',
        'structured_deferred_sentence',
        'cpo',
        'dtto',
        'rlo',
        'non_harassment_order',
        'supervised_release_order',
        'imprisonment',
        'detention_yoi',
        'detention_child_s208_s44',
        'extended_sentence',
        'olr',
        'life',
        'compulsion_order',
        'remit_to_hearing',
      ],
      sources.procedure1995,
    ),
  ],
});

const input = z.strictObject({
  court: z.enum(courts),
  on: day,
  imprisonment: term.optional(),
  fine: z.number().positive().optional(),
  age: age.optional(),
});

export interface CeilingAnswer {
  readonly ceiling: Ceiling;
  readonly within: boolean;
  readonly reasons: readonly string[];
  readonly custodyIs: 'imprisonment' | 'detention' | 'unknown';
}

/** Whether a term or fine is within what a court may impose, unless the offence has its own limit. */
export const sentencingCeiling = defineCalculator<z.infer<typeof input>, CeilingAnswer>({
  id: 'sentencing-ceiling',
  label: 'Longest imprisonment and largest fine of a court',
  input,
  example: { court: 'sheriff-summary', on: '2026-03-02', imprisonment: { months: 14 }, age: 20 },
  calculate(asked, law) {
    requireCovered(asked.on, 'Sentencing ceilings');
    const why = reasoning(law);
    const ceiling = why.read(ceilings, asked.on)[asked.court];
    const below = why.read(detentionBelow, asked.on);
    const reasons: string[] = [];
    if (
      asked.imprisonment &&
      ceiling.imprisonment &&
      addDuration(asked.on, asked.imprisonment) > addDuration(asked.on, ceiling.imprisonment)
    )
      reasons.push(`${durationText(asked.imprisonment)} is above the longest term of this court, ${durationText(ceiling.imprisonment)}.`);
    if (asked.fine !== undefined && ceiling.fine !== null && asked.fine > ceiling.fine)
      reasons.push(`£${asked.fine} is above the largest fine of this court, £${ceiling.fine}.`);
    why.warn('An enactment may set a limit of its own for the offence, higher or lower.');
    return why.answer({
      ceiling,
      within: reasons.length === 0,
      reasons,
      custodyIs: asked.age === undefined ? 'unknown' : asked.age < below ? 'detention' : 'imprisonment',
    });
  },
});
