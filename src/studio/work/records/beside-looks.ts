import { type Earlier, type ReleaseAudience, type Released, release, type Tally } from 'justice-pathway/release';
import { isSame } from '../../session/same-figures.ts';
import type { SessionFigures } from '../../session/session.ts';

/**
 * Numbers that pass the gate together with every earlier look of the session. Who was looked at then is not kept, so some may have come
 * and some left; a look that says to the letter what an earlier one said tells nothing new, and passes as that one did.
 */
export function besideLooks(tally: Tally, audience: ReleaseAudience, looks: readonly SessionFigures[]): Released {
  const earlier = looks.map(
    ({ at, what, rounding, cells }): Earlier => ({
      past: { at, what, rounding, query: '', asked: '', people: {}, cells },
      came: true,
      left: true,
    }),
  );
  for (let known = 0; known < looks.length; known += 1) {
    const again = release(tally, audience, earlier.slice(0, known));
    if (looks.some(({ cells }) => isSame(cells, cellsOf(again)))) return again;
  }
  return release(tally, audience, earlier);
}

/** What a look keeps: cell and number, and nothing of what is held back. */
export function cellsOf({ shown }: Released): Record<string, number> {
  return Object.fromEntries([...shown].flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
}
