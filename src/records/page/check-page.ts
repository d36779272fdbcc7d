import { givenAs } from '../../kernel/given.ts';
import { type CheckedRecords, type CoverageRow, daysText } from '../check.ts';
import { seenWords, sourceCounts } from './source-counts.ts';

/** The quality of an extract as one page of HTML, to print and to talk about. It names no person. */
export function checkPage(checked: CheckedRecords, mark?: string): string {
  givenAs('checkPage', 'checked', checked, '{sources:list coverage:list peopleBySources:list}');
  givenAs('checkPage', 'mark', mark, 'text?');
  const { sources, coverage, decisions, accepted, people, peopleBySources, observed } = checked;
  const title = checked.title ?? 'What these records can and cannot say';
  const total = (name: 'rows' | 'events' | 'repeated' | 'withoutEvent' | 'unlinked' | 'refused') =>
    sources.reduce((sum, one) => sum + one[name], 0);
  const body = [
    mark === undefined ? '' : `<p class="mark">${safe(mark)}</p>`,
    `<h1>${safe(title)}</h1>`,
    `<p>Observed ${safe(daysText(observed))}. ${people} people with at least one event, from ${total('rows')} rows of ${sources.length} sources. Nobody is named here.</p>`,
    '<h2>To decide</h2>',
    decisions.length === 0
      ? '<p>Every row is accounted for, and the plan answers every question.</p>'
      : `<ol>${decisions.map(({ source, text, what }) => `<li>${source === undefined ? '' : `<b>${safe(source)}</b>: `}${safe(text)} <code>${safe(what)}</code></li>`).join('')}</ol>`,
    accepted.length === 0
      ? ''
      : `<h2>Accepted</h2><ul>${accepted.map(({ source, text, reason }) => `<li>${source === undefined ? '' : `<b>${safe(source)}</b>: `}${safe(text)} <i>${safe(reason)}</i></li>`).join('')}</ul>`,
    '<h2>Each row once</h2>',
    table(
      [
        'Source',
        'Rows',
        'Make an event',
        'Repeat one',
        'Hold none',
        'No person',
        'Cannot be read',
        'Words without a meaning',
        'Covers',
        'Read as',
      ],
      sources.map((one) => [
        one.partner === undefined ? one.id : `${one.partner} (${one.id})`,
        ...sourceCounts(one),
        `${one.from ?? 'the beginning'} to ${one.to ?? 'the end'}`,
        one.understood.join('; '),
      ]),
    ),
    `<p>People by the number of sources that have something of theirs: ${peopleBySources
      .map((count, at) => (count > 0 ? `${count} in ${at}` : ''))
      .filter((text) => text !== '')
      .join(', ')}.</p>`,
    '<h2>Which rules these records can answer</h2>',
    group(seenWords.yes, coverage, 'yes', people),
    group(seenWords.part, coverage, 'part', people),
    group(seenWords.no, coverage, 'no', people),
    '<p>Not legal advice.</p>',
  ];
  return `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(title)}</title><style>${style}</style></head><body><main>${body.join('\n')}</main></body></html>\n`;
}

function group(label: string, coverage: readonly CoverageRow[], seen: CoverageRow['seen'], people: number): string {
  const rows = coverage.filter((one) => one.seen === seen);
  if (rows.length === 0) return '';
  const head = seen === 'no' ? ['Rule', 'Nothing covers'] : ['Rule', 'People', 'From', 'To', 'Sources', 'Nothing covers'];
  const cells = rows.map((one) => {
    const name = one.title === undefined ? one.rule : `${one.title} (${one.rule})`;
    const missing = one.notCovered.join(', ');
    return seen === 'no'
      ? [name, missing]
      : [name, `${one.people} of ${people}`, one.from ?? '–', one.to ?? '–', one.sources.join(', '), missing];
  });
  return `<h3>${label} (${rows.length})</h3>${table(head, cells)}`;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => (typeof value === 'number' ? `<td class="n">${value}</td>` : `<td>${safe(value)}</td>`);
  return `<div class="t"><table><thead><tr>${head.map((text) => `<th scope="col">${safe(text)}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</tbody></table></div>`;
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] as string);
}

const style =
  'body{font:16px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;margin:0}main{max-width:70rem;margin:0 auto;padding:1.5rem}h1{font-size:1.8rem}h2{margin-top:2rem}.t{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #b3b3b3}th{border-bottom:2px solid #333}td{min-width:3rem}td:nth-child(n+9){min-width:8rem}.n{text-align:right;font-variant-numeric:tabular-nums}code{color:#555}.mark{border:2px solid #1a1a1a;padding:.4rem .6rem;font-weight:700}@media print{main{max-width:none;padding:0}}';
