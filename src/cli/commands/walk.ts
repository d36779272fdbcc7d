import { Command, Option } from 'commander';
import {
  scottishPathway,
  type WalkCompanion,
  type WalkPerson,
  type WalkStartId,
  walkCompanions,
  walkPeople,
  walkStarts,
} from 'justice-pathway/machines';
import { KeptDirectory } from '../../adapters/directory/kept-directory.ts';
import { type CivilDate, formatInstant, type Issue, nearest, unknownName } from '../../kernel/index.ts';
import { isDisconnect } from '../../map/index.ts';
import { type AreaState, firstArea } from '../../studio/area/area.ts';
import { areaOfDirectory } from '../../studio/area/area-of-directory.ts';
import { desksOf } from '../../studio/area/desks.ts';
import { today } from '../../studio/session/begin-session.ts';
import { crossingsOf } from '../../studio/walk/crossings.ts';
import { everything, nothing, walkThrough } from '../../studio/walk/finish.ts';
import { layOut } from '../../studio/walk/lay-out.ts';
import { stepsToAsk } from '../../studio/walk/to-ask.ts';
import { flag, formatFlag } from '../flags/flags.ts';
import { whole } from '../flags/whole-number.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { readJsonAs } from '../load/read-json.ts';
import { walkSheet } from '../text/walk-sheet.ts';

interface WalkOptions {
  readonly list?: boolean;
  readonly person?: string;
  readonly start?: string;
  readonly beside?: string;
  readonly do: 'all' | 'nothing';
  readonly day: string;
  readonly hour: number;
  readonly kept?: string;
  readonly format: 'text' | 'json';
  readonly out?: string;
}

/** `walk`: one ready person's journey, with everything done or with nothing, without the page. */
export function walkCommand(io: Io): Command {
  return new Command('walk')
    .option('--list', 'list the ready people and where each can begin')
    .option('--person <id>', 'who walks')
    .option('--start <id>', 'where the walk begins')
    .option('--beside <id>', 'who walks beside: a household, or a person who was harmed')
    .addOption(new Option('--do <how>', 'what is asked and done at each stop').choices(['all', 'nothing']).default('all'))
    .option('--day <date>', 'day of release; where nobody is released, the day on which it begins', '2027-03-18')
    .option('--hour <hour>', 'local hour of release', whole('--hour', 0, 23), 10)
    .addOption(flag('kept', 'hours of your own area: a directory file, as the page saves one'))
    .addOption(formatFlag(undefined, undefined, 'form of the answer; the text can be printed and handed out'))
    .addOption(flag('out'))
    .addHelpText(
      'after',
      `
The people are invented. A walk in which everything was asked and done ends with what the pathway itself leaves open.
The stops and their steps are those of Scotland's pathway. A pathway of your own has no walk: simulate and map it.

Examples:
  npx justice-pathway walk --list
  npx justice-pathway walk --person kit --start sentence --do nothing
  npx justice-pathway walk --person morven --start sentence --beside jean --do nothing
  npx justice-pathway walk --person kit --start sentence --do all --day 2027-03-19 --format json
  npx justice-pathway walk --person kit --kept our-area.json --out kit.txt`,
    )
    .action((options: WalkOptions) => {
      const json = options.format === 'json';
      if (options.list) {
        const people = walkPeople.map(({ id, starts }) => ({ id, starts }));
        const beside = walkCompanions.map(({ id, as, beside: people }) => ({ id, as, people }));
        writeOut(io, options.out, json ? `${JSON.stringify({ version: 1, people, beside }, null, 2)}\n` : listText());
        return;
      }
      const person = personOf(options.person);
      const start = startOf(person, options.start);
      const { hour } = options;
      const day = options.day as CivilDate;
      const companion = companionOf(person, options.beside);
      const desks = desksOf(areaOf(io, options.kept), today());
      const walk = layOut({ person, start, day, hour, companion, desks });
      const choices = options.do === 'all' ? everything(walk) : nothing(walk);
      const { told, findings } = walkThrough(walk, choices);
      const found = findings.filter((one) => isDisconnect(one.verdict));
      const crossings = crossingsOf(walk, told, findings, true);
      if (!json) {
        writeOut(io, options.out, walkSheet({ walk, told, choices, found, crossings, isAll: options.do === 'all', kept: options.kept }));
        return;
      }
      const toAsk = stepsToAsk(walk, told).map(({ stop, step, because }) => ({ stop, step, because }));
      const answer = {
        version: 1,
        person: person.id,
        start,
        ...(companion === undefined ? {} : { beside: companion.id }),
        do: options.do,
        day,
        stops: walk.stops.length - told.absent.size,
        findings: found.map(({ rule, verdict, byThePathway, sentence }) => ({ rule, verdict, byThePathway, sentence })),
        refused: told.refused,
        toAsk,
        ...(companion === undefined
          ? {}
          : {
              crossings: crossings.map(({ at, when, of, means, came }) => ({
                stop: walk.stops[at]?.label ?? '',
                at: formatInstant(when, scottishPathway.zone),
                of: of === 'first' ? person.id : companion.id,
                means,
                came: came === '' ? 'not-asked' : came,
              })),
            }),
        didNotArise: [...told.absent].map(([position, because]) => ({ stop: walk.stops[position]?.label ?? '', because })),
      };
      writeOut(io, options.out, `${JSON.stringify(answer, null, 2)}\n`);
    });
}

/** The hours of the group's own area, as a file that the page or `directory` wrote; without one, those of the built-in directory. */
function areaOf(io: Io, file: string | undefined): AreaState {
  if (file === undefined) return firstArea;
  const kept = readJsonAs(KeptDirectory, file, { code: 'bad-directory', see: 'See docs/how-to/keep-a-directory.md.' });
  const { area, said } = areaOfDirectory(kept);
  for (const line of said) io.err(`${file}: ${line}`);
  return area;
}

function personOf(id: string | undefined): WalkPerson {
  const known = walkPeople.map((one) => one.id);
  if (id === undefined) badInput(fault('--person', `--person is missing. Give one of the ready people: ${known.join(', ')}.`));
  const person = walkPeople.find((one) => one.id === id);
  if (person === undefined) badInput(unknownName('person', id, known, { path: '--person' }));
  return person;
}

function companionOf(person: WalkPerson, id: string | undefined): WalkCompanion | undefined {
  if (id === undefined) return undefined;
  const own = walkCompanions.filter((one) => one.beside.includes(person.id));
  const found = own.find((one) => one.id === id);
  const known = own.map((one) => one.id);
  const who = known.length === 0 ? 'Nobody is ready to walk beside this person.' : `Ready to walk beside: ${known.join(', ')}.`;
  if (found === undefined) badInput(fault('--beside', `nobody called "${id}" walks beside ${person.name}.${guess(id, known)} ${who}`));
  return found;
}

function startOf(person: WalkPerson, id: string | undefined): WalkStartId {
  if (id === undefined) return person.starts[0];
  const start = person.starts.find((one) => one === id);
  if (start === undefined)
    badInput(fault('--start', `${person.name} cannot begin at "${id}".${guess(id, person.starts)} Starts: ${person.starts.join(', ')}.`));
  return start;
}

function fault(path: string, message: string): Issue {
  return { code: 'bad-option', severity: 'error', path, message };
}

function guess(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}

function listText(): string {
  const lines = walkPeople.flatMap((one) => [
    `${one.id}  ${one.name}. ${one.about}`,
    ...one.starts.map((start) => `    ${start}: ${walkStarts[start].label}`),
    ...walkCompanions.filter(({ beside }) => beside.includes(one.id)).map(({ id, about }) => `    --beside ${id}: ${about}`),
  ]);
  return `Ready people, all invented, and where each can begin\n\n${lines.join('\n')}\n`;
}
