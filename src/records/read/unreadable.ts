/** A file that cannot be read as a table at all. */
export class Unreadable extends Error {
  readonly code: string;
  readonly cure: string;
  readonly line: number | undefined;
  /** The file, as its user named it. */
  file: string | undefined;
  constructor(code: string, message: string, cure: string, line?: number) {
    super(message);
    this.code = code;
    this.cure = cure;
    this.line = line;
  }
}
