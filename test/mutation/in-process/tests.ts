import { format } from 'node:util';

type Body = () => unknown;
/** A test that was read from a file. */
export interface Test {
  readonly id: string;
  readonly suite: Suite;
  readonly body: Body;
}
/** Tests that were told together, with what is done before and after. */
export interface Suite {
  readonly name: string;
  readonly parent: Suite | undefined;
  readonly beforeAll: Body[];
  readonly afterAll: Body[];
  readonly beforeEach: Body[];
  readonly afterEach: Body[];
  readonly tests: (Test | Suite)[];
}

export function newSuite(name: string, parent?: Suite): Suite {
  return { name, parent, beforeAll: [], afterAll: [], beforeEach: [], afterEach: [], tests: [] };
}

/** The suite that is being told, and the promises of those that are told in their own time. */
export const telling: { suite: Suite; readonly later: unknown[]; readonly ids: Set<string> } = {
  suite: newSuite(''),
  later: [],
  ids: new Set(),
};

function told(name: string): string {
  const names = [name];
  for (let suite: Suite | undefined = telling.suite; suite; suite = suite.parent) names.unshift(suite.name);
  const whole = names.filter(Boolean).join(' > ');
  let id = whole;
  for (let at = 2; telling.ids.has(id); at += 1) id = `${whole} (${at})`;
  telling.ids.add(id);
  return id;
}

function addTest(name: string, body: Body): void {
  telling.suite.tests.push({ id: told(name), suite: telling.suite, body });
}

function addSuite(name: string, body: Body): void {
  const suite = newSuite(name, telling.suite);
  telling.suite.tests.push(suite);
  const outer = telling.suite;
  telling.suite = suite;
  telling.later.push(body());
  telling.suite = outer;
}

type Add = (name: string, body: Body) => void;
type Told = (name: string, ...more: readonly unknown[]) => void;

/** `test` and `describe` in every form that the tests use: a function may stand before or after options. */
function teller(add: Add) {
  const plain: Told = (name, ...more) => {
    const body = more.find((one) => typeof one === 'function') as Body | undefined;
    if (body) add(String(name), body);
  };
  const nothing: Told = () => undefined;
  const each =
    (spread: boolean) =>
    (table: readonly unknown[]): Told =>
    (name, ...more) => {
      const body = more.find((one) => typeof one === 'function') as (...row: unknown[]) => unknown;
      for (const [at, row] of table.entries()) {
        const given = spread && Array.isArray(row) ? row : [row];
        add(`${format(String(name).replaceAll('%#', String(at)), ...given)} #${at}`, () => body(...given));
      }
    };
  return Object.assign(plain, {
    each: each(true),
    for: each(false),
    skip: nothing,
    concurrent: plain,
    skipIf: (isSkipped: unknown): Told => (isSkipped ? nothing : plain),
    runIf: (isRun: unknown): Told => (isRun ? plain : nothing),
  });
}

export const test = teller(addTest);
export const it = teller(addTest);
export const describe = teller(addSuite);
export const beforeAll = (body: Body): void => void telling.suite.beforeAll.push(body);
export const afterAll = (body: Body): void => void telling.suite.afterAll.push(body);
export const beforeEach = (body: Body): void => void telling.suite.beforeEach.push(body);
export const afterEach = (body: Body): void => void telling.suite.afterEach.push(body);
