import { type Declared, spokenOf } from './declarations.ts';
import { entryNames } from './names.ts';
import { signatureOf } from './signature.ts';

/**
 * The reports of the public types, by file name: one for each entry, with the signature of each of its names,
 * and `unnamed.api.md` with what those speak of and no entry exports by name. A change of public types is a change here.
 */
export function apiReports(root: string): ReadonlyMap<string, string> {
  const entries = entryNames(root);
  const named = [...entries.values()].flat();
  const reports = [...entries].map(([entry, names]): [string, string] => [
    `${entry === '.' ? 'index' : entry.slice(2).replaceAll('/', '-')}.api.md`,
    report(
      `justice-pathway${entry.slice(1)}`,
      names.map((one) => `${one.name === one.declared ? '' : `// as ${one.name}\n`}${signatureOf(one)}`),
    ),
  ]);
  const unnamed = reached(named).map((one) => signatureOf(one));
  return new Map([...reports, ['unnamed.api.md', report('What public names speak of and no entry exports', unnamed)]]);
}

/** What public declarations speak of, directly or through one another, that no entry exports: sorted by name. */
function reached(named: readonly Declared[]): readonly Declared[] {
  const seen = new Set(named.map(key));
  const found: Declared[] = [];
  const open: Declared[] = [...named];
  for (let one = open.pop(); one !== undefined; one = open.pop())
    for (const at of spokenOf(one)) {
      if (seen.has(key(at))) continue;
      seen.add(key(at));
      found.push(at);
      open.push(at);
    }
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function key({ file, declared }: Declared): string {
  return `${declared} ${file}`;
}

function report(title: string, signatures: readonly string[]): string {
  const note = 'Written by `npm run -s docs:reference` from the sources, so that a change of public types can be read in a review.';
  return `# ${title}\n\n${note}\n\n\`\`\`ts\n${signatures.join('\n\n')}\n\`\`\`\n`;
}
