import { Command } from 'commander';
import { z } from 'zod';
import { type Conformance, conform, type TransitionTable } from '../../map/index.ts';
import { type Audience, markOf, newTally, release } from '../../release/index.ts';
import { type AudienceFlags, audienceOf, audienceOptions, notCompared, outFor, personLevel } from '../flags/audience-flags.ts';
import { flag, formatFlag } from '../flags/flags.ts';
import { askedInPlan, outsideOption } from '../flags/plan-audience.ts';
import { type Io, writeOut } from '../io.ts';
import { askedPathway } from '../load/asked-pathway.ts';
import { readAnyCases } from '../load/read-any-log.ts';
import { readJsonAs } from '../load/read-json.ts';
import { loadMapping } from '../load/read-log.ts';
import { pathwayMoves } from '../trial/pathway-moves.ts';

interface ConformFlags extends AudienceFlags {
  readonly format: 'text' | 'json';
  readonly out?: string;
  readonly mapping?: string;
  readonly zone?: string;
  readonly objectType?: string;
  readonly model?: string;
  readonly pathways?: string;
}

const Model = z.strictObject({
  initial: z.string(),
  moves: z.array(z.strictObject({ from: z.string(), event: z.string(), to: z.string() })),
  final: z.array(z.string()).optional(),
  ignored: z.array(z.string()).optional(),
});

/** `conform FILE`: how real records and the pathway differ, with the cheapest explanation. */
export function conformCommand(io: Io): Command {
  return outsideOption(audienceOptions(new Command('conform')))
    .argument('<file>', 'journeys, a records plan, CSV, JSON Lines, XES or OCEL 2.0')
    .addOption(formatFlag())
    .addOption(flag('out'))
    .option('--model <file>', 'another model: { "initial", "moves": [{ "from", "event", "to" }], "final"?, "ignored"? }')
    .addOption(flag('mapping', 'which column means what'))
    .addOption(flag('zone', 'zone of times without an offset; that of the pathway unless it is named'))
    .addOption(flag('objectType'))
    .addOption(flag('pathways'))
    .addHelpText(
      'after',
      '\nExamples:\n  conform examples/journeys/diverted-helped-and-finished.journey.json\n  conform examples/records/records-plan.json\n  conform log.xes --model model.json --format json\n',
    )
    .action(async (file: string, given: ConformFlags) => {
      const flags = askedInPlan(io, [file], given);
      const { pathway } = await askedPathway(flags);
      const model = flags.model === undefined ? pathwayMoves(pathway) : readModel(flags.model);
      const mapping = flags.mapping === undefined ? undefined : loadMapping(flags.mapping);
      const cases = await readAnyCases(io, file, { mapping, zone: flags.zone, objectType: flags.objectType, small: flags.small });
      const answer = conform(
        model,
        cases.map(({ id, events }) => ({ id, events: events.map(({ type }) => type) })),
      );
      const audience = audienceOf(flags);
      const out = outFor(audience, flags.out);
      if (flags.format === 'json') {
        const mark = personLevel(io, 'This form of a comparison', flags, flags.out);
        writeOut(io, out, `${JSON.stringify({ inside: mark, ...answer }, null, 1)}\n`);
        return;
      }
      writeOut(io, out, `${markOf(audience)}\n${notCompared(audience)}\n${conformText(answer, audience)}`);
    });
}

function readModel(file: string): TransitionTable {
  const { initial, moves, final, ignored } = readJsonAs(Model, file, { code: 'bad-model' });
  return { initial, moves, ...(final ? { final } : {}), ...(ignored ? { ignored } : {}) };
}

function conformText({ journeys, fitting, cost, unexpected, skipped, neverTaken, notAligned }: Conformance, audience: Audience): string {
  const tally = newTally();
  const block = tally.block('all', 0);
  tally.cell('journeys', journeys, { block });
  tally.cell('fitting', fitting, { block });
  tally.cell('not fitting', journeys - fitting);
  tally.relate('sum', 'journeys', ['fitting', 'not fitting']);
  tally.cell('steps', cost, { block: tally.block('steps', 1), people: journeys - fitting });
  tally.cell('too long', notAligned.length, { block: tally.block('too long', 1) });
  const lists = { unexpected, skipped };
  for (const [list, own] of Object.entries(lists))
    for (const [at, { count, journeys: people }] of own.entries())
      tally.cell(`${list} ${at}`, count, { block: tally.block(list, 2), people });
  const told = Object.entries(lists).flatMap(([list, own]) => own.map(({ count }, at) => ({ cell: `${list} ${at}`, count })));
  tally.cell(
    'other steps',
    Math.max(
      0,
      told.reduce((left, { count }) => left - count, cost),
    ),
  );
  if (told.reduce((sum, { count }) => sum + count, 0) <= cost)
    tally.relate('sum', 'steps', [...told.map(({ cell }) => cell), 'other steps']);
  tally.relate('part', 'journeys', ['too long']);
  const released = release(tally, audience);
  const shown = (id: string) => released.count(id);
  const rows = (list: keyof typeof lists) =>
    lists[list]
      .map(({ event, state }, at) => ({ text: `${event} in "${state}"`, count: shown(`${list} ${at}`) }))
      .filter(({ count }) => audience.kind !== 'release' || (count.value ?? 0) > 0)
      .sort((a, b) => (b.count.value ?? 0) - (a.count.value ?? 0) || (a.text < b.text ? -1 : 1))
      .slice(0, 20)
      .map(({ text, count }) => `  ${count.text.padStart(6)}  ${text}`);
  const lines = [
    `${shown('fitting').text} of ${shown('journeys').text} journeys fit the model; ${shown('steps').text} steps differ in the rest.`,
    ...(rows('unexpected').length > 0 ? ['', 'Happened, and the model does not allow it there:', ...rows('unexpected')] : []),
    ...(rows('skipped').length > 0 ? ['', 'Expected by the model, and not on record:', ...rows('skipped')] : []),
    ...(neverTaken.length > 0 && audience.kind !== 'release' ? ['', `${neverTaken.length} moves of the model were never taken.`] : []),
    ...((audience.kind === 'release' ? (shown('too long').value ?? 0) > 0 : notAligned.length > 0)
      ? ['', `${shown('too long').text} journeys were too long to compare.`]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}
