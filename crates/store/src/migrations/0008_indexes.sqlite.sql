-- Most papers are of no round, belong to no other paper and are held by nobody: they stand in no index for that.
DROP INDEX paper_round;
CREATE INDEX paper_round ON paper (kind, round, id) WHERE round IS NOT NULL;
DROP INDEX paper_parent;
CREATE INDEX paper_parent ON paper (kind, parent, id) WHERE parent IS NOT NULL;
DROP INDEX paper_holder;
CREATE INDEX paper_holder ON paper (kind, holder, id) WHERE holder IS NOT NULL;
