import { type Hook, memoryStore } from 'justice-pathway';
import { readCsvLog, readLinesLog, writeCsvLog } from 'justice-pathway/logs';
import { describe, expect, it } from 'vitest';
import { attributesMatch } from '../src/journal/attribute-match.ts';
import { concernsProfile } from '../src/journal/index.ts';
import { sample } from './engine-sample.ts';
import { beginOn } from './runtime-sample.ts';

// Names that every object has by birth, given from outside as names of something else.
const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];

const begin = beginOn(async () => memoryStore());

function told(lines: string, mapping?: object): unknown[] {
  const types: unknown[] = [];
  readLinesLog([lines], { event: (_: string, type: string) => void types.push(type) } as never, mapping as never);
  return types;
}

describe.each(names)('a name that every object has, "%s"', (name) => {
  it('is a person, a case, a command and an event of that name, and no other', async () => {
    const { cases } = await begin();
    const opened = await cases.open({ id: name, person: name, stage: 'custody', input: { releaseAt: null }, command: name });
    expect(opened).toMatchObject({ ok: true, case: { id: name, person: name } });
    const attrs = JSON.parse(`{ "by": "w", "${name}": "kept" }`) as { by: string };
    expect(await cases.send(name, { type: 'case.reviewed', id: `e-${name}`, attrs })).toMatchObject({ ok: true });
    expect(await cases.send(name, { type: name } as never)).toMatchObject({ ok: false, reason: 'unknown-event' });
    expect(await cases.correct(name, { add: { type: name, at: 1 } } as never)).toMatchObject({ ok: false });
    expect(await cases.tell(name, { type: 'person.learned', attrs: { needs: [name] } })).toMatchObject({
      ok: true,
      others: [{ ok: true }],
    });
    expect((await cases.find({ person: name })).map((view) => view.case.id)).toEqual([name]);
    await expect(cases.find({ facts: [{ name, is: 1 }] } as never)).rejects.toMatchObject({ code: 'bad-argument' });
    expect(await cases.verify(name)).toEqual([]);
    expect(await cases.erase(name)).toMatchObject({ erased: [name] });
  });

  it('is a contact that nobody declared, which raises nothing', async () => {
    const { 'case.reviewed': reviewed } = sample.vocabulary;
    const pathway = { ...sample, vocabulary: { ...sample.vocabulary, 'case.reviewed': { ...reviewed, contact: name } } } as never;
    const all: Hook = { id: 'bell', domain: 'housing', contacts: 'all', ask: () => [] };
    const { cases } = await begin({ pathway, hooks: [all] });
    await cases.open({ id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null } });
    expect(await cases.send('c1', { type: 'case.reviewed' })).toMatchObject({ ok: true, moments: [] });
  });

  it('is a stage that the new version does not have', async () => {
    const place = { stage: name, value: 'here', context: {} };
    const plan = { id: 'm', from: 'sample@1', to: 'sample@2', map: () => place };
    const changed = {
      ...sample,
      version: '2',
      stages: { ...sample.stages, custody: { ...sample.stages.custody, hash: 'other' } },
    } as unknown as typeof sample;
    const { cases } = await begin({ pathway: sample, earlier: [changed] });
    await cases.open({ id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null } });
    for await (const verdict of cases.migrate(plan as never)) expect(verdict).toMatchObject({ verdict: 'impossible' });
  });

  it('is an activity of a log, under its own name', () => {
    const line = JSON.stringify({ case: 'a', activity: name, time: '2026-01-05T09:00:00Z' });
    expect(told(`${line}\n`)).toEqual([name]);
    expect(told(`${line}\n`, { types: { other: 'another' } })).toEqual([name]);
    const types: unknown[] = [];
    const csv = `case,activity,time\na,${name},2026-01-05T09:00:00Z\n`;
    const mapping = { case: 'case', activity: 'activity', time: 'time', types: { other: 'another' } };
    readCsvLog([csv], { event: (_: string, type: string) => void types.push(type) } as never, { mapping } as never);
    expect(types).toEqual([name]);
  });

  it('is an attribute that an event has, or has not', () => {
    const has = JSON.parse(`{ "${name}": "x" }`) as Record<string, unknown>;
    const there = JSON.parse(`{ "${name}": { "there": true } }`) as never;
    expect([attributesMatch(has, there), attributesMatch({}, there)]).toEqual([true, false]);
    const profile = { needs: [], has: {} };
    expect(concernsProfile({ without: name } as never, profile as never)).toBe(true);
    if (name === '__proto__') return;
    const event = (attrs: object) => ({ type: 't', at: 0, attrs });
    const rows = [...writeCsvLog([{ id: 'a', attrs: {}, events: [event(has), event({})] }] as never)].join('').split('\r\n');
    expect(rows.slice(1, 3).map((row) => row.split(',')[3])).toEqual(['x', '']);
  });
});
