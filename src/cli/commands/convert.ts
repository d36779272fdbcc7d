import { Command, Option } from 'commander';
import { writeJourneys } from '../../journal/index.ts';
import {
  caseJourneys,
  casesAsObjects,
  formatByName,
  type LogFormat,
  logFormats,
  proposeFrom,
  writeCsvLog,
  writeLinesLog,
  writeOcelJson,
  writeOcelXml,
  writeXesLog,
} from '../../journal/log/index.ts';
import { issueText } from '../../kernel/index.ts';
import { flag } from '../flags/flags.ts';
import { wrongFlag } from '../flags/wrong-flag.ts';
import { pathwayZone } from '../flags/zone-flag.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { domainsOf, shippedPathway } from '../load/asked-pathway.ts';
import { headOf } from '../load/head-of.ts';
import { formatOfFile, loadMapping, readCases, readObjects } from '../load/read-log.ts';
import { refuseUnused } from '../load/refuse-unused.ts';
import { writeParts } from '../write-parts.ts';

interface ConvertFlags {
  readonly mapping?: string;
  readonly zone?: string;
  readonly objectType?: string;
  readonly to?: LogFormat;
  readonly propose?: boolean;
}

/** `convert IN OUT`: from any form of log to another. */
export function convertCommand(io: Io): Command {
  return new Command('convert')
    .argument('<in>', 'journeys, CSV, JSON Lines, XES or OCEL 2.0')
    .argument('[out]', 'file to write; its name says the form (.journeys.jsonl, .csv, .xes, .jsonocel, .xmlocel, .events.jsonl)')
    .addOption(flag('mapping', 'which column means what'))
    .addOption(flag('zone', 'zone of times without an offset, and of the times written; that of the pathway unless it is named'))
    .addOption(flag('objectType', 'for OCEL: the type of object that makes a case'))
    .addOption(new Option('--to <form>', 'form to write, where the name does not say it').choices([...logFormats]))
    .option('--propose', 'print a mapping proposed from a sample of a table, and write nothing else')
    .addHelpText(
      'after',
      '\nExamples:\n  convert events.csv --propose > mapping.json\n  convert events.csv out/log.xes --mapping mapping.json\n  convert log.xes out/log.journeys.jsonl\n  convert examples/journeys/diverted-helped-and-finished.journey.json out/log.csv\n',
    )
    .action((input: string, output: string | undefined, flags: ConvertFlags) => {
      if (flags.propose) return propose(io, input);
      const to = flags.to ?? (output === undefined ? undefined : formatByName(output));
      if (to === undefined)
        badInput({
          code: 'no-form',
          severity: 'error',
          value: output ?? '',
          message: 'It is not clear which form to write.',
          cure: `Name a file with a known ending, or give --to ${logFormats.join('|')}.`,
        });
      const mapping = flags.mapping === undefined ? undefined : loadMapping(flags.mapping);
      const from = formatOfFile(input, mapping !== undefined);
      const zone = { zone: flags.zone ?? pathwayZone };
      refuseUnused([input], flags);
      if (from.startsWith('ocel') && to.startsWith('ocel')) {
        if (flags.objectType !== undefined)
          wrongFlag('--object-type', flags.objectType, 'An OCEL log is written whole as another: leave it out.', 'bad-flags');
        const { log, issues, events, rejected } = readObjects(input, from, zone);
        for (const issue of issues) io.err(issueText(issue));
        io.err(`${input}: ${events} events read, ${rejected} rejected.`);
        return to === 'ocel-json' ? writeOut(io, output, writeOcelJson(log, zone)) : writeParts(io, output, writeOcelXml(log, zone));
      }
      const { cases, log } = readCases(io, input, { mapping, zone: flags.zone, objectType: flags.objectType, isExact: true });
      if (to === 'csv') return writeParts(io, output, writeCsvLog(cases, zone));
      if (to === 'xes') return writeParts(io, output, writeXesLog(cases, log, zone));
      if (to === 'lines') return writeParts(io, output, writeLinesLog(cases, zone));
      if (to === 'ocel-json') return writeOut(io, output, writeOcelJson(casesAsObjects(cases), zone));
      if (to === 'ocel-xml') return writeParts(io, output, writeOcelXml(casesAsObjects(cases), zone));
      const { journeys, issues } = caseJourneys(cases, mapping, input, {
        zone: mapping?.zone ?? zone.zone,
        domains: domainsOf(shippedPathway),
      });
      for (const issue of issues) io.err(issueText(issue));
      writeParts(io, output, writeJourneys(journeys, mapping?.zone ?? zone.zone));
    });
}

function propose(io: Io, file: string): void {
  const format = formatOfFile(file, true);
  if (format !== 'csv')
    badInput({
      code: 'no-table',
      severity: 'error',
      file,
      message: `Only a table needs a mapping; this is ${format}.`,
      cure: 'Read it as it is.',
    });
  const proposed = proposeFrom(headOf(file));
  if (proposed === undefined)
    badInput({ code: 'empty-file', severity: 'error', file, message: 'The table has no header.', cure: 'Add one.' });
  for (const note of proposed.notes) io.err(note);
  io.out(`${JSON.stringify(proposed.mapping, null, 2)}\n`);
  if (!proposed.isComplete) io.exit(1);
}
