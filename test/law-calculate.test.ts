import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { calculators } from 'justice-pathway/machines';
import { afterAll, describe, expect, test } from 'vitest';
import { inputSchema } from '../src/cli/commands/calculate.ts';
import { run } from '../src/cli/run.ts';
import { calculatorsPage } from './law-calculators-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'calculate-'));
afterAll(() => rmSync(folder, { recursive: true }));
const schemas = resolve(import.meta.dirname, '../docs/schemas/calculators');

// After a change of a calculator: npm test -- test/law-calculate.test.ts -u
describe('every calculator', () => {
  test('has its own id, and there are many', () => {
    expect(new Set(calculators.map((each) => each.id)).size).toBe(calculators.length);
    expect(calculators.length).toBeGreaterThan(35);
  });

  test.each(calculators.map((each) => [each.id, each] as const))(
    '%s publishes its schema and answers its example with a reason',
    async (id, calculator) => {
      await expect(`${JSON.stringify(inputSchema(calculator), null, 2)}\n`).toMatchFileSnapshot(join(schemas, `${id}.json`));
      const answer = calculator.ask(calculator.example);
      if (answer.status !== 'answered') throw new Error(answer.reason);
      expect(answer.because.length).toBeGreaterThan(0);
      for (const each of answer.because) expect(each.source).not.toBe('');
      for (const each of answer.because.filter((one) => one.unverified))
        expect(answer.warnings.some((one) => one.includes(each.rule))).toBe(true);
    },
  );

  test.each(calculators.map((each) => [each.id, each] as const))('%s answers nonsense with a reason, and never throws', (_, calculator) => {
    for (const nonsense of [undefined, null, 7, 'text', [], {}, { a: 1 }, { ...(calculator.example as object), nonsense: true }]) {
      const answer = calculator.ask(nonsense);
      expect(answer.status).not.toBe('unsupported');
      if (answer.status === 'invalid') expect(answer.reason).not.toBe('');
    }
  });

  test('no published schema is left over', () => {
    expect(readdirSync(schemas).sort()).toEqual(calculators.map((each) => `${each.id}.json`).sort());
  });

  test('the reference page is current', async () => {
    await expect(calculatorsPage()).toMatchFileSnapshot('../docs/reference/calculators.md');
  });
});

describe('calculate on the command line', () => {
  test('lists every calculator', async () => {
    const { code, out } = await calculate('--list', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out).map((each: { id: string }) => each.id)).toEqual(calculators.map((each) => each.id));
  });

  test('answers a file in JSON, with value, reasons, steps and warnings', async () => {
    const { code, out } = await calculate('solemn-time-limits', '--file', file({ firstAppearanceOn: '2025-11-28' }), '--format', 'json');
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    expect(answer.value.limits.map((each: { date: string }) => each.date)).toEqual(['2027-04-28', '2027-05-28']);
    expect(answer.because[0].source).toContain('Coronavirus (Recovery and Reform) (Scotland) Act 2022');
  });

  test('answers in text, marking what is unverified', async () => {
    const { out } = await calculate('automatic-release', '--input', '{"sentences":[{"term":"12m","from":"2026-06-01"}]}');
    expect(out).toContain('daysToServe: 110');
    expect(out).toContain('(UNVERIFIED)');
    expect(out).toContain('Not legal advice.');
  });

  test('shows an example whose output is what the input gives', async () => {
    const shown = JSON.parse((await calculate('disclosure', '--example', '--format', 'json')).out);
    const { out } = await calculate('disclosure', '--file', file(shown.input), '--format', 'json');
    expect(JSON.parse(out)).toEqual(shown.output);
  });

  test('names path, value and cure of every fault, with exit code 2', async () => {
    const { code, err } = await calculate(
      'disclosure',
      '--file',
      file({ convictedOn: '2021-13-01', sentences: [{ kind: 'fined' }], age: 3 }),
    );
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(3);
    expect(err).toContain('"2021-13-01" will not do here. (at convictedOn) Write a date like 2026-11-21');
    expect(err).toContain('(at sentences[0].kind) Did you mean "fine"?');
    expect(err).toContain('"age" is not a field that is known here.');
  });

  test('a date out of coverage is a typed answer, a contradiction too, both with exit code 2', async () => {
    const early = await calculate('solemn-time-limits', '--input', '{"firstAppearanceOn":"2001-01-01"}', '--format', 'json');
    expect([early.code, JSON.parse(early.out).status]).toEqual([2, 'unsupported']);
    const order = await calculate(
      'solemn-time-limits',
      '--input',
      '{"firstAppearanceOn":"2026-01-02","fullCommittalOn":"2026-01-01"}',
      '--format',
      'json',
    );
    expect([order.code, JSON.parse(order.out).status]).toEqual([2, 'invalid']);
  });

  test('what is not JSON, missing, doubled or unknown has exit code 2 and a cure', async () => {
    writeFileSync(join(folder, 'bad.json'), '{');
    expect(await calculate('disclosure', '--file', join(folder, 'bad.json'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('This is not JSON'),
    });
    expect(await calculate('disclosure')).toMatchObject({ code: 2, err: expect.stringContaining('--example') });
    expect(await calculate('disclosure', '--file', 'nowhere.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('nowhere.json'),
    });
    expect(await calculate('disclosur', '--example')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean "disclosure"?'),
    });
    expect(await calculate()).toMatchObject({ code: 2, err: expect.stringContaining('--list') });
  });

  test('runs under the law as it stood on a day', async () => {
    const input = '{"offeredOn":"2026-03-01","fine":500}';
    const now = JSON.parse((await calculate('fiscal-fine', '--input', input, '--format', 'json')).out);
    const then = JSON.parse((await calculate('fiscal-fine', '--input', input, '--as-of', '2019-01-01', '--format', 'json')).out);
    expect([now.value.fineMaximum, then.value.fineMaximum]).toEqual([500, 300]);
  });

  test('compares two laws field by field, and takes a value that a reader knows better', async () => {
    const offer = ['fiscal-fine', '--input', '{"offeredOn":"2026-03-01","fine":500}', '--compare'];
    const { changed } = JSON.parse((await calculate(...offer, '--as-of', '2019-01-01', '--format', 'json')).out);
    expect(changed).toContainEqual({ path: 'fineMaximum', asItStands: 500, compared: 300 });
    expect(changed).toContainEqual({ path: 'valid', asItStands: true, compared: false });
    expect((await calculate(...offer)).out).toContain('No difference.');
    const set = await calculate(
      'fine-time-to-pay',
      '--input',
      '{"imposedOn":"2026-03-02"}',
      '--set',
      'disposal.fine-time-to-pay=14',
      '--format',
      'json',
    );
    expect(JSON.parse(set.out)).toMatchObject({ value: { notBefore: '2026-03-16' }, warnings: [] });
  });

  test('the published schema says what a file must be', () => {
    const schema = JSON.parse(readFileSync(join(schemas, 'police-custody-clock.json'), 'utf8'));
    expect(schema.required).toEqual(['authorisedAt']);
    expect(schema.examples).toHaveLength(1);
  });
});

// Helpers

async function calculate(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await run(['calculate', ...args], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

let files = 0;
function file(input: unknown): string {
  files += 1;
  const path = join(folder, `${files}.json`);
  writeFileSync(path, JSON.stringify(input));
  return path;
}
