import { second } from './by-reader.ts';
import type { Readings } from './readings-type.ts';

/** Who read each value of parole, on which day and where. */
export const paroleReadings: Readings = {
  'parole.extended-review from the start': { value: [second('enacted-text', '1993 Act ss.3A(2), (4B), 26A(9)', 'as at 2025-02-11')] },
  'parole.determinate-review from the start': { value: [second('not-found', '2019 Act s.51: SSI 2019/309, 2019/417, 2020/245, 2020/283')] },
  'parole.life-test from the start': { value: [second('enacted-text', '1993 Act ss.1(3), (3B), 2(5)(b), 17(2)-(4)', 'as at 2025-02-11')] },
  'parole.representations from the start': { value: [second('enacted-text', 'SSI 2022/385 rules 7-14', 'as made')] },
};
