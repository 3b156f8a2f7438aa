//! The targets of a promise, judged by the register's figures once the report on it was reviewed.

use std::collections::BTreeSet;

use alliance::people::AccountId;
use alliance::register::review::{EvidenceGrade, Findings, Mark};
use alliance::register::{
    Act, Digest, Figure, Indicator, Kind, Measure, Observation, PaperKind, Precision, Record, RecordId, ReportWork,
    Review, RoundWork, Source,
};
use desk::work::{AnswerChange, Deed, PaperChange};
use jiff::Timestamp;
use serde_json::json;
use store::Change;

use crate::commitments::{TEXT, published, typed, until_noticed, with};
use crate::room::{Room, on_both};

const TRAINED: &str = "officers_trained";

fn change(kind: Kind, id: &str, body: &impl serde::Serialize) -> Change {
    Change { record: Record::new(kind, RecordId::new(id).unwrap(), body), reason: "a test".to_owned() }
}

fn source() -> Source {
    Source { cited: "https://example.org/".into(), read_as: String::new() }
}

fn indicator(title: &str) -> Indicator {
    Indicator {
        title: title.into(),
        definition: "Counted at the end of the year.".into(),
        unit: "persons".into(),
        measure: Measure::Stock,
        direction: alliance::register::Direction::Up,
        goal: Some("G1".into()),
        smallest_cell: 5,
        yearly_growth: None,
        source: source(),
        card: alliance::register::Card::default(),
    }
}

fn figure(year: i16, value: i64) -> Observation {
    Observation {
        indicator: TRAINED.into(),
        member: Some("RS".into()),
        period: year.to_string(),
        year: Some(year),
        figure: Figure::Value(value.into()),
        precision: Precision::Exact,
        qualifier: None,
        dimensions: std::collections::BTreeMap::new(),
        grade: 1,
        unit: "persons".into(),
        source: source(),
        note: None,
        vintage: None,
        revision: None,
    }
}

/// Publishes a promise with a target whose milestone is done.
async fn promised(room: &Room, indicator: &str, to: &str) -> String {
    let target = [
        ("target-indicator", indicator),
        ("target-direction", "up"),
        ("target-from", "40"),
        ("target-to", to),
        ("target-by", "2026-06-30"),
    ];
    let id = published(room, &with(typed(TEXT, "2026-06-30", "A list of names"), &target)).await;
    let done = [("milestone", "m1"), ("on", "2026-03-04"), ("evidence", "the academy's list")];
    let coordinator = room.browser("coordinator.rs").await;
    coordinator.post(&format!("/en/work/commitment/{id}/done"), &done).await.sent_on();
    id
}

/// Files a report on the promises, handed in on 5 July.
async fn reported(room: &Room, promises: &[&String]) {
    let act = |who: &str, day: &str| {
        Act::new(AccountId::new(who).unwrap(), format!("{day}T12:00:00Z").parse::<Timestamp>().unwrap())
    };
    let day = |text: &str| text.parse().unwrap();
    let days = (day("2026-06-01"), day("2026-07-15"), day("2026-12-01"));
    let round = RoundWork::announce("a conference".into(), "2026.1".into(), days, act("s", "2026-05-01")).unwrap();
    let round = round.open(act("s", "2026-06-01")).unwrap();
    let digest = Digest::of(&promises);
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
    let said =
        |id: &&String| AnswerChange { field: format!("c.{id}.state"), base: 0, value: json!({"choice": "done"}) };
    deed.answers = promises.iter().map(said).collect();
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

on_both! {
    async fn a_promise_is_kept_by_its_milestones_its_targets_and_its_evidence(room) {
        let reached = promised(&room, TRAINED, "130").await;
        let missed = promised(&room, TRAINED, "131").await;
        let unknown = promised(&room, "nobody_counts_this", "130").await;
        let silent = promised(&room, "nothing_is_told", "130").await;
        let to = |when: &str| {
            let then: Timestamp = when.parse().unwrap();
            room.clock.advance(then.duration_since(desk::clock::Clock::now(room.clock.as_ref())));
        };
        to("2026-07-01T00:00:00Z");
        assert_eq!(room.desk.commitments_tick().await.unwrap().due.len(), 4);
        reported(&room, &[&reached, &missed, &unknown, &silent]).await;
        to("2026-07-21T00:00:00Z");
        let mut deed = Deed::new("accord", "review.invented", PaperKind::Report, "summer.RS");
        deed.register = vec![
            change(Kind::Indicator, TRAINED, &indicator("Officers trained")),
            change(Kind::Indicator, "nothing_is_told", &indicator("Officers asked")),
            change(Kind::Observation, "trained.2025", &figure(2025, 100)),
            change(Kind::Observation, "trained.2026", &figure(2026, 130)),
        ];
        deed.register.extend([&reached, &missed, &unknown, &silent].map(|id| reviewed(id)));
        room.desk.perform(deed).await.unwrap();

        let mut judged = room.desk.commitments_tick().await.unwrap().judged;
        judged.sort();
        let mut wanted = [(reached.clone(), "kept"), (missed.clone(), "partly-kept"),
            (unknown.clone(), "no-evidence"), (silent.clone(), "no-evidence")];
        wanted.sort();
        assert_eq!(judged, wanted);
        room.desk.publish_verdicts().await.unwrap();
        until_noticed().await;
        let reader = room.browser("auditor").await;
        for (id, reason) in
            [(&reached, "all-done"), (&missed, "target-not-met"), (&unknown, "target-unknown"), (&silent, "target-unknown")]
        {
            let verdict = reader.get(&format!("/api/v1/verdicts/{id}")).await.ok().json();
            assert_eq!(verdict["record"]["body"]["verdict"]["reason"], reason, "{id}");
        }
        reader.get(&format!("/en/statement/{reached}")).await.ok().has("Kept");
        assert_eq!(room.desk.recompute(|_, _| {}).await.unwrap().different, 0);
    }
}
