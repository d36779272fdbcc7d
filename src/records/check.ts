import { dayNumber, fromDayNumber } from '../kernel/civil-date.ts';
import { givenAs } from '../kernel/given.ts';
import { gapsOf } from './coverage.ts';
import type { Accepted, Decision } from './decision.ts';
import type { RecordsPlan } from './plan.ts';
import type { Records, SourceQuality } from './read-records.ts';

/** What the coverage of a rule is worked out from. */
export interface CoveredRule {
  readonly id: string;
  readonly title?: string | undefined;
  readonly trigger: { readonly type: string };
  readonly expect: readonly string[];
  /** Values of the trigger's own attributes that answer the rule. */
  readonly metWhen?: Readonly<Record<string, readonly unknown[]>> | undefined;
}

/** Whether the records can answer a rule: `part` is for some people, for some of the time, or only where something is written: its silence is "not known". */
export interface CoverageRow {
  readonly rule: string;
  readonly title?: string;
  readonly seen: 'yes' | 'part' | 'no';
  /** Sources that can hold the answer. */
  readonly sources: readonly string[];
  /** First and last day on which it can be seen, where it can be. */
  readonly from: string | null;
  readonly to: string | null;
  /** Of the people with an event, how many it can be seen for all the time. */
  readonly people: number;
  /** Types that no source covers. */
  readonly notCovered: readonly string[];
}

/** The quality of an extract: it names no person. */
export interface CheckedRecords {
  readonly title?: string;
  readonly sources: readonly SourceQuality[];
  readonly coverage: readonly CoverageRow[];
  /** People with at least one event. */
  readonly people: number;
  /** People by the number of sources that have an event of theirs; the first number is of no source. */
  readonly peopleBySources: readonly number[];
  readonly decisions: readonly Decision[];
  readonly accepted: readonly Accepted[];
  /** First and last day observed; `null` where neither the plan nor a dated event says one. */
  readonly observed: { readonly from: string | null; readonly to: string | null };
}

/** Works out what an extract can answer, rule by rule. */
export function checkRecords(plan: RecordsPlan, records: Records, rules: readonly CoveredRule[]): CheckedRecords {
  givenAs('checkRecords', 'plan', plan, '{sources:list}');
  givenAs('checkRecords', 'records', records, '{journeys:list sources:list decisions:list}');
  givenAs('checkRecords', 'rules', rules, '[id:text trigger:object expect:list]');
  return {
    ...(plan.title === undefined ? {} : { title: plan.title }),
    sources: records.sources,
    coverage: rules.map((rule) => coverageRow(plan, records, rule)),
    people: records.journeys.length,
    peopleBySources: records.bySources,
    decisions: records.decisions,
    accepted: records.accepted,
    observed: { from: records.observed.from ?? null, to: isObserved(plan, records) ? records.observed.to : null },
  };
}

/** Whether the last day of the records was said, or seen in them. */
function isObserved({ observed, sources }: RecordsPlan, records: Records): boolean {
  return (
    observed?.to !== undefined ||
    sources.some(({ period }) => period?.to !== undefined) ||
    records.sources.some(({ lastDay }) => lastDay !== null)
  );
}

/** The days observed, in words. @example daysText({ from: null, to: '2026-06-30' }) // 'to 2026-06-30' */
export function daysText({ from, to }: CheckedRecords['observed']): string {
  if (from === null && to === null) return 'on no day: no dated event was read';
  return [from === null ? '' : `from ${from}`, to === null ? '' : `to ${to}`].filter((one) => one !== '').join(' ');
}

function coverageRow(plan: RecordsPlan, { coverage, notJoined, observed, blanks }: Records, rule: CoveredRule): CoverageRow {
  const base = { rule: rule.id, ...(rule.title === undefined ? {} : { title: rule.title }) };
  const answers = rule.expect.length > 0 ? rule.expect : rule.trigger.type === '*' ? [] : [rule.trigger.type];
  // What an attribute of the trigger stands for is seen on the day of the trigger, in the sources that note it.
  const standing = Object.entries(blanks[rule.trigger.type] ?? {}).filter(([attr]) => rule.metWhen?.[attr] !== undefined);
  const noted = (type: string) =>
    plan.sources.flatMap(({ events }, place) =>
      standing.some(([attr, types]) => types.includes(type) && events.some((one) => isNoted(one, rule.trigger.type, attr))) ? [place] : [],
    );
  const covering = (type: string) => [
    ...new Set([...coverage.covered.flatMap((types, place) => (types.has(type) ? [place] : [])), ...noted(type)]),
  ];
  const spansOf = (type: string, blind: ReadonlySet<number>) => [
    ...coverage.spans(type, blind),
    ...(noted(type).some((place) => !blind.has(place)) ? coverage.spans(rule.trigger.type, blind) : []),
  ];
  const places = [...new Set(answers.flatMap(covering))].sort((a, b) => a - b);
  const sources = places.map((place) => plan.sources[place]?.id ?? '');
  const notCovered = answers.filter((type) => covering(type).length === 0);
  const isTriggered = rule.trigger.type === '*' ? false : covering(rule.trigger.type).length > 0;
  const nothing: CoverageRow = { ...base, seen: 'no', sources, from: null, to: null, people: 0, notCovered };
  if (answers.length === 0 || !isTriggered || notCovered.length === answers.length) return nothing;
  const first = observed.from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(observed.from);
  const last = dayNumber(observed.to);
  // What a rule needs to see: every type that answers it, all of the time observed.
  const isWhole = (blind: ReadonlySet<number>) =>
    answers.every((type) =>
      gapsOf(spansOf(type, blind)).every(
        ([from, to]) => to < first || from > last || (first === Number.NEGATIVE_INFINITY && from === first && to < last),
      ),
    );
  const memo = new Map<string, boolean>();
  let people = 0;
  for (const blind of notJoined) {
    const key = places.filter((place) => blind.has(place)).join(' ');
    let whole = memo.get(key);
    if (whole === undefined) {
      whole = isWhole(new Set(places.filter((place) => blind.has(place))));
      memo.set(key, whole);
    }
    if (whole) people += 1;
  }
  const days = answers.flatMap((type) => spansOf(type, new Set()));
  const shown = (day: number) => (Number.isFinite(day) ? fromDayNumber(day) : undefined);
  // Where nobody has said which days a source covers, they are those that its rows show.
  const periods = places.map(
    (place) =>
      plan.sources[place]?.period ?? {
        from: shown(Math.min(...days.map(([first]) => first))),
        to: shown(Math.max(...days.map(([, last]) => last))),
      },
  );
  const from = periods.some((period) => period?.from === undefined)
    ? (observed.from ?? null)
    : (periods.flatMap((period) => period?.from ?? []).sort()[0] ?? null);
  const to = periods.some((period) => period?.to === undefined)
    ? observed.to
    : (periods
        .flatMap((period) => period?.to ?? [])
        .sort()
        .at(-1) ?? null);
  return { ...base, seen: people === notJoined.length && people > 0 ? 'yes' : 'part', sources, from, to, people, notCovered };
}

function isNoted({ type, attrs }: RecordsPlan['sources'][number]['events'][number], trigger: string, attr: string): boolean {
  return attrs?.[attr] !== undefined && (typeof type === 'string' ? type === trigger : Object.values(type.values).includes(trigger));
}
