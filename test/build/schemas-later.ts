import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
      const changed = withSchemasLater(text);
      return changed === text ? undefined : { contents: changed, loader: 'ts' };
    });
  },
};

/**
 * A file's text with its schemas made later: each call of `z` that runs while the file is read, but for what `z` is asked about.
 * @example withSchemasLater("import { z } from 'zod';\nconst a = z.int();") // "import { later as __later } …const a = __later(() => z.int());"
 */
export function withSchemasLater(text: string): string {
  if (!/ from '(zod|[./]+\/fields\.ts)';$/m.test(text)) return text;
  const found: ts.Node[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && node.kind !== ts.SyntaxKind.ArrowFunction) return;
    if (ts.isArrowFunction(node) && ts.isBlock(node.body)) return;
    if (isSchema(node)) found.push(node);
    else ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('schemas.ts', text, ts.ScriptTarget.ESNext, true));
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

const notSchemas = new Set(['config', 'toJSONSchema']);
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

/** Whether an expression is a call that begins with `z.`, as `z.int().min(0)`, or that asks a schema for another, as `age.optional()`. */
function isSchema(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  if (ofSchemas.has(node.expression.name.text)) return true;
  let at: ts.Node = node;
  let first = '';
  while (ts.isCallExpression(at) || ts.isPropertyAccessExpression(at)) {
    if (ts.isPropertyAccessExpression(at)) first = at.name.text;
    at = at.expression;
  }
  return ts.isIdentifier(at) && at.text === 'z' && !notSchemas.has(first);
}
