import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import ts from 'typescript';
import { root } from './entries.ts';

const door = 'justice-pathway/machines/law';
const behind = join(root, 'machines', 'entry', 'law.ts');

/**
 * Gives each command, of the law, only what it names. Files are put together by who reads them, and a door reads all that is
 * behind it: a command that came through it whole would read the whole law when it starts.
 */
export const partOfDoor: Plugin = {
  name: 'part-of-door',
  setup: (made) => {
    made.onResolve({ filter: new RegExp(`^${door}$`) }, ({ importer }) =>
      importer.startsWith(join(root, 'src', 'cli')) ? { path: importer, namespace: 'part-of-door', sideEffects: false } : undefined,
    );
    made.onLoad({ filter: /.*/, namespace: 'part-of-door' }, ({ path }) => ({
      contents: partFor(readFileSync(path, 'utf8'), readFileSync(behind, 'utf8')),
      resolveDir: dirname(behind),
      loader: 'ts',
    }));
  },
};

/**
 * The lines of a door for one file that comes through it.
 * @example partFor("import { a } from 'justice-pathway/machines/law'", "export { a, b } from './ab.ts'") // "export { a } from './ab.ts';"
 */
export function partFor(file: string, all: string): string {
  const named = new Set<string>();
  for (const statement of parsed(file)) {
    if (!ts.isImportDeclaration(statement) || pathOf(statement) !== door) continue;
    const { namedBindings: names } = statement.importClause ?? {};
    if (names === undefined || !ts.isNamedImports(names)) throw new Error(`${door} is read by names`);
    for (const { name, propertyName } of names.elements) named.add((propertyName ?? name).text);
  }
  const lines: string[] = [];
  for (const statement of parsed(all)) {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause || !ts.isNamedExports(statement.exportClause)) continue;
    const these = statement.exportClause.elements.filter(({ name, isTypeOnly }) => !isTypeOnly && named.has(name.text));
    if (these.length > 0) lines.push(`export { ${these.map((each) => each.getText()).join(', ')} } from '${pathOf(statement)}';`);
  }
  return lines.join('\n');
}

function parsed(text: string): readonly ts.Statement[] {
  return ts.createSourceFile('door.ts', text, ts.ScriptTarget.ESNext, true).statements;
}

function pathOf({ moduleSpecifier }: ts.ImportDeclaration | ts.ExportDeclaration): string | undefined {
  return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : undefined;
}
