import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'one-person-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const profile = { needs: ['housing'], has: {}, homeArea: 'Clackmannanshire' };
writeFileSync(at('person.json'), JSON.stringify(profile));
writeFileSync(at('people.json'), JSON.stringify([{ at: '2026-12-24T16:30+00:00', profile }]));

describe('a file about one person', () => {
  test.each(['text', 'html', 'json'])('the hour of release as %s says so in its name and first line', async (format) => {
    const hour = ['liberation-hour', '--file', at('person.json'), '--at', '2026-12-24T16:30+00:00', '--format', format] as const;
    const { out } = await callCommand(...hour);
    expect(out).not.toContain('INSIDE');
    await callCommand(...hour, '--out', at(`plan-${format}.txt`));
    expect(existsSync(at(`plan-${format}.txt`))).toBe(false);
    const written = readFileSync(at(`plan-${format}.inside.txt`), 'utf8');
    const first = written.split('\n')[format === 'json' ? 1 : 0];
    expect(first).toContain('INSIDE THE PARTNERSHIP ONLY: about one person');
    if (format === 'html') expect(written).toContain('<p class="mark">INSIDE THE PARTNERSHIP ONLY');
    await callCommand(...hour, '--out', at(`named-${format}.txt`), '--inside', 'A. Worker', '--why', 'release --> plan');
    const named = readFileSync(at(`named-${format}.inside.txt`), 'utf8').split('\n')[format === 'json' ? 1 : 0] ?? '';
    expect(named).toContain('Asked for by A. Worker');
    expect(named.replace(/ -->$/, '').includes('-->')).toBe(format !== 'html');
    expect((await callCommand(...hour, '--out', at('half.txt'), '--inside', 'A. Worker')).code).toBe(2);
    expect(existsSync(at('half.inside.txt'))).toBe(false);
  });

  test('whom to ring for single people says so; for an area it does not', async () => {
    const ring = ['directory', 'ring', '--with-built-in'] as const;
    await callCommand(...ring, '--people', at('people.json'), '--out', at('ring.txt'));
    expect(readFileSync(at('ring.inside.txt'), 'utf8')).toMatch(/^INSIDE THE PARTNERSHIP ONLY: about single people/);
    await callCommand(...ring, '--area', 'clackmannanshire', '--from', '2026-12-21T09:00+00:00', '--out', at('area.txt'));
    expect(readFileSync(at('area.txt'), 'utf8')).not.toContain('INSIDE');
  });
});
