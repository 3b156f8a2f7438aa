//! Tokens of one's machines.

use std::collections::BTreeMap;

use ::desk::people::{Machine, Secret, Wanted};
use ::desk::work::Paper;
use alliance::people::{Role, access};
use askama::Template;
use axum::response::Response;
use gate::Leave;

use super::{Seat, fault};
use crate::fault::{Fault, Shown};

#[derive(Template)]
#[template(path = "work/people/tokens.html")]
struct Tokens<'a> {
    c: &'a Seat,
    /// Tokens, and whether each works.
    tokens: Vec<(Paper, Machine, bool)>,
    roles: Vec<(Role, String)>,
}

#[derive(Template)]
#[template(path = "work/people/token.html")]
struct Once<'a> {
    c: &'a Seat,
    token: Secret<String>,
}

impl Tokens<'_> {
    fn scope(&self, machine: &Machine) -> String {
        let words: Vec<String> = machine.roles.iter().map(|r| self.c.of("role", r.as_str())).collect();
        words.join(&self.c.m("list-comma"))
    }
}

/// Shows them.
pub async fn show(Leave(leave): Leave<access::MyTokens>, seat: Seat) -> Shown {
    let desk = seat.desk();
    let tokens = desk.my_tokens(&leave).await.map_err(|e| fault(&seat, e))?;
    let tokens = tokens.into_iter().map(|(p, m)| {
        let works = desk.token_works(&p, &m);
        (p, m, works)
    });
    let tokens = tokens.collect();
    let mut roles: Vec<Role> = leave.person().grants.iter().map(|g| g.role).collect();
    roles.sort_unstable();
    roles.dedup();
    let roles = roles.into_iter().map(|r| (r, seat.of("role", r.as_str()))).collect();
    seat.page(&Tokens { c: &seat, tokens, roles })
}

/// Makes one, and shows it once.
pub async fn make(
    Leave(leave): Leave<access::MyTokenMake>,
    seat: Seat,
    axum::Form(sent): axum::Form<BTreeMap<String, String>>,
) -> Shown {
    let of = |name: &str| sent.get(name).map(String::as_str).unwrap_or_default();
    let roles = sent.keys().filter_map(|k| k.strip_prefix("role.")).filter_map(|r| r.parse().ok()).collect();
    let wanted = Wanted {
        name: of("name").to_owned(),
        roles,
        reads_only: of("writes") != "yes",
        days: of("days").trim().parse().unwrap_or_default(),
    };
    let made = seat.desk().make_token(&leave, wanted).await.map_err(|e| fault(&seat, e))?;
    seat.page(&Once { c: &seat, token: made.0 })
}

/// Revokes one.
pub async fn revoke(Leave(leave): Leave<access::MyToken>, seat: Seat) -> Result<Response, Fault> {
    seat.desk().revoke_token(&leave).await.map_err(|e| fault(&seat, e))?;
    Ok(seat.go("/work/tokens"))
}
