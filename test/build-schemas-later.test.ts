import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { calculators } from '../machines/law/index.ts';
import { run } from '../src/cli/run.ts';
import { later } from './build/later.ts';
import { withSchemasLater } from './build/schemas-later.ts';
import { bundle } from './bundle/bundle.ts';

test('a file of the build makes no schema while it is read', () => {
  const made = withSchemasLater(
    [
      "import { z } from 'zod';",
      "import { age } from './fields.ts';",
      'const one = z.int().min(0);',
      "import { option } from './options.ts';",
      "import { flag } from 'some-library';",
      'const both = { a: age.optional(), b: z.string() };',
      'const upTo = (most: number) => z.int().max(most);',
      'function asked() { return z.string().optional(); }',
      'const own = one.optional();',
      'const list = option.default([]).describe("no schema");',
      'const other = { pick: flag.pick(1) };',
      'const two = z.int().parse(2);',
      'const told = (list as z.ZodType).optional();',
      'z.config({ jitless: true });',
    ].join('\n'),
    (from, name) => from === './fields.ts' && name === 'age',
  );
  expect(made.split('\n')).toEqual([
    "import { later as __later } from 'schema-made-later';import * as z from 'zod';",
    "import { age } from './fields.ts';",
    'const one = __later(() => z.int().min(0));',
    "import { option } from './options.ts';",
    "import { flag } from 'some-library';",
    'const both = { a: __later(() => age.optional()), b: __later(() => z.string()) };',
    'const upTo = (most: number) => __later(() => z.int().max(most));',
    'function asked() { return z.string().optional(); }',
    'const own = __later(() => one.optional());',
    'const list = option.default([]).describe("no schema");',
    'const other = { pick: flag.pick(1) };',
    'const two = __later(() => z.int()).parse(2);',
    'const told = __later(() => (list as z.ZodType).optional());',
    'z.config({ jitless: true });',
  ]);
  expect(withSchemasLater('const option = flag.default([]);')).toBe('const option = flag.default([]);');
});

test('a schema that is made later is made once, when it is first touched, and is then as any other', () => {
  let made = 0;
  const word = later(() => {
    made += 1;
    return z.enum(['a', 'b']).describe('A word.');
  });
  const kinds = [
    later(() => z.strictObject({ kind: z.literal('one'), word })),
    later(() => z.strictObject({ kind: z.literal('two'), count: z.int().min(1).default(1) })),
  ] as const;
  const file = later(() => z.strictObject({ each: z.array(z.discriminatedUnion('kind', kinds)), word: word.optional() }));
  expect(made).toBe(0);
  const plain = z.enum(['a', 'b']).describe('A word.');
  const eager = z.strictObject({
    each: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('one'), word: plain }),
        z.strictObject({ kind: z.literal('two'), count: z.int().min(1).default(1) }),
      ]),
    ),
    word: plain.optional(),
  });
  expect(z.toJSONSchema(file)).toEqual(z.toJSONSchema(eager));
  expect(z.toJSONSchema(file, { io: 'input', reused: 'ref' })).toEqual(z.toJSONSchema(eager, { io: 'input', reused: 'ref' }));
  for (const value of [{ each: [{ kind: 'one', word: 'a' }, { kind: 'two' }] }, { each: [{ kind: 'two', count: 0 }], other: 1 }, 7])
    expect(file.safeParse(value).error?.issues ?? file.parse(value)).toEqual(eager.safeParse(value).error?.issues ?? eager.parse(value));
  expect(file).toBeInstanceOf(z.ZodObject);
  expect('shape' in word).toBe(false);
  expect(word.description).toBe('A word.');
  expect(word.options).toEqual(['a', 'b']);
  expect(file.shape.word.unwrap()).toBe(word);
  expect(made).toBe(1);
});

test('each calculator of the built package asks and answers as that of the sources does', async () => {
  const built = await bundle();
  const { run: runBuilt } = (await import(/* @vite-ignore */ join(built?.folder ?? '', 'run-cli.js'))) as { readonly run: typeof run };
  const said = async (runner: typeof run, args: readonly string[]) => {
    const texts: string[] = [];
    const code = await runner(args, { out: (text) => texts.push(text), err: (text) => texts.push(text) });
    return { code, texts };
  };
  for (const { id } of calculators)
    for (const asked of ['--schema', '--example'])
      expect(await said(runBuilt, ['calculate', id, asked])).toEqual(await said(run, ['calculate', id, asked]));
});
