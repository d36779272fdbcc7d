import { describe, expect, test } from 'vitest';
import { utc as d, storiesOf, type Told } from './machines-story.ts';

const { told, unseen } = storiesOf('prosecution');

describe('prosecution', { shuffle: false }, () => {
  const prosecution = (steps: readonly Told[], input: object = {}, at = d('2026-11-02')) => told(at, input, steps);
  const report: Told = [d('2026-11-03'), 'police.report.submitted'];
  const mark = (attrs: object, at = d('2026-11-04')): Told => [at, 'copfs.marked', attrs as never];

  test.each([
    ['no-action', 'end.no-action'],
    ['warning', 'end.warning'],
    ['fiscal-fine', 'prosecution.offer.fiscalFine'],
    ['compensation', 'prosecution.offer.compensation'],
    ['combined-offer', 'prosecution.offer.combined'],
    ['fixed-penalty', 'prosecution.fixedPenalty'],
    ['work-offer', 'prosecution.workOffer.offered'],
    ['diversion', 'diversion.referring'],
    ['prosecute', 'prosecution.court.citing'],
  ])('the prosecutor can choose %s', (route, place) => {
    expect(prosecution([report, mark({ route })]).place).toBe(place);
  });

  test('a child can be referred to the Reporter, an adult cannot', () => {
    expect(prosecution([report, mark({ route: 'reporter' })], { child: true }).place).toBe('end.referred-to-reporter');
    expect(() => prosecution([report, mark({ route: 'reporter' })])).toThrow('guard-refused');
  });

  test('a fiscal fine of £400 is possible in 2026 and not in 2019; work has its hours', () => {
    expect(prosecution([report, mark({ route: 'fiscal-fine', amount: 400 })]).place).toBe('prosecution.offer.fiscalFine');
    const then: readonly Told[] = [
      [d('2019-02-20'), 'police.report.submitted'],
      [d('2019-03-01'), 'copfs.marked', { route: 'fiscal-fine', amount: 400 }],
    ];
    expect(() => prosecution(then, {}, d('2019-02-10'))).toThrow('guard-refused');
    expect(() => prosecution([report, mark({ route: 'work-offer', hours: 60 })])).toThrow('guard-refused');
  });

  test('an offer is accepted by silence after 28 days, or refused; work is done or not', () => {
    const silent = prosecution([report, mark({ route: 'fiscal-fine' }), 'offerEnds']);
    expect([silent.place, ...silent.dues]).toEqual(['end.alternative-accepted', 'offerEnds 2026-12-02T23:59:59+00:00']);
    const refused: Told = [d('2026-11-10'), 'copfs.offer.refused'];
    expect(prosecution([report, mark({ route: 'combined-offer' }), refused]).place).toBe('prosecution.decision.marking');
    expect(prosecution([report, mark({ route: 'work-offer', hours: 20 }), 'offerEnds']).place).toBe('prosecution.decision.marking');
    const working: readonly Told[] = [report, mark({ route: 'work-offer', hours: 20 }), [d('2026-11-10'), 'copfs.offer.accepted']];
    expect(prosecution([...working, [d('2026-12-10'), 'copfs.work.completed']]).place).toBe('end.work-completed');
    expect(prosecution([...working, [d('2026-12-10'), 'copfs.work.failed']]).place).toBe('prosecution.decision.marking');
    expect(prosecution([report, mark({ route: 'fixed-penalty' }), 'offerEnds']).place).toBe('prosecution.decision.marking');
  });

  test('a late report, a report sent back, an undertaking changed or passed, a case out of time', () => {
    expect(prosecution(['report']).place).toBe('prosecution.decision.reportLate');
    expect(prosecution([report, [d('2026-11-05'), 'copfs.report.returned']]).place).toBe('prosecution.decision.moreAsked');
    const undertaking = { path: 'undertaking', courtOn: '2026-11-12' };
    expect(prosecution([report, 'courtDay'], undertaking).dues).toEqual(['courtDay 2026-11-12T23:59:59+00:00']);
    const moved: Told = [d('2026-11-04'), 'police.undertaking.modified', { courtOn: '2026-11-20' }];
    expect(prosecution([report, moved, 'courtDay'], undertaking).dues).toEqual(['courtDay 2026-11-20T23:59:59+00:00']);
    const barred = prosecution([report, 'timeBar'], { summaryOnly: true, offenceOn: '2026-06-10' });
    expect([barred.place, ...barred.dues]).toEqual(['end.time-barred', 'timeBar 2026-12-10T23:59:59+00:00']);
  });

  const cells: readonly Told[] = [report, mark({ route: 'prosecute', procedure: 'summary-sheriff' })];
  const inCourt = (steps: readonly Told[]) => prosecution([...cells, ...steps], { path: 'custody' });
  const bail = (attrs: object): Told => [d('2026-11-04', '12:00'), 'court.bail.granted', attrs as never];

  test.each([
    [{}, 'prosecution.court.atLiberty.bail'],
    [{ supervised: true }, 'prosecution.court.atLiberty.supervisedBail.awaitingContact'],
    [{ monitored: true }, 'prosecution.court.atLiberty.monitoredBail'],
  ])('bail %o', (attrs, place) => {
    const story = inCourt([bail(attrs)]);
    expect(story.place).toBe(place);
    expect(story.contacts).toEqual(['report-to-fiscal', 'court-custody', 'first-appearance']);
  });

  test('ordained to appear, bail opposed, remanded', () => {
    expect(inCourt([[d('2026-11-04', '12:00'), 'court.ordained']]).place).toBe('prosecution.court.atLiberty.ordained');
    const opposed: Told = [d('2026-11-04', '11:00'), 'court.bail.opposed'];
    expect(inCourt([opposed]).place).toBe('prosecution.court.bailContested');
    expect(inCourt([opposed, [d('2026-11-04', '12:00'), 'court.remanded']]).place).toBe('custody.arriving');
  });

  test('bail supervision: first contact in 24 hours, late, ended', () => {
    const late = inCourt([bail({ supervised: true }), 'supervisionContact']);
    expect(late.dues).toEqual(['supervisionContact 2026-11-05T12:00:00+00:00']);
    const contact: Told = [d('2026-11-06'), 'bailSupervision.firstContact'];
    const supervised = inCourt([bail({}), [d('2026-11-04', '12:05'), 'bailSupervision.imposed'], contact]);
    expect(supervised.place).toBe('prosecution.court.atLiberty.supervisedBail.inTouch');
    expect(supervised.contacts).toContain('bail-supervision');
    expect(inCourt([bail({ supervised: true }), contact, [d('2026-11-20'), 'bailSupervision.ended']]).place).toBe(
      'prosecution.court.atLiberty.bail',
    );
  });

  test('cited, the day passed, a warrant, breach of bail', () => {
    const cited = prosecution([
      report,
      mark({ route: 'prosecute' }),
      [d('2026-11-10'), 'court.cited', { courtOn: '2026-12-01' }],
      'courtDay',
    ]);
    expect(cited.place).toBe('prosecution.court.courtDayPassed');
    expect(inCourt([bail({}), [d('2026-12-01'), 'court.warrant.issued'], [d('2026-12-09'), 'court.warrant.executed']]).place).toBe(
      'prosecution.court.inCells',
    );
    expect(inCourt([bail({}), [d('2026-12-01'), 'court.warrant.issued']]).place).toBe('prosecution.court.warrant');
    expect(inCourt([bail({}), [d('2026-12-01'), 'court.bail.breached']]).place).toBe('prosecution.court.bailBreach');
    expect(inCourt([[d('2026-11-04', '11:00'), 'court.appeared']]).place).toBe('prosecution.court.calling');
  });

  test('the limits of a solemn case keep 17 and 18 months where the first appearance was in time', () => {
    const petition = (on: string): readonly Told[] => [
      [d(on, '09:00'), 'police.report.submitted'],
      [d(on, '09:30'), 'copfs.marked', { route: 'prosecute', procedure: 'petition' }],
      [d(on, '11:00'), 'court.bail.granted'],
      'firstDiet',
      'trialLimit',
    ];
    const before = prosecution(petition('2025-11-28'), { path: 'custody' }, d('2025-11-28', '08:00'));
    expect(before.dues).toEqual(['firstDiet 2027-04-28T23:59:59+01:00', 'trialLimit 2027-05-28T23:59:59+01:00']);
    expect(before.place).toBe('prosecution.court.limitPassed');
    const after = prosecution(petition('2025-12-01').slice(0, 4), { path: 'custody' }, d('2025-12-01', '08:00'));
    expect(after.dues).toEqual(['firstDiet 2026-11-01T23:59:59+00:00']);
    expect(after.place).toBe('prosecution.court.dietOverdue');
  });

  test('a plea, a trial, each verdict; not proven is gone for trials from 2026', () => {
    expect(inCourt([bail({}), [d('2026-12-01'), 'court.plea.tendered', { plea: 'guilty' }]]).place).toBe(
      'disposal.awaitingSentence.convicted',
    );
    const trial: readonly Told[] = [bail({}), [d('2027-01-10'), 'court.trial.started']];
    const verdict = (of: string): Told => [d('2027-01-11'), 'court.verdict.returned', { verdict: of }];
    expect(inCourt(trial).place).toBe('prosecution.court.trial');
    expect(inCourt([...trial, verdict('guilty')]).place).toBe('disposal.awaitingSentence.convicted');
    expect(inCourt([...trial, verdict('not-guilty')]).place).toBe('end.not-convicted');
    expect(() => inCourt([...trial, verdict('not-proven')])).toThrow('guard-refused');
    const then: readonly Told[] = [
      [d('2025-09-01'), 'police.report.submitted'],
      [d('2025-09-02'), 'copfs.marked', { route: 'prosecute' }],
      [d('2025-12-20'), 'court.trial.started'],
      [d('2025-12-22'), 'court.verdict.returned', { verdict: 'not-proven' }],
    ];
    expect(prosecution(then, { path: 'custody' }, d('2025-08-30')).place).toBe('end.not-convicted');
  });

  test('these stories rest in every state of the stage', () => {
    expect(unseen()).toEqual([]);
  });
});
