import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, describe, expect, test } from 'vitest';
import { commandList } from '../src/cli/command-list.ts';
import { callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const journey = {
  id: 'p1',
  observationEnd: '2026-06-10T00:00:00Z',
  profile: { needs: ['housing'], has: { phone: true } },
  events: [{ id: 'e1', at: '2026-06-01T09:00:00Z', type: 'custody.liberated', attrs: {} }],
};
const journeyFile = write('good.journey.json', journey);
const personFile = write('person.json', { prison: 'HMP X', profile: { needs: ['housing'], has: {} } });
const source = { title: 'Somebody said so', kind: 'assumption' };
const sentence = { kind: 'imprisonment', term: '12m', from: '2026-06-01', imposed: '2026-06-01', offences: ['ordinary'] };
const scenario = { id: 'more-places', title: 'T', sentence: 'S.', source, levers: [{ lever: 'places', desk: 'a', times: 2 }] };

/** A kind of file: what stands in a good one, the command that reads it, and where its own fields can be spoilt. */
interface Kind {
  readonly good: Record<string, unknown>;
  command(file: string): string[];
  /** A field of another kind: where, what is written there, and what the cure must name. */
  readonly wrong: readonly [path: string, value: unknown, cure: RegExp];
  readonly missing?: readonly [path: string, cure: RegExp];
  /** A field that nothing reads and the one meant; left out where a kind of file keeps what it does not know. */
  readonly unknown?: readonly [path: string, near: string];
  /** The file is the one list that stands in `good`. */
  readonly isList?: true;
}

const kinds: Record<string, Kind> = {
  rules: {
    good: { rules: [{ id: 'a', trigger: { type: 'x' }, expect: ['y'], window: { direction: 'after', value: 2, unit: 'days' } }] },
    command: (file) => ['map', journeyFile, '--rules', file],
    wrong: ['rules[0].window.unit', 'dys', /Did you mean "days"\? Known here: .*hours/],
    missing: ['rules[0].trigger', /Give an object with type/],
    unknown: ['rules[0].windw', 'window'],
  },
  scenario: {
    good: scenario,
    command: (file) => ['simulate', '--people', '2', '--scenario', file],
    wrong: ['levers[0].times', 'two', /Write a number/],
    missing: ['sentence', /Give text/],
    unknown: ['levers[0].tims', 'times'],
  },
  sweep: {
    good: { people: 2, replications: 1, seed: 1, scenarios: [scenario] },
    command: (file) => ['simulate', '--sweep', file, '--out', join(folder, 'out.jsonl')],
    wrong: ['replications', 'one', /Write a whole number of at least 1/],
    missing: ['seed', /Give a whole number/],
    unknown: ['scenarios[0].titel', 'title'],
  },
  sentence: {
    good: { sentences: [sentence] },
    command: (file) => ['dates', '--file', file],
    wrong: ['sentences[0].from', 7, /Write /],
    missing: ['sentences', /Give a list/],
    unknown: ['sentences[0].frm', 'from'],
  },
  'input of a calculator': {
    good: { arrestedAt: '2026-11-20T09:10:00+00:00', authorisedAt: '2026-11-20T10:00:00+00:00', arrivedAt: '2026-11-20T09:40:00+00:00' },
    command: (file) => ['calculate', 'police-custody-clock', '--file', file],
    wrong: ['arrivedAt', '2025-13-01', /Write a date and time with an offset/],
    missing: ['authorisedAt', /Give text/],
    unknown: ['arivedAt', 'arrivedAt'],
  },
  mapping: {
    good: { case: 'Person', time: 'When', activity: 'What' },
    command: (file) => ['map', write('log.csv', 'Person,When,What\np1,2026-06-01T09:00:00Z,x\n'), '--mapping', file],
    wrong: ['case', 7, /Write text/],
    missing: ['case', /Give text/],
    unknown: ['caze', 'case'],
  },
  'quick wins': {
    good: { quickWins: [{ rule: 'r', owner: 'o', due: '2026-01-01', status: 'planned' }] },
    command: (file) => ['why', journeyFile, '--register', file],
    wrong: ['quickWins[0].status', 'plannd', /Did you mean "planned"\? Known here: planned, started, done, dropped/],
    missing: ['quickWins[0].owner', /Give text/],
    unknown: ['quickWins[0].ownr', 'owner'],
  },
  'local calendar': {
    good: { id: 'x', label: 'X', kind: 'body', basis: 'none' },
    command: (file) => ['dates', '--sentence', '12m', '--from', '2026-06-01', '--calendar', file],
    wrong: ['basis', 'nonne', /Did you mean "none"\? Known here: /],
    missing: ['label', /Give text/],
    unknown: ['lable', 'label'],
  },
  links: {
    isList: true,
    good: { links: [{ from: 'a', kind: 'family-of', to: 'b' }] },
    command: (file) => ['map', journeyFile, '--links', file],
    wrong: ['[0].kind', 7, /Write text/],
    missing: ['[0].to', /Give text/],
    unknown: ['[0].knd', 'kind'],
  },
  timetable: {
    isList: true,
    good: { rows: [{ route: 'C1', from: 'HMP X', to: 'Town', leaves: '10:05', arrives: '10:30', days: 'MO', holidays: false }] },
    command: (file) => ['liberation-hour', '--file', personFile, '--at', '2026-12-24T09:00+00:00', '--timetable', file],
    wrong: ['[0].leaves', 7, /Write /],
    missing: ['[0].to', /Give text/],
    unknown: ['[0].leavs', 'leaves'],
  },
  'kept directory': {
    good: { kind: 'justice-pathway-directory', version: 1, name: 'N', entries: [] },
    command: (file) => ['walk', '--person', 'kit', '--kept', file],
    wrong: ['entries', 7, /Write a list/],
    missing: ['version', /Give 1\./],
    unknown: ['nam', 'name'],
  },
  recommendations: {
    good: { version: 1, entries: [] },
    command: (file) => ['report', journeyFile, '--recommendations', file],
    wrong: ['entries', 7, /Write a list/],
    missing: ['entries', /Give a list/],
    unknown: ['entris', 'entries'],
  },
  'numbers of an area': {
    good: { numbers: { 'need:housing': 0.5 } },
    command: (file) => ['simulate', '--people', '2', '--assumptions', file],
    wrong: ['numbers', 7, /Write an object/],
    unknown: ['numbrs', 'numbers'],
  },
  model: {
    good: { initial: 'a', moves: [{ from: 'a', event: 'x', to: 'b' }] },
    command: (file) => ['conform', journeyFile, '--model', file],
    wrong: ['moves[0].event', 7, /Write text/],
    missing: ['initial', /Give text/],
    unknown: ['moves[0].evnt', 'event'],
  },
  journey: {
    good: journey,
    command: (file) => ['check', file],
    wrong: ['profile.needs', 'housing', /Write a list/],
    missing: ['events[0].type', /Name what happened/],
  },
  person: {
    good: { prison: 'HMP X', profile: { needs: ['housing'], has: {} } },
    command: (file) => ['liberation-hour', '--file', file, '--at', '2026-12-24T09:00+00:00'],
    wrong: ['profile.needs', 'housing', /Write a list/],
  },
  directory: {
    good: { contents: [{ id: 's', name: 'S', status: 'active', organization: { id: 'o', name: 'O' }, service_areas: [] }] },
    command: (file) => ['directory', 'check', file],
    wrong: ['contents[0].service_areas', 7, /Write a list/],
  },
};

describe('one voice for a slip in any file', () => {
  for (const [kind, { good, command, wrong, missing, unknown, isList }] of Object.entries(kinds)) {
    const spoil = async (change: (of: unknown) => void) => {
      const value = structuredClone(isList ? Object.values(good)[0] : good);
      change(value);
      const file = write(`${kind.replaceAll(' ', '-')}.json`, value);
      return { file, ...(await callCommand(...command(file))) };
    };

    test(`${kind}: a value of another kind`, async () => {
      const [path, value, cure] = wrong;
      const { file, out, err, code } = await spoil((of) => set(of, path, value));
      const line = lineWith(`${out}\n${err}`, 'will not do here');
      expect(line).toContain(`${JSON.stringify(value)} will not do here. (at ${path}) `);
      expect(line).toMatch(cure);
      if (kind !== 'directory') expect(line, 'names the file').toContain(file);
      expect(code).toBe(kind === 'directory' ? 1 : 2);
    });

    test.skipIf(missing === undefined)(`${kind}: a field that is missing`, async () => {
      const [path, cure] = missing as NonNullable<Kind['missing']>;
      const name = path.split('.').at(-1) as string;
      const { file, out, err, code } = await spoil((of) => set(of, path, undefined));
      const line = lineWith(`${out}\n${err}`, 'is missing here');
      expect(line).toContain(`${file}: The field "${name}" is missing here. (at ${path}) `);
      expect(line).toMatch(cure);
      expect(code).toBe(2);
    });

    test.skipIf(unknown === undefined)(`${kind}: a field that nothing reads`, async () => {
      const [path, near] = unknown as readonly [string, string];
      const name = path.split('.').at(-1) as string;
      const { file, err, code } = await spoil((of) => set(of, path, 1));
      const line = lineWith(err, 'is not a field');
      expect(line).toContain(`${file}: "${name}" is not a field that is known here. (at ${path}) Did you mean "${near}"? Known here: `);
      expect(code).toBe(2);
    });

    test(`${kind}: text that is not JSON`, async () => {
      const file = write('broken.json', '{\n  "a": 1,\n}\n');
      const { out, err, code } = await callCommand(...command(file));
      expect(`${out}\n${err}`).toMatch(/broken\.json(:3)?: (This is not JSON: "}\\n" cannot stand here|.*neither JSON)/);
      expect(code).toBe(2);
    });
  }

  test('each flag that names a file to read has a row in this table', async () => {
    const inTable = Object.values(kinds).map(({ command }) => command('FILE')[command('FILE').indexOf('FILE') - 1]);
    // Written and not read; a store; a file of a kind that has its row by another flag: journeys, a directory.
    const others = ['--out', '--keys', '--sqlite', '--journeys', '--people', '--services'];
    const flags = (await Promise.all(commandList.map(async ({ load }) => fileFlags((await load())(quiet))))).flat();
    expect([...new Set(flags)].filter((flag) => ![...inTable, ...others].includes(flag))).toEqual([]);
  });
});

// Helpers

const quiet = { out: () => {}, err: () => {}, exit: () => {}, stderrIsTerminal: false, stdoutIsTerminal: false };

function fileFlags(command: Command): string[] {
  const own = command.options.filter(({ flags }) => /<[^>]*file[^>]*>/i.test(flags)).map(({ long }) => long ?? '');
  return [...own, ...command.commands.flatMap((inner) => fileFlags(inner as Command))];
}

function write(name: string, value: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}

/** Sets a field by its path, `rules[0].window.unit`; `undefined` takes it out. */
function set(of: unknown, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() as string;
  const inner = keys.reduce((one, key) => (one as Record<string, unknown>)[key], of) as Record<string, unknown>;
  if (value === undefined) delete inner[last];
  else inner[last] = value;
}

function lineWith(text: string, words: string): string {
  return text.split('\n').find((line) => line.includes(words)) ?? text;
}
