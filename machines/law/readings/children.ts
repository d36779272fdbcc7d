import { first, second } from './by-reader.ts';
import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const childrenReadings: Readings = {
  'children.criminal-responsibility from the start': { value: [second('memory', 'Age of Criminal Responsibility (Scotland) Act 2019')] },
  'children.criminal-responsibility from 2021-12-17': { value: [first('memory', 'Age of Criminal Responsibility (Scotland) Act 2019')] },
  'children.act-2024-royal-assent from 2024-06-04': {
    value: [first('enacted-text', 'Children (Care and Justice) (Scotland) Act 2024')],
    start: first('enacted-text', '2024 asp 5, Royal Assent'),
  },
  'children.places-of-detention from the start': { value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995')] },
  'children.places-of-detention from 2024-08-28': {
    value: [
      first('enacted-text', 'SSI 2024/211, 2024 Act ss.18, 19, 21-24'),
      second('enacted-text', '1995 Act ss.44(5A), 51(1), 208A', 'as at 2026-04-07'),
    ],
    start: first('enacted-text', 'SSI 2024/211'),
  },
  'children.meaning-under-18 from 2024-08-28': {
    value: [first('enacted-text', 'SSI 2024/211')],
    start: first('enacted-text', 'SSI 2024/211'),
  },
  'children.meaning-under-18 from 2025-05-05': {
    value: [first('enacted-text', 'SSI 2025/115, reg. 2(1)')],
    start: first('enacted-text', 'SSI 2025/115'),
  },
  'children.reporter-referral from the start': { value: [first('official-guidance', 'SCRA, May 2024')] },
  'children.reporter-referral from 2025-09-02': { value: [first('not-found', 'Children (Care and Justice) (Scotland) Act 2024, s.1')] },
  'children.cross-border-and-transport from 2025-09-01': {
    value: [first('enacted-text', 'SSI 2025/115, reg. 2(2)')],
    start: first('enacted-text', 'SSI 2025/115'),
  },
  'children.annual-report from 2025-05-05': {
    value: [first('official-guidance', 'CYCJ, Children (Care and Justice) (Scotland) Act 2024: commencement')],
  },
  'children.joint-reporting from the start': {
    value: [
      first('official-guidance', "Scottish Government, Children (Care and Justice) Bill consultation, part 4, Lord Advocate's Guidelines"),
    ],
  },
  'children.whole-system-approach from the start': {
    value: [first('secondary-text', 'Scottish Government, Structured deferred sentences in Scotland: guidance (5 February 2021)')],
  },
  'children.default-detention from the start': { value: [second('enacted-text', '1995 Act s.216(7)', 'as at 2026-04-07')] },
  'children.hearing-advice from the start': { value: [second('enacted-text', '1995 Act s.49(3), (6)-(7)', 'as at 2026-04-07')] },
};
