import fc from 'fast-check';

const needs = ['housing', 'benefits', 'medication', 'mental-health', 'substance', 'opioid', 'ost', 'employment'];
/** Somebody of whom a walk may be about. */
export const anyWalkProfile = fc.record({
  needs: fc.subarray(needs),
  tenancy: fc.constantFrom('none', 'sole', 'joint', 'family'),
  has: fc.record({ phone: fc.boolean(), photoId: fc.boolean(), bankAccount: fc.boolean() }),
  gpRegistered: fc.boolean(),
  dependants: fc.nat(2),
  supervision: fc.constantFrom('none', 'statutory'),
  notifiableVictim: fc.boolean(),
});
