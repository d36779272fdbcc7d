import type { Readings } from './readings-type.ts';

/** Who read each value of parole, on which day and where. */
export const paroleReadings: Readings = {
  'parole.extended-review from the start': {
    value: [
      { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: '1993 Act ss.3A(2), (4B), 26A(9)', copy: 'as at 2025-02-11' },
    ],
  },
  'parole.determinate-review from the start': {
    value: [{ how: 'not-found', by: 'reader-2', on: '2026-11-29', locator: '2019 Act s.51: SSI 2019/309, 2019/417, 2020/245, 2020/283' }],
  },
  'parole.life-test from the start': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: '1993 Act ss.1(3), (3B), 2(5)(b), 17(2)-(4)',
        copy: 'as at 2025-02-11',
      },
    ],
  },
  'parole.representations from the start': {
    value: [{ how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2022/385 rules 7-14', copy: 'as made' }],
  },
};
