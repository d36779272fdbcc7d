import { addDays, type CivilDate } from 'justice-pathway';
import { addDuration, addMonths, type CivilDuration, daysBetween } from 'justice-pathway/law';
import { lastDayBeginningWith } from '../period.ts';
import { plus } from './period.ts';
import type { CustodySentence, Sentence } from './sentences.ts';

/** A conviction as the grouping of terms needs it. */
export interface WithTerms {
  readonly id: string;
  readonly convictedOn: CivilDate;
  readonly proceedings?: string | undefined;
  readonly sentences: readonly Sentence[];
}

/** The custody of each conviction as one length, and who shares it. */
export interface SingleTerms {
  /** Length of the single term by conviction id. */
  readonly length: ReadonlyMap<string, CivilDuration>;
  /** First day of that term by conviction id, where the days are known: a length in days is measured from it. */
  readonly first: ReadonlyMap<string, CivilDate>;
  /** Ids of the convictions that share a term with others. */
  readonly shared: ReadonlySet<string>;
  /** Pairs of convictions whose terms overlap and of which it is not said whether they are of one proceeding. */
  readonly unsaid: readonly (readonly [string, string])[];
  /** Ids whose terms have no place in the calendar, where that could matter. */
  readonly undated: readonly string[];
}

interface Piece {
  readonly of: string;
  readonly proceedings: string | undefined;
  readonly length: CivilDuration;
  readonly from: CivilDate | undefined;
  readonly to: CivilDate | undefined;
  readonly after: string | undefined;
}

/** How terms of several convictions are counted: `alone`, or as the Act joins them (s.5(2F)). */
export interface Joining {
  readonly alone: boolean;
  /** What to take where it is not said whether overlapping terms are of one proceeding. */
  readonly unsaidTogether: boolean;
  /** Whether terms of one proceeding without days follow one another. */
  readonly undatedConsecutive: boolean;
}

/**
 * Joins terms by their days: one that starts on the day after another ends is consecutive, and joins it whatever the proceedings;
 * overlapping ones join only within one proceeding, from their first day to their last.
 */
export function singleTerms(convictions: readonly WithTerms[], joining: Joining): SingleTerms {
  const pieces = placed(convictions.flatMap(piecesOf));
  const group = pieces.map((_, index) => index);
  const overlaps = new Set<number>();
  const unsaid = new Map<string, readonly [string, string]>();
  const find = (index: number): number => (group[index] === index ? index : find(group[index] as number));
  const join = (a: number, b: number) => {
    group[find(a)] = find(b);
  };
  for (const [a, one] of pieces.entries()) {
    for (const [b, other] of pieces.entries()) {
      if (a === b || (joining.alone && one.of !== other.of)) continue;
      if (follows(one, other)) join(a, b);
      else if (a < b && overlap(one, other)) {
        const together = sameProceedings(one, other);
        if (together === undefined) unsaid.set(`${one.of} ${other.of}`, [one.of, other.of]);
        if (together ?? joining.unsaidTogether) {
          join(a, b);
          overlaps.add(a).add(b);
        }
      } else if (a < b && joining.undatedConsecutive && one.from === undefined && other.from === undefined) {
        if (sameProceedings(one, other) === true && one.of !== other.of) join(a, b);
      }
    }
  }
  const length = new Map<string, CivilDuration>();
  const starts = new Map<string, CivilDate>();
  const shared = new Set<string>();
  for (const [index, piece] of pieces.entries()) {
    const members = pieces.filter((_, other) => find(other) === find(index));
    const spanned = members.some((each) => overlaps.has(pieces.indexOf(each)) || members.some((one) => one !== each && overlap(one, each)));
    const whole = spanned ? span(members) : members.map((each) => each.length).reduce(plus);
    const before = length.get(piece.of);
    if (!before || reach(before) <= reach(whole)) {
      length.set(piece.of, whole);
      const day = members.flatMap((each) => each.from ?? []).sort()[0];
      if (day !== undefined) starts.set(piece.of, day);
    }
    if (members.some((each) => each.of !== piece.of)) shared.add(piece.of);
  }
  const undated = pieces.filter((each) => each.from === undefined).map((each) => each.of);
  return { length, first: starts, shared, unsaid: [...unsaid.values()], undated: pieces.length > 1 ? [...new Set(undated)] : [] };
}

function piecesOf(of: WithTerms): readonly Piece[] {
  return of.sentences.filter((each) => each.kind === 'custody' || each.kind === 'extended').flatMap((each) => parts(each, of));
}

function parts(of: CustodySentence, { id, proceedings }: WithTerms): readonly Piece[] {
  const piece = (length: CivilDuration, from: CivilDate | undefined, after?: string): Piece => ({
    of: id,
    proceedings,
    length,
    from,
    to: from === undefined ? undefined : lastDayBeginningWith(from, length),
    after,
  });
  if (of.kind === 'extended') return [piece(plus(of.term, of.extension), of.from)];
  if (of.term) return [piece(of.term, of.from, of.after)];
  const terms = of.terms ?? [];
  if (terms.every((each) => each.from === undefined)) return [piece(oneTerm(terms), undefined)];
  const found: Piece[] = [];
  for (const each of terms) {
    const before = found.at(-1);
    const next = before?.to === undefined ? undefined : each.concurrent ? before.from : addDays(before.to, 1);
    found.push(piece(each.term, each.from ?? next));
  }
  return found;
}

/** Gives a term that follows another conviction's its days, where that one has them. */
function placed(pieces: readonly Piece[]): readonly Piece[] {
  const done: Piece[] = pieces.filter((each) => each.after === undefined);
  let waiting = pieces.filter((each) => each.after !== undefined);
  while (waiting.length > 0) {
    const ready = waiting.filter((each) => done.some((one) => one.of === each.after));
    for (const each of ready) {
      const last = done
        .filter((one) => one.of === each.after)
        .toSorted((a, b) => ((a.to ?? '') < (b.to ?? '') ? -1 : 1))
        .at(-1);
      const from = last?.to === undefined ? undefined : addDays(last.to, 1);
      done.push(from === undefined ? each : { ...each, from, to: lastDayBeginningWith(from, each.length) });
    }
    if (ready.length === 0) return [...done, ...waiting];
    waiting = waiting.filter((each) => !ready.includes(each));
  }
  return done;
}

function follows(one: Piece, other: Piece): boolean {
  if (other.after === one.of) return true;
  return one.to !== undefined && other.from !== undefined && addDays(one.to, 1) === other.from;
}

function overlap(one: Piece, other: Piece): boolean {
  if (one.from === undefined || other.from === undefined || one.to === undefined || other.to === undefined) return false;
  return one.from <= other.to && other.from <= one.to;
}

function sameProceedings(one: Piece, other: Piece): boolean | undefined {
  if (one.of === other.of) return true;
  return one.proceedings === undefined || other.proceedings === undefined ? undefined : one.proceedings === other.proceedings;
}

/** From the first day to the last, in whole months and the days left over. */
function span(pieces: readonly Piece[]): CivilDuration {
  const first = pieces.map((each) => each.from as CivilDate).sort()[0] as CivilDate;
  const last = pieces
    .map((each) => each.to as CivilDate)
    .sort()
    .at(-1) as CivilDate;
  const end = addDays(last, 1);
  let months = 0;
  while (addMonths(first, months + 1) <= end) months += 1;
  return { months, days: daysBetween(addMonths(first, months), end) };
}

const measure = '2000-01-01';

function reach(length: CivilDuration): CivilDate {
  return addDuration(measure, length);
}

interface Term {
  readonly term: CivilDuration;
  readonly concurrent?: boolean | undefined;
}

/** Consecutive terms added, the longest of concurrent ones. */
function oneTerm(terms: readonly Term[]): CivilDuration {
  let whole: CivilDuration = {};
  let before: CivilDuration = {};
  for (const each of terms) {
    if (each.concurrent) {
      const beside = plus(before, each.term);
      if (reach(beside) > reach(whole)) whole = beside;
    } else {
      before = whole;
      whole = plus(whole, each.term);
    }
  }
  return whole;
}
