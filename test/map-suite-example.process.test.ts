import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

test("a service's own suite fails on a missing housing hook in plain words, and writes its disconnects", () => {
  const root = resolve(import.meta.dirname, '..');
  const folder = mkdtempSync(join(tmpdir(), 'suite-'));
  try {
    const run = spawnSync(
      process.execPath,
      [
        resolve(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--config',
        'examples/service-suite/vitest.config.ts',
        '--configLoader',
        'native',
        '--root',
        '.',
      ],
      {
        cwd: root,
        encoding: 'utf8',
        env: {
          ...process.env,
          OUT: folder,
          NODE_OPTIONS: '--conditions=justice-pathway-source',
          VITEST: undefined,
          VITEST_WORKER_ID: undefined,
          VITEST_POOL_ID: undefined,
        },
      },
    );
    expect(run.status).toBe(1);
    expect(run.stdout + run.stderr).toContain('At "liberation-day" no service offered help with housing');
    expect(readFileSync(join(folder, 'disconnects.md'), 'utf8')).toMatch(/## Council housing\n\n- No place to sleep/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
