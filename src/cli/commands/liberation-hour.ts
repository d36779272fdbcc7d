import { Command } from 'commander';
import { z } from 'zod';
import { KeptRide } from '../../adapters/directory/kept-directory.ts';
import { liberationHourData, liberationHourPage, liberationHourText } from '../../adapters/index.ts';
import { dateOf, type Instant, instant, MINUTE, missingField, Profile, unknownField } from '../../kernel/index.ts';
import { isFields } from '../../kernel/is-fields.ts';
import { type Departure, type LiberationHour, liberationHour, ridesFrom, zoneOf } from '../../service/index.ts';
import { type AudienceFlags, ofPerson } from '../flags/audience-flags.ts';
import { collect, flag, formatFlag } from '../flags/flags.ts';
import { whole } from '../flags/whole-number.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { checkHomeArea } from '../load/known-words.ts';
import { loadGate, loadServices, openingOptions } from '../load/load-services.ts';
import { checked, readJson, readJsonAs } from '../load/read-json.ts';

const Person = z.looseObject({ prison: z.string().optional(), profile: Profile });

const Timetable = z.array(KeptRide);

interface Flags extends Partial<AudienceFlags> {
  readonly file: string;
  readonly at: string;
  readonly prison?: string;
  readonly services: readonly string[];
  readonly withBuiltIn?: boolean;
  readonly timetable?: string;
  readonly travelMinutes?: number;
  readonly format: 'json' | 'text' | 'html';
  readonly out?: string;
}

/** `liberation-hour`: who can be reached on the day and at the hour of release. */
export function liberationHourCommand(io: Io): Command {
  return new Command('liberation-hour')
    .addOption(flag('input', 'the person: a profile, or an object with "profile" (JSON)').makeOptionMandatory())
    .addOption(flag('at', 'when the person walks out, ISO 8601 with an offset').makeOptionMandatory())
    .option('--prison <name>', 'the gate, for the page')
    .option('--services <file>', 'a feed of services instead of the built-in ones; may be repeated', collect, [])
    .addOption(flag('withBuiltIn'))
    .option(
      '--timetable <file>',
      'departures from the gate (JSON list of { "from", "to", "leaves", "arrives", "days" }; default: those of a kept directory)',
    )
    .option(
      '--travel-minutes <minutes>',
      'minutes from the gate to the services (default: as a kept directory says, or 0)',
      whole('--travel-minutes', 0, 24 * 60),
    )
    .addOption(formatFlag(['json', 'text', 'html'], 'text'))
    .addOption(flag('out', 'write to a file instead of stdout; it is about one person, and its name and first line say so'))
    .addOption(flag('inside', 'for the mark of the file: who asks for it'))
    .addOption(flag('why', 'with --inside: the reason, which stands in the first line'))
    .addHelpText(
      'after',
      '\nExamples:\n  liberation-hour --file person.json --at 2026-12-24T16:30+00:00\n  liberation-hour --file person.json --at 2026-12-24T09:00+00:00 --format html --out out/plan.inside.html\n',
    )
    .action((flags: Flags) => {
      const at = instant(flags.at);
      const person = readPerson(flags.file);
      const services = loadServices(io, flags.services, flags.withBuiltIn);
      checkHomeArea(io, flags.file, person.profile.homeArea, services);
      const gate = gateOf(flags, person.prison, at);
      const hour = liberationHour(
        {
          person: person.profile,
          at,
          services,
          always: ['throughcare'],
          ...gate,
        },
        openingOptions,
      );
      const file = ofPerson(flags, flags.out, 'about one person, for them and for those who help them.');
      writeOut(io, file?.out, inForm(flags.format, hour, file?.mark));
    });
}

function inForm(format: Flags['format'], hour: LiberationHour, mark: string | undefined): string {
  if (format === 'html') return liberationHourPage(hour, mark);
  if (format === 'text') return `${mark === undefined ? '' : `${mark}\n\n`}${liberationHourText(hour)}`;
  return `${JSON.stringify({ ...(mark === undefined ? {} : { inside: mark }), ...liberationHourData(hour) }, null, 1)}\n`;
}

/** The way from the gate: what the flags say stands over what a kept directory says. */
function gateOf(flags: Flags, ofPerson: string | undefined, at: Instant) {
  const kept = loadGate(flags.services);
  const own = flags.prison ?? ofPerson;
  const read =
    flags.timetable === undefined
      ? kept?.rides
      : (readJsonAs(Timetable, flags.timetable, { code: 'bad-timetable' }) as readonly Departure[] | undefined);
  const prison = own ?? (flags.timetable === undefined ? read?.[0]?.from : undefined);
  // A kept directory speaks of one gate, whatever it calls it.
  const timetable = (flags.timetable === undefined && prison !== undefined ? read?.map((one) => ({ ...one, from: prison })) : read) as
    | readonly Departure[]
    | undefined;
  const zone = zoneOf(openingOptions);
  const [first] =
    timetable && prison !== undefined && flags.timetable === undefined ? ridesFrom(timetable, prison, dateOf(at, zone), at, zone) : [];
  const byRide =
    first === undefined ? undefined : ((first.arrivesAt ?? first.leavesAt + (kept?.travelMinutes ?? 0) * MINUTE) - at) / MINUTE;
  return {
    travelMinutes: flags.travelMinutes ?? byRide ?? kept?.travelMinutes ?? 0,
    ...(timetable === undefined ? {} : { timetable }),
    ...(prison === undefined ? {} : { prison }),
  };
}

function readPerson(file: string): { readonly prison?: string | undefined; readonly profile: Profile } {
  const json = readJson(file);
  const isWhole = isFields(json) && 'profile' in json;
  const profile: unknown = isWhole ? json['profile'] : json;
  // A profile keeps fields that nobody knows: where it has no other, it is no profile, and help would be told for somebody without needs.
  const known = Object.keys(Profile.shape);
  if (isFields(profile) && !Object.keys(profile).some((name) => known.includes(name))) {
    const path = isWhole ? 'profile' : undefined;
    const [first] = Object.keys(profile);
    badInput(first === undefined ? missingField('needs', 'a list', { file, path }) : unknownField(first, known, { file, path: first }));
  }
  return checked(Person, isWhole ? json : { ...(json as object), profile }, file, { code: 'bad-person' });
}
