import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordWords } from 'justice-pathway/machines';
import { afterAll, describe, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'headings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Plan {
  readonly persons?: unknown;
  readonly sources: readonly {
    readonly file: string;
    readonly person: { readonly column: string; readonly id: string };
    readonly events: readonly { readonly type: string; readonly date: string | { readonly column?: string } }[];
  }[];
  readonly questions?: readonly string[];
}

async function proposed(files: Readonly<Record<string, string>>): Promise<{ plan: Plan; path: string; err: string }> {
  const own = mkdtempSync(join(folder, 'one-'));
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(own, name), `${text}\n`);
    return join(own, name);
  });
  const path = join(own, 'plan.json');
  const { err } = await callCommand('records', 'propose', ...paths, '--out', path);
  return { plan: JSON.parse(readFileSync(path, 'utf8')) as Plan, path, err };
}

/** What each heading of a file of one row was taken for; `?` where it was asked whether that is right. */
async function taken(file: string, headings: readonly string[]): Promise<Record<string, string>> {
  const days = headings.map((_, at) => `${String(at + 13).padStart(2, '0')}/01/2026`);
  const { plan } = await proposed({
    [file]: [`Client ref,${headings.join(',')}`, `C-1001,${days.join(',')}`, `C-1002,${days.join(',')}`].join('\n'),
  });
  const columnOf = (date: string | { readonly column?: string }) => (typeof date === 'string' ? date : date.column);
  return Object.fromEntries(
    headings.map((heading) => {
      const event = plan.sources[0]?.events.find(({ date }) => columnOf(date) === heading);
      const isAsked = plan.questions?.some((text) => text.includes(`"${heading}"`)) ?? false;
      return [heading, `${event?.type ?? 'left out'}${isAsked ? '?' : ''}`];
    }),
  );
}

describe('what a word is taken for in a file of one event a row', () => {
  const rows = (words: readonly string[]) =>
    [
      'Client ref,What,When',
      ...words.flatMap((word, at) => [`C-1001,${word},${at + 13}/01/2026`, `C-1002,${word},${at + 14}/01/2026`]),
    ].join('\n');
  const types = async (file: string, words: readonly string[]) =>
    (await proposed({ [file]: rows(words) })).plan.sources[0]?.events.map(({ type }) => type).sort();

  test('"Released" is what the file is about: of the police by its name or beside "Booked in", else a liberation', async () => {
    const police = ['police.custody.booked', 'police.custody.released'];
    expect(await types('north.csv', ['Booked in', 'Released'])).toEqual(police);
    expect(await types('police_log.csv', ['Released', 'Charged'])).toContain('police.custody.released');
    expect(await types('prison.csv', ['Admitted to prison', 'Released'])).toContain('custody.liberated');
  });

  test('what tells of a topic stands with the words of the pathway', () => {
    const { topicSigns = {} } = recordWords;
    const signs = Object.values(topicSigns).flatMap(({ name, words }) => [...name, ...words]);
    expect(signs.length).toBeGreaterThan(0);
    const folder = new URL('../src/records/', import.meta.url);
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ''))
      .join('\n')
      .toLowerCase();
    for (const sign of signs) expect(code).not.toContain(sign);
  });
});

describe('what a heading is taken for', () => {
  test('what any service says is taken only in a file that speaks of the same thing', async () => {
    expect(await taken('adp_clients.csv', ['Referral date', 'Treatment started', 'Discharge date'])).toEqual({
      'Referral date': 'substance.referred',
      'Treatment started': 'substance.treatment.started',
      'Discharge date': 'left out?',
    });
    expect(await taken('throughcare.csv', ['Referral date', 'Date offered', 'Actual release date'])).toEqual({
      'Referral date': 'left out?',
      'Date offered': 'throughcare.offered',
      'Actual release date': 'custody.liberated',
    });
  });

  test('a day that was planned, or on which something did not happen, makes no event', async () => {
    expect(
      await taken('mixed.csv', [
        'Expected release date',
        'UC claim rejected',
        'Next review',
        'Last updated',
        'Naloxone declined',
        'Naloxone supplied',
      ]),
    ).toEqual({
      'Expected release date': 'left out?',
      'UC claim rejected': 'left out?',
      'Next review': 'left out',
      'Last updated': 'left out',
      'Naloxone declined': 'left out?',
      'Naloxone supplied': 'substance.naloxone.supplied',
    });
  });

  test('headings that share only the likes of "date" and "in" with what is known are asked about', async () => {
    expect(await taken('housing.csv', ['Move-in date', 'Interview date', 'Offer date', 'Approach date'])).toEqual({
      'Move-in date': 'left out?',
      'Interview date': 'left out?',
      'Offer date': 'left out?',
      'Approach date': 'left out?',
    });
  });

  test('short forms and other forms of a word are the same word', async () => {
    expect(await taken('gp.csv', ['Reg. date'])).toEqual({ 'Reg. date': 'health.gp.registered' });
    expect(await taken('homeless.csv', ['Date of presentation', 'Temp accom start', 'Temp accommodation ended'])).toEqual({
      'Date of presentation': 'housing.application.made',
      'Temp accom start': 'housing.ta.entered',
      'Temp accommodation ended': 'housing.ta.left',
    });
  });

  test('a kind of sentence beside a date of release is no column of what happened', async () => {
    const { plan } = await proposed({
      'prison.csv': 'Prisoner ID,Date of liberation,Sentence type\nP1,13/03/2026,STP\nP2,14/03/2026,Remand\nP3,15/03/2026,Remand',
    });
    expect(plan.sources[0]?.events).toEqual([expect.objectContaining({ type: 'custody.liberated' })]);
  });
});

describe('who a row is about', () => {
  const prison = 'Prisoner ID,Date of liberation\nP1001,13/03/2026\nP1002,14/03/2026\nP1003,15/03/2026';

  test('is told by the column whose values other files have, whatever its heading', async () => {
    const housing = 'Case ref,SPS number,Homelessness application\n1,P1001,13/03/2026\n2,P1003,16/03/2026';
    const { plan } = await proposed({ 'prison.csv': prison, 'housing.csv': housing });
    expect(plan.sources.map(({ person }) => person)).toEqual([
      { column: 'Prisoner ID', id: 'person' },
      { column: 'SPS number', id: 'person' },
    ]);
  });

  test('ids that no other file has are asked about, and are not joined to the same figures elsewhere', async () => {
    const one = 'Client no,Homelessness application\n1001,13/03/2026\n1002,14/03/2026\n1009,14/03/2026\n1008,14/03/2026';
    const two = 'Prison number,Date of liberation\n1001,13/03/2026\n2002,15/03/2026\n2003,15/03/2026\n2004,15/03/2026';
    const { plan, path } = await proposed({ 'a.csv': one, 'b.csv': two });
    expect(plan.sources.map(({ person }) => person.id)).toEqual(['case', 'prison']);
    expect(plan.questions?.filter((text) => text.includes('says who?'))).toHaveLength(2);
    const { out } = await callCommand('records', 'check', path);
    expect(out).toContain('8 people with at least one event');
    expect(out).toContain('somebody in two of them counts as two people');
    // Nobody's silence in a file of other people is a finding.
    expect(out).toMatch(/release-on-hard-day +4 of 8/);
  });

  test('in a list of people, by the column that every line has, though another is fuller of dashes', async () => {
    const list = [
      'Project ID,SW ref,Homeless app,Birth yr',
      'A01,5001,HL/1001,1990',
      'A02,-,-,1985',
      'A03,5003,HL/1003,1979',
      'A03,5004,-,1979',
    ];
    const housing = 'Application no,Applicant,Homelessness application\nHL/1001,"Smith, Ann",13/03/2026\nHL/1003,"O’Neil, Bo",16/03/2026';
    const work = 'Client,First supervision appointment\n5001,13/03/2026\n5003,16/03/2026\n5004,16/03/2026';
    const { plan, err } = await proposed({ 'list.csv': list.join('\n'), 'housing.csv': housing, 'work.csv': work });
    expect(plan.persons).toMatchObject({
      person: { column: 'Project ID' },
      ids: { ref: 'SW ref', 'homeless-app': 'Homeless app' },
      profile: { yearOfBirth: { column: 'Birth yr' } },
    });
    expect(plan.sources).toMatchObject([
      { person: { column: 'Application no', id: 'homeless-app' }, drop: ['Applicant'] },
      { person: { column: 'Client', id: 'ref' } },
    ]);
    expect(err).toContain('the list of people has it on every line; 1 line repeats one');
  });
});

describe('what a hurried eye misreads', () => {
  test('what stands before "on release" says what happened, and "out" is not "in"', async () => {
    expect(
      await taken('prison_health.csv', ['Medication supplied on release', 'Naloxone supplied at liberation', 'Days since release']),
    ).toMatchObject({
      'Medication supplied on release': 'health.medication.supplied',
      'Naloxone supplied at liberation': 'substance.naloxone.supplied',
    });
    const stays = await taken('flats.csv', ['B&B in', 'B&B out']);
    expect(stays['B&B in']).toMatch(/^housing\.ta\.entered/);
    expect(stays['B&B out']).toMatch(/^housing\.ta\.left/);
    expect((await taken('flats.csv', ['Temporary accommodation placement out']))['Temporary accommodation placement out']).not.toMatch(
      /^housing\.ta\.entered/,
    );
  });

  test('a second number of somebody is joined to the first', async () => {
    const { plan } = await proposed({
      'index.csv':
        'Person ref,SPIN,Previous SPIN,Housing ref\nP-001,123456,,55001\nP-002,123457,223457,55002\nP-003,123458,,55003\nP-004,123459,223459,55004',
      'stays.csv': 'SPIN,Reception date\n123456,13/01/2026\n223457,14/01/2026\n123458,15/01/2026\n223459,16/01/2026',
      'homeless.csv': 'Housing ref,Application date\n55001,20/01/2026\n55002,21/01/2026\n55003,22/01/2026\n55004,23/01/2026',
    });
    expect(plan.persons).toMatchObject({ ids: { prison: ['SPIN', 'Previous SPIN'] } });
  });

  test('headings are found below a title of several cells, and the cells of the title are no dates', async () => {
    const { plan } = await proposed({
      'return.csv':
        'Return to the partnership,,,,,\n,,,,,\nRun 4 July 2026,,,,,official\nSPIN,Reception date,Legal status,Liberation date,Liberation time,Released to\n123456,13/01/2026,Remand,20/02/2026,10:00,NFA\n123457,14/01/2026,Sentenced,21/02/2026,11:00,Family\n123458,15/01/2026,Remand,22/02/2026,12:00,NFA',
    });
    expect(plan.sources[0]?.person.column).toBe('SPIN');
    expect(plan.sources[0]?.events.map(({ type }) => type).sort()).toEqual(['custody.liberated', 'custody.received']);
  });

  test('a "yes" among dates is shown, and not taken for "no date"', async () => {
    const { path } = await proposed({
      'health.csv': 'SPIN,Naloxone supplied\n123456,13/01/2026\n123457,Yes\n123458,15/01/2026\n123459,n/k',
    });
    const { decisions } = JSON.parse((await callCommand('records', 'check', path, '--format', 'json')).out) as {
      decisions: { what: string; value?: string }[];
    };
    expect(decisions.filter(({ what }) => what === 'unread-date').map(({ value }) => value)).toEqual(['Yes']);
  });
});
