import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { sourceOf } from '../entries/names.ts';

/** One code, with each sentence that the sources say with it (`…` where something is filled in), and its cure where the source has one. */
export interface Code {
  readonly code: string;
  readonly says: readonly string[];
  readonly cures: readonly string[];
}

/** The codes of the sources by kind: what is thrown, what is refused, and what is said of a file or a command. */
export interface Codes {
  readonly thrown: readonly Code[];
  readonly refused: readonly Code[];
  readonly told: readonly Code[];
}

type Found = Map<string, { readonly says: Set<string>; readonly cures: Set<string> }>;

/** Reads every code out of `src` and `machines`. */
export function codesOf(root: string): Codes {
  const found = { thrown: new Map(), refused: new Map(), told: new Map() } satisfies Record<string, Found>;
  for (const folder of ['src', 'machines'])
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.ts')) look(sourceOf(join(root, folder, file)), `${folder}/${file}`, found);
  const list = (of: Found): Code[] =>
    [...of].map(([code, { says, cures }]) => ({ code, says: [...says], cures: [...cures] })).sort((a, b) => (a.code < b.code ? -1 : 1));
  return { thrown: list(found.thrown), refused: list(found.refused), told: list(found.told) };
}

function look(node: ts.Node, file: string, found: Readonly<Record<keyof Codes, Found>>): void {
  if (ts.isNewExpression(node) && node.expression.getText() === 'PathwayError') {
    const [code, message] = node.arguments ?? [];
    for (const each of words(code)) add(found.thrown, each, message, undefined);
  }
  if (ts.isCallExpression(node)) {
    const [first, second] = node.arguments;
    if (node.expression.getText() === 'note' && node.arguments.length >= 5) {
      const [code, , , , message, cure] = node.arguments;
      for (const each of words(code)) add(found.told, each, message, cure);
    }
    if (first !== undefined && ts.isObjectLiteralExpression(first) && /^src\/engine\//.test(file)) {
      for (const each of words(fieldOf(first, 'reason'))) add(found.refused, each, second, undefined);
    }
  }
  if (ts.isObjectLiteralExpression(node)) {
    const code = fieldOf(node, 'code');
    const cure = fieldOf(node, 'cure');
    const message = fieldOf(node, 'message');
    if (code !== undefined && message !== undefined && (cure ?? fieldOf(node, 'severity')) !== undefined)
      for (const each of words(code)) add(found.told, each, message, cure);
    if (/^src\/(?:runtime|engine)\//.test(file) && fieldOf(node, 'ok')?.getText() === 'false')
      for (const each of words(fieldOf(node, 'reason'))) add(found.refused, each, message, undefined);
  }
  ts.forEachChild(node, (child) => look(child, file, found));
}

function add(to: Found, code: string, message: ts.Expression | undefined, cure: ts.Expression | undefined): void {
  const entry = to.get(code) ?? { says: new Set(), cures: new Set() };
  to.set(code, entry);
  for (const each of words(message)) entry.says.add(each);
  for (const each of words(cure)) entry.cures.add(each);
}

function fieldOf(of: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of of.properties)
    if (ts.isPropertyAssignment(property) && property.name.getText() === name) return property.initializer;
  return undefined;
}

/** The sentences that an expression may be; what is filled in is `…`. */
function words(node: ts.Expression | undefined): string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [`${node.head.text}${node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')}`];
  if (ts.isConditionalExpression(node)) return [...words(node.whenTrue), ...words(node.whenFalse)];
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return words(node.expression);
  return [];
}
