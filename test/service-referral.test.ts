import { agenda, type Case, type CaseEvent, formatInstant, instant, openCase, step } from 'justice-pathway';
import { referralPathway, referralVocabulary, vocabulary } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';

const start = instant('2026-12-23T10:00:00Z');

describe('a referral', () => {
  test('goes from the offer to its end, with due times from the rules', () => {
    const sent = run('moment.accepted', 'referral.consented', 'referral.sent');
    expect(sent.value).toEqual({ sent: 'waiting' });
    expect(agenda(referralPathway, sent).map((due) => [due.name, formatInstant(due.at, 'Europe/London')])).toEqual([
      ['acknowledgement', '2026-12-29T23:59:59+00:00'],
    ]);
    const acknowledged = follow(sent, 'referral.acknowledged');
    expect(agenda(referralPathway, acknowledged).map((due) => [due.name, formatInstant(due.at, 'Europe/London')])).toEqual([
      ['reach', '2027-01-13T23:59:59+00:00'],
    ]);
    const end = follow(
      acknowledged,
      ['referral.appointed', { on: '2026-12-30T14:00:00+00:00' }],
      'referral.missed',
      ['referral.appointed', {}],
      'referral.attended',
      'moment.reached',
      'referral.closed',
    );
    expect(end).toMatchObject({ outcome: 'closed', stage: null });
  });

  test('is not sent without consent', () => {
    const accepted = run('moment.accepted');
    expect(step(referralPathway, accepted, event('referral.sent', accepted.at))).toMatchObject({ ok: false, reason: 'not-allowed-here' });
  });

  test('ends when consent is withdrawn, wherever it stands', () => {
    for (const steps of [
      ['moment.accepted'],
      ['moment.accepted', 'referral.consented', 'referral.sent'],
      ['moment.accepted', 'referral.consented', 'referral.sent', 'referral.attended'],
    ])
      expect(run(...steps, 'referral.consent.withdrawn').outcome).toBe('withdrawn');
  });

  test('a deferred offer comes back, a silent service is asked after', () => {
    const deferred = run('moment.deferred');
    const due = agenda(referralPathway, deferred)[0];
    expect(formatInstant(due?.at as number, 'Europe/London')).toBe('2027-01-06T10:00:00+00:00');
    expect(follow(deferred, { type: 'due', due: due?.id, dueAt: due?.at, at: due?.at } as never).value).toEqual({ deferred: 'offerAgain' });
    const sent = run('moment.accepted', 'referral.consented', 'referral.sent');
    const late = agenda(referralPathway, sent)[0];
    expect(follow(sent, { type: 'due', due: late?.id, dueAt: late?.at, at: late?.at } as never).value).toEqual({ sent: 'unanswered' });
  });

  test('speaks the shared vocabulary, so that its journal is part of the journey', () => {
    for (const type of Object.keys(referralVocabulary)) expect(vocabulary).toHaveProperty([type]);
  });
});

// Helpers

function run(...steps: readonly (string | readonly [string, object])[]): Case {
  const opened = openCase(referralPathway, {
    id: 'r',
    person: 'p',
    stage: 'referral',
    input: { domain: 'substance', service: 's' },
    at: start,
  });
  return follow(opened.case, ...steps);
}

function follow(from: Case, ...steps: readonly (string | readonly [string, object] | CaseEvent)[]): Case {
  return steps.reduce<Case>((before, each) => {
    const input =
      typeof each === 'string' ? event(each, before.at) : Array.isArray(each) ? event(each[0], before.at, each[1]) : (each as CaseEvent);
    const stepped = step(referralPathway, before, input as never);
    if (!stepped.ok) throw new Error(`${JSON.stringify(each)}: ${JSON.stringify(stepped)}`);
    return stepped.case;
  }, from);
}

function event(type: string, at: number, attrs: object = {}) {
  return { type, at, attrs } as never;
}
