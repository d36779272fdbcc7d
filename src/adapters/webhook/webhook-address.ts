import { PathwayError } from '../../kernel/index.ts';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Refuses an address that is not https (or of this machine), or that is private unless the options say so. @throws PathwayError `bad-webhook` */
export function checkAddress(address: string, allowPrivate: boolean): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const here = url !== undefined && loopback.has(url.hostname);
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && here))
    throw new PathwayError('bad-webhook', `"${address}" is not an https address; plain http is for this machine only.`, { address });
  if (url.username !== '' || url.password !== '')
    throw new PathwayError('bad-webhook', 'A webhook address holds no user name or password.', {});
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

/** An address of numbers, in the form that `URL` or a reader of names writes it. */
function isIP(host: string): boolean {
  return host.includes(':') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
}

function isPrivateHost(hostname: string): boolean {
  const host = bare(hostname);
  if (isIP(host)) return isPrivateIp(host);
  return host === 'localhost' || /\.(?:localhost|local|internal|home\.arpa|lan)$/.test(host) || !host.includes('.');
}

function isPrivateIp(text: string): boolean {
  const mapped = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(text);
  if (mapped) return isPrivateIp(mapped[1] ?? dotted(Number.parseInt(mapped[2] as string, 16), Number.parseInt(mapped[3] as string, 16)));
  if (text.includes(':')) return /^(?:::1?$|f[cd]|fe[89ab])/i.test(text);
  const [a = 0, b = 0] = text.split('.').map(Number);
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 198 && (b === 18 || b === 19))
  );
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function bare(hostname: string): string {
  return hostname
    .replace(/^\[|\]$/g, '')
    .toLowerCase()
    .replace(/\.$/, '');
}
