import * as front from 'justice-pathway';
import * as adapters from 'justice-pathway/adapters';
import * as law from 'justice-pathway/law';
import * as logs from 'justice-pathway/logs';
import * as machines from 'justice-pathway/machines';
import * as map from 'justice-pathway/map';
import * as records from 'justice-pathway/records';
import * as release from 'justice-pathway/release';
import * as service from 'justice-pathway/service';
import { describe, expect, test } from 'vitest';

const { PathwayError } = front;
const wrong: readonly unknown[] = [undefined, null, 7, Number.NaN, {}, 'nonsense', [], [null], [{}], true];

/** The functions that take what came from outside: texts, cases, events, sentences, services, days. */
const outside: Readonly<Record<string, readonly [object, readonly string[]]>> = {
  '.': [
    front,
    [
      'readJourneys',
      'step',
      'openCase',
      'agenda',
      'allowed',
      'replay',
      'openCases',
      'definePathway',
      'defineStage',
      'instant',
      'tryInstant',
      'addDays',
      'startOfDay',
      'endOfDay',
      'dateOf',
      'plusDays',
      'instantAt',
      'formatInstant',
    ],
  ],
  './map': [map, ['readRules', 'defineRules', 'readQuickWins', 'mapper', 'mapJourneys']],
  './logs': [logs, ['readOcelJson', 'readOcelXml', 'readXesLog', 'readCsvLog', 'readLinesLog']],
  './law': [law, ['lookup', 'addMonths', 'addYears', 'civilDate', 'dayNumber', 'daysBetween', 'weekday', 'fromDayNumber', 'clockOf']],
  './records': [records, ['readRecords']],
  './service': [service, ['readHoursWords', 'clockTime', 'openAt', 'nextOpening', 'eligible']],
  './machines': [machines, ['keyDates', 'holidaysOf']],
  './adapters': [adapters, ['parseJson', 'readDirectory', 'readDirectoryTables']],
  './release': [release, ['readRegister']],
};

/**
 * Not here, by their types: pictures, pages, counts and other functions of values that functions of this package have made
 * (a `Report`, a `Drawing`, an `EventTable`, a `CohortFlow`). A compiler keeps other values from them, and no file or message reaches them.
 */
describe('one manner of failing', () => {
  for (const [entry, [functions, names]] of Object.entries(outside))
    test(`${entry}: what the caller did wrong is a PathwayError or a returned answer, whatever was given`, async () => {
      const faults: string[] = [];
      for (const name of names) {
        const call = (functions as Record<string, unknown>)[name] as (...given: readonly unknown[]) => unknown;
        expect(call, name).toBeTypeOf('function');
        for (const one of wrong)
          for (const given of [[], [one], [one, one], [one, one, one]]) {
            const thrown = await failing(() => call(...given));
            if (thrown !== undefined && !(thrown instanceof PathwayError && thrown.message !== ''))
              faults.push(`${name}(${given.map((each) => JSON.stringify(each)).join(', ')}): ${String(thrown)}`);
          }
      }
      expect(faults).toEqual([]);
    });

  test('a wrong argument is named, with what is wanted and what was given', () => {
    expect(() => front.readJourneys(undefined as never)).toThrow('readJourneys() needs a text as "text", and was given undefined.');
    expect(() => front.step(machines.scottishPathway, null as never, { type: 'police.arrested', at: 0 })).toThrow(
      'step() needs an object with pathway and version as "of", and was given null.',
    );
  });
});

async function failing(call: () => unknown): Promise<unknown> {
  try {
    await call();
    return undefined;
  } catch (error) {
    return error;
  }
}
