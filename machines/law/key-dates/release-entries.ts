import { addDays } from 'justice-pathway';
import type { Law, Reasoning } from 'justice-pathway/law';
import { releaseCalendar } from '../../calendars/local-calendars.ts';
import { type AutomaticRelease, automaticRelease } from '../release/automatic-release.ts';
import { countingOf } from '../release/count.ts';
import { dayOfRelease, earliestDiscretionary } from '../release/day-of-release.ts';
import { monthCounting } from '../sentence/month-counting.ts';
import type { SentenceFile } from '../sentence/sentence-file.ts';
import type { SingleTerm } from '../sentence/term.ts';
import { type KeyDate, keyDate } from './key-date.ts';
import { becauseOfRelease, type Sheet } from './sheet.ts';

/** The end of the sentence, or of its custodial term. */
export function sentenceEnd(term: SingleTerm, file: SentenceFile, law: Law | undefined, all: Reasoning): KeyDate | undefined {
  const find = (r: Reasoning) => {
    r.read(monthCounting, term.from);
    const { firstDay } = countingOf(file, term.from, r);
    return { date: firstDay === 'counts' ? term.to : addDays(term.to, 1) };
  };
  return keyDate('sentence-end', term.extendedTo ? 'Custodial term ends' : 'Sentence ends', law, all, find);
}

/** First of all: release was already due when sentence was passed, so the person leaves from court that day. */
export function liberatedEntry({ file, law, all, release }: Sheet): KeyDate | undefined {
  if (release.to > release.term.imposedTo) return undefined;
  all.warn(`Liberated from court on ${release.term.imposedTo}: release was due on ${release.to}. There is no curfew and no time to plan.`);
  return keyDate('liberated-from-court', 'Release is already due: the person is liberated from court', law, all, (r) => {
    automaticRelease(file, r);
    return { date: release.term.imposedTo, note: `Release fell due on ${release.to}, not after the day of sentence.` };
  });
}

/** When automatic release falls due. */
export function automaticEntry({ file, law, all, release }: Sheet): KeyDate | undefined {
  const find = (r: Reasoning) => {
    automaticRelease(file, r);
    const note = release.tranche ? `Group ${release.tranche}.` : earlierForChild(release);
    return { ...span(release), daysToServe: release.daysToServe, ...(note ? { note } : {}) };
  };
  return keyDate('automatic-release', releaseLabel(release), law, all, find);
}

/** What may bring the release of a child forward at any time. */
function earlierForChild({ term }: AutomaticRelease): string | undefined {
  const kinds = term.sentences.map((each) => each.kind);
  if (kinds.includes('section-44')) return 'Not later than this: the local authority may release the child earlier at any time.';
  return kinds.includes('detention-of-child') ? 'The Parole Board may recommend release earlier at any time.' : undefined;
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
  if (release.to <= release.term.imposedTo)
    return keyDate('release-day', 'Day of release', law, all, (r) => {
      automaticRelease(file, r);
      return { date: release.term.imposedTo, note: 'From court, on the day of sentence.' };
    });
  if (release.tranche || release.from !== release.to) {
    const find = (r: Reasoning) => {
      becauseOfRelease(sheet, r);
      return {
        // A window that is not of the law ends on a day on which somebody can be released.
        ...span({ from: release.from, to: release.tranche || released < release.from ? release.to : released }),
        note: release.tranche ? 'A day of the window that the law sets.' : 'Some day from the first to the last of these.',
      };
    };
    return keyDate('release-day', 'Day of release', law, all, find);
  }
  const find = (r: Reasoning) => {
    automaticRelease(file, r);
    dayOfRelease(release.to, calendar, r);
    if (released < release.term.from) r.warn('The move puts release before the sentence starts: the rules do not settle so short a term.');
    return { date: released };
  };
  return keyDate('release-day', 'Day of release', law, all, find);
}

/** How far Ministers may bring release forward. */
export function discretionaryEntry(sheet: Sheet): KeyDate | undefined {
  const { file, law, all, release, released } = sheet;
  if (release.tranche || release.from !== release.to || release.to <= release.term.imposedTo) return undefined;
  if (release.term.sentences.some((each) => each.kind === 'section-44')) return undefined;
  return keyDate('release-earliest', 'Earliest day to which Ministers may bring release forward (s.26C)', law, all, (r) => {
    becauseOfRelease(sheet, r);
    const earliest = earliestDiscretionary(released, release.term.days, releaseCalendar(file), r);
    return earliest === undefined ? undefined : { date: earliest };
  });
}
