import type { AskMessage, AskName, Asks } from './messages.ts';
import { quiet } from './quiet.ts';
import { area, openArea } from './work/area.ts';
import { cards } from './work/cards.ts';
import { hour } from './work/hour.ts';
import { records } from './work/records/records.ts';
import { template } from './work/records/template.ts';
import { seePeople as see } from './work/see/see-people.ts';
import { measures, session } from './work/session.ts';
import { take } from './work/take.ts';
import { walk } from './work/walk.ts';
import { ways } from './work/ways.ts';
import { numbers } from './work/year/numbers.ts';
import { ranking } from './work/year/ranking.ts';
import { leaveYear, year } from './work/year/year.ts';

type Answerers = {
  readonly [K in AskName]: (
    ask: Asks[K]['ask'],
    progress: (part: Asks[K]['answer']) => void,
  ) => Asks[K]['answer'] | Promise<Asks[K]['answer']>;
};

const answerers: Answerers = {
  area,
  cards,
  hour,
  leaveYear,
  measures,
  numbers,
  openArea,
  ranking,
  records,
  see,
  session,
  take,
  template,
  walk,
  ways,
  year,
};

if (!quiet) throw new Error('The schemas of this page would try to make code from text.');

addEventListener('message', async ({ data }: MessageEvent<AskMessage>) => {
  const { id, kind, ask } = data;
  try {
    const answer = await answerers[kind](ask as never, (progress) => postMessage({ id, progress }));
    postMessage({ id, answer });
  } catch (error) {
    postMessage({ id, failed: error instanceof Error ? error.message : String(error) });
  }
});
