import type { Caller } from 'justice-pathway/adapters';
import type { z } from 'zod';
import { CorrectionRequest, EventRequest, OpenRequest } from './schemas.ts';

/** One line per address: the server and the OpenAPI document both read this table. */
export interface Route {
  readonly id: string;
  readonly method: 'get' | 'post' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly may: Caller['may'][number];
  readonly body?: z.ZodType;
  /** The header that makes a command safe to send again. */
  readonly command?: true;
}

export const routes = [
  { id: 'open', method: 'post', path: '/cases', summary: 'Open a case', may: 'write', body: OpenRequest, command: true },
  { id: 'read', method: 'get', path: '/cases/:id', summary: 'The case, what falls due, and what may happen now', may: 'read' },
  {
    id: 'send',
    method: 'post',
    path: '/cases/:id/events',
    summary: 'Record what happened',
    may: 'write',
    body: EventRequest,
    command: true,
  },
  { id: 'journal', method: 'get', path: '/cases/:id/journal', summary: 'The journal, with who and why', may: 'read' },
  {
    id: 'correct',
    method: 'post',
    path: '/cases/:id/corrections',
    summary: 'Put a record right',
    may: 'write',
    body: CorrectionRequest,
    command: true,
  },
  {
    id: 'at',
    method: 'get',
    path: '/cases/:id/at/:instant',
    summary: 'What was true then; ?known=true for what was known then',
    may: 'read',
  },
  { id: 'verify', method: 'get', path: '/cases/:id/verify', summary: 'Check the chain of the journal', may: 'read' },
  { id: 'alarms', method: 'get', path: '/alarms', summary: 'Due times that should have been dealt with', may: 'read' },
  { id: 'export', method: 'get', path: '/people/:person', summary: 'Everything held on a person', may: 'records' },
  { id: 'erase', method: 'delete', path: '/people/:person', summary: 'Erase everything held on a person', may: 'records' },
] as const satisfies readonly Route[];

export type RouteId = (typeof routes)[number]['id'];
