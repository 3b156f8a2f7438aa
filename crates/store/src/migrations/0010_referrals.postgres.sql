-- Referrals whose time may be over.
CREATE INDEX paper_referral_state ON paper (state, at, id) WHERE kind = 'referral';
