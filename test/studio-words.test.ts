import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { invented, walkActions } from '../src/studio/content.ts';
import { levers } from '../src/studio/levers.ts';
import { pruneStyle } from '../src/studio/prune-style.ts';
import { addressOf, firstState, readScenario, scenarioFile, stateOf } from '../src/studio/state.ts';
import { chances, running } from '../src/studio/table-top.ts';
import { differenceWords } from '../src/studio/work/difference-words.ts';

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
    const table = [...chances, ...running, ...invented.flatMap((one) => [one.about, one.words])].join(' ');
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
});

describe('the state in the address', () => {
  const state = {
    ...firstState,
    view: 'year' as const,
    walk: { ...firstState.walk, day: '2027-06-04', branches: [[['ask:housing', 'screen'], []]], begun: true },
    year: { levers: { phone: 90, day: 'no-friday' }, numbers: { gp: 40 } },
  };

  it('comes back as it was, from the address and from a file', () => {
    expect(stateOf(addressOf(state))).toEqual(state);
    expect(readScenario(scenarioFile(state), 'year')).toEqual(state);
    expect(addressOf(firstState)).toBe('#/home');
  });

  it('falls back to the beginning for anything else', () => {
    for (const bad of [
      '',
      '#',
      '#/x?s=!!',
      '#/walk?s=bnVsbA',
      `#/walk?s=${btoa('{"walk":{"day":"<b>","days":-4,"needs":["<script>"],"branches":"x"}}')}`,
    ]) {
      const read = stateOf(bad);
      expect(read.walk).toEqual({ ...firstState.walk, needs: read.walk.needs });
      expect(read.walk.needs.every((need) => /^[a-z-]+$/.test(need))).toBe(true);
    }
    expect(readScenario('{"a":1}', 'home')).toBeUndefined();
    expect(readScenario('not json', 'home')).toBeUndefined();
  });
});

it('keeps of a style sheet only what the page uses', () => {
  expect(pruneStyle('.a{x:1}.b,.a:hover{y:2}@media print{.b{z:3}}@charset "x";p{q:"}"}', new Set(['a']))).toBe(
    '.a{x:1}.a:hover{y:2}p{q:"}"}',
  );
});

it('offers every action somewhere and every lever changes something', async () => {
  const { walkContacts } = await import('../src/studio/content.ts');
  const used = new Set(walkContacts.flatMap((contact) => contact.actions));
  expect(Object.keys(walkActions).filter((id) => !used.has(id))).toEqual([]);
  for (const lever of levers)
    expect(lever.levers(lever.kind === 'choice' ? (lever.choices?.[1]?.[0] ?? '') : 7).length, lever.id).toBeGreaterThan(0);
});
