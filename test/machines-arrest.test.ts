import { describe, expect, test } from 'vitest';
import { utc as d, storiesOf, type Told } from './machines-story.ts';

const { told, unseen } = storiesOf('arrest');

describe('arrest', { shuffle: false }, () => {
  const booked: readonly Told[] = [[d('2026-11-20', '09:40'), 'police.custody.booked', { indictable: true }]];
  const authorised: readonly Told[] = [...booked, [d('2026-11-20'), 'police.custody.authorised', { by: 'sergeant' }]];
  const arrest = (steps: readonly Told[], input = {}) => told(d('2026-11-20', '09:10'), input, steps);

  test('review at six hours, limit at twelve, an extension, a second review and the last limit', () => {
    const story = arrest([
      ...authorised,
      'firstReview',
      [d('2026-11-20', '16:05'), 'police.custody.reviewed', { by: 'inspector', continue: true }],
      [d('2026-11-20', '21:00'), 'police.custody.extended', { by: 'inspector' }],
      'secondReview',
      [d('2026-11-21', '04:05'), 'police.custody.reviewed', { continue: true }],
      'twentyFourHours',
    ]);
    expect(story.place).toBe('arrest.custody.limitReached');
    expect(story.dues).toEqual([
      'firstReview 2026-11-20T16:00:00+00:00',
      'secondReview 2026-11-21T04:00:00+00:00',
      'twentyFourHours 2026-11-21T10:00:00+00:00',
    ]);
    expect(story.contacts).toEqual(['police-custody']);
  });

  test('a review that does not continue custody, and one that finds the limit', () => {
    expect(arrest([...authorised, 'firstReview', [d('2026-11-20', '16:05'), 'police.custody.reviewed', { continue: false }]]).place).toBe(
      'end.released-without-charge',
    );
    const limit = arrest([...authorised, 'firstReview', [d('2026-11-20', '16:05'), 'police.custody.reviewed'], 'twelveHours']);
    expect(limit.dues.at(-1)).toBe('twelveHours 2026-11-20T22:00:00+00:00');
  });

  test('an inspector cannot extend the custody of a child, nor anybody custody for a summary offence', () => {
    const extends_: Told = [d('2026-11-20', '15:00'), 'police.custody.extended', { by: 'inspector' }];
    expect(() => arrest([...authorised, extends_], { child: true })).toThrow('guard-refused');
    expect(() => arrest([[d('2026-11-20', '09:40'), 'police.custody.booked'], authorised[1] as Told, extends_])).toThrow('guard-refused');
    const chief: Told = [d('2026-11-20', '15:00'), 'police.custody.extended', { by: 'chief-inspector' }];
    expect(arrest([...authorised, chief], { child: true }).place).toBe('arrest.custody.extended.extendedHours');
  });

  test('a constable does not authorise custody, nor a sergeant review it', () => {
    expect(() => arrest([...booked, [d('2026-11-20'), 'police.custody.authorised', { by: 'constable' }]])).toThrow('guard-refused');
    const review: Told = [d('2026-11-20', '16:05'), 'police.custody.reviewed', { by: 'sergeant' }];
    expect(() => arrest([...authorised, 'firstReview', review])).toThrow('guard-refused');
  });

  test('time in hospital stops the clock unless the person is interviewed', () => {
    const story = arrest([
      ...authorised,
      [d('2026-11-20', '12:00'), 'police.hospital.entered'],
      [d('2026-11-20', '15:00'), 'police.hospital.left', { interviewedMinutes: 60 }],
      'firstReview',
      [d('2026-11-20', '16:30'), 'police.custody.reviewed'],
      'twelveHours',
    ]);
    expect(story.dues).toEqual(['firstReview 2026-11-20T16:00:00+00:00', 'twelveHours 2026-11-21T00:00:00+00:00']);
  });

  test('hospital before authorisation, after a review, in the extension and after charge leads back where it began', () => {
    const away: readonly Told[] = [
      [d('2026-11-20', '21:10'), 'police.hospital.entered'],
      [d('2026-11-20', '21:40'), 'police.hospital.left'],
    ];
    const review: Told = [d('2026-11-20', '16:05'), 'police.custody.reviewed'];
    const extension: Told = [d('2026-11-20', '21:00'), 'police.custody.extended', { by: 'inspector' }];
    expect(arrest([...booked, ...away]).place).toBe('arrest.custody.awaitingAuthorisation');
    expect(arrest([...authorised, 'firstReview', review, ...away]).place).toBe('arrest.custody.authorised.afterReview');
    expect(arrest([...authorised, 'firstReview', review, extension, ...away]).place).toBe('arrest.custody.extended.extendedHours');
    expect(arrest([...authorised, [d('2026-11-20', '12:00'), 'police.charged'], ...away]).place).toBe('arrest.custody.charged.deciding');
  });

  test('earlier custody is deducted', () => {
    const story = arrest([
      [d('2026-11-20', '09:40'), 'police.custody.booked', { earlierMinutes: 480 }],
      [d('2026-11-20'), 'police.custody.authorised'],
      'twelveHours',
    ]);
    expect(story.dues).toEqual(['twelveHours 2026-11-20T14:00:00+00:00']);
  });

  test('investigative liberation lasts 28 days from its first condition, and a new arrest does not restart it', () => {
    const liberated: Told = [d('2026-11-02', '16:00'), 'police.custody.released', { basis: 'investigative-liberation' }];
    const first: readonly Told[] = [
      [d('2026-11-02'), 'police.custody.booked'],
      [d('2026-11-02', '10:30'), 'police.custody.authorised'],
      liberated,
    ];
    const again: readonly Told[] = [
      [d('2026-11-20'), 'police.custody.booked'],
      [d('2026-11-20', '10:30'), 'police.custody.authorised'],
      [d('2026-11-20', '15:00'), 'police.custody.released', { basis: 'investigative-liberation' }],
    ];
    const story = told(d('2026-11-02', '09:00'), {}, [...first, ...again, 'conditionsEnd']);
    expect(story.place).toBe('arrest.investigativeLiberation.withoutConditions');
    expect(story.dues).toEqual(['conditionsEnd 2026-11-30T23:59:59+00:00']);
    const ended = told(d('2026-11-02', '09:00'), {}, [...first, [d('2026-11-10'), 'police.liberation.ended', { reason: 'notice' }]]);
    expect(ended.place).toBe('arrest.investigativeLiberation.withoutConditions');
  });

  test('after charge: an undertaking, a report, or custody until the next day on which the court sits', () => {
    const charged: readonly Told[] = [...authorised, [d('2026-11-20', '12:00'), 'police.charged']];
    const released = (attrs: object): Told => [d('2026-11-20', '13:00'), 'police.custody.released', attrs as never];
    expect(arrest([...charged, released({ basis: 'undertaking', courtOn: '2026-12-10' })]).place).toBe(
      'prosecution.decision.reportAwaited',
    );
    expect(arrest([...charged, released({ basis: 'report' })]).place).toBe('prosecution.decision.reportAwaited');
    expect(() => arrest([...charged, released({ basis: 'without-charge' })])).toThrow();
    expect(() => arrest([...authorised, released({ basis: 'undertaking' })])).toThrow('guard-refused');
    const kept = arrest([...charged, [d('2026-11-20', '13:00'), 'police.release.refused'], 'nextCourtDay']);
    expect(kept.dues).toEqual(['nextCourtDay 2026-11-23T23:59:59+00:00']);
    expect(
      arrest([
        ...charged,
        [d('2026-11-20', '13:00'), 'police.placeOfSafety.used'],
        [d('2026-11-23'), 'police.custody.released', { basis: 'to-court' }],
      ]).place,
    ).toBe('prosecution.decision.reportAwaited');
  });

  test('a person arrested on a warrant is not released without an undertaking', () => {
    const warrant: Told = [d('2026-11-20', '09:40'), 'police.custody.booked', { onWarrant: true }];
    expect(() => arrest([warrant, [d('2026-11-20', '12:00'), 'police.custody.released', { basis: 'report' }]])).toThrow('guard-refused');
  });

  test('no custody at all, no authorisation, no charge, a recorded warning', () => {
    expect(arrest([[d('2026-11-20', '09:20'), 'police.dearrested']]).place).toBe('end.released-without-charge');
    expect(arrest([...booked, [d('2026-11-20'), 'police.custody.refused']]).place).toBe('end.released-without-charge');
    expect(arrest([...authorised, [d('2026-11-20', '11:00'), 'police.warning.recorded']]).place).toBe('end.police-warning');
  });

  test('these stories rest in every state of the stage', () => {
    expect(unseen()).toEqual([]);
  });
});
