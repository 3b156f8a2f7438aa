-- Letters of deeds in the closed journal: they are sent like all others, and counted for nobody.
ALTER TABLE letter ADD COLUMN closed INTEGER NOT NULL DEFAULT 0;
UPDATE letter SET closed = 1 WHERE template IN ('hold-reminder', 'emergency', 'referral-came', 'referral-moved', 'referral-overdue', 'operation-asked');
-- Reports of an item that organisations gave: what anybody can send takes none of their places.
CREATE INDEX paper_given ON paper (parent, at) WHERE kind = 'intake' AND state IN ('api', 'hotline');
