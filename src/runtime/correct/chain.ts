import { givenAs } from '../../kernel/given.ts';
import { sha256 } from '../../kernel/sha256.ts';
import { canonical } from '../store/canonical.ts';
import type { HashText, JournalRecord, RecordContent } from '../store/store.ts';

/** Where the chain of a case begins. */
export function chainStart(caseId: string): string {
  return sha256(`case:${caseId}`);
}

/** Adds lines to a chain. */
export function chain(
  caseId: string,
  head: string,
  recordedAt: number,
  salt: () => string,
  contents: readonly RecordContent[],
  hash: HashText = sha256,
): JournalRecord[] {
  let previous = head;
  return contents.map((content) => {
    const { seq } = content.entry;
    const grain = salt();
    const digest = digestOf(grain, content, hash);
    previous = link(previous, seq, recordedAt, digest, hash);
    return { case: caseId, seq, recordedAt, salt: grain, digest, hash: previous, content };
  });
}

/** Where a journal and its chain part. */
export type ChainFault = { readonly seq: number; readonly fault: 'missing-line' | 'changed-content' | 'broken-link' | 'wrong-head' };

/** Checks a case's journal against its chain; erased lines count by their digest. Empty when all is well. */
export function verifyChain(
  caseId: string,
  records: readonly JournalRecord[],
  head: string,
  hash: HashText = sha256,
): readonly ChainFault[] {
  givenAs('verifyChain', 'caseId', caseId, 'text');
  givenAs('verifyChain', 'records', records, '[case:text salt:text digest:text]');
  givenAs('verifyChain', 'head', head, 'text');
  givenAs('verifyChain', 'hash', hash, 'function?');
  const faults: ChainFault[] = [];
  let previous = chainStart(caseId);
  for (const [index, record] of records.entries()) {
    if (record.seq !== index + 1) faults.push({ seq: index + 1, fault: 'missing-line' });
    if (record.content && (record.content.entry.seq !== record.seq || digestOf(record.salt, record.content, hash) !== record.digest)) {
      faults.push({ seq: record.seq, fault: 'changed-content' });
    }
    if (link(previous, record.seq, record.recordedAt, record.digest, hash) !== record.hash)
      faults.push({ seq: record.seq, fault: 'broken-link' });
    previous = record.hash;
  }
  if (previous !== head) faults.push({ seq: records.length, fault: 'wrong-head' });
  return faults;
}

function digestOf(salt: string, content: RecordContent, hash: HashText): string {
  return hash(`${salt}\n${canonical(content)}`);
}

function link(previous: string, seq: number, recordedAt: number, digest: string, hash: HashText): string {
  return hash(`${previous}\n${seq}\n${recordedAt}\n${digest}`);
}

export { canonical };
