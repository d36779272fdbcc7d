import { second } from './by-reader.ts';
import type { Readings } from './readings-type.ts';

/** Who read each value of fines and orders beside them, on which day and where. */
export const fineReadings: Readings = {
  'fine.victim-surcharge from 2019-11-25': {
    value: [second('secondary-text', 'three agreeing texts about SSI 2019/387; reg.4(2) was read')],
  },
  'fine.part-payment from the start': { value: [second('enacted-text', '1995 Act ss.219(3)-(5), 220', 'as at 2026-04-07')] },
  'fine.enquiry from the start': { value: [second('enacted-text', '1995 Act ss.214-217, 226H(2)', 'as at 2026-04-07')] },
  'fine.antisocial-behaviour-penalty from the start': { value: [second('inference', 'SSI 2026/163', 'as made')] },
  'fine.antisocial-behaviour-penalty from 2026-03-26': {
    value: [second('enacted-text', 'SSI 2026/163', 'as made')],
    start: second('enacted-text', 'SSI 2026/163'),
  },
  'order.non-harassment-duty from the start': { value: [second('enacted-text', '1995 Act s.234AZA(4)', 'as at 2026-04-07')] },
  'order.non-harassment-duty from 2026-09-01': {
    value: [second('enacted-text', 'SSI 2026/120 regs 3-4', 'as made')],
    start: second('enacted-text', 'SSI 2026/120'),
  },
};
