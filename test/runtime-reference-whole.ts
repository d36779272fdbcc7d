import { type Cases, type Clock, type Instant, type Pathway, replay, type Store } from 'justice-pathway';
import { canonical } from 'justice-pathway/adapters';
import { expect } from 'vitest';
import type { sample } from './engine-sample.ts';
import type { Model } from './runtime-reference-model.ts';
import { shown, shownCase } from './runtime-reference-shown.ts';

interface Lived {
  readonly model: Model;
  readonly clock: Clock;
  readonly raw: Store;
  readonly cases: Cases<typeof sample>;
  readonly pathways: readonly Pathway[];
  readonly instants: ReadonlySet<Instant>;
  /** Whether the store broke off: what was told then was written later. */
  readonly isBroken: boolean;
}

/** Each journal replays to the case as it stands, the store is sound, and what was so and what was known is as reckoned. */
export async function isWhole({ model, clock, raw, cases, pathways, instants, isBroken }: Lived): Promise<void> {
  const now = clock.now();
  for (const life of model.lives) {
    const { id } = life;
    const entries = (await raw.journal(id)).flatMap(({ content }) => content?.entry ?? []);
    const kept = (await raw.load(id))?.case;
    const replayed = replay(pathways, entries);
    expect(canonical(replayed.ok ? replayed.case : replayed), `${id} replayed`).toBe(canonical(kept));
    // Each began on the first version: without it nothing can be said.
    expect(() => replay(pathways.slice(1), entries)).toThrow(expect.objectContaining({ code: 'no-such-version' }));
    for (const at of new Set([...instants, ...entries.flatMap((entry) => [entry.at - 1, entry.at]), now])) {
      if (at > now) continue;
      expect(shownCase(await cases.caseAt(id, at)), `${id} at ${at}`).toEqual(shown(model.at(life, at)));
      if (isBroken && at < now) continue;
      expect(shownCase(await cases.caseKnownAt(id, at)), `${id} known at ${at}`).toEqual(shown(model.knownAt(life, at)));
    }
  }
  // Verifies every case.
  for await (const fault of cases.doctor()) expect(fault).toBeUndefined();
}
