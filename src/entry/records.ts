// The entry `justice-pathway/records`: the files of a partnership as journeys that say what they cannot show.

export * from '../records/index.ts';
