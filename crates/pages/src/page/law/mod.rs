//! Law: what it is asked for and what each member's says, and what binds whom of four instruments, since when, and where that was
//! read. A law is never an outcome (rule 8 of the register): what is done with it stands apart. What is not known is never a "no".

pub mod criteria;
pub mod enforcement;
pub mod gaps;
pub mod history;
pub mod of_member;
pub mod texts;

use std::collections::BTreeSet;

use alliance::law::Criterion;
use alliance::register::{Indicator, Kind, LegalStanding, LegalStatus, Observation, Source};
use askama::Template;
use axum::Extension;
use desk::queries::Parameter::{
    Criterion as OfCriterion, Instrument as OfInstrument, Stage as OfStage, Status as OfStatus,
};
use desk::queries::word;
use desk::{Filter, Stored};
use enforcement::Enforcement;

use super::{asked, country, figures};
use crate::chart::Table;
use crate::ctx::{Counted, Ctx};
use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Html};
use crate::mark::Mark;

/// The instruments, in the order of the columns.
const INSTRUMENTS: [&str; 4] = ["lanzarote", "budapest", "opsc", "directive-2011-93"];
const STATUSES: [&str; 4] = ["party", "signed", "not-eligible", "unknown"];
/// Their marks (`country::status_parts`), of which the table of the instruments has hundreds.
const MARKS: [Mark; 4] = [Mark::Kept, Mark::Partly, Mark::NotApplicable, Mark::NothingKnown];

/// A member's row.
struct Row {
    code: String,
    cells: Vec<Html>,
    note: Option<String>,
}

/// A criterion's row: who asks for it, and how many members give each answer.
struct Asked {
    criterion: &'static str,
    by: String,
    counts: Vec<Counted>,
}

/// What the law is asked for, and what each member's says: of one criterion in words and since when, of all of them by signs. Who has
/// stated nothing has one cell that says so.
struct Matrix {
    criterion: Option<&'static str>,
    stage: Option<&'static str>,
    /// The criteria whose columns are shown.
    shown: Vec<&'static str>,
    /// Each member's cells.
    rows: Vec<(String, Html)>,
    /// Its records as files.
    files: Vec<(&'static str, String)>,
}

/// A figure of the world, as context.
struct World {
    indicator: String,
    title: String,
    figures: Vec<(Html, Html)>,
}

#[derive(Template)]
#[template(path = "law.html")]
struct Law<'a> {
    c: &'a Ctx,
    asked: Vec<Asked>,
    matrix: Matrix,
    criteria: Vec<&'static str>,
    stages: [&'static str; 6],
    /// What is done with the law, apart from how far it is; none where nobody says anything of either.
    enforcement: Option<Table>,
    instrument: Option<&'static str>,
    status: Option<&'static str>,
    shown: Vec<&'static str>,
    /// For each instrument the count of each status.
    counts: Vec<(&'static str, Vec<Counted>)>,
    rows: Vec<Row>,
    /// What the numbers in the cells stand for, from 1.
    sources: Vec<Source>,
    /// The marks of their cells, drawn once.
    shapes: Html,
    world: Vec<World>,
    instruments: [&'static str; 4],
    statuses: [&'static str; 4],
}

/// Shows them.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let instrument = asked::among(&c, OfInstrument, &INSTRUMENTS)?;
    let status = asked::among(&c, OfStatus, &STATUSES)?;
    let shown: Vec<&'static str> = instrument.map_or_else(|| INSTRUMENTS.to_vec(), |one| vec![one]);
    let mut counts = Vec::new();
    for one in INSTRUMENTS {
        let mut by_status = Vec::new();
        for status in STATUSES {
            by_status.push(c.ask("members-by-legal-status", &[(OfInstrument, one), (OfStatus, status)]).await?);
        }
        counts.push((one, by_status));
    }
    let filter = Filter { kind: vec![Kind::Law], ..Filter::default() };
    let standings = c.all::<LegalStanding>(&filter).await?;
    let mut sources = Vec::new();
    let mut rows = Vec::new();
    for (code, _) in crate::names::in_order(c.lang()) {
        let Some((_, law)) = standings.iter().find(|(_, law)| law.member == code) else { continue };
        let is = |one: &str| law.instruments.get(one).map(|i| word(&i.status));
        if status.is_none_or(|wanted| shown.iter().any(|one| is(one) == Some(wanted))) {
            let cells = shown.iter().map(|one| cell(&c, law, one, &mut sources)).collect();
            rows.push(Row { code: code.to_owned(), cells, note: law.note.clone() });
        }
    }
    let world = world(&c).await?;
    let criteria = criteria::words();
    let known = criteria::known(&c, None).await?;
    let matrix = matrix(&c, &known, &criteria)?;
    let mut asked = Vec::new();
    for criterion in Criterion::ALL {
        let counts = criteria::counts(&c, *criterion).await?;
        asked.push(Asked { criterion: criterion.as_str(), by: criteria::asked_by(&c, *criterion), counts });
    }
    let enforcement = apart(&c, &known).await?;
    c.page(&Law {
        c: &c,
        asked,
        matrix,
        criteria,
        stages: criteria::STAGES,
        enforcement,
        instrument,
        status,
        shown,
        counts,
        rows,
        sources,
        shapes: Mark::shapes(&MARKS),
        world,
        instruments: INSTRUMENTS,
        statuses: STATUSES,
    })
}

/// The members and the criteria, as far as the address wants them.
fn matrix(c: &Ctx, known: &criteria::Known, words: &[&'static str]) -> Result<Matrix, Fault> {
    let criterion = asked::among(c, OfCriterion, words)?;
    let stage = asked::among(c, OfStage, &criteria::STAGES)?;
    let shown: Vec<Criterion> =
        Criterion::ALL.iter().copied().filter(|one| criterion.is_none_or(|wanted| one.as_str() == wanted)).collect();
    let signs = criteria::STAGES.map(|stage| {
        let word = Html::text(&c.of("law-stage", stage));
        (stage, format!("<td>{}<i>{word}</i></td>", criteria::sign(stage)))
    });
    let silent = format!(
        r#"<td colspan="{}"><span aria-hidden="true">{}</span> {}</td>"#,
        shown.len(),
        criteria::sign(criteria::UNKNOWN),
        Html::text(&c.of("law-stage", criteria::UNKNOWN))
    );
    let mut rows = Vec::new();
    for (code, _) in crate::names::in_order(c.lang()) {
        let of = |one: Criterion| known.get(&(code.to_owned(), one)).map(|(_, provision)| provision);
        let stages: Vec<&'static str> = shown.iter().map(|one| criteria::stage(of(*one))).collect();
        if stage.is_some_and(|wanted| !stages.contains(&wanted)) {
            continue;
        }
        let cells = if criterion.is_some() {
            shown.iter().map(|one| format!("<td>{}</td>", criteria::cell(c, of(*one)))).collect::<Vec<_>>().concat()
        } else if stages.iter().all(|one| *one == criteria::UNKNOWN) {
            silent.clone()
        } else {
            let signs = stages.iter().filter_map(|stage| signs.iter().find(|(one, _)| one == stage));
            signs.map(|(_, cell)| cell.as_str()).collect()
        };
        rows.push((code.to_owned(), Html::made(cells)));
    }
    // There is no record that says that nothing is known: the files of that answer are those of all.
    let stage_of_records = stage.filter(|stage| *stage != criteria::UNKNOWN);
    let pairs = [("criterion", criterion), ("stage", stage_of_records)];
    let pairs: Vec<String> = pairs.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?))).collect();
    let narrowing = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
    let shown = shown.into_iter().map(Criterion::as_str).collect();
    Ok(Matrix { criterion, stage, shown, rows, files: files(c, "provisions", &narrowing) })
}

/// All records of a family as files.
fn files(c: &Ctx, plural: &str, narrowing: &str) -> Vec<(&'static str, String)> {
    let file = |(word, ending): (&'static str, &str)| (word, c.api(format!("/{plural}.{ending}{narrowing}")));
    [("CSV", "csv"), ("XLSX", "xlsx"), ("JSON", "json")].map(file).to_vec()
}

/// What is done with the law, of every member of which either is known.
async fn apart(c: &Ctx, known: &criteria::Known) -> Result<Option<Table>, Fault> {
    let figures = Enforcement::read(c, None).await?;
    let named: BTreeSet<&str> = known.keys().map(|(member, _)| member.as_str()).collect();
    let members: Vec<String> = crate::names::in_order(c.lang())
        .filter(|(code, _)| named.contains(code) || figures.has(code))
        .map(|(code, _)| code.to_owned())
        .collect();
    Ok((!members.is_empty()).then(|| figures.table(c, &members)))
}

/// A status with its dates and the number of its source.
fn cell(c: &Ctx, law: &LegalStanding, instrument: &str, sources: &mut Vec<Source>) -> Html {
    let known = law.instruments.get(instrument);
    let (mark, word, more) = country::status_parts(c, known.map_or(&LegalStatus::Unknown, |i| &i.status));
    let force = known.and_then(|i| i.in_force.as_deref());
    let force = force.map(|day| Html::text(&c.with("law-in-force", &[("day", Arg::Text(c.when(day)))])));
    let source = known.filter(|i| !i.source.cited.is_empty()).map_or_else(String::new, |known| {
        let at = sources.iter().position(|s| *s == known.source).unwrap_or_else(|| {
            sources.push(known.source.clone());
            sources.len() - 1
        });
        let no = at + 1;
        let word = Html::text(&c.with("law-source-no", &[("no", Arg::Text(no.to_string()))]));
        format!(r##" <sup><a href="#source-{no}" aria-label="{word}">{no}</a></sup>"##)
    });
    let lines = more.iter().chain(&force).map(|line| format!(r#"<br><span class="small">{line}</span>"#));
    let lines = lines.collect::<Vec<_>>().concat();
    let word = Html::text(&word);
    Html::made(format!(r#"<span class="marked">{}<span>{word}{source}{lines}</span></span>"#, mark.drawn()))
}

/// World counts of the law review of the International Centre for Missing and Exploited Children.
async fn world(c: &Ctx) -> Result<Vec<World>, Fault> {
    let filter = Filter { kind: vec![Kind::Indicator], ..Filter::default() };
    let mut world = Vec::new();
    for (stored, definition) in c.all::<Indicator>(&filter).await? {
        if !stored.id.as_str().starts_with("icmec_") {
            continue;
        }
        let list: Vec<(Stored, Observation)> = figures::of_alliance(c, stored.id.as_str()).await?;
        let figures = list.iter().map(|(s, o)| (figures::in_words(c, o, &s.id), c.english(&o.period))).collect();
        world.push(World { indicator: stored.id.as_str().to_owned(), title: definition.title, figures });
    }
    Ok(world)
}
