import { nearest } from '../../kernel/index.ts';
import { isFields } from '../../kernel/is-fields.ts';
import type { ServiceCaution } from '../../service/index.ts';
import { type Json, shorten } from './directory-record.ts';

const names =
  /clos|open|hour|holiday|sched|except|suspend|paus|availab|season|valid|expir|date|(?:^|_)days?(?:_|$)|time(?!zone)|notice|alert|temporar|status|(?:^|_)active|cancel|appoint|until|start|(?:^|_)end|finish|restrict|warning|stop|blackout|shut|break|recurr|repeat|rrule|^by[a-z]+$/i;
const benign =
  /creat|modif|update|publish|verif|assur|review|check|import|sync|index|incorporat|founded|timezone|timestamp|lead_time|wait|(?:^|_)(?:id|uri|url|link|email|slug|icon|image|logo|version|source|order|sort)$|description_html/i;
const positive = /active|(?:^|_)open|availab|live|enabled|visible|publish|current/i;
/** Names that say a record is gone, and names that say it is there. */
const gone =
  /(?:^|_)(?:deleted?|removed?|archived?|hidden|disabled|obsolete|defunct|retired|withdrawn|draft|decommissioned|dissolved)(?:_|$)/;
const there = /^(?:is_)?(?:published|visible|enabled|live|active|current|public|listed|valid)$/;
const known = [
  'schedules',
  'regular_schedules',
  'holiday_schedules',
  'status',
  'alert',
  'minimum_age',
  'maximum_age',
  'opens_at',
  'closes_at',
  'valid_from',
  'valid_to',
  'service_areas',
  'eligibility',
  'exdate',
  'description',
  'notes',
];

/** What a field that no standard names may narrow, by its name and value; `undefined` where it is nothing of the kind. */
export function mayNarrow(key: string, value: unknown): ServiceCaution['about'] | undefined {
  if (isEmpty(value)) return undefined;
  const plain = key.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
  const never = value === false || /^(?:false|no|n|0|none|null|n\/a|never)$/i.test(String(value).trim());
  if (gone.test(plain)) return never ? undefined : 'hours';
  if (there.test(plain)) return never || /^(?:in|not |un)/i.test(String(value).trim()) ? 'hours' : undefined;
  const about = aboutOf(plain);
  if (about === undefined) return undefined;
  if (about !== 'hours') return value === false ? undefined : about;
  const yes = value === true || /^(?:true|yes|y|1|active|open|live|published|current|enabled|ok)$/i.test(String(value).trim());
  if (positive.test(plain) || /status/.test(plain)) return yes ? undefined : about;
  return never ? undefined : about;
}

function aboutOf(key: string): ServiceCaution['about'] | undefined {
  if (/(?:^|_)(?:min|max|minimum|maximum)?_?ages?(?:_|$)/.test(key)) return 'age';
  if (/eligib|gender|(?:^|_)sex(?:_|$)|criteria/.test(key)) return 'eligibility';
  if (/catchment|service_area|postcodes?_served/.test(key)) return 'area';
  if (benign.test(key)) return undefined;
  if (names.test(key)) return 'hours';
  const near = key.length >= 5 ? nearest(key, known) : undefined;
  if (near === undefined) return undefined;
  return near.endsWith('_age')
    ? 'age'
    : near === 'service_areas'
      ? 'area'
      : near === 'eligibility'
        ? 'eligibility'
        : /description|notes/.test(near)
          ? undefined
          : 'hours';
}

/** Nothing said: null, empty text, empty list, empty object. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmpty);
  return isFields(value) && Object.values(value as Json).every(isEmpty);
}

/** A value in words, to be shown. @example wordsOf({ closed: true }) // '{"closed":true}' */
export function wordsOf(value: unknown): string {
  const text = typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : JSON.stringify(value);
  return text === undefined ? shorten(value) : text.length > 200 ? `${text.slice(0, 197)}...` : text;
}
