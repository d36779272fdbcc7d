import { describe, expect, test } from 'vitest';
import { utc as d, storiesOf, type Told } from './machines-story.ts';

const { told, unseen } = storiesOf('disposal');

describe('disposal', { shuffle: false }, () => {
  const disposal = (steps: readonly Told[], input: object = {}) => told(d('2026-02-10'), input, steps);
  const sentenced = (attrs: object, at = d('2026-02-10', '12:00')): Told => [at, 'court.sentenced', attrs as never];

  test.each([
    ['absolute-discharge', 'end.no-order'],
    ['admonition', 'end.no-order'],
    ['other', 'end.no-order'],
    ['fine', 'disposal.fine.owing'],
    ['compensation', 'disposal.compensation.owing'],
    ['caution', 'disposal.caution'],
    ['deferred', 'disposal.deferral.goodBehaviour'],
    ['sds', 'disposal.deferral.structured'],
    ['cpo', 'disposal.payback.awaitingContact'],
    ['dtto', 'disposal.treatment.engaged'],
    ['rlo', 'disposal.restriction.fitting'],
    ['non-harassment', 'disposal.nonHarassment'],
    ['compulsion', 'end.compulsion-order'],
    ['remit-to-hearing', 'end.remitted-to-hearing'],
    ['custody', 'custody.arriving'],
  ])('the court can dispose of a case by %s', (of, place) => {
    expect(disposal([sentenced({ disposal: of, days: 400, until: '2026-08-10' })]).place).toBe(place);
  });

  test('a short sentence of custody needs recorded reasons; the day of the offence decides how short', () => {
    const eight = { disposal: 'custody', days: 240, reasonsRecorded: false };
    expect(() => disposal([sentenced(eight)], { offenceOn: '2019-07-04' })).toThrow('guard-refused');
    expect(disposal([sentenced(eight)], { offenceOn: '2019-07-03' }).place).toBe('custody.arriving');
    expect(disposal([sentenced({ ...eight, reasonsRecorded: true })], { offenceOn: '2026-01-01' }).place).toBe('custody.arriving');
  });

  test('reports, a day for sentence, a warrant, remand', () => {
    const ordered: Told = [d('2026-02-10', '12:00'), 'court.report.ordered', { until: '2026-03-10' }];
    const report = disposal([ordered, [d('2026-03-02'), 'jsw.report.submitted']]);
    expect([report.place, report.contacts]).toEqual(['disposal.awaitingSentence.reportIn', ['sentencing-report']]);
    expect(disposal([ordered, 'courtDay']).dues).toEqual(['courtDay 2026-03-10T23:59:59+00:00']);
    expect(disposal([ordered]).place).toBe('disposal.awaitingSentence.reportOrdered');
    expect(disposal([ordered, 'courtDay', [d('2026-03-11'), 'court.warrant.issued']]).place).toBe('disposal.awaitingSentence.warrant');
    expect(disposal([[d('2026-02-10', '12:00'), 'court.remanded']]).place).toBe('custody.arriving');
  });

  test('unpaid work and supervision have their least and most', () => {
    expect(() => disposal([sentenced({ disposal: 'cpo', unpaidWorkHours: 19 })])).toThrow('guard-refused');
    expect(() => disposal([sentenced({ disposal: 'cpo', unpaidWorkHours: 301 })])).toThrow('guard-refused');
    expect(() => disposal([sentenced({ disposal: 'cpo', supervisionMonths: 37 })])).toThrow('guard-refused');
    expect(() => disposal([sentenced({ disposal: 'dtto', months: 3 })])).toThrow('guard-refused');
    expect(() => disposal([sentenced({ disposal: 'rlo', months: 13 })])).toThrow('guard-refused');
  });

  const order: readonly Told[] = [
    sentenced({ disposal: 'cpo', unpaidWorkHours: 80, supervisionMonths: 12 }),
    [d('2026-02-10', '12:05'), 'cpo.imposed', { unpaidWork: true }],
  ];
  const running: readonly Told[] = [...order, [d('2026-02-11', '09:00'), 'cpo.firstContact'], [d('2026-02-13'), 'cpo.induction']];

  test('requirements: treatment needs supervision beside it, and so does any order on a child', () => {
    const imposed = (attrs: object): Told => [d('2026-02-10', '12:05'), 'cpo.imposed', attrs as never];
    const work = sentenced({ disposal: 'cpo', unpaidWorkHours: 80 });
    const both = sentenced({ disposal: 'cpo', supervisionMonths: 12 });
    expect(disposal([both, imposed({ requirements: ['supervision', 'drug'] })]).context).toMatchObject({
      requirements: ['supervision', 'drug'],
    });
    expect(() => disposal([work, imposed({ requirements: ['unpaid-work', 'drug'] })])).toThrow('guard-refused');
    expect(disposal([work, imposed({ requirements: ['unpaid-work'] })]).place).toBe('disposal.payback.awaitingContact');
    expect(() => disposal([work, imposed({ requirements: ['unpaid-work'] })], { child: true })).toThrow('guard-refused');
    // Restricted movement brings supervision with it: 1995 Act s.227G(2).
    expect(() => disposal([work, imposed({ requirements: ['unpaid-work', 'restricted-movement'] })])).toThrow('guard-refused');
    const movement = imposed({ requirements: ['supervision', 'restricted-movement'] });
    expect(disposal([both, movement]).place).toBe('disposal.payback.awaitingContact');
  });

  test('an order starts with a contact in one working day and induction in five', () => {
    expect(disposal([...order, 'firstContact']).dues).toEqual(['firstContact 2026-02-11T23:59:59+00:00']);
    const late = disposal([...order, [d('2026-02-11', '09:00'), 'cpo.firstContact'], 'induction']);
    expect([late.place, ...late.dues]).toEqual(['disposal.payback.inductionOverdue', 'induction 2026-02-17T23:59:59+00:00']);
    expect(disposal([...order, [d('2026-02-11', '09:00'), 'cpo.firstContact']]).place).toBe('disposal.payback.inducting');
  });

  test('level 1 work is due in three months beginning with imposition; supervision ends the order', () => {
    const overdue = disposal([...running, 'unpaidWork']);
    expect([overdue.place, ...overdue.dues]).toEqual(['disposal.payback.workOverdue', 'unpaidWork 2026-05-09T23:59:59+01:00']);
    const done = disposal([...running, [d('2026-04-20'), 'cpo.unpaidWork.completed'], 'supervisionEnds']);
    expect([done.place, ...done.dues]).toEqual(['reintegration.afterOrder', 'supervisionEnds 2027-02-09T23:59:59+00:00']);
  });

  test('difficulties are met with support, then warnings, then breach; the court decides', () => {
    const difficulty: readonly Told[] = [...running, [d('2026-03-01'), 'cpo.nonCompliance']];
    expect(disposal(difficulty).place).toBe('disposal.payback.difficulty');
    const supported: readonly Told[] = [...difficulty, [d('2026-03-02'), 'cpo.support.offered']];
    expect(disposal(supported).place).toBe('disposal.payback.supported');
    expect(disposal([...supported, [d('2026-03-10'), 'cpo.review']]).place).toBe('disposal.payback.running');
    const warned: readonly Told[] = [
      ...supported,
      [d('2026-03-12'), 'cpo.nonCompliance'],
      [d('2026-03-13'), 'cpo.warning.given', { level: 'first' }],
    ];
    expect(disposal(warned).place).toBe('disposal.payback.warned');
    const final: readonly Told[] = [...warned, [d('2026-03-20'), 'cpo.warning.given', { level: 'final' }]];
    expect(disposal(final).place).toBe('disposal.payback.finalWarning');
    const breach: readonly Told[] = [...final, [d('2026-04-01'), 'cpo.breach.reported']];
    expect(disposal(breach).place).toBe('disposal.payback.breach');
    expect(disposal(breach).contacts).toEqual(expect.arrayContaining(['cpo-induction', 'cpo-review']));
    const decided = (outcome: string): Told => [d('2026-05-01'), 'order.breach.decided', { outcome }];
    for (const outcome of ['not-proven', 'continued', 'varied', 'fined'])
      expect(disposal([...breach, decided(outcome)]).place).toBe('disposal.payback.running');
    expect(disposal([...breach, decided('revoked')]).place).toBe('disposal.awaitingSentence.convicted');
  });

  test('a review that the court fixes falls due', () => {
    const story = disposal([...running, [d('2026-02-20'), 'court.diet.held', { next: '2026-04-01' }], 'review']);
    expect([story.place, ...story.dues]).toEqual(['disposal.payback.reviewDue', 'review 2026-04-01T23:59:59+01:00']);
  });

  test('a drug treatment and testing order is reviewed each month', () => {
    const imposed = sentenced({ disposal: 'dtto', months: 18 });
    const review = disposal([imposed, 'review', [d('2026-03-11'), 'dtto.review'], 'review']);
    expect(review.dues).toEqual(['review 2026-03-10T23:59:59+00:00', 'review 2026-04-11T23:59:59+01:00']);
    expect(review.contacts).toContain('dtto-review');
    const difficulty: readonly Told[] = [imposed, [d('2026-02-20'), 'dtto.nonCompliance']];
    expect(disposal(difficulty).place).toBe('disposal.treatment.difficulty');
    expect(disposal([...difficulty, [d('2026-02-22'), 'dtto.support.offered']]).place).toBe('disposal.treatment.supported');
    const breach: readonly Told[] = [...difficulty, [d('2026-03-01'), 'dtto.breach.reported']];
    expect(disposal([...breach, [d('2026-04-01'), 'order.breach.decided', { outcome: 'revoked' }]]).place).toBe(
      'disposal.awaitingSentence.convicted',
    );
    expect(disposal([...breach, [d('2026-04-01'), 'order.breach.decided', { outcome: 'continued' }]]).place).toBe(
      'disposal.treatment.engaged',
    );
  });

  test('a restriction of liberty order runs to its last day', () => {
    const imposed = sentenced({ disposal: 'rlo', months: 6 });
    const fitted: Told = [d('2026-02-11'), 'rlo.installed'];
    expect(disposal([imposed, fitted, 'orderEnds']).dues).toEqual(['orderEnds 2026-08-09T23:59:59+01:00']);
    const violation: readonly Told[] = [imposed, fitted, [d('2026-03-01'), 'rlo.nonCompliance']];
    expect(disposal(violation).place).toBe('disposal.restriction.violation');
    expect(disposal([...violation, [d('2026-03-02'), 'rlo.support.offered']]).place).toBe('disposal.restriction.supported');
    expect(
      disposal([...violation, [d('2026-03-02'), 'rlo.breach.reported'], [d('2026-04-02'), 'order.breach.decided', { outcome: 'varied' }]])
        .place,
    ).toBe('disposal.restriction.monitored');
  });

  test('a fine is paid, falls into arrears, is met with work or custody', () => {
    const fined = sentenced({ disposal: 'fine', amount: 150 });
    const enquiry: readonly Told[] = [fined, 'payment', [d('2026-04-01'), 'fine.enquired']];
    expect(disposal(enquiry).place).toBe('disposal.fine.enquiry');
    const work = disposal([...enquiry, [d('2026-04-01', '12:00'), 'fine.defaulted', { response: 'unpaid-work' }]]);
    expect([work.place, work.context['unpaidWorkHours']]).toEqual(['disposal.payback.awaitingContact', 50]);
    expect(disposal([...enquiry, [d('2026-04-01', '12:00'), 'fine.defaulted', { response: 'custody', days: 14 }]]).place).toBe(
      'custody.arriving',
    );
    expect(disposal([fined, [d('2026-02-20'), 'fine.instalment.paid'], [d('2026-03-20'), 'fine.paid']]).place).toBe(
      'reintegration.afterOrder',
    );
    const compensation = sentenced({ disposal: 'compensation' });
    expect(disposal([compensation, 'payment', [d('2026-04-01'), 'fine.enquired'], [d('2026-04-01', '12:00'), 'fine.remitted']]).place).toBe(
      'reintegration.afterOrder',
    );
  });

  test('a deferral comes to its day and is sentenced, or put off again', () => {
    const deferred = sentenced({ disposal: 'deferred', until: '2026-08-10' });
    expect(disposal([deferred, 'courtDay']).dues).toEqual(['courtDay 2026-08-10T23:59:59+01:00']);
    expect(disposal([deferred, 'courtDay', sentenced({ disposal: 'admonition' }, d('2026-08-11'))]).place).toBe('end.no-order');
    const structured = sentenced({ disposal: 'sds', until: '2026-05-10' });
    expect(disposal([structured, [d('2026-04-10'), 'deferral.reviewed', { until: '2026-08-10' }], 'courtDay']).dues).toEqual([
      'courtDay 2026-08-10T23:59:59+01:00',
    ]);
  });

  test('these stories rest in every state of the stage', () => {
    expect(unseen()).toEqual([]);
  });
});
