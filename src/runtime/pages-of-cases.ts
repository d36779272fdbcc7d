import type { Store, StoredCase, StoreQuery } from './store/store.ts';

const size = 200;

/** All cases that fit, page by page. */
export async function* pagesOfCases(store: Pick<Store, 'cases'>, query: StoreQuery): AsyncGenerator<StoredCase> {
  const onward = nextPage();
  for (let after = query.after; ; ) {
    const page = await store.cases({ ...query, ...(after === undefined ? {} : { after }), limit: size });
    yield* page;
    after = onward(page.length < size ? undefined : page.at(-1)?.id);
    if (after === undefined) return;
  }
}

/**
 * Goes on after the last case of a page. In a store that somebody changed, a case may say another id than the one under which it stands: after one
 * at which a page ended before, there is nothing that was not seen.
 */
export function nextPage(): (last: string | undefined) => string | undefined {
  const ends = new Set<string>();
  return (last) => {
    if (last === undefined || ends.has(last)) return undefined;
    ends.add(last);
    return last;
  };
}
