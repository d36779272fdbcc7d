import { first } from './by-reader.ts';
import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const policeCustodyReadings: Readings = {
  'police-custody.arrest-without-warrant from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.1')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.no-arrest-once-accused from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.2(1)-(2)')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.information-on-arrest from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.3')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.release-on-the-way from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.4(1)-(2)')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.authorisation-gate from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.7')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.after-charge from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.25(2)-(3)')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.appearance-by-link from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.21(3)')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.information-before-interview from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.31(2)')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.particulars from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.34(4)')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.private-consultation from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.44')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.vulnerable-support from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.42')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.no-unnecessary-custody from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.50')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.report-to-prosecutor from 2018-01-25': { value: [first('memory', 'Criminal Justice (Scotland) Act 2016, Part 1')] },
  'police-custody.limit from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.9')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.extension from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.11(1)')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.review from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.13(1)(a)')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.extension-review from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.13(1)(b)')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.previous-periods from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.10')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.hospital-time from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.15(4)-(6)')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.former-detention from the start': { value: [first('memory', 'Criminal Procedure (Scotland) Act 1995, ss.14-14A')] },
  'police-custody.authorising-rank from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.7(3)')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.reviewing-rank from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.13(3)')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.extending-rank from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.11(2)(a)')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.extension-conditions from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.11(3)-(4)')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.test from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.14')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.liberation-period from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, ss.16-17')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.liberation-constraints from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.16(3)')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.liberation-endings from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.17(1)(b)')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.liberation-review from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.18')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.undertaking-conditions from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.26')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.undertaking-maximum from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.26')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.undertaking-changes from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, ss.27-28')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.undertaking-expiry from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.29')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.first-appearance from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.21(2)')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.national-custody-jurisdiction from 2022-10-01': {
    value: [first('enacted-text', 'Coronavirus (Recovery and Reform) (Scotland) Act 2022, sch. para 16')],
  },
  'police-custody.national-custody-jurisdiction from 2025-12-01': {
    value: [first('enacted-text', 'Criminal Justice Modernisation and Abusive Domestic Behaviour Reviews (Scotland) Act 2025, s.9')],
    start: first('enacted-text', '2025 asp 14 s.34(3); SSI 2025/101'),
  },
  'police-custody.child-bands from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, ss.11, 22, 38-41, 51')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.interview-solicitor from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, ss.32-33')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.intimation from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.38')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.local-authority-intimation from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, s.41')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
  'police-custody.court-date-notice from 2018-01-25': {
    value: [first('enacted-text', 'Criminal Justice (Scotland) Act 2016, ss.23-24')],
    start: first('enacted-text', 'SSI 2017/345'),
  },
};
