import { first, second } from './by-reader.ts';
import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const notificationReadings: Readings = {
  'notification.mappa from the start': {
    value: [first('enacted-text', 'Management of Offenders etc. (Scotland) Act 2005, s.10, with the MAPPA national guidance')],
  },
  'notification.initial from the start': {
    value: [
      first('secondary-text', 'Sexual Offences Act 2003, ss.83-84'),
      second('enacted-text', '2003 Act ss.83(1), (6), 84(1)', 'older revised copy'),
    ],
  },
  'notification.periodic from 2013-07-08': {
    value: [first('enacted-text', 'SSI 2013/216, reg. 2'), second('enacted-text', '2003 Act s.85', 'older revised copy')],
    start: first('enacted-text', 'SSI 2013/216'),
  },
  'notification.length from the start': {
    value: [
      first('memory', 'Sexual Offences Act 2003, s.82'),
      second('enacted-text', '2003 Act s.82', 'older revised copy, s.82 as at 2019-04-12'),
    ],
  },
  'notification.review from 2011-01-28': {
    value: [first('enacted-text', 'SSI 2011/45, art. 3')],
    start: first('enacted-text', 'SSI 2011/45 art.3'),
  },
  'notification.changes-2025 from 2026-02-21': {
    value: [second('enacted-text', 'SSI 2025/396')],
    start: second('enacted-text', 'SSI 2025/396'),
  },
  'notification.other-disposals from the start': {
    value: [second('enacted-text', '2003 Act s.82', 'older revised copy, s.82 as at 2019-04-12')],
  },
  'notification.mappa-end from the start': { value: [second('inference', '2005 Act s.10, with the 2003 Act s.82')] },
};
