//! Identified victims, counted by month. A machine reads, writes and takes files; that a month or a definition stands is confirmed by a second
//! officer, on a page, after a fresh proof: two tokens would be no second person.

use std::collections::BTreeMap;

use alliance::indicators::reasons::RevisionReason;
use alliance::people::access;
use alliance::register::Digest;
use alliance::victims::cross::{Answer, Direction, Explanation};
use alliance::victims::{Month, Place, Said, Sheet, Way};
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use desk::DeskError;
use desk::victims::{CrossSeen, MonthLine, MonthSeen, Preview, Told, VictimsLine, VictimsSeen, YearSeen};
use gate::Leave;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::forms::{short_or_null, text, version, whole};
use super::room::{Answered, Room, Sent};
use super::shapes::Done;
use crate::Rooms;
use crate::api::records::json;
use crate::problem::{Problem, Trouble};

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, Victims, GET "/api/v1/work/victims", list);
    let r = seat!(r, VictimsSee, GET "/api/v1/work/victims/{member}", member);
    let r = seat!(r, VictimsSee, GET "/api/v1/work/victims/{member}/months/{month}", month);
    let r = seat!(r, VictimsWrite, POST "/api/v1/work/victims/{member}/months/{month}", write);
    let r = seat!(r, VictimsTake, POST "/api/v1/work/victims/{member}/file/preview", preview);
    let r = seat!(r, VictimsTake, POST "/api/v1/work/victims/{member}/file", take);
    let r = seat!(r, VictimsDeclare, POST "/api/v1/work/victims/{member}/declare", declare);
    let r = seat!(r, VictimsCross, GET "/api/v1/work/victims/{member}/with/{other}/{year}", cross);
    seat!(r, VictimsAnswer, POST "/api/v1/work/victims/{member}/with/{other}/{year}", answer)
}

/// How faults name what was sent.
const SENT: &str = "counts.csv";

/// The places of an address. What is no text names nothing.
fn named<T>(path: Result<Path<T>, PathRejection>) -> Result<T, Problem> {
    path.map(|Path(named)| named).map_err(|_| Problem::new(Trouble::NotFound))
}

fn month_of(path: Result<Path<(String, String)>, PathRejection>) -> Result<Month, Problem> {
    named(path)?.1.parse().map_err(|_| Problem::new(Trouble::NotFound))
}

fn bad(what: &str) -> Problem {
    Problem::new(Trouble::BadBody).saying(what)
}

/// A member's counts, in a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsMember)]
struct Line {
    /// Two letters of the member.
    member: String,
    /// Months that are confirmed.
    confirmed: usize,
    /// Months that wait for a second officer.
    waiting: usize,
    /// The newest month that is confirmed; null where none is.
    #[schema(required)]
    newest: Option<String>,
}

impl From<VictimsLine> for Line {
    fn from(line: VictimsLine) -> Self {
        let VictimsLine { member, confirmed, waiting, newest } = line;
        Self { member, confirmed, waiting, newest: newest.map(|month| month.to_string()) }
    }
}

/// List whose identified victims are counted here
///
/// Those of the members for which one acts; to the secretariat how far each member is. No count stands in the list.
#[utoipa::path(get, path = "/api/v1/work/victims", operation_id = "work-victims", tag = "working-figures",
    responses((status = 200, description = "The members", body = Vec<Line>)))]
async fn list(Leave(leave): Leave<access::Victims>, room: Room) -> Answered {
    let all = room.desk.victims_list(&leave).await?;
    json(&all.into_iter().map(Line::from).collect::<Vec<_>>())
}

/// A month in a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsMonthLine)]
struct MonthOf {
    /// The month: `2026-03`.
    month: String,
    /// `draft`, `confirmed`, `revision`, or `empty`.
    state: String,
    /// How many stand; null where nothing was confirmed, or where something is not known or not applicable.
    #[schema(required)]
    stands: Option<u64>,
    /// How often it was confirmed.
    vintages: usize,
}

impl From<&MonthLine> for MonthOf {
    fn from(line: &MonthLine) -> Self {
        Self {
            month: line.month.to_string(),
            state: line.state.to_owned(),
            stands: line.stands.and_then(alliance::victims::Tally::sum),
            vintages: line.vintages,
        }
    }
}

/// A year in a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsYear)]
struct YearOf {
    /// The year.
    year: i16,
    /// Months that are still to be confirmed before it can be declared.
    open: usize,
    /// The id of the declared figures of it; null where nothing is declared.
    #[schema(required)]
    declared: Option<String>,
    /// Whether these say what the months come to.
    same: bool,
}

impl From<&YearSeen> for YearOf {
    fn from(seen: &YearSeen) -> Self {
        let declared = seen.declared.as_ref();
        Self {
            year: seen.year,
            open: seen.open,
            declared: declared.map(|(id, ..)| id.clone()),
            same: declared.is_some_and(|(_, _, same)| *same),
        }
    }
}

/// What a member counts.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsDefinition)]
struct Defined {
    /// Which edition it is.
    edition: u32,
    /// The first year that is counted so.
    since: i16,
    /// `flow`: who was identified in a month; `stock`: how many there are in all at its end.
    measure: &'static str,
    /// The offences.
    offences: Vec<&'static str>,
    /// Up to which age.
    age: &'static str,
    /// From when on somebody is counted.
    counting: &'static str,
}

impl From<&alliance::victims::Definition> for Defined {
    fn from(definition: &alliance::victims::Definition) -> Self {
        let measure = match definition.measure {
            alliance::register::Measure::Flow => "flow",
            alliance::register::Measure::Stock => "stock",
        };
        Self {
            edition: definition.edition,
            since: definition.since,
            measure,
            offences: definition.offences.iter().map(|offence| offence.as_str()).collect(),
            age: definition.age.as_str(),
            counting: definition.counting.as_str(),
        }
    }
}

/// A member's counts.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsCounts)]
struct Member {
    /// Two letters of the member.
    member: String,
    /// What is counted, the newest first.
    definitions: Vec<Defined>,
    /// Every month of which something is said, the newest first.
    months: Vec<MonthOf>,
    /// Every year of these, the newest first.
    years: Vec<YearOf>,
}

impl From<&VictimsSeen> for Member {
    fn from(seen: &VictimsSeen) -> Self {
        let definitions = seen.definitions.definitions.all().rev();
        Self {
            member: seen.member.clone(),
            definitions: definitions.map(|stood| (&stood.table).into()).collect(),
            months: seen.months.iter().map(MonthOf::from).collect(),
            years: seen.years.iter().map(YearOf::from).collect(),
        }
    }
}

/// See a member's counts of identified victims
///
/// To its police units and its coordinators.
#[utoipa::path(get, path = "/api/v1/work/victims/{member}", operation_id = "work-victims-of", tag = "working-figures",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    responses((status = 200, description = "The counts", body = Member)))]
async fn member(Leave(leave): Leave<access::VictimsSee>, room: Room) -> Answered {
    json(&Member::from(&room.desk.victims(&leave).await?))
}

/// So many, at a place.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = VictimsCount)]
#[serde(deny_unknown_fields)]
struct Count {
    /// `home` or `abroad`.
    #[schema(pattern = "^(home|abroad)$")]
    #[serde(deserialize_with = "text::<4, 6, _>")]
    located: String,
    /// The member in which they were located, or, of a referral at home, that referred them; null: none, or not known.
    #[schema(required, pattern = "^[A-Z]{2}$")]
    #[serde(default, deserialize_with = "short_or_null")]
    country: Option<String>,
    /// How many.
    #[schema(minimum = 1, maximum = 100_000)]
    #[serde(deserialize_with = "whole::<100_000, _>")]
    count: u32,
}

/// What is said of a way of identification.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = VictimsSaid)]
#[serde(deny_unknown_fields)]
struct OfWay {
    /// The way.
    #[schema(pattern = "^(image-analysis|public-report|investigation|referral|other)$")]
    #[serde(deserialize_with = "text::<1, 20, _>")]
    way: String,
    /// `found` with counts, or one of three marks, of which none stands for another.
    #[schema(pattern = "^(found|nothing-found|nothing-known|not-applicable)$")]
    #[serde(deserialize_with = "text::<1, 20, _>")]
    mark: String,
    /// The counts, where there are any.
    #[schema(required)]
    #[serde(default)]
    counts: Vec<Count>,
}

fn ways(sheet: &Sheet) -> Vec<OfWay> {
    let of = |(way, said): (&Way, &Said)| {
        let count = |(place, count): (&Place, &u32)| Count {
            located: place.side().to_owned(),
            country: place.other().map(str::to_owned),
            count: *count,
        };
        let counts = match said {
            Said::Found { counts } => counts.iter().map(count).collect(),
            _ => Vec::new(),
        };
        OfWay { way: way.to_string(), mark: said.as_str().to_owned(), counts }
    };
    sheet.ways().iter().map(of).collect()
}

/// What is sent of each way, as the rules take it.
fn sheet(sent: Vec<OfWay>) -> Result<Sheet, Problem> {
    let mut sheet = Sheet::default();
    for OfWay { way, mark, counts } in sent {
        let known = Way::ALL.iter().copied().find(|one| one.as_str() == way);
        let way = known.ok_or_else(|| bad("A way is one of those that the document lists."))?;
        if sheet.of(way).is_some() {
            return Err(bad("A way stands twice. Say it once, with all its counts."));
        }
        let said = match (mark.as_str(), counts.is_empty()) {
            ("nothing-known", true) => Said::NothingKnown,
            ("nothing-found", true) => Said::NothingFound,
            ("not-applicable", true) => Said::NotApplicable,
            ("found", false) => Said::Found { counts: places(counts)? },
            _ => return Err(bad("Counts stand with the mark `found`, and with no other.")),
        };
        sheet = sheet.with(way, said);
    }
    Ok(sheet)
}

fn places(counts: Vec<Count>) -> Result<BTreeMap<Place, u32>, Problem> {
    let mut all = BTreeMap::new();
    for Count { located, country, count } in counts {
        let place = Place::of(&located, country.as_deref());
        let place = place.ok_or_else(|| bad("A place is `home` or `abroad`, with two letters of a member or null."))?;
        if all.insert(place, count).is_some() {
            return Err(bad("A place stands twice in one way."));
        }
    }
    Ok(all)
}

/// Something that was confirmed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsVintage)]
struct Vintage {
    /// Its number, from 1.
    number: u32,
    /// What is said.
    ways: Vec<OfWay>,
    /// Why the one before it was revised; null of the first.
    #[schema(required)]
    reason: Option<&'static str>,
    /// Who wrote it last.
    written: Done,
    /// Who confirmed it.
    confirmed: Done,
}

/// A month.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsMonth)]
struct Whole {
    /// Two letters of the member.
    member: String,
    /// The month.
    month: String,
    /// The version of its paper: whoever writes says that they have seen this one. 0: nothing is said yet.
    no: u32,
    /// How far it is.
    state: String,
    /// What waits for a second officer; null where nothing does.
    #[schema(required)]
    waits: Option<Vec<OfWay>>,
    /// What was confirmed, the newest first.
    vintages: Vec<Vintage>,
}

impl From<&MonthSeen> for Whole {
    fn from(seen: &MonthSeen) -> Self {
        let vintages = seen.work.vintages().iter().rev().map(|stood| Vintage {
            number: stood.number,
            ways: ways(&stood.sheet),
            reason: stood.reason.map(RevisionReason::as_str),
            written: (&stood.written).into(),
            confirmed: (&stood.confirmed).into(),
        });
        Self {
            member: seen.work.member.clone(),
            month: seen.work.month.to_string(),
            no: seen.no,
            state: seen.work.state().to_owned(),
            waits: seen.work.draft().map(|draft| ways(&draft.sheet)),
            vintages: vintages.collect(),
        }
    }
}

/// See a month of identified victims
#[utoipa::path(get, path = "/api/v1/work/victims/{member}/months/{month}", operation_id = "work-victims-month",
    tag = "working-figures",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$"),
        ("month" = String, Path, description = "The month", pattern = "^[0-9]{4}-[0-9]{2}$")),
    responses((status = 200, description = "The month", body = Whole)))]
async fn month(
    Leave(leave): Leave<access::VictimsSee>,
    room: Room,
    path: Result<Path<(String, String)>, PathRejection>,
) -> Answered {
    json(&Whole::from(&room.desk.victims_month(&leave, month_of(path)?).await?))
}

/// A reason for a revision, or nothing.
fn reason_of(word: Option<&str>) -> Result<Option<RevisionReason>, Problem> {
    let read = |word: &str| RevisionReason::of(word).ok_or_else(|| bad("The reason is none of the coded ones."));
    word.map(read).transpose()
}

/// A month that is written.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = VictimsMonthSent)]
#[serde(deny_unknown_fields)]
struct MonthSent {
    /// The version that its writer has seen; 0 where nothing is said yet.
    #[schema(maximum = 1_000_000_000)]
    #[serde(deserialize_with = "version::<0, _>")]
    no: u32,
    /// What is said of each way. What is left out is not said yet.
    #[schema(max_items = 5)]
    ways: Vec<OfWay>,
    /// Why what was confirmed is revised: `late-data`, `corrected-error`, ...; null or left out where nothing was.
    #[schema(pattern = "^[a-z-]{1,40}$")]
    #[serde(default, deserialize_with = "short_or_null")]
    reason: Option<String>,
}

/// Write a month of identified victims
///
/// It waits for a second officer, who confirms it on a page.
#[utoipa::path(post, path = "/api/v1/work/victims/{member}/months/{month}", operation_id = "work-write-victims-month",
    tag = "working-figures",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$"),
        ("month" = String, Path, description = "The month", pattern = "^[0-9]{4}-[0-9]{2}$")),
    request_body = MonthSent, responses((status = 200, description = "It waits", body = Whole)))]
async fn write(
    Leave(leave): Leave<access::VictimsWrite>,
    room: Room,
    path: Result<Path<(String, String)>, PathRejection>,
    Sent(sent): Sent<MonthSent>,
) -> Answered {
    let month = month_of(path)?;
    let said = (sheet(sent.ways)?, reason_of(sent.reason.as_deref())?);
    room.desk.victims_write(&leave, month, said, sent.no).await?;
    json(&Whole::from(&room.desk.victims_month(&leave, month).await?))
}

/// A file that is looked at.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = VictimsFile)]
#[serde(deny_unknown_fields)]
struct FileSent {
    /// The table: CSV with the columns `month`, `way`, `located`, `country`, `count`.
    #[schema(min_length = 1, max_length = 900_000)]
    #[serde(deserialize_with = "text::<1, 900_000, _>")]
    csv: String,
}

/// A file that is taken.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = VictimsFileTaken)]
#[serde(deny_unknown_fields)]
struct FileTaken {
    /// The table.
    #[schema(min_length = 1, max_length = 900_000)]
    #[serde(deserialize_with = "text::<1, 900_000, _>")]
    csv: String,
    /// The digest of what was read of it before.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    #[serde(deserialize_with = "text::<64, 64, _>")]
    digest: String,
    /// Why what was confirmed is revised; null or left out where nothing is.
    #[schema(pattern = "^[a-z-]{1,40}$")]
    #[serde(default, deserialize_with = "short_or_null")]
    reason: Option<String>,
}

/// What becomes of a month by a file.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsFileMonth)]
struct Fated {
    /// The month.
    month: String,
    /// `new`, `changed`, `revised`, `same`.
    fate: &'static str,
}

/// What would change by a file, or changed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsFileChanges)]
struct Changes {
    /// Its months, the oldest first.
    months: Vec<Fated>,
    /// The digest of all of it: whoever takes the file says that they read this.
    digest: String,
    /// Whether a reason is needed: something that was confirmed is revised.
    revises: bool,
}

impl From<&Preview> for Changes {
    fn from(preview: &Preview) -> Self {
        let month =
            |line: &desk::victims::PreviewLine| Fated { month: line.month.to_string(), fate: line.fate.as_str() };
        Self {
            months: preview.lines.iter().map(month).collect(),
            digest: preview.digest.to_string(),
            revises: preview.revises,
        }
    }
}

/// Something in a file that cannot be taken.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsFileFault)]
struct Faulty {
    /// The line, from 1; null where there is none.
    #[schema(required)]
    line: Option<u64>,
    /// The column.
    column: String,
    /// What would be right.
    expected: String,
    /// What stands there.
    found: String,
}

/// A file's faults, each with its place.
fn told(error: DeskError) -> Problem {
    let DeskError::Faults(faults) = error else { return error.into() };
    let listed = faults.iter().filter(|fault| fault.further == 0).map(|fault| Faulty {
        line: fault.line,
        column: fault.column.clone(),
        expected: fault.expected.clone(),
        found: fault.found.clone(),
    });
    let listed: Vec<Faulty> = listed.collect();
    Problem::refused("victims-file-faults", "nothing was taken; faults names each place with what would be right there")
        .with("faults", &listed)
}

/// See what would change by a file of counts
///
/// Nothing is changed.
#[utoipa::path(post, path = "/api/v1/work/victims/{member}/file/preview", operation_id = "work-preview-victims-file",
    tag = "working-figures",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    request_body = FileSent, responses((status = 200, description = "What would change", body = Changes)))]
async fn preview(Leave(leave): Leave<access::VictimsTake>, room: Room, Sent(sent): Sent<FileSent>) -> Answered {
    let preview = room.desk.victims_preview(&leave, (SENT, sent.csv.as_bytes())).await.map_err(told)?;
    json(&Changes::from(&preview))
}

/// Take a file of counts
///
/// All of it or nothing. Each month that it changes waits for a second officer. The same file again changes nothing.
#[utoipa::path(post, path = "/api/v1/work/victims/{member}/file", operation_id = "work-take-victims-file",
    tag = "working-figures",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    request_body = FileTaken, responses((status = 200, description = "What changed", body = Changes)))]
async fn take(Leave(leave): Leave<access::VictimsTake>, room: Room, Sent(sent): Sent<FileTaken>) -> Answered {
    let read = Digest::try_from(sent.digest).map_err(|_| bad("The digest has 64 digits of 0-9 a-f."))?;
    let reason = reason_of(sent.reason.as_deref())?;
    let file = (SENT, sent.csv.as_bytes());
    let taken = room.desk.victims_take(&leave, file, (&read, reason)).await.map_err(told)?;
    json(&Changes::from(&taken))
}

/// A year that is declared.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = VictimsDeclare)]
#[serde(deny_unknown_fields)]
struct YearSent {
    /// The year.
    #[schema(minimum = 1990, maximum = 9999)]
    #[serde(deserialize_with = "whole::<9999, _>")]
    year: u32,
}

/// The declared figures that a year stands in.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsDeclared)]
struct Declared {
    /// Their id: they are at `/api/v1/work/figures/ID`.
    id: String,
}

/// Put a year of confirmed months into the declared figures
///
/// As a draft, which is signed and published like any other.
#[utoipa::path(post, path = "/api/v1/work/victims/{member}/declare", operation_id = "work-declare-victims",
    tag = "working-figures",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    request_body = YearSent, responses((status = 200, description = "Where they stand", body = Declared)))]
async fn declare(Leave(leave): Leave<access::VictimsDeclare>, room: Room, Sent(sent): Sent<YearSent>) -> Answered {
    let year = i16::try_from(sent.year).map_err(|_| bad("The year is none."))?;
    json(&Declared { id: room.desk.victims_declare(&leave, year).await? })
}

/// What one side counts.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsSide)]
struct Side {
    /// How many, as far as it is known; null where that is not told.
    #[schema(required)]
    count: Option<u64>,
    /// Why it is not told: `unknown`: nothing confirmed says anything of it; `open`: both have to confirm the whole year first, and know all of it;
    /// `withheld`. Null where it is told.
    #[schema(required)]
    untold: Option<&'static str>,
    /// Months of the year that are confirmed.
    confirmed: usize,
    /// Confirmed months of which something is not known.
    unknown: usize,
}

impl From<Told> for Side {
    fn from(told: Told) -> Self {
        let Told { count, confirmed, unknown } = told;
        Self { count: count.told(), untold: count.untold(), confirmed, unknown }
    }
}

/// A comparison.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsCompared)]
struct Comparison {
    /// `outgoing`: what the member counts in the other one; `incoming`: what the other one counts in the member.
    direction: &'static str,
    /// Counted as located there.
    said: Side,
    /// Counted there as referred.
    heard: Side,
    /// By how many they differ; null where one of them is withheld, or is not confirmed or not known for the whole year.
    #[schema(required)]
    difference: Option<u64>,
    /// What may explain it.
    found: Vec<&'static str>,
    /// What the member says of it; null: nothing.
    #[schema(required)]
    own: Option<&'static str>,
    /// What the other one says of it; null: nothing.
    #[schema(required)]
    others: Option<&'static str>,
}

/// Two members beside each other.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsCross)]
struct Cross {
    /// Two letters of the member.
    member: String,
    /// Two letters of the other one.
    other: String,
    /// The year.
    year: i16,
    /// Both comparisons.
    compared: Vec<Comparison>,
}

impl From<CrossSeen> for Cross {
    fn from(seen: CrossSeen) -> Self {
        let word = |answer: Option<&Answer>| answer.map(|answer| answer.explanation.as_str());
        let compared = seen.compared.iter().map(|one| Comparison {
            direction: one.direction.as_str(),
            said: one.said.into(),
            heard: one.heard.into(),
            difference: one.difference,
            found: one.found.iter().map(|found| found.as_str()).collect(),
            own: word(one.own.as_ref()),
            others: word(one.others.as_ref()),
        });
        Self { compared: compared.collect(), member: seen.member, other: seen.other, year: seen.year }
    }
}

fn pair_of(path: Result<Path<(String, String, String)>, PathRejection>) -> Result<(String, i16), Problem> {
    let (_, other, year) = named(path)?;
    let year = year.parse().ok().filter(|year| (1990..=9999).contains(year));
    Ok((other, year.ok_or_else(|| Problem::new(Trouble::NotFound))?))
}

/// See two members beside each other
///
/// What one counts as located in the other, and what that one counts as referred. To the police units of both whole; to the secretariat without small counts,
/// and none before both have confirmed the whole year.
#[utoipa::path(get, path = "/api/v1/work/victims/{member}/with/{other}/{year}", operation_id = "work-victims-with",
    tag = "working-figures",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$"),
        ("other" = String, Path, description = "Two letters of the other one", pattern = "^[A-Z]{2}$"),
        ("year" = String, Path, description = "The year", pattern = "^[0-9]{4}$")),
    responses((status = 200, description = "Both comparisons", body = Cross)))]
async fn cross(
    Leave(leave): Leave<access::VictimsCross>,
    room: Room,
    path: Result<Path<(String, String, String)>, PathRejection>,
) -> Answered {
    let (other, year) = pair_of(path)?;
    let seen = room.desk.victims_cross(&leave, &other, year).await?;
    json(&Cross::from(seen.ok_or_else(|| Problem::new(Trouble::NotFound))?))
}

/// What is said of a difference.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = VictimsAnswer)]
#[serde(deny_unknown_fields)]
struct AnswerSent {
    /// `outgoing` or `incoming`.
    #[schema(pattern = "^(outgoing|incoming)$")]
    #[serde(deserialize_with = "text::<1, 20, _>")]
    direction: String,
    /// What explains it.
    #[schema(pattern = "^(timing|definition|not-received|still-open|other-way|counted-twice|not-explained)$")]
    #[serde(deserialize_with = "text::<1, 20, _>")]
    explanation: String,
}

/// Say what explains a difference
#[utoipa::path(post, path = "/api/v1/work/victims/{member}/with/{other}/{year}", operation_id = "work-answer-victims",
    tag = "working-figures",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$"),
        ("other" = String, Path, description = "Two letters of the other one", pattern = "^[A-Z]{2}$"),
        ("year" = String, Path, description = "The year", pattern = "^[0-9]{4}$")),
    request_body = AnswerSent, responses((status = 204, description = "It is said")))]
async fn answer(
    Leave(leave): Leave<access::VictimsAnswer>,
    room: Room,
    path: Result<Path<(String, String, String)>, PathRejection>,
    Sent(sent): Sent<AnswerSent>,
) -> Answered {
    let (other, year) = pair_of(path)?;
    let direction = Direction::ALL.iter().copied().find(|one| one.as_str() == sent.direction);
    let explanation = Explanation::ALL.iter().copied().find(|one| one.as_str() == sent.explanation);
    let said = direction.zip(explanation).ok_or_else(|| bad("Both are words that the document lists."))?;
    room.desk.victims_answer(&leave, (&other, year), said).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
