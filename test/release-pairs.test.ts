import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Journey } from 'justice-pathway';
import { paperKinds } from 'justice-pathway/papers';
import { simulateCohort } from 'justice-pathway/simulate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scottishWorld } from '../src/cli/trial/scottish-world.ts';
import { callCommand } from './call-command.ts';

// A paper today and another one later, of every kind and form, of small areas: with a register no two of them tell of one person.

const ends = { docx: 'docx', xlsx: 'xlsx', html: 'html', json: 'json', markdown: 'md', text: 'txt' } as const;

describe.each([1, 3, 5, 12, 40])('%i people', (people) => {
  let folder = '';
  const at = (name: string) => join(folder, name);
  const { journeys } = simulateCohort({ ...scottishWorld, people: people + 1, seed: 100 + people, homeArea: 'clackmannanshire' });
  const keep = (name: string, own: readonly Journey[]) =>
    writeFileSync(
      at(name),
      own
        .map(({ events, observationEnd, ...rest }) =>
          JSON.stringify({
            ...rest,
            observationEnd: new Date(observationEnd).toISOString(),
            events: events.map((event) => ({ ...event, at: new Date(event.at).toISOString() })),
          }),
        )
        .join('\n'),
    );
  const paper = (file: string, kind: string, format: keyof typeof ends, name: string) =>
    callCommand('report', at(file), '--kind', kind, '--format', format, '--out', at(name), '--register', at('releases.json'));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pairs-'));
    keep('now.jsonl', journeys.slice(0, people));
    keep('more.jsonl', journeys);
    keep('fewer.jsonl', journeys.slice(1, people));
    expect((await paper('now.jsonl', 'board', 'json', 'first.json')).code).toBe(0);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('of the same people every other kind and form says the same numbers, and the register holds them once', async () => {
    const forms = Object.keys(ends) as (keyof typeof ends)[];
    for (const [place, kind] of paperKinds.entries()) {
      const format = forms[place % forms.length] as keyof typeof ends;
      expect((await paper('now.jsonl', kind, format, `same-${kind}.${ends[format]}`)).code, kind).toBe(0);
    }
    const { releases } = JSON.parse(readFileSync(at('releases.json'), 'utf8'));
    expect(new Set(releases.map(({ cells }: { cells: object }) => JSON.stringify(cells))).size).toBe(1);
  }, 120_000);

  test('with somebody more or fewer none leaves, whatever its kind and form, and nothing is written', async () => {
    const before = readFileSync(at('releases.json'), 'utf8');
    const forms = Object.keys(ends) as (keyof typeof ends)[];
    const files = people > 1 ? ['more.jsonl', 'fewer.jsonl'] : ['more.jsonl'];
    for (const [place, kind] of paperKinds.entries()) {
      const format = forms[(place + 3) % forms.length] as keyof typeof ends;
      const out = `later-${kind}.${ends[format]}`;
      const { code, err } = await paper(files[place % files.length] as string, kind, format, out);
      expect([code, existsSync(at(out))], kind).toEqual([1, false]);
      expect(err).toContain('Not released');
    }
    expect(
      (await callCommand('map', at('more.jsonl'), '--format', 'html', '--out', at('map.html'), '--register', at('releases.json'))).code,
    ).toBe(1);
    expect(readFileSync(at('releases.json'), 'utf8')).toBe(before);
  }, 120_000);
});
