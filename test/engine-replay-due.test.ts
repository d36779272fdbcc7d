import { type Case, DAY, openCase, type Pathway } from 'justice-pathway';
import { expect, it } from 'vitest';
import { recompute } from '../src/engine/replay/recompute.ts';
import { counting } from './engine-counting-sample.ts';
import { sample } from './engine-sample.ts';
import { start } from './runtime-sample.ts';

const most = 1001;

/** Something falls due each millisecond, more often than at one instant would be taken for without end. */
const hourly = counting((count) => (count < most ? start + count : undefined));

it('a case of which very much fell due, one after another, is worked out again to the end', () => {
  const { case: of } = openCase(sample, { id: 'c', person: 'p', stage: 'custody', input: { releaseAt: null }, at: start });
  const pathway = { ...sample, stages: { ...sample.stages, custody: hourly } } as unknown as Pathway;
  const base = { ...of, hash: hourly.hash, value: 'x', context: { at: start, count: 0 } } as Case;
  const stretch = { from: start, base, events: [], passed: new Set<string>(), waiting: new Set<string>() };
  const again = recompute({ pathways: new Map([['sample@1', pathway]]), step: {} }, stretch, start + DAY);
  expect(again.case.context).toMatchObject({ count: most });
});
