import { describe, expect, it } from 'vitest';
import { handWritten } from './bench/reference/hand-written.ts';
import { prepare as xstateActors } from './bench/reference/peers/xstate-actors.ts';
import { LogHash } from './bench/reference/scenario.ts';

describe('the reference scenario', () => {
  it('gives the published hashes, written by hand', () => {
    for (const [people, records, hash] of [
      [1000, 27_480, '89e9008a-a029870'],
      [10_000, 296_868, 'd44b1eb2-ac481c28'],
    ] as const) {
      const log = handWritten(people);
      expect([log.length, hashOf(log)]).toEqual([records, hash]);
    }
  });

  it('gives the same log in event order on XState actors, and by hand', () => {
    const [actors, hand] = [xstateActors(150)(), handWritten(150)];
    expect([actors.length, hashOf(actors)]).toEqual([hand.length, hashOf(hand)]);
  });
});

// Helpers

function hashOf(log: { each(use: (at: number, person: number, code: number) => void): void }): string {
  const hash = new LogHash();
  log.each((at, person, code) => hash.add(at, person, code));
  return hash.text();
}
