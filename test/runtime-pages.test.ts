import { memoryStore, type Store } from 'justice-pathway';
import { describe, expect, test } from 'vitest';
import { nextPage, pagesOfCases } from '../src/runtime/pages-of-cases.ts';
import { commitFor } from '../src/testing/store-parts.ts';

async function filled(count: number): Promise<Store> {
  const store = memoryStore();
  for (let at = 0; at < count; at += 1) await store.commit(commitFor(`c${String(at).padStart(4, '0')}`, 0, 1));
  return store;
}

describe('all cases of a store', () => {
  test('are read page by page, each once', async () => {
    for (const count of [0, 1, 199, 200, 201, 400]) {
      const found: string[] = [];
      for await (const { id } of pagesOfCases(await filled(count), {})) found.push(id);
      expect(found.length, `${count}`).toBe(count);
      expect(new Set(found).size).toBe(count);
    }
  });

  test('end where a case at the end of a page says the id of an earlier one', async () => {
    const store = await filled(401);
    const renamed: Pick<Store, 'cases'> = {
      cases: async (query) => (await store.cases(query)).map((each) => (each.id === 'c0199' ? { ...each, id: 'c0000' } : each)),
    };
    let read = 0;
    for await (const _ of pagesOfCases(renamed, {})) read += 1;
    expect(read).toBeGreaterThanOrEqual(401);
    const onward = nextPage();
    expect([onward('b'), onward('a'), onward('b')]).toEqual(['b', 'a', undefined]);
  });
});
