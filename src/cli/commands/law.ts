import { join } from 'node:path';
import { Command } from 'commander';
import { allParameters, calculators, keyDatesCalculator, reforms } from 'justice-pathway/machines/law';
import { groundsText } from '../../kernel/index.ts';
import {
  auditLaw,
  compareLaws,
  isUnverified,
  type Law,
  lawReference,
  lookup,
  type Parameter,
  readingWords,
  reasonFor,
  versionsUnder,
} from '../../law/index.ts';
import { flag, formatFlag, gather } from '../flags/flags.ts';
import { lawOf } from '../flags/law-flags.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { checkCommand } from '../law-check.ts';
import { readJsonAs } from '../load/read-json.ts';
import { selectParameters } from '../load/select-parameters.ts';
import { today } from '../today.ts';

interface LawFlags {
  readonly unverified?: boolean;
  readonly history?: boolean;
  readonly on?: string;
  readonly asOf?: string;
  readonly reform: readonly string[];
  readonly format: 'text' | 'json';
  readonly out?: string;
}

/** `law`: the values of the law, one of them with its history, and an audit of them all. */
export function lawCommand(io: Io): Command {
  const law = new Command('law')
    .argument('[id]', 'a parameter, as release.short-term-fraction, or a row such as REL-004')
    .option('--unverified', 'only parameters with an unverified value')
    .option('--history', 'every version, not only the one in force')
    .addOption(flag('on', 'the version in force on a day'))
    .addOption(flag('asOf'))
    .addOption(flag('reform').argParser(gather).default([], 'none'))
    .addOption(formatFlag())
    .addOption(flag('out'))
    .addHelpText(
      'after',
      '\nExamples:\n  law\n  law release.short-term-fraction --history\n  law REL-004 --on 2025-02-11\n  law --unverified\n  law audit --on 2026-11-21\n',
    )
    .action((id: string | undefined, flags: LawFlags) => print(io, id, flags));
  law.addCommand(alias(io, 'list', 'list the parameters: the same as `law`'));
  law.addCommand(alias(io, 'show <id>', 'show one parameter, or those of a row or an area: the same as `law ID`'));
  law.addCommand(alias(io, 'history <id>', 'every version of a parameter: the same as `law ID --history`'));
  law.addCommand(auditCommand(io));
  law.addCommand(changedCommand(io));
  law.addCommand(checkCommand(io));
  law.addCommand(docsCommand(io));
  return law;
}

function alias(io: Io, name: string, description: string): Command {
  return new Command(name.split(' ')[0])
    .description(description)
    .argument(name.includes('<') ? '<id>' : '[id]', 'a parameter, a row or an area')
    .action((id: string | undefined, _: unknown, command: Command) => print(io, id, command.optsWithGlobals<LawFlags>()));
}

async function print(io: Io, id: string | undefined, flags: LawFlags): Promise<void> {
  const chosen = selectParameters(id).filter((each) => !flags.unverified || each.values.some(isUnverified));
  const on = flags.on;
  const under = await lawOf(flags);
  const full = id !== undefined || flags.history === true;
  const rows = chosen.map((parameter) => shown(parameter, versionsFor(parameter, on, full, under)));
  if (flags.format === 'json') writeOut(io, flags.out, `${JSON.stringify({ parameters: rows }, null, 2)}\n`);
  else writeOut(io, flags.out, `${[...rows.map((row) => rowText(row, full)), '', 'Not legal advice.'].join('\n')}\n`);
}

function versionsFor(parameter: Parameter, on: string | undefined, everyVersion: boolean, law: Law) {
  if (on === undefined) {
    const all = versionsUnder(parameter, law);
    return (everyVersion ? all : all.slice(-1)).map((version) => reasonFor({ ...version, parameter }));
  }
  const found = lookup(parameter, on, law);
  return found ? [reasonFor(found)] : [];
}

function shown(parameter: Parameter, versions: readonly ReturnType<typeof reasonFor>[]) {
  const { id, label, unit, selector, rows, savings, note, gaps } = parameter;
  return {
    id,
    label,
    unit,
    selector,
    rows,
    versions,
    ...(gaps ? { gaps } : {}),
    ...(savings ? { savings } : {}),
    ...(note ? { note } : {}),
  };
}

function rowText(row: ReturnType<typeof shown>, full: boolean): string {
  const lines = [`${row.id}  ${row.label} (${row.unit}; by the date of ${row.selector}; ${row.rows.join(', ')})`];
  if (row.versions.length === 0) lines.push('    no value that day');
  for (const each of row.versions) {
    const value = typeof each.value === 'string' ? each.value : JSON.stringify(each.value);
    lines.push(`    ${each.from ?? '…'} to ${each.to ?? '…'}: ${value}${` [${each.status}]`}`);
    lines.push(`        ${each.source}${each.address ? ` <${each.address}>` : ''}`);
    if (each.note) lines.push(`        ${each.note}`);
  }
  if (full) {
    for (const each of row.savings ?? []) lines.push(`    Saved: ${each}`);
    if (row.note) lines.push(`    ${row.note}`);
  }
  return lines.join('\n');
}

function auditCommand(io: Io): Command {
  return new Command('audit')
    .description(
      'look over every value and how it is known: exit code 1 for a value without a source or a record of reading, an overlap, or an undeclared gap in time',
    )
    .addOption(flag('on', 'the day of the audit').default(today()))
    .addOption(formatFlag())
    .addOption(flag('out'))
    .action((_: unknown, command: Command) => {
      const flags = command.optsWithGlobals<{ on?: string; format: 'text' | 'json'; out?: string }>();
      const audit = auditLaw(allParameters, flags.on ?? today());
      if (flags.format === 'json') writeOut(io, flags.out, `${JSON.stringify(audit, null, 2)}\n`);
      else {
        const list = (title: string, lines: readonly string[]) =>
          lines.length === 0 ? [] : [`${title} (${lines.length})`, ...lines.map((each) => `  ${each}`), ''];
        const value = (each: { readonly id: string; readonly from: string | null }) => `${each.id} from ${each.from ?? '…'}`;
        const shown = <K extends string>(counts: Readonly<Record<K, number>>, words: (key: K) => string) =>
          (Object.entries(counts) as [K, number][])
            .filter(([, count]) => count > 0)
            .map(([key, count]) => `  ${String(count).padStart(4)}  ${words(key)}`);
        const lines = [
          `${audit.parameters} parameters, ${audit.values} values, looked over as of ${audit.on}.`,
          '',
          'How they are known:',
          ...shown(audit.byHowKnown, (key) => (key === 'no-record' ? 'read by nobody' : readingWords[key])),
          '',
          'What that makes them, with the day on which they began:',
          ...shown(audit.byStatus, (status) => `${status}: ${groundsText({ status })}`),
          '',
          ...list(
            'Faults',
            audit.faults.map((each) => `${each.path}: ${each.message} ${each.cure ?? ''}`),
          ),
          ...list(
            'Older than they promise to hold',
            audit.stale.map((each) => `${value(each)}: last read on ${each.lastReadOn}`),
          ),
          ...list(
            'Unverified values',
            audit.unverified.map((each) => `${value(each)}${each.note ? `: ${each.note}` : ''}`),
          ),
          ...list(
            'Values whose commencement nobody saw',
            audit.openStarts.map((each) => value(each)),
          ),
          audit.faults.length === 0 ? 'No fault.' : 'The audit fails.',
        ];
        writeOut(io, flags.out, `${lines.join('\n')}\n`);
      }
      if (audit.faults.length > 0) io.exit(1);
    });
}

/** `law changed`: which dates of a sentence the law has moved since a day; exit code 1 where any has. */
function changedCommand(io: Io): Command {
  return new Command('changed')
    .description('which dates of a sentence differ from what they were under the law as it stood on a day. Not legal advice')
    .requiredOption('--since <date>', 'the law as it stood on this day')
    .addOption(flag('input', 'a sentence calculation, as `dates --file` takes it').makeOptionMandatory())
    .addOption(formatFlag())
    .addOption(flag('out'))
    .action((_: unknown, command: Command) => {
      const flags = command.optsWithGlobals<{ since: string; file: string; format: 'text' | 'json'; out?: string }>();
      const since = flags.since;
      const input = readJsonAs(keyDatesCalculator.input, flags.file);
      const rows = compareLaws((law) => keyDatesCalculator.calculate(input, law), { asOf: since }, {});
      if ('status' in rows) return badInput({ code: rows.code, severity: 'error', file: flags.file, message: rows.reason });
      const moved = rows.filter((each) => each.first !== each.second);
      const values = allParameters.flatMap((each) =>
        each.values
          .filter((value) => value.from !== null && value.from > since)
          .map((value) => ({ id: each.id, from: value.from as string })),
      );
      if (flags.format === 'json')
        writeOut(
          io,
          flags.out,
          `${JSON.stringify({ since, changed: moved, unchanged: rows.length - moved.length, valuesSince: values }, null, 2)}\n`,
        );
      else {
        const lines = moved.map(({ id, label, first, second }) => `${first ?? 'no date   '} → ${second ?? 'no date   '}  ${label} [${id}]`);
        const none = moved.length === 0 ? ['No date of this sentence has changed.'] : [];
        writeOut(
          io,
          flags.out,
          `${[`Since ${since}: ${moved.length} of ${rows.length} dates differ.`, ...lines, ...none, '', 'Not legal advice.'].join('\n')}\n`,
        );
      }
      if (moved.length > 0) io.exit(1);
    });
}

function docsCommand(io: Io): Command {
  return new Command('docs')
    .description('write the reference pages of the law from the data')
    .option('--out <folder>', 'the folder of the pages', 'docs/reference')
    .action((_: unknown, command: Command) => {
      const { out } = command.optsWithGlobals<{ out?: string }>();
      for (const page of lawReference({ parameters: allParameters, calculators, reforms })) {
        writeOut(io, join(out ?? 'docs/reference', page.path), page.text);
      }
    });
}
