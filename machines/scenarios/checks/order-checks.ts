import type { FitCheck } from 'justice-pathway/simulate';
import { counted } from '../../assumptions/number.ts';
import { days } from '../window.ts';
import { all, ended, given, payback, type Some, who } from './events.ts';
import { check, known } from './published.ts';

export const orderChecks: readonly FitCheck[] = [
  known('payback-unpaid-work', true, {
    kind: 'share',
    of: [{ type: 'court.sentenced', where: { unpaidWorkHours: { there: true } } }],
    among: payback,
  }),
  known('payback-supervision', true, {
    kind: 'share',
    of: [{ type: 'court.sentenced', where: { supervisionMonths: { there: true } } }],
    among: payback,
  }),
  { ...known('payback-hours', true, { kind: 'mean', of: payback[0] as Some[number], attr: 'unpaidWorkHours' }), unit: 'hours' },
  known('payback-completed', false, { kind: 'share', of: all('cpo.completed'), among: ended }),
  known('payback-completed-over-40', false, {
    kind: 'share',
    of: all('cpo.completed'),
    among: who(ended, { age: { from: 41 } }),
  }),
  known('payback-completed-to-40', false, { kind: 'share', of: all('cpo.completed'), among: who(ended, { age: { under: 41 } }) }),
  known('treatment-completed', false, { kind: 'followed', trigger: all('dtto.imposed'), expect: all('dtto.completed'), window: days(800) }),
  check(
    'treatment-per-payback',
    'Drug treatment and testing orders, for each community payback order',
    counted(230 / 16_500, '2024-25', 'J02'),
    false,
    {
      kind: 'ratio',
      of: all('dtto.imposed'),
      per: all('cpo.imposed'),
    },
  ),
  check(
    'structured-per-payback',
    'Structured deferred sentences, for each community payback order',
    counted(1_600 / 16_500, '2024-25', 'J01'),
    false,
    {
      kind: 'ratio',
      of: given('court.sentenced', { disposal: 'sds' }),
      per: all('cpo.imposed'),
    },
  ),
];
