//! Campaigns and practices: a second person makes them public, what came of them is told in its time, and a translation knows its original.

use std::collections::{BTreeMap, BTreeSet};

use alliance::campaigns::share::{Change, Share, compare};
use alliance::campaigns::{
    self, Audience, CampaignRefusal, CampaignState, CampaignWork, Channel, Counted, Evaluation, Licence, Material,
    MaterialKind, Plan, Reach, Stated, Taking, is_link,
};
use alliance::practices::{
    self, CostBand, Made, Measured, Office, PracticeRefusal, PracticeState, PracticeWork, Terms, Text, TextState,
    adopting,
};
use alliance::register::{Adoption, Campaign, Digest, GoodPractice};
use jiff::civil::date;
use proptest::prelude::*;

use super::{Dice, History, Play, act, day, runner};

fn material(id: &str, licence: Licence) -> Material {
    Material {
        id: id.into(),
        title: "Exercise, invented: a kit".into(),
        language: "en".into(),
        kind: MaterialKind::Kit,
        link: Some("https://example.org/kit".into()),
        digest: None,
        licence,
    }
}

fn plan(title: &str) -> Plan {
    Plan {
        title: title.into(),
        aim: "Exercise, invented: fewer children send pictures of themselves to strangers.".into(),
        message: "You can always say no.".into(),
        with: BTreeSet::from(["RS".into(), "FR".into()]),
        audiences: BTreeSet::from([Audience::Teenagers]),
        channels: BTreeSet::from([Channel::Schools]),
        languages: BTreeSet::from(["en".into()]),
        begins: Some(date(2030, 2, 1)),
        ends: Some(date(2030, 5, 1)),
        materials: vec![material("m1", Licence::Named), material("m2", Licence::Closed)],
    }
}

fn question(yes: u64) -> Evaluation {
    Evaluation {
        id: "q1".into(),
        question: "Whom would you tell?".into(),
        how: "Two samples of classes, drawn by lot.".into(),
        before: Share { yes: 120, asked: 300 },
        after: Share { yes, asked: 300 },
    }
}

fn try_campaign(work: CampaignWork, tried: &str, dice: &Dice) -> Result<CampaignWork, CampaignRefusal> {
    let by = dice.by();
    let on = day(dice.day() - i64::from(dice.n % 3) + i64::from(dice.n % 7 == 6));
    match tried {
        "edit" => {
            let reach = Reach {
                channel: Channel::Schools,
                counted: Counted::Sessions,
                number: u64::from(dice.n),
                how: "By the schools.".into(),
            };
            let stated = Stated {
                plan: plan(if dice.n % 16 == 9 { " " } else { ["One", "Two", "Three"][usize::from(dice.n % 3)] }),
                reach: if dice.n % 4 == 1 { vec![reach] } else { Vec::new() },
                evaluation: if dice.n % 4 == 2 { vec![question(165 + u64::from(dice.n % 3))] } else { Vec::new() },
            };
            work.edit(stated, (dice.n % 5 != 4).then(|| "the schools asked for it".to_owned()), &by)
        }
        "publish" => {
            let seen = if dice.n % 8 == 5 { Digest::of(&dice.n) } else { work.digest() };
            work.publish(&seen, by)
        }
        "drop" => work.drop(by),
        "begin" => work.run(on, by),
        "end" => work.end(on, by),
        other => unreachable!("{other}"),
    }
}

#[test]
fn campaigns_are_published_by_a_second_person_and_tell_what_came_of_them_in_its_time() {
    let play = Play { ways: campaigns::WAYS, name: |work: &CampaignWork| work.state().name(), try_act: try_campaign };
    let start = || CampaignWork::begin("DE".into(), plan("One"), act(0, 0)).unwrap();
    play.play_all(2_000, start, |step, history: &mut History| {
        let Ok(after) = step.result else { return };
        let who = step.dice.who;
        let told = Campaign::of(after, "c").and_then(|campaign| campaign.run);
        assert_eq!(told.is_some(), after.public().is_some() && !matches!(after.state(), CampaignState::Draft));
        if let Some(run) = &told {
            assert!(run.reach.is_empty() || run.began.is_some(), "nobody is reached by what has not begun");
            assert!(run.evaluation.is_empty() || run.ended.is_some(), "what changed is told once it is over");
            assert_eq!(run.state == "evaluated", !run.evaluation.is_empty(), "what changed stays told");
            assert!(run.began.zip(run.ended).is_none_or(|(first, last)| first <= last));
            for one in &run.reach {
                assert!(one.number.is_none_or(|number| number == 0 || number >= 5), "a few people are told");
            }
        }
        match step.tried {
            "edit" => {
                history.editors.insert(who);
                assert_eq!(step.before.public(), after.public(), "nobody but the second person makes anything public");
            }
            "publish" => {
                assert!(!history.editors.contains(&who) && (who != 0 || history.public));
                assert_eq!(after.public().unwrap().stated, *after.stated());
                assert!(!history.public || step.before.reason().is_some_and(|reason| !reason.trim().is_empty()));
                history.editors = BTreeSet::new();
                history.public = true;
            }
            "drop" => {
                assert!(!history.public && (history.editors.contains(&who) || who == 0), "whoever wrote it drops it");
                assert!(!after.is_news() && after.public().is_none() && after.stated() == step.before.stated());
            }
            _ => assert_eq!((step.before.stated(), step.before.public()), (after.stated(), after.public())),
        }
    });
}

#[test]
fn no_campaign_begins_more_than_a_year_before_it_is_published() {
    let least = date(2029, 1, 1);
    let refused = || Err(CampaignRefusal::LongBefore { least });
    let planned = |begins| Plan { begins: Some(begins), ..plan("One") };
    let publish = |work: CampaignWork, act| {
        let digest = work.digest();
        work.publish(&digest, act)
    };
    let begin = |begins| CampaignWork::begin("DE".into(), planned(begins), act(0, 0)).unwrap();
    assert_eq!(publish(begin(date(2028, 12, 31)), act(1, 1)).map(|_| ()), refused());
    let work = publish(begin(least), act(1, 1)).unwrap();
    assert_eq!(work.clone().run(date(2028, 12, 31), act(0, 2)).map(|_| ()), refused());
    let running = work.run(least, act(0, 2)).unwrap();
    // Nor is it dated back by what is published later; a year is counted from when it was first heard of.
    let later = 400 * 86_400;
    let stated = |begins| Stated { plan: planned(begins), ..Stated::default() };
    let edit = |begins| {
        let why = Some("it began earlier".to_owned());
        running.clone().edit(stated(begins), why, &act(0, later)).unwrap()
    };
    assert_eq!(publish(edit(date(2020, 1, 1)), act(1, later + 1)).map(|_| ()), refused());
    assert!(publish(edit(date(2029, 1, 2)), act(1, later + 1)).is_ok());
}

#[test]
fn a_member_is_named_once_it_agrees_and_adopts_what_may_be_used() {
    let work = CampaignWork::begin("DE".into(), plan("One"), act(0, 0)).unwrap();
    assert_eq!(work.clone().join("RS", act(5, 5)).unwrap_err(), CampaignRefusal::NotAsked, "a draft asks nobody");
    let digest = work.digest();
    let work = work.publish(&digest, act(1, 1)).unwrap();
    assert_eq!(Campaign::of(&work, "c").unwrap().members, ["DE"]);
    assert_eq!(work.clone().join("IT", act(5, 5)).unwrap_err(), CampaignRefusal::NotAsked);
    let work = work.join("RS", act(5, 5)).unwrap();
    assert_eq!(work.clone().join("RS", act(5, 6)).unwrap_err(), CampaignRefusal::JoinedAlready);
    let public = Campaign::of(&work, "c").unwrap();
    assert_eq!(public.members, ["DE", "RS"]);

    let taking = |material: &str, language: &str| Taking {
        materials: BTreeSet::from([material.to_owned()]),
        languages: BTreeSet::from([language.to_owned()]),
        begins: date(2030, 3, 1),
        ends: Some(date(2030, 4, 1)),
    };
    let adopt = |member: &str, taking| Adoption::of_campaign(("c", &public), member, taking, date(2030, 2, 20));
    assert_eq!(adopt("RS", taking("m1", "sr-Latn")).unwrap_err(), CampaignRefusal::OwnCampaign);
    assert_eq!(adopt("IT", taking("m9", "it")).unwrap_err(), CampaignRefusal::NoMaterial);
    assert_eq!(adopt("IT", taking("m2", "it")).unwrap_err(), CampaignRefusal::NotForReuse);
    assert_eq!(adopt("IT", taking("m1", "Italian")).unwrap_err(), CampaignRefusal::NoLanguage);
    let late = Taking { ends: Some(date(2030, 2, 1)), ..taking("m1", "it") };
    assert_eq!(adopt("IT", late).unwrap_err(), CampaignRefusal::OutOfOrder);
    let adopted = adopt("IT", taking("m1", "it")).unwrap();
    assert_eq!((adopted.made_by.as_slice(), adopted.goal.as_str()), (&["DE".to_owned(), "RS".to_owned()][..], "G4"));
    let gathered = Campaign { run: None, ..public.clone() };
    let bare = Adoption::of_campaign(("c", &gathered), "IT", taking("m1", "it"), date(2030, 2, 20));
    assert_eq!(bare.unwrap_err(), CampaignRefusal::NotPublic);
}

#[test]
fn a_reader_is_sent_to_a_publisher_and_nowhere_else() {
    for good in ["https://example.org", "https://www.example.org/a?b=c#d", "https://example.org:8443/kit.pdf"] {
        assert!(is_link(good), "{good}");
    }
    for bad in [
        "http://example.org",
        "https://",
        "https://localhost",
        "https://user@example.org",
        "https://example.org/a b",
        "https://.org",
        "https://example.org:99999999",
        "javascript:alert(1)",
        "data:image/png;base64,AAAA",
        "https://example.org/\"onclick",
    ] {
        assert!(!is_link(bad), "{bad}");
    }
}

#[test]
fn a_comparison_turned_round_says_the_same_and_more_people_never_widen_it() {
    let shares = (20_u64..2_000, 20_u64..2_000, 0_u64..=1_000, 0_u64..=1_000);
    runner(3_000)
        .run(&shares, |(first, second, k, l)| {
            let before = Share { yes: first * k / 1_000, asked: first };
            let after = Share { yes: second * l / 1_000, asked: second };
            let (there, back) = (compare(before, after), compare(after, before));
            let turned = |word| match word {
                Change::More => Change::Less,
                Change::Less => Change::More,
                other => other,
            };
            prop_assert_eq!(turned(there.word), back.word);
            let Some((low, high)) = there.interval else {
                prop_assert!(before.told().is_none() || after.told().is_none());
                return Ok(());
            };
            let (other_low, other_high) = back.interval.expect("the same cells are told");
            prop_assert_eq!((low, high), (-other_high, -other_low));
            prop_assert!(low <= high);
            let many = |share: Share| Share { yes: share.yes * 100, asked: share.asked * 100 };
            let (closer_low, closer_high) = compare(many(before), many(after)).interval.expect("more are told");
            prop_assert!(closer_high - closer_low <= high - low);
            Ok(())
        })
        .unwrap_or_else(|fault| panic!("{fault}"));
}

fn text(name: &str, made: Made) -> Text {
    Text { name: name.into(), problem: "A problem.".into(), done: "What was done.".into(), made, of: None }
}

fn terms(n: u8) -> Terms {
    let name = if n % 16 == 9 { " ".to_owned() } else { format!("Practice {}", n % 3) };
    Terms {
        goal: "G5".into(),
        original: "de".into(),
        texts: BTreeMap::from([
            ("de".to_owned(), text(&name, Made::Human)),
            ("en".to_owned(), text("A practice", Made::Machine)),
        ]),
        cost: CostBand::Small,
        measured: vec![Measured { before: Some("a".into()), after: None }],
        contact: Office { name: "An office".into(), link: Some("https://example.org/office".into()) },
    }
}

fn try_practice(work: PracticeWork, tried: &str, dice: &Dice) -> Result<PracticeWork, PracticeRefusal> {
    let by = dice.by();
    let seen = if dice.n % 8 == 5 { Digest::of(&dice.n) } else { work.digest() };
    match tried {
        "edit" => work.edit(terms(dice.n), (dice.n % 5 != 4).then(|| "it was too short".to_owned()), &by),
        "propose" => work.propose(by),
        "drop" => work.drop(by),
        "return" => work.give_back(if dice.n % 4 == 3 { " ".into() } else { "What did it cost?".into() }, by),
        "accept" => work.accept(&seen, by),
        "publish" => work.publish(&seen, by),
        other => unreachable!("{other}"),
    }
}

#[test]
fn practices_take_three_people_and_stay_public_while_they_are_revised() {
    let play = Play { ways: practices::WAYS, name: |work: &PracticeWork| work.state().name(), try_act: try_practice };
    let start = || PracticeWork::begin("DE".into(), terms(0), act(0, 0)).unwrap();
    play.play_all(2_000, start, |step, history: &mut History| {
        let Ok(after) = step.result else { return };
        let who = step.dice.who;
        let writes = |history: &History| history.editors.contains(&who) || (who == 0 && !history.public);
        match step.tried {
            "edit" | "propose" => {
                history.editors.insert(who);
            }
            "drop" => assert!(writes(history) && !history.public && !after.is_shown(), "whoever wrote it drops it"),
            "accept" | "return" => assert!(!writes(history), "whoever wrote does not review"),
            _ => {
                let PracticeState::Accepted { reviewed, .. } = step.before.state() else { panic!("not accepted") };
                assert!(!writes(history) && reviewed.act.by != step.dice.by().by);
                let (now, was) = (after.public().unwrap(), step.before.public());
                assert_eq!(now.version, was.map_or(1, |public| public.version + 1));
                assert!(was.is_none() || now.reason.as_ref().is_some_and(|reason| !reason.trim().is_empty()));
                assert!(after.terms().faults().is_empty());
                history.editors = BTreeSet::new();
                history.public = true;
            }
        }
        assert_eq!(GoodPractice::of(after, "p").is_some(), history.public);
        assert!(step.tried == "publish" || step.before.public() == after.public());
    });
}

#[test]
fn what_was_public_once_is_not_dropped() {
    let work = PracticeWork::begin("DE".into(), terms(0), act(0, 0)).unwrap();
    assert_eq!(work.clone().drop(act(1, 1)).unwrap_err(), PracticeRefusal::NotWriter);
    assert!(work.may_drop("p0") && !work.may_drop("p1"));
    let dropped = work.clone().drop(act(0, 1)).unwrap();
    assert!(!dropped.is_shown() && !dropped.may_drop("p0"));
    let digest = work.digest();
    let work = work.propose(act(0, 1)).unwrap();
    let work = work.accept(&digest, act(1, 2)).unwrap().publish(&digest, act(2, 3)).unwrap();
    let revised = work.edit(terms(1), None, &act(0, 4)).unwrap();
    assert!(!revised.may_drop("p0"));
    assert_eq!(revised.drop(act(0, 5)).unwrap_err(), PracticeRefusal::Public);

    let work = CampaignWork::begin("DE".into(), plan("One"), act(0, 0)).unwrap();
    assert_eq!(work.clone().drop(act(1, 1)).unwrap_err(), CampaignRefusal::NotWriter);
    assert!(work.may_drop("p0") && !work.may_drop("p1"));
    let dropped = work.clone().drop(act(0, 1)).unwrap();
    let again = dropped.clone().edit(dropped.stated().clone(), None, &act(0, 2));
    assert_eq!(again.unwrap_err(), CampaignRefusal::NotNow { state: "dropped" });
    let digest = dropped.digest();
    assert_eq!(dropped.publish(&digest, act(1, 2)).unwrap_err(), CampaignRefusal::NotNow { state: "dropped" });
    let digest = work.digest();
    let public = work.publish(&digest, act(1, 1)).unwrap();
    assert_eq!(public.drop(act(0, 2)).unwrap_err(), CampaignRefusal::NotNow { state: "planned" });
}

#[test]
fn a_translation_is_outdated_once_its_original_says_something_else() {
    let work = PracticeWork::begin("DE".into(), terms(0), act(0, 0)).unwrap();
    let states = |work: &PracticeWork| ["de", "en"].map(|tag| work.terms().state_of(tag).unwrap());
    assert_eq!(states(&work), [TextState::Original, TextState::Machine]);
    // The original changes; what stands of the translation is sent back as it was.
    let mut changed = work.terms().clone();
    changed.texts.get_mut("de").unwrap().done = "More was done.".into();
    let work = work.edit(changed, None, &act(0, 1)).unwrap();
    assert_eq!(states(&work), [TextState::Original, TextState::Outdated]);
    // Written without the digest that it had, and otherwise the same, it stays outdated.
    let mut bare = work.terms().clone();
    bare.texts.get_mut("en").unwrap().of = None;
    let work = work.edit(bare, None, &act(0, 2)).unwrap();
    assert_eq!(states(&work), [TextState::Original, TextState::Outdated]);
    // Somebody compares it with the original as it is now.
    let mut compared = work.terms().clone();
    let now = compared.ruling().unwrap().digest();
    let english = compared.texts.get_mut("en").unwrap();
    (english.made, english.of) = (Made::Human, Some(now));
    let work = work.edit(compared, None, &act(0, 3)).unwrap();
    assert_eq!(states(&work), [TextState::Original, TextState::Human]);
}

#[test]
fn the_commitment_of_an_adoption_begins_with_what_was_done() {
    let work = PracticeWork::begin("DE".into(), terms(0), act(0, 0)).unwrap().propose(act(0, 1)).unwrap();
    let digest = work.digest();
    let work = work.accept(&digest, act(1, 2)).unwrap().publish(&digest, act(2, 3)).unwrap();
    let shared = GoodPractice::of(&work, "p").unwrap().shared.unwrap();
    let terms = adopting("p", &shared);
    assert_eq!(terms.actions[0].what, "What was done.");
    assert!(terms.ruling_text().unwrap().contains("(p)") && terms.goals.contains("G5"));
    assert!(terms.deadline.is_none() && terms.milestones.is_empty(), "what only the member can say is left open");
}
