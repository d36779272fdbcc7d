export type { SqliteOptions } from './open-database.ts';
export { sqliteStore } from './sqlite-store.ts';
