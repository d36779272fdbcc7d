import { days, guess, hours, withMean } from '../number.ts';
import type { Choice, Option } from '../types.ts';
import { choicesOf, may } from './choice.ts';

const liberation = choicesOf('liberation');
const reintegration = choicesOf('reintegration');
const plain = guess();
const again = guess('People come back with a case of their own: see returns.ts.');
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
  liberation('firstHours.withoutSupport', again, hours(5, 60), [stays(1)]),
  liberation('fortnight.supported', again, withMean(12), [stays(1)]),
  liberation('fortnight.alone', again, withMean(12), [away(0.005), stays(0.995)]),
  ...['reported', 'firstHours', 'fortnight'].flatMap((where) => [
    liberation(
      `breach.${where}`,
      plain,
      days(3, 20, 'office'),
      [may(0.5, 'licence.breach.decided', { outcome: 'recalled' }), may(0.5, 'licence.breach.decided', { outcome: 'continued' })],
      { basis: 'parole' },
    ),
    liberation(`breach.${where}`, plain, days(3, 20, 'office'), [may(1, 'licence.breach.decided', { outcome: 'continued' })]),
  ]),
  liberation('heldElsewhere', guess('Until the case in which they are held lets them go.'), withMean(25), [stays(1)]),
  reintegration('settling', again, withMean(20), [may(0.05, 'supervision.missed'), away(0.005), stays(0.945)]),
  reintegration('week6', again, withMean(30), [may(0.06, 'supervision.missed'), away(0.005), stays(0.935)]),
  reintegration('week12', again, withMean(150), [may(0.1, 'supervision.missed'), away(0.02), stays(0.88)]),
  reintegration('month12', plain, hours(1, 5), [stays(1)]),
  reintegration('afterOrder', again, withMean(150), [away(0.02), stays(0.98)]),
  ...['open', 'week6', 'week12', 'month12'].flatMap((where) => [
    reintegration(`difficulty.${where}`, plain, days(1, 14, 'office'), [
      may(0.75, 'supervision.support.offered'),
      may(0.25, 'licence.breach.reported'),
    ]),
    reintegration(`breach.${where}`, plain, days(5, 30, 'office'), [
      may(0.5, 'licence.breach.decided', { outcome: 'recalled' }),
      may(0.5, 'licence.breach.decided', { outcome: 'continued' }),
    ]),
  ]),
  reintegration('heldElsewhere', guess('Until the case in which they are held lets them go.'), withMean(25), [stays(1)]),
  reintegration('onLicence', plain, withMean(300), [may(0.1, 'supervision.missed'), stays(0.9)]),
];
