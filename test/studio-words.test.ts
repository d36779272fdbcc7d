import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { besideStops, walkActions, walkCompanions, walkCrossings, walkPeople, walkStarts } from 'justice-pathway/machines';
import { describe, expect, it } from 'vitest';
import { levers } from '../src/studio/levers.ts';
import { pruneStyle } from '../src/studio/prune-style.ts';
import { addressOf, readScenario, scenarioFile, stateOf } from '../src/studio/read-state.ts';
import { firstState, shoesOf } from '../src/studio/state.ts';
import { chances, running } from '../src/studio/table-top.ts';
import { walkLabels } from '../src/studio/walk-labels.ts';
import { daysWords, differenceWords } from '../src/studio/work/year/difference-words.ts';

const root = resolve(import.meta.dirname, '..');

/** School grade by Flesch and Kincaid; a reading age is about five years more. */
function grade(text: string): number {
  const sentences = text.split(/[.!?:](?:\s|$)/).filter((one) => /[a-z]/i.test(one));
  const words = text.match(/[A-Za-z’']+/g) ?? [];
  const syllables = words.reduce(
    (sum, word) =>
      sum +
      Math.max(
        1,
        (
          word
            .toLowerCase()
            .replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '')
            .match(/[aeiouy]{1,2}/g) ?? []
        ).length,
      ),
    0,
  );
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

describe('plain words', () => {
  it('can be read at about thirteen: the cards, the sheet and the tutorial', () => {
    const tutorial = readFileSync(resolve(root, 'docs/tutorial/focus-group-session.md'), 'utf8').replace(
      /```[\s\S]*?```|!?\[[^\]]*\]\([^)]*\)|[#*`]/g,
      '',
    );
    const table = [
      ...chances,
      ...running,
      ...[...walkPeople, ...walkCompanions].flatMap((one) => [one.about, one.words]),
      ...walkCrossings.map((one) => one.means),
    ].join(' ');
    expect(grade(table)).toBeLessThan(8);
    expect(grade(tutorial)).toBeLessThan(8);
    expect(
      grade(
        'Notwithstanding considerable organisational heterogeneity, interagency collaboration demonstrably ameliorates reintegration outcomes.',
      ),
    ).toBeGreaterThan(15);
  });

  it('says a difference and its doubt', () => {
    const words = 'have a phone';
    expect(differenceWords(12.2, 18.7, words)).toBe('Between 12 and 19 more people in 100 have a phone.');
    expect(differenceWords(-5.4, -3.2, words)).toBe('Between 3 and 5 fewer people in 100 have a phone.');
    expect(differenceWords(7.1, 7.3, words)).toBe('About 7 more people in 100 have a phone.');
    expect(differenceWords(0.2, 3.4, words)).toBe('Up to 3 more people in 100 have a phone.');
    expect(differenceWords(-2, 3, words)).toBe('No clear change in how many have a phone: between 2 fewer and 3 more people in 100.');
    expect(differenceWords(-0.4, 0.3, words)).toContain('less than 1 person in 100');
    expect(differenceWords(0, 0, words)).toBe('No change in how many have a phone.');
  });

  it('never says "0 fewer" or "1 more people": an end that rounds to nought is not named', () => {
    const said = (low: number, high: number) =>
      differenceWords(low, high, 'have a phone').replace('No clear change in how many have a phone: ', '');
    expect(said(-0.4, 1.2)).toBe('at most 1 more person in 100.');
    expect(said(-0.4, 2)).toBe('at most 2 more people in 100.');
    expect(said(-17, 0.3)).toBe('at most 17 fewer people in 100.');
    expect(said(-1, 0.3)).toBe('at most 1 fewer person in 100.');
    expect(said(-1, 1)).toBe('between 1 fewer and 1 more person in 100.');
    expect(said(0.2, 1.2)).toBe('Up to 1 more in 100 have a phone.');
    expect(said(0.8, 1.2)).toBe('About 1 more in 100 have a phone.');
    expect(said(-1.3, -0.9)).toBe('About 1 fewer in 100 have a phone.');
    expect(daysWords(-0.4, 3, 'inside')).toBe('No clear change in the days inside: at most 3 more days.');
    expect(daysWords(-3, 0.4, 'inside')).toBe('No clear change in the days inside: at most 3 fewer days.');
    expect(daysWords(-2, 1, 'inside')).toBe('No clear change in the days inside: between 2 fewer and 1 more day.');
    expect(daysWords(0.6, 1.2, 'inside')).toBe('About 1 more day inside.');
    expect(daysWords(-1.2, -0.1, 'inside')).toBe('Up to 1 fewer day inside.');
  });
});

describe('the state in the address', () => {
  const state = {
    ...firstState,
    view: 'year' as const,
    walk: { ...firstState.walk, day: '2027-06-04', branches: [[['ask:housing', 'screen'], []]], begun: true },
    year: { levers: { phone: 90, day: 'no-friday' }, numbers: { gp: 40 } },
  };

  it('comes back as it was, from the address and from a file, for every ready person', () => {
    for (const person of walkPeople) {
      const walk = { ...state.walk, ...shoesOf(person), draft: ['ask:health'], start: 'arrest', needs: firstState.walk.needs };
      expect(stateOf(addressOf({ ...state, walk }))).toEqual({ state: { ...state, walk }, trouble: [] });
      expect(readScenario(scenarioFile({ ...state, walk }), 'year')).toEqual({ state: { ...state, walk }, trouble: [] });
    }
    expect(addressOf(firstState)).toBe('#/home');
    expect(stateOf('')).toEqual({ state: firstState, trouble: [] });
  });

  it('falls back to the beginning for anything else, and says that it did', () => {
    for (const bad of [
      '#/x',
      '#/walk?s=!!',
      '#/walk?s=bnVsbA',
      addressOf(state).slice(0, -7),
      `#/walk?s=${btoa('{"walk":{"day":"<b>","days":-4,"needs":["<script>"],"branches":"x"}}')}`,
      `#/walk?s=${btoa('{"walk":{"person":"nobody"}}')}`,
      `#/walk?s=${btoa('{"walk":{"branches":[[["ask:housing","sail-to-skye"]]]}}')}`,
      `#/walk?s=${btoa('{"year":{"numbers":{"gp":1e99}}}')}`,
    ]) {
      const { state: read, trouble } = stateOf(bad);
      expect(trouble.length, bad).toBeGreaterThan(0);
      expect(read.walk.branches.flat(2).every((one) => one.startsWith('ask:') || Object.hasOwn(walkActions, one))).toBe(true);
      expect(read.walk.needs.every((need) => /^[a-z-]+$/.test(need))).toBe(true);
      expect(read.walk.days).toBeGreaterThan(0);
    }
    for (const [text, said] of [
      ['{"a":1}', /not a scenario\. Choose a file/],
      ['not json', /not a whole file of this page.*Get it again/],
      ['', /empty\. Check/],
      ['['.repeat(100_000), /not a whole file/],
      ['{"justicePathwayScenario":2}', /version 2.*reads version 1/],
      ['{"kind":"justice-pathway-session","version":1}', /session\. Open it under “Our session”/],
      ['{"kind":"justice-pathway-directory"}', /directory of hours\. Open it under “Our own area”/],
    ] as const)
      expect(readScenario(text, 'home'), text.slice(0, 40)).toEqual({ not: expect.stringMatching(said) });
  });

  it('is known to be damaged wherever a link is cut and whichever sign is another, and never read as something else', () => {
    const whole = addressOf(state);
    for (let end = whole.indexOf('?') + 1; end < whole.length; end++) {
      const { state: read, trouble } = stateOf(whole.slice(0, end));
      expect([read, trouble[0]]).toEqual([{ ...firstState, view: 'year' }, expect.stringContaining('This link is damaged')]);
    }
    for (let at = whole.indexOf('=') + 1; at < whole.length; at++) {
      const other = whole[at] === 'A' ? 'B' : 'A';
      const { state: read, trouble } = stateOf(`${whole.slice(0, at)}${other}${whole.slice(at + 1)}`);
      expect([at, read, trouble[0]]).toEqual([at, { ...firstState, view: 'year' }, expect.stringContaining('This link is damaged')]);
    }
  });

  it('comes back whole from a letter that broke the line, ended the sentence behind it or put it in brackets, and from a page before the check', () => {
    const whole = addressOf(state);
    const old = whole.replace(/=.*\./, '=');
    for (const link of [`${whole.slice(0, 40)}\n ${whole.slice(40)}`, `${whole}.`, `${whole}).`, `${whole}>`, old])
      expect(stateOf(link)).toEqual({ state, trouble: [] });
  });

  it('names what it could not read of a walk in the words of its box', () => {
    const fields = { phone: 'yes', photoId: 1, bank: null, gp: 'x', supervised: 0, told: 'no', tenancy: 'castle', dependants: 99, days: 1 };
    const more = { day: '2027-02-31', hour: 25, needs: ['housing', 'money-tree'], start: 'tribunal', beside: 'nobody', hat: true };
    const { state: read, trouble } = stateOf(`#/walk?s=${btoa(JSON.stringify({ walk: { ...fields, ...more } }))}`);
    for (const label of Object.values(walkLabels).filter((one) => !/^(Choose|Begin|What|The ways)/.test(one)))
      expect(trouble[0], label).toContain(`“${label}”`);
    expect(trouble.join(' ')).not.toMatch(/photoId|tenancy|dependants|supervised/);
    expect(trouble[1]).toContain('something that this page does not know');
    expect(read.walk).toEqual({ ...firstState.walk, needs: ['housing'] });
  });
});

it('keeps of a style sheet only what the page uses', () => {
  expect(pruneStyle('.a{x:1}.b,.a:hover{y:2}@media print{.b{z:3}}@charset "x";p{q:"}"}', new Set(['a']))).toBe(
    '.a{x:1}.a:hover{y:2}p{q:"}"}',
  );
});

it('offers every action somewhere and every lever changes something', () => {
  const used = new Set<string>(
    [
      ...Object.values(walkStarts).map(({ stops }) => stops),
      ...Object.values(besideStops).flatMap((starts) => Object.values(starts)),
    ].flatMap((stops) => stops.flatMap((stop): readonly string[] => stop.actions)),
  );
  expect(Object.keys(walkActions).filter((id) => !used.has(id))).toEqual([]);
  for (const lever of levers)
    expect(lever.levers(lever.kind === 'choice' ? (lever.choices?.[1]?.[0] ?? '') : 7).length, lever.id).toBeGreaterThan(0);
});
