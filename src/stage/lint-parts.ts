import type { AnyStateMachine } from 'xstate';
import type { Issue } from '../kernel/index.ts';

const allowedActions = new Set(['xstate.assign', 'xstate.raise']);

/** Guards read context and their params: then "what is allowed now" can be answered. */
export function guardIssues(machine: AnyStateMachine): Issue[] {
  const issues: Issue[] = [];
  const implemented = machine.implementations.guards as Readonly<Record<string, unknown>>;
  const visit = (name: string, guard: unknown, trail: readonly unknown[]) => {
    if (trail.includes(guard)) return;
    if (typeof guard === 'string') {
      if (Object.hasOwn(implemented, guard)) visit(name, implemented[guard], [...trail, guard]);
      else issues.push(lintIssue('unknown-guard', name, `The guard "${name}" is built from "${guard}", which has no body.`));
    } else if (typeof guard === 'object' && guard !== null && 'type' in guard) {
      visit(name, guard.type, [...trail, guard]);
    } else if (typeof guard === 'function' && 'guards' in guard && Array.isArray(guard.guards)) {
      for (const part of guard.guards) visit(name, part, [...trail, guard]);
    } else if (typeof guard === 'function' && 'check' in guard) {
      issues.push(lintIssue('state-in', name, `The guard "${name}" asks which state is active.`, 'Put the transition on that state.'));
    } else if (typeof guard === 'function') {
      const word = readsOf(guard, ['event', 'self', 'system']);
      if (word) issues.push(lintIssue('guard-reads', name, `The guard "${name}" reads ${word}.`, 'Give it params: ({ event }) => ….'));
    }
  };
  for (const [name, guard] of Object.entries(implemented)) visit(name, guard, []);
  return issues;
}

/** Actions set context or raise an event; all else is a hook's work. */
export function actionIssues(machine: AnyStateMachine): Issue[] {
  const issues: Issue[] = [];
  for (const [name, action] of Object.entries(machine.implementations.actions as Readonly<Record<string, unknown>>)) {
    if (typeof action !== 'function') continue;
    if ('resolve' in action && 'type' in action) {
      const type = String(action.type);
      if (!allowedActions.has(type))
        issues.push(lintIssue('forbidden-action', name, `The action "${name}" is ${type}.`, 'Use assign, raise, or a hook.'));
      if (type === 'xstate.raise' && 'delay' in action && action.delay !== undefined) {
        issues.push(lintIssue('delayed-raise', name, `The action "${name}" raises an event later.`, 'Use a named due time in after.'));
      }
    }
    const bodies = 'assignment' in action ? bodiesOf(action.assignment) : [action];
    for (const body of bodies) {
      const word = readsOf(body, ['self', 'system', 'spawn']);
      if (word) issues.push(lintIssue('action-reads', name, `The action "${name}" uses ${word}.`));
    }
  }
  return issues;
}

function bodiesOf(assignment: unknown): readonly unknown[] {
  return typeof assignment === 'object' && assignment !== null ? Object.values(assignment) : [assignment];
}

// What a function takes from its first argument, as far as its text shows: { event }, or args.event.
function readsOf(body: unknown, words: readonly string[]): string | undefined {
  if (typeof body !== 'function') return undefined;
  const text = Function.prototype.toString.call(body);
  const taken = /^[^(]*\(\s*\{([^}]*)\}/.exec(text);
  if (taken) return words.find((word) => new RegExp(`(^|[,\\s])${word}(\\s*[,:=}]|\\s*$)`).test(taken[1] as string));
  const whole = /^(?:async\s+)?(?:function\s*\w*\s*)?\(?\s*(\w+)/.exec(text);
  return whole ? words.find((word) => new RegExp(`\\b${whole[1]}\\.${word}\\b`).test(text)) : undefined;
}

/** A fault of a stage or of a pathway. */
export function lintIssue(code: string, path: string, message: string, cure?: string): Issue {
  return { code, severity: 'error', message, path, ...(cure === undefined ? {} : { cure }) };
}
