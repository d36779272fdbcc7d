import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, test } from 'vitest';
import { openTeam } from '../src/cli/worker-team.ts';

const folder = mkdtempSync(join(tmpdir(), 'team-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'echo.mjs');
writeFileSync(
  file,
  "import { parentPort } from 'node:worker_threads';\nparentPort.on('message', (task) => parentPort.postMessage(task * 2));\n",
);

test('a team that is closed while its workers answer ends, however much still waits', async () => {
  for (let round = 0; round < 20; round += 1) {
    const team = openTeam<number, number>(pathToFileURL(file), undefined, 2, (task) => task * 2);
    const answers = Array.from({ length: 500 }, (_, task) => team.give(task));
    await answers[round * 5];
    await team.close();
  }
});
