import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const run = promisify(execFile);
const examples = readdirSync(resolve(root, 'examples')).filter((name) => /^\d\d-.*\.ts$/.test(name));

describe('examples', () => {
  test('there are at least eight', () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
  });

  for (const example of examples) {
    test.concurrent(`${example} runs and says something`, async () => {
      const flags = ['--conditions=justice-pathway-source', '--disable-warning=ExperimentalWarning', resolve(root, 'examples', example)];
      const { stdout } = await run(process.execPath, flags, { cwd: root, timeout: 110_000 });
      expect(stdout.trim().length).toBeGreaterThan(20);
    });
  }
});
