// Table: the pictures of the documentation, each a place of the page and how somebody comes there.
import { walkCompanions, walkPeople } from 'justice-pathway/machines';
import type { Page } from 'playwright-core';
import { desksOf } from '../../src/studio/area/desks.ts';
import { addressOf } from '../../src/studio/read-state.ts';
import { firstState, type StudioState, shoesOf, type WalkState } from '../../src/studio/state.ts';
import { everything } from '../../src/studio/walk/finish.ts';
import { layOut } from '../../src/studio/walk/lay-out.ts';
import { ticksOf } from '../../src/studio/walk/shoes.ts';

/** One picture. */
export interface Scene {
  readonly file: string;
  readonly size: { readonly width: number; readonly height: number };
  /** The address after `#`. */
  readonly at: string;
  /** What is done there, up to the moment of the picture. */
  readonly goes?: (page: Page) => Promise<void>;
  /** What stands at the top of the picture; without it, the top of the page. */
  readonly top?: string;
  /** Points of the page that are kept above it. */
  readonly above?: number;
}

const laptop = { width: 1366, height: 768 };
const area: StudioState['area'] = {
  desks: {
    housing: { hours: 'Mon to Thu 9:00 to 17:00; Fri 9:00 to 15:30' },
    'housing-night': { hours: 'Mon to Fri 17:00 to 20:00' },
    jobcentre: { hours: 'Mon to Fri 9:00 to 17:00' },
    gp: { hours: 'Mon to Fri 8:30 to 17:30', photoId: true, waitDays: 2 },
  },
  travel: 25,
};

/** A walk of a ready person on a Friday at four, taken to a stop; `skips` are left out on the way. */
function walkOf(person: string, upTo: string | undefined, beside = '', skips: readonly string[] = []): WalkState {
  const ready = walkPeople.find((one) => one.id === person) ?? walkPeople[0];
  const companion = walkCompanions.find((one) => one.id === beside);
  const day = '2027-03-19';
  const walk = layOut({ person: ready, start: ready.starts[0], day, hour: 16, companion, desks: desksOf(area, '2026-11-30') });
  const last = upTo === undefined ? walk.stops.length : walk.stops.findIndex((stop) => stop.label === upTo);
  const ticks = everything(walk).slice(0, last).map(ticksOf);
  const way = ticks.map((stop) => stop.filter((one) => !skips.includes(one)));
  return { ...firstState.walk, ...shoesOf(ready), beside, day, hour: 16, branches: [way], begun: true };
}
const address = (state: Partial<StudioState>) => addressOf({ ...firstState, area, ...state });

const skipped = ['interview', 'address', 'id', 'phone', 'gp', 'benefits', 'ask:housing', 'ask:financial'];

/** The pictures. */
export const scenes: readonly Scene[] = [
  {
    file: 'studio-walk-laptop',
    size: laptop,
    at: address({ view: 'walk', walk: walkOf('kit', 'Liberation day', '', skipped) }),
    top: '.stop form >> text=What is offered and done?',
  },
  {
    file: 'studio-together-laptop',
    size: laptop,
    at: address({ view: 'walk', walk: walkOf('morven', 'Liberation day', 'jean', ['family', 'benefits', 'ownCheck']) }),
    top: '.map',
    above: 4,
  },
  {
    file: 'studio-walk-projector',
    size: { width: 1920, height: 1080 },
    at: address({ view: 'walk', walk: walkOf('kit', 'Liberation day', '', skipped) }),
    goes: async (page) => {
      await page.getByRole('button', { name: 'Projector' }).click();
    },
  },
  {
    file: 'studio-end-laptop',
    size: laptop,
    at: address({ view: 'walk', walk: walkOf('kit', undefined, '', skipped) }),
    top: '#end-heading',
  },
  {
    file: 'studio-year-laptop',
    size: laptop,
    at: address({ view: 'year' }),
    goes: async (page) => {
      await page.locator('#lever-ready').selectOption('phone-for-everybody');
      await page.waitForFunction(() => document.querySelector('.changes')?.textContent?.includes('phone on the day'), null, {
        timeout: 90_000,
      });
      await page.waitForFunction(() => !document.querySelector('#progress')?.textContent?.includes('Getting sharper'), null, {
        timeout: 240_000,
      });
    },
    top: '.changes',
    above: 84,
  },
  {
    file: 'studio-session-laptop',
    size: { width: 1366, height: 660 },
    at: address({ view: 'walk', walk: walkOf('kit', undefined, '', skipped) }),
    goes: async (page) => {
      const type = async (selector: string, text: string) => {
        await page.locator(selector).fill(text);
        await page.keyboard.press('Tab');
      };
      await page.locator('.gaps > li', { hasText: 'no phone' }).first().getByRole('button').click();
      await page.locator('#what-decision-1').waitFor();
      await type('#what-decision-1', 'A charged phone in every bag');
      await type('#byWhen-decision-1', '1 June 2027');
      await type('#question', 'Who leaves on a Friday, and who is met?');
      for (const role of ['housing officer', 'throughcare worker', 'lived experience']) {
        await page.locator('#role').fill(role);
        await page.keyboard.press('Enter');
        await page.locator('.chips li', { hasText: role }).waitFor();
      }
      await page.locator('#decision-page', { hasText: 'lived experience' }).waitFor();
    },
    top: '#decision-page',
    above: 72,
  },
  {
    file: 'report',
    size: { width: 1100, height: 1240 },
    at: address({ view: 'take-away', area: firstState.area }),
    goes: async (page) => {
      const waits = page.waitForEvent('download', { timeout: 120_000 });
      await page.getByRole('button', { name: 'Make a report on an invented year' }).click();
      const file = await (await waits).path();
      const { readFileSync } = await import('node:fs');
      await page.setContent(readFileSync(file, 'utf8'));
    },
  },
];
