/** What somebody could do to a database with its own tools, and what is found then. `at`: the line that is named. */
export const tampers: readonly {
  readonly what: string;
  readonly sql: (t: string) => string;
  readonly says: RegExp;
  readonly repairs?: true;
}[] = [
  {
    what: 'a changed content',
    sql: (t) => `UPDATE ${t}journal SET content = replace(content, 'sentenced', 'remanded') WHERE case_id = 'c2' AND seq = 3`,
    says: /^Case c2, line 3: the content of the line is not what was written\.$/m,
  },
  {
    what: 'a nulled content',
    sql: (t) => `UPDATE ${t}journal SET content = NULL WHERE case_id = 'c2' AND seq = 3`,
    says: /^Case c2, line 3: the content of the line is gone, and nobody erased the case\.$/m,
  },
  {
    what: 'a changed case',
    sql: (t) => `UPDATE ${t}cases SET stored = replace(stored, '"notes":0', '"notes":2') WHERE id = 'c2'`,
    says: /^Case c2, line 6: the case as it is kept is not the case that the journal was written for\.$/m,
  },
  {
    what: 'a deleted due time',
    sql: (t) => `DELETE FROM ${t}due WHERE case_id = 'c2' AND name = 'release'`,
    says: /^Case c2, line 6: what is kept to find its due times by is not what the case says\./m,
    repairs: true,
  },
  {
    what: 'a cut tail',
    sql: (t) => `DELETE FROM ${t}journal WHERE case_id = 'c2' AND seq = 6`,
    says: /^Case c2, line 5: the journal does not end where the case says it ends/m,
  },
  {
    what: 'a line taken out',
    sql: (t) => `DELETE FROM ${t}journal WHERE case_id = 'c2' AND seq = 4`,
    says: /^Case c2, line 4: a line of the journal is missing\.$/m,
  },
  {
    what: 'a column that cases are found by',
    sql: (t) => `UPDATE ${t}cases SET person = 'p9' WHERE id = 'c2'`,
    says: /^Case c2: what is kept to find the case by is not what the case says\./m,
    repairs: true,
  },
  {
    what: 'a case under another id',
    sql: (t) =>
      `UPDATE ${t}cases SET id = 'c9' WHERE id = 'c2'; UPDATE ${t}journal SET case_id = 'c9' WHERE case_id = 'c2'; UPDATE ${t}due SET case_id = 'c9' WHERE case_id = 'c2'`,
    says: /^Case c9: the case is kept under an id that is not its own\.$/m,
  },
  {
    what: 'the time of a line',
    sql: (t) => `UPDATE ${t}journal SET recorded_at = recorded_at - 1000 WHERE case_id = 'c2' AND seq = 3`,
    says: /^Case c2, line 3: the line does not follow from the line before it\.$/m,
  },
  {
    what: 'a due time of no case',
    sql: (t) => `INSERT INTO ${t}due (case_id, id, at, name, held) SELECT 'ghost', id, at, name, held FROM ${t}due WHERE case_id = 'c2'`,
    says: /^Case ghost: something falls due for it, and there is no such case\./m,
    repairs: true,
  },
  {
    what: 'a due time that is moved',
    sql: (t) => `UPDATE ${t}due SET at = at + 86400000 WHERE case_id = 'c2' AND name = 'release'`,
    says: /^Case c2, line 6: what is kept to find its due times by is not what the case says\./m,
    repairs: true,
  },
  {
    what: 'a call that is put off for ever',
    sql: (t) => `UPDATE ${t}calls SET next_at = 99999999999999 WHERE case_id = 'c2'`,
    says: /^Case c2: what is kept to find the call of a hook by is not what the call says\./m,
    repairs: true,
  },
  {
    what: 'a call that is said to be done',
    sql: (t) => `UPDATE ${t}calls SET status = 'done' WHERE case_id = 'c2'`,
    says: /^Case c2: what is kept to find the call of a hook by is not what the call says\./m,
    repairs: true,
  },
  {
    what: 'a command that wrote what is not there',
    sql: (t) => `INSERT INTO ${t}commands (id, case_id, from_seq, to_seq) VALUES ('made-up', 'c2', 900, 900)`,
    says: /^Case c2: a command says that it wrote lines which it did not write\.$/m,
  },
  {
    what: 'lines that changed places',
    sql: (t) =>
      `UPDATE ${t}journal SET seq = -1 WHERE case_id = 'c2' AND seq = 3; UPDATE ${t}journal SET seq = 3 WHERE case_id = 'c2' AND seq = 4; UPDATE ${t}journal SET seq = 4 WHERE case_id = 'c2' AND seq = -1`,
    says: /^Case c2, line 3: /m,
  },
  {
    what: 'a line that belongs to another case',
    sql: (t) => `UPDATE ${t}journal SET case_id = 'c4', seq = 99 WHERE case_id = 'c2' AND seq = 5`,
    says: /^Case c2, line 5: a line of the journal is missing\.$/m,
  },
  {
    what: 'a salt',
    sql: (t) => `UPDATE ${t}journal SET salt = 'of-somebody-else' WHERE case_id = 'c2' AND seq = 3`,
    says: /^Case c2, line 3: the content of the line is not what was written\.$/m,
  },
  {
    what: 'a command that is gone',
    sql: (t) => `DELETE FROM ${t}commands WHERE id = 'note'`,
    says: /^Case c4, line 7: the command or event that wrote the line is not kept, or is kept for something else/m,
  },
  {
    what: 'an event id that is gone',
    sql: (t) => `DELETE FROM ${t}commands WHERE case_id = 'c4' AND id <> 'note'`,
    says: /^Case c4, line 7: the command or event that wrote the line is not kept, or is kept for something else/m,
  },
  {
    what: 'a command that is given to another case',
    sql: (t) => `UPDATE ${t}commands SET case_id = 'c1' WHERE id = 'note'`,
    says: /^Case c4, line 7: the command or event that wrote the line is not kept, or is kept for something else/m,
  },
  {
    what: 'a command that stands for something else',
    sql: (t) => `UPDATE ${t}commands SET fingerprint = 'of-something-else' WHERE id = 'note'`,
    says: /^Case c4, line 7: what is kept of the command or event that wrote the line is not what it stood for\.$/m,
  },
  {
    what: 'a command that says it wrote what another did',
    sql: (t) => `INSERT INTO ${t}commands (id, case_id, from_seq, to_seq) VALUES ('made-up', 'c2', 2, 3)`,
    says: /^Case c2, line 3: a command says that it wrote lines which it did not write\.$/m,
  },
  {
    what: 'a call that is gone',
    sql: (t) => `DELETE FROM ${t}calls WHERE case_id = 'c2'`,
    says: /^Case c2, line 6: a hook was to be asked, and the call is gone\.$/m,
  },
  {
    what: 'a call that is done in every word',
    sql: (t) => `UPDATE ${t}calls SET status = 'done', call = replace(call, '"waiting"', '"done"') WHERE case_id = 'c2'`,
    says: /^Case c2, line 6: what is kept of the call of a hook is not what the journal says of it\.$/m,
  },
  {
    what: 'a call about another contact',
    sql: (t) => `UPDATE ${t}calls SET call = replace(call, '"reception"', '"gate"') WHERE case_id = 'c2'`,
    says: /^Case c2, line 6: what is kept of the call of a hook is not what the journal says of it\.$/m,
  },
  {
    what: 'a case of nobody that is put aside',
    sql: (t) => `INSERT INTO ${t}asides VALUES ('ghost', 5, '{"case":"ghost","reason":"x","since":1,"attempts":1,"until":5}')`,
    says: /^Case ghost: it is put aside, and there is no such case\./m,
    repairs: true,
  },
  {
    what: 'a case that is put aside for ever',
    sql: (t) => `INSERT INTO ${t}asides VALUES ('c2', 99999999999999, '{"case":"c2","reason":"x","since":1,"attempts":1,"until":5}')`,
    says: /^Case c2: what is kept to find that it is put aside by is not what that says\./m,
    repairs: true,
  },
  {
    what: 'something that is to be told to somebody else',
    sql: (t) =>
      `INSERT INTO ${t}tells (key, person, next_at, leased_until, tell) VALUES ('k', 'p9', 5, 0, '{"key":"k","person":"p2","but":"c2","event":{"type":"person.died","at":1},"by":"x","attempts":0,"nextAt":5}')`,
    says: /^Case c2: what is kept to find what its person's other cases are to be told by is not what that says\./m,
    repairs: true,
  },
  {
    what: 'a line that is there twice',
    sql: (t) =>
      `INSERT INTO ${t}journal (case_id, seq, recorded_at, salt, digest, hash, content) SELECT case_id, 7, recorded_at, salt, digest, hash, content FROM ${t}journal WHERE case_id = 'c2' AND seq = 6`,
    says: /^Case c2, line 7: /m,
  },
  {
    what: 'a contact that it is found by',
    sql: (t) => `DELETE FROM ${t}met WHERE case_id = 'c2'`,
    says: /^Case c2, line 6: what is kept to find it by its facts and contacts is not what the case and its journal say\./m,
    repairs: true,
  },
  {
    what: 'a fact that it is found by',
    sql: (t) => `UPDATE ${t}facts SET text = 'health' WHERE case_id = 'c2' AND name = 'needs'`,
    says: /^Case c2, line 6: what is kept to find it by its facts and contacts is not what the case and its journal say\./m,
    repairs: true,
  },
  {
    what: 'a person in a case',
    sql: (t) => `UPDATE ${t}cases SET person = 'p9', stored = replace(stored, '"p2"', '"p9"') WHERE id = 'c2'`,
    says: /^Case c2, line 6: the case as it is kept is not the case that the journal was written for\.$/m,
  },
  {
    what: 'a head that is gone',
    sql: (t) => `UPDATE ${t}cases SET stored = replace(stored, '"head":"', '"head":"0') WHERE id = 'c2'`,
    says: /^Case c2, line 6: the journal does not end where the case says it ends/m,
  },
  {
    what: 'a case that is gone',
    sql: (t) => `DELETE FROM ${t}cases WHERE id = 'c2'`,
    says: /^Case c2: there is a journal, and the case is gone\.$/m,
  },
];
