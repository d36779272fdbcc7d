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
import { type CivilDate, formatInstant, type Issue, isCivilDate, nearest } from '../../kernel/index.ts';
import { isDisconnect } from '../../map/index.ts';
import { crossingsOf } from '../../studio/walk/crossings.ts';
import { everything, nothing, type WalkFinding, walkThrough } from '../../studio/walk/finish.ts';
import { layOut } from '../../studio/walk/lay-out.ts';
import { flag, formatFlag } from '../flags/flags.ts';
import { badInput, type Io, writeOut } from '../io.ts';

interface WalkOptions {
  readonly list?: boolean;
  readonly person?: string;
  readonly start?: string;
  readonly beside?: string;
  readonly do: 'all' | 'nothing';
  readonly day: string;
  readonly hour: string;
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
    .option('--hour <hour>', 'local hour of release', '10')
    .addOption(formatFlag())
    .addOption(flag('out'))
    .addHelpText(
      'after',
      `
The people are invented. A walk in which everything was asked and done ends with what the pathway itself leaves open.

Examples:
  npx justice-pathway walk --list
  npx justice-pathway walk --person kit --start sentence --do nothing
  npx justice-pathway walk --person morven --start sentence --beside jean --do nothing
  npx justice-pathway walk --person kit --start sentence --do all --day 2027-03-19 --format json`,
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
      const day = dayOf(options.day);
      const hour = Number(options.hour);
      if (!Number.isInteger(hour) || hour < 0 || hour > 23)
        badInput(fault('--hour', `"${options.hour}" is not an hour. Give a whole number from 0 to 23.`));
      const companion = companionOf(person, options.beside);
      const walk = layOut({ person, start, day, hour, companion });
      const { told, findings } = walkThrough(walk, options.do === 'all' ? everything(walk) : nothing(walk));
      const found = findings.filter((one) => isDisconnect(one.verdict));
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
        ...(companion === undefined
          ? {}
          : {
              crossings: crossingsOf(walk, told, findings, true).map(({ at, when, of, means, came }) => ({
                stop: walk.stops[at]?.label ?? '',
                at: formatInstant(when, scottishPathway.zone),
                of: of === 'first' ? person.id : companion.id,
                means,
                came: came === '' ? 'not-asked' : came,
              })),
            }),
        didNotArise: [...told.absent].map(([position, because]) => ({ stop: walk.stops[position]?.label ?? '', because })),
      };
      writeOut(io, options.out, json ? `${JSON.stringify(answer, null, 2)}\n` : walkText(person, answer, found));
    });
}

function personOf(id: string | undefined): WalkPerson {
  const known = walkPeople.map((one) => one.id);
  if (id === undefined) badInput(fault('--person', `--person is missing. Ready people: ${known.join(', ')}.`));
  const person = walkPeople.find((one) => one.id === id);
  if (person === undefined) badInput(fault('--person', `nobody is called "${id}".${guess(id, known)} Ready people: ${known.join(', ')}.`));
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

function dayOf(text: string): CivilDate {
  if (!isCivilDate(text)) badInput(fault('--day', `"${text}" is not a date. Write it like 2027-03-18.`));
  return text;
}

function listText(): string {
  const lines = walkPeople.flatMap((one) => [
    `${one.id}  ${one.name}. ${one.about}`,
    ...one.starts.map((start) => `    ${start}: ${walkStarts[start].label}`),
    ...walkCompanions.filter(({ beside }) => beside.includes(one.id)).map(({ id, about }) => `    --beside ${id}: ${about}`),
  ]);
  return `Ready people, all invented, and where each can begin\n\n${lines.join('\n')}\n`;
}

interface Answer {
  readonly do: string;
  readonly day: string;
  readonly start: WalkStartId;
  readonly stops: number;
  readonly refused: readonly { readonly stop: string; readonly step: string; readonly because: string }[];
  readonly crossings?: readonly { readonly at: string; readonly means: string; readonly came: string }[];
  readonly didNotArise: readonly { readonly stop: string; readonly because: string }[];
}

function walkText(person: WalkPerson, answer: Answer, found: readonly WalkFinding[]): string {
  const say = (one: WalkFinding) => `  - ${one.sentence}`;
  const own = found.filter((one) => one.byThePathway);
  const others = found.filter((one) => !one.byThePathway);
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines]);
  return `${[
    `${person.name} is invented. ${walkStarts[answer.start].label}, ${answer.day}; ${answer.do === 'all' ? 'everything that can be asked and done at a stop was' : 'nothing was asked or done'}.`,
    `${answer.stops} stops.`,
    ...(found.length === 0 ? ['Nothing that the rules look for is left open.'] : []),
    ...part('Left open, though a stop could have met it:', others.map(say)),
    ...part('Left open by the pathway itself; no stop could have met it:', own.map(say)),
    ...part(
      'Refused:',
      answer.refused.map((one) => `  - ${one.stop}: ${one.step}. ${one.because}`),
    ),
    ...part(
      'Moments at which the two lives crossed:',
      (answer.crossings ?? []).map((one) => `  - ${one.at.slice(0, 10)}. ${one.means}${one.came === 'not-asked' ? '' : ` [${one.came}]`}`),
    ),
    ...part(
      'Stops that did not arise:',
      answer.didNotArise.map((one) => `  - ${one.stop}. ${one.because}`),
    ),
  ].join('\n')}\n`;
}
