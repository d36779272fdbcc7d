import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOUR, instantAt, MINUTE } from 'justice-pathway';
import { KeptDirectory } from 'justice-pathway/adapters';
import { describe, expect, it } from 'vitest';
import type { AreaState } from '../src/studio/area/area.ts';
import { desksOf } from '../src/studio/area/desks.ts';
import { fromGate, yearMinutes } from '../src/studio/area/gate.ts';
import { directoryOf } from '../src/studio/area/services.ts';
import { firstState } from '../src/studio/state.ts';
import { walk } from '../src/studio/work/walk.ts';
import { scenarioOf } from '../src/studio/work/year/scenario.ts';
import { callCommand } from './call-command.ts';

const on = '2026-11-29';
const at = (day: string, hour: number) => instantAt(day, hour * HOUR, 'Europe/London');
const friday = '2027-03-19';
const bothIn = { phone: true, photoId: true };
const area: AreaState = {
  desks: { housing: { hours: 'Mon to Fri 9:00 to 16:00' }, jobcentre: { hours: 'Mon to Fri 9:00 to 17:00' } },
  travel: 25,
  rides: '10:05 10:30 C1\n15:40 16:20 C2\n16:30',
};

describe('the way from the gate', () => {
  it('is the next ride where rides were typed, and the minutes where none were', () => {
    expect(fromGate(area, at(friday, 10))).toEqual({
      at: at(friday, 10) + 30 * MINUTE,
      said: 'The ride C1 leaves the gate at 10:05 and is there at 10:30. Ask whether it runs that day.',
    });
    expect(fromGate(area, at(friday, 16)).at).toBe(at(friday, 16) + 55 * MINUTE);
    expect(fromGate(area, at(friday, 17))).toEqual({
      at: undefined,
      said: 'No ride that was typed leaves the gate after 17:00. Somebody must fetch the person.',
    });
    expect(fromGate({ ...area, rides: '' }, at(friday, 17)).at).toBe(at(friday, 17) + 25 * MINUTE);
    expect(fromGate({ desks: {}, travel: 0 }, at(friday, 17))).toEqual({ at: at(friday, 17), said: '' });
  });

  it('decides at the gate whether a desk is still open, and nowhere else', () => {
    const desks = desksOf(area, on);
    expect(desks('taOffer', at(friday, 10), bothIn, true)?.answer).not.toBe('no');
    expect(desks('claim', at(friday, 15), bothIn, true)?.answer).toBe('yes');
    expect(desks('decision', at(friday, 15), bothIn, true)).toMatchObject({ answer: 'no', because: expect.stringContaining('16:20') });
    expect(desks('decision', at(friday, 15), bothIn, false)?.answer).toBe('yes');
    expect(desks('claim', at(friday, 17), bothIn, true)).toMatchObject({ answer: 'no', because: expect.stringContaining('No ride') });
  });

  it('is the same for who can be reached on the walk', () => {
    const from = (hour: number) => {
      const state = { ...firstState.walk, day: friday, hour };
      const before = walk({ walk: state, branch: 0, area });
      const gate = before.stops.findIndex((stop) => stop.contact === 'liberation-day');
      return walk({ walk: { ...state, branches: [Array.from({ length: gate }, () => [])] }, branch: 0, area });
    };
    const housing = (hour: number) => from(hour).open.find((one) => one.need === 'housing');
    expect(housing(10)?.reachable).toBe('yes');
    expect(from(10).gate).toContain('C1');
    const late = from(17);
    expect(late.gate).toContain('Somebody must fetch the person.');
    expect(late.open.flatMap((one) => one.services).filter((one) => one.reachable === 'yes' && /Housing Options/.test(one.name))).toEqual(
      [],
    );
  });

  it('is the way to a desk in the simulated year too, on both sides', () => {
    expect(yearMinutes({ desks: {}, travel: 0 })).toBe(0);
    expect(yearMinutes({ desks: {}, travel: 40 })).toBe(40);
    expect(yearMinutes(area)).toBeGreaterThan(25);
    const desk = (of: AreaState) => scenarioOf({ levers: {}, numbers: {} }, of).desks?.find((one) => one.id === 'council-housing')?.lead;
    expect(desk({ desks: {}, travel: 40 })).toEqual({ kind: 'fixed', value: 40 });
    expect(desk({ desks: {}, travel: 0 })).toEqual({ kind: 'fixed', value: 0 });
  });

  it('leaves in the directory file, and the command for the hour of release reads it there', async () => {
    const file = directoryOf(area, on);
    expect(KeptDirectory.parse(JSON.parse(JSON.stringify(file))).gate).toEqual({
      travelMinutes: 25,
      rides: [
        { from: 'the gate', to: 'town', leaves: '10:05', arrives: '10:30', route: 'C1' },
        { from: 'the gate', to: 'town', leaves: '15:40', arrives: '16:20', route: 'C2' },
        { from: 'the gate', to: 'town', leaves: '16:30' },
      ],
    });
    const folder = mkdtempSync(join(tmpdir(), 'gate-'));
    const [person, kept] = [join(folder, 'person.json'), join(folder, 'our-area.directory.json')];
    writeFileSync(person, JSON.stringify({ needs: ['housing'], has: {}, homeArea: 'Clackmannanshire' }));
    writeFileSync(kept, JSON.stringify(file));
    const ask = (...more: string[]) =>
      callCommand('liberation-hour', '--file', person, '--services', kept, '--with-built-in', '--at', '2027-03-19T10:00+00:00', ...more);
    const found = await ask();
    expect(found.out).toContain('Arriving at 10:30.');
    expect(found.out).toContain('First ride from the gate: C1, 10:05');
    expect((await ask('--travel-minutes', '90')).out).toContain('Arriving at 11:30.');
    expect((await ask('--prison', 'HMP Glenochil')).out).toContain('C1, 10:05 from HMP Glenochil');
    rmSync(folder, { recursive: true });
  });
});
