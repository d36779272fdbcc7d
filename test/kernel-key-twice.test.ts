import fc from 'fast-check';
import { readJourneys } from 'justice-pathway';
import { readLinesLog } from 'justice-pathway/logs';
import { readRules } from 'justice-pathway/map';
import { expect, test } from 'vitest';
import { readDirectory } from '../src/entry/adapters.ts';
import { parseJson } from '../src/kernel/index.ts';
import { keyTwice } from '../src/kernel/json/key-twice.ts';

test('a name that stands twice is found wherever it stands, and nothing else is', () => {
  expect(keyTwice('{"a":[{"b":1},{"b":1,"c":{"d":1,"d":2}}]}')).toEqual({ key: 'd', path: 'a[1].c', at: 32 });
  expect(keyTwice('{"a":1,"\\u0061":2}')).toMatchObject({ key: 'a', path: '' });
  expect(keyTwice('{"__proto__":1,"x":{"__proto__":2},"__proto__":3}')?.key).toBe('__proto__');
  expect(keyTwice('["a","a",{"a":"a"},"b: \\"a\\":"]')).toBeUndefined();
  expect(keyTwice('{"a":["a","a"],"b":"a","c":{"a":{}}}')).toBeUndefined();
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = JSON.stringify(value, null, 1);
      expect(keyTwice(text)).toBeUndefined();
      const again = JSON.stringify({ before: value, key: 1, after: value }).replace(/"after"/, '"key"');
      if (!JSON.stringify(value).includes('"after"')) expect(keyTwice(again)).toMatchObject({ key: 'key', path: '' });
    }),
  );
});

test('every reader of JSON says it, with its place, and takes neither of the two', () => {
  const told = { code: 'key-twice', value: 'at', cure: 'Keep one of the two.' };
  expect(parseJson('{\n "a": 1,\n "a": 2\n}', { file: 'x.json' })).toEqual({
    ok: false,
    issues: [
      {
        code: 'key-twice',
        severity: 'error',
        message: '"a" stands twice: the first would be dropped without a word.',
        line: 3,
        path: 'line 3, column 2',
        value: 'a',
        cure: 'Keep one of the two.',
        file: 'x.json',
      },
    ],
  });
  const event = '{"type":"police.arrested","at":"2026-06-01T09:00:00+01:00","at":"2026-07-01T09:00:00+01:00"}';
  const journey = `{"id":"p-1","observationEnd":"2026-09-01T00:00:00Z","profile":{},"events":[${event}]}`;
  const good = journey.replace(/,"at":"2026-07[^"]*"/, '').replace('p-1', 'p-2');
  for (const text of [journey, `[${good},${journey}]`, `{"journeys":[${good},${journey}]}`, `${good}\n${journey}\n`]) {
    const { journeys, issues } = readJourneys(text);
    const issue = issues.find(({ code }) => code === told.code);
    expect(issue, text).toMatchObject(told);
    expect(issue?.message).toContain('events[0]');
    expect(journeys.map(({ id }) => id)).toEqual(text === journey ? [] : ['p-2']);
  }
  expect(readJourneys(`{"journeys":[${good}],"note":"a","note":"b"}`).issues).toContainEqual(
    expect.objectContaining({ code: 'key-twice', value: 'note' }),
  );
  expect(readRules('{"rules":[],"rules":[]}').issues[0]).toMatchObject({ code: 'key-twice', value: 'rules' });
  const line = '{"case":"1","activity":"a","time":"2026-06-01T09:00:00Z"}';
  const log = readLinesLog([`${line}\n${line.replace('"case"', '"activity":"b","case"')}\n`], {
    wantsAttrs: false,
    event: () => undefined,
  });
  expect([log.events, log.rejected, log.issues[0]?.code]).toEqual([1, 1, 'key-twice']);
  const feed = readDirectory('{"version":"HSDS-UK-3.0","profile":"x","profile":"y"}');
  expect(feed.ok && feed.report.issues[0]).toMatchObject({ code: 'key-twice', severity: 'warning' });
});
