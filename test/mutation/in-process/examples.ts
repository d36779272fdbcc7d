/** How many examples of a property are tried with each change: changes are many, and most are met by the first. */
export const few = 30;

/** How many are tried now: all that the test asks for where the test itself does not hold with few. */
export const examples = { most: few };
