/** Who is calling. The example does not log anybody in: that is the host's work. */
export interface Caller {
  /** An account or service id, written into the journal. Not a name. */
  readonly id: string;
  readonly may: readonly ('read' | 'write' | 'records')[];
}

/** The seam: from a request to a caller, or `undefined` for a stranger. */
export type Authenticate = (request: Request) => Promise<Caller | undefined> | Caller | undefined;

/** Refuses everybody. A service that forgets to say who may call it answers nobody. */
export const refuseAll: Authenticate = () => undefined;

/** One shared token, for trying the example on your own machine and nothing else. */
export function localToken(token: string): Authenticate {
  if (token.length < 20) throw new Error('The token needs at least 20 characters.');
  return (request) =>
    request.headers.get('authorization') === `Bearer ${token}` ? { id: 'local', may: ['read', 'write', 'records'] } : undefined;
}
