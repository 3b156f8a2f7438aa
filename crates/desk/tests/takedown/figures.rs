//! The figures of takedown: made from the journals alone, released by a second person, signed, in the register, and made again to the same bytes.

use alliance::people::access;
use alliance::register::{Figure, Kind, Observation};
use alliance::takedown::figures::{By, Grain, Period, TakedownFigures, TimesRefusal};
use desk::people::Denied;
use desk::takedown::{FiguresRefused, Part, StatementSeen, Word};
use desk::{Backend, Filter};
use interchange::takedown::measured;
use rust_decimal::Decimal;

use super::report;
use super::room::{Room, on_both};
use super::sent::provider;

fn period(text: &str) -> Period {
    text.parse().expect("a period")
}

/// Why it was refused.
fn rule<T: std::fmt::Debug>(done: Result<T, FiguresRefused>) -> TimesRefusal {
    match done.expect_err("refused") {
        FiguresRefused::Rule(rule) => rule,
        other => panic!("{other}"),
    }
}

impl Room {
    /// A house with so many items at one provider, found to be unlawful and cleared by the police in January. Gives the last one, which they have not answered.
    async fn with_notices(backend: Backend, cleared: usize) -> (Self, String) {
        let room = Self::with_people(backend).await;
        room.desk.watch().await.expect("a clock");
        room.at("2026-01-05T09:01:00Z");
        room.names(provider()).await;
        let mut last = String::new();
        for number in 0..=cleared {
            last = room.unlawful(number).await;
            if number < cleared {
                room.cleared(&last).await;
            }
        }
        (room, last)
    }

    /// One item more, found to be unlawful, of which the police are asked.
    async fn unlawful(&self, number: usize) -> String {
        self.reported(&report(&[&format!("https://1.2.3.4/{number}")])).await;
        let id = self.only().await;
        self.found().await;
        self.assess(&id).await;
        self.dispatched().await;
        self.clock_on(1);
        id
    }

    /// The police have nothing against its notice, which leaves.
    async fn cleared(&self, id: &str) {
        self.answer(id, Word::Clear).await.expect("answered");
        assert_eq!(self.dispatched().await, 1);
    }

    async fn make(&self, text: &str, parts: Option<Grain>) -> Result<String, FiguresRefused> {
        let leave = self.leave::<access::TakedownFiguresMake>("lead-analyst.de", None).await;
        self.desk.figures_make(&leave, period(text), parts).await
    }

    async fn release(&self, who: &str, id: &str) -> Result<(), FiguresRefused> {
        let leave = self.leave::<access::TakedownFiguresRelease>(who, Some(id)).await;
        self.desk.figures_release(&leave).await
    }

    async fn statements(&self) -> Vec<StatementSeen> {
        let leave = self.leave::<access::TakedownFigures>("coordinator.de", None).await;
        self.desk.figures_statements(&leave).await.expect("a list")
    }

    async fn observations(&self, indicator: &str) -> Vec<Observation> {
        let moment = self.desk.moment(None).await.expect("now");
        let filter = Filter {
            kind: vec![Kind::Observation],
            indicator: Some(indicator.to_owned()),
            per_page: 100,
            ..Filter::default()
        };
        let listed = self.desk.list(&moment, &filter).await.expect("a list").items;
        listed.iter().filter_map(desk::Stored::read).collect()
    }
}

on_both! {
    async fn figures_are_released_by_a_second_person_and_stand_in_the_register(backend) {
        let (room, _) = Room::with_notices(backend, 6).await;
        assert!(matches!(rule(room.make("2026-Q1", None).await), TimesRefusal::TooEarly { .. }));
        room.at("2026-07-02T00:00:00Z");
        assert_eq!(rule(room.make("2025-Q4", None).await), TimesRefusal::Nothing);
        assert_eq!(rule(room.make("2026-Q1", Some(Grain::Month)).await), TimesRefusal::PartsUnfit);
        let id = room.make("2026-Q1", None).await.expect("made");
        let made = room.statements().await;
        let rows: Vec<(By, &str, u64)> =
            made[0].kept.statement.figures.removal.iter().map(|r| (r.by, r.name.as_str(), r.measured.cases)).collect();
        let wanted =
            [(By::All, "", 6), (By::Country, "DE", 6), (By::Provider, "A host", 6), (By::Channel, "inbox", 6)];
        assert_eq!(rows, wanted);
        assert_eq!(made[0].kept.statement.figures.own, None, "seven are too few");
        assert!(room.desk.figures_note(&id).await.expect("reads").is_none(), "nothing is public yet");
        assert!(room.observations("notices_counted").await.is_empty());
        // Who made them does not release them; nor does anybody of another country, or with another role.
        assert_eq!(rule(room.release("lead-analyst.de", &id).await), TimesRefusal::SamePerson);
        let abroad = room.try_leave::<access::TakedownFiguresRelease>("coordinator.rs", Some(&id)).await;
        assert!(matches!(abroad, Err(Denied::NotThere)));
        let police = room.try_leave::<access::TakedownFiguresRelease>("police-liaison.de", Some(&id)).await;
        assert!(matches!(police, Err(Denied::NotThere)));
        room.release("coordinator.de", &id).await.expect("released");
        assert_eq!(rule(room.release("coordinator.de", &id).await), TimesRefusal::Released);
        assert_eq!(rule(room.make("2026-Q1", None).await), TimesRefusal::Released);
        // The signed note is public, and holds without the house.
        let note = room.desk.figures_note(&id).await.expect("reads").expect("a note");
        let key = room.desk.measurements_key().expect("a key");
        let statement = measured::open(&note, &key).expect("it holds");
        assert_eq!((statement.member.as_str(), statement.figures.all().map(|all| all.cases)), ("DE", Some(6)));
        let counted = room.observations("notices_counted").await;
        assert_eq!(counted.len(), 4);
        let all = counted.iter().find(|o| !o.dimensions.contains_key("provider")).expect("all notices");
        assert_eq!((&all.figure, all.grade, all.period.as_str()), (&Figure::Value(Decimal::from(6)), 4, "2026-Q1"));
        assert!(all.source.cited.contains(&measured::digest_of(&note)), "{}", all.source.cited);
        // Nobody has looked: what was sent counts as still there, and no median is made up.
        assert!(room.observations("notice_to_gone_median").await.is_empty());
        // The same log gives the same bytes.
        let again = room.desk.recompute_takedown().await.expect("made again");
        assert_eq!((again.verdicts, again.different), (1, 0), "{:?}", again.differences);
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
        // The provider sees its own as the public sees them.
        let leave = room.leave::<access::NoticeRoom>("provider-operator.de", None).await;
        let own = room.desk.figures_of_own(&leave).await.expect("reads");
        assert_eq!(own.len(), 1);
        assert_eq!(statement.figures.removal.iter().find(|row| row.by == By::Provider), Some(&own[0].row));
        let leave = room.leave::<access::NoticeRoom>("provider-operator.rs", None).await;
        assert!(room.desk.figures_of_own(&leave).await.expect("reads").is_empty());
    }

    async fn a_year_is_told_by_one_length_of_part(backend) {
        let (room, _) = Room::with_notices(backend, 5).await;
        room.at("2027-04-03T00:00:00Z");
        let quarter = room.make("2026-Q1", None).await.expect("made");
        room.release("coordinator.de", &quarter).await.expect("released");
        assert_eq!(rule(room.make("2026-01", None).await), TimesRefusal::OtherGrain { grain: "quarter" });
        assert_eq!(rule(room.make("2026", None).await), TimesRefusal::OtherGrain { grain: "quarter" });
        assert_eq!(rule(room.make("2026", Some(Grain::Month)).await), TimesRefusal::OtherGrain { grain: "quarter" });
        let year = rule(room.make("2026", Some(Grain::Quarter)).await);
        assert_eq!(year, TimesRefusal::Nothing, "three quarters are not shown, so neither is their year");
    }

    async fn nothing_is_released_twice_nor_in_other_parts_nor_before_the_last(backend) {
        let (room, _) = Room::with_notices(backend, 5).await;
        room.at("2026-04-06T09:00:00Z");
        for number in 100..105 {
            let id = room.unlawful(number).await;
            room.cleared(&id).await;
        }
        room.at("2026-10-01T00:00:00Z");
        let first = room.make("2026-Q1", None).await.expect("made");
        let month = room.make("2026-04", None).await.expect("made");
        let second = room.make("2026-Q2", None).await.expect("made");
        room.release("coordinator.de", &second).await.expect("released");
        let size = room.desk.moment(None).await.expect("now").size;
        let last = || TimesRefusal::BeforeLast { last: "2026-Q2".to_owned() };
        // What was made before may not be released any more, and nothing of the sort is made.
        assert_eq!(rule(room.release("coordinator.de", &second).await), TimesRefusal::Released);
        assert_eq!(rule(room.release("coordinator.de", &month).await), TimesRefusal::OtherGrain { grain: "quarter" });
        assert_eq!(rule(room.release("coordinator.de", &first).await), last());
        assert_eq!(rule(room.make("2026-Q2", None).await), TimesRefusal::Released);
        assert_eq!(rule(room.make("2026-05", None).await), TimesRefusal::OtherGrain { grain: "quarter" });
        for text in ["2026-Q1", "2025-Q4", "2025-12"] {
            assert_eq!(rule(room.make(text, None).await), last(), "{text}");
        }
        assert_eq!(room.desk.moment(None).await.expect("now").size, size, "nothing of it is in the register");
        for id in [&first, &month] {
            assert!(room.desk.figures_note(id).await.expect("reads").is_none(), "{id} is not signed");
        }
    }

    async fn a_hold_that_stands_changes_no_figure(backend) {
        let (room, last) = Room::with_notices(backend, 5).await;
        room.hold("police-liaison.de", &last, Part::Address).await.expect("held");
        room.at("2026-07-02T00:00:00Z");
        assert_eq!(room.make("2026-Q1", None).await.expect("made"), "DE.2026-Q1");
        let held: TakedownFigures = room.statements().await.remove(0).kept.statement.figures;
        // In a house of the same story without a hold, everything but the key is the same.
        let (other, _) = Room::with_notices(Backend::Embedded, 5).await;
        other.at("2026-07-02T00:00:00Z");
        other.make("2026-Q1", None).await.expect("made");
        assert_eq!(other.statements().await.remove(0).kept.statement.figures, held);
    }
}
