import type { Law, LawAnswer } from 'justice-pathway/law';
import { calculatorById, keyDatesCalculator } from 'justice-pathway/machines';

export function sentence(term: string, from: string, offences: string[] = []) {
  return { sentences: [{ term, from, offences }] };
}

export function ask(id: string, input: unknown, law?: Law): LawAnswer<unknown> {
  const calculator = calculatorById(id);
  if (!calculator) throw new Error(`no calculator ${id}`);
  return calculator.ask(input, law);
}

export function value(id: string, input: unknown, law?: Law): unknown {
  const answer = ask(id, input, law);
  if (answer.status !== 'answered') throw new Error(`${answer.code}: ${answer.reason}`);
  return answer.value;
}

export function dates(input: unknown): Record<string, string | undefined> {
  const answer = keyDatesCalculator.ask(input);
  if (answer.status !== 'answered') throw new Error(answer.reason);
  return Object.fromEntries(answer.value.map((each) => [each.id, each.date]));
}
