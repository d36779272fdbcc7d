/** Who, why, and the command's id: the same id again changes nothing. */
export interface CommandOptions {
  readonly command?: string;
  /** An account or service id; never a name. @defaultValue the runtime's `by` */
  readonly by?: string;
  readonly why?: string;
  /** The revision that the caller has seen; if the case has moved on, the answer is a conflict. */
  readonly expected?: number;
}
