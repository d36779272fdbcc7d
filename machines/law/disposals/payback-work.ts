import { addDays } from 'justice-pathway';
import type { Reasoning } from 'justice-pathway/law';
import { partsOf } from '../fraction.ts';
import { lastDayBeginningWith } from '../period.ts';
import type { PaybackInput, PaybackWork } from './payback-form.ts';
import {
  otherActivity,
  outstandingHours,
  pandemicExtension,
  pandemicMinimum,
  type Requirement,
  unpaidWorkAge,
  unpaidWorkHours,
  unpaidWorkPeriod,
} from './payback-values.ts';

/** Hours, level and last day of unpaid work; what is wrong with it is added to the faults. */
export function unpaidWork(asked: PaybackInput, all: readonly Requirement[], faults: string[], why: Reasoning): PaybackWork | null {
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
  asked: PaybackInput,
  specified: number | undefined,
  usual: number,
  faults: string[],
  why: Reasoning,
): Pick<PaybackWork, 'completionMonths' | 'completeBy' | 'otherCompleteBy'> {
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
