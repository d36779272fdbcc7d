import { shortTermFraction } from './short-term-fraction.ts';

/** The first day of the law of release that is known here: before it nobody can be released as anybody then was. */
export const releaseLawBegins: string = shortTermFraction.values[0]?.from ?? '';
