export const children: Readonly<Record<string, readonly unknown[]>> = {
  'age-of-criminal-responsibility': [
    { offenceOn: '2026-03-02', age: 11 },
    { offenceOn: '2026-03-02', bornOn: '2014-03-02' },
    { offenceOn: '2026-03-02', bornOn: '2026-03-03' },
    { offenceOn: '2026-03-02' },
  ],
  'place-of-detention': [
    { on: '2024-08-27', stage: 'remand', age: 16 },
    { on: '2024-08-27', stage: 'remand', age: 15 },
    { on: '2026-03-02', stage: 'sentence', age: 20 },
    { on: '2026-03-02', stage: 'sentence', bornOn: '2005-03-02' },
    { on: '2026-03-02', stage: 'sentence', bornOn: '2026-03-03' },
    { on: '2016-12-31', stage: 'sentence', age: 20 },
  ],
  'reporter-referral': [
    { on: '2025-09-01', age: 15 },
    { on: '2025-09-01', age: 16 },
    { on: '2025-09-01', age: 17, onSupervisionOrder: true, referredBefore16: true },
    { on: '2025-09-02', age: 17, onSupervisionOrder: false, referredBefore16: false },
    { on: '2025-09-01', age: 17, onSupervisionOrder: false },
    { on: '2025-09-01', age: 18 },
    { on: '2016-12-31', age: 15 },
    { on: '2025-09-01', bornOn: '2025-09-02' },
  ],
};
