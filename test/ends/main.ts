import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { scenarios } from 'justice-pathway/machines';
import { worldMark } from './end-run.ts';
import { endsText } from './end-text.ts';
import { endRuns } from './ends.ts';

// The long check: each ready scenario, 10,000 people, twenty seeds. Begins with one seed of each, keeps what was run and goes on from
// there. Ends with 0 where all ended, 1 where somebody was stopped, 130 where it was broken off before all were run.

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    people: { type: 'string', default: '10000' },
    workers: { type: 'string', default: String(availableParallelism()) },
    minutes: { type: 'string' },
    file: { type: 'string', default: 'out/scenarios-end.jsonl' },
  },
});
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
if (values.minutes !== undefined) setTimeout(() => stop.abort(), Number(values.minutes) * 60_000).unref();
const asked = { scenarios: scenarios.map(({ id }) => id), seeds: Number(values.seeds), people: Number(values.people) };
const runs = await endRuns({
  ...asked,
  file: values.file,
  workers: Number(values.workers),
  world: worldMark(scenarios),
  signal: stop.signal,
  tell: (line) => console.error(line),
});
console.log(endsText(asked, runs));
const whole = runs.length === asked.scenarios.length * asked.seeds;
process.exit(runs.some(({ stopped }) => stopped.length > 0) ? 1 : whole ? 0 : 130);
