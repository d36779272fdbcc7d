import { systemClock } from '../../kernel/index.ts';
import type { Session } from './session.ts';

/** Today, by the clock and the calendar of the computer at the table. */
export function today(): string {
  const now = new Date(systemClock.now());
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A session in which nothing has been said yet. */
export function beginSession(): Session {
  return {
    kind: 'justice-pathway-session',
    version: 1,
    question: '',
    heldOn: today(),
    room: [],
    walks: [],
    whatIfs: [],
    area: {},
    decisions: [],
    notes: '',
    figures: [],
  };
}

/** Whether anything in a session would be lost. */
export function isBlank({ question, room, walks, whatIfs, decisions, notes, figures }: Session): boolean {
  return question === '' && notes === '' && room.length + walks.length + whatIfs.length + decisions.length + figures.length === 0;
}

/** A session as a file. */
export function sessionFile(session: Session): string {
  return `${JSON.stringify(session, null, 2)}\n`;
}
