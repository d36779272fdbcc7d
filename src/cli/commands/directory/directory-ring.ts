import { Command } from 'commander';
import { addDays, dateOf, HOUR, type Instant, instant, instantAt, Profile, systemClock, tryInstant } from '../../../kernel/index.ts';
import { liberationHour, ringList, zoneOf } from '../../../service/index.ts';
import { type AudienceFlags, ofPerson } from '../../flags/audience-flags.ts';
import { collect, flag, formatFlag, listFlag } from '../../flags/flags.ts';
import { whole } from '../../flags/whole-number.ts';
import { badInput, type Io, writeOut } from '../../io.ts';
import { checkArea } from '../../load/known-words.ts';
import { loadServices, openingOptions } from '../../load/load-services.ts';
import { checked, readJson } from '../../load/read-json.ts';

interface RingFlags extends Partial<AudienceFlags> {
  readonly file: readonly string[];
  readonly withBuiltIn?: boolean;
  readonly people: readonly string[];
  readonly area?: string;
  readonly from?: string;
  readonly most: number;
  readonly format: 'text' | 'json';
  readonly out?: string;
}

/** `directory ring`: whom to ring first, by how many liberation hours wait for the answer. */
export function ringCommand(io: Io): Command {
  return new Command('ring')
    .description('ring these first: services whose answer decides most of the coming liberation hours')
    .addOption(listFlag('feed', 'a feed, or a directory that you keep; may be repeated'))
    .addOption(flag('withBuiltIn'))
    .option('--people <file>', 'people to be liberated: JSON of { "at", "profile" }, or a list of them; may be repeated', collect, [])
    .addOption(flag('area', 'without people: the area of which every need is asked, three times a day for a week'))
    .option('--from <time>', 'without people: the first day (default: now)')
    .option('--most <count>', 'how many to name', whole('--most', 1), 5)
    .addOption(formatFlag())
    .addOption(flag('out'))
    .addOption(flag('inside', 'with --people, for the mark of the file: who asks for it'))
    .addOption(flag('why', 'with --inside: the reason, which stands in the first line'))
    .addHelpText(
      'after',
      '\nExit code: 0 nobody needs to be rung, 1 somebody does.\n\nExample:\n  directory ring --file feed.json --file town.json --area clackmannanshire --from 2026-12-21T09:00+00:00\n',
    )
    .action((flags: RingFlags) => ring(io, flags));
}

function ring(io: Io, flags: RingFlags): void {
  const services = loadServices(io, flags.file, flags.withBuiltIn);
  checkArea('--area', flags.area, services);
  const asks =
    flags.people.length > 0
      ? flags.people.flatMap(readPeople)
      : everyNeed(
          services.flatMap((service) => service.needs ?? []),
          flags,
        );
  const hours = asks.map(({ at, profile }) => liberationHour({ person: profile, at, services }, openingOptions));
  const list = ringList(hours);
  const lines = list.slice(0, flags.most);
  if (list.length > 0) io.exit(1);
  const file = ofPerson(flags, flags.people.length > 0 ? flags.out : undefined, 'about single people who are to be liberated.');
  if (flags.format === 'json')
    writeOut(
      io,
      file?.out ?? flags.out,
      `${JSON.stringify({ ...(file === undefined ? {} : { inside: file.mark }), version: 1, liberationHours: hours.length, ring: lines, more: list.length - lines.length }, null, 1)}\n`,
    );
  else
    writeOut(
      io,
      file?.out ?? flags.out,
      `${[...(file === undefined ? [] : [file.mark, '']), heading(lines.length, hours.length), ...lines.map((line, index) => `${index + 1}. ${line.name} (${line.service}), ${line.phone ?? 'no number is published'}: ${line.hours} hours wait for it, ${line.alone} for it alone. ${line.ask}`), ...(list.length > lines.length ? [`${list.length - lines.length} more.`] : [])].join('\n')}\n`,
    );
}

function heading(count: number, hours: number): string {
  return count === 0
    ? `Of ${hours} liberation hours none waits for an answer.`
    : `Ring ${count === 1 ? 'this one' : `these ${count}`} first (${hours} liberation hours looked at):`;
}

function readPeople(file: string): { readonly at: Instant; readonly profile: Profile }[] {
  const json = readJson(file);
  return (Array.isArray(json) ? json : [json]).map((each: unknown, index) => {
    const { at, profile } = (typeof each === 'object' && each !== null ? each : {}) as { at?: unknown; profile?: unknown };
    const instant = typeof at === 'string' ? tryInstant(at) : undefined;
    if (instant === undefined)
      badInput({
        code: 'bad-time',
        severity: 'error',
        file,
        path: `[${index}].at`,
        message: 'There is no time of liberation with an offset.',
        cure: 'Write "at" like 2026-12-24T16:30+00:00.',
      });
    return { at: instant, profile: checked(Profile, profile ?? each, file, { code: 'bad-person' }) };
  });
}

function everyNeed(needs: readonly string[], flags: RingFlags): { readonly at: Instant; readonly profile: Profile }[] {
  const zone = zoneOf(openingOptions);
  const from = flags.from === undefined ? systemClock.now() : instant(flags.from);
  const day = dateOf(from, zone);
  return [...new Set(needs)].flatMap((need) =>
    [0, 1, 2, 3, 4, 5, 6].flatMap((ahead) =>
      [9, 12, 16.5].map((hour) => ({
        at: instantAt(addDays(day, ahead), hour * HOUR, zone),
        profile: Profile.parse({ needs: [need], ...(flags.area === undefined ? {} : { homeArea: flags.area }) }),
      })),
    ),
  );
}
