import { parseArgs } from 'node:util';
import {
  assumptions,
  contacts,
  indicators,
  releaseLever,
  reportWords,
  rules,
  scenarioById,
  scottishBankHolidays,
  scottishPathway,
  vocabulary,
} from 'justice-pathway/machines';
import { buildReport, mapJourneys, writeReport } from 'justice-pathway/map';
import { simulateCohort } from 'justice-pathway/simulate';
import { runAreas } from '../../src/cli/run-areas.ts';

interface Part {
  readonly part: string;
  readonly people: number;
  readonly seconds: number;
  readonly journeysPerSecond: number;
}

const practice = 1000;

/**
 * The real pathway: keyed draws, desks and moments; then the rules; then the report.
 * With `--areas` also the same people in as many areas, on one worker and on two. A cohort of 1,000 goes before each part as practice.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: 'string', default: '5000' },
      areas: { type: 'string', default: '0' },
      format: { type: 'string', default: 'table' },
    },
  });
  const people = Number(values.people);
  const parts: Part[] = [];
  const timed = async <T>(part: string, of: () => T | Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await of();
    const seconds = (performance.now() - begun) / 1000;
    parts.push({ part, people, seconds, journeysPerSecond: Math.round(people / seconds) });
    return result;
  };

  const world = { pathway: scottishPathway, assumptions: { ...assumptions, releaseLever }, calendars: [scottishBankHolidays] };
  const options = { calendar: scottishBankHolidays, vocabulary, contacts: Object.values(contacts), indicators };
  mapJourneys(simulateCohort({ ...world, people: practice, seed: 1 }).journeys, rules, options);
  const cohort = await timed('simulate', () => simulateCohort({ ...world, people, seed: 7 }));
  const journeys = await timed('journeys', () => cohort.journeys);
  const mapped = await timed('map', () => mapJourneys(journeys, rules, options));
  await timed('report', () => writeReport(buildReport(mapped, { words: reportWords }), 'markdown'));
  if (Number(values.areas) > 0) await byArea(Number(values.areas), people, timed);

  const rate = (name: string): number => parts.find(({ part }) => part === name)?.journeysPerSecond ?? Number.NaN;
  const ratios = {
    ...(Number(values.areas) > 0 ? { 'two workers to one': rate('areas, 2 workers') / rate('areas, 1 worker') } : {}),
  };
  const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
  if (values.format === 'json') {
    console.log(JSON.stringify({ rows: parts, ratios, events: cohort.events, findings: mapped.findings.length, peakMB }, null, 2));
    return;
  }
  for (const { part, seconds, journeysPerSecond } of parts)
    console.log(`${part.padEnd(16)} ${seconds.toFixed(2)} s  ${journeysPerSecond} journeys/s`);
  for (const [name, ratio] of Object.entries(ratios)) console.log(`${name}: ${ratio.toPrecision(3)}`);
  console.log(`${cohort.events} events, ${mapped.findings.length} answers, ${peakMB} MB`);
}

/** The same people in so many areas: simulated, hashed and measured by workers, which start and compile within the time. */
async function byArea(count: number, people: number, timed: (part: string, of: () => Promise<unknown>) => Promise<unknown>): Promise<void> {
  const baseline = scenarioById('baseline');
  if (!baseline) throw new Error('no baseline');
  const areas = Array.from({ length: count }, (_, index) => ({ id: `area-${index + 1}`, people: Math.round(people / count) }));
  const scenarios = areas.map(() => baseline);
  for (const workers of [1, 2]) {
    await timed(`areas, ${workers} worker${workers > 1 ? 's' : ''}`, () =>
      runAreas({ areas, seed: 7 }, scenarios, 'none', workers, () => undefined),
    );
  }
}
