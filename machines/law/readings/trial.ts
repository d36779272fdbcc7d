import { first, second } from './by-reader.ts';
import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const trialReadings: Readings = {
  'trial.verdicts from the start': { value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995')] },
  'trial.verdicts from 2026-01-01': {
    value: [first('enacted-text', 'SSI 2025/393'), second('enacted-text', 'SSI 2025/393')],
    start: second('enacted-text', 'SSI 2025/393'),
  },
  'trial.guilty-majority from the start': { value: [first('memory', 'Criminal Procedure (Scotland) Act 1995, s.90')] },
  'trial.guilty-majority from 2026-01-01': {
    value: [first('enacted-text', 'SSI 2025/393'), second('enacted-text', '1995 Act s.99A', 'as at 2026-04-07')],
    start: second('enacted-text', 'SSI 2025/393'),
  },
  'trial.commences from the start': { value: [first('enacted-text', 'SSI 2025/393')] },
};
