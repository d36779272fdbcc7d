import { sources } from '../../sources/acts.ts';
import { since } from '../dated.ts';
import { defineParameter } from '../law-parameter.ts';

export const prosecutionOptions = defineParameter<readonly string[]>({
  id: 'prosecution.options',
  rows: ['2.1'],
  label: 'What the prosecutor may do with a report',
  unit: 'list',
  selector: 'decision',
  values: [
    since(
      null,
      [
        'no_proceedings',
        'pf_warning',
        'fiscal_fine',
        'compensation_offer',
        'combined_offer',
        'work_offer',
        'road_traffic_fixed_penalty',
        'diversion',
        'refer_to_principal_reporter',
        'summary_complaint_jp',
        'summary_complaint_sheriff',
        'petition_solemn',
      ],
      sources.alternativesPage,
    ),
  ],
});

export const warningBarsProsecution = defineParameter({
  id: 'prosecution.warning-bars-prosecution',
  rows: ['PRO-011'],
  label: 'A warning by the prosecutor, once given, bars prosecution for that offence',
  unit: 'guard',
  selector: 'decision',
  values: [since(null, true, sources.crownOfficeOld)],
});

/** Local practice, not law. */
export const diversionLength = defineParameter({
  id: 'prosecution.diversion-length',
  rows: ['PRO-012'],
  label: 'Usual length of diversion where it is published: no length in law; an unsatisfactory report may be followed by prosecution',
  unit: 'weeks or months',
  selector: 'decision',
  values: [
    since(null, { fife: { weeks: 10 }, highland: { months: [3, 4] } }, sources.fifeOrders, {
      note: 'Local practice; Highland is from its own page.',
    }),
  ],
});
