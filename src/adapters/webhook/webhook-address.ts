import { PathwayError } from '../../kernel/index.ts';
import { isIP, isPrivateIp } from './private-ip.ts';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Refuses an address that is not https (or of this machine), or that is private unless the options say so. @throws PathwayError `bad-webhook` */
export function checkAddress(address: string, allowPrivate: boolean): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  // Before anything that repeats the address: a password is no word for a log.
  if (url && (url.username !== '' || url.password !== ''))
    throw new PathwayError('bad-webhook', 'A webhook address holds no user name or password.', {});
  const here = url !== undefined && loopback.has(url.hostname);
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && here)) {
    const shown = url ? address : address.replace(/.*@/s, '…@');
    throw new PathwayError('bad-webhook', `"${shown}" is not an https address; plain http is for this machine only.`, { address: shown });
  }
  if (!here && !allowPrivate && isPrivateHost(url.hostname))
    throw new PathwayError('bad-webhook', `"${address}" is a private or link-local address. Say allowPrivate: true if it is meant.`, {
      address,
    });
}

/**
 * Whether a public name leads to a private address today. What cannot be looked up is left to the attempt itself: a name that is not
 * found, and every name where the runtime looks up none, as an edge does, which reaches no private network either.
 */
export async function leadsToPrivate(address: string): Promise<boolean> {
  const { hostname } = new URL(address);
  if (loopback.has(hostname) || isIP(bare(hostname))) return false;
  const found =
    (await namesOfNode()
      ?.lookup(hostname, { all: true })
      .catch(() => [])) ?? [];
  return found.some((each) => isPrivateIp(each.address));
}

interface Names {
  lookup(hostname: string, options: { readonly all: true }): Promise<readonly { readonly address: string }[]>;
}

/** Node's reader of names, where there is a Node; asked for so that a build for an edge need not know of it. */
function namesOfNode(): Names | undefined {
  return (globalThis as { process?: { getBuiltinModule?(name: string): Names | undefined } }).process?.getBuiltinModule?.(
    'node:dns/promises',
  );
}

/** A name without a dot, or under an ending that is nobody's on the open net: RFC 6761, 6762 (appendix G) and 8375, and ICANN's `internal`. */
function isPrivateHost(hostname: string): boolean {
  const host = bare(hostname);
  if (isIP(host)) return isPrivateIp(host);
  return !host.includes('.') || /(?:\.(?:localhost|local|internal|intranet|private|corp|home|lan)|(?:^|\.)home\.arpa)$/.test(host);
}

/** Without brackets, and without the dots that end a full name. `URL` has written it in small letters. */
function bare(hostname: string): string {
  return hostname.replace(/[[\]]|\.+$/g, '');
}
