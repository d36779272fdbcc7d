import { agenda, type Case } from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';
import { utc as d, storiesOf, type Told } from './machines-story.ts';

describe('liberation', { shuffle: false }, () => {
  const { told, unseen } = storiesOf('liberation');
  const liberated = (steps: readonly Told[], input: object = {}) => told(d('2027-02-01'), input, steps);
  const licence = { superviseUntil: '2028-02-01', endsOn: '2028-02-01' };

  test.each([
    [{}, 'planned'],
    [{ planned: false }, 'unplanned'],
    [{ liberatedFrom: 'court' }, 'fromCourt'],
    [{ basis: 'hdc', automaticOn: '2027-04-01' }, 'onCurfew'],
    [{ basis: 'parole' }, 'onParole'],
    [{ basis: 'emergency' }, 'emergency'],
    [{ basis: 'compassionate' }, 'compassionate'],
  ])('released %o', (input, how) => {
    expect(liberated([], input)).toMatchObject({ place: `liberation.day.${how}`, contacts: ['liberation-day'] });
  });

  test('the day, 72 hours, two weeks, and on to reintegration', () => {
    const story = liberated(['dayEnds', 'hours72', 'weeks2']);
    expect(story.dues).toEqual([
      'dayEnds 2027-02-01T23:59:59+00:00',
      'hours72 2027-02-04T10:00:00+00:00',
      'weeks2 2027-02-15T10:00:00+00:00',
    ]);
    expect(story.contacts).toEqual(['liberation-day', 'first-72h', 'first-2w']);
    expect(story.place).toBe('reintegration.settling');
    expect(liberated(['dayEnds']).place).toBe('liberation.firstHours.withoutSupport');
    expect(liberated(['dayEnds', 'hours72']).place).toBe('liberation.fortnight.alone');
  });

  test('voluntary throughcare is in touch within 48 hours, statutory supervision within a working day', () => {
    const voluntary = liberated(['dayEnds', 'firstContact'], { voluntary: true });
    expect([voluntary.place, voluntary.dues[1]]).toEqual([
      'liberation.firstHours.contactOverdue',
      'firstContact 2027-02-03T10:00:00+00:00',
    ]);
    const statutory = liberated(['dayEnds', 'firstContact'], licence);
    expect(statutory.dues[1]).toBe('firstContact 2027-02-02T23:59:59+00:00');
    const contact: Told = [d('2027-02-02', '09:00'), 'supervision.firstContact'];
    expect(liberated(['dayEnds', contact], licence).place).toBe('liberation.firstHours.inTouch');
    expect(liberated(['dayEnds', contact, 'hours72'], licence).place).toBe('liberation.fortnight.supported');
    const accepted: Told = [d('2027-02-02', '09:00'), 'throughcare.accepted'];
    expect(liberated(['dayEnds', accepted]).place).toBe('liberation.firstHours.awaitingContact');
    const declined: Told = [d('2027-02-02', '09:30'), 'throughcare.declined'];
    expect(liberated(['dayEnds', accepted, declined]).place).toBe('liberation.firstHours.withoutSupport');
  });

  test('breach and recall need a licence or a curfew; recall leads back to custody', () => {
    const breach: Told = [d('2027-02-05'), 'licence.breach.reported'];
    expect(() => liberated([breach])).toThrow('guard-refused');
    expect(liberated(['dayEnds', breach], licence).place).toBe('liberation.breach.reported');
    const decided = (outcome: string): Told => [d('2027-02-10'), 'licence.breach.decided', { outcome }];
    expect(liberated(['dayEnds', breach, decided('recalled')], licence)).toMatchObject({
      place: 'custody.arriving',
      context: { status: 'recalled', superviseUntil: '2028-02-01' },
    });
    expect(liberated(['dayEnds', breach, decided('continued')], licence).place).toBe('liberation.fortnight.alone');
    expect(() => liberated([[d('2027-02-05'), 'hdc.recalled']])).toThrow('guard-refused');
    const curfew = { basis: 'hdc', automaticOn: '2027-04-01', endsOn: '2028-04-01' };
    const recalled = liberated(
      ['dayEnds', [d('2027-02-05'), 'hdc.recalled'], [d('2027-02-05', '14:00'), 'custody.received', { status: 'sentenced' }]],
      curfew,
    );
    expect(recalled).toMatchObject({
      place: 'custody.sentenced.reception',
      context: { status: 'curfew-recalled', releaseOn: '2027-04-01' },
    });
  });

  test('a curfew ends on the day the law gives', () => {
    expect(liberated(['dayEnds', 'curfewEnds'], { basis: 'hdc', automaticOn: '2027-02-03' }).dues[1]).toBe(
      'curfewEnds 2027-02-03T23:59:59+00:00',
    );
  });

  test('a new stay in custody, and custody in another case', () => {
    const back: Told = [d('2027-02-06'), 'custody.received', { status: 'remand' }];
    expect(liberated(['dayEnds', back])).toMatchObject({
      place: 'custody.remand.reception',
      contacts: expect.arrayContaining(['remand-reception']),
    });
    const elsewhere: Told = [d('2027-02-02'), 'person.custody.entered'];
    expect(liberated(['dayEnds', elsewhere]).place).toBe('liberation.heldElsewhere');
    expect(liberated(['dayEnds', elsewhere, [d('2027-02-08'), 'person.custody.left']]).place).toBe('liberation.fortnight.alone');
  });

  test('a breach that nobody decides goes with the person into the year after, and the first contacts are made', () => {
    const breach: Told = [d('2027-02-01', '15:00'), 'licence.breach.reported'];
    const open = liberated([breach, 'nextStep', 'nextStep', 'weeks2'], licence);
    expect(open.places).toEqual(expect.arrayContaining(['liberation.breach.firstHours', 'liberation.breach.fortnight']));
    expect(open.place).toBe('reintegration.breach.open');
    const decided: Told = [d('2027-02-20'), 'licence.breach.decided', { outcome: 'recalled' }];
    expect(liberated([breach, 'nextStep', 'nextStep', 'weeks2', decided], licence).place).toBe('custody.arriving');
    const went: Told = [d('2027-02-20'), 'licence.breach.decided', { outcome: 'continued' }];
    expect(liberated([breach, 'nextStep', 'nextStep', 'weeks2', went], licence).place).toBe('reintegration.settling');
  });

  test('these stories rest in every state of the stage', () => {
    expect(unseen()).toEqual([]);
  });
});

describe('reintegration', { shuffle: false }, () => {
  const { told, unseen } = storiesOf('reintegration');
  const since = Date.UTC(2027, 1, 1, 10);
  const after = (steps: readonly Told[], input: object = {}) => told(d('2027-02-15'), { since, ...input }, steps);
  const licence = { superviseUntil: '2029-02-01', endsOn: '2029-02-01' };

  test('six weeks, twelve weeks, twelve months, the end', () => {
    const story = after(['week6', 'week12', 'month12', 'month12Ends']);
    expect(story.dues.slice(0, 3)).toEqual([
      'week6 2027-03-15T10:00:00+00:00',
      'week12 2027-04-26T10:00:00+01:00',
      'month12 2028-02-01T10:00:00+00:00',
    ]);
    expect(story.contacts).toEqual(['week-6', 'week-12', 'month-12']);
    expect(story.place).toBe('end.reintegrated');
    expect(after([]).place).toBe('reintegration.settling');
  });

  test('a licence of years runs on after the first year, for life where it is for life', () => {
    const story = after(['week6', 'week12', 'month12', 'month12Ends', 'supervisionEnds'], licence);
    expect([story.places.at(-2), story.place]).toEqual(['end.reintegrated', 'end.reintegrated']);
    expect(story.dues.at(-1)).toBe('supervisionEnds 2029-02-01T23:59:59+00:00');
    expect(after(['week6', 'week12', 'month12', 'month12Ends'], licence).place).toBe('reintegration.onLicence');
    expect(after([[d('2027-03-01'), 'licence.ended']], licence).place).toBe('reintegration.settling');
  });

  test('supervision for life falls due to end on no day, and goes on', () => {
    const life = { ...licence, superviseUntil: '9999-12-31' };
    const names = (of: Case) => agenda(scottishPathway, of).map(({ name }) => name);
    expect(names(after([], life).case)).not.toContain('supervisionEnds');
    const year = after(['week6', 'week12', 'month12', 'month12Ends'], life);
    expect([year.place, names(year.case)]).toEqual(['reintegration.onLicence', []]);
    const breach: readonly Told[] = [
      [d('2029-03-01'), 'supervision.missed'],
      [d('2029-03-05'), 'licence.breach.reported'],
    ];
    expect(after(['week6', 'week12', 'month12', 'month12Ends', ...breach], life).place).toBe('reintegration.breach.open');
  });

  test('missed supervision is met with support before breach', () => {
    const missed: Told = [d('2027-03-01'), 'supervision.missed'];
    expect(() => after([missed])).toThrow('guard-refused');
    expect(after([missed], licence).place).toBe('reintegration.difficulty.open');
    expect(after([missed, [d('2027-03-03'), 'supervision.support.offered']], licence).place).toBe('reintegration.settling');
    const breach: readonly Told[] = [missed, [d('2027-03-05'), 'licence.breach.reported']];
    expect(after(breach, licence).place).toBe('reintegration.breach.open');
    const decided = (outcome: string): Told => [d('2027-03-20'), 'licence.breach.decided', { outcome }];
    expect(after([...breach, 'nextContact', decided('continued')], licence).place).toBe('reintegration.week6');
    expect(after([...breach, 'nextContact', decided('recalled')], licence).place).toBe('custody.arriving');
  });

  test('what is never recorded of a difficulty or a breach ends no contact of the year', () => {
    const missed: Told = [d('2027-03-01'), 'supervision.missed'];
    const breach: Told = [d('2027-03-05'), 'licence.breach.reported'];
    const year: readonly Told[] = ['nextContact', 'nextContact', 'nextContact'];
    for (const [state, told] of [
      ['difficulty', [missed]],
      ['breach', [missed, breach]],
    ] as const) {
      const { places } = after([...told, ...year], licence);
      expect([...new Set(places.filter((place) => /(week|month)\d/.test(place)))]).toEqual(
        ['week6', 'week12', 'month12'].map((place) => `reintegration.${state}.${place}`),
      );
    }
    const unsupervised = after([...[missed], ...year, 'supervisionEnds'], licence);
    expect(unsupervised.place).toBe('end.reintegrated');
  });

  test('a court can order a return until the sentence ends, and not after', () => {
    const order = (at: string): Told => [at, 'court.return.ordered', { days: 121 }];
    expect(after([order(d('2027-03-01'))], { endsOn: '2027-12-31' })).toMatchObject({
      place: 'custody.arriving',
      context: { status: 'returned', startOn: '2027-03-01', days: 121 },
    });
    expect(() => after([order(d('2028-01-10'))], { endsOn: '2027-12-31' })).toThrow('guard-refused');
  });

  test('after an order; custody in another case and back', () => {
    expect(after([], { from: 'order' }).place).toBe('reintegration.afterOrder');
    expect(after(['month12'], { from: 'order' }).place).toBe('end.reintegrated');
    const elsewhere: Told = [d('2027-02-20'), 'person.custody.entered'];
    expect(after([elsewhere]).place).toBe('reintegration.heldElsewhere');
    expect(after([elsewhere, [d('2027-05-08'), 'person.custody.left']]).place).toBe('reintegration.week12');
  });

  test('these stories rest in every state of the stage', () => {
    expect(unseen()).toEqual([]);
  });
});
