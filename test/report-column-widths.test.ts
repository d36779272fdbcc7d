import { describe, expect, test } from 'vitest';
import { columnWidths } from '../src/adapters/office/column-widths.ts';

describe('the columns of a table on paper', () => {
  test('fill the width, give words more than numbers, and none less than its longest word needs', () => {
    const widths = columnWidths(
      [
        ['What happened', 'People', 'Share'],
        ['Two weeks after release there was no contact with drug or alcohol treatment', 'fewer than 3', '38%'],
      ],
      10_000,
    );
    const [what = 0, people = 0, share = 0] = widths;
    expect(Math.abs(what + people + share - 10_000)).toBeLessThan(3);
    expect(what).toBeGreaterThan(people * 4);
    expect(share).toBeGreaterThan(500);
  });

  test('are none where there is nothing', () => {
    expect(columnWidths([], 100)).toEqual([]);
  });
});
