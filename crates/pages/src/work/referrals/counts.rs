//! How much forces ask of each other, for the secretariat and auditors: counts of all members together, of quarters that are long over.

use ::desk::referrals::ReferralCount;
use alliance::people::access;
use alliance::referrals::AskedCounts;
use askama::Template;
use axum::Router;
use gate::{Leave, seat};

use crate::enter::Site;
use crate::fault::Shown;
use crate::work::Seat;

pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    seat!(r, ReferralCounts, GET "/work/referrals/counts", show)
}

/// A row: the quarter, what is counted, and how much of it.
struct Row {
    quarter: String,
    named: String,
    cells: [String; 3],
}

#[derive(Template)]
#[template(path = "work/referral-counts.html")]
struct CountsPage<'a> {
    c: &'a Seat,
    rows: Vec<Row>,
}

async fn show(Leave(leave): Leave<access::ReferralCounts>, seat: Seat) -> Shown {
    let told = |count: Option<u64>| count.map_or_else(|| seat.m("operation-withheld"), |count| seat.number(count));
    let rows_of = |count: ReferralCount| {
        let row = |named: String, AskedCounts { sent, answered, open }: AskedCounts| Row {
            quarter: seat.when(count.quarter.to_string()),
            named,
            cells: [sent, answered, open].map(told),
        };
        let referrals = row(seat.m("referral-counts-referrals"), count.referrals);
        [referrals, row(seat.m("referral-counts-evidence"), count.evidence)]
    };
    let rows = seat.desk().referral_counts(&leave).await?.into_iter().flat_map(rows_of).collect();
    seat.page(&CountsPage { c: &seat, rows })
}
