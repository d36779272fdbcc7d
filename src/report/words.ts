import type { WaitOptions } from '../map/index.ts';

/** A horizontal band of a journey picture: one kind of service. */
export interface Lane {
  readonly id: string;
  readonly label: string;
  /** Beginnings of event types: `housing.` or `custody.healthScreened`; the longest that fits wins. */
  readonly types: readonly string[];
  /** Domains whose disconnects belong here when their expected event does not say. */
  readonly domains?: readonly string[];
}

/** A stretch of time that a picture shades: from an event of one type to the next of another. */
export interface ShadedSpan {
  readonly label: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What an event must look like to count as a milestone. */
export interface Milestone {
  readonly id: string;
  readonly label: string;
  readonly types: readonly string[];
  /** Attributes that must have this value, or one of these. */
  readonly where?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** One column of the flow picture; the first milestone of a journey that fits is where the journey passes. */
export interface FlowColumn {
  readonly label: string;
  readonly milestones: readonly Milestone[];
}

/** A wait that is worth telling: from an event of some types to the next of others. */
export interface WaitAsked extends WaitOptions {
  readonly id: string;
  readonly label: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Events of some types counted by a word that they carry, by something of the person, or, with neither, by quarter. */
export interface BreakdownAsked {
  readonly id: string;
  readonly label: string;
  readonly types: readonly { readonly type: string; readonly label: string }[];
  /** `attr` of the event goes before `profile`. */
  readonly by: readonly { readonly id: string; readonly label: string; readonly attr?: string; readonly profile?: string }[];
  /** What the numbers rest on. */
  readonly basis: string;
}

/** A rule that decides how somebody comes through the first hours and days, and how to say that it was kept. */
export interface TimeCritical {
  readonly rule: string;
  /** "Somewhere to stay that night". */
  readonly label: string;
  /** Whom the rule is about: "people released". */
  readonly people: string;
  /** "had somewhere to stay that night". */
  readonly had: string;
}

/** An outcome of a national framework, and what is measured for it. */
export interface FrameworkWords {
  /** Key that indicators begin with: `OPIF-3`. */
  readonly id: string;
  readonly label: string;
  readonly source: string;
  readonly measures: readonly {
    readonly id: string;
    readonly label: string;
    /** The indicator that counts it, or the nearest that a journal shows, where its id does not begin with that of the measure. */
    readonly indicator?: string;
  }[];
}

/** The names a report uses: plain data, so that a country, an area or a language can bring its own. */
export interface ReportWords {
  readonly events: Readonly<Record<string, string>>;
  readonly contacts: Readonly<Record<string, string>>;
  readonly communities: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly lanes: readonly Lane[];
  readonly spans: readonly ShadedSpan[];
  readonly flow: readonly FlowColumn[];
  /** What is told first: the first hours and days after release. */
  readonly timeCritical?: readonly TimeCritical[];
  readonly waits?: readonly WaitAsked[];
  readonly breakdowns?: readonly BreakdownAsked[];
  /** Type of the event that is a release. */
  readonly release?: string;
  /** Whose names the leads of rules are, where a reader elsewhere would take them for their own. */
  readonly leadNote?: string;
  /** Outcomes of the national frameworks, for the annual report. */
  readonly frameworks?: readonly FrameworkWords[];
  /** Needs that are called otherwise than by their id, in a sentence. */
  readonly needs?: Readonly<Record<string, string>>;
  /** What domains are called. */
  readonly domains?: Readonly<Record<string, { readonly label: string }>>;
  /** Characteristics beyond sex, age and area that a profile may hold. */
  readonly characteristics?: readonly { readonly id: string; readonly label: string }[];
}

export const noWords: ReportWords = { events: {}, contacts: {}, communities: {}, outcomes: {}, lanes: [], spans: [], flow: [] };

/** What a domain is called. */
export function domainWord(id: string, { domains = {} }: Pick<ReportWords, 'domains'>): string {
  return domains[id]?.label ?? sentenceCase(id);
}

/** @example sentenceCase('core-screen') // 'Core screen' */
export function sentenceCase(id: string): string {
  const text = id
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_.]+/g, ' ')
    .toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const verdictWords: Readonly<Record<string, string>> = {
  met: 'Done in time',
  'met-late': 'Done late',
  missed: 'Missed',
  due: 'Not due yet',
  declined: 'Declined for now',
  'not-applicable': 'Does not apply',
  unknown: 'Not known',
  present: 'Happened',
};

/** A verdict in plain words. @example verdictWord('met-late') // 'Done late' */
export function verdictWord(verdict: string): string {
  return verdictWords[verdict] ?? sentenceCase(verdict);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** @example shortDate('2026-03-02') // '2 Mar 2026' */
export function shortDate(date: string): string {
  return `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

/** Date and time as on a letter, read from ISO text with an offset. @example plainTime('2026-03-02T09:05:00Z') // 'Mon 2 Mar 2026, 09:05' */
export function plainTime(iso: string): string {
  const day = new Date(`${iso.slice(0, 10)}T12:00:00Z`).getUTCDay();
  return `${weekdays[day] ?? ''} ${shortDate(iso)}, ${iso.slice(11, 16)}`;
}

/** @example counted(1, 'day') // '1 day' */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${thousands(count)} ${count === 1 ? one : many}`;
}

/** @example thousands(12345) // '12,345' */
export function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** @example listed(['a', 'b', 'c']) // 'a, b and c' */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** A length of time in the unit a person would use. @example spell(36 * 3600e3) // '36 hours' */
export function spell(milliseconds: number): string {
  const hours = milliseconds / 3_600_000;
  if (hours < 1) return counted(Math.max(1, Math.round(milliseconds / 60_000)), 'minute');
  if (hours < 48) return counted(Math.round(hours), 'hour');
  return counted(Math.round(hours / 24), 'day');
}

/**
 * Lets a sentence run on into words that began one; abbreviations and names of several words keep their capitals.
 * @example lowerFirst('Give it') // 'give it'
 */
export function lowerFirst(text: string): string {
  const isName = /^[A-Z][a-z]+ [A-Z][a-z]/.test(text) && !/^(?:A|An|The|No|On|In|At|Of|By|To|For|From|With|Under|After|Before) /.test(text);
  return !isName && /^(?:[A-Z][a-z]|A )/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/**
 * What each word is called that people wrote in ways of their own: words that are alike but for capitals are one, called as most wrote it;
 * the id of a program becomes words.
 * @example namesOf(['Forth Valley', 'forth valley', 'Forth Valley'])('forth valley') // 'Forth Valley'
 */
export function namesOf(written: readonly string[]): (word: string) => string {
  const ways = new Map<string, Map<string, number>>();
  for (const word of written) {
    const key = sentenceCase(word);
    const own = ways.get(key) ?? new Map<string, number>();
    own.set(word.trim(), (own.get(word.trim()) ?? 0) + 1);
    ways.set(key, own);
  }
  const names = new Map(
    [...ways].map(([key, own]) => {
      const [way = key] = [...own].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0] ?? [];
      const isId = !/[A-Z]/.test(way) || /^[a-z]+(?:[A-Z][a-z]*)+$/.test(way);
      return [key, isId ? key : way.charAt(0).toUpperCase() + way.slice(1)];
    }),
  );
  return (word) => names.get(sentenceCase(word)) ?? sentenceCase(word);
}
