//! A lot: fingerprints that were put on a bank together, and of which one [`Entry`] says the same.
//!
//! Nobody vouches for ten million fingerprints one by one, so a lot is vouched for as a whole, and taken back as a whole. A fingerprint
//! of which something else is said (somebody contested it, it was a flood, a vouch was taken back from it alone) gets an entry of its
//! own: a copy of the lot's, which goes its own way from there.
//!
//! What is done to the lot afterwards reaches those too. What makes less of an entry reaches every one of them: whoever takes back a
//! vouch from a lot vouches for nothing in it. What makes more of it reaches only those against which nothing speaks, and not those from
//! which the same organisation took its vouch back when it had looked at them alone.

use super::{Bank, Entry, EntryRefusal, OfficeAct};

/// What is done to a lot as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LotAct {
    /// Vouching for it.
    Vouch(OfficeAct),
    /// Taking a vouch back.
    Unvouch(OfficeAct),
    /// Taking it off the list.
    Withdraw {
        /// Who does.
        withdrawn: OfficeAct,
        /// Why.
        reason: String,
    },
}

impl Entry {
    /// Does something to a lot as a whole: to the entry that speaks for it. Refused as for an entry alone.
    pub fn whole(self, bank: &Bank, act: LotAct) -> Result<Self, EntryRefusal> {
        match act {
            LotAct::Vouch(vouched) => self.vouch(bank, vouched),
            LotAct::Unvouch(by) => {
                let mut entry = self.unvouch(&by)?;
                entry.declined.remove(&by.office.organisation);
                Ok(entry)
            }
            LotAct::Withdraw { withdrawn, reason } => self.withdraw(reason, withdrawn),
        }
    }

    /// What becomes of an entry of its own in that lot, once [`Entry::whole`] has taken the act; none: it stays as it is.
    pub fn follow(&self, bank: &Bank, act: &LotAct) -> Option<Self> {
        let declined = matches!(act, LotAct::Vouch(vouched) if self.declined.contains(&vouched.office.organisation));
        if declined { None } else { self.clone().whole(bank, act.clone()).ok() }
    }
}
