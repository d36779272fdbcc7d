import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { services as builtIn, needsOfTerms, openings } from 'justice-pathway/machines';
import {
  applyKept,
  type DirectoryAnswer,
  isKeptDirectory,
  KeptDirectory,
  mergeServices,
  readDirectory,
  readDirectoryTables,
} from '../../adapters/index.ts';
import { issueText } from '../../kernel/index.ts';
import type { LiberationHourOptions, Service } from '../../service/index.ts';
import { BadInput, badInput, type Io, readText } from '../io.ts';
import { readJsonAs } from './read-json.ts';

/** A feed as the user named it, and what was made of it. */
export interface LoadedFeed {
  readonly name: string;
  readonly answer: DirectoryAnswer;
}

const zone = openings.zone === undefined ? {} : { zone: openings.zone };

/** Reads feeds: JSON files one by one, the CSV files of one folder together. A file that cannot be read costs itself alone. */
export function loadFeeds(paths: readonly string[]): LoadedFeed[] {
  const files = paths.flatMap((path) => (isFolder(path) ? tablesIn(path) : [path]));
  const feeds: LoadedFeed[] = [];
  const tables = new Map<string, string[]>();
  for (const file of files) {
    const table = ['.csv', '.tsv'].includes(extname(file).toLowerCase());
    if (table) tables.set(dirname(file), [...(tables.get(dirname(file)) ?? []), file]);
    else feeds.push({ name: file, answer: attempt(file, () => readDirectory(readText(file), { file, needsOf: needsOfTerms, ...zone })) });
  }
  for (const [folder, group] of tables) {
    if (group.length === 1) {
      const file = group[0] as string;
      feeds.push({ name: file, answer: attempt(file, () => readDirectory(readText(file), { file, needsOf: needsOfTerms, ...zone })) });
      continue;
    }
    const readable: { name: string; text: string }[] = [];
    for (const file of group) {
      const answer = attempt(file, () => {
        readable.push({ name: basename(file), text: readText(file) });
        return undefined;
      });
      if (answer) feeds.push({ name: file, answer });
    }
    const answer = attempt(folder, () => readDirectoryTables(readable, { file: folder, needsOf: needsOfTerms, ...zone }));
    feeds.push({ name: `${folder} (${readable.length} tables)`, answer });
  }
  return feeds;
}

/** The services of feeds, or the built-in ones where none is named, with kept directories laid over them. What is wrong goes to stderr. */
export function loadServices(io: Io, paths: readonly string[], withBuiltIn = false): readonly Service[] {
  if (paths.length === 0) return builtIn;
  const keeps = paths.filter(isKept);
  const feeds = paths.filter((path) => !keeps.includes(path));
  let services = feedServices(io, feeds, withBuiltIn);
  for (const file of keeps) {
    const kept = readJsonAs(KeptDirectory, file, { code: 'bad-directory', see: 'See docs/how-to/keep-a-directory.md.' });
    const made = applyKept(services, kept, file);
    for (const issue of made.issues) io.err(issueText(issue));
    services = made.services;
  }
  return services;
}

/** How one comes from the gate, by the last kept directory among these files that says so. */
export function loadGate(paths: readonly string[]): KeptDirectory['gate'] {
  const kept = paths.filter(isKept).map((file) => readJsonAs(KeptDirectory, file, { code: 'bad-directory' }));
  return kept.findLast((one) => one.gate !== undefined)?.gate;
}

function feedServices(io: Io, paths: readonly string[], withBuiltIn: boolean): readonly Service[] {
  const lists: (readonly Service[])[] = withBuiltIn ? [builtIn] : [];
  const folders = paths.filter(isFolder);
  const files = paths.filter((path) => !folders.includes(path));
  for (const feeds of [...folders.map((folder) => loadFeeds([folder])), ...loadFeeds(files).map((feed) => [feed])])
    lists.push(servicesOf(io, feeds));
  return mergeServices(...lists);
}

/** The services of what was named; what holds none at all is no directory, and a question to it would be answered with nobody. */
function servicesOf(io: Io, feeds: readonly LoadedFeed[]): readonly Service[] {
  const told: string[] = [];
  const services = feeds.flatMap(({ name, answer }) => {
    if (!answer.ok) return badInput({ ...answer.issue, file: answer.issue.file ?? name });
    const { report } = answer;
    const rejected = report.records.filter((record) => record.outcome === 'rejected').length;
    const wrong = report.records.filter((record) => record.wrong.some((issue) => issue.severity === 'error')).length;
    if (report.services.length === 0 || wrong > 0)
      told.push(
        `${name}: ${report.holds}${rejected > 0 ? `, ${rejected} records rejected` : ''}${wrong > 0 ? `, ${wrong} with faults (see directory check)` : ''}.`,
      );
    return report.services;
  });
  if (services.length === 0)
    badInput({
      code: 'no-services',
      severity: 'error',
      message: told.join('\n'),
      cure: 'Give a feed of Open Referral UK, HSDS or ALISS, or a directory that you keep.',
    });
  for (const line of told) io.err(line);
  return services;
}

/** Local time, the public holidays of the body of each service, and the map of areas. */
export const openingOptions: LiberationHourOptions = openings;

function attempt<T>(file: string, read: () => T): T | DirectoryAnswer {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    const issue = error.issues[0] ?? { code: 'unreadable', severity: 'error' as const, message: 'The file cannot be read.' };
    return { ok: false, issue: { ...issue, file: issue.file ?? file } };
  }
}

/** Is this a directory that people keep? */
export function isKept(path: string): boolean {
  if (!/\.json$/i.test(path) || isFolder(path) || !existsSync(path)) return false;
  try {
    return isKeptDirectory(JSON.parse(readText(path)));
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function tablesIn(folder: string): string[] {
  const found = readdirSync(folder)
    .filter((name) => /\.(csv|tsv|json|jsonl|ndjson)$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
  if (found.length === 0)
    badInput({
      code: 'empty-folder',
      severity: 'error',
      file: folder,
      message: 'The folder holds no JSON or CSV file.',
      cure: 'Name the file itself.',
    });
  return found;
}
