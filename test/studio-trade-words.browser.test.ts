import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { tradeWords, walkPeople } from 'justice-pathway/machines';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../src/studio/read-state.ts';
import { firstState, shoesOf } from '../src/studio/state.ts';
import { wordsIn } from '../src/studio/trade-words.ts';
import { browserPath } from './browser/browser-path.ts';
import { studioPage } from './browser/studio.ts';

/** Short forms that everybody at a table knows, and names of files. */
const known = ['A4', 'CSV', 'GP', 'ID', 'JSON', 'NHS', 'PDF', 'PNG', 'SVG', 'XLSX'];

interface Explained {
  readonly bare: readonly string[];
  readonly short: readonly string[];
  readonly all: readonly string[];
}

describe('words of the trade', () => {
  it('hold what a newcomer would ask about, once each, in the sense of the glossary', () => {
    const glossary = readFileSync(resolve(import.meta.dirname, '../docs/reference/glossary.md'), 'utf8');
    expect(tradeWords.filter(({ means }) => !glossary.includes(means)).map(({ word }) => word)).toEqual([]);
    const asked =
      'disposal diversion remand liberation CPO DTTO HDC recall PF COPFS naloxone throughcare MAPPA SHORE parole licence breach'.split(' ');
    for (const word of [...asked, 'Housing Options', 'Section 5', 'community payback order'])
      expect(wordsIn(`They spoke of ${word}, and went on.`).length, word).toBeGreaterThan(0);
    const forms = tradeWords.flatMap(({ word, also }) => [word, ...also].map((form) => form.toLowerCase()));
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  });

  it('are met whole, and short forms in capitals only', () => {
    expect(wordsIn('They diverted the bus in Mattapan; a mat lay there, and uc, cas and sds.').map(({ word }) => word)).toEqual([
      'diversion',
    ]);
    expect(wordsIn('the remand-wing').map(({ word }) => word)).toEqual(['remand']);
  });
});

describe.skipIf(browserPath === undefined)('words of the trade on the page (skipped where no Chromium is installed)', () => {
  const studio = studioPage();

  /** What stands on the page as a reader sees it, choices of a list with it, compared with what is explained below. */
  async function explained(): Promise<Explained> {
    let found = await look();
    // While the year gets sharper its words come and go; the list follows a moment later.
    await expect
      .poll(async () => {
        found = await look();
        return [...found.bare, ...found.short];
      })
      .toEqual([])
      .catch(() => undefined);
    return found;
  }

  async function look(): Promise<Explained> {
    const { page, drawn } = studio;
    await drawn();
    await page.locator('#words:not([data-behind])').waitFor({ state: 'attached' });
    const { text, listed } = await page.evaluate(() => ({
      text: document.getElementById('main')?.innerText ?? '',
      listed: [...document.querySelectorAll('#words:not([hidden]) dt')].map((one) => one.textContent ?? ''),
    }));
    const isListed = new Set(listed);
    const forms = new Set(tradeWords.filter(({ word }) => isListed.has(word)).flatMap(({ word, also }) => [word, ...also]));
    const short = [...new Set(text.match(/(?<![\p{L}\p{N}-])[A-Z]{2,}(?![\p{L}\p{N}-])/gu) ?? [])];
    return {
      bare: wordsIn(text)
        .map(({ word }) => word)
        .filter((word) => !isListed.has(word)),
      short: short.filter((one) => !forms.has(one) && !known.includes(one)),
      all: listed,
    };
  }

  it('no view shows one without its explanation', async () => {
    const { page, open, passesAxe } = studio;
    for (const view of ['home', 'walk', 'year', 'area', 'records', 'session', 'take-away'] as const) {
      await open(view);
      if (view === 'year') await page.waitForSelector('#progress');
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>('#main details')) fold.open = true;
      });
      const { bare, short } = await explained();
      expect({ view, bare, short }).toEqual({ view, bare: [], short: [] });
      if (view === 'area') await passesAxe();
    }
  }, 90_000);

  it('nor any stop of a walk, and by keyboard the list opens, on paper it is open', async () => {
    const { page, address, press, passesAxe } = studio;
    for (const [person, start] of walkPeople.slice(0, 4).map((one) => [one, one.starts.at(-1)] as const)) {
      const walk = { ...firstState.walk, ...shoesOf(person), start: start ?? 'sentence', begun: true };
      await page.goto(`${address}${addressOf({ ...firstState, view: 'walk', walk })}`);
      for (let stop = 1; ; stop++) {
        await page.locator('#go-on,#end-heading').waitFor();
        const { bare, short } = await explained();
        expect({ person: person.id, stop, bare, short }).toEqual({ person: person.id, stop, bare: [], short: [] });
        if ((await page.locator('#do-all').count()) === 0) break;
        const when = await page.locator('.when').innerText();
        await page.locator('#do-all').click();
        await page.waitForFunction((was) => document.querySelector('.when')?.textContent !== was, when);
      }
    }
    await press('#words summary');
    expect(await page.locator('#words dd').first().isVisible()).toBe(true);
    await passesAxe();
    await press('#words summary');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#words dd').first().isVisible()).toBe(true);
  }, 120_000);
});
