import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { scottishAreas, scottishMeaning, scottishPathway, vocabulary } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

const zones = new RegExp(Intl.supportedValuesOf('timeZone').join('|'));
const codes = /\b[ESWN]\d{8}\b/;
// What the library itself writes into a journal, or has a standard word for, is nobody's.
const types = new Set(
  Object.keys(vocabulary).filter((type) => !/^(?:moment|referral)\.|^person\.(?:died|learned)$|^journey\.ended$/.test(type)),
);
const domains: ReadonlySet<string> = new Set(Object.keys(scottishMeaning.domains));
const needs: ReadonlySet<string> = new Set(Object.keys(scottishMeaning.needs));
const places = new Set(scottishAreas.areas.map(({ name }) => name.toLowerCase()));

describe('src knows no place', () => {
  const files = sourceFiles();

  test('no file names a time zone, an area or its code', () => {
    expect(found(files, (text) => zones.test(text) || codes.test(text) || places.has(text.toLowerCase()))).toEqual([]);
  });

  test('no file names the zone of the pathway, not even in an example', () => {
    const named = files.filter((file) => readFileSync(resolve(root, file), 'utf8').includes(scottishPathway.zone));
    expect(named).toEqual([]);
  });

  test('no file knows an event of the pathway', () => {
    expect(found(files, (text) => types.has(text))).toEqual([]);
  });

  test('no file has a list of domains or of needs', () => {
    const most = (file: string, of: ReadonlySet<string>) => new Set(literalsOf(file).filter((text) => of.has(text))).size;
    const lists = files.filter((file) => most(file, domains) > 2 || most(file, needs) > 2);
    expect(lists).toEqual([]);
  });

  test('what is looked for would be found', () => {
    const text = `const a = 'Europe/London'; // 'custody.liberated'\n/* 'S12000005' */ const b = ["custody.liberated", 'S12000005'];`;
    expect(literals(text)).toEqual(['Europe/London', 'custody.liberated', 'S12000005']);
    expect(zones.test('Europe/London') && codes.test('S12000005') && types.has('custody.liberated')).toBe(true);
  });
});

// Helpers

function found(files: readonly string[], isOfAPlace: (text: string) => boolean): string[] {
  return files.flatMap((file) =>
    literalsOf(file)
      .filter(isOfAPlace)
      .map((text) => `${file}: ${text.slice(0, 60)}`),
  );
}

function literalsOf(file: string): string[] {
  return literals(readFileSync(resolve(root, file), 'utf8'));
}

/** The strings of a file that stand in its code; examples in comments may be of any place. */
function literals(text: string): string[] {
  const parts = text.matchAll(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"|`((?:\\.|[^`\\])*)`/g);
  return [...parts].flatMap(([, one, two, three]) => one ?? two ?? three ?? []);
}

function sourceFiles(): string[] {
  return readdirSync(resolve(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `src/${name}`)
    .sort();
}
