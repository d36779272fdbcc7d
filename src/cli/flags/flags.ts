import { type Command, Option } from 'commander';
import { whole } from './whole-number.ts';

/** The flags that more than one command takes: each is written here once, and what a command says otherwise of it is given where it is used. */
const shared = {
  also: ['--also <set>', 'also ask the rules for rows of the local plan; every window of theirs is an assumption'],
  area: ['--area <area>', 'name or code of an area: clackmannanshire'],
  asOf: ['--as-of <date>', 'the law as it stood on a day'],
  at: ['--at <time>', 'ISO 8601 with an offset: 2026-12-24T16:30+00:00'],
  by: ['--by <who>', 'who writes this down: a role, or the name of a member of staff'],
  compare: ['--compare', 'compare the law as it stands with --as-of, --reform or --set'],
  feed: ['--file <file>', 'a feed instead of the built-in services; may be repeated'],
  format: ['-f, --format <format>', 'form of the answer'],
  inside: ['--inside <name>', 'full figures and single people, for the partnership alone: who asks for them'],
  input: ['--file <file>', 'the input, in JSON'],
  kept: ['--kept <file>', 'the directory that you keep; it is made where there is none'],
  mapping: ['--mapping <file>', 'for a table or another log: which column means what'],
  need: ['--need <need>', 'a need (ost) or a domain (housing)'],
  objectType: ['--object-type <type>', 'for OCEL: the type of object that makes a journey'],
  on: ['--on <date>', 'the day of it (default: today)'],
  out: ['-o, --out <file>', 'write to a file instead of stdout'],
  outside: ['--outside', 'protected numbers, though a records plan asks for full figures ("inside")'],
  pathways: [
    '--pathways <module>',
    'a module of your own that exports `pathway`, or `pathways` with the newest first, in place of the one that comes with this',
  ],
  period: ['--period <period>', 'only people whose journey began in a year or a quarter: 2025, 2025-Q3'],
  reform: ['--reform <id>', 'with a named reform; may be repeated'],
  links: ['--links <file>', 'links between journeys, [{ "from", "kind", "to" }]: rules that cross from one to another are answered too'],
  register: ['--register <file>', 'keep what is released, and hold it against what was released before'],
  rules: ['--rules <file>', 'use these rules instead of the built-in ones'],
  schema: ['--schema <name>', 'with --store: the PostgreSQL schema (default: justice_pathway)'],
  seed: ['--seed <number>', 'the same seed gives the same journeys'],
  set: ['--set <id=value>', 'another value for a parameter of the law; may be repeated'],
  small: ['--small <count>', 'round numbers of people to the nearest of so many, 3 to 50'],
  store: ['--store <store>', 'live cases: a SQLite file, or a postgres:// address; nothing in it is moved'],
  tenant: ['--tenant <name>', 'with --store: whose cases, where several keep theirs there'],
  why: ['--why <text>', 'with --inside: the reason, which stands on every page'],
  window: ['--window <rule=value>', 'another window for a rule; may be repeated'],
  withBuiltIn: ['--with-built-in', 'the built-in services as well as the feeds'],
  workers: ['-w, --workers <number>', 'threads; 0 for none'],
  zone: ['--zone <zone>', 'zone of times without an offset, and of days; that of the pathway unless it is named'],
} as const;

export type SharedFlag = keyof typeof shared;

/** The letters of every shared flag. */
export const sharedFlags: readonly string[] = Object.values(shared).map(([letters]) => letters);

/** A shared flag, with its own sentence or with what it means for this command. */
export function flag(name: SharedFlag, about: string = shared[name][1]): Option {
  return new Option(shared[name][0], about);
}

/** The form of the answer; the first is the one unless another is asked for. */
export function formatFlag(choices: readonly string[] = ['text', 'json'], standard = choices[0], about?: string): Option {
  return flag('format', about).choices(choices).default(standard);
}

/** A shared flag that may be repeated. */
export function listFlag(name: SharedFlag, about?: string): Option {
  return flag(name, about).argParser(collect).default([], 'none');
}

/** The seed; the same one gives the same answer. */
export function seedFlag(about?: string): Option {
  return flag('seed', about).argParser(whole('--seed')).default(7);
}

export function workersFlag(about?: string): Option {
  return flag('workers', about).argParser(whole('--workers', 0));
}

/** How a command that takes journeys is told of a table, a zone and an object type. */
export function logFlags(command: Command): Command {
  return command.addOption(flag('mapping')).addOption(flag('zone')).addOption(flag('objectType'));
}

/** Which rules a command asks by. */
export function ruleFlags(command: Command): Command {
  return command.addOption(flag('rules')).addOption(flag('also').choices(['plan']));
}

/** Gathers an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** The same for values that may also stand together with commas between. */
export function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [
    ...before,
    ...value
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  ];
}
