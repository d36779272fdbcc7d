/**
 * A whole commit on the server, as a function that each connection compiles once: `c` is a commit as `commitText` writes it.
 * It answers `kept`, or why nothing was; where a part fails halfway the server undoes all of it. One that works otherwise needs
 * another name, since a worker of a version before goes on calling this one.
 */
export function commitFunction(schema: string): string {
  return body.replaceAll('@', `${schema}.`);
}

const body = `CREATE OR REPLACE FUNCTION @commit_1(c jsonb) RETURNS text LANGUAGE plpgsql AS $body$
DECLARE
  of text := c->>'id';
  was integer := (c->>'expectedSeq')::integer;
BEGIN
  IF c ? 'noted' AND EXISTS (SELECT 1 FROM @commands k WHERE k.id IN (SELECT e->>'id' FROM jsonb_array_elements(c->'noted') e)) THEN
    RETURN 'repeated';
  END IF;
  IF was > 0 THEN
    PERFORM 1 FROM @cases k WHERE k.id = of AND k.seq = was AND (NOT c ? 'factsBefore' OR k.facts_as = c->>'factsBefore') FOR UPDATE;
    IF NOT FOUND THEN RETURN 'conflict'; END IF;
  END IF;
  IF c ? 'settle' THEN
    UPDATE @calls k SET status = e.status, attempts = e.attempts, next_at = e.next_at, leased_until = 0, call = e.call
      FROM jsonb_to_record(c->'settle') AS e(key text, status text, attempts integer, next_at bigint, call text, after integer)
      WHERE k.key = e.key AND k.status = 'waiting' AND k.attempts = e.after;
    IF NOT FOUND THEN RETURN 'settled'; END IF;
  END IF;
  IF c ? 'erase' THEN
    UPDATE @journal k SET content = NULL, salt = '' WHERE k.case_id = of;
    DELETE FROM @due k WHERE k.case_id = of;
    DELETE FROM @calls k WHERE k.case_id = of;
    DELETE FROM @commands k WHERE k.case_id = of;
    DELETE FROM @checkpoints k WHERE k.case_id = of;
    DELETE FROM @met k WHERE k.case_id = of;
    DELETE FROM @facts k WHERE k.case_id = of;
  END IF;
  IF c ? 'noted' THEN
    INSERT INTO @commands (id, case_id, from_seq, to_seq, fingerprint)
      SELECT e.id, e."case", e."fromSeq", e."toSeq", e.fingerprint
      FROM jsonb_to_recordset(c->'noted') AS e(id text, "case" text, "fromSeq" integer, "toSeq" integer, fingerprint text);
  END IF;
  IF was = 0 THEN
    INSERT INTO @cases (id, person, pathway, version, stage, open, closed_at, seq, facts_as, stored)
      VALUES (of, c->>'person', c->>'pathway', c->>'version', c->>'stage', (c->>'open')::boolean, (c->>'closed_at')::bigint,
        (c->>'seq')::integer, c->>'facts_as', c->>'stored');
  ELSE
    UPDATE @cases k SET person = c->>'person', pathway = c->>'pathway', version = c->>'version', stage = c->>'stage',
      open = (c->>'open')::boolean, closed_at = (c->>'closed_at')::bigint, seq = (c->>'seq')::integer, facts_as = c->>'facts_as',
      stored = c->>'stored' WHERE k.id = of;
  END IF;
  INSERT INTO @journal (case_id, seq, recorded_at, salt, digest, hash, content)
    SELECT of, e.seq, e."recordedAt", e.salt, e.digest, e.hash, e.content
    FROM jsonb_to_recordset(c->'records') AS e(seq integer, "recordedAt" bigint, salt text, digest text, hash text, content text);
  IF c ? 'factsAnew' THEN DELETE FROM @facts k WHERE k.case_id = of; END IF;
  IF c ? 'factsGone' THEN
    DELETE FROM @facts k USING jsonb_to_recordset(c->'factsGone') AS e(name text, text text, number double precision)
      WHERE k.case_id = of AND k.name = e.name AND k.text IS NOT DISTINCT FROM e.text AND k.number IS NOT DISTINCT FROM e.number;
  END IF;
  IF c ? 'factsAdd' THEN
    INSERT INTO @facts (case_id, name, text, number)
      SELECT of, e.name, e.text, e.number FROM jsonb_to_recordset(c->'factsAdd') AS e(name text, text text, number double precision);
  END IF;
  IF c ? 'metAll' THEN DELETE FROM @met k WHERE k.case_id = of; END IF;
  IF c ? 'metAfter' THEN DELETE FROM @met k WHERE k.case_id = of AND k.at > (c->>'metAfter')::bigint; END IF;
  IF c ? 'metAdd' THEN
    INSERT INTO @met (case_id, contact, domain, at)
      SELECT of, e.contact, e.domain, e.at FROM jsonb_to_recordset(c->'metAdd') AS e(contact text, domain text, at bigint)
      ON CONFLICT DO NOTHING;
  END IF;
  IF c ? 'disarm' THEN
    DELETE FROM @due k WHERE k.case_id = of AND k.id IN (SELECT jsonb_array_elements_text(c->'disarm'));
  END IF;
  IF c ? 'arm' THEN
    INSERT INTO @due AS k (case_id, id, at, name, held)
      SELECT of, e.id, e.at, e.name, e.held FROM jsonb_to_recordset(c->'arm') AS e(id text, at bigint, name text, held boolean)
      ON CONFLICT (case_id, id) DO UPDATE SET at = excluded.at, name = excluded.name, held = excluded.held, leased_until = 0;
  END IF;
  IF c ? 'drop' THEN
    DELETE FROM @calls k WHERE k.key IN (SELECT jsonb_array_elements_text(c->'drop')) AND k.status = 'waiting';
  END IF;
  IF c ? 'retime' THEN
    UPDATE @calls k SET next_at = e.next_at, leased_until = 0, call = e.call
      FROM jsonb_to_recordset(c->'retime') AS e(key text, next_at bigint, call text) WHERE k.key = e.key AND k.status = 'waiting';
  END IF;
  IF c ? 'calls' THEN
    INSERT INTO @calls (key, case_id, status, attempts, next_at, position, call)
      SELECT e.key, e.case_id, e.status, e.attempts, e.next_at, e.position, e.call
      FROM jsonb_to_recordset(c->'calls')
        AS e(key text, case_id text, status text, attempts integer, next_at bigint, position integer, call text)
      ON CONFLICT DO NOTHING;
  END IF;
  IF c ? 'tells' THEN
    INSERT INTO @tells (key, person, next_at, tell)
      SELECT e.key, e.person, e.next_at, e.tell FROM jsonb_to_recordset(c->'tells') AS e(key text, person text, next_at bigint, tell text);
  END IF;
  IF c ? 'uncheck' THEN
    UPDATE @checkpoints k SET overtaken = true WHERE k.case_id = of AND k.at >= (c->>'uncheck')::bigint;
  END IF;
  IF c ? 'checkpoint' THEN
    INSERT INTO @checkpoints (case_id, seq, at, recorded_at, checkpoint)
      SELECT of, e.seq, e.at, e.recorded_at, e.checkpoint
      FROM jsonb_to_record(c->'checkpoint') AS e(seq integer, at bigint, recorded_at bigint, checkpoint text);
  END IF;
  DELETE FROM @asides k WHERE k.case_id = of;
  RETURN 'kept';
END $body$`;
