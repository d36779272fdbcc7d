const given = process.env['JUSTICE_PATHWAY_POSTGRES'];
if (!given && process.env['CI'])
  throw new Error('JUSTICE_PATHWAY_POSTGRES names no PostgreSQL server, and continuous integration must prove the store on one.');

/** Connection string of a PostgreSQL server for tests; its tests are skipped where there is none, but not in continuous integration. */
export const server = given;
