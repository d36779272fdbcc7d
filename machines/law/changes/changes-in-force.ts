import type { CivilDate } from 'justice-pathway';
import { defineCalculator, type GroundsStatus, invalid, lookup, reasoning, statusOfValue } from 'justice-pathway/law';
import { z } from 'zod';
import { notKnown } from '../../not-known.ts';
import { requireCovered } from '../coverage.ts';
import { day } from '../fields.ts';
import { type ChangeState, changeParameters } from './values.ts';

const input = z.strictObject({
  on: day.describe('The day of the case: of the trial, the conviction, the release, or the day asked about, as each change says.'),
  since: day.optional().describe('Only changes that came into force after this day.'),
  change: z.string().min(1).optional().describe('One change by its name.'),
});

/** One change as it stood on a day. */
export interface ChangeOnDay {
  readonly id: string;
  readonly label: string;
  readonly state: ChangeState;
  /** The first day in force, where one was seen. */
  readonly from: CivilDate | null;
  /** The day of the case that counts: `trial-start`, `release`, `now` … */
  readonly countedBy: string;
  readonly status: GroundsStatus;
}

/** Changes of the law in 2025 and 2026 that no other calculator works with: what is in force on a day, what is not, and what was not found. */
export const changesInForce = defineCalculator<z.infer<typeof input>, { readonly changes: readonly ChangeOnDay[] }>({
  id: 'changes-in-force',
  label: 'Changes of the law in 2025 and 2026: which are in force on a day, which are not, and which were not found',
  input,
  example: { on: '2026-08-01', change: 'exclusion-zones-on-licence' },
  calculate(asked, law) {
    requireCovered(asked.on, 'Changes of the law');
    if (asked.since !== undefined && asked.since > asked.on)
      return invalid('days-crossed', `The changes since ${asked.since} cannot be asked for on ${asked.on}.`);
    const names = changeParameters.map((each) => each.id.slice('change.'.length));
    if (asked.change !== undefined && !names.includes(asked.change))
      return invalid('no-such-change', notKnown(`There is no change "${asked.change}".`, asked.change, names));
    const why = reasoning(law);
    const changes = changeParameters.flatMap((parameter): ChangeOnDay[] => {
      const id = parameter.id.slice('change.'.length);
      if (asked.change !== undefined && id !== asked.change) return [];
      const found = lookup(parameter, asked.on, law);
      if (!found) return [];
      const { value: state, from } = found;
      if (asked.since !== undefined && (state !== 'in-force' || from === null || from <= asked.since)) return [];
      why.read(parameter, asked.on);
      const starts = parameter.values.find((each) => each.value === 'in-force')?.from ?? null;
      return [{ id, label: parameter.label, state, from: starts, countedBy: parameter.selector, status: statusOfValue(found) }];
    });
    for (const each of changes) why.step(`${each.label}: ${words[each.state]}${each.from === null ? '' : ` (from ${each.from})`}.`);
    return why.answer({ changes });
  },
});

const words: Readonly<Record<ChangeState, string>> = {
  'in-force': 'in force',
  'not-in-force': 'not in force yet',
  'not-appointed': 'no commencement was found',
  'not-found': 'no such change was found',
  proposal: 'a proposal, not law',
};
