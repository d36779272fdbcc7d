import type { FitCheck } from 'justice-pathway/simulate';
import { counted } from '../../assumptions/number.ts';
import { days } from '../window.ts';
import { again, all, fromPrison, given, index, inPrison, liberated, payback, received, who } from './events.ts';
import { check, cohort, known } from './published.ts';

export const afterwardsChecks: readonly FitCheck[] = [
  check(
    'throughcare-uptake',
    'Voluntary throughcare taken up, for each departure after sentence',
    counted(1_870 / 5_900, '2023-24', 'J03', 'medium'),
    false,
    {
      kind: 'ratio',
      of: all('throughcare.accepted'),
      per: fromPrison,
    },
  ),
  check(
    'homeless-from-prison',
    'Homelessness applications of people liberated, for each liberation',
    counted(0.2, '2018-20', 'H03', 'medium'),
    false,
    {
      kind: 'followed',
      trigger: liberated,
      expect: all('housing.application.made'),
      window: days(60),
    },
  ),
  check(
    'homelessness-decision',
    'Mean days to the decision on a homelessness application',
    counted(16, '2019-20', 'H02', 'medium'),
    true,
    {
      kind: 'meanDays',
      trigger: { type: 'housing.application.made' },
      expect: all('housing.decision.made'),
      window: null,
      inCase: 'same',
    },
    'days',
  ),
  check('crisis-grants', 'Share of crisis grant applications that succeed', counted(0.62, '2023-24', 'F02'), true, {
    kind: 'share',
    of: given('financial.swf.crisis.decided', { award: true }),
    among: all('financial.swf.crisis.decided'),
  }),
  check('care-grants', 'Share of community care grant applications that succeed', counted(0.47, '2023-24', 'F02'), true, {
    kind: 'share',
    of: given('financial.swf.ccg.decided', { award: true }),
    among: all('financial.swf.ccg.decided'),
  }),
  check('advances', 'Share of Universal Credit claims with an advance', counted(0.57, '2020', 'F08'), true, {
    kind: 'ratio',
    of: all('financial.uc.advance.paid'),
    per: all('financial.uc.claimed'),
  }),
  known('depression', true, { kind: 'share', of: who(received, { anyNeed: ['mental-health'] }), among: received }),
  known('benefits-before', true, { kind: 'share', of: who(received, { anyNeed: ['benefits'] }), among: received }),
  known('methadone', true, { kind: 'share', of: who(received, { anyNeed: ['ost'] }), among: received }),
  {
    ...known('drug-deaths-12-weeks', true, {
      kind: 'followed',
      trigger: liberated,
      expect: all('person.died'),
      window: days(84),
      times: 1000,
    }),
    unit: 'per 1,000 liberations',
  },

  check(
    'deaths-in-custody',
    'Deaths in prison, in 1,000 years that people spend there',
    counted((345 / 11 / 7_800) * 1000, '2012-23', 'P14', 'medium', '345 deaths in eleven years, some 7,800 people in prison.'),
    true,
    { kind: 'rate', of: all('person.died'), within: inPrison, times: 1000 },
    'in 1,000 years',
  ),

  { ...known('reconviction', false, again(index)), differs: cohort },
  { ...known('reconviction-payback', false, again(payback)), differs: cohort },
  { ...known('reconviction-custody', false, again(fromPrison)), differs: cohort },
  check(
    'reconviction-men',
    'Share of men reconvicted within a year',
    counted(0.296, '2012-13', 'R06', 'medium'),
    false,
    again(who(index, { sex: 'male' })),
    'share',
    cohort,
  ),
  check(
    'reconviction-women',
    'Share of women reconvicted within a year',
    counted(0.233, '2012-13', 'R06', 'medium'),
    false,
    again(who(index, { sex: 'female' })),
    'share',
    cohort,
  ),
  check(
    'reconviction-under-21',
    'Share of people under 21 reconvicted within a year',
    counted(0.33, '2012-13', 'R06', 'medium'),
    false,
    again(who(index, { age: { under: 21 } })),
    'share',
    cohort,
  ),
];
