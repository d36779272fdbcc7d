import type { CivilDate } from 'justice-pathway';
import { defineCalculator, invalid, type Law, type LawAnswer, reasoning } from 'justice-pathway/law';
import type { z } from 'zod';
import { day } from '../fields.ts';
import { partOf } from '../fraction.ts';
import { SentenceFile, sentenceExample } from '../sentence/sentence-file.ts';
import { automaticRelease } from './automatic-release.ts';
import { countingOf, dayServed } from './count.ts';
import { earlyRemovalAnchor, earlyRemovalWindow } from './early-removal-anchor.ts';
import { inOtherWays } from './other-ways.ts';

const Input = SentenceFile.extend({
  /** The day of removal that is thought of: it decides which rule stands. */
  on: day,
});

export interface EarlyRemovalAnswer {
  /** The day from which the window is counted back. */
  readonly countedBackFrom: CivilDate;
  readonly anchor: 'half' | 'release-under-part-1';
  /** A person who is still here is held until this day. */
  readonly heldUntil: CivilDate;
  /** The days of the window, which were not read. */
  readonly windowDays: null;
}

/** From which day the window of early removal from the United Kingdom is counted back; the days of the window are not known here. */
export const earlyRemoval = defineCalculator<z.infer<typeof Input>, EarlyRemovalAnswer>({
  id: 'early-removal',
  label: 'Early removal from the United Kingdom: the day from which its window is counted back',
  input: Input,
  example: { ...sentenceExample, on: '2026-08-03' },
  calculate: ({ on, ...file }, law): LawAnswer<EarlyRemovalAnswer> => {
    const main = anchored(on, file, law);
    if (main.status !== 'answered') return main;
    const alternatives = inOtherWays(file, law, main, (one, under) => anchored(on, one, under));
    return alternatives.length > 0 ? { ...main, alternatives } : main;
  },
});

function anchored(on: CivilDate, file: SentenceFile, law: Law | undefined): LawAnswer<EarlyRemovalAnswer> {
  const r = reasoning(law);
  const release = automaticRelease(file, r);
  if ('status' in release) return release;
  if (on > release.term.to) return invalid('after-sentence', `The sentence ends on ${release.term.to}, before ${on}.`);
  const rule = r.read(earlyRemovalAnchor, on);
  r.read(earlyRemovalWindow, on);
  const counting = countingOf(file, release.term.from, r);
  const half = dayServed(release.term.from, partOf('1/2', release.term.days, counting.rounding), counting);
  const dayOf = (which: EarlyRemovalAnswer['anchor']) => (which === 'half' ? half : release.to);
  r.step(
    `On ${on} the window is counted back from ${rule.anchor === 'half' ? 'half of the sentence' : 'the day of release under Part 1'}, ${dayOf(rule.anchor)}.`,
  );
  r.missing('the days of the window, and the part of the sentence that must be served first: neither was read');
  return r.answer({
    countedBackFrom: dayOf(rule.anchor),
    anchor: rule.anchor,
    heldUntil: dayOf(rule.heldUntil),
    windowDays: null,
  });
}
