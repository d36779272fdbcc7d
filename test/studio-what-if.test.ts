import { scenarios } from 'justice-pathway/machines';
import { describe, expect, it } from 'vitest';
import { firstArea } from '../src/studio/area/area.ts';
import { watched } from '../src/studio/levers.ts';
import { cannotShow } from '../src/studio/work/cannot-show.ts';
import { onePart, type YearAnswer } from '../src/studio/work/year.ts';

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

  it('moves a measure that the page shows, or the page says what it looks at and that it cannot show the rest', () => {
    const still = scenarios.filter((one) => one.id !== 'baseline' && moved(one.id).length === 0);
    expect(still.length).toBeLessThanOrEqual(2);
    for (const { sentence } of still) {
      const said = cannotShow({ about: sentence, rows: [{ label: 'A phone on the day' } as YearAnswer['rows'][number]] });
      expect(said).toContain(sentence);
      expect(said).toContain('a phone on the day');
      expect(said).toContain('the page cannot show');
    }
  });
});
