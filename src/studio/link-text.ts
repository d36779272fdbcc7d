/** Text as the part of an address that carries it, with a short check before it, by which a link that was cut or changed on the way is known. */
export function toLink(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const body = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
  return `${checkOf(body)}.${body}`;
}

/** The text of a link; `undefined` where it is not whole. A link of an earlier page has no check, and is read as it stands. */
export function fromLink(link: string): string | undefined {
  // A letter that is sent on breaks long lines, and puts a full stop or a bracket behind.
  const [body = '', check] = link
    .replace(/\s+/g, '')
    .replace(/[^\w-]+$/, '')
    .split('.')
    .reverse();
  if (check !== undefined && check !== checkOf(body)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(body.replaceAll('-', '+').replaceAll('_', '/')), (mark) => mark.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Thirty-two bits over the signs in their order (FNV-1a), in few signs. */
function checkOf(body: string): string {
  let sum = 0x811c9dc5;
  for (const sign of body) sum = Math.imul(sum ^ sign.charCodeAt(0), 0x01000193) >>> 0;
  return sum.toString(36);
}
