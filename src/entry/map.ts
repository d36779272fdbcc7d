// The entry `justice-pathway/map`: journeys become findings, and findings become reports.
export * from '../map/index.ts';
export * from '../report/index.ts';
