import type { CivilDate } from 'justice-pathway';
import { type Law, type Reasoning, reasoning } from 'justice-pathway/law';
import { afterRelease, asCounted, lastLicence } from '../licence/licence-and-supervision.ts';
import { returnOrder } from '../licence/return-order.ts';
import { throughcareOf } from '../licence/throughcare.ts';
import { countingOf } from '../release/count.ts';
import { lastQualifying } from '../release/parole-qualifying-date.ts';
import type { SentenceFile } from '../sentence/sentence-file.ts';
import type { SingleTerm } from '../sentence/term.ts';
import { type KeyDate, keyDate } from './key-date.ts';
import { becauseOfRelease, type Sheet } from './sheet.ts';

/** The parole qualifying date, where a term has one; the last of several. */
export function paroleEntry(terms: readonly SingleTerm[], file: SentenceFile, law: Law | undefined, all: Reasoning): KeyDate | undefined {
  const counting = countingOf(file, (terms[0] as SingleTerm).from, reasoning(law));
  const last = lastQualifying(terms, counting, reasoning(law));
  if ('status' in last) return undefined;
  const find = (r: Reasoning) => {
    countingOf(file, last.term.from, r);
    lastQualifying(terms, counting, r);
    return { date: last.found.date, note: `Day ${last.found.day} of the sentence.` };
  };
  return keyDate('parole-qualifying', 'Parole qualifying date', law, all, find);
}

/** Licence, supervision, the reach of a return order, and throughcare. */
export function afterEntries(sheet: Sheet): readonly (KeyDate | undefined)[] {
  const { file, law, all, release, released } = sheet;
  const terms = sheet.terms.map((each) => asCounted(each, file));
  const term = asCounted(release.term, file);
  const after = afterRelease(term, released, reasoning(law));
  const statutory = terms.some((each) => throughcareOf(each, released, reasoning(law)).entitlement === 'statutory');
  const care = statutory ? undefined : throughcareOf(term, released, reasoning(law));
  // Where release falls on some day of several, what is counted from it does too.
  const earliest = release.to > release.term.imposedTo && release.from < released ? release.from : released;
  const afterEarliest = afterRelease(term, earliest, reasoning(law));
  const entry = (id: string, label: string, date: CivilDate | undefined, because: (r: Reasoning) => void, from = date) => {
    if (date === undefined) return undefined;
    return keyDate(id, label, law, all, (r) => {
      because(r);
      return from === undefined || from >= date ? { date } : { from, to: date };
    });
  };
  const licence = (r: Reasoning) => void afterRelease(term, released, r);
  const lastOn = lastLicence(file, terms, term, released, reasoning(law));
  const reach = returnReach(terms);
  const fromRelease = (r: Reasoning) => {
    becauseOfRelease(sheet, r);
    licence(r);
  };
  return [
    entry('licence-end', 'Licence ends', lastOn, (r) => void lastLicence(file, terms, term, released, r)),
    entry('supervision-end', 'Supervised release order ends', after.supervisionEnd, fromRelease, afterEarliest.supervisionEnd),
    entry('supervisor-named-by', 'Supervising authority named by', after.supervisorNamedBy, fromRelease, afterEarliest.supervisorNamedBy),
    entry('return-order-until', 'A new offence before this day may lead to a return order (s.16)', reach, (r) => {
      r.readIfAny(returnOrder, released);
    }),
    entry(
      'throughcare-until',
      'Voluntary throughcare may be asked for until',
      care?.voluntaryUntil,
      (r) => {
        becauseOfRelease(sheet, r);
        throughcareOf(term, released, r);
      },
      statutory ? undefined : throughcareOf(term, earliest, reasoning(law)).voluntaryUntil,
    ),
  ];
}

/** The last day on which a sentence as imposed would end: of all of them, with extensions; none for fine default and contempt (s.5(1)). */
function returnReach(terms: readonly SingleTerm[]): CivilDate | undefined {
  return terms
    .filter((each) => each.sentences.every(({ kind }) => kind !== 'fine-default' && kind !== 'contempt'))
    .map((each) => each.extendedTo ?? each.to)
    .sort()
    .at(-1);
}
