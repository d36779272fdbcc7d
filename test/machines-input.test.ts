import { manualWaker, openCase, openCases, type Pathway, settableClock } from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';
import { describe, expect, it } from 'vitest';

const at = Date.UTC(2026, 5, 1, 9);
// A case may begin in any stage here, so that each is asked.
const anywhere = { ...scottishPathway, start: Object.keys(scottishPathway.stages) } as Pathway;
const open = async (stage: string, input: object) => {
  const cases = await openCases({ pathway: anywhere, clock: settableClock(at), waker: manualWaker });
  return cases.open({ person: 'p', stage, input });
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
    ['prosecution', { custody: 'perhaps' }, 'input'],
    ['diversion', { at: 1, more: true }, 'input'],
    ['disposal', { disposal: 'banana' }, 'input.disposal'],
    ['reintegration', { from: 'nowhere' }, 'input.from'],
  ])('%s refuses %j and names the field', async (stage, input, path) => {
    const opened = await open(stage, input);
    expect(opened).toMatchObject({ ok: false, reason: 'bad-input', issues: expect.arrayContaining([expect.objectContaining({ path })]) });
    expect(() => openCase(anywhere, { id: 'c', person: 'p', stage, input, at })).toThrow(expect.objectContaining({ code: 'bad-input' }));
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
