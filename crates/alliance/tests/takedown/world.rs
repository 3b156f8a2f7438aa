//! An item that may be noticed: known, assessed by two, let go by the police, sealed, attributed.

use std::collections::BTreeSet;

use alliance::detection::{Office, OfficeAct};
use alliance::people::AccountId;
use alliance::register::{Act, Digest};
use alliance::takedown::hosting::{Attribution, Confidence, Link, LookUp};
use alliance::takedown::opinion::Found;
use alliance::takedown::{
    Breadth, Country, Evidence, Hosting, Item, Label, Mark, Notice, Pair, Party, Places, Police, Reading, Recipient,
    Sender, Sending, Signs, Watch, country::Class,
};
use jiff::{SignedDuration, Timestamp};

pub fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}

pub fn office(organisation: &str, member: &str) -> Office {
    Office { organisation: organisation.into(), member: member.into() }
}

pub fn by(who: &str, office: &Office, at: Timestamp) -> OfficeAct {
    OfficeAct { act: Act::new(AccountId::new(who).unwrap(), at), office: office.clone() }
}

pub fn mark(n: u64) -> Mark {
    Mark::new(format!("{n:064x}")).unwrap()
}

pub fn places(n: u64) -> Places {
    Places {
        address: mark(n),
        host: mark(100),
        domains: BTreeSet::from([mark(100), mark(101)]),
        account: Some(mark(200 + n % 2)),
        hashes: BTreeSet::from([mark(300)]),
        servers: BTreeSet::from(["192.0.2.7".parse().unwrap()]),
    }
}

pub fn label(level: &str) -> Label {
    Label { scheme: "two".into(), version: "1".into(), level: level.into() }
}

pub fn in_scope() -> Found {
    Found::InScope { labels: BTreeSet::from([label("A")]) }
}

/// A table of a country whose hotline may notify hosts of another country.
pub fn country(member: &str, other: &str) -> Country {
    let pair = Pair { sender: Party::Hotline, recipient: Party::Host, country: Some(other.into()) };
    let class =
        |level: &str, breadth| Class { scheme: "two".into(), version: Some("1".into()), level: level.into(), breadth };
    Country {
        notifies: vec![pair.clone()],
        accepts: vec![pair],
        classes: vec![class("A", Breadth::Baseline), class("B", Breadth::National)],
        ..Country::careful(member)
    }
    .check()
    .unwrap()
}

pub fn sender() -> Sender {
    Sender { office: office("hotline-a", "AA"), party: Party::Hotline }
}

pub fn recipient() -> Recipient {
    Recipient { provider: "host-1".into(), party: Party::Host, member: "BB".into() }
}

pub fn attribution(as_of: Timestamp) -> Attribution {
    let chain = vec![Link { party: Party::Host, provider: "host-1".into(), member: Some("BB".into()) }];
    Attribution { chain, confidence: Confidence::Sure, as_of }
}

/// A clock that has gone well for two days.
pub fn watch(now: Timestamp) -> Watch {
    let begun = Watch::begin(Reading { wall: now - hours(48), running: SignedDuration::ZERO, start: 1 });
    begun.read(Reading { wall: now, running: hours(48), start: 1 })
}

/// An item that may be noticed at a moment.
pub fn item(now: Timestamp) -> Item {
    let (hotline, table) = (office("hotline-a", "AA"), country("AA", "BB"));
    let before = now - hours(1);
    let mut item = Item::receive("item-1".into(), places(1), before);
    let assessment = item.assessment.triage(Signs::default()).unwrap().take(by("ana", &hotline, before)).unwrap();
    let assessment = assessment.find(in_scope(), &table, by("ana", &hotline, before)).unwrap();
    let assessment = assessment.take(by("bea", &hotline, before)).unwrap();
    item.assessment = assessment.find(in_scope(), &table, by("bea", &hotline, before)).unwrap();
    item.police = Police::Unchecked.ask(now).unwrap().answer(None, now).unwrap();
    item.hosting = Hosting::Unknown.resolve(now).unwrap().look_up(LookUp::Host(attribution(now)), now).unwrap();
    item.evidence = Some(Evidence { digest: Digest::of(&"sealed"), sealed: before });
    item
}

/// Asks the guard with everything as it should be.
pub fn asked<'a>(
    (item, notice): (&'a Item, &'a Notice),
    watch: &'a Watch,
    (sender, from, to): (&'a Sender, &'a Country, &'a Country),
) -> Sending<'a> {
    Sending { item, notice, holds: &[], watch, sender, from, to, suspect: false, beyond: None }
}
