//! What the law is asked for, member by member: the mark of each answer, and how many members give it.

use std::collections::BTreeMap;

use alliance::law::criterion::Asks;
use alliance::law::{Back, Criterion, Norm, Provision, Status};
use alliance::register::Kind;
use desk::queries::Parameter::{Criterion as OfCriterion, Stage as OfStage};
use desk::{Filter, Stored};

use crate::ctx::{Counted, Ctx};
use crate::fault::Fault;
use crate::i18n::{Arg, Html};
use crate::mark::Mark;

/// The word where there is no record.
pub const UNKNOWN: &str = "unknown";

/// What can be known of a member and a criterion, in the order of the columns. The last three differ on purpose.
pub const STAGES: [&str; 6] = [
    Status::InForce.as_str(),
    Status::Adopted.as_str(),
    Status::Drafted.as_str(),
    Status::Absent.as_str(),
    Status::NotApplicable.as_str(),
    UNKNOWN,
];

/// The words of all criteria, in their order.
pub fn words() -> Vec<&'static str> {
    Criterion::ALL.iter().map(|criterion| criterion.as_str()).collect()
}

/// Everything that is known, by member and criterion.
pub type Known = BTreeMap<(String, Criterion), (Stored, Provision)>;

/// Everything that is known of all members, or of one.
pub async fn known(c: &Ctx, member: Option<&str>) -> Result<Known, Fault> {
    let filter = Filter { kind: vec![Kind::Provision], member: member.map(str::to_owned), ..Filter::default() };
    let all = c.all::<Provision>(&filter).await?;
    Ok(all.into_iter().map(|(stored, body)| ((body.member.clone(), body.criterion), (stored, body))).collect())
}

/// The word of what is known.
pub fn stage(provision: Option<&Provision>) -> &'static str {
    provision.map_or(UNKNOWN, |provision| provision.stage.as_str())
}

/// The mark of what is known.
pub fn mark(stage: &str) -> Mark {
    match stage {
        "in-force" => Mark::Kept,
        "adopted" => Mark::OnPath,
        "drafted" => Mark::Partly,
        "absent" => Mark::NothingDone,
        "not-applicable" => Mark::NotApplicable,
        _ => Mark::NothingKnown,
    }
}

/// What is known as a sign, where a table has no room for words: the shapes of [`mark`], as letters.
pub fn sign(stage: &str) -> &'static str {
    match stage {
        "in-force" => "●",
        "adopted" => "▲",
        "drafted" => "◐",
        "absent" => "⊘",
        "not-applicable" => "□",
        _ => "▨",
    }
}

/// How many members give each answer to a criterion, in the order of [`STAGES`].
pub async fn counts(c: &Ctx, criterion: Criterion) -> Result<Vec<Counted>, Fault> {
    let mut counts = Vec::new();
    for word in STAGES {
        counts.push(of_stage(c, criterion, word).await?);
    }
    Ok(counts)
}

/// The members that give this answer.
pub async fn of_stage(c: &Ctx, criterion: Criterion, word: &str) -> Result<Counted, Fault> {
    let of = (OfCriterion, criterion.as_str());
    match word {
        UNKNOWN => c.ask("members-without-provision", &[of]).await,
        word => c.ask("members-by-provision", &[of, (OfStage, word)]).await,
    }
}

/// When it came there, and how where it went back.
pub fn since(c: &Ctx, provision: &Provision) -> Option<String> {
    let day = Arg::Text(c.when(provision.since.as_ref()?.as_str()));
    let back = provision.steps.last().and_then(|step| step.back);
    Some(match back {
        Some(back) => c.of_with("law-went-back", back.as_str(), &[("day", day)]),
        None if provision.stage == Status::Absent => c.with("law-as-of", &[("day", day)]),
        None => c.with("law-since", &[("day", day)]),
    })
}

/// An answer: its shape, its word, and since when.
pub fn cell(c: &Ctx, provision: Option<&Provision>) -> Html {
    let stage = stage(provision);
    let word = Html::text(&c.of("law-stage", stage));
    let since = provision.and_then(|provision| since(c, provision));
    let since =
        since.map_or_else(String::new, |since| format!(r#"<br><span class="small">{}</span>"#, Html::text(&since)));
    Html::made(format!(r#"<span class="marked">{}<span>{word}{since}</span></span>"#, mark(stage).sign()))
}

/// Who asks for a criterion, and where.
pub fn asked_by(c: &Ctx, criterion: Criterion) -> String {
    let one = |asks: &Asks| {
        let norm = Arg::Text(c.of("norm", asks.norm.as_str()));
        let at = ("at", Arg::from(asks.at));
        match asks.norm {
            Norm::Icmec => c.with("criterion-asked-number", &[("norm", norm), at]),
            Norm::Lanzarote | Norm::Budapest | Norm::Opsc | Norm::Directive => {
                c.with("criterion-asked-article", &[("norm", norm), at])
            }
        }
    };
    criterion.asked_by().iter().map(one).collect::<Vec<_>>().join("; ")
}

/// The steps of a text, the oldest first, in words.
pub fn steps(c: &Ctx, provision: &Provision) -> Vec<String> {
    let steps = provision.steps.iter().map(|step| {
        let day = Arg::Text(c.when(step.on.as_str()));
        if let Some(back) = step.back {
            c.of_with("law-went-back", Back::as_str(back), &[("day", day)])
        } else {
            let stage = Arg::Text(c.of("law-stage", step.stage.as_str()));
            c.with("law-step", &[("stage", stage), ("day", day)])
        }
    });
    steps.collect()
}
