import { givenAs } from '../kernel/given.ts';
import { HOUR, MINUTE } from '../kernel/instant.ts';
import { clockTime } from './opening/clock-time.ts';
import { holidayClause } from './opening/holiday-words.ts';
import type { Schedule } from './opening/schedule.ts';

const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const dayWord = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?';
const appointment =
  /\b(?:by (?:prior )?appointment|appointments? (?:only|is |are )|appointment (?:required|needed|necessary|essential)|(?:by )?referrals? only|by referral\b(?! or)|referrals? (?:from|through|via) [^.;]{0,40}\bonly\b|must (?:be )?(?:book|referred|call|ring|phone)|pre-?book\w*|booking (?:is )?(?:essential|required|necessary|only)|book(?:ed)? in advance|members? only|membership (?:is )?required)/i;
const notNeeded =
  /\b(?:no (?:need (?:for|to)[^.;,]{0,30}|appointments?|booking|referral|membership)(?: (?:is |are )?(?:needed|required|necessary))?|without (?:an? )?(?:appointment|booking|referral)|(?:appointments?|booking|referral|membership) (?:is |are )?(?:not|never) (?:needed|required|necessary|essential))/gi;

/** Of words in which somebody else is shut, or which only sound so. */
const otherwise =
  /\b(?:when|if|once|while|whenever|after|outwith|where|because)\b[^.;]{0,60}\b(?:closed|shut|closes|unavailable|not open)\b|\bclosed? (?:group|caption\w*|doors?|loop|facebook|conversation)\b|\b(?:not|never) (?:closed|shut|closing)\b|\bnever closes\b|\bno longer closed\b|\b(?:referrals?|cases?) (?:is|are) closed\b/gi;

const shut = [
  /\buntil further notice\b|\btill further notice\b/i,
  /\b(?:closed|shut|closure|suspended|suspension|discontinued|postponed|cancell?ed|paused)\b/i,
  /\b(?:closes|closing|close|shuts?|finish\w*|ends?) early\b|\bnot open\b|\bunavailable\b/i,
  /\b(?:not|no longer) (?:currently |now |presently )?(?:\w+ )?(?:available|open(?:ing)?|offered|running|operat\w+|accept\w*|tak(?:e|es|ing)|provid\w+|in operation)\b/i,
  /\bno longer (?:\w+ )?(?:offer\w*|deliver\w*|exist\w*|runs?|meets?|here|with us)\b/i,
  /\b(?:service|project|programme|scheme|group|clinic|club|session|drop[- ]?in|desk|charity|organi[sz]ation|caf[eé])s?\b (?:has |have |will )?(?:now |since )?(?:ended?|finish(?:ed)?|stop(?:ped)?|closed?|merged?|folded|come to an end)\b(?! (?:at|by) (?:\d|noon|midday))/i,
  /\b(?:has|have|was|were|is|been) (?:now |since )?(?:merged|dissolved|wound up|decommissioned|withdrawn|liquidated)\b|^\s*(?:dissolved|liquidated|inactive|closed|defunct)\s*$/i,
  /\bno (?:service|sessions?|drop[- ]?ins?|surgery|clinics?|meetings?)\b(?! (?:charge|fee))/i,
  /\bceased\b|\bhas ended\b|\bwaiting list (?:is )?(?:currently )?(?:closed|full)\b/i,
  /\b(?:term[- ]?time|school (?:holidays?|terms?)|seasonal(?:ly)?)\b/i,
];

const nth = '(?:first|second|third|fourth|last|1st|2nd|3rd|4th)';
const notEachWeek = `(?:fortnightly|bi-?weekly|(?:once|twice|one day|one evening) (?:a|each|every|per) (?:month|fortnight)|every (?:other|second|third|fourth) (?:week|${dayWord})|alternat(?:e|ing) (?:weeks?|${dayWord})|(?:odd|even) weeks?|weeks? \\d(?: (?:and|&) \\d)?|${nth}(?: (?:and|&|or) ${nth})? ${dayWord})`;
/** Words of a whole service by which its hours do not hold in every week, or not as they stand. */
const unsteady = [
  new RegExp(`^[^a-z\\d]*(?:on |every |the |only |not |except )*${notEachWeek}\\b`, 'i'),
  new RegExp(`\\b(?:open(?:s|ing)?|meets?|meeting|runs?|held|operates?|available|drop[- ]?ins?)\\b[^.;]{0,40}\\b${notEachWeek}\\b`, 'i'),
  /\b(?:hours|times|days|opening)\b[^.;]{0,20}\b(?:vary|varies|differ)\b/i,
  /\b(?:hours|times|days)\b(?: of opening| (?:and|or) (?:opening )?(?:hours|times|days))*,? (?:(?:may|can|might|could|will|do|often|sometimes|also|are|is) )*(?:(?:subject|liable) to )?changes?\b/i,
  /\b(?:open\w*|runs?|held|meets?|hours|times|sessions?|drop[- ]?ins?)\b[^.;]{0,30}\bad[- ]?hoc\b|^\W*ad[- ]?hoc(?: basis)?(?: only)?\W*$/i,
  /\b(?:volunteers?|staff\w*|weather|funding) permitting\b/i,
  /(?<!\b(?:places?|spaces?|rooms?|beds?|flats?|accommodation|cr[eè]che|childcare|parking|transport|equipment|grants?|discounts?|tickets?|tenanc\w+)\b[^.;]{0,30})\bsubject to (?:staff\w*|volunteers?|availab\w*|funding|demand)\b/i,
  /\bon holiday until\b|\bfunding (?:has |was )?(?:now )?(?:ended|ends|stopped|finish\w*|withdrawn)\b|\bnot (?:at|over|during) (?:christmas|the festive)/i,
  /^\W*(?:open |seen |visits? )?by arrangement\b/i,
];

/**
 * Words of a long text that say that something is shut, suspended, not of every week or by appointment; `undefined` where none do.
 * A clause on public holidays or on days without hours is understood elsewhere and left out.
 * @example closingWords('Closed until further notice.') // 'Closed until further notice'
 */
export function closingWords(text: string, openDays?: ReadonlySet<number>): string | undefined {
  givenAs('closingWords', 'text', text, 'text');
  givenAs('closingWords', 'openDays', openDays, 'object?');
  for (const sentence of text.split(/(?<=[.!?;\n])\s+|[;\n]/)) {
    const clause = holidayClause(sentence).rest.replace(otherwise, ' ').replace(notNeeded, ' ');
    if (openDays && saysOnlyClosedDays(clause, openDays)) continue;
    if ([...shut, ...unsteady].some((pattern) => pattern.test(clause)) || appointment.test(clause)) return shorten(sentence);
  }
  return undefined;
}

/** Words that may open what the hours close: extra, longer or other hours. */
export function opensMore(text: string): boolean {
  givenAs('opensMore', 'text', text, 'text');
  return /\b(?:open(?:s|ing)?|extra|extended|additional|longer|also|new hours|hours|moved|instead|online|24)\b/i.test(
    text.replace(/\b(?:not|re)[- ]?open(?:s|ing)?\b/gi, ' '),
  );
}

const doubtful =
  /\b(?:closed?|closes|shut|except\w*|exclud\w*|apart from|other than|only|unless|appointments?|book(?:ed|ing)?|referral|alternate|alternating|fortnight\w*|every (?:other|second|third)|bi-?weekly|monthly|(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\b[^.]{0,20}\b(?:of|week|month)|unavailable|not|no (?:service|sessions?)|may (?:vary|change|differ|be)|var(?:y|ies|iable)|subject to|check|confirm|(?:ring|call|phone|telephone|contact)\b[^.]{0,25}\b(?:first|ahead|before|beforehand|to)|cancel\w*|suspend\w*|paus\w*|further notice|lunch\w*|term[- ]?time|school|seasonal|temporar\w*|members?|women|men|boys|girls|ladies|aged?|over \d|under \d|approx\w*|usually|normally|most|sometimes|starts?|starting|beginning|weather|limited|reduced|skeleton|emergenc\w+|arrange\w*|ad[- ]?hoc|permitting|pending|twice|(?:odd|even) weeks?|weeks? \d|moving|relocat\w*|funding|review|summer|winter|spring|autumn|christmas|xmas|easter|festive|new year|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|april?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;

/** Words of what a service does that only sound as if its hours were in doubt: advice on funding, moving home, a review of benefits. */
const ofTheWork = [
  /\b(?:advice (?:on|about)|help with|support with|information (?:on|about)|appl(?:y|ying) for|access(?:ing)?|find(?:ing)?) (?:grants? and |grant )?funding\b/gi,
  /\bfunding (?:advice|support|information|officers?|applications?|guidance|help|clinic|surgery)\b/gi,
  /\b(?<!(?:are|is|be|we're|were|service|office|desk|group|drop[- ]?in) )moving (?:on|home|house|forwards?|and handling|in(?:to)?(?: (?:a|an|their|your|own|new|first|the))* (?:home|house|flat|accommodation|tenancy|community|work|employment))\b(?! (?:from|to|until|by|\d))/gi,
  /\b(?:benefits?|medication|order|care(?: plan)?|court|sentence|tenancy|support|progress|annual health) reviews?\b|\breviews? (?:of (?:(?:the|a|an|your|their|all) )*(?:benefits?|medication|orders?|care|progress|support|treatment|sentences?|tenanc\w+)|meetings?|hearings?|court|panel|group)\b/gi,
  /\b(?:debt|payment|repayment|access|living|care|travel|trust|funeral|housing|child\w*|parking|tenancy) arrange(?:ments?|d)?\b|\barrangements? (?:for (?:access|parking|child\w*|contact|disabled)|schemes?)\b/gi,
  /\bpending (?:court |criminal )?(?:cases?|trials?|charges?|hearings?|appeals?|prosecutions?|release)\b/gi,
];

/**
 * What the words of a schedule itself say beyond its fields, where that may narrow its hours: a lunch break, "by appointment", other hours
 * or days than the fields give. `undefined` where they say nothing more.
 * @example narrowingWords({ byday: 'MO', opensAt: '09:00', closesAt: '17:00', notes: 'Mornings only' }) // 'Mornings only'
 */
export function narrowingWords(schedule: Schedule): string | undefined {
  givenAs('narrowingWords', 'schedule', schedule, 'object');
  for (const text of [schedule.description, schedule.notes]) {
    if (text === undefined || text.trim() === '') continue;
    const { rest } = holidayClause(text);
    const plain = rest.replace(notNeeded, ' ').replace(/\b(?:never|not) clos\w+/gi, ' ');
    const own = daysOf(schedule.byday);
    if (own && saysOnlyClosedDays(plain, own)) continue;
    const work = ofTheWork.reduce((left, pattern) => left.replace(pattern, ' '), plain);
    const said = own?.size === 2 ? work.replace(/\btwice (?:a |each |every |per )?week(?:ly)?\b/gi, ' ') : work;
    if (
      doubtful.test(said) ||
      shut.some((pattern) => pattern.test(plain)) ||
      otherTimes(plain, schedule) ||
      (own !== undefined && otherDays(plain, own))
    )
      return shorten(text);
  }
  const { attending } = schedule;
  if (attending !== undefined && (appointment.test(attending) || /\b(?:appointment|referral|invitation|membership)\b/i.test(attending)))
    return shorten(attending);
  return undefined;
}

/** The weekdays of a plain `byday`, 1 Monday to 7 Sunday. */
export function daysOf(byday: string | undefined): ReadonlySet<number> | undefined {
  givenAs('daysOf', 'byday', byday, 'text?');
  if (byday === undefined) return undefined;
  const found = byday.split(',').map((part) => weekdays.indexOf(part.trim().toLowerCase()) + 1);
  return found.includes(0) ? undefined : new Set(found);
}

function saysOnlyClosedDays(text: string, open: ReadonlySet<number>): boolean {
  const match = new RegExp(
    `^\\s*(?:we are |it is )?(?:closed|not open|no (?:service|sessions?)) (?:on |at )?((?:all day|${dayWord}|weekends?|the weekend|and|or|to|[-–,&\\s])+)[.!]?\\s*$`,
    'i',
  ).exec(text);
  const named = match ? namedDays(match[1] as string) : undefined;
  return named !== undefined && named.size > 0 && [...named].every((day) => !open.has(day));
}

function namedDays(text: string): Set<number> {
  const found = new Set<number>();
  const index = (word: string) => weekdays.indexOf(word.slice(0, 2).toLowerCase()) + 1;
  const ranges = new RegExp(`\\b(${dayWord})\\s*(?:to|until|through|[-–])\\s*(${dayWord})\\b`, 'gi');
  const rest = text.replace(ranges, (_, from: string, to: string) => {
    for (let day = index(from); ; day = (day % 7) + 1) {
      found.add(day);
      if (day === index(to)) return ' ';
    }
  });
  for (const match of rest.matchAll(new RegExp(`\\b${dayWord}\\b`, 'gi'))) found.add(index(match[0]));
  if (/\bweek ?days?\b/i.test(rest)) for (const day of [1, 2, 3, 4, 5]) found.add(day);
  if (/\bweek ?ends?\b/i.test(rest)) for (const day of [6, 7]) found.add(day);
  if (/\b(?:daily|every day|seven days|7 days)\b/i.test(rest)) for (const day of [1, 2, 3, 4, 5, 6, 7]) found.add(day);
  return found;
}

function otherDays(text: string, own: ReadonlySet<number>): boolean {
  const named = namedDays(text);
  return named.size > 0 && (named.size !== own.size || [...named].some((day) => !own.has(day)));
}

function otherTimes(text: string, schedule: Schedule): boolean {
  const own = [schedule.opensAt, schedule.closesAt].map((time) => (time === undefined ? undefined : clockTime(time)?.clock));
  const told = [...text.matchAll(/\b(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\b|\b(\d{1,2})[:.](\d{2})\b|\b(noon|midday|midnight)\b/gi)].map(
    (match) => {
      if (match[6] !== undefined) return /midnight/i.test(match[6]) ? 0 : 12 * HOUR;
      const hour = Number(match[1] ?? match[4]);
      const clock =
        (match[3] === undefined ? hour : (hour % 12) + (/p/i.test(match[3]) ? 12 : 0)) * HOUR + Number(match[2] ?? match[5] ?? 0) * MINUTE;
      return clock;
    },
  );
  const day = 24 * HOUR;
  return told.some((clock) => !own.some((each) => each !== undefined && each % day === clock % day));
}

function shorten(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ').replace(/[.;]$/, '');
  return line.length > 160 ? `${line.slice(0, 157)}...` : line;
}
