export { type BossLike, bossWaker } from './boss.ts';
export { type Database, fromPgliteDatabase, fromPool, type PgliteLike, type PoolLike } from './database.ts';
export { type PostgresOptions, postgresStore } from './postgres-store.ts';
