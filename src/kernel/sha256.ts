import { hash } from 'fast-sha256';
import { givenAs } from './given.ts';

const encoder = new TextEncoder();

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal; at once and without Node, for inside a transaction nothing may wait. @example sha256('').slice(0, 8) // 'e3b0c442' */
export function sha256(text: string): string {
  givenAs('sha256', 'text', text, 'text');
  let out = '';
  for (const byte of hash(encoder.encode(text))) out += byte.toString(16).padStart(2, '0');
  return out;
}
