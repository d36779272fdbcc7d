import type { Report } from '../report.ts';
import { countText, indicatorShare, partedBreaks, shareText } from '../small-numbers.ts';
import { counted, plainTime, verdictWord } from '../words.ts';
import { terminalText } from './escape.ts';

export interface TextOptions {
  /** Characters to a line. @defaultValue 100 */
  readonly width?: number;
  /** Bold and dim by terminal codes. @defaultValue false */
  readonly colour?: boolean;
}

/** The report for a terminal: findings first, no more than fits in a few screens. */
export function reportText(report: Report, { width = 100, colour = false }: TextOptions = {}): string {
  const bold = (text: string) => (colour ? `\u001b[1m${text}\u001b[22m` : text);
  const dim = (text: string) => (colour ? `\u001b[2m${text}\u001b[22m` : text);
  const out: string[] = [bold(terminalText(report.title)), dim(terminalText(report.subtitle)), ''];
  for (const sentence of report.lead) out.push(...wrap(terminalText(sentence), width));
  const { broken, notSeen } = partedBreaks(report.breaks);
  if (notSeen !== '') out.push('', ...wrap(terminalText(notSeen), width));
  if (broken.length > 0) out.push('', bold('What breaks most'), '');
  const bar = Math.max(8, Math.min(24, width - 76));
  for (const one of broken.slice(0, 10)) {
    const share = one.people !== undefined && one.of ? Math.round((one.people / one.of) * bar) : 0;
    const count =
      one.people === undefined
        ? `under ${report.smallNumber}`
        : `${countText(one.people)}${one.of === undefined ? '' : ` of ${countText(one.of)}`}`;
    const drawn = `  ${'█'.repeat(share)}${dim('░'.repeat(bar - share))} ${shareText(one.people, one.of).padStart(8)}`;
    out.push(`${count.padStart(16)}${one.people === undefined || one.of === undefined ? '' : drawn}`);
    out.push(...wrap(bold(terminalText(one.title)), width - 18, 18));
    out.push(...wrap(`${terminalText(one.lead)} leads. Quick win: ${terminalText(one.quickWin)}.`, width - 18, 18).map(dim), '');
  }
  if (broken.length > 10)
    out.push(`And ${counted(broken.length - 10, 'more rule')} with something to mend; every format but this one lists them all.`, '');
  if (report.byLead.length > 0) {
    out.push(bold('Who leads'), '');
    const widest = Math.min(48, Math.max(...report.byLead.slice(0, 8).map((row) => row.label.length)));
    for (const row of report.byLead.slice(0, 8)) {
      out.push(
        `  ${terminalText(row.label).padEnd(widest).slice(0, 48)}  ${row.people === undefined ? 'held back' : counted(row.people, 'person', 'people')}`,
      );
    }
    out.push('');
  }
  const known = report.indicators.filter((row) => row.count !== undefined);
  if (known.length > 0) {
    out.push(bold('Outcome indicators'), '');
    for (const row of known.slice(0, 12)) {
      const count =
        row.of === undefined
          ? `${countText(row.count)}${row.notSeen ? ` (the record cannot show it for ${countText(row.notSeen)} people)` : ''}`
          : row.of === 0 && row.notSeen
            ? indicatorShare(row)
            : `${countText(row.count)} of ${countText(row.of)} (${indicatorShare(row)})`;
      out.push(...wrap(`${terminalText(row.label)}: ${count}`, width - 2, 2));
    }
    out.push('');
  }
  if (report.journeys > 0 && report.journeys <= 12) {
    for (const page of report.pages) {
      const gaps = page.rows.filter((row) => row.verdict !== undefined);
      out.push(bold(`Journey ${terminalText(page.id)}`), ...wrap(terminalText(page.picture.sentence), width));
      for (const row of gaps)
        out.push(...wrap(`${verdictWord(row.verdict ?? '')}, ${plainTime(row.at)}: ${terminalText(row.what)}`, width - 4, 4));
      out.push('');
    }
  }
  if (report.smallNumber > 0) out.push(dim(`Counts of people under ${report.smallNumber} are held back.`));
  for (const note of report.notes) out.push(...wrap(terminalText(note), width).map(dim));
  out.push(dim('Not legal advice.'));
  return `${out.join('\n')}\n`;
}

function wrap(text: string, width: number, indent = 0): string[] {
  const out: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && visible(line).length + 1 + visible(word).length > width) {
      out.push(' '.repeat(indent) + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...out, ' '.repeat(indent) + line];
}

function visible(text: string): string {
  let plain = text;
  for (const code of ['\u001b[1m', '\u001b[2m', '\u001b[22m']) plain = plain.replaceAll(code, '');
  return plain;
}
