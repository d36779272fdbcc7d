import type { CivilDate } from 'justice-pathway';
import { defineCalculator, invalid, type LawAnswer, type Reasoning, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { day } from '../fields.ts';
import { lastDayAfter } from '../period.ts';
import { curfewRecall, curfewRepresentations } from '../release/curfew-recall.ts';
import { monthCounting } from '../sentence/month-counting.ts';
import { recallGrounds } from './recall-grounds.ts';

const Input = z.strictObject({
  licence: z.enum(['licence', 'extended-licence', 'life-licence', 'home-detention-curfew', 'none']),
  /** Last day of the licence: of the sentence, of the extension period, or of the curfew; none for life. */
  licenceEnd: day.optional(),
  recalled: day,
  /** The day of release on curfew: it decides the grounds; the day of recall is used if absent. */
  released: day.optional(),
  /** The day the person was told of the recall, for the time for representations. */
  told: day.optional(),
  /** For curfew: whether Ministers hold that recall is expedient in the public interest. */
  expedient: z.boolean().optional(),
  paroleBoardRecommends: z.boolean().optional(),
  cannotWait: z.boolean().optional(),
});

export interface RecallAnswer {
  /** `must`, `may` or `no`; `unknown` where neither ground is stated. */
  readonly revocation: 'must' | 'may' | 'no' | 'unknown';
  readonly reasons: readonly string[];
  /** Last day on which the person can be held unless released again; absent for life. */
  readonly heldUntil?: CivilDate;
  readonly reviewedBy: 'Parole Board';
  /** The grounds that the law knows for this licence. */
  readonly grounds: readonly string[];
  /** Last day for written representations; later if the Board allows it. */
  readonly representationsBy?: CivilDate;
  /** Whether curfew must be considered again even if the recall is cancelled. */
  readonly consideredAgain?: boolean;
}

/** Whether a licence may be revoked, by whom it is then considered, and how long the person may be held. */
export const recall = defineCalculator<z.infer<typeof Input>, RecallAnswer>({
  id: 'recall',
  label: 'Recall from a licence: grounds, review, and the last day in custody',
  input: Input,
  example: { licence: 'licence', licenceEnd: '2030-05-31', recalled: '2029-12-10', paroleBoardRecommends: true },
  calculate: (input, law): LawAnswer<RecallAnswer> => {
    if (input.licence === 'none')
      return invalid('no-licence', 'Release was unconditional: there is no licence to revoke. A new offence may lead to a return order.');
    if (input.licence === 'life-licence' && input.licenceEnd) return invalid('life-licence-end', 'A life licence has no last day.');
    if (input.licence !== 'life-licence' && !input.licenceEnd) return invalid('no-licence-end', 'Give the last day of the licence.');
    if (input.licenceEnd && input.recalled > input.licenceEnd)
      return invalid('licence-ended', `The licence ended on ${input.licenceEnd}, before the recall.`);
    const r = reasoning(law);
    if (input.licence === 'home-detention-curfew') return fromCurfew(input, r);
    const rule = r.read(recallGrounds, input.recalled);
    const revocation = input.paroleBoardRecommends
      ? 'must'
      : input.cannotWait
        ? 'may'
        : input.paroleBoardRecommends === false && input.cannotWait === false
          ? 'no'
          : 'unknown';
    if (revocation === 'unknown') r.missing('Whether the Parole Board recommends revocation, or it is expedient and cannot wait.');
    r.step('The Parole Board considers the person after revocation.');
    return r.answer({
      revocation,
      reasons: [
        ...(input.paroleBoardRecommends ? ['The Parole Board recommends it.'] : []),
        ...(input.cannotWait ? ['It is expedient in the public interest and cannot wait.'] : []),
      ],
      ...(input.licenceEnd ? { heldUntil: input.licenceEnd } : {}),
      reviewedBy: 'Parole Board',
      grounds: [rule.must, rule.may],
    });
  },
});

/** Recall from curfew: one ground for those released on it from 11 October 2019, in writing within six months of being told. */
function fromCurfew(input: z.infer<typeof Input>, r: Reasoning): LawAnswer<RecallAnswer> {
  if (input.released && input.released > input.recalled)
    return invalid('released-after-recall', `The release on ${input.released} is after the recall on ${input.recalled}.`);
  if (input.told && input.told < input.recalled)
    return invalid('told-before-recall', `The person cannot be told on ${input.told} of a recall on ${input.recalled}.`);
  const rule = r.read(curfewRecall, input.released ?? input.recalled);
  if (!input.released) r.missing('The day of release on curfew, which decides the grounds: the day of recall is used.');
  const months = r.readIfAny(curfewRepresentations, input.recalled);
  if (input.told && months !== undefined) r.read(monthCounting, input.told);
  if (months === undefined) r.warn('The time for representations before 1 October 2020 is not held here.');
  if (input.told === undefined) r.missing('The day the person was told, from which the time for representations runs.');
  const expedient = input.expedient;
  if (expedient === undefined) r.missing(`Whether the ground is met: ${rule.grounds.join(', or ')}.`);
  r.step('Ministers must refer representations to the Parole Board, which may direct that the revocation is cancelled; the recall stands.');
  r.step('Time at large after the revocation does not count. Release at the automatic point stays as it is.');
  return r.answer({
    revocation: expedient === undefined ? 'unknown' : expedient ? 'may' : 'no',
    reasons: expedient ? [...rule.grounds] : [],
    ...(input.licenceEnd ? { heldUntil: input.licenceEnd } : {}),
    reviewedBy: 'Parole Board',
    grounds: rule.grounds,
    ...(input.told && months !== undefined ? { representationsBy: lastDayAfter(input.told, { months }) } : {}),
    consideredAgain: rule.reconsidered,
  });
}
