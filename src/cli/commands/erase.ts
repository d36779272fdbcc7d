import { basename } from 'node:path';
import { Command } from 'commander';
import { type ErasedFile, eraseFile } from '../erase/erase-file.ts';
import { filesBelow } from '../erase/files-below.ts';
import { type PersonIds, personIds } from '../erase/person-ids.ts';
import { collect, formatFlag } from '../flags/flags.ts';
import { BadInput, badInput, type Io } from '../io.ts';

interface EraseFlags {
  readonly as: readonly string[];
  readonly dryRun?: boolean;
  readonly format: 'text' | 'json';
}

/** `erase PERSON PATHS…`: takes a person out of the project's own files, and says where the person stands still. */
export function eraseCommand(io: Io): Command {
  return new Command('erase')
    .argument('<person>', 'the id of the person, as journeys carry it')
    .argument('<paths...>', 'files, or folders with everything below them')
    .option('--as <id>', 'another id of the same person; may be repeated', collect, [])
    .option('--dry-run', 'say what would be done, and write nothing')
    .addOption(formatFlag())
    .addHelpText(
      'after',
      '\nRewritten: journeys, links between them, lists of findings (JSON, CSV, JUnit), logs that convert wrote (CSV, JSON Lines, XES, OCEL), SQLite stores of live cases, what was handed out to the person, registers of releases (their key beside them), records plans, recommendations, quick wins, sessions of a group. Everything else that holds the id is named, and left as it is: documents, workbooks and packed files are looked into; what could not be read is said first.\n\nExit codes: 0 no file holds the person any more, 1 something is left for you to do, 2 a path or an id is wrong and nothing was done.\n\nExamples:\n  erase person-17 private --dry-run\n  erase person-17 private/journeys.jsonl private/releases.json --as 0045612\n',
    )
    .action(async (person: string, paths: string[], flags: EraseFlags) => {
      const given = [person, ...flags.as].map((id) => id.trim());
      if (given.includes(''))
        badInput({ code: 'no-person', severity: 'error', path: 'person', message: 'The id of the person is blank.', cure: 'Name one id.' });
      const ids = personIds(given);
      const { files, links } = filesBelow(paths);
      const keys = new Set(files.filter((file) => files.includes(file.replace(/\.key$/, '')) && file.endsWith('.key')));
      const isBeside = (file: string) =>
        keys.has(file) || (files.includes(file.replace(/-(?:wal|shm)$/, '')) && /-(?:wal|shm)$/.test(file));
      const found: ErasedFile[] = [];
      for (const file of files.filter((one) => !isBeside(one))) found.push(await erasedOrTold(file, given, ids, flags.dryRun === true));
      const own = found.filter(({ did, left }) => did.length > 0 || left.length > 0);
      const all = [
        ...own.filter(({ unread }) => unread),
        ...own.filter(({ unread }) => !unread),
        ...links.map((file): ErasedFile => ({ file, became: 'as-it-was', did: [], left: ['is a link, and was not followed'] })),
      ];
      if (flags.format === 'json')
        io.out(JSON.stringify({ looked: found.length, dryRun: flags.dryRun === true, files: all, notReached: notReached }, null, 1));
      else io.out(eraseText(all, found.length, flags.dryRun === true));
      if (all.some(({ left }) => left.length > 0)) io.exit(1);
    });
}

/** What no command on files can reach. */
const notReached = 'Backups, copies that were sent, files under other ids or names of the person, and what services hold.';

async function erasedOrTold(file: string, given: readonly string[], ids: PersonIds, dryRun: boolean): Promise<ErasedFile> {
  try {
    const erased = await eraseFile(file, given, ids, dryRun);
    const isNamed = erased.became !== 'deleted' && ids.inName(basename(file));
    return isNamed ? { ...erased, left: [...erased.left, 'has the id in its name: rename it where it means this person'] } : erased;
  } catch (error) {
    const why = error instanceof BadInput ? error.issues[0]?.message : error instanceof Error ? error.message : String(error);
    return { file, became: 'as-it-was', did: [], left: [`could not be dealt with, and is as it was: ${why}`], unread: true };
  }
}

function eraseText(files: readonly ErasedFile[], looked: number, dryRun: boolean): string {
  const did = files.flatMap(({ file, became, did: own }) => {
    if (own.length === 0) return [];
    const verb = became === 'deleted' ? (dryRun ? 'Would delete' : 'Deleted') : dryRun ? 'Would rewrite' : 'Rewrote';
    return [`${verb} ${file}: ${own.join(', ')}${became === 'deleted' ? '; it holds nobody else' : ' taken out'}.`];
  });
  const told = (isUnread: boolean) =>
    files.flatMap(({ file, left: own, unread }) => ((unread === true) === isUnread ? own.map((why) => `Left ${file}: ${why}.`) : []));
  const [unread, left] = [told(true), told(false)];
  const many = `${looked} ${looked === 1 ? 'file' : 'files'}`;
  const head =
    did.length + left.length + unread.length === 0 ? [`The person stands in none of ${many}. Check the id if that surprises you.`] : [];
  const looks = head.length > 0 ? [] : [`${many} looked at.`];
  return [...unread, ...head, ...did, ...left, ...looks, `Not reached from here: ${notReached}`].join('\n');
}
