import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { givenAs } from '../kernel/given.ts';
import type { Issue, Vocabulary } from '../kernel/index.ts';
import { nearestOrKnown } from '../kernel/nearest.ts';
import { isDueTime } from './due-times.ts';
import { actionIssues, guardIssues } from './lint-parts.ts';
import { nameOf, outcomeOf, ownActions, stateNodes, transitionsOf } from './walk.ts';

type Report = (code: string, message: string, cure?: string, severity?: Issue['severity']) => void;

/**
 * What the compiler cannot see in a machine and the engine must rely on. Errors make `defineStage` throw.
 * @example lintMachine(machine).map((issue) => issue.code) // ['unknown-delay']
 */
export function lintMachine(machine: AnyStateMachine, options: { readonly vocabulary?: Vocabulary } = {}): Issue[] {
  givenAs('lintMachine', 'machine', machine, '{root:object implementations:object}');
  givenAs('lintMachine', 'options', options, 'object?');
  const issues: Issue[] = [];
  const at =
    (path: string): Report =>
    (code, message, cure, severity = 'error') =>
      void issues.push({ code, severity, message, path, ...(cure === undefined ? {} : { cure }) });
  const initial = initialIssues(machine, at);
  for (const node of stateNodes(machine)) {
    const report = at(node.id);
    shape(node, report);
    events(node, report, options.vocabulary);
    delays(machine, node, report);
    if (initial) parts(machine, node, report);
    finals(machine, node, report);
  }
  issues.push(...guardIssues(machine), ...actionIssues(machine));
  return issues;
}

function initialIssues(machine: AnyStateMachine, at: (path: string) => Report): boolean {
  let sound = true;
  for (const node of stateNodes(machine)) {
    const initial: unknown = node.config.initial;
    const key = typeof initial === 'string' ? initial : undefined;
    if (node.type !== 'compound') continue;
    if (key === undefined) {
      sound = false;
      at(node.id)('unnamed-initial', `"${node.id}" does not start in a state named by a string.`, 'Write initial: "name".');
    } else if (!Object.hasOwn(node.states, key)) {
      sound = false;
      at(node.id)(
        'unknown-initial',
        `"${node.id}" starts in "${key}", which it does not have.`,
        nearestOrKnown(key, Object.keys(node.states)),
      );
    }
  }
  return sound;
}

function shape(node: AnyStateNode, report: Report): void {
  const config = node.config as Readonly<Record<string, unknown>>;
  if (node.type === 'parallel')
    report('parallel', `"${node.id}" is parallel.`, 'Support runs beside the stage, at moments; keep one active state.');
  if (node.type === 'history' || config['history']) report('history', `"${node.id}" is a history state.`, 'Name the state to return to.');
  if (config['invoke'] !== undefined) report('invoke', `"${node.id}" invokes an actor.`, 'Ask the world from a hook.');
  if (config['route'] !== undefined) report('route', `"${node.id}" has a route.`, 'Name each target on an event.');
  if (node.parent && node.key.includes('.'))
    report('dot-in-name', `"${node.key}" has a dot in its name.`, 'A target "a.b" is read as a path.');
  const meta = node.meta as { label?: unknown; contact?: unknown } | undefined;
  if (node.parent && typeof meta?.label !== 'string') report('no-label', `"${node.id}" has no label.`, 'Give meta: { label }.', 'warning');
  if (meta?.contact !== undefined && typeof meta.contact !== 'string')
    report('bad-contact', `"${node.id}" names a contact that is not an id.`);
}

function events(node: AnyStateNode, report: Report, vocabulary: Vocabulary | undefined): void {
  for (const type of Object.keys((node.config.on as Record<string, unknown>) ?? {})) {
    if (type.includes('*')) report('wildcard', `"${node.id}" takes every event like "${type}".`, 'Name the events.');
    else if (type.startsWith('xstate.')) report('inner-event', `"${node.id}" listens to "${type}".`, 'Use after, always or onDone.');
    else if (vocabulary && !Object.hasOwn(vocabulary, type)) {
      report(
        'unknown-event',
        `"${node.id}" takes "${type}", which is not in the vocabulary.`,
        nearestOrKnown(type, Object.keys(vocabulary)),
      );
    }
  }
}

function delays(machine: AnyStateMachine, node: AnyStateNode, report: Report): void {
  const known = machine.implementations.delays as Readonly<Record<string, unknown>>;
  for (const name of Object.keys((node.config.after as Record<string, unknown>) ?? {})) {
    if (/^\d+$/.test(name))
      report('unnamed-delay', `"${node.id}" waits ${name} ms.`, 'Name a due time; limits are instants, not milliseconds.');
    else if (!Object.hasOwn(known, name)) {
      report(
        'unknown-delay',
        `"${node.id}" waits for "${name}", which is not a delay: it would fire at once.`,
        nearestOrKnown(name, Object.keys(known)),
      );
    } else if (name.includes('.')) report('dot-in-name', `The delay "${name}" has a dot in its name.`);
    else if (!isDueTime(known[name])) report('not-a-due-time', `The delay "${name}" is not a due time.`, 'Make it with dueTimes().');
  }
}

function parts(machine: AnyStateMachine, node: AnyStateNode, report: Report): void {
  const guards = machine.implementations.guards as Readonly<Record<string, unknown>>;
  const actions = machine.implementations.actions as Readonly<Record<string, unknown>>;
  const check = (kind: 'guard' | 'action', part: unknown, known: Readonly<Record<string, unknown>>) => {
    const name = nameOf(part);
    if (name === undefined) report(`inline-${kind}`, `"${node.id}" has an unnamed ${kind}.`, `Name it in setup({ ${kind}s }).`);
    else if (!Object.hasOwn(known, name))
      report(`unknown-${kind}`, `"${node.id}" names the ${kind} "${name}", which has no body.`, nearestOrKnown(name, Object.keys(known)));
  };
  for (const each of transitionsOf(node)) {
    if (each.guard !== undefined) check('guard', each.guard, guards);
    for (const action of each.actions) check('action', action, actions);
    if ((each.target?.length ?? 0) > 1) report('several-targets', `"${node.id}" has a transition with several targets.`);
    if (each.target?.some((to) => to.type === 'history')) report('history', `"${node.id}" targets a history state.`);
  }
  for (const action of [...ownActions(node, 'entry'), ...ownActions(node, 'exit')]) check('action', action, actions);
  if (node.type === 'compound') for (const action of node.initial?.actions ?? []) check('action', action, actions);
}

function finals(machine: AnyStateMachine, node: AnyStateNode, report: Report): void {
  if (!node.parent && typeof node.config.output !== 'function') {
    report(
      'no-output',
      `"${machine.id}" has no output, so its outcome is lost.`,
      'Give the root output: ({ event, context }) => ({ ...event.output, at: context.at }).',
    );
  }
  if (node.type !== 'final') return;
  if (node.parent === machine.root && outcomeOf(node) === undefined) {
    report('no-outcome', `"${node.id}" ends the stage without an outcome.`, "Give it output: { outcome: '…' }.");
  }
}
