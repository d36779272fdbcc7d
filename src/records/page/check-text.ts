import { givenAs } from '../../kernel/given.ts';
import { type CheckedRecords, daysText } from '../check.ts';
import { seenWords, sourceCounts } from './source-counts.ts';

/** The quality of an extract for a terminal: what is to be decided first. */
export function checkText(checked: CheckedRecords): string {
  givenAs('checkText', 'checked', checked, '{sources:list coverage:list peopleBySources:list}');
  const { sources, coverage, decisions, accepted, people, observed } = checked;
  const out: string[] = [checked.title ?? 'Records', `Observed ${daysText(observed)}; ${people} people with at least one event.`, ''];
  if (decisions.length === 0) out.push('Every row is accounted for, and the plan answers every question.');
  else
    out.push(
      decisions.length === 1 ? 'To decide:' : `To decide (${decisions.length}):`,
      ...decisions.map(({ what, source, text }) => `  ${source === undefined ? '' : `${source}: `}${text} [${what}]`),
    );
  if (accepted.length > 0)
    out.push(
      '',
      'Accepted:',
      ...accepted.map(({ source, text, reason }) => `  ${source === undefined ? '' : `${source}: `}${text} ${reason}.`),
    );
  out.push('', 'Each row once:', '');
  out.push(
    ...table([
      ['source', 'rows', 'events', 'repeated', 'no event', 'unlinked', 'refused', 'words', 'from', 'to'],
      ...sources.map((one) => [one.id, ...sourceCounts(one), one.from ?? '–', one.to ?? '–'].map(String)),
    ]),
  );
  for (const one of sources) out.push(`  ${one.id}: ${one.understood.join('; ')}.`);
  out.push('', 'Which rules these records can answer:', '');
  for (const seen of ['yes', 'part', 'no'] as const) {
    const rows = coverage.filter((one) => one.seen === seen);
    if (rows.length === 0) continue;
    out.push(seenWords[seen]);
    out.push(
      ...table(
        rows.map((one) =>
          seen === 'no'
            ? [one.rule]
            : [
                one.rule,
                `${one.people} of ${people}`,
                `${one.from ?? '–'} to ${one.to ?? '–'}`,
                one.sources.join(', '),
                one.notCovered.length > 0 ? `no source has ${one.notCovered.join(', ')}` : '',
              ],
        ),
      ),
      '',
    );
  }
  return `${out
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()}\n`;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [at, text] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, text.length);
  return rows.map(
    (row) =>
      `  ${row.map((text, at) => (/^\d+$/.test(text) ? text.padStart(widths[at] as number) : text.padEnd(widths[at] as number))).join('  ')}`,
  );
}
