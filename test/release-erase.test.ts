import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

const journey = (id: string, more: object = {}) => ({
  id,
  observationEnd: '2026-06-01T00:00:00Z',
  profile: {},
  events: [{ id: `${id}-1`, at: '2026-03-02T09:00:00Z', type: 'custody.liberated', ...more }],
});
let folder = '';
const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const put = (name: string, value: unknown) => writeFileSync(at(name), typeof value === 'string' ? value : JSON.stringify(value, null, 1));
const erase = async (...args: string[]) => {
  const { code, out, err } = await callCommand('erase', ...args, '--format', 'json');
  return { code, err, answer: code === 2 ? undefined : JSON.parse(out) };
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'erase-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('erasing a person from files', () => {
  test('takes the journey out of each form, leaves the others to the letter, and deletes a file of nobody else', async () => {
    const lines = ['p-1', 'p-17', 'p-2'].map((id) => JSON.stringify(journey(id)));
    put('many.jsonl', `${lines.join('\n')}\n`);
    put('list.json', [journey('p-1'), journey('p-2')]);
    put('wrapped.json', { version: '1', journeys: [journey('p-2'), journey('p-1')] });
    put('one.journey.json', journey('p-1'));
    put('other.journey.json', journey('p-17'));
    put('links.json', [
      { from: 'p-1', kind: 'parent-of', to: 'p-2' },
      { from: 'p-2', kind: 'parent-of', to: 'p-17' },
    ]);
    const { code, answer } = await erase('p-1', folder);
    expect(code).toBe(0);
    expect(read('many.jsonl')).toBe(`${lines.slice(1).join('\n')}\n`);
    expect(JSON.parse(read('list.json'))).toEqual([journey('p-2')]);
    expect(JSON.parse(read('wrapped.json'))).toEqual({ version: '1', journeys: [journey('p-2')] });
    expect(existsSync(at('one.journey.json'))).toBe(false);
    expect(JSON.parse(read('other.journey.json'))).toEqual(journey('p-17'));
    expect(JSON.parse(read('links.json'))).toEqual([{ from: 'p-2', kind: 'parent-of', to: 'p-17' }]);
    expect(answer.files.map(({ became }: { became: string }) => became).sort()).toEqual([
      'deleted',
      'rewritten',
      'rewritten',
      'rewritten',
      'rewritten',
    ]);
  });

  test('reaches a register that earlier papers wrote, and says where its key is gone', async () => {
    const many = Array.from({ length: 30 }, (_, n) => JSON.stringify(journey(`p-${n}`))).join('\n');
    put('journeys.jsonl', many);
    expect((await callCommand('report', at('journeys.jsonl'), '--format', 'json', '--register', at('releases.json'))).code).toBe(0);
    const people = () => Object.keys(JSON.parse(read('releases.json')).releases[0].people).length;
    expect(people()).toBe(30);
    expect((await erase('p-3', folder)).code).toBe(0);
    expect(people()).toBe(29);
    rmSync(at('releases.json.key'));
    const { code, answer } = await erase('p-4', at('releases.json'));
    expect(code).toBe(1);
    expect(answer.files[0].left[0]).toContain('key of this register is not there');
    expect(people()).toBe(29);
  });

  test('takes the id out of what was written in plans, recommendations, quick wins and sessions', async () => {
    const entry = {
      id: 'no-phone-1',
      rule: 'no-phone',
      kind: 'quick-win',
      decision: 'Ask as P-1 did',
      owner: 'Lead',
      due: '2027-03-31',
      status: 'proposed',
    };
    put('recommendations.json', {
      version: 1,
      entries: [{ ...entry, history: [{ on: '2026-11-01', status: 'proposed', note: 'p-1 and p-17 told us' }] }],
    });
    put('wins.json', [{ rule: 'no-phone', owner: 'Lead', due: '2027-03-31', status: 'planned', note: 'after p-1' }]);
    put('session.json', {
      kind: 'justice-pathway-session',
      version: 1,
      question: 'What of p-1?',
      heldOn: '2026-11-21',
      room: [],
      walks: [],
      whatIfs: [],
      area: {},
      decisions: [],
      notes: 'p-1.',
      figures: [],
    });
    put('plan.json', {
      $schema: 'records-plan.schema.json',
      note: 'p-1 asked to be left out',
      sources: [{ id: 'a', file: 'a.csv', person: { column: 'Person', id: 'person' }, events: [] }],
      accept: [
        { what: 'unlinked', value: 'p-1', reason: 'left out' },
        { what: 'unlinked', value: 'p-17', reason: 'unlike p-1' },
      ],
    });
    expect((await erase('p-1', folder)).code).toBe(0);
    const { decision, history } = JSON.parse(read('recommendations.json')).entries[0];
    expect([decision, history[0].note]).toEqual(['Ask as (erased) did', '(erased) and p-17 told us']);
    expect(JSON.parse(read('wins.json'))[0].note).toBe('after (erased)');
    expect(JSON.parse(read('session.json'))).toMatchObject({ question: 'What of (erased)?', notes: '(erased).' });
    expect(JSON.parse(read('plan.json'))).toMatchObject({
      note: '(erased) asked to be left out',
      accept: [{ value: 'p-17', reason: 'unlike (erased)' }],
    });
    expect((await callCommand('recommend', 'list', at('recommendations.json'))).code).toBe(0);
  });

  test('names what it could not do, and leaves it as it was', async () => {
    put('check.inside.txt', 'INSIDE THE PARTNERSHIP ONLY\np-1: something\n1 disconnect in 1 of 3 journeys.\n');
    put('partner.csv', 'Person;Date\np-17;1\nP-1;2\n');
    put('named.json', [journey('p-2', { attrs: { with: 'p-1' } })]);
    put('paper-p-1.txt', 'nothing');
    put('store.db', 'SQLite format 3\u0000…');
    put('book.xlsx', 'PK\u0000\u0000');
    mkdirSync(at('below'));
    symlinkSync(at('partner.csv'), at('below/link.csv'));
    const before = read('named.json');
    const { code, answer } = await erase('p-1', folder);
    expect(code).toBe(1);
    const left = Object.fromEntries(
      answer.files.map(({ file, left: why }: { file: string; left: string[] }) => [file.slice(folder.length + 1), why.join()]),
    );
    expect(left['check.inside.txt']).toContain('make it again');
    expect(left['partner.csv']).toContain('line 3');
    expect(left['named.json']).toContain('still names the person');
    expect(left['paper-p-1.txt']).toContain('rename');
    expect(left['store.db']).toContain('could not be opened');
    expect(left['book.xlsx']).toContain('could not be read');
    expect(answer.files.slice(0, 2).map(({ unread }: { unread?: true }) => unread)).toEqual([true, true]);
    const { out } = await callCommand('erase', 'p-1', folder);
    expect(out.split('\n')[0]).toMatch(/could not be (?:opened|read)/);
    expect(left['below/link.csv']).toContain('not followed');
    expect(read('named.json')).toBe(before);
    expect(answer.notReached).toContain('Backups');
  });

  test('takes every id that is named, writes nothing on a dry run, and keeps who may read a file', async () => {
    put('list.json', [journey('p-1'), journey('0045612'), journey('p-2')]);
    chmodSync(at('list.json'), 0o600);
    const before = read('list.json');
    const dry = await callCommand('erase', 'p-1', folder, '--as', '0045612', '--dry-run');
    expect(dry.out).toContain('Would rewrite');
    expect(dry.out).toContain('2 journeys taken out');
    expect(read('list.json')).toBe(before);
    await erase('p-1', folder, '--as', '0045612');
    expect(JSON.parse(read('list.json'))).toEqual([journey('p-2')]);
    expect(statSync(at('list.json')).mode & 0o777).toBe(0o600);
  });

  test('does nothing where a path or the id is wrong, and says so where nobody was found', async () => {
    put('one.journey.json', journey('p-1'));
    expect((await erase('p-1', folder, at('gone'))).code).toBe(2);
    expect((await erase(' ', folder)).code).toBe(2);
    expect(existsSync(at('one.journey.json'))).toBe(true);
    const { code, out } = await callCommand('erase', 'p-9', folder);
    expect(code).toBe(0);
    expect(out).toContain('in none of 1 file');
  });
});
