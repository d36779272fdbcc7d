import { DAY, dueTimes, openCase, type Pathway } from 'justice-pathway';
import { xstateStepper } from 'justice-pathway/testing';
import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { caseTables } from '../src/engine/move/case-tables.ts';
import { Mover } from '../src/engine/move/mover.ts';
import { odd } from './engine-odd-pathway.ts';

const pathway = odd as unknown as Pathway;
const at = Date.UTC(2026, 0, 5, 9);

describe('a stage that begins within a state', () => {
  const begun = (options: object) => {
    const machine = createMachine(
      {
        id: 'through',
        context: { at },
        initial: 'in',
        states: {
          in: {
            meta: { label: 'In', contact: 'inner' },
            initial: 'first',
            states: {
              first: { meta: { label: 'First' }, after: { soon: 'second' } },
              second: { meta: { label: 'Second' }, on: { go: 'first' } },
            },
          },
        },
      } as never,
      { delays: dueTimes<{ at: number }>()({ soon: (of) => of.at + DAY }) } as never,
    );
    const own = { ...pathway, stages: { ...pathway.stages, through: { ...pathway.stages['through'], machine } } } as unknown as Pathway;
    return { own, opened: openCase(own, { id: 'c', person: 'p', stage: 'through', input: {}, at } as never, options) };
  };

  it.each([{}, { stepperOf: xstateStepper }])('makes the contact of that state, and is written as in both (%#)', (options) => {
    const { opened } = begun(options);
    expect(opened.moments.map(({ contact, domain }) => [contact, domain])).toEqual([
      ['inner', 'health'],
      ['inner', 'housing'],
    ]);
    expect(opened.entries.map(({ type, attrs }) => attrs?.['state'] ?? type)).toEqual([
      'case.opened',
      'through.in.first',
      'moment.raised',
      'moment.raised',
    ]);
  });

  it.each([{}, { stepperOf: xstateStepper }])('hears in no state what the machine has no word for (%#)', (options) => {
    const { own, opened } = begun(options);
    const tables = caseTables(own, 'stepperOf' in options ? options.stepperOf : undefined);
    const unknown = tables.types.filter((type) => type !== 'go');
    const mover = Mover.of(tables, opened.case);
    for (const leaf of tables.stage('through').paths.keys()) {
      mover.leaf = leaf;
      for (const type of unknown) expect(mover.isUnheard(tables.codes.get(type) as number), `${leaf} ${type}`).toBe(true);
    }
  });
});
