import { nearest, PathwayError } from '../kernel/index.ts';

/** Longest id of a person, a case, a command or an event. */
export const longestId = 200;

export interface InputIssue {
  readonly path: string;
  readonly message: string;
}

/** What is wrong with an id, in words; `undefined` when nothing is. The same on every store. */
export function idFault(value: unknown): string | undefined {
  if (typeof value !== 'string') return `must be text, not ${value === null ? 'null' : typeof value}`;
  if (value.trim() === '') return 'must not be empty';
  if (value.length > longestId) return `must have at most ${longestId} characters; it has ${value.length}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(value)) return 'must not hold control characters';
  if (!/^(?:[^\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/.test(value))
    return 'must be well-formed text; it holds half of a character';
  return undefined;
}

/** An id that selects whom something is done to: left out, it must never mean everybody. @throws PathwayError `bad-argument` */
export function givenId(value: unknown, call: string, name: string): string {
  const fault = idFault(value);
  if (fault !== undefined) throw new PathwayError('bad-argument', `${call} needs "${name}": it ${fault}.`, { call, argument: name });
  return value as string;
}

/** An instant that selects something. @throws PathwayError `bad-argument` */
export function givenInstant(value: unknown, call: string, name: string): number {
  if (!Number.isSafeInteger(value))
    throw new PathwayError('bad-argument', `${call} needs "${name}": whole milliseconds since 1970, not ${shown(value)}.`, {
      call,
      argument: name,
    });
  return value as number;
}

/** An object with no field but these, and none of them `undefined`. @throws PathwayError `bad-argument` */
export function givenFields(value: unknown, call: string, known: readonly string[]): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new PathwayError('bad-argument', `${call} needs an object with ${known.join(', ')}, not ${shown(value)}.`, { call });
  for (const [name, inner] of Object.entries(value)) {
    if (!known.includes(name)) {
      const near = nearest(name, known);
      const hint = near === undefined ? `It knows ${known.join(', ')}.` : `Did you mean "${near}"?`;
      throw new PathwayError('bad-argument', `${call} does not know the field "${name}". ${hint}`, { call, argument: name });
    }
    if (inner === undefined)
      throw new PathwayError('bad-argument', `${call} was given "${name}" without a value. Leave it out, or give it one.`, {
        call,
        argument: name,
      });
  }
}

/** Where a value is not plain JSON: it would come back from a store as something else, or not at all. */
export function jsonIssues(value: unknown, path: string, depth = 0): readonly InputIssue[] {
  if (depth > 50) return [{ path, message: 'is nested more than 50 levels deep' }];
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [{ path, message: `${value} is not a number that can be kept` }];
  if (Array.isArray(value))
    return value.flatMap((each, index) =>
      each === undefined ? [{ path: `${path}.${index}`, message: 'has no value' }] : jsonIssues(each, `${path}.${index}`, depth + 1),
    );
  if (typeof value === 'object') {
    const proto = Object.getPrototypeOf(value) as unknown;
    if (proto !== Object.prototype && proto !== null)
      return [{ path, message: `is a ${value.constructor?.name ?? 'thing'}, not plain JSON` }];
    return Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : jsonIssues(each, `${path}.${key}`, depth + 1)));
  }
  return [{ path, message: `is a ${typeof value}, not plain JSON` }];
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `"${value.slice(0, 40)}"` : Array.isArray(value) ? 'a list' : String(value);
}
