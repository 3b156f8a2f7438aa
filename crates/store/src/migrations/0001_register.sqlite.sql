-- The truth: what was decided (event), what it says (version), what is still to be told (outbox). Never updated, never deleted.
CREATE TABLE event (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, leaf TEXT NOT NULL);
CREATE TABLE version (seq INTEGER PRIMARY KEY REFERENCES event(seq), kind TEXT NOT NULL, id TEXT NOT NULL, no INTEGER NOT NULL,
  digest TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (kind, id, no));
CREATE TABLE checkpoint (size INTEGER PRIMARY KEY, frontier TEXT NOT NULL, note TEXT NOT NULL);
CREATE TABLE outbox (seq INTEGER PRIMARY KEY REFERENCES event(seq), topic TEXT NOT NULL);
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER version_no_update BEFORE UPDATE ON version BEGIN SELECT RAISE(ABORT, 'versions are immutable'); END;
CREATE TRIGGER version_no_delete BEFORE DELETE ON version BEGIN SELECT RAISE(ABORT, 'versions are immutable'); END;
-- Derived from `version`, for finding; `accord verify` derives it again and compares.
CREATE TABLE facet (seq INTEGER PRIMARY KEY REFERENCES version(seq), until INTEGER, kind TEXT NOT NULL, id TEXT NOT NULL,
  member TEXT NOT NULL, members TEXT NOT NULL, goal TEXT NOT NULL, target TEXT NOT NULL, standing TEXT NOT NULL,
  indicator TEXT NOT NULL, sort TEXT NOT NULL, due TEXT NOT NULL, words TEXT NOT NULL);
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
CREATE VIRTUAL TABLE facet_words USING fts5(words, content='facet', content_rowid='seq', tokenize='unicode61');
-- One row. Whoever appends updates it first: that takes the write lock on either backend before anything is read.
CREATE TABLE writer (id INTEGER PRIMARY KEY, turns INTEGER NOT NULL);
INSERT INTO writer (id, turns) VALUES (1, 0);
