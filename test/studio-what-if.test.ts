import { scenarios } from 'justice-pathway/machines';
import { describe, expect, it } from 'vitest';
import { firstArea } from '../src/studio/area/area.ts';
import { watched } from '../src/studio/levers.ts';
import { onePart } from '../src/studio/work/year.ts';

describe('a ready scenario', () => {
  /** Measures that move in the first batches of the page, until one does. */
  const moved = (ready: string, batches = 12) => {
    for (let at = 0; at < batches; at++) {
      const { before, after } = onePart({ levers: { ready }, numbers: {} }, firstArea, at);
      const found = watched.filter((_, each) => before.some((person, who) => person.shares[each] !== after[who]?.shares[each]));
      if (found.length > 0) return found.map((one) => one.measure.id);
    }
    return [];
  };

  it('moves nothing where it changes nothing', () => {
    expect(moved('baseline', 2)).toEqual([]);
  });

  it.each(scenarios.map((one) => one.id).filter((id) => id !== 'baseline'))('moves a measure that the page shows: %s', (id) => {
    expect(moved(id)).not.toEqual([]);
  });
});
