import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditLaw, checkQuote, type Parameter, quoteHash } from 'justice-pathway/law';
import { allParameters } from 'justice-pathway/machines';
import { afterAll, describe, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'quote-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the fingerprint of the words that a value rests on', () => {
  test('is SHA-256 of the words in lower case, white space collapsed', () => {
    // printf 'one half of the sentence' | sha256sum
    expect(quoteHash('  One HALF\n\tof the\r\nsentence ')).toBe(quoteHash('one half of the sentence'));
    expect(quoteHash('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(quoteHash('one half')).not.toBe(quoteHash('two fifths'));
  });

  test('agrees, differs, or is kept by nobody', () => {
    const reading = { how: 'enacted-text' as const, by: 'a reader', on: '2026-11-29', locator: 's.1' };
    const readings = [reading, { ...reading, by: 'another', quoteSha256: quoteHash('one half') }];
    expect(checkQuote({ readings }, 'One half').map((each) => each.quote)).toEqual(['none', 'agrees']);
    expect(checkQuote({ readings }, 'one third').map((each) => each.quote)).toEqual(['none', 'differs']);
  });

  test('one that is no fingerprint fails the audit', () => {
    const [first, ...rest] = allParameters as [Parameter, ...Parameter[]];
    const values = first.values.map((value) => ({
      ...value,
      readings: (value.readings ?? []).map((each) => ({ ...each, quoteSha256: 'abc' })),
    }));
    expect(auditLaw([{ ...first, values }, ...rest], '2026-11-29').faults[0]).toMatchObject({ code: 'bad-fingerprint', path: first.id });
  });
});

describe('law check', () => {
  test('shows the record of a value: who read what where, and who saw its first day', async () => {
    const { code, out } = await callCommand('law', 'check', 'release.short-term-fraction', '--from', '2025-02-11');
    expect(code).toBe(0);
    expect(out).toContain('release.short-term-fraction from 2025-02-11 [verified]');
    expect(out).toContain('first day: read in the enacted text: SSI 2025/17 reg.2, reader-2, 2026-11-29');
  });

  test('--quote gives the fingerprint, and does not call agreed what nobody recorded', async () => {
    const file = join(folder, 'words.txt');
    writeFileSync(file, 'One half\n');
    for (const quote of ['one half', `@${file}`]) {
      const { code, out } = await callCommand('law', 'check', 'release.parole-fraction', '--quote', quote, '--format', 'json');
      expect(code).toBe(1);
      expect(JSON.parse(out)).toMatchObject({
        quoteSha256: quoteHash('one half'),
        values: [{ readings: [{ quote: 'none' }, { quote: 'none' }] }],
      });
    }
  });

  test('an unknown parameter, day, or empty quote ends with what is known', async () => {
    const unknown = await callCommand('law', 'check', 'release.short-term-fractoin');
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('release.short-term-fraction')]);
    const day = await callCommand('law', 'check', 'release.parole-fraction', '--from', '2020-01-01');
    expect([day.code, day.err]).toEqual([2, expect.stringContaining('1993-10-01')]);
    expect((await callCommand('law', 'check', 'release.parole-fraction', '--quote', ' ')).code).toBe(2);
  });
});
