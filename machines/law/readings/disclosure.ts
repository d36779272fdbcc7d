import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const disclosureReadings: Readings = {
  'disclosure.longest-term from the start': {
    value: [{ how: 'enacted-text', by: 'reader-1', on: '2026-11-21', locator: 'Rehabilitation of Offenders Act 1974, s.5(1)' }],
  },
  'disclosure.longest-term from 2020-11-30': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5(1)), in force by SSI 2020/245',
      },
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5(1)), in force by SSI 2020/245',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.custody from the start': {
    value: [{ how: 'memory', by: 'reader-1', on: '2026-11-21', locator: 'Rehabilitation of Offenders Act 1974, s.5 Table A as it stood' }],
  },
  'disclosure.custody from 2020-11-30': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5 Table A), in force by SSI 2020/245',
      },
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5 Table A), in force by SSI 2020/245',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.fine from the start': {
    value: [{ how: 'memory', by: 'reader-1', on: '2026-11-21', locator: 'Rehabilitation of Offenders Act 1974, s.5 Table A as it stood' }],
  },
  'disclosure.fine from 2020-11-30': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5 Table A), in force by SSI 2020/245',
      },
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5 Table A), in force by SSI 2020/245',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.caution from 2020-11-30': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5C), in force by SSI 2020/245',
      },
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5C), in force by SSI 2020/245',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.order from the start': {
    value: [{ how: 'enacted-text', by: 'reader-1', on: '2026-11-21', locator: 'Rehabilitation of Offenders Act 1974, s.5D as it stood' }],
  },
  'disclosure.order from 2020-11-30': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5D), in force by SSI 2020/245',
      },
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5D), in force by SSI 2020/245',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.order-until-it-ceases from the start': {
    value: [{ how: 'not-found', by: 'reader-1', on: '2026-11-21', locator: 'Rehabilitation of Offenders Act 1974, s.5 as it stood' }],
  },
  'disclosure.order-until-it-ceases from 2020-11-30': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5D), in force by SSI 2020/245',
      },
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5D), in force by SSI 2020/245',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.endorsement from 2020-11-30': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5 Table A), in force by SSI 2020/245',
      },
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5 Table A), in force by SSI 2020/245',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.nil from 2020-11-30': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5J), in force by SSI 2020/245',
      },
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5J), in force by SSI 2020/245',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.deferral from 2020-11-30': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5E), in force by SSI 2020/245',
      },
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5E), in force by SSI 2020/245',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.disqualification from 2020-11-30': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5(2E)), in force by SSI 2020/245',
      },
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5(2E)), in force by SSI 2020/245',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.compulsion-order from 2020-11-30': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5G), in force by SSI 2020/245',
      },
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5G), in force by SSI 2020/245',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.terms-together from 2020-11-30': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5(2F)), in force by SSI 2020/245',
      },
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5(2F)), in force by SSI 2020/245',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.breach from 2020-11-30': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.6(3ZA)-(3ZB)), in force by SSI 2020/245',
      },
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.6(3ZA)-(3ZB)), in force by SSI 2020/245',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.further-conviction from the start': {
    value: [
      {
        how: 'inference',
        by: 'reader-2',
        on: '2026-11-29',
        locator: '1974 Act s.6(4)-(6)',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
  },
  'disclosure.further-conviction from 2020-11-30': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: '1974 Act s.6(2A), (4)-(6)',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.child-below from the start': {
    value: [
      {
        how: 'inference',
        by: 'reader-2',
        on: '2026-11-29',
        locator: '1974 Act s.5',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
  },
  'disclosure.child-below from 2020-11-30': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: '1974 Act s.5(2A)',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.interim-orders from 2020-11-30': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: '1974 Act s.5F(5)-(7)',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.approved-school from 2020-11-30': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: '1974 Act s.5H',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.service from 2020-11-30': {
    value: [
      {
        how: 'inference',
        by: 'reader-2',
        on: '2026-11-29',
        locator: '1974 Act s.5 Table B, s.5I',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.not-sentences from 2020-11-30': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: '1974 Act s.1(3)(a), (zb), (zc)',
        copy: '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2020/245' },
  },
  'disclosure.alternative-to-prosecution from the start': {
    value: [
      {
        how: 'memory',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Scottish Government, guidance on self-disclosure of previous convictions and alternatives to prosecution',
      },
      { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: '1974 Act s.8B, sch.3', copy: 'as at 2022-03-24' },
    ],
  },
  'disclosure.act-2020 from 2025-04-01': {
    value: [
      { how: 'memory', by: 'reader-1', on: '2026-11-21', locator: 'Disclosure (Scotland) Act 2020' },
      { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: '2020 Act ss.1-18; SSI 2025/27', copy: 'revised copy' },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2025/27' },
  },
  'disclosure.level-two from 2025-04-01': {
    value: [
      { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: '2020 Act ss.8-10, 13-14', copy: 'revised copy 2023-04-01 text' },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2025/27' },
  },
};
