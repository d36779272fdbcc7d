import { first, second } from './by-reader.ts';
import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const licenceReadings: Readings = {
  'licence.licence-end from 1993-10-01': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.11(1)')],
  },
  'licence.supervision-on-licence from 1993-10-01': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.12(2), (2A)')],
  },
  'licence.supervised-release-notice from 1993-10-01': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.14(4)')],
  },
  'licence.supervised-release-return from 1993-10-01': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.18')],
  },
  'licence.supervised-release-ceases from 2019-10-11': {
    value: [
      first('not-found', 'Management of Offenders (Scotland) Act 2019, sch.1 para 1'),
      second('enacted-text', '1995 Act s.209(7B)', 'as at 2026-04-07'),
    ],
    start: second('enacted-text', 'SSI 2019/309'),
  },
  'licence.recall-grounds from 1993-10-01': {
    value: [
      first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.17'),
      second('enacted-text', '1993 Act s.17(2)-(4)', 'as at 2025-02-11'),
    ],
  },
  'licence.return-order from 1993-10-01': {
    value: [
      first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.16(1), (2), (5)'),
      second('enacted-text', '1993 Act s.16(2), (5), (6), (8)', 'as at 2025-02-11'),
    ],
  },
  'licence.return-order-court from 1993-10-01': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.16(2)(b)')],
  },
  'licence.concurrent-release from 1998-09-30': {
    value: [
      first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.1A'),
      second('enacted-text', '1993 Act s.1A(1)', 'as at 2025-02-11'),
    ],
  },
  'licence.statutory-throughcare from the start': {
    value: [first('official-guidance', 'Scottish Government, Justice Social Work Statistics: throughcare')],
  },
  'licence.voluntary-throughcare from the start': { value: [first('enacted-text', 'Social Work (Scotland) Act 1968, s.27(1)(c)')] },
  'licence.victim-notification from the start': {
    value: [first('official-guidance', 'Scottish Government, SG/2026/56 Reform of the Victim Notification Scheme, March 2026')],
  },
  'licence.victim-notification from 2026-04-01': {
    value: [first('not-found', 'Scottish Government, SG/2026/56 Reform of the Victim Notification Scheme, March 2026')],
  },
  'licence.victim-representations from the start': {
    value: [first('official-guidance', 'Scottish Government, SG/2026/56 Reform of the Victim Notification Scheme, March 2026')],
  },
  'licence.victim-representations from 2026-04-01': {
    value: [first('not-found', 'Scottish Government, SG/2026/56 Reform of the Victim Notification Scheme, March 2026')],
  },
  'licence.victim-information from the start': {
    value: [first('official-guidance', 'Scottish Government, SG/2026/56 Reform of the Victim Notification Scheme, March 2026')],
  },
  'licence.victim-information from 2026-04-01': {
    value: [first('not-found', 'Scottish Government, SG/2026/56 Reform of the Victim Notification Scheme, March 2026')],
  },
  'licence.victim-single-scheme from 2025-10-30': {
    value: [first('not-found', 'Victims, Witnesses, and Justice Reform (Scotland) Act 2025')],
  },
  'licence.victim-supporters from 2024-06-13': {
    value: [first('enacted-text', 'Early Release of Prisoners and Prescribed Victim Supporters (Scotland) Regulations 2024')],
  },
  'licence.police-visits from the start': {
    value: [first('not-found', 'Scottish Government, Justice Social Work Statistics: throughcare')],
  },
};
