// The entry `justice-pathway/papers`: the papers that a partnership owes, from one report.
export * from '../report/papers.ts';
