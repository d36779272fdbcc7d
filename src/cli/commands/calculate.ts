import { Command } from 'commander';
import { calculatorById, calculators } from 'justice-pathway/machines/law';
import { z } from 'zod';
import { groundsText, parseJson, unknownName } from '../../kernel/index.ts';
import type { Calculator, Law, LawAnswer } from '../../law/index.ts';
import { flag, formatFlag, gather, listFlag } from '../flags/flags.ts';
import { lawOf } from '../flags/law-flags.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { checked, checkOnce, readJson } from '../load/read-json.ts';

interface CalculateFlags {
  readonly list?: boolean;
  readonly example?: boolean;
  readonly schema?: boolean;
  readonly file?: string;
  readonly input?: string;
  readonly asOf?: string;
  readonly reform: readonly string[];
  readonly compare?: boolean;
  readonly set: readonly string[];
  readonly format: 'json' | 'text';
  readonly out?: string;
}

/** `calculate`: asks one calculator of the law, from a file; exit code 2 where the input is faulty or the rules do not reach. */
export function calculateCommand(io: Io): Command {
  checkOnce();
  return new Command('calculate')
    .argument('[name]', 'the calculator; --list shows them')
    .option('--list', 'list the calculators')
    .option('--example', 'show an example: its input and its answer')
    .option('--schema', 'show the JSON Schema of the input')
    .addOption(flag('input'))
    .option('--input <json>', 'the input as text, instead of --file')
    .addOption(flag('asOf'))
    .addOption(flag('reform').argParser(gather).default([], 'none'))
    .addOption(flag('compare'))
    .addOption(listFlag('set'))
    .addOption(formatFlag())
    .addOption(flag('out'))
    .addHelpText(
      'after',
      '\nExamples:\n  calculate --list\n  calculate police-custody-clock --example\n  calculate police-custody-clock --file custody.json --format json\n  calculate solemn-time-limits --input \'{"firstAppearanceOn":"2025-11-28"}\'\n  calculate disclosure --schema\n  calculate fiscal-fine --file offer.json --as-of 2019-01-01 --compare\n',
    )
    .action(async (name: string | undefined, flags: CalculateFlags) => {
      if (name === undefined) {
        if (!flags.list)
          badInput({
            code: 'no-calculator',
            severity: 'error',
            message: 'No calculator is named.',
            cure: 'Name one; `calculate --list` shows them.',
          });
        return writeOut(io, flags.out, list(flags.format));
      }
      const calculator = calculatorById(name) ?? unknownCalculator(name);
      const law = await lawOf(flags);
      if (flags.schema) return writeOut(io, flags.out, json(inputSchema(calculator)));
      if (flags.example) return writeOut(io, flags.out, example(calculator, law, flags.format));
      return ask(io, calculator, flags, law);
    });
}

/** The published JSON Schema of a calculator's input, with its example. */
export function inputSchema(calculator: Calculator): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(calculator.input, { io: 'input', reused: 'ref' }) as Record<string, unknown>;
  return { $schema, title: calculator.id, description: `${calculator.label}. Not legal advice.`, ...rest, examples: [calculator.example] };
}

function ask(io: Io, calculator: Calculator, flags: CalculateFlags, law: Law): void {
  const raw = read(flags, calculator);
  checked(calculator.input, raw, flags.file, { see: `See \`calculate ${calculator.id} --example\`.` });
  const answer = calculator.ask(raw, law);
  if (flags.compare) {
    writeOut(io, flags.out, comparison(calculator.ask(raw), answer, flags.format));
    return;
  }
  if (answer.status === 'answered') {
    writeOut(io, flags.out, flags.format === 'json' ? json(answer) : text(calculator, answer));
    return;
  }
  if (flags.format === 'json') writeOut(io, flags.out, json(answer));
  badInput({
    code: answer.code,
    severity: 'error',
    ...(flags.file ? { file: flags.file } : {}),
    message: answer.status === 'unsupported' ? `Not covered: ${answer.reason}` : answer.reason,
  });
}

function read(flags: CalculateFlags, calculator: Calculator): unknown {
  if ((flags.file === undefined) === (flags.input === undefined))
    badInput({
      code: 'one-input',
      severity: 'error',
      message: 'Give one input.',
      cure: `Use --file in.json or --input; \`calculate ${calculator.id} --example\` shows one.`,
    });
  if (flags.file !== undefined) return readJson(flags.file);
  const read = parseJson(flags.input as string);
  return read.ok ? read.value : badInput(...read.issues.map((issue) => ({ ...issue, file: '--input' })));
}

function unknownCalculator(name: string): never {
  return badInput(
    unknownName(
      'calculator',
      name,
      calculators.map(({ id }) => id),
      {},
    ),
  );
}

/** What differs between the law as it stands and another law, field by field. */
function comparison(first: LawAnswer<unknown>, second: LawAnswer<unknown>, format: 'json' | 'text'): string {
  const [one, other] = [first, second].map(
    (each) => new Map(leaves(each.status === 'answered' ? each.value : { status: each.status, reason: each.reason }, '')),
  );
  const paths = [...new Set([...(one as Map<string, unknown>).keys(), ...(other as Map<string, unknown>).keys()])];
  const changed = paths
    .map((path) => ({ path, asItStands: one?.get(path) ?? null, compared: other?.get(path) ?? null }))
    .filter((each) => each.asItStands !== each.compared);
  if (format === 'json') return json({ asItStands: first, compared: second, changed });
  if (changed.length === 0) return 'No difference.\nNot legal advice.';
  return [...changed.map((each) => `${each.path}: ${plain(each.asItStands)} → ${plain(each.compared)}`), 'Not legal advice.'].join('\n');
}

function leaves(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path || 'value', value]];
  return Object.entries(value).flatMap(([key, each]) =>
    leaves(each, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key),
  );
}

function list(format: 'json' | 'text'): string {
  if (format === 'json')
    return json(
      calculators.map(({ id, label, example: shown }) => ({ id, label, schema: `docs/schemas/calculators/${id}.json`, example: shown })),
    );
  const width = Math.max(...calculators.map((each) => each.id.length));
  return calculators.map((each) => `${each.id.padEnd(width)}  ${each.label}`).join('\n');
}

function example(calculator: Calculator, law: Law, format: 'json' | 'text'): string {
  const output = calculator.ask(calculator.example, law);
  if (format === 'json') return json({ input: calculator.example, output });
  return `Input:\n${json(calculator.example)}\nOutput:\n${json(output)}`;
}
function text(calculator: Calculator, answer: Extract<LawAnswer<unknown>, { status: 'answered' }>): string {
  const lines = [`${calculator.label}`, `How far it can be relied on: ${groundsText(answer.grounds)}.`, '', ...fields(answer.value, '')];
  const section = (title: string, each: readonly string[]) => {
    if (each.length > 0) lines.push('', title, ...each.map((one) => `  - ${one}`));
  };
  section('How it was worked out:', answer.steps);
  section(
    'Rests on:',
    answer.because.map(
      (each) =>
        `${each.rule} = ${short(each.value)}; ${each.source} (${each.unverified ? 'UNVERIFIED' : groundsText(each)})${each.reform ? ` (reform ${each.reform})` : ''}`,
    ),
  );
  section('Warnings:', answer.warnings);
  section('Not known:', answer.unknown);
  for (const each of answer.alternatives ?? []) lines.push('', `Otherwise, where ${each.when}:`, ...fields(each.value, '  '));
  lines.push('', 'Not legal advice.');
  return lines.join('\n');
}

function fields(value: unknown, indent: string): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [`${indent}none`] : value.flatMap((each) => entry('-', each, indent));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, each]) => entry(`${key}:`, each, indent));
  return [`${indent}${plain(value)}`];
}

function entry(head: string, value: unknown, indent: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${indent}${head} ${plain(value)}`];
  if (Array.isArray(value) && value.length === 0) return [`${indent}${head} none`];
  return [`${indent}${head}`, ...fields(value, `${indent}  `)];
}

function plain(value: unknown): string {
  return value === null ? 'none' : String(value);
}

function short(value: unknown): string {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return shown.length > 120 ? `${shown.slice(0, 117)}…` : shown;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
