//! Definitions of figures: begun and written. What publishes one takes a person who did not write it.

use alliance::people::access;
use alliance::register::definition::Changed;
use alliance::register::{self, DefinitionWork, PaperKind};
use desk::register::definitions::{DefinitionSeen, Edited};
use desk::work::Paper;
use gate::Leave;
use serde::{Deserialize, Serialize};
use serde_json::Number;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::Room;
use super::figures::{Behind, behind};
use super::forms::{Exact, or_null, text, text_or_null, texts, version, whole, whole_number};
use super::room::{Answered, Listing, Sent, made, stands};
use super::shapes::{Id, List, Paging, Standing};
use super::terms::Goal;
use crate::Rooms;
use crate::api::indicators::{Direction, Indicator, Measure};
use crate::api::records::json;
use crate::problem::Problem;

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, Definitions, GET "/api/v1/work/definitions", list);
    let r = seat!(r, DefinitionBegin, POST "/api/v1/work/definitions", begin);
    let r = seat!(r, DefinitionWrite, GET "/api/v1/work/definitions/{id}", one);
    seat!(r, DefinitionWrite, POST "/api/v1/work/definitions/{id}/terms", write)
}

/// A definition that is worked on, in a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkDefinitionLine)]
struct Line {
    /// The indicator's id.
    id: String,
    /// Its version.
    no: u32,
    /// `draft`, `published`.
    state: String,
    /// Name in English.
    title: String,
}

fn line(paper: Paper, work: &DefinitionWork) -> Line {
    Line { no: paper.no, state: work.state().name().to_owned(), title: work.terms().title.clone(), id: paper.id }
}

/// List definitions that are worked on
///
/// Those that are public and that nobody works on are at `/api/v1/indicators` alone.
#[utoipa::path(get, path = "/api/v1/work/definitions", operation_id = "work-definitions", tag = "working-figures",
    params(Paging), responses((status = 200, description = "A page of definitions", body = List<Line>)))]
async fn list(Leave(leave): Leave<access::Definitions>, listing: Listing) -> Answered {
    let (works, _) = listing.desk.definitions(&leave).await?;
    listing.page(works.into_iter().map(|(paper, work)| line(paper, &work)).collect())
}

/// Which definition is begun.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkDefinitionOf)]
#[serde(deny_unknown_fields)]
struct Chosen {
    /// The indicator's id: of a public one, which is changed, or a new one.
    #[schema(pattern = "^[a-z][a-z0-9_]{0,59}$")]
    #[serde(deserialize_with = "text::<1, 60, _>")]
    id: String,
}

/// Begin a definition, or the change of a public one
#[utoipa::path(post, path = "/api/v1/work/definitions", operation_id = "work-begin-definition", tag = "working-figures",
    request_body = Chosen, responses((status = 201, description = "It is begun", body = Standing,
        headers(("location" = String, description = "Where it is")))))]
async fn begin(Leave(leave): Leave<access::DefinitionBegin>, room: Room, Sent(sent): Sent<Chosen>) -> Answered {
    let id = room.desk.begin_definition(&leave, &sent.id).await?;
    made(&room.desk, leave.view(), PaperKind::Indicator, &id, "definitions").await
}

/// Why a published definition changes.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkDefinitionChange)]
struct Change {
    /// In words.
    reason: String,
    /// The first year that is counted in another way; null where earlier figures stay comparable.
    #[schema(required)]
    breaks: Option<i16>,
}

/// A definition with everything that is known of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkDefinition)]
struct Whole {
    /// The indicator's id.
    id: String,
    /// Its version: whoever writes says that they have seen this one.
    no: u32,
    /// How far it is.
    state: String,
    /// SHA-256 of what it says: what whoever publishes it names.
    digest: String,
    /// What it says.
    #[schema(value_type = Indicator)]
    terms: register::Indicator,
    /// Why a published one changes; null where nothing is said.
    #[schema(required)]
    changed: Option<Change>,
    /// What the register says; null of a new one.
    #[schema(required, value_type = Option<Indicator>)]
    public: Option<register::Indicator>,
    /// What is missing or wrong in it, by the names of its parts; empty where it can be published.
    faults: Vec<String>,
}

fn whole_of(seen: DefinitionSeen) -> Whole {
    let DefinitionSeen { paper, work, faults } = seen;
    Whole {
        no: paper.no,
        state: work.state().name().to_owned(),
        digest: work.digest().to_string(),
        terms: work.terms().clone(),
        changed: work.changed().map(|changed| Change { reason: changed.reason.clone(), breaks: changed.breaks }),
        public: work.public().cloned(),
        faults: faults.into_iter().map(|fault| fault.as_str().to_owned()).collect(),
        id: paper.id,
    }
}

/// Get one definition that is worked on
#[utoipa::path(get, path = "/api/v1/work/definitions/{id}", operation_id = "work-definition", tag = "working-figures",
    params(Id), responses((status = 200, description = "The definition", body = Whole)))]
async fn one(Leave(leave): Leave<access::DefinitionWrite>, room: Room) -> Answered {
    json(&whole_of(room.desk.definition(&leave)?))
}

/// By what a figure may be broken down.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkBreakdown)]
#[serde(deny_unknown_fields)]
struct BreakdownSent {
    /// Its word: small letters, digits and dashes.
    #[schema(max_length = 20)]
    #[serde(deserialize_with = "text::<0, 20, _>")]
    by: String,
    /// The words of its parts, which together are the total.
    #[schema(max_items = 100, value_type = Vec<PartName>)]
    #[serde(deserialize_with = "texts::<100, 0, 20, _>")]
    parts: Vec<String>,
}

/// The word of a part: small letters, digits and dashes.
#[derive(ToSchema)]
#[schema(as = WorkPartName, value_type = String, max_length = 20)]
#[allow(dead_code)] // it only stands in the documentation: it is read as a text of that length
struct PartName(String);

/// The yearly change that is nothing unusual: ratios of a year to the year before, as fractions of whole numbers.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkUsual)]
#[serde(deny_unknown_fields)]
struct UsualSent {
    /// Not above 1: `1/2` is "at most halved".
    #[schema(max_length = 40)]
    #[serde(deserialize_with = "text::<0, 40, _>")]
    least: String,
    /// Not below 1: `2/1` is "at most doubled".
    #[schema(max_length = 40)]
    #[serde(deserialize_with = "text::<0, 40, _>")]
    greatest: String,
}

/// What a definition says. Where a series breaks that is public is kept by the house.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkDefinitionTerms)]
#[serde(deny_unknown_fields)]
struct Terms {
    /// Name in English.
    #[schema(max_length = 400)]
    #[serde(deserialize_with = "text::<0, 400, _>")]
    title: String,
    /// What is counted and what is not.
    #[schema(max_length = 20000)]
    #[serde(deserialize_with = "text::<0, 20000, _>")]
    definition: String,
    /// Unit of the values: `persons` and `cases` are counted.
    #[schema(max_length = 60)]
    #[serde(deserialize_with = "text::<0, 60, _>")]
    unit: String,
    /// A level, or what came in.
    #[schema(value_type = Measure)]
    measure: register::Measure,
    /// Whether more or less is better.
    #[schema(value_type = Direction)]
    direction: register::Direction,
    /// The goal it speaks to.
    #[serde(default)]
    goal: Option<Goal>,
    /// The smallest count that may be published.
    #[schema(minimum = 0, maximum = 1_000_000)]
    #[serde(deserialize_with = "whole::<1_000_000, _>")]
    smallest_cell: u32,
    /// Yearly growth that is asked of this figure, as a fraction (`10/100`); where there is none, the goal's own holds.
    #[schema(max_length = 40)]
    #[serde(default, deserialize_with = "text_or_null::<40, _>")]
    yearly_growth: Option<String>,
    /// Who publishes the figure, or who defined it.
    #[schema(max_length = 4000)]
    #[serde(deserialize_with = "text::<0, 4000, _>")]
    source: String,
    /// What a share is a share of.
    #[schema(max_length = 4000)]
    #[serde(default, deserialize_with = "text_or_null::<4000, _>")]
    denominator: Option<String>,
    /// How it is counted: what counts once, what counts twice, at which moment.
    #[schema(max_length = 4000)]
    #[serde(default, deserialize_with = "text_or_null::<4000, _>")]
    counting: Option<String>,
    /// By what figures may be broken down.
    #[serde(default)]
    #[schema(required = false)]
    breakdowns: Vec<BreakdownSent>,
    /// The yearly change that is nothing unusual.
    #[serde(default)]
    usual: Option<UsualSent>,
    /// The greatest value that there can be.
    #[serde(default)]
    greatest: Option<Exact>,
    /// Digits after the point, at most.
    #[serde(default)]
    decimals: Option<Digits>,
}

/// Digits after the point.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = WorkDigits, value_type = u32, minimum = 0, maximum = 28)]
struct Digits(#[serde(deserialize_with = "whole::<28, _>")] u32);

impl Terms {
    fn read(self) -> Result<register::Indicator, Problem> {
        let said = |text: Option<String>| text.filter(|text| !text.is_empty());
        Ok(register::Indicator {
            title: self.title,
            definition: self.definition,
            unit: self.unit,
            measure: self.measure,
            direction: self.direction,
            goal: self.goal.map(|goal| goal.as_str().to_owned()),
            smallest_cell: self.smallest_cell,
            yearly_growth: said(self.yearly_growth),
            source: register::Source { cited: self.source, read_as: String::new() },
            card: register::Card {
                denominator: said(self.denominator),
                counting: said(self.counting),
                breakdowns: self
                    .breakdowns
                    .into_iter()
                    .map(|one| register::Breakdown { by: one.by, parts: one.parts })
                    .collect(),
                usual: self.usual.map(|usual| register::Usual { least: usual.least, greatest: usual.greatest }),
                greatest: self.greatest.map(|exact| exact.read()).transpose()?,
                decimals: self.decimals.map(|digits| digits.0),
                breaks: Vec::new(),
            },
        })
    }
}

/// A year of four digits.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = WorkYear, value_type = i16, minimum = 1000, maximum = 9999)]
#[serde(try_from = "Number")]
struct Year(i16);

impl TryFrom<Number> for Year {
    type Error = String;
    fn try_from(number: Number) -> Result<Self, String> {
        let year = whole_number(&number).and_then(|year| i16::try_from(year).ok());
        year.filter(|year| (1000..=9999).contains(year))
            .map(Self)
            .ok_or_else(|| format!("{number} is no year such as 2027"))
    }
}

/// Why a published definition changes, as it is sent.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkDefinitionChangeSent)]
#[serde(deny_unknown_fields)]
struct ChangeSent {
    /// In words.
    #[schema(max_length = 4000)]
    #[serde(deserialize_with = "text::<0, 4000, _>")]
    reason: String,
    /// The first year that is counted in another way; null where earlier figures stay comparable.
    #[serde(deserialize_with = "or_null")]
    #[schema(required)]
    breaks: Option<Year>,
}

/// A definition that is written on the version that was seen.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkDefinitionSent)]
#[serde(deny_unknown_fields)]
struct DefinitionSent {
    /// The version of the definition that the writer has seen.
    #[schema(minimum = 1, maximum = 1_000_000_000)]
    #[serde(deserialize_with = "version::<1, _>")]
    no: u32,
    /// What it says.
    terms: Terms,
    /// Why a published one changes.
    #[serde(default)]
    changed: Option<ChangeSent>,
}

/// Write a definition
///
/// On the version that was seen. Where another one stands by then, nothing is written. It may be unfinished: what is missing or
/// wrong in it is in `faults` of the definition afterwards.
#[utoipa::path(post, path = "/api/v1/work/definitions/{id}/terms", operation_id = "work-write-definition",
    tag = "working-figures", params(Id), request_body = DefinitionSent, responses(
        (status = 200, description = "How it stands", body = Standing),
        (status = 409, description = "Somebody else was quicker", body = Behind, content_type = "application/problem+json")))]
async fn write(Leave(leave): Leave<access::DefinitionWrite>, room: Room, Sent(sent): Sent<DefinitionSent>) -> Answered {
    let changed = sent.changed.map(|sent| Changed { reason: sent.reason, breaks: sent.breaks.map(|year| year.0) });
    match room.desk.edit_definition(&leave, sent.no, sent.terms.read()?, changed).await? {
        Edited::Saved => stands(&room.desk, leave.view(), PaperKind::Indicator, &leave.paper().id).await,
        Edited::Behind { no } => Err(behind("definition", no)),
    }
}
