//! How long one's police take to answer: made by an officer, released by a second person, and signed.

use ::desk::referrals::{AnswersRefused, AnswersSeen};
use alliance::people::access;
use alliance::takedown::figures::{Grain, Period};
use askama::Template;
use axum::response::Response;
use axum::{Form, Router};
use gate::{Leave, seat};

use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::i18n::Html;
use crate::times;
use crate::work::Seat;
use crate::work::commitments::{Pairs, one};

/// Quarters that are offered.
const OFFERED: usize = 8;
/// Where they stand.
const PLACE: &str = "/work/referrals/times";

pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, AnswerTimes, GET "/work/referrals/times", show);
    let r = seat!(r, AnswerTimesMake, POST "/work/referrals/times", make);
    seat!(r, AnswerTimesRelease, POST "/work/referrals/times/{id}/release", release)
}

#[derive(Template)]
#[template(path = "work/answer-times.html")]
struct TimesPage<'a> {
    c: &'a Seat,
    me: String,
    statements: Vec<AnswersSeen>,
    periods: Vec<Period>,
}

impl TimesPage<'_> {
    fn may_make(&self) -> bool {
        self.c.reaches::<access::AnswerTimesMake>() && !self.periods.is_empty()
    }

    fn may_release(&self, seen: &AnswersSeen) -> bool {
        self.c.reaches::<access::AnswerTimesRelease>()
            && seen.kept.released.is_none()
            && seen.kept.made.act.by.as_str() != self.me
    }

    fn period(&self, period: &Period) -> String {
        self.c.when(period.to_string())
    }

    fn rows(&self, seen: &AnswersSeen) -> Html {
        let rows = seen.kept.statement.figures.each();
        let rows = rows.map(|(word, measured)| (Html::text(&self.c.of("answers-clock", word)), measured));
        times::table_of(self.c, self.c.m("answers-caption"), rows).html()
    }
}

fn ruled<T>(seat: &Seat, done: Result<T, AnswersRefused>) -> Result<T, Fault> {
    done.map_err(|refused| match refused {
        AnswersRefused::NotVetted(_) | AnswersRefused::NotThere => Fault::Missing,
        AnswersRefused::Rule(rule) => Fault::Refused(seat.of("refusal", rule.code())),
        AnswersRefused::Desk(error) => seat.fault(error),
    })
}

async fn show(Leave(leave): Leave<access::AnswerTimes>, seat: Seat) -> Shown {
    let statements = seat.desk().answer_statements(&leave).await?;
    let periods = Period::newest(Grain::Quarter, seat.desk().clock().now(), OFFERED);
    let me = leave.person().account.clone();
    seat.page(&TimesPage { c: &seat, me, statements, periods })
}

async fn make(
    Leave(leave): Leave<access::AnswerTimesMake>,
    seat: Seat,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let period: Period = one(&sent, "period").parse().map_err(|_| Fault::Bad(seat.m("form-choose")))?;
    ruled(&seat, seat.desk().answers_make(&leave, period).await)?;
    Ok(seat.go(PLACE))
}

async fn release(Leave(leave): Leave<access::AnswerTimesRelease>, seat: Seat) -> Result<Response, Fault> {
    ruled(&seat, seat.desk().answers_release(&leave).await)?;
    Ok(seat.go(PLACE))
}
