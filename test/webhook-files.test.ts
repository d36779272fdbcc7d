import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyOutbox, fileInbox, fileOutbox } from 'justice-pathway/adapters';
import { afterEach, describe, expect, test } from 'vitest';
import { event } from './webhook-sample.ts';

describe('files that survive a kill', () => {
  const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('an outbox keeps what was put, once, and forgets what was sent', async () => {
    const path = join(folder, 'a', 'outbox.jsonl');
    const first = fileOutbox(path);
    expect([first.put(event('e1')), first.put(event('e1')), first.put(event('e2')), first.put(event('e3'))]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    first.close();
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"put":{"id":"half`);
    const second = fileOutbox(path);
    expect(second.waiting().map((message) => message.id)).toEqual(['e1', 'e2', 'e3']);
    const answer = await emptyOutbox(second, async ({ id }) =>
      id === 'e1' ? { ok: true } : { ok: false, reason: 'no', giveUp: id === 'e2' },
    );
    expect(answer).toEqual({ sent: 1, dead: 1, left: 1 });
    second.close();
    const third = fileOutbox(path);
    expect(third.waiting().map((message) => message.id)).toEqual(['e3']);
    expect(third.put(event('e1'))).toBe(false);
    third.close();
  });

  test('an inbox knows after a kill what it had received', () => {
    const path = join(folder, 'inbox.jsonl');
    const first = fileInbox(path);
    expect([first.see('a', 'x', event('a')), first.see('a', 'x', event('a')), first.see('a', 'y', event('a'))]).toEqual([
      'first',
      'same',
      'other',
    ]);
    first.close();
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"id":"b"`);
    const second = fileInbox(path);
    expect([second.see('a', 'x', event('a')), second.see('b', 'z', event('b'))]).toEqual(['same', 'first']);
    expect(second.events.map((each) => each.id)).toEqual(['a', 'b']);
    second.close();
  });
});
