import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { applyKept, KeptAvailability, KeptDirectory, KeptEntry } from '../../../adapters/index.ts';
import { unknownName } from '../../../kernel/index.ts';
import { zoneOf } from '../../../service/index.ts';
import { readHours } from '../../../service/opening/hours-words.ts';
import { collect, flag, listFlag } from '../../flags/flags.ts';
import { whole } from '../../flags/whole-number.ts';
import { badInput, type Io, writeOut } from '../../io.ts';
import { checkArea, checkNeed } from '../../load/known-words.ts';
import { loadServices, openingOptions } from '../../load/load-services.ts';
import { checked, readJsonAs } from '../../load/read-json.ts';
import { today } from '../../today.ts';

interface KeepFlags {
  readonly kept: string;
  readonly service: string;
  readonly by: string;
  readonly on?: string;
  readonly how?: string;
  readonly said?: string;
  readonly holds?: number;
  readonly hours?: string;
  readonly from?: string;
  readonly until?: string;
  readonly name?: string;
  readonly need: readonly string[];
  readonly area: readonly string[];
  readonly phone: readonly string[];
  readonly address: readonly string[];
  readonly bring: readonly string[];
  readonly tellBefore?: string;
  readonly set: readonly string[];
  readonly file: readonly string[];
}

const verbs = {
  add: 'add a service that no feed has',
  change: 'say that something about a service is otherwise',
  close: 'say that a service is shut from a day, until another or until further notice',
  assure: 'write down what a service said when somebody asked it',
} as const;

/** `directory add|change|close|assure`: write what people were told into the directory that they keep. */
export function keepCommands(io: Io): Command[] {
  return (Object.keys(verbs) as (keyof typeof verbs)[]).map((verb) =>
    new Command(verb)
      .description(verbs[verb])
      .addOption(flag('kept').makeOptionMandatory())
      .requiredOption('--service <id>', 'the service, by its id')
      .addOption(flag('by').makeOptionMandatory())
      .addOption(flag('on', 'the day on which it was told (default: today)'))
      .option('--how <how>', 'how it was told: rang, visited, e-mail')
      .option('--said <words>', 'what was said')
      .option('--holds <days>', 'how many days it promises to hold', whole('--holds', 0))
      .option('--hours <hours>', 'days and times: "TU,TH 10:00-16:00; SA 10:00-12:00"')
      .option('--from <date>', 'first day on which it is shut')
      .option('--until <date>', 'last day on which it is shut (none: until further notice)')
      .option('--name <name>', 'its name')
      .addOption(listFlag('need', 'a need that it answers; may be repeated'))
      .addOption(listFlag('area', 'an area that it serves, or "any"; may be repeated'))
      .option('--phone <phone>', 'a telephone number; may be repeated', collect, [])
      .option('--address <address>', 'where it is; may be repeated', collect, [])
      .option('--bring <thing>', 'what to bring; may be repeated', collect, [])
      .option('--tell-before <words>', 'who must be told before somebody comes')
      .option('--set <field=value>', 'any other field of a service: text, or JSON; may be repeated', collect, [])
      .addOption(listFlag('feed', 'the feed that has the service (default: the built-in services); may be repeated'))
      .addHelpText(
        'after',
        `\nExample:\n  directory ${verb} --kept town.json --service desk --by "Throughcare" --on 2026-03-03${verb === 'close' ? ' --until 2026-03-10 --said "moving house"' : ' --hours "TU,TH 10:00-16:00" --said "ask for the duty worker"'}\n`,
      )
      .action((flags: KeepFlags) => keep(io, verb, flags)),
  );
}

interface RecordFlags {
  readonly kept: string;
  readonly specialty: string;
  readonly body: string;
  readonly by: string;
  readonly on?: string;
  readonly places?: number;
  readonly waitDays?: number;
}

/** `directory record-availability`: write down the places and the wait of a specialist service, as told. */
export function recordAvailabilityCommand(io: Io): Command {
  return new Command('record-availability')
    .description('write down the places and the wait of a specialist service, as it told them')
    .addOption(flag('kept').makeOptionMandatory())
    .requiredOption('--specialty <specialty>', 'psychology, psychiatry, dentistry')
    .requiredOption('--body <body>', 'whose service it is')
    .addOption(flag('by', 'who writes this down').makeOptionMandatory())
    .addOption(flag('on', 'the day on which it was told (default: today)'))
    .option('--places <count>', 'people who could be taken', whole('--places', 0))
    .option('--wait-days <days>', 'days from referral to being seen', whole('--wait-days', 0))
    .addHelpText(
      'after',
      '\nExample:\n  directory record-availability --kept town.json --specialty psychology --body "NHS Forth Valley" --wait-days 49 --by "Health lead" --on 2026-10-12\n',
    )
    .action((flags: RecordFlags) => {
      const kept = readKept(flags.kept);
      if (flags.places === undefined && flags.waitDays === undefined)
        badInput({
          code: 'no-figure',
          severity: 'error',
          message: 'Neither places nor a wait is given.',
          cure: 'Give --places, --wait-days or both.',
        });
      const on = flags.on ?? today(zoneOf(openingOptions));
      const { specialty, body, by } = flags;
      const entry = checked(
        KeptAvailability,
        withoutNothing({ on, by, specialty, body, places: flags.places, waitDays: flags.waitDays }),
        undefined,
        { code: 'bad-entry' },
      );
      writeOut(io, flags.kept, `${JSON.stringify({ ...kept, availability: [...kept.availability, entry] }, null, 1)}\n`, true);
    });
}

/** Reads a kept directory; one that is to be written and is not there yet is empty. */
export function readKept(file: string, isWritten = true): KeptDirectory {
  if (isWritten && !existsSync(file)) return { kind: 'justice-pathway-directory', version: 1, entries: [], availability: [] };
  return readJsonAs(KeptDirectory, file, { code: 'bad-directory', see: 'See docs/how-to/keep-a-directory.md.' });
}

function keep(io: Io, verb: keyof typeof verbs, flags: KeepFlags): void {
  const kept = readKept(flags.kept);
  const feed = loadServices(io, flags.file);
  const known = applyKept(feed, kept).services;
  for (const need of flags.need) checkNeed('--need', need, known);
  for (const area of flags.area) if (area !== 'any') checkArea('--area', area, known);
  if (verb !== 'add' && !known.some((service) => service.id === flags.service)) {
    const ids = known.map((service) => service.id);
    badInput(unknownName('service', flags.service, ids, { path: '--service' }));
  }
  const on = flags.on ?? today(zoneOf(openingOptions));
  const set = fieldsOf(flags);
  const entry = checked(
    KeptEntry,
    withoutNothing({
      do: verb,
      service: flags.service,
      on,
      by: flags.by,
      how: flags.how,
      said: flags.said,
      holdsDays: flags.holds,
      from: flags.from,
      until: flags.until,
      set: Object.keys(set).length > 0 ? set : undefined,
    }),
    undefined,
    { code: 'bad-entry' },
  );
  const next: KeptDirectory = { ...kept, entries: [...kept.entries, entry] };
  const { issues } = applyKept(feed, next, flags.kept);
  const mine = issues.filter((issue) => issue.path?.startsWith(`entries[${kept.entries.length}]`));
  if (mine.length > 0) badInput(...mine);
  writeOut(io, flags.kept, `${JSON.stringify(next, null, 1)}\n`, true);
}

function fieldsOf(flags: KeepFlags): Record<string, unknown> {
  const set: Record<string, unknown> = {};
  if (flags.name !== undefined) set['name'] = flags.name;
  if (flags.need.length > 0) set['needs'] = flags.need;
  if (flags.area.length > 0) set['areas'] = flags.area.includes('any') ? 'any' : flags.area.map((name) => ({ name }));
  if (flags.phone.length > 0) set['phones'] = flags.phone.map((number) => ({ number }));
  if (flags.address.length > 0) set['addresses'] = flags.address;
  if (flags.bring.length > 0) set['bring'] = flags.bring;
  if (flags.tellBefore !== undefined) set['tellBefore'] = flags.tellBefore;
  if (flags.hours !== undefined) {
    const { schedules, holidays, fault } = readHours(flags.hours);
    if (schedules === undefined)
      badInput({
        code: 'bad-hours',
        severity: 'error',
        path: '--hours',
        message: `"${flags.hours}" cannot be read as days and times. ${fault}`,
        cure: 'Write it like "TU,TH 10:00-16:00; SA 10:00-12:00".',
      });
    set['schedules'] = schedules;
    if (holidays !== undefined) set['holidays'] = holidays;
  }
  for (const text of flags.set) {
    const at = text.indexOf('=');
    if (at < 1)
      badInput({
        code: 'bad-set',
        severity: 'error',
        path: '--set',
        message: `"${text}" is not field=value.`,
        cure: 'Write it like waitText="two weeks".',
      });
    set[text.slice(0, at)] = jsonOrText(text.slice(at + 1));
  }
  return set;
}

function jsonOrText(text: string): unknown {
  if (!/^\s*[[{"]|^\s*(?:true|false|-?\d+(?:\.\d+)?)\s*$/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function withoutNothing(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}
