import { givenAs } from '../../kernel/given.ts';
import type { AvailabilityLine, AvailabilityTrend } from '../../service/index.ts';
import { escapeMarkup as safe } from '../plain/escape.ts';
import { longDate } from './directory-liberation-words.ts';
import { printPage } from './directory-page-style.ts';

const notLookedAt = 'No journeys were given: the disconnects that followed a record were not looked at.';

/** Specialist services over time as lines of text, as of a day. */
export function availabilityText(register: readonly AvailabilityLine[], on: string, followed = true): string {
  givenAs('availabilityText', 'register', register, '[records:list latest:object followed:list]');
  givenAs('availabilityText', 'on', on, 'text');
  if (register.length === 0) return 'No availability of specialist services is recorded.';
  const lines = register
    .map((line) =>
      [`${line.specialty}, ${line.body}: ${latest(line)}${old(line, on)}`, ...facts(line).map((fact) => `  ${fact}`)].join('\n'),
    )
    .join('\n\n');
  return followed ? lines : `${lines}\n\n${notLookedAt}`;
}

/** Specialist services over time as a page of A4, for those who mark cases. */
export function availabilityPage(register: readonly AvailabilityLine[], on: string, followed = true): string {
  givenAs('availabilityPage', 'register', register, '[records:list latest:object followed:list]');
  givenAs('availabilityPage', 'on', on, 'text');
  const title = 'Specialist services: places and waits';
  const rows = register.map(
    (line) =>
      `<tr><th scope="row">${safe(line.specialty)}<div class="small">${safe(line.body)}</div></th><td>${safe(latest(line))}${safe(old(line, on))}</td><td>${facts(
        line,
      )
        .map((fact) => `<div>${safe(fact)}</div>`)
        .join('')}</td></tr>`,
  );
  const body =
    rows.length === 0
      ? '<p>No availability of specialist services is recorded: ask each service, and write the answers down.</p>'
      : `<table><thead><tr><th scope="col">Service</th><th scope="col">Latest word</th><th scope="col" class="wide">How it moved, and what followed</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return printPage(
    title,
    `<header><h1>${title}</h1><p class="lead">${safe(longDate(on))}</p></header>${body}<footer>${followed ? '' : `${notLookedAt} `}Counts of few people are held back. A word older than four weeks says so: ring before relying on it.</footer>`,
  );
}

function latest({ latest: { places, waitDays, on } }: AvailabilityLine): string {
  return `${places ?? 'unknown'} places, wait ${waitDays ?? 'unknown'} days on ${on}`;
}

function old({ latest: { on } }: AvailabilityLine, today: string): string {
  const days = Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${on}T00:00:00Z`)) / 86_400_000);
  return days > 28 ? `; ${days} days old: ask again` : '';
}

function facts(line: AvailabilityLine): string[] {
  const trend = (word: string, { direction, per30Days, from, to, records }: AvailabilityTrend) =>
    from === undefined
      ? []
      : [
          `${word}: ${from} to ${to} over ${records} records, ${direction.replace('-', ' ')}${per30Days ? ` (${per30Days} in 30 days)` : ''}`,
        ];
  return [
    ...trend('wait in days', line.wait),
    ...trend('places', line.places),
    `longest time without a record: ${line.longestSilence} days`,
    ...line.followed.filter((each) => each.disconnects !== 0).map((each) => `after ${each.on}: ${each.disconnects ?? 'few'} disconnects`),
  ];
}
