import { fromSpreadsheetText } from '../../journal/log/spreadsheet-text.ts';

/** The records of a CSV text (RFC 4180), each as it stands there with its end of line: put together they are the text again. */
export function csvRecords(text: string): string[] {
  const records: string[] = [];
  let [from, isQuoted] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '"') isQuoted = !isQuoted;
    else if (mark === '\n' && !isQuoted) {
      records.push(text.slice(from, at + 1));
      from = at + 1;
    }
  }
  if (from < text.length) records.push(text.slice(from));
  return records;
}

/** The first field of a record, as it was before it was made safe. */
export function firstField(record: string): string {
  const [, quoted, plain = ''] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))/.exec(record) ?? [];
  return fromSpreadsheetText(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
}
