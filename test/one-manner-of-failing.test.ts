import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as front from 'justice-pathway';
import * as machines from 'justice-pathway/machines';
import { afterAll, describe, expect, test } from 'vitest';
import { faultsOfCases, faultsOfModule, stillAnswering } from './wrong-arguments.ts';

const { exports } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, unknown>>;
};
const entries = Object.keys(exports).filter((entry) => entry !== './package.json');
const folder = mkdtempSync(join(tmpdir(), 'failing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('one manner of failing', () => {
  test.each(entries)('%s: every function answers, or throws a PathwayError with a cure, whatever was given', async (entry) => {
    const module = (await import(entry.replace('.', 'justice-pathway'))) as Readonly<Record<string, unknown>>;
    // Functions that open a file by its name do so in a folder of the test's own.
    expect(await faultsOfModule(module, join(folder, 'nonsense')), 'hold what is given with `givenAs` of src/kernel').toEqual([]);
  });

  test('every method of opened cases answers, or throws a PathwayError with a cure', async () => {
    const cases = await front.openCases({ pathway: machines.scottishPathway, waker: front.manualWaker });
    const faults = await faultsOfCases(cases);
    await cases.stop();
    expect(faults).toEqual([]);
  });

  test('once stopped, every method says so, but for the time, the health and stopping again', async () => {
    const cases = await front.openCases({ pathway: machines.scottishPathway, waker: front.manualWaker });
    await cases.stop();
    expect(await stillAnswering(cases)).toEqual(['health', 'now', 'start']);
    await cases.stop();
  });

  test('a wrong argument is named, with what is wanted and what was given', () => {
    expect(() => front.readJourneys(undefined as never)).toThrow('readJourneys() needs a text as "text", and was given undefined.');
    expect(() => front.step(machines.scottishPathway, null as never, { type: 'police.arrested', at: 0 })).toThrow(
      'step() needs an object with pathway and version as "of", and was given null.',
    );
    expect(() => [...front.writeJourneys([{}] as never)]).toThrow('writeJourneys() needs an object with id and events');
    expect(() => [...front.writeJourneys(7 as never)]).toThrow(
      'writeJourneys() needs a list or something else to go through as "journeys", and was given the number 7.',
    );
  });
});
