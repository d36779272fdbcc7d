import type { z } from 'zod';
import { checkValue } from '../kernel/check-value.ts';
import { PathwayError } from '../kernel/error.ts';
import { issueText } from '../kernel/issue.ts';
import { invalid, type LawAnswer, unsupported } from './answer.ts';
import type { Law } from './reform.ts';

/** A question the law answers: pure and typed, with a schema to publish and an example to run. */
export interface Calculator<Input = unknown, Value = unknown> {
  /** Stable, as it is typed in a shell: `home-detention-curfew`. */
  readonly id: string;
  /** What it answers, in one line. */
  readonly label: string;
  readonly input: z.ZodType<Input>;
  /** An input as it would stand in a file; the published example. */
  readonly example: unknown;
  calculate(input: Input, law?: Law): LawAnswer<Value>;
  /** Checks an input from outside, then calculates: a faulty one is answered `invalid`. */
  ask(raw: unknown, law?: Law): LawAnswer<Value>;
}

/** What an author writes; a value missing on a day becomes an `unsupported` answer. */
export interface CalculatorDefinition<Input, Value> {
  readonly id: string;
  readonly label: string;
  readonly input: z.ZodType<Input>;
  readonly example: unknown;
  calculate(input: Input, law?: Law): LawAnswer<Value>;
}

/** Makes a calculator that checks what it is asked and says in words what it does not cover. */
export function defineCalculator<Input, Value>(definition: CalculatorDefinition<Input, Value>): Calculator<Input, Value> {
  const calculate = (input: Input, law?: Law): LawAnswer<Value> => {
    try {
      return definition.calculate(input, law);
    } catch (error) {
      if (error instanceof PathwayError && error.code === 'not-in-force') return unsupported('not-covered', error.message);
      // What its schema refuses is the caller's: told as that, whatever broke on it.
      if (!(error instanceof PathwayError)) {
        const read = checkValue(definition.input, input);
        if (!read.ok)
          throw new PathwayError('bad-input', `${definition.label}: ${read.issues.map(issueText).join(' ')}`, {}, { cause: error });
      }
      throw error;
    }
  };
  return {
    ...definition,
    calculate,
    ask: (raw, law) => {
      const read = checkValue(definition.input, raw);
      return read.ok ? calculate(read.value, law) : invalid('bad-input', read.issues.map(issueText).join(' '));
    },
  };
}
