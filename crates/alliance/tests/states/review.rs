use std::collections::BTreeSet;

use alliance::people::AccountId;
use alliance::register::ReviewWork;
use alliance::register::review::{
    Completion, Conflicts, EvidenceGrade, Findings, Found, Mark, Potential, ReviewRefusal, Verifiability, WAYS,
};
use proptest::prelude::*;

use super::{Dice, Play, act};

fn account(n: u8) -> AccountId {
    AccountId::new(format!("p{n}")).expect("an id")
}

fn assigned() -> ReviewWork {
    let subject = ("FR-2030".into(), "FR".into());
    ReviewWork::assign(subject, (account(1), "DE".into()), &BTreeSet::new(), act(0, 0)).expect("a review")
}

fn findings(n: u8) -> Findings {
    let working = |of: &str| if n % 8 == 7 { String::new() } else { of.to_owned() };
    let grade = EvidenceGrade::try_from(n % 6).expect("a grade");
    Findings {
        verifiability: Some(Mark { mark: Verifiability::Verifiable, working: working("it names a law") }),
        potential: Some(Mark { mark: Potential::Moderate, working: working("one part of three") }),
        completion: Some(Mark { mark: Completion::ALL[usize::from(n) % 5], working: working("the gazette") }),
        evidence: (n % 16 != 9).then(|| Mark { mark: grade, working: working("archived") }),
    }
}

fn found(n: u8) -> Found {
    // Now and then of a promise that was not given to review.
    let promise = if n % 32 == 31 { "FR-2031" } else { "FR-2030" };
    Found::from([(promise.to_owned(), findings(n))])
}

fn try_act(review: ReviewWork, tried: &str, dice: &Dice) -> Result<ReviewWork, ReviewRefusal> {
    // The reviewer is one of eight; mostly the right one tries what only the reviewer may do.
    let reviewer = act(if dice.n.is_multiple_of(4) { dice.who } else { 1 }, dice.second);
    let text = if dice.n.is_multiple_of(7) { " " } else { "a text" };
    match tried {
        "declare" if dice.n.is_multiple_of(2) => review.declare(Conflicts::None, reviewer),
        "declare" => review.declare(Conflicts::Declared { text: text.into(), allowed: None }, reviewer),
        "allow" => review.allow(dice.by()),
        "begin" => review.begin(&reviewer),
        "write" => review.write(found(dice.n), &reviewer),
        "submit" => review.submit(reviewer),
        // Now and then only, or hardly a review would come to its end.
        "release" if dice.n % 4 != 1 => Err(ReviewRefusal::Empty),
        "release" => review.release(text.into(), dice.by()),
        "send" => review.send(dice.by()),
        "reply" => review.reply(text.into(), dice.by()),
        "pass" => review.pass(dice.by()),
        "publish" => review.publish(dice.by()),
        other => unreachable!("{other}"),
    }
}

#[test]
fn random_histories_of_a_review_keep_to_the_drawing() {
    let play = Play { ways: WAYS, name: |review: &ReviewWork| review.state().name(), try_act };
    play.play_all(4_000, assigned, |step, history| {
        let Ok(after) = step.result else { return };
        let when = step.dice.day();
        match step.tried {
            "send" => history.sent = Some(when),
            "pass" => assert!(when > history.sent.unwrap() + 14),
            "publish" => assert!(history.replied || after.state().reply().is_none()),
            "reply" => {
                assert!(!history.replied, "nobody replies twice");
                assert_ne!(step.dice.who, 1, "the reviewer does not answer");
                let late = (when - history.sent.unwrap() - 14).max(0);
                assert_eq!(i64::from(after.state().reply().unwrap().days_late), late);
                history.replied = true;
            }
            "submit" => {
                let review = after.state().review().unwrap();
                let found = &review.findings["FR-2030"];
                assert!(found.unfinished().is_empty() && !found.claims_without_evidence());
                assert!(!matches!(review.conflicts, Conflicts::Declared { allowed: None, .. }), "nobody decided");
            }
            _ => {}
        }
        if let Some(review) = step.before.state().review() {
            assert_eq!(after.state().review(), Some(review), "a submitted review never changes");
        }
        if let Some(reply) = step.before.state().reply() {
            assert_eq!(after.state().reply(), Some(reply), "nor does a reply");
        }
        assert_ne!(after.home(), after.member);
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_reviewer_is_never_from_the_member_nor_involved_nor_self_assigned(
        member in "(DE|FR|XK|de|fr)", home in "(DE|FR|XK|de|fr)", reviewer in 0_u8..4, by in 0_u8..4,
        involved in prop::collection::btree_set(0_u8..4, 0..4),
    ) {
        let people: Vec<AccountId> = involved.iter().map(|n| account(*n)).collect();
        let subject = ("x".to_owned(), member.clone());
        let assigned = ReviewWork::assign(subject, (account(reviewer), home.clone()), &people.iter().collect(), act(by, 0));
        let fits = !home.eq_ignore_ascii_case(&member) && !involved.contains(&reviewer) && by != reviewer;
        prop_assert_eq!(assigned.is_ok(), fits);
    }
}

#[test]
fn the_day_on_which_the_window_ends_is_in_time() {
    let ready = assigned().declare(Conflicts::None, act(1, 0)).unwrap().begin(&act(1, 0)).unwrap();
    let sent = ready.write(found(2), &act(1, 0)).unwrap().submit(act(1, 0)).unwrap().send(act(0, 86_399)).unwrap();
    let late =
        |second| sent.clone().reply("we did more".into(), act(3, second)).unwrap().state().reply().unwrap().days_late;
    assert_eq!(late(15 * 86_400 - 1), 0, "the last second of the 14th day after the day of sending");
    assert_eq!(late(15 * 86_400), 1);
    assert_eq!(sent.clone().pass(act(0, 15 * 86_400 - 1)).unwrap_err().code(), "review-window-open");
    let published = sent.pass(act(0, 15 * 86_400)).unwrap().publish(act(0, 15 * 86_400)).unwrap();
    assert!(published.state().reply().is_none());
    let later = published.clone().reply("we did more".into(), act(3, 20 * 86_400)).unwrap();
    assert_eq!(later.state().reply().unwrap().days_late, 6);
    assert_eq!(later.state().review(), published.state().review());
    assert_eq!(later.reply("and more".into(), act(3, 0)).unwrap_err(), ReviewRefusal::RepliedAlready);
}

#[test]
fn no_evidence_is_a_result_and_a_claim_without_evidence_is_none() {
    let in_work = assigned().declare(Conflicts::None, act(1, 0)).unwrap().begin(&act(1, 0)).unwrap();
    let with = |completion| Findings {
        completion: Some(Mark { mark: completion, working: "nothing was found".into() }),
        evidence: Some(Mark { mark: EvidenceGrade::NONE, working: "nothing was found".into() }),
        ..findings(2)
    };
    let of = |findings| Found::from([("FR-2030".to_owned(), findings)]);
    let submit = |completion| in_work.clone().write(of(with(completion)), &act(1, 0)).unwrap().submit(act(1, 0));
    assert_eq!(submit(Completion::Complete).unwrap_err(), ReviewRefusal::ClaimWithoutEvidence);
    assert_eq!(submit(Completion::NotBegun).unwrap_err(), ReviewRefusal::ClaimWithoutEvidence);
    assert!(submit(Completion::NoEvidence).is_ok());
    let unfinished = in_work.submit(act(1, 0)).unwrap_err();
    assert_eq!(
        unfinished.to_string(),
        "a mark and its working are needed on: FR-2030 verifiability, FR-2030 potential, FR-2030 completion, FR-2030 evidence"
    );
    assert!(serde_json::from_str::<EvidenceGrade>("6").is_err());
}

#[test]
fn a_declared_conflict_is_decided_by_somebody_else_before_the_review_begins() {
    let text = "I worked there".to_owned();
    let forged = Conflicts::Declared { text: text.clone(), allowed: Some(act(1, 0)) };
    let declared = assigned().declare(forged, act(1, 0)).unwrap();
    assert_eq!(declared.clone().begin(&act(1, 0)).unwrap_err(), ReviewRefusal::ConflictUndecided);
    assert_eq!(declared.clone().allow(act(1, 0)).unwrap_err(), ReviewRefusal::AllowedBySelf);
    let allowed = declared.allow(act(0, 5)).unwrap();
    assert_eq!(allowed.clone().allow(act(0, 6)).unwrap_err(), ReviewRefusal::NothingToAllow);
    let begun = allowed.begin(&act(1, 6)).unwrap();
    assert_eq!(begun.state().conflicts(), Some(&Conflicts::Declared { text, allowed: Some(act(0, 5)) }));
    let none = assigned().declare(Conflicts::None, act(1, 0)).unwrap();
    assert_eq!(none.clone().allow(act(0, 0)).unwrap_err(), ReviewRefusal::NothingToAllow);
    assert!(none.begin(&act(1, 0)).is_ok());
}

#[test]
fn each_promise_has_scales_of_its_own_and_a_review_is_told_without_names() {
    let promises = ["FR-1", "FR-2"].map(str::to_owned);
    let begun = assigned().looking_at(promises.clone().into()).declare(Conflicts::None, act(1, 0)).unwrap();
    let begun = begun.name_home(true, &act(1, 0)).unwrap().begin(&act(1, 0)).unwrap();
    let one = Found::from([("FR-1".to_owned(), findings(2))]);
    let half = begun.clone().write(one, &act(1, 0)).unwrap().submit(act(1, 0)).unwrap_err();
    assert!(half.to_string().contains("FR-2 verifiability") && !half.to_string().contains("FR-1"), "{half}");
    let foreign = begun.clone().write(Found::from([("FR-3".to_owned(), findings(2))]), &act(1, 0)).unwrap_err();
    assert_eq!(foreign.code(), "review-unknown-promise");
    let both: Found = promises.into_iter().map(|id| (id, findings(2))).collect();
    let sent = begun.write(both, &act(1, 0)).unwrap().submit(act(1, 0)).unwrap().send(act(1, 0)).unwrap();
    assert!(alliance::register::Review::all_of(&sent, "2030").is_empty(), "nothing before it is published");
    let public = sent.reply("more was done".into(), act(3, 86_400)).unwrap().publish(act(0, 86_400)).unwrap();
    let told = alliance::register::Review::all_of(&public, "2030");
    assert_eq!(told.len(), 2);
    assert_eq!(told[0].1.statement.as_deref(), Some("FR-1"));
    assert_eq!(told[0].1.reviewer_home.as_deref(), Some("DE"));
    let json = serde_json::to_string(&told[1].1).unwrap();
    assert!(!json.contains("p1") && !json.contains("p3") && json.contains("more was done"), "{json}");
}

#[test]
fn workings_and_replies_have_a_length() {
    let begun = || assigned().declare(Conflicts::None, act(1, 1)).unwrap().begin(&act(1, 2)).unwrap();
    let write = |length: usize| {
        let mut found = found(5);
        let findings = found.get_mut("FR-2030").expect("it is there");
        findings.completion.as_mut().expect("it is marked").working = "é".repeat(length);
        begun().write(found, &act(1, 3)).map(|_| ())
    };
    let refused = ReviewRefusal::TooLong { length: 20_001, most: 20_000 };
    assert_eq!((write(20_000), write(20_001)), (Ok(()), Err(refused.clone())));
    let sent = begun().write(found(5), &act(1, 3)).unwrap().submit(act(1, 4)).unwrap().send(act(2, 5)).unwrap();
    assert_eq!(sent.clone().reply("é".repeat(20_001), act(3, 6)).unwrap_err(), refused);
    assert!(sent.reply("é".repeat(20_000), act(3, 6)).is_ok());
}
