// Run at the end of `npm ci`: one line where the Node that npm runs on is older than `engines` asks for.
// Scripts find the Node that was installed first, so npm is asked for its own.
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const version = /node\/v([\d.]+)/.exec(process.env.npm_config_user_agent ?? '')?.[1] ?? process.versions.node;
const running = numbers(version);
const runs = engines.node.split(' || ').some((range) => {
  const least = numbers(range.replace(/^\D+/, ''));
  const isSince = compare(running, least) >= 0;
  return range.startsWith('^') ? isSince && running[0] === least[0] : isSince;
});
if (!runs)
  console.error(
    `Node ${version} is not one that justice-pathway runs on (${engines.node}). Its npm scripts use the one that was installed beside it.`,
  );

function numbers(text) {
  return text.split('.').map(Number);
}

function compare(a, b) {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
