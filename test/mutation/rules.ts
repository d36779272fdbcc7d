import { readFileSync } from 'node:fs';
import { planRules, rules } from 'justice-pathway/machines';
import { defineRules, type Rule } from 'justice-pathway/map';
import { edgeJourneys, toldOf } from '../map-rule-edges.ts';
import type { Score } from './table.ts';

/** A rule of which one judged field is otherwise, and in what. */
interface Changed {
  readonly what: string;
  readonly rule: Record<string, unknown>;
}
type Json = Readonly<Record<string, unknown>>;

/**
 * Changes each judged field of each rule, one at a time, as no mutator of code does: rules are data. A change is noticed where the
 * rule's own journeys of `map-rule-edges` or its examples are told otherwise; those tests hold what was agreed against a second
 * reading. Fields that are only printed (title, lead, outcomes, severity, basis) are held by the list in `test/golden/rules.json`.
 */
export function mutateRules(): Omit<Score, 'minutes' | 'on'> {
  const agreed = defineRules(JSON.parse(readFileSync('test/golden/rules.json', 'utf8')));
  let [mutants, killed] = [0, 0];
  for (const rule of [...rules, ...planRules]) {
    const known = agreed.find(({ id }) => id === rule.id) ?? rule;
    const journeys = edgeJourneys(known);
    const told = toldOf([known], journeys);
    for (const { what, rule: changed } of changesOf(rule)) {
      mutants += 1;
      let isNoticed = true;
      try {
        isNoticed = toldOf(defineRules([changed as never]), journeys) !== told;
      } catch {
        // A rule that nobody can read is noticed.
      }
      if (isNoticed) killed += 1;
      else console.log(`[Survived] ${rule.id}: ${what}`);
    }
  }
  return { slice: 'rules', mutants, killed, share: Math.floor((100 * killed) / mutants) };
}

/**
 * What a change would not change: a window before the trigger has no end of day, only whole days can end or not end one, and the
 * domain of a rule is that of a refusal that answers it, which a rule that expects nothing has none of.
 */
function isIdle({ window, kind }: Rule, field: string): boolean {
  const isBefore = window?.direction === 'before';
  if (field === 'endOfDay') return isBefore || window?.unit !== 'days';
  if (field === 'satisfiedByPrior') return isBefore || kind !== 'response';
  if (field === 'window.value') return isBefore && window.unit !== 'days';
  return field === 'domain' && ['contact', 'pattern', 'calendar'].includes(kind);
}

function changesOf(rule: Rule): Changed[] {
  const found: Changed[] = [];
  const plain = JSON.parse(JSON.stringify(rule)) as Json;
  const change = (what: string, own: Json) => void found.push({ what, rule: { ...plain, ...own } });
  const { trigger, window } = rule;
  if (!isIdle(rule, 'domain')) change('another domain', { domain: rule.domain === 'family' ? 'health' : 'family' });
  for (const kind of ['response', 'pattern', 'forbidden', 'next']) if (kind !== rule.kind) change(`kind ${kind}`, { kind });
  change('another trigger', { trigger: { ...trigger, type: 'something.else' } });
  const where = (trigger.where ?? {}) as Json;
  for (const name of Object.keys(where)) {
    change(`no ${name} of the trigger`, { trigger: { ...trigger, where: without(where, name) } });
    for (const value of otherThan(where[name]))
      change(`${name} ${JSON.stringify(value)}`, { trigger: { ...trigger, where: { ...where, [name]: value } } });
  }
  for (const [at, condition] of rule.appliesTo.entries()) {
    change(`not only for ${JSON.stringify(condition)}`, { appliesTo: rule.appliesTo.filter((_, other) => other !== at) });
    for (const value of otherThan(condition))
      change(`for ${JSON.stringify(value)}`, { appliesTo: rule.appliesTo.with(at, value as never) });
  }
  for (const list of ['expect', 'unless', 'endsBy', 'alike'] as const)
    for (const each of rule[list] ?? [])
      change(
        `${list} without ${each}`,
        listWithout(
          list,
          (rule[list] ?? []).filter((other) => other !== each),
        ),
      );
  for (const [name, values] of Object.entries(rule.metWhen ?? {}))
    for (const value of values)
      change(`not met by ${name} ${value}`, { metWhen: { [name]: [...values.filter((other) => other !== value), 'zz'] } });
  if (!isIdle(rule, 'satisfiedByPrior')) change('satisfiedByPrior', { satisfiedByPrior: !rule.satisfiedByPrior });
  if (window === null) return found;
  if (typeof window.value === 'number' && !isIdle(rule, 'window.value'))
    for (const value of [window.value - 1, window.value + 1].filter((own) => own >= 0))
      change(`window of ${value}`, { window: { ...window, value } });
  if (typeof window.value === 'string') change('window of 5', { window: { ...window, value: 6 } });
  change('no window', { window: null });
  change('direction', { window: { ...window, direction: window.direction === 'after' ? 'before' : 'after' } });
  if (window.direction === 'after')
    for (const unit of ['hours', 'days', 'workingDays', 'months'])
      if (unit !== window.unit && window.value !== 0) change(`in ${unit}`, { window: { ...window, unit } });
  if (!isIdle(rule, 'endOfDay')) change('endOfDay', { window: { ...window, endOfDay: !window.endOfDay } });
  if (window.unit === 'months') change('plusDays', { window: { ...window, plusDays: (window.plusDays ?? 0) + 1 } });
  return found;
}

function without(value: Json, name: string): Json {
  return Object.fromEntries(Object.entries(value).filter(([own]) => own !== name));
}

/** A list that may not be empty is left out instead. */
function listWithout(list: string, left: readonly string[]): Json {
  return { [list]: left.length === 0 && list !== 'expect' && list !== 'unless' ? undefined : left };
}

const turned: Readonly<Record<string, string>> = { lte: 'lt', lt: 'lte', gte: 'gt', gt: 'gte' };

/** The same value, or any in it, a little otherwise. */
function otherThan(value: unknown): unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value - 1, value + 1];
  if (typeof value === 'string') return [`${value}-not`];
  if (Array.isArray(value)) return value.length > 1 ? value.map((_, at) => value.filter((__, other) => other !== at)) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, own]) => [
    ...(name === 'computed' ? [] : otherThan(own).map((other) => ({ ...value, [name]: other }))),
    ...(turned[name] === undefined ? [] : [{ ...without(value as Json, name), [turned[name] as string]: own }]),
  ]);
}
