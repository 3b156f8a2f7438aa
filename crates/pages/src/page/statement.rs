//! One statement: its text, who stands behind it, what became of it, and every version with what changed.

use alliance::register::amendment::Amendment;
use alliance::register::commitment::Promised;
use alliance::register::merge::{Piece, diff};
use alliance::register::{Commitment, Kind, Standing, Statement};
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use desk::queries::Parameter::{Goal, Kind as OfKind, Member};
use desk::{Filter, Stored};

use super::record::Item;
use crate::ctx::{Counted, Ctx};
use crate::fault::{Fault, Shown};
use crate::i18n::Html;
use crate::mark::Mark;
use crate::promise::{self, ChangePart, TermsPart};
use crate::verdict::Told;

/// A version and what it changed.
struct Version {
    stored: Stored,
    day: String,
    changes: Vec<(String, Html)>,
    /// What it does to the promise, in words.
    does: Option<String>,
    /// The class of the change with every single effect and its reason, where it was made here.
    class: Option<Html>,
    address: String,
}

/// What the newest version of a statement does to it, in words, and why it was made.
pub async fn amended(c: &Ctx, stored: &Stored) -> Result<Html, Fault> {
    let history = c.desk().history(c.moment(), stored.kind, stored.id.as_str()).await?;
    Ok(match history.as_slice() {
        [.., before, now] => what_it_does(c, before, now),
        _ => c.english(&stored.reason),
    })
}

/// What a version does to the one before, in words, and why it was made.
pub fn what_it_does(c: &Ctx, before: &Stored, now: &Stored) -> Html {
    let bodies = before.read::<Statement>().zip(now.read::<Statement>());
    let does = bodies.and_then(|(before, after)| does(c, now.kind, &before, &after));
    let typed = before.read::<Commitment>().zip(now.read::<Commitment>());
    let class = typed.as_ref().and_then(|(before, now)| made_here(before, now)).map(|change| change.classed.class);
    let does = class.map(|class| c.of("class", class.as_str())).or(does);
    let does = does.map_or_else(String::new, |d| format!("{} ", Html::text(&d)));
    Html::made(format!("{does}{}", c.english(&now.reason)))
}

/// What a change made here did, where these two versions are before and after it.
fn made_here<'a>(before: &Commitment, now: &'a Commitment) -> Option<&'a alliance::register::commitment::ToldChange> {
    let (old, new) = (before.promise.as_ref()?, now.promise.as_ref()?);
    if new.changes.len() > old.changes.len() { new.changes.last() } else { None }
}

/// Only promises can be made stronger or weaker.
fn does(c: &Ctx, kind: Kind, before: &Statement, now: &Statement) -> Option<String> {
    (kind == Kind::Commitment).then(|| c.of("amendment", Amendment::of(before, now).as_str()))
}

/// A promise that was made here: how far it is, its terms, and the checks that it fails.
struct Promise {
    state: Html,
    terms: Html,
    failed: Vec<String>,
    /// Why the member does not hold to it any more, with its class.
    withdrawn: Option<Html>,
    superseded_by: Option<String>,
}

impl Promise {
    fn of(c: &Ctx, promised: &Promised) -> Self {
        let last = promised.changes.last().filter(|_| promised.is_withdrawn());
        Self {
            state: promise::state(c, &promised.state),
            terms: TermsPart::html(c, &promised.terms, &promised.done),
            failed: promise::failed(c, &promised.failed),
            withdrawn: last.map(|change| ChangePart::told(c, change)),
            superseded_by: promised.superseded_by.clone(),
        }
    }
}

#[derive(Template)]
#[template(path = "statement.html")]
struct StatementPage<'a> {
    c: &'a Ctx,
    stored: &'a Stored,
    body: &'a Statement,
    kind: &'static str,
    standing: Mark,
    versions: Vec<Version>,
    /// Progress statements on the same goal, where this is a promise or a baseline.
    said: Vec<Html>,
    said_count: Option<Counted>,
    verdict: Option<Told>,
    /// What a promise says that was made here.
    promise: Option<Promise>,
    /// What reviewers found, and the replies.
    reviews: Vec<Html>,
    /// The evidence grade; none where nobody graded it.
    grade: Option<&'static str>,
    json: String,
}

/// Shows it.
pub async fn show(Extension(c): Extension<Ctx>, Path((_, id)): Path<(String, String)>) -> Shown {
    let mut found = None;
    for kind in desk::queries::STATEMENTS {
        if let Some(one) = c.one::<Statement>(kind, &id).await? {
            found = Some(one);
            break;
        }
    }
    let (stored, body) = found.ok_or(Fault::Missing)?;
    let versions = versions(&c, &stored).await?;
    let (mut said, mut said_count) = (Vec::new(), None);
    let verdict = if stored.kind == Kind::Commitment { Told::of(&c, &id).await? } else { None };
    if stored.kind != Kind::Progress
        && let Some(goal) = &body.goal
    {
        let given = [(Member, body.member.as_str()), (Goal, goal.as_str()), (OfKind, "progress")];
        said_count = Some(c.ask("statements", &given).await?);
        let filter = Filter {
            kind: vec![Kind::Progress],
            member: Some(body.member.clone()),
            goal: Some(goal.clone()),
            per_page: 10,
            ..Filter::default()
        };
        let listed = c.desk().list(c.moment(), &filter).await?.items;
        let listed: Vec<(Stored, Statement)> = listed.into_iter().filter_map(|s| s.read().map(|b| (s, b))).collect();
        said = listed.iter().map(|item| Item::html(&c, item, false)).collect();
    }
    let mut reviews = Vec::new();
    let mut promise = None;
    if stored.kind == Kind::Commitment {
        let found = super::reviewed::of_statement(&c, &body.member, &id).await?;
        reviews = found.iter().map(|one| super::reviewed::html(&c, one, false)).collect();
        promise = stored.read::<Commitment>().and_then(|body| body.promise);
    }
    let promise = promise.map(|promised| Promise::of(&c, &promised));
    let kind = stored.kind.as_str();
    let plural = match stored.kind {
        Kind::Baseline => "baselines",
        Kind::Commitment => "commitments",
        _ => "progress",
    };
    let json = c.api(format!("/{plural}/{id}"));
    let standing = Mark::of_standing(body.standing.as_str());
    // Rule 11 of the register: what the member itself says is grade 1. More needs a document or somebody who looked.
    let grade = match body.standing {
        Standing::OfficialForm | Standing::GovernmentStatement => Some("1"),
        Standing::PublicSource => None,
    };
    c.page(&StatementPage {
        c: &c,
        stored: &stored,
        body: &body,
        kind,
        standing,
        versions,
        said,
        said_count,
        verdict,
        promise,
        reviews,
        grade,
        json,
    })
}

/// All versions, newest first, each with what it changed from the one before.
async fn versions(c: &Ctx, stored: &Stored) -> Result<Vec<Version>, Fault> {
    let history = c.desk().history(c.moment(), stored.kind, stored.id.as_str()).await?;
    let mut versions = Vec::new();
    for (at, version) in history.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|b| history[b].read::<Statement>());
        let (mut changes, mut does) = match (before, version.read::<Statement>()) {
            (Some(before), Some(now)) => (changes(c, &before, &now), does(c, stored.kind, &before, &now)),
            _ => (Vec::new(), None),
        };
        let typed = |at: usize| history[at].read::<Commitment>().filter(|body| body.promise.is_some());
        let pair = at.checked_sub(1).and_then(&typed).zip(typed(at)).filter(|_| stored.kind == Kind::Commitment);
        let mut class = None;
        if let Some((before, now)) = &pair {
            class = made_here(before, now).map(|change| ChangePart::told(c, change));
            // What was made here is classed from all of its fields, not from the timeframe alone.
            does = None;
            let terms = |body: &Commitment| body.promise.as_ref().map(|promised: &Promised| promised.terms.clone());
            if let Some((before, now)) = terms(before).zip(terms(now)) {
                changes.retain(|(word, _)| *word != c.m("statement-text") && *word != c.m("statement-when"));
                changes.extend(promise::differences(c, &before, &now));
            }
        }
        let day = version.recorded_at.to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
        let address = format!("/{}/statement/{}?as_of={day}", c.lang().tag(), stored.id);
        versions.push(Version {
            stored: version.clone(),
            day: c.day_of(&version.recorded_at),
            changes,
            does,
            class,
            address,
        });
    }
    versions.reverse();
    Ok(versions)
}

/// What a version changed from the one before, field by field.
pub fn changes(c: &Ctx, before: &Statement, now: &Statement) -> Vec<(String, Html)> {
    let option = |o: &Option<String>| o.clone().unwrap_or_default();
    let fields = [
        (c.m("statement-text"), before.summary.clone(), now.summary.clone()),
        (c.m("statement-when"), before.timeframe.clone(), now.timeframe.clone()),
        (c.m("column-goal"), option(&before.goal), option(&now.goal)),
        (c.m("statement-target"), option(&before.target), option(&now.target)),
        (
            c.m("statement-standing"),
            c.of("standing", before.standing.as_str()),
            c.of("standing", now.standing.as_str()),
        ),
        (c.m("column-source"), before.source.cited.clone(), now.source.cited.clone()),
    ];
    fields.into_iter().filter(|(_, a, b)| a != b).map(|(word, a, b)| (word, difference(&a, &b))).collect()
}

/// What was taken out and what was put in, word by word. The space before a run of words stands outside of its mark.
pub fn difference(before: &str, now: &str) -> Html {
    let mut out = String::new();
    for piece in diff(before, now) {
        let (tag, text) = match &piece {
            Piece::Same(text) => ("", text),
            Piece::Removed(text) => ("del", text),
            Piece::Added(text) => ("ins", text),
        };
        let words = text.trim_start();
        out.push_str(&Html::text(&text[..text.len() - words.len()]).to_string());
        let words = Html::text(words);
        if tag.is_empty() {
            out.push_str(words.as_str());
        } else {
            out.push_str(&format!("<{tag}>{words}</{tag}>"));
        }
    }
    Html::made(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_shows_what_went_and_what_came() {
        let html = difference("train 200 officers by 2026", "train 150 officers by 2028");
        assert_eq!(html.as_str(), "train <del>200</del> <ins>150</ins> officers by <del>2026</del> <ins>2028</ins>");
        assert_eq!(difference("same", "same").as_str(), "same");
        assert_eq!(difference("", "<new>").as_str(), "<ins>&lt;new&gt;</ins>");
        assert_eq!(difference("二百人", "三百人").as_str(), "<del>二</del><ins>三</ins>百人");
    }
}
