import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { callCommand } from './call-command.ts';
import { sample } from './engine-sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-pathway-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rule = {
  id: 'no-visit',
  title: 'Nobody visited',
  trigger: { type: 'custody.received' },
  expect: ['custody.liberated'],
  window: { direction: 'after', value: 3, unit: 'days' },
};

/** A module of one's own that hands over what this test has made. */
function moduleOf(name: string, exported: object): string {
  const path = join(folder, `${name}.mjs`);
  Object.assign(globalThis, { [`own_${name}`]: exported });
  const names = Object.keys(exported);
  writeFileSync(path, names.map((each) => `export const ${each} = globalThis.own_${name}.${each};\n`).join(''));
  return path;
}

describe('a pathway of one’s own on the command line', () => {
  const path = moduleOf('rules', { pathways: [sample], rules: [rule] });
  const bare = moduleOf('bare', { pathways: [sample] });
  const journeys = join(folder, 'journeys.json');
  const events = [{ id: '1', type: 'custody.received', at: '2026-01-05T09:00:00Z', attrs: { status: 'sentenced' } }];
  writeFileSync(
    journeys,
    JSON.stringify({ version: 1, journeys: [{ id: 'p1', profile: {}, events, observationEnd: '2026-02-01T00:00:00Z' }] }),
  );

  it('is linted, listed and drawn', async () => {
    expect(await callCommand('pathway', 'states', '--pathways', path)).toMatchObject({ code: 0, out: expect.stringContaining('Custody') });
    expect(await callCommand('pathway', 'diagram', '--pathways', path)).toMatchObject({ code: 0, out: expect.stringContaining('custody') });
    const lint = await callCommand('pathway', 'lint', '--pathways', path, '--format', 'json');
    expect(JSON.parse(lint.out)).toMatchObject({ pathway: sample.id, version: sample.version });
  });

  it('judges journeys by its own rules, words and zone', async () => {
    const checked = await callCommand('check', journeys, '--pathways', path, '--format', 'json');
    expect(checked.code).toBe(1);
    expect(JSON.parse(checked.out).findings).toMatchObject([{ rule: 'no-visit', verdict: 'missed' }]);
    const mapped = await callCommand('map', journeys, '--pathways', path, '--format', 'json');
    expect(JSON.parse(mapped.out).findings).toMatchObject([{ rule: 'no-visit' }]);
    for (const command of ['map', 'why', 'report', 'moments', 'conform'])
      expect((await callCommand(command, journeys, '--pathways', path)).code, command).toBe(0);
    const sides = await callCommand('compare', journeys, journeys, '--pathways', path, '--inside', 'a', '--why', 'b');
    expect(sides).toMatchObject({ code: 0, out: expect.stringContaining('Nobody visited') });
    expect((await callCommand('rules', 'list', '--pathways', path)).out).toContain('no-visit');
  });

  it('takes rules of a file where the module has none, and says so where neither has any', async () => {
    const rules = join(folder, 'rules.json');
    writeFileSync(rules, JSON.stringify({ rules: [rule] }));
    expect((await callCommand('check', journeys, '--pathways', bare, '--rules', rules)).code).toBe(1);
    expect(await callCommand('check', journeys, '--pathways', bare)).toMatchObject({ code: 2, err: expect.stringContaining('--rules') });
  });

  it('that cannot be read, or is none, ends every command with 2 and the name of the file', async () => {
    const none = moduleOf('none', { pathways: [{ id: 'x' }] });
    for (const command of ['check', 'map', 'moments', 'why', 'report', 'conform'])
      for (const wrong of [none, join(folder, 'not-there.mjs')]) {
        const { code, err } = await callCommand(command, journeys, '--pathways', wrong);
        expect({ code, named: err.includes(wrong) }, command).toEqual({ code: 2, named: true });
      }
    expect(await callCommand('map', journeys, '--pathways', path, '--also', 'plan')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--also'),
    });
  });
});
