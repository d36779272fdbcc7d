import type { vocabulary } from '../vocabulary.ts';

/** Invented rows of a sheet to fill in: person, day, time, event. */
export const templateRows: readonly (readonly [person: string, day: string, time: string, type: keyof typeof vocabulary])[] = [
  ['P001', '2027-02-01', '', 'custody.received'],
  ['P001', '2027-03-19', '10:15', 'custody.liberated'],
  ['P001', '2027-03-22', '', 'housing.application.made'],
];
