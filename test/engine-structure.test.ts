import { openCase, step } from 'justice-pathway';
import { scottishPathway, scottishQuestions } from 'justice-pathway/machines';
import { routeStepText, structuralDisconnects, structuralSentence } from 'justice-pathway/simulate';
import { describe, expect, test } from 'vitest';
import { sample } from './engine-sample.ts';

describe('structural disconnects', () => {
  const start = openCase(scottishPathway, { id: 'route', person: 'anybody', stage: 'arrest', input: {}, at: Date.UTC(2026, 5, 1, 8) });
  const { findings, complete } = structuralDisconnects(scottishPathway, [start], scottishQuestions);

  test('the whole pathway is walked', () => {
    expect(complete).toBe(true);
  });

  test('a person liberated from court has had no pre-release moment', () => {
    const found = findings.find((each) => each.code === 'release-without-preparation' && each.subject === 'court-liberation');
    expect(found?.route.at(-1)?.type).toBe('custody.liberated');
  });

  test('a stay on remand is too short for any step that needs notice', () => {
    const contacts = findings.filter((each) => each.code === 'lead-time-never-met' && each.stay === 'remand').map((each) => each.subject);
    expect(contacts).toEqual(['pre-release-12w', 'pre-release-6w', 'pre-release-1w']);
    const found = findings.find((each) => each.stay === 'remand');
    expect(found?.notice).toMatchObject({ needed: 84, ofAny: true });
    expect(found && structuralSentence(found)).toContain('too short for any step that needs notice');
  });

  test('a responsibility that nobody holds and one that two hold are both found', () => {
    expect(findings.some((each) => each.code === 'nobody-responsible')).toBe(true);
    expect(findings.find((each) => each.code === 'two-responsible')?.partners).toEqual(['Upside', 'Justice social work']);
  });

  test('no case of this pathway comes to rest with nothing due where nobody says why that may stand', () => {
    expect(findings.filter((each) => each.code === 'waits-for-a-record').map((each) => each.subject)).toEqual([]);
  });

  test('a state is found whose due time is not known, with the way there', () => {
    const questions = { domains: [], waysOut: [], preparing: [], stays: [], responsibilities: [] };
    const at = Date.UTC(2026, 0, 5);
    const opened = openCase(sample, { id: 'c', person: 'p', stage: 'custody', input: { releaseAt: null }, at });
    const received = step(sample, opened.case, { type: 'custody.received', at: at + 1, attrs: { status: 'sentenced' } });
    if (!received.ok) throw new Error(received.reason);
    const waits = structuralDisconnects(sample, [opened, received], questions).findings;
    expect(waits.map((each) => [each.code, each.subject])).toEqual([
      ['waits-for-a-record', 'custody.arriving'],
      ['waits-for-a-record', 'custody.sentenced.serving'],
      ['waits-for-a-record', 'custody.remand'],
    ]);
    expect(waits[1] && structuralSentence(waits[1])).toBe(
      'A case can come to "Serving" with nothing that falls due: it waits there for a record, which may never come.',
    );
    expect(waits[2]?.route.map((each) => each.type)).toEqual(['case.opened', 'custody.received']);
  });

  test('every route begins with an open case and tells its steps in plain words', () => {
    for (const { route } of findings) {
      expect(route[0]?.type).toBe('case.opened');
      const words = route.map(routeStepText);
      expect(words.every((each) => each.length > 2 && !/^[a-z]+\.[a-z]/.test(each))).toBe(true);
    }
  });
});
