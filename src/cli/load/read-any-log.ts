import { caseListSink, journeyCases, type LogCase, type LogSink } from '../../journal/log/index.ts';
import type { Io } from '../io.ts';
import { isPlanFile, loadRecords, tellDecisions } from './load-plan.ts';
import { feed, type LogFlags, readLogFile, zoneOfLog } from './read-log.ts';
import { refuseUnused } from './refuse-unused.ts';

/** Reads a log, journeys or a records plan into a sink, event by event; answers how many rows could not be read or given to a person. */
export async function readAnyLog(io: Io, file: string, sink: LogSink, flags: LogFlags): Promise<{ readonly rejected: number }> {
  refuseUnused([file], flags);
  if (!isPlanFile(file)) return readLogFile(io, file, sink, flags);
  const { records } = await loadRecords(io, file, flags.zone);
  tellDecisions(io, file, records.decisions, flags);
  feed(journeyCases(records.journeys, records.zone), sink);
  return { rejected: records.sources.reduce((sum, { unlinked, refused }) => sum + unlinked + refused, 0) };
}

/** The same, case by case. */
export async function readAnyCases(io: Io, file: string, flags: LogFlags): Promise<readonly LogCase[]> {
  const sink = caseListSink(zoneOfLog(flags));
  await readAnyLog(io, file, sink, flags);
  return sink.cases();
}
