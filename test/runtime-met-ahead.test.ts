import { DAY } from 'justice-pathway';
import { expect, it } from 'vitest';
import { begin, reviewed } from './runtime-corrections-sample.ts';
import { serving, start } from './runtime-sample.ts';

it('a case that was corrected, and then moved by a clock that was ahead, is found by the contacts that it came to', async () => {
  const { cases, clock, store } = await begin();
  const id = await serving(cases);
  const at = (days: number) => start + days * DAY;
  clock.set(at(5));
  expect(await cases.correct(id, { add: reviewed(at(4)) })).toMatchObject({ ok: true });
  for (const day of [10, 6]) {
    clock.set(at(day));
    expect(await cases.send(id, reviewed(at(day)))).toMatchObject({ ok: true });
    for await (const fault of cases.doctor()) expect(fault).toBeUndefined();
  }
  const { met } = await store.indexOf(id);
  expect(met.filter(({ contact }) => contact === 'review').map((each) => each.at)).toEqual([at(4), at(10), at(6)]);
});
