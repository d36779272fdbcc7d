import type { AnyStateMachine } from 'xstate';
import { givenObject } from '../kernel/given.ts';
import { issueText, PathwayError } from '../kernel/index.ts';
import { structureHash } from './hash.ts';
import { lintMachine } from './lint-stage.ts';
import type { Stage, StageOptions } from './stage.ts';
import { outcomeOf, stateNodes } from './walk.ts';

const steps = 1000;

/**
 * Makes a stage of an XState machine, after checking what the compiler cannot see.
 * Chains of eventless transitions are bounded at 1,000.
 * @throws PathwayError `bad-stage` with every fault found, in `data.issues`
 * @example const custody = defineStage(custodyMachine, { vocabulary })
 */
export function defineStage<M extends AnyStateMachine>(machine: M, options: StageOptions = {}): Stage<M> {
  givenObject(machine, 'defineStage', 'machine', ['root', 'config']);
  const issues = lintMachine(machine, options);
  const errors = issues.filter((each) => each.severity === 'error');
  if (errors.length > 0) {
    const list = errors.map((each) => `\n  ${issueText(each)}`).join('');
    throw new PathwayError('bad-stage', `The machine "${machine.id}" cannot be a stage:${list}`, { machine: machine.id, issues: errors });
  }
  if (machine.options?.maxIterations === Number.POSITIVE_INFINITY) machine.options.maxIterations = steps;
  const label = (machine.root.meta as { label?: unknown } | undefined)?.label;
  const outcomes = new Set<string>();
  for (const node of stateNodes(machine)) {
    const outcome = node.type === 'final' && node.parent === machine.root ? outcomeOf(node) : undefined;
    if (outcome !== undefined) outcomes.add(outcome);
  }
  return {
    id: machine.id,
    version: options.version ?? '1',
    label: options.label ?? (typeof label === 'string' ? label : machine.id),
    hash: structureHash(machine),
    machine,
    ...(options.input ? { input: options.input } : {}),
    outcomes: [...outcomes],
    issues,
  };
}
