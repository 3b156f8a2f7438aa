//! Campaigns and practices on both databases: what is nobody else's before it is public, the second person, joining, adopting, and a practice that becomes a kept commitment.

use std::collections::{BTreeMap, BTreeSet};

use alliance::campaigns::share::Share;
use alliance::campaigns::{
    Audience, Channel, Counted, Evaluation, Licence, Material, MaterialKind, Plan, Reach, Stated, Taking,
};
use alliance::people::access;
use alliance::practices::{CostBand, Made, Measured, Office, Terms, Text};
use alliance::register::commitment::Milestone;
use alliance::register::review::{EvidenceGrade, Findings, Mark};
use alliance::register::{
    Act, Adoption, Campaign, Commitment, Digest, Figure, GoodPractice, Kind, Observation, PaperKind, Precision, Record,
    RecordId, ReportWork, Review, RoundWork, Source,
};
use desk::campaigns::{CampaignStep, Edited};
use desk::practices::Reviewed;
use desk::queries::{Asked, Parameter};
use desk::work::{AnswerChange, Deed, PaperChange};
use desk::{Backend, DeskError, Filter};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;
use store::Change;

use crate::room::{Room, on_both};
use crate::{ParseId, code};

fn plan(with: &[&str]) -> Plan {
    Plan {
        title: "Exercise, invented: say no".into(),
        aim: "Exercise, invented: children know whom to tell.".into(),
        message: "You can always tell somebody.".into(),
        with: with.iter().map(|code| (*code).to_owned()).collect(),
        audiences: BTreeSet::from([Audience::Teenagers, Audience::Parents]),
        channels: BTreeSet::from([Channel::Schools]),
        languages: BTreeSet::from(["de".into()]),
        begins: Some("2026-02-01".parse().unwrap()),
        ends: Some("2026-04-30".parse().unwrap()),
        materials: vec![Material {
            id: "m1".into(),
            title: "Exercise, invented: a lesson".into(),
            language: "de".into(),
            kind: MaterialKind::Lesson,
            link: Some("https://example.org/lesson".into()),
            digest: None,
            licence: Licence::Named,
        }],
    }
}

fn terms(measured: Vec<Measured>) -> Terms {
    let text = |name: &str| Text {
        name: name.into(),
        problem: "Exercise, invented: few children told anybody.".into(),
        done: "Exercise, invented: each school named a person whom children can tell.".into(),
        made: Made::Human,
        of: None,
    };
    Terms {
        goal: "G5".into(),
        original: "en".into(),
        texts: BTreeMap::from([("en".into(), text("Exercise, invented: a person at each school"))]),
        cost: CostBand::Middle,
        measured,
        contact: Office {
            name: "Exercise, invented: an office".into(),
            link: Some("https://example.org/office".into()),
        },
    }
}

fn change(kind: Kind, id: &str, body: &impl Serialize) -> Change {
    Change { record: Record::new(kind, RecordId::new(id).unwrap(), body), reason: "a test".into() }
}

fn figure(member: &str, year: i16, value: u32) -> Observation {
    Observation {
        indicator: "exercise_told".into(),
        member: Some(member.into()),
        period: year.to_string(),
        year: Some(year),
        figure: Figure::Value(value.into()),
        precision: Precision::Exact,
        qualifier: None,
        dimensions: BTreeMap::new(),
        grade: 3,
        unit: "persons".into(),
        source: Source { cited: "exercise: invented".into(), read_as: String::new() },
        note: None,
        vintage: None,
        revision: None,
    }
}

impl Room {
    async fn told_of<T: serde::de::DeserializeOwned>(&self, kind: Kind, id: &str) -> Option<T> {
        let moment = self.desk.moment(None).await.unwrap();
        self.desk.get(&moment, kind, id).await.unwrap().and_then(|stored| stored.read())
    }

    /// A campaign of Germany that is public.
    async fn public_campaign(&self, with: &[&str]) -> String {
        let leave = self.leave_of::<access::CampaignBegin>("coordinator.de", "DE").await;
        let id = self.desk.begin_campaign(&leave, plan(with)).await.unwrap();
        self.publish_it(&id, "signer.de").await.unwrap();
        id
    }

    async fn publish_it(&self, id: &str, who: &str) -> Result<(), DeskError> {
        let digest = self.campaign_seen(id).await.work.digest();
        let leave = self.leave::<access::CampaignPublish>(who, Some(id)).await;
        self.desk.publish_campaign(&leave, &digest).await
    }

    async fn campaign_seen(&self, id: &str) -> desk::campaigns::CampaignSeen {
        let leave = self.leave::<access::CampaignSee>("signer.de", Some(id)).await;
        self.desk.campaign(&leave).unwrap()
    }

    async fn campaign_states(&self, id: &str, stated: Stated) -> Result<Edited, DeskError> {
        let no = self.campaign_seen(id).await.paper.no;
        let leave = self.leave::<access::CampaignWrite>("coordinator.de", Some(id)).await;
        self.desk.edit_campaign(&leave, no, stated, Some("it was counted".into())).await
    }

    async fn campaign_step(&self, id: &str, what: CampaignStep, on: &str) -> Result<(), DeskError> {
        let leave = self.leave::<access::CampaignStep>("coordinator.de", Some(id)).await;
        self.desk.step_campaign(&leave, what, on.parse().unwrap()).await
    }

    /// A practice of Germany that is public, with the figures of this house.
    async fn public_practice(&self) -> String {
        let mut deed = Deed::new("accord", "report.invented", PaperKind::Report, "-");
        deed.office = "exercise".into();
        for (id, member, year, value) in [("told.DE.2023", "DE", 2023, 40), ("told.DE.2025", "DE", 2025, 90)] {
            deed.register.push(change(Kind::Observation, id, &figure(member, year, value)));
        }
        self.desk.perform(deed).await.unwrap();
        let row = |before: &str, after: &str| vec![Measured { before: Some(before.into()), after: Some(after.into()) }];
        let begin = self.leave_of::<access::PracticeBegin>("coordinator.de", "DE").await;
        let refused = self.desk.begin_practice(&begin, terms(row("told.DE.2023", "told.FR.2025"))).await;
        assert_eq!(code(refused), "practice-no-figure");
        let refused = self.desk.begin_practice(&begin, terms(row("told.DE.2025", "told.DE.2023"))).await;
        assert_eq!(code(refused), "practice-not-a-pair");
        let id = self.desk.begin_practice(&begin, terms(row("told.DE.2023", "told.DE.2025"))).await.unwrap();

        // A draft is the member's own.
        for who in ["reviewer", "secretariat"] {
            let leave = self.leave::<access::PracticeSee>(who, Some(&id)).await;
            assert!(matches!(self.desk.practice(&leave).await, Err(DeskError::Refused(_))), "{who} sees a draft");
        }
        assert!(self.try_leave::<access::PracticeSee>("coordinator.rs", Some(&id)).await.is_err());
        let review = self.leave::<access::PracticeReview>("reviewer", Some(&id)).await;
        let early = self.desk.review_practice(&review, Reviewed::GivenBack("Early.".into())).await;
        assert!(matches!(early, Err(DeskError::Refused(_))));

        let propose = self.leave::<access::PracticePropose>("coordinator.de", Some(&id)).await;
        self.desk.propose_practice(&propose).await.unwrap();
        let review = self.leave::<access::PracticeReview>("reviewer", Some(&id)).await;
        assert_eq!(
            code(self.desk.review_practice(&review, Reviewed::GivenBack(" ".into())).await),
            "practice-remarks-missing"
        );
        let see = self.leave::<access::PracticeSee>("reviewer", Some(&id)).await;
        let digest = self.desk.practice(&see).await.unwrap().work.digest();
        let other = Digest::of(&"another");
        assert_eq!(code(self.desk.review_practice(&review, Reviewed::Accepted(other)).await), "practice-changed");
        self.desk.review_practice(&review, Reviewed::Accepted(digest.clone())).await.unwrap();
        assert_eq!(self.told_of::<GoodPractice>(Kind::Practice, &id).await, None, "nothing is public by a review");
        let publish = self.leave::<access::PracticePublish>("secretariat", Some(&id)).await;
        self.desk.publish_practice(&publish, &digest).await.unwrap();
        id
    }
}

on_both! {
    async fn a_campaign_is_nobody_elses_until_a_second_person_publishes_it(backend) {
        let room = Room::with_people(backend).await;
        let begin = room.leave_of::<access::CampaignBegin>("coordinator.de", "DE").await;
        assert_eq!(code(room.desk.begin_campaign(&begin, plan(&["ZZ"])).await), "campaign-no-member");
        let id = room.desk.begin_campaign(&begin, plan(&["RS"])).await.unwrap();
        for who in ["coordinator.rs", "secretariat", "reviewer", "auditor"] {
            assert!(room.try_leave::<access::CampaignSee>(who, Some(&id)).await.is_err(), "{who} sees a draft");
        }
        let join = room.leave_of::<access::CampaignJoin>("coordinator.rs", "RS").await;
        let adopt = room.leave_of::<access::CampaignAdopt>("coordinator.fr", "FR").await;
        assert_eq!(code(room.desk.join_campaign(&join, &id).await), "campaign-not-asked");
        assert_eq!(code(room.desk.adoptable_campaign(&adopt, &id).await), "campaign-not-public");
        assert_eq!(code(room.publish_it(&id, "coordinator.de").await), "campaign-same-person");
        assert_eq!(room.told_of::<Campaign>(Kind::Campaign, &id).await, None);
        room.publish_it(&id, "coordinator-2.de").await.unwrap();
        assert_eq!(room.told_of::<Campaign>(Kind::Campaign, &id).await.unwrap().members, ["DE"]);

        // Two write at once: the second one is told, and nothing is lost.
        let no = room.campaign_seen(&id).await.paper.no;
        let leave = room.leave::<access::CampaignWrite>("coordinator.de", Some(&id)).await;
        let stated = |title: &str| Stated { plan: Plan { title: title.into(), ..plan(&["RS"]) }, ..Stated::default() };
        let (one, two) = tokio::join!(
            room.desk.edit_campaign(&leave, no, stated("One"), None),
            room.desk.edit_campaign(&leave, no, stated("Two"), None)
        );
        let saved = [one.unwrap(), two.unwrap()].into_iter().filter(|done| matches!(done, Edited::Saved)).count();
        assert_eq!(saved, 1);
        assert_eq!(code(room.publish_it(&id, "signer.de").await), "campaign-reason-missing");
        assert_eq!(room.told_of::<Campaign>(Kind::Campaign, &id).await.unwrap().name, plan(&[]).title, "what is public stays");
        assert!(room.desk.verify(|_, _| ()).await.unwrap().holds());
    }

    async fn a_draft_is_dropped_by_whoever_wrote_it_and_what_was_public_is_not(backend) {
        let room = Room::with_people(backend).await;
        let begin = room.leave_of::<access::CampaignBegin>("coordinator.de", "DE").await;
        let id = room.desk.begin_campaign(&begin, plan(&[])).await.unwrap();
        let drops = async |who: &str, id: &str| {
            let leave = room.leave::<access::CampaignDrop>(who, Some(id)).await;
            room.desk.drop_campaign(&leave).await
        };
        for who in ["signer.de", "coordinator.rs", "secretariat"] {
            assert!(room.try_leave::<access::CampaignDrop>(who, Some(&id)).await.is_err(), "{who} drops it");
        }
        assert_eq!(code(drops("coordinator-2.de", &id).await), "campaign-not-writer");
        let list = room.leave::<access::Campaigns>("signer.de", None).await;
        let desk = room.leave::<access::Desk>("signer.de", None).await;
        assert_eq!(room.desk.campaigns(&list).await.unwrap().own.len(), 1);
        assert_eq!(room.desk.waiting_campaigns(&desk).await.unwrap(), 1);
        drops("coordinator.de", &id).await.unwrap();
        assert!(room.desk.campaigns(&list).await.unwrap().own.is_empty());
        assert_eq!(room.desk.waiting_campaigns(&desk).await.unwrap(), 0, "nobody is asked to publish it");
        assert_eq!(code(drops("coordinator.de", &id).await), "campaign-not-now");
        let stated = Stated { plan: plan(&[]), ..Stated::default() };
        assert_eq!(code(room.campaign_states(&id, stated).await), "campaign-not-now");
        assert_eq!(code(room.publish_it(&id, "signer.de").await), "campaign-not-now");
        let next = room.desk.begin_campaign(&begin, plan(&[])).await.unwrap();
        assert_ne!(next, id, "its name is not given to another one");
        room.publish_it(&next, "signer.de").await.unwrap();
        assert_eq!(code(drops("coordinator.de", &next).await), "campaign-not-now");
        assert!(room.told_of::<Campaign>(Kind::Campaign, &next).await.is_some());

        let begin = room.leave_of::<access::PracticeBegin>("coordinator.de", "DE").await;
        let id = room.desk.begin_practice(&begin, terms(Vec::new())).await.unwrap();
        let drops = async |who: &str, id: &str| {
            let leave = room.leave::<access::PracticeDrop>(who, Some(id)).await;
            room.desk.drop_practice(&leave).await
        };
        for who in ["coordinator.rs", "reviewer", "secretariat"] {
            assert!(room.try_leave::<access::PracticeDrop>(who, Some(&id)).await.is_err(), "{who} drops it");
        }
        assert_eq!(code(drops("coordinator-2.de", &id).await), "practice-not-writer");
        let propose = room.leave::<access::PracticePropose>("coordinator.de", Some(&id)).await;
        room.desk.propose_practice(&propose).await.unwrap();
        assert_eq!(code(drops("coordinator.de", &id).await), "practice-not-now", "it lies before a reviewer");
        let review = room.leave::<access::PracticeReview>("reviewer", Some(&id)).await;
        room.desk.review_practice(&review, Reviewed::GivenBack("What did it cost?".into())).await.unwrap();
        drops("coordinator.de", &id).await.unwrap();
        let list = room.leave::<access::Practices>("coordinator.de", None).await;
        assert!(room.desk.practices(&list).await.unwrap().works.is_empty());
        let desk = room.leave::<access::Desk>("coordinator.de", None).await;
        assert_eq!(room.desk.waiting_practices(&desk).await.unwrap(), 0, "nothing of it is to be mended");
        let see = room.leave::<access::PracticeSee>("secretariat", Some(&id)).await;
        assert!(matches!(room.desk.practice(&see).await, Err(DeskError::Refused(_))), "nobody else sees what was dropped");
        let public = room.public_practice().await;
        let write = room.leave::<access::PracticeWrite>("coordinator.de", Some(&public)).await;
        let no = room.desk.practice_to_write(&write).unwrap().paper.no;
        room.desk.edit_practice(&write, no, terms(Vec::new()), Some("it was too long".into())).await.unwrap();
        assert_eq!(code(drops("coordinator.de", &public).await), "practice-public");
        assert!(room.desk.verify_journal(|_, _| ()).await.unwrap().holds());
    }

    async fn whoever_a_campaign_or_a_practice_waits_for_is_told_once(backend) {
        let room = Room::with_people(backend).await;
        let begin = room.leave_of::<access::CampaignBegin>("coordinator.de", "DE").await;
        let unfinished = Plan { message: String::new(), ..plan(&["RS"]) };
        let id = room.desk.begin_campaign(&begin, unfinished).await.unwrap();
        assert!(room.letters_told().await.is_empty(), "it is not ready");
        let stated = |title: &str| Stated { plan: Plan { title: title.into(), ..plan(&["RS"]) }, ..Stated::default() };
        room.campaign_states(&id, stated("One")).await.unwrap();
        let second = ["coordinator-2.de", "delegate.de", "signer.de"].map(|who| format!("campaign-to-publish {who}"));
        assert_eq!(room.letters_told().await, second, "and not whoever wrote it");
        room.campaign_states(&id, stated("Two")).await.unwrap();
        assert!(room.letters_told().await.is_empty(), "it waits as before");
        room.publish_it(&id, "signer.de").await.unwrap();
        assert_eq!(room.letters_told().await, ["campaign-to-join coordinator-2.rs", "campaign-to-join coordinator.rs"]);
        room.campaign_states(&id, stated("Three")).await.unwrap();
        assert_eq!(room.letters_told().await, second, "what is written of a public one waits anew");
        room.publish_it(&id, "delegate.de").await.unwrap();
        assert!(room.letters_told().await.is_empty(), "Serbia is asked already");

        let begin = room.leave_of::<access::PracticeBegin>("coordinator.de", "DE").await;
        let id = room.desk.begin_practice(&begin, terms(Vec::new())).await.unwrap();
        assert!(room.letters_told().await.is_empty(), "a draft is nobody else's");
        let propose = room.leave::<access::PracticePropose>("coordinator.de", Some(&id)).await;
        room.desk.propose_practice(&propose).await.unwrap();
        assert_eq!(room.letters_told().await, ["practice-to-review reviewer"]);
        let see = room.leave::<access::PracticeSee>("reviewer", Some(&id)).await;
        let digest = room.desk.practice(&see).await.unwrap().work.digest();
        let review = room.leave::<access::PracticeReview>("reviewer", Some(&id)).await;
        room.desk.review_practice(&review, Reviewed::Accepted(digest)).await.unwrap();
        assert_eq!(room.letters_told().await, ["practice-to-publish secretariat"]);
    }

    async fn a_campaign_is_joined_counted_evaluated_and_adopted(backend) {
        let room = Room::with_people(backend).await;
        let id = room.public_campaign(&["RS"]).await;
        let join = room.leave_of::<access::CampaignJoin>("coordinator.rs", "RS").await;
        room.desk.join_campaign(&join, &id).await.unwrap();
        assert_eq!(room.told_of::<Campaign>(Kind::Campaign, &id).await.unwrap().members, ["DE", "RS"]);
        assert_eq!(code(room.desk.join_campaign(&join, &id).await), "campaign-joined-already");

        let reach = Reach { channel: Channel::Schools, counted: Counted::Sessions, number: 310, how: "By the schools.".into() };
        let few = Reach { number: 3, ..reach.clone() };
        let counted = Stated { plan: plan(&["RS"]), reach: vec![reach, few], evaluation: Vec::new() };
        assert_eq!(code(room.campaign_states(&id, counted.clone()).await), "campaign-reach-early");
        assert_eq!(code(room.campaign_step(&id, CampaignStep::Begun, "2026-02-01").await), "campaign-in-future");
        room.at("2026-05-04T09:00:00Z");
        assert_eq!(code(room.campaign_step(&id, CampaignStep::Ended, "2026-04-30").await), "campaign-not-now");
        let years_ago = room.campaign_step(&id, CampaignStep::Begun, "2019-02-01").await;
        assert_eq!(code(years_ago), "campaign-long-before", "it is public since this January");
        room.campaign_step(&id, CampaignStep::Begun, "2026-02-01").await.unwrap();
        room.campaign_step(&id, CampaignStep::Ended, "2026-04-30").await.unwrap();
        let question = Evaluation {
            id: "q1".into(),
            question: "Whom would you tell?".into(),
            how: "Two samples of classes, drawn by lot.".into(),
            before: Share { yes: 48, asked: 80 },
            after: Share { yes: 56, asked: 70 },
        };
        room.campaign_states(&id, Stated { evaluation: vec![question], ..counted }).await.unwrap();
        room.publish_it(&id, "signer.de").await.unwrap();
        let run = room.told_of::<Campaign>(Kind::Campaign, &id).await.unwrap().run.unwrap();
        assert_eq!((run.state.as_str(), run.reach[0].number, run.reach[1].number), ("evaluated", Some(310), None));
        let moment = room.desk.moment(None).await.unwrap();
        for (part, value) in [("r1", Some("310")), ("r2", None), ("q1.after-yes", Some("56")), ("q1.low", Some("5.2")), ("q9.low", None)] {
            let asked = Asked::of("campaign-figure", &[(Parameter::Id, id.as_str()), (Parameter::Part, part)]);
            let told = room.desk.ask(&moment, &asked).await.unwrap().figure;
            assert_eq!(told, value.map(|value| Figure::Value(value.parse().unwrap())), "{part}");
        }

        let taking = |languages: &[&str]| Taking {
            materials: BTreeSet::from(["m1".to_owned()]),
            languages: languages.iter().map(|tag| (*tag).to_owned()).collect(),
            begins: "2026-06-01".parse().unwrap(),
            ends: None,
        };
        let own = room.leave_of::<access::CampaignAdopt>("coordinator.rs", "RS").await;
        assert_eq!(code(room.desk.adopt_campaign(&own, &id, taking(&["sr"])).await), "campaign-own");
        let adopt = room.leave_of::<access::CampaignAdopt>("coordinator.fr", "FR").await;
        let adopted = room.desk.adopt_campaign(&adopt, &id, taking(&["fr"])).await.unwrap();
        assert_eq!(code(room.desk.adopt_campaign(&adopt, &id, taking(&["fr"])).await), "campaign-adopted-so");
        room.desk.adopt_campaign(&adopt, &id, taking(&["fr", "br"])).await.unwrap();
        let record: Adoption = room.told_of(Kind::Adoption, &adopted).await.unwrap();
        assert_eq!((record.languages.len(), record.made_by.len(), record.goal.as_str()), (2, 2, "G4"));
        let moment = room.desk.moment(None).await.unwrap();
        let asked = Asked::of("members-that-adopted", &[(Parameter::Id, id.as_str())]);
        let told = room.desk.ask(&moment, &asked).await.unwrap();
        assert_eq!((told.number, told.of), (1, Some(54)));
        let all = Asked::of("adoptions", &[(Parameter::Goal, "G4")]);
        assert_eq!(room.desk.ask(&moment, &all).await.unwrap().number, 1);
        assert!(room.desk.verify(|_, _| ()).await.unwrap().holds());
    }

    async fn a_practice_is_adopted_by_a_commitment_that_is_kept(backend) {
        let room = Room::with_people(backend).await;
        let practice = room.public_practice().await;
        let own = room.leave_of::<access::PracticeAdopt>("coordinator.de", "DE").await;
        assert_eq!(code(room.desk.adopt_practice(&own, &practice).await), "practice-own");
        let adopt = room.leave_of::<access::PracticeAdopt>("coordinator.rs", "RS").await;
        assert_eq!(code(room.desk.adopt_practice(&adopt, "iccam-exchange").await), "practice-not-public");
        let (one, two) = tokio::join!(
            room.desk.adopt_practice(&adopt, &practice),
            room.desk.adopt_practice(&adopt, &practice)
        );
        let (begun, refused): (Vec<_>, Vec<_>) = [one, two].into_iter().partition(Result::is_ok);
        assert_eq!(refused.into_iter().map(code).collect::<Vec<_>>(), ["practice-adopted-already"], "once, also at once");
        let id = begun.into_iter().next().unwrap().unwrap();
        let moment = room.desk.moment(None).await.unwrap();
        assert!(room.desk.adoptions_of(&moment, &practice).await.unwrap().is_empty(), "a draft is nobody else's");

        // The commitment goes its usual way, completed by the member.
        let edit = room.leave::<access::CommitmentEdit>("coordinator.rs", Some(&id)).await;
        let seen = room.desk.commitment_to_edit(&edit).await.unwrap();
        let mut terms = seen.work.terms().clone();
        assert!(terms.actions[0].what.contains("each school named a person"));
        terms.authority = "Exercise, invented: a ministry".into();
        terms.deadline = Some("2026-06-30".parse().unwrap());
        terms.milestones = vec![Milestone {
            id: "m1".into(),
            what: "Exercise, invented: every school has named somebody".into(),
            required: true,
            due: terms.deadline,
            criterion: "A list".into(),
        }];
        room.desk.edit_commitment(&edit, seen.paper.no, terms).await.unwrap();
        let clear = room.leave::<access::CommitmentClear>("coordinator.rs", Some(&id)).await;
        room.desk.clear_commitment(&clear).await.unwrap();
        let submit = room.leave::<access::CommitmentSubmit>("signer.rs", Some(&id)).await;
        let see = room.leave::<access::CommitmentSee>("signer.rs", Some(&id)).await;
        let digest = room.desk.commitment(&see).await.unwrap().work.digest();
        room.desk.submit_commitment(&submit, &digest).await.unwrap();
        let screen = room.leave::<access::CommitmentScreen>("secretariat", Some(&id)).await;
        room.desk.screen_commitment(&screen).await.unwrap();
        let publish = room.leave::<access::CommitmentPublish>("secretariat", Some(&id)).await;
        room.desk.publish_commitment(&publish).await.unwrap();
        let moment = room.desk.moment(None).await.unwrap();
        let adoptions = room.desk.adoptions_of(&moment, &practice).await.unwrap();
        let told: Vec<_> = adoptions.iter().map(|(_, one)| (one.member.as_str(), one.commitment.as_deref())).collect();
        assert_eq!(told, [("RS", Some(id.as_str()))], "public with its commitment");

        // Done, reported, reviewed: kept.
        room.at("2026-03-10T09:00:00Z");
        let done = room.leave::<access::CommitmentDone>("coordinator.rs", Some(&id)).await;
        let on = "2026-03-09".parse().unwrap();
        room.desk.mark_commitment(&done, "m1", on, vec!["the ministry's list".into()]).await.unwrap();
        room.at("2026-07-01T00:00:00Z");
        room.desk.commitments_tick().await.unwrap();
        reported(&room, &id).await;
        room.at("2026-07-21T00:00:00Z");
        let mut deed = Deed::new("accord", "report.invented", PaperKind::Report, "-");
        deed.office = "exercise".into();
        deed.register = vec![reviewed(&id)];
        room.desk.perform(deed).await.unwrap();
        assert_eq!(room.desk.commitments_tick().await.unwrap().judged, [(id.clone(), "kept")]);
        let promise = room.told_of::<Commitment>(Kind::Commitment, &id).await.unwrap().promise.unwrap();
        assert_eq!(promise.state, "kept");
        let filter = Filter { kind: vec![Kind::Adoption], member: Some("RS".into()), ..Filter::default() };
        let moment = room.desk.moment(None).await.unwrap();
        assert_eq!(room.desk.total(&moment, &filter).await.unwrap(), 1, "found by its member");
        assert!(room.desk.verify(|_, _| ()).await.unwrap().holds());
    }
}

/// A report on the promise, handed in on 5 July.
async fn reported(room: &Room, promise: &str) {
    let act = |who: &str, day: &str| Act::new(who.parse_id(), format!("{day}T12:00:00Z").parse::<Timestamp>().unwrap());
    let day = |text: &str| text.parse().unwrap();
    let days = (day("2026-06-01"), day("2026-07-15"), day("2026-12-01"));
    let round = RoundWork::announce("a conference".into(), "2026.1".into(), days, act("s", "2026-05-01")).unwrap();
    let round = round.open(act("s", "2026-06-01")).unwrap();
    let digest = Digest::of(&promise);
    let offices = BTreeSet::from(["Ministry".to_owned()]);
    let report = ReportWork::open("RS".into(), ("summer".into(), &round), offices, act("s", "2026-06-01"))
        .and_then(|report| report.edit(digest.clone(), act("a", "2026-07-02")))
        .and_then(|report| report.ask_sign_off(act("a", "2026-07-02")))
        .and_then(|report| report.sign("Ministry", &digest, act("b", "2026-07-03")))
        .and_then(|report| report.approve(&digest, act("a", "2026-07-04")))
        .and_then(|report| report.submit(&digest, act("c", "2026-07-05")))
        .unwrap();
    let mut paper = PaperChange::new(PaperKind::Report, "summer.RS", report.state().name(), &report);
    paper.member = Some("RS".into());
    let mut deed = Deed::new("a", "report.invented", PaperKind::Report, "summer.RS").of(Some("RS")).with(paper);
    let field = format!("c.{promise}.state");
    deed.answers = vec![AnswerChange { field, base: 0, value: json!({"choice": "done"}) }];
    room.desk.perform(deed).await.unwrap();
}

fn reviewed(promise: &str) -> Change {
    let evidence = Mark { mark: EvidenceGrade::try_from(2).unwrap(), working: "A list is archived.".into() };
    let day = |text: &str| text.parse().unwrap();
    let review = Review {
        member: "RS".into(),
        statement: Some(promise.to_owned()),
        goal: None,
        target: None,
        round: "summer".into(),
        report: "summer.RS".into(),
        findings: Findings { evidence: Some(evidence), ..Findings::default() },
        conflict: None,
        reviewer_home: None,
        submitted: day("2026-07-20"),
        sent: day("2026-07-20"),
        reply_until: day("2026-08-03"),
        reply: None,
    };
    change(Kind::Review, &format!("summer.RS.review.{promise}"), &review)
}
