import type { CivilDuration } from 'justice-pathway/law';
import { at, sources } from '../../sources/acts.ts';
import { noted, since } from '../dated.ts';
import { defineParameter } from '../law-parameter.ts';

const act = (provision: string) => at(sources.sexualOffences2003, provision);

export const bailInformation = defineParameter({
  id: 'bail.information-duty',
  rows: ['AFT-004'],
  label: 'Justice social work may give the court information about bail (1968 Act s.27(1)(za))',
  unit: 'flag',
  selector: 'decision',
  values: [since('2025-05-14', true, at(sources.bailRelease2023, 's.1(5)'))],
});

export const mappa = defineParameter({
  id: 'notification.mappa',
  rows: ['AFT-005'],
  label: 'Multi-agency public protection: levels and categories; the third needs level 2 or 3',
  unit: 'list',
  selector: 'now',
  values: [
    since(
      null,
      {
        levels: { '1': 'routine', '2': 'multi-agency', '3': 'mappp' },
        categories: ['subject-to-notification', 'restricted-patient', 'other-risk-of-serious-harm'],
        from: { 'subject-to-notification': 1, 'restricted-patient': 1, 'other-risk-of-serious-harm': 2 },
      },
      at(sources.management2005, 's.10, with the MAPPA national guidance'),
      { note: 'Since 2007.' },
    ),
  ],
});

export const initialNotification = defineParameter({
  id: 'notification.initial',
  rows: ['AFT-006', 'NOT-108', 'NOT-109', 'NOT-110'],
  label: 'Days for the first notification (s.83) and for changes (s.84)',
  unit: 'days',
  selector: 'conviction',
  values: [
    since(null, 3, act('ss.83(1), (6), 84(1)'), {
      note: 'The day itself counts as the first; days in custody, in hospital or abroad do not.',
    }),
  ],
});

export const periodicNotification = defineParameter<{ readonly usual: CivilDuration; readonly noResidence: CivilDuration }>({
  id: 'notification.periodic',
  rows: ['AFT-007', 'NOT-111'],
  label: 'Time to the next periodic notification, and without a sole or main residence',
  unit: 'duration',
  selector: 'now',
  values: [since('2013-07-08', { usual: { years: 1 }, noResidence: { days: 7 } }, at(sources.ssi2013n216, 'reg. 2'))],
});

export interface NotificationBand {
  /** Months of the sentence; `null` for any longer one. */
  readonly upTo: number | null;
  /** Whether a sentence of exactly so many months is within. */
  readonly inclusive: boolean;
  /** `null` for no end. */
  readonly length: CivilDuration | null;
  readonly under18: CivilDuration | null;
}

export const notificationLength = defineParameter<readonly NotificationBand[]>({
  id: 'notification.length',
  rows: ['AFT-008', 'NOT-101', 'NOT-102', 'NOT-103', 'NOT-106', 'NOT-107'],
  label: 'How long notification lasts, from the conviction, by the length of custody; half under 18',
  unit: 'table',
  selector: 'conviction',
  values: [
    noted(
      null,
      [
        { upTo: 6, inclusive: true, length: { years: 7 }, under18: { months: 42 } },
        { upTo: 30, inclusive: false, length: { years: 10 }, under18: { years: 5 } },
        { upTo: null, inclusive: true, length: null, under18: null },
      ],
      act('s.82'),
      'Read in an older revised copy, which agrees with what was held before.',
    ),
  ],
});

export const otherNotification = defineParameter<{
  readonly length: CivilDuration;
  readonly under18: CivilDuration;
  readonly supervision: string;
}>({
  id: 'notification.other-disposals',
  rows: ['NOT-103', 'NOT-104', 'NOT-105', 'NOT-112', 'NOT-114'],
  label: 'How long notification lasts without custody: the supervision of a payback order, or this long for any other disposal',
  unit: 'duration',
  selector: 'conviction',
  values: [
    since(null, { length: { years: 5 }, under18: { months: 30 }, supervision: 'the period of supervision, not halved' }, act('s.82'), {
      note: 'Some offences count only above a sentence or an age, and what follows an absolute discharge is not known: the lists were not read.',
    }),
  ],
});

export const indefiniteReview = defineParameter<{
  readonly adult: CivilDuration;
  readonly child: CivilDuration;
  readonly childBelow: number;
}>({
  id: 'notification.review',
  rows: ['AFT-009'],
  label: 'Review of notification without an end, leaving out time in custody',
  unit: 'duration',
  selector: 'now',
  values: [since('2011-01-28', { adult: { years: 15 }, child: { years: 8 }, childBelow: 18 }, at(sources.ssi2011n45, 'art. 3'))],
});

export const notificationChanges2025 = defineParameter({
  id: 'notification.changes-2025',
  rows: ['AFT-010', 'NOT-113'],
  label: 'What is notified since February 2026: gender recognition certificates too; no length and no day changed',
  unit: 'list',
  selector: 'now',
  values: [since('2026-02-21', ['gender recognition certificates'], sources.notification2025)],
});

export const notificationParameters = [
  bailInformation,
  mappa,
  initialNotification,
  periodicNotification,
  notificationLength,
  indefiniteReview,
  otherNotification,
  notificationChanges2025,
] as const;
