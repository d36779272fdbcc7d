/** What became of a value: what was done to it; nobody else may be left in it. */
export interface ErasedValue {
  readonly value: unknown;
  readonly did: readonly string[];
  readonly isEmpty?: boolean;
}

/** What became of a text. */
export interface ErasedText {
  /** The new text; none where nobody is left. */
  readonly next: string | undefined;
  readonly did: readonly string[];
}
