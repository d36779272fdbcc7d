import { DAY, type Hook, memoryStore } from 'justice-pathway';
import { beginOn, release, serving, start } from './runtime-sample.ts';

export const begin = beginOn(async () => memoryStore());
export type Cases = Awaited<ReturnType<typeof begin>>['cases'];

export const entries = async (cases: Cases, id: string) => (await cases.journal(id)).flatMap((line) => line.content?.entry ?? []);
export const idOf = async (cases: Cases, id: string, type: string) =>
  (await entries(cases, id)).findLast((entry) => entry.type === type)?.id ?? '';
export const moved = (days: number, at = start + DAY) =>
  ({ type: 'custody.date.moved', at, attrs: { releaseAt: release + days * DAY } }) as const;
export const reviewed = (at: number, by = 'w') => ({ type: 'case.reviewed', at, attrs: { by } }) as const;
export const bell: Hook = { id: 'bell', domain: 'financial', contacts: 'all', ask: () => [{ service: 'advice' }] };

export async function served(options: Parameters<typeof begin>[0] = {}) {
  const own = await begin(options);
  const id = await serving(own.cases);
  own.clock.set(start + 10 * DAY);
  return { ...own, id };
}
