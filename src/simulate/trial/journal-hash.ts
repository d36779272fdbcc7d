import type { Journey, JourneyEvent } from '../../journal/index.ts';
import { givenAs } from '../../kernel/given.ts';
import { decisionKey } from '../../kernel/index.ts';

/** A sum over events, the same in whatever order they are added. */
export interface JournalSum {
  readonly low: number;
  readonly high: number;
}

/** Adds up journeys. */
export function journalSum(journeys: Iterable<Journey>): JournalSum {
  givenAs('journalSum', 'journeys', journeys, 'pieces');
  let low = 0;
  let high = 0;
  for (const journey of journeys) {
    givenAs('journalSum', 'journeys', journey, '{id:text events:list}');
    const { id, events } = journey;
    const person = decisionKey(id);
    for (const event of events) {
      const one = eventHash(event, person);
      low = (low + one) >>> 0;
      high = (high + mixed(one, person)) >>> 0;
    }
  }
  return { low, high };
}

/**
 * Sixteen letters that differ when anything in the journeys of a cohort does: parts of a cohort may be added in any order.
 * @example journalHash([journalSum(simulateCohort(options).journeys)]) // '5f0c…'
 */
export function journalHash(sums: readonly JournalSum[]): string {
  givenAs('journalHash', 'sums', sums, '[low:number high:number]');
  let low = 0;
  let high = 0;
  for (const sum of sums) {
    low = (low + sum.low) >>> 0;
    high = (high + sum.high) >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

function eventHash({ id, at, type, attrs, asked }: JourneyEvent, person: number): number {
  const whole = Math.floor(at / 2 ** 32);
  let hash = mixed(decisionKey(id), person);
  hash = mixed(hash, known(typeHashes, type, decisionKey));
  hash = mixed(hash, at - whole * 2 ** 32);
  hash = mixed(hash, whole);
  hash = mixed(hash, attrs === undefined ? 1 : known(objectHashes, attrs, jsonHash));
  return mixed(hash, asked === undefined ? 2 : known(objectHashes, asked, jsonHash));
}

// Types come again and again, and so do many attributes, as the same object.
const typeHashes = new Map<string, number>();
const objectHashes = new WeakMap<object, number>();

function known<K>(hashes: { get(key: K): number | undefined; set(key: K, hash: number): unknown }, key: K, of: (key: K) => number): number {
  let hash = hashes.get(key);
  if (hash === undefined) {
    hash = of(key);
    hashes.set(key, hash);
  }
  return hash;
}

const jsonHash = (of: object): number => decisionKey(JSON.stringify(of));

function mixed(hash: number, value: number): number {
  let next = Math.imul(hash ^ value, 0x2c1b3c6d);
  next = Math.imul(next ^ (next >>> 15), 0x297a2d39);
  return (next ^ (next >>> 13)) >>> 0;
}
