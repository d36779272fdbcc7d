import ts from 'typescript';

/**
 * Says of every value that a built file makes while it is read that making it does nothing else, so that whoever bundles
 * the file leaves out what is not used. It holds for all of `src` and `machines`: reading a module changes nothing outside it.
 */
export function markPure(text: string): string {
  const file = ts.createSourceFile('built.js', text, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS);
  const spaces = new Map(file.statements.flatMap((statement) => filled(statement) ?? []));
  const changes: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const begin = (node: ts.Node) => node.getStart(file);
  const slice = (node: ts.Node) => text.slice(begin(node), node.end);
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer === undefined) continue;
      const from = begin(initializer);
      const space = ts.isIdentifier(name) && slice(initializer) === '{}' ? spaces.get(name.text) : undefined;
      if (space !== undefined) {
        const { call, statement: filling } = space;
        const made = `${pure}(()=>{var __space={};${slice(call.expression)}(__space,${slice(call.arguments[1] as ts.Node)});return __space})()`;
        changes.push({ from, to: initializer.end, text: made }, { from: begin(filling), to: filling.end, text: '' });
      } else if (!ts.isFunctionLike(initializer) && !ts.isClassExpression(initializer) && works(initializer) && !waits(initializer)) {
        changes.push({ from, to: initializer.end, text: `${pure}(()=>(${text.slice(from, initializer.end)}))()` });
      }
    }
  }
  let marked = '';
  let done = 0;
  for (const change of changes.sort((a, b) => a.from - b.from)) {
    marked += text.slice(done, change.from) + change.text;
    done = change.to;
  }
  return marked + text.slice(done);
}

const pure = '/* @__PURE__ */';

interface Filled {
  readonly call: ts.CallExpression;
  readonly statement: ts.Statement;
}

/** `fill(space, { name: () => value })`: how esbuild fills the object that `import * as` and `export * as` stand for. */
function filled(statement: ts.Statement): [[string, Filled]] | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return undefined;
  const call = statement.expression;
  const [space, names] = call.arguments;
  if (!ts.isIdentifier(call.expression) || space === undefined || !ts.isIdentifier(space)) return undefined;
  if (call.arguments.length !== 2 || names === undefined || !ts.isObjectLiteralExpression(names)) return undefined;
  const thunks = names.properties.every((one) => ts.isPropertyAssignment(one) && ts.isArrowFunction(one.initializer));
  return thunks ? [[space.text, { call, statement }]] : undefined;
}

const kindsOfWork = new Set([
  ts.SyntaxKind.CallExpression,
  ts.SyntaxKind.NewExpression,
  ts.SyntaxKind.PropertyAccessExpression,
  ts.SyntaxKind.ElementAccessExpression,
  ts.SyntaxKind.SpreadElement,
  ts.SyntaxKind.SpreadAssignment,
  ts.SyntaxKind.TemplateExpression,
  ts.SyntaxKind.TaggedTemplateExpression,
  ts.SyntaxKind.BinaryExpression,
  ts.SyntaxKind.ComputedPropertyName,
]);

/** Whether something is done when the value is made; what stands inside a function is not. */
function works(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  return kindsOfWork.has(node.kind) || ts.forEachChild(node, (child) => works(child) || undefined) === true;
}

/** Whether reading the module waits here, as only a program's own file does. */
function waits(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  return ts.isAwaitExpression(node) || ts.forEachChild(node, (child) => waits(child) || undefined) === true;
}
