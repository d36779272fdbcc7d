import { defineCalculator, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { at, sources } from '../../sources/acts.ts';
import { since } from '../dated.ts';
import { age, dayOf, dayOrMoment } from '../fields.ts';
import { defineParameter } from '../law-parameter.ts';

const part1 = '2018-01-25';
const act = (provision: string) => at(sources.justice2016, provision);

export const childBands = defineParameter({
  id: 'police-custody.child-bands',
  rows: ['POL-034', 'CHI-009'],
  label: 'Ages below which a person in police custody is treated as a child: they differ by section',
  unit: 'years',
  selector: 'arrest',
  values: [
    since(part1, { wellbeing: 18, extensionRank: 18, intimation: 16, olderChild: 18, placeOfSafety: 16 }, act('ss.11, 22, 38-41, 51')),
  ],
});

export const interviewSolicitor = defineParameter({
  id: 'police-custody.interview-solicitor',
  rows: ['POL-028'],
  label:
    'Interview without a solicitor: no consent below the first age, nor below the second on a supervision order, nor with a mental disorder that prevents it; below the second only with a relevant person',
  unit: 'years',
  selector: 'arrest',
  values: [since(part1, { noConsentBelow: 16, relevantPersonBelow: 18 }, act('ss.32-33'))],
});

export const intimation = defineParameter({
  id: 'police-custody.intimation',
  rows: ['POL-030'],
  label: 'A parent must be told below this age; otherwise a named adult on request; delay only by a sergeant or above who is not involved',
  unit: 'years',
  selector: 'arrest',
  values: [since(part1, 16, act('s.38'))],
});

export const localAuthorityIntimation = defineParameter<readonly string[]>({
  id: 'police-custody.local-authority-intimation',
  rows: ['POL-032'],
  label: 'When the local authority is told, in place of ss.38 and 40 once it visits',
  unit: 'list',
  selector: 'arrest',
  values: [since(part1, ['may-be-on-supervision-order', 'delayed-under-s.38(5)(c)'], act('s.41'))],
});

export const courtDateNotice = defineParameter({
  id: 'police-custody.court-date-notice',
  rows: ['POL-035'],
  label: 'Who is told of the court date of a child',
  unit: 'list',
  selector: 'arrest',
  values: [
    since(
      part1,
      {
        parent: ['under-16', '16-or-over-on-supervision-order'],
        localAuthority: ['under-16', '16-17-on-supervision-order', '16-17-declined-intimation'],
      },
      act('ss.23-24'),
    ),
  ],
});

const input = z.strictObject({
  on: dayOrMoment.describe('The day of the arrest.'),
  age: age.describe('The age the person is believed to be.'),
  onSupervisionOrder: z.boolean().optional().describe('Subject to a compulsory supervision order or an interim one.'),
  mentalDisorder: z.boolean().optional().describe('A mental disorder that prevents understanding or communication.'),
  declinedIntimation: z.boolean().optional().describe('A person of 16 or 17 who did not want anybody told.'),
});

export interface ChildRights {
  readonly wellbeingDuty: boolean;
  readonly interviewWithoutSolicitor: 'by-consent' | 'by-consent-with-relevant-person' | 'not-possible' | 'unknown';
  readonly parentMustBeTold: boolean;
  readonly placeOfSafetyBeforeCourt: boolean | 'unknown';
  readonly parentToldOfCourtDate: boolean | 'unknown';
  readonly localAuthorityToldOfCourtDate: boolean | 'unknown';
  readonly rankToExtend: 'inspector' | 'chief-inspector';
}

/** What the age of a person in police custody changes; "child" means different ages in different sections. */
export const childInPoliceCustody = defineCalculator<z.infer<typeof input>, ChildRights>({
  id: 'child-in-police-custody',
  label: 'A child in police custody: solicitor, intimation, place of safety, notices of the court date',
  input,
  example: { on: '2026-11-20', age: 16, onSupervisionOrder: true },
  calculate(asked, law) {
    const on = dayOf(asked.on);
    const why = reasoning(law);
    const bands = why.read(childBands, on);
    const solicitor = why.read(interviewSolicitor, on);
    const told = why.read(intimation, on);
    why.read(courtDateNotice, on);
    if (asked.onSupervisionOrder !== false) why.read(localAuthorityIntimation, on);
    const order = asked.onSupervisionOrder;
    const younger = asked.age < bands.placeOfSafety;
    const older = !younger && asked.age < bands.olderChild;
    if (older && order === undefined) why.missing('whether the person is subject to a compulsory supervision order or an interim one');
    const withOrder = (under: boolean, atOlder: boolean): boolean | 'unknown' => under || (atOlder ? (order ?? 'unknown') : false);
    const interview = (): ChildRights['interviewWithoutSolicitor'] => {
      if (asked.mentalDisorder || asked.age < solicitor.noConsentBelow) return 'not-possible';
      if (asked.age >= solicitor.relevantPersonBelow) return 'by-consent';
      return order === undefined ? 'unknown' : order ? 'not-possible' : 'by-consent-with-relevant-person';
    };
    const authority = withOrder(younger, older);
    why.step(
      `Believed to be ${asked.age}: a child under ${bands.wellbeing} for wellbeing and extension, under ${bands.intimation} for intimation, under ${bands.placeOfSafety} or on an order for a place of safety.`,
    );
    return why.answer({
      wellbeingDuty: asked.age < bands.wellbeing,
      interviewWithoutSolicitor: interview(),
      parentMustBeTold: asked.age < told,
      placeOfSafetyBeforeCourt: withOrder(younger, order === true ? true : older),
      parentToldOfCourtDate: withOrder(younger, order === true ? true : older),
      localAuthorityToldOfCourtDate: older && asked.declinedIntimation ? true : authority,
      rankToExtend: asked.age < bands.extensionRank ? 'chief-inspector' : 'inspector',
    });
  },
});
