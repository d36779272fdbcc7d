import type { CivilDate } from 'justice-pathway';

/** The day on which somebody last compared the values of this folder with their sources. */
export const checkedOn: CivilDate = '2026-11-21';
