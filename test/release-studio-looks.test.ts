import { type Journey, writeJourneys } from 'justice-pathway';
import { standsFor } from 'justice-pathway/release';
import { simulateCohort } from 'justice-pathway/simulate';
import { expect, test } from 'vitest';
import { scottishWorld } from '../src/cli/trial/scottish-world.ts';
import type { RecordsAsk } from '../src/studio/work/records/answer.ts';
import { records } from '../src/studio/work/records/records.ts';
import { audit, type Meant, type Stated } from './release-auditor.ts';

type Cells = Readonly<Record<string, number>>;

// Two looks at own records in one session, the second with people who came since: joined by what their numbers mean, and solved for.

test('two looks of the studio give nobody away who was in one of them alone', async () => {
  const all = simulateCohort({ ...scottishWorld, people: 75, seed: 37, homeArea: 'clackmannanshire' }).journeys.toSorted(
    (a, b) => begin(a) - begin(b),
  );
  const cut = begin(all[60] as Journey);
  const before = all.slice(0, 60).map((journey) => ({
    ...journey,
    events: journey.events.filter(({ at }) => at < cut),
    observationEnd: Math.min(journey.observationEnd, cut - 1),
  }));
  const first = (await look(before)).figures;
  const second = await look(all, [{ at: '2027-02-01', what: 'Our own records', rounding: 5, ...first, cells: first?.cells ?? {} }]);
  const [then, now] = [first?.cells ?? {}, second.figures?.cells ?? {}];
  expect(second.refused).toEqual([]);
  expect(Object.keys(now).filter((id) => id.includes('@people/'))).toEqual([]);
  const ids = [...new Set([...Object.keys(then), ...Object.keys(now)])];
  const rules = [...new Set(ids.flatMap((id) => /^(rule \S+) /.exec(id)?.[1] ?? []))];
  expect(rules.length).toBeGreaterThan(20);
  expect(rules.flatMap((rule) => exposed(rule, ids, then, now))).toEqual([]);
  // Beside one very number of now somebody is given away, so this reading does find what is there.
  const told = ids.find((id) => / of$/.test(id) && (now[id] ?? 0) === 0 && now[id] !== undefined) as string;
  const rule = told.replace(/ of$/, '');
  expect(exposed(rule, ids, then, now, [{ name: `now ${told}`, low: 2, high: 2 }]).length).toBeGreaterThan(0);
}, 240_000);

test('nor where people only came, and whoever holds both looks knows that no record of then went on', async () => {
  const all = simulateCohort({ ...scottishWorld, people: 75, seed: 12, homeArea: 'clackmannanshire' }).journeys.toSorted(
    (a, b) => begin(a) - begin(b),
  );
  const before = all.slice(0, 60);
  const later = Math.max(...before.map(({ observationEnd }) => observationEnd)) + 3 * 864e5 - begin(all[60] as Journey);
  const moved = all.slice(60).map((journey) => ({
    ...journey,
    events: journey.events.map((event) => ({ ...event, at: event.at + later })),
    observationEnd: journey.observationEnd + later,
  }));
  const first = (await look(before)).figures;
  const then = first?.cells ?? {};
  const second = await look([...before, ...moved], [{ at: '2027-02-01', what: 'Our own records', rounding: 5, ...first, cells: then }]);
  const now = second.figures?.cells ?? {};
  expect([second.refused, (now['people'] ?? 0) > 0]).toEqual([[], true]);
  const ids = [...new Set([...Object.keys(then), ...Object.keys(now)])];
  const rules = [...new Set(Object.keys(now).flatMap((id) => /^(rule \S+) /.exec(id)?.[1] ?? []))];
  const nobodyLeft = (rule: string) =>
    ['people', ...['of', 'broke', 'kept', 'missed', 'late', 'unseen', 'others'].map((what) => `${rule} ${what}`)].map((id) => ({
      name: `left ${id}`,
      low: 0,
      high: 0,
    }));
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.flatMap((rule) => exposed(rule, ids, then, now, nobodyLeft(rule)))).toEqual([]);
}, 240_000);

const begin = ({ events }: Journey): number => Math.min(...events.map(({ at }) => at));

function look(journeys: readonly Journey[], earlier?: RecordsAsk['earlier']) {
  return records({ files: [new File([...writeJourneys(journeys)], 'ours.jsonl')], answers: {}, earlier }, () => undefined);
}

/** What is learnt of one rule. Nothing but the number of everybody ties it to another, and that is known to each by its bounds. */
function exposed(rule: string, ids: readonly string[], then: Cells, now: Cells, more: readonly Stated[] = []): string[] {
  const own = ids.filter((id) => id === 'people' || id.startsWith(`${rule} `));
  const stated: Stated[] = [...more];
  for (const [side, cells] of [
    ['then', then],
    ['now', now],
  ] as const)
    for (const id of own) {
      const [low, high] = standsFor(cells[id] ?? 0, 5);
      if (id in cells) stated.push({ name: `${side} ${id}`, low, high });
    }
  const links: Omit<Meant, 'kind'>[] = [
    { total: `${rule} of`, parts: [`${rule} broke`, `${rule} kept`] },
    { total: `${rule} broke`, parts: [`${rule} missed`, `${rule} late`] },
    { total: 'people', parts: [`${rule} of`, `${rule} unseen`, `${rule} others`] },
  ];
  const whole = [...new Set(links.flatMap(({ total, parts }) => [total, ...parts]))];
  const meant: Meant[] = ['then', 'now', 'both', 'left', 'came'].flatMap((side) =>
    links.map(({ total, parts }) => ({ kind: 'sum', total: `${side} ${total}`, parts: parts.map((part) => `${side} ${part}`) }) as const),
  );
  for (const id of whole) {
    meant.push({ kind: 'sum', total: `then ${id}`, parts: [`both ${id}`, `left ${id}`] });
    meant.push({ kind: 'sum', total: `now ${id}`, parts: [`both ${id}`, `came ${id}`] });
  }
  // What the first look said of groups narrows its totals; the second says nothing of any.
  const kinds = new Set(own.flatMap((id) => /@people\/([^:]+):/.exec(id)?.[1] ?? []));
  for (const id of whole)
    for (const kind of kinds) {
      const parts = own.filter((one) => one.startsWith(`${id}@people/${kind}:`)).map((one) => `then ${one}`);
      if (parts.length > 0) meant.push({ kind: 'sum', total: `then ${id}`, parts: [...parts, `then ${id} elsewhere by ${kind}`] });
    }
  // No number is of more people than this; a bound that never binds lets the auditor ask about all of them at once.
  const names = new Set(meant.flatMap(({ total, parts }) => [total, ...parts]));
  for (const name of names) stated.push({ name, low: 0, high: 1000 });
  return audit(stated, meant, [...names]).map(({ name, low, high }) => `${name}: ${low} to ${high}`);
}
