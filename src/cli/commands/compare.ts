import { randomBytes } from 'node:crypto';
import { Command, Option } from 'commander';
import type { Journey } from '../../journal/index.ts';
import { certainty } from '../../map/advise/side-by-side.ts';
import { mapJourneys, newcombe, type Rule, type ShareOfPeople, type SideBySideRow } from '../../map/index.ts';
import {
  type Audience,
  conflictsWith,
  digestsOf,
  type Earlier,
  earlierFor,
  isTold,
  markOf,
  type PastRelease,
  type Released,
  release,
} from '../../release/index.ts';
import { reportCounts } from '../../report/papers.ts';
import { type AudienceFlags, audienceOf, audienceOptions, notCompared, outFor } from '../flags/audience-flags.ts';
import { flag, formatFlag, logFlags, ruleFlags } from '../flags/flags.ts';
import { askedInPlan, outsideOption } from '../flags/plan-audience.ts';
import { type Io, writeOut } from '../io.ts';
import { type AskedPathway, askedPathway } from '../load/asked-pathway.ts';
import { type AnyFlags, loadAny } from '../load/load-any.ts';
import { rulesAsked } from '../load/load-rules.ts';
import { rulesCounted } from '../make-report.ts';

interface CompareFlags extends AnyFlags, AudienceFlags {
  readonly format: 'text' | 'json';
  readonly out?: string;
  readonly rules?: string;
  readonly also?: 'plan';
  readonly by?: 'sex' | 'age' | 'area';
}

/** `compare A B`: two periods or two areas side by side. */
export function compareCommand(io: Io): Command {
  return ruleFlags(logFlags(outsideOption(audienceOptions(new Command('compare')))))
    .argument('<a>', 'journeys, a records plan, or a log')
    .argument('<b>', 'journeys, a records plan, or a log')
    .addOption(formatFlag())
    .addOption(flag('out'))
    .addOption(new Option('--by <group>', 'also within each group of people').choices(['sex', 'age', 'area']))
    .addOption(flag('pathways'))
    .addHelpText('after', '\nExamples:\n  compare 2024.jsonl 2025.jsonl\n  compare alloa.jsonl stirling.jsonl --by sex --format json\n')
    .action(async (a: string, b: string, given: CompareFlags) => {
      const flags = { ...askedInPlan(io, [a, b], given), beside: [a, b] };
      const asked = await askedPathway(flags);
      const rules = rulesAsked(io, flags, asked);
      const audience = audienceOf(flags);
      const one = await loadAny(io, [a], rules, flags, false, [], asked);
      const other = await loadAny(io, [b], rules, flags, false, [], asked);
      const sides = sidesOf(one, other, rules, audience, asked, flags.zone);
      if (sides === undefined) {
        io.err(
          'Not released: the two files differ by so few people that one set of numbers could be taken from the other. Compare periods or areas that share nobody, or ask inside the partnership (--inside NAME --why TEXT).',
        );
        io.exit(1);
        return;
      }
      const [left, right] = sides;
      const groups = [{ group: 'all', rows: rowsOf(left, right, rules, '') }];
      for (const label of flags.by === undefined ? [] : labelsOf(sides, flags.by))
        groups.push({ group: label, rows: rowsOf(left, right, rules, `@people/${flags.by}:${label}`) });
      const people = (side: Side) => side.released.count('people');
      const out = outFor(audience, flags.out);
      if (flags.format === 'json') {
        const head = {
          mark: markOf(audience),
          ...(audience.kind === 'release' ? { earlier: notCompared(audience).trimEnd() } : {}),
          a: { file: a, journeys: people(left).value ?? null },
          b: { file: b, journeys: people(right).value ?? null },
        };
        writeOut(io, out, `${JSON.stringify({ ...head, groups }, null, 1)}\n`);
        return;
      }
      const blocks = groups.map(({ group, rows }) => `${group}\n${rows.map(rowLine).join('\n')}`);
      writeOut(
        io,
        out,
        `${[`${markOf(audience)}${audience.kind === 'release' ? `\n${notCompared(audience).trimEnd()}` : ''}`, ...blocks].join('\n\n')}\n`,
      );
    });
}

interface Side {
  readonly released: Released;
  readonly groups: readonly { readonly id: string; readonly groups: readonly { readonly label: string; readonly cell: string }[] }[];
}

/** Both sides through the gate, the second beside the first; none where they differ by a few people. */
function sidesOf(
  a: readonly Journey[],
  b: readonly Journey[],
  rules: readonly Rule[],
  audience: Audience,
  asked: AskedPathway,
  zone: string | undefined,
): [Side, Side] | undefined {
  const first = sideOf(a, rules, audience, [], asked, zone);
  if (audience.kind !== 'release') return [first, sideOf(b, rules, audience, [], asked, zone)];
  const key = randomBytes(16).toString('hex');
  const digests = (journeys: readonly Journey[]) =>
    digestsOf({ asked: 'compare', people: journeys.map((journey) => ({ id: journey.id, record: JSON.stringify(journey) })) }, key);
  const cells = Object.fromEntries([...first.released.shown].flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
  const past: PastRelease = { at: '', what: 'the first file', asked: '', rounding: audience.rounding, cells, ...digests(a) };
  const next = { ...digests(b), rounding: audience.rounding };
  if (conflictsWith(next, [past]).length > 0) return undefined;
  return [first, sideOf(b, rules, audience, earlierFor(next, [past]), asked, zone)];
}

function sideOf(
  journeys: readonly Journey[],
  rules: readonly Rule[],
  audience: Audience,
  earlier: readonly Earlier[],
  asked: AskedPathway,
  zone: string | undefined,
): Side {
  const { pathway, calendar, words, indicators } = asked;
  const { vocabulary, contacts, meaning } = pathway;
  const own = { zone: zone ?? pathway.zone };
  const { counted, beside } = rulesCounted(rules, asked, audience);
  const mapped = mapJourneys(journeys, counted, {
    ...(calendar === undefined ? {} : { calendar }),
    meaning,
    vocabulary,
    contacts: Object.values(contacts),
    ...own,
  });
  // Counted as every paper counts, so that what a paper holds back of these people is held back here too.
  const { tally, population } = reportCounts(mapped, {
    beside,
    words,
    indicators,
    explain: { vocabulary, contacts, meaning },
    ...own,
  });
  return { released: release(tally, audience, earlier), groups: population.characteristics };
}

function labelsOf(sides: readonly Side[], by: string): string[] {
  return [
    ...new Set(
      sides.flatMap(({ released, groups }) =>
        (groups.find(({ id }) => id === by)?.groups ?? [])
          .filter(({ cell }) => isTold(released, released.count(cell)))
          .map(({ label }) => label),
      ),
    ),
  ].sort();
}

/** Rules beside each other, from what is shown of both; the largest certain differences first. */
function rowsOf(left: Side, right: Side, rules: readonly Rule[], group: string): SideBySideRow[] {
  // A share is not told of fewer than twenty people, except inside.
  const least = left.released.audience.kind === 'release' ? 20 : 1;
  return rules
    .flatMap(({ id, title }): SideBySideRow[] => {
      const [of, broke] = [`rule ${id} of${group}`, `rule ${id} broke${group}`];
      if (!left.released.has(of) && !right.released.has(of)) return [];
      const [a, b] = [shareOn(left, of, broke), shareOn(right, of, broke)];
      if (a?.of === 0 && b?.of === 0) return [];
      const base = { rule: id, title: title ?? id, a, b };
      return [a && b && a.of >= least && b.of >= least ? { ...base, difference: newcombe(a, b) } : base];
    })
    .sort((x, y) => certainty(y) - certainty(x) || (x.rule < y.rule ? -1 : 1));
}

function shareOn({ released }: Side, of: string, broke: string): ShareOfPeople | undefined {
  if (!released.has(of)) return undefined;
  const [all, broken] = [released.count(of).value, released.count(broke).value];
  return all === undefined || broken === undefined ? undefined : { broken, of: all };
}

function rowLine({ title, a, b, difference }: SideBySideRow): string {
  const share = (value: ShareOfPeople | undefined) =>
    value === undefined
      ? 'held back'
      : value.of < 20
        ? `few (${value.of})`
        : `${Math.round((value.broken / value.of) * 100)}% of ${value.of}`;
  const per = (value: number) => `${value > 0 ? '+' : ''}${Math.round(value * 100)}`;
  const change = difference === undefined ? '' : `  ${per(difference.value)} points (${per(difference.low)} to ${per(difference.high)})`;
  return `  ${share(a).padStart(14)} → ${share(b).padEnd(14)}${change}  ${title}`;
}
