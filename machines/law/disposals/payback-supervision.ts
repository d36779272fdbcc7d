import type { Reasoning } from 'justice-pathway/law';
import { lastDayBeginningWith } from '../period.ts';
import type { PaybackInput, PaybackOrder, PaybackWork } from './payback-form.ts';
import { type Requirement, supervisionMandatory, supervisionPeriod, youngSupervision } from './payback-values.ts';

/** Whether supervision is mandatory, and how long it may be; what is wrong with it is added to the faults. */
export function supervisionOf(
  asked: PaybackInput,
  all: readonly Requirement[],
  work: PaybackWork | null,
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
