import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { areaAssumptions } from 'justice-pathway/machines';
import { afterAll, expect, test } from 'vitest';
import { scottishWorld } from '../src/cli/trial/scottish-world.ts';
import { callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'years-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fitting = async (figures: object) => {
  const path = join(folder, 'area.json');
  writeFileSync(path, JSON.stringify({ area: 'Somewhere', figures }));
  return callCommand('simulate', 'fit', path);
};

test('a figure of a year that has not begun is refused, whatever it counts', async () => {
  for (const [id, year] of [
    ['arrests', '2099'],
    ['prison-population', '2099-00'],
    ['prison-population', '2099'],
    ['arrests', 'the year 2150 to 2151'],
  ] as const) {
    const { code, err, out } = await fitting({ [id]: { value: 900, year }, liberations: 110 });
    expect(code, year).toBe(2);
    expect(err).toContain(`The year "${year}" of "${id}" has not begun`);
    expect(out).toBe('');
  }
});

test('the law of a year that begins after the law was last read is not taken to be that of today', () => {
  const under = (year: string) => areaAssumptions({ sets: [], perYear: 1 }, 0, scottishWorld.assumptions, year);
  for (const year of ['2027', '2027-28', '2027-01', '2099'])
    expect(() => under(year), year).toThrow(/is not known here: it was last read on/);
  for (const year of ['2026', '2026-27', '2026-09', '2023-24']) expect(() => under(year), year).not.toThrow();
});
