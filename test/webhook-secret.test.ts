import { memoryBook, receiveWebhook, sendWebhook } from 'justice-pathway/adapters';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { event, options, secret, signed } from './webhook-sample.ts';

const bytes = (length: number) => Buffer.alloc(length, 7).toString('base64');
const bare = (length: number) => bytes(length).replace(/=+$/, '');

async function takes(of: unknown): Promise<boolean> {
  const accept: typeof fetch = async () => new Response(null);
  const sending = await sendWebhook(event('e'), options({ secret: of as string, fetch: accept })).then(
    ({ ok }) => ok,
    (error) => {
      expect(error.code).toBe('bad-webhook-secret');
      return false;
    },
  );
  // The receiver judges a secret as the sender does.
  if (!Array.isArray(of)) {
    const { headers, body } = signed(event('e'));
    const receiving = receiveWebhook(headers, body, { secrets: [of as string], book: memoryBook() });
    const answer = await receiving.then(
      () => true,
      (error) => {
        expect(error.code).toBe('bad-webhook-secret');
        return false;
      },
    );
    expect(answer, String(of)).toBe(sending);
  }
  return sending;
}

describe('a secret', () => {
  it('is base64 of sixteen bytes or more, with or without its prefix and its padding', async () => {
    for (const length of [16, 17, 18, 24, 32, 64])
      for (const each of [bytes(length), bare(length), `whsec_${bytes(length)}`, `whsec_${bare(length)}`])
        expect(await takes(each), each).toBe(true);
    for (const length of [0, 1, 12, 14, 15])
      for (const each of [bytes(length), bare(length), `whsec_${bytes(length)}`, `whsec_${bare(length)}`])
        expect(await takes(each), each).toBe(false);
  });

  it('is refused when it is cut, padded wrongly, or holds anything else', async () => {
    const good = bytes(18);
    const wrong = [
      `${good}A`,
      `${good}=`,
      `${good}==`,
      `${bytes(17)}=`,
      `${bare(16)}=`,
      `${bare(16)}===`,
      `=${good}`,
      `AAAA=${good}`,
      `${good} `,
      ` ${good}`,
      `${good}\n`,
      `!${good}AAA`,
      `${good}AAA!`,
      `${good.slice(1)}-`,
      `${good.slice(1)}_`,
      `whsec_whsec_${good}`,
      `${good}whsec_`,
      'A'.repeat(25),
    ];
    for (const each of [...wrong, ...wrong.map((each) => `whsec_${each}`)]) expect(await takes(each), JSON.stringify(each)).toBe(false);
    for (const each of [7, null, {}, true]) {
      const { headers, body } = signed(event('e'));
      const receiving = receiveWebhook(headers, body, { secrets: [each as never], book: memoryBook() });
      await expect(receiving, String(each)).rejects.toMatchObject({ code: 'bad-webhook-secret' });
    }
  });

  it('of several is named by its place, never by what it says', async () => {
    const failing = (of: readonly string[]) => sendWebhook(event('e'), options({ secret: of, fetch: async () => new Response(null) }));
    await expect(failing([secret, 'hush'])).rejects.toMatchObject({
      message: 'Secret 2 of 2 cannot sign: give whsec_ and base64 of at least 16 bytes.',
      data: { index: 1 },
    });
    await expect(failing(['hush', secret, secret])).rejects.toMatchObject({
      message: expect.stringMatching(/^Secret 1 of 3 /),
      data: { index: 0 },
    });
    await expect(failing([])).rejects.toMatchObject({ code: 'bad-webhook-secret', message: 'A webhook needs a secret to sign with.' });
    expect(await takes([secret, bytes(16)])).toBe(true);
    expect(await takes([secret, 7])).toBe(false);
  });

  it('signs so that whoever has it can check, in the order given', async () => {
    let sent: RequestInit | undefined;
    const list = [`whsec_${bytes(16)}`, secret];
    await sendWebhook(
      event('e'),
      options({
        secret: list,
        fetch: async (_, init) => {
          sent = init;
          return new Response(null);
        },
      }),
    );
    const headers = sent?.headers as Record<string, string>;
    const when = new Date(Number(headers['webhook-timestamp']) * 1000);
    expect(headers['webhook-signature']).toBe(list.map((each) => new Webhook(each).sign('e', when, String(sent?.body))).join(' '));
  });
});
