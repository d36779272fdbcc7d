import ts from 'typescript';
import { entryNames, type PublicName, sourceOf } from './names.ts';

/** What a public name says of itself: its docstring whole, and its first sentence. */
export interface Described extends PublicName {
  readonly text: string;
  readonly sentence: string;
  readonly examples: readonly string[];
}

/** What each entry is for, in the order of the page. */
const purposes: Readonly<Record<string, string>> = {
  '.': 'what a newcomer needs to move a case',
  './map': 'journeys become findings, and findings become reports',
  './records': 'files of a partnership become journeys',
  './logs': 'event logs of other systems, and journeys made ready to share',
  './simulate': 'invented people on a pathway, trials, and what follows from a pathway itself',
  './law': 'dated values of law, the days and lengths of time that law counts in, reforms, and what a statement rests on',
  './service': 'services, when they are open, and whom they take',
  './live': 'questions across live cases, many commands at once, corrections and migrations, and from live cases to journeys',
  './release': 'counts about people leave through here',
  './machines': 'Scotland: the pathway, its law, services, rules and scenarios',
  './adapters': 'feeds, webhooks and outboxes, and what a store is written from',
  './sqlite': 'a store in a file',
  './postgres': 'a store in a database that several processes share',
  './testing': 'what proves a pathway, a store, a hook or a set of rules',
};

/** Every public name with its docstring, by entry. */
export function describedNames(root: string): ReadonlyMap<string, readonly Described[]> {
  return new Map([...entryNames(root)].map(([entry, names]) => [entry, names.map(describe)]));
}

/** The reference page of all entries, as Markdown. */
export function entriesPage(root: string): string {
  const lines = [
    '# Entries and names',
    '',
    'Every name that the package exports, by entry, with its first sentence. Written by `npm run -s docs:reference`; the whole docstring stands in the source, and editors show it.',
  ];
  for (const [entry, names] of describedNames(root)) {
    lines.push(
      '',
      `## \`justice-pathway${entry.slice(1)}\``,
      '',
      `${capital(purposes[entry] ?? entry)}.`,
      '',
      '| name | | |',
      '|---|---|---|',
    );
    for (const one of names) lines.push(`| \`${one.name}\` | ${one.typeOnly ? 'type' : kindOf(one)} | ${cell(one.sentence)} |`);
  }
  return `${lines.join('\n')}\n`;
}

function describe(name: PublicName): Described {
  const text = docstring(name);
  const examples = [...text.matchAll(/@example[ \t]+([^\n]+)/g)].map(([, example]) => (example as string).replace(/\s*\*?\/?\s*$/, ''));
  const body =
    text
      .split(/\n?@\w/)[0]
      ?.replaceAll(/\s+/g, ' ')
      .trim() ?? '';
  const [sentence = body] = /^.*?[.?!](?=\s|$)(?!\s[a-z(])/.exec(body) ?? [];
  return { ...name, text, sentence, examples };
}

function docstring({ file, declared }: PublicName): string {
  const source = sourceOf(file);
  let best = '';
  for (const statement of source.statements) {
    if (!namesIn(statement).includes(declared)) continue;
    const comments = ts.getLeadingCommentRanges(source.text, statement.getFullStart()) ?? [];
    const doc = comments.map((one) => source.text.slice(one.pos, one.end)).filter((one) => one.startsWith('/**'));
    best ||= plainText(doc.at(-1) ?? '');
  }
  return best;
}

function plainText(comment: string): string {
  return comment
    .replace(/^\/\*\*\s?|\s*\*\/$/g, '')
    .replace(/^[ \t]*\* ?/gm, '')
    .trim();
}

function namesIn(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map((one) => one.name.getText());
  const { name } = statement as ts.Statement & { name?: ts.Identifier };
  return name === undefined ? [] : [name.text];
}

function kindOf({ file, declared }: PublicName): string {
  const statement = sourceOf(file).statements.find((one) => namesIn(one).includes(declared) && !ts.isTypeAliasDeclaration(one));
  if (statement === undefined) return '';
  if (ts.isFunctionDeclaration(statement)) return 'function';
  return ts.isClassDeclaration(statement) ? 'class' : 'value';
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
