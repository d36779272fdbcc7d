import { Command, Option } from 'commander';
import { type KeyDate, keyDatesCalculator, loadCalendar } from 'justice-pathway/machines/law';
import { compareLaws, datesIcs, type Law } from '../../law/index.ts';
import { flag, formatFlag, gather, listFlag } from '../flags/flags.ts';
import { lawOf } from '../flags/law-flags.ts';
import { whole } from '../flags/whole-number.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { checked, checkOnce, readJson } from '../load/read-json.ts';

interface DatesFlags {
  readonly sentence?: string;
  readonly from?: string;
  readonly imposed?: string;
  readonly convicted?: string;
  readonly offence: readonly string[];
  readonly kind?: string;
  readonly extension?: string;
  readonly punishmentPart?: string;
  readonly supervisedRelease?: string;
  readonly age?: number;
  readonly area?: string;
  readonly calendar?: string;
  readonly paroleRecommended?: boolean;
  readonly firstDay?: string;
  readonly rounding?: string;
  readonly asOf?: string;
  readonly reform: readonly string[];
  readonly set: readonly string[];
  readonly compare?: boolean;
  readonly file?: string;
  readonly format: 'json' | 'text' | 'ics';
  readonly out?: string;
}

/** `dates`: every date that follows from a sentence, each with its reasons; exit code 2 where the rules do not reach. */
export function datesCommand(io: Io): Command {
  checkOnce();
  return new Command('dates')
    .option('--sentence <length>', 'length of the sentence: 12m, 48m, 6y, 2y6m, 21d; or life')
    .option('--from <date>', 'the day it runs from (default: --imposed)')
    .option('--imposed <date>', 'the day it was passed (default: --from)')
    .option('--convicted <date>', 'the day of conviction (default: --imposed, never the start of a backdated sentence)')
    .option('--offence <kind>', 'ordinary, domestic-abuse, sexual, violent or terrorism; may be repeated', gather, [])
    .option('--kind <kind>', 'kind of sentence: imprisonment, detention, extended, fine-default … (default: imprisonment)')
    .option('--extension <length>', 'extension period of an extended sentence')
    .option('--punishment-part <length>', 'punishment part of a life sentence')
    .option('--supervised-release <length>', 'length of a supervised release order')
    .option('--age <years>', 'age at conviction', whole('--age', 0))
    .addOption(flag('area', 'where the person will be after release'))
    .option('--calendar <file>', 'the public holidays of that area, in a calendar file')
    .option('--parole-recommended', 'the Parole Board has recommended release at half')
    .addOption(new Option('--first-day <how>', 'whether the day a sentence starts is counted').choices(['counts', 'does-not-count']))
    .addOption(new Option('--rounding <how>', 'how part of a day is rounded').choices(['up', 'down', 'nearest']))
    .addOption(flag('asOf'))
    .addOption(flag('reform', 'with a named reform, as no-friday-release; may be repeated').argParser(gather).default([], 'none'))
    .addOption(listFlag('set'))
    .addOption(flag('compare', 'compare the law as it stands with --as-of, --reform or --set, date by date'))
    .addOption(flag('input', 'a full sentence calculation in JSON instead of the flags'))
    .addOption(formatFlag(['text', 'json', 'ics']))
    .addOption(flag('out'))
    .addHelpText(
      'after',
      '\nExamples:\n  dates --sentence 12m --from 2026-06-01 --format json\n  dates --sentence 18m --from 2026-06-01 --offence domestic-abuse\n  dates --imposed 2015-06-01 --sentence 6y\n  dates --sentence 12m --from 2026-06-01 --reform no-friday-release --compare\n  dates --file sentence.json --format ics --out dates.ics\n',
    )
    .action(async (flags: DatesFlags) => {
      const input = flags.file === undefined ? fromFlags(flags) : fromFile(flags.file, flags);
      const law = await lawOf(flags);
      if (flags.compare) {
        writeOut(io, flags.out, comparison(input, law, flags.format));
        return;
      }
      const answer = keyDatesCalculator.ask(input, law);
      if (answer.status !== 'answered') return refuse(answer, flags.file);
      const warnings = [...answer.warnings, ...answer.unknown.map((each) => `Not known: ${each}`)];
      if (flags.format === 'json') writeOut(io, flags.out, `${JSON.stringify({ dates: answer.value, warnings }, null, 2)}\n`);
      else if (flags.format === 'ics') writeOut(io, flags.out, datesIcs(answer.value.map(described), 'Key dates of a sentence'));
      else writeOut(io, flags.out, asText(answer.value, warnings));
    });
}

function refuse(answer: { readonly code: string; readonly status: string; readonly reason: string }, file: string | undefined): never {
  return badInput({
    code: answer.code,
    severity: 'error',
    ...(file ? { file } : answer.code === 'unknown-kind' ? { path: '--kind' } : {}),
    message: answer.status === 'unsupported' ? `Not covered: ${answer.reason}` : answer.reason,
  });
}

function fromFlags(flags: DatesFlags): unknown {
  const need = (message: string, cure: string) => badInput({ code: 'missing-flag', severity: 'error', message, cure });
  if (flags.sentence === undefined) need('There is no sentence.', 'Give --sentence 12m, or --file with a sentence calculation.');
  if (flags.from === undefined && flags.imposed === undefined) need('There is no day to count from.', 'Give --from 2026-06-01.');
  const life = flags.sentence === 'life';
  const from = flags.from ?? flags.imposed;
  return {
    sentences: [
      {
        kind: life ? 'life' : (flags.kind ?? (flags.extension ? 'extended' : 'imprisonment')),
        ...(life ? {} : { term: flags.sentence }),
        from,
        imposed: flags.imposed ?? from,
        offences: flags.offence,
        ...(flags.extension ? { extension: flags.extension } : {}),
        ...(flags.punishmentPart ? { punishmentPart: flags.punishmentPart } : {}),
        ...(flags.supervisedRelease ? { supervisedRelease: flags.supervisedRelease } : {}),
      },
    ],
    ...(flags.convicted ? { convicted: flags.convicted } : {}),
    ...shared(flags),
  };
}

function shared(flags: DatesFlags): Record<string, unknown> {
  return {
    ...(flags.age === undefined ? {} : { ageAtConviction: flags.age }),
    ...(flags.area ? { area: flags.area } : {}),
    ...(flags.calendar ? { calendar: readCalendar(flags.calendar) } : {}),
    ...(flags.paroleRecommended ? { paroleRecommended: true } : {}),
    ...(flags.firstDay ? { firstDay: flags.firstDay } : {}),
    ...(flags.rounding ? { rounding: flags.rounding } : {}),
  };
}

function fromFile(path: string, flags: DatesFlags): unknown {
  const mixed = (['sentence', 'from', 'imposed', 'kind', 'extension', 'punishmentPart', 'supervisedRelease'] as const).find(
    (each) => flags[each] !== undefined,
  );
  if (mixed)
    badInput({
      code: 'file-and-flags',
      severity: 'error',
      message: `--${mixed} and --file both say what the sentence is.`,
      cure: 'Give one of them.',
    });
  const raw = readJson(path);
  const whole = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { ...raw, ...shared(flags) } : raw;
  checked(keyDatesCalculator.input, whole, path, { see: `See \`calculate ${keyDatesCalculator.id} --example\`.` });
  return whole;
}

/** A calendar of public holidays, as the file has it; any fault ends the command. */
function readCalendar(file: string): unknown {
  const raw = readJson(file);
  const { issues } = loadCalendar(raw, file);
  return issues.length > 0 ? badInput(...issues) : raw;
}

function described(entry: KeyDate): KeyDate & { readonly description: string } {
  const sources = [...new Set(entry.because.map((each) => each.source))];
  return {
    ...entry,
    description: [`Status: ${entry.status}.`, entry.note ?? '', `Rests on: ${sources.join('; ')}.`, 'Not legal advice.']
      .filter(Boolean)
      .join('\n'),
  };
}

function span(entry: { readonly date?: string; readonly from?: string; readonly to?: string }): string {
  return entry.date ?? (entry.from ? `${entry.from} to ${entry.to}` : 'no date   ');
}

function asText(dates: readonly KeyDate[], warnings: readonly string[]): string {
  const lines: string[] = [];
  for (const entry of dates) {
    const served = entry.daysToServe === undefined ? '' : ` (${entry.daysToServe} days to serve)`;
    lines.push(`${span(entry)}  ${entry.label}${served} [${entry.id}, ${entry.status}]`);
    if (entry.note) lines.push(`    ${entry.note}`);
    if (entry.id === 'automatic-release' || entry.id.startsWith('spent')) for (const each of entry.steps ?? []) lines.push(`    ${each}`);
    for (const each of entry.alternatives ?? []) lines.push(`    or ${span(each)} ${each.when}`);
    for (const source of new Set(entry.because.map((each) => `${each.source}${each.unverified ? ' (unverified)' : ''}`)))
      lines.push(`    ${source}`);
  }
  if (warnings.length > 0) lines.push('', 'Warnings', ...warnings.map((each) => `  ${each}`));
  return `${[...lines, '', 'Not legal advice.'].join('\n')}\n`;
}

function comparison(input: unknown, law: Law, format: DatesFlags['format']): string {
  const rows = compareLaws((each) => keyDatesCalculator.ask(input, each), {}, law);
  if ('status' in rows) return refuse(rows, undefined);
  if (format === 'json') return `${JSON.stringify({ comparison: rows }, null, 2)}\n`;
  const lines = rows.map(({ id, label, first, second, daysLater }) => {
    const change =
      daysLater === undefined
        ? ''
        : daysLater === 0
          ? 'same'
          : daysLater > 0
            ? `${daysText(daysLater)} later`
            : `${daysText(-daysLater)} earlier`;
    return `${first ?? '-'.padEnd(10)}  ${second ?? '-'.padEnd(10)}  ${change.padEnd(17)}  ${label} [${id}]`;
  });
  return `${['as it stands  asked for', ...lines, '', 'Not legal advice.'].join('\n')}\n`;
}

function daysText(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
