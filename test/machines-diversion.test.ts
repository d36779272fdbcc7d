import { describe, expect, test } from 'vitest';
import { utc as d, storiesOf, type Told } from './machines-story.ts';

const { told, unseen } = storiesOf('diversion');

describe('diversion', { shuffle: false }, () => {
  const diversion = (steps: readonly Told[]) => told(d('2026-03-02'), {}, steps);
  const referred: Told = [d('2026-03-04'), 'diversion.referred'];
  const suitable: Told = [d('2026-03-20'), 'diversion.assessed', { suitable: true }];
  const commenced: Told = [d('2026-04-10'), 'diversion.commenced'];

  test('from referral to completion, with its due times', () => {
    const story = diversion([referred, suitable, commenced, [d('2026-07-01'), 'diversion.completed']]);
    expect(story.place).toBe('end.completed');
    expect(story.contacts).toContain('diversion-assessment');
    expect(diversion([referred, 'assessment']).dues).toEqual(['assessment 2026-04-01T23:59:59+01:00']);
    expect(diversion(['referral']).place).toBe('diversion.referralOverdue');
    expect(diversion([referred, suitable, 'start']).place).toBe('diversion.starting.startOverdue');
    expect(diversion([referred, suitable, commenced, 'review']).place).toBe('diversion.programme.reviewDue');
  });

  test('a missed session is answered with support before anything ends', () => {
    const missed: readonly Told[] = [referred, suitable, commenced, [d('2026-04-20'), 'diversion.session.missed']];
    expect(diversion(missed).place).toBe('diversion.programme.sessionMissed');
    const supported: readonly Told[] = [...missed, [d('2026-04-22'), 'diversion.support.offered']];
    expect(diversion(supported).place).toBe('diversion.programme.supported');
    expect(diversion([...supported, [d('2026-04-28'), 'diversion.session.held']]).place).toBe('diversion.programme.engaged');
  });

  test('unsuitable, declined or ended early goes back to the prosecutor, who can still prosecute or not', () => {
    const unsuitable: readonly Told[] = [referred, [d('2026-03-20'), 'diversion.assessed', { suitable: false }]];
    expect(diversion(unsuitable).place).toBe('diversion.unsuitable');
    expect(diversion([...unsuitable, [d('2026-03-25'), 'diversion.reported']]).place).toBe('prosecution.decision.marking');
    expect(diversion([referred, [d('2026-03-20'), 'diversion.declined']]).place).toBe('prosecution.decision.marking');
    expect(diversion([referred, suitable, commenced, [d('2026-05-20'), 'diversion.ended']]).place).toBe('prosecution.decision.marking');
    expect(diversion([referred, suitable]).place).toBe('diversion.starting.awaitingStart');
    expect(diversion([referred]).place).toBe('diversion.assessing.awaitingAssessment');
  });

  test('these stories rest in every state of the stage', () => {
    expect(unseen()).toEqual([]);
  });
});
