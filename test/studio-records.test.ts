import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { PlanAnswer, RecordsPlan } from '../src/records/index.ts';
import { answerPlan, proposePlan } from '../src/records/index.ts';
import type { RecordsAnswer } from '../src/studio/work/records/answer.ts';
import { records } from '../src/studio/work/records/records.ts';
import { template } from '../src/studio/work/records/template.ts';

const folder = resolve(import.meta.dirname, '../examples/records');
const example = (ending: RegExp) =>
  readdirSync(folder)
    .filter((name) => ending.test(name))
    .map((name) => new File([readFileSync(join(folder, name))], name));
const read = (files: readonly File[], answers: Readonly<Record<string, PlanAnswer>> = {}, base?: RecordsAnswer['base']) =>
  records({ files, answers, base }, () => undefined);
const sheet = (rows: readonly (readonly string[])[], name: string) => new File([rows.map((row) => row.join('\t')).join('\n')], name);
const visits = (more: readonly string[] = []) =>
  sheet(
    [
      ['Person', 'Date', 'What happened'],
      ...Array.from({ length: 12 }, (_, at) => [`P${100 + at}`, `2026-01-${10 + at}`, 'Released']),
      ...Array.from({ length: 12 }, (_, at) => [`P${100 + at}`, `2026-02-${10 + at}`, 'GP registered']),
      ...more.map((word) => ['P100', '2026-02-14', word]),
    ],
    'pasted rows 1.tsv',
  );

describe('records on the page', () => {
  it('reads the example extract with its plan as the command line does: row by row, with nothing open', async () => {
    const answer = await read(example(/\.(csv|jsonl|json)$/));
    expect(answer.issues).toEqual([]);
    expect(answer.questions).toEqual([]);
    expect(answer.journeys).toBe(8);
    expect(answer.checked?.sources.map(({ id, rows, events, unlinked }) => [id, rows, events, unlinked])).toEqual([
      ['prison', 10, 9, 1],
      ['housing', 6, 5, 0],
      ['throughcare', 13, 10, 0],
      ['gp', 5, 4, 0],
    ]);
    expect(answer.files.find(({ name }) => name === 'records-plan.json')?.said).toContain('plan');
  });

  it('says which file of a plan is missing, and keeps quiet about nothing', async () => {
    const answer = await read(example(/gp\.csv|json$/));
    expect(answer.journeys).toBe(0);
    expect(answer.issues.join(' ')).toMatch(/The plan names this file, and it is not here/);
  });

  it('asks what it does not know as choices, and an answer changes the plan and the count', async () => {
    const first = await read([visits(['Zorblax qq'])]);
    const asked = first.questions.find(({ text }) => text === '“Zorblax qq”');
    expect(asked?.groups.map(({ label }) => label)).toEqual(expect.arrayContaining(['The same as', 'It is an event']));
    const same = await read([visits(['Zorblax qq'])], { [asked?.key ?? '']: { choice: 'as:Released' } }, first.base);
    expect(same.events).toBe(first.events + 1);
    expect(same.questions.some(({ key }) => key === asked?.key)).toBe(false);
    const none = await read([visits(['Zorblax qq'])], { [asked?.key ?? '']: { choice: 'nothing' } }, first.base);
    expect(none.events).toBe(first.events);
    expect(none.questions.some(({ key }) => key === asked?.key)).toBe(false);
    const event = await read([visits(['Zorblax qq'])], { [asked?.key ?? '']: { choice: 'type:throughcare.contacted' } }, first.base);
    expect(event.events).toBe(first.events + 1);
    expect(event.plan?.sources[0]?.events.some(({ type }) => type === 'throughcare.contacted')).toBe(true);
  });

  it('takes the days of a file, and after its last day nothing is called missed', async () => {
    const first = await read([visits()]);
    const asked = first.questions.find(({ kind }) => kind === 'period');
    expect([asked?.first, asked?.last]).toEqual(['2026-01-10', '2026-02-21']);
    const then = await read([visits()], { [asked?.key ?? '']: { choice: 'days', from: '2026-01-01', to: '2026-02-28' } }, first.base);
    expect(then.questions.some(({ kind }) => kind === 'period')).toBe(false);
    expect(then.checked?.sources[0]).toMatchObject({ from: '2026-01-01', to: '2026-02-28' });
    expect(then.checked?.observed.to).toBe('2026-02-28');
  });

  it('reads each sheet of a workbook as a file of its own', async () => {
    const cells = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((value) => ({ value, type: String as never })));
    const rows = (word: string) => [
      ['Person', 'Date', 'What happened'],
      ...Array.from({ length: 6 }, (_, at) => [`P${200 + at}`, `2026-03-${10 + at}`, word]),
    ];
    const stream = await writeExcelFile([
      { data: cells(rows('Released')), sheet: 'Prison' },
      { data: cells(rows('GP registered')), sheet: 'Health' },
      { data: cells([['Notes of the office']]), sheet: 'Notes' },
    ] as never).toBuffer();
    const answer = await read([new File([new Uint8Array(stream)], 'year.xlsx')]);
    expect(answer.plan?.sources.map(({ file, sheet }) => [file, sheet])).toEqual([
      ['year.xlsx', 'Prison'],
      ['year.xlsx', 'Health'],
    ]);
    expect(answer.events).toBe(12);
  });

  it('reads the other files where one cannot be read, and says which and why', async () => {
    const answer = await read([visits(), new File([''], 'empty.csv'), new File(['PK\u0003\u0004 broken'], 'broken.xlsx')]);
    expect(answer.journeys).toBe(12);
    const said = Object.fromEntries(answer.files.map(({ name, said: text, isRead }) => [name, [isRead, text]]));
    expect(said['empty.csv']).toEqual([false, expect.stringContaining('empty')]);
    expect(said['broken.xlsx']).toEqual([false, expect.stringContaining('workbook')]);
  });

  it('fills its own template in: every word of it is understood', async () => {
    const { csv, words } = template();
    const rows = words.flatMap(({ word }, at) => [`X${at},2026-04-${String((at % 28) + 1).padStart(2, '0')},,"${word}"`]);
    const answer = await read([new File([`${csv}${rows.join('\r\n')}\r\n`], 'records.csv')]);
    expect(answer.questions.filter(({ kind }) => kind !== 'period').map(({ text }) => text)).toEqual([]);
    expect(answer.events).toBe(words.length + 3);
  });
});

describe('answers put into a plan', () => {
  const plan: RecordsPlan = {
    $schema: 'records-plan.schema.json',
    persons: { file: 'people.csv', person: { column: 'Ref', id: 'person' }, ids: { prison: 'No' }, absent: ['-'] },
    sources: [
      {
        id: 'a',
        file: 'a.csv',
        person: { column: 'No', id: 'prison' },
        events: [{ type: 'custody.liberated', date: 'Out', when: { Type: ['Home', 'Court'] } }],
      },
      { id: 'b', file: 'b.csv', person: { column: 'No', id: 'prison' }, events: [{ type: 'custody.liberated', date: 'Day' }] },
    ],
    same: [{ types: ['custody.liberated'], lead: 'a', withinDays: 1 }],
    questions: ['One?', 'Two?'],
  };

  it('changes only what was asked, and takes a question out when all of it is answered', () => {
    const questions = [
      { text: 'One?', about: { kind: 'word', file: 'a.csv', column: 'Type', word: 'Gate' } },
      { text: 'One?', about: { kind: 'word', file: 'a.csv', column: 'Type', word: 'Van' } },
      { text: 'Two?', about: { kind: 'same', type: 'custody.liberated', sources: ['a', 'b'] } },
    ] as const;
    const half = answerPlan(plan, questions, { 0: { choice: 'as:Home' }, 2: { choice: 'apart' } });
    expect(half.questions).toEqual(['One?']);
    expect(half.same).toBeUndefined();
    expect(half.sources[0]?.events[0]?.when).toEqual({ Type: ['Home', 'Court', 'Gate'] });
    expect(answerPlan(half, questions.slice(0, 2), { 0: { choice: 'right' }, 1: { choice: 'nothing' } }).questions).toBeUndefined();
    expect(plan.sources[0]?.events[0]?.when).toEqual({ Type: ['Home', 'Court'] });
  });

  it('takes a wrong guess out of the plan when another meaning is chosen', () => {
    const questions = [
      { text: 'One?', about: { kind: 'word', file: 'a.csv', column: 'Type', word: 'Court', taken: 'custody.liberated' } },
    ] as const;
    const next = answerPlan(plan, questions, { 0: { choice: 'type:court.sentenced' } });
    expect(next.sources[0]?.events).toEqual([
      { type: 'custody.liberated', date: 'Out', when: { Type: ['Home'] } },
      { type: 'court.sentenced', date: 'Out', when: { Type: ['Court'] } },
    ]);
  });

  it('gives every question of a proposal something that it is about', async () => {
    const files = example(/\.(csv|jsonl)$/).map(async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return { name: file.name, file: { name: file.name, size: bytes.length, bytes: () => [bytes] } };
    });
    const { recordWords } = await import('justice-pathway/machines');
    const { plan: proposed, questions } = await proposePlan(await Promise.all(files), recordWords, 'Europe/London');
    expect([...new Set(questions.map(({ text }) => text))]).toEqual(proposed.questions);
  });
});

describe('a sheet in which names alone say who', () => {
  it.each([
    ['Name', (at: number) => `Somebody ${at}`],
    ['Full name', (at: number) => `Somebody Else ${at}`],
    ['Surname', (at: number) => `Else${at}`],
  ])('(%s) is refused with what to do, and no name is shown', async (heading, name) => {
    const rows = Array.from({ length: 12 }, (_, at) => [name(at), `2026-01-${10 + at}`, 'Released']);
    const { issues, report } = await read([sheet([[heading, 'Date', 'What happened'], ...rows], 'names.tsv')]);
    expect(issues).toEqual([
      `names.tsv: “${heading}” names people, so it is not read, and no other column says who. Give each person a number or a pseudonym in a column of its own, and leave the names out.`,
    ]);
    expect(JSON.stringify(issues)).not.toContain('Somebody');
    expect(report).toBeUndefined();
  });
});

describe('a file that is not what it seems', () => {
  const bytes = (name: string, ...parts: readonly (string | Uint8Array)[]) =>
    new File(
      parts.map((part) => (typeof part === 'string' ? part : new Uint8Array(part))),
      name,
    );
  const container = (name: string) =>
    bytes('old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), new Uint8Array(70_000), [...name].join('\u0000'));
  const workbook = async (rows: Parameters<typeof writeExcelFile>[0], name: string) =>
    bytes(name, await writeExcelFile(rows as never).toBuffer());

  const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 5) * 31) % 256);

  it.each([
    ['a PDF called .xlsx', bytes('report.xlsx', '%PDF-1.7\n1 0 obj\n'.repeat(50)), 'This is a PDF'],
    ['a PDF called .csv', bytes('report.csv', '%PDF-1.7\n1 0 obj\n'.repeat(50)), 'This is a PDF'],
    ['a web page called .xls', bytes('export.xls', '<html><table><tr><td>1</td></tr></table></html>'), 'This is a web page'],
    ['a workbook under a password', container('EncryptedPackage'), 'locked with a password'],
    ['an old workbook', container('Workbook'), 'old form (.xls)'],
    [
      'a broken workbook',
      bytes('broken.xlsx', 'PK\u0003\u0004', 'nothing'.repeat(300)),
      'it is damaged, or packed in a way that is not read here',
    ],
    ['a program called .xlsx', bytes('program.xlsx', noise), 'Neither a table nor text'],
    ['a program called .csv', bytes('program.csv', noise), 'Neither a table nor text'],
    ['an empty file', bytes('empty.csv', ''), 'The file is empty'],
  ])('%s is told for what it is, and nothing is judged', async (_, file, said) => {
    const answer = await read([file]);
    expect(answer.files.map(({ isRead }) => isRead)).toEqual([false]);
    expect(answer.issues.join(' ')).toContain(said);
    expect(answer.issues.join(' ')).not.toContain('headerRow');
    expect(answer.report).toBeUndefined();
  });

  it('headings without rows say so, and no day is said to be covered', async () => {
    const answers = [
      await read([bytes('heads.csv', 'Case ref,Date of release,Event\n')]),
      await read([await workbook([[{ value: 'Case ref' }, { value: 'Date of release' }]] as never, 'heads.xlsx')]),
    ];
    for (const { files, checked } of answers) {
      expect(files[0]?.said).toBe('Headings, and no rows below them.');
      expect(checked?.observed).toEqual({ from: null, to: null });
    }
    expect((await read([await workbook([] as never, 'empty.xlsx')])).issues.join(' ')).toContain('The sheet is empty');
  });

  it('a title in merged cells above the headings is taken for a title, and the page says where the headings stood', async () => {
    const title = [{ value: 'Throughcare, 2026', columnSpan: 3 }, null, null];
    const rows = [
      ['Person', 'Date', 'What happened'],
      ['P100', '2026-01-10', 'Released'],
      ['P101', '2026-01-11', 'Released'],
      ['P100', '2026-02-10', 'GP registered'],
    ];
    const plain = await read([sheet(rows, 'plain.csv')]);
    const merged = await read([await workbook([title, ...rows.map((row) => row.map((value) => ({ value })))] as never, 'merged.xlsx')]);
    const pasted = await read([sheet([['Throughcare, 2026', '', ''], ['', '', ''], ...rows], 'pasted rows 1.tsv')]);
    expect(plain.files[0]?.said).toBe('Rows of a table.');
    expect(merged.files[0]?.said).toBe('Rows of a table. Its headings are on line 2, below a title.');
    expect(pasted.files[0]?.said).toBe('Rows of a table. Its headings are on line 3, below a title.');
    for (const one of [merged, pasted]) {
      expect(one.checked?.sources.map(({ rows: read, events }) => [read, events])).toEqual(
        plain.checked?.sources.map(({ rows: read, events }) => [read, events]),
      );
      expect(one.journeys).toBe(plain.journeys);
    }
  });

  it('a list of one column, and a first field over several lines, keep their first line as the heading', async () => {
    const one = await read([bytes('one.csv', 'Note\nfirst\nsecond, with a comma\nthird\n')]);
    expect(one.files[0]?.said).toBe('Rows of a table.');
    const quoted = await read([
      bytes('quoted.csv', '"Person\nnumber",Date,What happened\nP1,2026-01-10,Released\nP2,2026-01-11,Released\n'),
    ]);
    expect(quoted.checked?.sources[0]?.rows).toBe(2);
  });
});
