import { readFileSync, rmSync } from 'node:fs';
import { tryJson } from '../../kernel/try-json.ts';
import { forget, ReleaseRegister } from '../../release/index.ts';
import { openRegister } from '../load/register-file.ts';
import { placeFile } from '../place-file.ts';
import { counted } from './counted.ts';
import { eraseFindingLines, eraseFindings, eraseSuites } from './erase-findings.ts';
import { eraseLog } from './erase-log.ts';
import { eraseStore } from './erase-store.ts';
import type { ErasedText } from './erased.ts';
import { standsInside } from './look-inside.ts';
import { eraseOwn, isJourney } from './own-kinds.ts';
import type { PersonIds } from './person-ids.ts';

/** What was done with a file, and what could not be. */
export interface ErasedFile {
  readonly file: string;
  /** `deleted`: it held nobody else. */
  readonly became: 'as-it-was' | 'rewritten' | 'deleted';
  /** What was taken out. */
  readonly did: readonly string[];
  /** Why the person may stand in it still. */
  readonly left: readonly string[];
  /** It could not be read, so nobody knows whether the person stands in it. */
  readonly unread?: true;
}

/** Takes a person out of one file; with `dryRun` nothing is written. A file is whole or as it was. */
export async function eraseFile(file: string, given: readonly string[], ids: PersonIds, dryRun: boolean): Promise<ErasedFile> {
  const bytes = readFileSync(file);
  const same = (left: readonly string[]): ErasedFile => ({ file, became: 'as-it-was', did: [], left });
  if (isPacked(bytes)) return packed(file, bytes, given, ids, dryRun);
  const raw = bytes.toString('utf8');
  const bom = raw.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = raw.slice(bom.length);
  const value = tryJson(text);
  const register = ReleaseRegister.safeParse(value);
  if (register.success) return eraseRegister(file, given, dryRun);
  const erased =
    (value === undefined ? eraseText(text, ids) : (eraseFindings(text, value, ids) ?? inText(text, eraseOwn(value, ids)))) ??
    eraseLog(text, ids);
  if (erased === undefined) return same(foreignText(text, ids));
  const { next, did } = erased;
  if (next === undefined) {
    if (!dryRun) rmSync(file);
    return { file, became: 'deleted', did, left: [] };
  }
  if (did.length > 0 && !dryRun) placeFile(file, [bom, next], true);
  return { file, became: did.length > 0 ? 'rewritten' : 'as-it-was', did, left: stillText(next, ids) };
}

/** Whether a file is not text: it holds a nought byte, or begins as an archive or a PDF does. */
function isPacked(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  return bytes.subarray(0, 4096).includes(0) || head.startsWith('PK\u0003\u0004') || head.startsWith('\u001f\u008b') || head === '%PDF-';
}

async function packed(file: string, bytes: Uint8Array, given: readonly string[], ids: PersonIds, dryRun: boolean): Promise<ErasedFile> {
  const same: ErasedFile = { file, became: 'as-it-was', did: [], left: [] };
  if (Buffer.from(bytes.subarray(0, 15)).toString('latin1') === 'SQLite format 3') {
    const store = await eraseStore(file, given, dryRun).catch((error: unknown) => ({
      did: [],
      left: [`is a database and could not be opened: ${error instanceof Error ? error.message : String(error)}`],
      unread: true as const,
    }));
    if (store !== undefined) return { ...same, became: store.did.length > 0 ? 'rewritten' : 'as-it-was', ...store };
    return {
      ...same,
      left: ['is a database that is no store of live cases, and was not looked into: take the person out there'],
      unread: true,
    };
  }
  const stands = standsInside(bytes, ids);
  if (stands === false) return same;
  if (stands) return { ...same, left: ['holds the id, and is packed: delete it, or make it again from the journeys that are left'] };
  return {
    ...same,
    left: ['could not be read: open it and look, delete it, or make it again from the journeys that are left'],
    unread: true,
  };
}

function inText(text: string, erased: ReturnType<typeof eraseOwn>): ErasedText | undefined {
  if (erased === undefined) return undefined;
  const { value, did, isEmpty } = erased;
  if (did.length === 0) return { next: text, did };
  const indent = /^\s*[[{]\r?\n([ \t]+)/.exec(text)?.[1];
  return { next: isEmpty ? undefined : `${JSON.stringify(value, null, indent)}\n`, did };
}

function eraseText(text: string, ids: PersonIds): ErasedText | undefined {
  return eraseLines(text, ids) ?? eraseFindingLines(text, ids) ?? eraseSuites(text, ids);
}

/** Journeys one a line: the other lines stay as they are. */
function eraseLines(text: string, ids: PersonIds): ErasedText | undefined {
  const lines = text.split('\n').map((line) => ({ line, value: tryJson(line) }));
  const journeys = lines.filter(({ line }) => line.trim() !== '');
  if (journeys.length === 0 || !journeys.every(({ value }) => isJourney(value))) return undefined;
  const isOwn = (value: unknown) => isJourney(value) && ids.is(value.id);
  const gone = journeys.filter(({ value }) => isOwn(value)).length;
  if (gone === 0) return { next: text, did: [] };
  const next = lines.filter(({ value }) => !isOwn(value)).map(({ line }) => line);
  return { next: gone === journeys.length ? undefined : next.join('\n'), did: [counted(gone, 'journey')] };
}

function eraseRegister(file: string, given: readonly string[], dryRun: boolean): ErasedFile {
  const { register, key } = openRegister(file);
  const next = given.reduce((one, id) => forget(one, id, key), register);
  const size = ({ people }: (typeof register.releases)[number]) => Object.keys(people).length;
  const held = register.releases.filter((one, at) => size(one) !== size(next.releases[at] as typeof one)).length;
  if (held === 0) return { file, became: 'as-it-was', did: [], left: [] };
  if (!dryRun) placeFile(file, [`${JSON.stringify(next, null, 1)}\n`], true);
  return { file, became: 'rewritten', did: [`what stands for the person in ${counted(held, 'release')}`], left: [] };
}

function foreignText(text: string, ids: PersonIds): string[] {
  const lines = ids.lines(text);
  if (lines.length === 0) return [];
  const what = text.includes('INSIDE THE PARTNERSHIP ONLY')
    ? 'it was made from journeys, and its numbers count the person: delete it, or make it again from the journeys that are left'
    : 'it is not a kind of file that this command rewrites: take the person out where it comes from, or delete it';
  return [`holds the id (${linesText(lines)}); ${what}`];
}

function stillText(text: string, ids: PersonIds): string[] {
  const lines = ids.lines(text);
  return lines.length === 0 ? [] : [`still names the person where only you can tell what it means (${linesText(lines)}): read it`];
}

function linesText(lines: readonly number[]): string {
  const first = lines.slice(0, 5).join(', ');
  return `${lines.length === 1 ? 'line' : 'lines'} ${first}${lines.length > 5 ? ` and ${lines.length - 5} more` : ''}`;
}
