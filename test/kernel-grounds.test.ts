import fc from 'fast-check';
import { type Grounds, groundsText } from 'justice-pathway';
import { compareStatus, groundsStatuses, notSeen, weakest } from 'justice-pathway/law';
import { describe, expect, it } from 'vitest';

const anyGrounds: fc.Arbitrary<Grounds> = fc
  .record({
    status: fc.constantFrom(...groundsStatuses),
    stale: fc.boolean(),
    restsOn: fc.array(fc.string(), { maxLength: 3 }),
    asOf: fc.option(fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'), { nil: undefined }),
  })
  .map(({ status, stale, restsOn, asOf }) => ({ status, restsOn, ...(stale ? { stale: true } : {}), ...(asOf ? { asOf } : {}) }));

describe('grounds', () => {
  it('of nothing are not seen, whatever flatters', () => {
    expect(weakest([])).toEqual(notSeen);
    expect(groundsText(notSeen)).toBe('not seen');
  });

  it('take the weakest status, stay stale, and keep the earliest day', () => {
    const a: Grounds = { status: 'verified', restsOn: ['x'], asOf: '2026-03-01' };
    const b: Grounds = { status: 'secondary', stale: true, restsOn: ['y', 'x'], asOf: '2026-02-01' };
    expect(weakest([a, b])).toEqual({ status: 'secondary', stale: true, restsOn: ['x', 'y'], asOf: '2026-02-01' });
    expect(groundsText(weakest([a, b]))).toBe('from a text about the source, and older than it promises to hold');
  });

  it('are never stronger than any of their parts, and do not depend on order or grouping', () => {
    fc.assert(
      fc.property(
        fc.array(anyGrounds, { minLength: 1, maxLength: 5 }),
        fc.array(anyGrounds, { minLength: 1, maxLength: 5 }),
        (left, right) => {
          const whole = weakest([...left, ...right]);
          for (const one of [...left, ...right]) expect(compareStatus(whole.status, one.status)).toBeGreaterThanOrEqual(0);
          expect(weakest([weakest(left), weakest(right)])).toEqual(whole);
          expect(weakest([...right, ...left]).status).toBe(whole.status);
        },
      ),
    );
  });
});
