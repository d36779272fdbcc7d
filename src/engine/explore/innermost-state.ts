import type { Case } from '../case.ts';

/** Id of the innermost state that a case is in. */
export function innermostState({ stage, value }: Case): string {
  let [id, inner]: [string, unknown] = [stage as string, value];
  while (typeof inner === 'object' && inner !== null) {
    const [[key, next]] = Object.entries(inner) as [[string, unknown]];
    [id, inner] = [`${id}.${key}`, next];
  }
  return `${id}.${inner}`;
}
