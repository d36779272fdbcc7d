import { manualWaker, memoryStore, openCases } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { beginOn, serving } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());

describe('a question across cases', () => {
  it.each([
    [{ stage: 'custdy' }, 'stage', 'Did you mean "custody"?'],
    [{ stage: 'x' }, 'stage', 'Known: custody, after.'],
    [{ stage: 'x'.repeat(100) }, 'stage', `"${'x'.repeat(60)}"`],
    [{ version: 'nine' }, 'version', 'Known: 1.'],
    [{ due: { name: 'relaese' } }, 'due.name', 'Did you mean "release"?'],
    [{ contact: { id: 'gate', domain: 'houzing' } }, 'contact.domain', 'Did you mean "housing"?'],
    [{ contact: { id: 'gate', domain: 'financial' } }, 'contact.domain', 'Known: housing.'],
    [{ open: 'yes' }, 'open', 'true or false'],
  ])('by a word that nothing has is refused: %j', async (query, argument, says) => {
    const { cases } = await begin();
    await serving(cases);
    for (const call of ['find', 'count'] as const)
      await expect(cases[call](query as never)).rejects.toMatchObject({
        code: 'bad-argument',
        message: expect.stringContaining(says),
        data: { argument },
      });
  });

  it('by a word that a version here has is asked, whether or not a case has it', async () => {
    const { cases } = await begin();
    await serving(cases);
    expect(await cases.count({ stage: 'custody' })).toBe(1);
    expect(await cases.count({ stage: 'after' })).toBe(0);
    expect(await cases.count({ version: '1', due: { name: 'year' } })).toBe(0);
    expect(await cases.count({ due: { name: 'release' } })).toBe(1);
    expect(await cases.count({ contact: { id: 'reception', domain: 'housing' }, open: true })).toBe(1);
  });

  it('by what kept cases have, on a version that is not here, is asked too', async () => {
    const { cases, store, clock } = await begin();
    await serving(cases);
    const { custody, ...stages } = sample.stages;
    const newer = { ...sample, version: '2', stages: { ...stages, prison: custody } } as unknown as typeof sample;
    const other = await openCases({ store, clock, pathway: newer, waker: manualWaker });
    expect(await other.count({ stage: 'custody' } as never)).toBe(1);
    expect(await other.count({ version: '1' })).toBe(1);
    await expect(other.count({ version: '3' })).rejects.toMatchObject({ code: 'bad-argument' });
    await other.stop();
  });
});
