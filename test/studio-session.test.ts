import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { instant, type Journey, writeJourneys } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { beginSession, isBlank, sessionFile } from '../src/studio/session/begin-session.ts';
import { Session } from '../src/studio/session/session.ts';
import { firstState } from '../src/studio/state.ts';
import { withWalk } from '../src/studio/views/session-kept.ts';
import { records } from '../src/studio/work/records/records.ts';
import { measures, session as readSession } from '../src/studio/work/session.ts';

const whole: Session = {
  ...beginSession(),
  question: 'Who has a phone on the day?',
  heldOn: '2027-02-01',
  room: [{ role: 'housing officer' }, { role: 'somebody who was in prison' }],
  walks: [{ title: 'Kit', walk: { person: 'kit', branches: [[['ask:housing']]] } }],
  whatIfs: [
    { title: 'A phone: 90 in 100', levers: { phone: 90 }, numbers: {}, people: 1000, moved: [{ measure: 'phone', sentence: 'More.' }] },
  ],
  decisions: [
    {
      id: 'decision-1',
      what: 'A phone in the bag',
      lead: 'SPS',
      quickWin: 'Ten phones at reception',
      byWhen: '2027-05-01',
      howWeKnow: 'The gate list says so',
      measure: 'no-phone-on-release',
      state: 'open',
    },
  ],
  notes: 'Ring first.',
  figures: [{ at: '2027-02-01', what: 'Our own records', rounding: 5, cells: { people: 60 } }],
};

describe('a session file', () => {
  it('comes back as it was saved', () => {
    expect(readSession({ name: 's.json', text: sessionFile(whole) })).toEqual({ session: whole, trouble: [] });
    expect(isBlank(beginSession())).toBe(true);
    expect(isBlank(whole)).toBe(false);
  });

  it('of a long meeting comes back too: many decisions, walks and people, titles of many changes, and letters of other languages', () => {
    const many = <T>(count: number, of: (at: number) => T) => Array.from({ length: count }, (_, at) => of(at));
    const long: Session = {
      ...whole,
      question: 'Кто помогает? 谁来帮忙? ¿Quién ayuda? מי עוזר? 👪',
      room: many(90, (at) => ({ role: `role ${at} ${'ł'.repeat(60)}` })),
      decisions: many(200, (at) => ({
        ...(whole.decisions[0] as Session['decisions'][number]),
        id: `decision-${at}`,
        what: 'é'.repeat(400),
      })),
      walks: many(60, (at) => ({ title: `Walk ${at}`, walk: { person: 'kit' } })),
      whatIfs: many(60, (at) => ({
        ...(whole.whatIfs[0] as Session['whatIfs'][number]),
        title: 'A phone on the day: 90 in 100; '.repeat(30),
        numbers: { a: at },
      })),
      figures: many(80, (at) => ({ ...(whole.figures[0] as Session['figures'][number]), cells: { people: at } })),
    };
    expect(readSession({ name: 's.json', text: sessionFile(long) })).toEqual({ session: long, trouble: [] });
  });

  it('keeps a walk beside somebody, and one in other shoes, apart from the same walk alone; a walk that goes on takes its own place', () => {
    const alone = { ...firstState.walk, branches: [[['ask:housing']]], begun: true };
    const others = [
      { ...alone, beside: 'tam' },
      { ...alone, phone: !alone.phone },
    ];
    const kept = [alone, ...others, { ...alone, branches: [[['ask:housing'], []]] }].reduce(withWalk, beginSession());
    expect(kept.walks).toHaveLength(3);
    expect(new Set(kept.walks.map(({ title }) => title)).size).toBe(3);
    expect(kept.walks.find(({ walk }) => walk['beside'] === '' && walk['phone'] === alone.phone)?.walk['branches']).toEqual([
      [['ask:housing'], []],
    ]);
  });

  it.each([
    ['{ "kind": ', 's.json'],
    ['[]', 's.json'],
    [JSON.stringify({ ...whole, version: 2 }), 'version'],
    [JSON.stringify({ ...whole, heldOn: '2027-02-30' }), 'heldOn'],
    [JSON.stringify({ ...whole, quesstion: 'x' }), 'quesstion'],
    [JSON.stringify({ ...whole, room: [{ role: 'officer', name: 'A. Person' }] }), 'name'],
    [JSON.stringify({ ...whole, decisions: [{ ...whole.decisions[0], state: 'finished' }] }), 'finished'],
  ])('is refused with file and place where it cannot be read: %#', (text, said) => {
    const { session, trouble } = readSession({ name: 's.json', text });
    expect(session).toBeUndefined();
    expect(trouble.join(' ')).toContain(said);
    expect(trouble.join(' ')).toContain('s.json');
  });

  it('has a published schema', () => {
    const file = new URL('../docs/schemas/session.schema.json', import.meta.url);
    const made = `${JSON.stringify(z.toJSONSchema(Session, { io: 'input' }), null, 2)}\n`;
    if (process.env['WRITE_SCHEMAS']) writeFileSync(file, made);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(made);
  });
});

describe('three months later', () => {
  const released = (id: string, month: string, phone: boolean): Journey => ({
    id,
    observationEnd: instant(`${month}-28T00:00:00Z`),
    profile: { needs: [], has: { phone: false } },
    events: [
      { id: '1', at: instant(`${month}-02T10:00:00Z`), type: 'custody.liberated', attrs: { planned: true, from: 'prison' } },
      ...(phone ? [{ id: '2', at: instant(`${month}-02T11:00:00Z`), type: 'comms.phone.provided' }] : []),
    ],
  });
  const file = (month: string, people: number, withPhone: number) =>
    [...writeJourneys(Array.from({ length: people }, (_, at) => released(`${month}-${at}`, month, at < withPhone)))].join('');
  const rule = measures().measures.find((one) => /phone by the end of the day of release/.test(one.title))?.id;

  it('says what moved from the figures that the session kept, and only from numbers that passed the gate', async () => {
    const then = await records({ files: [new File([file('2027-01', 200, 40)], 'then.jsonl')], answers: {} }, () => undefined);
    expect(then.figures?.rounding).toBe(5);
    expect(Object.values(then.figures?.cells ?? {}).every((value) => value % 5 === 0)).toBe(true);
    const kept = { at: '2027-02-01', what: 'Our own records', rounding: 5, cells: then.figures?.cells ?? {} };
    const now = await records(
      { files: [new File([file('2027-04', 200, 160)], 'now.jsonl')], answers: {}, earlier: [kept] },
      () => undefined,
    );
    const row = now.report?.since.find((one) => one.rule === rule);
    expect(row?.before.value).toBe(160);
    expect(row?.now.value).toBe(40);
    expect(row?.moved).toMatch(/^fell by 60 points/);
    const same = await records(
      { files: [new File([file('2027-04', 200, 44)], 'same.jsonl')], answers: {}, earlier: [kept] },
      () => undefined,
    );
    expect(same.report?.since.find((one) => one.rule === rule)?.moved).toContain('about the same');
  });
});
