import { describe, expect, it } from 'vitest';
import { givenFields, givenId, givenInstant, idFault, jsonIssues } from '../src/runtime/given-id.ts';

describe('an id', () => {
  it.each<[unknown, string | undefined]>([
    ['p1', undefined],
    ['x'.repeat(200), undefined],
    ['x'.repeat(201), 'must have at most 200 characters; it has 201'],
    ['', 'must not be empty'],
    ['  ', 'must not be empty'],
    [null, 'must be text, not null'],
    [undefined, 'must be text, not undefined'],
    [7, 'must be text, not number'],
    ['a\u0000b', 'must not hold control characters'],
    ['a\u001fb', 'must not hold control characters'],
    ['a\u007fb', 'must not hold control characters'],
    ['😀', undefined],
    ['\ud83d', 'must be well-formed text; it holds half of a character'],
    ['\ude00\ud83d', 'must be well-formed text; it holds half of a character'],
    ['a\ud83db', 'must be well-formed text; it holds half of a character'],
  ])('%j: %s', (value, fault) => {
    expect(idFault(value)).toBe(fault);
  });
});

describe('what is given to a call', () => {
  const faultOf = (body: () => unknown) => {
    try {
      body();
    } catch (fault) {
      const { code, message, data } = fault as { code: string; message: string; data: object };
      return { code, message, data };
    }
    return undefined;
  };

  it('is named with its fault where it is no id or no instant', () => {
    expect(givenId('p1', 'erase()', 'person')).toBe('p1');
    expect(faultOf(() => givenId('', 'erase()', 'person'))).toEqual({
      code: 'bad-argument',
      message: 'erase() needs "person": it must not be empty.',
      data: { call: 'erase()', argument: 'person' },
    });
    expect(givenInstant(0, 'find()', 'at')).toBe(0);
    for (const [value, shown] of [
      ['2026-01-01', '"2026-01-01"'],
      ['x'.repeat(60), `"${'x'.repeat(40)}"`],
      [[1], 'a list'],
      [1.5, '1.5'],
      [undefined, 'undefined'],
    ] as const)
      expect(faultOf(() => givenInstant(value, 'find()', 'at'))).toEqual({
        code: 'bad-argument',
        message: `find() needs "at": whole milliseconds since 1970, not ${shown}.`,
        data: { call: 'find()', argument: 'at' },
      });
  });

  it('is an object with known fields, each with a value', () => {
    const known = ['person', 'open'];
    expect(faultOf(() => givenFields({ person: 'p' }, 'find()', known))).toBeUndefined();
    expect(faultOf(() => givenFields({}, 'find()', known))).toBeUndefined();
    for (const [value, shown] of [
      [undefined, 'undefined'],
      [null, 'null'],
      [['person'], 'a list'],
      ['person', '"person"'],
    ] as const)
      expect(faultOf(() => givenFields(value, 'find()', known))).toEqual({
        code: 'bad-argument',
        message: `find() needs an object with person, open, not ${shown}.`,
        data: { call: 'find()' },
      });
    expect(faultOf(() => givenFields({ persn: 1 }, 'find()', known))).toEqual({
      code: 'bad-argument',
      message: 'find() does not know the field "persn". Did you mean "person"?',
      data: { call: 'find()', argument: 'persn' },
    });
    expect(faultOf(() => givenFields({ zzzzzzzz: 1 }, 'find()', known))?.message).toBe(
      'find() does not know the field "zzzzzzzz". It knows person, open.',
    );
    expect(faultOf(() => givenFields({ open: undefined }, 'find()', known))).toEqual({
      code: 'bad-argument',
      message: 'find() was given "open" without a value. Leave it out, or give it one.',
      data: { call: 'find()', argument: 'open' },
    });
  });
});

describe('what a store would not give back as it was', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });
  const lists = (depth: number): unknown => (depth === 0 ? 1 : [lists(depth - 1)]);

  it.each<[string, unknown, [string, string][]]>([
    ['nothing', null, []],
    ['text', 'a', []],
    ['false', false, []],
    ['a number', 1.5, []],
    ['a bare object', Object.assign(Object.create(null), { a: 1 }), []],
    ['no number', Number.NaN, [['attrs', 'NaN is not a number that can be kept']]],
    ['no end', Number.POSITIVE_INFINITY, [['attrs', 'Infinity is not a number that can be kept']]],
    ['a date', { at: new Date(0) }, [['attrs.at', 'is a Date, not plain JSON']]],
    ['a map in a list', [1, new Map()], [['attrs.1', 'is a Map, not plain JSON']]],
    ['a thing without a maker', Object.create(Object.create(null)), [['attrs', 'is a thing, not plain JSON']]],
    ['a function', { f: () => 1 }, [['attrs.f', 'is a function, not plain JSON']]],
    ['a large number', { n: 1n }, [['attrs.n', 'is a bigint, not plain JSON']]],
    ['a hole in a list', [1, undefined], [['attrs.1', 'has no value']]],
    ['a field without a value, which JSON leaves out', { a: undefined, b: 1 }, []],
    [
      'two faults',
      { a: Number.NaN, b: [undefined] },
      [
        ['attrs.a', 'NaN is not a number that can be kept'],
        ['attrs.b.0', 'has no value'],
      ],
    ],
    ['fifty levels', nested(50), []],
    ['fifty levels of lists', lists(50), []],
    ['more levels', nested(51), [[`attrs${'.a'.repeat(51)}`, 'is nested more than 50 levels deep']]],
    ['more levels of lists', lists(51), [[`attrs${'.0'.repeat(51)}`, 'is nested more than 50 levels deep']]],
  ])('%s', (_, value, issues) => {
    expect(jsonIssues(value, 'attrs').map(({ path, message }) => [path, message])).toEqual(issues);
  });
});
