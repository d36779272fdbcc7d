import { DAY } from 'justice-pathway';
import { expect, it } from 'vitest';
import { served } from './runtime-corrections-sample.ts';
import { start } from './runtime-sample.ts';

const day = start + 10 * DAY;

it('by now all is known that is written, what a clock that was ahead wrote too', async () => {
  const { cases, clock, id } = await served();
  clock.set(day + 30 * DAY);
  await cases.send(id, { type: 'custody.note' });
  clock.set(day);
  const stands = (await cases.get(id))?.case;
  expect(stands).toMatchObject({ at: day + 30 * DAY, context: { notes: 1 } });
  for (const at of [day, day + DAY]) expect(await cases.caseKnownAt(id, at), String(at)).toEqual(stands);
  expect(await cases.caseKnownAt(id, day - 1)).toMatchObject({ context: { notes: 0 } });
});

it('a case is from the very instant at which it was opened, and stands then as far as it had come', async () => {
  const { cases, id } = await served();
  const first = (await cases.get(id))?.case;
  await cases.send(id, { type: 'custody.note' });
  const last = (await cases.get(id))?.case;
  expect(await cases.caseAt(id, start)).toEqual(first);
  expect(await cases.caseAt(id, day - 1)).toEqual(first);
  expect(await cases.caseAt(id, day)).toEqual(last);
  expect(last?.seq).toBeGreaterThan(first?.seq ?? Number.NaN);
  expect(await cases.caseAt(id, start - 1)).toBeUndefined();
});
