//! How much forces ask of each other, for the secretariat and auditors: counts of all members together.

use ::desk::referrals::ReferralCount;
use alliance::people::access;
use askama::Template;
use axum::Router;
use gate::{Leave, seat};

use crate::enter::Site;
use crate::fault::Shown;
use crate::work::Seat;

pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    seat!(r, ReferralCounts, GET "/work/referrals/counts", show)
}

#[derive(Template)]
#[template(path = "work/referral-counts.html")]
struct CountsPage<'a> {
    c: &'a Seat,
    /// What is counted, and how much of it.
    rows: Vec<(String, Vec<String>)>,
}

async fn show(Leave(leave): Leave<access::ReferralCounts>, seat: Seat) -> Shown {
    let row = |count: ReferralCount| {
        let named =
            if count.evidence { seat.m("referral-counts-evidence") } else { seat.m("referral-counts-referrals") };
        let ReferralCount { sent, open, overdue, answered, handed_on, withdrawn, .. } = count;
        let cells = [sent, open, overdue, answered, handed_on, withdrawn].map(|count| seat.number(count));
        (named, Vec::from(cells))
    };
    let rows = Vec::from(seat.desk().referral_counts(&leave).await?.map(row));
    seat.page(&CountsPage { c: &seat, rows })
}
