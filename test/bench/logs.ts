// The mapper on large logs beside a plain TypeScript pass over the same file, each in a process of its own.
//   node --conditions=justice-pathway-source test/bench/logs.ts [events]        (default 300000, then 3000000)
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventTableSink, readCsvLog } from 'justice-pathway/logs';
import { declareRules, defineRules, flowCounts, flowEdges } from 'justice-pathway/map';
import { tallyRules } from './table/table-rules.ts';

const HOUR = 3_600_000;
const temporal: readonly [string, string, number][] = [
  ['act-03', 'act-07', 48],
  ['act-00', 'act-01', 24],
  ['act-05', 'act-02', 72],
];
const pairs: readonly [string, string][] = [
  ['act-00', 'act-04'],
  ['act-01', 'act-06'],
  ['act-02', 'act-09'],
];

const [mode, file, count] = process.argv.slice(2);
if (mode === 'ours' && file) report(ours(file));
else if (mode === 'plain' && file) report(plain(file));
else for (const events of mode ? [Number(mode)] : [300_000, 3_000_000]) compare(events);

function compare(events: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const log = join(folder, 'log.csv');
    write(log, events);
    // Twice each, the better of the two: two processes share this machine with others.
    const best = (name: string) =>
      [1, 2].map(() => child(name, log)).reduce((a, b) => (a['total'] !== undefined && (b['total'] ?? 0) < (a['total'] ?? 0) ? b : a));
    const [own, base] = [best('ours'), best('plain')];
    console.log(`\n${events} events               ours       plain   plain / ours`);
    for (const name of Object.keys(base)) {
      const unit = name === 'memory' ? 'MB' : 'ms';
      const [a, b] = [own[name] ?? 0, base[name] ?? 0];
      console.log(
        `${name.padEnd(22)} ${`${Math.round(a)} ${unit}`.padStart(10)}  ${`${Math.round(b)} ${unit}`.padStart(10)}  ${(b / a).toFixed(2)}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function child(name: string, log: string): Record<string, number> {
  const run = spawnSync(
    process.execPath,
    ['--conditions=justice-pathway-source', '--disable-warning=ExperimentalWarning', import.meta.filename, name, log],
    { encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

function report(times: Record<string, number>): void {
  console.log(JSON.stringify({ ...times, memory: process.resourceUsage().maxRSS / 1024 }));
}

function timed<T>(times: Record<string, number>, name: string, work: () => T): T {
  // The best of three, except for the import: other work shares this machine.
  let best = Number.POSITIVE_INFINITY;
  let result = undefined as T;
  for (let round = name === 'import' ? 2 : 0; round < 3; round += 1) {
    const start = performance.now();
    result = work();
    best = Math.min(best, performance.now() - start);
  }
  times[name] = best;
  times['total'] = (times['total'] ?? 0) + (times[name] ?? 0);
  return result;
}

function ours(log: string): Record<string, number> {
  const times: Record<string, number> = {};
  const table = timed(times, 'import', () => {
    const sink = eventTableSink();
    readCsvLog(pieces(log), sink, { mapping: { case: 'case', activity: 'activity', time: 'time', zone: 'UTC' } });
    return sink.table();
  });
  timed(times, 'directly follows', () => flowCounts(table));
  timed(times, 'with median waits', () => flowEdges(table));
  timed(times, 'temporal rules', () =>
    tallyRules(
      table,
      defineRules(temporal.map(([a, b, hours]) => declareRules.response(a, b, { within: { value: hours, unit: 'hours' } }))),
    ),
  );
  timed(times, 'Declare rules', () =>
    tallyRules(
      table,
      defineRules(
        pairs.flatMap(([a, b]) => [
          declareRules.response(a, b),
          declareRules.precedence(a, b),
          declareRules.chainResponse(a, b),
          declareRules.notCoExistence(a, b),
        ]),
      ),
    ),
  );
  return times;
}

/** What somebody would write for this file and these questions alone. */
function plain(log: string): Record<string, number> {
  const times: Record<string, number> = {};
  const { starts, activity, at, names } = timed(times, 'import', () => plainImport(log));
  const size = names.length;
  const code = (name: string) => names.indexOf(name);
  timed(times, 'directly follows', () => {
    const counts = new Int32Array(size * size);
    eachPair(starts, (index) => {
      const key = (activity[index - 1] as number) * size + (activity[index] as number);
      counts[key] = (counts[key] as number) + 1;
    });
    return counts;
  });
  timed(times, 'with median waits', () => {
    const waits: number[][] = Array.from({ length: size * size }, () => []);
    eachPair(starts, (index) =>
      waits[(activity[index - 1] as number) * size + (activity[index] as number)]?.push((at[index] as number) - (at[index - 1] as number)),
    );
    return waits.map((list) => {
      const sorted = Float64Array.from(list).sort();
      return sorted[sorted.length >> 1];
    });
  });
  timed(times, 'temporal rules', () => temporal.map(([a, b, hours]) => responsePass(code(a), code(b), hours * HOUR)));
  timed(times, 'Declare rules', () =>
    pairs.map(([a, b]) => [
      responsePass(code(a), code(b), Number.POSITIVE_INFINITY),
      precedencePass(code(a), code(b)),
      chainPass(code(a), code(b)),
      notTogetherPass(code(a), code(b)),
    ]),
  );
  return times;

  function eachPair(of: Int32Array, take: (index: number) => void): void {
    for (let one = 0; one + 1 < of.length; one += 1)
      for (let index = (of[one] as number) + 1; index < (of[one + 1] as number); index += 1) take(index);
  }
  function responsePass(a: number, b: number, length: number): number {
    let met = 0;
    for (let one = 0; one + 1 < starts.length; one += 1) {
      let next = Number.POSITIVE_INFINITY;
      for (let index = (starts[one + 1] as number) - 1; index >= (starts[one] as number); index -= 1) {
        if (activity[index] === a && next - (at[index] as number) <= length && next !== Number.POSITIVE_INFINITY) met += 1;
        if (activity[index] === b) next = at[index] as number;
      }
    }
    return met;
  }
  function precedencePass(a: number, b: number): number {
    let met = 0;
    for (let one = 0; one + 1 < starts.length; one += 1) {
      let seen = false;
      for (let index = starts[one] as number; index < (starts[one + 1] as number); index += 1) {
        if (activity[index] === a) seen = true;
        if (activity[index] === b && seen) met += 1;
      }
    }
    return met;
  }
  function chainPass(a: number, b: number): number {
    let met = 0;
    for (let one = 0; one + 1 < starts.length; one += 1) {
      for (let index = (starts[one] as number) + 1; index < (starts[one + 1] as number); index += 1)
        if (activity[index - 1] === a && activity[index] === b) met += 1;
    }
    return met;
  }
  function notTogetherPass(a: number, b: number): number {
    let broken = 0;
    for (let one = 0; one + 1 < starts.length; one += 1) {
      let [hasA, hasB] = [false, false];
      for (let index = starts[one] as number; index < (starts[one + 1] as number); index += 1) {
        if (activity[index] === a) hasA = true;
        if (activity[index] === b) hasB = true;
      }
      if (hasA && hasB) broken += 1;
    }
    return broken;
  }
}

function plainImport(log: string) {
  const cases = new Map<string, number>();
  const codes = new Map<string, number>();
  const rows: { caseOf: number[]; activity: number[]; at: number[] } = { caseOf: [], activity: [], at: [] };
  let rest = '';
  let isHeader = true;
  for (const piece of pieces(log)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (isHeader) {
        isHeader = false;
        continue;
      }
      const [id = '', name = '', time = ''] = line.split(',');
      let one = cases.get(id);
      if (one === undefined) {
        one = cases.size;
        cases.set(id, one);
      }
      let what = codes.get(name);
      if (what === undefined) {
        what = codes.size;
        codes.set(name, what);
      }
      rows.caseOf.push(one);
      rows.activity.push(what);
      rows.at.push(Date.parse(time));
    }
  }
  const starts = new Int32Array(cases.size + 1);
  for (const one of rows.caseOf) starts[one + 1] = (starts[one + 1] as number) + 1;
  for (let one = 0; one < cases.size; one += 1) starts[one + 1] = (starts[one + 1] as number) + (starts[one] as number);
  const order = Uint32Array.from(rows.caseOf, (_, index) => index).sort(
    (a, b) => (rows.caseOf[a] as number) - (rows.caseOf[b] as number) || (rows.at[a] as number) - (rows.at[b] as number) || a - b,
  );
  const activity = Int32Array.from(order, (index) => rows.activity[index] as number);
  const at = Float64Array.from(order, (index) => rows.at[index] as number);
  return { starts, activity, at, names: [...codes.keys()] };
}

/** A log whose cases are interleaved in order of time, as systems write them. */
function write(log: string, events: number): void {
  let state = Number(count ?? 7);
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const handle = openSync(log, 'w');
  const open = Array.from({ length: 1000 }, (_, index) => ({ id: index, last: 0 }));
  let next = open.length;
  let now = Date.UTC(2024, 0, 1);
  let text = 'case,activity,time,note\n';
  for (let index = 0; index < events; index += 1) {
    const slot = Math.floor(random() * open.length);
    const one = open[slot] as { id: number; last: number };
    now += Math.floor(random() * 60_000);
    one.last = random() < 0.7 ? (one.last + 1) % 24 : Math.floor(random() * 24);
    text += `case-${one.id},act-${String(one.last).padStart(2, '0')},${new Date(now).toISOString()},some words here\n`;
    if (random() < 0.06) {
      open[slot] = { id: next, last: 0 };
      next += 1;
    }
    if (text.length > 1_000_000) {
      writeSync(handle, text);
      text = '';
    }
  }
  writeSync(handle, text);
  closeSync(handle);
}

function* pieces(log: string): Generator<string> {
  const handle = openSync(log, 'r');
  const bytes = Buffer.alloc(1 << 20);
  for (let length = readSync(handle, bytes, 0, bytes.length, null); length > 0; length = readSync(handle, bytes, 0, bytes.length, null))
    yield bytes.toString('latin1', 0, length);
  closeSync(handle);
}
