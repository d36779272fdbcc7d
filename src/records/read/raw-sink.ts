/** What every reader of a form is given: a heading once, then rows of plain text. */
export interface RawSink {
  heading(names: readonly string[]): void;
  row(cells: readonly string[], line: number | undefined): void;
  refuse(line: number | undefined, reason: string): void;
}
