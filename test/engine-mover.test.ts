import fc from 'fast-check';
import { agenda, type Case, DAY, openCase, type Pathway, type Step, step } from 'justice-pathway';
import { compileStage, xstateStepper } from 'justice-pathway/testing';
import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { caseTables } from '../src/engine/move/case-tables.ts';
import { Mover } from '../src/engine/move/mover.ts';
import { framesOf, type Moved } from './engine-frames.ts';
import { odd, oddTypes } from './engine-odd-pathway.ts';
import { contactsOn, pathOn, transitionsAt } from './engine-second-reading.ts';

const pathway = odd as unknown as Pathway;
const at = Date.UTC(2026, 0, 5, 9);
const moves = fc.array(fc.record({ kind: fc.nat(9), pick: fc.nat(99), days: fc.nat(15) }), { minLength: 10, maxLength: 40 });
const open = (of: Pathway = pathway, stage = 'first', options = {}) =>
  openCase(of, { id: 'c', person: 'p', stage, input: {}, at } as never, options);

describe('a case that lives on under one mover', () => {
  it('goes where one step after another leads, hears what they hear, and knows what is due next', () => {
    const met = { refused: 0, unheard: 0, closed: 0, due: 0 };
    fc.assert(
      fc.property(moves, (list) => {
        const tables = caseTables(pathway);
        const mover = Mover.open(tables, 'first', {}, at);
        let current: Case = open().case;
        for (const { kind, pick, days } of list) {
          const due = agenda(pathway, current)[0];
          expect(mover.dueAt).toBe(due?.at ?? Number.POSITIVE_INFINITY);
          expect(mover.closed).toBe(current.stage === null);
          if (current.stage === null) {
            met.closed += 1;
            expect([mover.outcome, mover.take(0, at, {}, true, undefined)]).toEqual([current.outcome, false]);
            // Not even what every open case takes.
            expect(mover.take(0, at, {}, false, undefined)).toBe(false);
            mover.fireNext(at);
            expect(mover.closed).toBe(true);
            break;
          }
          for (const [code, type] of tables.types.entries())
            expect(mover.isUnheard(code), type).toBe(transitionsAt(pathway, current, type).length === 0);
          let stepped: Step;
          if (due && kind < 4) {
            met.due += 1;
            const now = Math.max(due.at, current.at);
            mover.fireNext(now);
            stepped = step(pathway, current, { type: 'due', due: due.id, dueAt: due.at, at: now } as never) as Step;
          } else {
            const type = oddTypes[pick % oddTypes.length] as string;
            const now = current.at + days * DAY;
            const { kind: word, contact } = pathway.vocabulary[type] as { kind: string; contact?: string };
            const attrs = { days: days - 8 };
            const before = structuredClone([mover.leaf, mover.stay, mover.fired, mover.contacts]);
            if (mover.isUnheard(tables.codes.get(type) as number)) met.unheard += 1;
            const taken = mover.take(tables.codes.get(type) as number, now, attrs, word === 'stage', contact);
            const answer = step(pathway, current, { type, at: now, attrs } as never);
            expect(taken).toBe(answer.ok);
            if (!answer.ok) {
              met.refused += 1;
              expect([mover.leaf, mover.stay, mover.fired, mover.contacts]).toEqual(before);
              expect(mover.context).toEqual(current.context);
              continue;
            }
            stepped = answer as Step;
          }
          current = stepped.case;
          const raised = [...new Set(stepped.moments.map(({ contact }) => contact))];
          expect(mover.contacts.filter((id) => id !== 'silent')).toEqual(raised);
          expect(mover.stay).toBe(current.stay);
          if (current.stage === null) continue;
          expect([mover.stage.stage.id, mover.stage.machine.valueOf(mover.leaf), mover.context]).toEqual([
            current.stage,
            current.value,
            current.context,
          ]);
          expect(mover.fired.map(({ event, at: when }) => [`${mover.stay}:${event}`, when])).toEqual(
            current.fired.map((one) => [one.id, one.at]),
          );
          mover.forgetContacts();
          expect(mover.contacts).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
    for (const [what, count] of Object.entries(met)) expect(count, what).toBeGreaterThan(3);
  });

  it('knows what is due again after it was taken up from a case that is kept, and lets one pass', () => {
    const first = (step(pathway, open().case, { type: 'go', at } as never) as Step).case;
    const [soonest, next] = agenda(pathway, first);
    const mover = Mover.of(caseTables(pathway), first);
    expect(mover.dueAt).toBe(Number.POSITIVE_INFINITY);
    mover.pass('xstate.after.again.first.deep', soonest?.at as number);
    expect([soonest?.name, mover.dueAt]).toEqual(['again', next?.at]);
  });
});

describe('the tables of a pathway', () => {
  it('tell of each two states which are entered between them, outermost first, and which contacts that makes', () => {
    const tables = caseTables(pathway);
    expect(caseTables(pathway)).toBe(tables);
    for (const [index, [id, stage]] of Object.entries(pathway.stages).entries()) {
      const own = tables.stage(id);
      expect(tables.stage(id)).toBe(own);
      expect([own.number, own.stage]).toEqual([index, stage]);
      expect(own.paths).toEqual(own.machine.nodes.map((node) => `${id}:${node.path.join('.')}`));
      for (const [to, node] of own.machine.nodes.entries())
        for (let from = -1; from < own.machine.nodes.length; from += 1) {
          const before = from < 0 ? undefined : own.machine.nodes[from];
          const entered = pathOn(node).filter((each) => !(before && pathOn(before).includes(each)));
          expect(own.pathsBetween(from, to)).toEqual(entered.map((each) => `${id}:${each.path.join('.')}`));
          expect(own.contactsBetween(from, to)).toEqual(contactsOn(entered));
          expect(own.contactsBetween(from, to)).toBe(own.contactsBetween(from, to));
        }
    }
    expect(caseTables(pathway, xstateStepper)).not.toBe(tables);
  });
});

describe('XState itself and the tables made of it', () => {
  const stages = Object.values(pathway.stages);

  it('answer alike: events, what is heard and allowed, states, and every move with what it did beside', () => {
    for (const stage of stages) {
      const [ours, theirs] = [compileStage(stage), xstateStepper(stage)];
      expect([ours.kind, theirs.kind, theirs.stage]).toEqual(['compiled', 'xstate', stage]);
      expect(xstateStepper(stage)).toBe(theirs);
      for (const one of [ours, theirs]) {
        expect(new Set(one.events)).toEqual(new Set(ours.events));
        const inner = one.events.map((type) => type.startsWith('xstate.'));
        expect(inner).toEqual(inner.toSorted());
        expect(one.events.map((type) => one.eventCode(type))).toEqual(one.events.map((_, code) => code));
        expect(one.eventCode('no such event')).toBe(-1);
        expect(one.leaves).toEqual(one.nodes.map(({ id }) => id));
        for (const [leaf, node] of one.nodes.entries()) {
          expect(one.leafOf(one.valueOf(leaf))).toBe(leaf);
          expect(one.leafOf(JSON.parse(JSON.stringify(one.valueOf(leaf))))).toBe(leaf);
          expect(one.ends[leaf]).toBe(node.type === 'final' && node.path.length === 1 ? 1 : 0);
          expect(one.allowed(leaf)).toEqual(ours.allowed(leaf));
          for (const type of ours.events) expect(one.hears(leaf, one.eventCode(type)), type).toBe(ours.hears(leaf, ours.eventCode(type)));
          const names = one.dueTimes(leaf).map(({ event }) => event);
          expect(names).toEqual(names.toSorted());
        }
        for (const value of [
          'none',
          'deep',
          {},
          { deep: 'none' },
          { none: 'in' },
          { deep: 'more' },
          { deep: { more: 'none' } },
          { calm: 'x' },
        ])
          if (stage.id === 'first' && JSON.stringify(value) !== '{"calm":"x"}')
            expect(() => one.leafOf(value as never), JSON.stringify(value)).toThrow(
              expect.objectContaining({
                code: 'unknown-state',
                data: { value, machine: 'first' },
                message: expect.stringContaining('is not a whole state of "first"'),
              }),
            );
      }
    }
  });

  it('move alike, event by event', () => {
    let effects = 0;
    fc.assert(
      fc.property(moves, (list) => {
        const stage = pathway.stages['first'] as (typeof stages)[number];
        const [ours, theirs] = [framesOf(compileStage(stage)), framesOf(xstateStepper(stage))];
        let [a, b]: [Moved, Moved] = [ours.start({ at }), theirs.start({ at })];
        let now = at;
        for (const { kind, pick, days } of list) {
          expect(b).toEqual(a);
          expect(theirs.due(b.frame)).toEqual(ours.due(a.frame));
          const due = kind < 4 ? ours.due(a.frame)[0] : undefined;
          now += days * DAY;
          const type = due?.event ?? (oddTypes[pick % oddTypes.length] as string);
          if (type === 'over' || type === 'quick') continue;
          const event = { type, at: now, ...(due ? {} : { attrs: { days } }) };
          const [x, y] = [ours.step(a.frame, event), theirs.step(b.frame, event)];
          expect(y === null).toBe(x === null);
          if (x && y) [a, b] = [x, y];
          effects += a.effects.length;
        }
      }),
      { numRuns: 20 },
    );
    expect(effects).toBeGreaterThan(2);
  });

  it('take an event that is told by its number alone', () => {
    for (const stepper of stages.map(xstateStepper).concat(stages.map(compileStage))) {
      if (stepper.stage.id !== 'first') continue;
      const context = stepper.contextOf({ at });
      const leaf = stepper.enter(context, { at });
      const moved = stepper.fire(leaf, stepper.eventCode('again'), context);
      expect(stepper.leaves[moved]).toBe('first.deep.in');
      expect(stepper.fire(leaf, stepper.eventCode('back'), context)).toBe(-1);
    }
  });

  it('are refused what is no stage', () => {
    expect(() => xstateStepper({} as never)).toThrow(
      expect.objectContaining({ code: 'bad-argument', message: expect.stringContaining('xstateStepper()') }),
    );
  });
});

describe.each([
  ['the tables', {}],
  ['XState', { stepperOf: xstateStepper }],
])('a fault in a machine or its links, moved by %s,', (_, options) => {
  const stageOf = (config: object, implementations: object = {}) => {
    const machine = createMachine({ id: 'through', context: { at }, ...config } as never, implementations as never);
    return { ...pathway, stages: { ...pathway.stages, through: { ...pathway.stages['through'], machine } } } as unknown as Pathway;
  };
  const fault = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      const { code, data, message, cause } = error as { code: string; data: unknown; message: string; cause?: Error };
      return { code, data, message: message.split('\n')[0], cause: cause?.message };
    }
    throw new Error('nothing was thrown');
  };
  const broken = () => {
    throw new Error('broken');
  };
  const ends = {
    initial: 'end',
    states: { end: { type: 'final', output: { outcome: 'through' } } },
    output: ({ event }: { event: { output: unknown } }) => event.output,
  };

  it('is told by its stage: one that cannot start or fails on an event', () => {
    const start = fault(() => open(stageOf({ ...ends, context: broken }), 'through', options));
    expect(start).toMatchObject({
      code: 'stage-failed',
      data: { stage: 'through' },
      message: 'The stage "through" could not start.',
      cause: 'broken',
    });
    const fails = stageOf(
      { initial: 'x', states: { x: { on: { go: { actions: 'fail' } } } } },
      { actions: { fail: Object.assign(() => undefined) }, guards: {} },
    );
    const guarded = stageOf({ initial: 'x', states: { x: { on: { go: { guard: 'fail', target: 'x' } } } } }, { guards: { fail: broken } });
    expect(open(fails, 'through', options).case).toMatchObject({ value: 'x' });
    const { case: of } = open(guarded, 'through', options);
    expect(fault(() => step(guarded, of, { type: 'go', at } as never, options))).toMatchObject({
      code: 'stage-failed',
      data: { stage: 'through', type: 'go' },
      message: 'The stage "through" failed on "go".',
      cause: expect.stringContaining('broken'),
    });
  });

  it('is told by its links: ones that go round, or lead nowhere', () => {
    const linked = (through: object) => ({ ...pathway, links: { ...pathway.links, through } }) as unknown as Pathway;
    expect(fault(() => open(linked({ through: { to: 'through', input: () => ({}) } }), 'through', options))).toMatchObject({
      code: 'endless-links',
      data: { stage: 'through' },
      message: 'The links from "through" go round without an event.',
    });
    const nowhere = {
      code: 'no-link',
      data: { stage: 'through', outcome: 'through' },
      message: '"through" ended with "through", which leads nowhere.',
    };
    expect(fault(() => open(linked({}), 'through', options))).toMatchObject(nowhere);
    expect(fault(() => open({ ...pathway, links: {} } as unknown as Pathway, 'through', options))).toMatchObject(nowhere);
    const named = stageOf({ ...ends, states: { end: { type: 'final', output: { outcome: 'toString' } } } });
    expect(fault(() => open(named, 'through', options))).toMatchObject({ code: 'no-link', data: { outcome: 'toString' } });
  });

  it('is told where it names no outcome', () => {
    for (const output of [undefined, null, 'through', 7, {}, { outcome: 7 }, { outcome: null }]) {
      const of = stageOf({ ...ends, output: () => output });
      expect(
        fault(() => open(of, 'through', options)),
        JSON.stringify(output),
      ).toMatchObject({
        code: 'no-outcome',
        data: { stage: 'through' },
        message: 'The stage "through" ended without naming its outcome.',
      });
    }
  });
});
