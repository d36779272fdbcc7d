import { blankAnswers, recordWords, rules, scottishPathway, vocabulary } from 'justice-pathway/machines';
import {
  answerPlan,
  type CheckedRecords,
  checkRecords,
  openQuestions,
  type PlanQuestion,
  proposePlan,
  questionKey,
  type RecordFile,
  type Records,
  type RecordsPlan,
  readRecords,
  Unreadable,
} from '../../../records/index.ts';
import { dayNotes, wordNotes } from '../../../report/coverage-notes.ts';
import { noRecords, type ProposedBase, type ReadFile, type RecordsAnswer, type RecordsAsk } from './answer.ts';
import { mapRecords } from './map-records.ts';
import { shownQuestions } from './shown-questions.ts';
import { type SortedFiles, sortFiles } from './sort-files.ts';

type Progress = (part: RecordsAnswer) => void;

/** Reads what was dropped with the mapper's own readers and plan, and maps it. Nothing is kept between two calls. */
export async function records(ask: RecordsAsk, progress: Progress): Promise<RecordsAnswer> {
  const stage = (text: string) => progress({ ...noRecords, stage: text });
  const sorted = await sortFiles(ask.files);
  const nothing: RecordsAnswer = { ...noRecords, files: sorted.said, issues: sorted.issues };
  try {
    const read = sorted.tables.length === 0 && sorted.plan === undefined ? undefined : await readTables(ask, sorted, stage);
    const journeys = [...sorted.journeys, ...(read?.records.journeys ?? [])];
    const rest = read === undefined ? nothing : { ...nothing, ...read.shown, files: [...sorted.said, ...read.shown.files] };
    if (journeys.length === 0)
      return rest.issues.length > 0 || rest.questions.length > 0
        ? rest
        : { ...rest, issues: ['No event could be read from these files: nothing was judged.'] };
    stage(journeys.length === 1 ? 'Mapping one journey …' : `Mapping ${journeys.length} journeys …`);
    const days = read?.shown.plan === undefined ? [] : dayNotes(read.shown.plan);
    const notes = [...days, ...wordNotes(read?.records.decisions ?? [])];
    return { ...rest, ...mapRecords(journeys, notes, ask, sorted) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const where = [error.file, error.line === undefined ? undefined : `line ${error.line}`].filter((one) => one !== undefined).join(', ');
    const name = error.file ?? '';
    const files = [
      ...nothing.files,
      ...(sorted.tables.some((file) => file.name === name) ? [{ name, isRead: false, said: 'Could not be read.' }] : []),
    ];
    return { ...nothing, files, issues: [...nothing.issues, `${where === '' ? '' : `${where}: `}${error.message} ${error.cure}`] };
  }
}

interface ReadTables {
  readonly records: Records;
  readonly shown: Pick<RecordsAnswer, 'files' | 'base' | 'plan' | 'questions' | 'checked'>;
}

async function readTables(ask: RecordsAsk, sorted: SortedFiles, stage: (text: string) => void): Promise<ReadTables> {
  const { base, tables, said: unread } = await baseOf(ask, sorted, stage);
  const isAnswered = ({ about }: PlanQuestion) => Object.hasOwn(ask.answers, questionKey(about));
  const answered = (plan: RecordsPlan, questions: readonly PlanQuestion[]) =>
    answerPlan(
      plan,
      questions,
      Object.fromEntries(
        questions.flatMap((question, at) => {
          const answer = ask.answers[questionKey(question.about)];
          return answer === undefined ? [] : [[at, answer]];
        }),
      ),
    );
  let plan = answered(base.plan, base.questions);
  const left = base.questions.filter((question) => !isAnswered(question));
  const put = new Set(base.questions.filter(isAnswered).map(({ about }) => questionKey(about)));
  const options = {
    types: Object.keys(vocabulary),
    blanks: blankAnswers,
    zone: scottishPathway.zone,
    progress: (source: string, rows: number) => stage(`Reading ${source}: ${rows} rows …`),
  };
  for (;;) {
    const records = await readRecords(plan, filesOf(tables), options);
    const open = openQuestions(plan, left, records);
    const more = open.filter((question) => isAnswered(question) && !put.has(questionKey(question.about)));
    if (more.length === 0) {
      const { sources, coverage, people, observed } = checkRecords(plan, records, rules);
      const files = tables.map(({ name }) => ({
        name,
        isRead: isNamed(plan, name),
        said: isNamed(plan, name) ? rowsText(sourcesOf(plan, name, sources)) : 'The plan does not name it; it was not read.',
      }));
      return {
        records,
        shown: {
          files: [...files, ...unread],
          base,
          plan,
          questions: shownQuestions(open, plan),
          checked: { sources, coverage, people, observed },
        },
      };
    }
    for (const { about } of more) put.add(questionKey(about));
    plan = answered(plan, more);
  }
}

interface Base {
  readonly base: ProposedBase;
  readonly tables: readonly RecordFile[];
  /** Files of which nothing can be read. */
  readonly said: readonly ReadFile[];
}

/** A plan for files: the one that was dropped with them, or proposed before, else a proposal. A file that cannot be read is put aside, and the others are read. */
async function baseOf({ base }: RecordsAsk, { plan, tables }: SortedFiles, stage: (text: string) => void): Promise<Base> {
  if (plan !== undefined) return { base: { plan, questions: [] }, tables, said: [] };
  const said: ReadFile[] = [];
  let left = tables;
  for (;;) {
    try {
      const files = left.map((file) => ({ name: file.name, file }));
      const known = base ?? (await proposePlan(files, recordWords, scottishPathway.zone, (name) => stage(`Looking at ${name} …`)));
      return { base: known, tables: left, said };
    } catch (error) {
      const bad = error instanceof Unreadable ? left.find(({ name }) => name === error.file) : undefined;
      if (bad === undefined || left.length === 1) throw error;
      said.push({ name: bad.name, isRead: false, said: `${(error as Unreadable).message} ${(error as Unreadable).cure}` });
      left = left.filter((file) => file !== bad);
    }
  }
}

/** The dropped files that a plan names; a folder before the name does not count, a star stands for any signs. */
function filesOf(tables: readonly RecordFile[]): (names: string | readonly string[]) => Promise<readonly RecordFile[]> {
  return async (names) =>
    (typeof names === 'string' ? [names] : names).flatMap((name) => {
      const found = tables.filter((file) => isNameOf(name, file.name));
      if (found.length > 0) return found;
      const missing = new Unreadable('no-such-file', 'The plan names this file, and it is not here.', 'Drop it together with the plan.');
      missing.file = name;
      throw missing;
    });
}

function sourcesOf(plan: RecordsPlan, file: string, sources: CheckedRecords['sources']): CheckedRecords['sources'] {
  const own = plan.sources.filter((source) => [source.file].flat().some((name) => isNameOf(name, file))).map(({ id }) => id);
  return sources.filter(({ id }) => own.includes(id));
}

/** What a table holds, and where its headings were found. */
function rowsText(sources: CheckedRecords['sources']): string {
  const notes = sources.flatMap(({ understood }) => understood.filter((one) => one.startsWith('headings')));
  const where = notes.length === 0 ? '' : ` Its ${notes[0]?.replace('headings on', 'headings are on')}.`;
  return `${sources.length > 0 && sources.every(({ rows }) => rows === 0) ? 'Headings, and no rows below them.' : 'Rows of a table.'}${where}`;
}

function isNamed(plan: RecordsPlan, file: string): boolean {
  return [plan.persons, ...plan.sources].some(
    (source) => source !== undefined && [source.file].flat().some((name) => isNameOf(name, file)),
  );
}

function isNameOf(name: string, file: string): boolean {
  const parts = name.replace(/^.*[\\/]/, '').split('*');
  if (parts.length === 1) return parts[0] === file;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  let at = first.length;
  if (!file.startsWith(first) || !file.endsWith(last) || file.length < first.length + last.length) return false;
  for (const part of parts.slice(1, -1)) {
    const found = file.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= file.length - last.length;
}
