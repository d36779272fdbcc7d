import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { allParameters } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';
import { practice } from '../machines/practice/practice.ts';

const folders = ['stages', 'assumptions', 'walk', 'rules', 'hooks', 'referral', 'practice', 'outcomes', 'partners'];
const files = folders.flatMap((each) => filesIn(join('machines', each)));

/** Every day, part and number that stands in a value of the law. */
const days = new Set<string>();
const parts = new Set<string>();
const numbers = new Map<number, Set<string>>();
for (const parameter of allParameters)
  for (const { from, to, value } of parameter.values) {
    for (const each of [from, to]) if (each) days.add(each);
    visit(value, parameter.unit, parameter.id);
  }

describe('the machines keep no second copy of a value of the law', () => {
  test('there is something to look for and something to look in', () => {
    expect([days.size > 40, parts.size > 5, numbers.size > 40, files.length > 40]).toEqual([true, true, true, true]);
  });

  test('no file outside the law writes a day on which a rule begins or ends, nor a part of a sentence', () => {
    const found = files.flatMap((file) =>
      [...code(file).matchAll(/'(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,3})'/g)]
        .map(([, text]) => text as string)
        .filter((text) => days.has(text) || parts.has(text))
        .map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  test('no stage writes a number that the law holds', () => {
    const found = files
      .filter((file) => file.includes('stages'))
      .flatMap((file) =>
        numbersIn(file)
          .filter(([number, line]) => number >= 10 && numbers.has(number) && !structural.test(line))
          .map(([number, line]) => `${file}: ${number} in ${line}`),
      );
    expect(found).toEqual([]);
  });

  test('an assumption draws its times: it sets none that equals a limit of the law in the same unit', () => {
    const found = files
      .filter((file) => file.includes('assumptions'))
      .flatMap((file) =>
        [...code(file).matchAll(/\b(hours|days|months|years|ageUnder|below): (\d+)\b/g)]
          .filter(([, unit, number]) => held(unit as string, Number(number)))
          .map(([text]) => `${file}: ${text}`),
      );
    expect(found.filter((each) => !(each in drawnAlike))).toEqual([]);
    expect(Object.keys(drawnAlike).filter((each) => !found.includes(each))).toEqual([]);
  });

  test('a time of practice that the law holds too is taken from the law, and one that only happens to be as long is named', () => {
    const alike = Object.entries(practice)
      .filter(([, { value, unit }]) => held(unit, value))
      .map(([name]) => name);
    const fromLaw = ['policeReport', 'year'];
    const onlyAsLong: Readonly<Record<string, string>> = {
      payment: 'The court names the day; 28 days are assumed.',
      coreScreenGivenUp: 'Two weeks of practice; the law knows two weeks for other things.',
      nextConference: 'A year by standards of throughcare.',
      diversionProgramme: 'Months of a local programme.',
      lastDays: 'A week before release.',
      firstWeeks: 'The weeks of greatest risk, from a study.',
      firstConference: 'Six months by standards of throughcare.',
    };
    expect(alike.filter((each) => !fromLaw.includes(each) && !(each in onlyAsLong))).toEqual([]);
    const source = code('machines/practice/practice.ts');
    for (const each of fromLaw) expect(source).toMatch(new RegExp(`${each}: set\\(\\s*standing\\(`));
  });
});

// Helpers

/** Lines in which a number is no time, age or amount: sizes of a memory and lengths of a text. */
const structural = /const most = |slice\(|\* 24\)/;

/** Lengths that a simulated court chooses, and that a limit of something else happens to equal. */
const drawnAlike: Readonly<Record<string, string>> = {
  'machines/assumptions/choices/disposal-choices.ts: months: 12': 'The length of one caution.',
  'machines/assumptions/choices/disposal-choices.ts: months: 18': 'The length of one order.',
  'machines/assumptions/choices/disposal-choices.ts: days: 14': 'The days of one default.',
  'machines/assumptions/steps/health.ts: days: 7': 'Days of a prescription.',
};

function held(unit: string, number: number): boolean {
  const units = unit === 'ageUnder' || unit === 'below' ? ['years', 'below', 'adultFrom'] : [unit];
  return [...(numbers.get(number) ?? [])].some((each) => units.includes(each));
}

function visit(value: unknown, unit: string, id: string): void {
  if (typeof value === 'number') numbers.set(value, (numbers.get(value) ?? new Set()).add(unit));
  else if (typeof value === 'string') {
    if (/^\d{1,2}\/\d+$/.test(value)) parts.add(value);
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) days.add(value);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) visit(inner, Number.isNaN(Number(key)) ? key : unit, id);
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : path.endsWith('.ts') ? [path] : [];
  });
}

/** A file without its comments. */
function code(file: string): string {
  return readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function numbersIn(file: string): readonly (readonly [number, string])[] {
  return code(file)
    .split('\n')
    .flatMap((line) =>
      [...line.replaceAll(/'[^']*'|`[^`]*`/g, '').matchAll(/(?<![\w.])(\d[\d_]*)(?![\w.])/g)].map(
        ([, text]) => [Number((text as string).replaceAll('_', '')), line.trim()] as const,
      ),
    );
}
