//! What lists of the alliance say of files that are reported: evidence for whoever assesses, and what a police table calls known; never a decision.

use alliance::detection::{Fingerprint, FingerprintKind, Purpose, Settings, Sharing};
use alliance::people::access;
use alliance::takedown::known::is_known;
use alliance::takedown::policy::{HostKind, Knowledge, Silence};
use alliance::takedown::{Assessment, Country, PoliceOrder};
use desk::Backend;
use desk::detection::{BankNew, ContentNew, EntryStep};
use desk::takedown::{Provider, Reported, ReportedItem};
use interchange::takedown::address::Address;
use interchange::takedown::notice::Digests;

use super::room::{Room, on_both};
use super::sent::provider;
use super::{report, secret};

const FILE: [u8; 32] = [7; 32];

/// The same address as the provider's, with the digest of what is said to lie there.
pub fn with_digest(file: [u8; 32]) -> Reported {
    let digests = Digests { sha256: Some(hex::encode(file)), ..Digests::default() };
    let address = Address::read("https://1.2.3.4/1").expect("an address");
    Reported { items: vec![ReportedItem { address, class: None, digests }], ..report(&[]) }
}

impl Room {
    /// A list of somebody's with the file, and who vouches for it. Gives the number of the entry.
    async fn lists(&self, owner: &str, (name, purpose): (&str, Purpose), vouchers: &[&str]) -> u64 {
        let open = self.leave::<access::HmaBankChange>(owner, None).await;
        let settings = Settings { sharing: Sharing::Alliance, ..Settings::default() };
        let new = BankNew { name: name.into(), purpose, labels: None, settings };
        self.desk.bank_open(&open, new).await.expect("opened");
        let add = self.leave::<access::HmaContent>(owner, None).await;
        let content = ContentNew { prints: vec![Fingerprint::Sha256(FILE)], content_id: None, note: None };
        let entry = self.desk.content_add(&add, name, &content).await.expect("added") + 1;
        for who in vouchers {
            self.entry_step(who, entry, EntryStep::Vouch { tells_source: false }).await;
        }
        entry
    }

    async fn entry_step(&self, who: &str, entry: u64, step: EntryStep) {
        let leave = self.leave::<access::EntryVouch>(who, None).await;
        self.desk.entry_step(&leave, entry, step).await.expect("done");
    }

    /// Of how many items lists say anything else than before, an hour later.
    async fn looked_up_later(&self) -> u64 {
        self.clock_on(61);
        self.looked_up().await
    }

    /// Anybody reports the same a hundred times, says something each time, and names another file.
    pub async fn flooded(&self) {
        self.clock_on(1);
        for n in 0..100 {
            let note = Some(secret(&format!("It is there, {n}")));
            self.reported(&Reported { note, ..with_digest([8; 32]) }).await;
        }
    }

    async fn looked_up(&self) -> u64 {
        self.desk.kept_of(FingerprintKind::Sha256).await.expect("follows the journal");
        self.desk.match_items_due().await.expect("looks up")
    }
}

on_both! {
    async fn a_flood_of_reports_puts_no_file_of_an_organisation_aside(backend) {
        let room = Room::with_people(backend).await;
        room.desk.load_matcher().await.expect("an index");
        room.desk.watch().await.expect("a clock");
        room.at("2026-01-05T09:01:00Z");
        room.lists("lead-analyst.de", ("KNOWN", Purpose::Known), &["lead-analyst.de", "lead-analyst.rs"]).await;
        let leave = room.leave::<access::IntakeMany>("provider-operator.de", None).await;
        room.desk.intake_of(&leave, &with_digest(FILE), None).await.expect("taken");
        assert_eq!(room.looked_up().await, 1);
        room.flooded().await;
        assert_eq!(room.looked_up_later().await, 0, "it is as known as before");
        let id = room.only().await;
        let seen = room.seen(&id).await;
        assert_eq!((seen.reports, seen.told.len(), seen.lists.len()), (101, 100, 1));
        assert!(seen.told.iter().all(|told| told.organisation.is_none()), "of what is listed the flood takes every place");
    }

    async fn what_lists_of_two_states_have_is_known_and_nobody_is_spared_a_look(backend) {
        let room = Room::with_people(backend).await;
        room.desk.load_matcher().await.expect("an index");
        room.desk.watch().await.expect("a clock");
        room.at("2026-01-05T09:01:00Z");
        room.names(Provider { host: HostKind::Large, ..provider() }).await;
        room.lists("lead-analyst.de", ("KNOWN", Purpose::Known), &["lead-analyst.de", "lead-analyst.rs"]).await;
        room.reported(&with_digest(FILE)).await;
        assert_eq!(room.looked_up().await, 0, "anybody can write a digest");
        let id = room.only().await;
        let leave = room.leave::<access::IntakeMany>("provider-operator.de", None).await;
        room.desk.intake_of(&leave, &with_digest(FILE), None).await.expect("taken");
        assert_eq!(room.looked_up().await, 1);
        let seen = room.seen(&id).await;
        assert_eq!((seen.lists.len(), seen.lists[0].member.as_str(), is_known(&seen.lists)), (1, "DE", false));
        assert_eq!(room.looked_up_later().await, 0, "nothing is written where nothing is new");

        let serbian = room.lists("lead-analyst.rs", ("OURS", Purpose::Known), &["lead-analyst.rs"]).await;
        assert_eq!(room.looked_up_later().await, 0, "one state vouches, and its own word is no more than another's");
        room.entry_step("lead-analyst.fr", serbian, EntryStep::Vouch { tells_source: false }).await;
        assert_eq!(room.looked_up().await, 0, "once an hour");
        assert_eq!(room.looked_up_later().await, 1);
        let seen = room.seen(&id).await;
        assert!(is_known(&seen.lists), "{:?}", seen.lists);
        assert!(matches!(seen.item.assessment, Assessment::New), "lists decide nothing");

        // What the police signed of known material at large hosts holds for it.
        room.sets(Country { police: PoliceOrder::Parallel, ..Country::careful("DE") }).await;
        let known = Silence { knowledge: Knowledge::Known, live: false, host: HostKind::Large, after_minutes: Some(15) };
        room.signs_silence(vec![known]).await;
        room.found().await;
        room.assess(&id).await;
        room.dispatched().await;
        room.clock_on(1);
        assert_eq!(room.dispatched().await, 0);
        room.clock_on(13);
        assert_eq!(room.dispatched().await, 0, "they may still answer");
        room.clock_on(3);
        assert_eq!(room.dispatched().await, 1);

        room.entry_step("lead-analyst.fr", serbian, EntryStep::Unvouch).await;
        assert_eq!(room.looked_up_later().await, 1);
        assert!(!is_known(&room.seen(&id).await.lists), "a list that too few vouch for says nothing");
        room.lists("lead-analyst.fr", ("LAWFUL", Purpose::Negative), &["lead-analyst.fr", "lead-analyst.rs"]).await;
        assert_eq!(room.looked_up_later().await, 1);
        assert!(room.seen(&id).await.lists.is_empty(), "what is known to be lawful is on no list");
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
    }
}
