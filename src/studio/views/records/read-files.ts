import type { PlanAnswer } from '../../../records/index.ts';
import { Stopped } from '../../parts/ask.ts';
import { announce } from '../../parts/dom.ts';
import type { Studio } from '../../parts/studio.ts';

/** Reads files in their own worker with the answers given so far; what was on the page before can be brought back. */
export async function readFiles(
  studio: Studio,
  files: readonly File[],
  answers: Readonly<Record<string, PlanAnswer>>,
  /** The files are the same, so the plan proposed for them stands. */
  isSame: boolean,
): Promise<void> {
  const { kept, worker } = studio;
  const before = { files: kept.recordFiles, answers: kept.recordAnswers, records: kept.records };
  worker.stop('records');
  kept.recordFiles = files;
  if (files.length === 0) {
    kept.records = undefined;
    kept.recordsStage = undefined;
    kept.recordsBefore = [...kept.recordsBefore.slice(-9), before];
    studio.redraw('records-file');
    return;
  }
  const turn = Symbol('reading');
  kept.recordsTurn = turn;
  kept.recordsStage = 'Reading …';
  studio.redraw('stop-reading');
  announce('Reading.');
  try {
    const records = await worker.ask(
      'records',
      {
        files,
        answers,
        base: isSame ? kept.records?.base : undefined,
        earlier: kept.session.figures,
      },
      ({ stage }) => {
        if (kept.recordsTurn !== turn) return;
        kept.recordsStage = stage;
        const status = document.getElementById('records-stage');
        if (status) status.textContent = stage ?? '';
      },
    );
    if (kept.recordsTurn !== turn) return;
    kept.records = records;
    kept.answersSaved &&= Object.keys(answers).length === 0 || answers === kept.recordAnswers;
    kept.recordAnswers = answers;
    kept.recordsBefore = [...kept.recordsBefore.slice(-9), before];
    kept.recordsTrouble = '';
  } catch (error) {
    if (kept.recordsTurn !== turn) return;
    kept.recordFiles = before.files;
    kept.recordsTrouble =
      error instanceof Stopped
        ? 'Stopped. Nothing on the page has changed.'
        : `These files could not be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  kept.recordsStage = undefined;
  if (studio.isShown('records')) studio.redraw(kept.recordsTrouble === '' ? 'records-heading' : 'records-trouble');
  announce(kept.recordsTrouble === '' ? spoken(studio) : kept.recordsTrouble);
}

/** Brings back files, answers and what they gave as they were before the last reading. */
export function undoReading(studio: Studio): void {
  const { kept } = studio;
  const before = kept.recordsBefore.at(-1);
  if (before === undefined) return;
  kept.recordsBefore = kept.recordsBefore.slice(0, -1);
  kept.recordFiles = before.files;
  kept.recordAnswers = before.answers;
  kept.records = before.records;
  studio.redraw(before.records === undefined ? 'records-file' : 'records-heading');
}

function spoken({ kept }: Studio): string {
  const { records } = kept;
  const people = records?.report?.people.text;
  const open = records?.questions.length ?? 0;
  const [refused] = records?.refused ?? [];
  const asked = open === 0 ? '' : open === 1 ? ' One question is open.' : ` ${open} questions are open.`;
  if (refused !== undefined) return refused;
  return people === undefined ? `No journey could be read.${asked}` : `The files were read. Journeys: ${people}.${asked}`;
}
