import { type Authenticate, tokenCallers } from 'justice-pathway/adapters';

/** One shared token, for trying the example on your own machine and nothing else. */
export function localToken(token: string): Authenticate {
  return tokenCallers({ [token]: { id: 'local', may: ['read', 'write', 'records'] } });
}
