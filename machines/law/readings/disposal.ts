import { first, second } from './by-reader.ts';
import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const disposalReadings: Readings = {
  'disposal.list from the start': { value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995')] },
  'disposal.short-sentence-presumption from 2011-02-01': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.204(3A)')],
  },
  'disposal.short-sentence-presumption from 2019-07-04': {
    value: [first('enacted-text', 'SSI 2019/236')],
    start: first('enacted-text', 'SSI 2019/236'),
  },
  'disposal.short-sentence-exception from 2011-02-01': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.204(3A)-(3B)')],
  },
  'disposal.payback-available from 2011-02-01': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.227A(1), (4)')],
  },
  'disposal.payback-requirements from 2011-02-01': { value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.227A(2)')] },
  'disposal.payback-requirements from 2022-05-17': {
    value: [first('enacted-text', 'SSI 2022/94, reg. 3(2)')],
    start: first('enacted-text', 'SSI 2022/94'),
  },
  'disposal.payback-supervision-period from 2011-02-01': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.227G(3)')],
  },
  'disposal.payback-supervision-mandatory from 2011-02-01': {
    value: [
      first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.227G(2)'),
      second('enacted-text', '1995 Act s.227G(2)', 'as at 2026-04-07'),
    ],
  },
  'disposal.payback-young-supervision from 2011-02-01': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.227G(5)')],
  },
  'disposal.payback-unpaid-work-hours from 2011-02-01': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.227I(4)-(6)')],
  },
  'disposal.payback-unpaid-work-period from 2011-02-01': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.227L')],
  },
  'disposal.payback-pandemic-minimum from 2020-04-07': { value: [first('not-found', 'Coronavirus (Scotland) Act 2020, sch.4 para 13')] },
  'disposal.payback-pandemic-extension from 2011-02-01': {
    value: [first('enacted-text', 'Coronavirus (Scotland) Act 2020, sch.4 para 12')],
  },
  'disposal.payback-pandemic-cut from 2021-03-15': { value: [first('memory', 'SSI 2021/144')] },
  'disposal.payback-other-activity from 2011-02-01': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.227K(2)')],
  },
  'disposal.payback-outstanding-hours from 2011-02-01': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.227N')],
  },
  'disposal.payback-compensation-period from 2011-02-01': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.227H(4)')],
  },
  'disposal.payback-unpaid-work-age from 2011-02-01': { value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.227J')] },
  'disposal.payback-restricted-movement from 2011-02-01': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.227ZF')],
  },
  'disposal.payback-breach from 2011-02-01': { value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, ss.227ZC-227ZD')] },
  'disposal.payback-progress-review from 2011-02-01': {
    value: [first('enacted-text', 'Criminal Justice and Licensing (Scotland) Act 2010, s.14 (ss.227X-227Z)')],
  },
  'disposal.standard-scale from the start': { value: [first('secondary-text', 'crime.scot, fines')] },
  'disposal.fine-default-imprisonment from the start': {
    value: [
      first('secondary-text', 'Criminal Justice Act 1991, s.23(2), carried to the 1995 Act s.219(2)'),
      second('enacted-text', '1995 Act s.219(2)', 'as at 2026-04-07'),
    ],
  },
  'disposal.fine-time-to-pay from the start': {
    value: [
      first('memory', 'Criminal Procedure (Scotland) Act 1995, ss.214-217'),
      second('enacted-text', '1995 Act s.214(1)-(2)', 'as at 2026-04-07'),
    ],
  },
  'disposal.fine-default-unpaid-work from 2011-02-01': { value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.227M')] },
  'disposal.drug-treatment-order-length from the start': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, ss.234B-234C')],
  },
  'disposal.restriction-of-liberty-limits from 1998-07-01': {
    value: [
      first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.245A(2)-(3)'),
      second('enacted-text', '1995 Act s.245A(2A), (3)', 'as at 2026-04-07'),
    ],
  },
  'disposal.restriction-of-liberty-child-report from 1998-07-01': {
    value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.245A')],
  },
  'disposal.restriction-of-liberty-child-report from 2025-05-05': {
    value: [first('enacted-text', 'SSI 2025/115')],
    start: first('enacted-text', 'SSI 2025/115'),
  },
  'disposal.deferral-length from 2021-02-05': {
    value: [first('official-guidance', 'Scottish Government, Structured deferred sentences in Scotland: guidance (5 February 2021)')],
  },
  'disposal.ceilings from the start': {
    value: [first('secondary-text', 'Criminal Procedure (Scotland) Act 1995, as described in crime.scot, fines; five years in s.195')],
  },
  'disposal.detention-below from the start': { value: [first('official-guidance', 'crime.scot, imprisonment and detention')] },
};
