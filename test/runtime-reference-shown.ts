import type { Case } from 'justice-pathway';
import type { Standing } from './runtime-reference.ts';

// Where a case stands, from the second reckoning and from the live case, in one form.

export function shown(of: Standing | undefined) {
  if (!of) return undefined;
  const { stage, state, at, stamp, releaseAt, notes, since, stay, outcome, fired } = of;
  const context = stage === null ? null : stage === 'custody' ? { at: stamp, releaseAt, notes } : { at: stamp, since };
  return { stage, state, at, context, stay, outcome, fired: [...fired].sort() };
}

export function shownCase(of: Case | undefined) {
  if (!of) return undefined;
  const { stage, value, at, context, stay, outcome, fired } = of;
  const state = typeof value === 'string' ? value : value === null ? '' : Object.entries(value).map(([a, b]) => `${a}.${String(b)}`)[0];
  return { stage, state, at, context, stay, outcome, fired: fired.map(({ name, at: when }) => `${name}@${when}`).sort() };
}
