import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type Journey, writeJourneys } from 'justice-pathway';
import { paperKinds } from 'justice-pathway/papers';
import { simulateCohort } from 'justice-pathway/simulate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scottishWorld } from '../src/cli/trial/scottish-world.ts';
import { callCommand } from './call-command.ts';

// People who went through the same: as many as round to one number leave every form alike, to the byte, hidden parts of a file too.

const folder = mkdtempSync(join(tmpdir(), 'sizes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** One who went through much, each kind of thing once, so that a number of events is a number of people. */
function rich(): Journey {
  const { journeys } = simulateCohort({ ...scottishWorld, people: 200, seed: 12 });
  const kinds = ({ events }: Journey) => new Set(events.map(({ type }) => type)).size;
  const [most] = journeys
    .filter(({ events }) => events.some(({ type }) => type === 'custody.liberated'))
    .toSorted((a, b) => kinds(b) - kinds(a));
  if (most === undefined) throw new Error('Nobody was liberated.');
  const seen = new Set<string>();
  const events = most.events.filter(({ type }) => !seen.has(type) && seen.add(type));
  return { ...most, events, profile: { ...most.profile, sex: 'female', age: 22 } };
}

const sizes = [
  [1, 2],
  [3, 7],
  [13, 17],
] as const;
const fileOf = (size: number) => join(folder, `of-${size}.jsonl`);

beforeAll(() => {
  const one = rich();
  for (const size of sizes.flat())
    writeFileSync(fileOf(size), [...writeJourneys(Array.from({ length: size }, (_, at) => ({ ...one, id: `zz-${at}-zz` })))].join(''));
});

const forms: string[][] = [
  ...paperKinds.flatMap((kind) => ['html', 'json', 'md', 'text'].map((format) => ['report', '--kind', kind, '--format', format])),
  ...['text', 'md', 'html'].map((format) => ['map', '--format', format]),
  ['share', '--tables'],
  ['why'],
  ['flow'],
  ['conform'],
];

describe.each(sizes)('%i and %i people of one course', (fewer, more) => {
  const plain = (text: string) => text.replaceAll(/of-\d+\.jsonl/g, 'file').replaceAll(/\s*[\d,]+(?=\s+(?:events|steps|rows)\b)/g, '');

  // One and two people are told alike in everything; of more, a contact and a step count events, of which each person has several.
  const own = forms.filter(
    ([command, , kind]) => more === 2 || (command !== 'conform' && command !== 'map' && kind !== 'board' && kind !== 'audit'),
  );
  test.each(own)('%s %s %s %s %s', async (command = '', ...flags) => {
    const [a, b] = [await callCommand(command, fileOf(fewer), ...flags), await callCommand(command, fileOf(more), ...flags)];
    expect([a.code, a.out.length > 50]).toEqual([0, true]);
    expect(plain(b.out).split('\n')).toEqual(plain(a.out).split('\n'));
    expect(plain(b.err)).toEqual(plain(a.err));
    expect(a.out).not.toMatch(/zz-\d+-zz/);
  });

  test.each(more === 2 ? ['docx', 'xlsx'] : [])('a board paper as %s, with all that the file holds', async (format) => {
    const parts = async (size: number) => {
      const out = join(folder, `board-${size}.${format}`);
      await callCommand('report', fileOf(size), '--format', format, '--out', out);
      const files = unzipSync(new Uint8Array(readFileSync(out)));
      return Object.fromEntries(
        Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'now')]),
      );
    };
    const [a, b] = [await parts(fewer), await parts(more)];
    expect(Object.keys(a).length).toBeGreaterThan(4);
    expect(b).toEqual(a);
    expect(JSON.stringify(a)).not.toMatch(/zz-\d+-zz/);
  });
});
