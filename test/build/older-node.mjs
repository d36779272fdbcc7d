// Run at the end of `npm ci`, by whatever Node is there: one line where it is older than `engines` asks for.
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const running = numbers(process.versions.node);
const runs = engines.node.split(' || ').some((range) => {
  const least = numbers(range.replace(/^\D+/, ''));
  const isSince = compare(running, least) >= 0;
  return range.startsWith('^') ? isSince && running[0] === least[0] : isSince;
});
if (!runs)
  console.error(
    `Node ${process.versions.node} is not one that justice-pathway runs on (${engines.node}). Its npm scripts use the Node that was installed beside it.`,
  );

function numbers(version) {
  return version.split('.').map(Number);
}

function compare(a, b) {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
