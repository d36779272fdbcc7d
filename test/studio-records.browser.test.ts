import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserPath } from './browser/browser-path.ts';
import { holdAnswers } from './browser/hold-answers.ts';
import { studioPage } from './browser/studio.ts';

const root = resolve(import.meta.dirname, '..');
const journeyFile = join(root, 'examples/journeys/liberated-from-court-on-a-friday-with-no-plan.journey.json');

describe.skipIf(browserPath === undefined)('records of one’s own in a browser (skipped where no Chromium is installed)', () => {
  const studio = studioPage();

  it('opens a file of records, shows where journeys break, and forgets it on a reload', async () => {
    const { page, open, drawn, tabTo, press, passesAxe } = studio;
    await open('records');
    await tabTo('#records-file');
    await page.setInputFiles('#records-file', journeyFile);
    await page.waitForSelector('#records-heading');
    await drawn();
    const breaks = page.locator('table', { has: page.locator('caption', { hasText: 'What breaks most' }) });
    await expect
      .poll(() => breaks.locator('thead th').allInnerTexts())
      .toEqual(['What', 'People', 'Of', 'Missed', 'Late', 'Not seen', 'Who leads', 'Quick win']);
    // What hardly anybody met, or nobody could be seen for, did not break most.
    for (const people of await breaks.locator('tbody tr td:nth-of-type(1)').allInnerTexts())
      expect(people).not.toMatch(/fewer|few people|^0$/);
    expect(await page.locator('figure svg').count()).toBeGreaterThan(0);
    await passesAxe();
    const saved = page.waitForEvent('download');
    await press('.buttons .ds_button');
    expect((await saved).suggestedFilename()).toBe('report.html');
    await page.reload();
    await drawn('records');
    expect(await page.locator('#records-heading').count()).toBe(0);
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))).toBe('[{},{},""]');
  }, 60_000);

  it('meets hostile and broken files, and hostile addresses, with a clear word', async () => {
    const { page, address, open, drawn, folder, passesAxe } = studio;
    const event = { id: 'e1', at: '2026-01-05T10:00:00Z', type: 'custody.received', attrs: { status: 'remand' } };
    const name = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>';
    const hostile = {
      id: name,
      observationEnd: '2026-06-01T00:00:00Z',
      profile: { needs: [name], sex: name },
      events: [
        { ...event, type: name },
        { ...event, id: name },
      ],
    };
    const files: [string, string, RegExp][] = [
      ['hostile.json', JSON.stringify(hostile), /Read with some trouble|where journeys break/],
      ['broken.json', '{ "id": "a", "events": [', /[Cc]ould (?:not )?be read|cannot be read|Nothing could be judged/],
      ['wrong.json', '[1, 2, {"__proto__": {"polluted": true}}]', /[Cc]ould (?:not )?be read|cannot be read|Nothing could be judged/],
      ['empty.json', '', /[Cc]ould (?:not )?be read|cannot be read|Nothing could be judged/],
    ];
    await open('records');
    for (const [file, text, said] of files) {
      writeFileSync(join(folder, file), text);
      await drawn();
      await page.setInputFiles('#records-file', join(folder, file));
      await page.waitForFunction(
        (wanted) =>
          document.querySelector('#records-stage') === null &&
          [...document.querySelectorAll('#records-files li')].some(
            (one) => one.textContent?.includes(wanted) && one.querySelector('.block'),
          ),
        file,
      );
      await drawn();
      expect(await page.locator('#main').innerText()).toMatch(said);
      expect(await page.locator('#main img, #main script').count()).toBe(0);
    }
    expect(await page.title()).not.toContain('owned');
    await passesAxe();
    for (const [bad, view] of [
      ['#/walk?s=%%%', 'walk'],
      ['#/nothing', 'home'],
      [`#/year?s=${btoa(JSON.stringify({ year: { levers: { phone: '<b>', __proto__: 1 }, numbers: { gp: 1e99 } } }))}`, 'year'],
    ] as const) {
      await page.goto(address + bad);
      await drawn(view);
      expect(await page.locator('#heading').count()).toBe(1);
    }
  }, 90_000);

  it('reads a million events without stopping the page', async () => {
    const { page, open, drawn, folder } = studio;
    const events = Array.from(
      { length: 1000 },
      (_, at) => `{"id":"e${at}","at":"2026-01-05T10:00:00Z","type":"health.gp.registered"}`,
    ).join(',');
    const line = (at: number) => `{"id":"p${at}","observationEnd":"2026-06-01T00:00:00Z","profile":{"needs":[]},"events":[${events}]}`;
    const file = join(folder, 'million.jsonl');
    writeFileSync(file, `${Array.from({ length: 1000 }, (_, at) => line(at)).join('\n')}\n`);
    await open('records');
    await page.setInputFiles('#records-file', file);
    await page.waitForFunction(() => document.getElementById('records-status')?.textContent?.startsWith('Reading'));
    await page.getByRole('link', { name: 'Walk one journey' }).focus();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Walk one journey');
    await page.waitForSelector('#records-heading', { timeout: 110_000 });
    await drawn();
    expect(await page.locator('#main').innerText()).toContain('where journeys break');
  }, 120_000);

  it('reads files of several services, shows first what they can answer, and takes answers as plain choices, by keyboard', async () => {
    const { page, open, drawn, folder, tabTo, press, saved, passesAxe } = studio;
    const people = Array.from({ length: 60 }, (_, at) => `P${100 + at}`);
    const prison = [
      'Prison No,Liberated,Destination',
      ...people.map((who, at) => `${who},${1 + (at % 28)}/02/2026,${at % 12 === 0 ? 'Zorblax' : at % 2 === 0 ? 'NFA' : 'Family'}`),
    ];
    const gp = [
      'Prison No,Date registered',
      ...people.slice(0, 30).map((who, at) => `${who},2026-03-${String(1 + (at % 28)).padStart(2, '0')}`),
    ];
    writeFileSync(join(folder, 'prison.csv'), prison.join('\n'));
    writeFileSync(join(folder, 'gp_list.csv'), gp.join('\n'));
    await open('records');
    await page.setInputFiles('#records-file', [join(folder, 'prison.csv'), join(folder, 'gp_list.csv')]);
    await page.waitForSelector('#coverage-heading');
    await drawn();
    const text = await page.locator('#main').innerText();
    expect(text.indexOf('What these files can answer')).toBeLessThan(text.indexOf('questions are open'));
    expect(text.indexOf('questions are open')).toBeLessThan(text.lastIndexOf('Where journeys break'));
    for (const one of await page.locator('#questions details').all()) await one.evaluate((node) => node.setAttribute('open', ''));
    await passesAxe();
    await page.locator('label', { hasText: 'Zorblax' }).first().waitFor();
    const field = `#${await page.locator('label', { hasText: 'Zorblax' }).first().getAttribute('for')}`;
    await tabTo(field);
    await page.locator(field).selectOption({ label: 'none' });
    const before = await page.locator('#questions-heading').innerText();
    await press('#use-answers');
    await page.waitForFunction((was) => ![undefined, was].includes(document.querySelector('#questions-heading')?.textContent), before);
    await drawn();
    expect(await page.locator('label', { hasText: 'Zorblax' }).count()).toBe(0);
    const download = page.waitForEvent('download');
    await press('#save-plan');
    const plan = (await saved(await download)).toString('utf8');
    expect(JSON.parse(plan).sources[0].events[0].attrs.to.values).toMatchObject({ Zorblax: 'none' });
    expect(plan).not.toMatch(/P1\d\d/);
    await press('#undo-reading');
    await expect.poll(() => page.locator('#questions-heading').innerText(), { timeout: 20_000 }).toBe(before);
    writeFileSync(join(folder, 'records-plan.json'), plan);
    await page.reload();
    await drawn('records');
    await page.setInputFiles(
      '#records-file',
      ['prison.csv', 'gp_list.csv', 'records-plan.json'].map((name) => join(folder, name)),
    );
    await page.waitForSelector('#coverage-heading');
    await drawn();
    expect(await page.locator('label', { hasText: 'Zorblax' }).count()).toBe(0);
  }, 90_000);

  it('takes rows that are pasted, and stops when asked with nothing changed', async () => {
    const { page, open, drawn, folder, press, passesAxe } = studio;
    const hold = await holdAnswers(page);
    await open('records');
    await press('#paste summary');
    await page.fill('#records-paste', 'Person\tDate\tWhat happened\nP1\t2026-01-05\tReleased\nP1\t2026-01-09\tGP registered\n');
    await press('#read-paste');
    await page.waitForSelector('#coverage-heading');
    await drawn();
    expect(await page.locator('#records-files').innerText()).toContain('pasted rows 1.tsv');
    await passesAxe();
    const rows = Array.from({ length: 400_000 }, (_, at) => `P${at},2026-01-05,Released`);
    writeFileSync(join(folder, 'large.csv'), `Person,Date,What happened\n${rows.join('\n')}\n`);
    await hold('records');
    await page.setInputFiles('#records-file', join(folder, 'large.csv'));
    await page.waitForSelector('#stop-reading');
    await press('#stop-reading');
    await page.waitForSelector('#records-trouble');
    await drawn();
    expect(await page.locator('#records-trouble').innerText()).toContain('Nothing on the page has changed');
    expect(await page.locator('#records-files').innerText()).not.toContain('large.csv');
    await passesAxe();
    const sheet = page.waitForEvent('download');
    await press('#template summary');
    await passesAxe();
    await press('#save-template');
    expect((await sheet).suggestedFilename()).toBe('records.csv');
  }, 90_000);
});
