//! Identified victims on both databases: two officers, a file that is taken whole, a year that goes into the register, another definition, and
//! what two members count beside each other.

use std::collections::{BTreeMap, BTreeSet};

use alliance::indicators::reasons::RevisionReason;
use alliance::indicators::{Question, Word};
use alliance::people::access::{self, Act};
use alliance::register::figures::{Cell, FiguresWork};
use alliance::register::{Digest, Figure, Indicator, Kind, Measure, Observation, PaperKind};
use alliance::victims::cross::{Direction, Explanation};
use alliance::victims::{Age, Counting, Definition, Month, Offence, Place, Said, Sheet, Way, indicator};
use desk::people::{Authorised, Denied};
use desk::register::figures::Preview;
use desk::verdicts::Published;
use desk::victims::{Compared, Count, Fate, VictimsSeen};
use desk::work::{ActFilter, View};
use desk::{Backend, Desk, DeskError};

use crate::code;
use crate::room::{Room, on_both};

const FILE: &str = "month,way,located,country,count\n2025-01,image-analysis,home,,40\n2025-01,referral,home,RS,3\n\
                    2025-01,public-report,,,0\n2025-01,investigation,abroad,RS,20\n2025-01,other,,,not-applicable\n";

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// Nobody was found by any way but this one.
fn only(way: Way, counts: BTreeMap<Place, u32>) -> Sheet {
    let nothing = Way::ALL.iter().fold(Sheet::default(), |sheet, way| sheet.with(*way, Said::NothingFound));
    nothing.with(way, Said::Found { counts })
}

fn whole(home: u32, abroad: u32) -> Sheet {
    only(Way::ImageAnalysis, [(Place::HOME, home), ("abroad.RS".parse().unwrap(), abroad)].into())
}

/// So many that Germany referred.
fn referred(count: u32) -> Sheet {
    only(Way::Referral, [("home.DE".parse().unwrap(), count)].into())
}

fn definition(since: i16, age: Age) -> Definition {
    Definition {
        member: "DE".into(),
        edition: 0,
        since,
        measure: Measure::Flow,
        offences: [Offence::Material].into(),
        age,
        counting: Counting::Identity,
    }
}

/// Who writes for a member, and who confirms.
fn officers(member: &str) -> [String; 2] {
    ["police-liaison", "police-second"].map(|role| format!("{role}.{}", member.to_lowercase()))
}

/// What is counted in Serbia, beside what Serbia counts, and the other way round.
async fn beside(desk: &Desk, leave: &Authorised<access::VictimsCross>) -> [Compared; 2] {
    let seen = desk.victims_cross(leave, "RS", 2025).await.expect("reads").expect("a member");
    seen.compared.try_into().expect("two comparisons")
}

fn counts_of(compared: &Compared) -> (Count, Count, Option<u64>) {
    (compared.said.count, compared.heard.count, compared.difference)
}

impl Room {
    async fn try_at<A: Act>(&self, who: &str, member: &str) -> Result<Authorised<A>, Denied> {
        let secret =
            self.desk.sign_in_as_exercise(&format!("exercise.{who}")).await.expect("signs in").expect("a person");
        let person = self.desk.person(secret.expose()).await.expect("a session").expect("a person");
        self.desk.authorise::<A>(Some(&person), Some(member), None).await
    }

    async fn at_member<A: Act>(&self, who: &str, member: &str) -> Authorised<A> {
        self.try_at(who, member).await.expect("leave")
    }

    async fn counted(&self) -> VictimsSeen {
        self.counted_by("DE").await
    }

    async fn counted_by(&self, member: &str) -> VictimsSeen {
        let who = format!("coordinator.{}", member.to_lowercase());
        let leave = self.at_member::<access::VictimsSee>(&who, member).await;
        self.desk.victims(&leave).await.expect("reads")
    }

    async fn defines(&self, since: i16, age: Age) {
        self.defines_for("DE", since, age).await;
    }

    async fn defines_for(&self, member: &str, since: i16, age: Age) {
        let [liaison, second] = officers(member);
        let write = self.at_member::<access::VictimsDefine>(&liaison, member).await;
        let seen = self.counted_by(member).await.definitions.definitions.setting().edition();
        self.desk.victims_define(&write, definition(since, age), seen).await.expect("proposed");
        let digest = self.counted_by(member).await.definitions.digest.expect("it waits");
        let confirm = self.at_member::<access::VictimsDefinitionConfirm>(&second, member).await;
        self.desk.victims_definition_confirm(&confirm, &digest).await.expect("confirmed");
    }

    /// A month of a member, written by one officer and confirmed by another.
    async fn stands(&self, member: &str, months: &[Month], sheet: &Sheet, reason: Option<RevisionReason>) {
        let [liaison, second] = officers(member);
        let write = self.at_member::<access::VictimsWrite>(&liaison, member).await;
        let confirm = self.at_member::<access::VictimsConfirm>(&second, member).await;
        for month in months {
            let no = self.desk.victims_month(&write, *month).await.expect("reads").no;
            self.desk.victims_write(&write, *month, (sheet.clone(), reason), no).await.expect("written");
            let digest = self.desk.victims_month(&confirm, *month).await.expect("reads").digest.expect("it waits");
            self.desk.victims_confirm(&confirm, *month, &digest).await.expect("confirmed");
        }
    }

    /// How often something is in the journal that the secretariat did.
    async fn remembered(&self, act: &str, kind: PaperKind, member: &str) -> u64 {
        let filter = ActFilter {
            actor: Some("exercise.secretariat".to_owned()),
            act: Some(act.to_owned()),
            kind: Some(kind.as_str().to_owned()),
            member: Some(member.to_owned()),
            per_page: 1,
            ..ActFilter::default()
        };
        self.store().await.acts(&View::All, &filter).await.expect("reads").1
    }

    async fn writes(&self, month: Month, sheet: Sheet, reason: Option<RevisionReason>) -> Result<(), DeskError> {
        let write = self.at_member::<access::VictimsWrite>("police-liaison.de", "DE").await;
        let no = self.desk.victims_month(&write, month).await.expect("reads").no;
        self.desk.victims_write(&write, month, (sheet, reason), no).await
    }

    async fn confirms(&self, month: Month) -> Result<(), DeskError> {
        let confirm = self.at_member::<access::VictimsConfirm>("police-second.de", "DE").await;
        let digest = self.desk.victims_month(&confirm, month).await.expect("reads").digest.expect("it waits");
        self.desk.victims_confirm(&confirm, month, &digest).await
    }

    /// All months of a year, confirmed.
    async fn counts(&self, year: i16, home: u32, abroad: u32) {
        self.stands("DE", &Month::all(year).collect::<Vec<_>>(), &whole(home, abroad), None).await;
    }

    async fn declares(&self, year: i16) -> String {
        let declare = self.at_member::<access::VictimsDeclare>("coordinator.de", "DE").await;
        self.desk.victims_declare(&declare, year).await.expect("declared")
    }

    async fn digest(&self, id: &str) -> Digest {
        self.desk.paper::<FiguresWork>(&View::All, PaperKind::Figures, id).await.unwrap().unwrap().1.digest()
    }

    async fn is_signed(&self, id: &str) {
        let ask = self.leave::<access::FiguresAsk>("coordinator.de", Some(id)).await;
        self.desk.ask_figures(&ask).await.expect("asked");
        let sign = self.leave::<access::FiguresSign>("signer.de", Some(id)).await;
        self.desk.sign_figures(&sign, &self.digest(id).await).await.expect("signed");
    }

    async fn releases(&self, id: &str) {
        let publish = self.leave::<access::FiguresPublish>("secretariat", Some(id)).await;
        self.desk.publish_figures(&publish, &self.digest(id).await).await.expect("published");
    }

    /// Declares a year and has it signed and published.
    async fn publishes(&self, year: i16) {
        let id = self.declares(year).await;
        self.is_signed(&id).await;
        self.releases(&id).await;
    }

    /// The figure as the register defines it, and how many events it holds.
    async fn defined(&self) -> (Option<Indicator>, u64) {
        let moment = self.desk.moment(None).await.unwrap();
        let stored = self.desk.get(&moment, Kind::Indicator, indicator::FLOW).await.unwrap();
        (stored.map(|stored| stored.read().unwrap()), moment.size)
    }

    async fn figure(&self, cell: &str) -> Figure {
        let moment = self.desk.moment(None).await.unwrap();
        let id = format!("figures.DE.{}.{cell}", indicator::FLOW);
        let stored = self.desk.get(&moment, Kind::Observation, &id).await.unwrap().expect("published");
        stored.read::<Observation>().unwrap().figure
    }

    async fn verdict(&self, id: &str) -> Published {
        let moment = self.desk.moment(None).await.unwrap();
        self.desk.get(&moment, Kind::Verdict, id).await.unwrap().expect("judged").read().unwrap()
    }
}

on_both! {
    async fn a_month_takes_two_officers_and_stays_with_its_versions(backend) {
        let room = Room::with_people(backend).await;
        let january = month("2025-01");
        assert_eq!(code(room.writes(month("2026-02"), whole(1, 1), None).await), "victims-to-come");
        room.writes(january, whole(4, 2), None).await.expect("written");
        assert_eq!(code(room.confirms(january).await), "victims-no-definition");
        room.defines(2025, Age::Under18).await;
        let confirm = room.at_member::<access::VictimsConfirm>("police-second.de", "DE").await;
        let other = Digest::of(&"something else");
        assert_eq!(code(room.desk.victims_confirm(&confirm, january, &other).await), "victims-not-read");
        room.confirms(january).await.expect("confirmed");
        assert_eq!(code(room.writes(january, whole(5, 2), None).await), "victims-reason-missing");
        room.writes(january, whole(5, 2), Some(RevisionReason::LateData)).await.expect("revised");
        // Whoever saw the version before overwrites nothing.
        let write = room.at_member::<access::VictimsWrite>("police-liaison.de", "DE").await;
        let late = room.desk.victims_write(&write, january, (whole(6, 2), Some(RevisionReason::LateData)), 1).await;
        assert_eq!(code(late), "victims-meanwhile");
        room.confirms(january).await.expect("confirmed");
        let seen = room.desk.victims_month(&write, january).await.unwrap();
        assert_eq!((seen.work.vintages().len(), seen.work.state()), (2, "confirmed"));
        // Two who confirm at once: one does, and the other is told.
        room.writes(january, whole(7, 2), Some(RevisionReason::LateData)).await.expect("revised");
        let digest = room.desk.victims_month(&write, january).await.unwrap().digest.unwrap();
        let another = room.another().await;
        let (one, two) = tokio::join!(
            room.desk.victims_confirm(&confirm, january, &digest),
            another.victims_confirm(&confirm, january, &digest)
        );
        let codes = [code(one), code(two)];
        assert!(codes.contains(&"done"), "{codes:?}");
        assert!(codes.iter().any(|code| ["victims-meanwhile", "victims-nothing-waits"].contains(code)), "{codes:?}");
    }

    async fn nobody_else_sees_a_month(backend) {
        let room = Room::with_people(backend).await;
        room.writes(month("2025-01"), whole(4, 2), None).await.expect("written");
        for who in ["police-liaison.rs", "coordinator.rs", "secretariat", "auditor", "analyst.de", "signer.de"] {
            assert!(matches!(room.try_at::<access::VictimsSee>(who, "DE").await, Err(Denied::NotThere)), "{who}");
        }
        assert!(room.try_at::<access::VictimsWrite>("police-second.de", "DE").await.is_err());
        assert!(room.try_at::<access::VictimsConfirm>("police-liaison.de", "DE").await.is_err());
        let list = room.leave::<access::Victims>("police-liaison.rs", None).await;
        let members: Vec<_> = room.desk.victims_list(&list).await.unwrap().into_iter().map(|line| line.member).collect();
        assert_eq!(members, ["RS"]);
        let all = room.leave::<access::Victims>("secretariat", None).await;
        assert_eq!(room.desk.victims_list(&all).await.unwrap().len(), 54);
    }

    async fn a_file_is_taken_whole_or_not_at_all_and_once(backend) {
        let room = Room::with_people(backend).await;
        let take = room.at_member::<access::VictimsTake>("police-liaison.de", "DE").await;
        let bad = format!("{FILE}2025-02,other,home,,many\n2025-02,other,here,,1\n");
        match room.desk.victims_preview(&take, ("icse.csv", bad.as_bytes())).await {
            Err(DeskError::Faults(faults)) => {
                let told: Vec<_> = faults.iter().map(|fault| (fault.line, fault.column.as_str())).collect();
                assert_eq!(told, [(Some(7), "count"), (Some(8), "located")]);
            }
            other => panic!("{other:?}"),
        }
        assert!(room.counted().await.months.is_empty());
        let file = ("icse.csv", FILE.as_bytes());
        let preview = room.desk.victims_preview(&take, file).await.unwrap();
        assert_eq!(preview.lines.iter().map(|line| line.fate).collect::<Vec<_>>(), [Fate::New]);
        assert!(room.counted().await.months.is_empty(), "a look changes nothing");
        room.desk.victims_take(&take, file, (&preview.digest, None)).await.expect("taken");
        let again = room.desk.victims_preview(&take, file).await.unwrap();
        assert_eq!(again.lines[0].fate, Fate::Same);
        let before = room.desk.victims_month(&take, month("2025-01")).await.unwrap();
        assert_eq!(code(room.desk.victims_take(&take, file, (&preview.digest, None)).await), "victims-meanwhile");
        room.desk.victims_take(&take, file, (&again.digest, None)).await.expect("the same again");
        let after = room.desk.victims_month(&take, month("2025-01")).await.unwrap();
        assert_eq!((after.no, after.work.newest().unwrap().missing().count()), (before.no, 0));
        let to_come = "month,way,located,country,count\n2026-02,other,,,0\n";
        let early = room.desk.victims_preview(&take, ("icse.csv", to_come.as_bytes())).await;
        assert_eq!(code(early), "victims-to-come");
    }

    async fn a_year_is_published_revised_and_broken_by_another_definition(backend) {
        let room = Room::with_people(backend).await;
        room.defines(2020, Age::Under18).await;
        let declare = room.at_member::<access::VictimsDeclare>("coordinator.de", "DE").await;
        assert_eq!(code(room.desk.victims_declare(&declare, 2024).await), "victims-year-open");
        assert_eq!(code(room.desk.victims_declare(&declare, 2010).await), "victims-no-definition");
        room.counts(2024, 10, 2).await;
        room.publishes(2024).await;
        assert_eq!(room.figure("2024").await, Figure::Value(144.into()));
        assert_eq!(room.figure("2024.located.home").await, Figure::Value(120.into()));
        // Nobody was found by any other way, and a zero is a small count.
        assert!(matches!(room.figure("2024.way.other").await, Figure::Missing(reason) if reason == "suppressed"));
        assert_eq!(code(room.desk.victims_declare(&declare, 2024).await), "victims-nothing-changed");
        room.counts(2025, 12, 2).await;
        room.publishes(2025).await;
        let verdict = room.verdict(indicator::FLOW).await;
        assert_eq!(verdict.verdict.word, Word::Met, "168 of 144");
        let Question::Matched(_) = verdict.question else { panic!("{:?}", verdict.question) };
        assert_eq!(verdict.verdict.working[0].arguments["matched"], "1");
        assert_eq!(verdict.verdict.working[0].arguments["members"], "54");
        assert_eq!(room.verdict(&format!("{}.DE", indicator::FLOW)).await.verdict.word, Word::Met);

        room.writes(month("2025-03"), whole(20, 2), Some(RevisionReason::CorrectedError)).await.expect("revised");
        room.confirms(month("2025-03")).await.expect("confirmed");
        room.publishes(2025).await;
        assert_eq!(room.figure("2025").await, Figure::Value(176.into()));
        let seen = room.counted().await;
        assert!(seen.years.iter().all(|year| year.declared.as_ref().is_some_and(|(_, _, same)| *same)));
        let total = &seen.years[0].figures.as_ref().unwrap()[&Cell::total(2025)];
        assert_eq!(total.figure, Figure::Value(176.into()));

        room.defines(2025, Age::Under16).await;
        let own = room.verdict(&format!("{}.DE", indicator::FLOW)).await;
        assert_eq!(own.verdict.word, Word::NotComparable, "nothing is compared across another definition");
        let all = room.verdict(indicator::FLOW).await;
        assert_eq!(all.verdict.working[0].arguments["matched"], "0");
        assert!(room.desk.verify(|_, _| ()).await.unwrap().holds());
    }

    async fn a_second_officer_is_told_once_of_what_waits(backend) {
        let room = Room::with_people(backend).await;
        let define = room.at_member::<access::VictimsDefine>("police-liaison.de", "DE").await;
        let seen = room.counted().await.definitions.definitions.setting().edition();
        room.desk.victims_define(&define, definition(2025, Age::Under18), seen).await.expect("proposed");
        assert_eq!(room.letters_told().await, ["victims-definition-to-confirm police-second.de"]);
        let told = ["victims-to-confirm police-second.de"];
        room.writes(month("2025-01"), whole(4, 2), None).await.expect("written");
        assert_eq!(room.letters_told().await, told, "and not whoever wrote it, nor another country's");
        room.writes(month("2025-01"), whole(5, 2), None).await.expect("written");
        assert!(room.letters_told().await.is_empty(), "it waits as before");
        room.writes(month("2026-01"), whole(1, 1), None).await.expect("written");
        assert!(room.letters_told().await.is_empty(), "nobody confirms a month that is not over");
        room.at("2026-02-01T00:00:00Z");
        assert_eq!(room.letters_told().await, told);
        // A file of two months is one thing.
        let take = room.at_member::<access::VictimsTake>("police-liaison.de", "DE").await;
        let (_, rows) = FILE.split_once('\n').unwrap();
        let file = format!("{}{}", FILE.replace("2025-01", "2025-02"), rows.replace("2025-01", "2025-03"));
        let file = ("icse.csv", file.as_bytes());
        let preview = room.desk.victims_preview(&take, file).await.unwrap();
        assert_eq!(preview.lines.len(), 2);
        room.desk.victims_take(&take, file, (&preview.digest, None)).await.expect("taken");
        assert_eq!(room.letters_told().await, told);
    }

    async fn a_draft_says_nothing_to_the_public(backend) {
        let room = Room::with_people(backend).await;
        room.defines(2020, Age::Under18).await;
        room.defines(2023, Age::Under16).await;
        room.counts(2024, 10, 2).await;
        let before = room.defined().await;
        assert_eq!(before.0, None);
        let id = room.declares(2024).await;
        assert_eq!(room.defined().await, before, "one person puts nothing into the register");
        room.is_signed(&id).await;
        let see = room.leave::<access::FiguresSee>("secretariat", Some(&id)).await;
        let seen = room.desk.figures_seen(&see).await.expect("reads");
        assert!(matches!(seen.preview, Some(Preview::Hidden(_))), "{:?}", seen.preview);
        assert_eq!(room.defined().await, before);
        // Whoever signs and publishes reads it as it will stand.
        let breaks: Vec<_> = seen.indicator.card.breaks.iter().map(|one| one.year).collect();
        assert_eq!((seen.indicator.title, breaks), (indicator::defined(Measure::Flow).title, vec![2023]));
        // Another definition that is confirmed before anything is public is not lost.
        room.defines(2024, Age::Under14).await;
        assert_eq!(room.defined().await.0, None);
        room.releases(&id).await;
        let breaks = room.defined().await.0.expect("defined").card.breaks;
        let breaks: Vec<_> = breaks.iter().map(|one| (one.year, one.member.as_deref())).collect();
        assert_eq!(breaks, [(2023, Some("DE")), (2024, Some("DE"))]);
        assert_eq!(room.figure("2024").await, Figure::Value(144.into()));
        assert!(room.desk.verify(|_, _| ()).await.unwrap().holds());
    }

    async fn no_month_is_worked_out_by_looking_again_and_again(backend) {
        let room = Room::with_people(backend).await;
        room.defines(2025, Age::Under18).await;
        room.defines_for("RS", 2025, Age::Under18).await;
        let year: Vec<Month> = Month::all(2025).collect();
        room.stands("RS", &year, &referred(6), None).await;
        let all = room.at_member::<access::VictimsCross>("secretariat", "DE").await;
        let own = room.at_member::<access::VictimsCross>("police-liaison.de", "DE").await;
        for (at, month) in year.iter().enumerate() {
            let [outgoing, incoming] = beside(&room.desk, &all).await;
            assert_eq!(counts_of(&outgoing), (Count::Open, Count::Open, None), "before {month}");
            assert_eq!(counts_of(&incoming), (Count::Open, Count::Open, None), "before {month}");
            assert_eq!((outgoing.said.confirmed, outgoing.heard.confirmed), (at, 12));
            assert_eq!(outgoing.found, BTreeSet::from([Explanation::Timing]));
            room.stands("DE", &[*month], &whole(4, 7), None).await;
        }
        assert_eq!(room.remembered("victims.compared", PaperKind::Ledger, "DE").await, 0, "nothing was shown");
        // Two who look for the first time at once see the same, and it is written down once.
        let another = room.another().await;
        let (one, two) = tokio::join!(beside(&room.desk, &all), beside(&another, &all));
        for [outgoing, incoming] in [one, two] {
            assert_eq!(counts_of(&outgoing), (Count::Told(84), Count::Told(72), Some(12)));
            assert_eq!(counts_of(&incoming), (Count::Told(0), Count::Told(0), Some(0)));
            assert!(outgoing.found.is_empty() && !outgoing.is_open);
        }
        for member in ["DE", "RS"] {
            assert_eq!(room.remembered("victims.compared", PaperKind::Ledger, member).await, 2, "{member}");
            assert!(room.remembered("paper.listed", PaperKind::Victims, member).await > 0, "{member}");
        }

        // Two more in May: 84 was shown, so 86 would tell it.
        let late = Some(RevisionReason::LateData);
        room.stands("DE", &[month("2025-05")], &whole(4, 9), late).await;
        let [outgoing, _] = beside(&room.desk, &all).await;
        assert_eq!(counts_of(&outgoing), (Count::Withheld, Count::Told(72), None));
        assert!(outgoing.found.is_empty());
        assert_eq!(counts_of(&beside(&room.desk, &own).await[0]), (Count::Told(86), Count::Told(72), Some(14)));
        assert_eq!(counts_of(&beside(&another, &all).await[0]), (Count::Withheld, Count::Told(72), None), "nor later");
        // Ten more in June: twelve more than what was shown.
        room.stands("DE", &[month("2025-06")], &whole(4, 17), late).await;
        assert_eq!(counts_of(&beside(&room.desk, &all).await[0]), (Count::Told(96), Count::Told(72), Some(24)));
        assert!(room.desk.verify(|_, _| ()).await.unwrap().holds());
    }

    async fn what_is_not_known_in_one_month_is_compared_with_nothing(backend) {
        let room = Room::with_people(backend).await;
        room.defines(2025, Age::Under18).await;
        room.defines_for("RS", 2025, Age::Under18).await;
        let year: Vec<Month> = Month::all(2025).collect();
        room.stands("DE", &year, &whole(4, 7), None).await;
        room.stands("RS", &year[1..], &referred(6), None).await;
        room.stands("RS", &year[..1], &referred(6).with(Way::Referral, Said::NothingKnown), None).await;
        let all = room.at_member::<access::VictimsCross>("secretariat", "DE").await;
        let own = room.at_member::<access::VictimsCross>("police-liaison.de", "DE").await;
        let [outgoing, _] = beside(&room.desk, &own).await;
        assert_eq!(counts_of(&outgoing), (Count::Told(84), Count::Told(66), None));
        assert_eq!((outgoing.heard.confirmed, outgoing.heard.unknown), (12, 1));
        assert_eq!(counts_of(&beside(&room.desk, &all).await[0]), (Count::Open, Count::Open, None));
    }

    async fn two_members_are_seen_beside_each_other_and_small_counts_by_them_alone(backend) {
        let room = Room::with_people(backend).await;
        room.defines(2020, Age::Under18).await;
        room.writes(month("2025-01"), whole(4, 3), None).await.expect("written");
        room.confirms(month("2025-01")).await.expect("confirmed");
        let own = room.at_member::<access::VictimsCross>("police-liaison.de", "DE").await;
        let there = room.at_member::<access::VictimsCross>("police-liaison.rs", "RS").await;
        let all = room.at_member::<access::VictimsCross>("secretariat", "DE").await;
        let beside = room.desk.victims_cross(&own, "RS", 2025).await.unwrap().unwrap();
        let outgoing = &beside.compared[0];
        // What Serbia has not confirmed is no zero, and part of a year differs from nothing.
        assert_eq!(outgoing.direction, Direction::Outgoing);
        assert_eq!(counts_of(outgoing), (Count::Told(3), Count::Unknown, None));
        assert!(outgoing.is_open && outgoing.found.contains(&Explanation::Timing));
        let incoming = &room.desk.victims_cross(&there, "DE", 2025).await.unwrap().unwrap().compared[1];
        assert_eq!((incoming.direction, incoming.said.count), (Direction::Incoming, Count::Told(3)));
        let secretariat = room.desk.victims_cross(&all, "RS", 2025).await.unwrap().unwrap();
        assert_eq!(counts_of(&secretariat.compared[0]), (Count::Open, Count::Open, None));
        assert_eq!(secretariat.compared[0].said.confirmed, 1);
        assert!(!secretariat.may_answer);
        let answer = room.at_member::<access::VictimsAnswer>("police-liaison.de", "DE").await;
        let said = (Direction::Outgoing, Explanation::StillOpen);
        room.desk.victims_answer(&answer, ("RS", 2025), said).await.expect("said");
        assert_eq!(code(room.desk.victims_answer(&answer, ("RS", 2025), said).await), "victims-nothing-changed");
        assert_eq!(code(room.desk.victims_answer(&answer, ("DE", 2025), said).await), "victims-same-member");
        let seen = room.desk.victims_cross(&there, "DE", 2025).await.unwrap().unwrap();
        let heard = seen.compared[1].others.as_ref().map(|answer| answer.explanation);
        assert_eq!(heard, Some(Explanation::StillOpen));
        assert!(room.desk.victims_cross(&own, "DE", 2025).await.unwrap().is_none());
        assert!(room.try_at::<access::VictimsCross>("coordinator.de", "DE").await.is_err());
        assert!(room.try_at::<access::VictimsCross>("police-liaison.rs", "DE").await.is_err());
    }
}
