/** How a value is known, surest first. */
export const readingKinds = [
  'enacted-text',
  'official-guidance',
  'secondary-text',
  'inference',
  'convention',
  'assumption',
  'not-found',
  'memory',
] as const;

/** `inference`: the text was read and the value is drawn from it; `assumption`: set or proposed by somebody; `not-found`: it was looked for and not found. */
export type ReadingKind = (typeof readingKinds)[number];
