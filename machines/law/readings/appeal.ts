import { second } from './by-reader.ts';
import type { Readings } from './readings-type.ts';

/** Who read each value of appeals, on which day and where. */
export const appealReadings: Readings = {
  'appeal.solemn-limits from the start': { value: [second('enacted-text', '1995 Act ss.109-111', 'as at 2026-04-07')] },
  'appeal.summary-limits from the start': { value: [second('enacted-text', '1995 Act ss.176-179, 186', 'as at 2026-04-07')] },
  'appeal.leave-refused from the start': { value: [second('enacted-text', '1995 Act ss.107(3)-(4), 180(4), 187(3)', 'as at 2026-04-07')] },
  'appeal.interim-liberation from the start': {
    value: [second('enacted-text', '1995 Act ss.112, 177(2)-(7), 189(4)', 'as at 2026-04-07')],
  },
};
