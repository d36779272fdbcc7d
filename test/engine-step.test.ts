import {
  agenda,
  allowed,
  type Case,
  type CaseInput,
  DAY,
  type InputFor,
  instant,
  openCase,
  type Pathway,
  type Refusal,
  replay,
  type Stepped,
  step,
} from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';

const start = instant('2026-01-05T09:00:00Z');
const release = start + 200 * DAY;

describe('openCase', () => {
  it('opens in a starting stage with its first journal entry', () => {
    const opened = open();
    expect(opened).toMatchObject({ ok: true, case: { stage: 'custody', value: 'arriving', revision: 1, seq: 2, stay: 1, fired: [] } });
    expect(opened.entries.map((entry) => entry.type)).toEqual(['case.opened', 'state.entered']);
  });

  it('will not open in another stage', () => {
    expect(() => openCase(sample, { id: 'c', person: 'p', stage: 'after' as 'custody', input: { releaseAt: null }, at: start })).toThrow(
      /cannot open/,
    );
  });
});

describe('step', () => {
  it('moves the state, writes the journal and raises one moment per domain of each contact', () => {
    const received = take(open().case, {
      type: 'custody.received',
      id: 'e1',
      at: start,
      attrs: { status: 'sentenced', releaseAt: release },
    });
    expect(received.case.value).toEqual({ sentenced: 'serving' });
    expect(received.entries.map((entry) => [entry.seq, entry.type])).toEqual([
      [3, 'custody.received'],
      [4, 'state.entered'],
      [5, 'moment.raised'],
      [6, 'moment.raised'],
    ]);
    expect(received.entries[0]?.id).toBe('e1');
    expect(received.entries.slice(1).every((entry) => entry.cause === 'e1')).toBe(true);
    expect(received.moments.map((moment) => moment.id)).toEqual(['c1:2:reception:housing', 'c1:2:reception:health']);
  });

  it('raises nothing for a contact that nobody declared', () => {
    const { review: _, ...contacts } = sample.contacts;
    const undeclared = { ...sample, contacts } as unknown as typeof sample;
    const { case: sentenced } = serving();
    const [known, unknown] = [sample, undeclared].map((each) => step(each, sentenced, { type: 'case.reviewed', at: sentenced.at }));
    expect(known?.ok && known.moments.length > 0).toBe(true);
    expect(unknown).toMatchObject({ ok: true, moments: [], entries: [{ type: 'case.reviewed' }] });
  });

  it('derives due times from context, so that a moved date re-arms by itself', () => {
    const { case: sentenced, due } = serving();
    expect(due.map((each) => [each.name, each.at])).toEqual([
      ['weeks12', release - 84 * DAY],
      ['reviewDay', release - 30 * DAY],
      ['release', release],
    ]);
    const moved = take(sentenced, { type: 'custody.date.moved', at: start + DAY, attrs: { releaseAt: release - 10 * DAY } });
    expect(moved.due.map((each) => each.at)).toEqual([release - 94 * DAY, release - 40 * DAY, release - 10 * DAY]);
    expect(moved.cancelled.map((each) => each.at)).toEqual([release - 84 * DAY, release - 30 * DAY, release]);
    expect(agenda(sample, moved.case)).toEqual(moved.due);
  });

  it('remembers a due time that fired without leaving its state, until its instant moves', () => {
    const planned = fireNext(serving().case);
    expect(planned.case.value).toEqual({ sentenced: 'planning' });
    expect(planned.case.fired.map((each) => each.name)).toEqual(['weeks12']);
    expect(planned.moments.map((moment) => moment.contact)).toEqual(['planning', 'planning']);
    expect(planned.cancelled).toEqual([]);
    const reviewed = fireNext(planned.case);
    expect(reviewed.case.context).toMatchObject({ notes: 1 });
    expect(agenda(sample, reviewed.case).map((each) => each.name)).toEqual(['release']);
    const moved = take(reviewed.case, { type: 'custody.date.moved', at: reviewed.case.at, attrs: { releaseAt: release + 60 * DAY } });
    expect(moved.due.map((each) => each.name)).toEqual(['weeks12', 'reviewDay', 'release']);
  });

  it('follows a link to the next stage and gives it a new stay', () => {
    const freed = fireNext(fireNext(fireNext(serving().case).case).case);
    expect(freed.case).toMatchObject({ stage: 'after', value: 'home', stay: 2, at: release, context: { since: release } });
    expect(freed.entries.map((entry) => entry.type)).toEqual([
      'due.fired',
      'state.entered',
      'stage.ended',
      'stage.started',
      'state.entered',
      'moment.raised',
    ]);
    const back = take(freed.case, { type: 'custody.recalled', at: release + DAY });
    expect(back.case).toMatchObject({ stage: 'custody', stay: 3, value: 'arriving', context: { releaseAt: null, notes: 0 } });
  });

  it('closes the case where a link ends it', () => {
    const died = take(serving().case, { type: 'person.died', at: start + DAY });
    expect(died.case).toMatchObject({ stage: null, value: null, context: null, outcome: 'died', fired: [] });
    expect(died.cancelled.map((each) => each.name)).toEqual(['weeks12', 'reviewDay', 'release']);
    expect(died.entries.at(-1)?.type).toBe('case.closed');
    expect(refuse(died.case, { type: 'health.seen', at: start + 2 * DAY })).toMatchObject({
      reason: 'case-closed',
      outcome: 'died',
      allowed: [],
    });
  });

  it('accepts a support event that the stage does not listen to, with its contact', () => {
    const before = serving().case;
    const reviewed = take(before, { type: 'case.reviewed', at: start + DAY, asked: ['financial'] });
    expect(reviewed.case).toMatchObject({ value: before.value, context: before.context, revision: before.revision + 1, at: start + DAY });
    expect(reviewed.entries[0]).toMatchObject({ kind: 'event', asked: ['financial'] });
    expect(reviewed.moments.map((moment) => moment.domain)).toEqual(['financial']);
  });

  it('deals with a late due time at its own instant', () => {
    const late = step(sample, serving().case, {
      type: 'due',
      due: '1:xstate.after.weeks12.custody.sentenced',
      dueAt: release - 84 * DAY,
      at: release + 400 * DAY,
    });
    expect(late.ok && late.case.at).toBe(release - 84 * DAY);
  });

  it('a contact that stands in for another bars it for the whole step, and what that one stands in for too', () => {
    const { gate } = sample.contacts;
    const raised = (contacts: Pathway['contacts'], own: string) => {
      const vocabulary = { ...sample.vocabulary, 'custody.liberated': { ...sample.vocabulary['custody.liberated'], contact: own } };
      const pathway = { ...sample, contacts: { ...sample.contacts, ...contacts }, vocabulary } as typeof sample;
      const start = { type: 'custody.received', at: release, attrs: { status: 'remand' } } as const;
      const held = step(pathway, open().case, start);
      const freed = step(pathway, (held as Extract<Stepped, { ok: true }>).case, { type: 'custody.liberated', at: release });
      return freed.ok ? freed.moments.map(({ contact }) => contact) : freed.reason;
    };
    // the event's own contact comes first, the gate's with the state of the next stage
    expect(raised({}, 'gate')).toEqual(['gate']);
    expect(raised({ met: { ...gate, id: 'met', insteadOf: 'gate' } }, 'met')).toEqual(['met']);
    expect(raised({ other: { ...gate, id: 'other' } }, 'other')).toEqual(['other', 'gate']);
    expect(raised({ met: { ...gate, id: 'met', insteadOf: 'nobody' } }, 'met')).toEqual(['met', 'gate']);
    const middle = { ...gate, id: 'middle', insteadOf: 'gate' };
    expect(raised({ middle, met: { ...gate, id: 'met', insteadOf: 'middle' } }, 'met')).toEqual(['met']);
    expect(raised({ other: { ...gate, id: 'other' }, gate: { ...gate, insteadOf: 'other' } }, 'other')).toEqual(['gate']);
  });

  it('is pure: the case given is not touched', () => {
    const before = serving().case;
    const copy = structuredClone(before);
    take(before, { type: 'custody.note', at: start + DAY });
    expect(before).toEqual(copy);
  });
});

describe('a refusal', () => {
  const later = start + DAY;

  it('names an event that is not known and the nearest one', () => {
    expect(refuse(serving().case, { type: 'custody.liberted', at: later })).toMatchObject({
      reason: 'unknown-event',
      nearest: 'custody.liberated',
    });
    expect(refuse(serving().case, { type: 'toString', at: later })).toMatchObject({ reason: 'unknown-event' });
    expect(refuse(serving().case, { type: 'xstate.after.release.custody.sentenced', at: release })).toMatchObject({
      reason: 'unknown-event',
    });
  });

  it('names attributes of the wrong kind and a time that is no time', () => {
    const bad = refuse(open().case, { type: 'custody.received', at: start, attrs: { status: 'visiting' } });
    expect(bad).toMatchObject({ reason: 'bad-event', issues: [{ path: 'attrs.status' }] });
    expect(bad.message).not.toContain('visiting');
    expect(refuse(open().case, { type: 'custody.note', at: Number.NaN })).toMatchObject({ reason: 'bad-event', issues: [{ path: 'at' }] });
  });

  it('says that an event is before the last one', () => {
    expect(refuse(serving().case, { type: 'custody.note', at: start - 1 })).toMatchObject({ reason: 'out-of-order', lastAt: start });
  });

  it('says what is allowed when an event cannot happen here', () => {
    const no = refuse(serving().case, { type: 'custody.liberated', at: later });
    expect(no).toMatchObject({ reason: 'not-allowed-here', stage: 'custody', state: 'sentenced.serving' });
    expect(no.allowed).toEqual([{ type: 'custody.date.moved' }, { type: 'custody.note', when: ['quiet'] }, { type: 'person.died' }]);
    expect(allowed(sample, open().case)).toEqual([{ type: 'custody.received' }, { type: 'person.died' }]);
  });

  it('names the guard that said no', () => {
    let current = serving().case;
    for (let note = 0; note < 3; note += 1) current = take(current, { type: 'custody.note', at: later }).case;
    expect(refuse(current, { type: 'custody.note', at: later })).toMatchObject({ reason: 'guard-refused', guards: ['quiet'] });
  });

  it('tells a due time that no longer stands from one that is early', () => {
    const due = { type: 'due', due: '1:xstate.after.release.custody.sentenced', dueAt: release } as const;
    expect(refuse(serving().case, { ...due, at: release - 1 })).toMatchObject({ reason: 'not-yet-due', dueAt: release });
    expect(refuse(serving().case, { ...due, dueAt: release - 1, at: release })).toMatchObject({ reason: 'stale-due' });
    expect(refuse(serving().case, { ...due, due: '2:xstate.after.release.custody.sentenced', at: release })).toMatchObject({
      reason: 'stale-due',
    });
    const planned = fireNext(serving().case).case;
    const again = { ...due, due: '1:xstate.after.weeks12.custody.sentenced', dueAt: release - 84 * DAY, at: release };
    expect(refuse(planned, again)).toMatchObject({ reason: 'stale-due' });
  });

  it('keeps a case of another version, or of a changed stage, from being moved', () => {
    const other = { ...sample, version: '2' };
    expect(step(other, serving().case, { type: 'custody.note', at: later })).toMatchObject({
      reason: 'other-version',
      case: 'sample@1',
      pathway: 'sample@2',
    });
    expect(refuse({ ...serving().case, hash: 'x' }, { type: 'custody.note', at: later })).toMatchObject({ reason: 'other-version' });
  });
});

describe('replay', () => {
  it('gives the same case and the same journal', () => {
    const steps = [open(), serving()];
    const more = fireNext(serving().case);
    const entries = [...steps.flatMap((each) => each.entries), ...more.entries];
    const replayed = replay(sample, JSON.parse(JSON.stringify(entries)));
    expect(replayed).toEqual({ ok: true, case: more.case, entries });
  });

  it('names the entry that the pathway would not take', () => {
    const entries = open().entries.map((entry) => ({ ...entry }));
    const alien = { ...entries[0], id: 'x', seq: 3, type: 'custody.liberated', kind: 'event' as const } as (typeof entries)[number];
    expect(replay(sample, [...entries, alien])).toMatchObject({
      ok: false,
      reason: 'refused',
      entry: 'x',
      refusal: { reason: 'not-allowed-here' },
    });
    expect(replay(sample, [alien])).toMatchObject({ ok: false, reason: 'no-opening' });
  });
});

// Helpers

function open() {
  return openCase(sample, { id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null }, at: start });
}

function serving() {
  return take(open().case, { type: 'custody.received', at: start, attrs: { status: 'sentenced', releaseAt: release } });
}

function fireNext(of: Case) {
  const next = agenda(sample, of)[0];
  if (!next) throw new Error('nothing is due');
  return take(of, { type: 'due', due: next.id, dueAt: next.at, at: next.at });
}

function take(of: Case, input: InputFor<typeof sample>): Extract<Stepped, { ok: true }> {
  const stepped = step(sample, of, input);
  if (!stepped.ok) throw new Error(`${stepped.reason}: ${stepped.message}`);
  return stepped;
}

function refuse(of: Case, input: CaseInput): Refusal {
  const stepped = step<Pathway>(sample, of, input);
  if (stepped.ok) throw new Error('it was taken');
  return stepped;
}
