import { first, second } from './by-reader.ts';
import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const sentenceReadings: Readings = {
  'sentence.month-counting from the start': { value: [second('convention', 'no authority in any copy')] },
  'sentence.monitored-bail-credit from 2024-07-01': {
    value: [
      first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.210ZA(3)'),
      second('enacted-text', '1995 Act s.210ZA(3)', 'as at 2026-04-07'),
    ],
    start: first('enacted-text', 'SSI 2024/145 reg.2(2)'),
  },
  'sentence.monitored-bail-hours from 2024-07-01': {
    value: [
      first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.210ZA(6)(a)'),
      second('enacted-text', '1995 Act s.210ZA(6)(a)', 'as at 2026-04-07'),
    ],
    start: first('enacted-text', 'SSI 2024/145 reg.2(2)'),
  },
  'sentence.monitored-bail-period from 2024-07-01': {
    value: [
      first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.210ZA(6)(b)'),
      second('enacted-text', '1995 Act s.210ZA(6)(b)', 'as at 2026-04-07'),
    ],
    start: first('enacted-text', 'SSI 2024/145 reg.2(2)'),
  },
  'sentence.monitored-bail-served from 2024-07-01': {
    value: [
      first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.210ZA(2)(c)'),
      second('enacted-text', '1995 Act s.210ZA(2)(c)', 'as at 2026-04-07'),
    ],
    start: first('enacted-text', 'SSI 2024/145 reg.2(2)'),
  },
  'sentence.remand-regard from 1996-04-01': {
    value: [
      first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.210(1)'),
      second('enacted-text', '1995 Act s.210(1)', 'as at 2026-04-07'),
    ],
  },
  'sentence.backdating-reach from 2007-12-07': { value: [first('official-guidance', 'Simpson v HM Advocate [2007] HCJAC 76')] },
  'sentence.extended-sentence-test from 1998-09-30': {
    value: [
      first('secondary-text', 'Criminal Procedure (Scotland) Act 1995, s.210A(1)'),
      second('enacted-text', '1995 Act s.210A(1), (3), (5), (6)', 'as at 2026-04-07'),
    ],
  },
  'sentence.lifelong-restriction from 2006-06-20': {
    value: [first('secondary-text', 'Criminal Procedure (Scotland) Act 1995, s.210F; 1993 Act s.2(1)(ab)')],
  },
  'sentence.life-review-interval from 1993-10-01': {
    value: [
      first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.2(3A), (5), (5A); s.11(2)'),
      second('enacted-text', '1993 Act s.2(5A)(b)', 'as at 2025-02-11'),
    ],
  },
  'sentence.supervised-release-limit from 1996-04-01': {
    value: [
      first('secondary-text', 'Criminal Procedure (Scotland) Act 1995, s.209'),
      second('enacted-text', '1995 Act s.209(1), (7)', 'as at 2026-04-07'),
    ],
  },
  'sentence.kind-by-age from the start': { value: [second('inference', '1995 Act ss.44(1), 207(1)-(2)', 'as at 2026-04-07')] },
  'sentence.kind-by-age from 2024-08-28': {
    value: [second('enacted-text', '1995 Act ss.44(1), 207(1)-(2), 208A(2)', 'as at 2026-04-07')],
    start: first('enacted-text', 'SSI 2024/211'),
  },
  'sentence.summary-minimum from the start': { value: [second('enacted-text', '1995 Act s.206(1)', 'as at 2026-04-07')] },
};
