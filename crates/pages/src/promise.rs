//! The terms of a commitment, what its checks found, and what a change does to it: for the public page and for the working rooms.

use alliance::register::commitment::{Class, Classed, DoneOn, FailedCheck, Finding, Terms, ToldChange};
use askama::Template;
use std::collections::BTreeMap;

use crate::ctx::Ctx;
use crate::i18n::{Arg, Html};
use crate::mark::Mark;

/// What is promised, with what was done.
#[derive(Template)]
#[template(path = "promise-terms.html")]
pub struct TermsPart<'a> {
    c: &'a Ctx,
    terms: &'a Terms,
    done: &'a BTreeMap<String, DoneOn>,
}

impl<'a> TermsPart<'a> {
    /// As markup.
    pub fn html(c: &'a Ctx, terms: &'a Terms, done: &'a BTreeMap<String, DoneOn>) -> Html {
        Html::made(Self { c, terms, done }.render().unwrap_or_default())
    }

    /// The direction in which a language is written.
    fn direction(tag: &str) -> &'static str {
        if matches!(tag.split('-').next(), Some("ar" | "he" | "fa" | "ur")) { "rtl" } else { "ltr" }
    }
}

/// What a change does: the mark of its class, its reasons one by one, and why it was made where that is known.
#[derive(Template)]
#[template(path = "promise-change.html")]
pub struct ChangePart<'a> {
    c: &'a Ctx,
    classed: &'a Classed,
    told: Option<&'a ToldChange>,
}

impl<'a> ChangePart<'a> {
    /// What a change would do.
    pub fn classed(c: &'a Ctx, classed: &'a Classed) -> Html {
        Html::made(Self { c, classed, told: None }.render().unwrap_or_default())
    }

    /// What a change did, and why.
    pub fn told(c: &'a Ctx, told: &'a ToldChange) -> Html {
        Html::made(Self { c, classed: &told.classed, told: Some(told) }.render().unwrap_or_default())
    }

    fn mark(&self) -> Mark {
        mark_of(self.classed.class)
    }

    /// An effect in words: what, of what, before and since.
    fn finding(&self, finding: &Finding) -> String {
        let mut out = self.c.of("effect", finding.effect.as_str());
        if let Some(item) = &finding.item {
            out = self.c.with("effect-of", &[("effect", out.into()), ("item", item.into())]);
        }
        let value = |v: &Option<String>| v.as_deref().map_or_else(|| self.c.m("effect-nothing"), |v| self.c.when(v));
        if finding.before.is_some() || finding.after.is_some() {
            let args: [(&str, Arg); 3] = [
                ("effect", out.into()),
                ("before", value(&finding.before).into()),
                ("after", value(&finding.after).into()),
            ];
            out = self.c.with("effect-change", &args);
        }
        out
    }
}

/// The mark of a class.
pub const fn mark_of(class: Class) -> Mark {
    match class {
        Class::Stronger => Mark::OnPath,
        Class::Weaker => Mark::Away,
        Class::Neutral => Mark::NotApplicable,
    }
}

/// The mark of how far a commitment is.
pub fn mark_of_state(state: &str) -> Mark {
    match state {
        "kept" => Mark::Kept,
        "partly-kept" => Mark::Partly,
        "not-kept" => Mark::NotKept,
        "no-evidence" => Mark::NothingKnown,
        "withdrawn" => Mark::Away,
        "due" => Mark::Late,
        "published" | "amended" => Mark::OnPath,
        _ => Mark::NotApplicable,
    }
}

/// How far a commitment is: shape and word.
pub fn state(c: &Ctx, state: &str) -> Html {
    let word = Html::text(&c.of("commitment-state", state));
    Html::made(format!(r#"<span class="marked">{}<span>{word}</span></span>"#, mark_of_state(state).sign()))
}

/// Checks that failed, a sentence each.
pub fn failed(c: &Ctx, failed: &[FailedCheck]) -> Vec<String> {
    let one = |failed: &FailedCheck| {
        let check = c.of("check", failed.check.as_str());
        match &failed.item {
            Some(item) => c.with("effect-of", &[("effect", check.into()), ("item", item.into())]),
            None => check,
        }
    };
    failed.iter().map(one).collect()
}

/// Terms as lines of text, to be compared.
fn lines(c: &Ctx, terms: &Terms) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for (tag, wording) in &terms.text {
        lines.push((format!("{} ({tag})", c.m("terms-text")), wording.text.clone()));
    }
    let goals: Vec<String> = terms.goals.iter().map(|goal| c.of("goal-title", goal)).collect();
    lines.push((c.m("terms-goals"), goals.join(", ")));
    lines.push((c.m("terms-kind"), c.of("commitment-kind", terms.kind.as_str())));
    lines.push((c.m("terms-language-rules"), terms.authoritative.clone()));
    lines.push((c.m("terms-authority"), terms.authority.clone()));
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |day| c.date(&day));
    lines.push((c.m("terms-deadline"), day(terms.deadline)));
    for m in &terms.milestones {
        let needed = c.m(if m.required { "terms-required" } else { "terms-optional" });
        let text = format!("{} · {} · {} · {needed}", m.what, m.criterion, day(m.due));
        lines.push((format!("{} {}", c.m("terms-milestones"), m.id), text));
    }
    for t in &terms.targets {
        let from = t.from.map_or_else(String::new, |from| from.to_string());
        lines.push((
            format!("{} {}", c.m("terms-targets"), t.indicator),
            format!("{from} → {} · {}", t.to, c.date(&t.by)),
        ));
    }
    for a in &terms.actions {
        let text = format!("{} · {} · {} · {}", a.what, a.lead, day(a.start), day(a.due));
        lines.push((format!("{} {}", c.m("terms-actions"), a.id), text));
    }
    let baseline = terms.baseline.as_ref().map(|b| format!("{} · {}", b.text, c.date(&b.as_of)));
    lines.push((c.m("terms-baseline"), baseline.unwrap_or_default()));
    let restricted: Vec<String> = terms.restricted.iter().map(|part| c.of("part", part.as_str())).collect();
    lines.push((c.m("terms-not-public"), restricted.join(", ")));
    lines
}

/// What differs between two versions of terms, word by word.
pub fn differences(c: &Ctx, before: &Terms, now: &Terms) -> Vec<(String, Html)> {
    let (before, now) = (lines(c, before), lines(c, now));
    let of = |list: &[(String, String)], name: &str| {
        list.iter().find(|(n, _)| n == name).map_or_else(String::new, |(_, text)| text.clone())
    };
    let mut names: Vec<&String> = now.iter().map(|(name, _)| name).collect();
    names.extend(before.iter().map(|(name, _)| name).filter(|name| !now.iter().any(|(n, _)| n == *name)));
    let pairs = names.into_iter().map(|name| (name.clone(), of(&before, name), of(&now, name)));
    pairs.filter(|(_, a, b)| a != b).map(|(name, a, b)| (name, crate::page::statement::difference(&a, &b))).collect()
}
