import { sample } from './engine-sample.ts';

/** What `doctor --pathways` is given in tests. */
export const pathways = [sample];
