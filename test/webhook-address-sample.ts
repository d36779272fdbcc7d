import { sendWebhook } from 'justice-pathway/adapters';
import { expect } from 'vitest';
import { event, secret } from './webhook-sample.ts';

export const sent: unknown[] = [];
export const fetched: typeof fetch = async (url) => {
  sent.push(url);
  return new Response(null);
};
export const send = (url: string, more: object = {}) => sendWebhook(event('e'), { url, secret, attempts: 1, fetch: fetched, ...more });
export const refused = (text: string | RegExp) =>
  expect.objectContaining({ code: 'bad-webhook', message: typeof text === 'string' ? text : expect.stringMatching(text) });
export const isRefused = async (url: string) => {
  sent.length = 0;
  const answer = await send(url).then(
    () => false,
    (error) => {
      expect(error, url).toEqual(refused(/ is a private or link-local address\. Say allowPrivate: true if it is meant\.$/));
      expect(error.data, url).toEqual({ address: url });
      return true;
    },
  );
  expect(sent, url).toEqual(answer ? [] : [url]);
  return answer;
};
