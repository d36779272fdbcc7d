import fc from 'fast-check';
import { addDays } from 'justice-pathway';
import { compareLaws, type Law, lookup, type WorkingCalendar, weekday } from 'justice-pathway/law';
import { allParameters, areaCalendar, keyDatesCalculator, noFridayRelease, releaseFraction } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';
import { ask } from './law-ask.ts';
import { value } from './law-value.ts';

const runs = { numRuns: 250 };
const day = (from: string, span: number) => fc.integer({ min: 0, max: span }).map((days) => addDays(from, days));
const anyStart = day('2005-01-01', 9500);
// Starts whose release no change of the law in 2025 or 2026 overtakes.
const settled = fc.oneof(day('2012-01-01', 2900), day('2026-05-26', 3000));
const offence = fc.constantFrom('ordinary', 'domestic-abuse', 'sexual', 'violent');
const kind = fc.constantFrom('imprisonment', 'detention', 'detention-of-child', 'fine-default', 'contempt');
const area = fc.constantFrom(undefined, 'Clackmannanshire', 'Stirling', 'Highland');
const laws: readonly Law[] = [{}, { reforms: [noFridayRelease] }, { reforms: [releaseFraction('1/3')] }, { asOf: '2025-02-10' }];
const law = fc.constantFrom(...laws);
const counting = fc.record({
  rounding: fc.constantFrom('up', 'down', 'nearest'),
  firstDay: fc.constantFrom('counts', 'does-not-count'),
});

describe('automatic release', () => {
  test('is never after the end of the sentence and never before its start', () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 1, max: 120 }), kind, offence, law, counting, (from, months, sort, why, under, how) => {
        fc.pre(sort !== 'detention-of-child' || months < 48);
        const found = release({ sentences: [{ kind: sort, term: `${months}m`, from, offences: [why] }], ...how }, under);
        expect(found.from <= found.to).toBe(true);
        expect(found.to <= found.term.to).toBe(true);
        expect(found.from >= from).toBe(true);
      }),
      runs,
    );
  });

  test('a longer sentence of one kind is never released earlier under one law', () => {
    fc.assert(
      fc.property(
        anyStart,
        fc.integer({ min: 1, max: 110 }),
        fc.integer({ min: 1, max: 30 }),
        kind,
        offence,
        law,
        counting,
        (from, months, more, sort, why, under, how) => {
          fc.pre(sort !== 'detention-of-child' || months + more < 48);
          const file = (length: number) => ({ sentences: [{ kind: sort, term: `${length}m`, from, offences: [why] }], ...how });
          expect(release(file(months), under).from <= release(file(months + more), under).from).toBe(true);
        },
      ),
      runs,
    );
  });

  test('additional days never bring release forward and never pass the end', () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 200 }), (from, months, addedDays) => {
        const plain = release({ sentences: [{ term: `${months}m`, from }] });
        const added = release({ sentences: [{ term: `${months}m`, from, addedDays }] });
        expect(added.to >= plain.to || added.from >= plain.from).toBe(true);
        expect(added.to <= added.term.to).toBe(true);
      }),
      runs,
    );
  });
});

describe('the day of release', () => {
  test('moves only backwards, at most to the last permitted day, under both versions', () => {
    fc.assert(
      fc.property(day('2019-01-01', 3600), area, fc.boolean(), (due, place, proposed) => {
        const under = proposed ? { reforms: [noFridayRelease] } : {};
        const calendar = areaCalendar(place);
        const { releaseDay } = value(ask('release-day', { due, ...(place ? { area: place } : {}) }, under)) as { releaseDay: string };
        expect(releaseDay <= due).toBe(true);
        expect(barred(releaseDay, calendar, proposed)).toBe(false);
        for (let each = addDays(releaseDay, 1); each < due; each = addDays(each, 1)) {
          expect(barred(each, calendar, proposed) || (proposed && weekday(each) === 4)).toBe(true);
        }
        if (releaseDay !== due) expect(barred(due, calendar, proposed) || (proposed && weekday(due) === 4)).toBe(true);
      }),
      { ...runs, numRuns: 800 },
    );
  });

  test('under section 8 a release due on a Thursday is never on a Thursday', () => {
    fc.assert(
      fc.property(day('2019-01-01', 3600), (due) => {
        fc.pre(weekday(due) === 4);
        const found = value(ask('release-day', { due }, { reforms: [noFridayRelease] })) as { releaseDay: string };
        const moved = barred(due, areaCalendar(undefined), true);
        if (!moved) expect(weekday(found.releaseDay)).not.toBe(4);
      }),
      runs,
    );
  });
});

describe('key dates', () => {
  test('stand in order: curfew before release, release before the end, discretion before the day', () => {
    fc.assert(
      fc.property(settled, fc.integer({ min: 3, max: 58 }), offence, law, (from, months, why, under) => {
        const dates = keyDates({ sentences: [{ term: `${months}m`, from, offences: [why] }] }, under);
        const due = dates.get('automatic-release') as string;
        expect(due <= (dates.get('sentence-end') as string)).toBe(true);
        expect((dates.get('release-day') as string) <= due).toBe(true);
        const first = dates.get('hdc-earliest');
        const last = dates.get('hdc-latest');
        if (first && last) {
          expect(first <= last).toBe(true);
          expect(last <= addDays(due, -14)).toBe(true);
        }
        const parole = dates.get('parole-qualifying');
        if (parole) expect(parole <= due).toBe(true);
        const earliest = dates.get('release-earliest');
        if (earliest) expect(earliest < (dates.get('release-day') as string)).toBe(true);
      }),
      runs,
    );
  });

  test('a reform that only moves the day never moves the date it falls due', () => {
    const rows = compareLaws(
      (under) => keyDatesCalculator.ask({ sentences: [{ term: '12m', from: '2026-06-01' }] }, under),
      {},
      { reforms: [noFridayRelease] },
    );
    if ('status' in rows) throw new Error(rows.reason);
    expect(rows.find((each) => each.id === 'automatic-release')).toMatchObject({ daysLater: 0 });
    expect(rows.find((each) => each.id === 'release-day')).toMatchObject({ first: '2026-09-18', second: '2026-09-17', daysLater: -1 });
  });
});

test('a parameter has exactly one value on every covered day', () => {
  fc.assert(
    fc.property(fc.constantFrom(...allParameters), day('1993-10-01', 14000), (parameter, on) => {
      const holding = parameter.values.filter((each) => (each.from ?? '0000') <= on && (each.to ?? '9999') >= on);
      const start = parameter.values[0]?.from ?? '0000';
      const end = parameter.values.at(-1)?.to ?? '9999';
      const gap = parameter.gaps?.some((each) => each.from <= on && each.to >= on) ?? false;
      expect(holding.length).toBe(on < start || on > end || gap ? 0 : 1);
      expect(lookup(parameter, on)?.value).toEqual(holding[0]?.value);
    }),
    { ...runs, numRuns: 3000 },
  );
});

// Helpers

interface Release {
  readonly from: string;
  readonly to: string;
  readonly term: { readonly to: string };
}

function release(input: unknown, under?: Law): Release {
  return value(ask('automatic-release', input, under)) as Release;
}

/** Written again from the words of the Act, to compare with the rule as data. */
function barred(date: string, calendar: WorkingCalendar, proposed: boolean): boolean {
  const weekend = new Date(`${date}T12:00:00Z`).getUTCDay();
  if (weekend === 0 || weekend === 6 || calendar.holiday(date) !== undefined) return true;
  return proposed && (weekend === 5 || calendar.holiday(addDays(date, 1)) !== undefined);
}

function keyDates(input: unknown, under?: Law): ReadonlyMap<string, string | undefined> {
  const answer = keyDatesCalculator.ask(input, under);
  if (answer.status !== 'answered') throw new Error(answer.reason);
  return new Map(answer.value.map((each) => [each.id, each.date ?? each.to]));
}
