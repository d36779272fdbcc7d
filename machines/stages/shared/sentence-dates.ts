import type { CivilDate } from 'justice-pathway';
import { reasoning } from 'justice-pathway/law';
import { releaseCalendar } from '../../calendars/index.ts';
import { afterRelease, lastLicence } from '../../law/licence/licence-and-supervision.ts';
import { automaticRelease } from '../../law/release/automatic-release.ts';
import { countingOf } from '../../law/release/count.ts';
import { dayOfRelease } from '../../law/release/day-of-release.ts';
import { curfewWindowOf } from '../../law/release/home-detention-curfew.ts';
import { lastQualifying, paroleQualifying } from '../../law/release/parole-qualifying-date.ts';
import type { PassedSentence, SentenceFile } from '../../law/sentence/sentence-file.ts';
import { singleTermsOf } from '../../law/sentence/single-term.ts';
import type { SingleTerm } from '../../law/sentence/term.ts';
import { lawOf } from './law-of.ts';

/** The days of a sentence; `null` where the law gives none, or the calculation says that it cannot be answered. */
export interface SentenceDates {
  readonly endsOn: CivilDate | null;
  readonly automaticOn: CivilDate | null;
  readonly paroleOn: CivilDate | null;
  readonly hdcFromOn: CivilDate | null;
  readonly hdcToOn: CivilDate | null;
  readonly superviseUntil: CivilDate | null;
  readonly longTerm: boolean;
}

/** A licence for life has no last day. */
export const forLife: CivilDate = '9999-12-31';

const none: SentenceDates = {
  endsOn: null,
  automaticOn: null,
  paroleOn: null,
  hdcFromOn: null,
  hdcToOn: null,
  superviseUntil: null,
  longTerm: false,
};

/** Every day that follows from what a person is serving, under the law of the case. */
export function sentenceDates(sentences: readonly PassedSentence[], law: string | null, area: string | null): SentenceDates {
  if (sentences.length === 0) return none;
  const why = reasoning(lawOf(law));
  const file: SentenceFile = { sentences: [...sentences], releases: [], notReleased: true, ...(area === null ? {} : { area }) };
  const terms = singleTermsOf(file, why);
  if ('status' in terms) return none;
  const life = terms.find((each) => each.length === 'indeterminate');
  const counting = countingOf(file, (terms[0] as SingleTerm).from, why);
  if (life) return { ...none, paroleOn: dateIn(paroleQualifying(life, counting, why)), superviseUntil: forLife, longTerm: true };
  const endsOn = terms.map((each) => each.to).reduce((one, other) => (one > other ? one : other));
  const release = automaticRelease(file, why);
  if ('status' in release) return { ...none, endsOn };
  const fromCourt = release.liberatedFromCourt ? release.term.imposedTo : null;
  const automaticOn = fromCourt ?? (release.tranche ? release.to : dayOfRelease(release.to, releaseCalendar(file), why));
  const after = afterRelease(release.term, automaticOn, why);
  const longTerm = terms.some((each) => each.length === 'long-term');
  const parole = lastQualifying(terms, counting, why);
  const curfew = curfewWindowOf(file, release, counting, why);
  return {
    endsOn,
    automaticOn,
    paroleOn: 'status' in parole ? null : parole.found.date,
    hdcFromOn: curfew.open ? (curfew.earliest ?? null) : null,
    hdcToOn: curfew.open ? (curfew.latest ?? null) : null,
    superviseUntil: lastLicence(file, terms, release.term, automaticOn, why) ?? after.supervisionEnd ?? null,
    longTerm,
  };
}

function dateIn(found: ReturnType<typeof paroleQualifying>): CivilDate | null {
  return 'status' in found ? null : found.date;
}
