import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Journey, writeJourneys } from 'justice-pathway';
import { newTally } from 'justice-pathway/release';
import { afterAll, describe, expect, test } from 'vitest';
import { exposedBeside } from '../src/release/exposed-beside.ts';
import { callCommand } from './call-command.ts';

// Journeys that are passed on tell numbers exactly; a paper about the same people tells them rounded. Somebody may hold both.

describe('numbers of which some are known exactly from elsewhere', () => {
  const tally = newTally();
  const block = tally.block('all', 0);
  for (const [id, value] of Object.entries({ of: 11, broke: 8, kept: 3 })) tally.cell(id, value, { block });
  tally.relate('sum', 'of', ['broke', 'kept']);
  const shown = new Map([['broke', 10]]);

  test('give somebody away where the rest is surely few', () => {
    expect(exposedBeside(tally, new Map([...shown, ['kept', 5]]), 5, new Map([['of', 11]]))).toBe('broke');
    expect(exposedBeside(tally, shown, 5, new Map([['of', 13]]))).toBeUndefined();
  });

  test('give nobody away by what is known itself', () => {
    expect(exposedBeside(tally, new Map(), 5, new Map([['of', 11]]))).toBeUndefined();
  });
});

describe('journeys that are passed on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'release-share-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const at = (name: string) => join(folder, name);
  const person = (id: string, type: string): Journey => ({
    id,
    observationEnd: Date.UTC(2026, 5, 1),
    profile: { needs: ['housing'], has: {} },
    events: [
      { id: 'e1', at: Date.UTC(2026, 2, 2, 10), type: 'custody.received' },
      { id: 'e2', at: Date.UTC(2026, 2, 9, 10), type },
    ],
  });
  const people = (count: number, type: string) => Array.from({ length: count }, (_, n) => person(`${type}-${n}`, type));
  const keep = (name: string, own: readonly Journey[]) => writeFileSync(at(name), [...writeJourneys(own)].join(''));
  const share = (file: string, out: string, ...flags: string[]) =>
    callCommand('share', at(file), '--out', at(out), '--register', at('releases.json'), ...flags);

  test('stand in the register with the papers, and a few people more are refused', async () => {
    const all = [...people(20, 'custody.healthScreened'), ...people(20, 'custody.transferred')];
    keep('all.jsonl', all);
    keep('more.jsonl', [...all, person('one-more', 'custody.transferred')]);
    expect((await callCommand('report', at('all.jsonl'), '--register', at('releases.json'))).code).toBe(0);
    expect((await share('all.jsonl', 'first.json')).code).toBe(0);
    expect(JSON.parse(readFileSync(at('first.json'), 'utf8')).journeys).toHaveLength(40);
    const more = await share('more.jsonl', 'second.json');
    expect([more.code, existsSync(at('second.json'))]).toEqual([1, false]);
    expect(more.err).toContain('Not released');
  }, 60_000);
});
