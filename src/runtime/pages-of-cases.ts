import type { RuntimeContext } from './context.ts';
import type { StoredCase } from './store/store.ts';

/** All cases that fit, page by page. */
export async function* pagesOfCases(
  context: RuntimeContext,
  query: Parameters<RuntimeContext['store']['cases']>[0],
): AsyncGenerator<StoredCase> {
  let after = query.after;
  for (;;) {
    const page = await context.store.cases({ ...query, ...(after === undefined ? {} : { after }), limit: 200 });
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < 200) return;
    after = last.id;
  }
}
