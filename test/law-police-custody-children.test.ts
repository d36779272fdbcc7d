import { describe, expect, test } from 'vitest';
import { childInPoliceCustody } from '../machines/law/police-custody/child-rights.ts';
import { value } from './law-value.ts';

describe('a child in police custody', () => {
  test('example C3: a person of 16 on a supervision order goes to a place of safety, and parent and authority are told', () => {
    expect(value(childInPoliceCustody.ask({ on: '2026-11-20', age: 16, onSupervisionOrder: true }))).toMatchObject({
      placeOfSafetyBeforeCourt: true,
      parentToldOfCourtDate: true,
      localAuthorityToldOfCourtDate: true,
      interviewWithoutSolicitor: 'not-possible',
      parentMustBeTold: false,
    });
  });

  test('the ages differ by section, and an order that is not known is said to be unknown', () => {
    const at = (age: number, more = {}) => value(childInPoliceCustody.ask({ on: '2026-11-20', age, ...more }));
    expect(at(15)).toMatchObject({ placeOfSafetyBeforeCourt: true, parentMustBeTold: true, rankToExtend: 'chief-inspector' });
    expect(at(17)).toMatchObject({ placeOfSafetyBeforeCourt: 'unknown', interviewWithoutSolicitor: 'unknown', wellbeingDuty: true });
    expect(at(17, { onSupervisionOrder: false })).toMatchObject({
      placeOfSafetyBeforeCourt: false,
      interviewWithoutSolicitor: 'by-consent-with-relevant-person',
    });
    expect(at(17, { onSupervisionOrder: false, declinedIntimation: true }).localAuthorityToldOfCourtDate).toBe(true);
    expect(at(18)).toMatchObject({
      placeOfSafetyBeforeCourt: false,
      wellbeingDuty: false,
      rankToExtend: 'inspector',
      interviewWithoutSolicitor: 'by-consent',
    });
    expect(at(40, { mentalDisorder: true }).interviewWithoutSolicitor).toBe('not-possible');
  });
});
