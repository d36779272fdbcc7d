import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { attributeWarnings, eventFault, shapeFault } from '../src/runtime/event-fault.ts';
import { sample } from './engine-sample.ts';

describe('an event before any case is looked at', () => {
  const fault = (event: object) => eventFault(sample as never, event as never);

  it('has a word that is known, or the nearest is named', () => {
    expect(fault({ type: 'custody.note' })).toBeUndefined();
    expect(fault({ type: 'custody.noet' })).toEqual({
      ok: false,
      reason: 'unknown-event',
      message: 'There is no event "custody.noet". Did you mean "custody.note"?',
      allowed: [],
      nearest: 'custody.note',
    });
    const far = fault({ type: 'x'.repeat(100) });
    expect(far).toMatchObject({ reason: 'unknown-event', message: `There is no event "${'x'.repeat(60)}".` });
    expect(far).not.toHaveProperty('nearest');
    for (const type of [7, undefined, null, 'constructor', 'toString'])
      expect(fault({ type }), String(type)).toMatchObject({ ok: false, reason: 'unknown-event' });
    expect(fault({ type: ['custody.note'] })).toMatchObject({ reason: 'unknown-event' });
  });

  it('has attributes of their kinds, an id, and nothing that a store would change', () => {
    expect(fault({ type: 'custody.received', attrs: { status: 'free' } })).toMatchObject({
      ok: false,
      reason: 'bad-event',
      issues: [{ path: 'attrs.status' }],
      allowed: [],
    });
    expect(fault({ type: 'custody.received' })).toMatchObject({ issues: [{ path: 'attrs.status' }] });
    expect(fault({ type: 'custody.note', id: '' })).toMatchObject({
      issues: [{ path: 'id', message: 'must not be empty' }],
      message: '"custody.note" cannot be kept as it is: id must not be empty.',
    });
    expect(fault({ type: 'custody.note', id: 'c1:7' })).toBeUndefined();
    expect(fault({ type: 'custody.note', id: 'undefined:7' })).toBeUndefined();
    expect(shapeFault({ type: 'custody.note', id: 'undefined:7' })).toBeUndefined();
    expect(shapeFault({ type: 'custody.note', id: 'c1:7' }, 'c1')).toMatchObject({ reason: 'bad-event', issues: [{ path: 'id' }] });
    expect(shapeFault({ type: 'y'.repeat(99), id: '' })).toMatchObject({ message: expect.stringMatching(/^"y{60}" cannot/), allowed: [] });
    expect(shapeFault({ type: 'custody.note', attrs: { a: 1 }, id: 'e' }, 'c1')).toBeUndefined();
    for (const id of ['c1:x7', 'c1:7x', 'c1:', 'c2:7', '7']) expect(shapeFault({ type: 'custody.note', id }, 'c1'), id).toBeUndefined();
  });

  it('is warned of an attribute that looks like one that is known and not given', () => {
    const warned = (type: string, attrs?: object) =>
      attributeWarnings(sample as never, { type, ...(attrs ? { attrs: attrs as never } : {}) });
    expect(warned('custody.received', { statsu: 'remand' })).toEqual([
      {
        code: 'unknown-attribute',
        severity: 'warning',
        path: 'attrs.statsu',
        message: '"custody.received" has no attribute "statsu"; it was kept, and nothing reads it.',
        cure: 'Did you mean "status"?',
      },
    ]);
    expect(warned('custody.received', { status: 'remand', statsu: 'remand' })).toEqual([]);
    expect(warned('custody.received', { status: 'remand', something: 1 })).toEqual([]);
    expect(warned('custody.received')).toEqual([]);
    const near = { vocabulary: { note: { attrs: z.looseObject({ startAt: z.number(), startOn: z.string() }) } } };
    expect(attributeWarnings(near as never, { type: 'note', attrs: { startAt: 1 } })).toEqual([]);
    expect(attributeWarnings(near as never, { type: 'note', attrs: { startIt: 1 } })).toMatchObject([{ path: 'attrs.startIt' }]);
    expect(warned('no.such.word', { a: 1 })).toEqual([]);
  });
});
