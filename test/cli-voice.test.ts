import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Argument, Command, Option } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandList } from '../src/cli/command-list.ts';
import type { Io } from '../src/cli/io.ts';
import { callCommand } from './call-command.ts';

// Every command as it is declared, given what nothing can be done with: a new one, and a new flag, is in by itself.

const folder = mkdtempSync(join(tmpdir(), 'voice-'));
const out = join(folder, 'out');
const place = (name: string) => join(folder, name);
const bad = {
  'a file that is not there': place('not-there.json'),
  'an empty file': place('empty.json'),
  'JSON of another kind': place('other.json'),
  'a file cut short': place('cut.json'),
  'nothing in JSON': place('null.json'),
  'a list of nothing known': place('numbers.json'),
  'JSON of another kind with a byte-order mark': place('mark.json'),
  'JSON of another kind in UTF-16': place('wide.json'),
  'letters that are not UTF-8': place('latin.json'),
  'a picture': place('picture.json'),
  'a folder': place('folder'),
};
const emptyList = place('list.json');
const example = (name: string) => join(import.meta.dirname, '../examples', name);
/** A good file of each kind: where another kind belongs, none of them will do. */
const ofKind = {
  journeys: example('journeys/diverted-helped-and-finished.journey.json'),
  'a records plan': example('records/records-plan.json'),
  rules: example('rules/local-rules.json'),
  'a feed': example('directory/ochilbridge-feed.json'),
  'a kept directory': example('directory/ochilbridge-kept.json'),
  'a timetable': example('directory/ochilbridge-timetable.json'),
} as const;
type Kind = keyof typeof ofKind;
/** Which kinds belong to a place, as `map <files>` or `map --rules`; none to any other place. */
const belongs: readonly (readonly [place: RegExp, kinds: readonly Kind[]])[] = [
  [/^erase </, Object.keys(ofKind) as Kind[]],
  [/^records (check|journeys) <|^simulate fit </, ['a records plan']],
  [/^rules test <|--rules$/, ['rules']],
  [/^directory availability </, ['journeys', 'a kept directory']],
  [/^directory (check|export|diff) <|^directory .* --file$|--services$/, ['a feed', 'a kept directory']],
  [/--kept$/, ['a kept directory']],
  [/--timetable$/, ['a timetable']],
  [/--journeys$|^directory referrals <|^liberation-hour --file$/, ['journeys']],
  [/^(map|report|check|flow|convert|conform|why|compare|share|moments) </, ['journeys', 'a records plan']],
];
/** A value that no flag takes whose letters name such a value, and the cure. */
const wrongFor: Readonly<Record<string, readonly [value: string, cure: RegExp]>> = {
  date: ['2026-13-45', /Write a day of the calendar, like 2026-11-21\./],
  time: ['2026-12-24T16:30', /Write a time with its offset, like 2026-12-24T16:30\+00:00\./],
  zone: ['Europe/Londn', /Did you mean "Europe\/London"\?/],
  ...Object.fromEntries(
    ['number', 'count', 'days', 'years', 'minutes', 'people', 'hour'].map((word) => [word, ['1.5', /Write a whole number/]]),
  ),
};
const cure = /\b(Give|Write|Check|Use|See|Name|Did you mean|A journey is)\b/;
const quiet: Io = { out: () => {}, err: () => {}, exit: () => {}, stderrIsTerminal: false, stdoutIsTerminal: false };

interface Leaf {
  readonly name: string;
  readonly words: readonly string[];
  readonly command: Command;
}

const leaves: Leaf[] = [];
for (const { load } of commandList) gather((await load())(quiet), []);

beforeAll(() => {
  mkdirSync(bad['a folder']);
  writeFileSync(bad['an empty file'], '');
  writeFileSync(bad['JSON of another kind'], '{"colour":"blue","list":[1,2]}');
  writeFileSync(bad['a file cut short'], '{"journeys":[{"id":"p1",');
  writeFileSync(bad['nothing in JSON'], 'null');
  writeFileSync(bad['a list of nothing known'], '[1,2]');
  writeFileSync(bad['JSON of another kind with a byte-order mark'], '\ufeff{"colour":"blue"}');
  writeFileSync(bad['JSON of another kind in UTF-16'], Buffer.from('\ufeff{"colour":"blue"}', 'utf16le'));
  writeFileSync(bad['letters that are not UTF-8'], Buffer.from('{"colour":"caf\u00e9"}', 'latin1'));
  writeFileSync(emptyList, '[]');
  writeFileSync(bad['a picture'], Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('whatever a command is given', () => {
  test.each(leaves)('$name: a flag that it does not have ends it with 2 and the nearest that it has', async ({ words, command }) => {
    const known = (command.options.find(({ long }) => (long?.length ?? 0) > 5)?.long ?? '--help') as string;
    const slip = `${known}x`;
    const { code, err } = await callCommand(...words, ...needed(command), slip);
    expect(err).toContain(`There is no flag "${slip}". (at ${words.join(' ')}) Did you mean "${known}"? Known here: --`);
    expect(code).toBe(2);
  });

  test.each(leaves)('$name: a blank, a word that is no choice, and no date, time, zone or whole number end it with 2', async (leaf) => {
    for (const option of leaf.command.options) {
      const word = /[<[](.*)[>\]]$/.exec(option.flags)?.[1];
      if (word === undefined) continue;
      const flag = option.long as string;
      const told = async (value: string, what: RegExp) => {
        const { code, out: answer, err } = await callCommand(...leaf.words, flag, value);
        expect([code, answer], `${flag} ${value}`).toEqual([2, '']);
        expect(err, `${flag} ${value}`).toContain(`${JSON.stringify(value)} will not do here. (at ${flag}) `);
        expect(err, `${flag} ${value}`).toMatch(what);
      };
      await told(' ', new RegExp(`Write ${flag} `));
      if (option.argChoices?.[0]?.[2])
        await told(`${option.argChoices[0]}x`, new RegExp(`Did you mean "${option.argChoices[0]}"\\? Known here: `));
      else if (Object.hasOwn(wrongFor, word)) await told(...(wrongFor[word] as readonly [string, RegExp]));
    }
  });

  test.each(leaves)(
    '$name: a flag without its value, or with another flag for it, ends it with 2, and says what belongs there',
    async (leaf) => {
      for (const option of leaf.command.options) {
        // A flag that the command around it has too is read by that one.
        const heard = leaf.command.parent?.options.find(({ long }) => long === option.long) ?? option;
        const word = /<(.*)>$/.exec(heard.flags)?.[1];
        if (word === undefined) continue;
        const flag = option.long as string;
        for (const rest of [[], [flag], ['--help']]) {
          const { code, out: answer, err } = await callCommand(...leaf.words, ...needed(leaf.command), flag, ...rest);
          expect([code, answer], `${flag} ${rest}`).toEqual([2, '']);
          expect(err, `${flag} ${rest}`).toContain(`Nothing is given here. (at ${flag}) Give ${flag} ${word.toUpperCase()}`);
          if (option.argChoices) expect(err, flag).toContain(`Known here: ${option.argChoices.slice(0, 20).join(', ')}`);
        }
      }
    },
  );

  test.each(leaves)('$name: one argument too few or too many ends it with 2, and says what belongs there', async ({ words, command }) => {
    const all = command.registeredArguments;
    const required = all.filter((each) => each.required);
    for (const [place, argument] of required.entries()) {
      const { code, out: answer, err } = await callCommand(...words, ...required.slice(0, place).map(() => ofKind.journeys));
      expect([code, answer]).toEqual([2, '']);
      expect(err).toMatch(/^Nothing is given here\. \(at (--)?[a-z-]+\) Give /);
      if (all.length === needed(command).length) expect(err).toContain(`(at ${argument.name()}) Give ${argument.description}`);
    }
    if (all.some((each) => each.variadic) || command.commands.length > 0) return;
    const {
      code,
      out: answer,
      err,
    } = await callCommand(...words, ...all.map(() => ofKind.journeys), ...needed(command).slice(all.length), 'abc');
    expect([code, answer]).toEqual([2, '']);
    expect(err).toBe(
      `"abc" will not do here. (at ${words.join(' ')}) Leave it out: ${
        all.length === 0 ? 'flags alone are taken here' : `what is taken here is ${all.map((each) => `<${each.name()}>`).join(' ')}`
      }.`,
    );
  });

  test.each(leaves)('$name: an argument in which nothing stands ends it with 2', async ({ words, command }) => {
    for (const [place, argument] of command.registeredArguments.entries()) {
      const given = command.registeredArguments.slice(0, place).map(() => ofKind.journeys);
      const { code, err } = await callCommand(...words, ...given, '', ...needed(command).slice(given.length + 1));
      expect([code, err]).toEqual([2, expect.stringContaining(`"" will not do here. (at ${argument.name()}) `)]);
    }
  });

  test.each(leaves.filter(({ command }) => filesOf(command).length > 0))(
    '$name: a file that cannot be read, or is of another kind, is told by its name, and nothing is written',
    async ({ name, words, command }) => {
      const said: string[] = [];
      const before = readdirSync(folder).sort();
      for (const place of filesOf(command)) {
        const spot = `${name} ${isOption(place) ? place.long : `<${place.name()}>`}`;
        const right = belongs.find(([of]) => of.test(spot))?.[1] ?? [];
        const wrong = Object.entries(ofKind).filter(([kind]) => !right.includes(kind as Kind));
        const all = isAsked(place) ? wrong.slice(0, 2) : [...Object.entries(bad), ...wrong];
        for (const [what, path] of all) {
          const { code, err, out: answer } = await callCommand(...words, ...given(command, place, path));
          const call = `${spot} ${what}`;
          if (/fault of the program|\n {4}at |\bENO|\bEISDIR|TypeError|\[object/.test(err + answer)) said.push(`${call}: ${err}`);
          // it names the file, or what else was wrong before it came to the file, with what to do
          if (code === 2 && !`${err}${answer}`.includes(basename(path)) && !cure.test(err)) said.push(`${call}: ${err}`);
          if (code !== 2 && !right.includes(what as Kind) && !isTaken(spot))
            said.push(`${call}: ends with ${code}: ${err}${answer.slice(0, 80)}`);
        }
      }
      expect(said).toEqual([]);
      expect(readdirSync(folder).sort()).toEqual(before);
    },
  );
});

describe('what holds nothing', () => {
  test.each([
    ['journeys', ['map'], /The file holds no journey/],
    ['journeys, in a log', ['flow'], /The file holds no journey/],
    ['rules', ['map', ofKind.journeys, '--rules'], /The file holds no rule/],
    ['services', ['directory', 'open', '--at', '2026-12-24T09:00+00:00', '--file'], /0 services: an empty list/],
  ])('an empty list of %s is not answered as if nothing had been missed', async (_, words, what) => {
    const { code, out: answer, err } = await callCommand(...words, emptyList);
    expect([code, answer]).toEqual([2, '']);
    expect(err).toMatch(what);
    expect(err).toMatch(cure);
  });

  test('an empty file is no store, and none is made of it', async () => {
    const { code, err } = await callCommand('map', '--store', bad['an empty file']);
    expect([code, err]).toEqual([
      2,
      `${bad['an empty file']}: This is no SQLite file. Name the file of the store, or give a postgres:// address; if this was one, restore it from a backup.`,
    ]);
    expect(statSync(bad['an empty file']).size).toBe(0);
  });
});

// Helpers

function gather(command: Command, before: readonly string[]): void {
  const words = [...before, command.name()];
  if (command.commands.length === 0 || command.options.length > 0) leaves.push({ name: words.join(' '), words, command });
  for (const each of command.commands) gather(each, words);
}

/** Arguments and flags that name a file to read. */
function filesOf(command: Command): readonly (Argument | Option)[] {
  return [
    ...command.registeredArguments.filter((each) => /^(files?|plan|paths|in|a|b|before|after)$/.test(each.name())),
    ...command.options.filter(
      ({ long, flags }) =>
        !/^--(out|write|register|keep|keys|kept|store|save|sqlite|links)$/.test(long ?? '') && /<[^>]*file[^>]*>/i.test(flags),
    ),
  ];
}

function isOption(of: Argument | Option): of is Option {
  return 'long' in of;
}

const asked = new Set<string>();

/** Whether a flag of these letters and this sentence was given every file before: it is declared once for all commands. */
function isAsked(place: Argument | Option): boolean {
  if (!isOption(place)) return false;
  const letters = `${place.flags} ${place.description}`;
  const before = asked.has(letters);
  asked.add(letters);
  return before;
}

/** Places that take whatever lies there: each file of a folder is gone through. */
function isTaken(spot: string): boolean {
  return /^erase </.test(spot);
}

/** The whole call but for the words of the command, with a path at one place and something good at each other. */
function given(command: Command, place: Argument | Option, path: string): string[] {
  if (isOption(place)) return [...needed(command), place.long as string, path];
  const index = command.registeredArguments.indexOf(place);
  return needed(command).with(index, path);
}

/** What the command cannot do without: its arguments, then its flags. */
function needed(command: Command): string[] {
  const good: Readonly<Record<string, string>> = {
    date: '2026-06-01',
    time: '2026-12-24T09:00+00:00',
    area: 'clackmannanshire',
    file: ofKind.journeys,
  };
  const parent = command.parent?.name() ?? '';
  const files = { rules: ofKind.rules, directory: ofKind['a feed'], records: ofKind['a records plan'] }[parent] ?? ofKind.journeys;
  const values = command.registeredArguments.map((each) => (filesOf(command).includes(each) ? files : 'x'));
  const flags = command.options.flatMap(({ mandatory, long, flags }) => {
    const word = /<(.*)>$/.exec(flags)?.[1] ?? '';
    return mandatory ? [long as string, long === '--out' ? out : (good[word] ?? 'x')] : [];
  });
  return [...values, ...flags];
}
