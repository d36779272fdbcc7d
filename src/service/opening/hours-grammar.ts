import { type HoursRange, hoursRange, rangesMeet } from './hours-range.ts';
import { dayNames, rangeText, typedTime } from './hours-text.ts';
import type { HoursToken } from './hours-tokens.ts';

/** A time of opening, with its ends as they were typed where they were typed as times of the day. */
export interface SaidRange extends HoursRange {
  readonly words: readonly [opens: string, closes: string];
}

/** Hours that are said of some days of every week; days count from Monday, 0. */
export interface SaidHours extends SaidRange {
  readonly days: ReadonlySet<number>;
}

/** What a text says of every week. */
export interface SaidWeek {
  readonly hours: readonly SaidHours[];
  readonly holidays: 'open' | 'closed' | undefined;
}

/** Why hours cannot be read, in a sentence that asks. */
export class Unclear extends Error {}

interface List {
  readonly days: readonly number[];
  readonly holiday: boolean;
  /** Where its last entry begins, and how many of its entries are days. */
  readonly lastAt: number;
  readonly groups: number;
}

/**
 * Hours of every week by this grammar; "and" may stand between any two pieces, and "end" (a semicolon, a new line) ends a list.
 *
 *     hours  = { group times | times group | group "closed" | "closed" list | "except" list [ times | "closed" ] | holiday }
 *     group  = days { days } [ "except" list ]
 *     list   = ( days | "holiday" ) { days | "holiday" }
 *     days   = "day" [ "to" "day" ]
 *     times  = range { range }          range = "time" "to" "time" | "all-day"
 */
export function saidWeek(tokens: readonly HoursToken[]): SaidWeek {
  const hours: { readonly range: SaidRange; readonly days: Set<number> }[] = [];
  const shut = new Set<number>();
  let holidays: SaidWeek['holidays'];
  let at = 0;

  const is = (kind: HoursToken['is'], ahead = 0) => tokens[at + ahead]?.is === kind;
  const isTime = (ahead = 0) => is('time', ahead) || is('all-day', ahead);
  const skip = (...kinds: readonly HoursToken['is'][]) => {
    while (kinds.some((kind) => is(kind))) at += 1;
  };
  const openOn = (day: number) => hours.some((each) => each.days.has(day));
  const drop = (days: readonly number[]) => {
    for (const each of hours) for (const day of days) each.days.delete(day);
  };
  const close = ({ days, holiday }: Pick<List, 'days' | 'holiday'>) => {
    drop(days);
    for (const day of days) shut.add(day);
    if (holiday) holidays = 'closed';
  };
  const add = (ranges: readonly SaidRange[], days: readonly number[]) => {
    for (const range of ranges) {
      for (const day of days) {
        const other = hours.find((each) => each.days.has(day) && rangesMeet(each.range, range));
        if (other) throw new Unclear(`${dayNames[day]} is given hours twice: ${rangeText(other.range)}, and ${rangeText(range)}.`);
        if (shut.has(day)) throw new Unclear(`${dayNames[day]} is said to be closed, and open ${rangeText(range)}.`);
      }
      hours.push({ range, days: new Set(days) });
    }
  };

  function days(): number[] {
    const first = tokens[at++] as HoursToken & { readonly is: 'days' };
    if (!is('to')) return [...first.days];
    at += 1;
    const last = tokens[at++];
    if (last?.is === 'fault') throw new Unclear(last.fault);
    if (last?.is !== 'days') throw new Unclear(`“${first.words}”: it is not said from when to when.`);
    const named = [...first.days];
    for (let day = named[0] as number; day !== last.days[0]; day = (day + 1) % 7) named.push((day + 1) % 7);
    return named;
  }

  function list(mayHold: 'days' | 'holidays'): List {
    const found: number[] = [];
    let [holiday, lastAt, groups] = [false, at, 0];
    const goesOn = (ahead: number) => is('days', ahead) || (mayHold === 'holidays' && is('holiday', ahead));
    while (goesOn(0) || ((holiday || groups > 0) && is('and') && goesOn(1))) {
      skip('and');
      lastAt = at;
      if (is('days')) {
        groups += 1;
        found.push(...days());
      } else {
        holiday = true;
        at += 1;
      }
    }
    return { days: found, holiday, lastAt, groups };
  }

  function range(): SaidRange {
    const from = tokens[at];
    if (from?.is !== 'time') {
      at += 1;
      return { opens: 0, closes: 24 * 60, words: ['00:00', '24:00'] };
    }
    const [to, end] = [tokens[at + 1], tokens[at + 2]];
    if (to?.is !== 'to' || end?.is !== 'time')
      throw new Unclear(end?.is === 'fault' ? end.fault : `After “${from.time.words}” it is not said until when.`);
    const read = hoursRange(from.time, end.time);
    if (typeof read === 'string') throw new Unclear(read);
    at += 3;
    return { ...read, words: [typedTime(from.time, read.opens), typedTime(end.time, read.closes)] };
  }

  function times(): SaidRange[] {
    const found = [range()];
    while (isTime() || (is('and') && isTime(1)) || (is('end') && isTime(1) && !startsDays(at + 1))) {
      skip('and', 'end');
      found.push(range());
    }
    return found;
  }

  /** Whether a time that begins here stands before days of its own. */
  function startsDays(from: number): boolean {
    const after = tokens[from]?.is === 'time' ? from + 3 : from + 1;
    return tokens[tokens[after]?.is === 'and' ? after + 1 : after]?.is === 'days';
  }

  function group(): readonly number[] {
    const named = list('days').days;
    const back = at;
    skip('and');
    if (!is('except')) {
      at = back;
      return named;
    }
    at += 1;
    const but = list('holidays');
    const other = but.days.find((day) => !named.includes(day));
    if (other !== undefined) throw new Unclear(`${dayNames[other]} is taken out, and was not named before.`);
    if (but.holiday) holidays = 'closed';
    return named.filter((day) => !but.days.includes(day));
  }

  function ofGroup(): void {
    const named = group();
    // "Sat, Sun and bank holidays: closed"
    const holiday = is('and') && is('holiday', 1) && is('closed', is('and', 2) ? 3 : 2);
    if (holiday) at += 2;
    if ((is('end') && isTime(1) && !startsDays(at + 1)) || closedBelow()) at += 1;
    const parted = is('and');
    skip('and', 'open');
    if (isTime()) {
      add(times(), named);
      return;
    }
    const fault = tokens[at];
    if (fault?.is === 'fault') throw new Unclear(fault.fault);
    if (!is('closed') || (parted && is('days', 1)))
      throw new Unclear(`No time is said for ${named.map((day) => dayNames[day]).join(', ')}.`);
    at += 1;
    if (isTime()) throw new Unclear(shutHours);
    close({ days: named, holiday });
  }

  /** Whether the next line, or what follows a semicolon, is "closed" and no more. */
  function closedBelow(): boolean {
    return is('end') && is('closed', 1) && (at + 2 >= tokens.length || is('end', 2));
  }

  function closed(): void {
    skip('and');
    const from = at;
    const named = list('holidays');
    if (isEmpty(named) && !isTime()) {
      if (hours.length > 0) throw new Unclear('At the end it is not said when it is closed.');
      if (timeAhead()) throw new Unclear('It is not said when it is closed.');
      return;
    }
    const back = at;
    skip('and');
    if (!isTime()) {
      at = back;
      close(named);
      return;
    }
    // "Closed bank holidays, Mon-Fri 9-5": the days that come last have hours, so they are not among those that are closed.
    if (tokens[from]?.is !== 'holiday' || named.groups === 0) throw new Unclear(shutHours);
    if (!endsWithItsDays(named))
      throw new Unclear(
        `It is not said whether ${dayNames[named.days[0] as number]} is closed or has these hours. Write a semicolon after what is closed.`,
      );
    at = named.lastAt;
    close({ days: [], holiday: true });
  }

  /** Whether only the last entry of a list is days. */
  function endsWithItsDays({ groups, lastAt }: List): boolean {
    return groups === 1 && tokens[lastAt]?.is === 'days';
  }

  function timeAhead(): boolean {
    return tokens.slice(at).some((each) => each.is === 'time' || each.is === 'all-day');
  }

  function except(): void {
    skip('and');
    const from = at;
    const named = list('holidays');
    if (isEmpty(named)) throw new Unclear('At the end it is not said when it is closed.');
    const back = at;
    skip('and');
    if (isTime() && named.days.length > 0) {
      // "except bank holidays, Sat 10-1": a day that was not open before has hours of its own.
      if (tokens[from]?.is === 'holiday' && endsWithItsDays(named) && !named.days.some(openOn)) {
        at = named.lastAt;
        close({ days: [], holiday: true });
        return;
      }
      const other = named.days.find((day) => !openOn(day));
      if (other !== undefined) throw new Unclear(`It is not said whether ${dayNames[other]} is an exception or has hours of its own.`);
      if (named.holiday) throw new Unclear('Say of public holidays whether it is open or closed on them.');
      drop(named.days);
      add(times(), named.days);
      moreExceptions(new Set(named.days));
      return;
    }
    if (is('closed') && !is('days', 1)) at += 1;
    else at = back;
    close(named);
  }

  /** "except Wed 9-12 and Thu 10-7": days that were open before go on with the exceptions. */
  function moreExceptions(taken: Set<number>): void {
    while (is('and') && is('days', 1)) {
      const back = at;
      at += 1;
      const named = list('days').days;
      skip('and');
      if (!isTime() || !named.some(openOn)) {
        at = back;
        return;
      }
      const own = named.find((day) => !openOn(day));
      if (own !== undefined) throw new Unclear(`It is not said whether ${dayNames[own]} is an exception or has hours of its own.`);
      const said = times();
      const usual = named.filter((day) => !taken.has(day));
      const apart = usual.find((day) => !said.some((each) => hours.some((one) => one.days.has(day) && rangesMeet(one.range, each))));
      if (apart !== undefined)
        throw new Unclear(`It is not said whether ${dayNames[apart]} is open only ${said.map(rangeText).join(' and ')}, or then too.`);
      drop(usual);
      add(said, named);
      for (const day of named) taken.add(day);
    }
  }

  while (at < tokens.length) {
    const token = tokens[at] as HoursToken;
    if (token.is === 'fault') throw new Unclear(token.fault);
    if (token.is === 'to') throw new Unclear('It is not said from when.');
    if (token.is === 'days') ofGroup();
    else if (isTime()) {
      const said = times();
      skip('and', 'open');
      if (is('end') && !timeAhead()) at += 1;
      if (!is('days'))
        throw new Unclear(
          tokens.some((each) => each.is === 'days')
            ? `On which days is it open ${said.map(rangeText).join(' and ')}?`
            : 'On which days? Write them before the times.',
        );
      add(said, group());
    } else {
      at += 1;
      if (token.is === 'closed') closed();
      else if (token.is === 'except') except();
      else if (token.is === 'open' && is('holiday')) {
        holidays = 'open';
        at += 1;
      } else if (token.is === 'holiday') {
        if (closedBelow()) at += 1;
        if (!is('open') && !is('closed')) throw new Unclear('Say of public holidays whether it is open or closed on them.');
        holidays = is('open') ? 'open' : 'closed';
        at += 1;
      }
    }
  }
  return { hours: hours.map(({ range: each, days: on }) => ({ ...each, days: on })), holidays };
}

const shutHours = 'Hours at which it is shut cannot be read. Write the hours before them and after them.';

function isEmpty({ holiday, groups }: List): boolean {
  return !holiday && groups === 0;
}
