import { type TradeWord, tradeWords } from 'justice-pathway/machines';

const isCapitals = (form: string) => /^[A-Z]{2,}$/.test(form);

const looked = tradeWords.map((one) => {
  const forms = [one.word, ...one.also];
  return { one, plain: forms.filter((form) => !isCapitals(form)).map((form) => form.toLowerCase()), capitals: forms.filter(isCapitals) };
});

/**
 * The words of the trade that stand in a text, in the order of the alphabet.
 * @example wordsIn('Hand over naloxone').map(({ word }) => word) // ['naloxone']
 */
export function wordsIn(text: string): readonly TradeWord[] {
  const low = text.toLowerCase();
  return looked
    .filter(({ plain, capitals }) => plain.some((form) => stands(form, low)) || capitals.some((form) => stands(form, text)))
    .map(({ one }) => one);
}

/** A word begins and ends where no letter and no number goes on. */
function stands(form: string, text: string): boolean {
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1))
    if (
      !/[\p{L}\p{N}-]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(at + form.length, at + form.length + 2))
    )
      return true;
  return false;
}
