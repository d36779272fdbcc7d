/** How people write down one kind of event: headings of columns, words in them, and who usually does. All without regard to case. */
export interface TypeWords {
  /** Headings and words that mean it; a word may be part of a heading. */
  readonly says: readonly string[];
  /** Who usually records it. */
  readonly who: string;
  /** It counts only where the person was reached: an outcome such as "no answer" makes no event. */
  readonly reached?: boolean;
  /** Type for the same row where the outcome says yes, or no. */
  readonly accepted?: string;
  readonly declined?: string;
}

/** How a value is written down: the headings of its column, and each value with its words. */
export interface ValueWords {
  readonly says: readonly string[];
  readonly values?: Readonly<Record<string, readonly string[]>>;
  readonly as?: 'text' | 'number' | 'yes-no';
  readonly split?: boolean;
}

/** The words of a field of work, kept as data, from which a plan is proposed. */
export interface RecordWords {
  readonly types: Readonly<Record<string, TypeWords>>;
  /** Attributes by event type. */
  readonly attrs: Readonly<Record<string, Readonly<Record<string, ValueWords>>>>;
  /** Fields of the profile. */
  readonly profile: Readonly<Record<string, ValueWords>>;
  /** Headings of ids, by a name for the kind. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** Headings of columns that must not be read. */
  readonly private: readonly string[];
  /** Words that mean one thing, the forms and short forms of a word among them: ["registered", "registration", "reg"]. */
  readonly alike?: readonly (readonly string[])[];
  /** Two words of which one heading has one and another the other where they tell of the two ends of a thing: ["in", "out"]. */
  readonly opposites?: readonly (readonly [string, string])[];
  /** Words that say nothing of what happened: "date", "of". */
  readonly fillers?: readonly string[];
  /** Words that any service says of its own work: "referral", "start". A heading of these alone is taken only in a file that speaks of the same thing. */
  readonly anyones?: readonly string[];
  /** Words that make a day no event: it was planned, or what it names did not happen. */
  readonly notAnEvent?: readonly string[];
  /** Words that hold no event. */
  readonly nothing: readonly string[];
  /** Words that stand where a date would, and mean none. */
  readonly noDate: readonly string[];
  /** What came of a contact or an offer. */
  readonly outcomes: Readonly<Record<'accepted' | 'declined' | 'reached' | 'notReached', readonly string[]>>;
  /** Words of a column that make a date something else: a move between establishments is no release. */
  readonly instead: readonly { readonly type: string; readonly becomes: string | null; readonly words: readonly string[] }[];
  /**
   * What alone tells of which topic a file of one event a row is, by the first part of its event types: a piece of its name, or of one of
   * its words. Words that several services say, as "Released", then mean what this one means by them.
   */
  readonly topicSigns?: Readonly<Record<string, { readonly name: readonly string[]; readonly words: readonly string[] }>>;
  /** Types that begin and end a stay, where both stand in a row of their own. */
  readonly stays?: readonly (readonly [begun: string, ended: string])[];
}
