import { defineCalculator, invalid, type Reasoning, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { at, sources } from '../../sources/acts.ts';
import { requireCovered } from '../coverage.ts';
import { noted, since } from '../dated.ts';
import { day } from '../fields.ts';
import { defineParameter } from '../law-parameter.ts';

const act = (provision: string) => at(sources.procedure1995, provision);
const changed = '2025-05-14';
const dayBefore = '2025-05-13';

export interface BailTest {
  readonly version: string;
  /** Every limb must be met before bail is refused. */
  readonly refusalNeeds: readonly string[];
}

export const bailTestVersions = defineParameter<BailTest>({
  id: 'bail.test',
  rows: ['BAI-001'],
  label: 'When bail may be refused',
  unit: 'test',
  selector: 'decision',
  values: [
    noted(
      null,
      { version: 'before-2025', refusalNeeds: ['section-23C-ground', 'good-reason-in-public-interest'] },
      act('s.23B as it stood'),
      'The earlier wording is from memory.',
      dayBefore,
    ),
    since(
      changed,
      { version: '2025', refusalNeeds: ['section-23C-ground', 'necessary-for-public-safety-or-justice'] },
      act('s.23B(1)-(1A)'),
      {
        note: 'Inserted by s.2(2) of the 2023 Act; public safety includes the safety of the complainer.',
      },
    ),
  ],
});

export const summaryAbscondingGuard = defineParameter({
  id: 'bail.summary-absconding-guard',
  rows: ['BAI-002'],
  label:
    'In a summary case the ground of absconding or failing to appear counts only after a failure to appear in this case, or on a charge of that kind',
  unit: 'guard',
  selector: 'decision',
  values: [since(changed, true, act('s.23C(1A)'))],
});

export const solemnRestriction = defineParameter({
  id: 'bail.solemn-restriction',
  rows: ['BAI-003'],
  label: 'Bail only in exceptional circumstances for certain accused with an earlier solemn conviction (s.23D)',
  unit: 'flag',
  selector: 'decision',
  values: [
    since(null, true, act('s.23D'), { to: dayBefore }),
    since(changed, false, at(sources.bailRelease2023, 's.3'), { note: 'Repealed.' }),
  ],
});

export const monitoringReasons = defineParameter({
  id: 'bail.reasons-on-monitoring',
  rows: ['BAI-004'],
  label: 'On refusing bail the court says why electronic monitoring would not safeguard',
  unit: 'duty',
  selector: 'decision',
  values: [since(changed, true, act('s.24(2AA)'))],
});

export const monitoredBail = defineParameter({
  id: 'bail.electronic-monitoring',
  rows: ['BAI-005', 'BAI-006'],
  label: 'Electronically monitored bail',
  unit: 'availability',
  selector: 'decision',
  values: [
    since('2022-05-17', 'some-areas', sources.ssi2022n94, { to: '2026-02-04' }),
    since('2026-02-05', 'every-area', sources.releaseNews2026, {
      note: 'Reported on 5 February 2026; the day on which the last area began is not established.',
    }),
  ],
});

export const supervisedBailContacts = defineParameter({
  id: 'bail.supervised-contacts',
  rows: ['BAI-011'],
  label: 'Least contacts a week on supervised bail: in the first month, and after (a published local standard)',
  unit: 'contacts a week',
  selector: 'now',
  values: [since(null, { firstMonth: 3, after: 1 }, sources.bordersBail, { note: 'Local practice, not law.' })],
});

const grounds = ['absconding', 'further-offences', 'interference-with-witnesses', 'other-substantial-factor'] as const;

const input = z.strictObject({
  decisionOn: day,
  procedure: z.enum(['summary', 'solemn']),
  grounds: z
    .array(z.enum(grounds))
    .optional()
    .describe('Grounds of s.23C(1) that the court finds; an empty list for none. Absconding includes failing to appear.'),
  failedToAppearInThisCase: z.boolean().optional(),
  chargeIsFailureToAppear: z.boolean().optional().describe('A charge under s.27(1)(a) or s.150(8).'),
  necessaryForPublicSafety: z
    .boolean()
    .optional()
    .describe('Refusal is necessary in the interests of public safety, including the complainer’s.'),
  necessaryForJustice: z
    .boolean()
    .optional()
    .describe('Refusal is necessary to prevent a significant risk of prejudice to the interests of justice.'),
  goodReasonInPublicInterest: z.boolean().optional().describe('The test before 14 May 2025.'),
  section23dApplies: z.boolean().optional().describe('Before 14 May 2025: the accused is one to whom s.23D applied.'),
  exceptionalCircumstances: z.boolean().optional(),
});
type Input = z.infer<typeof input>;

export interface BailDecision {
  readonly version: string;
  readonly outcome: 'bail-must-be-granted' | 'bail-may-be-refused' | 'bail-must-be-refused' | 'unknown';
  readonly reasons: readonly string[];
  /** Grounds that count, after the guard for summary cases. */
  readonly groundsThatCount: readonly string[] | null;
  readonly section23d: boolean;
  readonly mustSayWhyMonitoringIsNotEnough: boolean;
  readonly monitoredBail: string | null;
}

/**
 * The bail test of the day, applied to what the court finds: bail is granted unless there is good reason to refuse it.
 * Source: Criminal Procedure (Scotland) Act 1995, ss.23B-23D and 24, as amended from 14 May 2025.
 * @example bailTest.ask({ decisionOn: '2025-05-14', procedure: 'summary', grounds: [] }) // bail-must-be-granted
 */
export const bailTest = defineCalculator<Input, BailDecision>({
  id: 'bail-test',
  label: 'The bail test of the day, applied to what the court finds',
  input,
  example: {
    decisionOn: '2026-03-02',
    procedure: 'summary',
    grounds: ['absconding'],
    failedToAppearInThisCase: false,
    chargeIsFailureToAppear: false,
    necessaryForPublicSafety: false,
    necessaryForJustice: true,
  },
  calculate(asked, law) {
    requireCovered(asked.decisionOn, 'The bail test');
    if (asked.procedure === 'summary' && asked.section23dApplies) return invalid('not-solemn', 'Section 23D was for solemn cases only.');
    const why = reasoning(law);
    const on = asked.decisionOn;
    const test = why.read(bailTestVersions, on);
    const restricted = why.read(solemnRestriction, on);
    const mustSay = why.readIfAny(monitoringReasons, on) ?? false;
    const monitored = why.readIfAny(monitoredBail, on) ?? null;
    const base = { version: test.version, section23d: restricted, mustSayWhyMonitoringIsNotEnough: mustSay, monitoredBail: monitored };
    if (restricted && asked.procedure === 'solemn' && asked.section23dApplies) {
      const exceptional = asked.exceptionalCircumstances;
      if (exceptional === undefined) why.missing('whether the circumstances are exceptional');
      if (exceptional !== true)
        return why.answer({
          ...base,
          outcome: exceptional === undefined ? 'unknown' : 'bail-must-be-refused',
          reasons: ['Section 23D applied: bail only in exceptional circumstances.'],
          groundsThatCount: null,
        });
    }
    if (restricted && asked.procedure === 'solemn' && asked.section23dApplies === undefined)
      why.missing('whether s.23D applied to the accused');
    const counted = countedGrounds(asked, why);
    const second = test.refusalNeeds.includes('good-reason-in-public-interest')
      ? asked.goodReasonInPublicInterest
      : either(asked.necessaryForPublicSafety, asked.necessaryForJustice);
    const first = counted.some;
    const reasons: string[] = [...counted.reasons];
    if (first === false) reasons.push('No ground of s.23C(1) counts.');
    if (second === false)
      reasons.push(
        test.version === '2025'
          ? 'Refusal is not necessary for public safety, nor to prevent a significant risk of prejudice to the interests of justice.'
          : 'There is no good reason to refuse, having regard to the public interest.',
      );
    if (first === undefined) why.missing('which grounds of s.23C(1) the court finds, and whether they count');
    if (second === undefined && first !== false)
      why.missing(
        test.version === '2025'
          ? 'whether refusal is necessary for public safety or the interests of justice'
          : 'whether there is good reason to refuse, having regard to the public interest',
      );
    const outcome = first === false || second === false ? 'bail-must-be-granted' : first && second ? 'bail-may-be-refused' : 'unknown';
    why.step(`On ${on} the test in force is that of ${test.version}: refusal needs ${test.refusalNeeds.join(' and ')}.`);
    return why.answer({ ...base, outcome, reasons, groundsThatCount: counted.grounds });
  },
});

function countedGrounds(
  asked: Input,
  why: Reasoning,
): { some: boolean | undefined; grounds: readonly string[] | null; reasons: readonly string[] } {
  if (!asked.grounds) return { some: undefined, grounds: null, reasons: [] };
  const guarded =
    asked.procedure === 'summary' && asked.grounds.includes('absconding') && why.readIfAny(summaryAbscondingGuard, asked.decisionOn);
  if (!guarded) return { some: asked.grounds.length > 0, grounds: asked.grounds, reasons: [] };
  const open = either(asked.failedToAppearInThisCase, asked.chargeIsFailureToAppear);
  if (open === true) return { some: true, grounds: asked.grounds, reasons: [] };
  const rest = asked.grounds.filter((each) => each !== 'absconding');
  if (open === false)
    return {
      some: rest.length > 0,
      grounds: rest,
      reasons: ['In a summary case absconding counts only after a failure to appear in this case, or on such a charge.'],
    };
  why.missing('whether the person failed to appear earlier in this case, or is charged with that');
  return { some: rest.length > 0 ? true : undefined, grounds: rest, reasons: [] };
}

/** Or, with unknown: true if either is, false only if both are. */
function either(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (a || b) return true;
  return a === undefined || b === undefined ? undefined : false;
}
