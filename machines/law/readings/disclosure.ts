import { first, second } from './by-reader.ts';
import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const disclosureReadings: Readings = {
  'disclosure.longest-term from the start': { value: [first('enacted-text', 'Rehabilitation of Offenders Act 1974, s.5(1)')] },
  'disclosure.longest-term from 2020-11-30': {
    value: [
      first('enacted-text', 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5(1)), in force by SSI 2020/245'),
      second(
        'enacted-text',
        'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5(1)), in force by SSI 2020/245',
        '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      ),
    ],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.custody from the start': { value: [first('memory', 'Rehabilitation of Offenders Act 1974, s.5 Table A as it stood')] },
  'disclosure.custody from 2020-11-30': {
    value: [
      first('enacted-text', 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5 Table A), in force by SSI 2020/245'),
      second(
        'enacted-text',
        'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5 Table A), in force by SSI 2020/245',
        '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      ),
    ],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.fine from the start': { value: [first('memory', 'Rehabilitation of Offenders Act 1974, s.5 Table A as it stood')] },
  'disclosure.fine from 2020-11-30': {
    value: [
      first('enacted-text', 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5 Table A), in force by SSI 2020/245'),
      second(
        'enacted-text',
        'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5 Table A), in force by SSI 2020/245',
        '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      ),
    ],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.caution from 2020-11-30': {
    value: [
      first('enacted-text', 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5C), in force by SSI 2020/245'),
      second(
        'enacted-text',
        'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5C), in force by SSI 2020/245',
        '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      ),
    ],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.order from the start': { value: [first('enacted-text', 'Rehabilitation of Offenders Act 1974, s.5D as it stood')] },
  'disclosure.order from 2020-11-30': {
    value: [
      first('enacted-text', 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5D), in force by SSI 2020/245'),
      second(
        'enacted-text',
        'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5D), in force by SSI 2020/245',
        '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      ),
    ],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.order-until-it-ceases from the start': {
    value: [first('not-found', 'Rehabilitation of Offenders Act 1974, s.5 as it stood')],
  },
  'disclosure.order-until-it-ceases from 2020-11-30': {
    value: [
      first('enacted-text', 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5D), in force by SSI 2020/245'),
      second(
        'enacted-text',
        'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5D), in force by SSI 2020/245',
        '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      ),
    ],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.endorsement from 2020-11-30': {
    value: [
      first('enacted-text', 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5 Table A), in force by SSI 2020/245'),
      second(
        'enacted-text',
        'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5 Table A), in force by SSI 2020/245',
        '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      ),
    ],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.nil from 2020-11-30': {
    value: [
      first('enacted-text', 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5J), in force by SSI 2020/245'),
      second(
        'enacted-text',
        'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5J), in force by SSI 2020/245',
        '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      ),
    ],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.deferral from 2020-11-30': {
    value: [
      first('enacted-text', 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5E), in force by SSI 2020/245'),
      second(
        'enacted-text',
        'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5E), in force by SSI 2020/245',
        '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      ),
    ],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.disqualification from 2020-11-30': {
    value: [
      first('enacted-text', 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5(2E)), in force by SSI 2020/245'),
      second(
        'enacted-text',
        'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5(2E)), in force by SSI 2020/245',
        '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      ),
    ],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.compulsion-order from 2020-11-30': {
    value: [
      first('enacted-text', 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5G), in force by SSI 2020/245'),
      second(
        'enacted-text',
        'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5G), in force by SSI 2020/245',
        '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      ),
    ],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.terms-together from 2020-11-30': {
    value: [
      first('enacted-text', 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5(2F)), in force by SSI 2020/245'),
      second(
        'enacted-text',
        'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.5(2F)), in force by SSI 2020/245',
        '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      ),
    ],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.breach from 2020-11-30': {
    value: [
      first('enacted-text', 'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.6(3ZA)-(3ZB)), in force by SSI 2020/245'),
      second(
        'enacted-text',
        'Management of Offenders (Scotland) Act 2019, Part 2 (1974 Act s.6(3ZA)-(3ZB)), in force by SSI 2020/245',
        '2019 asp 14 as enacted, 1974 Act as at 2022-03-24',
      ),
    ],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.further-conviction from the start': {
    value: [second('inference', '1974 Act s.6(4)-(6)', '2019 asp 14 as enacted, 1974 Act as at 2022-03-24')],
  },
  'disclosure.further-conviction from 2020-11-30': {
    value: [second('enacted-text', '1974 Act s.6(2A), (4)-(6)', '2019 asp 14 as enacted, 1974 Act as at 2022-03-24')],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.child-below from the start': {
    value: [second('inference', '1974 Act s.5', '2019 asp 14 as enacted, 1974 Act as at 2022-03-24')],
  },
  'disclosure.child-below from 2020-11-30': {
    value: [second('enacted-text', '1974 Act s.5(2A)', '2019 asp 14 as enacted, 1974 Act as at 2022-03-24')],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.interim-orders from 2020-11-30': {
    value: [second('enacted-text', '1974 Act s.5F(5)-(7)', '2019 asp 14 as enacted, 1974 Act as at 2022-03-24')],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.approved-school from 2020-11-30': {
    value: [second('enacted-text', '1974 Act s.5H', '2019 asp 14 as enacted, 1974 Act as at 2022-03-24')],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.service from 2020-11-30': {
    value: [second('inference', '1974 Act s.5 Table B, s.5I', '2019 asp 14 as enacted, 1974 Act as at 2022-03-24')],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.not-sentences from 2020-11-30': {
    value: [second('enacted-text', '1974 Act s.1(3)(a), (zb), (zc)', '2019 asp 14 as enacted, 1974 Act as at 2022-03-24')],
    start: second('enacted-text', 'SSI 2020/245'),
  },
  'disclosure.alternative-to-prosecution from the start': {
    value: [
      first('memory', 'Scottish Government, guidance on self-disclosure of previous convictions and alternatives to prosecution'),
      second('enacted-text', '1974 Act s.8B, sch.3', 'as at 2022-03-24'),
    ],
  },
  'disclosure.act-2020 from 2025-04-01': {
    value: [first('memory', 'Disclosure (Scotland) Act 2020'), second('enacted-text', '2020 Act ss.1-18; SSI 2025/27', 'revised copy')],
    start: second('enacted-text', 'SSI 2025/27'),
  },
  'disclosure.level-two from 2025-04-01': {
    value: [second('enacted-text', '2020 Act ss.8-10, 13-14', 'revised copy 2023-04-01 text')],
    start: second('enacted-text', 'SSI 2025/27'),
  },
};
