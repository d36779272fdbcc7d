import { givenAs } from './given.ts';

/** Something a human should know about a file, a model or a record; it is returned, never thrown. */
export interface Issue {
  /** Stable, for programs: `unknown-event`, `time-without-offset`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** One sentence: what is wrong, with the value. */
  readonly message: string;
  /** What to do about it. */
  readonly cure?: string;
  /** The file as the user named it. */
  readonly file?: string;
  /** Line in that file, from 1. */
  readonly line?: number;
  /** Where inside the value: `journeys[3].events[0].at`. */
  readonly path?: string;
  /** The offending value, shortened. */
  readonly value?: string;
  /** What is known at that place: the fields, or the words, that would do. */
  readonly known?: readonly string[];
}

/** Renders an issue on one line. @example issueText({ code: 'x', severity: 'error', message: 'Bad.', file: 'a.json', line: 3 }) // 'a.json:3: Bad.' */
export function issueText(issue: Issue): string {
  givenAs('issueText', 'issue', issue, '{code:text severity:text message:text}');
  const place = [issue.file, issue.line].filter((part) => part !== undefined).join(':');
  const at = issue.path ? ` (at ${issue.path})` : '';
  const cure = issue.cure ? ` ${issue.cure}` : '';
  return `${place ? `${place}: ` : ''}${issue.message}${at}${cure}${knownText(issue.known)}`;
}

const mostListed = 30;

function knownText(known: readonly string[] = []): string {
  if (known.length === 0) return '';
  const more = known.length > mostListed ? ` and ${known.length - mostListed} more` : '';
  return ` Known here: ${known.slice(0, mostListed).join(', ')}${more}.`;
}
