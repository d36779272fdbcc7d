import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Journey, writeJourneys } from 'justice-pathway';
import { paperKinds } from 'justice-pathway/papers';
import { simulateCohort } from 'justice-pathway/simulate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scottishWorld } from '../src/cli/trial/scottish-world.ts';
import { callCommand } from './call-command.ts';

// Nobody and one person are shown alike, so whatever one person alone went through must leave every form as it was, to the byte.

const { journeys } = simulateCohort({ ...scottishWorld, people: 400, seed: 12 });
const ofMost = ['police.arrested', 'police.charged'];
const rich = journeys.toSorted((a, b) => b.events.length - a.events.length).slice(0, 3);
const plain = (journey: Journey, at: number): Journey => ({
  id: `p-${at}`,
  observationEnd: journey.observationEnd,
  profile: { needs: [], has: {} },
  events: ofMost.map((type, place) => ({ id: `e-${place}`, at: journey.observationEnd - (300 - place) * 86_400_000, type })),
});
const others = Array.from({ length: 41 }, (_, at) => plain(journeys[0] as Journey, at));

describe.each(rich.map((journey, at) => ({ at, journey })))('somebody who alone went through much, $at', ({ journey }) => {
  let folder = '';
  const at = (name: string) => join(folder, name);
  const odd: Journey = {
    ...journey,
    events: [...journey.events, { id: 'word', at: journey.observationEnd - 1000, type: 'zz.word' }],
    unseen: [{ domain: 'welfare' }],
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'alone-'));
    const unseen = Object.values({ a: { types: ['health.naloxone.supplied'] } });
    const keep = (name: string, own: readonly Journey[]) =>
      writeFileSync(at(name), [...writeJourneys(own.map((one) => ({ ...one, unseen: [...(one.unseen ?? []), ...unseen] })))].join(''));
    keep('without.jsonl', [...others, { ...plain(journey, 99), id: 'p-99' }]);
    keep('with.jsonl', [...others, { ...odd, id: 'p-99' }]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ...paperKinds.map((kind) => ['report', '--kind', kind, '--format', 'json']),
    ['report', '--also', 'plan'],
    ['map', '--format', 'html'],
    ['share', '--tables'],
    ['why'],
    ['flow'],
    ['conform'],
  ])('%s %s %s leaves no trace', async (command = '', ...flags) => {
    // How many events there are in all is nobody's alone.
    const call = async (name: string) =>
      (await callCommand(command, at(name), ...flags)).out.replace(/\s*\d+(?=\s+(?:events|steps)\b)/g, '').split('\n');
    expect(await call('with.jsonl')).toEqual(await call('without.jsonl'));
  });
});
