import { basename } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { entriesOfPackage, root, startedByName } from './build/entries.ts';
import { partFor } from './build/part-of-door.ts';
import { quietChunks, withoutBare } from './build/quiet-chunks.ts';
import { howBundled } from './build/scripts.ts';

test('a part of a door has the names that a file takes from it, and no other', () => {
  const door = "export { a, type B, c as d } from './abc.ts';\nexport { e } from './e.ts';\n";
  const of = (taken: string) => partFor(`import { ${taken} } from 'justice-pathway/machines/law';\nimport { e } from './own.ts';`, door);
  expect(of('a')).toBe("export { a } from './abc.ts';");
  expect(of('type B, d as own, a')).toBe("export { a, c as d } from './abc.ts';");
  expect(of('e')).toBe("export { e } from './e.ts';");
  expect(() => partFor("import * as all from 'justice-pathway/machines/law';", door)).toThrow('is read by names');
});

test('`dates` reads the law of sentences, and no law that is not asked for', async () => {
  const { metafile, outputFiles } = await build({
    ...howBundled,
    absWorkingDir: root,
    entryPoints: { ...entriesOfPackage(), ...startedByName(), schema: 'zod-apart' },
    outdir: 'dist',
    minify: true,
    write: false,
  });
  const quiet = quietChunks(metafile, Object.values(startedByName()));
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), withoutBare(text, quiet)]));
  const read = new Set<string>();
  const reading = (file: string): void => {
    if (read.has(file)) return;
    read.add(file);
    for (const [, next = ''] of (texts.get(file) ?? '').matchAll(/(?:from|import)"\.\/([^"]+)"/g)) reading(next);
  };
  const begun = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === 'src/cli/commands/dates.ts');
  reading(basename(begun?.[0] ?? ''));
  const inputs = [...read].flatMap((file) => Object.entries(metafile.outputs[`dist/${file}`]?.inputs ?? {}));
  const files = inputs.flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? file : []));
  const rooms = new Set(files.flatMap((file) => /^(src\/[^/]+|machines\/law\/[^/]+)\//.exec(file)?.[1] ?? []));
  expect(rooms).toContain('machines/law/release');
  for (const room of ['police-custody', 'disposals', 'prosecution', 'bail', 'notification', 'fines'])
    expect(rooms).not.toContain(`machines/law/${room}`);
  expect([...rooms].filter((room) => room.startsWith('src/')).sort()).toEqual(['src/cli', 'src/kernel', 'src/law']);
}, 60_000);
