//! What is asked for each operational goal.

use super::super::check::Severity;
use super::{About, Asked, Bounds, COUNT, FieldKind, LONG, PERCENT, SHORT, Section, SumRule, Version, choice, text};

/// The goals and the policy target that each serves (Declaration of 5 December 2012).
const GOALS: [(&str, &str); 7] =
    [("G1", "T1"), ("G2", "T2"), ("G3", "T2"), ("G4", "T3"), ("G5", "T3"), ("G6", "T4"), ("G7", "T4")];

/// Puts a section for each goal, and the rules for its totals.
pub(super) fn put(version: Version, sections: &mut Vec<Section>, sums: &mut Vec<SumRule>) {
    for (goal, target) in GOALS {
        let mut s = Asked::new(&goal.to_lowercase());
        common(&mut s);
        match goal {
            "G1" => victims(&mut s, version, sums),
            "G2" => law(&mut s),
            "G3" => joint_work(&mut s, sums),
            "G4" => campaigns(&mut s),
            "G5" => practices(&mut s),
            "G6" => detection(&mut s, version, sums),
            _ => takedown(&mut s, version),
        }
        let about = About::Goal { target: target.to_owned(), goal: goal.to_owned() };
        sections.push(Section { id: s.prefix, about, fields: s.fields });
    }
}

/// Asked for every goal. "Nothing done" and "does not apply" are answers of their own: silence is not progress.
fn common(s: &mut Asked) {
    s.ask("baseline", text(LONG)).always().offered().frozen();
    s.ask("baseline-as-of", FieldKind::Date).always().offered().frozen();
    s.ask("progress", choice("progress", &["nothing-done", "begun", "under-way", "reached", "not-applicable"]))
        .always();
    let acted = s.when("progress", &["begun", "under-way", "reached"]);
    let told = s.when("progress", &["under-way", "reached"]);
    let stuck = s.when("progress", &["nothing-done", "begun"]);
    let not_applicable = s.when("progress", &["not-applicable"]);
    s.ask("actions", text(LONG)).required(acted);
    s.ask("results", text(LONG)).required(told);
    s.ask("obstacles", text(LONG)).required(stuck).offered();
    s.ask("not-applicable", text(LONG)).required(not_applicable).offered();
    let going_on = s.when("progress", &["nothing-done", "begun", "under-way"]);
    s.ask("plans", text(LONG)).required(going_on.clone()).offered();
    s.ask("plans-by", FieldKind::Date).required(going_on).offered();
}

fn victims(s: &mut Asked, version: Version, sums: &mut Vec<SumRule>) {
    let years = version.years();
    s.ask("icse-connected", FieldKind::YesNo).always().offered();
    s.ask_yearly("victims-new", years, |year| figure("icse_victims_flow", "persons", year));
    s.ask_yearly("victims-total", years, |year| figure("icse_victims_stock", "persons", year));
    // Cumulative: nobody leaves the count. Who joined it in a year is in it at the year's end.
    for year in years {
        let total = s.id(&format!("victims-total.{year}"));
        let parts = vec![s.id(&format!("victims-total.{}", year - 1)), s.id(&format!("victims-new.{year}"))];
        sums.push(SumRule { total, parts, severity: Severity::Explain });
    }
    s.ask("assistance", text(LONG)).always().offered();
}

/// A law and its enforcement are asked apart (rule 8 of the register).
fn law(s: &mut Asked) {
    s.ask("law-stage", choice("law-stage", &["absent", "drafted", "adopted", "in-force"])).always().offered();
    let adopted = s.when("law-stage", &["adopted", "in-force"]);
    s.ask("law-date", FieldKind::Date).required(adopted.clone()).offered();
    s.ask("law-source", text(LONG)).required(adopted).offered();
    for name in ["investigations", "prosecutions", "convictions"] {
        s.ask(name, FieldKind::Whole(COUNT)).always();
    }
}

fn joint_work(s: &mut Asked, sums: &mut Vec<SumRule>) {
    s.ask("joint-operations", FieldKind::Whole(COUNT)).always();
    s.ask("joint-operations-led", FieldKind::Whole(COUNT)).always();
    s.ask("officers-trained", FieldKind::Whole(COUNT)).always();
    s.ask("joint-methods", text(LONG)).restricted();
    sums.push(SumRule {
        total: s.id("joint-operations"),
        parts: vec![s.id("joint-operations-led")],
        severity: Severity::Must,
    });
}

fn campaigns(s: &mut Asked) {
    s.ask("campaigns", FieldKind::Whole(COUNT)).always();
    s.ask("people-reached", FieldKind::Whole(COUNT)).always();
    s.ask("evaluated", FieldKind::YesNo).always();
    let evaluated = s.when("evaluated", &["yes"]);
    s.ask("evaluation", text(LONG)).required(evaluated);
}

fn practices(s: &mut Asked) {
    s.ask("practices-shared", FieldKind::Whole(COUNT)).always();
    s.ask("practices-adopted", FieldKind::Whole(COUNT)).always();
    s.ask("practice", text(LONG));
}

fn detection(s: &mut Asked, version: Version, sums: &mut Vec<SumRule>) {
    let years = version.years();
    s.ask("providers", FieldKind::Whole(COUNT)).always();
    s.ask("providers-examining", FieldKind::Whole(COUNT)).always();
    sums.push(SumRule { total: s.id("providers"), parts: vec![s.id("providers-examining")], severity: Severity::Must });
    s.ask_yearly("systems-examined", years, |_| FieldKind::Decimal { unit: "percent".to_owned(), bounds: PERCENT });
    s.ask_yearly("items-hosted", years, |year| figure("removal_items_hosted", "items", year));
    s.ask_yearly("removed-with-help", years, |year| figure("removal_urls_assisted_removal", "urls", year));
}

fn takedown(s: &mut Asked, version: Version) {
    let years = version.years();
    s.ask("clock", choice("clock", &["receipt", "assessment", "notice"])).always().offered();
    s.ask("clock-ends", text(SHORT)).offered();
    s.ask_yearly("reports", years, |year| figure("removal_reports_recorded", "reports", year));
    s.ask_yearly("removed-within-24-hours", years, |year| share("removal_removed_within_24_hours", year));
    s.ask_yearly("removed", years, |year| share("removal_removal_success_rate", year));
    s.ask_yearly("median-hours", years, |_| FieldKind::Decimal { unit: "hours".to_owned(), bounds: COUNT });
    s.ask("holds", FieldKind::YesNo).always().offered();
    let has_rule = s.when("holds", &["yes"]);
    s.ask("holds-rule", text(LONG)).required(has_rule).offered().restricted();
}

fn figure(indicator: &str, unit: &str, year: &str) -> FieldKind {
    of_indicator(indicator, unit, year, true, COUNT)
}

fn share(indicator: &str, year: &str) -> FieldKind {
    of_indicator(indicator, "percent", year, false, PERCENT)
}

fn of_indicator(indicator: &str, unit: &str, year: &str, whole: bool, bounds: Bounds) -> FieldKind {
    FieldKind::Figure { indicator: indicator.to_owned(), unit: unit.to_owned(), period: year.to_owned(), whole, bounds }
}
