import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import ts from 'typescript';
import { root } from './entries.ts';

const own = /[\\/](src|machines)[\\/].*\.ts$/;

/** Every schema that a module of ours would make while it is read is made when it is first asked for: most never are. */
export const schemasLater: Plugin = {
  name: 'schemas-later',
  setup: (made) => {
    made.onResolve({ filter: /^schema-made-later$/ }, () => ({ path: join(root, 'test', 'build', 'later.ts'), sideEffects: false }));
    made.onLoad({ filter: own }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const changed = withSchemasLater(text, (from, name) => schemasOf(resolve(dirname(path), from)).has(name));
      return changed === text ? undefined : { contents: changed, loader: 'ts' };
    });
  },
};

/** Whether a name that is imported from a file beside is a schema there. */
type IsSchemaFrom = (from: string, name: string) => boolean;

/**
 * A file's text with its schemas made later: each call that runs while the file is read and comes of the `z` of zod, or of a name that
 * is a schema here or in the file it is imported from. Another library's method of the same name is left as it is.
 * @example withSchemasLater("import { z } from 'zod';\nconst a = z.int();") // "import { later as __later } …const a = __later(() => z.int());"
 */
export function withSchemasLater(text: string, isSchemaFrom: IsSchemaFrom = () => false): string {
  if (!/ from '(zod|[./]+\/fields\.ts)';$/m.test(text)) return text;
  const source = parsed(text);
  const names = schemaNames(source, isSchemaFrom);
  const found: ts.Node[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && node.kind !== ts.SyntaxKind.ArrowFunction) return;
    if (ts.isArrowFunction(node) && ts.isBlock(node.body)) return;
    if (isSchema(node, names)) found.push(node);
    else ts.forEachChild(node, look);
  };
  look(source);
  let changed = '';
  let done = 0;
  for (const node of found) {
    changed += `${text.slice(done, node.getStart())}__later(() => ${node.getText()})`;
    done = node.end;
  }
  const rest = changed + text.slice(done);
  // By its names: what no schema of ours is made of is left out.
  return `import { later as __later } from 'schema-made-later';${rest.replace(/^import \{ z \} from 'zod';$/m, "import * as z from 'zod';")}`;
}

const known = new Map<string, ReadonlySet<string>>();

/** The names of a file that are schemas: those that it makes at its top, and those that it imports. */
function schemasOf(file: string): ReadonlySet<string> {
  const before = known.get(file);
  if (before !== undefined) return before;
  known.set(file, new Set());
  if (!own.test(file) || !existsSync(file)) return new Set();
  const names = schemaNames(parsed(readFileSync(file, 'utf8')), (from, name) => schemasOf(resolve(dirname(file), from)).has(name));
  known.set(file, names);
  return names;
}

function schemaNames(source: ts.SourceFile, isSchemaFrom: IsSchemaFrom): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const from = (statement.moduleSpecifier as ts.StringLiteral).text;
      const bindings = statement.importClause?.namedBindings;
      if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
      for (const { name, propertyName } of bindings.elements) {
        const there = (propertyName ?? name).text;
        if (from === 'zod' ? there === 'z' : from.startsWith('.') && isSchemaFrom(from, there)) names.add(name.text);
      }
    } else if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(name) && initializer !== undefined && isSchema(initializer, names)) names.add(name.text);
    }
  }
  return names;
}

function parsed(text: string): ts.SourceFile {
  return ts.createSourceFile('schemas.ts', text, ts.ScriptTarget.ESNext, true);
}

const notSchemas = new Set(['config', 'toJSONSchema', 'parse', 'safeParse', 'parseAsync', 'safeParseAsync', 'isOptional', 'isNullable']);
const ofSchemas = new Set([
  'optional',
  'nullable',
  'nullish',
  'default',
  'describe',
  'meta',
  'refine',
  'superRefine',
  'extend',
  'pick',
  'omit',
  'partial',
]);

/** Whether an expression is a call that begins with the `z` of zod, as `z.int().min(0)`, or that asks a schema for another, as `age.optional()`. */
function isSchema(node: ts.Node, names: ReadonlySet<string>): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const last = node.expression.name.text;
  let at: ts.Node = node;
  let first = '';
  while (ts.isCallExpression(at) || ts.isPropertyAccessExpression(at) || ts.isParenthesizedExpression(at)) {
    if (ts.isPropertyAccessExpression(at)) first = at.name.text;
    at = at.expression;
  }
  // The compiler has been told that it is one.
  if (ts.isAsExpression(at)) return ofSchemas.has(last) && /^z\./.test(at.type.getText());
  if (!ts.isIdentifier(at) || !names.has(at.text)) return false;
  return at.text === 'z' ? !notSchemas.has(first) && !notSchemas.has(last) : ofSchemas.has(last);
}
