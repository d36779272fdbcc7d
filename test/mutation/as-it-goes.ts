import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import type { Reporter } from '@stryker-mutator/api/report';

const told: Partial<Record<MutantResult['status'], string>> = {
  Survived: 'Survived',
  NoCoverage: 'Run by no test',
  Timeout: 'Went on without end',
  RuntimeError: 'Could not be run',
  CompileError: 'Could not be run',
};

/** Says of each change that no failing test noticed what it is, as soon as it is known: a run that is stopped has told what it found. */
export class AsItGoes implements Reporter {
  readonly #lines = new Map<string, readonly string[]>();
  #count = 0;

  onMutantTested({ status, fileName, location, replacement }: MutantResult): void {
    this.#count += 1;
    const word = told[status];
    if (word === undefined) return;
    const { start, end } = location;
    const lines = this.#linesOf(fileName).slice(start.line - 1, end.line);
    const cut = lines.map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === lines.length - 1 ? end.column - 1 : undefined));
    const where = `${relative('.', fileName)}:${start.line}:${start.column}`;
    console.log(`[${word}] (${this.#count}) ${where}\n    - ${shown(cut.join('\n'))}\n    + ${shown(replacement ?? '')}`);
  }

  #linesOf(file: string): readonly string[] {
    const known = this.#lines.get(file) ?? readFileSync(file, 'utf8').split('\n');
    this.#lines.set(file, known);
    return known;
  }
}

function shown(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ');
  return flat.length > 160 ? `${flat.slice(0, 100)} … ${flat.slice(-50)}` : flat;
}
