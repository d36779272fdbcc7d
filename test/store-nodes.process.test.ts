import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { otherNode } from './nodes/other-node.ts';
import { decidingSeed } from './properties/as-asked.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const engines = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node as string;

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

describe('the stores', () => {
  it.for(['oldest', 'newest'] as const)('keep every promise on the %s Node', { timeout: 600_000 }, async (which, { skip, signal }) => {
    const node = (await otherNode(which)) ?? skip();
    const version = (await run(node, ['--version'])).stdout.trim();
    if (which === 'oldest') expect(engines.split(' ')[0]).toBe(`^${version.slice(1)}`);
    else expect(Number(version.slice(1).split('.')[0])).toBeGreaterThan(Number(process.versions.node.split('.')[0]));

    const folder = mkdtempSync(join(tmpdir(), 'nodes-'));
    const out = join(folder, 'report.json');
    const { CI, JUSTICE_PATHWAY_POSTGRES: _, ...rest } = process.env;
    // Without CI a server may be wanting there; the properties keep the seed of a run that decides.
    const env = CI ? { ...rest, PROPERTY_TIMES: '1', PROPERTY_SEED: String(decidingSeed) } : rest;
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const ended = await run(node, [vitest, 'run', '--config', 'test/nodes/vitest.config.ts', '--root', '.', '--outputFile', out], {
      cwd: root,
      env,
      signal,
    }).catch((error: { readonly stderr: string }) => error);
    const { testResults, numPassedTests } = JSON.parse(readFileSync(out, 'utf8')) as Report;
    rmSync(folder, { recursive: true });
    const failed = testResults.flatMap((file) => file.assertionResults.filter(({ status }) => status === 'failed'));
    expect(failed.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]?.slice(0, 300)}`)).toEqual([]);
    expect(ended.stderr.replace(/.*(ExperimentalWarning|--trace-warnings).*\n/g, '')).toBe('');
    expect(numPassedTests).toBeGreaterThan(50);
  });
});
