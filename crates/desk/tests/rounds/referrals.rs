//! Referrals between forces: sealed, opened for a purpose, answered, handed on, taken back, overdue; and how long answers take.

mod operations;

use std::process::Command;

use alliance::people::access;
use alliance::referrals::times::AnswersRefusal;
use alliance::referrals::{
    Answer, AskedCounts, Asks, Basis, Evidence, Late, Lead, Outcome, ReferralRefusal, ReferralState, Urgency, Why,
};
use alliance::register::{Figure, Kind, Observation};
use desk::letters::Outcome as Fate;
use desk::people::{Act, Authorised, Denied, Role, Secret};
use desk::referrals::{
    AnswersRefused, ReferralCount, ReferralPurpose, ReferralRefused, ReferralSeen, ReferralSight, ReferralTurn,
    ReferralWanted,
};
use desk::{Backend, Desk, Filter};
use interchange::takedown::measured::{self, Told};
use rust_decimal::Decimal;

use crate::room::{Room, on_both};

const LIAISON_DE: &str = "police-liaison.de";
const LIAISON_RS: &str = "police-liaison.rs";
/// What must be read nowhere but where somebody opened it.
const PLANTED: [&str; 3] = ["uvwxasked91", "uvwxnote91", "uvwxanswer91"];

fn secret(text: &str) -> Secret<String> {
    Secret::new(format!("Exercise, invented: {text}"))
}

fn lead() -> Asks {
    Asks::Referral { lead: Lead::VictimThere }
}

fn wanted(to: &str, asks: Asks) -> ReferralWanted {
    ReferralWanted {
        to: to.to_owned(),
        asks,
        urgency: Urgency::Urgent,
        reference: "DE-1/26".to_owned(),
        text: secret(PLANTED[0]),
    }
}

fn answer() -> ReferralTurn {
    ReferralTurn::Answer { answer: Answer::Outcome { outcome: Outcome::Identified }, text: Some(secret(PLANTED[2])) }
}

fn hand_on(to: &str) -> ReferralTurn {
    ReferralTurn::HandOn { to: to.to_owned(), note: Some(secret(PLANTED[1])) }
}

fn said(text: Option<&Secret<String>>) -> String {
    text.map(|text| text.expose().clone()).unwrap_or_default()
}

/// Everything that the database holds, as its own tools write it out.
fn everything(room: &Room, backend: &Backend) -> Vec<u8> {
    match backend {
        Backend::Embedded => {
            let files = std::fs::read_dir(room.data()).expect("the data").map(|entry| entry.expect("an entry").path());
            let of_database = |path: &std::path::PathBuf| {
                path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("accord.sqlite"))
            };
            files.filter(of_database).flat_map(|path| std::fs::read(path).expect("the database")).collect()
        }
        Backend::Postgres(url) => {
            let dump = Command::new("pg_dump").args(["--inserts", url]).output().expect("pg_dump runs");
            assert!(dump.status.success(), "{}", String::from_utf8_lossy(&dump.stderr));
            dump.stdout
        }
    }
}

fn holds(all: &[u8], text: &str) -> bool {
    all.windows(text.len()).any(|window| window.eq_ignore_ascii_case(text.as_bytes()))
}

impl Room {
    /// A house in which there are police in France as well.
    async fn with_forces(backend: Backend) -> Self {
        let room = Self::with_people(backend).await;
        room.desk.watch().await.expect("a clock");
        room.leave_abroad::<access::ReferralRoom>((Role::PoliceLiaison, "FR", false)).await;
        room
    }

    async fn sends(&self, wanted: &ReferralWanted) -> Result<String, ReferralRefused> {
        let leave = self.leave::<access::ReferralWrite>(LIAISON_DE, None).await;
        self.desk.referral_send(&leave, wanted).await
    }

    async fn sees(&self, who: &str, id: &str) -> Result<ReferralSeen, ReferralRefused> {
        let leave = self.leave::<access::ReferralRoom>(who, None).await;
        self.desk.referral_seen(&leave, id).await
    }

    async fn opens(&self, who: &str, id: &str) -> Result<ReferralSight, ReferralRefused> {
        let leave = self.leave::<access::ReferralOpen>(who, None).await;
        self.desk.referral_open(&leave, id, ReferralPurpose::Work).await
    }

    async fn turns(&self, who: &str, id: &str, turn: &ReferralTurn) -> Result<ReferralSeen, ReferralRefused> {
        let leave = self.leave::<access::ReferralStep>(who, None).await;
        self.desk.referral_step(&leave, id, turn).await
    }

    /// Leave for somebody of another force of the same country.
    async fn leave_of_another_force<A: Act>(&self, who: &str) -> Authorised<A> {
        let secret = self.desk.sign_in_as_exercise(&format!("exercise.{who}")).await.expect("signs in");
        let secret = secret.expect("a person");
        let mut person = self.desk.person(secret.expose()).await.expect("a session").expect("a person");
        person.organisation = Some("exercise.coast-guard".to_owned());
        self.desk.authorise::<A>(Some(&person), None, None).await.expect("leave")
    }

    /// What is told of the first quarter of 2026.
    async fn asked_in_the_first_quarter(&self) -> Option<ReferralCount> {
        let leave = self.leave::<access::ReferralCounts>("secretariat", None).await;
        let counts = self.desk.referral_counts(&leave).await.expect("counts");
        counts.into_iter().find(|count| count.quarter.to_string() == "2026-Q1")
    }

    /// The letters that wait, taken: their templates, and all that they say.
    async fn letters_now(&self) -> (Vec<String>, String) {
        let taken = self.desk.take_letters(100).await.expect("letters");
        for (letter, _) in &taken {
            self.desk.letter_done(&letter.id, &Fate::Sent).await.expect("sent");
        }
        let said = format!("{taken:?}");
        let mut templates: Vec<String> = taken.into_iter().map(|(letter, _)| letter.template).collect();
        templates.sort();
        (templates, said)
    }

    async fn figures_of(&self, indicator: &str) -> Vec<Observation> {
        let moment = self.desk.moment(None).await.expect("now");
        let indicator = Some(indicator.to_owned());
        let filter = Filter { kind: vec![Kind::Observation], indicator, per_page: 100, ..Filter::default() };
        let listed = self.desk.list(&moment, &filter).await.expect("a list").items;
        listed.iter().filter_map(desk::Stored::read).collect()
    }
}

on_both! {
    async fn it_is_sealed_to_the_other_force_and_opened_for_a_purpose(backend) {
        let room = Room::with_forces(backend.clone()).await;
        let id = room.sends(&wanted("RS", lead())).await.expect("sent");
        let (templates, letters) = room.letters_now().await;
        assert_eq!(templates, ["referral-came"; 2], "both officers of Serbia");
        assert!(!letters.contains("DE-1/26") && !letters.contains("victim") && !letters.contains(PLANTED[0]), "{letters}");
        let got = room.sees(LIAISON_RS, &id).await.expect("sees");
        assert_eq!((got.is_out, got.asks, got.reference.as_str(), &got.state), (false, lead(), "DE-1/26", &ReferralState::Sent));
        let desk = room.leave::<access::ReferralRoom>("police-second.rs", None).await;
        let desk = room.desk.referral_desk(&desk).await.expect("a desk");
        assert_eq!((desk.incoming.len(), desk.out.len()), (1, 0));

        let text = room.opens("police-second.rs", &id).await.expect("opens").text;
        assert!(said(text.as_ref()).contains(PLANTED[0]));
        room.turns("police-second.rs", &id, &ReferralTurn::Acknowledge).await.expect("they have it");
        let unfit = ReferralTurn::Answer { answer: Answer::Provided, text: None };
        let unfit = room.turns(LIAISON_RS, &id, &unfit).await;
        assert!(matches!(unfit, Err(ReferralRefused::Rule(ReferralRefusal::AnswerUnfit))));
        assert!(matches!(room.turns(LIAISON_RS, &id, &ReferralTurn::Withdraw).await, Err(ReferralRefused::NotYours)));
        assert!(matches!(room.turns(LIAISON_DE, &id, &answer()).await, Err(ReferralRefused::NotYours)));
        room.turns(LIAISON_RS, &id, &answer()).await.expect("answered");
        assert_eq!(room.letters_now().await.0, ["referral-moved"; 2], "both officers of Germany");
        let late = room.turns(LIAISON_DE, &id, &ReferralTurn::Withdraw).await;
        assert!(matches!(late, Err(ReferralRefused::Rule(ReferralRefusal::NotNow { state: "answered" }))));
        let sight = room.opens(LIAISON_DE, &id).await.expect("opens");
        assert!(said(sight.text.as_ref()).contains(PLANTED[0]) && said(sight.answer.as_ref()).contains(PLANTED[2]));

        // In whatever the database holds, none of it can be read.
        let all = everything(&room, &backend);
        assert!(holds(&all, &id) && holds(&all, "DE-1/26"), "this is the database");
        for planted in PLANTED {
            assert!(!holds(&all, planted) && !holds(&all, &hex::encode(planted)), "{planted}");
        }
        // It is in the closed journal alone, for what it was opened.
        let store = room.store().await;
        let theirs = store.closed_acts("RS", Some(&id), 1, 100).await.expect("reads");
        let words: Vec<&str> = theirs.iter().rev().map(|act| act.act.as_str()).collect();
        assert_eq!(words, ["referral.opened", "referral.acknowledged", "referral.answered"]);
        assert!(theirs[2].detail.to_string().contains("work"), "{}", theirs[2].detail);
        let ours = store.closed_acts("DE", Some(&id), 1, 100).await.expect("reads");
        assert_eq!(ours.iter().rev().map(|act| act.act.as_str()).collect::<Vec<_>>(), ["referral.sent", "referral.opened"]);
        let open = desk::work::ActFilter { act: Some("referral.".into()), page: 1, per_page: 10, ..Default::default() };
        assert_eq!(store.acts(&desk::work::View::All, &open).await.expect("reads").1, 0);
        assert!(room.desk.verify_closed(|_, _| ()).await.expect("reads").holds());
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
    }

    async fn to_a_third_force_it_is_not_there(backend) {
        let room = Room::with_forces(backend).await;
        let id = room.sends(&wanted("RS", lead())).await.expect("sent");
        let third = room.leave_abroad::<access::ReferralRoom>((Role::PoliceLiaison, "FR", false)).await;
        assert!(matches!(room.desk.referral_seen(&third, &id).await, Err(ReferralRefused::NotThere)));
        assert!(matches!(room.desk.referral_seen(&third, "nothing").await, Err(ReferralRefused::NotThere)));
        let desk = room.desk.referral_desk(&third).await.expect("a desk");
        assert!(desk.incoming.is_empty() && desk.out.is_empty());
        let opens = room.leave_abroad::<access::ReferralOpen>((Role::PoliceLiaison, "FR", false)).await;
        let opened = room.desk.referral_open(&opens, &id, ReferralPurpose::Work).await;
        assert!(matches!(opened, Err(ReferralRefused::NotThere)));
        let step = room.leave_abroad::<access::ReferralStep>((Role::PoliceLiaison, "FR", false)).await;
        let stepped = room.desk.referral_step(&step, &id, &ReferralTurn::Acknowledge).await;
        assert!(matches!(stepped, Err(ReferralRefused::NotThere)));
        for who in ["secretariat", "analyst.rs", "coordinator.rs", "auditor", "operator", "member-admin.rs"] {
            let denied = room.try_leave::<access::ReferralRoom>(who, None).await;
            assert!(matches!(denied, Err(Denied::NotThere)), "{who}");
        }
        assert!(matches!(room.sends(&wanted("JP", lead())).await, Err(ReferralRefused::NobodyThere)));
        let empty = ReferralWanted { text: Secret::new("  ".to_owned()), ..wanted("RS", lead()) };
        assert!(matches!(room.sends(&empty).await, Err(ReferralRefused::Empty)));
        let long = ReferralWanted { text: Secret::new("x".repeat(8_001)), ..wanted("RS", lead()) };
        assert!(matches!(room.sends(&long).await, Err(ReferralRefused::TooLong)));
    }

    async fn the_secretariat_has_counts_a_quarter_late_and_no_small_one(backend) {
        let room = Room::with_forces(backend).await;
        let mut open = Vec::new();
        for n in 0..12 {
            let id = room.sends(&wanted(if n < 7 { "RS" } else { "FR" }, lead())).await.expect("sent");
            if n < 6 {
                room.turns(LIAISON_RS, &id, &answer()).await.expect("answered");
            } else {
                open.push(id);
            }
        }
        let deadline = "2026-02-01T00:00:00Z".parse().expect("a time");
        let evidence = Asks::Evidence { evidence: Evidence::Traffic, basis: Basis::Budapest, deadline };
        room.sends(&wanted("RS", evidence)).await.expect("sent");
        assert_eq!(room.asked_in_the_first_quarter().await, None, "the quarter is not over");
        room.at("2026-06-30T23:00:00Z");
        assert_eq!(room.asked_in_the_first_quarter().await, None, "nor is the one after it");
        room.at("2026-07-01T00:00:00Z");
        let told = room.asked_in_the_first_quarter().await.expect("it is told");
        let referrals = AskedCounts { sent: Some(12), answered: Some(6), open: Some(6) };
        assert_eq!((told.referrals, told.evidence), (referrals, AskedCounts::default()), "one request is withheld");
        // Whoever looks again does not learn that something was answered.
        room.turns(LIAISON_RS, &open[0], &answer()).await.expect("answered");
        assert_eq!(room.asked_in_the_first_quarter().await, Some(told));
    }

    async fn it_is_handed_on_sealed_anew_and_its_first_sender_learns_where_it_is(backend) {
        let room = Room::with_forces(backend.clone()).await;
        let id = room.sends(&wanted("RS", lead())).await.expect("sent");
        let back = room.turns(LIAISON_RS, &id, &hand_on("DE")).await;
        assert!(matches!(back, Err(ReferralRefused::Rule(ReferralRefusal::Back { .. }))));
        let handed = room.turns(LIAISON_RS, &id, &hand_on("FR")).await.expect("handed on");
        let ReferralState::HandedOn { to, next, .. } = &handed.state else { panic!("{:?}", handed.state) };
        assert_eq!(to.as_str(), "FR");
        let france = room.leave_abroad::<access::ReferralOpen>((Role::PoliceLiaison, "FR", false)).await;
        assert!(matches!(room.desk.referral_open(&france, &id, ReferralPurpose::Work).await, Err(ReferralRefused::NotThere)));
        let sight = room.desk.referral_open(&france, next, ReferralPurpose::Work).await.expect("opens");
        assert!(said(sight.text.as_ref()).contains(PLANTED[0]) && said(sight.note.as_ref()).contains(PLANTED[1]));
        assert!(matches!(room.sees(LIAISON_DE, next).await, Err(ReferralRefused::NotThere)), "that one is Serbia's");
        let first = room.sees(LIAISON_DE, &id).await.expect("sees");
        let now = first.now.expect("it is somewhere");
        assert_eq!((now.member.as_str(), now.state), ("FR", ReferralState::Sent));
        let step = room.leave_abroad::<access::ReferralStep>((Role::PoliceLiaison, "FR", false)).await;
        room.letters_now().await;
        let seen = room.desk.referral_step(&step, next, &answer()).await.expect("answered");
        assert_eq!(seen.by_way_of, ["DE"]);
        assert_eq!(room.letters_now().await.0, ["referral-moved"; 4], "Serbia, which sent it, and Germany, which sent it first");
        let first = room.sees(LIAISON_DE, &id).await.expect("sees");
        assert!(matches!(first.now.expect("it is somewhere").state, ReferralState::Answered { .. }));
        for (who, id) in [(LIAISON_DE, &id), (LIAISON_RS, next)] {
            let sight = room.opens(who, id).await.expect("opens");
            assert!(said(sight.answer.as_ref()).contains(PLANTED[2]), "{who}");
        }
        let all = everything(&room, &backend);
        for planted in PLANTED {
            assert!(!holds(&all, planted), "{planted}");
        }
    }

    async fn what_was_taken_back_cannot_be_opened_any_more(backend) {
        let room = Room::with_forces(backend).await;
        let id = room.sends(&wanted("RS", lead())).await.expect("sent");
        room.turns(LIAISON_DE, &id, &ReferralTurn::Withdraw).await.expect("taken back");
        assert!(room.opens(LIAISON_RS, &id).await.expect("nothing is there").text.is_none());
        assert!(room.opens(LIAISON_DE, &id).await.expect("opens").text.is_some());
        assert!(matches!(room.turns(LIAISON_RS, &id, &answer()).await, Err(ReferralRefused::Rule(_))));
    }

    async fn of_what_is_taken_back_while_it_is_opened_the_journal_says_what_was_first(backend) {
        let room = Room::with_forces(backend).await;
        let other: Desk = room.another().await;
        let store = room.store().await;
        let ours = room.leave::<access::ReferralStep>(LIAISON_DE, None).await;
        let theirs = room.leave::<access::ReferralOpen>(LIAISON_RS, None).await;
        for round in 0..8 {
            let id = room.sends(&wanted("RS", lead())).await.expect("sent");
            let opens = room.desk.referral_open(&theirs, &id, ReferralPurpose::Work);
            let withdraws = other.referral_step(&ours, &id, &ReferralTurn::Withdraw);
            let (opened, withdrawn) = if round % 2 == 0 {
                tokio::join!(opens, withdraws)
            } else {
                let (withdrawn, opened) = tokio::join!(withdraws, opens);
                (opened, withdrawn)
            };
            withdrawn.expect("taken back");
            let text = opened.expect("opened").text;
            let seq = async |member: &str, word: &str| {
                let acts = store.closed_acts(member, Some(&id), 1, 100).await.expect("reads");
                acts.into_iter().find(|act| act.act == word).expect("it is written down").seq
            };
            let (opened, withdrawn) = (seq("RS", "referral.opened").await, seq("DE", "referral.withdrawn").await);
            assert_eq!(text.is_some(), opened < withdrawn, "{opened} {withdrawn}");
        }
    }

    async fn of_an_answer_a_withdrawal_and_a_handing_on_at_once_one_counts(backend) {
        let room = Room::with_forces(backend).await;
        let other: Desk = room.another().await;
        let (mut answered, mut withdrawn, mut handed) = (0, 0, 0);
        let ours = room.leave::<access::ReferralStep>(LIAISON_DE, None).await;
        let theirs = room.leave::<access::ReferralStep>(LIAISON_RS, None).await;
        let seconds = room.leave::<access::ReferralStep>("police-second.rs", None).await;
        for round in 0..9 {
            let id = room.sends(&wanted("RS", lead())).await.expect("sent");
            let (one, two, three) = (answer(), ReferralTurn::Withdraw, hand_on("FR"));
            let (a, b, c) = (
                room.desk.referral_step(&theirs, &id, &one),
                other.referral_step(&ours, &id, &two),
                room.desk.referral_step(&seconds, &id, &three),
            );
            // Whoever is polled first is not always the same one.
            let (a, b, c) = match round % 3 {
                0 => tokio::join!(a, b, c),
                1 => { let (b, c, a) = tokio::join!(b, c, a); (a, b, c) }
                _ => { let (c, a, b) = tokio::join!(c, a, b); (a, b, c) }
            };
            let done = [a.is_ok(), b.is_ok(), c.is_ok()];
            assert_eq!(done.iter().filter(|done| **done).count(), 1, "{done:?}");
            for refused in [a.err(), b.err(), c.err()].into_iter().flatten() {
                assert!(matches!(refused, ReferralRefused::Rule(ReferralRefusal::NotNow { .. })), "{refused}");
            }
            match room.sees(LIAISON_DE, &id).await.expect("sees").state {
                ReferralState::Answered { .. } => answered += 1,
                ReferralState::Withdrawn { .. } => withdrawn += 1,
                ReferralState::HandedOn { .. } => handed += 1,
                state => panic!("{state:?}"),
            }
        }
        println!("{answered} answered, {withdrawn} taken back, {handed} handed on");
        // What was not handed on is nowhere else.
        let france = room.leave_abroad::<access::ReferralRoom>((Role::PoliceLiaison, "FR", false)).await;
        assert_eq!(room.desk.referral_desk(&france).await.expect("a desk").incoming.len(), handed);
        assert!(room.desk.verify_closed(|_, _| ()).await.expect("reads").holds());
    }

    async fn what_is_overdue_is_told_to_both_forces_once(backend) {
        let room = Room::with_forces(backend).await;
        let deadline = "2026-01-20T00:00:00Z".parse().expect("a time");
        let evidence = Asks::Evidence { evidence: Evidence::Traffic, basis: Basis::Budapest, deadline };
        let id = room.sends(&wanted("RS", evidence)).await.expect("sent");
        room.letters_now().await;
        assert_eq!(room.desk.look_at_referrals().await.expect("looks"), 0);
        room.at("2026-01-05T17:00:01Z");
        let seen = room.sees(LIAISON_DE, &id).await.expect("sees");
        assert_eq!(seen.overdue.map(|(late, _)| late), Some(Late::Acknowledgement));
        for told in [1, 0] {
            assert_eq!(room.desk.look_at_referrals().await.expect("looks"), told);
        }
        let (templates, said) = room.letters_now().await;
        assert_eq!(templates, ["referral-overdue"; 4]);
        assert!(!said.contains("traffic") && !said.contains("DE-1/26"), "{said}");
        room.turns(LIAISON_RS, &id, &ReferralTurn::Acknowledge).await.expect("they have it");
        assert!(room.sees(LIAISON_RS, &id).await.expect("sees").overdue.is_none());
        room.at("2026-01-20T00:00:01Z");
        assert_eq!(room.desk.look_at_referrals().await.expect("looks"), 1, "the deadline has passed");
        assert!(matches!(room.turns(LIAISON_RS, &id, &hand_on("FR")).await, Err(ReferralRefused::Rule(ReferralRefusal::EvidenceStays))));
        let refused = ReferralTurn::Answer { answer: Answer::Refused { why: Why::TooBroad }, text: None };
        room.turns(LIAISON_RS, &id, &refused).await.expect("refused");
        room.at("2026-03-01T00:00:00Z");
        assert_eq!(room.desk.look_at_referrals().await.expect("looks"), 0, "nothing falls due any more");
    }

    async fn what_it_says_is_destroyed_two_years_after_its_end_and_what_is_counted_stays(backend) {
        let room = Room::with_forces(backend).await;
        let waits = room.sends(&wanted("RS", lead())).await.expect("sent");
        let mut over = Vec::new();
        for _ in 0..20 {
            let id = room.sends(&wanted("RS", lead())).await.expect("sent");
            room.clock_on(60);
            room.turns(LIAISON_RS, &id, &answer()).await.expect("answered");
            over.push(id);
        }
        let back = room.sends(&wanted("RS", lead())).await.expect("sent");
        room.turns(LIAISON_DE, &back, &ReferralTurn::Withdraw).await.expect("taken back");
        // Handed on, and answered there a year later: it is over then.
        let first = room.sends(&wanted("RS", lead())).await.expect("sent");
        let handed = room.turns(LIAISON_RS, &first, &hand_on("FR")).await.expect("handed on");
        let ReferralState::HandedOn { next, .. } = &handed.state else { panic!("{:?}", handed.state) };
        assert_eq!((room.sees(LIAISON_DE, &first).await.expect("sees").kept_until, handed.kept_until), (None, None));
        room.at("2026-07-02T00:00:00Z");
        let make = room.leave::<access::AnswerTimesMake>(LIAISON_RS, None).await;
        let times = room.desk.answers_make(&make, "2026-Q1".parse().expect("a period")).await.expect("made");
        let release = room.leave::<access::AnswerTimesRelease>("coordinator.rs", Some(&times)).await;
        room.desk.answers_release(&release).await.expect("released");
        room.at("2027-01-05T09:00:00Z");
        let step = room.leave_abroad::<access::ReferralStep>((Role::PoliceLiaison, "FR", false)).await;
        room.desk.referral_step(&step, next, &answer()).await.expect("answered");
        let until = room.sees(LIAISON_DE, &first).await.expect("sees").kept_until;
        assert!(until.is_some_and(|until| until.to_string().starts_with("2029-01-04")), "{until:?}");
        assert_eq!(room.sees(LIAISON_RS, &first).await.expect("sees").kept_until, until);

        room.at("2028-01-05T10:30:00Z");
        assert_eq!(room.desk.destroy_referrals_due().await.expect("looks"), 1, "the first that was answered");
        let store = room.store().await;
        let key = async |id: &str| store.record_key(&format!("referral/{id}")).await.expect("reads");
        assert!(key(&over[0]).await.is_none() && key(&over[1]).await.is_some());
        room.at("2028-02-01T00:00:00Z");
        let other = room.another().await;
        let (one, two) = tokio::join!(room.desk.destroy_referrals_due(), other.destroy_referrals_due());
        assert_eq!(one.expect("destroys") + two.expect("destroys"), 20, "each once: nineteen answers and what was taken back");
        assert_eq!(room.desk.destroy_referrals_due().await.expect("looks"), 0);
        for id in over.iter().chain([&back]) {
            assert!(key(id).await.is_none());
            for who in [LIAISON_DE, LIAISON_RS] {
                let seen = room.sees(who, id).await.expect("its codes stay");
                assert!(seen.destroyed.is_some() && seen.kept_until.is_none() && seen.asks == lead());
                let sight = room.opens(who, id).await.expect("nothing is left");
                assert!(sight.text.is_none() && sight.note.is_none() && sight.answer.is_none());
            }
        }
        // What waits is kept, and so is what was over later.
        for id in [&waits, &first, next] {
            assert!(key(id).await.is_some());
        }
        assert!(room.opens(LIAISON_DE, &first).await.expect("opens").text.is_some());
        room.at("2029-01-05T00:00:00Z");
        assert_eq!(room.desk.destroy_referrals_due().await.expect("looks"), 2, "the whole way at once");
        assert!(key(&waits).await.is_some());
        // Counts and times are made of what stays, to the same bytes.
        let again = room.desk.recompute_answers().await.expect("made again");
        assert_eq!((again.verdicts, again.different), (1, 0), "{:?}", again.differences);
        let desk = room.leave::<access::ReferralRoom>(LIAISON_DE, None).await;
        assert_eq!(room.desk.referral_desk(&desk).await.expect("a desk").out.len(), 23);
        let acts = store.closed_acts("RS", Some(&over[0]), 1, 100).await.expect("reads");
        assert_eq!(acts.first().map(|act| (act.act.as_str(), act.actor.as_str())), Some(("referral.destroyed", "accord")));
        assert!(room.desk.verify_closed(|_, _| ()).await.expect("reads").holds());
    }

    async fn for_how_long_it_is_kept_is_the_operators_to_say_and_no_clock_that_jumps_hurries_it(backend) {
        let room = Room::with_forces(backend).await;
        room.desk.keep_referrals_for(30);
        let id = room.sends(&wanted("RS", lead())).await.expect("sent");
        let seen = room.turns(LIAISON_RS, &id, &answer()).await.expect("answered");
        assert_eq!(seen.kept_until, Some("2026-02-04T09:00:00Z".parse().expect("a time")));
        room.clock_jumps(jiff::SignedDuration::from_hours(24 * 400));
        assert_eq!(room.desk.destroy_referrals_due().await.expect("looks"), 0, "nobody waited for so long");
        room.clock_jumps(jiff::SignedDuration::from_hours(-24 * 400));
        room.at("2026-02-04T09:00:01Z");
        assert_eq!(room.desk.destroy_referrals_due().await.expect("looks"), 1);
    }

    async fn answer_times_are_made_from_the_journal_released_by_a_second_person_and_made_again(backend) {
        let room = Room::with_forces(backend).await;
        for n in 0..20 {
            let id = room.sends(&wanted("RS", lead())).await.expect("sent");
            if n < 15 {
                room.clock_on(if n < 10 { 170 } else { 60 * 30 });
                room.turns(LIAISON_RS, &id, &answer()).await.expect("answered");
            }
        }
        room.sends(&wanted("FR", lead())).await.expect("sent");
        let make = async |who: &str, period: &str| {
            let leave = room.leave::<access::AnswerTimesMake>(who, None).await;
            room.desk.answers_make(&leave, period.parse().expect("a period")).await
        };
        let rule = |done: Result<String, AnswersRefused>| match done.expect_err("refused") {
            AnswersRefused::Rule(rule) => rule,
            other => panic!("{other}"),
        };
        assert!(matches!(rule(make(LIAISON_RS, "2026-Q1").await), AnswersRefusal::TooEarly { .. }));
        room.at("2026-07-02T00:00:00Z");
        assert_eq!(rule(make(LIAISON_RS, "2026").await), AnswersRefusal::NoQuarter);
        assert_eq!(rule(make(LIAISON_DE, "2026-Q1").await), AnswersRefusal::Nothing, "nobody asked Germany");
        let id = make(LIAISON_RS, "2026-Q1").await.expect("made");
        assert!(room.desk.answers_note(&id).await.expect("reads").is_none(), "nothing is public yet");
        let told = room.letters_told().await;
        let told: Vec<&str> = told.iter().filter_map(|told| told.strip_prefix("answers-to-release ")).collect();
        assert_eq!(told, ["coordinator-2.rs", "coordinator.rs", "police-second.rs"], "and not whoever made them");
        let release = async |who: &str| {
            let leave = room.leave::<access::AnswerTimesRelease>(who, Some(&id)).await;
            room.desk.answers_release(&leave).await
        };
        let same = release(LIAISON_RS).await;
        assert!(matches!(same, Err(AnswersRefused::Rule(AnswersRefusal::SamePerson))));
        let abroad = room.try_leave::<access::AnswerTimesRelease>("coordinator.de", Some(&id)).await;
        assert!(matches!(abroad, Err(Denied::NotThere)));
        release("coordinator.rs").await.expect("released");
        assert!(matches!(release("police-second.rs").await, Err(AnswersRefused::Rule(AnswersRefusal::Released))));
        assert_eq!(rule(make(LIAISON_RS, "2026-Q1").await), AnswersRefusal::Released);
        let note = room.desk.answers_note(&id).await.expect("reads").expect("a note");
        let key = room.desk.measurements_key().expect("a key");
        let Ok(Told::Answers(statement)) = measured::read(&note, &key) else { panic!("{note}") };
        let referrals = statement.figures.referrals.as_ref().expect("twenty cases");
        assert_eq!((statement.member.as_str(), referrals.cases, referrals.open), ("RS", 20, Some(5)));
        let shares: Vec<_> = referrals.within.iter().map(|within| (within.seconds / 3_600, within.low)).collect();
        assert_eq!(shares, [(1, 0), (24, 5_000), (72, 7_500), (168, 7_500)]);
        assert!(referrals.curve.is_empty());
        let median = room.figures_of("referral_answered_median").await;
        assert_eq!(median.len(), 1);
        // Half were answered within 170 minutes: it is told in hours.
        assert_eq!((&median[0].figure, median[0].grade), (&Figure::Value(Decimal::from(3)), 4));
        assert!(median[0].source.cited.contains(&measured::digest_of(&note)), "{}", median[0].source.cited);
        assert!(room.figures_of("evidence_answered_counted").await.is_empty(), "there were none");
        let again = room.desk.recompute_answers().await.expect("made again");
        assert_eq!((again.verdicts, again.different), (1, 0), "{:?}", again.differences);
    }

    async fn by_a_clock_that_jumped_nothing_is_overdue_nor_dated(backend) {
        let room = Room::with_forces(backend).await;
        let id = room.sends(&wanted("RS", lead())).await.expect("sent");
        room.clock_jumps(jiff::SignedDuration::from_hours(60 * 24));
        assert!(room.sees(LIAISON_DE, &id).await.expect("sees").overdue.is_none());
        assert_eq!(room.asked_in_the_first_quarter().await, None, "no quarter ended by that");
        assert_eq!(room.desk.look_at_referrals().await.expect("looks"), 0);
        let seen = room.turns(LIAISON_RS, &id, &ReferralTurn::Acknowledge).await.expect("they have it");
        assert!(!seen.steps.is_empty() && seen.steps.iter().all(|step| step.at == seen.sent), "{:?}", seen.steps);
    }
}
