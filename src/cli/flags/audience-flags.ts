import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { type Audience, forRelease, inside, markOf } from '../../release/index.ts';
import { badInput, type Io } from '../io.ts';
import { flag } from './flags.ts';
import { whole } from './whole-number.ts';
import { wrongFlag } from './wrong-flag.ts';

export interface AudienceFlags {
  readonly inside?: string;
  readonly why?: string;
  readonly small: number;
}

/** Adds the flags that say for whom numbers are written. */
export function audienceOptions(command: Command): Command {
  return command
    .addOption(flag('inside'))
    .addOption(flag('why'))
    .addOption(flag('small').argParser(smallNumber('--small')).default(5));
}

/** Reads a rounding: a whole number from 3 to 50, or the command ends. */
export function smallNumber(name: string) {
  return (text: string): number => {
    const value = whole(name, 1)(text);
    if (value >= 3 && value <= 50) return value;
    return wrongFlag(
      name,
      text,
      'Write a whole number from 3 to 50; for full figures inside the partnership use --inside NAME --why TEXT.',
      'bad-number',
    );
  };
}

/** For whom the flags say that numbers are written; a name without a reason ends the command. */
export function audienceOf(flags: AudienceFlags): Audience {
  if (flags.inside === undefined && flags.why === undefined) return forRelease(flags.small);
  const [name, why] = [flags.inside ?? '', flags.why ?? ''];
  if (name.trim() === '' || why.trim() === '') {
    const missing = name.trim() === '' ? '--inside' : '--why';
    badInput({
      code: 'no-reason',
      severity: 'error',
      path: missing,
      message: 'Full figures need both the name of who asks and the reason why.',
      cure: 'Write --inside "A. Analyst" --why "review of one case".',
    });
  }
  return inside(name, why);
}

/** A file with full figures says so in its name. @example insideName('out/report.html') // 'out/report.inside.html' */
export function insideName(file: string): string {
  if (/inside/i.test(basename(file))) return file;
  const end = extname(file);
  return join(dirname(file), `${basename(file, end)}.inside${end}`);
}

/** Ends the command where what is written would take the place of a file that it reads. */
export function refuseInput(out: string | undefined, read: readonly (string | undefined)[]): void {
  if (out === undefined || !read.some((file) => file !== undefined && resolve(file) === resolve(out))) return;
  badInput({
    code: 'out-is-input',
    severity: 'error',
    path: '--out',
    value: out,
    message: 'This file is read here, and would be written over.',
    cure: 'Give --out another name.',
  });
}

/** Where a form goes: for `inside` the name of the file says so. */
export function outFor(audience: Audience, out: string | undefined): string | undefined {
  return out !== undefined && audience.kind === 'inside' ? insideName(out) : out;
}

/**
 * Opens the way for a form that shows single people: on the terminal with a mark, in a file only for a named person with a reason.
 * Answers the mark of its first line.
 */
export function personLevel(io: Io, form: string, flags: Partial<AudienceFlags>, out: string | undefined): string {
  if (flags.inside !== undefined || flags.why !== undefined) return markOf(audienceOf({ small: 5, ...flags }));
  if (out !== undefined)
    badInput({
      code: 'inside-only',
      severity: 'error',
      path: '--out',
      value: out,
      message: `${form} shows people one by one, and is not written to a file without somebody who answers for it.`,
      cure: 'Add --inside NAME --why TEXT (the file will say so), or write a paper that may leave: report FILE --kind board --out FILE.',
    });
  io.err(`${form} shows people one by one: keep it inside the partnership. To write it to a file, add --inside NAME --why TEXT.`);
  return insideMark;
}

/**
 * The mark and the place of a file that is about one person or a few, made while helping them: it is written without being asked for
 * by name, as whoever is helped takes it along, and says in its name and first line what it is. On the terminal there is no mark.
 */
export function ofPerson(flags: Partial<AudienceFlags>, out: string | undefined, about: string): { mark: string; out: string } | undefined {
  const asked = flags.inside === undefined && flags.why === undefined ? undefined : markOf(audienceOf({ small: 5, ...flags }));
  if (out === undefined) return undefined;
  return { mark: asked ?? `INSIDE THE PARTNERSHIP ONLY: ${about}`, out: insideName(out) };
}

/** What a form says that keeps no register: two releases could be set against each other. An empty line where nothing leaves. */
export function notCompared(audience: Audience): string {
  return audience.kind === 'release' ? 'Earlier releases were not compared: this form keeps no register.\n' : '';
}

/** What a form says that shows single people and was not asked for by name. */
export const insideMark = 'INSIDE THE PARTNERSHIP ONLY: holds small numbers or single people.';
