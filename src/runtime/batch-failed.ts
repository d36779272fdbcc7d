/** A command of a batch that ended in an error: a mistake of the caller's, or a store that could not be reached. */
export interface BatchFailed {
  readonly ok: false;
  readonly reason: 'error';
  readonly code: string;
  readonly message: string;
}
