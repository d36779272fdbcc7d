import { parseArgs } from 'node:util';
import { buildReport, mapJourneys, simulateCohort, writeReport } from 'justice-pathway';
import {
  assumptions,
  contacts,
  indicators,
  releaseLever,
  reportWords,
  rules,
  scottishBankHolidays,
  scottishPathway,
  vocabulary,
} from 'justice-pathway/machines';

interface Part {
  readonly part: string;
  readonly people: number;
  readonly seconds: number;
  readonly journeysPerSecond: number;
}

/** The real pathway: keyed draws, desks and moments; then the 65 rules; then the report. The first cohort of 200 is warm-up and is not counted. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { people: { type: 'string', default: '5000' }, format: { type: 'string', default: 'table' } },
  });
  const people = Number(values.people);
  const world = { pathway: scottishPathway, assumptions: { ...assumptions, releaseLever }, calendars: [scottishBankHolidays] };
  simulateCohort({ ...world, people: 200, seed: 1 });
  const parts: Part[] = [];
  const timed = <T>(part: string, of: () => T): T => {
    const begun = performance.now();
    const result = of();
    const seconds = (performance.now() - begun) / 1000;
    parts.push({ part, people, seconds, journeysPerSecond: Math.round(people / seconds) });
    return result;
  };
  const { journeys } = timed('simulate', () => simulateCohort({ ...world, people, seed: 7 }));
  const mapped = timed('map', () =>
    mapJourneys(journeys, rules, { calendar: scottishBankHolidays, vocabulary, contacts: Object.values(contacts), indicators }),
  );
  timed('report', () => writeReport(buildReport(mapped, { words: reportWords }), 'markdown'));
  const events = journeys.reduce((sum, journey) => sum + journey.events.length, 0);
  const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
  if (values.format === 'json') console.log(JSON.stringify({ rows: parts, events, findings: mapped.findings.length, peakMB }, null, 2));
  else {
    for (const { part, seconds, journeysPerSecond } of parts)
      console.log(`${part.padEnd(10)} ${seconds.toFixed(2)} s  ${journeysPerSecond} journeys/s`);
    console.log(`${events} events, ${mapped.findings.length} answers, ${peakMB} MB`);
  }
}
