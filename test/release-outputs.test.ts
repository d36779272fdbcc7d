import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Journey } from 'justice-pathway';
import { rules, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import { isDisconnect, mapper } from 'justice-pathway/map';
import { standsFor } from 'justice-pathway/release';
import { simulateCohort } from 'justice-pathway/simulate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scottishWorld } from '../src/cli/trial/scottish-world.ts';
import { callLines } from './call-command.ts';
import { audit, type Meant, type Stated } from './release-auditor.ts';

let folder = '';
let journeys: readonly Journey[] = [];
let file = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  journeys = simulateCohort({ ...scottishWorld, people: 120, seed: 21, homeArea: 'clackmannanshire' }).journeys;
  file = keep('all.jsonl', journeys);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('everything that one run prints', () => {
  test('says the same numbers in every form, and none that can be solved for', async () => {
    const { stated, meant, tables } = await tellings(file);
    for (const [id, own] of tables) expect(new Set(own).size, id).toBe(1);
    const suspects = [...new Set(stated.map(({ name }) => name)), ...meant.map(({ parts }) => parts.at(-1) as string)];
    expect(stated.length).toBeGreaterThan(100);
    const truth = trueCounts(journeys);
    for (const { name, low, high } of stated) {
      const count = truth.get(name);
      if (count !== undefined) expect(low <= count && count <= high, `${name}: ${count} is not in ${low} to ${high}`).toBe(true);
    }
    expect(stated.filter(({ name }) => truth.has(name)).length).toBeGreaterThan(50);
    expect(audit(stated, meant, suspects)).toEqual([]);
    const heads = stated.filter(({ name }) => / (?:of|people)$/.test(name));
    expect(heads.length).toBeGreaterThan(20);
  }, 300_000);

  test('names nobody, and no day of anybody’s, in any form that may leave', async () => {
    const marked = journeys.map((journey, at) => ({ ...journey, id: `zz-${at}-zz` }));
    const own = keep('marked.jsonl', marked);
    for (const args of [
      ['map'],
      ['map', '--format', 'md'],
      ['map', '--format', 'html'],
      ['report', '--kind', 'sharing'],
      ['why'],
      ['share', '--tables'],
    ]) {
      const { out } = await callLines(args[0] as string, own, ...args.slice(1));
      expect(out.length, args.join(' ')).toBeGreaterThan(200);
      expect(out, args.join(' ')).not.toMatch(/zz-\d+-zz/);
    }
  }, 300_000);

  test('does not depend on the order of the file', async () => {
    const turned = keep('turned.jsonl', journeys.toReversed());
    for (const args of [
      ['report', '--format', 'json'],
      ['share', '--tables'],
      ['map', '--format', 'md'],
    ] as const) {
      const [one, other] = [await callLines(args[0], file, ...args.slice(1)), await callLines(args[0], turned, ...args.slice(1))];
      expect(other.out).toBe(one.out);
    }
  }, 300_000);
});

describe('two runs', () => {
  test('with a register: the same again is the same, a few people more are refused, and nothing is written', async () => {
    const register = join(folder, 'releases.json');
    const [first, again] = [
      await callLines('report', file, '--format', 'json', '--register', register),
      await callLines('report', file, '--format', 'json', '--register', register),
    ];
    expect([first.code, again.code]).toEqual([0, 0]);
    expect(tableOf(again.out, 'breaks-table')).toEqual(tableOf(first.out, 'breaks-table'));
    const fewer = keep('fewer.jsonl', journeys.slice(3));
    const out = join(folder, 'refused.json');
    const refused = await callLines('report', fewer, '--format', 'json', '--register', register, '--out', out);
    expect([refused.code, existsSync(out)]).toEqual([1, false]);
    expect(refused.err).toContain('Not released');
    expect((await callLines('share', file, '--tables', '--k', '10', '--register', register)).code).toBe(1);
    expect((await callLines('map', file, '--window', 'core-screen-late=4', '--register', register)).code).toBe(1);
    expect(readFileSync(register, 'utf8')).not.toContain(journeys[0]?.id ?? 'nobody');
  }, 300_000);

  test('with a register: a part of the people released before gives nobody away beside the whole', async () => {
    const register = join(folder, 'parts.json');
    const whole = await callLines('report', file, '--format', 'json', '--register', register);
    const some = journeys.slice(0, 45);
    const part = await callLines('report', keep('some.jsonl', some), '--format', 'json', '--register', register);
    expect([whole.code, part.code]).toEqual([0, 0]);
    const [a, b] = [statedIn(whole.out, 'all '), statedIn(part.out, 'some ')];
    const names = [...new Set(b.map(({ name }) => name.slice(5)))].filter((name) => a.some((one) => one.name === `all ${name}`));
    const rest = names.map((name): Meant => ({ kind: 'sum', total: `all ${name}`, parts: [`some ${name}`, `rest ${name}`] }));
    const sums = ['all', 'some', 'rest'].flatMap((side) => meantOf(names.map((name) => `${side} ${name}`)));
    expect(names.length).toBeGreaterThan(20);
    expect(
      audit(
        [...a, ...b],
        [...rest, ...sums],
        names.map((name) => `rest ${name}`),
      ),
    ).toEqual([]);
  }, 300_000);

  test('without one it says that nothing was compared; an erased person stands in no release', async () => {
    expect((await callLines('map', file)).out).toContain('Earlier releases were not compared');
    const register = join(folder, 'forget.json');
    await callLines('map', file, '--register', register);
    const people = () => Object.keys(JSON.parse(readFileSync(register, 'utf8')).releases[0].people).length;
    const before = people();
    expect((await callLines('releases', 'forget', register, journeys[0]?.id ?? '')).out).toContain('no longer');
    expect(people()).toBe(before - 1);
    const without = await callLines('map', keep('erased.jsonl', journeys.slice(1)), '--register', register);
    expect([without.code, without.err]).toEqual([1, expect.stringContaining('Not released')]);
  }, 300_000);
});

// What is stated, by the names of things and not by how they were protected.

async function tellings(path: string) {
  const json = (await callLines('report', path, '--format', 'json')).out;
  const markdown = (await callLines('map', path, '--format', 'md')).out;
  const html = (await callLines('map', path, '--format', 'html')).out;
  const text = (await callLines('map', path)).out;
  const shared = JSON.parse((await callLines('share', path, '--tables')).out) as {
    rules: { title: string; people: number | null; of: number | null }[];
  };
  const tables = new Map<string, string[]>();
  const breaks = tableOf(json, 'breaks-table');
  for (const row of breaks) {
    const title = String(row['What happened']);
    const own = `${row['People']} of ${row['Of']}`;
    const line =
      markdown
        .split('\n')
        .find((one) => one.startsWith(`| ${title} |`))
        ?.split(' | ') ?? [];
    const plain = (cell: string | undefined) => (cell?.startsWith('fewer') ? '0' : cell === 'held back' ? 'null' : cell);
    const cells = [
      ...(html.split(`<th scope="row">${title.replaceAll("'", '&#39;')}</th>`)[1] ?? '').matchAll(
        /data-label="(?:People|Of)">(?:<span class="held">)?([^<]*)/g,
      ),
    ]
      .slice(0, 2)
      .map((one) => one[1]);
    const share = shared.rules.find((one) => one.title === title);
    tables.set(title, [
      own,
      `${plain(line[1])} of ${plain(line[2])}`,
      `${plain(cells[0])} of ${plain(cells[1])}`,
      `${share?.people} of ${share?.of}`,
    ]);
  }
  for (const row of tableOf(json, 'indicators-table')) expect(text, String(row['Indicator'])).toContain(String(row['Indicator']));
  const stated = statedIn(json, '');
  return { stated, meant: meantOf(stated.map(({ name }) => name)), tables };
}

function statedIn(json: string, side: string): Stated[] {
  const stated: Stated[] = [];
  const add = (name: string, value: unknown) => {
    if (typeof value !== 'number') return;
    const [low, high] = standsFor(value, 5);
    stated.push({ name: `${side}${name}`, low, high });
  };
  for (const row of tableOf(json, 'breaks-table')) {
    add(`${row['What happened']} people`, row['People']);
    add(`${row['What happened']} of`, row['Of']);
    add(`${row['What happened']} never`, row['Never']);
    add(`${row['What happened']} late`, row['Late']);
  }
  for (const by of ['sex', 'age'])
    for (const row of tableOf(json, `breaks-by-${by}`)) {
      const group = row[by === 'sex' ? 'Sex' : 'Age'];
      add(`${row['What']} people @${by}:${group}`, row['People']);
      add(`${row['What']} of @${by}:${group}`, row['Of']);
    }
  for (const row of tableOf(json, 'indicators-table')) {
    add(`${row['Indicator']} counted`, row['Count']);
    add(`${row['Indicator']} base`, row['Of']);
  }
  return stated;
}

/** What the words mean: who is left is what was not broken; never and late make up the broken; groups make up everybody. */
function meantOf(names: readonly string[]): Meant[] {
  const own = new Set(names);
  const meant: Meant[] = [];
  for (const name of own) {
    const [, title = '', group = ''] = /^(.*) of( @.*)?$/.exec(name) ?? [];
    if (title === '' || !own.has(`${title} people${group}`)) continue;
    meant.push({ kind: 'sum', total: name, parts: [`${title} people${group}`, `${title} kept${group}`] });
    if (group !== '') continue;
    if (own.has(`${title} never`)) meant.push({ kind: 'sum', total: `${title} people`, parts: [`${title} never`, `${title} late`] });
    for (const by of ['sex', 'age']) {
      const groups = [...own].filter((one) => one.startsWith(`${title} of @${by}:`)).map((one) => one.slice(`${title} of `.length));
      if (groups.length === 0) continue;
      for (const what of ['of', 'people', 'kept'])
        meant.push({
          kind: 'sum',
          total: `${title} ${what}`,
          parts: [...groups.map((one) => `${title} ${what} ${one}`), `${title} ${what} of others by ${by}`],
        });
    }
  }
  return meant;
}

function trueCounts(list: readonly Journey[]): ReadonlyMap<string, number> {
  const map = mapper(rules, { calendar: scottishBankHolidays, meaning: scottishMeaning, vocabulary });
  const counts = new Map<string, Set<string>>();
  const titles = new Map(rules.map(({ id, title }) => [id, title ?? id]));
  const responses = new Set(rules.filter(({ kind }) => kind === 'response').map(({ id }) => id));
  for (const journey of list)
    for (const { rule, verdict } of map.findings(journey)) {
      if (!responses.has(rule) || !['met', 'met-late', 'missed'].includes(verdict)) continue;
      for (const what of ['of', ...(isDisconnect(verdict) ? ['people'] : []), ...(verdict === 'missed' ? ['never'] : [])]) {
        const name = `${titles.get(rule)} ${what}`;
        counts.set(name, (counts.get(name) ?? new Set()).add(journey.id));
      }
    }
  return new Map([...counts].map(([name, people]) => [name, people.size]));
}

interface PaperFile {
  readonly sections: readonly { readonly tables?: readonly { readonly id: string; readonly rows: readonly Record<string, unknown>[] }[] }[];
}

function tableOf(json: string, id: string): readonly Record<string, unknown>[] {
  return (JSON.parse(json) as PaperFile).sections.flatMap(({ tables = [] }) => tables).find((one) => one.id === id)?.rows ?? [];
}

function keep(name: string, list: readonly Journey[]): string {
  const path = join(folder, name);
  const line = ({ events, observationEnd, ...rest }: Journey) =>
    JSON.stringify({
      ...rest,
      observationEnd: new Date(observationEnd).toISOString(),
      events: events.map((event) => ({ ...event, at: new Date(event.at).toISOString() })),
    });
  writeFileSync(path, `${list.map(line).join('\n')}\n`);
  return path;
}
