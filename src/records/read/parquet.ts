import type { RawSink } from './raw-sink.ts';
import { allBytes, type RecordFile } from './record-file.ts';
import { Unreadable } from './unreadable.ts';
import { textOfCell } from './workbook.ts';

/** Reads Parquet with hyparquet, where that is installed. */
export async function readParquet(file: RecordFile, raw: RawSink): Promise<string[]> {
  let library: typeof import('hyparquet');
  try {
    library = await import('hyparquet');
  } catch {
    throw new Unreadable(
      'no-parquet',
      'Parquet is read with the package hyparquet, which is not installed.',
      'Install it: npm install hyparquet.',
    );
  }
  const bytes = await allBytes(file);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  let rows: readonly Record<string, unknown>[];
  let names: string[];
  try {
    const metadata = await library.parquetMetadataAsync(buffer);
    names = library.parquetSchema(metadata).children.map((child) => child.element.name);
    rows = await library.parquetReadObjects({ file: buffer, metadata });
  } catch (error) {
    throw new Unreadable(
      'bad-parquet',
      `The file cannot be read as Parquet: ${String(error instanceof Error ? error.message : error)}.`,
      'Write it again, uncompressed or with Snappy.',
    );
  }
  raw.heading(names);
  for (const row of rows)
    raw.row(
      names.map((name) => textOfCell(row[name])),
      undefined,
    );
  return [`${names.length} columns`];
}
