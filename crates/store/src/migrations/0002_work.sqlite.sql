-- The journal: who did what, in the order in which it was done. Never updated, never deleted.
CREATE TABLE act (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, act TEXT NOT NULL, member TEXT,
  kind TEXT NOT NULL, object TEXT NOT NULL, leaf TEXT NOT NULL);
CREATE TABLE act_checkpoint (size INTEGER PRIMARY KEY, frontier TEXT NOT NULL, note TEXT NOT NULL);
CREATE TRIGGER act_no_update BEFORE UPDATE ON act BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER act_no_delete BEFORE DELETE ON act BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE INDEX act_actor ON act (actor, seq);
CREATE INDEX act_object ON act (kind, object, seq);
CREATE INDEX act_member ON act (member, seq);
-- Working papers as they are now, and each version before.
CREATE TABLE paper (kind TEXT NOT NULL, id TEXT NOT NULL, no INTEGER NOT NULL, member TEXT, round TEXT,
  parent TEXT, holder TEXT, state TEXT NOT NULL, key TEXT, at INTEGER NOT NULL, actor TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE UNIQUE INDEX paper_key ON paper (kind, key) WHERE key IS NOT NULL;
CREATE INDEX paper_member ON paper (kind, member, id);
CREATE INDEX paper_round ON paper (kind, round, id);
CREATE INDEX paper_parent ON paper (kind, parent, id);
CREATE INDEX paper_holder ON paper (kind, holder, id);
CREATE TABLE paper_before (kind TEXT NOT NULL, id TEXT NOT NULL, no INTEGER NOT NULL, member TEXT, state TEXT NOT NULL,
  at INTEGER NOT NULL, actor TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, id, no)) WITHOUT ROWID;
CREATE TRIGGER paper_before_no_update BEFORE UPDATE ON paper_before BEGIN SELECT RAISE(ABORT, 'versions are immutable'); END;
-- Answers to a questionnaire: every one that was ever typed, and the one that stands.
CREATE TABLE edit (seq INTEGER NOT NULL REFERENCES act(seq), report TEXT NOT NULL, member TEXT NOT NULL, field TEXT NOT NULL,
  no INTEGER NOT NULL, value TEXT NOT NULL, actor TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (report, field, seq)) WITHOUT ROWID;
CREATE TRIGGER edit_no_update BEFORE UPDATE ON edit BEGIN SELECT RAISE(ABORT, 'versions are immutable'); END;
CREATE TRIGGER edit_no_delete BEFORE DELETE ON edit BEGIN SELECT RAISE(ABORT, 'versions are immutable'); END;
CREATE TABLE answer (report TEXT NOT NULL, field TEXT NOT NULL, member TEXT NOT NULL, no INTEGER NOT NULL,
  value TEXT NOT NULL, actor TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (report, field)) WITHOUT ROWID;
-- Who is signed in, by the digest of what their browser holds; and what a sign-in under way has to remember, for one use.
CREATE TABLE session (digest TEXT PRIMARY KEY, account TEXT NOT NULL, stamp INTEGER NOT NULL, how TEXT NOT NULL, began INTEGER NOT NULL, seen INTEGER NOT NULL,
  verified INTEGER NOT NULL);
CREATE INDEX session_account ON session (account);
CREATE TABLE ceremony (digest TEXT PRIMARY KEY, purpose TEXT NOT NULL, ends INTEGER NOT NULL, body TEXT NOT NULL);
-- Letters to be sent by mail: written with the deed that they tell of.
CREATE TABLE letter (id TEXT PRIMARY KEY, account TEXT NOT NULL, address TEXT NOT NULL, language TEXT NOT NULL, template TEXT NOT NULL, args TEXT NOT NULL,
  due INTEGER NOT NULL, tries INTEGER NOT NULL, sent INTEGER, failed TEXT);
CREATE INDEX letter_due ON letter (due) WHERE sent IS NULL;
