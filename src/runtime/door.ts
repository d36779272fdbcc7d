import { givenAs } from '../kernel/given.ts';
import { PathwayError } from '../kernel/index.ts';
import { givenId } from './given-id.ts';

type Method = (...given: readonly unknown[]) => unknown;
type Asked = readonly (readonly [argument: string, shape: string])[];

/** What each method needs, in order. `id`: of a person, a case or a call. */
const asked: Readonly<Record<string, Asked>> = {
  open: [['start', 'object']],
  send: [id('id'), ['event', '{type:text}'], ['options', 'object?']],
  tell: [id('person'), ['event', '{type:text}'], ['options', 'object?']],
  decide: [id('id'), ['due', 'text'], ['how', 'text'], ['options', 'object?']],
  correct: [id('id'), ['correction', 'object'], ['options', 'object?']],
  batch: [['commands', 'list']],
  get: [id('id')],
  journal: [id('id')],
  caseAt: [id('id'), ['at', 'number']],
  caseKnownAt: [id('id'), ['at', 'number']],
  within: [['handle', 'object']],
  verify: [id('id')],
  doctor: [['options', 'object?']],
  migrate: [['plan', '{from to}']],
  undoMigration: [['plan', '{from to}']],
  alarms: [['options', 'object?']],
  redeliver: [id('key')],
  changes: [['options', 'object?']],
};

/** What still answers when the service was stopped: how it is, and that it ends. */
const always = new Set(['now', 'health', 'start', 'stop']);
/** What is gone through, bit by bit. */
const gradual = new Set(['doctor', 'heads', 'migrate', 'undoMigration', 'changes']);

/** The same cases, which say what was given wrongly, and, once stopped, that they are. */
export function behindDoor<C extends object>(cases: C, isStopped: () => boolean): C {
  const methods = Object.entries(cases).map(([name, method]) => {
    if (typeof method !== 'function') return [name, method];
    const call = method as Method;
    const checked: Method = (...given) => {
      if (isStopped() && !always.has(name))
        throw new PathwayError('cases-stopped', `${name}() came after stop(): these cases do nothing more.`, { call: `${name}()` });
      for (const [place, [argument, shape]] of (asked[name] ?? []).entries())
        if (shape === 'id') givenId(given[place], `${name}()`, argument);
        else givenAs(name, argument, given[place], shape);
      return call(...given);
    };
    if (name === 'within' || name === 'now') return [name, checked];
    return [name, gradual.has(name) ? (...given: readonly unknown[]) => slowly(checked, given) : later(checked)];
  });
  return Object.fromEntries(methods) as C;
}

function id(argument: string): readonly [string, string] {
  return [argument, 'id'];
}

function later(method: Method): Method {
  return async (...given) => method(...given);
}

async function* slowly(method: Method, given: readonly unknown[]): AsyncGenerator<unknown, unknown> {
  return yield* method(...given) as AsyncGenerator<unknown, unknown>;
}
