import { roundedTo } from '../release/index.ts';

const counted = /(?<![\w.,-])(\d[\d,]*) (rows?|ids?|people|persons?|lines?|events?|journeys?|cases?|values?|days) /g;

/**
 * Notices on a terminal stand beside numbers that were protected: what they count is told roughly, so that the one cannot be taken from the other.
 * @example roughCounts('12 rows of gp-list cannot be given to a person') // 'about 10 rows of gp-list cannot be given to a person'
 */
export function roughCounts(text: string): string {
  return `${text} `
    .replace(counted, (whole, digits: string, noun: string) => {
      if (noun === 'days') return whole;
      const rough = roundedTo(Number(digits.replaceAll(',', '')), 5);
      const many = noun === 'people' || noun.endsWith('s') ? noun : noun === 'person' ? 'people' : `${noun}s`;
      return `${rough === 0 ? 'a few' : `about ${rough.toLocaleString('en-GB')}`} ${many} `;
    })
    .slice(0, -1);
}
