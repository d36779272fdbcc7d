import { addDays } from 'justice-pathway';
import { addDuration, isUnverified, type Law, lookup, type Reasoning, valueOn } from 'justice-pathway/law';
import { releaseCalendar } from '../../calendars/local-calendars.ts';
import { type AutomaticRelease, automaticRelease, otherReleases } from '../release/automatic-release.ts';
import { countingOf } from '../release/count.ts';
import { dayOfRelease, earliestDiscretionary, moveBack } from '../release/day-of-release.ts';
import { dayRule } from '../release/day-rule.ts';
import { dayRuleSection8 } from '../release/day-rule-section-8.ts';
import type { SentenceFile } from '../sentence/sentence-file.ts';
import type { SingleTerm } from '../sentence/single-term.ts';
import { type KeyDate, keyDate, type OtherDate } from './key-date.ts';
import { becauseOfRelease, movedDay, type Sheet } from './sheet.ts';

/** The end of the sentence, or of its custodial term. */
export function sentenceEnd(term: SingleTerm, file: SentenceFile, law: Law | undefined, all: Reasoning): KeyDate | undefined {
  const alternatives: OtherDate[] = [{ when: 'if the day the sentence starts is not counted', date: addDays(term.to, 1) }];
  const monthEnd = monthEndReading(term);
  if (monthEnd) alternatives.push({ when: 'if a month without that day of the month ends on its last day', date: monthEnd });
  const find = (r: Reasoning) => {
    countingOf(file, term.from, r);
    return { date: term.to };
  };
  return keyDate('sentence-end', term.extendedTo ? 'Custodial term ends' : 'Sentence ends', law, all, find, alternatives);
}

/** The end of a sentence of whole months from a day that its last month does not have. */
function monthEndReading(term: SingleTerm): string | undefined {
  const only = term.sentences.length === 1 ? term.sentences[0] : undefined;
  if (!only?.passed.term) return undefined;
  const length = only.passed.term;
  const corresponding = addDuration(only.from, length);
  return length.days || length.weeks || corresponding.slice(8) === only.from.slice(8) ? undefined : corresponding;
}

/** When automatic release falls due. */
export function automaticEntry({ file, law, all, release }: Sheet): KeyDate | undefined {
  const others = otherReleases(file, law, release).map(
    ({ when, value }): OtherDate => ({ when, ...span(value), daysToServe: value.daysToServe }),
  );
  const find = (r: Reasoning) => {
    automaticRelease(file, r);
    return { ...span(release), daysToServe: release.daysToServe, ...(release.tranche ? { note: `Group ${release.tranche}.` } : {}) };
  };
  return keyDate('automatic-release', releaseLabel(release), law, all, find, others);
}

function span({ from, to }: { readonly from: string; readonly to: string }) {
  return from === to ? { date: to } : { from, to };
}

function releaseLabel(release: AutomaticRelease): string {
  if (release.term.length === 'short-term') {
    return release.onLicence ? 'Automatic release on licence falls due' : 'Automatic release falls due';
  }
  return release.to === release.term.to ? 'Custodial term ends: release on licence' : 'Release on licence falls due';
}

/** The day of release itself, moved off a weekend or holiday. */
export function releaseDayEntry(sheet: Sheet): KeyDate | undefined {
  const { file, law, all, release, released } = sheet;
  const calendar = releaseCalendar(file);
  if (release.tranche) {
    const find = (r: Reasoning) => {
      becauseOfRelease(sheet, r);
      return { ...span(release), note: 'A day of the window that the law sets.' };
    };
    return keyDate('release-day', 'Day of release', law, all, find);
  }
  const alternatives: OtherDate[] = [];
  const held = lookup(dayRule, release.to, law);
  if (held && isUnverified(held)) {
    const moved = moveBack(release.to, valueOn(dayRuleSection8, release.to), calendar);
    alternatives.push({ when: 'if section 8 of the 2023 Act is in force', date: moved });
  }
  for (const { when, value } of otherReleases(file, law, release)) alternatives.push({ when, date: movedDay(value.to, sheet) });
  const find = (r: Reasoning) => {
    automaticRelease(file, r);
    dayOfRelease(release.to, calendar, r);
    if (released < release.term.from) r.warn('The move puts release before the sentence starts: the rules do not settle so short a term.');
    return { date: released };
  };
  return keyDate('release-day', 'Day of release', law, all, find, alternatives);
}

/** How far Ministers may bring release forward. */
export function discretionaryEntry(sheet: Sheet): KeyDate | undefined {
  const { file, law, all, release, released } = sheet;
  if (release.tranche) return undefined;
  return keyDate('release-earliest', 'Earliest day to which Ministers may bring release forward (s.26C)', law, all, (r) => {
    becauseOfRelease(sheet, r);
    const earliest = earliestDiscretionary(released, release.term.days, releaseCalendar(file), r);
    return earliest === undefined ? undefined : { date: earliest };
  });
}
