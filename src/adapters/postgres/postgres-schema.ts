import { commitFunction } from './commit-function.ts';

/** The tables in a schema of their own, by version: each entry takes a database one version further. */
export function schemaSteps(schema: string): readonly string[] {
  return [
    `
    CREATE TABLE ${schema}.cases (
      id text COLLATE "C" PRIMARY KEY, person text, pathway text, version text, stage text,
      open boolean NOT NULL, closed_at bigint, seq integer NOT NULL, stored text NOT NULL
    );
    CREATE INDEX ON ${schema}.cases (person, id) WHERE person IS NOT NULL;
    CREATE INDEX ON ${schema}.cases (open, version, id);
    CREATE INDEX ON ${schema}.cases (closed_at) WHERE closed_at IS NOT NULL;

    CREATE TABLE ${schema}.journal (
      position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, txid xid8 NOT NULL DEFAULT pg_current_xact_id(),
      case_id text NOT NULL, seq integer NOT NULL, recorded_at bigint NOT NULL,
      salt text NOT NULL, digest text NOT NULL, hash text NOT NULL, content text
    );
    CREATE UNIQUE INDEX ON ${schema}.journal (case_id, seq);
    CREATE INDEX ON ${schema}.journal (txid, position);

    CREATE TABLE ${schema}.due (
      case_id text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, at bigint NOT NULL, name text NOT NULL,
      held boolean NOT NULL, leased_until bigint NOT NULL DEFAULT 0, PRIMARY KEY (case_id, id)
    );
    CREATE INDEX ON ${schema}.due (at, case_id, id) WHERE NOT held;

    CREATE TABLE ${schema}.calls (
      key text COLLATE "C" PRIMARY KEY, case_id text NOT NULL, status text NOT NULL, attempts integer NOT NULL,
      next_at bigint NOT NULL, leased_until bigint NOT NULL DEFAULT 0, position integer NOT NULL, call text NOT NULL
    );
    CREATE INDEX ON ${schema}.calls (next_at, position) WHERE status = 'waiting';
    CREATE INDEX ON ${schema}.calls (case_id);
    CREATE INDEX ON ${schema}.calls (key) WHERE status = 'dead';

    CREATE TABLE ${schema}.commands (id text PRIMARY KEY, case_id text NOT NULL, from_seq integer NOT NULL, to_seq integer NOT NULL);
    CREATE INDEX ON ${schema}.commands (case_id);
    `,
    `
    ALTER TABLE ${schema}.commands ADD COLUMN fingerprint text;
    CREATE INDEX ON ${schema}.cases (stage, id) WHERE open;
    CREATE INDEX ON ${schema}.due (at, case_id, id) WHERE held;

    CREATE TABLE ${schema}.tells (
      key text COLLATE "C" PRIMARY KEY, person text NOT NULL, next_at bigint NOT NULL, leased_until bigint NOT NULL DEFAULT 0, tell text NOT NULL
    );
    CREATE INDEX ON ${schema}.tells (person);
    CREATE INDEX ON ${schema}.tells (next_at, key);
    CREATE TABLE ${schema}.asides (case_id text COLLATE "C" PRIMARY KEY, until bigint NOT NULL, aside text NOT NULL);
    CREATE TABLE ${schema}.checkpoints (
      case_id text COLLATE "C" NOT NULL, seq integer NOT NULL, at bigint NOT NULL, recorded_at bigint NOT NULL, checkpoint text NOT NULL,
      PRIMARY KEY (case_id, seq)
    );
    CREATE TABLE ${schema}.epoch (number integer NOT NULL);
    INSERT INTO ${schema}.epoch VALUES (0);
    `,
    `
    ALTER TABLE ${schema}.cases ADD COLUMN facts_as text COLLATE "C" DEFAULT '';
    UPDATE ${schema}.cases SET facts_as = NULL WHERE person IS NULL;
    CREATE INDEX ON ${schema}.cases (facts_as, id) WHERE facts_as IS NOT NULL;
    CREATE TABLE ${schema}.facts (
      case_id text COLLATE "C" NOT NULL, name text COLLATE "C" NOT NULL, text text COLLATE "C", number double precision
    );
    CREATE INDEX ON ${schema}.facts (case_id, name);
    CREATE INDEX ON ${schema}.facts (name, text, case_id);
    CREATE INDEX ON ${schema}.facts (name, number, case_id);
    CREATE TABLE ${schema}.met (
      case_id text COLLATE "C" NOT NULL, contact text COLLATE "C" NOT NULL, domain text COLLATE "C" NOT NULL, at bigint NOT NULL,
      PRIMARY KEY (case_id, contact, domain, at)
    );
    CREATE INDEX ON ${schema}.met (contact, at, case_id);
    CREATE INDEX ON ${schema}.met (contact, domain, at, case_id);
    CREATE INDEX ON ${schema}.due (name, at, case_id) WHERE NOT held;
    ALTER TABLE ${schema}.checkpoints ADD COLUMN overtaken boolean NOT NULL DEFAULT false;
    CREATE TABLE ${schema}.tenants (name text COLLATE "C" PRIMARY KEY);
    `,
    commitFunction(schema),
  ];
}
