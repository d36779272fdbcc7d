import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const prosecutionReadings: Readings = {
  'prosecution.options from the start': {
    value: [{ how: 'official-guidance', by: 'reader-1', on: '2026-11-21', locator: 'Alternatives to prosecution, for victims of crime' }],
  },
  'prosecution.fiscal-fine-maximum from 2009-01-01': {
    value: [{ how: 'secondary-text', by: 'reader-1', on: '2026-11-21', locator: 'Criminal Procedure (Scotland) Act 1995, s.302(7A)' }],
  },
  'prosecution.fiscal-fine-maximum from 2020-04-07': {
    value: [{ how: 'secondary-text', by: 'reader-1', on: '2026-11-21', locator: 'Coronavirus (Scotland) Act 2020, sch.4' }],
  },
  'prosecution.fiscal-fine-maximum from 2022-10-01': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Coronavirus (Recovery and Reform) (Scotland) Act 2022, sch. para 13',
      },
    ],
  },
  'prosecution.fiscal-fine-maximum from 2025-12-01': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Criminal Justice Modernisation and Abusive Domestic Behaviour Reviews (Scotland) Act 2025, s.8(1)',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-1', on: '2026-11-21', locator: '2025 asp 14 s.34(3); SSI 2025/101' },
  },
  'prosecution.fiscal-fine-scale from 2009-01-01': {
    value: [
      { how: 'official-guidance', by: 'reader-1', on: '2026-11-21', locator: 'Crown Office, alternatives to prosecution (older page)' },
    ],
  },
  'prosecution.fiscal-fine-scale from 2020-04-07': {
    value: [{ how: 'memory', by: 'reader-1', on: '2026-11-21', locator: 'Coronavirus (Scotland) Act 2020, sch.4' }],
  },
  'prosecution.fiscal-fine-scale from 2022-10-01': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Coronavirus (Recovery and Reform) (Scotland) Act 2022, sch. para 14',
      },
    ],
  },
  'prosecution.fiscal-fine-scale from 2025-12-01': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Criminal Justice Modernisation and Abusive Domestic Behaviour Reviews (Scotland) Act 2025, s.8(2)',
      },
    ],
    start: { how: 'enacted-text', by: 'reader-1', on: '2026-11-21', locator: '2025 asp 14 s.34(3); SSI 2025/101' },
  },
  'prosecution.deemed-acceptance from 2009-01-01': {
    value: [{ how: 'secondary-text', by: 'reader-1', on: '2026-11-21', locator: 'Alternatives to prosecution, for victims of crime' }],
  },
  'prosecution.compensation-offer-maximum from 2009-01-01': {
    value: [{ how: 'not-found', by: 'reader-1', on: '2026-11-21', locator: 'Criminal Procedure (Scotland) Act 1995, s.302A' }],
  },
  'prosecution.work-offer-hours from the start': {
    value: [{ how: 'enacted-text', by: 'reader-1', on: '2026-11-21', locator: 'Criminal Procedure (Scotland) Act 1995, s.303ZA(2)' }],
  },
  'prosecution.work-offer-standstill from the start': {
    value: [{ how: 'enacted-text', by: 'reader-1', on: '2026-11-21', locator: 'Criminal Procedure (Scotland) Act 1995, s.303ZA(3)(d)' }],
  },
  'prosecution.warning-bars-prosecution from the start': {
    value: [{ how: 'secondary-text', by: 'reader-1', on: '2026-11-21', locator: 'Crown Office, alternatives to prosecution (older page)' }],
  },
  'prosecution.diversion-length from the start': {
    value: [{ how: 'official-guidance', by: 'reader-1', on: '2026-11-21', locator: 'Fife Council, diversion and fiscal work orders' }],
  },
  'prosecution.alternative-is-not-a-conviction from the start': {
    value: [
      { how: 'official-guidance', by: 'reader-1', on: '2026-11-21', locator: 'Crown Office, alternatives to prosecution (older page)' },
    ],
  },
};
