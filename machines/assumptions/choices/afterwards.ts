import { days, from, guess, hours, withMean } from '../number.ts';
import type { AttrDraw, Choice, Option } from '../types.ts';
import { choicesOf, may } from './choice.ts';

const liberation = choicesOf('liberation');
const reintegration = choicesOf('reintegration');
const plain = guess();
const returns = from(
  'R04',
  '2016-17',
  'low',
  'Set below the 42.3% reconvicted within a year of custody; most of them do not go back to prison.',
);
const status: AttrDraw = {
  oneOf: [
    { value: 'remand', p: 0.75 },
    { value: 'sentenced', p: 0.25 },
  ],
};
const back = (p: number): Option => may(p, 'custody.received', { status, sentenceDays: { draw: { kind: 'uniform', from: 60, to: 300 } } });
const away = (p: number): Option => may(p, 'journey.ended', { reason: 'moved-away' });
const stays = (p: number): Option => may(p, null);

/** The first fortnight and the year after it. */
export const afterwardsChoices: readonly Choice[] = [
  ...['planned', 'unplanned', 'fromCourt', 'onCurfew', 'onParole', 'emergency', 'compassionate'].map((how) =>
    liberation(`day.${how}`, plain, hours(1, 6), [stays(1)]),
  ),
  liberation(
    'firstHours.awaitingContact',
    guess('Of those who took up throughcare, 80% are assumed to be met within 48 hours.'),
    hours(1, 40),
    [may(0.8, 'throughcare.contacted', { how: 'in-person' }), stays(0.2)],
    { superviseUntil: null },
  ),
  liberation('firstHours.awaitingContact', guess('Share met within a working day is assumed.'), hours(1, 20, 'office'), [
    may(0.88, 'supervision.firstContact'),
    stays(0.12),
  ]),
  liberation(
    'firstHours.contactOverdue',
    plain,
    hours(4, 60, 'office'),
    [may(0.7, 'throughcare.contacted', { how: 'phone' }), stays(0.3)],
    { superviseUntil: null },
  ),
  liberation('firstHours.contactOverdue', plain, hours(4, 60, 'office'), [may(0.9, 'supervision.firstContact'), stays(0.1)]),
  liberation('firstHours.inTouch', plain, hours(5, 60), [stays(1)]),
  liberation('firstHours.withoutSupport', returns, hours(5, 60), [back(0.008), stays(0.992)]),
  liberation('fortnight.supported', returns, withMean(12), [back(0.02), stays(0.98)]),
  liberation('fortnight.alone', returns, withMean(12), [back(0.05), away(0.005), stays(0.945)]),
  liberation(
    'breach',
    plain,
    days(3, 20, 'office'),
    [may(0.5, 'licence.breach.decided', { outcome: 'recalled' }), may(0.5, 'licence.breach.decided', { outcome: 'continued' })],
    { basis: 'parole' },
  ),
  liberation('breach', plain, days(3, 20, 'office'), [may(1, 'licence.breach.decided', { outcome: 'continued' })]),
  liberation('heldElsewhere', plain, withMean(25), [may(1, 'person.custody.left')]),
  reintegration('settling', returns, withMean(20), [back(0.05), may(0.05, 'supervision.missed'), away(0.005), stays(0.895)]),
  reintegration('week6', returns, withMean(30), [back(0.07), may(0.06, 'supervision.missed'), away(0.005), stays(0.865)]),
  reintegration('week12', returns, withMean(150), [back(0.16), may(0.1, 'supervision.missed'), away(0.02), stays(0.72)]),
  reintegration('month12', plain, hours(1, 5), [stays(1)]),
  reintegration(
    'afterOrder',
    from('R04', '2016-17', 'low', 'Set below the 31.2% reconvicted within a year of a community payback order.'),
    withMean(150),
    [back(0.08), away(0.02), stays(0.9)],
  ),
  reintegration('difficulty', plain, days(1, 14, 'office'), [
    may(0.75, 'supervision.support.offered'),
    may(0.25, 'licence.breach.reported'),
  ]),
  reintegration('breach', plain, days(5, 30, 'office'), [
    may(0.5, 'licence.breach.decided', { outcome: 'recalled' }),
    may(0.5, 'licence.breach.decided', { outcome: 'continued' }),
  ]),
  reintegration('heldElsewhere', plain, withMean(25), [may(1, 'person.custody.left')]),
  reintegration('onLicence', plain, withMean(300), [may(0.1, 'supervision.missed'), stays(0.9)]),
];
