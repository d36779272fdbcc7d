import { createHmac } from 'node:crypto';
import { digestsOf, emptyRegister, forget, readRegister, remember } from 'justice-pathway/release';
import { describe, expect, test } from 'vitest';
import { past, question } from './past-release.ts';

describe('the register', () => {
  const subject = {
    asked: 'everything',
    people: [
      { id: 'zz-1', record: 'one' },
      { id: 'zz-2', record: 'two' },
    ],
  };
  const digest = (key: string, text: string) => createHmac('sha256', key).update(text).digest('hex').slice(0, 20);

  test('holds keyed digests and never an id', () => {
    expect(digestsOf(subject, 'key')).toEqual({
      query: digest('key', 'query everything'),
      people: { [digest('key', 'person zz-1')]: digest('key', 'record one'), [digest('key', 'person zz-2')]: digest('key', 'record two') },
    });
    expect(digestsOf(subject, 'other key').query).not.toBe(digestsOf(subject, 'key').query);
  });

  test('takes in what was shown, once, and forgets a person in every release', () => {
    const own = { ...past({}), ...digestsOf(subject, 'key') };
    const shown = new Map([
      ['of', 20],
      ['broke', undefined],
    ]);
    const once = remember(emptyRegister, own, shown);
    expect(once).toStrictEqual({ version: 1, releases: [{ ...own, cells: { of: 20 } }] });
    expect(remember(once, { ...own, at: '2026-07-01T09:00:00Z' }, shown)).toBe(once);
    const twice = remember(once, own, new Map([['of', 25]]));
    expect(twice.releases.map(({ cells }) => cells)).toEqual([{ of: 20 }, { of: 25 }]);
    const after = forget(twice, 'zz-1', 'key');
    expect(after).toEqual({
      version: 1,
      releases: twice.releases.map((one) => ({
        ...one,
        people: { [digest('key', 'person zz-2')]: digest('key', 'record two') },
        forgotten: 1,
      })),
    });
    expect(forget(after, 'zz-3', 'key')).toEqual(after);
    expect(readRegister(JSON.stringify(after), 'r.json')).toEqual({ register: after, issues: [] });
  });

  test.each([
    ['what is no JSON', '{', undefined],
    ['another version', '{"version":2,"releases":[]}', 'version'],
    ['a person by another name than a digest', JSON.stringify({ version: 1, releases: [past({})] }), 'releases.0.query'],
    [
      'a digest that is too long',
      JSON.stringify({ version: 1, releases: [past({ query: 'a'.repeat(21), people: {} })] }),
      'releases.0.query',
    ],
    [
      'a digest with a word before it',
      JSON.stringify({ version: 1, releases: [past({ query: `x${question}`, people: {} })] }),
      'releases.0.query',
    ],
  ])('is refused for %s, by its place', (_, text, path) => {
    const { register, issues } = readRegister(text, 'r.json');
    expect(register).toEqual(emptyRegister);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'bad-register', severity: 'error', file: 'r.json', cure: expect.stringMatching(/--register/) });
    if (path === 'releases.0.query') expect(issues[0]?.path).toMatch(/^releases\.0/);
    else expect(issues[0]?.path).toBe(path);
    expect('path' in (issues[0] ?? {})).toBe(path !== undefined);
  });
});
