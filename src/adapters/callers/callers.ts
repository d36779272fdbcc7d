import { givenAs } from '../../kernel/given.ts';
import { PathwayError } from '../../kernel/index.ts';
import { sha256 } from '../../kernel/sha256.ts';

/** Who is calling a service of cases. */
export interface Caller<Permission extends string = 'read' | 'write' | 'records'> {
  /** Id of an account or a service, written into the journal as `by`. Not a name. */
  readonly id: string;
  readonly may: readonly Permission[];
}

/** From a request to its caller, or `undefined` for a stranger. What throws is a fault of the service, not of the caller. */
export type Authenticate<Permission extends string = 'read' | 'write' | 'records'> = (
  request: Request,
) => Promise<Caller<Permission> | undefined> | Caller<Permission> | undefined;

/** Refuses everybody: what a service does that was not told who may call. @example refuseAll(new Request('https://cases.example')) // undefined */
export const refuseAll: Authenticate<never> = () => undefined;

/**
 * Callers by the token that they send as `Authorization: Bearer …`, for services that call one another; people sign on through
 * the host's own identity provider. Tokens are kept as SHA-256 digests only, and several may stand for one caller while one is changed.
 * @param tokens Token by token, of at least 32 characters without spaces, who calls with it
 * @throws PathwayError `bad-argument` for a token that is short or has spaces, a caller without an id, and no caller at all
 * @example tokenCallers({ 'a-token-of-32-characters-or-more-01': { id: 'intake', may: ['write'] } })(new Request('https://cases.example')) // undefined
 */
export function tokenCallers<Permission extends string>(tokens: Readonly<Record<string, Caller<Permission>>>): Authenticate<Permission> {
  givenAs('tokenCallers', 'tokens', tokens, 'object');
  const known = new Map<string, Caller<Permission>>();
  for (const [token, caller] of Object.entries(tokens)) {
    if (!/^[\x21-\x7e]{32,}$/.test(token)) bad('A token needs at least 32 characters, without spaces.');
    if (!/^\S(?:.{0,198}\S)?$/.test(caller.id)) bad('A caller needs an id of 1 to 200 characters.');
    known.set(sha256(token), caller);
  }
  if (known.size === 0) bad('No token is given: use refuseAll to refuse everybody.');
  return (request) => {
    const token = /^Bearer ([\x21-\x7e]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    // Digests are looked up, so no comparison tells by its time how much of a token was right.
    return token === undefined ? undefined : known.get(sha256(token));
  };
}

/** Asks one way of signing on after another, until one knows the caller. @example anyOf(tokenCallers(…), bySignOn) */
export function anyOf<Permission extends string>(...ways: readonly Authenticate<Permission>[]): Authenticate<Permission> {
  return async (request) => {
    for (const way of ways) {
      const caller = await way(request);
      if (caller) return caller;
    }
    return undefined;
  };
}

function bad(message: string): never {
  throw new PathwayError('bad-argument', message);
}
