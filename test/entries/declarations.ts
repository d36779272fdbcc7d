import { dirname, resolve } from 'node:path';
import ts from 'typescript';
import { type PublicName, publicNames, sourceOf } from './names.ts';

/** Where something is declared: the file, and the name it has there. */
export type Declared = Pick<PublicName, 'file' | 'declared'>;

/** The statements that declare a name in its file: several for a value and a type of one name, and for overloads. */
export function declarationsOf({ file, declared }: Declared): readonly ts.Statement[] {
  return sourceOf(file).statements.filter((statement) => declaredNames(statement).includes(declared));
}

/** Where a name that a file uses is declared in this package: in the file itself, or wherever it is imported from. */
export function declaredAt(file: string, name: string): Declared | undefined {
  const own = { file, declared: name };
  if (declarationsOf(own).length > 0) return own;
  for (const statement of sourceOf(file).statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    const from = statement.moduleSpecifier.text;
    if (!from.startsWith('.') || bindings === undefined || !ts.isNamedImports(bindings)) continue;
    const element = bindings.elements.find((one) => one.name.text === name);
    if (element !== undefined) return publicNames(resolve(dirname(file), from)).get((element.propertyName ?? element.name).text);
  }
  return undefined;
}

/** Where what a declaration speaks of is declared in this package: its types, what stands after `typeof`, and the schemas in a schema. */
export function spokenOf(name: Declared): readonly Declared[] {
  const found = new Map<string, Declared | undefined>();
  const visit = (one: ts.Node): void => {
    if (ts.isBlock(one)) return;
    if (ts.isTypeReferenceNode(one)) add(firstName(one.typeName), true);
    if (ts.isTypeQueryNode(one)) add(firstName(one.exprName), true);
    if (ts.isExpressionWithTypeArguments(one) && ts.isIdentifier(one.expression)) add(one.expression.text, true);
    if (ts.isIdentifier(one) && isPart(one)) add(one.text, false);
    ts.forEachChild(one, visit);
  };
  const add = (text: string, isNamed: boolean): void => {
    const at = found.get(text) ?? declaredAt(name.file, text);
    if (at !== undefined && (isNamed || declarationsOf(at).some(isSchema))) found.set(text, at);
  };
  for (const statement of declarationsOf(name)) visit(statement);
  return [...found.values()].filter((at) => at !== undefined && declarationsOf(at).length > 0) as Declared[];
}

/** An identifier that stands for a whole value in another: an argument, an element or the value of a field. */
function isPart(one: ts.Identifier): boolean {
  const { parent } = one;
  if (ts.isCallExpression(parent)) return parent.arguments.includes(one);
  if (ts.isPropertyAssignment(parent)) return parent.initializer === one;
  return ts.isArrayLiteralExpression(parent) || ts.isShorthandPropertyAssignment(parent);
}

/** A value that stands for a type: a schema, a list of words, a stage or its machine. */
function isSchema(statement: ts.Statement): boolean {
  if (!ts.isVariableStatement(statement)) return false;
  return statement.declarationList.declarations.some(({ type, initializer }) => {
    if (type !== undefined || initializer === undefined) return false;
    if (ts.isAsExpression(initializer)) return ts.isArrayLiteralExpression(initializer.expression);
    return /^(z\b|defineStage\(|\w+\.createMachine\()/.test(initializer.getText());
  });
}

function firstName(name: ts.EntityName): string {
  return ts.isIdentifier(name) ? name.text : firstName(name.left);
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map((one) => one.name.getText());
  const { name } = statement as ts.Statement & { name?: ts.Identifier };
  return name === undefined ? [] : [name.text];
}
