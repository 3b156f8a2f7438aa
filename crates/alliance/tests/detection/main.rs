//! The lists of known material: nobody alone decides what they hold, and nobody asks their way into them.

mod histories;
mod probing;
mod rules;

use std::collections::BTreeMap;

use alliance::detection::{
    Asker, Bank, Entry, Fingerprint, Labels, Listed, Office, OfficeAct, Purpose, Settings, Sharing,
};
use alliance::people::AccountId;
use alliance::register::{Act, Scheme, Source};
use jiff::Timestamp;

fn office(organisation: &str, member: &str) -> Office {
    Office { organisation: organisation.into(), member: member.into() }
}

fn by(organisation: &str, member: &str) -> OfficeAct {
    let act = Act::new(AccountId::new(format!("p-{organisation}")).unwrap(), Timestamp::UNIX_EPOCH);
    OfficeAct { act, office: office(organisation, member) }
}

fn asker(organisation: &str, member: &str) -> Asker {
    Asker { account: AccountId::new("asks").unwrap(), office: office(organisation, member) }
}

fn scheme() -> Scheme {
    Scheme {
        name: "Two levels".into(),
        status: "exercise".into(),
        levels: vec![("A".into(), "higher".into()), ("B".into(), "lower".into())],
        axes: Vec::new(),
        sections: Vec::new(),
        maps_from: BTreeMap::new(),
        mapping: None,
        verification: None,
        wording: None,
        rules: None,
        note: None,
        source: Source { cited: "exercise".into(), read_as: String::new() },
    }
}

fn labels() -> Labels {
    Labels { scheme: "two".into(), version: "1".into() }
}

fn bank(name: &str, purpose: Purpose, owner: OfficeAct) -> Bank {
    let settings = Settings { sharing: Sharing::Alliance, ..Settings::default() };
    Bank::open((name.into(), purpose), (Some(labels()), Some(&scheme())), settings, owner).unwrap()
}

fn add(bank: &Bank) -> Entry {
    let why = "seen by two analysts".to_owned();
    Entry::add((bank, Some(&scheme())), (Some("A".into()), Sharing::Alliance), why, bank.opened.clone()).unwrap()
}

fn pdq(n: u32) -> Fingerprint {
    let mut bytes = [0x5a; 32];
    bytes[..4].copy_from_slice(&n.to_be_bytes());
    Fingerprint::Pdq(bytes)
}

/// The fingerprint of which most tests speak.
fn at(entry: &Entry) -> Listed<'_> {
    Listed { fingerprint: pdq(1), entry }
}
