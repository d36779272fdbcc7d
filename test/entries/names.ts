import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/** A name that an entry of the package exports, and where it is declared. */
export interface PublicName {
  readonly name: string;
  readonly typeOnly: boolean;
  readonly file: string;
  readonly declared: string;
}

/** The entries of the package, in the order of package.json: `.`, `./map` and so on, each with its names in order. */
export function entryNames(root: string): ReadonlyMap<string, readonly PublicName[]> {
  const { exports } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { exports: Record<string, unknown> };
  const entries = Object.entries(exports).filter((entry): entry is [string, Record<string, string>] => typeof entry[1] === 'object');
  return new Map(
    entries.map(([entry, to]) => {
      const names = [...publicNames(resolve(root, to['justice-pathway-source'] as string)).values()];
      return [entry, names.sort((a, b) => (a.name < b.name ? -1 : 1))];
    }),
  );
}

const parsed = new Map<string, ts.SourceFile>();

/** A file as TypeScript reads it, parsed once. */
export function sourceOf(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  parsed.set(file, source);
  return source;
}

/** The names that a file exports, its own and those it passes on, each with the place of its declaration. */
export function publicNames(file: string): Map<string, PublicName> {
  const names = new Map<string, PublicName>();
  for (const statement of sourceOf(file).statements) {
    if (ts.isExportDeclaration(statement)) addExport(names, file, statement);
    else if (isExported(statement)) for (const name of declaredNames(statement)) names.set(name, ownName(name, file, statement));
  }
  return names;
}

function addExport(names: Map<string, PublicName>, file: string, statement: ts.ExportDeclaration): void {
  const from = statement.moduleSpecifier;
  if (from !== undefined && !ts.isStringLiteral(from)) return;
  const target =
    from === undefined
      ? importedNames(file)
      : from.text.startsWith('.')
        ? publicNames(resolve(dirname(file), from.text))
        : new Map<string, PublicName>();
  if (statement.exportClause === undefined) {
    for (const [name, found] of target) names.set(name, found);
    return;
  }
  if (!ts.isNamedExports(statement.exportClause)) return;
  for (const element of statement.exportClause.elements) {
    const declared = (element.propertyName ?? element.name).text;
    const typeOnly = statement.isTypeOnly || element.isTypeOnly;
    const found = target.get(declared) ?? { name: declared, typeOnly, file, declared };
    names.set(element.name.text, { ...found, name: element.name.text, typeOnly: typeOnly || found.typeOnly });
  }
}

/** What a file imports by name from its own package: what it may export again. */
function importedNames(file: string): Map<string, PublicName> {
  const names = new Map<string, PublicName>();
  for (const statement of sourceOf(file).statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const from = statement.moduleSpecifier.text;
    const bindings = statement.importClause?.namedBindings;
    if (!from.startsWith('.') || bindings === undefined || !ts.isNamedImports(bindings)) continue;
    const target = publicNames(resolve(dirname(file), from));
    for (const element of bindings.elements) {
      const found = target.get((element.propertyName ?? element.name).text);
      if (found !== undefined) names.set(element.name.text, found);
    }
  }
  return names;
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement)?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword) ?? false);
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map((one) => one.name.getText());
  const { name } = statement as ts.Statement & { name?: ts.Identifier };
  return name === undefined ? [] : [name.text];
}

function ownName(name: string, file: string, statement: ts.Statement): PublicName {
  const typeOnly = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
  return { name, typeOnly, file, declared: name };
}
