/** The five answers of a moment in the order they are shown. */
export const momentAnswers = [
  ['accepted', 'accepted'],
  ['offered', 'offered, no answer yet'],
  ['declined', 'declined for now'],
  ['tooLate', 'asked too late'],
  ['notAsked', 'not asked'],
] as const;
