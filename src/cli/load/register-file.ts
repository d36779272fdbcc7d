import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { conflictText } from '../../release/conflict-text.ts';
import {
  type Conflict,
  digestsOf,
  emptyRegister,
  type PastRelease,
  type ReleaseRegister,
  type ReleaseSubject,
  readRegister,
} from '../../release/index.ts';
import { newRegisterKey } from '../../release/register-key.ts';
import type { RecommendationRegister } from '../../report/papers.ts';
import { badInput, type Io, readText, writeOut } from '../io.ts';
import { makeFolder } from '../make-folder.ts';

/** A register of releases on disk, with the key that its digests need. */
export interface RegisterFile {
  readonly file: string;
  readonly register: ReleaseRegister;
  readonly key: string;
}

/** Reads a register, or begins one. Its key stands in a file of its own beside it and is never overwritten. */
export function openRegister(file: string): RegisterFile {
  const keyFile = `${file}.key`;
  const isNew = !existsSync(file);
  const { register, issues } = isNew ? { register: emptyRegister, issues: [] } : readRegister(readText(file), file);
  if (issues.length > 0) badInput(...issues);
  if (!isNew && !existsSync(keyFile))
    badInput({
      code: 'no-key',
      severity: 'error',
      file: keyFile,
      message: 'The key of this register is not there, so nobody can tell whether the same people were released before.',
      cure: 'Put the key back beside the register, or begin a new register under another name.',
    });
  if (!existsSync(keyFile)) {
    makeFolder(dirname(keyFile));
    writeFileSync(keyFile, `${newRegisterKey()}\n`, { mode: 0o600, flag: 'wx' });
  }
  return { file, register, key: readFileSync(keyFile, 'utf8').trim() };
}

/** Reads a register that must be there. */
export function openExisting(file: string): RegisterFile {
  readText(file);
  return openRegister(file);
}

export function digestsFor({ key }: RegisterFile, subject: ReleaseSubject): Pick<PastRelease, 'query' | 'people'> {
  return digestsOf(subject, key);
}

/** Keeps a register; the file is whole or as it was. */
export function saveRegister(io: Io, file: string, register: ReleaseRegister | RecommendationRegister): void {
  writeOut(io, file, `${JSON.stringify(register, null, 1)}\n`, true);
}

/** Why a release cannot leave as it stands, and what can. */
export function notReleased(conflict: Conflict): string {
  const year = conflict.earlier.at.slice(0, 4);
  return conflictText(conflict, {
    refused: 'Not released',
    cures: {
      'few-people': `Release a period that meets no earlier one, such as --period ${year} or --period ${year}-Q1, or wait until more has changed.`,
      'other-rounding': 'Use the same --small.',
      'other-question': 'Ask the same question, or release a period that meets no earlier one (--period).',
    },
  });
}
