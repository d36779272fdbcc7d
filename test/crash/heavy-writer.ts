// A real process that writes to a file of cases as hard as it can: pages come and go, and the log is emptied in every way there is.
import { DatabaseSync } from 'node:sqlite';

const [path = '', seed = '1'] = process.argv.slice(2);
const database = new DatabaseSync(path);
database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
database.exec('CREATE TABLE IF NOT EXISTS ballast (n INTEGER PRIMARY KEY, bytes BLOB)');
let state = Number(seed);
const random = (): number => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return state / 0x7fffffff;
};
process.stdout.write('writing\n');
for (;;) {
  try {
    database.exec('BEGIN IMMEDIATE');
    database.prepare('INSERT INTO ballast (bytes) VALUES (randomblob(?))').run(Math.floor(random() * 400_000));
    if (random() < 0.05) database.exec('DELETE FROM ballast WHERE n % 3 = 0');
    database.exec('COMMIT');
    if (random() < 0.02) database.exec('DELETE FROM ballast; VACUUM');
    const how = ['PASSIVE', 'FULL', 'RESTART', 'TRUNCATE'][Math.floor(random() * 8)];
    if (how) database.exec(`PRAGMA wal_checkpoint(${how})`);
  } catch (error) {
    if ((error as { readonly errcode?: number }).errcode !== 5) throw error;
    if (database.isTransaction) database.exec('ROLLBACK');
  }
}
