/** The tables, by version: each entry takes a database one version further. `@` stands before each name; it gives way to the tenant's own beginning. */
export const schema: readonly string[] = [
  `
  CREATE TABLE @cases (
    id TEXT PRIMARY KEY, person TEXT, pathway TEXT, version TEXT, stage TEXT,
    open INTEGER NOT NULL, closed_at INTEGER, seq INTEGER NOT NULL, stored TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX @cases_person ON @cases (person, id) WHERE person IS NOT NULL;
  CREATE INDEX @cases_open ON @cases (open, version, id);
  CREATE INDEX @cases_closed ON @cases (closed_at) WHERE closed_at IS NOT NULL;

  CREATE TABLE @journal (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id TEXT NOT NULL, seq INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
    salt TEXT NOT NULL, digest TEXT NOT NULL, hash TEXT NOT NULL, content TEXT
  );
  CREATE UNIQUE INDEX @journal_case ON @journal (case_id, seq);

  CREATE TABLE @due (
    case_id TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, name TEXT NOT NULL, held INTEGER NOT NULL,
    PRIMARY KEY (case_id, id)
  ) WITHOUT ROWID;
  CREATE INDEX @due_at ON @due (held, at, case_id, id);

  CREATE TABLE @calls (
    key TEXT PRIMARY KEY, case_id TEXT NOT NULL, status TEXT NOT NULL, attempts INTEGER NOT NULL,
    next_at INTEGER NOT NULL, leased_until INTEGER NOT NULL, position INTEGER NOT NULL, call TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX @calls_ready ON @calls (status, next_at, position);
  CREATE INDEX @calls_case ON @calls (case_id);

  CREATE TABLE @commands (id TEXT PRIMARY KEY, case_id TEXT NOT NULL, from_seq INTEGER NOT NULL, to_seq INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX @commands_case ON @commands (case_id);
  `,
  `
  ALTER TABLE @commands ADD COLUMN fingerprint TEXT;
  CREATE INDEX @cases_stage ON @cases (stage, id) WHERE open = 1;
  CREATE TABLE @tells (
    key TEXT PRIMARY KEY, person TEXT NOT NULL, next_at INTEGER NOT NULL, leased_until INTEGER NOT NULL, tell TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX @tells_person ON @tells (person);
  CREATE TABLE @asides (case_id TEXT PRIMARY KEY, until INTEGER NOT NULL, aside TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE @checkpoints (
    case_id TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, recorded_at INTEGER NOT NULL, checkpoint TEXT NOT NULL,
    PRIMARY KEY (case_id, seq)
  ) WITHOUT ROWID;
  CREATE TABLE @unfinished (what TEXT PRIMARY KEY) WITHOUT ROWID;
  `,
  `
  ALTER TABLE @cases ADD COLUMN facts_as TEXT DEFAULT '';
  UPDATE @cases SET facts_as = NULL WHERE person IS NULL;
  CREATE INDEX @cases_facts_as ON @cases (facts_as, id) WHERE facts_as IS NOT NULL;
  CREATE TABLE @facts (case_id TEXT NOT NULL, name TEXT NOT NULL, text TEXT, number REAL);
  CREATE INDEX @facts_case ON @facts (case_id, name);
  CREATE INDEX @facts_text ON @facts (name, text, case_id) WHERE text IS NOT NULL;
  CREATE INDEX @facts_number ON @facts (name, number, case_id) WHERE number IS NOT NULL;
  CREATE INDEX @facts_name ON @facts (name, case_id);
  CREATE TABLE @met (
    case_id TEXT NOT NULL, contact TEXT NOT NULL, domain TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (case_id, contact, domain, at)
  ) WITHOUT ROWID;
  CREATE INDEX @met_at ON @met (contact, at, case_id);
  CREATE INDEX @met_domain ON @met (contact, domain, at, case_id);
  CREATE INDEX @due_name ON @due (held, name, at, case_id);
  ALTER TABLE @checkpoints ADD COLUMN overtaken INTEGER NOT NULL DEFAULT 0;
  `,
];
