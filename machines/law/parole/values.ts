import { at, sources } from '../../sources/acts.ts';
import { since } from '../dated.ts';
import { defineParameter } from '../law-parameter.ts';

const act = (provision: string) => at(sources.prisoners1993, provision);
const rules = {
  title: 'Parole Board (Scotland) Rules 2022, SSI 2022/385',
  address: 'https://www.legislation.gov.uk/ssi/2022/385',
  kind: 'ssi',
} as const;

export const extendedReview = defineParameter({
  id: 'parole.extended-review',
  rows: ['PAR-005', 'XS-010'],
  label: 'After a recall on an extended sentence: time from the disposal of the Board after which the person may require another referral',
  unit: 'years',
  selector: 'decision',
  values: [since(null, 1, act('ss.3A(2), (4B), 26A(9)'))],
});

export const determinateReview = defineParameter({
  id: 'parole.determinate-review',
  rows: ['PAR-006', 'PAR-007'],
  label: 'Entitlement to a review within twelve months for a determinate sentence (s.3B)',
  unit: 'status',
  selector: 'now',
  values: [
    since(null, 'not commenced in any instrument seen', at(sources.management2019, 's.51'), {
      note: 'Not in force by any commencement instrument that was seen; not verified since.',
    }),
  ],
});

export const lifeTest = defineParameter({
  id: 'parole.life-test',
  rows: ['PAR-001', 'PAR-002', 'PAR-003', 'PAR-004'],
  label: 'The test of the Board for life, and how a recall comes before it',
  unit: 'rule',
  selector: 'decision',
  values: [
    since(
      null,
      {
        life: 'no longer necessary for the protection of the public',
        longTerm: 'considered at half; the Board publishes its test',
        recall: 'reasons told on return, referred to the Board, a direction carried out without undue delay',
      },
      act('ss.1(3), (3B), 2(5)(b), 17(2)-(4)'),
    ),
  ],
});

export const representationWeeks = defineParameter({
  id: 'parole.representations',
  rows: ['PAR-008', 'PAR-009', 'PAR-010', 'TIME-007'],
  label: 'Weeks from the sending of the dossier for written representations to the Board',
  unit: 'weeks',
  selector: 'decision',
  values: [
    since(
      null,
      4,
      { ...rules, provision: 'rules 7-14' },
      { note: 'A period that ends on a Saturday, a Sunday or a bank holiday runs to the next working day; the panel may vary it.' },
    ),
  ],
});
