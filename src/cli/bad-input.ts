import { type Issue, issueText } from '../kernel/issue.ts';

/** Stops a command with exit code 2 and messages for the person who typed it. */
export class BadInput extends Error {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super([...new Set(issues.map(issueText))].join('\n'));
    this.issues = issues;
  }
}

/** Ends the command with exit code 2, naming file, path, value and cure. */
export function badInput(...issues: readonly Issue[]): never {
  throw new BadInput(issues);
}
