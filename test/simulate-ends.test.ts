import { scenarios } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

describe('every ready scenario ends', () => {
  test.each(scenarios.map((one) => one.id))('%s, for a few hundred people', async (id) => {
    const answer = await callCommand('simulate', '--scenario', id, '--people', '250', '--format', 'summary');
    expect(answer).toMatchObject({ code: 0 });
    expect(answer.out).toContain('250');
  });
});
