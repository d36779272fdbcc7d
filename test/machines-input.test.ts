import { manualWaker, openCase, openCases, settableClock } from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';
import { describe, expect, it } from 'vitest';

const at = Date.UTC(2026, 5, 1, 9);
const open = async (stage: string, input: object) => {
  const cases = await openCases({ pathway: scottishPathway, clock: settableClock(at), waker: manualWaker });
  return cases.open({ person: 'p', stage: stage as 'custody', input: input as never });
};

describe('what the stages ask for to start', () => {
  it('is a schema for each of the seven', () => {
    expect(Object.values(scottishPathway.stages).map((stage) => stage.input !== undefined)).toEqual(Array(7).fill(true));
  });

  it.each([
    ['custody', { status: 'sentenced', startOn: '2026-99-99', days: 365 }, 'input.startOn'],
    ['custody', { status: 'banana' }, 'input.status'],
    ['custody', { status: 'sentenced', term: 'a while' }, 'input.term'],
    ['custody', { status: 'sentenced', days: -1 }, 'input.days'],
    ['custody', { status: 'sentenced', days: Number.NaN }, 'input.days'],
    ['custody', { status: 'sentenced', stratOn: '2026-06-01' }, 'input'],
    ['custody', {}, 'input.status'],
    ['arrest', { child: 'yes' }, 'input.child'],
    ['liberation', { superviseUntil: 'next year' }, 'input.superviseUntil'],
  ])('%s refuses %j and names the field', async (stage, input, path) => {
    const opened = await open(stage, input);
    if (!scottishPathway.start.includes(stage as never)) return;
    expect(opened).toMatchObject({ ok: false, reason: 'bad-input', issues: expect.arrayContaining([expect.objectContaining({ path })]) });
    expect(() => openCase(scottishPathway, { id: 'c', person: 'p', stage: stage as 'custody', input: input as never, at })).toThrow(
      expect.objectContaining({ code: 'bad-input' }),
    );
  });

  it('takes what may be known, and nothing at all where nothing is', async () => {
    expect(
      await open('custody', {
        status: 'sentenced',
        term: '2y',
        startOn: '2026-06-01',
        sentencedOn: '2026-06-01',
        disposal: 'custody',
        kind: 'imprisonment',
      }),
    ).toMatchObject({ ok: true });
    expect(await open('arrest', {})).toMatchObject({ ok: true });
    expect(await open('arrest', { indictable: true, offenceOn: null })).toMatchObject({ ok: true });
  });
});
