/** What a hook throws to say how its failure is to be taken; any other error is tried again after the usual pause. */
export class HookFailure extends Error {
  override readonly name = 'HookFailure';
  /** Trying again would bring the same. */
  readonly final: boolean;
  /** Not to be asked again before. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, how: { readonly final?: boolean; readonly retryAfterMs?: number } = {}) {
    super(message);
    this.final = how.final ?? false;
    this.retryAfterMs = how.retryAfterMs;
  }
}
