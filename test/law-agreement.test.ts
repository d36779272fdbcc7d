import fc from 'fast-check';
import { addDays } from 'justice-pathway';
import { type KeyDate, keyDatesCalculator } from 'justice-pathway/machines/law';
import { describe, expect, test } from 'vitest';
import { ask } from './law-ask.ts';
import { times } from './properties/as-asked.ts';

// Seeds that ever disagreed stay in the list.
const runs = 200;
const seeds: readonly number[] = [20261129];

const from = fc.integer({ min: 0, max: 3900 }).map((days) => addDays('2017-06-01', days));
const length = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map((months) => ({ months })),
  fc.integer({ min: 40, max: 90 }).map((months) => ({ months })),
  fc.integer({ min: 15, max: 400 }).map((days) => ({ days })),
);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 2 });

const passed = fc
  .record({
    start: from,
    back: fc.constantFrom(0, 0, 0, 20, 90, 200),
    term: length,
    kind: fc.constantFrom(
      'imprisonment',
      'imprisonment',
      'imprisonment',
      'detention',
      'extended',
      'fine-default',
      'detention-of-child',
      'section-44',
    ),
    offences: fc.constantFrom(['ordinary'], ['ordinary'], ['domestic-abuse'], ['sexual'], ['violent']),
    notification: maybe(fc.boolean()),
    addedDays: fc.constantFrom(0, 0, 0, 5, 60),
    creditDays: maybe(fc.integer({ min: 1, max: 90 })),
    procedure: maybe(fc.constantFrom('summary', 'solemn')),
    supervised: fc.boolean(),
    proceedings: maybe(fc.constantFrom('first', 'second')),
  })
  .map(({ start, back, supervised, ...more }) => ({
    ...more,
    ...(more.kind === 'extended' ? { extension: { months: 24 }, offences: ['sexual'] } : {}),
    ...(supervised && more.kind === 'imprisonment' ? { supervisedRelease: { months: 6 } } : {}),
    from: start,
    imposed: addDays(start, back),
  }));

const files = fc
  .record({
    sentences: fc.array(passed, { minLength: 1, maxLength: 3 }),
    age: maybe(fc.constantFrom(15, 17, 19, 30)),
    releases: maybe(fc.array(from, { minLength: 1, maxLength: 2 })),
    away: maybe(fc.record({ from, days: fc.integer({ min: 1, max: 40 }) })),
    liberty: maybe(fc.record({ from, days: fc.integer({ min: 1, max: 40 }) })),
    firstDay: maybe(fc.constantFrom('counts', 'does-not-count')),
    rounding: maybe(fc.constantFrom('up', 'down', 'nearest')),
    area: maybe(fc.constantFrom('Clackmannanshire', 'Stirling')),
    paroleRecommended: maybe(fc.boolean()),
  })
  .map(({ sentences, age, away, liberty, ...more }) => ({
    ...more,
    sentences: sentences.map((each, index) => ({ id: `s${index}`, ...each })),
    ...(age === undefined ? {} : { ageAtConviction: age }),
    ...(away ? { absences: [{ from: away.from, returned: addDays(away.from, away.days) }] } : {}),
    ...(liberty && !away ? { interimLiberations: [{ liberated: liberty.from, returned: addDays(liberty.from, liberty.days) }] } : {}),
  }));

const clean = (file: object) => JSON.parse(JSON.stringify(file)) as object;
const answered = (id: string, input: object) => {
  const answer = ask(id, clean(input));
  return answer.status === 'answered' ? (answer.value as Record<string, unknown>) : undefined;
};

describe('key dates and each calculator by itself', () => {
  test.each(seeds)(
    'never differ in a date for the same facts (seed %i)',
    (seed) => {
      let compared = 0;
      fc.assert(
        fc.property(files, (file) => {
          const all = keyDatesCalculator.ask(clean(file));
          const release = answered('automatic-release', file) as Release | undefined;
          if (all.status !== 'answered') {
            expect(release).toBeUndefined();
            return;
          }
          compared += 1;
          const at = new Map(all.value.map((each) => [each.id, each]));
          if (!release) throw new Error('key dates answer where automatic release does not');
          expectRelease(file, at, release);
          expectCurfew(file, at);
          expectAfter(file, at);
          expectSpent(file, at);
        }),
        { seed, numRuns: runs },
      );
      expect(compared).toBeGreaterThan(runs / 4);
    },
    60_000 * times(),
  );
});

interface Release {
  readonly from: string;
  readonly to: string;
  readonly daysToServe: number;
  readonly tranche?: string;
  readonly liberatedFromCourt?: true;
  readonly term: { readonly days: number; readonly imposedTo: string };
}
type Dates = ReadonlyMap<string, KeyDate>;
type File = Parameters<typeof answered>[1] & { readonly area?: string | undefined; readonly firstDay?: string | undefined };

const spanOf = (date: KeyDate | undefined) => [date?.from ?? date?.date, date?.to ?? date?.date];

function expectRelease(file: File, at: Dates, release: Release): void {
  const due = at.get('automatic-release');
  expect(spanOf(due)).toEqual([release.from, release.to]);
  expect(due?.daysToServe).toBe(release.daysToServe);
  expect(at.get('liberated-from-court')?.date).toBe(release.liberatedFromCourt ? release.term.imposedTo : undefined);
  const terms = answered('single-term', file) as unknown as { readonly to: string }[];
  const last = terms
    .map((each) => each.to)
    .sort()
    .at(-1) as string;
  expect(at.get('sentence-end')?.date).toBe(file.firstDay === 'does-not-count' ? addDays(last, 1) : last);
  if (release.tranche || release.liberatedFromCourt) return;
  const { area } = file;
  const day = answered('release-day', { due: release.to, termDays: release.term.days, ...(area ? { area } : {}) });
  const moved = day?.releaseDay as string;
  const first = release.from === release.to ? moved : release.from;
  expect(spanOf(at.get('release-day'))).toEqual(moved < first ? [first, first] : [first, moved]);
  const earliest = at.get('release-earliest');
  if (earliest) expect(earliest.date).toBe(day?.earliestDiscretionary);
}

function expectCurfew(file: File, at: Dates): void {
  const window = answered('home-detention-curfew', file);
  expect(at.get('parole-qualifying')?.date).toBe(answered('parole-qualifying-date', file)?.date);
  expect([at.get('hdc-earliest')?.date, at.get('hdc-latest')?.date]).toEqual([window?.earliest, window?.latest]);
}

function expectAfter(file: File, at: Dates): void {
  const after = answered('licence-and-supervision', file);
  const [supervised, named] = [at.get('supervision-end'), at.get('supervisor-named-by')];
  expect([at.get('licence-end')?.date, spanOf(supervised)[1]]).toEqual([after?.licenceEnd, after?.supervisionEnd]);
  expect(spanOf(named)[1]).toBe(after?.supervisorNamedBy);
  const released = spanOf(at.get('release-day'));
  if (released[0] === released[1]) expect([supervised?.from, named?.from]).toEqual([undefined, undefined]);
  // Where release falls on some day of several, so does what is counted from it.
  const care = released.map((day) => answered('throughcare', { ...file, released: day })?.voluntaryUntil);
  expect(spanOf(at.get('throughcare-until'))).toEqual(care);
}

/** The same convictions, asked of the calculator of disclosure by a question written here. */
function expectSpent(file: File & { readonly sentences?: readonly Passed[]; readonly ageAtConviction?: number }, at: Dates): void {
  const counted = (file.sentences ?? []).filter((each) => each.kind !== 'fine-default');
  if (counted.length === 0) return;
  const convictions = counted.map((each) => {
    const child = each.kind === 'section-44' || each.kind === 'detention-of-child';
    const age = file.ageAtConviction ?? (child ? 17 : undefined);
    const term = { term: each.term, from: each.from };
    return {
      id: each.id,
      convictedOn: each.imposed,
      ...(age === undefined ? {} : { ageAtConviction: age }),
      ...(each.procedure ? { procedure: each.procedure } : each.kind === 'extended' ? { procedure: 'solemn' } : {}),
      proceedings: each.proceedings ?? `passed on ${each.imposed}`,
      sentences: [each.kind === 'extended' ? { kind: 'extended', ...term, extension: each.extension } : { kind: 'custody', ...term }],
    };
  });
  const found = answered('disclosure', { convictions }) as { convictions: { id: string; spentFrom: string | null }[] } | undefined;
  for (const each of found?.convictions ?? []) {
    const date = at.get(`spent-${each.id}`) ?? at.get('spent');
    expect(date?.date ?? null).toBe(each.spentFrom);
  }
}

interface Passed {
  readonly id: string;
  readonly kind: string;
  readonly term: object;
  readonly extension?: object;
  readonly from: string;
  readonly imposed: string;
  readonly procedure?: string | undefined;
  readonly proceedings?: string | undefined;
}
