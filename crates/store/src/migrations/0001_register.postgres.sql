-- The truth: what was decided (event), what it says (version), what is still to be told (outbox). Never updated, never deleted.
CREATE TABLE event (seq BIGINT PRIMARY KEY, at BIGINT NOT NULL, leaf TEXT NOT NULL);
CREATE TABLE version (seq BIGINT PRIMARY KEY REFERENCES event(seq), kind TEXT COLLATE "C" NOT NULL, id TEXT COLLATE "C" NOT NULL, no BIGINT NOT NULL,
  digest TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (kind, id, no));
CREATE TABLE checkpoint (size BIGINT PRIMARY KEY, frontier TEXT NOT NULL, note TEXT NOT NULL);
CREATE TABLE outbox (seq BIGINT PRIMARY KEY REFERENCES event(seq), topic TEXT NOT NULL);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the log is append-only'; END $$;
CREATE TRIGGER event_fixed BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_fixed BEFORE UPDATE OR DELETE ON version FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- Derived from `version`, for finding; `accord verify` derives it again and compares.
CREATE TABLE facet (seq BIGINT PRIMARY KEY REFERENCES version(seq), until BIGINT, kind TEXT COLLATE "C" NOT NULL, id TEXT COLLATE "C" NOT NULL,
  member TEXT COLLATE "C" NOT NULL, members TEXT NOT NULL, goal TEXT COLLATE "C" NOT NULL, target TEXT COLLATE "C" NOT NULL, standing TEXT NOT NULL,
  indicator TEXT COLLATE "C" NOT NULL, sort TEXT COLLATE "C" NOT NULL, due TEXT COLLATE "C" NOT NULL, words TEXT NOT NULL);
CREATE UNIQUE INDEX facet_current ON facet (kind, id) WHERE until IS NULL;
-- Each of these holds all that a list or a count asks for, in the records' own order, so that neither reads the rows themselves.
CREATE INDEX facet_member ON facet (member, kind, sort, id, goal, target, standing, indicator, members, seq, until);
CREATE INDEX facet_goal ON facet (goal, kind, sort, id, member, members, target, standing, indicator, seq, until);
CREATE INDEX facet_kind ON facet (kind, sort, id, goal, target, standing, indicator, member, members, seq, until);
CREATE INDEX facet_indicator ON facet (indicator, kind, sort, id, member, members, goal, target, standing, seq, until) WHERE indicator <> '';
-- What was recorded last about a member; what was replaced between two moments; what ends when.
CREATE INDEX facet_latest ON facet (member, seq);
CREATE INDEX facet_until ON facet (until) WHERE until IS NOT NULL;
CREATE INDEX facet_due ON facet (due, seq, member, kind, until) WHERE due <> '';
CREATE INDEX facet_due_of ON facet (member, due, seq, kind, until) WHERE due <> '';
CREATE INDEX event_at ON event (at, seq);
CREATE INDEX facet_words ON facet USING gin (to_tsvector('simple', words));
-- One row. Whoever appends updates it first: that takes the write lock on either backend before anything is read.
CREATE TABLE writer (id BIGINT PRIMARY KEY, turns BIGINT NOT NULL);
INSERT INTO writer (id, turns) VALUES (1, 0);
