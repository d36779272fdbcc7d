import type { CivilDate } from 'justice-pathway';
import { defineCalculator, invalid, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { at, sources } from '../../sources/acts.ts';
import { requireCovered } from '../coverage.ts';
import { since } from '../dated.ts';
import { day } from '../fields.ts';
import { defineParameter } from '../law-parameter.ts';

/** How long multi-agency public protection lasts: no text says it; for people under notification it is drawn from that. */
export const mappaEnd = defineParameter<
  Readonly<Record<'subject-to-notification' | 'restricted-patient' | 'other-risk-of-serious-harm', string>>
>({
  id: 'notification.mappa-end',
  rows: ['MAP-001'],
  label: 'How long a person is managed under multi-agency public protection',
  unit: 'rule',
  selector: 'now',
  values: [
    since(
      null,
      {
        'subject-to-notification': 'at least while notification runs',
        'restricted-patient': 'no text was found',
        'other-risk-of-serious-harm': 'no text was found',
      },
      at(sources.management2005, 's.10'),
      { note: 'No text was found that ends it; for notification the least is drawn from the period of notification.' },
    ),
  ],
});

const input = z.strictObject({
  on: day,
  category: z.enum(['subject-to-notification', 'restricted-patient', 'other-risk-of-serious-harm']),
  notificationEndsOn: day.optional().describe('The first day on which the person is no longer subject to notification.'),
  notificationIndefinite: z.boolean().optional(),
});

export interface MappaEnd {
  /** The person is managed at least before this day; `null` where no day is known. */
  readonly atLeastUntil: CivilDate | null;
  readonly known: 'at-least-until' | 'while-notification-runs' | 'unknown';
}

/** How long a person is managed under multi-agency public protection at the least. */
export const mappaEndCalculator = defineCalculator<z.infer<typeof input>, MappaEnd>({
  id: 'mappa-end',
  label: 'How long a person is managed under multi-agency public protection, at the least',
  input,
  example: { on: '2026-11-29', category: 'subject-to-notification', notificationEndsOn: '2036-02-16' },
  calculate(asked, law) {
    requireCovered(asked.on, 'Multi-agency public protection');
    if (asked.notificationIndefinite && asked.notificationEndsOn)
      return invalid('indefinite-with-end', 'Notification without limit of time has no last day.');
    const why = reasoning(law);
    why.read(mappaEnd, asked.on);
    if (asked.category !== 'subject-to-notification') {
      why.missing('when it ends: no text was found, and the responsible authorities decide');
      return why.answer({ atLeastUntil: null, known: 'unknown' });
    }
    why.step('Managed at least while notification runs; a person may be managed longer.');
    if (asked.notificationEndsOn) return why.answer({ atLeastUntil: asked.notificationEndsOn, known: 'at-least-until' });
    if (!asked.notificationIndefinite) why.missing('when notification ends');
    return why.answer({ atLeastUntil: null, known: 'while-notification-runs' });
  },
});
