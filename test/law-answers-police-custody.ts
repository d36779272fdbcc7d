const at = '2026-11-20T10:00:00+00:00';
const extension = { by: 'inspector', indictable: true, testMet: true, diligent: true, extendedBefore: false, representationsHeard: true };
const stay = (from: string, to?: string) => ({ from: `2026-11-20T${from}:00Z`, ...(to ? { to: `2026-11-20T${to}:00Z` } : {}) });

export const policeCustody: Readonly<Record<string, readonly unknown[]>> = {
  'police-custody-clock': [
    { authorisedAt: at, authorisedBy: 'constable', authoriserInvolved: true },
    { authorisedAt: at, authorisedBy: 'sergeant', authoriserInvolved: false, believedAge: 18, extension },
    { authorisedAt: at, believedAge: 17, extension },
    {
      authorisedAt: at,
      extension: { ...extension, indictable: false, testMet: false, diligent: false, extendedBefore: true, representationsHeard: false },
    },
    { authorisedAt: at, extension: {} },
    { authorisedAt: at, believedAge: 30, extension: { ...extension, at: '2026-11-20T22:00:00Z' } },
    { authorisedAt: at, believedAge: 30, extension: { ...extension, at: '2026-11-20T22:00:01Z' } },
    { authorisedAt: at, believedAge: 30, extension: { ...extension, at: '2026-11-20T09:59:59Z' } },
    { authorisedAt: at, hospital: [stay('12:00', '13:00'), stay('12:30', '14:00'), stay('15:00', '15:00')] },
    { authorisedAt: at, hospital: [stay('12:00')], believedAge: 30, extension },
    { authorisedAt: at, hospital: [stay('12:00'), stay('13:00', '14:00')] },
    {
      authorisedAt: at,
      hospital: [
        stay('12:00', '13:00'),
        stay('13:00', '14:00'),
        { ...stay('16:00', '18:00'), interviews: [stay('16:30', '17:00'), stay('15:00', '16:00'), stay('18:00', '19:00')] },
      ],
    },
    {
      authorisedAt: at,
      previousPeriods: [
        { from: '2026-11-18T10:00:00Z', to: '2026-11-18T13:00:00Z' },
        { from: '2026-11-18T12:00:00Z', to: '2026-11-18T15:00:00Z' },
      ],
      hospital: [{ from: '2026-11-18T11:00:00Z', to: '2026-11-18T11:30:00Z' }],
    },
    { authorisedAt: at, previousPeriods: [{ from: '2026-11-18T10:00:00Z', to: '2026-11-18T22:00:00Z' }] },
    { authorisedAt: at, previousPeriods: [{ from: '2026-11-18T10:00:00Z', to: '2026-11-18T16:30:00Z' }] },
    { authorisedAt: at, endedAt: '2026-11-20T22:00:00Z' },
    { authorisedAt: at, endedAt: '2026-11-21T10:00:01Z' },
    { authorisedAt: at, arrestedAt: '2026-11-20T10:00:01Z' },
    { authorisedAt: at, arrestedAt: '2026-11-20T09:00:00Z', arrivedAt: '2026-11-20T10:00:01Z' },
    { authorisedAt: at, arrestedAt: '2026-11-20T09:00:00Z', arrivedAt: '2026-11-20T08:59:00Z' },
    { authorisedAt: at, endedAt: '2026-11-20T09:59:59Z' },
    { authorisedAt: at, hospital: [stay('13:00', '12:00')] },
    { authorisedAt: at, previousPeriods: [{ from: '2026-11-20T09:00:00Z', to: '2026-11-20T10:00:01Z' }] },
    { authorisedAt: '2018-01-24T23:59:59Z' },
  ],
  'investigative-liberation': [
    { conditionsImposed: ['2026-11-12', '2026-11-02'] },
    { conditionsImposed: ['2026-11-02', '2026-11-30'] },
    { conditionsImposed: ['2026-11-02', '2026-12-01'] },
    { conditionsImposed: ['2026-11-02'], endedBy: { event: 'notice', on: '2026-11-30' } },
    { conditionsImposed: ['2026-11-02'], endedBy: { event: 'notice', on: '2026-12-01' } },
    { conditionsImposed: ['2026-11-02'], endedBy: { event: 'sheriff-removal', on: '2026-11-02' } },
    { conditionsImposed: ['2026-11-02'], endedBy: { event: 'sheriff-removal', on: '2026-11-01' } },
    { conditionsImposed: ['2018-01-24'] },
  ],
  'next-court-day': [
    { dutyBegan: '2026-11-20T20:00:00Z' },
    { dutyBegan: '2026-11-27', court: 'Alloa Sheriff Court' },
    { dutyBegan: '2021-04-30', court: 'Alloa Sheriff Court' },
    { dutyBegan: '2026-11-27', holidays: 'none' },
    { dutyBegan: '2026-11-27', holidays: 'scottish-bank-holidays', closed: ['2026-12-01'] },
    { dutyBegan: '2026-11-27', alsoSits: ['2026-11-28'], sittingWeekdays: [2] },
    { dutyBegan: '2026-11-27', closed: ['2026-11-30'], custodyRouting: [{ date: '2026-11-30', court: 'Falkirk Sheriff Court' }] },
    { dutyBegan: '2026-11-27', closed: ['2026-11-30'], alsoSits: ['2026-11-30'] },
    { dutyBegan: '2018-01-24' },
  ],
  undertaking: [
    { signedOn: '2026-11-20', courtDate: '2026-12-18' },
    { signedOn: '2026-11-20', courtDate: '2026-12-18', rescindedOn: '2026-12-01' },
    { signedOn: '2026-11-20', courtDate: '2026-12-18', rescindedOn: '2026-12-18' },
    { signedOn: '2026-11-20', courtDate: '2026-12-18', broughtOnWarrantOn: '2027-01-04' },
    { signedOn: '2026-11-20', courtDate: '2026-12-18', broughtOnWarrantOn: '2026-12-17' },
    { signedOn: '2026-11-20', courtDate: '2026-11-19' },
    { signedOn: '2026-11-20', courtDate: '2026-12-18', rescindedOn: '2026-11-19' },
    {
      signedOn: '2026-11-20',
      courtDate: '2026-12-18',
      furtherConditions: [
        { kind: 'curfew', by: 'inspector' },
        { kind: 'other', by: 'constable' },
      ],
    },
  ],
  'child-in-police-custody': [
    { on: '2026-11-20', age: 15 },
    { on: '2026-11-20', age: 16 },
    { on: '2026-11-20', age: 16, onSupervisionOrder: false, declinedIntimation: true },
    { on: '2026-11-20', age: 17, onSupervisionOrder: true, mentalDisorder: true },
    { on: '2026-11-20', age: 18 },
  ],
};
