import fc from 'fast-check';
import { DAY, HOUR, type Instant, MINUTE } from 'justice-pathway';

/** When a thing is said to have happened, seen from now. */
export type When =
  | { readonly is: 'unsaid' | 'now' }
  | { readonly is: 'back'; readonly ms: number }
  /** At an instant that something else has already: an event, or a due time that came. */
  | { readonly is: 'with'; readonly which: number; readonly ms: number };

/** What is done to the cases of a person, one after another. */
export type Deed =
  | { readonly do: 'wait'; readonly ms: number }
  /** Until something is due: a millisecond before, at the very instant, or after. */
  | { readonly do: 'due'; readonly ms: number }
  | { readonly do: 'clock'; readonly ms: number }
  | { readonly do: 'tick'; readonly of: number }
  | { readonly do: 'send'; readonly of: number; readonly type: string; readonly when: When; readonly days: number; readonly id?: number }
  | { readonly do: 'again' }
  | { readonly do: 'tell'; readonly type: string; readonly when: When }
  | { readonly do: 'add'; readonly of: number; readonly type: string; readonly when: When; readonly days: number }
  | {
      readonly do: 'replace';
      readonly of: number;
      readonly which: number;
      readonly type: string | null;
      readonly when: When;
      readonly days: number;
    }
  | { readonly do: 'withdraw'; readonly of: number; readonly which: number }
  | { readonly do: 'migrate' | 'undo' }
  | { readonly do: 'crash'; readonly after: number; readonly deed: Deed };

const days = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 25, max: 95 }), fc.integer({ min: 0, max: 400 }));
const some = fc.nat(12);
const near = fc.constantFrom(-1, 0, 0, 0, 1);
const when: fc.Arbitrary<When> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ is: fc.constant('unsaid') }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('now') }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('back'), ms: fc.constantFrom(1, MINUTE, HOUR, DAY, 31 * DAY, 200 * DAY) }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('with'), which: fc.nat(20), ms: near }) },
) as fc.Arbitrary<When>;
const ofCase = fc.nat(2);
const custody = fc.constantFrom(
  'custody.date.moved',
  'custody.date.moved',
  'custody.note',
  'custody.note',
  'health.seen',
  'case.reviewed',
  'custody.recalled',
  'custody.received',
  'custody.liberated',
  'person.learned',
);
const anything = fc.oneof({ weight: 12, arbitrary: custody }, { weight: 1, arbitrary: fc.constant('person.died') });
const corrections = [
  { weight: 3, arbitrary: fc.record({ do: fc.constant('add'), of: ofCase, type: anything, when, days }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('replace'), of: ofCase, which: some, type: fc.option(anything, { nil: null }), when, days }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw'), of: ofCase, which: some }) },
];
const plain = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(0, 1, MINUTE, HOUR, DAY, 29 * DAY, 60 * DAY) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('due'), ms: near }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('tick'), of: fc.nat(1) }) },
  {
    weight: 10,
    arbitrary: fc.record(
      { do: fc.constant('send'), of: ofCase, type: anything, when, days, id: fc.nat(6) },
      { requiredKeys: ['do', 'of', 'type', 'when', 'days'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('again') }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('tell'), type: fc.constantFrom('person.learned', 'person.learned', 'health.seen'), when }),
  },
  ...corrections,
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('migrate', 'undo') }) },
);
const crash = fc.record({ do: fc.constant('crash'), after: fc.nat(19), deed: plain });

/** A clock that is put back by a little. */
const back = fc.record({ do: fc.constant('clock'), ms: fc.constant(-1) });

export const lives = fc.array(
  fc.oneof({ weight: 14, arbitrary: plain }, { weight: 1, arbitrary: crash }, { weight: 1, arbitrary: back }) as fc.Arbitrary<Deed>,
  { minLength: 3, maxLength: 28 },
) as fc.Arbitrary<readonly Deed[]>;

export function sayWhen(when: When, now: Instant, known: readonly Instant[]): Instant | undefined {
  switch (when.is) {
    case 'unsaid':
      return undefined;
    case 'now':
      return now;
    case 'back':
      return now - when.ms;
    case 'with':
      return known.length === 0 ? now : (known[when.which % known.length] as Instant) + when.ms;
  }
}

export function isPersons(type: string): boolean {
  return type === 'person.died' || type === 'person.learned';
}

export function eventOf(type: string, releaseAt: Instant, days: number, at: Instant | undefined) {
  const attrs = {
    'custody.received': { status: days % 5 === 0 ? 'remand' : 'sentenced', releaseAt },
    'custody.date.moved': { releaseAt },
    'case.reviewed': { by: `w${days}` },
  }[type];
  return { type, ...(at === undefined ? {} : { at }), ...(attrs ? { attrs } : {}) };
}
