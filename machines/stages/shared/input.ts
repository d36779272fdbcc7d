import { isCivilDate } from 'justice-pathway/law';
import { z } from 'zod';
import { OffenceKind, PassedSentence } from '../../law/sentence/sentence-file.ts';
import { domains } from '../../meaning.ts';
import { vocabulary } from '../../vocabulary.ts';

// What the stages ask for to start, as schemas: what is misspelt or cannot be is refused, what is not known is left out or null.

const day = z.string().refine(isCivilDate, 'must be a date like 2026-11-21').nullish();
const instant = z.number().int().nullish();
const yesNo = z.boolean().optional();
const count = z.number().int().min(0).nullish();
const text = z.string().min(1).nullish();

/** The terms and kinds of `court.sentenced`: a sentence is checked alike, whether it is told at the start or later. */
const told = (vocabulary['court.sentenced'].attrs as unknown as z.ZodObject<Record<string, z.ZodType>>).shape;
const as = (name: string) => (told[name] as z.ZodType).nullish();

const carried = {
  law: text,
  area: text,
  child: yesNo,
  offenceOn: day,
  summaryOnly: yesNo,
  solemn: yesNo,
  firstAppearedOn: day,
  fullyCommittedOn: day,
  convictedOn: day,
  remandedOn: day,
};

const sentence = {
  disposal: as('disposal'),
  sentencedOn: day,
  startOn: day,
  days: z.number().int().min(0).optional(),
  term: as('term'),
  kind: (told['kind'] as z.ZodType).optional(),
  offence: OffenceKind.nullish(),
  notification: z.boolean().nullish(),
  extension: as('extension'),
  punishmentPart: as('punishmentPart'),
  supervisedRelease: as('supervisedRelease'),
  returnDays: z.number().int().min(0).optional(),
  amount: z.number().min(0).nullish(),
  months: count,
  until: day,
  unpaidWorkHours: count,
  supervisionMonths: count,
};

const basis = z.enum(['automatic', 'hdc', 'parole', 'emergency', 'compassionate', 'court', 'bail']).optional();
const liberatedFrom = z.enum(['prison', 'court', 'police']).optional();

export const arrestInput = z.strictObject({ ...carried, indictable: yesNo });

export const prosecutionInput = z.strictObject({
  ...carried,
  path: z.enum(['report', 'undertaking', 'custody', 'returned', 'bailed']).optional(),
  courtOn: day,
});

export const diversionInput = z.strictObject(carried);

export const disposalInput = z.strictObject({ ...carried, ...sentence });

export const custodyInput = z.strictObject({
  ...carried,
  ...sentence,
  status: z.enum(['remand', 'sentenced', 'recalled', 'curfew-recalled', 'returned']),
  receivedAt: instant,
  outOfArea: yesNo,
  bailed: yesNo,
  voluntary: yesNo,
  trialOn: day,
  fullCommittalBy: instant,
  indictmentBy: instant,
  firstDietBy: instant,
  trialBy: instant,
  addedDays: z.number().int().min(0).optional(),
  sentences: z.array(PassedSentence).optional(),
  longTerm: yesNo,
  endsOn: day,
  automaticOn: day,
  releaseOn: day,
  paroleOn: day,
  hdcFromOn: day,
  hdcToOn: day,
  superviseUntil: day,
  conferenceBy: instant,
  releaseAt: instant,
  weeks12At: instant,
  weeks6At: instant,
  week1At: instant,
  basis,
  planned: yesNo,
  liberatedFrom,
  releasedAt: instant,
});

export const liberationInput = z.strictObject({
  ...carried,
  releasedAt: z.number().int().optional(),
  basis,
  planned: yesNo,
  liberatedFrom,
  superviseUntil: day,
  automaticOn: day,
  endsOn: day,
  voluntary: yesNo,
});

export const reintegrationInput = z.strictObject({
  ...carried,
  from: z.enum(['custody', 'order']).optional(),
  since: z.number().int().optional(),
  superviseUntil: day,
  endsOn: day,
  voluntary: yesNo,
  breachOpen: yesNo,
});

export const referralInput = z.strictObject({
  domain: z.enum(domains),
  service: z.string().min(1),
  expiresAt: z.number().int().optional(),
});
