import type { TimeWindow } from 'justice-pathway/map';

const within = (value: number, unit: TimeWindow['unit']): TimeWindow => ({ direction: 'after', value, unit });

/** By the same clock time so many days later. */
export const days = (value: number): TimeWindow => within(value, 'days');

/** So many hours later. */
export const hours = (value: number): TimeWindow => within(value, 'hours');

/** By the end of the day so many days later; of the day itself for 0. */
export const endOfDay = (value: number): TimeWindow => ({ ...within(value, 'days'), endOfDay: true });
