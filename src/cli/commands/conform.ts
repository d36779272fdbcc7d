import { Command, Option } from 'commander';
import { scottishPathway } from 'justice-pathway/machines';
import { z } from 'zod';
import { type Conformance, conform, type TransitionTable } from '../../map/index.ts';
import { type Io, writeOut } from '../io.ts';
import { pathwayMoves } from '../pathway-moves.ts';
import { readJsonAs } from '../read-json.ts';
import { loadMapping, readCases } from '../read-log.ts';

interface ConformFlags {
  readonly format: 'text' | 'json';
  readonly out?: string;
  readonly mapping?: string;
  readonly zone?: string;
  readonly objectType?: string;
  readonly model?: string;
}

const Model = z.strictObject({
  initial: z.string(),
  moves: z.array(z.strictObject({ from: z.string(), event: z.string(), to: z.string() })),
  final: z.array(z.string()).optional(),
  ignored: z.array(z.string()).optional(),
});

/** `conform FILE`: how real records and the pathway differ, with the cheapest explanation. */
export function conformCommand(io: Io): Command {
  return new Command('conform')
    .argument('<file>', 'journeys, CSV, JSON Lines, XES or OCEL 2.0')
    .addOption(new Option('-f, --format <format>', 'form of the answer').choices(['text', 'json']).default('text'))
    .option('-o, --out <file>', 'write to a file instead of stdout')
    .option('--model <file>', 'another model: { "initial", "moves": [{ "from", "event", "to" }], "final"?, "ignored"? }')
    .option('--mapping <file>', 'which column means what')
    .option('--zone <zone>', 'zone of times without an offset; that of the pathway unless it is named')
    .option('--object-type <type>', 'for OCEL: the type of object that makes a journey')
    .addHelpText(
      'after',
      '\nExamples:\n  conform examples/journeys/diverted-helped-and-finished.journey.json\n  conform log.xes --model model.json --format json\n',
    )
    .action((file: string, flags: ConformFlags) => {
      const model = flags.model === undefined ? pathwayMoves(scottishPathway) : readModel(flags.model);
      const mapping = flags.mapping === undefined ? undefined : loadMapping(flags.mapping);
      const { cases } = readCases(io, file, { mapping, zone: flags.zone, objectType: flags.objectType });
      const answer = conform(
        model,
        cases.map(({ id, events }) => ({ id, events: events.map(({ type }) => type) })),
      );
      writeOut(io, flags.out, flags.format === 'json' ? `${JSON.stringify(answer, null, 1)}\n` : conformText(answer));
    });
}

function readModel(file: string): TransitionTable {
  const { initial, moves, final, ignored } = readJsonAs(Model, file, { code: 'bad-model' });
  return { initial, moves, ...(final ? { final } : {}), ...(ignored ? { ignored } : {}) };
}

function conformText({ journeys, fitting, cost, unexpected, skipped, neverTaken, notAligned }: Conformance): string {
  const rows = (list: Conformance['unexpected']) =>
    list.slice(0, 20).map(({ event, state, count }) => `  ${String(count).padStart(6)}  ${event} in "${state}"`);
  const lines = [
    `${fitting} of ${journeys} journeys fit the model; ${cost} steps differ in the rest.`,
    ...(unexpected.length > 0 ? ['', 'Happened, and the model does not allow it there:', ...rows(unexpected)] : []),
    ...(skipped.length > 0 ? ['', 'Expected by the model, and not on record:', ...rows(skipped)] : []),
    ...(neverTaken.length > 0 ? ['', `${neverTaken.length} moves of the model were never taken.`] : []),
    ...(notAligned.length > 0 ? ['', `${notAligned.length} journeys were too long to compare.`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
