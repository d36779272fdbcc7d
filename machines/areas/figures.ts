import type { AreaFigure, FitPart } from 'justice-pathway/simulate';
import { desks } from '../assumptions/desks.ts';

type Some = Extract<FitPart, { kind: 'ratio' }>['of'];
const gone: Some = ['custody.liberated', 'person.died', 'journey.ended'].map((type) => ({ type }));

/** What an area may know of itself. Counts are for a year, of people who live there. */
export const areaFigures: readonly AreaFigure[] = [
  count('arrests', 'People brought into police custody', [{ type: 'police.custody.booked' }]),
  count('reports', 'Criminal reports to the prosecutor about people who were arrested', [{ type: 'police.report.submitted' }]),
  count('diversions', 'Diversions commenced', [{ type: 'diversion.commenced' }]),
  count('convictions', 'Convictions', [{ type: 'court.sentenced' }], true),
  count('orders', 'Community payback orders commenced', [{ type: 'cpo.imposed' }]),
  count('social-work-reports', 'Justice social work reports', [{ type: 'jsw.report.submitted' }]),
  count('bail-supervision', 'Cases of bail supervision begun', [{ type: 'bailSupervision.imposed' }]),
  count('remands', 'People received on remand', [{ type: 'custody.received', where: { status: 'remand' } }]),
  count('receptions', 'Arrivals in prison', [{ type: 'custody.received' }], true),
  count('liberations', 'Liberations from prison or from court', [{ type: 'custody.liberated' }]),
  count('homelessness-applications', 'Homelessness applications of people of the pathway', [{ type: 'housing.application.made' }]),
  count('voluntary-throughcare', 'People who take up voluntary throughcare', [{ type: 'throughcare.accepted' }]),
  { ...population('prison-population', 'People in prison on an average day', [{ type: 'custody.received' }], gone), byLaw: true },
  population(
    'remand-population',
    'People on remand on an average day',
    [{ type: 'custody.received', where: { status: 'remand' } }],
    [...gone, { type: 'custody.received', where: { status: 'sentenced' } }],
  ),
  ...desks.map(
    ({ id, label }): AreaFigure => ({
      id: `wait-${id}`,
      label: `Mean wait at the desk "${label}"`,
      unit: 'days',
      grows: false,
      part: { kind: 'wait', desk: id },
    }),
  ),
];

function count(id: string, label: string, of: Some, first = false): AreaFigure {
  return { id, label, unit: 'a year', grows: true, part: { kind: 'ratio', of, per: of, ...(first ? { first } : {}) } };
}

function population(id: string, label: string, from: Some, to: Some): AreaFigure {
  const between = { from, to };
  return { id, label, unit: 'people', grows: true, part: { kind: 'years', between, per: from } };
}
