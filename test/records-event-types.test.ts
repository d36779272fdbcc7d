import { recordWords, vocabulary } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';

describe('the words of partners', () => {
  test('are of known types, and no two types claim the same words of one heading', () => {
    for (const [type, { says, accepted, declined }] of Object.entries(recordWords.types)) {
      expect(vocabulary).toHaveProperty([type]);
      for (const other of [accepted, declined]) if (other !== undefined) expect(vocabulary).toHaveProperty([other]);
      expect(new Set(says).size, type).toBe(says.length);
    }
    for (const type of Object.keys(recordWords.attrs)) expect(vocabulary).toHaveProperty([type]);
  });
});
