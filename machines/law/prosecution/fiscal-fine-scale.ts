import { at, sources } from '../../sources/acts.ts';
import { since } from '../dated.ts';
import { defineParameter } from '../law-parameter.ts';

const fromFirstCovered = '2009-01-01';
const started = 'In force during 2008; covered here from the first day of the year after, since the day is not established.';

/** The most that a fiscal fine may be: £300, then £500 under three Acts in turn. */
export const fiscalFineMaximum = defineParameter({
  id: 'prosecution.fiscal-fine-maximum',
  rows: ['PRO-001', 'PRO-002', 'PRO-003', 'PRO-004'],
  label: 'Largest fiscal fine',
  unit: 'pounds',
  selector: 'decision',
  values: [
    since(fromFirstCovered, 300, at(sources.procedure1995, 's.302(7A)'), { to: '2020-04-06', note: started }),
    since('2020-04-07', 500, at(sources.coronavirus2020, 'sch.4'), { to: '2022-09-30' }),
    since('2022-10-01', 500, at(sources.recovery2022, 'sch. para 13'), { to: '2025-11-30' }),
    since('2025-12-01', 500, at(sources.modernisation2025, 's.8(1)'), { note: 'Permanent: s.34(3)(d).' }),
  ],
});

const nine = [50, 75, 100, 150, 200, 250, 300, 400, 500] as const;

export const fiscalFineScale = defineParameter<readonly number[]>({
  id: 'prosecution.fiscal-fine-scale',
  rows: ['PRO-005', 'PRO-006'],
  label: 'Amounts a fiscal fine may have',
  unit: 'pounds',
  selector: 'decision',
  values: [
    since(fromFirstCovered, [50, 75, 100, 150, 200, 250, 300], sources.crownOfficeOld, { to: '2020-04-06', note: started }),
    since('2020-04-07', nine, at(sources.coronavirus2020, 'sch.4'), {
      to: '2022-09-30',
      note: 'The nine levels under the 2020 Act are from memory.',
    }),
    since('2022-10-01', nine, at(sources.recovery2022, 'sch. para 14'), { to: '2025-11-30' }),
    since('2025-12-01', nine, at(sources.modernisation2025, 's.8(2)')),
  ],
});

export const deemedAcceptance = defineParameter({
  id: 'prosecution.deemed-acceptance',
  rows: ['PRO-007'],
  label: 'Days after which a fiscal offer is taken as accepted unless refused',
  unit: 'days',
  selector: 'decision',
  values: [since(fromFirstCovered, 28, sources.alternativesPage, { note: started })],
});

export const compensationMaximum = defineParameter({
  id: 'prosecution.compensation-offer-maximum',
  rows: ['PRO-008'],
  label: 'Largest fiscal compensation offer',
  unit: 'pounds',
  selector: 'decision',
  values: [
    since(fromFirstCovered, 5000, at(sources.procedure1995, 's.302A'), {
      note: 'Sources conflict: £5,000 in two secondary ones, £3,000 on an old Crown Office page.',
    }),
  ],
});

/** The other reading of the sources that conflict, shown beside the answer. */
export const compensationMaximumOtherReading = 3000;

export const notAConviction = defineParameter({
  id: 'prosecution.alternative-is-not-a-conviction',
  rows: ['PRO-013'],
  label: 'Accepting an alternative to prosecution is not a conviction',
  unit: 'flag',
  selector: 'decision',
  values: [since(null, true, sources.crownOfficeOld)],
});
