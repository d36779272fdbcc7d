import type { Answer } from 'justice-pathway/law';

export function value<T>(answer: Answer<T>): T {
  if (answer.status !== 'answered') throw new Error(`${answer.status}: ${answer.reason}`);
  return answer.value;
}
