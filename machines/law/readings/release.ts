// Table: who read each value of the law on release.
import { first, second } from './by-reader.ts';
import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const releaseReadings: Readings = {
  'release.short-term-limit from 1993-10-01': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.27(1), (5)')],
  },
  'release.single-terming from 1998-09-30': {
    value: [
      first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.27(4A), (5)'),
      second('enacted-text', '1993 Act s.27(4A), (5)', 'as at 2025-02-11'),
    ],
  },
  'release.short-term-fraction from 1993-10-01': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.1(1)')],
  },
  'release.short-term-fraction from 2025-02-11': {
    value: [first('enacted-text', 'Prisoners (Early Release) (Scotland) Act 2025, s.1')],
    start: second('enacted-text', 'SSI 2025/17 reg.2'),
  },
  'release.short-term-fraction from 2026-05-01': { value: [first('not-found', 'Prisoners (Early Release) (Scotland) Act 2025, s.1')] },
  'release.short-term-fraction from 2026-05-26': {
    value: [
      first('not-found', 'Prisoners (Early Release) (Miscellaneous Amendment and Transitional Provisions) (Scotland) Regulations 2026'),
    ],
  },
  'release.excluded-offences from 2025-02-11': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.1(1)(a), (1ZA), (10)')],
    start: second('enacted-text', 'SSI 2025/17 reg.2'),
  },
  'release.excluded-fraction from 2025-02-11': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.1(1)(a), (1ZA)')],
    start: second('enacted-text', 'SSI 2025/17 reg.2'),
  },
  'release.sexual-licence-minimum from 2006-02-08': {
    value: [
      first('secondary-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.1AA'),
      second('enacted-text', '1993 Act s.1AA', 'as at 2025-02-11'),
    ],
  },
  'release.sexual-licence-fraction from 2006-02-08': {
    value: [
      first('secondary-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.1AA'),
      second('enacted-text', '1993 Act s.1AA', 'as at 2025-02-11'),
    ],
  },
  'release.terrorist-fraction from 2020-02-26': {
    value: [first('memory', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.1AB')],
  },
  'release.fine-default-fraction from 1993-10-01': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.5(2)(a)')],
  },
  'release.fine-default-fraction from 2025-02-11': {
    value: [
      first('enacted-text', 'Prisoners (Early Release) (Scotland) Act 2025, s.1(3)'),
      second('enacted-text', '1993 Act s.5(2)(a)', 'as at 2025-02-11'),
    ],
    start: second('enacted-text', 'SSI 2025/17 reg.2'),
  },
  'release.fine-default-fraction from 2026-05-01': { value: [first('not-found', 'Prisoners (Early Release) (Scotland) Act 2025, s.1(3)')] },
  'release.fine-default-long-fraction from 1993-10-01': {
    value: [
      first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.5(2)(b)'),
      second('enacted-text', '1993 Act s.5(2)(b)', 'as at 2025-02-11'),
    ],
  },
  'release.child-fraction from 1993-10-01': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.7')],
  },
  'release.child-fraction from 2025-02-11': {
    value: [first('enacted-text', 'Prisoners (Early Release) (Scotland) Act 2025, s.2')],
    start: second('enacted-text', 'SSI 2025/17 reg.2'),
  },
  'release.child-fraction from 2026-05-01': { value: [first('not-found', 'Prisoners (Early Release) (Scotland) Act 2025, s.2')] },
  'release.unconditional-release from 1993-10-01': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, ss.1(1), 26A(4)')],
  },
  'release.parole-fraction from 1993-10-01': {
    value: [
      first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.1(3)'),
      second('enacted-text', '1993 Act s.1(3)', 'as at 2025-02-11'),
    ],
  },
  'release.long-term-fraction from 1993-10-01': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.1(2), (1A)(a)')],
  },
  'release.long-term-remaining from 2016-02-01': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.1(2A), (1A)(b)')],
    start: first('enacted-text', 'SSI 2015/409'),
  },
  'release.long-term-extended from 2016-02-01': {
    value: [
      first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.1(1A)(b)(ii)'),
      second('inference', '1993 Act ss.1(1A)(b)(ii), 26A(4)', 'as at 2025-02-11'),
    ],
    start: first('enacted-text', 'SSI 2015/409'),
  },
  'release.substituted-on-appeal from 2016-02-01': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.1(1B)')],
    start: first('enacted-text', 'SSI 2015/409'),
  },
  'release.added-days-limit from 1993-10-01': {
    value: [
      first('not-found', 'Prisons (Scotland) Act 1989, s.39(7); 1993 Act s.27(6)'),
      second('enacted-text', '1989 Act s.39(7); 1993 Act s.27(6)', 'revised copy'),
    ],
  },
  'release.extended-sentence-parts from 1998-09-30': {
    value: [
      first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.26A(2)-(9)'),
      second('enacted-text', '1993 Act s.26A(2)-(11)', 'as at 2025-02-11'),
    ],
  },
  'release.compassionate-release from 1993-10-01': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.3')],
  },
  'release.tranches-2025 from 2025-02-11': {
    value: [first('enacted-text', 'Prisoners (Early Release) (Scotland) Act 2025, sch. para 3')],
    start: second('enacted-text', 'SSI 2025/17 reg.2'),
  },
  'release.tranche-cap from 2025-02-11': {
    value: [first('enacted-text', 'Prisoners (Early Release) (Scotland) Act 2025, sch. para 3(3)-(4)')],
    start: second('enacted-text', 'SSI 2025/17 reg.2'),
  },
  'release.curfew-minimum-sentence from 2006-07-03': {
    value: [
      first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.3AA(1)(a)'),
      second('enacted-text', '1993 Act s.3AA(1)', 'as at 2025-02-11'),
    ],
  },
  'release.curfew-long-term from 2008-03-21': {
    value: [
      first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.3AA(1)(b)'),
      second('enacted-text', '1993 Act s.3AA(1)', 'as at 2025-02-11'),
    ],
  },
  'release.curfew-long-term from 2026-02-09': {
    value: [first('not-found', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.3AA(1)(b)')],
  },
  'release.curfew-window from 2008-03-21': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.3AA(3)')],
  },
  'release.curfew-longest from 2008-03-21': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.3AA(3)')],
  },
  'release.curfew-anchor from 2008-03-21': {
    value: [
      first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.3AA(3)'),
      second('enacted-text', '2025 asp 1 sch. paras 1, 5'),
    ],
  },
  'release.curfew-anchor from 2025-02-11': {
    value: [
      first('enacted-text', 'Prisoners (Early Release) (Scotland) Act 2025, sch. para 1'),
      second('enacted-text', '2025 asp 1 sch. paras 1, 5'),
    ],
    start: second('enacted-text', 'SSI 2025/17 reg.2'),
  },
  'release.curfew-gap from 2008-03-21': {
    value: [
      first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.3AA(3)'),
      second('enacted-text', '1993 Act s.3AA(3)', 'as at 2025-02-11'),
    ],
  },
  'release.curfew-exclusions from 2008-03-21': {
    value: [
      first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.3AA(5)'),
      second('enacted-text', '1993 Act s.3AA(5), (8)', 'as at 2025-02-11'),
    ],
  },
  'release.curfew-exclusions from 2016-12-14': {
    value: [
      first('enacted-text', 'Home Detention Curfew Licence (Amendment) (Scotland) Order 2016, SSI 2016/416, art.2'),
      second('enacted-text', '1993 Act s.3AA(5), (8)', 'as at 2025-02-11'),
    ],
    start: second('enacted-text', 'SSI 2016/416'),
  },
  'release.curfew-hours from 2006-07-03': {
    value: [
      first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, ss.12AB(2), 11(3B)'),
      second('enacted-text', '1993 Act ss.12AB(2), 11(3B)', 'as at 2025-02-11'),
    ],
  },
  'release.curfew-policy from 2018-10-01': { value: [first('not-found', 'Scottish Prison Service, home detention curfew (older page)')] },
  'release.curfew-2026 from 2026-05-26': {
    value: [
      first('not-found', 'Prisoners (Early Release) (Miscellaneous Amendment and Transitional Provisions) (Scotland) Regulations 2026'),
    ],
  },
  'release.day-rule from 1993-10-01': { value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.27(7)')] },
  'release.day-rule from 2026-02-09': { value: [first('not-found', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.27(7)')] },
  'release.day-rule-section-8 from the start': {
    value: [first('not-found', 'Bail and Release from Custody (Scotland) Act 2023, s.8 (1993 Act s.27(7)-(7B))')],
  },
  'release.public-holiday-meaning from 1993-10-01': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.27(8)')],
  },
  'release.discretionary-days from 2016-02-01': {
    value: [first('enacted-text', 'Prisoners (Control of Release) (Scotland) Act 2015, s.2 (1993 Act s.26C)')],
    start: first('enacted-text', 'SSI 2015/409'),
  },
  'release.discretionary-days from 2019-10-11': {
    value: [first('enacted-text', 'Management of Offenders (Scotland) Act 2019, s.49; SSI 2019/309')],
    start: second('enacted-text', 'SSI 2019/309'),
  },
  'release.discretionary-order from 2016-02-01': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.26C(4)')],
    start: first('enacted-text', 'SSI 2015/409'),
  },
  'release.discretionary-minimum from 2016-02-01': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.26C(5)')],
    start: first('enacted-text', 'SSI 2015/409'),
  },
  'release.counting-unit from the start': {
    value: [first('enacted-text', 'Prisoners (Early Release) (Scotland) Act 2025, Explanatory Notes, para 18')],
  },
  'release.counting from the start': {
    value: [first('convention', 'Prisoners (Early Release) (Scotland) Act 2025, Explanatory Notes, para 18')],
  },
  'release.commencement-section-11 from 2024-05-26': {
    value: [
      first(
        'enacted-text',
        'Bail and Release from Custody (Scotland) Act 2023 (Commencement No. 1) Regulations 2024, SSI 2024/145, reg.2(1)',
      ),
    ],
    start: first('enacted-text', 'SSI 2024/145 reg.2(1)'),
  },
  'release.commencement-section-14 from 2024-05-26': {
    value: [
      first(
        'enacted-text',
        'Bail and Release from Custody (Scotland) Act 2023 (Commencement No. 1) Regulations 2024, SSI 2024/145, reg.2(1)',
      ),
    ],
    start: first('enacted-text', 'SSI 2024/145 reg.2(1)'),
  },
  'release.emergency-limits from 2024-05-26': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.3C')],
    start: first('enacted-text', 'SSI 2024/145 reg.2(1)'),
  },
  'release.emergency-exclusions from 2024-05-26': {
    value: [first('enacted-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.3C(6)')],
    start: first('enacted-text', 'SSI 2024/145 reg.2(1)'),
  },
  'release.emergency-exclusions-2025 from 2025-11-10': {
    value: [first('enacted-text', 'Early Release of Prisoners (Scotland) Regulations 2025, SSI 2025/343, reg.2(8)')],
    start: first('enacted-text', 'SSI 2025/343'),
  },
  'release.emergency-schemes from 2020-05-04': {
    value: [first('memory', 'Release of Prisoners (Coronavirus) (Scotland) Regulations 2020')],
  },
  'release.emergency-schemes from 2024-06-13': {
    value: [first('not-found', 'Early Release of Prisoners and Prescribed Victim Supporters (Scotland) Regulations 2024')],
  },
  'release.emergency-schemes from 2025-11-10': {
    value: [first('enacted-text', 'Early Release of Prisoners (Scotland) Regulations 2025, SSI 2025/343, regs 2-3')],
    start: first('enacted-text', 'SSI 2025/343'),
  },
  'release.emergency-sentenced-before from 2025-11-10': {
    value: [first('enacted-text', 'Early Release of Prisoners (Scotland) Regulations 2025, SSI 2025/343, reg.2(8)')],
    start: first('enacted-text', 'SSI 2025/343'),
  },
  'release.emergency-longest-sentence from 2020-05-04': {
    value: [first('memory', 'Release of Prisoners (Coronavirus) (Scotland) Regulations 2020')],
  },
  'release.emergency-longest-sentence from 2024-06-13': {
    value: [first('enacted-text', 'Early Release of Prisoners and Prescribed Victim Supporters (Scotland) Regulations 2024')],
  },
  'release.emergency-longest-sentence from 2025-11-10': {
    value: [first('enacted-text', 'Early Release of Prisoners (Scotland) Regulations 2025, SSI 2025/343, reg.2')],
    start: first('enacted-text', 'SSI 2025/343'),
  },
  'release.coverage-start from the start': {
    value: [first('secondary-text', 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s.48')],
  },
  'release.curfew-minimum-days from 2008-03-21': { value: [second('inference', '2019 Act s.48, the text before it')] },
  'release.curfew-minimum-days from 2019-10-11': {
    value: [second('enacted-text', '1993 Act s.3AA(2)', 'as at 2025-02-11')],
    start: second('enacted-text', 'SSI 2019/309'),
  },
  'release.curfew-minimum-served from 2008-03-21': { value: [second('enacted-text', '1993 Act s.3AA(2)', 'as at 2025-02-11')] },
  'release.curfew-minimum-served from 2025-06-26': { value: [second('not-found', 'the 2025 Order: its day')] },
  'release.curfew-window from 2025-06-26': { value: [second('not-found', 'the 2025 Order: its day')] },
  'release.curfew-longest from 2025-06-26': { value: [second('not-found', 'the 2025 Order: its day')] },
  'release.curfew-minimum-served from 2025-06-30': {
    value: [second('secondary-text', 'Criminal Justice Committee, report on the 2025 Order')],
  },
  'release.curfew-window from 2025-06-30': {
    value: [second('secondary-text', 'Criminal Justice Committee, report on the 2025 Order; 210 less 14')],
  },
  'release.curfew-longest from 2025-06-30': { value: [second('secondary-text', 'Criminal Justice Committee, report on the 2025 Order')] },
  'release.curfew-recall from 2006-07-03': { value: [second('inference', '2019 Act s.50(2), the text before it')] },
  'release.curfew-recall from 2019-10-11': {
    value: [second('enacted-text', '1993 Act s.17A(1)', 'as at 2025-02-11')],
    start: second('enacted-text', 'SSI 2019/309 reg.3'),
  },
  'release.curfew-representations from 2020-10-01': {
    value: [second('enacted-text', '1993 Act s.17A(2A)', 'as at 2025-02-11')],
    start: second('enacted-text', 'SSI 2020/283 reg.4'),
  },
  'release.time-at-large from the start': { value: [second('enacted-text', '1989 Act s.40(2), (4)', 'revised copy')] },
  'release.child-long-fraction from 1993-10-01': { value: [second('enacted-text', '1993 Act s.7(1)(b), (2)', 'as at 2025-02-11')] },
  'release.parole-considerations from 2026-02-11': {
    value: [second('enacted-text', 'SSI 2025/393 as amended by SSI 2026/66')],
    start: second('enacted-text', 'SSI 2026/66'),
  },
  'release.commencement-section-8 from 2023-08-02': {
    value: [second('enacted-text', '2023 Act s.18(2), notes on s.8', 'to 2026-02-12')],
    start: second('enacted-text', '2023 Act s.18'),
  },
  'release.commencement-section-8 from 2026-02-13': { value: [second('not-found', '2023 Act, notes on s.8', 'to 2026-02-12')] },
  'release.commencement-section-9 from 2023-08-02': {
    value: [second('enacted-text', '2023 Act s.18(2), notes on s.9', 'to 2026-02-12')],
    start: second('enacted-text', '2023 Act s.18'),
  },
  'release.commencement-section-9 from 2026-02-13': { value: [second('not-found', '2023 Act, notes on s.9', 'to 2026-02-12')] },
  'release.commencement-section-10 from 2023-08-02': {
    value: [second('enacted-text', '2023 Act s.18(2), notes on s.10', 'to 2026-02-12')],
    start: second('enacted-text', '2023 Act s.18'),
  },
  'release.commencement-section-10 from 2026-02-13': { value: [second('not-found', '2023 Act, notes on s.10', 'to 2026-02-12')] },
  'release.commencement-section-12 from 2023-08-02': {
    value: [second('enacted-text', '2023 Act s.18(2), notes on s.12', 'to 2026-02-12')],
    start: second('enacted-text', '2023 Act s.18'),
  },
  'release.commencement-section-12 from 2026-02-13': { value: [second('not-found', '2023 Act, notes on s.12', 'to 2026-02-12')] },
  'release.commencement-section-13 from 2023-08-02': {
    value: [second('enacted-text', '2023 Act, notes on s.13', 'to 2026-02-12')],
    start: second('enacted-text', '2023 Act s.18'),
  },
  'release.commencement-section-13 from 2026-02-09': {
    value: [second('enacted-text', 'SSI 2026/24')],
    start: second('enacted-text', 'SSI 2026/24'),
  },
  'release.early-removal-anchor from the start': { value: [second('enacted-text', '1993 Act ss.9B-9C, as read through the 2007 Act')] },
  'release.early-removal-anchor from 2026-01-16': {
    value: [second('enacted-text', 'SSI 2026/4', 'as made')],
    start: second('enacted-text', 'SSI 2026/4'),
  },
  'release.early-removal-window from the start': { value: [second('not-found', '1993 Act ss.9B-9C')] },
};
