import { PathwayError } from 'justice-pathway';
import { thrownCures } from './reference/cures.ts';

/** Calls with no, one, two and three arguments that nothing can be done with; `text` is one that names nothing. */
export function wrongCalls(text: string): readonly (readonly unknown[])[] {
  const wrong: readonly unknown[] = [
    undefined,
    null,
    7,
    Number.NaN,
    {},
    text,
    '',
    [],
    [null],
    [{}],
    true,
    Symbol('s'),
    7n,
    [Symbol('s')],
    [7n],
  ];
  return [[], ...wrong.flatMap((one) => [[one], [one, one], [one, one, one]])];
}

/** What a call throws, at once or later, or as its answer is gone through; `undefined` where it answers. */
export async function failing(call: () => unknown): Promise<unknown> {
  try {
    const answer = await call();
    const parts = (answer as Partial<AsyncIterator<unknown>> | null | undefined)?.next;
    if (typeof parts === 'function') for (let left = 3; left > 0; left -= 1) if ((await parts.call(answer)).done) break;
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Whether something was thrown as all mistakes are told: with a code that has a cure. Errors of every copy of the package are known. */
export function isCured(thrown: unknown): boolean {
  return thrown instanceof PathwayError && thrown.message !== '' && Object.hasOwn(thrownCures, thrown.code);
}

/** Each function of a module that fails in another manner when it is called wrongly, with the call; `text` names a file that is not there. */
export async function faultsOfModule(module: Readonly<Record<string, unknown>>, text: string): Promise<string[]> {
  const functions = Object.entries(module).filter(([, value]) => typeof value === 'function' && !isClass(value));
  const faults: string[] = [];
  for (const [name, call] of functions)
    for (const given of wrongCalls(text)) {
      const thrown = await failing(() => (call as (...all: readonly unknown[]) => unknown)(...given));
      if (thrown === undefined || isCured(thrown)) continue;
      faults.push(`${name}(${given.map(shown).join(', ')}): ${String(thrown)}`);
      break;
    }
  return faults;
}

/** Each call of a method of opened cases that fails in another manner. */
export async function faultsOfCases(cases: object): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, call] of methodsOf(cases))
    for (const given of wrongCalls('nonsense')) {
      // Changes are followed for as long as the cases run.
      if (
        name === 'changes' &&
        (given.length === 0 || given[0] === undefined || (typeof given[0] === 'object' && given[0] !== null && !Array.isArray(given[0])))
      )
        continue;
      const thrown = await failing(() => call(...given));
      if (thrown !== undefined && !isCured(thrown)) faults.push(`${name}(${given.map(shown).join(', ')}): ${String(thrown)}`);
    }
  return faults;
}

/** The methods of stopped cases that do not say that they are stopped. */
export async function stillAnswering(cases: object): Promise<string[]> {
  const still: string[] = [];
  for (const [name, call] of methodsOf(cases)) {
    const thrown = await failing(() => call('case-1', { type: 'police.arrested' }));
    if (!(thrown instanceof PathwayError && thrown.code === 'cases-stopped')) still.push(name);
  }
  return still.sort();
}

// Helpers

function isClass(value: unknown): boolean {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}

function methodsOf(cases: object) {
  return Object.entries(cases).flatMap(([name, call]) => (typeof call === 'function' && name !== 'stop' ? [[name, call] as const] : []));
}

/** What was given, as one would write it: JSON has no word for a symbol or a bigint. */
function shown(given: unknown): string {
  if (Array.isArray(given)) return `[${given.map(shown).join(', ')}]`;
  return typeof given === 'symbol' || typeof given === 'bigint' ? String(given) : (JSON.stringify(given) ?? 'undefined');
}
