import type { Command } from 'commander';
import type { Io } from './io.ts';

/** A command by name and sentence; what does its work is read only when it is called. */
export interface ListedCommand {
  readonly name: string;
  readonly description: string;
  load(): Promise<(io: Io) => Command>;
}

/** Every command, in the order of the help. */
export const commandList: readonly ListedCommand[] = [
  {
    name: 'start',
    description: 'simulate a year of journeys, find the disconnects and write out/report.html',
    load: async () => (await import('./commands/start.ts')).startCommand,
  },
  {
    name: 'map',
    description: 'find the disconnects in journeys and report them',
    load: async () => (await import('./commands/map.ts')).mapCommand,
  },
  {
    name: 'report',
    description: 'write a paper for a board, a year, an audit, recommendations, a fact sheet, sharing or equality',
    load: async () => (await import('./commands/report.ts')).reportCommand,
  },
  {
    name: 'recommend',
    description: 'keep recommendations and quick wins: add, update, list',
    load: async () => (await import('./commands/recommend.ts')).recommendCommand,
  },
  {
    name: 'releases',
    description: 'what numbers left, and the erasure of somebody from the register',
    load: async () => (await import('./commands/releases.ts')).releasesCommand,
  },
  {
    name: 'erase',
    description: 'take a person out of journeys, registers, plans, recommendations and sessions, and say where the person stands still',
    load: async () => (await import('./commands/erase.ts')).eraseCommand,
  },
  {
    name: 'check',
    description: 'fail (exit code 1) when journeys hold a disconnect; refuse broken files (exit code 2)',
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
  {
    name: 'records',
    description: 'from the files of several partners to journeys: propose a plan, check it, write the journeys',
    load: async () => (await import('./commands/records.ts')).recordsCommand,
  },
  {
    name: 'rules',
    description: 'list the rules, show one, or test rules on their own examples',
    load: async () => (await import('./commands/rules.ts')).rulesCommand,
  },
  {
    name: 'flow',
    description: 'what directly follows what in any log, how often, and the median wait',
    load: async () => (await import('./commands/flow.ts')).flowCommand,
  },
  {
    name: 'convert',
    description: 'read a log in one form and write it in another; or propose a mapping for a table',
    load: async () => (await import('./commands/convert.ts')).convertCommand,
  },
  {
    name: 'conform',
    description: 'hold a log against the pathway: what happened that it does not allow, what it expects that never happened',
    load: async () => (await import('./commands/conform.ts')).conformCommand,
  },
  {
    name: 'why',
    description:
      'why journeys break and what would help: the one or two changes that clear the most, and recommendations by community and lead',
    load: async () => (await import('./commands/why.ts')).whyCommand,
  },
  {
    name: 'compare',
    description: 'set two files of journeys side by side, rule by rule: two periods, two areas, before and after',
    load: async () => (await import('./commands/compare.ts')).compareCommand,
  },
  {
    name: 'share',
    description: 'write journeys, or only tables of them, so that they can be passed on; refuses where somebody could be identified',
    load: async () => (await import('./commands/share.ts')).shareCommand,
  },
  {
    name: 'pathway',
    description: 'Check, list and draw the stages of the pathway.',
    load: async () => (await import('./commands/pathway.ts')).pathwayCommand,
  },
  {
    name: 'doctor',
    description: 'Check every case of a store: its journal, the case as kept, and how its due times are found.',
    load: async () => (await import('./commands/doctor.ts')).doctorCommand,
  },
  {
    name: 'migrate',
    description:
      'Say what becomes of each live case under another version of the pathway; with --run, move them; with --undo, take it back.',
    load: async () => (await import('./commands/migrate.ts')).migrateCommand,
  },
  {
    name: 'directory',
    description: 'Check feeds of services, and ask who is open.',
    load: async () => (await import('./commands/directory.ts')).directoryCommand,
  },
  {
    name: 'liberation-hour',
    description: 'for each need of a person leaving custody: who can be reached that day, until when, and what is missing',
    load: async () => (await import('./commands/liberation-hour.ts')).liberationHourCommand,
  },
  {
    name: 'moments',
    description: 'which moments people had, which need nobody raised, and the next contact at which to raise it',
    load: async () => (await import('./commands/moments.ts')).momentsCommand,
  },
  {
    name: 'dates',
    description: 'every date that follows from a sentence, each with its reasons and sources. Not legal advice',
    load: async () => (await import('./commands/dates.ts')).datesCommand,
  },
  {
    name: 'law',
    description: 'the values of the law with their sources: a list, one of them, its history. Not legal advice',
    load: async () => (await import('./commands/law.ts')).lawCommand,
  },
  {
    name: 'calculate',
    description: 'ask one calculator of the law, with its reasons and sources. Not legal advice',
    load: async () => (await import('./commands/calculate.ts')).calculateCommand,
  },
  {
    name: 'simulate',
    description: 'invent people and let them travel the pathway; compare scenarios',
    load: async () => (await import('./commands/simulate.ts')).simulateCommand,
  },
  {
    name: 'structure',
    description: 'find the gaps that follow from the pathway itself, whoever walks it; needs no data',
    load: async () => (await import('./commands/structure.ts')).structureCommand,
  },
  {
    name: 'studio',
    description: 'write the journey studio, one page that works without a network, and open it in a browser',
    load: async () => (await import('./commands/studio.ts')).studioCommand,
  },
  {
    name: 'walk',
    description: 'take a ready person from a start to the end, with everything asked and done or with nothing',
    load: async () => (await import('./commands/walk.ts')).walkCommand,
  },
  {
    name: 'examples',
    description: 'write the examples of the documentation into a folder',
    load: async () => (await import('./commands/examples.ts')).examplesCommand,
  },
  {
    name: 'template',
    description: 'write a pathway of your own to begin from: two stages, a hook, rules, a simulation and a report',
    load: async () => (await import('./commands/template.ts')).templateCommand,
  },
];
