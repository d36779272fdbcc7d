import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const folders = ['src', 'machines', 'examples', 'docs'];
const forbidden = /\b(ex-)?(offenders?|inmates?|prisoners?|addicts?|recidivists?|the homeless)\b/gi;

// Official titles may keep their words.
const titles = [
  // First, so that a title does not swallow half an address.
  /https?:\/\/\S+/g,
  /Management of Offenders[^.;'"`]*/g,
  /Rehabilitation of Offenders[^.;'"`]*/g,
  /Prisoners \(Early Release\)[^.;'"`]*/g,
  /Prisoners and Criminal Proceedings[^.;'"`]*/g,
  /(Early Release of|Release of|Repatriation of) (Certain |Short-term |Long-term )*Prisoners[^;'"`]*/gi,
  /Prisoners?[^.;'"`]{0,60}\((Scotland|Amendment)\)[^.;'"`]*/g,
  /Young Offenders?( Institutions?)?/gi,
  /(Sexual|Sex) Offenders?( Notification| Register)?[^.;'"`]*/g,
  /offender-cohort/g,
];

// Titles of other people's pages, and nothing else.
const registers = ['machines/sources/pages.ts'];

describe('people-first words', () => {
  const files = ['README.md', ...folders.flatMap(textFiles)].filter((file) => !registers.includes(file));

  test('there are files to look at', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  test('nobody is named by what they did, outside quotations and official titles', () => {
    expect(files.flatMap((file) => findings(file, readFileSync(resolve(root, file), 'utf8')))).toEqual([]);
  });

  test('a forbidden word would be found', () => {
    expect(findings('a.md', 'Each prisoner is seen.')).toEqual(['a.md:1: prisoner']);
    expect(findings('a.md', 'Management of Offenders (Scotland) Act 2019')).toEqual([]);
  });
});

// Helpers

function textFiles(folder: string): string[] {
  return readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|md|json|html|css)$/.test(name) && !name.includes('node_modules'))
    .map((name) => `${folder}/${name}`);
}

function findings(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const rest = titles.reduce((left, title) => left.replace(title, ''), line);
    return [...rest.matchAll(forbidden)].map((match) => `${file}:${index + 1}: ${match[0]}`);
  });
}
