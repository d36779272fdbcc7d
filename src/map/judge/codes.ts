import type { EventMeaning } from '../../kernel/meaning.ts';

/** Event types as small numbers; 0 stands for every type that no rule speaks of. */
export interface Codes {
  of(type: string): number;
  find(type: string): number;
  count(): number;
  /** Whether a type is of the record in which episodes begin, so that the order of the file tells which came first on one day. */
  isOfEpisodes(type: string): boolean;
  /** What begins an episode; a code that no event has where the pathway knows none. */
  readonly begins: number;
  readonly ends: number;
  readonly declined: number;
  readonly offered: number;
  readonly died: number;
  readonly ended: number;
}

export function codesOf({ episode }: EventMeaning): Codes {
  const known = new Map<string, number>();
  const of = (type: string) => {
    const code = known.get(type);
    if (code !== undefined) return code;
    known.set(type, known.size + 1);
    return known.size;
  };
  const record = episode === undefined ? '' : episode.begins.slice(0, episode.begins.indexOf('.') + 1);
  return {
    of,
    isOfEpisodes: (type) => record !== '' && type.startsWith(record),
    find: (type) => known.get(type) ?? 0,
    count: () => known.size + 1,
    begins: of(episode?.begins ?? '(no episode begins)'),
    ends: of(episode?.ends ?? '(no episode ends)'),
    declined: of('moment.declined'),
    offered: of('moment.offered'),
    died: of('person.died'),
    ended: of('journey.ended'),
  };
}
