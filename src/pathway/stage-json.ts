import { givenAs } from '../kernel/given.ts';
import type { Stage } from '../stage/index.ts';

/**
 * A stage in the form of JSON that XState's tools read: the visualiser draws it, `createMachine` takes it. Guards, actions and delays
 * are names; what they do, the first context and what an event hands to them stay in the code.
 */
export function stageJson(stage: Stage): string {
  givenAs('stageJson', 'stage', stage, '{machine:object outcomes:list issues:list}');
  return `${JSON.stringify(stage.machine.config, forbidden, 2)}\n`;
}

/** An event that a state takes so that its parent does not is written `undefined`, which JSON leaves out. */
function forbidden(key: string, value: unknown): unknown {
  if (key !== 'on' || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([event, way]) => [event, way ?? {}]));
}
