import { givenAs } from '../kernel/given.ts';
import { sha256 } from '../kernel/sha256.ts';
import type { DatedValue } from './dated-value.ts';
import type { Reading } from './reading-record.ts';

/**
 * The fingerprint of the words that a value rests on: SHA-256 of them in lower case with white space collapsed, in hexadecimal.
 * The words themselves stay with the reader.
 * @example quoteHash('one  Half\n') === quoteHash('One half') // true
 */
export function quoteHash(words: string): string {
  givenAs('quoteHash', 'words', words, 'text');
  return sha256(words.toLowerCase().replaceAll(/\s+/g, ' ').trim());
}

/** One record of reading beside words that were read again. */
export interface QuoteCheck {
  readonly reading: Reading;
  /** `none` where the record keeps no fingerprint. */
  readonly quote: 'agrees' | 'differs' | 'none';
}

/** Compares words that were read again with the record of a value, reading by reading. */
export function checkQuote(pick: Pick<DatedValue<unknown>, 'readings'>, words: string): readonly QuoteCheck[] {
  givenAs('checkQuote', 'pick', pick, 'object');
  const { readings } = pick;
  givenAs('checkQuote', 'words', words, 'text');
  const now = quoteHash(words);
  return (readings ?? []).map((reading) => ({
    reading,
    quote: reading.quoteSha256 === undefined ? 'none' : reading.quoteSha256 === now ? 'agrees' : 'differs',
  }));
}
