import { addDays, type CivilDate } from 'justice-pathway';
import { addDuration, defineCalculator, invalid, type Reasoning, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { age, day, term } from '../fields.ts';
import { partsOf } from '../fraction.ts';
import { lastDayBeginningWith } from '../period.ts';
import {
  breachOptions,
  compensationPeriod,
  otherActivity,
  outstandingHours,
  pandemicExtension,
  pandemicMinimum,
  paybackAvailable,
  paybackRequirements,
  type Requirement,
  requirements,
  restrictedMovement,
  supervisionMandatory,
  supervisionPeriod,
  unpaidWorkAge,
  unpaidWorkHours,
  unpaidWorkPeriod,
  youngSupervision,
} from './payback-values.ts';

const months = z.int().positive();

const input = z.strictObject({
  imposedOn: day,
  age: age.optional().describe('On the day the order is imposed.'),
  imprisonableOffence: z.boolean().optional().describe('False for an offence that only a fine punishes; true if left out.'),
  onBreach: z.boolean().optional().describe('The requirements are added on a breach of an earlier order, not at the first disposal.'),
  court: z.enum(['jp', 'sheriff', 'high-court']).optional(),
  requirements: z
    .array(z.enum(requirements))
    .optional()
    .describe('Requirements without details here; those with details below need not be repeated.'),
  supervision: z.strictObject({ months }).optional(),
  unpaidWork: z
    .strictObject({
      hours: z.int().positive().optional(),
      otherActivityHours: z.int().nonnegative().optional().describe('Of those hours.'),
      completionMonths: months.optional().describe('If the court specified a longer time.'),
      outstandingHours: z.int().nonnegative().optional().describe('Hours still outstanding under other orders, to which these are added.'),
    })
    .optional(),
  restrictedMovement: z
    .strictObject({ hoursPerDay: z.number().positive(), otherHoursPerDay: z.number().nonnegative().optional(), length: term })
    .optional(),
});
type Input = z.infer<typeof input>;

export interface PaybackOrder {
  readonly allowed: boolean;
  /** Every reason why the order cannot be made like this. */
  readonly faults: readonly string[];
  readonly requirements: readonly Requirement[];
  readonly supervision: {
    readonly mandatory: boolean | 'unknown';
    readonly leastMonths: number | null;
    readonly mostMonths: number;
    /** The last day of supervision. */
    readonly ends: CivilDate | null;
  };
  readonly unpaidWork: {
    readonly level: 1 | 2 | null;
    readonly completionMonths: number | null;
    /** By the end of this day. */
    readonly completeBy: CivilDate | null;
    readonly mostNewHours: number;
    readonly mostOtherActivityHours: number | null;
  } | null;
  readonly compensationBy: CivilDate | null;
  readonly restrictedMovementEnds: CivilDate | null;
  readonly breachOptions: readonly string[];
}

/**
 * The dates and caps of a community payback order, and every reason why it cannot be made as asked.
 *
 * Periods begin with the day the order is imposed, which counts. 3 and 6 months for unpaid work are what applies if the court says nothing.
 * Source: Criminal Procedure (Scotland) Act 1995, ss.227A-227ZF.
 * @example communityPaybackOrder.ask({ imposedOn: '2026-02-10', age: 30, unpaidWork: { hours: 80 } }) // complete by 2026-05-09
 */
export const communityPaybackOrder = defineCalculator<Input, PaybackOrder>({
  id: 'community-payback-order',
  label: 'Community payback order: dates, hours, levels and caps',
  input,
  example: { imposedOn: '2026-02-10', age: 30, supervision: { months: 12 }, requirements: ['compensation'], unpaidWork: { hours: 150 } },
  calculate(asked, law) {
    const why = reasoning(law);
    const on = asked.imposedOn;
    const open = why.read(paybackRequirements, on);
    const all = requirements.filter((each) => wanted(asked, each));
    if (all.length === 0) return invalid('no-requirement', 'An order has at least one requirement.');
    const faults: string[] = [];
    for (const each of all)
      if (!asked.onBreach && !open.includes(each))
        faults.push(`A requirement of ${each} could not be imposed at the first disposal on ${on}.`);
    const work = unpaidWork(asked, all, faults, why);
    const supervision = supervisionOf(asked, all, work, faults, why);
    if (asked.imprisonableOffence === false) fineOnly(all, work, faults, why, on);
    const value: PaybackOrder = {
      allowed: false,
      faults,
      requirements: all,
      supervision,
      unpaidWork: work && {
        level: work.level,
        completionMonths: work.completionMonths,
        completeBy: work.completeBy,
        mostNewHours: work.mostNewHours,
        mostOtherActivityHours: work.mostOtherActivityHours,
      },
      compensationBy: compensation(asked, all, why),
      restrictedMovementEnds: movement(asked, all, work, faults, why),
      breachOptions: why.read(breachOptions, on),
    };
    const answer = { ...value, allowed: faults.length === 0 };
    const other = work?.otherCompleteBy;
    return why.answer(
      answer,
      other && answer.unpaidWork
        ? [
            {
              when: other.when,
              value: { ...answer, unpaidWork: { ...answer.unpaidWork, completeBy: other.date, completionMonths: other.months } },
            },
          ]
        : undefined,
    );
  },
});

function wanted(asked: Input, each: Requirement): boolean {
  if (asked.requirements?.includes(each)) return true;
  if (each === 'supervision') return asked.supervision !== undefined;
  if (each === 'unpaid-work') return asked.unpaidWork !== undefined;
  return each === 'restricted-movement' && asked.restrictedMovement !== undefined;
}

interface Work extends NonNullable<PaybackOrder['unpaidWork']> {
  readonly otherCompleteBy?: { readonly when: string; readonly date: CivilDate; readonly months: number };
}

function unpaidWork(asked: Input, all: readonly Requirement[], faults: string[], why: Reasoning): Work | null {
  if (!all.includes('unpaid-work')) return null;
  const on = asked.imposedOn;
  const { hours, otherActivityHours, completionMonths, outstandingHours: outstanding = 0 } = asked.unpaidWork ?? {};
  const limits = why.read(unpaidWorkHours, on);
  const over = why.read(outstandingHours, on);
  const from = why.read(unpaidWorkAge, on);
  const cap = why.read(otherActivity, on);
  const room = over.most - outstanding;
  const mostNewHours = room < over.leastNew ? 0 : room;
  if (asked.age !== undefined && asked.age < from) faults.push(`No unpaid work below ${from} years of age.`);
  if (outstanding > 0)
    why.step(
      `With ${outstanding} hours outstanding, ${mostNewHours} can be added${mostNewHours === 0 ? `: the room left, ${room}, is below ${over.leastNew}` : ''}.`,
    );
  if (hours === undefined) {
    why.missing('the hours of unpaid work');
    if (mostNewHours === 0) faults.push(`No unpaid work can be added to ${outstanding} hours outstanding.`);
    return { level: null, completionMonths: null, completeBy: null, mostNewHours, mostOtherActivityHours: null };
  }
  if (hours < limits.least) faults.push(`${hours} hours is below the least, ${limits.least}.`);
  if (hours > limits.most) faults.push(`${hours} hours is above the most, ${limits.most}.`);
  if (hours > mostNewHours && hours <= limits.most)
    faults.push(`${hours} hours with ${outstanding} outstanding is above ${over.most}: at most ${mostNewHours} can be added.`);
  const level = hours <= limits.levelOne ? 1 : 2;
  if (level === 2) why.warn('Level 2 unpaid work needs a report, and the person to be suitable.');
  const [top, bottom] = partsOf(cap.share);
  const mostOtherActivityHours = Math.min((hours * top) / bottom, cap.hours);
  if (otherActivityHours !== undefined && otherActivityHours > mostOtherActivityHours)
    faults.push(`${otherActivityHours} hours of other activity is above the most, ${mostOtherActivityHours}.`);
  const usual = why.read(unpaidWorkPeriod, on);
  const plain = level === 1 ? usual.levelOne : usual.levelTwo;
  return { level, mostNewHours, mostOtherActivityHours, ...completion(asked, completionMonths, plain, faults, why) };
}

function completion(
  asked: Input,
  specified: number | undefined,
  usual: number,
  faults: string[],
  why: Reasoning,
): Pick<Work, 'completionMonths' | 'completeBy' | 'otherCompleteBy'> {
  const on = asked.imposedOn;
  const plain = specified ?? usual;
  const least = why.readIfAny(pandemicMinimum, on);
  const end = (length: number) => lastDayBeginningWith(on, { months: length });
  if (specified !== undefined && specified < usual)
    faults.push(`The court may specify a longer time than ${usual} months for unpaid work, not a shorter one.`);
  if (least !== undefined && plain < least) {
    why.step(`Orders of that time had at least ${least} months for unpaid work: ${end(least)}.`);
    return {
      completionMonths: least,
      completeBy: end(least),
      otherCompleteBy: { when: `the rule of ${least} months had ended by ${on}`, date: end(plain), months: plain },
    };
  }
  const added = why.readIfAny(pandemicExtension, on);
  if (added !== undefined) {
    const running = end(plain) >= addDays(pandemicExtension.values[0]?.to ?? on, 1);
    const longer = { months: plain + added, date: end(plain + added) };
    const shorter = { months: plain, date: end(plain) };
    why.step(
      `${plain} months beginning with ${on} end on ${end(plain)}${running ? `; with ${added} months added for the pandemic, on ${longer.date}` : ''}.`,
    );
    if (running) return { completionMonths: longer.months, completeBy: longer.date };
    return {
      completionMonths: plain,
      completeBy: shorter.date,
      otherCompleteBy: { when: 'work was still to be done on 7 April 2020', ...longer },
    };
  }
  why.step(`${plain} months beginning with ${on} end on ${end(plain)}.`);
  if (specified === undefined) why.warn('The court may specify a longer time for unpaid work.');
  return { completionMonths: plain, completeBy: end(plain) };
}

function supervisionOf(
  asked: Input,
  all: readonly Requirement[],
  work: Work | null,
  faults: string[],
  why: Reasoning,
): PaybackOrder['supervision'] {
  const on = asked.imposedOn;
  const rule = why.read(supervisionMandatory, on);
  const limits = why.read(supervisionPeriod, on);
  const because = all.filter((each) => rule.with.includes(each));
  const byAge = asked.age === undefined ? undefined : asked.age < rule.below;
  if (byAge === undefined && because.length === 0) why.missing('the age of the person, which may make supervision mandatory');
  const mandatory = because.length > 0 || byAge === true ? true : byAge === undefined ? 'unknown' : false;
  if (mandatory === true && !all.includes('supervision'))
    faults.push(`Supervision is mandatory ${because.length > 0 ? `with ${because.join(', ')}` : `for a person under ${rule.below}`}.`);
  const others = all.filter((each) => each !== 'supervision');
  const young = byAge === true && (asked.age as number) >= 16 && others.length === 1 && work?.level === 1;
  const mostMonths = young ? Math.max(work?.completionMonths ?? 0, why.read(youngSupervision, on)) : limits.most;
  const movementOnly = because.length === 1 && because[0] === 'restricted-movement' && byAge !== true;
  const leastMonths = young || movementOnly ? null : limits.least;
  const length = asked.supervision?.months;
  if (length !== undefined) {
    if (leastMonths !== null && length < leastMonths) faults.push(`Supervision of ${length} months is below the least, ${leastMonths}.`);
    const movementLength = asked.restrictedMovement?.length;
    if (movementOnly && movementLength && lastDayBeginningWith(on, { months: length }) < lastDayBeginningWith(on, movementLength))
      faults.push('Supervision ends before the restricted movement requirement for which it is imposed.');
    if (length > mostMonths) faults.push(`Supervision of ${length} months is above the most, ${mostMonths}.`);
  } else if (all.includes('supervision')) why.missing('the length of supervision');
  return { mandatory, leastMonths, mostMonths, ends: length === undefined ? null : lastDayBeginningWith(on, { months: length }) };
}

function fineOnly(all: readonly Requirement[], work: Work | null, faults: string[], why: Reasoning, on: CivilDate): void {
  const open = why.read(paybackAvailable, on).fineOnly;
  for (const each of all) if (!open.includes(each)) faults.push(`For an offence that only a fine punishes, ${each} cannot be required.`);
  if (work?.level === 2) faults.push('For an offence that only a fine punishes, unpaid work is at level 1.');
}

function compensation(asked: Input, all: readonly Requirement[], why: Reasoning): CivilDate | null {
  if (!all.includes('compensation')) return null;
  const rule = why.read(compensationPeriod, asked.imposedOn);
  const length = asked.supervision?.months;
  if (length === undefined) {
    why.missing('the length of supervision, which decides when compensation is to be paid');
    return null;
  }
  const by = lastDayBeginningWith(asked.imposedOn, { months: Math.max(0, Math.min(rule.months, length - rule.beforeSupervisionEnds)) });
  why.step(
    `Compensation is paid by the earlier of ${rule.months} months and ${rule.beforeSupervisionEnds} months before supervision ends: ${by}.`,
  );
  return by;
}

function movement(asked: Input, all: readonly Requirement[], work: Work | null, faults: string[], why: Reasoning): CivilDate | null {
  if (!all.includes('restricted-movement')) return null;
  const on = asked.imposedOn;
  const rule = why.read(restrictedMovement, on);
  if (!asked.restrictedMovement) {
    why.missing('the hours a day and the length of restricted movement');
    return null;
  }
  const { hoursPerDay, otherHoursPerDay = 0, length } = asked.restrictedMovement;
  const after = addDuration(on, length);
  if (hoursPerDay + otherHoursPerDay > rule.hoursADay)
    faults.push(`${hoursPerDay + otherHoursPerDay} hours a day is above the most, ${rule.hoursADay}.`);
  if (after < addDays(on, rule.leastDays)) faults.push(`Restricted movement is at least ${rule.leastDays} days.`);
  if (after > addDuration(on, { months: rule.mostMonths })) faults.push(`Restricted movement is at most ${rule.mostMonths} months.`);
  const others = all.filter((each) => each !== 'restricted-movement');
  const capped = (asked.age !== undefined && asked.age < rule.onBreach.below) || (others.length === 1 && work?.level === 1);
  if (asked.onBreach && capped) {
    if (asked.court === undefined) why.missing('the court, which decides how long restricted movement may be on breach');
    const cap = asked.court === 'jp' ? { days: rule.onBreach.jpDays } : { months: rule.onBreach.otherMonths };
    if (after > addDuration(on, cap))
      faults.push(
        `On this breach restricted movement is at most ${asked.court === 'jp' ? `${rule.onBreach.jpDays} days` : `${rule.onBreach.otherMonths} months`}.`,
      );
  }
  return lastDayBeginningWith(on, length);
}
