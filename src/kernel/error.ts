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
}
