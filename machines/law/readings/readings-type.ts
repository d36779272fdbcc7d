import type { ValueReadings } from 'justice-pathway/law';

/** The record of reading, by parameter and first day: `release.short-term-fraction from 2025-02-11`, or `… from the start`. */
export type Readings = Readonly<Record<string, ValueReadings>>;
