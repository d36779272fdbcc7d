import { openCase } from 'justice-pathway';
import { scottishPathway, scottishQuestions } from 'justice-pathway/machines';
import { structuralDisconnects } from 'justice-pathway/simulate';
import { describe, expect, test } from 'vitest';

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
    expect(findings.find((each) => each.stay === 'remand')?.sentence).toContain('too short for any step that needs notice');
  });

  test('a responsibility that nobody holds and one that two hold are both found', () => {
    expect(findings.some((each) => each.code === 'nobody-responsible')).toBe(true);
    expect(findings.find((each) => each.code === 'two-responsible')?.partners).toEqual(['Upside', 'Justice social work']);
  });

  test('every route begins with an open case and tells its steps in plain words', () => {
    for (const { route } of findings) {
      expect(route[0]?.type).toBe('case.opened');
      expect(route.every((each) => each.label.length > 2 && !/^[a-z]+\.[a-z]/.test(each.label))).toBe(true);
    }
  });
});
