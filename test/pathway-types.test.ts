import { definePathway, defineStage, dueTimes, type Pathway, type VocabularyEntry } from 'justice-pathway';
import { transitionTable, waitingStates } from 'justice-pathway/map';
import { lintPathway } from 'justice-pathway/testing';
import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { after, contacts, custody, sample, words } from './engine-sample.ts';

const base = {
  id: 'p',
  version: '1',
  zone: 'Europe/London',
  vocabulary: words,
  contacts,
  stages: { custody, after },
  start: ['custody'],
} as const;
const ends = { to: null, ends: 'case' } as const;
const toAfter = { to: 'after', input: (out: { at: number }) => ({ since: out.at }) } as const;

describe('the compiler refuses a pathway', () => {
  it('that forgets an outcome', () => {
    // @ts-expect-error outcome "died" has no link
    const links = () => definePathway({ ...base, links: { custody: { liberated: toAfter }, after: { settled: ends, recalled: ends } } });
    expect(links).toThrow(/"custody" can end with "died"/);
  });

  it('that links to an unknown stage', () => {
    const after = { settled: ends, recalled: ends };
    const links = () =>
      definePathway({
        ...base,
        links: {
          after,
          custody: {
            died: ends,
            liberated: {
              // @ts-expect-error there is no stage "home"
              to: 'home',
              // @ts-expect-error so no input fits it
              input: () => ({}),
            },
          },
        },
      });
    expect(links).toThrow(/no stage/);
  });

  it('whose link gives the wrong input', () => {
    definePathway({
      ...base,
      links: {
        // @ts-expect-error "after" asks for `since`
        custody: { liberated: { to: 'after', input: () => ({ until: 1 }) }, died: ends },
        after: { settled: ends, recalled: ends },
      },
    });
  });

  it('that forgets a stage, or starts in an unknown one', () => {
    // @ts-expect-error "after" has no links
    expect(() => definePathway({ ...base, links: { custody: { liberated: toAfter, died: ends } } })).toThrow(/leads nowhere/);
    const links = { custody: { liberated: toAfter, died: ends }, after: { settled: ends, recalled: ends } };
    // @ts-expect-error there is no stage "home"
    expect(() => definePathway({ ...base, links, start: ['home'] })).toThrow(/no stage/);
  });
});

describe('lintPathway', () => {
  it('finds nothing in the sample but contacts that nobody hears', () => {
    expect(lintPathway(sample).filter(({ code }) => code !== 'waits-for-a-record')).toEqual([]);
    const hooks = [{ id: 'h', domain: 'housing' as const, contacts: 'all' as const }];
    const issues = lintPathway(sample, { hooks }).filter(({ code }) => code !== 'waits-for-a-record');
    expect(issues.map((issue) => issue.path)).toEqual(['reception.health', 'review.financial', 'planning.financial']);
    expect(issues.every((issue) => issue.code === 'contact-without-hook')).toBe(true);
  });

  it('finds an outcome without a link, a link to nowhere and an outcome that never comes', () => {
    expect(codes(broken({ links: { ...sample.links, custody: { liberated: ends } } }))).toContain('no-link');
    expect(codes(broken({ links: { ...sample.links, after: { settled: { to: 'x', input: () => ({}) }, recalled: ends } } }))).toContain(
      'unknown-stage',
    );
    expect(codes(broken({ links: { ...sample.links, after: { ...sample.links['after'], lost: ends } } }))).toContain('unknown-outcome');
  });

  it('finds a stage that cannot be reached, and one from which no end can be', () => {
    const links = {
      custody: { liberated: ends, died: ends },
      after: { settled: { to: 'after', input: () => ({}) }, recalled: { to: 'after', input: () => ({}) } },
    };
    expect(codes(broken({ links }))).toEqual(expect.arrayContaining(['unreachable-stage', 'endless-stage']));
  });

  it('finds a state that nothing leads to, and a trap', () => {
    const machine = createMachine({
      id: 'after',
      initial: 'home',
      output: ({ event }: { event: { output: unknown } }) => event.output,
      on: { 'person.died': '.settled' },
      states: {
        home: { meta: { label: 'Home' }, on: { 'custody.recalled': 'stuck', 'custody.note': 'settled' } },
        stuck: { meta: { label: 'Stuck' }, on: { 'custody.note': 'stuck' } },
        attic: { meta: { label: 'Attic' }, on: { 'custody.note': 'settled' } },
        settled: { type: 'final', output: { outcome: 'settled' }, meta: { label: 'Settled' } },
      },
    } as never);
    const stages = { ...sample.stages, after: defineStage(machine) };
    const found = lintPathway(broken({ stages, links: { ...sample.links, after: { settled: ends } } }));
    expect(found.map((issue) => [issue.code, issue.path]).filter(([, path]) => path?.startsWith('after'))).toEqual([
      ['unreachable-state', 'after.attic'],
      ['trap', 'after.stuck'],
      ['waits-for-a-record', 'after.home'],
    ]);
  });

  it('finds each state that only a record leads on from, and takes a reason given there or above', () => {
    expect(lintPathway(sample).map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ['waits-for-a-record', 'custody.arriving', 'warning'],
      ['waits-for-a-record', 'custody.remand', 'warning'],
    ]);
    const waits = 'Somebody says so.';
    const note = (to: string) => ({ 'custody.note': to });
    const over = { type: 'final', output: { outcome: 'settled' }, meta: { label: 'Settled' } } as const;
    const state = (label: string, more: object) => ({ meta: { label }, ...more });
    const machine = createMachine(
      {
        id: 'after',
        initial: 'in',
        output: ({ event }: { event: { output: unknown } }) => event.output,
        on: { 'person.died': '.settled' },
        states: {
          in: {
            initial: 'hall',
            meta: { label: 'In', waits },
            states: { hall: state('Hall', { on: note('#after.out') }), room: state('Room', { on: note('hall') }) },
            on: { 'custody.recalled': '.room' },
          },
          // Two due times that lead to each other, and to nothing else, are no way on.
          out: state('Out', { after: { soon: 'round' } }),
          round: state('Round', { after: { soon: 'out' }, on: note('later') }),
          later: state('Later', { always: 'last' }),
          last: { meta: { label: 'Last', waits }, on: note('ends') },
          // A due time that leads to the end is one.
          ends: state('Ends', { after: { soon: 'settled' }, on: note('out') }),
          settled: over,
        },
      } as never,
      { delays: dueTimes<{ at: number }>()({ soon: ({ at }) => at + 1 }) } as never,
    );
    const after = defineStage(machine);
    expect(waitingStates(after, sample.vocabulary).map(({ state, why, records }) => [state, why, records])).toEqual([
      ['after.in.hall', waits, ['custody.note', 'custody.recalled']],
      ['after.in.room', waits, ['custody.note']],
      ['after.out', undefined, []],
      ['after.round', undefined, ['custody.note']],
      ['after.last', waits, ['custody.note']],
    ]);
    const found = lintPathway(broken({ stages: { ...sample.stages, after }, links: { ...sample.links, after: { settled: ends } } }));
    expect(found.filter(({ path }) => path?.startsWith('after.')).map(({ path, cure }) => [path, cure])).toEqual([
      ['after.round', 'Give it a due time that leads on, or say in meta: { waits } why it may stand.'],
    ]);
  });

  it('finds contacts that raise nothing, are used nowhere or are not known', () => {
    const more = { ...contacts, empty: { id: 'empty', label: 'Empty', present: [], raises: [] } };
    expect(codes(broken({ contacts: more }))).toEqual(['contact-without-domain', 'unused-contact']);
    const { gate, ...fewer } = contacts;
    expect(gate.id).toBe('gate');
    expect(codes(broken({ contacts: fewer }))).toEqual(['unknown-contact', 'unknown-contact']);
  });

  it('finds contacts that stand in for each other in a ring, at which nothing would be raised', () => {
    const { gate, review, planning } = contacts;
    const ring = (own: object) => broken({ contacts: { ...contacts, ...own } as never });
    expect(codes(ring({ gate: { ...gate, insteadOf: 'review' }, planning: { ...planning, insteadOf: 'gate' } }))).toEqual([]);
    const round = { gate: { ...gate, insteadOf: 'review' }, review: { ...review, insteadOf: 'gate' } };
    expect(codes(ring({ ...round, planning: { ...planning, insteadOf: 'gate' } }))).toEqual(['contact-ring', 'contact-ring']);
    expect(codes(ring({ gate: { ...gate, insteadOf: 'gate' } }))).toEqual(['contact-ring']);
    expect(() => definePathway(ring(round) as never)).toThrow('"gate" stands in for itself, by way of "review", "gate"');
  });

  it('finds hooks that listen where nothing is said', () => {
    const hooks = [
      { id: 'all', domain: 'housing' as const, contacts: 'all' as const },
      { id: 'a', domain: 'housing' as const, contacts: ['gaet'] },
      { id: 'b', domain: 'substance' as const, contacts: ['gate'] },
    ];
    const found = lintPathway(sample, { hooks }).map((issue) => issue.code);
    expect(found).toEqual(expect.arrayContaining(['unknown-contact', 'deaf-hook']));
  });
});

describe('transitionTable', () => {
  it('spells every transition out for each innermost state', () => {
    const rows = transitionTable(custody).filter((row) => row.from === 'custody.sentenced.planning');
    expect(rows.map((row) => [row.by, row.event, row.to.replace('custody.', ''), row.guard ?? '', row.on.replace('custody', '')])).toEqual([
      ['event', 'custody.date.moved', 'sentenced.planning', '', '.sentenced'],
      ['event', 'custody.note', 'sentenced.planning', 'quiet', '.sentenced'],
      ['timer', 'weeks12', 'sentenced.planning', '', '.sentenced'],
      ['timer', 'release', 'liberated', '', '.sentenced'],
      ['timer', 'reviewDay', 'sentenced.planning', '', '.sentenced'],
      ['event', 'person.died', 'died', '', ''],
    ]);
  });
});

// Helpers

function broken(change: { stages?: object; links?: object; contacts?: object; vocabulary?: Record<string, VocabularyEntry> }): Pathway {
  return { ...sample, ...change } as Pathway;
}

function codes(pathway: Pathway): string[] {
  return lintPathway(pathway)
    .map((issue) => issue.code)
    .filter((code) => code !== 'waits-for-a-record');
}
