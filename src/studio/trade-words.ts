import { type TradeWord, tradeWords } from 'justice-pathway/machines';

/** A word begins and ends where no letter and no number goes on. */
const alone = (forms: string, flags: string) => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms})(?![\\p{L}\\p{N}])`, flags);

const looked = tradeWords.map((one) => {
  const forms = [one.word, ...one.also];
  const isShort = (form: string) => /^[A-Z]{2,}$/.test(form);
  const long = forms.filter((form) => !isShort(form)).join('|');
  const short = forms.filter(isShort).join('|');
  return { one, finds: [...(long === '' ? [] : [alone(long, 'iu')]), ...(short === '' ? [] : [alone(short, 'u')])] };
});

/**
 * The words of the trade that stand in a text, in the order of the alphabet.
 * @example wordsIn('Hand over naloxone').map(({ word }) => word) // ['naloxone']
 */
export function wordsIn(text: string): readonly TradeWord[] {
  return looked.filter(({ finds }) => finds.some((find) => find.test(text))).map(({ one }) => one);
}
