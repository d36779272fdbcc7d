import { addDays, type CivilDate } from 'justice-pathway';
import { daysBetween, defineCalculator, type Law, type LawAnswer, type Reasoning, reasoning } from 'justice-pathway/law';
import { releaseCalendar } from '../../calendars/local-calendars.ts';
import { firstDayAfter, lastDayBeginningWith } from '../period.ts';
import { automaticRelease } from '../release/automatic-release.ts';
import { countingOf } from '../release/count.ts';
import { dayOfRelease } from '../release/day-of-release.ts';
import { extendedSentenceParts } from '../release/extended-sentence-parts.ts';
import { onSexualLicence } from '../release/fraction-rule.ts';
import { inOtherWays } from '../release/other-ways.ts';
import { releasePoint } from '../release/release-point.ts';
import { SentenceFile } from '../sentence/sentence-file.ts';
import { singleTermsOf } from '../sentence/single-term.ts';
import type { SingleTerm } from '../sentence/term.ts';
import { concurrentRelease } from './concurrent-release.ts';
import { licenceEnd } from './licence-end.ts';
import { supervisedReleaseCeases } from './supervised-release-ceases.ts';
import { supervisedReleaseNotice } from './supervised-release-notice.ts';
import { supervisionOnLicence } from './supervision-on-licence.ts';

/** What follows release: a licence, a period of supervision, or neither. */
export interface AfterRelease {
  readonly licence: 'none' | 'licence' | 'extended-licence' | 'life-licence';
  /** Last day of the licence; absent for life and where there is none. */
  readonly licenceEnd?: CivilDate;
  /** Last day of supervision under a supervised release order. */
  readonly supervisionEnd?: CivilDate;
  /** Day by which the supervising authority must be named. */
  readonly supervisorNamedBy?: CivilDate;
}

/** A term with the last day that its counting gives it: a day later where the day it starts is not counted. */
export function asCounted(term: SingleTerm, { firstDay }: Pick<SentenceFile, 'firstDay'>): SingleTerm {
  if (firstDay !== 'does-not-count') return term;
  return { ...term, to: addDays(term.to, 1), ...(term.extendedTo ? { extendedTo: addDays(term.extendedTo, 1) } : {}) };
}

/** Licence and supervision after release of a term on a day. */
export function afterRelease(term: SingleTerm, released: CivilDate, r: Reasoning): AfterRelease {
  if (term.length === 'indeterminate') {
    r.read(supervisionOnLicence, released);
    return { licence: 'life-licence' };
  }
  if (term.extendedTo) {
    r.read(supervisionOnLicence, released);
    const end = extendedLicenceEnd(term, released, r);
    r.step(`On licence to the end of the extension period, ${end}.`);
    return { licence: 'extended-licence', licenceEnd: end };
  }
  if (term.sentences.some((each) => each.kind === 'fine-default' || each.kind === 'contempt')) return { licence: 'none' };
  if (term.length === 'long-term' || onSexualLicence(term, released, r.law)) {
    r.read(licenceEnd, released);
    r.read(supervisionOnLicence, released);
    const end = term.length === 'short-term' ? sexualLicenceEnd(term, r) : term.to;
    return { licence: 'licence', licenceEnd: end, ...ceased(term, r) };
  }
  if (term.sentences.some((each) => each.kind === 'detention-of-child')) {
    r.read(supervisionOnLicence, released);
    return { licence: 'licence', licenceEnd: term.to };
  }
  if (term.sentences.some((each) => each.kind === 'section-44')) {
    r.step(`Supervision may run to the end of the order, ${term.to}.`);
    return { licence: 'none', supervisionEnd: term.to };
  }
  return { licence: 'none', ...supervision(term, released, r) };
}

/**
 * The last day of a licence of any term: one term may leave a person on licence longer than the one from which release comes last
 * (s.1A). Another term's release is a day given for it, else the day on which it fell due.
 */
export function lastLicence(
  file: SentenceFile,
  terms: readonly SingleTerm[],
  own: SingleTerm,
  released: CivilDate,
  r: Reasoning,
): CivilDate | undefined {
  const ends = terms.flatMap((term) => {
    const on = term === own || sameTerm(term, own) ? released : releaseOf(term, file, r);
    return on === undefined ? [] : (afterRelease(term, on, r).licenceEnd ?? []);
  });
  const last = ends.sort().at(-1);
  if (last !== undefined && ends.length > 1) {
    r.readIfAny(concurrentRelease, released);
    r.step(`More than one sentence has a licence: it lasts to the last end, ${last}.`);
  }
  return last;
}

function sameTerm(one: SingleTerm, other: SingleTerm): boolean {
  return one.sentences.map((each) => each.id).join() === other.sentences.map((each) => each.id).join();
}

function releaseOf(term: SingleTerm, file: SentenceFile, r: Reasoning): CivilDate | undefined {
  const given = file.releases.filter((each) => each >= term.from && each <= term.to).sort()[0];
  if (given !== undefined) return given;
  const quiet = reasoning(r.law);
  const point = releasePoint(term, countingOf(file, term.from, quiet), quiet);
  return 'status' in point ? undefined : point.to;
}

/** The extension begins the day after a licence of the custodial term would have ended; where release would have been unconditional, on the day of release. */
function extendedLicenceEnd(term: SingleTerm, released: CivilDate, r: Reasoning): CivilDate {
  const parts = r.read(extendedSentenceParts, released);
  const onLicence = term.length !== 'short-term' || onSexualLicence(term, released, r.law);
  const extensions = term.sentences.flatMap((each) => each.passed.extension ?? []);
  if (onLicence) return term.extendedTo as CivilDate;
  r.step(`Release would be unconditional, so the extension begins on ${parts.beginsOtherwise}.`);
  return addDays(
    extensions.reduce((next, each) => firstDayAfter(next, each), released),
    -1,
  );
}

/** With other offences beside it, the licence ends earlier by half of what they add to the single term (s.1AA(7)-(8)). */
function sexualLicenceEnd(term: SingleTerm, r: Reasoning): CivilDate {
  const own = term.sentences.filter((each) => each.passed.offences.includes('sexual') && each.passed.notification !== false);
  const alone = new Set(
    own.flatMap(({ from, to }) => Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))),
  ).size;
  const less = Math.floor((term.days - alone) / 2);
  if (less > 0) r.step(`The licence lasts ${term.days} less half of ${term.days - alone}, ${term.days - less} days.`);
  return addDays(term.to, -less);
}

function ceased(term: SingleTerm, r: Reasoning): Partial<AfterRelease> {
  if (term.sentences.some((each) => each.passed.supervisedRelease)) {
    r.readIfAny(supervisedReleaseCeases, term.imposedTo);
    r.warn('The supervised release order has no effect beside the licence of this term.');
  }
  return {};
}

function supervision(term: SingleTerm, released: CivilDate, r: Reasoning): Partial<AfterRelease> {
  const lengths = term.sentences.flatMap((each) => each.passed.supervisedRelease ?? []);
  if (lengths.length === 0) return {};
  const last = lengths
    .map((each) => lastDayBeginningWith(released, each))
    .sort()
    .at(-1) as CivilDate;
  const end = last < term.to ? last : term.to;
  const notice = r.read(supervisedReleaseNotice, released);
  r.step(`Supervision from ${released} to ${end}, never beyond the end of the sentence.`);
  return { supervisionEnd: end, supervisorNamedBy: addDays(released, -notice) };
}

/** How long a licence or a supervised release order lasts. */
export const licenceAndSupervision = defineCalculator<SentenceFile, AfterRelease>({
  id: 'licence-and-supervision',
  label: 'When a licence or a supervised release order ends',
  input: SentenceFile,
  example: { sentences: [{ term: '18m', from: '2026-06-01', supervisedRelease: '6m' }] },
  calculate: (file, law): LawAnswer<AfterRelease> => {
    const { answer: main, released } = after(file, law);
    if (main.status !== 'answered') return main;
    const alternatives = inOtherWays(file, law, main, (one, under) => after(one, under).answer, released);
    return alternatives.length > 0 ? { ...main, alternatives } : main;
  },
});

function after(file: SentenceFile, law: Law | undefined): { readonly answer: LawAnswer<AfterRelease>; readonly released?: CivilDate } {
  const r = reasoning(law);
  const release = automaticRelease(file, r);
  if ('status' in release) return { answer: release };
  const released = release.liberatedFromCourt ? release.term.imposedTo : dayOfRelease(release.to, releaseCalendar(file), r);
  const own = asCounted(release.term, file);
  const found = afterRelease(own, released, r);
  const terms = singleTermsOf(file, reasoning(law));
  const several = 'status' in terms || terms.length === 1 ? [] : terms.map((each) => asCounted(each, file));
  const last = several.length === 0 ? found.licenceEnd : lastLicence(file, several, own, released, r);
  if (last === found.licenceEnd || last === undefined) return { answer: r.answer(found), released };
  return { answer: r.answer({ ...found, licence: found.licence === 'none' ? 'licence' : found.licence, licenceEnd: last }), released };
}
