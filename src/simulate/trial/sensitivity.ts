import { givenAs } from '../../kernel/given.ts';
import { decisionKey, keyedDraws } from '../../kernel/index.ts';
import type { Lever, Scenario } from '../assume/scenario.ts';

const source = { title: 'Sensitivity of the run', kind: 'assumption' } as const;

/** A number that a designed sweep varies: a lever with a hole in it. */
export interface SweepFactor {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Whole numbers only. */
  readonly whole?: boolean;
  /** The lever; `field` of it is filled. */
  readonly lever: Record<string, unknown>;
  readonly field: string;
}

/** A Latin hypercube: every factor is spread evenly over its range, and the factors are shuffled against each other. The same seed gives the same design. */
export function latinHypercube(factors: readonly SweepFactor[], runs: number, seed: number): Scenario[] {
  givenAs('latinHypercube', 'factors', factors, '[id:text lever:object field:text]');
  givenAs('latinHypercube', 'runs', runs, 'number');
  givenAs('latinHypercube', 'seed', seed, 'number');
  const draws = keyedDraws(seed);
  const columns = factors.map((factor, column) => {
    const order = shuffled(runs, (turn) => draws.draw(column, decisionKey('order'), turn));
    return order.map((place, run) => {
      const share = (place + draws.draw(column, decisionKey('place'), run)) / runs;
      const value = factor.from + (factor.to - factor.from) * share;
      return factor.whole ? Math.round(value) : Number(value.toPrecision(6));
    });
  });
  const width = String(runs).length;
  return Array.from({ length: runs }, (_, run) => {
    const values = factors.map((factor, column) => ({ factor, value: columns[column]?.[run] as number }));
    return {
      id: `run-${String(run + 1).padStart(width, '0')}`,
      title: `Run ${run + 1}`,
      sentence: values.map(({ factor, value }) => `${factor.id} ${value}`).join(', '),
      source,
      levers: values.map(({ factor, value }) => ({ ...factor.lever, [factor.field]: value }) as Lever),
    };
  });
}

function shuffled(size: number, draw: (turn: number) => number): number[] {
  const order = Array.from({ length: size }, (_, index) => index);
  for (let index = size - 1; index > 0; index -= 1) {
    const other = Math.floor(draw(index) * (index + 1));
    [order[index], order[other]] = [order[other] as number, order[index] as number];
  }
  return order;
}
