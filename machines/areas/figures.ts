import type { AreaFigure, FitPart } from 'justice-pathway/simulate';
import { desks } from '../assumptions/desks.ts';

type Some = Extract<FitPart, { kind: 'ratio' }>['of'];
const gone: Some = ['custody.liberated', 'person.died', 'journey.ended'].map((event) => ({ event }));

/** What an area may know of itself. Counts are for a year, of people who live there. */
export const areaFigures: readonly AreaFigure[] = [
  count('arrests', 'People brought into police custody', [{ event: 'police.custody.booked' }]),
  count('reports', 'Criminal reports to the prosecutor', [{ event: 'police.report.submitted' }]),
  count('diversions', 'Diversions commenced', [{ event: 'diversion.commenced' }]),
  count('convictions', 'Convictions', [{ event: 'court.sentenced' }], true),
  count('orders', 'Community payback orders commenced', [{ event: 'cpo.imposed' }]),
  count('social-work-reports', 'Justice social work reports', [{ event: 'jsw.report.submitted' }]),
  count('bail-supervision', 'Cases of bail supervision begun', [{ event: 'bailSupervision.imposed' }]),
  count('remands', 'People received on remand', [{ event: 'custody.received', given: { status: 'remand' } }]),
  count('receptions', 'Arrivals in prison', [{ event: 'custody.received' }], true),
  count('liberations', 'Liberations from prison or from court', [{ event: 'custody.liberated' }]),
  count('homelessness-applications', 'Homelessness applications of people of the pathway', [{ event: 'housing.application.made' }]),
  count('voluntary-throughcare', 'People who take up voluntary throughcare', [{ event: 'throughcare.accepted' }]),
  population('prison-population', 'People in prison on an average day', [{ event: 'custody.received' }], gone),
  population(
    'remand-population',
    'People on remand on an average day',
    [{ event: 'custody.received', given: { status: 'remand' } }],
    [...gone, { event: 'custody.received', given: { status: 'sentenced' } }],
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
