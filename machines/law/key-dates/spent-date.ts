import type { CivilDate } from 'justice-pathway';
import type { Law, Reasoning } from 'justice-pathway/law';
import { disclosure } from '../disclosure/disclosure.ts';
import type { SentenceFile } from '../sentence/sentence-file.ts';
import type { SingleTerm } from '../sentence/single-term.ts';
import { type KeyDate, keyDate, type OtherDate } from './key-date.ts';

/** The day from which the conviction is spent; without a date where it never is. */
export function spentDate(file: SentenceFile, term: SingleTerm, law: Law | undefined, all: Reasoning): KeyDate | undefined {
  const kinds = new Set(term.sentences.map((each) => each.kind));
  if (kinds.has('fine-default') || kinds.has('contempt')) {
    all.warn('When a conviction behind fine default or contempt is spent follows from the fine, not from the time in custody.');
    return undefined;
  }
  if (term.extendedTo)
    all.warn('For the day from which it is spent only the custodial term is counted: how the extension counts is not covered.');
  if (term.imposedFrom !== term.imposedTo) all.warn('The sentences were passed on different days; one day of conviction stands for all.');
  if (!file.convicted && term.imposedFrom > term.from) {
    all.missing(`the day of conviction: the day the sentence runs from, ${term.from}, is used, and it is backdated`);
  }
  const answer = disclosure.ask(question(file, term), law);
  if (answer.status !== 'answered') {
    all.warn(`The day from which the conviction is spent is not known: ${answer.reason}`);
    return undefined;
  }
  const { result, spentFrom } = answer.value;
  const alternatives = (answer.alternatives ?? []).map(
    ({ when, value }): OtherDate => ({ when: `if ${when}`, ...(value.spentFrom ? { date: value.spentFrom } : {}) }),
  );
  const find = (r: Reasoning) => {
    r.include(answer);
    if (spentFrom) return { date: spentFrom };
    return { note: result === 'never-spent' ? 'Never spent by the passing of time.' : 'Not known yet.' };
  };
  return keyDate('spent', 'Conviction is spent from', law, all, find, alternatives);
}

function question(file: SentenceFile, term: SingleTerm): unknown {
  const convictedOn: CivilDate = file.convicted ?? term.from;
  const sentencedOn = term.imposedTo > convictedOn ? { sentencedOn: term.imposedTo } : {};
  return {
    convictedOn,
    ...sentencedOn,
    ...(file.ageAtConviction === undefined ? {} : { ageAtConviction: file.ageAtConviction }),
    sentences: [custody(term)],
  };
}

function custody(term: SingleTerm): unknown {
  if (term.length === 'indeterminate') return { kind: 'life' };
  const terms = term.sentences.map(({ passed }) => ({ term: passed.term, concurrent: passed.after === undefined }));
  return terms.length === 1 ? { kind: 'custody', term: terms[0]?.term } : { kind: 'custody', terms };
}
