import { givenAs } from '../../kernel/given.ts';
import { decisionKey, keyedDraws } from '../../kernel/index.ts';

/** The seed of a replication: the same for every scenario, so that they share their draws. */
export function seedOf(seed: number, replication: number): number {
  givenAs('seedOf', 'seed', seed, 'number');
  givenAs('seedOf', 'replication', replication, 'number');
  return Math.floor(keyedDraws(seed).draw(replication, decisionKey('replication'), 0) * 2 ** 31);
}
