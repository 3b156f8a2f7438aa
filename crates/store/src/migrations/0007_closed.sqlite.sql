-- The closed journal: what the police do about what was reported. Whoever could count its entries could tell that something is held.
CREATE TABLE closed_act (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, act TEXT NOT NULL, member TEXT,
  kind TEXT NOT NULL, object TEXT NOT NULL, leaf TEXT NOT NULL);
CREATE TABLE closed_act_checkpoint (size INTEGER PRIMARY KEY, frontier TEXT NOT NULL, note TEXT NOT NULL);
CREATE TRIGGER closed_act_no_update BEFORE UPDATE ON closed_act BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER closed_act_no_delete BEFORE DELETE ON closed_act BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE INDEX closed_act_object ON closed_act (kind, object, seq);
CREATE INDEX closed_act_member ON closed_act (member, seq);
-- What the house does by itself, each thing at its time.
CREATE TABLE errand (what TEXT NOT NULL, object TEXT NOT NULL, due INTEGER NOT NULL, tries INTEGER NOT NULL, PRIMARY KEY (what, object)) WITHOUT ROWID;
CREATE INDEX errand_due ON errand (what, due);
-- What the house keeps of itself: how its clock goes.
CREATE TABLE own_note (name TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
