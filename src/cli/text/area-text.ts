import { journalHash, type TrialMeasure } from '../../simulate/index.ts';
import type { AreaResult } from '../trial/area-work.ts';

/** Areas side by side in a page of text. */
export function areaText(results: readonly AreaResult[], measures: readonly TrialMeasure[]): string {
  const sum = (of: (result: AreaResult) => number): number => results.reduce((total, result) => total + of(result), 0);
  const heads = [...results.map(({ area }) => area), 'all'];
  const own = new Set(results.map(({ scenario }) => scenario)).size > 1;
  const named = own ? results.map(({ scenario }) => scenario) : [];
  const width = Math.max(8, ...[...heads, ...named].map(({ length }) => length)) + 2;
  const row = (label: string, cells: readonly string[]): string => `${cells.map((cell) => cell.padStart(width)).join('')}  ${label}`;
  const shown = (measure: TrialMeasure, n: number, total: number): string =>
    n === 0 ? '-' : measure.kind === 'share' ? `${Math.round((100 * total) / n)} %` : (total / n).toFixed(2);
  const lines = [
    row('', heads),
    ...(own ? [row('scenario', named)] : []),
    row('invented people', [...results.map(({ people }) => String(people)), String(sum(({ people }) => people))]),
    row('events', [...results.map(({ events }) => String(events)), String(sum(({ events }) => events))]),
    '',
    'In time',
    ...measures.flatMap((measure, index) => {
      const parts = results.map(({ scores }) => scores[index] ?? { n: 0, total: 0 });
      const all = { n: parts.reduce((total, { n }) => total + n, 0), total: parts.reduce((total, part) => total + part.total, 0) };
      if (all.n === 0) return [];
      return [
        row(
          `${measure.label} (${measure.unit})`,
          [...parts, all].map(({ n, total }) => shown(measure, n, total)),
        ),
      ];
    }),
    '',
    'At the desks: mean wait in days',
    ...(results[0]?.desks ?? []).map((desk, index) =>
      row(
        desk.label,
        results.map(({ desks }) => (desks[index]?.meanWaitDays ?? 0).toFixed(1)),
      ),
    ),
    '',
    `Journal ${journalHash(results.map((result) => result.sum))}: the same on any number of workers.`,
    'Each area has desks of its own. The people are invented. Shares and waits are assumptions, many of low confidence; none of this predicts what a person will do.',
  ];
  return `${lines.join('\n')}\n`;
}

/** The areas as one JSON value; its journeys come first, so that the mapper reads the file as it is. */
export function* areaJson(results: readonly AreaResult[], seed: number): Generator<string> {
  yield '{"journeys":[\n';
  let first = true;
  for (const { text } of results) {
    for (const line of text) {
      yield first ? line : `,${line}`;
      first = false;
    }
  }
  const areas = results.map(({ area, scenario, people, events, desks, refused, sum }) => ({
    area,
    scenario,
    people,
    events,
    hash: journalHash([sum]),
    desks,
    refused,
  }));
  yield `],${JSON.stringify({ seed, hash: journalHash(results.map(({ sum }) => sum)), areas }).slice(1)}\n`;
}
