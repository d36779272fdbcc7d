import { first } from './by-reader.ts';
import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const housingReadings: Readings = {
  'housing.threatened-months from the start': { value: [first('secondary-text', 'Housing (Scotland) Act 1987, s.24(4)')] },
  'housing.applicants from the start': { value: [first('secondary-text', 'Housing (Scotland) Act 1987')] },
  'housing.ask-and-act-bodies from the start': { value: [first('not-found', 'Housing (Scotland) Act 2025, Part 5')] },
};
