import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { addDays, dateOf, HOUR, instantAt } from 'justice-pathway';
import { KeptDirectory } from 'justice-pathway/adapters';
import { walkDesks, walkPeople, walkStarts } from 'justice-pathway/machines';
import { isDisconnect } from 'justice-pathway/map';
import { describe, expect, it } from 'vitest';
import { type AreaState, firstArea } from '../src/studio/area/area.ts';
import { desksOf } from '../src/studio/area/desks.ts';
import { readRides } from '../src/studio/area/rides.ts';
import { directoryOf } from '../src/studio/area/services.ts';
import { areaLevers } from '../src/studio/area/year-levers.ts';
import { addressOf, stateOf } from '../src/studio/read-state.ts';
import { firstState } from '../src/studio/state.ts';
import { everything, nothing, walkThrough } from '../src/studio/walk/finish.ts';
import { layOut } from '../src/studio/walk/lay-out.ts';
import { area as areaOf, openArea } from '../src/studio/work/area.ts';
import { hour } from '../src/studio/work/hour.ts';
import { walk } from '../src/studio/work/walk.ts';
import { callCommand } from './call-command.ts';

const on = '2026-11-29';
const kit = walkPeople[0];
const bothIn = { phone: true, photoId: true };
const office: AreaState = {
  desks: {
    housing: { hours: 'Mon to Fri 9:00 to 17:00' },
    'housing-night': { hours: 'Mon to Fri 17:00 to 23:00' },
    jobcentre: { hours: 'Mo-Fr 9:00-17:00', phone: true },
    gp: { hours: 'Mon to Fri 8:00 to 18:00', waitDays: 5 },
  },
  travel: 60,
};

describe('a desk of the walk', () => {
  const desks = desksOf(office, on);
  const at = (day: string, hour: number) => instantAt(day, hour * HOUR, 'Europe/London');

  it('is open, closed or not known, by the hours that were typed', () => {
    expect(desks('claim', at('2027-03-19', 11), bothIn, false)?.answer).toBe('yes');
    expect(desks('claim', at('2027-03-20', 11), bothIn, false)).toMatchObject({
      answer: 'no',
      because: expect.stringContaining('Monday at 09:00'),
    });
    expect(desks('keyworker', at('2027-03-19', 11), bothIn, false)?.answer).toBe('unknown');
    expect(desks('dose', at('2027-03-19', 11), bothIn, false)?.answer).toBe('unknown');
    expect(desks('landlord', at('2027-03-19', 11), bothIn, false)).toBeUndefined();
    expect(desksOf(firstArea, on)('claim', at('2027-03-20', 11), bothIn, false)?.answer).toBe('unknown');
  });

  it('is another one that answers where the first is shut', () => {
    expect(desks('homeless', at('2027-03-19', 18), bothIn, false)?.answer).toBe('yes');
    expect(desks('homeless', at('2027-03-20', 18), bothIn, false)?.answer).toBe('no');
  });

  it('takes the way from the gate into account, and a phone that is not there', () => {
    expect(desks('claim', at('2027-03-19', 16), bothIn, false)?.answer).toBe('yes');
    expect(desks('claim', at('2027-03-19', 16), bothIn, true)?.answer).toBe('no');
    expect(desks('claim', at('2027-03-19', 11), { phone: false, photoId: true }, false)).toMatchObject({
      answer: 'no',
      because: expect.stringContaining('a phone'),
    });
  });
});

describe('a walk with consequences', () => {
  const of = { ...firstState.walk, day: '2027-03-19', hour: 16, begun: true };
  const laid = layOut({ person: kit, start: 'sentence', day: of.day, hour: of.hour, desks: desksOf(office, on) });
  const at = laid.stops.findIndex((stop) => stop.contact === 'liberation-day');
  const choices = (done: readonly string[]) =>
    laid.stops.map((_, position) => (position === at ? { asked: [], done: done as never } : { asked: [], done: [] }));

  it('turns a person away on a Friday at four, and the clock runs on', () => {
    const { told, findings } = walkThrough(laid, choices(['homeless', 'claim']));
    expect(told.refused.map((one) => one.step)).toEqual(['Claim Universal Credit']);
    expect(told.refused[0]?.because).toMatch(/^Turned away\. Jobcentre/);
    expect(told.events.some((event) => event.type === 'housing.application.made')).toBe(true);
    expect(told.events.some((event) => event.type === 'financial.uc.claimed')).toBe(false);
    expect(findings.filter((one) => isDisconnect(one.verdict)).length).toBeGreaterThan(0);
  });

  it('gives a person the phone first, and the desk then sees them', () => {
    const early = layOut({ person: kit, start: 'sentence', day: '2027-03-19', hour: 10, desks: desksOf(office, on) });
    const here = (done: readonly string[]) =>
      early.stops.map((_, position) => ({ asked: [], done: (position === at ? done : []) as never }));
    expect(walkThrough(early, here(['claim'])).told.refused[0]?.because).toContain('a phone');
    expect(walkThrough(early, here(['phone', 'claim'])).told.refused).toEqual([]);
  });

  it('lets a queue take its days, and says so on the page', () => {
    const after = laid.stops.findIndex((stop) => stop.contact === 'first-2w');
    const asked = laid.stops.map((_, position) => ({ asked: [], done: (position === after ? ['gp'] : []) as never }));
    const event = walkThrough(laid, asked).told.events.find((one) => one.type === 'health.gp.registered');
    expect(dateOf(event?.at ?? 0, 'Europe/London')).toBe(addDays(dateOf(laid.stops[after]?.at ?? 0, 'Europe/London'), 5));
    const branches = [laid.stops.slice(0, after + 1).map((_, position) => (position === after ? ['gp'] : []))];
    const answer = walk({ walk: { ...of, branches }, branch: 0, area: { ...office, desks: { gp: { hours: '', waitDays: 30 } } } });
    expect(answer.queued.map((one) => one.step)).toEqual(['Register with a GP']);
  });

  it('keeps its promise with any hours, queues and asks: everything done leaves only what no step could have met', () => {
    const hours = fc.constantFrom('', 'Mon to Fri 9:00 to 17:00', 'Tue 10:00 to 12:00', 'Sat 10:00 to 11:00', 'Mon to Sun 0:00 to 23:59');
    const desk = fc.record({ hours, waitDays: fc.integer({ min: 0, max: 40 }), phone: fc.boolean(), photoId: fc.boolean() });
    const area = fc.record({
      desks: fc.dictionary(fc.constantFrom(...walkDesks.map((one) => one.id)), desk),
      travel: fc.integer({ min: 0, max: 240 }),
    });
    const ready = walkPeople.flatMap((person) => person.starts.map((start) => [person, start] as const));
    fc.assert(
      fc.property(
        area,
        fc.constantFrom(...ready),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 7, max: 19 }),
        (typed, [person, start], offset, hour) => {
          const laid = layOut({ person, start, day: addDays('2026-12-01', offset), hour, desks: desksOf(typed, on) });
          const all = walkThrough(laid, everything(laid));
          expect(all.told.refused).toEqual([]);
          const bad = all.findings.filter((one) => isDisconnect(one.verdict));
          expect(bad.filter((one) => !one.byThePathway).map((one) => one.rule)).toEqual([]);
          const none = walkThrough(laid, nothing(laid)).findings.filter((one) => isDisconnect(one.verdict));
          // A duty that begins with an application can be left open by a queue, and does not arise where nobody applies: so the whole is compared.
          expect(bad.length).toBeLessThanOrEqual(none.length);
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe('the hours of an area', () => {
  it('leave as a directory that people keep, and come back from a link', () => {
    expect(KeptDirectory.safeParse(directoryOf(office, on)).success).toBe(true);
    expect(directoryOf(office, on).entries.map((one) => one.do)).toEqual(['change', 'change', 'change', 'change']);
    expect(stateOf(addressOf({ ...firstState, area: office }))).toEqual({ state: { ...firstState, area: office }, trouble: [] });
    const bad = stateOf(`#/area?s=${btoa(JSON.stringify({ area: { desks: { moon: { hours: 'x' }, gp: { hours: 3 } }, travel: -1 } }))}`);
    expect(bad.state.area).toEqual(firstArea);
    expect(bad.trouble).toHaveLength(3);
  });

  it('are the hours of the year too, for the desks that it has', () => {
    expect(areaLevers(office)).toContainEqual({
      lever: 'hours',
      desk: 'council-housing',
      opening: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
    });
    expect(areaLevers(firstArea)).toEqual([]);
  });

  it('name steps that some stop offers', () => {
    const offered = new Set<string>(
      Object.values(walkStarts).flatMap((start) => start.stops.flatMap((stop): readonly string[] => stop.actions)),
    );
    expect(walkDesks.flatMap((desk) => desk.actions).filter((id) => !offered.has(id))).toEqual([]);
  });
});

describe('rides and places that people type', () => {
  it('reads rides line by line and says which it cannot', () => {
    expect(readRides('10:05 10:30 C1\n9.15\n17:35 - 18:00, the last bus\nsometimes\n25:00 26:00')).toEqual({
      rides: [
        { from: 'the gate', to: 'town', leaves: '10:05', arrives: '10:30', route: 'C1' },
        { from: 'the gate', to: 'town', leaves: '09:15' },
        { from: 'the gate', to: 'town', leaves: '17:35', arrives: '18:00', route: 'the last bus' },
      ],
      faults: ['sometimes', '25:00 26:00'],
    });
  });

  it('stand in a link, are used by the year, and stand on the sheet of the hour of release', () => {
    const typed = { ...firstArea, desks: { housing: { hours: '', places: 4 } }, rides: '16:20 16:50 C1' };
    const read = stateOf(addressOf({ ...firstState, area: typed }));
    expect(read.trouble).toEqual([]);
    expect(read.state.area).toEqual(typed);
    expect(areaLevers(typed)).toEqual([{ lever: 'places', desk: 'council-housing', set: 4 }]);
    const { html } = hour({ walk: { ...firstState.walk, day: '2027-03-19', hour: 16 }, area: typed });
    expect(html).toContain('16:20');
    expect(html).toContain('The next day');
    expect(hour({ walk: { ...firstState.walk, start: 'diversion' }, area: typed }).html).toBe('');
  });
});

describe('the directory file of what was typed', () => {
  it('is read by the command line, which then says the same as the walk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'area-'));
    try {
      const file = join(folder, 'our-area.directory.json');
      const typed: AreaState = { desks: { housing: { hours: 'Mon to Fri 9:00 to 15:30', waitDays: 3, places: 4 } }, travel: 0 };
      writeFileSync(file, JSON.stringify(directoryOf(typed, on)));
      expect(JSON.stringify(directoryOf(typed, on))).toContain('Seen at a time: 4.');
      const open = (at: string) =>
        callCommand('directory', 'open', '--file', file, '--with-built-in', '--need', 'housing', '--at', at, '--area', 'clackmannanshire');
      const [early, late] = [await open('2027-03-19T11:00+00:00'), await open('2027-03-19T16:00+00:00')];
      const line = (text: string) => text.split('\n').find((one) => one.includes('Housing Options')) ?? '';
      expect(line(early.out)).toMatch(/open/i);
      expect(line(late.out)).toMatch(/closed/i);
      const desk = desksOf(typed, on);
      expect(desk('homeless', instantAt('2027-03-19', 11 * HOUR, 'Europe/London'), bothIn, false)?.answer).toBe('yes');
      const served = await callCommand(
        'directory',
        'serves',
        '--file',
        file,
        '--with-built-in',
        '--area',
        'Clackmannanshire',
        '--need',
        'housing',
      );
      expect(served.code).toBe(0);
      expect(served.out).toContain('clackmannanshire-housing-options');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('hours typed as they stand on a door', () => {
  const typed: AreaState = {
    desks: {
      housing: { hours: 'Mon–Thu 9-4, Fri 9-12.30', waitDays: 2, places: 3, photoId: true },
      'housing-night': { hours: '24/7' },
      gp: { hours: 'weekdays 8.30am-6pm, not bank holidays' },
      'mental-health': { hours: '', waitDays: 40 },
    },
    travel: 25,
    rides: '10:05 10:30 C1\n16:20',
  };

  it('the page says how it read them, and a Friday afternoon is then shut', () => {
    const known = (id: string) => areaOf({ area: typed }).desks.find((one) => one.id === id)?.known ?? '';
    expect(known('housing')).toContain('read as: Monday to Thursday 09:00 to 16:00; Friday 09:00 to 12:30. Closed on Saturday and Sunday.');
    expect(known('gp')).toContain('On public holidays it is closed.');
    const desks = desksOf({ ...typed, desks: { housing: typed.desks['housing'] as never } }, on);
    const at = (hour: number) => instantAt('2027-03-19', hour * HOUR, 'Europe/London');
    expect(desks('decision', at(11), bothIn, false)?.answer).toBe('yes');
    expect(desks('decision', at(14), bothIn, false)?.answer).toBe('no');
  });

  it('what cannot be read is not used, and the page says why', () => {
    for (const hours of ['by appointment', '9 till late', 'Mon 6-9']) {
      const one = { desks: { housing: { hours } }, travel: 0 };
      expect(areaOf({ area: one }).desks[0]?.fault).toMatch(/could not be read as hours\. .*Until it can be read/);
      expect(desksOf(one, on)('decision', instantAt('2027-03-19', 11 * HOUR, 'Europe/London'), bothIn, false)?.answer).toBe('unknown');
      expect(areaLevers(one)).toEqual([]);
    }
  });

  it('the file that was saved opens again and says the same', () => {
    const text = JSON.stringify(directoryOf(typed, on));
    const { area: opened, said } = openArea({ name: 'our-area.directory.json', text });
    expect(said).toEqual([]);
    expect(directoryOf(opened as AreaState, on)).toEqual(directoryOf(typed, on));
    expect(opened).toMatchObject({ travel: 25, rides: typed.rides });
    expect(areaLevers(opened as AreaState)).toEqual(areaLevers(typed));
  });

  it('what a file says beyond this page is told, and a file of another kind is refused', () => {
    const file = (entries: readonly object[], more: object = {}) =>
      openArea({ name: 'f.json', text: JSON.stringify({ kind: 'justice-pathway-directory', version: 1, entries, ...more }) });
    const entry = { do: 'change', service: 'clackmannanshire-housing-options', on, by: 'T' };
    const monthly = file([
      { ...entry, set: { requires: { phone: true }, schedules: [{ freq: 'MONTHLY', byday: '1TU', opensAt: '9:00', closesAt: '12:00' }] } },
    ]);
    expect(monthly.area?.desks['housing']).toEqual({ hours: '', phone: true });
    expect(monthly.said.join(' ')).toContain('not the same in every week');
    expect(file([{ ...entry, service: 'far', set: { phones: [{ number: '1' }] } }]).area).toBeUndefined();
    expect(file([{ ...entry, set: { phone: 1 } }]).area).toBeUndefined();
    expect(openArea({ name: 's.json', text: '{"kind":"justice-pathway-session"}' }).said.join(' ')).toContain('no directory of hours');
    expect(openArea({ name: 's.json', text: '{"kind":' }).area).toBeUndefined();
  });
});
