import { type Case, instant, openCase, type Pathway, step } from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';
import { expect, test } from 'vitest';
import { placeOf } from './machines-walker.ts';

test('a new arrest while another case runs is a case of its own; what must cross is an event', () => {
  const taken = (of: Case, type: string, at: string, attrs: Readonly<Record<string, unknown>> = {}) => {
    const stepped = step<Pathway>(scottishPathway, of, { type, at: instant(at), attrs });
    if (!stepped.ok) throw new Error(stepped.message);
    return stepped.case;
  };
  const since = instant('2026-06-01T10:00:00+01:00');
  const licence = { since, superviseUntil: '2027-06-01', endsOn: '2027-06-01' };
  const first = openCase(scottishPathway, { id: 'first', person: 'p-1', stage: 'reintegration', input: licence, at: since }).case;
  let second: Case = openCase(scottishPathway, {
    id: 'second',
    person: 'p-1',
    stage: 'arrest',
    input: {},
    at: instant('2026-08-03T09:00:00+01:00'),
  }).case;
  for (const [at, type, attrs] of [
    ['2026-08-03T09:30:00+01:00', 'police.custody.booked', {}],
    ['2026-08-03T09:40:00+01:00', 'police.custody.authorised', {}],
    ['2026-08-03T12:00:00+01:00', 'police.charged', {}],
    ['2026-08-04T09:30:00+01:00', 'police.custody.released', { basis: 'to-court' }],
    ['2026-08-04T09:45:00+01:00', 'police.report.submitted', {}],
    ['2026-08-04T10:00:00+01:00', 'copfs.marked', { route: 'prosecute', procedure: 'summary-sheriff' }],
    ['2026-08-04T12:00:00+01:00', 'court.remanded', {}],
    ['2026-08-04T17:00:00+01:00', 'custody.received', { status: 'remand' }],
  ] as const) {
    second = taken(second, type, at, attrs);
  }
  expect([placeOf(first), placeOf(second)]).toEqual(['reintegration.settling', 'custody.remand.reception']);

  const told = taken(first, 'person.custody.entered', '2026-08-04T17:00:00+01:00');
  expect(placeOf(told)).toBe('reintegration.heldElsewhere');
  expect(told.context).toMatchObject({ superviseUntil: '2027-06-01' });
  expect(placeOf(taken(told, 'licence.recalled', '2026-08-10T10:00:00+01:00'))).toBe('custody.arriving');
  expect(placeOf(taken(told, 'person.custody.left', '2026-09-10T10:00:00+01:00'))).toBe('reintegration.week12');
});
