export const disclosure: Readonly<Record<string, readonly unknown[]>> = {
  disclosure: [
    { convictedOn: '2021-03-01', sentences: [{ kind: 'custody', term: '12m' }] },
    {
      convictedOn: '2021-03-01',
      ageAtConviction: 17,
      asOf: '2026-11-21',
      sentences: [{ kind: 'custody', terms: [{ term: '8m' }, { term: '6m' }, { term: '10m', concurrent: true }] }],
    },
    {
      convictedOn: '2021-03-01',
      ageAtConviction: 30,
      sentences: [{ kind: 'custody', terms: [{ term: '8m' }, { term: '10m', concurrent: true }, { term: '1m', concurrent: true }] }],
    },
    { convictedOn: '2021-03-01', ageAtConviction: 30, asOf: '2026-11-21', sentences: [{ kind: 'custody', term: '49m' }] },
    { convictedOn: '2015-03-01', ageAtConviction: 30, sentences: [{ kind: 'community-payback-order' }, { kind: 'fine' }] },
    { convictedOn: '2015-03-01', ageAtConviction: 30, asOf: '2020-11-29', sentences: [{ kind: 'community-payback-order' }] },
    {
      convictedOn: '2015-03-01',
      ageAtConviction: 17,
      asOf: '2019-03-01',
      sentences: [
        { kind: 'custody', term: '6m' },
        { kind: 'custody', term: '7m' },
      ],
    },
    { convictedOn: '2026-01-10', ageAtConviction: 30, sentencedOn: '2026-07-10', sentences: [{ kind: 'admonition' }] },
    {
      convictedOn: '2026-01-10',
      ageAtConviction: 30,
      sentences: [{ kind: 'admonition' }, { kind: 'disqualification', ceasesOn: '2027-01-10' }],
    },
    {
      convictedOn: '2026-01-10',
      ageAtConviction: 30,
      asOf: '2026-02-01',
      sentences: [{ kind: 'deferred', to: '2026-07-10' }, { kind: 'disqualification' }],
    },
    { convictedOn: '2026-01-10', ageAtConviction: 30, asOf: '2030-02-01', sentences: [{ kind: 'compulsion-order' }] },
    {
      convictedOn: '2026-01-10',
      ageAtConviction: 30,
      sentences: [
        { kind: 'compulsion-order', ceasesOn: '2027-01-01' },
        { kind: 'caution', length: '6m' },
        { kind: 'road-traffic-endorsement' },
      ],
    },
    {
      convictedOn: '2021-03-01',
      ageAtConviction: 30,
      asOf: '2024-06-01',
      sentences: [{ kind: 'custody', term: '12m' }],
      furtherConvictions: [
        { convictedOn: '2025-01-01', ageAtConviction: 33, sentences: [{ kind: 'life' }] },
        { convictedOn: '2024-02-29', ageAtConviction: 32, sentences: [{ kind: 'fine' }] },
        { convictedOn: '2022-02-01', ageAtConviction: 30, sentences: [{ kind: 'absolute-discharge' }] },
      ],
    },
    { convictedOn: '2026-01-10', sentences: [{ kind: 'conditional-discharge' }] },
    { convictedOn: '2026-01-10', sentences: [{ kind: 'disqualification', ceasesOn: '2026-01-09' }] },
    { convictedOn: '2026-01-10', sentencedOn: '2026-01-09', sentences: [{ kind: 'fine' }] },
    { convictedOn: '2026-01-10', asOf: '2026-01-09', sentences: [{ kind: 'fine' }] },
    {
      convictedOn: '2026-01-10',
      sentences: [{ kind: 'fine' }],
      furtherConvictions: [{ convictedOn: '2026-01-09', sentences: [{ kind: 'fine' }] }],
    },
  ],
  'alternative-to-prosecution-disclosure': [
    { kind: 'warning', givenOn: '2026-03-01' },
    { kind: 'diversion', givenOn: '2026-03-01' },
    { kind: 'warning', givenOn: '2016-12-31' },
  ],
  'notification-requirements': [
    { convictedOn: '2026-03-02', custody: '18m', releasedOn: '2026-12-01', lastNotifiedOn: '2026-12-02', soleOrMainResidence: false },
    { convictedOn: '2026-03-02', ageAtConviction: 17, custody: '30m', firstNotifiedOn: '2028-02-29', daysInCustodySince: 5 },
    { convictedOn: '2026-03-02', ageAtConviction: 30, life: true },
    { convictedOn: '2026-03-02', ageAtConviction: 30, custody: '6m', releasedOn: '2026-03-01' },
    { convictedOn: '2016-12-31', life: true },
  ],
};
