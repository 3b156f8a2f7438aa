//! One member: a paragraph built from records alone, the seven goals, every statement with its source, and what became of it.

use std::collections::{BTreeMap, BTreeSet};

use alliance::register::report::PublicReport;
use alliance::register::{
    Adoption, Campaign, GoodPractice, Hotline, Kind, LegalStanding, LegalStatus, Member, Observation, Review, Round,
    Statement,
};
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use desk::queries::Parameter::{Goal, Kind as OfKind, Member as OfMember, Standing};
use desk::verdicts::Published;
use desk::{Filter, Sort, Stored};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::due::{self, Ends};
use super::law::of_member::{OfMember as LawOfMember, of_member};
use super::record::{self, Item};
use super::{GOALS, STATEMENT_KINDS, figures};
use crate::chart::Table;
use crate::ctx::{Counted, Ctx};
use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Html};
use crate::mark::Mark;
use crate::verdict::Told;

/// Statements of a kind that are shown here before the search takes over.
const SHOWN: u32 = 40;
/// Promises with an end that are shown here.
const ENDS: u32 = 8;
/// Versions that the timeline goes back.
const LATEST: u32 = 60;

/// A goal's row.
pub struct Row {
    /// The goal.
    pub goal: &'static str,
    /// Who stands behind what is known.
    pub mark: Mark,
    /// Baselines, commitments and progress statements, counted.
    pub cells: Vec<Html>,
    /// What reviewers found, scale by scale; none where nobody looked.
    pub reviewed: Option<Html>,
}

/// A verdict, and where what was judged is at home.
struct Judged {
    address: String,
    told: Told,
}

/// Statements of one kind.
struct Group {
    kind: &'static str,
    count: Counted,
    items: Vec<Html>,
}

#[derive(Template)]
#[template(path = "country.html")]
struct Country<'a> {
    c: &'a Ctx,
    code: &'a str,
    name: String,
    member: Member,
    sentences: Vec<Html>,
    rows: Vec<Row>,
    groups: Vec<Group>,
    reviews: Vec<Html>,
    hotlines: Vec<(Stored, Hotline)>,
    verdicts: Vec<Judged>,
    verdict_count: Counted,
    law: Option<Table>,
    law_note: Option<String>,
    law_says: LawOfMember,
    campaigns: Vec<(Stored, Campaign)>,
    practices: Vec<(Stored, GoodPractice)>,
    /// What it takes over from others: what, as a link, and when.
    adoptions: Vec<(Html, String)>,
    figures: Vec<(String, Table)>,
    join: Vec<(&'static str, Option<Mark>, String)>,
    facts: Option<(Table, Vec<String>)>,
    due: Ends,
    passed: Ends,
    next: Option<Round>,
    own_reports: Counted,
    rounds: Vec<Round>,
    reports: Vec<Came>,
    timeline: Vec<Day>,
    downloads: Vec<(String, Vec<(String, String)>)>,
}

/// A report that came in and was published.
struct Came {
    event: Html,
    /// The day, and by how many days it was late.
    when: String,
    signed: String,
    /// Required answers that are missing, named, not public.
    lacks: String,
    json: String,
}

/// What the register learned about the member on a day.
struct Day {
    date: String,
    /// Kinds of record that were entered.
    entered: Vec<String>,
    /// Why they were.
    reasons: Vec<String>,
    amended: Vec<Amended>,
}

/// A new version of a record that was there before.
struct Amended {
    kind: Kind,
    version: String,
    address: String,
    gist: Html,
    what: Html,
}

/// A count as a link to its query; that nothing is known is written out.
pub fn count_cell(c: &Ctx, count: u64, query: &str) -> Html {
    if count == 0 {
        return Html::made(format!(r#"<span class="small">{}</span>"#, Html::text(&c.m("nothing-known"))));
    }
    Html::made(format!(r#"<a class="n" href="{}">{}</a>"#, Html::text(&c.to(query)), c.number(count)))
}

/// Shows it.
pub async fn show(Extension(c): Extension<Ctx>, Path((_, code)): Path<(String, String)>) -> Shown {
    let (_, member) = c.one::<Member>(Kind::Member, &code).await?.ok_or(Fault::Missing)?;
    let of = |kind: Kind| Filter { kind: vec![kind], member: Some(code.clone()), ..Filter::default() };
    let hotlines: Vec<(Stored, Hotline)> = c.all(&of(Kind::Hotline)).await?;
    let campaigns: Vec<(Stored, Campaign)> = c.all(&of(Kind::Campaign)).await?;
    let practices: Vec<(Stored, GoodPractice)> = c.all(&of(Kind::Practice)).await?;
    let adoptions: Vec<(Stored, Adoption)> = c.all(&of(Kind::Adoption)).await?;
    let adoptions = adoptions.iter().map(|(stored, adoption)| {
        let href = Html::text(&record::address(&c, stored));
        let link = format!(r#"<a href="{href}">{}</a>"#, c.english(&adoption.name));
        (Html::made(link), c.date(&adoption.on))
    });
    let adoptions = adoptions.collect();
    let law = c.one::<LegalStanding>(Kind::Law, &code).await?.map(|(_, l)| l);
    let found = super::reviewed::of_member(&c, &code).await?;
    let reviews = found.iter().take(SHOWN as usize).map(|one| super::reviewed::html(&c, one, true)).collect();
    let rows = rows(&c, &code, &found).await?;
    let sentences = sentences(&c, &code, &member, law.as_ref(), &rows).await?;
    let mut groups = Vec::new();
    for kind in STATEMENT_KINDS {
        groups.push(group(&c, &code, kind).await?);
    }
    let name = c.name(&code);
    let timeline = timeline(&c, &code).await?;
    let verdicts = judged(&c, &code).await?;
    let verdict_count = c.ask("verdicts", &[(OfMember, &code)]).await?;
    let figures = figures_of(&c, &code).await?;
    let downloads = downloads(&c, &code);
    let join = super::join::of_member(&c, &code).await?;
    let facts = super::facts::of_member(&c, &code).await?;
    let due = due::coming(&c, Some(&code), ENDS).await?;
    let passed = due::passed(&c, Some(&code), ENDS).await?;
    let rounds: Vec<(Stored, Round)> = c.all(&Filter { kind: vec![Kind::Round], ..Filter::default() }).await?;
    let reports = reports(&c, &code, &rounds).await?;
    let rounds: Vec<Round> = rounds.into_iter().map(|(_, round)| round).collect();
    let day = c.day();
    let next = rounds.iter().find(|r| r.date.as_str() > day.as_str()).cloned();
    let own_reports = c.ask("statements", &[(OfMember, &code), (Standing, "official-form")]).await?;
    let law_note = law.as_ref().and_then(|l| l.note.clone());
    let law = law.map(|l| law_table(&c, &l));
    let law_says = of_member(&c, &code).await?;
    c.page(&Country {
        c: &c,
        code: &code,
        name,
        member,
        sentences,
        rows,
        groups,
        reviews,
        hotlines,
        verdicts,
        verdict_count,
        law,
        law_note,
        law_says,
        campaigns,
        practices,
        adoptions,
        figures,
        join,
        facts,
        due,
        passed,
        next,
        own_reports,
        rounds,
        reports,
        timeline,
        downloads,
    })
}

/// The paragraph. Each sentence comes from records; where a record is missing, the sentence says so.
pub async fn sentences(
    c: &Ctx,
    code: &str,
    member: &Member,
    law: Option<&LegalStanding>,
    rows: &[Row],
) -> Result<Vec<Html>, Fault> {
    let name = Arg::Text(c.name(code));
    let mut out = Vec::new();
    out.push(match &member.joined {
        Some(joined) => c.html("country-joined", &[("name", name), ("day", Arg::Text(c.when(joined)))]),
        None => c.html("country-joined-unknown", &[("name", name)]),
    });
    let all = c.ask("statements", &[(OfMember, code)]).await?;
    if all.number() == 0 {
        out.push(c.html("country-no-statements", &[]));
    } else {
        let mut args = vec![("n", all.arg())];
        for (word, kind) in [("baselines", "baseline"), ("commitments", "commitment"), ("progress", "progress")] {
            args.push((word, c.ask("statements", &[(OfMember, code), (OfKind, kind)]).await?.arg()));
        }
        out.push(c.html("country-statements", &args));
        let by = c.ask("statements-by-standing", &[(OfMember, code)]).await?;
        let standing = |word: &str| {
            let href = format!("/query/statements?member={code}&standing={word}");
            let link = format!(r#"<a class="n" href="{}">{}</a>"#, Html::text(&c.to(href)), c.number(by.group(word)));
            Arg::Linked(by.group(word), Html::made(link))
        };
        out.push(c.html(
            "country-standings",
            &[
                ("official", standing("official-form")),
                ("government", standing("government-statement")),
                ("public", standing("public-source")),
            ],
        ));
    }
    let silent: Vec<String> =
        rows.iter().filter(|r| r.mark == Mark::NothingKnown).map(|r| c.of("goal-title", r.goal)).collect();
    if !silent.is_empty() {
        out.push(c.html("country-silent", &[("goals", Arg::Text(silent.join(&c.m("list-comma"))))]));
    }
    if let Some(law) = law {
        let party: Vec<String> = law
            .instruments
            .iter()
            .filter(|(_, i)| matches!(i.status, LegalStatus::Party { .. }))
            .map(|(id, _)| c.of("instrument", id))
            .collect();
        if !party.is_empty() {
            out.push(c.html("country-law", &[("instruments", Arg::Text(party.join(&c.m("list-comma"))))]));
        }
    }
    Ok(out)
}

/// The seven goals with the numbers of statements, and what reviewers found of each.
pub async fn rows(c: &Ctx, code: &str, reviews: &[(Stored, Review)]) -> Result<Vec<Row>, Fault> {
    let mut rows = Vec::new();
    let mut kinds = Vec::new();
    for kind in STATEMENT_KINDS {
        kinds.push((kind, c.ask("statements-by-goal", &[(OfMember, code), (OfKind, kind)]).await?));
    }
    for (goal, _) in GOALS {
        let by = c.ask("statements-by-standing", &[(OfMember, code), (Goal, goal)]).await?;
        let mark = super::STANDINGS.iter().find(|s| by.has(s)).map_or(Mark::NothingKnown, |s| Mark::of_standing(s));
        let cells = kinds.iter().map(|(kind, counted)| {
            count_cell(c, counted.group(goal), &format!("/query/statements?goal={goal}&kind={kind}&member={code}"))
        });
        let reviewed = super::reviewed::on_goal(c, reviews, goal);
        rows.push(Row { goal, mark, cells: cells.collect(), reviewed });
    }
    Ok(rows)
}

/// The member's reporting record: its published reports, the latest first.
async fn reports(c: &Ctx, code: &str, rounds: &[(Stored, Round)]) -> Result<Vec<Came>, Fault> {
    let filter = Filter { kind: vec![Kind::Report], member: Some(code.to_owned()), ..Filter::default() };
    let mut published: Vec<(Stored, PublicReport)> = c.all(&filter).await?;
    published.sort_by(|(_, a), (_, b)| b.submitted.cmp(&a.submitted));
    let n = |n: usize| Arg::Number(n as u64);
    let told = published.into_iter().map(|(stored, report)| {
        let round = rounds.iter().find(|(stored, _)| stored.id.as_str() == report.round);
        let late = Arg::Number(u64::from(report.days_late));
        let offices = report.signed.iter().map(|s| match s.office.as_str() {
            "coordinator" => c.m("report-office-coordinator"),
            "delegate" => c.m("report-office-delegate"),
            "authority" => c.m("report-authority"),
            name => name.to_owned(),
        });
        Came {
            event: round.map_or_else(|| Html::text(&report.round), |(_, round)| c.english(&round.event)),
            when: c.with("report-submitted", &[("day", c.when(&report.submitted).into()), ("late", late)]),
            signed: offices.collect::<Vec<_>>().join(&c.m("list-comma")),
            lacks: c.with(
                "country-report-lacks",
                &[
                    ("missing", n(report.missing.len())),
                    ("restricted", n(report.restricted.len())),
                    ("suppressed", n(report.suppressed.len())),
                ],
            ),
            json: c.api(format!("/reports/{}", stored.id)),
        }
    });
    Ok(told.collect())
}

/// The newest verdicts about the member.
async fn judged(c: &Ctx, code: &str) -> Result<Vec<Judged>, Fault> {
    let filter = Filter {
        kind: vec![Kind::Verdict],
        member: Some(code.to_owned()),
        sort: Sort::Newest,
        per_page: SHOWN,
        ..Filter::default()
    };
    let listed = c.desk().list(c.moment(), &filter).await?.items;
    let read = |stored: Stored| {
        let published = stored.read::<Published>()?;
        let address = record::address(c, &stored);
        Some(Judged { address, told: Told::published(c, &stored, &published) })
    };
    Ok(listed.into_iter().filter_map(read).collect())
}

async fn group(c: &Ctx, code: &str, kind: &'static str) -> Result<Group, Fault> {
    let count = c.ask("statements", &[(OfMember, code), (OfKind, kind)]).await?;
    let wanted = kind.parse::<Kind>().map_err(|e| Fault::Broken(e.to_string()))?;
    let filter = Filter { kind: vec![wanted], member: Some(code.to_owned()), per_page: SHOWN, ..Filter::default() };
    let listed = c.desk().list(c.moment(), &filter).await?.items;
    let listed: Vec<(Stored, Statement)> = listed.into_iter().filter_map(|s| s.read().map(|b| (s, b))).collect();
    let items = listed.iter().map(|item| Item::html(c, item, false)).collect();
    Ok(Group { kind, count, items })
}

/// A legal status: its mark, its word, and what more is known of it. Unknown is not "no".
pub fn status_parts(c: &Ctx, status: &LegalStatus) -> (Mark, String, Option<Html>) {
    let word = c.of("legal-status", desk::queries::word(status));
    let (mark, more) = match status {
        LegalStatus::Party { how, since } => {
            let since = since.as_deref().map(|s| Html::text(&c.with("law-since", &[("day", Arg::Text(c.when(s)))])));
            (Mark::Kept, since.or_else(|| how.as_deref().map(|h| c.english(h))))
        }
        LegalStatus::Signed { on } => {
            let on = on.as_deref().map(|s| Html::text(&c.with("law-signed", &[("day", Arg::Text(c.when(s)))])));
            (Mark::Partly, on)
        }
        LegalStatus::NotEligible { why } => (Mark::NotApplicable, Some(c.english(why))),
        LegalStatus::Unknown => (Mark::NothingKnown, None),
    };
    (mark, word, more)
}

/// The same on one place.
pub fn status(c: &Ctx, status: &LegalStatus) -> Html {
    let (mark, word, more) = status_parts(c, status);
    let more = more.map_or_else(String::new, |m| format!(r#"<br><span class="small">{m}</span>"#));
    Html::made(format!(r#"<span class="marked">{}<span>{}{more}</span></span>"#, mark.sign(), Html::text(&word)))
}

fn law_table(c: &Ctx, law: &LegalStanding) -> Table {
    let rows = law.instruments.iter().map(|(id, instrument)| {
        vec![Html::text(&c.of("instrument", id)), status(c, &instrument.status), c.source(&instrument.source)]
    });
    Table {
        caption: c.m("country-law-table"),
        columns: vec![(c.m("column-instrument"), false), (c.m("column-status"), false), (c.m("column-source"), false)],
        rows: rows.collect(),
    }
}

/// Published figures about the member, a table for each indicator.
async fn figures_of(c: &Ctx, code: &str) -> Result<Vec<(String, Table)>, Fault> {
    let filter = Filter {
        kind: vec![Kind::Observation],
        member: Some(code.to_owned()),
        sort: Sort::Own,
        per_page: 200,
        ..Filter::default()
    };
    let listed = c.desk().list(c.moment(), &filter).await?.items;
    let listed: Vec<(Stored, Observation)> = listed.into_iter().filter_map(|s| s.read().map(|b| (s, b))).collect();
    let mut indicators: Vec<&str> = listed.iter().map(|(_, o)| o.indicator.as_str()).collect();
    indicators.sort_unstable();
    indicators.dedup();
    let mut tables = Vec::new();
    for indicator in indicators {
        let own: Vec<_> = listed.iter().filter(|(_, o)| o.indicator == indicator).collect();
        let title = match c.one::<alliance::register::Indicator>(Kind::Indicator, indicator).await? {
            Some((_, definition)) => definition.title,
            None => indicator.to_owned(),
        };
        tables.push((indicator.to_owned(), figures::table(c, title, &own)));
    }
    Ok(tables)
}

/// When the register learned what it knows about the member, newest day first: what was entered, and every amendment.
async fn timeline(c: &Ctx, code: &str) -> Result<Vec<Day>, Fault> {
    let day_of = |s: &Stored| s.recorded_at.to_zoned_datetime(TimeZone::UTC).date();
    let mut entered: BTreeMap<Date, (BTreeSet<Kind>, BTreeSet<String>)> = BTreeMap::new();
    let mut amended: BTreeMap<Date, Vec<Amended>> = BTreeMap::new();
    for version in c.desk().latest_about(c.moment(), code, LATEST).await? {
        let day = day_of(&version);
        let Some(before) = c.desk().before(c.moment(), &version).await? else {
            let (kinds, reasons) = entered.entry(day).or_default();
            kinds.insert(version.kind);
            reasons.insert(version.reason);
            continue;
        };
        amended.entry(day).or_default().push(Amended {
            kind: version.kind,
            version: c.version(&version),
            address: record::address(c, &version),
            gist: record::gist(c, &version),
            what: super::statement::what_it_does(c, &before, &version),
        });
    }
    let days: BTreeSet<Date> = entered.keys().chain(amended.keys()).copied().collect();
    Ok(days
        .into_iter()
        .rev()
        .map(|day| {
            let (kinds, reasons) = entered.remove(&day).unwrap_or_default();
            Day {
                date: c.date(&day),
                entered: kinds.into_iter().map(|k| c.of("kinds", k.as_str())).collect(),
                reasons: reasons.into_iter().collect(),
                amended: amended.remove(&day).unwrap_or_default(),
            }
        })
        .collect())
}

/// For each kind of record, the formats in which it can be had.
fn downloads(c: &Ctx, code: &str) -> Vec<(String, Vec<(String, String)>)> {
    let kinds = [
        ("baselines", "baseline"),
        ("commitments", "commitment"),
        ("progress", "progress"),
        ("reviews", "review"),
        ("observations", "observation"),
        ("hotlines", "hotline"),
    ];
    let formats = |plural: &str| {
        ["csv", "xlsx", "json"]
            .into_iter()
            .map(|f| (f.to_uppercase(), c.api(format!("/{plural}.{f}?member={code}"))))
            .collect::<Vec<_>>()
    };
    kinds.into_iter().map(|(plural, kind)| (c.of("kinds", kind), formats(plural))).collect()
}
