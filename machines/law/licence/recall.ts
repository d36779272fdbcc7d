import type { CivilDate } from 'justice-pathway';
import { defineCalculator, invalid, type LawAnswer, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { day } from '../fields.ts';
import { curfewRecall } from '../release/curfew-recall.ts';
import { recallGrounds } from './recall-grounds.ts';

const Input = z.strictObject({
  licence: z.enum(['licence', 'extended-licence', 'life-licence', 'home-detention-curfew', 'none']),
  /** Last day of the licence: of the sentence, of the extension period, or of the curfew; none for life. */
  licenceEnd: day.optional(),
  recalled: day,
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
    if (input.licence === 'home-detention-curfew') r.read(curfewRecall, input.recalled);
    else r.read(recallGrounds, input.recalled);
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
    });
  },
});
