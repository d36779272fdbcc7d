import { memoryStore, type Store } from 'justice-pathway';
import { begin } from './runtime-loop-sample.ts';
import { serving } from './runtime-sample.ts';

type Cases = Awaited<ReturnType<typeof begin>>['cases'];

export const learned = (need: string, at?: number) => ({
  type: 'person.learned' as const,
  attrs: { needs: [need] },
  ...(at === undefined ? {} : { at }),
});
export const lines = async (cases: Cases, id: string) =>
  (await cases.journal(id)).flatMap(({ content }) => (content?.entry.type === 'person.learned' ? [content] : []));

/** Two cases of one person and one of another. */
export async function two(store: Store = memoryStore()) {
  const own = await begin({ store });
  await serving(own.cases, 'c1');
  await serving(own.cases, 'c2');
  await serving(own.cases, 'c3', 'p2');
  return own;
}
