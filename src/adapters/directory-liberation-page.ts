import { formatInstant, type Instant } from '../kernel/index.ts';
import { escapeMarkup as safe } from '../report/escape.ts';
import type { LiberationHour, NeedAtHour, ServiceAtHour } from '../service/index.ts';
import { printPage } from './directory-page-style.ts';

/** The liberation-hour check as plain data for JSON: times as text with their offset, services by id. */
export function liberationHourData(hour: LiberationHour): Record<string, unknown> {
  return {
    at: formatInstant(hour.at),
    arrival: formatInstant(hour.arrival),
    date: hour.date,
    ...(hour.prison === undefined ? {} : { prison: hour.prison }),
    ...(hour.area === undefined ? {} : { area: hour.area }),
    ...(hour.holiday === undefined ? {} : { holiday: hour.holiday }),
    needs: hour.needs.map((need) => ({
      need: need.need,
      reachable: need.reachable,
      ...(need.by === undefined ? {} : { by: formatInstant(need.by) }),
      missing: need.missing,
      services: need.services.map(serviceData),
    })),
    missing: hour.missing,
  };
}

function serviceData(each: ServiceAtHour): Record<string, unknown> {
  const time = (key: string, at: Instant | undefined) => (at === undefined ? {} : { [key]: formatInstant(at) });
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
    eligible: each.eligible.answer,
    places: each.places.answer,
    ...(each.without === undefined ? {} : { without: each.without.answer }),
    against: each.against,
    toAsk: each.toAsk,
    ...(each.service.phones === undefined ? {} : { phones: each.service.phones.map((phone) => phone.number) }),
  };
}

/** The check as lines of text. */
export function liberationHourText(hour: LiberationHour): string {
  const lines = [heading(hour), lead(hour), ''];
  for (const need of hour.needs) {
    lines.push(`${title(need.need)}: ${state(need)}`);
    for (const each of need.services) {
      lines.push(`  ${each.service.name} (${each.service.id}): ${hours(each)}`);
      const phones = contact(each);
      if (phones !== '') lines.push(`    ${phones}`);
      for (const text of each.against) lines.push(`    Against: ${text}`);
      if (each.toAsk.length > 0) lines.push(`    To ask: ${each.toAsk.join(' ')}`);
    }
    for (const missing of need.missing) lines.push(`  Missing: ${missing.text}`);
    lines.push('');
  }
  if (hour.missing.length > 0) lines.push('Missing before the gate:', ...hour.missing.map((each) => `  ${each.text}`));
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The check as a page of A4 for a release plan. */
export function liberationHourPage(hour: LiberationHour): string {
  const missing = [...hour.missing, ...hour.needs.flatMap((need) => need.missing)];
  const box =
    missing.length === 0
      ? ''
      : `<div class="box"><strong>To settle before the day</strong><ul>${missing.map((each) => `<li>${safe(each.text)}</li>`).join('')}</ul></div>`;
  const body = `<header><h1>${safe(heading(hour))}</h1><p class="lead">${safe(lead(hour))}</p></header>
${box}
${hour.needs.map(section).join('\n')}
<footer>Made from published opening hours. “Not published” means that nobody has written it down, not that the answer is no: ring first. Times are local time.</footer>`;
  return printPage(heading(hour), body);
}

function section(need: NeedAtHour): string {
  const rows = need.services.filter((each) => each.reachable !== 'no');
  const shut = need.services.filter((each) => each.reachable === 'no');
  const table =
    rows.length === 0
      ? ''
      : `<table><thead><tr><th scope="col" style="width:38%">Service</th><th scope="col" style="width:24%">Reach it by</th><th scope="col">Hours that day, and what to ask</th></tr></thead><tbody>${rows.map(row).join('')}</tbody></table>`;
  const rest =
    shut.length === 0
      ? ''
      : `<p class="small">Not that day: ${shut.map((each) => safe(`${each.service.name} (${lowerFirst(each.against[0] ?? 'it is closed.')}${each.opensAt === undefined ? '' : ` Next open ${when(each.opensAt)}.`})`)).join('; ')}</p>`;
  return `<section><h2>${safe(title(need.need))} <span class="state ${need.reachable}">${safe(state(need))}</span></h2>${table}${rest}</section>`;
}

function row(each: ServiceAtHour): string {
  const { service } = each;
  const phones = (service.phones ?? []).map((phone) => `<div class="phone">${safe(phone.number)}</div>`).join('');
  const other = [service.email, ...(service.addresses ?? []).slice(0, 1), phones === '' ? service.url : undefined].filter(
    (text) => text !== undefined,
  );
  const reach =
    `${phones}${other.map((text) => `<div class="small">${safe(text)}</div>`).join('')}` ||
    '<span class="small">No contact is published.</span>';
  const extra = [service.eligibility, service.waitText]
    .filter((text) => text !== undefined)
    .map((text) => `<div class="small">${safe(text)}</div>`);
  const ask = each.toAsk.filter((text) => !/hours/.test(text)).length;
  return `<tr><td><strong>${safe(service.name)}</strong><div class="small">${safe(service.organisation?.name ?? '')}</div>${extra.join('')}</td><td>${reach}</td><td><span class="${each.reachable}">${safe(hours(each))}</span>${ask > 0 ? `<div class="small">${safe(asking(each))}</div>` : ''}</td></tr>`;
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
  return `Ask about: ${[...new Set(about.map((one) => words[one.about] ?? one.about))].join(', ')}.`;
}

function heading(hour: LiberationHour): string {
  return `Help on the day of release: ${longDate(hour.date)}, ${clock(hour.at)}`;
}

function lead(hour: LiberationHour): string {
  const parts = [
    hour.prison === undefined ? undefined : `Leaving ${hour.prison}.`,
    hour.area === undefined ? undefined : `Going to ${title(hour.area)}.`,
    hour.arrival === hour.at ? undefined : `Arriving at ${clock(hour.arrival)}.`,
    hour.holiday === undefined ? undefined : `A public holiday: ${hour.holiday}.`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

function state(need: NeedAtHour): string {
  if (need.reachable === 'yes') return `can be reached that day, until ${clock(need.by as Instant)}`;
  return need.reachable === 'no' ? 'cannot be reached that day' : 'not known whether anybody can be reached that day';
}

function hours(each: ServiceAtHour): string {
  if (each.opening.answer === 'open' && each.opening.closesAt !== undefined) {
    const left = each.closesInMinutes === undefined ? '' : `, closes in ${span(each.closesInMinutes)}`;
    return `Open until ${clock(each.opening.closesAt)}${left}.`;
  }
  if (each.from !== undefined) return `Opens at ${clock(each.from)}, until ${clock(each.by as Instant)}.`;
  const next = each.opensAt === undefined ? '' : ` Next open ${when(each.opensAt)}.`;
  if (each.opening.answer === 'closed') return `Closed.${next}`;
  return `${each.opening.because[0]?.text ?? 'Not known.'}${next}`;
}

function contact(each: ServiceAtHour): string {
  const { service } = each;
  return [...(service.phones ?? []).map((phone) => phone.number), service.email, service.url]
    .filter((text) => text !== undefined)
    .join(', ');
}

function span(minutes: number): string {
  return minutes < 120 ? `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` : `${Math.floor(minutes / 60)} hours ${minutes % 60} minutes`;
}

const clock = (at: Instant): string => formatInstant(at).slice(11, 16);
const when = (at: Instant): string => `${longDate(formatInstant(at).slice(0, 10))}, ${clock(at)}`;
const title = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replaceAll('-', ' ');
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** @example longDate('2026-12-24') // 'Thursday 24 December 2026' */
export function longDate(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${date}T12:00:00Z`))
    .replace(',', '');
}
