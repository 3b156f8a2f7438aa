//! Rounds: their days, the matrix of members and goals, what is overdue, their letters.

use alliance::people::access;
use alliance::register::{PaperKind, RoundWork};
use desk::letters::Fate;
use desk::register::rounds::{Announcement, GOALS, Matrix, MatrixRow, Step, next_step};
use desk::work::{Paper, View};
use gate::Leave;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::Room;
use super::forms::{Day, text};
use super::room::{Answered, Listing, Sent, made, stands};
use super::shapes::{Id, List, Paging, Standing};
use crate::Rooms;
use crate::api::records::json;

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, Rounds, GET "/api/v1/work/rounds", list);
    let r = seat!(r, RoundAnnounce, POST "/api/v1/work/rounds", announce);
    let r = seat!(r, RoundSee, GET "/api/v1/work/rounds/{id}", one);
    let r = seat!(r, RoundSee, GET "/api/v1/work/rounds/{id}/overdue", overdue);
    let r = seat!(r, RoundStep, POST "/api/v1/work/rounds/{id}/step", step);
    let r = seat!(r, RoundLetters, GET "/api/v1/work/rounds/{id}/letters", letters);
    let r = seat!(r, Mail, GET "/api/v1/work/mail", mail);
    seat!(r, MailRetry, POST "/api/v1/work/mail/retry", retry)
}

/// A round.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkRound)]
struct Round {
    /// Its id.
    id: String,
    /// Its version.
    no: u32,
    /// What it leads to, such as the name of the conference.
    event: String,
    /// The edition of the questionnaire.
    questionnaire: String,
    /// The first day on which reports are taken.
    #[schema(format = "date")]
    opens: String,
    /// The last day on which a report is in time.
    #[schema(format = "date")]
    closes: String,
    /// The first day of the conference.
    #[schema(format = "date")]
    conference: String,
    /// `announced`, `open`, `closed`, `reviewed`, `presented`, `archived`.
    state: String,
    /// What comes next: `open`, `close` (which takes a person), `review`, `present`, `archive`; null where nothing does.
    #[schema(required)]
    next: Option<String>,
}

fn told(paper: Paper, work: RoundWork) -> Round {
    Round {
        id: paper.id,
        no: paper.no,
        state: work.state().name().to_owned(),
        next: next_step(work.state()).map(str::to_owned),
        event: work.event,
        questionnaire: work.questionnaire,
        opens: work.opens.to_string(),
        closes: work.closes.to_string(),
        conference: work.conference.to_string(),
    }
}

/// List rounds
///
/// All that are worked on here, the last one first.
#[utoipa::path(get, path = "/api/v1/work/rounds", operation_id = "work-rounds", tag = "working-rounds", params(Paging),
    responses((status = 200, description = "A page of rounds", body = List<Round>)))]
async fn list(Leave(leave): Leave<access::Rounds>, listing: Listing) -> Answered {
    let all = listing.desk.rounds(&leave).await?;
    listing.page(all.into_iter().map(|(paper, work)| told(paper, work)).collect())
}

/// A round to be announced.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkAnnouncement)]
#[serde(deny_unknown_fields)]
struct Announced {
    /// Its id, which stands in addresses.
    #[schema(pattern = "^[a-z0-9][a-z0-9-]{0,39}$")]
    #[serde(deserialize_with = "text::<1, 40, _>")]
    id: String,
    /// What it leads to.
    #[schema(min_length = 1, max_length = 200)]
    #[serde(deserialize_with = "text::<1, 200, _>")]
    event: String,
    /// The edition of the questionnaire, such as `2026.1`.
    #[schema(min_length = 1, max_length = 40)]
    #[serde(deserialize_with = "text::<1, 40, _>")]
    questionnaire: String,
    /// The first day on which reports are taken.
    opens: Day,
    /// The last day on which a report is in time.
    closes: Day,
    /// The first day of the conference.
    conference: Day,
}

/// Announce a round
#[utoipa::path(post, path = "/api/v1/work/rounds", operation_id = "work-announce-round", tag = "working-rounds",
    request_body = Announced, responses((status = 201, description = "It is announced", body = Standing,
        headers(("location" = String, description = "Where it is")))))]
async fn announce(Leave(leave): Leave<access::RoundAnnounce>, room: Room, Sent(sent): Sent<Announced>) -> Answered {
    let announced = Announcement {
        id: sent.id,
        event: sent.event,
        questionnaire: sent.questionnaire,
        opens: sent.opens.0,
        closes: sent.closes.0,
        conference: sent.conference.0,
    };
    let id = room.desk.announce_round(&leave, announced).await?;
    made(&room.desk, &View::All, PaperKind::Round, &id, "rounds").await
}

/// How far a member is with a goal.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkCell)]
struct Cell {
    /// `G1` to `G7`.
    goal: &'static str,
    /// `nothing`, `begun`, `fails`, `ready`, `gaps`, `in`.
    state: &'static str,
    /// Required questions with an answer; null for those who may not know how much is there.
    #[schema(required)]
    answered: Option<u64>,
    /// Required questions; null likewise.
    #[schema(required)]
    required: Option<u64>,
}

/// What became of the reminders to a member.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkReminders)]
struct Reminders {
    /// Sent.
    sent: u64,
    /// Not sent yet.
    waiting: u64,
    /// Failed so far.
    failed: u64,
}

/// A member's row.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkRow)]
struct Row {
    /// Two letters.
    member: String,
    /// How far its report is.
    state: String,
    /// Whether it came in.
    came: bool,
    /// Days after the round's last day; 0 where it is in time.
    days_late: u32,
    /// A cell for each goal.
    cells: Vec<Cell>,
    /// Findings that hold it back; null for those who may not know.
    #[schema(required)]
    failing: Option<u64>,
    /// Its reminders; null for those who may not know.
    #[schema(required)]
    reminders: Option<Reminders>,
    /// Whether whoever asks may open the report.
    opens: bool,
}

fn row(row: &MatrixRow) -> Row {
    let count = |n: usize| n as u64;
    let cells = GOALS.into_iter().zip(&row.cells).map(|(goal, cell)| Cell {
        goal,
        state: cell.state.as_str(),
        answered: cell.answered.map(|(answered, _)| count(answered)),
        required: cell.answered.map(|(_, required)| count(required)),
    });
    Row {
        member: row.member.clone(),
        state: row.state.to_owned(),
        came: row.came,
        days_late: row.days_late,
        cells: cells.collect(),
        failing: row.failing.map(count),
        reminders: row.reminders.map(|post| Reminders {
            sent: count(post.sent),
            waiting: count(post.waiting),
            failed: count(post.failed),
        }),
        opens: row.opens,
    }
}

/// A round at a glance.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkMatrix)]
struct Whole {
    /// The round.
    round: Round,
    /// A row for each member that was asked, by its two letters.
    rows: Vec<Row>,
}

/// Get one round with its matrix
///
/// A row for each member, a cell for each goal: how far things are, never what they say. Of other members one sees states alone.
#[utoipa::path(get, path = "/api/v1/work/rounds/{id}", operation_id = "work-round", tag = "working-rounds", params(Id),
    responses((status = 200, description = "The round and its matrix", body = Whole)))]
async fn one(Leave(leave): Leave<access::RoundSee>, room: Room) -> Answered {
    let Matrix { paper, work, rows } = room.desk.round_matrix(&leave).await?;
    json(&Whole { round: told(paper, work), rows: rows.iter().map(row).collect() })
}

/// List what is overdue in a round
///
/// Members whose report is not in though the last day has passed, the latest first.
#[utoipa::path(get, path = "/api/v1/work/rounds/{id}/overdue", operation_id = "work-overdue", tag = "working-rounds",
    params(Id, Paging), responses((status = 200, description = "A page of rows", body = List<Row>)))]
async fn overdue(Leave(leave): Leave<access::RoundSee>, listing: Listing) -> Answered {
    let matrix = listing.desk.round_matrix(&leave).await?;
    listing.page(matrix.overdue().into_iter().map(row).collect())
}

/// A round's next step.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = WorkRoundStepName)]
#[serde(rename_all = "kebab-case")]
enum StepName {
    /// Takes reports.
    Open,
    /// The reviews are in.
    Review,
    /// The conference had it before it.
    Present,
    /// Nothing comes after.
    Archive,
}

/// Which step.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkRoundStep)]
#[serde(deny_unknown_fields)]
struct StepSent {
    /// The step. Closing a round takes a person.
    step: StepName,
}

/// Do a round's next step
#[utoipa::path(post, path = "/api/v1/work/rounds/{id}/step", operation_id = "work-step-round", tag = "working-rounds", params(Id),
    request_body = StepSent, responses((status = 200, description = "How it stands", body = Standing)))]
async fn step(Leave(leave): Leave<access::RoundStep>, room: Room, Sent(sent): Sent<StepSent>) -> Answered {
    let step = match sent.step {
        StepName::Open => Step::Open,
        StepName::Review => Step::Review,
        StepName::Present => Step::Present,
        StepName::Archive => Step::Archive,
    };
    room.desk.step_round(&leave, step).await?;
    stands(&room.desk, leave.view(), PaperKind::Round, &leave.paper().id).await
}

/// A letter that was written, without its text.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkLetter)]
struct Letter {
    /// Its id.
    id: String,
    /// To whom: the account.
    account: String,
    /// In which language.
    language: String,
    /// Which letter.
    template: String,
    /// When it was sent; null where it was not.
    #[schema(required, format = "date-time")]
    sent: Option<String>,
    /// Why it failed the last time: a word, and the server's code; null where it did not.
    #[schema(required)]
    failed: Option<String>,
    /// How often it was tried.
    tries: u32,
    /// Whether it is not tried again by itself.
    given_up: bool,
}

/// List the letters of a round
///
/// Those that were not sent come first.
#[utoipa::path(get, path = "/api/v1/work/rounds/{id}/letters", operation_id = "work-letters", tag = "working-rounds",
    params(Id, Paging), responses((status = 200, description = "A page of letters", body = List<Letter>)))]
async fn letters(Leave(leave): Leave<access::RoundLetters>, listing: Listing) -> Answered {
    let all = listing.desk.round_letters(&leave).await?;
    let told = all.into_iter().map(|letter: Fate| Letter {
        given_up: letter.is_given_up(),
        id: letter.id,
        account: letter.account,
        language: letter.language,
        template: letter.template,
        sent: letter.sent.map(|at| at.to_string()),
        failed: letter.failed,
        tries: letter.tries,
    });
    listing.page(told.collect())
}

/// How the house's letters fare: counts, no names.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkMail)]
struct Fares {
    /// The mail server; null where letters wait for one.
    #[schema(required)]
    server: Option<String>,
    /// Sent.
    sent: u64,
    /// Not sent, and not failed so far.
    waiting: u64,
    /// Failed, and to be tried again.
    failing: u64,
    /// Given up.
    given_up: u64,
    /// When the last one was sent.
    #[schema(required, format = "date-time")]
    last_sent: Option<String>,
    /// Since when the oldest one waits that was never tried.
    #[schema(required, format = "date-time")]
    oldest: Option<String>,
    /// Why letters that are not sent failed the last time.
    faults: Vec<MailFault>,
}

/// Why letters failed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkMailFault)]
struct MailFault {
    /// A word, and the server's code.
    why: String,
    /// How many.
    letters: u64,
}

/// Get how letters fare
#[utoipa::path(get, path = "/api/v1/work/mail", operation_id = "work-mail", tag = "working-rounds",
    responses((status = 200, description = "Counts and faults", body = Fares)))]
async fn mail(Leave(leave): Leave<access::Mail>, room: Room) -> Answered {
    let tally = room.desk.mail_fares(&leave).await?;
    json(&Fares {
        server: room.desk.mail_server(),
        sent: tally.sent,
        waiting: tally.waiting,
        failing: tally.failing,
        given_up: tally.given_up,
        last_sent: tally.last_sent.map(|at| at.to_string()),
        oldest: tally.oldest.map(|at| at.to_string()),
        faults: tally.faults.into_iter().map(|(why, letters)| MailFault { why, letters }).collect(),
    })
}

/// What is tried again.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkRetried)]
struct Retried {
    /// How many letters.
    letters: u64,
}

/// Try again to send what failed
#[utoipa::path(post, path = "/api/v1/work/mail/retry", operation_id = "work-retry-mail", tag = "working-rounds",
    responses((status = 200, description = "How many letters are tried again", body = Retried)))]
async fn retry(Leave(leave): Leave<access::MailRetry>, room: Room) -> Answered {
    json(&Retried { letters: room.desk.mail_retry(&leave).await? })
}
