import { givenAs } from '../../kernel/given.ts';
import type { Finding } from '../verdict.ts';
import { isDisconnect } from '../verdict.ts';

/** Something that could be changed, and which disconnects it would clear. */
export interface CandidateChange {
  readonly id: string;
  readonly label: string;
  clears(finding: Finding): boolean;
}

/** One change, or a pair, that clears the most. */
export interface BestChange {
  readonly changes: readonly { readonly id: string; readonly label: string }[];
  readonly clears: number;
  readonly of: number;
  /** People who would have no disconnect left. */
  readonly peopleCleared: number;
}

/**
 * The single change and the pair of changes that clear the most disconnects. Exact: every change, and every pair that could still win, is counted.
 * Ties go to the first in the order given.
 */
export function bestChanges(
  findings: readonly Finding[],
  changes: readonly CandidateChange[],
): { readonly one?: BestChange; readonly two?: BestChange } {
  givenAs('bestChanges', 'findings', findings, '[journey:text community:list outcomes:list]');
  givenAs('bestChanges', 'changes', changes, '[id:text label:text clears:function]');
  const broken = findings.filter(({ verdict }) => isDisconnect(verdict));
  const words = Math.ceil(broken.length / 32);
  const sets = changes.map((change, order) => {
    const bits = new Uint32Array(words);
    let size = 0;
    for (const [index, finding] of broken.entries()) {
      if (!change.clears(finding)) continue;
      bits[index >>> 5] = ((bits[index >>> 5] as number) | (1 << (index & 31))) >>> 0;
      size += 1;
    }
    return { change, bits, size, order };
  });
  const ranked = sets.filter(({ size }) => size > 0).sort((a, b) => b.size - a.size || a.order - b.order);
  const [first] = ranked;
  if (first === undefined) return {};
  const union = new Uint32Array(words);
  let best = { size: first.size, pair: [first] };
  for (let a = 0; a < ranked.length; a += 1) {
    const one = ranked[a] as (typeof ranked)[number];
    for (let b = a + 1; b < ranked.length; b += 1) {
      const other = ranked[b] as (typeof ranked)[number];
      // Sizes only fall from here on: no later pair with this one can win.
      if (one.size + other.size <= best.size) break;
      let size = 0;
      for (let word = 0; word < words; word += 1) size += ones((one.bits[word] as number) | (other.bits[word] as number));
      if (size > best.size) best = { size, pair: [one, other] };
    }
  }
  const describe = (pair: typeof ranked, size: number): BestChange => {
    union.fill(0);
    for (const { bits } of pair)
      for (let word = 0; word < words; word += 1) union[word] = ((union[word] as number) | (bits[word] as number)) >>> 0;
    const left = new Set<string>();
    const all = new Set<string>();
    for (const [index, { journey }] of broken.entries()) {
      all.add(journey);
      if ((((union[index >>> 5] as number) >>> (index & 31)) & 1) === 0) left.add(journey);
    }
    return {
      changes: pair.map(({ change: { id, label } }) => ({ id, label })),
      clears: size,
      of: broken.length,
      peopleCleared: all.size - left.size,
    };
  };
  const one = describe([first], first.size);
  return best.pair.length === 2 ? { one, two: describe(best.pair, best.size) } : { one };
}

function ones(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
