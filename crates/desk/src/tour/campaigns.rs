//! The tour's campaigns: twelve members plan, run and evaluate them, some in time, some silently; others join, and take over what was made.

use std::collections::BTreeSet;

use alliance::campaigns::share::Share;
use alliance::campaigns::{
    Audience, CampaignWork, Channel, Counted, Evaluation, Licence, Material, MaterialKind, Plan, Reach, Stated, Taking,
};
use alliance::people::{Role, access};
use alliance::register::PaperKind;
use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan};
use store::work::{Paper, PaperFilter, View};

use super::Stage;
use crate::DeskError;
use crate::campaigns::CampaignStep;

/// Members that run campaigns, with a language of each.
const MEMBERS: [(&str, &str); 12] = [
    ("DE", "de"),
    ("FR", "fr"),
    ("IT", "it"),
    ("ES", "es"),
    ("PT", "pt"),
    ("RS", "sr-Latn"),
    ("UA", "uk"),
    ("JP", "ja"),
    ("SE", "sv"),
    ("NL", "nl"),
    ("PL", "pl"),
    ("CA", "en"),
];

const THEMES: [(&str, &str); 6] = [
    ("tell somebody", "You can always tell somebody."),
    ("say no", "You can say no at any time."),
    ("who is it really", "Nobody knows who is at the other end."),
    ("ask first", "Ask before you send anything on."),
    ("talk about it", "Ask your child what happened online today."),
    ("help before", "There is help before anything happens."),
];

/// Months from the publication to the begin, and from there to the end.
const LEAD: i64 = 1;
const LASTS: i64 = 3;

/// Lives a month: somebody plans, and whatever is due of what was planned before comes to its step.
pub(super) async fn month(stage: &Stage<'_>, month: u16) -> Result<(), DeskError> {
    let at = usize::from(month) % MEMBERS.len();
    plan(stage, month, MEMBERS[at]).await?;
    for (member, language) in MEMBERS {
        let view = View::Member(member.to_owned());
        let all = stage.desk.papers::<CampaignWork>(&view, PaperKind::Campaign, &PaperFilter::default()).await?;
        for (paper, work) in all {
            go_on(stage, (member, language), &paper, &work).await?;
        }
    }
    // A month later somebody else takes over what was public by then.
    if month % 3 == 2 {
        take_over(stage, month).await?;
    }
    Ok(())
}

fn material(number: usize, language: &str, closed: bool) -> Material {
    let kinds = [MaterialKind::Lesson, MaterialKind::Leaflet, MaterialKind::Kit];
    Material {
        id: format!("m{number}"),
        title: format!("Exercise, invented: material {number}"),
        language: language.to_owned(),
        kind: kinds[number % kinds.len()],
        link: Some(format!("https://example.org/exercise/material-{number}")),
        digest: None,
        licence: if closed { Licence::Closed } else { Licence::Named },
    }
}

async fn plan(stage: &Stage<'_>, month: u16, (member, language): (&str, &str)) -> Result<(), DeskError> {
    let mut dice = stage.dice(&format!("campaigns.{month}"));
    let (theme, message) = THEMES[usize::from(month) % THEMES.len()];
    let audiences: [&[Audience]; 4] = [
        &[Audience::Teenagers],
        &[Audience::Parents, Audience::Teachers],
        &[Audience::Middle, Audience::Parents],
        &[Audience::Worried],
    ];
    let chosen = audiences[usize::try_from(dice.roll(4)).unwrap_or_default()];
    let other = MEMBERS[(usize::from(month) + 5) % MEMBERS.len()].0;
    let begins = stage.today().saturating_add(LEAD.months());
    let plan = Plan {
        title: format!("Exercise, invented: {theme} ({member})"),
        aim: format!("Exercise, invented: what a campaign of {member} could want to change."),
        message: message.to_owned(),
        with: if month.is_multiple_of(2) { BTreeSet::from([other.to_owned()]) } else { BTreeSet::new() },
        audiences: chosen.iter().copied().collect(),
        channels: BTreeSet::from([Channel::Schools, Channel::Social, Channel::Helplines]),
        languages: BTreeSet::from([language.to_owned(), "en".to_owned()]),
        begins: Some(begins),
        ends: Some(begins.saturating_add(LASTS.months())),
        materials: (1..=3).map(|number| material(number, language, number == 3 && month % 4 == 1)).collect(),
    };
    let begin =
        stage.leave::<access::CampaignBegin>((Role::Coordinator, Some(member), false), Some(member), None).await?;
    let id = stage.desk.begin_campaign(&begin, plan).await?;
    // Now and then one stays in draft: nobody else ever knows of it.
    if dice.roll(8) == 0 {
        return Ok(());
    }
    stage.advance(SignedDuration::from_mins(5));
    publish(stage, member, &id).await?;
    if month.is_multiple_of(4) {
        let join =
            stage.leave::<access::CampaignJoin>((Role::Coordinator, Some(other), false), Some(other), None).await?;
        stage.desk.join_campaign(&join, &id).await?;
    }
    Ok(())
}

async fn publish(stage: &Stage<'_>, member: &str, id: &str) -> Result<(), DeskError> {
    let leave = stage.leave::<access::CampaignPublish>((Role::Signer, Some(member), false), None, Some(id)).await?;
    let work = leave.paper().read::<CampaignWork>();
    let digest =
        work.map(|work| work.digest()).ok_or_else(|| DeskError::Broken(format!("the tour: no campaign {id}")))?;
    stage.desk.publish_campaign(&leave, &digest).await
}

/// Takes the step that is due of a campaign. Every fifth member forgets to say that its campaign is over.
async fn go_on(
    stage: &Stage<'_>,
    (member, language): (&str, &str),
    paper: &Paper,
    work: &CampaignWork,
) -> Result<(), DeskError> {
    let today = stage.today();
    let Some(public) = work.public() else { return Ok(()) };
    let has_come = |day: Option<Date>| day.filter(|day| *day <= today);
    let silent = usize::try_from(stage.dice(&paper.id).roll(5)).unwrap_or_default() == 0;
    let coordinator = (Role::Coordinator, Some(member), false);
    match work.state().name() {
        "planned" => {
            if let Some(on) = has_come(public.stated.plan.begins) {
                let leave = stage.leave::<access::CampaignStep>(coordinator, None, Some(&paper.id)).await?;
                stage.desk.step_campaign(&leave, CampaignStep::Begun, on).await?;
            }
        }
        "running" if !silent => {
            if let Some(on) = has_come(public.stated.plan.ends) {
                let leave = stage.leave::<access::CampaignStep>(coordinator, None, Some(&paper.id)).await?;
                stage.desk.step_campaign(&leave, CampaignStep::Ended, on).await?;
            }
        }
        "over" => {
            let leave = stage.leave::<access::CampaignWrite>(coordinator, None, Some(&paper.id)).await?;
            let reason = Some("Exercise, invented: it is over and was counted.".to_owned());
            let stated = counted(stage, &paper.id, language, public.stated.plan.clone());
            stage.desk.edit_campaign(&leave, paper.no, stated, reason).await?;
            stage.advance(SignedDuration::from_mins(5));
            publish(stage, member, &paper.id).await?;
        }
        _ => {}
    }
    Ok(())
}

/// What came of a campaign: clearly more, within chance, and a sample that is too small to tell.
fn counted(stage: &Stage<'_>, id: &str, language: &str, plan: Plan) -> Stated {
    let mut dice = stage.dice(&format!("counted.{id}"));
    let how = "Exercise, invented: two samples of classes, drawn by lot.".to_owned();
    let question = |number: u8, words: &str, (before, after, asked): (u64, u64, u64)| Evaluation {
        id: format!("q{number}"),
        question: format!("Exercise, invented: {words}"),
        how: how.clone(),
        before: Share { yes: before, asked },
        after: Share { yes: after, asked },
    };
    let (base, more) = (120 + dice.roll(20), dice.roll(60));
    Stated {
        plan,
        reach: vec![
            Reach {
                channel: Channel::Schools,
                counted: Counted::Sessions,
                number: 200 + dice.roll(400),
                how: "Exercise, invented: counted by the schools.".to_owned(),
            },
            Reach {
                channel: Channel::Social,
                counted: Counted::Shown,
                number: 50_000 + dice.roll(900_000),
                how: format!("Exercise, invented: counted by the platforms ({language})."),
            },
            Reach {
                channel: Channel::Helplines,
                counted: Counted::Contacts,
                number: 1 + dice.roll(60),
                how: "Exercise, invented: counted by the helpline.".to_owned(),
            },
        ],
        evaluation: vec![
            question(1, "knows whom to tell", (base, base + more, 300)),
            question(2, "has talked about it at home", (12, 14, 18)),
            question(3, "would ask for help", (2 + dice.roll(6), 40, 200)),
        ],
    }
}

/// Two members adopt the newest public campaign of another one.
async fn take_over(stage: &Stage<'_>, month: u16) -> Result<(), DeskError> {
    let at = usize::from(month);
    let maker = MEMBERS[(at + MEMBERS.len() - 2) % MEMBERS.len()].0;
    let view = View::Member(maker.to_owned());
    let all = stage.desk.papers::<CampaignWork>(&view, PaperKind::Campaign, &PaperFilter::default()).await?;
    let Some((paper, work)) = all.into_iter().rfind(|(_, work)| work.public().is_some()) else { return Ok(()) };
    let part = |member: &str| member == maker || work.stated().plan.with.contains(member);
    let takers =
        (1..MEMBERS.len()).map(|step| MEMBERS[(at + step) % MEMBERS.len()]).filter(|(member, _)| !part(member));
    for (member, language) in takers.take(2) {
        let leave =
            stage.leave::<access::CampaignAdopt>((Role::Coordinator, Some(member), false), Some(member), None).await?;
        let taking = Taking {
            materials: BTreeSet::from(["m1".to_owned(), "m2".to_owned()]),
            languages: BTreeSet::from([language.to_owned()]),
            begins: stage.today().saturating_add(1.month()),
            ends: Some(stage.today().saturating_add(6.months())),
        };
        stage.desk.adopt_campaign(&leave, &paper.id, taking).await?;
    }
    Ok(())
}
