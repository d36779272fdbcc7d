import { Command, Option } from 'commander';
import { scottishBankHolidays } from 'justice-pathway/machines';
import type { Journey } from '../../journal/index.ts';
import { type EventTable, eventTableSink, lifecycleSink, proposeFrom } from '../../journal/log/index.ts';
import { nearest } from '../../kernel/index.ts';
import { flowEdges, median, reEntries, survival, type TimedEdge, variants, waitsBetween, workingDaysBetween } from '../../map/index.ts';
import { type Audience, markOf, newTally, release, roundedTo } from '../../release/index.ts';
import { type AudienceFlags, audienceOf, audienceOptions, notCompared, outFor, personLevel } from '../flags/audience-flags.ts';
import { flag, formatFlag } from '../flags/flags.ts';
import { askedInPlan, outsideOption } from '../flags/plan-audience.ts';
import { pathwayZone } from '../flags/zone-flag.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { headOf } from '../load/head-of.ts';
import { isPlanFile } from '../load/load-plan.ts';
import { readAnyLog } from '../load/read-any-log.ts';
import { formatOfFile, loadMapping } from '../load/read-log.ts';

interface FlowFlags extends AudienceFlags {
  readonly format: 'text' | 'json';
  readonly out?: string;
  readonly mapping?: string;
  readonly zone?: string;
  readonly objectType?: string;
  readonly waits?: string;
  readonly variants?: boolean;
  readonly lifecycle: 'all' | 'complete' | 'start';
}

/** `flow FILE`: what directly follows what, how often, and after how long. */
export function flowCommand(io: Io): Command {
  return outsideOption(audienceOptions(new Command('flow')))
    .argument('<file>', 'journeys, a records plan, CSV, JSON Lines, XES or OCEL 2.0')
    .addOption(formatFlag())
    .addOption(flag('out'))
    .addOption(flag('mapping', 'which column means what (proposed by: convert FILE --propose)'))
    .addOption(flag('zone', 'zone of times without an offset; UTC unless it is named, and that of the plan for a plan'))
    .addOption(flag('objectType', 'for OCEL: the type of object that makes a case'))
    .addOption(
      new Option('--lifecycle <step>', 'which step of an activity counts, where the log tells start from complete')
        .choices(['all', 'complete', 'start'])
        .default('all'),
    )
    .option('--waits <from..to>', 'waits from one activity to the next of another, with a survival estimate for those still waiting')
    .option('--variants', 'the ways through, and the activities that come again')
    .addHelpText(
      'after',
      '\nExamples:\n  flow log.xes\n  flow examples/records/records-plan.json\n  flow events.csv --mapping mapping.json --format json\n  flow log.xes --waits "register request..decide"\n  flow log.xes --variants\n',
    )
    .action(async (file: string, given: FlowFlags) => {
      const flags = askedInPlan(io, [file], given);
      const isPlan = isPlanFile(file);
      const collected = eventTableSink();
      const sink =
        flags.lifecycle === 'all'
          ? collected
          : lifecycleSink(collected, flags.lifecycle, isPlan ? usualLifecycle : lifecycleField(flags.mapping, file));
      const mapping = flags.mapping === undefined ? undefined : loadMapping(flags.mapping);
      const zone = flags.zone ?? (isPlan ? undefined : 'UTC');
      const { rejected } = await readAnyLog(io, file, sink, { mapping, zone, objectType: flags.objectType, small: flags.small });
      const table = collected.table();
      const events = table.activity.length;
      const audience = audienceOf(flags);
      const out = outFor(audience, flags.out);
      const isPersonLevel = flags.format === 'json' || flags.variants === true || flags.waits !== undefined;
      const mark = isPersonLevel ? personLevel(io, 'This form of a flow', flags, flags.out) : markOf(audience);
      if (flags.waits !== undefined) {
        writeOut(io, out, marked(mark, waitsAnswer(table, flags.waits, flags.format)));
        return;
      }
      if (flags.variants) {
        writeOut(io, out, marked(mark, variantsAnswer(table, flags.format)));
        return;
      }
      const edges = flowEdges(table);
      if (flags.format === 'json') {
        const lines = edges.map((edge) => `  ${JSON.stringify(edge)}`).join(',\n');
        writeOut(
          io,
          out,
          `{ "inside": ${JSON.stringify(mark)}, "cases": ${table.cases.length}, "events": ${events}, "rejected": ${rejected}, "edges": [${lines === '' ? '' : `\n${lines}\n`}] }\n`,
        );
        return;
      }
      writeOut(io, out, `${mark}\n${notCompared(audience)}\n${edgesText(table, edges, events, rejected, audience)}`);
    });
}

/** Puts a mark first: as a field of JSON, or as the first line. */
function marked(mark: string, answer: string): string {
  return answer.startsWith('{') ? answer.replace(/^\{/, `{ "inside": ${JSON.stringify(mark)},`) : `${mark}\n\n${answer}`;
}

/** What follows what, as it may be shown. */
function edgesText(table: EventTable, edges: readonly TimedEdge[], events: number, rejected: number, audience: Audience): string {
  const tally = newTally();
  const behind = casesBehind(table);
  tally.cell('cases', table.cases.length, { block: tally.block('cases', 0), isPopulation: true });
  tally.cell('events', events, { block: tally.block('events', 0), people: table.cases.length });
  const name = ({ from, to }: TimedEdge) => `${from} → ${to}`;
  for (const activity of table.activities) {
    const own = edges.filter(({ from }) => from === activity);
    for (const edge of own) tally.cell(name(edge), edge.count, { block: tally.block(`from ${activity}`, 1), people: behind(edge) });
  }
  tally.cell('rejected', rejected, { block: tally.block('rejected', 0) });
  // Whoever comes to an activity comes from another or begins there, and goes on from it or ends there.
  for (const [code, activity] of table.activities.entries()) {
    const [into, out] = [edges.filter(({ to }) => to === activity), edges.filter(({ from }) => from === activity)];
    const all = table.activity.reduce((sum, one) => sum + Number(one === code), 0);
    const sum = (own: readonly TimedEdge[]) => own.reduce((total, { count }) => total + count, 0);
    tally.cell(`at ${activity}`, all);
    tally.cell(`begins at ${activity}`, Math.max(0, all - sum(into)));
    tally.cell(`ends at ${activity}`, Math.max(0, all - sum(out)));
    tally.relate('sum', `at ${activity}`, [...into.map(name), `begins at ${activity}`], true);
    tally.relate('sum', `at ${activity}`, [...out.map(name), `ends at ${activity}`], true);
  }
  for (const end of ['begins', 'ends'])
    tally.relate(
      'sum',
      'cases',
      table.activities.map((activity) => `${end} at ${activity}`),
      true,
    );
  tally.cell('last events', Math.max(0, events - edges.reduce((sum, { count }) => sum + count, 0)));
  tally.relate('sum', 'events', [...edges.map(name), 'last events']);
  const released = release(tally, audience);
  const isExact = audience.kind !== 'release';
  const shown = edges
    .map((edge) => ({ edge, count: released.count(name(edge)) }))
    .filter(({ count }) => isExact || (count.value ?? 0) > 0)
    .sort((a, b) => (b.count.value ?? 0) - (a.count.value ?? 0) || (name(a.edge) < name(b.edge) ? -1 : 1));
  // One case that goes a way many times is one wait of one person.
  const casesTold = (edge: TimedEdge, count: number) =>
    audience.kind === 'release' ? Math.min(count, roundedTo(behind(edge), audience.rounding)) : count;
  const width = Math.max(0, ...shown.map(({ edge }) => name(edge).length));
  const rows = shown.map(({ edge, count }) =>
    `${name(edge).padEnd(width + 1)} ${count.text.padStart(8)}   ${isExact ? waitText(edge.medianSeconds) : roughMedian(edge.medianSeconds, casesTold(edge, count.value ?? 0))}`.trimEnd(),
  );
  // Said whether there are any or not: that there is just one would tell of somebody.
  const left = isExact ? '' : '\n\nWays that hardly anybody took, if there are any, are not listed.';
  return `${released.count('cases').text} cases, ${released.count('events').text} events, ${isExact ? rejected : released.count('rejected').text} rejected\n\n${rows.join('\n')}${left}\n`;
}

/** How many cases go from one activity to the next; one case may go that way many times. */
function casesBehind({ cases, activities, starts, activity }: EventTable): (edge: TimedEdge) => number {
  const counts = new Map<string, number>();
  for (const one of cases.keys()) {
    const own = activity.subarray(starts[one], starts[one + 1]);
    const ways = new Set(Array.from(own.subarray(1), (to, at) => `${activities[own[at] as number]} → ${activities[to]}`));
    for (const way of ways) counts.set(way, (counts.get(way) ?? 0) + 1);
  }
  return ({ from, to }) => counts.get(`${from} → ${to}`) ?? 0;
}

/** The middle one of few waits is somebody's: a median stands on twenty or more, and is told in steps that many share. */
export function roughMedian(seconds: number, count: number): string {
  if (count < 20) return '';
  const at = steps.findLastIndex(([least]) => seconds >= least);
  const [least, text] = steps[at] ?? [0, 'under a minute'];
  const [next] = steps[at + 1] ?? [Number.POSITIVE_INFINITY];
  return seconds - least > next - seconds ? (steps[at + 1]?.[1] ?? text) : text;
}

const [minute, hour, day] = [60, 3600, 86_400];
const steps: readonly (readonly [seconds: number, text: string])[] = [
  [0, 'under a minute'],
  [10 * minute, 'about 10 minutes'],
  [30 * minute, 'about half an hour'],
  [hour, 'about 1 hour'],
  [3 * hour, 'about 3 hours'],
  [6 * hour, 'about 6 hours'],
  [12 * hour, 'about 12 hours'],
  [day, 'about 1 day'],
  [2 * day, 'about 2 days'],
  [4 * day, 'about 4 days'],
  [7 * day, 'about 1 week'],
  [14 * day, 'about 2 weeks'],
  [28 * day, 'about 4 weeks'],
  [60 * day, 'about 2 months'],
  [120 * day, 'about 4 months'],
  [180 * day, 'about 6 months'],
  [365 * day, 'about 1 year'],
];

/** Waits between two activities; those whose case ends first are counted for as long as they were seen. */
function waitsAnswer(table: EventTable, text: string, format: FlowFlags['format']): string {
  const [from = '', to = ''] = text.split('..');
  for (const name of [from, to]) {
    if (table.activities.includes(name)) continue;
    const near = nearest(name, table.activities);
    badInput({
      code: 'no-such-activity',
      severity: 'error',
      path: '--waits',
      value: name,
      message: `There is no activity "${name}" in this log.`,
      cure: near ? `Did you mean "${near}"?` : 'Write it like "a..b".',
    });
  }
  const waits = waitsBetween(tableJourneys(table), [from], [to]);
  const { count, over, median: half, steps } = survival(waits);
  const ended = waits
    .filter(({ isOver }) => isOver)
    .map((wait) => workingDaysBetween(wait.from, wait.from + wait.milliseconds, scottishBankHolidays, pathwayZone));
  const working = ended.length === 0 ? undefined : median(ended);
  const seconds = half === undefined ? null : half / 1000;
  if (format === 'json') {
    const curve = steps.map((step) => ({
      seconds: step.milliseconds / 1000,
      atRisk: step.atRisk,
      ended: step.ended,
      survival: step.survival,
      error: step.error,
    }));
    return `${JSON.stringify({ from, to, waits: count, over, medianSeconds: seconds, medianWorkingDays: working ?? null, steps: curve }, null, 1)}\n`;
  }
  const still = [0.75, 0.5, 0.25].map((share) => {
    const step = steps.find((one) => one.survival <= share);
    return `  ${Math.round(share * 100)}% still waiting after ${step ? waitText(step.milliseconds / 1000) : 'longer than the record shows'}`;
  });
  return `${count} waits from ${from} to ${to}; ${over} ended, ${count - over} were still waiting when the record ended.\n${still.join('\n')}\n  median of those that ended: ${working ?? '–'} working days\n`;
}

function variantsAnswer(table: EventTable, format: FlowFlags['format']): string {
  const ways = variants(table);
  const loops = reEntries(table);
  if (format === 'json') return `${JSON.stringify({ cases: table.cases.length, variants: ways, reEntries: loops }, null, 1)}\n`;
  const rows = ways.slice(0, 20).map(({ count, activities }) => `${String(count).padStart(7)}  ${activities.join(' → ')}`);
  const again = loops
    .slice(0, 10)
    .map(
      ({ activity, cases, returns, medianSeconds }) =>
        `  ${activity}: ${returns} times in ${cases} cases, after ${waitText(medianSeconds)} (median)`,
    );
  return `${ways.length} ways through ${table.cases.length} cases\n\n${rows.join('\n')}\n${again.length > 0 ? `\nWhat comes again\n${again.join('\n')}\n` : ''}`;
}

/** Cases as bare journeys that all end with the log. */
function tableJourneys({ cases, activities, starts, activity, at }: EventTable): Journey[] {
  let end = 0;
  for (const time of at) end = Math.max(end, time);
  return cases.map((id, one) => ({
    id,
    observationEnd: end,
    profile: { needs: [], has: {} },
    events: Array.from(activity.subarray(starts[one], starts[one + 1]), (code, index) => ({
      id: String(index),
      at: at[(starts[one] as number) + index] as number,
      type: activities[code] as string,
    })),
  }));
}

const usualLifecycle = 'lifecycle:transition';

/** The column of start and complete: from the mapping, from a sample, or the one that XES names. */
function lifecycleField(mapping: string | undefined, file: string): string {
  const given = mapping === undefined ? undefined : loadMapping(mapping).lifecycle;
  if (given !== undefined) return given;
  return (formatOfFile(file, true) === 'csv' ? proposeFrom(headOf(file))?.mapping.lifecycle : undefined) ?? usualLifecycle;
}

/** Seconds in a unit that a person would use. */
export function waitText(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds * 10) / 10} seconds`;
  if (seconds < 3600) return `${Math.round(seconds / 6) / 10} minutes`;
  if (seconds < 172_800) return `${Math.round(seconds / 360) / 10} hours`;
  return `${Math.round(seconds / 8640) / 10} days`;
}
