import { addDays, type CivilDate } from 'justice-pathway';
import { addDuration, defineCalculator, type LawAnswer, type Reasoning, reasoning } from 'justice-pathway/law';
import { releaseCalendar } from '../../calendars/local-calendars.ts';
import { lastDayBeginningWith } from '../period.ts';
import { automaticRelease } from '../release/automatic-release.ts';
import { dayOfRelease } from '../release/day-of-release.ts';
import { onSexualLicence } from '../release/fraction-rule.ts';
import { SentenceFile } from '../sentence/sentence-file.ts';
import type { SingleTerm } from '../sentence/single-term.ts';
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

/** Licence and supervision after release of a term on a day. */
export function afterRelease(term: SingleTerm, released: CivilDate, r: Reasoning): AfterRelease {
  if (term.length === 'indeterminate') {
    r.read(supervisionOnLicence, released);
    return { licence: 'life-licence' };
  }
  if (term.extendedTo) {
    r.read(supervisionOnLicence, released);
    r.step(`On licence to the end of the extension period, ${term.extendedTo}.`);
    return { licence: 'extended-licence', licenceEnd: term.extendedTo };
  }
  if (term.sentences.some((each) => each.kind === 'fine-default' || each.kind === 'contempt')) return { licence: 'none' };
  if (term.length === 'long-term' || onSexualLicence(term, released, r.law)) {
    r.read(licenceEnd, released);
    r.read(supervisionOnLicence, released);
    return { licence: 'licence', licenceEnd: term.to, ...ceased(term, r) };
  }
  return { licence: 'none', ...supervision(term, released, r) };
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
    const r = reasoning(law);
    const release = automaticRelease(file, r);
    if ('status' in release) return release;
    const released = dayOfRelease(release.to, releaseCalendar(file), r);
    return r.answer(afterRelease(release.term, released, r));
  },
});
