import { calculatorById } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';
import { children } from './law-answers-children.ts';
import { disclosure } from './law-answers-disclosure.ts';
import { disposals } from './law-answers-disposals.ts';
import { policeCustody } from './law-answers-police-custody.ts';
import { prosecution } from './law-answers-prosecution.ts';

// Inputs whose whole answers, with reasons, steps and warnings, are kept in test/golden/law: a change of any word of an answer is seen.
const inputs = { ...policeCustody, ...prosecution, ...disposals, ...disclosure, ...children };

// After a change of an answer, once it has been read: npm test -- test/law-answers.test.ts -u
describe('whole answers, with reasons, steps and warnings', () => {
  test.each(Object.entries(inputs))('of %s are those that were read', async (id, each) => {
    const calculator = calculatorById(id);
    if (!calculator) throw new Error(`There is no calculator ${id}.`);
    const answers = each.map((input) => ({ input, answer: calculator.ask(input) }));
    const kinds = answers.map(({ answer }) => answer.status);
    expect(kinds).toContain('answered');
    const short = answers.map(({ input, answer }) =>
      answer.status === 'answered'
        ? {
            input,
            answer: {
              ...answer,
              because: answer.because.map((one) => `${one.rule} from ${one.from ?? '…'}: ${JSON.stringify(one.value)}`),
            },
          }
        : { input, answer },
    );
    await expect(`${JSON.stringify(short, null, 1)}\n`).toMatchFileSnapshot(`golden/law/${id}.json`);
  });
});
