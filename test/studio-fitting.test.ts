import { describe, expect, it } from 'vitest';
import { firstArea } from '../src/studio/area/area.ts';
import { fitting } from '../src/studio/views/year/fitting.ts';
import { numbers } from '../src/studio/work/year/numbers.ts';

describe('the changes of a year from a link or a file', () => {
  const shown = numbers({ area: firstArea, numbers: {} });

  it('are taken where they fit the controls of the page', () => {
    const trouble: string[] = [];
    const year = { levers: { phone: 90, day: 'no-friday', places: 4, hours: 'long', ready: 'phone-for-everybody' }, numbers: { gp: 40 } };
    expect(fitting(year, shown, trouble)).toEqual(year);
    expect(trouble).toEqual([]);
  });

  it('are left out and told by the words on the control where they do not', () => {
    const trouble: string[] = [];
    const levers = { phone: '<b>', places: 2.5, day: 'never', moon: 3, medication: 85, hours: 'own', gate: 101 };
    expect(fitting({ levers, numbers: { gp: 40, moon: 3 } }, shown, trouble)).toEqual({ levers: { medication: 85 }, numbers: { gp: 40 } });
    expect(trouble).toHaveLength(1);
    for (const label of ['A phone on the day', 'Housing officers at the desk', 'Day of release', 'moon', 'Hours of the housing desk'])
      expect(trouble[0]).toContain(`“${label}”`);
  });
});
