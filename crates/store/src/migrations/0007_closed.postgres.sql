-- The closed journal: what the police do about what was reported. Whoever could count its entries could tell that something is held.
CREATE TABLE closed_act (seq BIGINT PRIMARY KEY, at BIGINT NOT NULL, actor TEXT COLLATE "C" NOT NULL, act TEXT COLLATE "C" NOT NULL, member TEXT COLLATE "C",
  kind TEXT COLLATE "C" NOT NULL, object TEXT COLLATE "C" NOT NULL, leaf TEXT NOT NULL);
CREATE TABLE closed_act_checkpoint (size BIGINT PRIMARY KEY, frontier TEXT NOT NULL, note TEXT NOT NULL);
CREATE TRIGGER closed_act_fixed BEFORE UPDATE OR DELETE ON closed_act FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE INDEX closed_act_object ON closed_act (kind, object, seq);
CREATE INDEX closed_act_member ON closed_act (member, seq);
ALTER TABLE closed_act ENABLE ROW LEVEL SECURITY; ALTER TABLE closed_act FORCE ROW LEVEL SECURITY;
CREATE POLICY closed_act_read ON closed_act FOR SELECT USING (in_view(member));
CREATE POLICY closed_act_write ON closed_act FOR INSERT WITH CHECK (true);
-- What the house does by itself, each thing at its time.
CREATE TABLE errand (what TEXT COLLATE "C" NOT NULL, object TEXT COLLATE "C" NOT NULL, due BIGINT NOT NULL, tries BIGINT NOT NULL, PRIMARY KEY (what, object));
CREATE INDEX errand_due ON errand (what, due);
-- What the house keeps of itself: how its clock goes.
CREATE TABLE own_note (name TEXT COLLATE "C" PRIMARY KEY, body TEXT NOT NULL);
