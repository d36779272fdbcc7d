import type { Journey } from '../journal/index.ts';
import type { Rule } from '../map/index.ts';
import type { Audience } from '../release/index.ts';
import { listed, shortDate } from './words.ts';

/** What a report says of the records before any finding; it counts rules and words, and no people. */
export function coverageNotes(journeys: readonly Journey[], rules: readonly Rule[], audience: Audience): string[] {
  const [first, ...others] = journeys;
  if (first === undefined) return [];
  const never = (journey: Journey) =>
    new Set((journey.unseen ?? []).flatMap(({ types, from, to }) => (from === undefined && to === undefined ? (types ?? []) : [])));
  let blind = never(first);
  for (const journey of others) {
    if (blind.size === 0) break;
    const own = never(journey);
    blind = new Set([...blind].filter((type) => own.has(type)));
  }
  // Which rules a single person began is nobody's to know: where numbers leave, every rule counts that no source could answer.
  const types = audience.kind === 'release' ? undefined : new Set(journeys.flatMap(({ events }) => events.map(({ type }) => type)));
  const silent = rules.filter(
    ({ trigger, expect }) => types?.has(trigger.type) !== false && expect.length > 0 && expect.every((type) => blind.has(type)),
  );
  if (silent.length === 0) return [];
  const titles = silent.slice(0, 5).map(({ title, id }) => (title ?? id).replace(/\.$/, ''));
  return [
    `No source of these records holds what would answer ${silent.length === 1 ? 'one rule' : `${silent.length} rules`} ${types === undefined ? 'of those that are asked' : 'that they start'}: ${titles.join('; ')}${silent.length > 5 ? `; and ${silent.length - 5} more` : ''}. The answer there is "not known".`,
  ];
}

/** What a plan says of the days that its sources cover; dates as `2026-03-31`. */
interface DaysCovered {
  readonly observed?: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
  readonly sources: readonly {
    readonly id: string;
    readonly partner?: string | undefined;
    readonly period?:
      | {
          readonly from?: string | undefined;
          readonly to?: string | undefined;
          readonly except?: readonly { readonly from: string; readonly to: string }[] | undefined;
        }
      | undefined;
  }[];
}

/** Which days the sources of a plan cover, as the plan says; of a source that does not say, that nobody knows. Holds no date of an event. */
export function dayNotes(plan: DaysCovered): string[] {
  const name = ({ partner, id }: DaysCovered['sources'][number]) => partner ?? id;
  const from = plan.observed?.from ?? plan.sources.flatMap(({ period }) => period?.from ?? []).sort()[0];
  const to =
    plan.observed?.to ??
    plan.sources
      .flatMap(({ period }) => period?.to ?? [])
      .sort()
      .at(-1);
  const whole = to === undefined ? '' : from === undefined ? `up to ${shortDate(to)}` : `${shortDate(from)} to ${shortDate(to)}`;
  const less = plan.sources.flatMap((source) => {
    const { period } = source;
    if (period === undefined) return [];
    const own = [
      ...(period.from !== undefined && from !== undefined && period.from > from ? [`begins on ${shortDate(period.from)}`] : []),
      ...(period.to !== undefined && to !== undefined && period.to < to ? [`ends on ${shortDate(period.to)}`] : []),
      ...(period.except ?? []).map((hole) => `has nothing from ${shortDate(hole.from)} to ${shortDate(hole.to)}`),
    ];
    return own.length === 0 ? [] : [`${name(source)} ${listed(own)}`];
  });
  const silent = plan.sources.filter(({ period }) => period === undefined);
  const ending = plan.sources.filter(({ period }) => period !== undefined && period.to === undefined);
  const isWhole = plan.observed?.from !== undefined && plan.observed.to !== undefined;
  const notJudged = isWhole
    ? 'they are taken to cover all of these days'
    : plan.observed?.to === undefined
      ? 'what lies before the first and after the last date that they hold is not judged'
      : 'what lies before the first date that they hold is not judged';
  return [
    ...(whole === '' ? [] : [`These records cover ${whole}${less.length === 0 ? '' : `, but ${less.join('; ')}`}.`]),
    ...(silent.length === 0
      ? []
      : [
          `Nobody has said which days ${silent.length === plan.sources.length ? 'the sources' : `these sources`} cover${silent.length === plan.sources.length ? '' : `: ${silent.map(name).join(', ')}`}; ${notJudged}.`,
        ]),
    ...(ending.length === 0 || plan.observed?.to !== undefined
      ? []
      : [
          `Nobody has said up to which day ${listed(ending.map(name))} ${ending.length === 1 ? 'covers' : 'cover'}; what lies after the last date there is not judged.`,
        ]),
  ];
}

/** How many words of the files of a plan nobody has given a meaning; not which, for a word of a file may tell of one person. */
export function wordNotes(decisions: readonly { readonly what: string }[]): string[] {
  const words = decisions.filter(({ what }) => what === 'untranslated');
  if (words.length === 0) return [];
  return [
    `${words.length === 1 ? 'One word' : `${words.length} words`} of the files ${words.length === 1 ? 'has' : 'have'} no meaning yet. What they hold is not counted.`,
  ];
}
