import { describe, expect, test } from 'vitest';
import { utc as d, bst as l, storiesOf, type Told } from './machines-story.ts';

const { told, unseen } = storiesOf('custody');

describe('custody', { shuffle: false }, () => {
  const at = '2026-06-01T16:00:00+01:00';
  const custody = (input: object, steps: readonly Told[]) => told(at, input, steps);
  const received = (status: string): Told => [l('2026-06-01', '18:00'), 'custody.received', { status }];
  const remand = (steps: readonly Told[], input: object = {}) => custody({ status: 'remand', ...input }, [received('remand'), ...steps]);
  const screened: Told = [l('2026-06-01', '20:00'), 'custody.healthScreened'];
  const core: Told = [l('2026-06-03'), 'custody.coreScreened'];
  const serving = (term: string, steps: readonly Told[], more: object = {}) =>
    custody({ status: 'sentenced', disposal: 'custody', term, startOn: '2026-06-01', sentencedOn: '2026-06-01', ...more }, [
      received('sentenced'),
      ...steps,
    ]);
  const inside: readonly Told[] = [screened, 'firstMorning', core];

  test('the first days: reception, health screen, first night, core screen, each with its due time', () => {
    const late = remand(['healthScreen', [l('2026-06-03', '09:00'), 'custody.healthScreened'], 'coreScreen']);
    expect(late.dues).toEqual(['healthScreen 2026-06-02T18:00:00+01:00', 'coreScreen 2026-06-04T18:00:00+01:00']);
    expect(late.place).toBe('custody.remand.coreScreenOverdue');
    expect(remand([screened]).place).toBe('custody.remand.firstNight');
    expect(remand([screened, 'firstMorning', core]).place).toBe('custody.remand.held');
    expect(remand([]).contacts).toEqual(['remand-reception']);
    expect(
      serving('2y', ['healthScreen', [l('2026-06-03', '09:00'), 'custody.healthScreened'], 'coreScreen', 'coreScreenGivenUp']).place,
    ).toBe('custody.sentenced.serving.settled');
    expect(serving('2y', inside).contacts).toEqual(['custody-reception', 'first-night', 'core-screen']);
  });

  test('a summary case is tried within 40 days; a solemn one has 80, 110 and 140 days from full committal', () => {
    const summary = remand([screened, 'firstMorning', core, 'trialLimit'], { firstAppearedOn: '2026-06-01' });
    expect([summary.place, summary.dues.at(-1)]).toEqual(['custody.remand.limitPassed', 'trialLimit 2026-07-11T23:59:59+01:00']);
    const committed: Told = [l('2026-06-08'), 'court.committed', { full: true }];
    const solemn = remand([screened, 'firstMorning', core, committed, 'indictment', 'firstDiet', 'trialLimit'], { solemn: true });
    expect(solemn.dues.slice(1)).toEqual([
      'indictment 2026-08-27T23:59:59+01:00',
      'firstDiet 2026-09-26T23:59:59+01:00',
      'trialLimit 2026-10-26T23:59:59+00:00',
    ]);
    expect(solemn.places).toEqual(expect.arrayContaining(['custody.remand.indictmentOverdue', 'custody.remand.dietOverdue']));
    const diet: Told = [l('2026-09-10'), 'court.diet.held', { diet: 'first' }];
    const inTime = remand([screened, 'firstMorning', core, committed, 'indictment', diet, 'trialLimit'], { solemn: true });
    expect(inTime.dues.slice(1).map((due) => due.split(' ')[0])).toEqual(['indictment', 'trialLimit']);
    const dietLate = remand([core, committed, 'indictment', 'firstDiet', [l('2026-09-28'), 'court.diet.held', { diet: 'first' }]], {
      solemn: true,
    });
    expect(dietLate.place).toBe('custody.remand.held');
    const late = remand([screened, 'firstMorning', core, 'fullCommittal', [l('2026-06-15'), 'court.committed', { full: true }]], {
      solemn: true,
    });
    expect(late.place).toBe('custody.remand.held');
    const extended = remand([core, 'trialLimit', [l('2026-07-13'), 'court.timeLimit.extended', { until: '2026-08-20' }]]);
    expect(extended.place).toBe('custody.remand.held');
  });

  test('every way out through a court', () => {
    const out: Told = [l('2026-06-20', '14:00'), 'custody.liberated', { planned: false, from: 'court' }];
    const court = (type: string, attrs: object = {}): readonly Told[] => [core, [l('2026-06-20'), type, attrs as never], out];
    expect(remand(court('court.bail.granted')).place).toBe('prosecution.court.atLiberty.bail');
    expect(remand(court('court.verdict.returned', { verdict: 'not-guilty' })).place).toBe('liberation.day.fromCourt');
    expect(remand(court('court.deserted')).place).toBe('liberation.day.fromCourt');
    expect(remand(court('court.concluded', { custodial: false })).place).toBe('liberation.day.fromCourt');
    expect(remand(court('court.sentenced', { disposal: 'cpo', supervisionMonths: 12 })).place).toBe('disposal.payback.awaitingContact');
    expect(remand([core, out]).place).toBe('liberation.day.fromCourt');
    const sentenced = (term: string) => remand(court('court.sentenced', { disposal: 'custody', term, startOn: '2026-06-01' }));
    expect(sentenced('2m').place).toBe('liberation.day.fromCourt');
    expect(sentenced('2m').context).toMatchObject({ planned: false, liberatedFrom: 'court' });
    const convicted: readonly Told[] = [core, [l('2026-06-18'), 'court.verdict.returned', { verdict: 'guilty' }]];
    expect(remand(convicted).place).toBe('custody.remand.awaitingSentence');
    expect(remand([...convicted, [l('2026-06-19'), 'court.bail.granted'], out]).place).toBe('disposal.awaitingSentence.convicted');
    expect(remand([core, [l('2026-06-20'), 'court.bail.granted']]).place).toBe('custody.leavingCourt');
  });

  test('sentenced from remand: back from court, received again, or not', () => {
    const sentence: Told = [l('2026-06-20'), 'court.sentenced', { disposal: 'custody', term: '12m', startOn: '2026-06-01' }];
    const back = remand([core, sentence]);
    expect(back.place).toBe('custody.sentenced.backFromCourt');
    expect(back.context).toMatchObject({ automaticOn: '2026-09-18', releaseOn: '2026-09-18', endsOn: '2027-05-31' });
    expect(remand([core, sentence, [l('2026-06-20', '18:00'), 'custody.received', { status: 'sentenced' }]]).place).toBe(
      'custody.sentenced.reception',
    );
    expect(remand([core, sentence, 'backFromCourt']).place).toBe('custody.sentenced.serving.settled');
  });

  test('twelve weeks, six weeks, the last week, the day, and the gate', () => {
    const story = serving('12m', [...inside, 'weeks12', 'curfewWindow', 'weeks6', 'week1', 'release']);
    expect(story.dues.slice(1)).toEqual([
      'weeks12 2026-06-26T00:00:00+01:00',
      'curfewWindow 2026-07-25T00:00:00+01:00',
      'weeks6 2026-08-07T00:00:00+01:00',
      'week1 2026-09-11T00:00:00+01:00',
      'release 2026-09-18T00:00:00+01:00',
    ]);
    expect(story.place).toBe('custody.sentenced.releaseDay');
    expect(story.contacts).toEqual(expect.arrayContaining(['pre-release-12w', 'pre-release-6w', 'pre-release-1w']));
    const gate: Told = [l('2026-09-18', '09:30'), 'custody.liberated', { planned: true, to: 'own-tenancy' }];
    const out = serving('12m', [...inside, 'weeks12', 'curfewWindow', 'weeks6', 'week1', 'release', gate]);
    expect([out.place, out.contacts.at(-1)]).toEqual(['liberation.day.planned', 'liberation-day']);
  });

  test('a short stay goes at once to the step that its last weeks have reached', () => {
    expect(serving('90d', inside).place).toBe('custody.sentenced.preRelease.sixWeeks');
    expect(serving('25d', inside).place).toBe('custody.sentenced.preRelease.lastWeek');
  });

  test('a date that moves re-arms every due time by itself', () => {
    const moved: Told = [l('2026-06-20'), 'custody.libDate.changed', { from: '2026-09-18', to: '2026-08-20' }];
    expect(serving('12m', [...inside, moved]).place).toBe('custody.sentenced.serving.settled');
    expect(serving('12m', [...inside, moved, 'weeks12']).dues.at(-1)).toBe('weeks12 2026-05-28T00:00:00+01:00');
    const later: Told = [l('2026-08-08'), 'custody.libDate.changed', { to: '2026-12-01' }];
    expect(serving('12m', [...inside, 'weeks12', 'curfewWindow', 'weeks6', later]).place).toBe('custody.sentenced.serving.settled');
    const added: Told = [l('2026-06-20'), 'custody.days.added', { days: 10 }];
    expect(serving('12m', [...inside, added]).context).toMatchObject({ releaseOn: '2026-09-28' });
    const back: Told = [l('2026-09-18', '08:00'), 'custody.libDate.changed', { to: '2026-10-02' }];
    expect(serving('12m', [...inside, 'weeks12', 'curfewWindow', 'weeks6', 'week1', 'release', back]).place).toBe(
      'custody.sentenced.preRelease.sixWeeks',
    );
  });

  test('where neither screen is ever recorded, release is prepared all the same', () => {
    const story = serving('12m', ['healthScreen', 'coreScreenGivenUp', 'weeks12']);
    expect(story.place).toBe('custody.sentenced.preRelease.twelveWeeks');
    expect(story.contacts).toContain('pre-release-12w');
  });

  test('a curfew window that has closed does not open again, however far the release is moved', () => {
    const later: Told = [l('2026-08-08'), 'custody.libDate.changed', { to: '2027-03-01' }];
    const told = [...inside, 'weeks12', 'curfewWindow', 'weeks6', later, 'curfewWindow', 'curfewWindowEnds'];
    expect(serving('12m', told).place).toBe('custody.sentenced.serving.settled');
    const after = serving('12m', [...told, 'curfewWindow', 'weeks12']);
    expect([after.place, after.dues.at(-1)]).toEqual(['custody.sentenced.preRelease.twelveWeeks', 'weeks12 2026-12-07T00:00:00+00:00']);
  });

  test('home detention curfew: its window, application, address, decision, and the same in the last weeks', () => {
    const window: readonly Told[] = [...inside, 'curfewWindow'];
    const open = serving('3y', window);
    expect([open.place, open.dues.at(-1)]).toEqual(['custody.sentenced.serving.curfewWindow', 'curfewWindow 2026-11-12T00:00:00+00:00']);
    const applied: readonly Told[] = [...window, [d('2026-11-13'), 'hdc.applied']];
    expect(serving('3y', applied).place).toBe('custody.sentenced.serving.curfewApplied');
    const assessed: readonly Told[] = [...applied, [d('2026-11-20'), 'hdc.address.assessed']];
    expect(serving('3y', assessed).place).toBe('custody.sentenced.serving.curfewAssessed');
    expect(serving('3y', [...assessed, [d('2026-11-25'), 'hdc.refused']]).place).toBe('custody.sentenced.serving.settled');
    const granted = serving('3y', [...assessed, [d('2026-11-25'), 'hdc.granted', { on: '2026-12-01' }]]);
    expect(granted.context).toMatchObject({ basis: 'hdc', releaseOn: '2026-12-01', automaticOn: '2027-04-23' });
    expect(granted.place).toBe('custody.sentenced.preRelease.lastWeek');
    const tooLate: Told = [d('2026-11-25'), 'hdc.granted', { on: '2027-04-20' }];
    expect(() => serving('3y', [...assessed, tooLate])).toThrow('guard-refused');
    const short = serving('12m', [
      ...inside,
      'weeks12',
      [l('2026-06-28'), 'hdc.applied'],
      [l('2026-07-20'), 'hdc.granted', { on: '2026-07-27' }],
    ]);
    expect(short.context).toMatchObject({ basis: 'hdc', releaseOn: '2026-07-27' });
    expect(() => serving('2m', [...inside, [l('2026-06-04'), 'hdc.applied']])).toThrow('guard-refused');
  });

  test('a long sentence: case conferences, parole at half, release on licence with six months left', () => {
    const conference = serving('6y', [...inside, 'caseConference']);
    expect([conference.place, conference.dues.at(-1)]).toEqual([
      'custody.sentenced.serving.conferenceDue',
      'caseConference 2026-12-01T23:59:59+00:00',
    ]);
    expect(conference.context).toMatchObject({
      longTerm: true,
      paroleOn: '2029-05-31',
      endsOn: '2032-05-31',
      superviseUntil: '2032-05-31',
    });
    const held: Told = [d('2026-12-10'), 'custody.caseConference'];
    expect(serving('6y', [...inside, 'caseConference', held]).contacts).toContain('case-management');
    const board: readonly Told[] = [...inside, [d('2029-03-01'), 'parole.dossier.sent']];
    expect(serving('6y', board).place).toBe('custody.sentenced.serving.paroleReview');
    const decided = (attrs: object): Told => [l('2029-06-20'), 'parole.decided', attrs as never];
    expect(serving('6y', [...board, decided({ release: false, nextOn: '2030-06-20' })]).context).toMatchObject({ paroleOn: '2030-06-20' });
    const released = serving('6y', [...board, decided({ release: true, on: '2029-07-10' })]);
    expect([released.place, released.context['basis']]).toEqual(['custody.sentenced.preRelease.sixWeeks', 'parole']);
  });

  test('emergency release, its veto, compassionate release', () => {
    const selected: Told = [l('2026-06-10'), 'release.emergency.selected', { on: '2026-06-30', scheme: 'a scheme' }];
    const early = serving('12m', [...inside, selected]);
    expect([early.place, early.context['basis']]).toEqual(['custody.sentenced.preRelease.sixWeeks', 'emergency']);
    const vetoed = serving('12m', [...inside, selected, [l('2026-06-12'), 'release.emergency.vetoed']]);
    expect(vetoed.context).toMatchObject({ basis: 'automatic', releaseOn: '2026-09-18' });
    expect(() => serving('12m', [...inside, selected], { offence: 'domestic-abuse' })).toThrow('guard-refused');
    expect(() => serving('6y', [...inside, selected])).toThrow('guard-refused');
    const mercy: Told = [l('2026-06-10'), 'release.compassionate.granted', { on: '2026-06-12' }];
    expect(serving('6y', [...inside, mercy, 'release', [l('2026-06-12'), 'custody.liberated']]).place).toBe('liberation.day.compassionate');
  });

  test('hospital, appeal and interim liberation', () => {
    const hospital: readonly Told[] = [...inside, [l('2026-06-10'), 'custody.hospital.entered']];
    expect(serving('2y', hospital).place).toBe('custody.sentenced.hospital');
    expect(serving('2y', [...hospital, [l('2026-06-20'), 'custody.hospital.left']]).place).toBe('custody.sentenced.serving.settled');
    const appeal = (attrs: object, at = l('2026-06-20')): Told => [at, 'court.appeal.decided', attrs as never];
    expect(serving('12m', [...inside, appeal({ outcome: 'reduced', term: '6m' })]).context).toMatchObject({ automaticOn: '2026-07-24' });
    expect(serving('12m', [...inside, appeal({ outcome: 'quashed' })]).place).toBe('custody.leavingCourt');
    const interim: readonly Told[] = [...inside, [l('2026-06-10'), 'court.bail.granted']];
    expect(serving('12m', interim).place).toBe('custody.interimLiberation');
    expect(serving('12m', [...interim, appeal({ outcome: 'quashed' })]).place).toBe('liberation.day.fromCourt');
    expect(serving('12m', [...interim, appeal({ outcome: 'refused' })]).place).toBe('custody.arriving');
  });

  test('these stories rest in every state of the stage', () => {
    expect(unseen()).toEqual([]);
  });
});
