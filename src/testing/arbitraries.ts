import type FastCheck from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Journey } from '../journal/index.ts';
import { givenAs } from '../kernel/given.ts';
import type { Profile, Vocabulary } from '../kernel/index.ts';

type Fc = typeof FastCheck;

/** Any person with some of the needs given: every field may be absent. Give it your own fast-check, so that seeds and versions are yours. */
export function anyProfile(fc: Fc, needs: readonly string[] = []): Arbitrary<Profile> {
  givenAs('anyProfile', 'fc', fc, '{subarray:function record:function}');
  givenAs('anyProfile', 'needs', needs, '[text]?');
  return fc
    .record(
      {
        needs: fc.subarray([...needs]),
        has: fc.record({ phone: fc.boolean(), photoId: fc.boolean(), bankAccount: fc.boolean() }, { requiredKeys: [] }),
        tenancy: fc.constantFrom('none', 'sole', 'joint', 'family'),
        gpRegistered: fc.boolean(),
        dependants: fc.integer({ min: 0, max: 4 }),
        supervision: fc.constantFrom('none', 'statutory'),
        notifiableVictim: fc.boolean(),
        age: fc.integer({ min: 16, max: 80 }),
        sex: fc.constantFrom('female', 'male'),
      },
      { requiredKeys: ['needs', 'has'] },
    )
    .map((profile) => profile as unknown as Profile);
}

/** Any journey over a vocabulary, with domains raised where some are given: events in order of time, whole minutes, some at the same instant. */
export function anyJourney(
  fc: Fc,
  vocabulary: Vocabulary,
  options: { readonly maxEvents?: number; readonly domains?: readonly string[]; readonly needs?: readonly string[] } = {},
): Arbitrary<Journey> {
  givenAs('anyJourney', 'fc', fc, '{subarray:function record:function}');
  givenAs('anyJourney', 'vocabulary', vocabulary, 'object');
  givenAs('anyJourney', 'options', options, 'object?');
  const { domains = [] } = options;
  const event = fc.record({
    type: fc.constantFrom(...Object.keys(vocabulary)),
    days: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 120 })),
    minutes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1439 })),
    asked: fc.option(fc.subarray([...domains]), { nil: undefined, freq: 2 }),
  });
  return fc
    .record({
      id: fc.uuid(),
      profile: anyProfile(fc, options.needs),
      events: fc.array(event, { maxLength: options.maxEvents ?? 30 }),
      after: fc.integer({ min: 0, max: 400 }),
    })
    .map(({ id, profile, events, after }) => {
      let at = Date.UTC(2025, 0, 6, 9);
      const placed = events.map((one, index) => {
        at += one.days * 86_400_000 + one.minutes * 60_000;
        return { id: `e${index + 1}`, at, type: one.type, ...(one.asked ? { asked: one.asked } : {}) };
      });
      return { id, profile, observationEnd: at + after * 86_400_000, events: placed };
    });
}
