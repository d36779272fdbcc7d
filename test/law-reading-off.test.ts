import { compareStatus, type Law } from 'justice-pathway/law';
import { allParameters, calculators } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';

/** The law with the record of reading of one parameter taken away. */
function unread(id: string): Law {
  const values = (allParameters.find((each) => each.id === id)?.values ?? []).map(({ start: _, ...each }) => ({ ...each, readings: [] }));
  return { reforms: [{ id: 'unread', label: 'Unread', description: 'A test.', overlays: [{ parameter: id, values }] }] };
}

describe('a value whose reading is taken away', () => {
  const answers = calculators.flatMap((calculator) => {
    const answer = calculator.ask(calculator.example);
    return answer.status === 'answered' ? [{ calculator, answer }] : [];
  });

  test('makes every answer that rests on it unverified, and leaves no warning out', () => {
    const used = [...new Set(answers.flatMap(({ answer }) => answer.because.map((each) => each.rule)))];
    expect(used.length).toBeGreaterThan(80);
    for (const id of used) {
      const law = unread(id);
      for (const { calculator } of answers.filter((each) => each.answer.because.some((one) => one.rule === id))) {
        const now = calculator.ask(calculator.example, law);
        if (now.status !== 'answered') throw new Error(`${calculator.id} without ${id}: ${now.reason}`);
        expect(compareStatus(now.grounds.status, 'unverified'), `${calculator.id} without ${id}`).toBeGreaterThanOrEqual(0);
        expect(
          now.warnings.some((each) => each.includes(id)),
          `${calculator.id} without ${id}`,
        ).toBe(true);
      }
    }
  });
});
