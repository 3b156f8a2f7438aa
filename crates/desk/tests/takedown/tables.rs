//! Tables that two people set, and that notices leave by them: what a country allows, and what the silence of its police means.

use alliance::people::access::{self, Act};
use alliance::register::PaperKind;
use alliance::takedown::country::Window;
use alliance::takedown::policy::{AtEnd, Facts, HostKind, Knowledge, PoliceTable, Silence};
use alliance::takedown::table::Tabled;
use alliance::takedown::{
    Barrier, Country, CountryRefusal, Pair, Party, PoliceOrder, PolicyRefusal, Probes, Seen, TableRefusal,
};
use desk::Backend;
use desk::people::{Authorised, Denied};
use desk::takedown::{ItemStep, Part, Provider, TableRefused, TableSeen, Word};
use desk::work::{ActFilter, Deed, PaperChange, View};
use serde_json::{Value, json};

use super::assessed::baseline;
use super::report;
use super::room::{Room, on_both};
use super::sent::provider;

impl Room {
    /// Leave for something that is done to a member's table, by one of the exercise's people who proves afresh who they are.
    async fn at_table<A: Act>(&self, who: &str, member: &str) -> Result<Authorised<A>, Denied> {
        let secret =
            self.desk.sign_in_as_exercise(&format!("exercise.{who}")).await.expect("signs in").expect("a person");
        let person = self.desk.person(secret.expose()).await.expect("a session").expect("a person");
        self.desk.authorise::<A>(Some(&person), Some(member), None).await
    }

    async fn rules(&self, member: &str) -> TableSeen<Country> {
        let who = format!("lead-analyst.{}", member.to_lowercase());
        let leave = self.at_table::<access::RulesSee>(&who, member).await.expect("leave");
        self.desk.rules(&leave).await.expect("reads")
    }

    async fn propose(&self, who: &str, table: Country, seen: u32) -> Result<(), TableRefused> {
        let member = table.member.clone();
        let leave = self.at_table::<access::RulesPropose>(who, &member).await.expect("leave");
        self.desk.rules_propose(&leave, table, seen, "agreed with the ministry").await
    }

    async fn confirms_table(&self, who: &str, member: &str) -> Result<(), TableRefused> {
        let digest = self.rules(member).await.digest.expect("a proposal");
        let leave = self.at_table::<access::RulesConfirm>(who, member).await.expect("leave");
        self.desk.rules_confirm(&leave, &digest).await
    }

    /// A country's two people set its table.
    pub async fn sets(&self, table: Country) {
        let member = table.member.clone();
        let own = member.to_lowercase();
        let seen = self.rules(&member).await.holds.edition;
        self.propose(&format!("lead-analyst.{own}"), table, seen).await.expect("proposed");
        self.confirms_table(&format!("member-admin.{own}"), &member).await.expect("confirmed");
    }

    async fn police_table(&self) -> TableSeen<PoliceTable> {
        let leave = self.at_table::<access::PoliceTableSee>("police-liaison.de", "DE").await.expect("leave");
        self.desk.police_table(&leave).await.expect("reads")
    }

    async fn police_propose(&self, silence: Vec<Silence>) -> Result<(), TableRefused> {
        let seen = self.police_table().await.holds.edition;
        let table = PoliceTable { silence, ..PoliceTable::unset("DE") };
        let leave = self.at_table::<access::PoliceTablePropose>("police-liaison.de", "DE").await.expect("leave");
        self.desk.police_table_propose(&leave, table, seen, "as agreed in the force").await
    }

    /// Germany's police sign that they have nothing against what nobody knows, at large hosts, after so many minutes.
    async fn signs(&self, minutes: u32) {
        self.signs_silence(vec![after(minutes)]).await;
    }

    /// Germany's police sign what their silence means.
    pub async fn signs_silence(&self, silence: Vec<Silence>) {
        self.police_propose(silence).await.expect("proposed");
        let digest = self.police_table().await.digest.expect("a proposal");
        let leave = self.at_table::<access::PoliceTableSign>("police-second.de", "DE").await.expect("leave");
        self.desk.police_table_sign(&leave, &digest).await.expect("signed");
    }

    /// An item at a provider, found to be unlawful by two people, of which the police are asked.
    async fn found_at(backend: Backend, provider: Provider) -> (Self, String) {
        let room = Self::with_people(backend).await;
        room.desk.watch().await.expect("a clock");
        room.at("2026-01-05T09:01:00Z");
        room.names(provider).await;
        room.reported(&report(&["https://1.2.3.4/1"])).await;
        let id = room.only().await;
        room.found().await;
        room.assess(&id).await;
        room.dispatched().await;
        room.at("2026-01-05T09:02:00Z");
        assert_eq!(room.dispatched().await, 0);
        (room, id)
    }

    /// What keeps the only notice back, to the lead.
    async fn stopped_by(&self, id: &str) -> Vec<Barrier> {
        let leave = self.leave::<access::ItemSee>("lead-analyst.de", Some(id)).await;
        self.desk.kept_back(&leave).await.expect("reads").remove(0).barriers
    }

    async fn words_of_journal(&self, of: &str) -> Vec<String> {
        let audit = self.leave::<access::Journal>("auditor", None).await;
        let told = ActFilter { page: 1, per_page: 200, ..ActFilter::default() };
        let (acts, _) = self.desk.journal(&audit, &told).await.expect("reads");
        acts.into_iter().rev().map(|act| act.act).filter(|act| act.starts_with(of)).collect()
    }
}

fn after(minutes: u32) -> Silence {
    Silence { knowledge: Knowledge::Unknown, live: false, host: HostKind::Large, after_minutes: Some(minutes) }
}

fn careful() -> Country {
    Country::careful("DE")
}

fn parallel() -> Country {
    Country { police: PoliceOrder::Parallel, ..careful() }
}

fn large() -> Provider {
    Provider { host: HostKind::Large, ..provider() }
}

fn pair(country: Option<&str>) -> Pair {
    Pair { sender: Party::Hotline, recipient: Party::Host, country: country.map(str::to_owned) }
}

fn table(done: Result<(), TableRefused>) -> TableRefusal {
    match done {
        Err(TableRefused::Table(rule)) => rule,
        other => panic!("{other:?}"),
    }
}

on_both! {
    async fn two_people_set_a_countrys_table_and_every_edition_can_be_read(backend) {
        let room = Room::with_people(backend).await;
        assert_eq!((room.rules("DE").await.holds, room.rules("DE").await.stood), (careful(), None));
        assert_eq!(table(room.propose("lead-analyst.de", careful(), 0).await), TableRefusal::NothingChanged);
        room.propose("lead-analyst.de", parallel(), 0).await.expect("proposed");
        let waits = room.rules("DE").await;
        assert_eq!((waits.holds, waits.mine_to_confirm), (careful(), false), "nothing changed by it, and nobody confirms their own");
        assert_eq!(table(room.propose("lead-analyst.de", parallel(), 0).await), TableRefusal::Waiting);
        assert_eq!(table(room.confirms_table("lead-analyst.de", "DE").await), TableRefusal::SamePerson);
        let leave = room.at_table::<access::RulesConfirm>("member-admin.de", "DE").await.expect("leave");
        let other = alliance::register::Digest::of(&"something else");
        assert_eq!(table(room.desk.rules_confirm(&leave, &other).await), TableRefusal::NotRead);
        room.confirms_table("member-admin.de", "DE").await.expect("confirmed");
        let seen = room.rules("DE").await;
        assert_eq!((seen.holds.edition, seen.holds.police), (1, PoliceOrder::Parallel));
        let stood = seen.stood.expect("who set it");
        let (first, second) = (stood.proposed.act.by.to_string(), stood.confirmed.act.by.to_string());
        assert_eq!((first.as_str(), second.as_str()), ("exercise.lead-analyst.de", "exercise.member-admin.de"));
        assert_eq!(stood.reason, "agreed with the ministry");
        // Whoever wrote on what stood before has to read first.
        assert_eq!(table(room.propose("lead-analyst.de", careful(), 0).await), TableRefusal::Meanwhile);
        let every = Country {
            notifies: vec![pair(None), pair(Some("RS"))],
            accepts: vec![pair(None)],
            second_assessor: false,
            pregraded: true,
            windows: vec![Window { from_day: 0, to_day: 6, from_minute: 0, to_minute: 1_440 }],
            languages: vec!["de".into(), "en".into()],
            retention_days: 30,
            probes: Probes::Status,
            ..careful()
        };
        room.sets(every.clone()).await;
        let seen = room.rules("DE").await;
        assert_eq!(seen.holds, Country { edition: 2, ..every });
        assert_eq!(seen.before.iter().map(|stood| stood.table.edition).collect::<Vec<_>>(), [1]);
        assert_eq!(seen.before[0].table.police, PoliceOrder::Parallel);
        // What is dropped leaves no trace but in the journal.
        room.propose("lead-analyst.de", careful(), 2).await.expect("proposed");
        let leave = room.at_table::<access::RulesDrop>("member-admin.de", "DE").await.expect("leave");
        room.desk.rules_drop(&leave).await.expect("dropped");
        assert_eq!((room.rules("DE").await.holds.edition, room.rules("DE").await.waits.is_none()), (2, true));
        assert_eq!(
            room.words_of_journal("rules.").await,
            ["rules.proposed", "rules.confirmed", "rules.proposed", "rules.confirmed", "rules.proposed", "rules.dropped"]
        );
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
        assert_eq!(room.rules("RS").await.holds, Country::careful("RS"), "another country's is as it was");
    }

    async fn nobody_else_proposes_confirms_or_reads_it_and_bad_tables_are_refused(backend) {
        let room = Room::with_people(backend).await;
        for who in ["analyst.de", "police-liaison.de", "member-admin.de", "secretariat", "lead-analyst.rs"] {
            let tried = room.at_table::<access::RulesPropose>(who, "DE").await;
            assert!(matches!(tried, Err(Denied::NotThere)), "{who}");
        }
        for who in ["analyst.de", "police-second.de", "secretariat", "member-admin.rs"] {
            assert!(matches!(room.at_table::<access::RulesConfirm>(who, "DE").await, Err(Denied::NotThere)), "{who}");
        }
        for who in ["analyst.de", "police-liaison.de", "member-admin.de", "secretariat", "auditor"] {
            assert!(room.at_table::<access::RulesSee>(who, "DE").await.is_ok(), "{who}");
        }
        for who in ["analyst.rs", "provider-operator.de", "reviewer"] {
            assert!(matches!(room.at_table::<access::RulesSee>(who, "DE").await, Err(Denied::NotThere)), "{who}");
        }
        let refused = async |table: Country| match room.propose("lead-analyst.de", table, 0).await {
            Err(TableRefused::Country(rule)) => rule,
            other => panic!("{other:?}"),
        };
        assert_eq!(refused(Country { languages: Vec::new(), ..careful() }).await, CountryRefusal::NoLanguage);
        assert_eq!(refused(Country { retention_days: 0, ..careful() }).await, CountryRefusal::RetentionUnfit);
        let mut unknown = careful();
        unknown.classes[0].scheme = "nothing-like-it".into();
        assert_eq!(refused(unknown).await, CountryRefusal::ClassUnknown);
        assert_eq!(refused(Country { notifies: vec![pair(Some("rs"))], ..careful() }).await, CountryRefusal::NoCountry);
        assert!(room.rules("DE").await.waits.is_none());
    }

    async fn of_two_who_change_it_at_once_one_is_told(backend) {
        let room = Room::with_people(backend).await;
        let (one, other) = tokio::join!(
            room.propose("lead-analyst.de", parallel(), 0),
            room.propose("lead-analyst.de", Country { retention_days: 30, ..careful() }, 0)
        );
        let done = [one, other];
        assert_eq!(done.iter().filter(|done| done.is_ok()).count(), 1, "{done:?}");
        let refused = done.into_iter().find(Result::is_err).expect("one");
        assert!(matches!(table(refused), TableRefusal::Meanwhile | TableRefusal::Waiting));
    }

    async fn a_notice_to_another_country_leaves_once_both_tables_allow_it(backend) {
        let abroad = Provider { country: Some("RS".into()), ..provider() };
        let (room, id) = Room::found_at(backend, abroad).await;
        room.answer(&id, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 0);
        assert_eq!(room.stopped_by(&id).await, [Barrier::SenderMayNot, Barrier::RecipientMayNot]);
        room.sets(Country { notifies: vec![pair(None), pair(Some("RS"))], ..careful() }).await;
        assert_eq!(room.dispatched().await, 0);
        assert_eq!(room.stopped_by(&id).await, [Barrier::RecipientMayNot]);
        room.sets(Country { accepts: vec![pair(None), pair(Some("DE"))], ..Country::careful("RS") }).await;
        assert_eq!(room.dispatched().await, 1, "it is looked at again by itself");
        assert_eq!(room.dispatched().await, 0, "once");
        room.sets(Country { notifies: vec![pair(None)], retention_days: 80, ..careful() }).await;
        assert_eq!(room.dispatched().await, 0, "what has left is not asked about again");
        let police = room.leave::<access::PoliceSee>("police-liaison.de", Some(&id)).await;
        assert_eq!(room.desk.police_item(&police).await.expect("sees").state, "clear");
    }

    async fn what_is_there_again_is_looked_at_once_a_table_allows_it(backend) {
        let (room, id) = Room::found_at(backend, provider()).await;
        room.answer(&id, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 1);
        room.sets(Country { notifies: vec![pair(Some("RS"))], ..careful() }).await;
        room.says("analyst.de", &id, Seen::Gone).await;
        room.clock_on(11);
        room.says("lead-analyst.de", &id, Seen::Gone).await;
        room.says("analyst.de", &id, Seen::There).await;
        room.dispatched().await;
        room.answer(&id, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 0);
        assert_eq!(room.stopped_by(&id).await, [Barrier::SenderMayNot]);
        room.sets(Country { notifies: vec![pair(None)], ..careful() }).await;
        assert_eq!(room.dispatched().await, 1, "it is looked at again by itself");
        assert_eq!(room.dispatched().await, 0, "once");
    }

    async fn what_comes_next_is_looked_at_once_a_table_allows_it(backend) {
        let (room, id) = Room::found_at(backend, provider()).await;
        room.names(Provider {
            name: "A carrier".into(),
            known_as: ["upstream:1.2.3.0/24".to_owned()].into(),
            organisation: None,
            mail: Some("abuse@above.test".into()),
            ..provider()
        })
        .await;
        room.answer(&id, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 1);
        room.clock_on(4 * 60);
        assert_eq!(room.goes_on(&id).await, 1);
        room.clock_on(8 * 60);
        assert_eq!(room.followed().await, 0, "the careful table lets nobody else be told");
        let up = Pair { recipient: Party::Upstream, ..pair(None) };
        room.sets(Country { notifies: vec![pair(None), up.clone()], accepts: vec![pair(None), up], ..careful() }).await;
        room.dispatched().await;
        assert_eq!(room.followed().await, 0, "the police are asked anew");
        assert_eq!(room.goes_on(&id).await, 1);
    }

    async fn silence_lets_go_by_a_signed_table_and_a_parallel_country_alone(backend) {
        let (room, id) = Room::found_at(backend, large()).await;
        room.sets(parallel()).await;
        room.clock_on(20);
        assert_eq!(room.dispatched().await, 0, "no table is signed");
        room.signs(15).await;
        assert_eq!(room.dispatched().await, 0, "whoever was asked before is given the whole time");
        room.clock_on(14);
        assert_eq!(room.dispatched().await, 0);
        room.clock_on(2);
        assert_eq!(room.dispatched().await, 1, "{:?}", room.stopped_by(&id).await);
    }

    async fn whoever_could_be_the_second_person_is_told_that_a_table_waits(backend) {
        let room = Room::with_people(backend).await;
        room.propose("lead-analyst.de", parallel(), 0).await.expect("proposed");
        room.police_propose(vec![after(45)]).await.expect("proposed");
        let letters = room.desk.take_letters(100).await.expect("letters");
        let of = |template: &str| -> Vec<&str> {
            let told = letters.iter().filter(|(letter, _)| letter.template == template);
            told.map(|(letter, _)| letter.account.as_str()).collect()
        };
        assert_eq!(of("table-to-confirm"), ["exercise.member-admin.de"], "and not whoever proposed it");
        assert_eq!(of("police-table-to-sign"), ["exercise.police-second.de"]);
        assert!(letters.iter().all(|(letter, _)| !letter.args.to_string().contains("45")), "nothing of what it says");
        room.confirms_table("member-admin.de", "DE").await.expect("confirmed");
        assert!(room.desk.take_letters(100).await.expect("letters").is_empty());
    }

    async fn silence_lets_nothing_go_that_the_table_does_not_name(backend) {
        let (room, _) = Room::found_at(backend, provider()).await;
        room.sets(parallel()).await;
        room.signs(10).await;
        room.clock_on(50);
        assert_eq!(room.dispatched().await, 0, "it is no large host");
    }

    async fn silence_lets_nothing_go_where_the_police_answer_first_or_hold(backend) {
        let (room, id) = Room::found_at(backend, large()).await;
        room.signs(10).await;
        room.clock_on(15);
        assert_eq!(room.dispatched().await, 0, "the careful table has them answer first");
        room.hold("police-liaison.de", &id, Part::Address).await.expect("held");
        room.sets(parallel()).await;
        room.clock_on(30);
        assert_eq!(room.dispatched().await, 0, "a hold stands");
        assert_eq!(room.words_of_journal("police-table.").await, ["police-table.proposed", "police-table.signed"]);
        assert!(room.desk.verify_closed(|_, _| ()).await.expect("reads").holds());
    }

    async fn a_table_that_was_altered_says_nothing(backend) {
        let (room, _) = Room::found_at(backend, large()).await;
        room.sets(parallel()).await;
        room.signs(40).await;
        let found = room.desk.paper::<Value>(&View::All, PaperKind::PoliceTable, "DE").await.expect("reads");
        let (paper, mut body) = found.expect("a table");
        body["setting"]["stands"]["table"]["silence"][0]["after_minutes"] = json!(10);
        let change = PaperChange::next(&paper, "standing", &body);
        let deed = Deed::new("-", "police-table.signed", PaperKind::PoliceTable, "DE");
        room.desk.perform(deed.with(change)).await.expect("altered");
        room.clock_on(50);
        assert_eq!(room.dispatched().await, 0);
    }

    async fn a_police_table_is_signed_by_a_second_officer_and_read_by_few(backend) {
        let room = Room::with_people(backend).await;
        for who in ["analyst.de", "lead-analyst.de", "member-admin.de", "police-second.de", "police-liaison.rs"] {
            assert!(matches!(room.at_table::<access::PoliceTablePropose>(who, "DE").await, Err(Denied::NotThere)), "{who}");
        }
        for who in ["lead-analyst.de", "police-liaison.de", "police-second.rs", "member-admin.de"] {
            assert!(matches!(room.at_table::<access::PoliceTableSign>(who, "DE").await, Err(Denied::NotThere)), "{who}");
        }
        for who in ["analyst.de", "auditor", "secretariat", "member-admin.de", "police-liaison.rs"] {
            assert!(matches!(room.at_table::<access::PoliceTableSee>(who, "DE").await, Err(Denied::NotThere)), "{who}");
        }
        assert!(room.at_table::<access::PoliceTableSee>("lead-analyst.de", "DE").await.is_ok());
        let soon = room.police_propose(vec![after(9)]).await;
        assert!(matches!(soon, Err(TableRefused::Policy(PolicyRefusal::TooSoon { .. }))), "{soon:?}");
        let twice = room.police_propose(vec![after(10), after(20)]).await;
        assert!(matches!(twice, Err(TableRefused::Policy(PolicyRefusal::Twice))), "{twice:?}");
        room.signs(60).await;
        let seen = room.police_table().await;
        let facts = Facts { knowledge: Knowledge::Unknown, live: false, host: HostKind::Large };
        assert_eq!((seen.holds.edition, seen.holds.at_end, seen.holds.after(facts)), (1, AtEnd::Release, Some(60)));
        let stood = seen.stood.expect("who signed");
        let by = stood.confirmed.for_office().expect("a force");
        assert_eq!((by.act.by.as_str(), by.office.organisation.as_str()), ("exercise.police-second.de", "exercise.police.de"));
        assert_eq!(stood.digest, alliance::register::Digest::of(&stood.table));
        // What others see is that it was signed, by which edition.
        let leave = room.at_table::<access::RulesSee>("analyst.de", "DE").await.expect("leave");
        assert_eq!(room.desk.police_signed(&leave).await.expect("reads").map(|(edition, _)| edition), Some(1));
        room.signs(30).await;
        assert_eq!(room.police_table().await.before[0].table.after(facts), Some(60));
    }

    async fn outside_of_its_hours_nothing_leaves(backend) {
        let (room, id) = Room::found_at(backend, provider()).await;
        // 2026-01-05 is a Monday.
        room.sets(Country { windows: vec![Window { from_day: 0, to_day: 0, from_minute: 570, to_minute: 600 }], ..careful() }).await;
        room.answer(&id, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 0);
        assert_eq!(room.stopped_by(&id).await, [Barrier::WindowClosed]);
        room.at("2026-01-05T09:30:30Z");
        room.dispatched().await;
        room.answer(&id, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 1);
    }

    async fn one_person_is_enough_where_the_table_says_so_and_what_is_lawful_goes_when_it_says(backend) {
        let room = Room::with_people(backend).await;
        room.sets(Country { second_assessor: false, retention_days: 10, ..careful() }).await;
        room.reported(&report(&["https://a.example.org/1"])).await;
        let id = room.only().await;
        room.take("analyst.de", &id).await;
        room.step("analyst.de", &id, ItemStep::OutOfScope).await.expect("found");
        room.at("2026-01-15T08:59:00Z");
        assert_eq!(room.desk.destroy_due().await.expect("looks"), 0);
        room.at("2026-01-15T09:01:00Z");
        assert_eq!(room.desk.destroy_due().await.expect("destroys"), 1);
        room.reported(&report(&["https://1.2.3.4/2"])).await;
        let id = room.only().await;
        room.take("analyst.de", &id).await;
        room.step("analyst.de", &id, baseline()).await.expect("found");
        let leave = room.leave::<access::ItemSee>("analyst.de", Some(&id)).await;
        assert_eq!(room.desk.item_seen(&leave).await.expect("an item").item.assessment.name(), "in-scope");
    }
}
