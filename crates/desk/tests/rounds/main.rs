//! Rounds on both databases: steps at the very second, jumps, double ticks, restarts, reminders, what others see.

mod credibility;
mod deconfliction;
mod figures;
mod flood;
mod law;
mod letters;
mod lists;
mod overtaken;
mod referrals;
mod room;
mod sources;
mod teaching;
mod victims;

use alliance::people::access;
use alliance::register::round::RoundState;
use alliance::register::{Act, Digest, Kind, PaperKind, ReportWork, Round, RoundWork};
use desk::letters::Outcome;
use desk::register::rounds::{Announcement, CellState, Moves, Step, Ticked};
use desk::work::{AnswerChange, Deed, PaperChange, View};
use desk::{Backend, DeskError};
use jiff::SignedDuration;
use room::{Room, on_both};

pub(crate) fn code(done: Result<impl Sized, DeskError>) -> &'static str {
    match done {
        Err(DeskError::Rule { code, .. }) => code,
        Err(other) => panic!("{other}"),
        Ok(_) => "done",
    }
}

impl Room {
    /// The letters that are due, sent: which, and to whom, in the order of the alphabet.
    async fn letters_told(&self) -> Vec<String> {
        let mut told = Vec::new();
        for (letter, _) in self.desk.take_letters(1_000).await.unwrap() {
            self.desk.letter_done(&letter.id, &Outcome::Sent).await.unwrap();
            told.push(format!("{} {}", letter.template, letter.account.trim_start_matches("exercise.")));
        }
        told.sort();
        told
    }

    /// To whom it is told that something waits; nothing else is said by such a letter.
    async fn told_that_it_waits(&self) -> Vec<String> {
        let mut told = Vec::new();
        for (letter, _) in self.desk.take_letters(1_000).await.unwrap() {
            self.desk.letter_done(&letter.id, &Outcome::Sent).await.unwrap();
            let link = serde_json::json!({ "link": "/work" });
            assert_eq!((letter.template.as_str(), &letter.args), ("police-waits", &link));
            told.push(letter.account.trim_start_matches("exercise.").to_owned());
        }
        told.sort();
        told
    }
}

fn announcement() -> Announcement {
    Announcement {
        id: "2027-lisbon".into(),
        event: "Conference, Lisbon".into(),
        questionnaire: "2026.1".into(),
        opens: "2026-02-01".parse().unwrap(),
        closes: "2026-06-30".parse().unwrap(),
        conference: "2026-09-01".parse().unwrap(),
    }
}

pub(crate) const ROUND: &str = "2027-lisbon";

impl Room {
    async fn announced(backend: Backend) -> Self {
        let room = Self::with_people(backend).await;
        let leave = room.leave::<access::RoundAnnounce>("secretariat", None).await;
        room.desk.announce_round(&leave, announcement()).await.expect("announces");
        room
    }

    async fn work(&self) -> RoundWork {
        self.desk.paper::<RoundWork>(&View::All, PaperKind::Round, ROUND).await.unwrap().unwrap().1
    }

    async fn public(&self) -> Round {
        let moment = self.desk.moment(None).await.unwrap();
        self.desk.get(&moment, Kind::Round, ROUND).await.unwrap().unwrap().read().unwrap()
    }

    async fn state(&self) -> &'static str {
        self.work().await.state().name()
    }

    /// Hands in a member's report now.
    async fn hand_in(&self, member: &str) {
        let id = format!("{ROUND}.{member}");
        let (paper, work) = self.desk.paper::<ReportWork>(&View::All, PaperKind::Report, &id).await.unwrap().unwrap();
        let digest = Digest::of(&"answers");
        let by = |who: &str| Act::new(who.parse_id(), self.desk.clock().now());
        let authority = work.authorities().iter().next().unwrap().clone();
        let work = work.edit(digest.clone(), by("author")).unwrap().ask_sign_off(by("author")).unwrap();
        let work = work.sign(&authority, &digest, by("signer")).unwrap().approve(&digest, by("coordinator")).unwrap();
        let work = work.submit(&digest, by("delegate")).unwrap();
        let deed = Deed::new("delegate", "report.submitted", PaperKind::Report, &id)
            .of(Some(member))
            .with(PaperChange::next(&paper, work.state().name(), &work));
        self.desk.perform(deed).await.expect("hands in");
    }
}

trait ParseId {
    fn parse_id(&self) -> alliance::people::AccountId;
}

impl ParseId for str {
    fn parse_id(&self) -> alliance::people::AccountId {
        alliance::people::AccountId::new(self).unwrap()
    }
}

on_both! {
    async fn a_round_opens_and_closes_at_the_very_second(backend) {
        let room = Room::announced(backend).await;
        assert_eq!(room.public().await.state.as_deref(), Some("announced"));
        room.at("2026-01-31T23:59:59.999999Z");
        assert_eq!(room.desk.tick().await.unwrap(), Ticked::default());
        let step = room.leave::<access::RoundStep>("secretariat", Some(ROUND)).await;
        assert_eq!(code(room.desk.step_round(&step, Step::Open).await), "round-too-early-to-open");
        room.at("2026-02-01T00:00:00Z");
        let ticked = room.desk.tick().await.unwrap();
        assert_eq!((ticked.opened, ticked.closed), (vec![ROUND.to_owned()], vec![]));
        assert_eq!(room.desk.tick().await.unwrap(), Ticked::default(), "a second tick finds nothing to do");
        let see = room.leave::<access::RoundSee>("secretariat", Some(ROUND)).await;
        let matrix = room.desk.round_matrix(&see).await.unwrap();
        assert_eq!(matrix.rows.len(), 54);
        assert!(matrix.rows.iter().all(|r| r.state == "open" && r.cells.len() == 7 && r.days_late == 0));
        assert_eq!(room.public().await.asked.len(), 54);

        room.at("2026-06-30T23:59:59Z");
        assert!(room.desk.tick().await.unwrap().closed.is_empty());
        let close = room.leave::<access::RoundClose>("secretariat", Some(ROUND)).await;
        assert_eq!(code(room.desk.close_round(&close).await), "round-too-early-to-close");
        let size = room.desk.moment(None).await.unwrap().size;
        room.at("2026-07-01T00:00:00Z");
        let ticked = room.desk.tick().await.unwrap();
        assert_eq!(ticked.closed, [ROUND]);
        let vintage = room.work().await.vintage().unwrap();
        assert_eq!((vintage.number, vintage.log_size), (1, size), "what was known when it closed");
        assert_eq!(room.public().await.vintage, Some(vintage));
        assert!(room.desk.verify(|_, _| ()).await.unwrap().holds());
    }

    async fn a_clock_that_jumps_over_a_whole_round_does_each_step_once(backend) {
        let room = Room::announced(backend).await;
        room.at("2026-07-20T08:00:00Z");
        let ticked = room.desk.tick().await.unwrap();
        assert_eq!((ticked.opened.len(), ticked.closed.len()), (1, 1));
        assert_eq!(room.state().await, "closed");
        room.at("2025-07-20T08:00:00Z");
        assert_eq!(room.desk.tick().await.unwrap(), Ticked::default(), "a clock set back undoes nothing");
        assert_eq!(room.state().await, "closed");
        room.desk.clock_jumped(SignedDuration::from_hours(-8_760)).await.unwrap();
    }

    async fn two_programs_and_a_restart_open_it_once(backend) {
        let room = Room::announced(backend).await;
        room.at("2026-02-01T00:00:00Z");
        let other = room.another().await;
        let (one, two) = tokio::join!(room.desk.tick(), other.tick());
        let opened = one.unwrap().opened.len() + two.unwrap().opened.len();
        assert_eq!(opened, 1);
        let third = room.another().await;
        assert_eq!(third.tick().await.unwrap(), Ticked::default());
        let mail = room.leave::<access::Mail>("operator", None).await;
        let fares = room.desk.mail_fares(&mail).await.unwrap();
        assert_eq!((fares.sent, fares.waiting), (0, 10), "one letter to each of the ten coordinators");
        assert_eq!(fares.oldest, Some("2026-02-01T00:00:00Z".parse().unwrap()), "and each waits since it was written");
    }

    async fn reminders_are_written_once_and_stop_when_the_report_is_in(backend) {
        let room = Room::announced(backend).await;
        room.at("2026-02-01T00:00:00Z");
        room.desk.tick().await.unwrap();
        for (time, wanted) in [
            ("2026-05-30T23:59:59Z", 0),
            ("2026-05-31T00:00:00Z", 10),
            ("2026-06-10T00:00:00Z", 0),
            ("2026-06-23T00:00:00Z", 10),
            ("2026-06-30T23:59:59Z", 0),
        ] {
            room.at(time);
            assert_eq!(room.desk.tick().await.unwrap().reminders, wanted, "{time}");
            assert_eq!(room.desk.tick().await.unwrap().reminders, 0, "{time}, again");
        }
        room.hand_in("DE").await;
        let told = room.desk.tick().await.unwrap().told;
        assert_eq!(told, [ROUND]);
        assert_eq!(room.public().await.submitted["DE"].days_late, 0);
        for (time, wanted) in
            [("2026-07-01T00:00:00Z", 8), ("2026-07-07T23:59:59Z", 0), ("2026-07-08T00:00:00Z", 8), ("2026-07-29T00:00:00Z", 8)]
        {
            room.at(time);
            assert_eq!(room.desk.tick().await.unwrap().reminders, wanted, "{time}");
        }
        let letters = room.leave::<access::RoundLetters>("secretariat", Some(ROUND)).await;
        let letters = room.desk.round_letters(&letters).await.unwrap();
        let reminders = letters.iter().filter(|l| l.id.starts_with("reminder.")).count();
        assert_eq!(reminders, 10 + 10 + 8 * 3);
        assert_eq!(letters.len(), reminders + 10 + 10, "and those of opening and closing");
        let jp = letters.iter().find(|l| l.id.starts_with("reminder.2027-lisbon.JP.30.")).unwrap();
        assert_eq!((jp.language.as_str(), jp.template.as_str()), ("ja", "reminder-30"));
    }

    async fn a_moved_last_day_moves_every_open_report_and_stands_in_public(backend) {
        let room = Room::announced(backend).await;
        room.at("2026-02-01T00:00:00Z");
        room.desk.tick().await.unwrap();
        room.at("2026-06-20T10:00:00Z");
        room.hand_in("FR").await;
        let leave = room.leave::<access::RoundMove>("secretariat", Some(ROUND)).await;
        let day = |text: &str| text.parse().unwrap();
        let moved = |to: &'static str, why: &'static str| room.desk.move_round(&leave, Moves::Closes, day(to), why);
        assert_eq!(code(moved("2026-06-29", "sooner").await), "round-only-later");
        assert_eq!(code(moved("2026-07-10", " ").await), "round-empty");
        assert_eq!(code(moved("2026-09-02", "after the conference").await), "round-days-out-of-order");
        moved("2026-07-10", "the form was down for two days").await.unwrap();
        let public = room.public().await;
        assert_eq!(public.closes.as_deref(), Some("2026-07-10"));
        assert_eq!((public.moved[0].from.as_str(), public.moved[0].to.as_str()), ("2026-06-30", "2026-07-10"));
        assert_eq!(public.moved[0].reason, "the form was down for two days");
        room.at("2026-07-05T00:00:00Z");
        assert!(room.desk.tick().await.unwrap().closed.is_empty());
        room.hand_in("ES").await;
        room.at("2026-07-12T00:00:00Z");
        room.desk.tick().await.unwrap();
        room.hand_in("PT").await;
        room.desk.tick().await.unwrap();
        let submitted = room.public().await.submitted;
        let late = |member: &str| submitted[member].days_late;
        assert_eq!((late("FR"), late("ES"), late("PT")), (0, 0, 2));
        assert_eq!(code(moved("2026-08-01", "too late").await), "round-not-now");
        room.desk.move_round(&leave, Moves::Conference, day("2026-09-15"), "the hall is not free").await.unwrap();
        assert_eq!(room.public().await.date, "2026-09-15");
    }

    async fn the_whole_way_and_its_refusals(backend) {
        let room = Room::announced(backend).await;
        let announce = room.leave::<access::RoundAnnounce>("secretariat", None).await;
        assert_eq!(code(room.desk.announce_round(&announce, announcement()).await), "round-taken");
        for (id, edition, wanted) in
            [("2012-launch", "2026.1", "round-taken"), ("a.b", "2026.1", "round-bad-id"), ("new", "1.0", "round-unknown-questionnaire")]
        {
            let bad = Announcement { id: id.into(), questionnaire: edition.into(), ..announcement() };
            assert_eq!(code(room.desk.announce_round(&announce, bad).await), wanted);
        }
        room.at("2026-07-01T00:00:00Z");
        room.desk.tick().await.unwrap();
        let step = room.leave::<access::RoundStep>("secretariat", Some(ROUND)).await;
        assert_eq!(code(room.desk.step_round(&step, Step::Present).await), "round-not-now");
        room.desk.step_round(&step, Step::Review).await.unwrap();
        assert_eq!(code(room.desk.step_round(&step, Step::Present).await), "round-before-conference");
        room.at("2026-09-01T00:00:00Z");
        room.desk.step_round(&step, Step::Present).await.unwrap();
        room.desk.step_round(&step, Step::Archive).await.unwrap();
        assert!(matches!(room.work().await.state(), RoundState::Archived { .. }));
        assert_eq!(room.public().await.state.as_deref(), Some("archived"));
        room.at("2026-10-01T00:00:00Z");
        assert_eq!(room.desk.tick().await.unwrap(), Ticked::default(), "nobody is reminded after the conference");
    }

    async fn members_see_how_far_others_are_and_not_how_much_is_there(backend) {
        let room = Room::announced(backend).await;
        room.at("2026-02-01T00:00:00Z");
        room.desk.tick().await.unwrap();
        let text = serde_json::json!({ "from_last_round": false, "value": { "text": "a secret of Germany" } });
        let id = format!("{ROUND}.DE");
        let mut deed = Deed::new("author", "report.edited", PaperKind::Report, &id).of(Some("DE"));
        deed.answers.push(AnswerChange { field: "g1.baseline".into(), base: 0, value: text });
        room.desk.perform(deed).await.unwrap();
        let see = async |who: &str| {
            let leave = room.leave::<access::RoundSee>(who, Some(ROUND)).await;
            let matrix = room.desk.round_matrix(&leave).await.unwrap();
            let de = matrix.rows.into_iter().find(|r| r.member == "DE").unwrap();
            assert!(!format!("{de:?}").contains("secret"));
            de
        };
        let (all, own, other) =
            (see("secretariat").await, see("coordinator.de").await, see("coordinator.rs").await);
        for row in [&all, &own, &other] {
            assert_eq!(row.cells[0].state, CellState::Begun);
            assert!(row.cells[1..].iter().all(|cell| cell.state == CellState::Nothing));
        }
        assert_eq!(all.cells, own.cells);
        assert!(all.cells[0].answered.is_some_and(|(answered, required)| answered == 1 && required > 1));
        assert!(all.failing.is_some_and(|n| n > 0) && own.failing == all.failing);
        assert!(other.failing.is_none() && other.reminders.is_none() && !other.opens);
        assert!(other.cells.iter().all(|cell| cell.answered.is_none()));
        assert!(room.try_leave::<access::RoundSee>("analyst.de", Some(ROUND)).await.is_err());
        assert!(room.try_leave::<access::RoundStep>("coordinator.de", Some(ROUND)).await.is_err());
    }

    async fn a_letter_is_taken_by_one_and_falls_due_again(backend) {
        let room = Room::announced(backend).await;
        room.at("2026-02-01T00:00:00Z");
        room.desk.tick().await.unwrap();
        let other = room.another().await;
        let (one, two) = tokio::join!(room.desk.take_letters(20), other.take_letters(20));
        let mut ids: Vec<String> = one.unwrap().into_iter().chain(two.unwrap()).map(|(l, _)| l.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 10, "each letter was taken by one of the two");
        assert!(room.desk.take_letters(20).await.unwrap().is_empty());
        room.desk.letter_done(&ids[0], &Outcome::Sent).await.unwrap();
        let failed = Outcome::Failed { why: "deferred 451".into(), again: Some(SignedDuration::from_mins(5)) };
        room.desk.letter_done(&ids[1], &failed).await.unwrap();
        room.desk.letter_done(&ids[2], &Outcome::Failed { why: "refused 550".into(), again: None }).await.unwrap();
        let mail = room.leave::<access::Mail>("operator", None).await;
        let fares = room.desk.mail_fares(&mail).await.unwrap();
        assert_eq!((fares.sent, fares.waiting, fares.failing, fares.given_up), (1, 7, 1, 1));
        assert_eq!(fares.faults.len(), 2);
        room.at("2026-02-01T00:01:00Z");
        assert_eq!(room.desk.take_letters(20).await.unwrap().len(), 7, "whoever took them has died");
        let retry = room.leave::<access::MailRetry>("operator", None).await;
        assert_eq!(room.desk.mail_retry(&retry).await.unwrap(), 2);
        assert_eq!(room.desk.take_letters(20).await.unwrap().len(), 2);
    }

    async fn the_invented_round_has_reports_at_every_stage(backend) {
        let room = Room::with_people(backend).await;
        room.desk.exercise_round("2026-01-05".parse().unwrap()).await.expect("a round");
        room.desk.exercise_round("2026-01-05".parse().unwrap()).await.expect("the same round");
        let see = room.leave::<access::RoundSee>("secretariat", Some("exercise-round")).await;
        let matrix = room.desk.round_matrix(&see).await.unwrap();
        let counts = matrix.counts();
        assert_eq!(counts.values().sum::<usize>(), 54);
        for state in ["open", "draft", "authorities", "delegate", "submitted"] {
            assert!(counts.get(state).is_some_and(|n| *n > 2), "{counts:?}");
        }
        assert!(matrix.overdue().len() > 10 && matrix.overdue().iter().all(|r| r.days_late == 12));
        let cells: std::collections::BTreeSet<_> = matrix.rows.iter().flat_map(|r| &r.cells).map(|c| c.state).collect();
        assert_eq!(cells.len(), 6, "{cells:?}");
    }
}
