import { Command } from 'commander';
import { z } from 'zod';
import { liberationHourData, liberationHourPage, liberationHourText } from '../../adapters/index.ts';
import { Profile } from '../../kernel/index.ts';
import { type Departure, liberationHour } from '../../service/index.ts';
import { collect, flag, formatFlag } from '../flags.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { checkHomeArea } from '../known-words.ts';
import { loadServices, openingOptions } from '../load-services.ts';
import { checked, readJson, readJsonAs } from '../read-json.ts';
import { instantFlag } from '../value-flags.ts';

const Person = z.looseObject({ prison: z.string().optional(), profile: Profile });

const Timetable = z.array(
  z.strictObject({
    from: z.string(),
    to: z.string(),
    leaves: z.string().regex(/^\d{1,2}:\d{2}$/, 'is no time like 17:35'),
    arrives: z
      .string()
      .regex(/^\d{1,2}:\d{2}$/, 'is no time like 17:35')
      .optional(),
    route: z.string().optional(),
    days: z.string().optional(),
    validFrom: z.string().optional(),
    validTo: z.string().optional(),
    holidays: z.boolean().optional(),
  }),
);

interface Flags {
  readonly file: string;
  readonly at: string;
  readonly prison?: string;
  readonly services: readonly string[];
  readonly withBuiltIn?: boolean;
  readonly timetable?: string;
  readonly travelMinutes: number;
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
    .option('--timetable <file>', 'departures from the gate (JSON list of { "from", "to", "leaves", "arrives", "days" })')
    .option('--travel-minutes <minutes>', 'minutes from the gate to the services', minutes, 0)
    .addOption(formatFlag(['json', 'text', 'html'], 'text'))
    .addOption(flag('out'))
    .addHelpText(
      'after',
      '\nExamples:\n  liberation-hour --file person.json --at 2026-12-24T16:30+00:00\n  liberation-hour --file person.json --at 2026-12-24T09:00+00:00 --format html --out out/plan.html\n',
    )
    .action((flags: Flags) => {
      const at = instantFlag(flags.at);
      const person = readPerson(flags.file);
      const services = loadServices(io, flags.services, flags.withBuiltIn);
      checkHomeArea(io, flags.file, person.profile.homeArea, services);
      const prison = flags.prison ?? person.prison;
      const hour = liberationHour(
        {
          person: person.profile,
          at,
          services,
          travelMinutes: flags.travelMinutes,
          always: ['throughcare'],
          ...(flags.timetable === undefined
            ? {}
            : { timetable: readJsonAs(Timetable, flags.timetable, { code: 'bad-timetable' }) as readonly Departure[] }),
          ...(prison === undefined ? {} : { prison }),
        },
        openingOptions,
      );
      const text =
        flags.format === 'json'
          ? `${JSON.stringify(liberationHourData(hour), null, 1)}\n`
          : flags.format === 'html'
            ? liberationHourPage(hour)
            : liberationHourText(hour);
      writeOut(io, flags.out, text);
    });
}

function readPerson(file: string): { readonly prison?: string | undefined; readonly profile: Profile } {
  const json = readJson(file);
  const isWhole = typeof json === 'object' && json !== null && 'profile' in json;
  return checked(Person, isWhole ? json : { ...(json as object), profile: json }, file, { code: 'bad-person' });
}

function minutes(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0 || value > 24 * 60)
    badInput({ code: 'bad-minutes', severity: 'error', message: `--travel-minutes "${text}" is not a number from 0 to 1440.` });
  return value;
}
