import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const notificationReadings: Readings = {
  'notification.mappa from the start': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Management of Offenders etc. (Scotland) Act 2005, s.10, with the MAPPA national guidance',
      },
    ],
  },
  'notification.initial from the start': {
    value: [
      { how: 'secondary-text', by: 'reader-1', on: '2026-11-21', locator: 'Sexual Offences Act 2003, ss.83-84' },
      { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: '2003 Act ss.83(1), (6), 84(1)', copy: 'older revised copy' },
    ],
  },
  'notification.periodic from 2013-07-08': {
    value: [
      { how: 'enacted-text', by: 'reader-1', on: '2026-11-21', locator: 'SSI 2013/216, reg. 2' },
      { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: '2003 Act s.85', copy: 'older revised copy' },
    ],
    start: { how: 'enacted-text', by: 'reader-1', on: '2026-11-21', locator: 'SSI 2013/216' },
  },
  'notification.length from the start': {
    value: [
      { how: 'memory', by: 'reader-1', on: '2026-11-21', locator: 'Sexual Offences Act 2003, s.82' },
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: '2003 Act s.82',
        copy: 'older revised copy, s.82 as at 2019-04-12',
      },
    ],
  },
  'notification.review from 2011-01-28': {
    value: [{ how: 'enacted-text', by: 'reader-1', on: '2026-11-21', locator: 'SSI 2011/45, art. 3' }],
    start: { how: 'enacted-text', by: 'reader-1', on: '2026-11-21', locator: 'SSI 2011/45 art.3' },
  },
  'notification.changes-2025 from 2026-02-21': {
    value: [{ how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2025/396' }],
    start: { how: 'enacted-text', by: 'reader-2', on: '2026-11-29', locator: 'SSI 2025/396' },
  },
  'notification.other-disposals from the start': {
    value: [
      {
        how: 'enacted-text',
        by: 'reader-2',
        on: '2026-11-29',
        locator: '2003 Act s.82',
        copy: 'older revised copy, s.82 as at 2019-04-12',
      },
    ],
  },
  'notification.mappa-end from the start': {
    value: [{ how: 'inference', by: 'reader-2', on: '2026-11-29', locator: '2005 Act s.10, with the 2003 Act s.82' }],
  },
};
