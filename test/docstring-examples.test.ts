import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as root from 'justice-pathway';
import * as adapters from 'justice-pathway/adapters';
import * as law from 'justice-pathway/law';
import * as logs from 'justice-pathway/logs';
import * as machines from 'justice-pathway/machines';
import * as map from 'justice-pathway/map';
import * as papers from 'justice-pathway/papers';
import * as release from 'justice-pathway/release';
import * as service from 'justice-pathway/service';
import * as simulate from 'justice-pathway/simulate';
import * as testing from 'justice-pathway/testing';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const top = resolve(import.meta.dirname, '..');
const entries: Record<string, unknown> = {
  ...root,
  ...map,
  ...papers,
  ...release,
  ...logs,
  ...simulate,
  ...law,
  ...service,
  ...machines,
  ...adapters,
  ...testing,
  z,
};

interface Example {
  readonly file: string;
  readonly expression: string;
  readonly answer: string;
}

/** Names that stand in an example for something of the reader's own; such an example shows a call and is not run. */
const placeholders =
  /\b(pathway|theCase|entries|options|stage|custody|machine|journeys?|rules|hooks?|moment|profile|sentence|service|table|stepped|history|view|schedule|event|alloa|desk|cohort|stocks)\b(?!\s*:)(?=[^'"]*(?:['"][^'"]*['"][^'"]*)*$)/;

describe('the examples of docstrings', () => {
  const found = ['src', 'machines'].flatMap(files).flatMap(examplesIn);
  const run = found.filter(({ expression }) => !placeholders.test(expression.replaceAll(/'[^']*'/g, "''")) && !expression.includes('…'));

  test('there are many, and most are run', () => {
    expect(found.length).toBeGreaterThan(80);
    expect(run.length / found.length).toBeGreaterThan(0.85);
  });

  for (const { file, expression, answer } of run) {
    test(`${file}: ${expression}`, async () => {
      const own = (await import(resolve(top, file))) as Record<string, unknown>;
      const scope = { ...entries, ...own };
      const value = await evaluate(expression, scope);
      if (answer.includes('…')) expect(shown(value)).toMatch(pattern(answer));
      else if (typeof value === 'number' && isCode(answer)) expect(value).toBeCloseTo(Number(await evaluate(answer, scope)), 9);
      else if (isCode(answer)) expect(value).toEqual(await evaluate(answer, scope));
      else expect(sayings(answer).filter((word) => !JSON.stringify(value).includes(word))).toEqual([]);
    });
  }
});

// Helpers

function files(folder: string): string[] {
  return readdirSync(resolve(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)
    .sort();
}

/** One-line examples that show their answer: `@example call() // answer`. */
function examplesIn(file: string): Example[] {
  const text = readFileSync(resolve(top, file), 'utf8');
  return [...text.matchAll(/@example[ \t]+(.+?) \/\/ (.+?)\s*(?:\*\/|\n)/g)].map(([, expression, answer]) => ({
    file,
    expression: (expression as string).trim(),
    answer: (answer as string).trim(),
  }));
}

function evaluate(code: string, scope: Readonly<Record<string, unknown>>): Promise<unknown> {
  const body = /^const /.test(code) ? code.replace(/; ([^;]+)$/, '; return $1') : `return (${code})`;
  const make = new Function(...Object.keys(scope), `return (async () => { ${body} })()`) as (...values: unknown[]) => Promise<unknown>;
  return make(...Object.values(scope));
}

/** An answer is code, or words for the reader in which dates, numbers and codes must come true. */
function isCode(answer: string): boolean {
  return (
    /^['"[{\d-]|^(true|false|undefined|null)$/.test(answer) && !/^\d[\d-]*T?[\d:+]*[ -]/.test(answer) && !/^\d{4}-\d\d-\d\d/.test(answer)
  );
}

function sayings(answer: string): string[] {
  return (answer.match(/[\w£:+-]+/g) ?? [])
    .filter((word) => /^\d{4}-\d\d-\d\d|^[a-z]+-[a-z-]+$/.test(word))
    .map((word) => word.replace(/[:,]$/, ''));
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : typeof value === 'number' ? String(value) : inCode(value);
}

function inCode(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inCode).join(', ')}]`;
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${key}: ${inCode(one)}`)
    .join(', ')} }`;
}

/** The parts of an answer with gaps must come in their order. */
function pattern(answer: string): RegExp {
  const parts = answer.split('…').flatMap((part) => part.split(/, (?=\w+:)/));
  return new RegExp(parts.map((part) => part.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'));
}
