import names from 'node:dns/promises';
import { sendWebhook } from 'justice-pathway/adapters';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetched, isRefused, refused, send, sent } from './webhook-address-sample.ts';
import { event, secret } from './webhook-sample.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('an address by name', () => {
  it('is closed without a dot, or under an ending that nobody has on the open net', async () => {
    const closed = [
      'intranet',
      'intranet.',
      'intranet..',
      'localhost.',
      'localhost..',
      'a.localhost',
      'db.internal',
      'DB.Internal.',
      'printer.local',
    ];
    const more = ['x.home.arpa', 'home.arpa', 'nas.lan', 'x.intranet', 'x.private', 'x.corp', 'x.home', '10.0.0.1..', 'local', '.'];
    for (const host of [...closed, ...more]) expect(await isRefused(`https://${host}/`), host).toBe(true);
  });

  it('is open otherwise, also where such a word stands elsewhere in it', async () => {
    const open = [
      'example.org',
      'example.org.',
      'local.example.org',
      'notlocal.org',
      'x.nothome.arpa',
      'homexarpa.org',
      'mylan.scot',
      'a.homelan',
    ];
    for (const host of open) expect(await isRefused(`https://${host}/`), host).toBe(false);
  });

  it('of this machine is open, plain or not, and no other is by plain http', async () => {
    for (const host of ['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST:8080', '127.1', '[0:0:0:0:0:0:0:1]'])
      for (const scheme of ['http', 'https']) expect(await isRefused(`${scheme}://${host}/`), host).toBe(false);
    for (const url of [
      'http://127.0.0.2/',
      'http://localhost./',
      'http://example.org/',
      'http://10.0.0.1/',
      'ftp://example.org',
      'ftp://localhost',
      'x',
      '',
    ])
      await expect(send(url, { allowPrivate: true }), url).rejects.toEqual(
        expect.objectContaining({
          code: 'bad-webhook',
          message: `"${url}" is not an https address; plain http is for this machine only.`,
          data: { address: url },
        }),
      );
  });

  it('is open when it is meant', async () => {
    for (const url of ['https://10.0.0.1/', 'https://intranet/', 'https://[fe80::1]/'])
      expect(await send(url, { allowPrivate: true }), url).toMatchObject({ ok: true });
  });

  it('holds no user name or password, and none is repeated', async () => {
    for (const url of [
      'https://user@example.org',
      'https://:word@example.org',
      'http://user:word@example.org',
      'https://user:word@localhost',
    ])
      await expect(send(url), url).rejects.toEqual(refused('A webhook address holds no user name or password.'));
    for (const url of ['https://user:word@exa mple.org', 'https://user:wo/rd@example.org', 'https://user:wo@rd@\n:x']) {
      const error = (await send(url).catch((reason) => reason)) as { message: string; data: unknown };
      expect(error.message).toMatch(/^"…@[^"]*" is not an https address/);
      expect(JSON.stringify([error.message, error.data])).not.toMatch(/user|wo/);
    }
    const at = 'http://example.org/@desk';
    await expect(send(at)).rejects.toEqual(refused(`"${at}" is not an https address; plain http is for this machine only.`));
  });
});

describe('where a name leads', () => {
  const leads = (...addresses: readonly string[]) => {
    const lookup = vi.spyOn(names, 'lookup').mockResolvedValue(addresses.map((address) => ({ address, family: 4 })) as never);
    lookup.mockClear();
    sent.length = 0;
    vi.stubGlobal('fetch', fetched);
    return lookup;
  };
  const plain = (url: string, more: object = {}) => sendWebhook(event('e'), { url, secret, attempts: 3, wait: async () => {}, ...more });

  it('is looked up in full, and one private answer among many is enough', async () => {
    const lookup = leads('8.8.8.8', '2606:4700::1', '10.0.0.1');
    expect(await plain('https://example.org/x')).toEqual({ ok: false, reason: 'private address', attempts: 1 });
    expect([sent, lookup.mock.calls]).toEqual([[], [['example.org', { all: true }]]]);
    // A name that begins with numbers is a name.
    for (const host of ['8.8.8.8.example.org', '10.0.0.1.example.org', 'a1.2.3.4x.example.org']) {
      const asked = leads('10.0.0.1');
      expect(await plain(`https://${host}/x`), host).toMatchObject({ ok: false, reason: 'private address' });
      expect(asked).toHaveBeenCalledExactlyOnceWith(host, { all: true });
    }
    for (const address of ['fe80::1%eth0', '::ffff:192.168.0.1', '::1', '127.0.0.1', 'fd00::1', '64:ff9b::a00:1']) {
      leads(address);
      expect(await plain('https://example.org/x'), address).toMatchObject({ ok: false, reason: 'private address' });
    }
  });

  it('is open when all of it is, when nothing is found, and where names cannot be looked up', async () => {
    leads('8.8.8.8', '64:ff9b::808:808');
    expect(await plain('https://example.org/x')).toMatchObject({ ok: true });
    leads();
    expect(await plain('https://example.org/x')).toMatchObject({ ok: true });
    leads().mockRejectedValue(new Error('ENOTFOUND'));
    expect(await plain('https://example.org/x')).toMatchObject({ ok: true });
    expect(sent).toHaveLength(1);
    for (const edge of [undefined, {}, { getBuiltinModule: () => undefined }]) {
      const lookup = leads('10.0.0.1');
      vi.stubGlobal('process', edge);
      expect(await plain('https://example.org/x')).toMatchObject({ ok: true });
      vi.unstubAllGlobals();
      expect(lookup).not.toHaveBeenCalled();
    }
  });

  it('takes no longer to look a name up than a try may take', async () => {
    vi.spyOn(names, 'lookup').mockReturnValue(new Promise(() => {}) as never);
    vi.stubGlobal('fetch', fetched);
    expect(await sendWebhook(event('e'), { url: 'https://example.org', secret, attempts: 1, timeoutMs: 20 })).toEqual({
      ok: false,
      reason: 'timed out',
      attempts: 1,
    });
  });

  it('is not waited for once the sending is stopped', async () => {
    const stop = new AbortController();
    vi.spyOn(names, 'lookup').mockImplementation((() => {
      setImmediate(() => stop.abort());
      return new Promise(() => {});
    }) as never);
    vi.stubGlobal('fetch', fetched);
    sent.length = 0;
    const stopped = { ok: false, reason: 'stopped', attempts: 1 };
    expect(await sendWebhook(event('e'), { url: 'https://example.org', secret }, stop.signal)).toEqual(stopped);
    expect(sent).toEqual([]);
  });

  it('is not asked of numbers, of this machine, where private is meant, or with a fetch of one’s own', async () => {
    const lookup = leads('10.0.0.1');
    for (const url of [
      'https://8.8.8.8',
      'https://[2606:4700::1]',
      'https://8.8.8.8.',
      'http://localhost',
      'http://127.0.0.1',
      'http://[::1]',
    ])
      expect(await plain(url), url).toMatchObject({ ok: true });
    expect(await plain('https://example.org', { allowPrivate: true })).toMatchObject({ ok: true });
    expect(await plain('https://example.org', { fetch: fetched })).toMatchObject({ ok: true });
    expect(lookup).not.toHaveBeenCalled();
  });
});
