import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Contact,
  DAY,
  definePathway,
  defineStage,
  dueTimes,
  HOUR,
  type Instant,
  instant,
  type Journey,
  memoryStore,
  openCase,
  type Pathway,
  randomId,
  type StageEvents,
  type StateMeta,
  stampOf,
  step,
  tryInstant,
} from 'justice-pathway';
import { memoryBook, receiveWebhook } from 'justice-pathway/adapters';
import { assumptions } from 'justice-pathway/machines';
import { defineRules, mapper } from 'justice-pathway/map';
import { hasPlaces, type Service } from 'justice-pathway/service';
import { describe, expect, it, test } from 'vitest';
import { assign, setup } from 'xstate';
import { z } from 'zod';
import { concernsProfile } from '../src/journal/index.ts';
import { keyedDraws } from '../src/kernel/index.ts';
import { contextOf } from '../src/runtime/options.ts';
import { arrivalAt } from '../src/simulate/travel/invented-people.ts';
import { callCommand } from './call-command.ts';
import { sample } from './engine-sample.ts';
import { beginOn, release, serving } from './runtime-sample.ts';
import { at, event, secret, signed } from './webhook-sample.ts';

// Limits that are kept to the letter: the last value on one side and the first on the other.

describe('a webhook five minutes old', () => {
  it.each([
    [5 * 60, true],
    [5 * 60 + 1, false],
    [-5 * 60, true],
    [-5 * 60 - 1, false],
  ])('at %i seconds: taken is %s', async (seconds, ok) => {
    const { headers, body } = signed(event('e1'), secret, at);
    const answer = await receiveWebhook(headers, body, { secrets: [secret], book: memoryBook(), now: () => at + seconds * 1000 });
    expect(answer.ok).toBe(ok);
    if (!answer.ok) expect(answer.reason).toBe('too-old');
  });
});

describe('the runtime', () => {
  const begin = beginOn(async () => memoryStore());
  const ask = () => [];
  const context = (timeouts: readonly (number | undefined)[]) =>
    contextOf(
      {
        pathway: sample,
        hooks: timeouts.map((timeoutMs, index) => ({
          id: `h${index}`,
          domain: 'housing' as const,
          contacts: 'all' as const,
          ask,
          ...(timeoutMs === undefined ? {} : { timeoutMs }),
        })),
      } as Parameters<typeof contextOf>[0],
      memoryStore(),
      () => {},
    );

  it('leases a call for longer than all hooks together may take', () => {
    expect(context([]).leaseMs).toBe(30_000);
    expect(context([40_000, 5_000]).leaseMs).toBe(75_000);
    expect(context([undefined]).leaseMs).toBe(40_000);
  });

  it('waits a second after the first failure, twice as long after each, and an hour at most', () => {
    const { backoffMs, attempts, catchUp, ids } = context([]);
    expect([1, 2, 3, 12, 13, 40].map((attempt) => backoffMs(attempt))).toEqual([1000, 2000, 4000, 2_048_000, HOUR, HOUR]);
    expect(attempts).toBe(5);
    expect(catchUp.afterMs).toBe(HOUR);
    expect(ids).toBe(randomId);
  });

  it('is well until a due time is a minute late', async () => {
    const { clock, cases } = await begin();
    await serving(cases);
    const due = release - 84 * DAY;
    clock.set(due + 59_999);
    expect(await cases.health()).toMatchObject({ dueLagMs: 59_999, ok: true });
    expect(await cases.alarms()).toEqual([]);
    clock.set(due + 60_000);
    expect(await cases.health()).toMatchObject({ dueLagMs: 60_000, ok: false });
    expect(await cases.alarms()).toHaveLength(1);
  });
});

test('a contact that stands in for another bars it for the rest of the step, whichever comes first', () => {
  const contacts: Record<string, Contact> = {
    ordinary: { id: 'ordinary', label: 'o', present: ['officer'], raises: ['housing'] },
    special: { id: 'special', label: 's', present: ['nurse'], raises: ['housing'], insteadOf: 'ordinary' },
  };
  const due = dueTimes<{ at: number }>()({});
  const moved = { type: 'case.moved', label: 'moved', kind: 'stage', scope: 'case', attrs: z.looseObject({}) } as const;
  const stage = (first: string, second: string) =>
    defineStage(
      setup({
        types: {} as {
          context: { at: Instant };
          events: StageEvents<{ 'case.moved': typeof moved }>;
          input: { at: Instant };
          output: { outcome: 'over'; at: Instant };
          meta: StateMeta;
        },
        actions: { stamp: assign({ at: stampOf(due) }) },
      }).createMachine({
        id: 'one',
        context: ({ input }) => ({ at: input.at }),
        initial: 'a',
        meta: { label: 'One' },
        output: ({ event, context }) => ({ ...(event.output as { outcome: 'over' }), at: context.at }),
        states: {
          a: { meta: { label: 'A' }, on: { 'case.moved': { target: 'b', actions: 'stamp' } } },
          b: {
            meta: { label: 'B', contact: first },
            initial: 'c',
            states: { c: { meta: { label: 'C', contact: second } } },
            on: { 'case.moved': { target: 'over', actions: 'stamp' } },
          },
          over: { type: 'final', output: { outcome: 'over' }, meta: { label: 'Over' } },
        },
      }),
    );
  for (const pair of [
    ['special', 'ordinary'],
    ['ordinary', 'special'],
  ] as [string, string][]) {
    const pathway = definePathway({
      id: 'p',
      zone: 'Europe/London',
      version: '1',
      vocabulary: { 'case.moved': moved },
      contacts,
      stages: { one: stage(pair[0], pair[1]) },
      start: ['one'],
      links: { one: { over: { to: null } } },
    } as never) as unknown as Pathway;
    const opened = openCase(pathway, { id: 'c', person: 'p', stage: 'one', input: {}, at: start });
    const next = step(pathway, opened.case, { type: 'case.moved', at: start + 1 });
    expect(next.ok && next.moments.map((moment) => moment.contact), pair.join()).toEqual(['special']);
  }
});

test('nobody arrives before the first day or after the last', () => {
  const first = instant('2026-06-03T00:00:00+01:00');
  for (const days of [1, 3, 10, 14]) {
    const came = Array.from({ length: 400 }, (_, person) =>
      arrivalAt(assumptions.arrivals, keyedDraws(2), person, '2026-06-03', days, 'Europe/London'),
    );
    expect(Math.min(...came)).toBeGreaterThanOrEqual(first);
    expect(Math.max(...came)).toBeLessThan(first + days * DAY);
    expect(Math.max(...came)).toBeGreaterThanOrEqual(first + (days - 1) * DAY);
  }
});

test('a record of places says something for seven days, the seventh included', () => {
  const service = { id: 's', name: 'S', places: [{ on: '2026-06-01', places: 2 }] } as unknown as Service;
  const on = (day: string) => hasPlaces(service, instant(`2026-06-${day}T12:00:00+01:00`), { zone: 'Europe/London' });
  expect(on('08')).toMatchObject({ answer: 'yes' });
  expect(on('09')).toMatchObject({ answer: 'unknown', because: [{ code: 'record-old' }] });
});

test('a step for those without a doctor concerns nobody who has one', () => {
  const profile = { needs: [], has: { phone: true, photoId: false }, gpRegistered: true } as never;
  const other = { needs: [], has: { phone: true, photoId: false }, gpRegistered: false } as never;
  expect(concernsProfile({ without: 'gp' }, profile)).toBe(false);
  expect(concernsProfile({ without: 'gp' }, other)).toBe(true);
  expect(concernsProfile({ without: 'photoId' }, profile)).toBe(true);
  expect(concernsProfile({ without: 'phone' }, profile)).toBe(false);
});

test('a stretch that was not seen hides what falls on its first and its last moment', () => {
  const [from, to] = [instant('2026-06-01T09:00:00Z'), instant('2026-06-08T09:00:00Z')];
  const [rule] = defineRules([
    { id: 'r', domain: 'housing', trigger: { type: 'x' }, expect: ['y'], window: { direction: 'after', value: 2, unit: 'days' } },
  ]);
  const verdict = (first: number) => {
    const journey: Journey = {
      id: 'j',
      observationEnd: to + 60 * DAY,
      profile: { needs: [], has: {} },
      events: [{ id: 'e', at: first, type: 'x' }],
      unseen: [{ domain: 'housing', from, to }],
    } as never;
    const told: string[] = [];
    mapper([rule] as never, { zone: 'Europe/London', meaning: {} }).judge(journey, (_rule, _trigger, verdict) => void told.push(verdict));
    return told;
  };
  expect(verdict(to)).toEqual(['unknown']);
  expect(verdict(to + 1)).toEqual(['missed']);
  expect(verdict(from - 2 * DAY)).toEqual(['unknown']);
  expect(verdict(from - 2 * DAY - 1)).toEqual(['missed']);
});

test('an offset goes to 23:59', () => {
  expect(tryInstant('2026-06-01T09:00:00+23:59')).toBe(instant('2026-06-01T09:00:00Z') - 23 * HOUR - 59 * 60_000);
  for (const offset of ['+24:00', '-24:00', '+01:60']) expect(tryInstant(`2026-06-01T09:00:00${offset}`)).toBeUndefined();
});

test('a file may begin with one byte-order mark, and not with two', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mark-'));
  const file = join(folder, 'one.journey.json');
  const text = '{"id":"j","observationEnd":"2026-06-01T00:00:00Z","profile":{"needs":[]},"events":[]}';
  try {
    writeFileSync(file, `\uFEFF${text}`);
    expect((await callCommand('check', file)).code).toBe(0);
    writeFileSync(file, `\uFEFF\uFEFF${text}`);
    expect((await callCommand('check', file)).code).toBe(2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const start = instant('2026-01-05T09:00:00Z');
