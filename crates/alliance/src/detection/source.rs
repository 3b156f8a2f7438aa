//! Where a list comes from: somebody else's server, from which the house fetches it for the list's organisation.
//!
//! What came from a source goes when the source takes it back; what people put on the same list is theirs, and so is what they took off it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Bank, EntryState, OfficeAct};
use crate::people::HOUSE;
use crate::register::act::Way;

/// A source is asked at most so often, in minutes.
pub const SOONEST: u32 = 5;
/// And at least so often: a week.
pub const LATEST: u32 = 7 * 24 * 60;
/// How often it is asked where nothing else is said.
pub const USUAL: u32 = 60;
/// Members of an exchange that can be named.
const MEMBERS: usize = 1_000;
/// A name or a password is no longer, in bytes.
const LONGEST: usize = 256;

/// The drawing.
pub const WAYS: &[Way] = &[
    ("on", "set", "on"),
    ("on", "set", "off"),
    ("on", "remove", "removed"),
    ("off", "set", "off"),
    ("off", "set", "on"),
    ("off", "remove", "removed"),
    ("removed", "set", "on"),
    ("removed", "set", "off"),
];

/// The word of a source that was taken away.
pub const REMOVED: &str = "removed";

refusals! {
    /// Why a list cannot be fetched as was asked.
    SourceRefusal {
        /// The address is none.
        AddressUnfit = "source-address-unfit",
            "the address of a list's source is https://HOST/PATH with nothing else in it: no name, password, ? or #";
        /// The address leads inside.
        AddressInside = "source-address-inside",
            "the address leads to this machine or its network, or is in the clear: the operator lists such hosts in [exchange] of the configuration";
        /// So often nobody is asked, or so seldom.
        IntervalUnfit = "source-interval-unfit", "a source is asked every 5 minutes at most, and every 7 days at least";
        /// A name or a password that cannot be sent.
        LoginUnfit = "source-login-unfit",
            "name and password have up to 256 bytes of printable characters, and the name has no colon";
        /// There are none.
        LoginMissing = "source-login-missing",
            "say the name and the password for this address: what was kept for another host is not shown to it";
        /// The list is another organisation's.
        NotYours = "source-not-yours", "only the organisation that opened a list says where it comes from";
        /// The list is closed.
        BankClosed = "source-bank-closed", "the list is closed; open another one for what is fetched";
        /// The list classifies.
        Classifies = "source-list-classifies",
            "the list classifies by a scheme, and a label is not carried from one scheme into another: open a list that classifies nothing";
        /// Too many members are named.
        TooMany = "source-too-many-members", "at most 1,000 members of the exchange are named";
        /// There is no source.
        NoSource = "source-none", "nothing is fetched into this list";
        /// It is switched off.
        SwitchedOff = "source-off", "fetching is switched off for this list: switch it on first";
        /// A client of HMA set up list and source as one.
        GoesWithIt = "source-goes-with-exchange",
            "the list is filled by an exchange: delete the exchange, and the list goes with it; or take its source away first";
    }
}

/// What somebody wants of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceTerms {
    /// Its address, as it was read: scheme, host, port and path.
    pub address: String,
    /// Only what these members of the exchange put in; none named: everybody's.
    pub only: BTreeSet<u64>,
    /// How often it is asked.
    pub every_minutes: u32,
    /// Whether it is asked at all.
    pub is_on: bool,
}

/// The source of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its number. Another address is another source: what the ids of one mean says nothing about those of the other.
    pub number: u64,
    /// Its address.
    pub address: String,
    /// Only what these members of the exchange put in; none named: everybody's.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub only: BTreeSet<u64>,
    /// How often it is asked.
    pub every_minutes: u32,
    /// Whether it is asked at all.
    pub is_on: bool,
    /// Whether a client of HMA set it up, list and all.
    #[serde(default)]
    pub is_exchange: bool,
    /// Who said so last.
    pub set: OfficeAct,
}

impl Source {
    /// Says where a list comes from. `number` is one that was never used, for an address that is new.
    pub fn set(
        before: Option<&Self>,
        bank: &Bank,
        terms: SourceTerms,
        (number, set): (u64, OfficeAct),
    ) -> Result<Self, SourceRefusal> {
        may_be_filled(bank, &set)?;
        if !(SOONEST..=LATEST).contains(&terms.every_minutes) {
            return Err(SourceRefusal::IntervalUnfit);
        }
        if terms.only.len() > MEMBERS {
            return Err(SourceRefusal::TooMany);
        }
        let SourceTerms { address, only, every_minutes, is_on } = terms;
        let same = before.filter(|before| before.address == address && before.only == only);
        let is_exchange = before.is_some_and(|before| before.is_exchange);
        Ok(Self {
            number: same.map_or(number, |same| same.number),
            address,
            only,
            every_minutes,
            is_on,
            is_exchange,
            set,
        })
    }

    /// Its state's word: whether it is asked.
    pub const fn state(&self) -> &'static str {
        if self.is_on { "on" } else { "off" }
    }

    /// Whether something of a member of the exchange is taken.
    pub fn takes(&self, member: Option<u64>) -> bool {
        self.only.is_empty() || member.is_some_and(|member| self.only.contains(&member))
    }
}

/// Whether somebody may say where a list comes from.
fn may_be_filled(bank: &Bank, by: &OfficeAct) -> Result<(), SourceRefusal> {
    if by.office != *bank.owner() {
        return Err(SourceRefusal::NotYours);
    }
    if !bank.is_open() {
        return Err(SourceRefusal::BankClosed);
    }
    if bank.labels.is_some() { Err(SourceRefusal::Classifies) } else { Ok(()) }
}

/// Whether a name and a password can be sent as the interface sends them (RFC 7617): printable, and no colon in the name.
pub fn may_be_sent(name: &str, password: &str) -> Result<(), SourceRefusal> {
    let fits = |text: &str| !text.is_empty() && text.len() <= LONGEST && !text.contains(char::is_control);
    if fits(name) && fits(password) && !name.contains(':') { Ok(()) } else { Err(SourceRefusal::LoginUnfit) }
}

/// What becomes of a fingerprint that a source says, where it stands on the list already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// A source put it there: this one says it too.
    Shared,
    /// It came from a source, which took it back: it is put there again.
    Again,
    /// People put it there, or took it off: it is theirs.
    Theirs,
}

/// The same, of what is said of it. `came`: whether a source put it there.
pub fn stand(state: &EntryState, came: bool) -> Stand {
    match state {
        EntryState::Withdrawn { withdrawn, .. } if withdrawn.act.by.as_str() == HOUSE => Stand::Again,
        EntryState::Withdrawn { .. } | EntryState::Struck { .. } => Stand::Theirs,
        _ if came => Stand::Shared,
        _ => Stand::Theirs,
    }
}
