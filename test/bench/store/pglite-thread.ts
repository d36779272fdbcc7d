// PostgreSQL inside a thread: answers each question that comes as a message.
import { parentPort } from 'node:worker_threads';
import { freshPglite } from '../../pglite/fresh.ts';

const pglite = await freshPglite();

parentPort?.on('message', async ({ id, text, values }: { id: number; text: string; values?: unknown[] }) => {
  try {
    const rows = values ? (await pglite.query(text, values)).rows : (await pglite.exec(text)).at(-1)?.rows;
    parentPort?.postMessage({ id, rows });
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    parentPort?.postMessage({ id, error: { message, code } });
  }
});
