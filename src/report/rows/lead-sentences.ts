import { givenAs } from '../../kernel/given.ts';
import type { Audience, Released } from '../../release/index.ts';
import type { BestChangeShown, DisconnectRow, TimeCriticalRow } from '../report.ts';
import type { MappedJourneys } from '../report-options.ts';
import { lowerFirst } from '../words.ts';
import { about } from './time-critical-rows.ts';

/** The report in a few sentences: the worst of the first hours, what touches the most people, who leads on it, and what first. */
export function leadSentences(
  released: Released,
  broken: readonly DisconnectRow[],
  timeCritical: readonly TimeCriticalRow[],
  mapped: Pick<MappedJourneys, 'findings' | 'recognised'>,
): string[] {
  const { audience } = released;
  if (released.count('people').value === 0 && audience.kind !== 'release') return ['There are no journeys in this report.'];
  if (broken.length === 0) return [nothingBroken(mapped, audience)];
  const out = [peopleSentence(released), ...timeCritical.slice(0, 1).map(({ sentence }) => sentence)];
  const weighty = broken.filter(({ severity, people }) => severity > 1 && (people.value ?? 0) > 0);
  const widest = weighty.reduce<DisconnectRow | undefined>(
    (most, one) => (most === undefined || (one.people.value ?? 0) > (most.people.value ?? 0) ? one : most),
    undefined,
  );
  const first = weighty.find(({ isFirst }) => isFirst) ?? widest;
  if (first) out.push(`First to mend: ${ledSentence(first, released)}`);
  if (widest && widest !== first) out.push(`The gap that most people met: ${ledSentence(widest, released)}`);
  return out;
}

/** What a report says where nothing broke: no more than was looked at. */
function nothingBroken({ findings, recognised }: Pick<MappedJourneys, 'findings' | 'recognised'>, audience: Audience): string {
  const isJudged = findings.some(({ verdict }) => verdict === 'met' || verdict === 'due' || verdict === 'declined');
  if (!isJudged && audience.kind !== 'release')
    return 'Nothing in these journeys could be judged: no rule applied, or what would answer it cannot be seen.';
  if (audience.kind === 'release')
    return 'Of what could be seen, nothing that the rules look for was missed or came late for more than a handful of people.';
  const isWhole = (recognised?.unknown.length ?? 0) === 0 && !findings.some(({ verdict }) => verdict === 'unknown');
  return isWhole ? 'Nothing that the rules look for was missed or came late.' : 'Of what could be seen, nothing was missed or came late.';
}

/** Whom the report is about, in all. */
export function peopleSentence(released: Pick<Released, 'audience' | 'count'>): string {
  const all = released.count('people');
  if (all.value === undefined) return 'How many people this tells of is held back.';
  const people = about(all, released.audience);
  return released.audience.kind === 'invented' ? `These are ${people} invented people.` : `This tells of ${people} people.`;
}

function ledSentence({ title, people, of, lead, quickWin }: DisconnectRow, { audience }: Pick<Released, 'audience'>): string {
  const win = quickWin === '' ? '' : ` What to try: ${lowerFirst(quickWin)}.`;
  return `${lowerFirst(title)}. It broke for ${about(people, audience)} of ${about(of, audience)} people it applied to. ${lead} can lead.${win}`;
}

/** One rule in one sentence, with its denominator. */
export function breakSentence({ title, people, of }: DisconnectRow, { audience }: Pick<Released, 'audience'>): string {
  return `${title}: ${about(people, audience)} of ${about(of, audience)} people it applied to.`;
}

/** The one change, and no more than can be said for it. */
export function changeSentence(bestChangeShown: BestChangeShown, pick: Pick<Released, 'audience'>): string {
  givenAs('changeSentence', 'bestChangeShown', bestChangeShown, '{label:text people:object of:object}');
  const { label, people, of, isAsking } = bestChangeShown;
  givenAs('changeSentence', 'pick', pick, '{audience:object}');
  const { audience } = pick;
  const what = label.replace(/\.$/, '');
  return isAsking
    ? `The one change that would reach most people: ${lowerFirst(what)}. It could have come in time for ${about(people, audience)} of ${about(of, audience)} people; asking is not arriving, and not all of them would take it up.`
    : `The one change that would help most people: ${lowerFirst(what)}. It answers a gap that ${about(people, audience)} of ${about(of, audience)} people met.`;
}
