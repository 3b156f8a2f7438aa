-- The journal: who did what, in the order in which it was done. Never updated, never deleted.
CREATE TABLE act (seq BIGINT PRIMARY KEY, at BIGINT NOT NULL, actor TEXT COLLATE "C" NOT NULL, act TEXT COLLATE "C" NOT NULL, member TEXT COLLATE "C",
  kind TEXT COLLATE "C" NOT NULL, object TEXT COLLATE "C" NOT NULL, leaf TEXT NOT NULL);
CREATE TABLE act_checkpoint (size BIGINT PRIMARY KEY, frontier TEXT NOT NULL, note TEXT NOT NULL);
CREATE TRIGGER act_fixed BEFORE UPDATE OR DELETE ON act FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE INDEX act_actor ON act (actor, seq);
CREATE INDEX act_object ON act (kind, object, seq);
CREATE INDEX act_member ON act (member, seq);
-- Working papers as they are now, and each version before.
CREATE TABLE paper (kind TEXT COLLATE "C" NOT NULL, id TEXT COLLATE "C" NOT NULL, no BIGINT NOT NULL, member TEXT COLLATE "C", round TEXT COLLATE "C",
  parent TEXT COLLATE "C", holder TEXT COLLATE "C", state TEXT COLLATE "C" NOT NULL, key TEXT COLLATE "C", at BIGINT NOT NULL, actor TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (kind, id));
CREATE UNIQUE INDEX paper_key ON paper (kind, key) WHERE key IS NOT NULL;
CREATE INDEX paper_member ON paper (kind, member, id);
CREATE INDEX paper_round ON paper (kind, round, id);
CREATE INDEX paper_parent ON paper (kind, parent, id);
CREATE INDEX paper_holder ON paper (kind, holder, id);
CREATE TABLE paper_before (kind TEXT COLLATE "C" NOT NULL, id TEXT COLLATE "C" NOT NULL, no BIGINT NOT NULL, member TEXT COLLATE "C", state TEXT NOT NULL,
  at BIGINT NOT NULL, actor TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, id, no));
CREATE TRIGGER paper_before_fixed BEFORE UPDATE ON paper_before FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- Answers to a questionnaire: every one that was ever typed, and the one that stands.
CREATE TABLE edit (seq BIGINT NOT NULL REFERENCES act(seq), report TEXT COLLATE "C" NOT NULL, member TEXT COLLATE "C" NOT NULL, field TEXT COLLATE "C" NOT NULL,
  no BIGINT NOT NULL, value TEXT NOT NULL, actor TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (report, field, seq));
CREATE TRIGGER edit_fixed BEFORE UPDATE OR DELETE ON edit FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TABLE answer (report TEXT COLLATE "C" NOT NULL, field TEXT COLLATE "C" NOT NULL, member TEXT COLLATE "C" NOT NULL, no BIGINT NOT NULL,
  value TEXT NOT NULL, actor TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (report, field));
-- Who is signed in, by the digest of what their browser holds; and what a sign-in under way has to remember, for one use.
CREATE TABLE session (digest TEXT PRIMARY KEY, account TEXT COLLATE "C" NOT NULL, stamp BIGINT NOT NULL, how TEXT NOT NULL, began BIGINT NOT NULL, seen BIGINT NOT NULL,
  verified BIGINT NOT NULL);
CREATE INDEX session_account ON session (account);
CREATE TABLE ceremony (digest TEXT PRIMARY KEY, purpose TEXT NOT NULL, ends BIGINT NOT NULL, body TEXT NOT NULL);
-- Letters to be sent by mail: written with the deed that they tell of.
CREATE TABLE letter (id TEXT PRIMARY KEY, account TEXT COLLATE "C" NOT NULL, address TEXT NOT NULL, language TEXT NOT NULL, template TEXT NOT NULL, args TEXT NOT NULL,
  due BIGINT NOT NULL, tries BIGINT NOT NULL, sent BIGINT, failed TEXT);
CREATE INDEX letter_due ON letter (due) WHERE sent IS NULL;
-- The second wall: whoever asks sees the papers of the members that the question names ('*': of all), and no others.
CREATE FUNCTION in_view(member TEXT) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT current_setting('accord.view', true) = '*' OR member = ANY (string_to_array(current_setting('accord.view', true), ',')) $$;
ALTER TABLE paper ENABLE ROW LEVEL SECURITY; ALTER TABLE paper FORCE ROW LEVEL SECURITY;
CREATE POLICY paper_view ON paper USING (in_view(member)) WITH CHECK (in_view(member));
ALTER TABLE paper_before ENABLE ROW LEVEL SECURITY; ALTER TABLE paper_before FORCE ROW LEVEL SECURITY;
CREATE POLICY paper_before_view ON paper_before USING (in_view(member)) WITH CHECK (in_view(member));
ALTER TABLE edit ENABLE ROW LEVEL SECURITY; ALTER TABLE edit FORCE ROW LEVEL SECURITY;
CREATE POLICY edit_view ON edit USING (in_view(member)) WITH CHECK (in_view(member));
ALTER TABLE answer ENABLE ROW LEVEL SECURITY; ALTER TABLE answer FORCE ROW LEVEL SECURITY;
CREATE POLICY answer_view ON answer USING (in_view(member)) WITH CHECK (in_view(member));
ALTER TABLE act ENABLE ROW LEVEL SECURITY; ALTER TABLE act FORCE ROW LEVEL SECURITY;
CREATE POLICY act_read ON act FOR SELECT USING (in_view(member));
CREATE POLICY act_write ON act FOR INSERT WITH CHECK (true);
