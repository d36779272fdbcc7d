const runs = /^'*[=+\-@\t\r\n＝＋－＠]/;
const number = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Text that no spreadsheet runs as a formula: where it could, an apostrophe comes first. Numbers stay. @example spreadsheetText('=1+1') // "'=1+1" */
export function spreadsheetText(value: string): string {
  return runs.test(value) && !number.test(value) ? `'${value}` : value;
}

/** The text as it was before `spreadsheetText`. @example fromSpreadsheetText("'=1+1") // '=1+1' */
export function fromSpreadsheetText(text: string): string {
  return text.charCodeAt(0) === 39 && runs.test(text) ? text.slice(1) : text;
}
