//! The figures of one's hotline: made by a lead, released by a second person, and how long each provider takes.

use ::desk::takedown::{FiguresRefused, StatementSeen};
use alliance::people::access;
use alliance::takedown::figures::{Grain, Period};
use askama::Template;
use axum::response::Response;
use axum::{Form, Router};
use gate::{Leave, seat};

use crate::chart::{Figure, Table};
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::i18n::Html;
use crate::times;
use crate::work::Seat;
use crate::work::commitments::{Pairs, one};

/// Periods that are offered, of each length.
const OFFERED: usize = 4;

/// The routes.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, TakedownFigures, GET "/work/takedown/figures", show);
    let r = seat!(r, TakedownFiguresMake, POST "/work/takedown/figures", make);
    seat!(r, TakedownFiguresRelease, POST "/work/takedown/figures/{id}/release", release)
}

#[derive(Template)]
#[template(path = "work/takedown-figures.html")]
struct FiguresPage<'a> {
    c: &'a Seat,
    me: String,
    statements: Vec<StatementSeen>,
    /// How long each provider takes, by its name.
    providers: Option<Table>,
    /// The same as a curve each.
    curves: Vec<Figure>,
    periods: Vec<Period>,
}

impl FiguresPage<'_> {
    fn may_make(&self) -> bool {
        self.c.reaches::<access::TakedownFiguresMake>()
    }

    fn may_release(&self, seen: &StatementSeen) -> bool {
        self.c.reaches::<access::TakedownFiguresRelease>()
            && seen.kept.released.is_none()
            && seen.kept.made.act.by.as_str() != self.me
    }

    fn period(&self, period: &Period) -> String {
        self.c.when(period.to_string())
    }

    fn rows(&self, seen: &StatementSeen) -> Html {
        let c = self.c;
        let figures = &seen.kept.statement.figures;
        let mut table = times::table(c, c.m("times-notices"), &figures.removal);
        if let Some(own) = &figures.own {
            let named = Html::text(&c.m("times-own"));
            table.rows.extend(times::table_of(c, String::new(), std::iter::once((named, own))).rows);
        }
        table.html()
    }
}

fn ruled<T>(seat: &Seat, done: Result<T, FiguresRefused>) -> Result<T, Fault> {
    done.map_err(|refused| match refused {
        FiguresRefused::NotVetted(_) | FiguresRefused::NotThere => Fault::Missing,
        FiguresRefused::Rule(rule) => Fault::Refused(seat.of("refusal", rule.code())),
        FiguresRefused::Desk(error) => seat.fault(error),
    })
}

async fn show(Leave(leave): Leave<access::TakedownFigures>, seat: Seat) -> Shown {
    let desk = seat.desk();
    let statements = desk.figures_statements(&leave).await?;
    let times = ruled(&seat, desk.figures_of_providers(&leave).await)?;
    let named = |name: &Option<String>| name.clone().unwrap_or_else(|| seat.m("times-others"));
    let rows = times.iter().map(|times| (Html::text(&named(&times.name)), &times.measured));
    let providers = (!times.is_empty()).then(|| times::table_of(&seat, seat.m("times-providers"), rows));
    let curves = times.iter().enumerate().map(|(at, provider)| {
        let source = Html::text(&seat.m("times-providers-source"));
        times::figure(&seat, (&format!("provider-{at}"), named(&provider.name)), source, &provider.measured.curve)
    });
    let curves = curves.collect();
    let now = desk.clock().now();
    let periods = [Grain::Quarter, Grain::Month, Grain::Year];
    let periods = periods.into_iter().flat_map(|grain| Period::newest(grain, now, OFFERED)).collect();
    let me = leave.person().account.clone();
    seat.page(&FiguresPage { c: &seat, me, statements, providers, curves, periods })
}

async fn make(
    Leave(leave): Leave<access::TakedownFiguresMake>,
    seat: Seat,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let unfit = || Fault::Bad(seat.m("form-choose"));
    let period: Period = one(&sent, "period").parse().map_err(|_| unfit())?;
    let parts = match one(&sent, "parts") {
        "" => None,
        "month" => Some(Grain::Month),
        "quarter" => Some(Grain::Quarter),
        _ => return Err(unfit()),
    };
    ruled(&seat, seat.desk().figures_make(&leave, period, parts).await)?;
    Ok(seat.go("/work/takedown/figures"))
}

async fn release(Leave(leave): Leave<access::TakedownFiguresRelease>, seat: Seat) -> Result<Response, Fault> {
    ruled(&seat, seat.desk().figures_release(&leave).await)?;
    Ok(seat.go("/work/takedown/figures"))
}
