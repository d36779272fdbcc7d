import { first } from './by-reader.ts';
import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const prosecutionReadings: Readings = {
  'prosecution.options from the start': { value: [first('official-guidance', 'Alternatives to prosecution, for victims of crime')] },
  'prosecution.fiscal-fine-maximum from 2009-01-01': {
    value: [first('secondary-text', 'Criminal Procedure (Scotland) Act 1995, s.302(7A)')],
  },
  'prosecution.fiscal-fine-maximum from 2020-04-07': { value: [first('secondary-text', 'Coronavirus (Scotland) Act 2020, sch.4')] },
  'prosecution.fiscal-fine-maximum from 2022-10-01': {
    value: [first('enacted-text', 'Coronavirus (Recovery and Reform) (Scotland) Act 2022, sch. para 13')],
  },
  'prosecution.fiscal-fine-maximum from 2025-12-01': {
    value: [first('enacted-text', 'Criminal Justice Modernisation and Abusive Domestic Behaviour Reviews (Scotland) Act 2025, s.8(1)')],
    start: first('enacted-text', '2025 asp 14 s.34(3); SSI 2025/101'),
  },
  'prosecution.fiscal-fine-scale from 2009-01-01': {
    value: [first('official-guidance', 'Crown Office, alternatives to prosecution (older page)')],
  },
  'prosecution.fiscal-fine-scale from 2020-04-07': { value: [first('memory', 'Coronavirus (Scotland) Act 2020, sch.4')] },
  'prosecution.fiscal-fine-scale from 2022-10-01': {
    value: [first('enacted-text', 'Coronavirus (Recovery and Reform) (Scotland) Act 2022, sch. para 14')],
  },
  'prosecution.fiscal-fine-scale from 2025-12-01': {
    value: [first('enacted-text', 'Criminal Justice Modernisation and Abusive Domestic Behaviour Reviews (Scotland) Act 2025, s.8(2)')],
    start: first('enacted-text', '2025 asp 14 s.34(3); SSI 2025/101'),
  },
  'prosecution.deemed-acceptance from 2009-01-01': {
    value: [first('secondary-text', 'Alternatives to prosecution, for victims of crime')],
  },
  'prosecution.compensation-offer-maximum from 2009-01-01': {
    value: [first('not-found', 'Criminal Procedure (Scotland) Act 1995, s.302A')],
  },
  'prosecution.work-offer-hours from the start': { value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.303ZA(2)')] },
  'prosecution.work-offer-standstill from the start': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.303ZA(3)(d)')],
  },
  'prosecution.warning-bars-prosecution from the start': {
    value: [first('secondary-text', 'Crown Office, alternatives to prosecution (older page)')],
  },
  'prosecution.diversion-length from the start': { value: [first('official-guidance', 'Fife Council, diversion and fiscal work orders')] },
  'prosecution.alternative-is-not-a-conviction from the start': {
    value: [first('official-guidance', 'Crown Office, alternatives to prosecution (older page)')],
  },
};
