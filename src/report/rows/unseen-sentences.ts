import type { Recognised, Rule } from '../../map/index.ts';
import type { Released } from '../../release/index.ts';
import type { DisconnectRow } from '../report.ts';
import { ruleCell } from '../tally/rule-cells.ts';
import { wordCell, wordsKnown, wordsUnknown } from '../tally/word-cells.ts';
import { listed, lowerFirst } from '../words.ts';
import { isHardlyAny } from './hardly-any.ts';
import { about } from './time-critical-rows.ts';

const most = 3;

/** What was said of the records, and what no source of them answers; the second is told where the numbers do not tell it. */
interface Coverage {
  readonly said: readonly string[];
  readonly silent: readonly string[];
}

/** What could not be seen, in a few sentences, worst first; said too where everything could. */
export function unseenSentences(
  released: Released,
  rows: readonly DisconnectRow[],
  rules: readonly Rule[],
  { said, silent }: Coverage,
  recognised?: Recognised,
): string[] {
  const { audience } = released;
  const blind = rows.filter(({ unseen, of }) => (unseen.value ?? 0) > 0 && of.value === 0);
  const partly = rows
    .filter(({ unseen, of, people }) => (unseen.value ?? 0) > 0 && of.value !== 0 && (of.value ?? people.value) !== undefined)
    .sort((a, b) => (b.unseen.value ?? 0) - (a.unseen.value ?? 0) || (a.rule < b.rule ? -1 : 1));
  const out = [
    ...(recognised === undefined ? [] : wordSentences(released, rows, recognised)),
    ...said,
    ...(blind.length === 0 ? silent : []),
  ];
  if (blind.length > 0)
    out.push(
      `How often these happened cannot be told from the records: ${blind
        .slice(0, most)
        .map(({ title }) => lowerFirst(title))
        .join(
          '; ',
        )}${blind.length > most ? `; and ${blind.length - most} more` : ''}. These are ${blind.length} of the ${rules.length} questions that are asked.`,
    );
  if (partly.length > 0)
    out.push(
      `In ${partly.length === 1 ? 'one question' : `${partly.length} questions`}${blind.length > 0 ? ' more' : ''} some people could not be seen, most of all in: ${partly
        .slice(0, 2)
        .map(({ title, unseen }) => `${lowerFirst(title)} (${about(unseen, audience)} people not seen)`)
        .join('; ')}. Shares are of those who could be seen.`,
    );
  if (out.length === 0)
    out.push(
      audience.kind === 'invented'
        ? 'These people are invented: everything that the simulation had happen to them is on record.'
        : 'Nothing says which events these records hold for everybody and which not. What nobody wrote down is counted as not done; a source that is silent may simply not write it down.',
    );
  return out;
}

/** Words without a meaning here: how many events carry one, and which are the most frequent. */
function wordSentences(released: Released, rows: readonly DisconnectRow[], { unknown, rules: triggered }: Recognised): string[] {
  const { audience } = released;
  const isRelease = audience.kind === 'release';
  if (unknown.length === 0 || (isRelease && !(released.count(wordsUnknown).value ?? 0))) return [];
  // Which rules a single person began is nobody's to know: where numbers leave, those count that are seen to be met by hardly anybody.
  const rules = isRelease ? rows.filter(({ rule }) => isHardlyAny(released.count(ruleCell(rule, 'kept')))).length : triggered;
  const shown = unknown
    .map(({ type, near }) => ({ type, near, count: released.count(wordCell(type)) }))
    .filter(({ count }) => (count.value ?? 0) > 0)
    .sort((a, b) => (b.count.value ?? 0) - (a.count.value ?? 0) || (a.type < b.type ? -1 : 1))
    .slice(0, 5)
    .map(({ type, near, count }) => `"${type}" (${count.text}${near === undefined ? '' : `; did you mean ${near}?`})`);
  const which = shown.length === 0 ? '' : `: ${listed(shown)}`;
  const touches = rules === 0 ? '' : ` They may hold the answer to ${rules === 1 ? 'one rule' : `${rules} rules`}.`;
  return [
    `Beside ${about(released.count(wordsKnown), audience)} events that are understood, ${about(released.count(wordsUnknown), audience)} carry a word that has no meaning here${which}.${touches}`,
  ];
}
