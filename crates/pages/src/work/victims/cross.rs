//! Two members beside each other: what one counts in the other, and what that one counts as referred.

use ::desk::victims::{Compared, Count, CrossSeen, Told};
use alliance::people::access;
use alliance::victims::cross::{Answer, Direction, Explanation};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use axum::{Form, Router};
use desk::people::Role;
use gate::{Leave, seat};

use super::{ROOM, member_at};
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::i18n::Arg;
use crate::work::Seat;
use crate::work::commitments::{Pairs, one};

/// Years that are offered.
const YEARS: i16 = 5;

/// The routes of comparisons.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, VictimsCross, GET "/work/victims/{member}/with/{other}", show);
    seat!(r, VictimsAnswer, POST "/work/victims/{member}/with/{other}", answer)
}

/// A comparison in words.
struct Row {
    direction: Direction,
    title: String,
    /// What each side counts: label and words.
    sides: Vec<(String, String)>,
    difference: String,
    found: Vec<String>,
    answers: Vec<(String, String)>,
    own: &'static str,
}

#[derive(Template)]
#[template(path = "work/victims-cross.html")]
struct CrossPage<'a> {
    c: &'a Seat,
    seen: &'a CrossSeen,
    rows: Vec<Row>,
    years: Vec<(i16, String)>,
    /// Every other member, and where it stands beside this one.
    others: Vec<(String, String)>,
}

impl CrossPage<'_> {
    fn at(&self) -> String {
        cross_at(&self.seen.member, &self.seen.other)
    }

    fn back(&self) -> String {
        if self.c.is(Role::Secretariat) { ROOM.to_owned() } else { member_at(&self.seen.member) }
    }

    fn title(&self) -> String {
        let names = [("member", self.c.name(&self.seen.member)), ("other", self.c.name(&self.seen.other))];
        self.c.with("victims-cross-of", &names.map(|(name, value)| (name, Arg::Text(value))))
    }

    fn year(&self) -> String {
        self.seen.year.to_string()
    }

    fn explanations() -> &'static [Explanation] {
        Explanation::ALL
    }

    fn may_answer(&self) -> bool {
        self.seen.may_answer && self.c.reaches::<access::VictimsAnswer>()
    }
}

/// The address of two members beside each other.
fn cross_at(member: &str, other: &str) -> String {
    format!("{ROOM}/{member}/with/{other}")
}

/// What one side counts, or why that is not told: nobody knows it, it is too early, it is withheld.
fn side(seat: &Seat, told: &Told) -> String {
    let months = ("months", Arg::Number(told.confirmed as u64));
    let count = match told.count {
        Count::Told(count) => seat.number(count),
        Count::Unknown => seat.of("victims-mark", "nothing-known"),
        Count::Open => return seat.with("victims-side-open", &[months]),
        Count::Withheld => seat.m("victims-withheld"),
    };
    let mut args = vec![("n", Arg::Text(count)), months];
    if told.unknown == 0 {
        return seat.with("victims-side", &args);
    }
    args.push(("unknown", Arg::Number(told.unknown as u64)));
    seat.with("victims-side-unknown", &args)
}

fn row(seat: &Seat, seen: &CrossSeen, compared: &Compared) -> Row {
    let (from, to) = match compared.direction {
        Direction::Outgoing => (&seen.member, &seen.other),
        Direction::Incoming => (&seen.other, &seen.member),
    };
    let (from, to) = (seat.name(from), seat.name(to));
    let names = || [("from", Arg::Text(from.clone())), ("to", Arg::Text(to.clone()))];
    let answered = |of: &str, answer: Option<&Answer>| {
        let answer = answer?;
        let words = seat.with(
            "victims-answered",
            &[
                ("what", seat.of("victims-explanation", answer.explanation.as_str()).into()),
                ("when", seat.time(&answer.act.at).into()),
            ],
        );
        Some((seat.name(of), words))
    };
    Row {
        direction: compared.direction,
        title: seat.with("victims-direction", &names()),
        sides: vec![
            (seat.with("victims-located", &names()), side(seat, &compared.said)),
            (seat.with("victims-referred", &names()), side(seat, &compared.heard)),
        ],
        difference: match compared.difference {
            Some(difference) => seat.number(difference),
            None if compared.is_open => seat.m("victims-difference-open"),
            None => seat.m("victims-withheld"),
        },
        found: compared.found.iter().map(|one| seat.of("victims-explanation", one.as_str())).collect(),
        answers: [answered(&seen.member, compared.own.as_ref()), answered(&seen.other, compared.others.as_ref())]
            .into_iter()
            .flatten()
            .collect(),
        own: compared.own.as_ref().map_or("", |answer| answer.explanation.as_str()),
    }
}

/// What the address names: the language, the member, the other one.
type Named = Path<(String, String, String)>;

async fn show(Leave(leave): Leave<access::VictimsCross>, seat: Seat, Path((_, _, other)): Named) -> Shown {
    let last = seat.desk().victims_last_year();
    let asked = seat.parameter("year").and_then(|year| year.parse().ok());
    let year = asked.filter(|year| (1990..=last + 1).contains(year)).unwrap_or(last);
    let seen = seat.desk().victims_cross(&leave, &other, year).await?.ok_or(Fault::Missing)?;
    let others = seat.members().into_iter().filter(|(code, _)| *code != seen.member);
    let at = |year: i16| (year, format!("{}?year={year}", cross_at(&seen.member, &seen.other)));
    seat.page(&CrossPage {
        c: &seat,
        rows: seen.compared.iter().map(|compared| row(&seat, &seen, compared)).collect(),
        years: (0..YEARS).map(|back| at(last + 1 - back)).collect(),
        others: others.map(|(code, name)| (format!("{}?year={year}", cross_at(&seen.member, code)), name)).collect(),
        seen: &seen,
    })
}

async fn answer(
    Leave(leave): Leave<access::VictimsAnswer>,
    seat: Seat,
    Path((_, _, other)): Named,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let unfit = || Fault::Bad(seat.m("form-choose"));
    let year: i16 = one(&sent, "year").parse().map_err(|_| unfit())?;
    let direction = Direction::ALL.iter().copied().find(|d| d.as_str() == one(&sent, "direction"));
    let explanation = Explanation::ALL.iter().copied().find(|e| e.as_str() == one(&sent, "explanation"));
    let said = direction.zip(explanation).ok_or_else(unfit)?;
    seat.ruled(seat.desk().victims_answer(&leave, (&other, year), said).await)?;
    Ok(seat.go(format!("{}?year={year}", cross_at(leave.member().unwrap_or_default(), &other))))
}
