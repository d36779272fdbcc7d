import { givenAs } from '../../kernel/given.ts';

const holiday = '(?:(?:all )?(?:public|bank|national|local)(?: (?:and|or) (?:public|bank|national|local))? holidays?)';
const closed = [
  new RegExp(
    `\\b(?:(?:it|we|the (?:service|office|desk|centre|line|building)) (?:is|are) )?(?:not (?:available|open|operat\\w+|running)|closed|shut|except(?:ing)?|excluding|no (?:service|sessions?)|but not|not)\\b[^.;,]{0,30}?\\b${holiday}`,
    'gi',
  ),
  new RegExp(`\\b${holiday}\\b[^.;,]{0,20}\\b(?:closed|shut|excluded|excepted)\\b`, 'gi'),
];
const open = [
  new RegExp(`\\b(?:(?:and|also) )?(?:including|includes|incl\\.?|open (?:on|over|during))\\s+${holiday}`, 'gi'),
  new RegExp(`\\b(?:and|plus) (?:on )?${holiday}`, 'gi'),
  /\b365 days(?: (?:a|of the|per) year)?\b|\bevery day of the year\b/gi,
];

/** What a text says of public holidays, and the text without that clause. */
export function holidayClause(text: string): { readonly says?: 'open' | 'closed'; readonly rest: string } {
  let rest = text;
  const take = (patterns: readonly RegExp[]): boolean => {
    let found = false;
    for (const pattern of patterns) {
      rest = rest.replace(pattern, () => {
        found = true;
        return ' ';
      });
    }
    return found;
  };
  const shut = take(closed);
  const works = take(open);
  if (shut && works) return { rest: text };
  rest = rest.replace(/^[\s,.;:-]*(?:the service is|it is|we are|and|but)?[\s,.;:-]*$/i, '');
  return shut ? { says: 'closed', rest } : works ? { says: 'open', rest } : { rest };
}

/** What a text says of public holidays; `undefined` where it says nothing, or both. @example holidayWords('Closed on public holidays') // 'closed' */
export function holidayWords(text: string): 'open' | 'closed' | undefined {
  givenAs('holidayWords', 'text', text, 'text');
  return holidayClause(text).says;
}
