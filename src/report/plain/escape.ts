import { spreadsheetText } from '../../journal/log/spreadsheet-text.ts';
import { givenAs } from '../../kernel/given.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What needs a closer look: control characters, and the halves of characters beyond U+FFFF. */
const suspect = /[^\t\n\r -~\u00a0-\ud7ff\ue000-\ufffd]/;

/** Makes any text safe inside HTML or SVG, in an element or a quoted attribute. @example escapeMarkup('<b>') // '&lt;b&gt;' */
export function escapeMarkup(text: string): string {
  givenAs('escapeMarkup', 'text', text, 'text');
  return withoutControls(text).replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}

/**
 * Replaces what XML 1.0 cannot hold (control characters, lone surrogates, U+FFFE and U+FFFF) by its visible code.
 * @example withoutControls('a\u0007b') // 'a\\u0007b'
 */
export function withoutControls(text: string): string {
  if (typeof text !== 'string') givenAs('withoutControls', 'text', text, 'text');
  if (!suspect.test(text)) return text;
  let safe = '';
  for (const mark of text) {
    const code = mark.codePointAt(0) ?? 0;
    const allowed = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd);
    safe += (allowed || code >= 0x10000) && (code < 0x7f || code > 0x9f) ? mark : `\\u${code.toString(16).padStart(4, '0')}`;
  }
  return safe;
}

/** One field of a CSV file (RFC 4180). Text that a spreadsheet would run as a formula gets a leading apostrophe; a number stays. @example csvField('=1+1') // "'=1+1" */
export function csvField(value: string): string {
  const inert = spreadsheetText(value);
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Text that stays one line of plain words in Markdown, in a table too. @example markdownText('a|b') // 'a\\|b' */
export function markdownText(text: string): string {
  return withoutControls(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|#~]/g, (mark) => (mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : `\\${mark}`));
}

/** Text for a terminal: no escape sequence can move the cursor or change colours. */
export function terminalText(text: string): string {
  return withoutControls(text).replace(/\s+/g, ' ');
}
