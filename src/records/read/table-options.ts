export type TableFormat = 'csv' | 'xlsx' | 'jsonl' | 'xes' | 'ocel' | 'parquet';

/** How a plan says that a file is read. */
export interface ReadTableOptions {
  readonly format?: TableFormat | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly sheet?: string | undefined;
  readonly headerRow?: number | undefined;
  readonly objectType?: string | undefined;
  readonly fillDown?: readonly string[] | undefined;
  readonly drop?: readonly string[] | undefined;
  readonly zone: string;
}
