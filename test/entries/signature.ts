import ts from 'typescript';
import { type Declared, declarationsOf } from './declarations.ts';
import { sourceOf } from './names.ts';

const { factory } = ts;
const printer = ts.createPrinter({ removeComments: true });
/** The most lines that a value takes whose type is read from what it holds: beyond, its inner parts are left out. */
const mostLines = 60;

/** The public signature of a name: its declarations without comments, bodies and private parts. */
export function signatureOf(name: Declared): string {
  const statements = declarationsOf(name);
  const bodiless = statements.filter((one) => ts.isFunctionDeclaration(one) && one.body === undefined);
  // Of an overloaded function only the overloads are public.
  const shown = statements.filter((one) => !ts.isFunctionDeclaration(one) || bodiless.length === 0 || one.body === undefined);
  return shown.map((statement) => signature(statement, name)).join('\n');
}

function signature(statement: ts.Statement, { file, declared }: Declared): string {
  const print = (node: ts.Node) => printer.printNode(ts.EmitHint.Unspecified, node, sourceOf(file)).replaceAll(/^( +)/gm, halved);
  if (ts.isFunctionDeclaration(statement)) {
    const { name, typeParameters, parameters, type } = statement;
    return print(factory.createFunctionDeclaration(undefined, undefined, name, typeParameters, parameters.map(parameter), type, undefined));
  }
  if (ts.isClassDeclaration(statement)) {
    const { name, typeParameters, heritageClauses, members } = statement;
    return print(factory.createClassDeclaration(undefined, name, typeParameters, heritageClauses, members.filter(isPublic).map(member)));
  }
  if (ts.isVariableStatement(statement)) {
    const found = statement.declarationList.declarations.find((one) => one.name.getText() === declared) as ts.VariableDeclaration;
    return `const ${declared}${found.type === undefined ? ` = ${valueText(found.initializer, print)}` : `: ${print(found.type)};`}`;
  }
  if (ts.isInterfaceDeclaration(statement)) {
    const { name, typeParameters, heritageClauses, members } = statement;
    return print(factory.createInterfaceDeclaration(undefined, name, typeParameters, heritageClauses, members));
  }
  if (ts.isTypeAliasDeclaration(statement))
    return print(factory.createTypeAliasDeclaration(undefined, statement.name, statement.typeParameters, statement.type));
  return print(statement);
}

/** A value whose type follows from itself: whole while it is short, and otherwise as deep as its lines allow. */
function valueText(value: ts.Expression | undefined, print: (node: ts.Node) => string): string {
  if (value === undefined) return 'unknown;';
  let text = `${print(outline(value, Number.POSITIVE_INFINITY))};`;
  // A constant is its own type.
  if (/\bas const\b.*;$/.test(text)) return text;
  for (let depth = 8; depth >= 0; depth--) {
    text = `${print(outline(value, depth))};`;
    if (text.split('\n').length <= mostLines) return text;
  }
  return text;
}

function outline(value: ts.Expression, most: number): ts.Node {
  const visitor =
    (depth: number) =>
    (node: ts.Node): ts.Node => {
      if (ts.isBlock(node)) return factory.createBlock([]);
      const nests = ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node);
      if (nests && depth >= most) return factory.createIdentifier(ts.isArrayLiteralExpression(node) ? '[…]' : '{…}');
      return ts.visitEachChild(node, visitor(nests ? depth + 1 : depth), undefined);
    };
  return ts.visitNode(value, visitor(0)) as ts.Node;
}

function parameter(one: ts.ParameterDeclaration, at = 0): ts.ParameterDeclaration {
  const { dotDotDotToken, name, type, initializer, questionToken } = one;
  // A pattern says how the body takes a value apart, which is nobody's business outside.
  const shown = ts.isIdentifier(name) ? name : factory.createIdentifier(`from${at + 1}`);
  const optional = initializer === undefined ? questionToken : factory.createToken(ts.SyntaxKind.QuestionToken);
  return type === undefined
    ? factory.createParameterDeclaration(undefined, dotDotDotToken, shown, undefined, undefined, initializer)
    : factory.createParameterDeclaration(undefined, dotDotDotToken, shown, optional, type);
}

function isPublic(member: ts.ClassElement): boolean {
  const flags = ts.getCombinedModifierFlags(member);
  return !(flags & ts.ModifierFlags.Private) && !(member.name !== undefined && ts.isPrivateIdentifier(member.name));
}

function member(one: ts.ClassElement): ts.ClassElement {
  if (ts.isConstructorDeclaration(one)) return factory.createConstructorDeclaration(undefined, one.parameters.map(parameter), undefined);
  if (ts.isMethodDeclaration(one)) {
    const { modifiers, name, questionToken, typeParameters, parameters, type } = one;
    const kept = modifiers?.filter(({ kind }) => kind !== ts.SyntaxKind.AsyncKeyword);
    const shown = parameters.map(parameter);
    return factory.createMethodDeclaration(kept, undefined, name, questionToken, typeParameters, shown, type, undefined);
  }
  if (ts.isGetAccessorDeclaration(one)) return factory.createGetAccessorDeclaration(one.modifiers, one.name, [], one.type, undefined);
  if (ts.isPropertyDeclaration(one) && one.type !== undefined)
    return factory.createPropertyDeclaration(one.modifiers, one.name, one.questionToken, one.type, undefined);
  return one;
}

function halved(spaces: string): string {
  return ' '.repeat(spaces.length / 2);
}
