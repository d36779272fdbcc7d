import { BlockList } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPrivateIp } from '../src/adapters/webhook/private-ip.ts';
import { isRefused } from './webhook-address-sample.ts';

// The last address before a block, its first, its last and the first after it; nothing where the neighbour is closed too.
const blocks4 = [
  ['', '0.0.0.0', '0.255.255.255', '1.0.0.0'],
  ['9.255.255.255', '10.0.0.0', '10.255.255.255', '11.0.0.0'],
  ['100.63.255.255', '100.64.0.0', '100.127.255.255', '100.128.0.0'],
  ['126.255.255.255', '127.0.0.0', '127.255.255.255', '128.0.0.0'],
  ['169.253.255.255', '169.254.0.0', '169.254.255.255', '169.255.0.0'],
  ['172.15.255.255', '172.16.0.0', '172.31.255.255', '172.32.0.0'],
  ['191.255.255.255', '192.0.0.0', '192.0.0.255', '192.0.1.0'],
  ['192.0.1.255', '192.0.2.0', '192.0.2.255', '192.0.3.0'],
  ['192.88.98.255', '192.88.99.0', '192.88.99.255', '192.88.100.0'],
  ['192.167.255.255', '192.168.0.0', '192.168.255.255', '192.169.0.0'],
  ['198.17.255.255', '198.18.0.0', '198.19.255.255', '198.20.0.0'],
  ['198.51.99.255', '198.51.100.0', '198.51.100.255', '198.51.101.0'],
  ['203.0.112.255', '203.0.113.0', '203.0.113.255', '203.0.114.0'],
  ['223.255.255.255', '224.0.0.0', '255.255.255.255', ''],
] as const;

const blocks6 = [
  ['', '::', '1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '2000::'],
  ['2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff', '2001:200::'],
  ['2001:db7:ffff:ffff:ffff:ffff:ffff:ffff', '2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', '2001:db9::'],
  ['3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff', '3fff:1000::'],
  ['3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '4000::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', ''],
] as const;

const hex = (ip: string) => {
  const [a, b, c, d] = ip.split('.').map(Number) as [number, number, number, number];
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
};

describe('an address of numbers', () => {
  it.each(blocks4)('of IPv4 is closed from the first to the last of a block: %s | %s … %s | %s', async (before, first, last, after) => {
    const forms = (ip: string) => [
      `https://${ip}/x`,
      `https://${ip}.`,
      `https://[::ffff:${ip}]`,
      `https://[64:ff9b::${ip}]`,
      `https://[2002:${hex(ip)}::1]`,
    ];
    for (const ip of [first, last]) {
      for (const url of forms(ip)) expect(await isRefused(url), url).toBe(true);
      expect(isPrivateIp(`::ffff:${ip}`)).toBe(true);
    }
    for (const ip of [before, after].filter((each) => each !== '')) {
      for (const url of forms(ip)) expect(await isRefused(url), url).toBe(false);
      expect(isPrivateIp(`::ffff:${ip}`)).toBe(false);
    }
  });

  it.each(blocks6)('of IPv6 is closed from the first to the last of a block: %s | %s … %s | %s', async (before, first, last, after) => {
    for (const ip of [first, last]) expect(await isRefused(`https://[${ip}]/`), ip).toBe(true);
    for (const ip of [before, after]) if (ip !== '') expect(await isRefused(`https://[${ip}]/`), ip).toBe(false);
  });

  it.each([
    ['link-local', 'fe80::1'],
    ['link-local, last', 'febf:ffff::1'],
    ['site-local', 'fec0::1'],
    ['unique local', 'fc00::1'],
    ['unique local, last', 'fdff:ffff::1'],
    ['to many', 'ff02::1'],
    ['to nowhere', '100::1'],
    ['nobody', '::'],
    ['this machine by its old IPv4 form', '::127.0.0.1'],
    ['private by its old IPv4 form', '::10.0.0.1'],
    ['a public one by its old form, which leads nowhere', '::8.8.8.8'],
    ['translated', '::ffff:0:10.0.0.1'],
    ['translated within a network', '64:ff9b:1::8.8.8.8'],
    ['beside the mapped ones', '::fffe:8.8.8.8'],
    ['beside the mapped ones, higher', '::1:ffff:8.8.8.8'],
    ['beside the translating prefix', '64:ff9b::1:0:0'],
    ['a tunnel', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ])('is closed when it is %s (%s)', async (_, ip) => expect(await isRefused(`https://[${ip}]/`)).toBe(true));

  it('is read however it is written', async () => {
    for (const host of ['2130706434', '0x7f.2', '0177.0.0.2', '127.2', '0xa000001', '012.1', '10.1', '0', '１０.0.0.1', '169.254.43518'])
      expect(await isRefused(`https://${host}/`), host).toBe(true);
    for (const host of ['134744072', '0x8080808', '010.8.8.8', '8.2056']) expect(await isRefused(`https://${host}/`), host).toBe(false);
    for (const ip of [
      'FE80::1',
      'fe80::1%eth0',
      'FD00::1',
      '::FFFF:10.0.0.1',
      '::ffff:A00:1',
      '0:0:0:0:0:0:0:1',
      '1:2:3:4:5:6:7:8',
      'fe80::',
    ])
      expect(isPrivateIp(ip), ip).toBe(true);
    for (const ip of [
      '2606:4700:4700::1111',
      '2A00:1450::',
      '2a00:1450::8%eth0',
      '64:ff9b::8.8.8.8%eth0',
      '::ffff:808:808',
      '2a00:1:2:3:4:5:6:7',
      '2a00:1:2:3:4:5:10.0.0.1',
    ])
      expect(isPrivateIp(ip), ip).toBe(false);
  });

  it('is judged as a list kept by Node judges it, for any address', () => {
    const list = new BlockList();
    for (const [, first, last] of blocks4) list.addRange(first, last, 'ipv4');
    for (const [, first, last] of blocks6) list.addRange(first, last, 'ipv6');
    const part = fc.oneof(fc.constantFrom(0, 10, 100, 127, 169, 172, 192, 198, 224), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.tuple(part, part, part, part), (parts) => {
        const ip = parts.join('.');
        expect(isPrivateIp(ip), ip).toBe(list.check(ip, 'ipv4'));
      }),
      { numRuns: 500 },
    );
    // Those that carry IPv4 stand above.
    const group = fc.oneof(fc.constantFrom(0, 1, 0x2001, 0x0db8, 0x3fff, 0x2000, 0xfe80), fc.integer({ min: 0, max: 0xffff }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
        fc.pre(![0, 0x64, 0x2002].includes(groups[0] as number));
        const ip = groups.map((each) => each.toString(16)).join(':');
        const short = new URL(`http://[${ip}]`).hostname.slice(1, -1);
        expect([isPrivateIp(ip), isPrivateIp(short)], ip).toEqual([list.check(ip, 'ipv6'), list.check(ip, 'ipv6')]);
      }),
      { numRuns: 500 },
    );
  });
});
