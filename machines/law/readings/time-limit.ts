import { first } from './by-reader.ts';
import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const timeLimitReadings: Readings = {
  'time-limit.statutory-summary from the start': { value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.136(1)')] },
  'time-limit.statutory-summary from 2020-04-07': { value: [first('memory', 'Coronavirus (Scotland) Act 2020, sch.4 para 10')] },
  'time-limit.statutory-summary from 2022-10-01': {
    value: [first('enacted-text', 'Coronavirus (Recovery and Reform) (Scotland) Act 2022, sch. para 21')],
  },
  'time-limit.statutory-summary from 2025-12-01': {
    value: [first('enacted-text', 'SSI 2025/101, reg. 2')],
    start: first('enacted-text', '2025 asp 14 s.34(3); SSI 2025/101'),
  },
  'time-limit.summary-custody from the start': { value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.147(1)')] },
  'time-limit.summary-custody from 2023-11-30': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.147(1)')],
    start: first('enacted-text', 'SSI 2023/360'),
  },
  'time-limit.solemn-preliminary from the start': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.65(1)(a), (aa)')],
  },
  'time-limit.solemn-preliminary from 2022-10-01': {
    value: [first('enacted-text', 'Coronavirus (Recovery and Reform) (Scotland) Act 2022, sch. para 20')],
  },
  'time-limit.solemn-preliminary from 2025-12-01': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.65(1)(a), (aa)')],
    start: first('enacted-text', '2025 asp 14 s.34(3); SSI 2025/101'),
  },
  'time-limit.solemn-trial from the start': { value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.65(1)(b)')] },
  'time-limit.solemn-trial from 2022-10-01': {
    value: [first('enacted-text', 'Coronavirus (Recovery and Reform) (Scotland) Act 2022, sch. para 20')],
  },
  'time-limit.solemn-trial from 2025-12-01': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.65(1)(b)')],
    start: first('enacted-text', '2025 asp 14 s.34(3); SSI 2025/101'),
  },
  'time-limit.solemn-custody from the start': { value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.65(4)')] },
  'time-limit.solemn-custody from 2022-10-01': {
    value: [first('enacted-text', 'Coronavirus (Recovery and Reform) (Scotland) Act 2022, sch. para 22(2)')],
  },
  'time-limit.solemn-custody from 2025-12-01': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.65(4)')],
    start: first('enacted-text', '2025 asp 14 s.34(3); SSI 2025/101'),
  },
  'time-limit.solemn-suspension from 2020-04-07': { value: [first('secondary-text', 'Coronavirus (Scotland) Act 2020, sch.4 para 10(3)')] },
  'time-limit.temporary-measures-end from 2022-10-01': { value: [first('enacted-text', 'SSI 2024/322, with SSI 2023/360')] },
  'time-limit.measures-ended-early from 2022-10-01': { value: [first('enacted-text', 'SSI 2023/360, reg. 2')] },
  'time-limit.court-may-extend from the start': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, ss.65(3), 65(5), 147(2)')],
  },
  'time-limit.full-committal from the start': { value: [first('secondary-text', 'Simpson v HM Advocate [2007] HCJAC 76, by inference')] },
  'time-limit.kept-permanently from 2025-12-01': {
    value: [first('enacted-text', 'Criminal Justice Modernisation and Abusive Domestic Behaviour Reviews (Scotland) Act 2025, s.34(3)')],
    start: first('enacted-text', '2025 asp 14 s.34(3); SSI 2025/101'),
  },
  'time-limit.not-commenced from 2025-11-19': {
    value: [first('not-found', 'Criminal Justice Modernisation and Abusive Domestic Behaviour Reviews (Scotland) Act 2025, notes')],
  },
};
