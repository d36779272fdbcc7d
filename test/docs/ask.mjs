// Stands for `npx justice-pathway` in a block of a page: asks the command line that is open, and answers with what it wrote and its exit code.
import { connect } from 'node:net';

const [socket, ...args] = process.argv.slice(2);
const link = connect(socket);
let text = '';
let code = 2;

// As the command line has it: a reader that has seen enough is no fault.
process.stdout.on('error', () => process.exit(0));
link.setEncoding('utf8');
link.on('data', (more) => {
  const lines = (text + more).split('\n');
  text = lines.pop();
  for (const line of lines) {
    const said = JSON.parse(line);
    if (said.out !== undefined) process.stdout.write(said.out);
    if (said.err !== undefined) process.stderr.write(said.err);
    if (said.code !== undefined) code = said.code;
  }
});
link.on('close', () => {
  process.exitCode = code;
});
link.write(`${JSON.stringify({ folder: process.cwd(), args })}\n`);
