import fc from 'fast-check';
import { readDirectory, readDirectoryTables } from 'justice-pathway/adapters';
import { describe, expect, test } from 'vitest';

describe('reading tables', () => {
  const files = [
    {
      name: 'services.csv',
      text: 'id,organization_id,name,status,minimum_age\ns1,o1,Housing Desk,active,16\ns2,o1,"Night\nLine",active,\nbad,row\n',
    },
    { name: 'organizations.csv', text: 'id,name\no1,Council\n' },
    {
      name: 'schedules.csv',
      text: 'id,service_id,freq,byday,opens_at,closes_at\na,s1,WEEKLY,"MO,TU",09:00,17:00\nb,zz,WEEKLY,MO,09:00,17:00\n',
    },
    { name: 'phones.csv', text: 'id,service_id,number\np,s1,01632 960001\n' },
  ];

  test('the tables of a package are joined, bad and stray rows named', () => {
    const answer = readDirectoryTables(files);
    if (!answer.ok) throw new Error(answer.issue.message);
    expect(answer.report.services).toMatchObject([
      {
        id: 's1',
        organisation: { name: 'Council' },
        ages: { min: 16 },
        schedules: [{ byday: 'MO,TU' }],
        phones: [{ number: '01632 960001' }],
      },
      { id: 's2', name: 'Night\nLine' },
    ]);
    expect(answer.report.issues.map((issue) => [issue.code, issue.path])).toEqual([
      ['wrong-number-of-fields', 'services.csv:5'],
      ['orphan-row', 'schedules.csv:3'],
    ]);
  });

  test('no text breaks the reading of a table', () => {
    const cell = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('"', ',', '\n', ';', '\t', 'id', 'service_id'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), (rows) => {
        const text = `id,name,status\n${rows.map((row) => row.join(',')).join('\n')}`;
        expect(() => readDirectory(text, { file: 'services.csv' })).not.toThrow();
        expect(() =>
          readDirectoryTables([...files, { name: 'phones.csv', text: rows.map((row) => row.join(',')).join('\n') }]),
        ).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  test('a quotation mark that never ends costs its own line', () => {
    const answer = readDirectory('id,name,status,organization_id\na,"One,active,o\nb,Two,active,o\n', { file: 'services.csv' });
    expect(answer.ok && answer.report.services.map((service) => service.id)).toEqual(['b']);
    expect(answer.ok && answer.report.issues.map((issue) => issue.line)).toEqual([2]);
  });

  test('a table of services under another name is known by its columns, also without ids', () => {
    const read = (text: string) => readDirectory(text, { file: 'export-2026.csv' });
    expect(read('id,name,status\na,Desk,active\n')).toMatchObject({ ok: true, report: { holds: '1 service' } });
    expect(read('name,status\nDesk,active\n')).toMatchObject({
      ok: true,
      report: { holds: '0 services', records: [{ outcome: 'rejected' }] },
    });
  });

  test('a table alone that is not of services holds none', () => {
    expect(readDirectoryTables(files.slice(2))).toMatchObject({ ok: true, report: { holds: '0 services: schedules.csv, phones.csv' } });
  });
});
