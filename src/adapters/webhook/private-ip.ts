type Block = readonly [first: number, bits: number];

// The special-purpose registries of IANA: what is not reachable from everywhere, and what is nobody's one machine.
const closed: readonly Block[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
].map((text) => [number4(text.replace(/\/.*/, '')), Number(text.replace(/.*\//, ''))]);

// Of IPv6 only 2000::/3 is given out; these, by their first 32 bits, are kept back from it.
const givenOut: Block = [0x2000_0000, 3];
const keptBack: readonly Block[] = [
  [0x2001_0000, 23],
  [0x2001_0db8, 32],
  [0x3fff_0000, 20],
];

// IPv4 written in IPv6, and the prefix of networks that have IPv6 alone: the last 32 bits say where it leads.
const carriers: readonly string[] = ['0:0:0:0:0:ffff', '64:ff9b:0:0:0:0'];

/** An address of numbers, in the form that `URL` or a reader of names writes it. */
export function isIP(host: string): boolean {
  return host.includes(':') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
}

/** Whether an address of numbers leads anywhere but to one machine of the open net: private, of this machine or link, kept for documents, or many. */
export function isPrivateIp(text: string): boolean {
  if (!text.includes(':')) return isClosed(number4(text));
  const groups = groupsOf(text);
  const pair = (at: number) => (groups[at] as number) * 0x1_0000 + (groups[at + 1] as number);
  const head = groups.slice(0, 6).map((each) => each.toString(16));
  if (carriers.includes(head.join(':'))) return isClosed(pair(6));
  if (head[0] === '2002') return isClosed(pair(1));
  return !isIn(pair(0), givenOut) || keptBack.some((block) => isIn(pair(0), block));
}

function isClosed(address: number): boolean {
  return closed.some((block) => isIn(address, block));
}

function isIn(address: number, [first, bits]: Block): boolean {
  return Math.floor(address / 2 ** (32 - bits)) === Math.floor(first / 2 ** (32 - bits));
}

function number4(text: string): number {
  return text.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}

/** The eight groups; a zone, as in `fe80::1%eth0`, is left out. */
function groupsOf(text: string): readonly number[] {
  const plain = text.replace(/%.*/, '').replace(/[\d.]+\.\d+$/, (tail) => {
    const number = number4(tail);
    return `${Math.floor(number / 0x1_0000).toString(16)}:${(number % 0x1_0000).toString(16)}`;
  });
  const [left = [], right = []] = plain.split('::').map((part) =>
    part
      .split(':')
      .filter((group) => group !== '')
      .map((group) => Number.parseInt(group, 16)),
  );
  return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right];
}
