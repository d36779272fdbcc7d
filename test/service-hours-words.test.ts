import fc from 'fast-check';
import { readHoursWords } from 'justice-pathway/service';
import { describe, expect, test } from 'vitest';
import { hoursText, hoursTyped } from '../src/service/opening/hours-text.ts';
import { type ReadHours, readHours } from '../src/service/opening/hours-words.ts';

const said = (text: string) => {
  const { schedules, fault } = readHours(text);
  return fault ?? hoursText(schedules ?? []);
};

describe('hours as a desk writes them on its door', () => {
  test.each([
    ['Mon–Thu 9-12.30, Fri closed', 'Monday to Thursday 09:00 to 12:30. Closed on Friday to Sunday.'],
    ['Mon - Fri 9am - 5pm', 'Monday to Friday 09:00 to 17:00. Closed on Saturday and Sunday.'],
    ['Monday to Friday, 9.00am to 4.45pm', 'Monday to Friday 09:00 to 16:45. Closed on Saturday and Sunday.'],
    ['weekdays 9-5', 'Monday to Friday 09:00 to 17:00. Closed on Saturday and Sunday.'],
    ['Mon to Fri 9-12 and 1-5', 'Monday to Friday 09:00 to 12:00 and 13:00 to 17:00. Closed on Saturday and Sunday.'],
    ['Mon-Thurs 9-4.45 Fri 9-3.45', 'Monday to Thursday 09:00 to 16:45; Friday 09:00 to 15:45. Closed on Saturday and Sunday.'],
    ['Tue & Thu 10am-12 noon', 'Tuesday and Thursday 10:00 to 12:00. Closed on Monday, Wednesday and Friday to Sunday.'],
    ['9am to 5pm, Monday to Friday', 'Monday to Friday 09:00 to 17:00. Closed on Saturday and Sunday.'],
    [
      'Mon-Fri 9-5 except Wed 10-5',
      'Monday, Tuesday, Thursday and Friday 09:00 to 17:00; Wednesday 10:00 to 17:00. Closed on Saturday and Sunday.',
    ],
    ['Mon to Fri 0900-1700; closed Wed', 'Monday, Tuesday, Thursday and Friday 09:00 to 17:00. Closed on Wednesday, Saturday and Sunday.'],
    ['M-F 5pm to 9am; weekends all day', 'Monday to Friday 17:00 to 09:00; Saturday and Sunday 00:00 to 24:00.'],
    ['24/7', 'Monday to Sunday 00:00 to 24:00.'],
    ['Mon-Fri except Wed 9-5', 'Monday, Tuesday, Thursday and Friday 09:00 to 17:00. Closed on Wednesday, Saturday and Sunday.'],
    ['Every day except Sunday 9-5', 'Monday to Saturday 09:00 to 17:00. Closed on Sunday.'],
    ['weekdays except Friday: 9-5', 'Monday to Thursday 09:00 to 17:00. Closed on Friday to Sunday.'],
    ['9-5 weekdays except Friday', 'Monday to Thursday 09:00 to 17:00. Closed on Friday to Sunday.'],
    ['Closed bank holidays and Mon; Tue-Fri 9-5', 'Tuesday to Friday 09:00 to 17:00. Closed on Monday, Saturday and Sunday.'],
    ['Closed Mon; Tue-Fri 9-5', 'Tuesday to Friday 09:00 to 17:00. Closed on Monday, Saturday and Sunday.'],
    [
      'Mon-Fri 9-5, except Wed: closed; Sat 10-12',
      'Monday, Tuesday, Thursday and Friday 09:00 to 17:00; Saturday 10:00 to 12:00. Closed on Wednesday and Sunday.',
    ],
    [
      'Monday: 9-5\nTuesday: Closed\nWednesday: 9-12',
      'Monday 09:00 to 17:00; Wednesday 09:00 to 12:00. Closed on Tuesday and Thursday to Sunday.',
    ],
    ['open 24 hours, 7 days a week', 'Monday to Sunday 00:00 to 24:00.'],
    ['Mon-Fri:\n9am - 5pm\nSat:\n10am - 1pm', 'Monday to Friday 09:00 to 17:00; Saturday 10:00 to 13:00. Closed on Sunday.'],
    ['Mon\n9-5\nTue\nclosed\nWed\n10-4', 'Monday 09:00 to 17:00; Wednesday 10:00 to 16:00. Closed on Tuesday and Thursday to Sunday.'],
    ['9-5\nMon-Fri', 'Monday to Friday 09:00 to 17:00. Closed on Saturday and Sunday.'],
    ['Mon-Fri 9-5; Closed: Sat, Sun', 'Monday to Friday 09:00 to 17:00. Closed on Saturday and Sunday.'],
    ['Mon-Sat 9-5, except: Wed', 'Monday, Tuesday and Thursday to Saturday 09:00 to 17:00. Closed on Wednesday and Sunday.'],
    ['Closed Mondays. Tuesday to Friday 9-5', 'Tuesday to Friday 09:00 to 17:00. Closed on Monday, Saturday and Sunday.'],
    [
      'Mon-Fri 9-5 except Wed 9-12 and Thu 10-7',
      'Monday, Tuesday and Friday 09:00 to 17:00; Wednesday 09:00 to 12:00; Thursday 10:00 to 19:00. Closed on Saturday and Sunday.',
    ],
    [
      'Mon-Fri 9-5, except Wed 9-12, Sat 10-1',
      'Monday, Tuesday, Thursday and Friday 09:00 to 17:00; Wednesday 09:00 to 12:00; Saturday 10:00 to 13:00. Closed on Sunday.',
    ],
    ['Mon 12:00 to 12:30', 'Monday 12:00 to 12:30. Closed on Tuesday to Sunday.'],
    ['Mon-Sun 12am-11:59pm', 'Monday to Sunday 00:00 to 23:59.'],
    ['Mon-Sun 12am-12am', 'Monday to Sunday 00:00 to 24:00.'],
  ])('%s', (text, answer) => {
    expect(said(text)).toBe(answer);
  });

  test.each([
    ['by appointment', 'does not say when'],
    ['Mon to Fri 9-5 by appointment only', 'does not say when'],
    ['9 till late', 'no time of day'],
    ['Mon 9 till late', 'no time of day'],
    ['9-5', 'On which days?'],
    ['closed', 'No hour is said'],
    ['Mon-Fri', 'No time is said'],
    ['Mon-Fri 9-5, Wed 10-5', 'Wednesday is given hours twice'],
    ['1st Tuesday 10-12', 'not the same in every week'],
    ['alternate Wednesdays 10-12', 'not the same in every week'],
    ['Mon 6-9', 'can be read in two ways'],
    ['Mon 9:00 to 9:00', 'can be read in two ways'],
    ['Mon 09:00 to 05:00', 'can be read in two ways'],
    ['Mon-Fri 9-5 (closed 12.30-1.30)', 'Hours at which it is shut'],
    ['Mon-Fri 9-5 closed', 'not said when it is closed'],
    ['Mon-Fri 9-5, closed;', 'not said when it is closed'],
    ['Mon-Fri 9-5 except', 'not said when it is closed'],
    ['Fridays until 3.30', 'from when'],
    ['Closed Mon, Tue-Fri 9-5', 'Hours at which it is shut'],
    ['Mon 9-5, closed Tue, Wed 9-5', 'Hours at which it is shut'],
    ['Closed Mon; Mon-Fri 9-5', 'Monday is said to be closed, and open'],
    ['Closed bank holidays, Mon and Fri 9-5', 'whether Monday is closed or has these hours'],
    ['CLOSED\nMon-Fri 9-5', 'not said when it is closed'],
    ['Closed. Mon-Fri 9-5', 'not said when it is closed'],
    ['Mon-Fri 9-5 except Wed 9-12 and Thu 6pm-8pm', 'whether Thursday is open only'],
    ['Mon-Fri 9-5 except Sat 10-12', 'whether Saturday is an exception'],
    ['Mon-Fri except Sat 9-5', 'Saturday is taken out'],
    ['Mon-Fri 12am-5pm', 'can be read in two ways'],
    ['Mon 9 to 25:00', 'no time of day'],
    ['Mon 13pm to 5pm', 'no time of day'],
    ['lunes 9-17', '“lunes” was not understood'],
    ['Пн 9-17', 'was not understood'],
    ['', 'No hour is said'],
  ])('%s is not guessed', (text, why) => {
    expect(readHours(text).schedules).toBeUndefined();
    expect(readHours(text).fault).toContain(why);
    expect(readHoursWords(text)).toBeUndefined();
  });

  test('public holidays are what is said of them', () => {
    expect(readHours('Mon to Fri 9-5, not bank holidays').holidays).toBe('closed');
    expect(readHours('Mon to Fri 9-5; closed on public holidays').holidays).toBe('closed');
    expect(readHours('Mon to Fri 9-5, including public holidays').holidays).toBe('open');
    expect(readHours('Mon to Fri 9-5').holidays).toBeUndefined();
    expect(readHours('Mon to Fri 9-5, public holidays').fault).toContain('public holidays');
  });

  test('no text fails, and what was read is read the same from its own words', () => {
    const piece = fc.constantFrom(
      'Mon',
      'Tue',
      'Fri',
      'to',
      '-',
      ',',
      ';',
      'and',
      '9',
      '12.30',
      '5',
      '17:00',
      '9am',
      '5pm',
      'closed',
      'except',
      'noon',
      'weekdays',
      'bank holidays',
      '24/7',
      'open',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const read = readHours(pieces.join(' '));
        if (read.schedules === undefined) {
          expect(read.fault).not.toBe('');
          return;
        }
        const again = readHours(hoursTyped(read.schedules, read.holidays) ?? '');
        const week = (one: ReadHours) =>
          hoursText(
            (one.schedules ?? []).map((each) => ({
              ...each,
              opensAt: each.opensAt?.padStart(5, '0') ?? '',
              closesAt: each.closesAt?.padStart(5, '0') ?? '',
            })),
          );
        expect([week(again), again.holidays]).toEqual([week(read), read.holidays]);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  'Mon-Fri 9-5, except bank holidays, Sat 10-1',
  'Mon-Fri 9-5 except bank holidays. Sat 10-1',
  'Mon-Fri 9-5; Sat 10-1; bank holidays\nclosed',
  'Mon-Fri 9-5, Sat 10-1, Sundays and bank holidays closed',
])('in "%s" the public holidays are closed, and Saturday is open', (text) => {
  const read = readHours(text);
  expect(read.holidays).toBe('closed');
  expect(said(text)).toBe('Monday to Friday 09:00 to 17:00; Saturday 10:00 to 13:00. Closed on Sunday.');
});
