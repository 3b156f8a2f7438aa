//! Identified victims on both databases: two officers, a file that is taken whole, a year that goes into the register, another definition, and
//! what two members count beside each other.

use std::collections::BTreeMap;

use alliance::indicators::reasons::RevisionReason;
use alliance::indicators::{Question, Word};
use alliance::people::access::{self, Act};
use alliance::register::figures::{Cell, FiguresWork};
use alliance::register::{Digest, Figure, Kind, Measure, Observation, PaperKind};
use alliance::victims::cross::{Direction, Explanation};
use alliance::victims::{Age, Counting, Definition, Month, Offence, Place, Said, Sheet, Way, indicator};
use desk::people::{Authorised, Denied};
use desk::verdicts::Published;
use desk::victims::{Fate, VictimsSeen};
use desk::work::View;
use desk::{Backend, DeskError};

use crate::code;
use crate::room::{Room, on_both};

const FILE: &str = "month,way,located,country,count\n2025-01,image-analysis,home,,40\n2025-01,referral,home,RS,3\n\
                    2025-01,public-report,,,0\n2025-01,investigation,abroad,RS,20\n2025-01,other,,,not-applicable\n";

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn whole(home: u32, abroad: u32) -> Sheet {
    let counts = BTreeMap::from([(Place::HOME, home), ("abroad.RS".parse().unwrap(), abroad)]);
    let nothing = Way::ALL.iter().fold(Sheet::default(), |sheet, way| sheet.with(*way, Said::NothingFound));
    nothing.with(Way::ImageAnalysis, Said::Found { counts })
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
        let leave = self.at_member::<access::VictimsSee>("coordinator.de", "DE").await;
        self.desk.victims(&leave).await.expect("reads")
    }

    async fn defines(&self, since: i16, age: Age) {
        let write = self.at_member::<access::VictimsDefine>("police-liaison.de", "DE").await;
        let seen = self.counted().await.definitions.definitions.setting().edition();
        self.desk.victims_define(&write, definition(since, age), seen).await.expect("proposed");
        let digest = self.counted().await.definitions.digest.expect("it waits");
        let confirm = self.at_member::<access::VictimsDefinitionConfirm>("police-second.de", "DE").await;
        self.desk.victims_definition_confirm(&confirm, &digest).await.expect("confirmed");
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
        let write = self.at_member::<access::VictimsWrite>("police-liaison.de", "DE").await;
        let confirm = self.at_member::<access::VictimsConfirm>("police-second.de", "DE").await;
        for month in Month::all(year) {
            self.desk.victims_write(&write, month, (whole(home, abroad), None), 0).await.expect("written");
            let digest = self.desk.victims_month(&confirm, month).await.expect("reads").digest.expect("it waits");
            self.desk.victims_confirm(&confirm, month, &digest).await.expect("confirmed");
        }
    }

    /// Declares a year and has it signed and published.
    async fn publishes(&self, year: i16) {
        let declare = self.at_member::<access::VictimsDeclare>("coordinator.de", "DE").await;
        let id = self.desk.victims_declare(&declare, year).await.expect("declared");
        let digest = async || {
            let (_, work) = self.desk.paper::<FiguresWork>(&View::All, PaperKind::Figures, &id).await.unwrap().unwrap();
            work.digest()
        };
        let ask = self.leave::<access::FiguresAsk>("coordinator.de", Some(&id)).await;
        self.desk.ask_figures(&ask).await.expect("asked");
        let sign = self.leave::<access::FiguresSign>("signer.de", Some(&id)).await;
        self.desk.sign_figures(&sign, &digest().await).await.expect("signed");
        let publish = self.leave::<access::FiguresPublish>("secretariat", Some(&id)).await;
        self.desk.publish_figures(&publish, &digest().await).await.expect("published");
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
        assert_eq!((outgoing.direction, outgoing.said.count, outgoing.heard.count), (Direction::Outgoing, Some(3), Some(0)));
        assert_eq!(outgoing.difference, Some(3));
        assert!(outgoing.found.contains(&Explanation::Timing));
        let incoming = &room.desk.victims_cross(&there, "DE", 2025).await.unwrap().unwrap().compared[1];
        assert_eq!((incoming.direction, incoming.said.count), (Direction::Incoming, Some(3)));
        let secretariat = room.desk.victims_cross(&all, "RS", 2025).await.unwrap().unwrap();
        assert_eq!((secretariat.compared[0].said.count, secretariat.compared[0].difference), (None, None));
        assert!(secretariat.compared[0].found.is_empty() && !secretariat.may_answer);
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
