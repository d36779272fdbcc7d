/** Attributes that stand for an event of their own: where the record leaves one blank, nobody can see whether that event happened on the day. */
export const blankAnswers: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'custody.liberated': { to: ['housing.address.confirmed'] },
};
