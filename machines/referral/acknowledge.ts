/** Working days in which a service should say that it has a referral: an assumption, no rule sets it. */
export const acknowledgeWorkingDays = 2;
