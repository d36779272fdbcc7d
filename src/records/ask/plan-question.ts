/** What a question of a plan is about; the ids are of the plan, the words of the file. */
export type QuestionAbout =
  /** Which days a source covers; `first` and `last` are the days it has. */
  | { readonly kind: 'period'; readonly source: string; readonly first?: string; readonly last?: string }
  /** Whether words in the list of people mean that the partner looked and does not know the person. */
  | { readonly kind: 'absent'; readonly words: readonly string[] }
  /** Which of the formats the dates of a column have. */
  | {
      readonly kind: 'order';
      readonly file: string;
      readonly column: string;
      readonly example: string;
      readonly formats: readonly string[];
    }
  /** What happened on the date of a column; `taken` is the event type that stands in the plan, `near` one that the heading is like and that was left out. */
  | { readonly kind: 'date'; readonly file: string; readonly column: string; readonly taken?: string; readonly near?: string }
  /** What one word of a column means; `rows` is how many rows hold it, `near` a word like it. */
  | {
      readonly kind: 'word';
      readonly file: string;
      readonly column: string;
      readonly word: string;
      /** What stands in the plan for it, where something does. */
      readonly taken?: string;
      readonly rows?: number;
      readonly near?: string;
    }
  /** Which column says who. */
  | { readonly kind: 'who'; readonly file: string }
  /** How the ids of a file are joined to the list of people. */
  | { readonly kind: 'join'; readonly file: string; readonly column: string }
  /** In which encoding a file is written. */
  | { readonly kind: 'encoding'; readonly file: string; readonly example: string }
  /** Whether two sources tell of the same event, and whose act it is. */
  | { readonly kind: 'same'; readonly type: string; readonly sources: readonly string[] }
  /** A file that gives no event. */
  | { readonly kind: 'no-event'; readonly file: string }
  /** Something that cannot be mended in the plan: it is accepted with a reason, or stays open. */
  | {
      readonly kind: 'accept';
      readonly what: string;
      readonly source?: string;
      readonly column?: string;
      readonly value?: string;
    };

/** A question that a plan leaves open: its words, as they stand in the plan, and what it is about, so that an answer can be put into the plan. */
export interface PlanQuestion {
  readonly text: string;
  readonly about: QuestionAbout;
}

/**
 * An answer to a question of a plan. `choice` is one of those that `choicesOf` gives; a period has `from` and `to` instead,
 * each a day or empty for "no end", and perhaps a hole in it; something accepted has a `reason`.
 */
export interface PlanAnswer {
  readonly choice: string;
  readonly from?: string;
  readonly to?: string;
  /** First and last day of a time inside a period for which nothing was sent. */
  readonly exceptFrom?: string;
  readonly exceptTo?: string;
  readonly reason?: string;
}
