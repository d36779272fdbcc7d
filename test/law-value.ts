import type { LawAnswer } from 'justice-pathway/law';

export function value<T>(answer: LawAnswer<T>): T {
  if (answer.status !== 'answered') throw new Error(`${answer.status}: ${answer.reason}`);
  return answer.value;
}
