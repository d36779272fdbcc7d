import { Command, Option } from 'commander';
import { eventTableSink, lifecycleSink, proposeFrom } from '../../journal/index.ts';
import { flowEdges } from '../../map/index.ts';
import { type Io, writeOut } from '../io.ts';
import { headOf } from '../load-journeys.ts';
import { formatOfFile, loadMapping, readLogFile } from '../read-log.ts';

interface FlowFlags {
  readonly format: 'text' | 'json';
  readonly out?: string;
  readonly mapping?: string;
  readonly zone?: string;
  readonly objectType?: string;
  readonly lifecycle: 'all' | 'complete' | 'start';
}

/** `flow FILE`: what directly follows what, how often, and after how long. */
export function flowCommand(io: Io): Command {
  return new Command('flow')
    .description('what directly follows what in any log, how often, and the median wait')
    .argument('<file>', 'journeys, CSV, JSON Lines, XES or OCEL 2.0')
    .addOption(new Option('-f, --format <format>', 'form of the answer').choices(['text', 'json']).default('text'))
    .option('-o, --out <file>', 'write to a file instead of stdout')
    .option('--mapping <file>', 'which column means what (proposed by: convert FILE --propose)')
    .option('--zone <zone>', 'zone of times without an offset', 'UTC')
    .option('--object-type <type>', 'for OCEL: the type of object that makes a case')
    .addOption(
      new Option('--lifecycle <step>', 'which step of an activity counts, where the log tells start from complete')
        .choices(['all', 'complete', 'start'])
        .default('all'),
    )
    .addHelpText('after', '\nExamples:\n  flow log.xes\n  flow events.csv --mapping mapping.json --format json\n')
    .action((file: string, flags: FlowFlags) => {
      const collected = eventTableSink();
      const sink = flags.lifecycle === 'all' ? collected : lifecycleSink(collected, flags.lifecycle, lifecycleField(flags.mapping, file));
      const mapping = flags.mapping === undefined ? undefined : loadMapping(flags.mapping);
      const { rejected } = readLogFile(io, file, sink, { mapping, zone: flags.zone, objectType: flags.objectType });
      const table = collected.table();
      const events = table.activity.length;
      const edges = flowEdges(table);
      if (flags.format === 'json') {
        const lines = edges.map((edge) => `  ${JSON.stringify(edge)}`).join(',\n');
        writeOut(
          io,
          flags.out,
          `{ "cases": ${table.cases.length}, "events": ${events}, "rejected": ${rejected}, "edges": [${lines === '' ? '' : `\n${lines}\n`}] }\n`,
        );
        return;
      }
      const width = Math.max(0, ...edges.map(({ from, to }) => from.length + to.length));
      const rows = edges.map(
        ({ from, to, count, medianSeconds }) =>
          `${`${from} → ${to}`.padEnd(width + 4)} ${String(count).padStart(8)}   ${waitText(medianSeconds)}`,
      );
      writeOut(io, flags.out, `${table.cases.length} cases, ${events} events, ${rejected} rejected\n\n${rows.join('\n')}\n`);
    });
}

/** The column of start and complete: from the mapping, from a sample, or the one that XES names. */
function lifecycleField(mapping: string | undefined, file: string): string {
  const given = mapping === undefined ? undefined : loadMapping(mapping).lifecycle;
  if (given !== undefined) return given;
  return (formatOfFile(file, true) === 'csv' ? proposeFrom(headOf(file))?.mapping.lifecycle : undefined) ?? 'lifecycle:transition';
}

/** Seconds in a unit that a person would use. */
export function waitText(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds * 10) / 10} seconds`;
  if (seconds < 3600) return `${Math.round(seconds / 6) / 10} minutes`;
  if (seconds < 172_800) return `${Math.round(seconds / 360) / 10} hours`;
  return `${Math.round(seconds / 8640) / 10} days`;
}
