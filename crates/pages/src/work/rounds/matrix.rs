//! The matrix: 54 members by 7 goals, at a glance.

use alliance::people::access::Act as _;
use alliance::people::{Grant, access};
use alliance::register::{Kind, Round};
use askama::Template;
use axum::extract::State;
use desk::register::rounds::{CellState, GOALS, Matrix, MatrixRow, Post, next_step};
use gate::Leave;

use super::cell;
use crate::enter::Site;
use crate::fault::Shown;
use crate::i18n::{Arg, Html};
use crate::page::round::{late_days, moves};
use crate::work::Seat;

/// The groups of rows that can be shown alone, in the order of their links.
const GROUPS: [&str; 7] = ["all", "open", "draft", "sign-off", "in", "late", "failing"];
/// The groups whose parts make up all rows, as the bar shows them: what is in, then what is closest to it.
const PARTS: [&str; 4] = ["in", "sign-off", "draft", "open"];

fn is_of(row: &MatrixRow, group: &str) -> bool {
    match group {
        "open" => row.state == "open",
        "draft" => row.state == "draft",
        "sign-off" => matches!(row.state, "authorities" | "coordinator" | "delegate"),
        "in" => row.came,
        "late" => row.days_late > 0,
        "failing" => row.failing.is_some_and(|n| n > 0) && !row.came && row.state != "open",
        _ => true,
    }
}

#[derive(Template)]
#[template(path = "work/round.html")]
struct Page<'a> {
    c: &'a Seat,
    id: &'a str,
    matrix: &'a Matrix,
    /// Name of the group, its link, its words, whether it is shown.
    groups: Vec<(&'static str, String, String, bool)>,
    /// Parts of the bar: name, start and width in thousandths.
    bar: Vec<(&'static str, usize, usize)>,
    bar_words: String,
    rows: Vec<&'a MatrixRow>,
    overdue: Vec<&'a MatrixRow>,
    moves: Vec<(String, Html)>,
    next: Option<&'static str>,
    itself: Option<String>,
    /// Whether the columns of numbers are shown.
    numbers: bool,
    letters: bool,
    /// Whether the conference pack is made here, and for whoever looks.
    pack: bool,
    /// Members whose own two pages are.
    own_pages: Vec<&'a str>,
    /// Whether a member's name leads to its report.
    reports: bool,
    legend: Vec<(Html, String)>,
}

impl Page<'_> {
    /// Whether the day of the close can still be moved.
    fn closes_can_move(&self) -> bool {
        matches!(self.matrix.work.state().name(), "announced" | "open")
    }

    fn count(&self, n: &usize) -> Arg {
        Arg::Number(u64::try_from(*n).unwrap_or_default())
    }

    fn cell(&self, cell: &desk::register::rounds::MatrixCell) -> Html {
        cell::html(self.c, cell)
    }

    fn late(&self, days: &u32) -> String {
        late_days(self.c, *days)
    }

    /// What became of a member's reminders.
    fn post(&self, post: &Post) -> String {
        let c = self.c;
        let mut parts = Vec::new();
        if post.sent > 0 {
            parts.push(c.with("round-post-sent", &[("n", self.count(&post.sent))]));
        }
        if post.waiting > 0 {
            parts.push(c.with("round-post-waiting", &[("n", self.count(&post.waiting))]));
        }
        if post.failed > 0 {
            parts.push(c.with("round-post-failed", &[("n", self.count(&post.failed))]));
        }
        parts.join(&c.m("list-comma"))
    }

    fn goals(&self) -> [&'static str; 7] {
        GOALS
    }
}

/// Whether whoever looks may open reports, and there is a page that shows them.
fn opens_reports(c: &Seat) -> bool {
    let shows = |row: &&access::Row| row.routes.contains(&("GET", "/work/report/{id}"));
    let Some(row) = access::ACTS.iter().find(shows) else { return false };
    let may = |role| access::reach(&row.reach, Some(role)) != access::Reach::No;
    c.person().is_some_and(|person| person.grants.iter().any(|grant| may(grant.role)))
}

/// Members for which whoever looks may have the two pages made: those whose people they are.
fn own_pages<'a>(c: &Seat, matrix: &'a Matrix) -> Vec<&'a str> {
    let of = |member: &str| {
        let within = |grant: &Grant| {
            access::reach(&access::ReportPack::REACH, Some(grant.role)) == access::Reach::Own
                && grant.member.as_deref() == Some(member)
        };
        c.person().is_some_and(|person| person.grants.iter().any(within))
    };
    matrix.rows.iter().map(|row| row.member.as_str()).filter(|member| of(member)).collect()
}

/// A group's link in words, with its number.
fn words(c: &Seat, group: &str, n: usize) -> String {
    let n = [("n", Arg::Number(u64::try_from(n).unwrap_or_default()))];
    match group {
        "open" => c.with("round-show-open", &n),
        "draft" => c.with("round-show-draft", &n),
        "sign-off" => c.with("round-show-sign-off", &n),
        "in" => c.with("round-show-in", &n),
        "late" => c.with("round-show-late", &n),
        "failing" => c.with("round-show-failing", &n),
        _ => c.with("round-show-all", &n),
    }
}

/// Shows it.
pub async fn show(Leave(leave): Leave<access::RoundSee>, State(site): State<Site>, seat: Seat) -> Shown {
    let mut matrix = seat.desk().round_matrix(&leave).await?;
    // The language's own order of names, as on every other page.
    let order: Vec<&str> = crate::names::in_order(seat.lang()).map(|(code, _)| code).collect();
    matrix.rows.sort_by_key(|row| order.iter().position(|code| *code == row.member));
    let c = &seat;
    let makes_packs = site.packs.is_some();
    let id = matrix.paper.id.clone();
    let wanted = c.parameter("show").filter(|g| GROUPS.contains(g)).unwrap_or("all").to_owned();
    let numbers = matrix.rows.iter().all(|row| row.failing.is_some());
    let count = |group: &str| matrix.rows.iter().filter(|row| is_of(row, group)).count();
    let groups = GROUPS
        .into_iter()
        .filter(|group| numbers || *group != "failing")
        .map(|group| {
            let to = if group == "all" { String::new() } else { format!("?show={group}") };
            (group, c.to(format!("/work/round/{id}{to}")), words(c, group, count(group)), group == wanted)
        })
        .collect();
    let all = matrix.rows.len().max(1);
    let mut start = 0;
    let bar = PARTS.map(|part| {
        let (from, n) = (start, count(part));
        start += n;
        (part, from * 1_000 / all, (start * 1_000 / all).saturating_sub(from * 1_000 / all))
    });
    let arg = |n: usize| Arg::Number(u64::try_from(n).unwrap_or_default());
    let bar_words = c.with(
        "round-bar",
        &[
            ("n", arg(matrix.rows.len())),
            ("came", arg(count("in"))),
            ("signing", arg(count("sign-off"))),
            ("writing", arg(count("draft"))),
            ("nothing", arg(count("open"))),
        ],
    );
    let told = c.one::<Round>(Kind::Round, &id).await?.map(|(_, round)| round).unwrap_or_default();
    let next = next_step(matrix.work.state()).filter(|_| c.reaches::<access::RoundStep>());
    let itself = match next_step(matrix.work.state()) {
        Some("open") => Some(c.with("round-by-itself-open", &[("day", c.date(&matrix.work.opens).into())])),
        Some("close") => Some(c.with("round-by-itself-close", &[("day", c.date(&matrix.work.closes).into())])),
        _ => None,
    };
    let legend = CellState::ALL.map(|state| (cell::sign(state), c.of("round-cell", state.as_str())));
    seat.page(&Page {
        c,
        id: &id,
        groups,
        bar: bar.to_vec(),
        bar_words,
        rows: matrix.rows.iter().filter(|row| is_of(row, &wanted)).collect(),
        overdue: matrix.overdue(),
        moves: moves(c, &told),
        next,
        itself,
        numbers,
        letters: c.reaches::<access::RoundLetters>(),
        pack: makes_packs && c.reaches::<access::RoundPack>(),
        own_pages: if makes_packs { own_pages(c, &matrix) } else { Vec::new() },
        reports: opens_reports(c),
        legend: legend.into(),
        matrix: &matrix,
    })
}
