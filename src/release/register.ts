import { hmac } from 'fast-sha256';
import { z } from 'zod';
import { givenAs } from '../kernel/given.ts';
import type { Issue } from '../kernel/index.ts';
import { keyTwiceIssue } from '../kernel/json/key-twice.ts';
import type { Shown } from './protect.ts';

const Digest = z.string().regex(/^[0-9a-f]{20}$/);

/** One release of the past: when, of what, about whom (keyed digests, never an id), and the numbers that left. */
export const PastRelease = z.strictObject({
  at: z.string(),
  what: z.string(),
  rounding: z.number().int(),
  /** Digest of everything but the people: rules, windows, as-of, period. */
  query: Digest,
  /** The same in words, to tell somebody what differs. */
  asked: z.string(),
  /** Digest of a person, and of what was known of them then. */
  people: z.record(Digest, Digest),
  /** How many people stood in it and were erased since: whoever holds that release can still take them from a later one. */
  forgotten: z.number().int().min(1).optional(),
  /** What left: cell and number; a number that was held back is not there. */
  cells: z.record(z.string(), z.number()),
});
export type PastRelease = z.infer<typeof PastRelease>;

export const ReleaseRegister = z.strictObject({ version: z.literal(1), releases: z.array(PastRelease) });
/** Every release so far. It holds no person: digests are keyed, and the key is kept in a file of its own. */
export type ReleaseRegister = z.infer<typeof ReleaseRegister>;

/** A register in which nothing was released yet. */
export const emptyRegister: ReleaseRegister = { version: 1, releases: [] };

/** Reads a register; a fault is told with its place. */
export function readRegister(text: string, file: string): { readonly register: ReleaseRegister; readonly issues: readonly Issue[] } {
  givenAs('readRegister', 'text', text, 'text');
  givenAs('readRegister', 'file', file, 'text');
  const bad = (message: string, path?: string): { register: ReleaseRegister; issues: Issue[] } => ({
    register: emptyRegister,
    issues: [
      {
        code: 'bad-register',
        severity: 'error',
        file,
        ...(path === undefined ? {} : { path }),
        message,
        cure: 'Give the file that an earlier --register wrote, or a new name.',
      },
    ],
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bad('The register is not JSON.');
  }
  const twice = keyTwiceIssue(text);
  if (twice) return bad(twice.message, twice.path);
  const read = ReleaseRegister.safeParse(value);
  if (read.success) return { register: read.data, issues: [] };
  const first = read.error.issues[0];
  return bad('This is not a register of releases that can be read.', first?.path.join('.'));
}

/** What a release is about, without saying whom. */
export interface ReleaseSubject {
  /** The question in words: rules, windows, as-of, period. The same words mean the same question. */
  readonly asked: string;
  /** Person and a text of everything known of them. */
  readonly people: readonly { readonly id: string; readonly record: string }[];
}

/** Keyed digests of a subject. The key never stands in the register. */
export function digestsOf(subject: ReleaseSubject, key: string): Pick<PastRelease, 'query' | 'people'> {
  givenAs('digestsOf', 'subject', subject, '{asked:text people:list}');
  givenAs('digestsOf', 'key', key, 'text');
  return {
    query: digest(key, `query ${subject.asked}`),
    people: Object.fromEntries(subject.people.map(({ id, record }) => [digest(key, `person ${id}`), digest(key, `record ${record}`)])),
  };
}

/** Adds a release; one that is there already to the letter is not added again. */
export function remember(
  register: ReleaseRegister,
  release: Pick<PastRelease, 'at' | 'what' | 'rounding' | 'asked' | 'query' | 'people'>,
  shown: Shown,
): ReleaseRegister {
  givenAs('remember', 'register', register, '{version:number releases:list}');
  givenAs('remember', 'release', release, '{at:text asked:text people:object}');
  givenAs('remember', 'shown', shown, 'object');
  const cells = Object.fromEntries([...shown].flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
  const past: PastRelease = { ...release, cells };
  const isSame = (one: PastRelease) => JSON.stringify({ ...one, at: '' }) === JSON.stringify({ ...past, at: '' });
  return register.releases.some(isSame) ? register : { version: 1, releases: [...register.releases, past] };
}

/** Takes a person out of every release: afterwards nothing in the register stands for them but how many were taken out. */
export function forget(register: ReleaseRegister, id: string, key: string): ReleaseRegister {
  givenAs('forget', 'register', register, '{version:number releases:list}');
  givenAs('forget', 'id', id, 'text');
  givenAs('forget', 'key', key, 'text');
  const own = digest(key, `person ${id}`);
  return {
    version: 1,
    releases: register.releases.map((one) =>
      own in one.people
        ? {
            ...one,
            people: Object.fromEntries(Object.entries(one.people).filter(([person]) => person !== own)),
            forgotten: (one.forgotten ?? 0) + 1,
          }
        : one,
    ),
  };
}

const encoder = new TextEncoder();

function digest(key: string, text: string): string {
  const bytes = hmac(encoder.encode(key), encoder.encode(text));
  return [...bytes.subarray(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
