import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indicators, planIndicators } from 'justice-pathway/machines';
import { standsFor } from 'justice-pathway/release';
import { simulateCohort } from 'justice-pathway/simulate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scottishWorld } from '../src/cli/trial/scottish-world.ts';
import { callLines } from './call-command.ts';
import { audit, type Meant, type Stated } from './release-auditor.ts';
import { meantBy, type Rows, told } from './release-told.ts';

// Every command that tells numbers of people outside the partnership, read together as a stranger reads them, and solved for.

describe.each([
  { people: 34, seed: 41 },
  { people: 66, seed: 5 },
])('$people people', ({ people, seed }) => {
  const folder = mkdtempSync(join(tmpdir(), 'everything-'));
  const file = join(folder, 'all.jsonl');
  let stated: readonly Stated[] = [];
  let meant: readonly Meant[] = [];

  beforeAll(async () => {
    const { journeys } = simulateCohort({ ...scottishWorld, people, seed, homeArea: 'clackmannanshire' });
    const written = journeys.map(({ events, observationEnd, ...rest }) =>
      JSON.stringify({
        ...rest,
        observationEnd: new Date(observationEnd).toISOString(),
        events: events.map((event) => ({ ...event, at: new Date(event.at).toISOString() })),
      }),
    );
    writeFileSync(file, `${written.join('\n')}\n`);
    const papers = paperTables((await callLines('report', file, '--format', 'json', '--also', 'plan')).out);
    const own = told(papers);
    const more = [
      ...shared((await callLines('share', file, '--tables')).out),
      ...beside((await callLines('compare', file, file, '--by', 'sex', '--format', 'json')).out),
      ...beside((await callLines('compare', file, file, '--by', 'age', '--format', 'json')).out),
      ...reasons((await callLines('why', file)).out),
    ];
    const flow = await callLines('flow', file);
    const ways = flowing(flow.out);
    const notice = number('events in all', /about ([\d,]+) events read/.exec(flow.err)?.[1]);
    const fit = await callLines('conform', file);
    const [, fitting, all] = /([\d,]+|fewer than \d+|held back) of ([\d,]+) journeys fit/.exec(fit.out) ?? [];
    stated = [...own.stated, ...more, ...ways.stated, ...notice, ...number('fitting', fitting), ...number('everybody', all)];
    const names = new Set(stated.map(({ name }) => name));
    meant = [...meantBy(names), ...ways.meant, ...joined(names), { kind: 'sum', total: 'everybody', parts: ['fitting', 'not fitting'] }];
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  test('all that the commands say together gives nobody away', () => {
    const sure = new Set(stated.filter(({ low }) => low >= 5).map(({ name }) => name));
    const names = new Set([...stated.map(({ name }) => name), ...meant.flatMap(({ total, parts }) => [total, ...parts])]);
    expect(stated.length).toBeGreaterThan(150);
    expect(
      audit(
        stated,
        meant,
        [...names].filter((name) => !sure.has(name)),
      ),
    ).toEqual([]);
  }, 300_000);

  test('one thing has one number, whichever command tells it', () => {
    const found = new Map<string, Set<string>>();
    for (const { name, low, high } of stated) found.set(name, (found.get(name) ?? new Set()).add(`${low} to ${high}`));
    expect([...found].filter(([, own]) => own.size > 1)).toEqual([]);
  });
});

describe('what stands beside protected numbers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'notices-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is rounded as they are, so that two roundings never meet', async () => {
    const row = (id: number, day: string) => `p${id},custody.liberated,${day}T10:00:00Z`;
    const rows = [...Array.from({ length: 12 }, (_, id) => row(id, '2026-03-02')), row(1, '2026-03-02'), row(2, 'never'), row(3, 'never')];
    const log = join(folder, 'log.csv');
    const mapping = join(folder, 'mapping.json');
    writeFileSync(log, `person,what,time\n${rows.join('\n')}\n`);
    writeFileSync(mapping, JSON.stringify({ case: 'person', activity: 'what', time: 'time' }));
    const { out, err } = await callLines('flow', log, '--mapping', mapping, '--small', '7');
    expect(out).toContain('14 cases, 14 events, fewer than 4 rejected');
    expect(err).toContain('about 14 events read, a few rows rejected');
    const map = await callLines('map', log, '--mapping', mapping, '--small', '7');
    expect(map.err).toContain('a few rows repeat another');
    expect(map.err).not.toMatch(/\b1 row/);
  });

  test('says of ways that are not listed the same, whether there are any or not', async () => {
    const log = join(folder, 'ways.csv');
    const write = (odd: readonly string[]) =>
      writeFileSync(
        log,
        `case,activity,time\n${Array.from({ length: 40 }, (_, at) => `c${at},a,2026-03-02T10:00:00Z\nc${at},b,2026-03-03T10:00:00Z`).join('\n')}\n${odd.join('\n')}\n`,
      );
    write([]);
    const without = (await callLines('flow', log)).out;
    write(['z1,b,2026-03-02T10:00:00Z', 'z1,a,2026-03-03T10:00:00Z']);
    expect((await callLines('flow', log)).out).toBe(without);
  });
});

function number(name: string, text: string | undefined): Stated[] {
  if (text === undefined || text === 'held back') return [];
  const value = text.startsWith('fewer') ? 0 : Number(text.replaceAll(',', ''));
  const [low, high] = standsFor(value, 5);
  return [{ name, low, high }];
}

function paperTables(json: string): Map<string, Rows> {
  const paper = JSON.parse(json) as {
    sections: { tables?: { id: string; rows: Rows }[]; sentences?: string[] }[];
  };
  return new Map(paper.sections.flatMap(({ tables = [] }) => tables.map(({ id, rows }) => [`board ${id}`, rows] as const)));
}

function shared(json: string): Stated[] {
  const tables = JSON.parse(json) as {
    journeys: number | null;
    rules: Record<string, string | number | null>[];
    sex: Record<string, string | number | null>[];
    age: Record<string, string | number | null>[];
  };
  const say = (name: string, value: unknown) => (typeof value === 'number' ? number(name, String(value)) : []);
  return [
    ...say('everybody', tables.journeys),
    ...tables.rules.flatMap((row) => [
      ...say(`${row['title']} of`, row['of']),
      ...say(`${row['title']} people`, row['people']),
      ...say(`${row['title']} never`, row['missed']),
      ...say(`${row['title']} late`, row['late']),
      ...say(`${row['title']} unseen`, row['unseen']),
    ]),
    ...[...tables.sex, ...tables.age].flatMap((row) => [
      ...say(`everybody @${row['label']}`, row['people']),
      ...say(`offered @${row['label']}`, row['offered']),
      ...say(`accepted @${row['label']}`, row['accepted']),
    ]),
  ];
}

function beside(json: string): Stated[] {
  interface Share {
    readonly broken: number;
    readonly of: number;
  }
  const { groups } = JSON.parse(json) as { groups: { group: string; rows: { title: string; a?: Share; b?: Share }[] }[] };
  return groups.flatMap(({ group, rows }) =>
    rows.flatMap(({ title, a, b }) =>
      [a, b].flatMap((side) => {
        if (side === undefined) return [];
        const at = group === 'all' ? '' : ` @${group}`;
        return [...number(`${title} of${at}`, String(side.of)), ...number(`${title} people${at}`, String(side.broken))];
      }),
    ),
  );
}

function reasons(text: string): Stated[] {
  return [...text.matchAll(/^ {2}([\d,]+|fewer than \d+|held back) of ([\d,]+|fewer than \d+|held back) × (.*)$/gm)].flatMap(
    ([, broke, of, title]) => [...number(`${title} people`, broke), ...number(`${title} of`, of)],
  );
}

function flowing(text: string): { readonly stated: Stated[]; readonly meant: Meant[] } {
  const [, cases, events] = /([\d,]+) cases, ([\d,]+|fewer than \d+|held back) events/.exec(text) ?? [];
  const edges = [...text.matchAll(/^(\S.*?) → (\S+) +([\d,]+|fewer than \d+)/gm)].map(([, from = '', to = '', count]) => ({
    from,
    to,
    count,
  }));
  const types = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const name = ({ from, to }: { readonly from: string; readonly to: string }) => `way ${from} to ${to}`;
  return {
    stated: [...number('everybody', cases), ...number('events in all', events), ...edges.flatMap((edge) => number(name(edge), edge.count))],
    meant: [
      ...types.flatMap((type): Meant[] => [
        {
          kind: 'sum',
          total: `at ${type}`,
          parts: [...edges.filter(({ to }) => to === type).map(name), `begins at ${type}`, `other ways into ${type}`],
        },
        {
          kind: 'sum',
          total: `at ${type}`,
          parts: [...edges.filter(({ from }) => from === type).map(name), `ends at ${type}`, `other ways from ${type}`],
        },
      ]),
      { kind: 'sum', total: 'events in all', parts: [...edges.map(name), 'last events', 'other ways'] },
    ],
  };
}

/** What ties the numbers of one command to those of another: the events of one kind, whoever counts them. */
function joined(names: ReadonlySet<string>): Meant[] {
  return [...indicators, ...planIndicators].flatMap(({ label, measure }): Meant[] => {
    if (measure.kind !== 'count' || measure.trigger.where !== undefined || !names.has(`${label} count`)) return [];
    return [{ kind: 'sum', total: `at ${measure.trigger.type}`, parts: [`${label} count`] }];
  });
}
