import { escapeMarkup as safe } from '../plain/escape.ts';
import type { Report } from '../report.ts';
import { counted } from '../words.ts';
import { heldNote } from './html-groups.ts';
import { type Part, part } from './html-part.ts';
import { htmlTable, verdictTag } from './html-parts.ts';

/** Method, limits and the numbers that the result rests on. */
export function annexPart(report: Report): Part {
  const verdicts: [string, string][] = [
    ['missed', 'It was due, the time ran out, and the record holds nothing.'],
    ['met-late', 'It happened, after the time had run out.'],
    ['present', 'A pattern worth avoiding was found, such as a release on a Friday.'],
    ['unknown', 'The record cannot show it, so it is not counted as missed.'],
  ];
  const key = `<h3>How to read the verdicts</h3><dl class="key">${verdicts.map(([verdict, text]) => `<dt>${verdictTag(verdict)}</dt><dd>${safe(text)}</dd>`).join('')}</dl>`;
  const notes = [
    'A death is stated and never ranked.',
    ...(report.deaths > 0 ? [deathText(report)] : []),
    heldNote(report),
    ...report.notes,
    'Nothing here is legal advice.',
  ];
  const basis = htmlTable({
    id: 'basis-table',
    caption: 'Where each time limit comes from',
    columns: [
      { label: 'Rule' },
      { label: 'What it looks for' },
      { label: 'Basis' },
      { label: 'Severity, 1 to 3', number: true },
      { label: 'Not known', number: true },
    ],
    rows: report.breaks.map((one) => [
      one.rule,
      one.title,
      { markup: one.weak ? `<span class="weak">${safe(one.basis)}</span>` : safe(one.basis) },
      { number: String(one.severity) },
      { count: one.unknown },
    ]),
  });
  const assumptions =
    report.assumptions.length === 0
      ? ''
      : `<h3>Numbers that the result rests on</h3><p>Weak ones have a dashed line. Change any of them and run again.</p>${htmlTable({
          id: 'assumptions-table',
          caption: 'Assumptions, each with its source and how far to trust it',
          columns: [{ label: 'What' }, { label: 'Value' }, { label: 'Year' }, { label: 'Source' }, { label: 'Confidence' }],
          rows: report.assumptions.map((row) => [
            row.label,
            { markup: row.weak ? `<span class="weak">${safe(row.value)}</span>` : safe(row.value) },
            row.year ?? '',
            row.source,
            row.confidence,
          ]),
        })}`;
  return part(
    'annex',
    'Annex: how this was worked out',
    '',
    `${key}<h3>What to keep in mind</h3><ul>${notes.map((note) => `<li>${safe(note)}</li>`).join('')}</ul>${basis}${assumptions}`,
    'annex',
  );
}

function deathText(report: Report): string {
  const small = report.smallNumber > 0 && report.deaths < report.smallNumber;
  return small
    ? 'Some journeys ended with the death of the person.'
    : `${counted(report.deaths, 'journey')} ended with the death of the person.`;
}
