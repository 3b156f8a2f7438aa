//! The join: for each member and goal what is declared, what was reviewed and what was measured, and the gap between them.

use std::collections::BTreeMap;

use alliance::join::{Between, Gap, Line, Side, Told};
use alliance::register::Figure as Stated;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use desk::join::Joined;
use interchange::table::{Cell, Column, Table};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::Api;
use super::download::{Csv, LICENCE, Turn, attachment};
use super::query::{Param, understand};
use super::records::json;
use super::shapes::{Decimal, Figure, Moment, Source};
use crate::problem::{Problem, Problems};

const TAKES: [Param; 3] = [Param::Member, Param::Goal, Param::AsOf];
const GOALS: [&str; 7] = ["G1", "G2", "G3", "G4", "G5", "G6", "G7"];

struct Params;
impl utoipa::IntoParams for Params {
    fn into_params(
        _: impl Fn() -> Option<utoipa::openapi::path::ParameterIn>,
    ) -> Vec<utoipa::openapi::path::Parameter> {
        TAKES.into_iter().map(|p| p.documented(false)).collect()
    }
}

/// How many records stand on each side, of a member on a goal. 0 says that nothing is known, not that nothing was done.
#[derive(Debug, Serialize, ToSchema)]
struct JoinCell {
    /// Two letters of the member.
    #[schema(pattern = "^[A-Z]{2}$")]
    member: String,
    /// The goal.
    #[schema(pattern = "^G[1-7]$")]
    goal: &'static str,
    /// The member's own statements, and figures of evidence grade 0 to 2.
    declared: u64,
    /// Independent reviews, and figures of grade 3.
    reviewed: u64,
    /// Figures of grade 4 and 5, counted by systems at work and signed.
    measured: u64,
}

/// A figure on one side.
#[derive(Debug, Serialize, ToSchema)]
struct JoinFigure {
    /// Its record's id: `/api/v1/observations/ID`.
    id: String,
    /// Which version of the record.
    version: u32,
    /// The period.
    period: String,
    /// The figure, or why it is missing.
    figure: Figure,
    /// How exactly it is known: `exact`, `more-than`, `almost`, `rounded`.
    precision: String,
    /// Its unit.
    unit: String,
    /// Evidence grade.
    #[schema(minimum = 0, maximum = 5)]
    grade: u8,
    /// Who reports it, what part it is of, when its clock starts and ends.
    dimensions: BTreeMap<String, String>,
    /// The publication of the member's declared figures in which it became what it is; null of other figures.
    #[schema(required)]
    vintage: Option<u32>,
    /// Source; of what was measured, the signed statement with its digest.
    source: Source,
    /// How many figures of this indicator the side has in all.
    of: u64,
}

/// The gap from what is declared to another side, in the newest period in which both can be compared.
#[derive(Debug, Serialize, ToSchema)]
struct JoinGap {
    /// The period; null where there is no gap to be told.
    #[schema(required)]
    period: Option<String>,
    /// The other side less what is declared.
    #[schema(required)]
    difference: Option<Decimal>,
    /// The other side over what is declared, as a fraction in its lowest terms; null where 0 is declared.
    #[schema(required, pattern = "^-?[0-9]+(/[0-9]+)?$")]
    ratio: Option<String>,
    /// The record of what is declared.
    #[schema(required)]
    declared: Option<String>,
    /// The record of the other side.
    #[schema(required)]
    other: Option<String>,
    /// Why there is none: `nothing-declared`, `nothing-reviewed`, `nothing-measured`, `other-periods`, `other-scope`, `other-clocks`, `not-comparable`.
    #[schema(required)]
    why: Option<String>,
}

/// An indicator of a member, from all three sides.
#[derive(Debug, Serialize, ToSchema)]
struct JoinLine {
    /// Two letters of the member.
    #[schema(pattern = "^[A-Z]{2}$")]
    member: String,
    /// The goal that the indicator speaks to.
    #[schema(pattern = "^G[1-7]$")]
    goal: String,
    /// The indicator's id.
    indicator: String,
    /// What is declared; null where nothing is.
    #[schema(required)]
    declared: Option<JoinFigure>,
    /// What an independent source says; null where none does.
    #[schema(required)]
    reviewed: Option<JoinFigure>,
    /// What was measured; null where nothing was.
    #[schema(required)]
    measured: Option<JoinFigure>,
    /// From what is declared to what an independent source says.
    gap_reviewed: JoinGap,
    /// From what is declared to what was measured.
    gap_measured: JoinGap,
}

/// The join.
#[derive(Debug, Serialize, ToSchema)]
struct Join {
    /// What the answer is put to.
    moment: Moment,
    /// A cell for each member and goal, in the alliance's own order. Nothing is ranked.
    cells: Vec<JoinCell>,
    /// A line for each indicator of which a member has a figure.
    lines: Vec<JoinLine>,
}

fn precision(told: &Told) -> &'static str {
    use alliance::register::Precision;
    match told.observation.precision {
        Precision::Exact => "exact",
        Precision::MoreThan => "more-than",
        Precision::Almost => "almost",
        Precision::Rounded => "rounded",
    }
}

impl JoinFigure {
    fn of(line: &Line, side: Side) -> Option<Self> {
        let told = line.shown.get(&side)?;
        let o = &told.observation;
        Some(Self {
            id: told.id.clone(),
            version: told.version,
            period: o.period.clone(),
            figure: match &o.figure {
                Stated::Value(value) => Figure::Value(Decimal(value.to_string())),
                Stated::Missing(reason) => Figure::Missing(reason.clone()),
            },
            precision: precision(told).to_owned(),
            unit: o.unit.clone(),
            grade: o.grade,
            dimensions: o.dimensions.clone(),
            vintage: o.vintage,
            source: Source { cited: o.source.cited.clone(), read_as: o.source.read_as.clone() },
            of: line.counts.get(&side).copied().unwrap_or_default(),
        })
    }
}

impl From<&Gap> for JoinGap {
    fn from(gap: &Gap) -> Self {
        let known = gap.known();
        let text = |of: fn(&Between) -> &String| known.map(|between| of(between).clone());
        Self {
            period: text(|between| &between.period),
            difference: known.map(|between| Decimal(between.difference.to_string())),
            ratio: known.and_then(|between| between.ratio.clone()),
            declared: text(|between| &between.declared),
            other: text(|between| &between.other),
            why: gap.why().map(|why| why.as_str().to_owned()),
        }
    }
}

/// The members and goals that an address asks for.
fn places<'a>(joined: &'a Joined, asked: &'a super::query::Understood) -> Vec<(&'a str, &'static str)> {
    let (member, goal) = (asked.get(Param::Member), asked.get(Param::Goal));
    let members = joined.members.iter().map(String::as_str);
    let members: Vec<&str> = members.filter(|code| member.is_none_or(|member| member == *code)).collect();
    let goals: Vec<&'static str> = GOALS.into_iter().filter(|id| goal.is_none_or(|goal| goal == *id)).collect();
    members.iter().flat_map(|code| goals.iter().map(move |goal| (*code, *goal))).collect()
}

fn count(joined: &Joined, (member, goal): (&str, &str), side: Side) -> u64 {
    joined.cell(member, goal).map_or(0, |cell| cell.count(side))
}

/// Read the join.
///
/// What members declare, what was reviewed and what was measured, side by side, with the exact gap where the same is told of the same period, and else the reason why there is
/// none. Nothing is added up, averaged or ranked.
#[utoipa::path(
    get, path = "/api/v1/join", operation_id = "get-join", tag = "join",
    params(Params),
    responses(
        (status = 200, description = "The join", body = Join,
            headers(("etag" = String, description = "Changes when the answer does"))),
        (status = 304, description = "Nothing has changed since the answer with this ETag"),
        Problems
    )
)]
async fn read(State(api): State<Api>, RawQuery(raw): RawQuery) -> Result<Response, Problem> {
    let asked = understand(raw.as_deref(), &TAKES, &[])?;
    let moment = api.desk.moment(asked.as_of()).await?;
    let joined = api.desk.join_at(&moment).await?;
    let (mut cells, mut lines) = (Vec::new(), Vec::new());
    for place @ (member, goal) in places(&joined, &asked) {
        cells.push(JoinCell {
            member: member.to_owned(),
            goal,
            declared: count(&joined, place, Side::Declared),
            reviewed: count(&joined, place, Side::Reviewed),
            measured: count(&joined, place, Side::Measured),
        });
        for (indicator, line) in joined.cell(member, goal).into_iter().flat_map(|cell| &cell.lines) {
            lines.push(JoinLine {
                member: member.to_owned(),
                goal: goal.to_owned(),
                indicator: indicator.clone(),
                declared: JoinFigure::of(line, Side::Declared),
                reviewed: JoinFigure::of(line, Side::Reviewed),
                measured: JoinFigure::of(line, Side::Measured),
                gap_reviewed: (&line.reviewed).into(),
                gap_measured: (&line.measured).into(),
            });
        }
    }
    json(&Join { moment: Moment::from(&moment), cells, lines })
}

/// The columns of one side, behind its word.
const OF_SIDE: [&str; 9] = ["period", "value", "missing", "precision", "unit", "grade", "vintage", "id", "source"];
/// The columns of a gap, behind its word.
const OF_GAP: [&str; 4] = ["period", "difference", "ratio", "why"];
const GAPS: [(&str, Side); 2] = [("gap_reviewed", Side::Reviewed), ("gap_measured", Side::Measured)];

fn columns() -> Vec<Column> {
    let mut keys: Vec<String> = ["member", "goal"].map(str::to_owned).into();
    keys.extend(Side::ALL.iter().map(|side| format!("{side}_records")));
    keys.push("indicator".to_owned());
    for side in Side::ALL {
        keys.extend(OF_SIDE.iter().map(|column| format!("{side}_{column}")));
    }
    for (gap, _) in GAPS {
        keys.extend(OF_GAP.iter().map(|column| format!("{gap}_{column}")));
    }
    keys.push("licence".to_owned());
    keys.into_iter().map(|key| Column { heading: key.replace('_', " "), key }).collect()
}

fn side_cells(told: Option<&Told>) -> Vec<Cell> {
    let Some(told) = told else { return vec![Cell::Empty; OF_SIDE.len()] };
    let o = &told.observation;
    let (value, missing) = match &o.figure {
        Stated::Value(value) => (Cell::Number(*value), Cell::Empty),
        Stated::Missing(reason) => (Cell::Empty, Cell::from(reason.as_str())),
    };
    vec![
        Cell::from(o.period.as_str()),
        value,
        missing,
        Cell::from(precision(told)),
        Cell::from(o.unit.as_str()),
        Cell::Number(o.grade.into()),
        o.vintage.map_or(Cell::Empty, |vintage| Cell::Number(vintage.into())),
        Cell::from(told.id.as_str()),
        Cell::from(o.source.cited.as_str()),
    ]
}

fn gap_cells(gap: Option<&Gap>) -> Vec<Cell> {
    let known = gap.and_then(Gap::known);
    vec![
        Cell::from(known.map(|between| between.period.as_str())),
        known.map_or(Cell::Empty, |between| Cell::Number(between.difference)),
        Cell::from(known.and_then(|between| between.ratio.as_deref())),
        Cell::from(gap.and_then(Gap::why).map(alliance::join::Why::as_str)),
    ]
}

fn rows(joined: &Joined, asked: &super::query::Understood) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for place @ (member, goal) in places(joined, asked) {
        let mut head = vec![Cell::from(member), Cell::from(goal)];
        head.extend(Side::ALL.iter().map(|side| Cell::Number(count(joined, place, *side).into())));
        let lines = joined.cell(member, goal).map(|cell| &cell.lines).filter(|lines| !lines.is_empty());
        let Some(lines) = lines else {
            // Silence has a row of its own.
            let mut row = head;
            row.resize(columns().len() - 1, Cell::Empty);
            row.push(Cell::from(LICENCE));
            rows.push(row);
            continue;
        };
        for (indicator, line) in lines {
            let mut row = head.clone();
            row.push(Cell::from(indicator.as_str()));
            for side in Side::ALL {
                row.extend(side_cells(line.shown.get(side)));
            }
            for (_, side) in GAPS {
                row.extend(gap_cells(line.to(side)));
            }
            row.push(Cell::from(LICENCE));
            rows.push(row);
        }
    }
    rows
}

/// Download the join as CSV.
///
/// A row for each member, goal and indicator; where nothing is known of a member on a goal, one row that says so. The same rows give the same bytes.
#[utoipa::path(
    get, path = "/api/v1/join.csv", operation_id = "download-join.csv", tag = "join",
    params(Params),
    responses(
        (status = 200, description = "The file", content_type = "text/csv", body = Csv,
            headers(("etag" = String, description = "Changes when the answer does"),
                    ("content-disposition" = String, description = "The file's name"))),
        (status = 304, description = "Nothing has changed since the answer with this ETag"),
        Problems
    )
)]
async fn csv(State(api): State<Api>, RawQuery(raw): RawQuery) -> Result<Response, Problem> {
    let asked = understand(raw.as_deref(), &TAKES, &[])?;
    let turn = Turn::wait(&api).await?;
    let moment = api.desk.moment(asked.as_of()).await?;
    let joined = api.desk.join_at(&moment).await?;
    let bytes = turn
        .make(move || {
            let rows = rows(&joined, &asked);
            Table { title: "Accord: the join".to_owned(), columns: columns(), rows }.to_csv()
        })
        .await?;
    Ok(attachment(bytes, "text/csv; charset=utf-8", "join", &moment, "csv"))
}

pub(crate) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new().routes(routes!(read)).routes(routes!(csv))
}
