import { Webhook } from 'standardwebhooks';
import { PathwayError } from '../../kernel/index.ts';

const shortest = 16;

/** A Standard Webhooks secret can be used: base64 of at least 16 bytes, with or without `whsec_` before it. */
export function isSecret(secret: unknown): secret is string {
  if (typeof secret !== 'string') return false;
  const text = secret.replace(/^whsec_/, '');
  const { length } = text.replace(/=+$/, '');
  // Padding may be left out; what is there fills the last four, and one letter alone is no byte.
  const whole = length % 4 !== 1 && (text.length === length || text.length % 4 === 0);
  return whole && /^[A-Za-z0-9+/]+={0,2}$/.test(text) && Math.floor((length * 3) / 4) >= shortest;
}

/** The secrets that sign: each makes a signature, so that a receiver may know either while one is changed. @throws PathwayError `bad-webhook-secret` */
export function signersOf(secret: string | readonly string[]): readonly Webhook[] {
  const list = typeof secret === 'string' ? [secret] : secret;
  for (const [index, each] of list.entries()) {
    if (!isSecret(each))
      throw new PathwayError(
        'bad-webhook-secret',
        `Secret ${index + 1} of ${list.length} cannot sign: give whsec_ and base64 of at least ${shortest} bytes.`,
        { index },
      );
  }
  if (list.length === 0) throw new PathwayError('bad-webhook-secret', 'A webhook needs a secret to sign with.', {});
  return list.map((each) => new Webhook(each));
}
