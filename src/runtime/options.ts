import { PathwayError, randomId, systemClock } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type { OpenCasesOptions } from './cases.ts';
import type { CatchUpPolicy, RuntimeContext } from './context.ts';
import { spansOf } from './correct/spans.ts';
import type { Store } from './store/store.ts';
import { takeTold } from './tell/take-told.ts';
import { trueClock } from './true-clock.ts';

const hour = 3_600_000;

/** Options with their defaults filled in. */
export function contextOf(options: OpenCasesOptions<Pathway>, store: Store, committed: RuntimeContext['committed']): RuntimeContext {
  const pathways = new Map<string, Pathway>();
  for (const pathway of [options.pathway, ...(options.earlier ?? [])]) {
    const name = `${pathway.id}@${pathway.version}`;
    if (pathways.has(name)) throw new PathwayError('version-twice', `Two pathways are called "${name}".`, { version: name });
    pathways.set(name, pathway);
  }
  const hooks = options.hooks ?? [];
  const twice = hooks.find((hook, index) => hooks.findIndex((other) => other.id === hook.id) !== index);
  if (twice) throw new PathwayError('hook-twice', `Two hooks are called "${twice.id}".`, { hook: twice.id });
  return {
    store,
    pathways,
    current: options.pathway,
    hooks,
    clock: trueClock(options.clock ?? systemClock, store, options.clock !== undefined),
    ids: options.ids ?? randomId,
    by: options.by ?? 'system',
    catchUp: policyOf(options.catchUp),
    attempts: options.attempts ?? 5,
    backoffMs: options.backoffMs ?? ((attempt) => Math.min(hour, 1000 * 2 ** (attempt - 1))),
    leaseMs: options.leaseMs ?? hooks.reduce((sum, hook) => sum + (hook.timeoutMs ?? 10_000), 30_000),
    atOnce: options.atOnce ?? 8,
    step: options.stepperOf ? { stepperOf: options.stepperOf } : {},
    spans: spansOf(options.tracer),
    takeTold,
    committed,
  };
}

function policyOf(given: OpenCasesOptions<Pathway>['catchUp']): CatchUpPolicy {
  if (typeof given === 'string') return { afterMs: hour, decide: () => given };
  return { afterMs: given?.afterMs ?? hour, decide: given?.decide ?? (() => 'fire') };
}
