import { defineCalculator, invalid, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { at, sources } from '../../sources/acts.ts';
import { requireCovered } from '../coverage.ts';
import { noted, since } from '../dated.ts';
import { day } from '../fields.ts';
import { defineParameter } from '../law-parameter.ts';

const changed = '2026-01-01';

export const verdicts = defineParameter<readonly string[]>({
  id: 'trial.verdicts',
  rows: ['TIM-024', 'Y26-01'],
  label: 'Verdicts open to a trial',
  unit: 'list',
  selector: 'trial-start',
  values: [
    since(null, ['guilty', 'not-guilty', 'not-proven'], sources.procedure1995, { to: '2025-12-31' }),
    since(changed, ['guilty', 'not-guilty'], sources.ssi2025n393),
  ],
  savings: ['A trial that commenced before 1 January 2026 keeps the three verdicts.'],
});

/** Votes for guilty that a jury needs, by the number of jurors who remain. */
export const guiltyMajority = defineParameter<Readonly<Record<string, number>>>({
  id: 'trial.guilty-majority',
  rows: ['TIM-025', 'Y26-01'],
  label: 'Votes a guilty verdict needs, by the jurors who remain',
  unit: 'jurors',
  selector: 'trial-start',
  values: [
    noted(
      null,
      { '15': 8, '14': 8, '13': 8, '12': 8 },
      at(sources.procedure1995, 's.90'),
      'Eight votes whatever the number who remain: from memory.',
      '2025-12-31',
    ),
    since(changed, { '15': 10, '14': 10, '13': 9, '12': 8 }, sources.ssi2025n393),
  ],
  savings: ['A trial that commenced before 1 January 2026 keeps the majority it began with.'],
});

export const trialCommences = defineParameter({
  id: 'trial.commences',
  rows: ['TIM-026'],
  label: 'When a trial commences',
  unit: 'rule',
  selector: 'trial-start',
  values: [since(null, { summary: 'first-witness-sworn', solemn: 'jury-sworn' }, sources.ssi2025n393)],
});

const input = z.strictObject({
  trialCommencedOn: day.describe('Summary: the first witness sworn; solemn: the jury sworn.'),
  procedure: z.enum(['summary', 'solemn']),
  jurors: z.int().min(0).max(15).optional().describe('Jurors who remain; 15 if left out.'),
  votesForGuilty: z.int().min(0).max(15).optional(),
});

export interface TrialVerdict {
  readonly verdicts: readonly string[];
  /** `null` in summary procedure, which has no jury. */
  readonly votesNeeded: number | null;
  readonly enough: boolean | null;
}

/** The verdicts open to a trial, and the votes a guilty verdict needs, by the day the trial commenced. */
export const trialVerdict = defineCalculator<z.infer<typeof input>, TrialVerdict>({
  id: 'trial-verdict',
  label: 'Verdicts open to a trial and the jury majority, by the day it commenced',
  input,
  example: { trialCommencedOn: '2026-01-12', procedure: 'solemn', jurors: 13 },
  calculate(asked, law) {
    const on = asked.trialCommencedOn;
    requireCovered(on, 'Verdicts');
    if (asked.procedure === 'summary' && (asked.jurors !== undefined || asked.votesForGuilty !== undefined))
      return invalid('no-jury', 'A summary trial has no jury.');
    const why = reasoning(law);
    const open = why.read(verdicts, on);
    why.read(trialCommences, on);
    why.step(`The trial commenced on ${on}: ${open.join(', ')}.`);
    if (asked.procedure === 'summary') return why.answer({ verdicts: open, votesNeeded: null, enough: null });
    const jurors = asked.jurors ?? 15;
    const needed = why.read(guiltyMajority, on)[String(jurors)];
    if (needed === undefined) return invalid('too-few-jurors', `A trial cannot go on with ${jurors} jurors: 12 at least.`);
    if (asked.votesForGuilty !== undefined && asked.votesForGuilty > jurors)
      return invalid('more-votes-than-jurors', `${asked.votesForGuilty} votes of ${jurors} jurors.`);
    why.step(`${needed} of ${jurors} jurors must vote guilty.`);
    return why.answer({
      verdicts: open,
      votesNeeded: needed,
      enough: asked.votesForGuilty === undefined ? null : asked.votesForGuilty >= needed,
    });
  },
});
