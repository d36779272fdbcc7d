import { addDays } from 'justice-pathway';
import type { DatedValue, Parameter } from 'justice-pathway/law';
import { defineParameter } from '../law-parameter.ts';
import { type Change, changeTable } from './table.ts';

/** Whether a change is in force on a day of the kind that it looks at. */
export type ChangeState = 'in-force' | 'not-in-force' | 'not-appointed' | 'not-found' | 'proposal';

/** Each change as a parameter: its state before its first day and from it on, or why it has none. */
export const changeParameters: readonly Parameter<ChangeState>[] = changeTable.map((change) =>
  defineParameter<ChangeState>({
    id: `change.${change.id}`,
    rows: change.rows,
    label: change.label,
    unit: 'state',
    selector: change.selector,
    values: versionsOf(change),
  }),
);

function versionsOf({ from, without, source, note }: Change): readonly DatedValue<ChangeState>[] {
  const more = note ? { note } : {};
  if (from === null) return [{ from: null, value: without ?? 'in-force', source, ...more }];
  return [
    { from: null, to: addDays(from, -1), value: 'not-in-force', source },
    { from, value: 'in-force', source, ...more },
  ];
}
