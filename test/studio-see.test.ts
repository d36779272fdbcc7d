import { describe, expect, it } from 'vitest';
import { firstArea } from '../src/studio/area/area.ts';
import { firstState, type SeeState } from '../src/studio/state.ts';
import { saidOf } from '../src/studio/views/year/dots.ts';
import { type SeeAnswer, seePeople } from '../src/studio/work/see/see-people.ts';

const see = (levers: Record<string, string | number>, more: Partial<SeeState> = {}, area = firstArea) =>
  seePeople({ year: { levers, numbers: {} }, area, see: { ...firstState.see, ...more } });
const letters = ({ frames }: SeeAnswer, side: 'now' | 'changed', where: string) =>
  frames.map((frame) => [...frame[side]].filter((one) => one === where).length);

describe('people at a desk', () => {
  it('are all there at every moment, and nobody who was reached goes back', () => {
    for (const answer of [see({ hours: 'long' }), see({ places: 6 }, { hour: 11 }), see({}, { desk: 'gp-practice' })]) {
      for (const { now, changed } of answer.frames) expect([now.length, changed.length]).toEqual([20, 20]);
      for (const side of ['now', 'changed'] as const) {
        const reached = letters(answer, side, 'r');
        expect(reached).toEqual([...reached].sort((a, b) => a - b));
      }
    }
  });

  it('are turned away on a Friday at six where the desk shuts at five, and are reached where it is open', () => {
    const answer = see({ hours: 'long' }, { hour: 18 });
    expect(answer.now.reached[0]).toBe(0);
    expect(answer.now.turnedAway).toBe(20);
    expect(answer.changed.reached[0]).toBeGreaterThan(0);
    expect(answer.frames[0]?.open).toEqual([false, true]);
    expect(answer.same).toBe(false);
  });

  it('are the same people with the same luck where nothing is changed, and the page says so', () => {
    const answer = see({ phone: 90 });
    expect(answer.same).toBe(true);
    expect(answer.now).toEqual(answer.changed);
  });

  it('meet the hours that the group typed, on both sides', () => {
    const area = { ...firstArea, desks: { housing: { hours: 'Mon to Fri 9:00 to 12:00' } } };
    const answer = see({}, { hour: 14 }, area);
    expect(answer.now.reached[0]).toBe(0);
    expect(answer.now.turnedAway).toBe(20);
    expect(see({}, { hour: 14 }).now.reached[0]).toBeGreaterThan(0);
  });

  it('are told in a sentence that says what the dots show', () => {
    const answer = see({ hours: 'long' }, { hour: 18 });
    const last = answer.frames.at(-1);
    if (last === undefined) throw new Error('no moment');
    const said = saidOf(answer, last);
    expect(said).toContain(`${letters(answer, 'changed', 'r').at(-1)} reached`);
    expect(said).toContain('With the change the desk is');
  });
});
