import { addDays, HOUR, type Instant } from 'justice-pathway';
import { addWorkingDays, type WorkingCalendar } from 'justice-pathway/law';
import type { Rule } from 'justice-pathway/map';
import { scottishBankHolidays } from '../calendars/scottish-bank-holidays.ts';
import { needs } from '../given.ts';
import type { Domain } from '../meaning.ts';
import { rules } from '../rules/index.ts';
import { dateOf, endOfDay, plusDays } from '../zone.ts';
import { acknowledgeWorkingDays } from './acknowledge.ts';

export { acknowledgeWorkingDays };

/** The rule whose window says how soon a referral of each domain should reach the service; absent where no rule says. */
const ruleOf: Partial<Readonly<Record<Domain, string>>> = {
  housing: 'homelessness-decision-late',
  health: 'specialist-delay',
  financial: 'crisis-grant-late',
  substance: 'treatment-wait',
};

/** The rule that a referral of a domain is measured by. */
export function referralRule(domain: Domain): Rule | undefined {
  needs('referralRule', 'domain', domain, 'a text');
  const id = ruleOf[domain];
  return id === undefined ? undefined : rules.find((rule) => rule.id === id);
}

/** The instant by which a referral sent at an instant should have reached the service; `null` where no rule says. */
export function reachBy(domain: Domain, sentAt: Instant, calendar: WorkingCalendar = scottishBankHolidays): Instant | null {
  const window = referralRule(domain)?.window;
  if (window?.direction !== 'after' || typeof window.value !== 'number') return null;
  const date = dateOf(sentAt);
  switch (window.unit) {
    case 'hours':
      return sentAt + window.value * HOUR;
    case 'days':
      return window.endOfDay ? endOfDay(addDays(date, window.value)) : plusDays(sentAt, window.value);
    case 'workingDays':
      return endOfDay(addWorkingDays(date, window.value, calendar));
    case 'months':
      return null;
  }
}

/** The instant by which the service should have acknowledged. */
export function acknowledgeBy(sentAt: Instant, calendar: WorkingCalendar = scottishBankHolidays): Instant {
  return endOfDay(addWorkingDays(dateOf(sentAt), acknowledgeWorkingDays, calendar));
}
