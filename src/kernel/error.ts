// The same in every copy of this module: another version beside this one, or one that a bundler has copied.
const brand = Symbol.for('justice-pathway.PathwayError');

/**
 * A programmer's mistake: something that no data from outside can cause.
 * Facts about a case, and faults in somebody's file, are returned as data and never thrown like this.
 */
export class PathwayError extends Error {
  override readonly name = 'PathwayError';
  readonly code: string;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, data: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.data = data;
  }

  get [brand](): true {
    return true;
  }

  /** Whichever copy of the package made it. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && brand in value;
  }
}
