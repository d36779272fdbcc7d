import { holdsAt } from './opening/day-exception.ts';
import type { Voice } from './opening/decide-opening.ts';
import type { Opening } from './opening/opening.ts';
import type { ServiceCaution } from './opening/schedule.ts';
import type { Service } from './service.ts';

type Decided = Omit<Opening, 'grounds'>;

/** An answer with the words that stand beside the hours: what they may narrow is unknown, and the words come first. */
export function cautioned(service: Service, voices: readonly Voice[], decided: Decided): Decided {
  const open = voices.filter((voice) => voice.state === 'open');
  const told = (service.cautions ?? []).filter((each) => each.about === 'hours');
  if (decided.answer !== 'open') {
    const because = told.map(say);
    // Words that can only close leave "closed" as it is; what was not understood at all may also open.
    if (decided.answer === 'closed' && told.some((each) => !each.closes))
      return { answer: 'unknown', because: [...because, ...decided.because] };
    return { ...decided, because: [...decided.because, ...because] };
  }
  const clear = open.filter(
    ({ compiled }) =>
      compiled.narrowing === undefined && !told.some((each) => holdsAt(service, each.location, compiled.schedule.location) !== 'no'),
  );
  const words = [
    ...told.map(say),
    ...open.flatMap(({ compiled }) =>
      compiled.narrowing === undefined
        ? []
        : [
            {
              code: 'published-words',
              text: `Its hours say open, and beside them stands: "${compiled.narrowing}".`,
              ...(compiled.schedule.id === undefined ? {} : { schedule: compiled.schedule.id }),
            },
          ],
    ),
  ];
  if (words.length === 0) return decided;
  if (clear.length === 0) {
    const hours = decided.because.map((one) =>
      one.code === 'schedule' ? { ...one, text: `The hours alone would say open (${one.text}).` } : one,
    );
    return { answer: 'unknown', because: [...words, ...hours] };
  }
  const closesAt = Math.max(...clear.map((voice) => voice.open?.to ?? 0));
  return { ...decided, closesAt, because: [...decided.because, ...words] };
}

function say({ field, words, location }: ServiceCaution): { readonly code: string; readonly text: string } {
  return {
    code: 'published-words',
    text: `It also says (${field}${location === undefined ? '' : `, ${location}`}): "${words.replace(/\.$/, '')}".`,
  };
}
