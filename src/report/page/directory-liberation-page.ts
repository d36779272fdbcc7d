import { givenAs } from '../../kernel/given.ts';
import { formatInstant, type Instant } from '../../kernel/index.ts';
import type { LiberationHour, NeedAtHour, ServiceAtHour } from '../../service/index.ts';
import { escapeMarkup as safe } from '../plain/escape.ts';
import { lowerFirst } from '../words.ts';
import {
  nextDayData,
  nextDayLines,
  nextDayPart,
  practical,
  rideData,
  rideLines,
  ridePart,
  taskPart,
  tasksOf,
} from './directory-liberation-parts.ts';
import { clock, inText, label, longDate, span, title, until, when } from './directory-liberation-words.ts';
import { printPage } from './directory-page-style.ts';

/** The liberation-hour check as plain data for JSON: times as text with their offset, services by id. */
export function liberationHourData(hour: LiberationHour): Record<string, unknown> {
  givenAs('liberationHourData', 'hour', hour, '{needs:list missing:list tasks:list}');
  return {
    at: formatInstant(hour.at, hour.zone),
    arrival: formatInstant(hour.arrival, hour.zone),
    date: hour.date,
    ...(hour.prison === undefined ? {} : { prison: hour.prison }),
    ...(hour.area === undefined ? {} : { area: hour.area }),
    ...(hour.holiday === undefined ? {} : { holiday: hour.holiday }),
    needs: hour.needs.map((need) => ({
      need: need.need,
      reachable: need.reachable,
      ...(need.by === undefined ? {} : { by: formatInstant(need.by, hour.zone) }),
      missing: need.missing,
      services: need.services.map((each) => serviceData(each, hour.zone)),
    })),
    missing: hour.missing,
    ...(hour.rides === undefined
      ? {}
      : {
          rides: {
            ...(hour.rides.first ? { first: rideData(hour.rides.first, hour.zone) } : {}),
            ...(hour.rides.last ? { last: rideData(hour.rides.last, hour.zone) } : {}),
          },
        }),
    tasks: hour.tasks,
    nextDay: nextDayData(hour),
  };
}

function serviceData(each: ServiceAtHour, zone: string): Record<string, unknown> {
  const time = (key: string, at: Instant | undefined) => (at === undefined ? {} : { [key]: formatInstant(at, zone) });
  return {
    id: each.service.id,
    name: each.service.name,
    reachable: each.reachable,
    answer: each.opening.answer,
    ...(each.closesInMinutes === undefined ? {} : { closesInMinutes: each.closesInMinutes }),
    ...time('from', each.from),
    ...time('by', each.by),
    ...time('opensAt', each.opensAt),
    because: each.opening.because.map((one) => one.text).join(' '),
    grounds: each.opening.grounds,
    eligible: each.eligible.answer,
    places: each.places.answer,
    ...(each.without === undefined ? {} : { without: each.without.answer }),
    against: each.against,
    toAsk: each.toAsk,
    ...(each.lastRide === undefined ? {} : { lastRide: rideData(each.lastRide, zone) }),
    ...(each.service.bring === undefined ? {} : { bring: each.service.bring }),
    ...(each.service.tellBefore === undefined ? {} : { tellBefore: each.service.tellBefore }),
    ...(each.service.phones === undefined ? {} : { phones: each.service.phones.map((phone) => phone.number) }),
  };
}

/** The check as lines of text. */
export function liberationHourText(hour: LiberationHour): string {
  givenAs('liberationHourText', 'hour', hour, '{needs:list missing:list tasks:list}');
  const lines = [heading(hour), lead(hour), ''];
  for (const need of hour.needs) {
    lines.push(`${label(need.need)}: ${state(need, hour)}`);
    for (const each of need.services.filter((one) => one.reachable !== 'no')) {
      lines.push(`  ${each.service.name} (${each.service.id}): ${hours(each, hour)}`);
      const phones = contact(each);
      if (phones !== '') lines.push(`    ${phones}`);
      const ask = asking(each);
      if (ask !== '') lines.push(`    ${ask}`);
      for (const line of practical(each, hour)) lines.push(`    ${line}`);
    }
    for (const each of need.services.filter((one) => one.reachable === 'no')) lines.push(`  Not that day: ${shut(each, hour)}`);
    for (const missing of need.missing) lines.push(`  Missing: ${missing.text}`);
    lines.push('');
  }
  if (hour.missing.length > 0) lines.push('Missing before the gate:', ...hour.missing.map((each) => `  ${each.text}`));
  if (hour.missing.length > 0) lines.push('');
  lines.push(...rideLines(hour));
  const tasks = tasksOf(hour);
  if (tasks.length > 0)
    lines.push(
      'To do before the day:',
      ...tasks.map((task) => `  [ ] ${task.text}${task.phone === undefined ? '' : ` Ring ${task.phone}.`}`),
      '',
    );
  lines.push(...nextDayLines(hour));
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The check as a page of A4 for a release plan; a mark stands in its first line and above its heading. */
export function liberationHourPage(hour: LiberationHour, mark?: string): string {
  givenAs('liberationHourPage', 'hour', hour, '{needs:list missing:list tasks:list}');
  givenAs('liberationHourPage', 'mark', mark, 'text?');
  const tasks = tasksOf(hour);
  const settle = [...hour.missing.map((each) => each.text), ...unsettled(hour)];
  const box =
    settle.length === 0
      ? ''
      : `<div class="box"><strong>To settle before the day</strong><ul>${settle.map((text) => `<li>${safe(text)}</li>`).join('')}</ul></div>`;
  const body = `<header><h1>${safe(heading(hour))}</h1><p class="lead">${safe(lead(hour))}</p></header>
${box}
<table>
<thead><tr><th scope="col" class="wide">Who can help</th><th scope="col">How to reach them</th><th scope="col">Hours that day</th></tr></thead>
${hour.needs.map((need) => group(need, hour)).join('\n')}
</table>
${ridePart(hour)}${taskPart(tasks)}${nextDayPart(hour)}
<footer>Made from published opening hours; all times are local. Where no hours are published the answer is not known: ring first. Each of these services may have limits that nobody has published, and may ask for ID, an address or a number to ring back.</footer>`;
  return printPage(heading(hour), body, mark);
}

/** What no service answers that day, in as few lines as can be. */
function unsettled(hour: LiberationHour): string[] {
  const of = (code: string) =>
    hour.needs.filter((need) => need.missing.some((each) => each.code === code)).map((need) => inText(need.need));
  const lines: readonly (readonly [string, string])[] = [
    ['no-service', 'No service is known in this area for'],
    ['none-reachable', 'Nobody can be reached that day for'],
    ['hours-unknown', 'Not known whether anybody can be reached that day for'],
  ];
  return lines.filter(([code]) => of(code).length > 0).map(([code, text]) => `${text}: ${of(code).join(', ')}.`);
}

function group(need: NeedAtHour, hour: LiberationHour): string {
  const rows = need.services.filter((each) => each.reachable !== 'no').map((each) => row(each, hour));
  const closed = need.services.filter((each) => each.reachable === 'no' && each.eligible.answer !== 'no');
  const rest =
    closed.length === 0
      ? ''
      : `<tr><td colspan="3" class="small">Not that day: ${closed.map((each) => safe(shut(each, hour))).join(' ')}</td></tr>`;
  const head = `<tr class="need"><th scope="rowgroup" colspan="3">${safe(label(need.need))} <span class="state ${need.reachable}">${safe(state(need, hour))}</span></th></tr>`;
  return `<tbody>${head}${rows.join('')}${rest}</tbody>`;
}

function row(each: ServiceAtHour, hour: LiberationHour): string {
  const { service } = each;
  const phones = (service.phones ?? []).map((phone) => `<div class="phone">${safe(phone.number)}</div>`).join('');
  const other = [
    service.email,
    ...(service.addresses ?? []).slice(0, 1),
    phones === '' ? service.url?.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '') : undefined,
  ];
  const reach = `${phones}${other
    .filter((text) => text !== undefined)
    .map((text) => `<div class="small">${safe(text)}</div>`)
    .join('')}`;
  const notes = [service.organisation?.name, service.eligibility, service.waitText].filter((text) => text !== undefined);
  const lines = [notes.map((note) => `${title(note.replace(/\.$/, ''))}.`).join(' '), ...practical(each, hour)].filter(
    (line) => line !== '',
  );
  const text = `<strong>${safe(service.name)}</strong>${lines.map((line) => `<div class="small">${safe(line)}</div>`).join('')}`;
  return `<tr><td>${text}</td><td>${reach === '' ? '<span class="small">No contact is published.</span>' : reach}</td><td class="${each.reachable}">${safe(hours(each, hour))}</td></tr>`;
}

function asking(each: ServiceAtHour): string {
  const about = [...each.eligible.because, ...each.places.because, ...(each.without?.because ?? [])].filter(
    (one) => one.answer === 'unknown',
  );
  const words: Readonly<Record<string, string>> = {
    photoId: 'photo ID',
    places: 'places',
    phone: 'a phone',
    address: 'an address',
    money: 'money',
  };
  return about.length === 0 ? '' : `Not published: ${[...new Set(about.map((one) => words[one.about] ?? one.about))].join(', ')}.`;
}

function shut(each: ServiceAtHour, hour: LiberationHour): string {
  const next = each.opensAt === undefined ? '' : ` Next open ${when(each.opensAt, hour)}.`;
  const hours = new Set(each.opening.because.map((one) => one.text));
  const against = each.against.find((text) => !hours.has(text));
  const why = against === undefined ? '' : ` (${lowerFirst(against).replace(/\.$/, '')})`;
  return `${each.service.name}${why}.${next}`;
}

function heading(hour: LiberationHour): string {
  return `Help on the day of release: ${longDate(hour.date)}, ${clock(hour.at, hour)}`;
}

function lead(hour: LiberationHour): string {
  const parts = [
    hour.prison === undefined ? undefined : `Leaving ${hour.prison}.`,
    hour.area === undefined ? undefined : `Going to ${title(hour.area)}.`,
    hour.arrival === hour.at ? undefined : `Arriving at ${clock(hour.arrival, hour)}.`,
    hour.holiday === undefined ? undefined : `A public holiday: ${hour.holiday}.`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

function state(need: NeedAtHour, hour: LiberationHour): string {
  if (need.reachable === 'yes') return `can be reached that day, until ${until(need.by as Instant, hour)}`;
  return need.reachable === 'no' ? 'cannot be reached that day' : 'not known whether anybody can be reached that day';
}

function hours(each: ServiceAtHour, hour: LiberationHour): string {
  if (each.opening.answer === 'open' && each.opening.closesAt !== undefined) {
    const left = each.closesInMinutes === undefined ? '' : `, closes in ${span(each.closesInMinutes)}`;
    return `Open until ${until(each.opening.closesAt, hour)}${left}.`;
  }
  if (each.from !== undefined) return `Opens at ${clock(each.from, hour)}, until ${until(each.by as Instant, hour)}.`;
  const next = each.opensAt === undefined ? '' : ` Next open ${when(each.opensAt, hour)}.`;
  if (each.opening.answer === 'closed')
    return each.reachable === 'unknown' ? `Closed at that hour; later that day not known: ${each.toAsk[0] ?? ''}${next}` : `Closed.${next}`;
  return `${each.opening.because[0]?.text ?? 'Not known.'}${next}`;
}

function contact(each: ServiceAtHour): string {
  const { service } = each;
  return [...(service.phones ?? []).map((phone) => phone.number), service.email, service.url]
    .filter((text) => text !== undefined)
    .join(', ');
}
