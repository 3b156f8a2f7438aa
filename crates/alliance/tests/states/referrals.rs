//! Referrals between forces, and joint operations.

use std::cell::RefCell;
use std::collections::BTreeMap;

use alliance::referrals::operation::{self, Part, Share};
use alliance::referrals::referral;
use alliance::referrals::{
    Answer, Asks, Basis, Counts, Evidence, Late, Lead, Operation, OperationRefusal, OperationState, Outcome, Referral,
    ReferralRefusal, ReferralState, Urgency,
};
use alliance::register::Digest;
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};

use super::takedown_world::{by, hours, office};
use super::{Dice, Play, act};

fn at(dice: &Dice) -> Timestamp {
    act(0, dice.second).at
}

fn officer(who: &str, member: &str, at: Timestamp) -> alliance::detection::OfficeAct {
    by(who, &office(&format!("police-{}", member.to_lowercase()), member), at)
}

fn lead() -> Asks {
    Asks::Referral { lead: Lead::VictimThere }
}

fn evidence(deadline: Timestamp) -> Asks {
    Asks::Evidence { evidence: Evidence::Subscriber, basis: Basis::Budapest, deadline }
}

fn sent(asks: Asks, at: Timestamp) -> Result<Referral, ReferralRefusal> {
    Referral::send(asks, Urgency::Urgent, " AA/2030-17 ", officer("ana", "AA", at), "BB".to_owned())
}

fn try_referral(before: Referral, tried: &str, dice: &Dice) -> Result<Referral, ReferralRefusal> {
    let now = at(dice);
    match tried {
        "acknowledge" => before.acknowledge(now),
        "answer" => {
            let all = Answer::to(lead());
            before.answer(all[usize::from(dice.n) % all.len()], now)
        }
        "hand-on" => {
            let (first, second) = before.clone().hand_on(("one", "two"), officer("bo", "BB", now), "CC".to_owned())?;
            assert_eq!((second.state(), second.to.as_str()), (&ReferralState::Sent, "CC"));
            assert_eq!((second.before.as_deref(), &second.by_way_of[..]), (Some("one"), &["AA".to_owned()][..]));
            assert_eq!((&second.reference, second.sent.act.at), (&before.reference, now), "its clocks begin anew");
            Ok(first)
        }
        "withdraw" => before.withdraw(now),
        other => unreachable!("{other}"),
    }
}

#[test]
fn random_histories_of_a_referral_keep_to_the_drawing() {
    let play = Play { ways: referral::WAYS, name: |one: &Referral| one.state().name(), try_act: try_referral };
    play.play_all(
        2_000,
        || sent(lead(), act(0, 0).at).unwrap(),
        |step, _| {
            let now = at(step.dice);
            let Ok(after) = step.result else {
                // What refuses it is how far it is, and nothing else here.
                let is_open = step.before.is_open();
                assert!(!is_open || step.tried == "acknowledge" && step.before.state().name() == "acknowledged");
                return;
            };
            assert!(step.before.is_open(), "nothing comes after the end");
            assert!(after.steps().starts_with(step.before.steps()), "a step was forgotten");
            assert_eq!(after.steps().len(), step.before.steps().len() + 1);
            // Once it is over nothing is overdue, and nothing falls due.
            if !after.is_open() {
                assert_eq!((after.overdue(Timestamp::MAX), after.next_due(now)), (None, None));
            }
        },
    );
}

#[test]
fn a_referral_is_overdue_twice_and_evidence_by_its_deadline() {
    let now = act(0, 0).at;
    let one = sent(lead(), now).unwrap();
    assert_eq!(one.reference, "AA/2030-17");
    let (first, answer) = (now + hours(8), now + hours(72));
    assert_eq!((one.acknowledge_by(), one.answer_by(), one.overdue(first)), (first, answer, None));
    let second = SignedDuration::from_secs(1);
    assert_eq!(one.overdue(first + second), Some((Late::Acknowledgement, first)));
    assert_eq!(one.overdue(answer + second), Some((Late::Answer, answer)));
    assert_eq!((one.next_due(now), one.next_due(first + second)), (Some(first), Some(answer)));
    let had = one.acknowledge(first + second).unwrap();
    assert_eq!((had.overdue(answer), had.overdue(answer + second)), (None, Some((Late::Answer, answer))));
    let asked = sent(evidence(now + hours(24)), now).unwrap();
    assert_eq!(asked.answer_by(), now + hours(24), "whatever is usual");
}

#[test]
fn what_is_no_referral_is_refused() {
    let now = act(0, 0).at;
    let own = Referral::send(lead(), Urgency::Normal, "", officer("ana", "AA", now), "AA".to_owned());
    assert_eq!(own, Err(ReferralRefusal::OwnCountry));
    for reference in ["x".repeat(41), "a\nb".to_owned(), "a: b".to_owned()] {
        let sent = Referral::send(lead(), Urgency::Normal, &reference, officer("ana", "AA", now), "BB".to_owned());
        assert_eq!(sent, Err(ReferralRefusal::ReferenceUnfit), "{reference}");
    }
    for deadline in [now, now - hours(1), now + hours(24 * 367)] {
        assert_eq!(sent(evidence(deadline), now), Err(ReferralRefusal::DeadlineUnfit));
    }
    let asked = sent(evidence(now + hours(24)), now).unwrap();
    let outcome = Answer::Outcome { outcome: Outcome::Known };
    assert_eq!(asked.clone().answer(outcome, now), Err(ReferralRefusal::AnswerUnfit));
    let on = |one: Referral, who: &str, to: &str| one.hand_on(("one", "two"), officer("x", who, now), to.to_owned());
    assert_eq!(on(asked, "BB", "CC"), Err(ReferralRefusal::EvidenceStays));
    let one = sent(lead(), now).unwrap();
    assert_eq!(on(one.clone(), "BB", "AA"), Err(ReferralRefusal::Back { member: "AA".to_owned() }));
    let mut last = on(one, "BB", "CC").unwrap().1;
    assert_eq!(on(last.clone(), "CC", "AA"), Err(ReferralRefusal::Back { member: "AA".to_owned() }));
    for (who, to) in [("CC", "DD"), ("DD", "EE"), ("EE", "FF")] {
        last = on(last, who, to).unwrap().1;
    }
    assert_eq!(on(last, "FF", "GG"), Err(ReferralRefusal::TooManyHands));
}

fn try_operation(before: Operation, tried: &str, dice: &Dice) -> Result<Operation, OperationRefusal> {
    let members = ["AA", "BB", "CC"];
    let member = members[usize::from(dice.who) % members.len()];
    // Half of the histories know that it is over.
    let now = if dice.n.is_multiple_of(2) { at(dice) } else { at(dice) + hours(24 * 30) };
    let one = officer(&format!("p{}", dice.other % 2), member, now);
    let own = officer("ana", "AA", now);
    let counts = Counts { arrests: u64::from(dice.n % 16), ..Counts::default() };
    let nothing = Digest::of(&"nothing");
    match tried {
        "accept" => before.accept(one),
        "decline" => before.decline(one),
        "drop" => before.drop_it(if dice.n.is_multiple_of(7) { &own } else { &one }),
        "close" => before.close(&own),
        "enter" => before.enter(counts, one),
        "confirm" => {
            let read = before.share(member).map_or(nothing, Share::digest);
            before.confirm(&read, one)
        }
        "publish" => {
            let read = before.ready().unwrap_or(nothing);
            before.publish(&read, &own)
        }
        other => unreachable!("{other}"),
    }
}

fn planned() -> Operation {
    let own = officer("ana", "AA", act(0, 0).at);
    let others = ["BB", "CC"].map(str::to_owned);
    Operation::plan("Exercise, invented: Lantern", (date(2030, 1, 5), date(2030, 1, 12)), own, others).unwrap()
}

#[test]
fn random_histories_of_an_operation_keep_to_the_drawing_and_to_two_people() {
    let play = Play { ways: operation::WAYS, name: |one: &Operation| one.state().name(), try_act: try_operation };
    let published = RefCell::new(BTreeMap::new());
    play.play_all(4_000, planned, |step, _| {
        let Ok(after) = step.result else { return };
        let is_public = matches!(after.state(), OperationState::Published { .. });
        assert_eq!(after.sums().is_some(), is_public, "a sum is told once it is public, and not before");
        let is_ready = matches!(after.state(), OperationState::Confirmed);
        assert_eq!(after.ready().is_some(), is_ready);
        if step.tried == "enter" {
            let anew = step.before.shares().count() == after.shares().count();
            assert!(!anew || after.confirmed() == 0, "what was confirmed is confirmed anew");
        }
        if is_ready || is_public {
            assert!(after.taking_part().count() >= 2);
            for member in after.taking_part() {
                let share = after.share(member).expect("entered");
                let confirmed = share.confirmed.as_ref().expect("confirmed");
                assert_ne!(share.entered.act.by, confirmed.act.by, "by two people");
                assert_eq!(confirmed.office.member, member, "of that member");
            }
        }
        if let Some(sums) = after.sums() {
            let shown = sums[0].1;
            let shares: Vec<u64> =
                after.taking_part().filter_map(|m| after.share(m)).map(|s| s.counts.arrests).collect();
            if let Some(sum) = shown {
                assert_eq!(sum, shares.iter().sum::<u64>());
                assert!(sum >= 5, "a small sum is shown");
            }
            *published.borrow_mut().entry(shown.is_some()).or_insert(0_u32) += 1;
        }
        if step.tried == "close" {
            assert!(step.dice.second + 24 * 30 * 3_600 >= 12 * 86_400, "before its last day");
        }
    });
    assert_eq!(published.into_inner().len(), 2, "some sums are shown, some are not");
}

#[test]
fn what_is_no_operation_is_refused() {
    let now = act(0, 0).at;
    let plan = |name: &str, days, others: &[&str]| {
        let others = others.iter().map(|member| (*member).to_owned());
        Operation::plan(name, days, officer("ana", "AA", now), others)
    };
    let days = (date(2030, 1, 5), date(2030, 1, 12));
    assert_eq!(plan("  ", days, &["BB"]), Err(OperationRefusal::NameUnfit));
    assert_eq!(plan("x", (days.1, days.0), &["BB"]), Err(OperationRefusal::PeriodUnfit));
    assert_eq!(plan("x", (days.0, date(2031, 2, 1)), &["BB"]), Err(OperationRefusal::PeriodUnfit));
    assert_eq!(plan("x", days, &["AA"]), Err(OperationRefusal::Alone));
    let one = plan("x", days, &["BB"]).unwrap();
    assert!(matches!(one.parts()["BB"], Part::Asked));
    let later = now + hours(24 * 12);
    let own = officer("ana", "AA", later);
    assert_eq!(one.clone().close(&officer("ana", "AA", now)), Err(OperationRefusal::NotOver));
    assert_eq!(one.clone().close(&own), Err(OperationRefusal::TooFew));
    assert_eq!(one.clone().accept(officer("x", "CC", now)), Err(OperationRefusal::NoPart));
    let both = one.accept(officer("bo", "BB", now)).unwrap();
    assert_eq!(both.clone().close(&officer("bo", "BB", later)), Err(OperationRefusal::NotYours));
    let closed = both.close(&own).unwrap();
    let read = Digest::of(&"nothing");
    assert_eq!(closed.clone().confirm(&read, own.clone()), Err(OperationRefusal::NothingEntered));
    let too_many = Counts { files: 1_000_001, ..Counts::default() };
    assert_eq!(closed.clone().enter(too_many, own.clone()), Err(OperationRefusal::CountUnfit));
    let entered = closed.enter(Counts::default(), own.clone()).unwrap();
    let read = entered.share("AA").unwrap().digest();
    assert_eq!(entered.confirm(&read, own), Err(OperationRefusal::SamePerson));
}

/// An operation that is over, in which AA and BB take part: the time, and the shares that both entered.
fn counted(ours: u64, theirs: u64) -> (Timestamp, Operation) {
    let now = act(0, 0).at + hours(24 * 30);
    let own = officer("ana", "AA", act(0, 0).at);
    let days = (date(2030, 1, 5), date(2030, 1, 12));
    let planned = Operation::plan("x", days, own, ["BB".to_owned()]).unwrap();
    let both = planned.accept(officer("bo", "BB", act(0, 0).at)).unwrap();
    let closed = both.close(&officer("ana", "AA", now)).unwrap();
    let arrests = |arrests| Counts { arrests, ..Counts::default() };
    let entered = closed.enter(arrests(ours), officer("ana", "AA", now)).unwrap();
    (now, entered.enter(arrests(theirs), officer("bo", "BB", now)).unwrap())
}

fn confirmed(one: Operation, who: &str, member: &str, now: Timestamp) -> Operation {
    let read = one.share(member).unwrap().digest();
    one.confirm(&read, officer(who, member, now)).unwrap()
}

#[test]
fn nobody_reads_the_others_share_by_changing_their_own() {
    let (now, one) = counted(12, 9);
    let ready = confirmed(confirmed(one, "al", "AA", now), "bea", "BB", now);
    assert_eq!((ready.state(), ready.sums()), (&OperationState::Confirmed, None));
    // With another share of its own a force would see whether the sum is shown: nothing is told, and both confirm anew.
    let small = Counts { arrests: 1, ..Counts::default() };
    let again = ready.enter(small, officer("bo", "BB", now)).unwrap();
    assert_eq!((again.state(), again.confirmed(), again.sums()), (&OperationState::Closed, 0, None));
    let alone = confirmed(again, "bea", "BB", now);
    assert_eq!((alone.state(), alone.confirmed()), (&OperationState::Closed, 1), "the other has not confirmed it anew");
}

#[test]
fn what_is_confirmed_and_made_public_is_what_was_read() {
    let (now, one) = counted(12, 9);
    let read = one.share("AA").unwrap().digest();
    // Between the reading and the deed a colleague enters another share: by the same clock, so that nothing but the count is another.
    let other = Counts { arrests: 120, ..Counts::default() };
    let changed = one.clone().enter(other, officer("ana", "AA", now)).unwrap();
    let al = officer("al", "AA", now);
    assert_eq!(changed.clone().confirm(&read, al.clone()), Err(OperationRefusal::NotRead));
    assert!(one.clone().confirm(&read, al).is_ok());

    let ready = |one: Operation| confirmed(confirmed(one, "al", "AA", now), "bea", "BB", now);
    let (first, second) = (ready(one), ready(changed));
    let own = officer("al", "AA", now);
    let read = first.ready().unwrap();
    assert_eq!(second.clone().publish(&read, &own), Err(OperationRefusal::NotRead));
    assert_eq!(first.clone().publish(&read, &officer("bea", "BB", now)), Err(OperationRefusal::NotYours));
    let public = first.publish(&read, &own).unwrap();
    assert_eq!(public.sums().unwrap()[0].1, Some(21));
    // What names the shares tells nothing of them: of other counts it is the same.
    let (_, few) = counted(40, 2);
    assert_eq!(ready(few).ready().unwrap(), read);
}

#[test]
fn of_a_member_the_force_that_took_part_enters_and_confirms_and_no_other() {
    let now = act(0, 0).at;
    let other = |who: &str, member: &str, at| by(who, &office(&format!("coast-{member}"), member), at);
    let days = (date(2030, 1, 5), date(2030, 1, 12));
    let planned = Operation::plan("x", days, officer("ana", "AA", now), ["BB".to_owned()]).unwrap();
    let coast = other("cy", "BB", now);
    // Nobody abroad can know which force is the right one: whichever says so first takes part.
    let declined = planned.decline(coast.clone()).unwrap();
    let both = declined.accept(officer("bo", "BB", now)).unwrap();
    assert_eq!(both.clone().accept(coast.clone()), Err(OperationRefusal::OtherForce));
    assert_eq!(both.clone().decline(coast.clone()), Err(OperationRefusal::OtherForce));
    assert_eq!(both.clone().decline(other("di", "AA", now)), Err(OperationRefusal::OtherForce));
    assert!(both.has(&officer("bo", "BB", now).office) && !both.has(&coast.office));
    assert!(matches!(both.clone().decline(officer("bea", "BB", now)), Ok(left) if left.force("BB").is_none()));
    let later = now + hours(24 * 30);
    let coast = other("cy", "BB", later);
    let closed = both.close(&officer("ana", "AA", later)).unwrap();
    assert_eq!(closed.clone().enter(Counts::default(), coast.clone()), Err(OperationRefusal::OtherForce));
    let entered = closed.enter(Counts::default(), officer("bo", "BB", later)).unwrap();
    let read = entered.share("BB").unwrap().digest();
    assert_eq!(entered.clone().confirm(&read, coast), Err(OperationRefusal::OtherForce));
    assert!(entered.confirm(&read, officer("bea", "BB", later)).is_ok());
}

#[test]
fn what_it_says_is_kept_until_the_last_of_its_way_was_over_for_its_days() {
    let start = act(0, 0).at;
    let later = |days: i64| start + SignedDuration::from_hours(24 * days);
    let one = sent(lead(), start).unwrap();
    assert_eq!((one.ended(), one.kept_until(None, 730)), (None, None), "it waits");
    let answer = Answer::Outcome { outcome: Outcome::Known };
    let answered = one.clone().answer(answer, later(1)).unwrap();
    assert_eq!((answered.ended(), answered.kept_until(None, 730)), (Some(later(1)), Some(later(731))));
    assert_eq!(answered.kept_until(None, 30), Some(later(31)));
    let withdrawn = one.clone().acknowledge(later(1)).unwrap().withdraw(later(2)).unwrap();
    assert_eq!(withdrawn.kept_until(None, 730), Some(later(732)));
    // What was handed on is over with what became of it there.
    let bo = officer("bo", "BB", later(3));
    let (handed, on) = one.hand_on(("one", "two"), bo, "CC".to_owned()).unwrap();
    assert_eq!((handed.ended(), handed.kept_until(Some(&on), 730)), (Some(later(3)), None));
    let on = on.answer(answer, later(400)).unwrap();
    assert_eq!(handed.kept_until(Some(&on), 730), Some(later(1_130)));
    assert_eq!(on.kept_until(None, 730), Some(later(1_130)), "the whole way at once");
}
