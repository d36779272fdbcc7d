import { roundedTo } from '../../release/index.ts';

/** What stands beside the numbers of a form: told as they are, to the last one or roughly. */
export function besideText(
  text: string,
  { isExact, small }: { readonly isExact?: boolean | undefined; readonly small?: number | undefined },
): string {
  return isExact ? text : roughCounts(text, small);
}

const counted = /(?<![\w.,-]|fewer than )(\d[\d,]*) (rows?|ids?|people|persons?|lines?|events?|journeys?|cases?|values?|objects?|days) /g;

/**
 * Notices on a terminal stand beside numbers that were protected: what they count is told roughly, so that the one cannot be taken from the other.
 * They are rounded as those are: a number rounded in two ways can be narrower than in either.
 * @example roughCounts('12 rows of gp-list cannot be given to a person') // 'about 10 rows of gp-list cannot be given to a person'
 */
export function roughCounts(text: string, rounding = 5): string {
  return `${text} `
    .replace(counted, (whole, digits: string, noun: string) => {
      if (noun === 'days') return whole;
      const rough = roundedTo(Number(digits.replaceAll(',', '')), rounding);
      const many = noun === 'people' || noun.endsWith('s') ? noun : noun === 'person' ? 'people' : `${noun}s`;
      return `${rough === 0 ? 'a few' : `about ${rough.toLocaleString('en-GB')}`} ${many} `;
    })
    .slice(0, -1);
}
