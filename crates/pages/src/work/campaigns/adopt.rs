//! Adopting another member's campaign: which materials, in which languages, when.

use std::collections::BTreeSet;

use alliance::campaigns::Taking;
use alliance::people::access;
use askama::Template;
use axum::Form;
use axum::http::StatusCode;
use axum::response::Response;
use desk::campaigns::Adoptable;
use gate::Leave;
use jiff::civil::Date;

use super::form::words;
use crate::fault::{Fault, Shown};
use crate::work::Seat;
use crate::work::commitments::{Pairs, all, day, one};

#[derive(Template)]
#[template(path = "work/campaign-adopt.html")]
struct Adopt<'a> {
    c: &'a Seat,
    member: String,
    found: Adoptable,
    /// The ids of the materials that are chosen.
    chosen: BTreeSet<String>,
    languages: String,
    begins: String,
    ends: String,
    refused: Option<String>,
}

impl Adopt<'_> {
    fn materials(&self) -> &[alliance::campaigns::Material] {
        self.found.body.run.as_ref().map_or(&[], |run| run.materials.as_slice())
    }
}

/// The form, with what was adopted before.
pub(super) async fn show(Leave(leave): Leave<access::CampaignAdopt>, seat: Seat) -> Shown {
    let campaign = seat.parameter("campaign").ok_or(Fault::Missing)?;
    let found = seat.ruled(seat.desk().adoptable_campaign(&leave, campaign).await)?;
    let member = leave.member().unwrap_or_default().to_owned();
    let before = found.before.clone();
    let chosen = before.iter().flat_map(|adoption| adoption.materials.clone()).collect();
    let languages = before.as_ref().map(|adoption| adoption.languages.join(", ")).unwrap_or_default();
    let begins = day(before.as_ref().and_then(|adoption| adoption.begins));
    let ends = day(before.as_ref().and_then(|adoption| adoption.ends));
    seat.page(&Adopt { c: &seat, member, found, chosen, languages, begins, ends, refused: None })
}

/// Adopts it. What was typed stays in the form where a rule refuses it.
pub(super) async fn adopt(
    Leave(leave): Leave<access::CampaignAdopt>,
    seat: Seat,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let campaign = one(&pairs, "campaign");
    let (begins, ends) = (one(&pairs, "begins"), one(&pairs, "ends"));
    let chosen: BTreeSet<String> = all(&pairs, "material").into_iter().map(str::to_owned).collect();
    let languages = one(&pairs, "languages");
    let bad = |given: &str| seat.with("form-bad-day", &[("given", given.into())]);
    let last = if ends.is_empty() { Ok(None) } else { ends.parse::<Date>().map(Some).map_err(|_| bad(ends)) };
    let days = begins.parse::<Date>().map_err(|_| bad(begins)).and_then(|first| Ok((first, last?)));
    let refused = match days {
        Ok((first, last)) => {
            let taking = Taking { materials: chosen.clone(), languages: words(languages), begins: first, ends: last };
            match seat.ruled(seat.desk().adopt_campaign(&leave, campaign, taking).await) {
                Ok(_) => return Ok(seat.go(format!("/campaign/{campaign}"))),
                Err(Fault::Refused(sentence)) => sentence,
                Err(fault) => return Err(fault),
            }
        }
        Err(sentence) => sentence,
    };
    let found = seat.ruled(seat.desk().adoptable_campaign(&leave, campaign).await)?;
    let page = Adopt {
        c: &seat,
        member: leave.member().unwrap_or_default().to_owned(),
        found,
        chosen,
        languages: languages.to_owned(),
        begins: begins.to_owned(),
        ends: ends.to_owned(),
        refused: Some(refused),
    };
    let mut response = seat.page(&page)?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}
