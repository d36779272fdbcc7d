import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginSession } from '../src/studio/session/begin-session.ts';
import { browserPath } from './browser/browser-path.ts';
import { studioPage } from './browser/studio.ts';

const plan = { $schema: 'https://example.org/records-plan.schema.json', version: 1, sources: [{ id: 'x', events: 'tribunal.opened' }] };

describe.skipIf(browserPath === undefined)('files that are none of ours, in a browser (skipped where no Chromium is installed)', () => {
  const studio = studioPage();

  it('end as a session in a plain sentence, and nothing on the page is lost', async () => {
    const { page, open, drawn, folder, passesAxe } = studio;
    const session = beginSession();
    const mark = '<img src=x onerror="document.title=\'owned\'">';
    const refused: [string, string | Buffer, RegExp][] = [
      ['later.json', JSON.stringify({ ...session, version: 2 }), /session of version 2, and this page reads version 1\. Open it with/],
      [
        'hours.json',
        JSON.stringify({ kind: 'justice-pathway-directory', version: 1 }),
        /a directory of hours\. Open it under “Our own area”/,
      ],
      ['other.json', '{"a": 1}', /not a session\. Choose a file/],
      ['list.json', '[]', /not a session\. Choose a file/],
      ['broken.json', '{"kind": "justice-pathway-session", "version": 1,', /not JSON.*Look for/s],
      ['picture.json', Buffer.from([0, 255, 1, 2, 200, 137, 80]), /not JSON/],
      ['empty.json', '', /The file is empty\. Check/],
      ['deep.json', '['.repeat(200_000), /not JSON/],
    ];
    await open('session');
    await page.fill('#question', 'What is kept?');
    await page.locator('#question').blur();
    await drawn();
    for (const [name, content, said] of refused) {
      writeFileSync(join(folder, name), content);
      await page.setInputFiles('#session-file', join(folder, name));
      await expect.poll(() => page.locator('#trouble').allInnerTexts()).toEqual([expect.stringMatching(said)]);
      await drawn();
      expect(await page.locator('#trouble').innerText()).toContain('Nothing on the page has changed');
      expect(await page.inputValue('#question'), name).toBe('What is kept?');
      await page.locator('#trouble-away').click();
      await expect.poll(() => page.locator('#trouble').count()).toBe(0);
    }
    const elsewhere = {
      ...session,
      question: mark,
      notes: mark,
      walks: [{ title: 'Jeanne', walk: { person: 'jeanne', start: 'tribunal' } }],
      area: { desks: { mairie: { hours: 'Mon' } } },
    };
    writeFileSync(join(folder, 'elsewhere.json'), JSON.stringify(elsewhere));
    await page.setInputFiles('#session-file', join(folder, 'elsewhere.json'));
    await expect
      .poll(() => page.locator('#trouble').allInnerTexts())
      .toEqual([expect.stringMatching(/The walk “Jeanne” may be of another pathway/)]);
    await drawn();
    expect(await page.inputValue('#question')).toBe(mark);
    expect(await page.locator('#main img').count()).toBe(0);
    expect(await page.title()).not.toContain('owned');
    await passesAxe();
    await page.locator('#undo-session').click();
    await expect.poll(() => page.inputValue('#question')).toBe('What is kept?');
  }, 90_000);

  it.each([
    [
      'what is no table, or half of one',
      [
        ['plan.json', JSON.stringify(plan)],
        ['broken.json', '{ "id": "a", "events": ['],
        ['picture.csv', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256))],
        ['empty.csv', ''],
        ['broken.xlsx', 'PK\u0003\u0004 broken'],
        ['headings.csv', 'Prison No,Liberated\n'],
        ['marks.csv', 'Prison No,<script>x</script>,Liberated\n<img src=x onerror=1>,<b>,01/02/2026\n'],
      ],
    ],
    [
      'what is another kind of file, another way of writing, or made to do harm',
      [
        ['formulas.csv', 'Prison No,Liberated,Destination\n"=HYPERLINK(""http://x"",""1"")",01/02/2026,"=cmd|\' /C calc\'!A0"\n'],
        ['two-bytes.csv', Buffer.from('\uFEFFPrison No,Liberated\nP1,01/02/2026\n', 'utf16le')],
        ['one-byte.csv', Buffer.from('Prison No,Liberated,Destination\nP1,01/02/2026,Caf\u00e9\n', 'latin1')],
        ['bomb.xlsx', bomb()],
        ['deep.json', `{"events":[${'['.repeat(200_000)}`],
        ['directory.json', JSON.stringify({ kind: 'justice-pathway-directory', version: 1, name: 'x', entries: [], availability: [] })],
        [
          'standard.json',
          JSON.stringify({ name: 'Somewhere', services: [{ id: '1', name: 'Housing', schedules: [] }], organizations: [] }),
        ],
      ],
    ],
  ] as [string, [string, string | Buffer][]][])(
    'end as records in a plain sentence with a cure, and the next file is read: %s',
    async (_, files) => {
      const { page, open, drawn, folder } = studio;
      await open('records');
      for (const [name, content] of files) {
        writeFileSync(join(folder, name), content);
        await page.setInputFiles('#records-file', join(folder, name));
        await page.waitForFunction(
          (wanted) =>
            document.querySelector('#records-stage') === null &&
            [...document.querySelectorAll('#records-files li')].some(
              (one) => one.textContent?.includes(wanted) && one.querySelector('.block'),
            ),
          name,
          { timeout: 60_000 },
        );
        await drawn();
        const said = (await page.locator('#records-files li, .note.warn, #questions-heading, .ds_leader').allInnerTexts()).join(' ');
        expect(said, name).toMatch(
          /Check|Save|Get it again|Name|Drop|Write|Choose|Give|Open|Look|questions? (?:is|are) open|Rows of a table|could be read from/,
        );
        if (name === 'picture.csv') expect(said).toContain('Neither a table nor text');
        if (name === 'bomb.xlsx') expect(said).toMatch(/holds 4295 MB once it is unpacked/);
        if (name === 'directory.json') expect(said).toContain('Open it under “Our own area”');
        expect(await page.locator('#main img, #main script').count()).toBe(0);
        await page.locator('#without-0').click();
        await expect.poll(() => page.locator('#records-files li').count(), { timeout: 30_000 }).toBe(0);
        await drawn();
      }
    },
    150_000,
  );

  it('end as hours or as a scenario in a plain sentence, and nothing on the page is lost', async () => {
    const { page, open, drawn, folder, passesAxe } = studio;
    const session = JSON.stringify(beginSession());
    const deep = '['.repeat(200_000);
    const tried: Record<'area' | 'scenario', [string, string, RegExp][]> = {
      area: [
        ['empty.json', '', /empty/i],
        ['deep.json', deep, /not JSON/],
        ['session.json', session, /no directory of hours\. Choose a file/],
        ['standard.json', '{"services":[{"id":"1","name":"<img src=x onerror=1>"}]}', /no directory of hours\. Choose a file/],
      ],
      scenario: [
        ['empty.json', '', /empty\. Check/],
        ['deep.json', deep, /not a whole file/],
        ['session.json', session, /session\. Open it under “Our session”/],
        ['later.json', '{"justicePathwayScenario":2}', /version 2, and this page reads version 1/],
        ['standard.json', '{"services":[]}', /not a scenario\. Choose a file/],
      ],
    };
    await open('area');
    await page.fill('#travel', '45');
    await page.locator('#travel').blur();
    await drawn();
    for (const [kind, files] of Object.entries(tried)) {
      if (kind === 'scenario') await page.locator('#navigation a', { hasText: 'Take away' }).click();
      await drawn(kind === 'scenario' ? 'take-away' : 'area');
      for (const [name, content, said] of files) {
        writeFileSync(join(folder, name), content);
        await page.setInputFiles(`#${kind}-file`, join(folder, name));
        await expect.poll(() => page.locator('#trouble').allInnerTexts()).toEqual([expect.stringMatching(said)]);
        await drawn();
        expect(await page.locator('#trouble').innerText()).toContain('Nothing on the page has changed');
        expect(await page.locator('#main img').count()).toBe(0);
        if (name === 'standard.json') await passesAxe();
        await page.locator('#trouble-away').click();
        await expect.poll(() => page.locator('#trouble').count()).toBe(0);
        await drawn();
      }
    }
    await page.locator('#navigation a', { hasText: 'Our own area' }).click();
    await drawn('area');
    expect(await page.inputValue('#travel')).toBe('45');
  }, 90_000);
});

/** A workbook of a few bytes whose directory says that it unpacks to all that 32 bits can say. */
function bomb(): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(0xffffffff, 24);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30, 16);
  return Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(26), entry, end]);
}
