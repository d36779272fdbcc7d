import { manualWaker, memoryStore, openCases, type Store, settableClock, type Waker } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { beginOn, release, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());
const opening = { person: 'p', stage: 'custody', input: { releaseAt: null } } as const;
const handle = { name: 'of the host' };

/** A store that lets a host's own transaction in, and keeps the handles that it was given. */
function shared() {
  const kept = memoryStore();
  const handles: unknown[] = [];
  const store: Store = {
    ...kept,
    within: (given) => {
      handles.push(given);
      return kept;
    },
  };
  return { store, handles };
}

describe("commands inside a host's own transaction", () => {
  it('are refused where the store has none to share, with the name of the store', async () => {
    const { cases } = await begin();
    let thrown: unknown;
    try {
      cases.within(handle);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: 'not-shared', data: { store: 'memory' } });
  });

  it('are refused where they are for nobody, by the name of the call', async () => {
    const { store } = shared();
    const { cases } = await begin({ store });
    const inside = cases.within(handle);
    const refusal = (call: string, argument: string) => ({ code: 'bad-argument', data: { call, argument } });
    await expect(inside.send('', { type: 'custody.note' })).rejects.toMatchObject(refusal('send()', 'id'));
    await expect(inside.tell(' ', { type: 'person.died' })).rejects.toMatchObject(refusal('tell()', 'person'));
    await expect(inside.decide('', 'due', 'fire')).rejects.toMatchObject(refusal('decide()', 'id'));
  });

  it('are heard of by those who follow when the host says that it has committed, once, and not before', async () => {
    const { store, handles } = shared();
    const { cases } = await begin({ store });
    const lines = cases.changes({ pollMs: 3_600_000 })[Symbol.asyncIterator]();
    let heard = 0;
    const next = lines.next().then((line) => {
      heard += 1;
      return line;
    });
    await new Promise(setImmediate);
    const inside = cases.within(handle);
    expect(handles).toEqual([handle]);
    expect(await inside.open({ id: 'c', ...opening })).toMatchObject({ ok: true });
    await new Promise(setImmediate);
    expect(heard).toBe(0);
    inside.committed();
    expect((await next).value).toMatchObject({ record: { case: 'c', seq: 1 } });
    await lines.return?.();
  });

  it('wake a worker for what they bring when they are committed, and only for that', async () => {
    const { store } = shared();
    const asked: (number | undefined)[] = [];
    const waker: Waker = { ...manualWaker, sleepUntil: (at) => void asked.push(at) };
    const cases = await openCases({ store, pathway: sample, clock: settableClock(start), waker });
    await cases.tick();
    await cases.tick();
    const before = asked.length;
    const inside = cases.within(handle);
    await serving(inside as never, 'c');
    expect(asked).toHaveLength(before);
    inside.committed();
    expect(asked.at(-1)).toBe(release - 84 * 86_400_000);
    expect(asked).toHaveLength(before + 1);
    inside.committed();
    expect(asked).toHaveLength(before + 1);
    await cases.stop();
  });
});
