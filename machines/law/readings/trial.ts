import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const trialReadings: Readings = {
  'trial.verdicts from the start': {
    value: [{ how: 'enacted-text', by: 'reader-1', on: '2026-11-21', locator: 'Criminal Procedure (Scotland) Act 1995' }],
  },
  'trial.verdicts from 2026-01-01': {
    value: [
      { how: 'enacted-text', by: 'reader-1', on: '2026-11-21', locator: 'SSI 2025/393' },
      { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2025/393' },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2025/393' },
  },
  'trial.guilty-majority from the start': {
    value: [{ how: 'memory', by: 'reader-1', on: '2026-11-21', locator: 'Criminal Procedure (Scotland) Act 1995, s.90' }],
  },
  'trial.guilty-majority from 2026-01-01': {
    value: [
      { how: 'enacted-text', by: 'reader-1', on: '2026-11-21', locator: 'SSI 2025/393' },
      { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: '1995 Act s.99A', copy: 'as at 2026-04-07' },
    ],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2025/393' },
  },
  'trial.commences from the start': {
    value: [{ how: 'enacted-text', by: 'reader-1', on: '2026-11-21', locator: 'SSI 2025/393' }],
  },
};
