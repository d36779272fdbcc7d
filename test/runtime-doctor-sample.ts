import { memoryStore, type Store } from 'justice-pathway';
import type { JournalRecord, StoredCase, StoreFault } from 'justice-pathway/adapters';
import { beginOn, housing, serving } from './runtime-sample.ts';

export const begin = beginOn(async () => memoryStore());

/** Cases in a store whose answers can be made others, as somebody could with a database's own tools. */
export async function filled() {
  const kept = memoryStore();
  const store: Store & Record<string, unknown> = { ...kept };
  const { cases, clock } = await begin({ store, hooks: [housing] });
  await serving(cases, 'c1');
  await cases.send('c1', { id: 'letter', type: 'custody.note' }, { command: 'k' });
  await serving(cases, 'c2', 'p2');
  const sound = (await kept.load('c1')) as StoredCase;
  const lines = await kept.journal('c1');
  const faults = async (change: Partial<Store>, repair?: boolean): Promise<readonly StoreFault[]> => {
    Object.assign(store, change);
    const found: StoreFault[] = [];
    if (repair === undefined) found.push(...(await cases.verify('c1')));
    else for await (const each of cases.doctor({ repair })) found.push(each);
    Object.assign(store, kept);
    return found;
  };
  const told = async (change: Partial<Store>) => (await faults(change)).map(({ fault, seq }) => [fault, seq]);
  const withLines = (change: (lines: readonly JournalRecord[]) => readonly JournalRecord[]): Partial<Store> => ({
    journal: async (id, ...rest) => (id === 'c1' ? change(await kept.journal(id, ...rest)) : kept.journal(id, ...rest)),
  });
  const withCase = (change: object): Partial<Store> => ({
    load: async (id) => (id === 'c1' ? ({ ...sound, ...change } as StoredCase) : kept.load(id)),
    cases: async (query) => (await kept.cases(query)).map((each) => (each.id === 'c1' ? ({ ...each, ...change } as StoredCase) : each)),
  });
  return { kept, cases, clock, sound, lines, faults, told, withLines, withCase };
}
