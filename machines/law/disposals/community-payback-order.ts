import { addDays, type CivilDate } from 'justice-pathway';
import { addDuration, defineCalculator, invalid, type Reasoning, reasoning } from 'justice-pathway/law';
import { lastDayBeginningWith } from '../period.ts';
import { monthCounting } from '../sentence/month-counting.ts';
import { type PaybackInput, type PaybackOrder, type PaybackWork, paybackInput } from './payback-form.ts';
import { supervisionOf } from './payback-supervision.ts';
import {
  breachOptions,
  compensationPeriod,
  paybackAvailable,
  paybackRequirements,
  type Requirement,
  requirements,
  restrictedMovement,
} from './payback-values.ts';
import { unpaidWork } from './payback-work.ts';

/**
 * The dates and caps of a community payback order, and every reason why it cannot be made as asked.
 *
 * Periods begin with the day the order is imposed, which counts. 3 and 6 months for unpaid work are what applies if the court says nothing.
 * Source: Criminal Procedure (Scotland) Act 1995, ss.227A-227ZF.
 * @example communityPaybackOrder.ask({ imposedOn: '2026-02-10', age: 30, unpaidWork: { hours: 80 } }) // complete by 2026-05-09
 */
export const communityPaybackOrder = defineCalculator<PaybackInput, PaybackOrder>({
  id: 'community-payback-order',
  label: 'Community payback order: dates, hours, levels and caps',
  input: paybackInput,
  example: { imposedOn: '2026-02-10', age: 30, supervision: { months: 12 }, requirements: ['compensation'], unpaidWork: { hours: 150 } },
  calculate(asked, law) {
    const why = reasoning(law);
    const on = asked.imposedOn;
    const open = why.read(paybackRequirements, on);
    why.read(monthCounting, on);
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

function wanted(asked: PaybackInput, each: Requirement): boolean {
  if (asked.requirements?.includes(each)) return true;
  if (each === 'supervision') return asked.supervision !== undefined;
  if (each === 'unpaid-work') return asked.unpaidWork !== undefined;
  return each === 'restricted-movement' && asked.restrictedMovement !== undefined;
}
function fineOnly(all: readonly Requirement[], work: PaybackWork | null, faults: string[], why: Reasoning, on: CivilDate): void {
  const open = why.read(paybackAvailable, on).fineOnly;
  for (const each of all) if (!open.includes(each)) faults.push(`For an offence that only a fine punishes, ${each} cannot be required.`);
  if (work?.level === 2) faults.push('For an offence that only a fine punishes, unpaid work is at level 1.');
}

function compensation(asked: PaybackInput, all: readonly Requirement[], why: Reasoning): CivilDate | null {
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

function movement(
  asked: PaybackInput,
  all: readonly Requirement[],
  work: PaybackWork | null,
  faults: string[],
  why: Reasoning,
): CivilDate | null {
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
