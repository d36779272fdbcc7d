import { first } from './by-reader.ts';
import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const bailReadings: Readings = {
  'bail.act-2023-section-1 from 2025-05-14': {
    value: [
      first(
        'enacted-text',
        'Bail and Release from Custody (Scotland) Act 2023 (Commencement No. 2) Regulations 2025, SSI 2025/52, reg. 2(a)',
      ),
    ],
    start: first('enacted-text', 'SSI 2025/52 reg.2'),
  },
  'bail.act-2023-section-2 from 2025-05-14': {
    value: [
      first(
        'enacted-text',
        'Bail and Release from Custody (Scotland) Act 2023 (Commencement No. 2) Regulations 2025, SSI 2025/52, reg. 2(b)',
      ),
    ],
    start: first('enacted-text', 'SSI 2025/52 reg.2'),
  },
  'bail.act-2023-section-3 from 2025-05-14': {
    value: [
      first(
        'enacted-text',
        'Bail and Release from Custody (Scotland) Act 2023 (Commencement No. 2) Regulations 2025, SSI 2025/52, reg. 2(c)',
      ),
    ],
    start: first('enacted-text', 'SSI 2025/52 reg.2'),
  },
  'bail.act-2023-section-4 from 2025-05-14': {
    value: [
      first(
        'enacted-text',
        'Bail and Release from Custody (Scotland) Act 2023 (Commencement No. 2) Regulations 2025, SSI 2025/52, reg. 2(d)',
      ),
    ],
    start: first('enacted-text', 'SSI 2025/52 reg.2'),
  },
  'bail.act-2023-section-5 from 2024-07-01': {
    value: [
      first(
        'enacted-text',
        'Bail and Release from Custody (Scotland) Act 2023 (Commencement No. 1) Regulations 2024, SSI 2024/145, reg. 2(2)',
      ),
    ],
    start: first('enacted-text', 'SSI 2024/145 reg.2(2)'),
  },
  'bail.act-2023-section-15-19 from 2023-08-02': {
    value: [first('enacted-text', 'Bail and Release from Custody (Scotland) Act 2023, s.18(1)')],
    start: first('enacted-text', '2023 Act s.18(1)'),
  },
  'bail.act-2023-reporting-period from 2025-05-14': {
    value: [first('enacted-text', 'Bail and Release from Custody (Scotland) Act 2023, ss.6(5), 7, 18(1)')],
    start: first('enacted-text', 'SSI 2025/52 reg.2'),
  },
  'bail.test from the start': { value: [first('memory', 'Criminal Procedure (Scotland) Act 1995, s.23B as it stood')] },
  'bail.test from 2025-05-14': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.23B(1)-(1A)')],
    start: first('enacted-text', 'SSI 2025/52 reg.2'),
  },
  'bail.summary-absconding-guard from 2025-05-14': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.23C(1A)')],
    start: first('enacted-text', 'SSI 2025/52 reg.2'),
  },
  'bail.solemn-restriction from the start': { value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.23D')] },
  'bail.solemn-restriction from 2025-05-14': {
    value: [first('enacted-text', 'Bail and Release from Custody (Scotland) Act 2023, s.3')],
    start: first('enacted-text', 'SSI 2025/52 reg.2'),
  },
  'bail.reasons-on-monitoring from 2025-05-14': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.24(2AA)')],
    start: first('enacted-text', 'SSI 2025/52 reg.2'),
  },
  'bail.electronic-monitoring from 2022-05-17': {
    value: [first('enacted-text', 'SSI 2022/94')],
    start: first('enacted-text', 'SSI 2022/94'),
  },
  'bail.electronic-monitoring from 2026-02-05': { value: [first('official-guidance', 'Scottish Government news, 5 February 2026')] },
  'bail.supervised-contacts from the start': {
    value: [first('official-guidance', 'Scottish Borders Council, bail supervision and electronic monitoring')],
  },
  'bail.information-duty from 2025-05-14': {
    value: [first('enacted-text', 'Bail and Release from Custody (Scotland) Act 2023, s.1(5)')],
    start: first('enacted-text', 'SSI 2025/52 reg.2'),
  },
};
