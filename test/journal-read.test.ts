import { readJourneys } from 'justice-pathway';
import { vocabulary } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';

const event = { id: 'e1', at: '2026-03-02T09:00:00Z', type: 'custody.liberated' };
const journey = { id: 'one', observationEnd: '2026-04-01T00:00:00Z', profile: { needs: [] }, events: [event] };
const strictly = (value: unknown) =>
  readJourneys(typeof value === 'string' ? value : JSON.stringify(value), { file: 'in.json', vocabulary, strict: true });
const first = (value: unknown) => strictly(value).issues.find((issue) => issue.severity === 'error');

describe('a journey file', () => {
  test.each([
    ['one journey', JSON.stringify(journey)],
    ['one journey over many lines', JSON.stringify(journey, null, 2)],
    ['a list', JSON.stringify([journey], null, 1)],
    ['a list under a name', JSON.stringify({ journeys: [journey] })],
    ['a list under a name after a version', JSON.stringify({ version: 1, journeys: [journey] }, null, 2)],
    ['lines', `${JSON.stringify(journey)}\n\n`],
    ['a byte-order mark first', `\uFEFF${JSON.stringify([journey])}`],
  ])('is read as %s', (_, text) => {
    const { journeys, issues } = strictly(text);
    expect(issues).toEqual([]);
    expect(journeys).toHaveLength(1);
    expect(journeys[0]?.events[0]?.at).toBe(Date.UTC(2026, 2, 2, 9));
  });

  test('holds as many journeys as it has lines', () => {
    const text = [1, 2, 3].map((id) => JSON.stringify({ ...journey, id: `j${id}` })).join('\r\n');
    expect(strictly(text).journeys.map(({ id }) => id)).toEqual(['j1', 'j2', 'j3']);
  });

  test('keeps braces, quotes and commas inside texts', () => {
    const odd = { ...journey, id: 'a","]}{[\\' };
    expect(strictly([odd, journey]).journeys.map(({ id }) => id)).toEqual(['a","]}{[\\', 'one']);
  });

  test('out of order is sorted, with a warning', () => {
    const events = [event, { ...event, id: 'e0', at: '2026-03-01T09:00:00+00:00' }];
    const { journeys, issues } = strictly({ ...journey, events });
    expect(journeys[0]?.events.map(({ id }) => id)).toEqual(['e0', 'e1']);
    expect(issues.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['out-of-order warning']);
  });
});

describe('a broken file is refused', () => {
  test('where it stops being JSON, by line and column', () => {
    const text = `[\n${JSON.stringify(journey)},\n{ "id": "two" "events": [] }\n]`;
    expect(first(text)).toMatchObject({
      code: 'bad-json',
      file: 'in.json',
      line: 3,
      path: 'line 3, column 15',
      cure: expect.stringMatching(/./),
    });
  });

  test('when it ends too soon', () => {
    expect(first(JSON.stringify([journey]).slice(0, -1))).toMatchObject({ code: 'bad-json', value: 'the end of the file' });
    expect(first(JSON.stringify(journey).slice(0, -2))?.code).toBe('bad-json');
  });

  test.each([
    ['an empty file', '', 'empty-file'],
    ['blank lines', ' \n\n', 'empty-file'],
    ['a table', 'case,activity\n1,a\n', 'bad-json'],
    ['a number', '[1,2,3]', 'not-a-journey'],
    ['another object', '{"a":1}', 'not-a-journey'],
  ])('when it is %s', (_, text, code) => {
    expect(first(text)?.code).toBe(code);
  });

  test('for a time without an offset, by path and value', () => {
    expect(first([journey, { ...journey, id: 'two', events: [{ ...event, at: '2026-03-02T09:00:00' }] }])).toMatchObject({
      code: 'time-without-offset',
      path: '[1].events[0].at',
      value: '"2026-03-02T09:00:00"',
    });
  });

  test('for an event that nobody knows, with the nearest that is known', () => {
    expect(first({ journeys: [{ ...journey, events: [{ ...event, type: 'custody.liberted' }] }] })).toMatchObject({
      code: 'unknown-event',
      path: 'journeys[0].events[0].type',
      cure: 'Did you mean "custody.liberated"?',
    });
  });

  test('for ids that stand twice', () => {
    expect(first({ ...journey, events: [event, event] })).toMatchObject({ code: 'event-id-twice', path: 'events[1].id', value: '"e1"' });
    expect(first([journey, journey])).toMatchObject({ code: 'journey-id-twice', path: '[1].id', value: '"one"' });
  });
});

describe('mapping goes on past what it can', () => {
  test('keeps unknown events and both of two equal ids, leaves out what has no time, and tells of each', () => {
    const events = [event, { ...event, type: 'hobby.started' }, { id: 'e3', at: 'yesterday', type: 'custody.received' }];
    const { journeys, issues } = readJourneys(JSON.stringify({ ...journey, events }), { vocabulary });
    expect(journeys[0]?.events.map(({ type }) => type)).toEqual(['custody.liberated', 'hobby.started']);
    expect(issues.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'unknown-event warning',
      'event-id-twice warning',
      'bad-time error',
    ]);
  });

  test('reads the lines around a broken one', () => {
    const text = [JSON.stringify(journey), '{"id": oops}', JSON.stringify({ ...journey, id: 'two' })].join('\n');
    const { journeys, issues } = readJourneys(text);
    expect(journeys.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(issues).toMatchObject([{ code: 'bad-json', line: 2 }]);
  });

  test('reads on past any number of bad events, and counts those it does not list', () => {
    const bad = Array.from({ length: 500 }, (_, index) => ({ id: `b${index}`, at: 'soon', type: 'custody.received' }));
    const { journeys, issues } = readJourneys(
      JSON.stringify([journey, { ...journey, id: 'two', events: [...bad, event] }, { ...journey, id: 'three' }]),
    );
    expect(journeys.map(({ id, events }) => [id, events.length])).toEqual([
      ['one', 1],
      ['two', 1],
      ['three', 1],
    ]);
    expect(issues.at(-1)).toMatchObject({ code: 'bad-time-more', message: '300 more of the kind "bad-time" are not listed.' });
  });

  test('stops after many errors instead of listing millions', () => {
    const { issues } = readJourneys(`[${'1,'.repeat(100_000)}1]`);
    expect(issues.length).toBeLessThan(300);
    expect(issues.at(-1)?.code).toBe('too-many-errors');
  });
});
