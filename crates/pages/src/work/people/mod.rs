//! People: accounts, invitations, keys, tokens, and what two people have to agree on.

mod account;
mod invitations;
mod keys;
mod list;
mod one;
mod organisations;
mod proposals;
mod recoveries;
mod tokens;

use ::desk::people::NotDone;
use alliance::people::{Grant, Role, access, appoints};
use axum::Router;
use gate::seat;

use super::Seat;
use crate::enter::Site;
use crate::fault::Fault;

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, MyAccount, GET "/work/account", account::show);
    let r = seat!(r, MyAccount, POST "/work/account/language", account::language);
    let r = seat!(r, MySessions, POST "/work/account/sessions/end", account::end_sessions);
    let r = seat!(r, MyKeys, GET "/work/account/keys", keys::show);
    let r = seat!(r, MyKeys, POST "/work/account/passkey", keys::add_passkey);
    let r = seat!(r, MyKeys, POST "/work/account/password", keys::set_password);
    let r = seat!(r, MyKeys, POST "/work/account/password/remove", keys::remove_password);
    let r = seat!(r, MyKeys, GET "/work/account/openid", keys::link);
    let r = seat!(r, MyPasskey, POST "/work/account/passkey/{id}/name", keys::name_passkey);
    let r = seat!(r, MyPasskey, POST "/work/account/passkey/{id}/remove", keys::remove_passkey);
    let r = seat!(r, MyIdentity, POST "/work/account/identity/{id}/remove", keys::unlink);
    let r = seat!(r, MyTokens, GET "/work/tokens", tokens::show);
    let r = seat!(r, MyTokenMake, POST "/work/tokens", tokens::make);
    let r = seat!(r, MyToken, POST "/work/tokens/{id}/revoke", tokens::revoke);
    let r = seat!(r, People, GET "/work/people", list::show);
    let r = seat!(r, AccountSee, GET "/work/people/{id}", one::show);
    let r = seat!(r, AccountChange, POST "/work/people/{id}/grant", one::give);
    let r = seat!(r, AccountChange, POST "/work/people/{id}/withdraw", one::take);
    let r = seat!(r, AccountChange, POST "/work/people/{id}/state", one::turn);
    let r = seat!(r, AccountChange, POST "/work/people/{id}/organisation", one::place);
    let r = seat!(r, Invitations, GET "/work/invitations", invitations::show);
    let r = seat!(r, InvitationMake, POST "/work/invitations", invitations::make);
    let r = seat!(r, InvitationTurn, POST "/work/invitations/{id}/withdraw", invitations::withdraw);
    let r = seat!(r, InvitationTurn, POST "/work/invitations/{id}/resend", invitations::resend);
    let r = seat!(r, Organisations, GET "/work/organisations", organisations::show);
    let r = seat!(r, Organisations, POST "/work/organisations", organisations::add);
    let r = seat!(r, Organisation, POST "/work/organisations/{id}", organisations::change);
    let r = seat!(r, Proposals, GET "/work/proposals", proposals::show);
    let r = seat!(r, AdmissionMake, POST "/work/proposals/admission", proposals::admission);
    let r = seat!(r, FactsDecide, POST "/work/proposals/facts", proposals::facts);
    let r = seat!(r, ProposalEnd, POST "/work/proposals/{id}/confirm", proposals::confirm);
    let r = seat!(r, ProposalEnd, POST "/work/proposals/{id}/withdraw", proposals::withdraw);
    let r = seat!(r, Recoveries, GET "/work/recoveries", recoveries::show);
    let r = seat!(r, RecoveryVouch, POST "/work/recoveries/{id}/vouch", recoveries::vouch);
    seat!(r, RecoveryVouch, POST "/work/recoveries/{id}/refuse", recoveries::refuse)
}

/// What waits here for whoever is signed in: for the first page of their desk.
pub(super) async fn waits(
    seat: &Seat,
    leave: &::desk::people::Authorised<access::Desk>,
) -> Result<Vec<(&'static str, String)>, Fault> {
    let (proposals, recoveries) = seat.desk().waits_for_me(leave).await.map_err(|e| fault(seat, e))?;
    let number = |n: usize| [("n", u64::try_from(n).unwrap_or(u64::MAX).into())];
    let mut waits = Vec::new();
    if proposals > 0 {
        waits.push(("/work/proposals", seat.with("work-waits-proposals", &number(proposals))));
    }
    if recoveries > 0 {
        waits.push(("/work/recoveries", seat.with("work-waits-recoveries", &number(recoveries))));
    }
    Ok(waits)
}

/// What was not done, as a page says it.
pub(super) fn fault(seat: &Seat, done: NotDone) -> Fault {
    match done {
        NotDone::Rule(code) => Fault::Refused(seat.of("refusal", code)),
        NotDone::Wait(seconds) => Fault::Wait(seconds),
        NotDone::Missing => Fault::Missing,
        NotDone::Desk(e) => e.into(),
    }
}

/// The roles that somebody who acts as `by` gives, with their words; and whether some of them need a member to be chosen.
fn roles_to_give(seat: &Seat, by: Option<&Grant>) -> (Vec<(Role, String)>, bool) {
    let Some(by) = by else { return (Vec::new(), false) };
    // Any member will do to ask whether the role is theirs to give.
    let member = by.member.clone().or_else(|| Some("DE".to_owned()));
    let given = |role: &Role| {
        let asked = Grant { role: *role, member: member.clone().filter(|_| role.needs_member()) };
        appoints(by, &asked).is_ok()
    };
    let roles: Vec<(Role, String)> =
        Role::ALL.iter().copied().filter(given).map(|r| (r, seat.of("role", r.as_str()))).collect();
    let choose = by.member.is_none() && roles.iter().any(|(r, _)| r.needs_member());
    (roles, choose)
}

/// The grant that a form asks for: the giver's own member where there is one, the chosen one else.
fn asked(by: Option<&Grant>, role: &str, member: &str) -> Option<Grant> {
    let role: Role = role.parse().ok()?;
    let own = by.and_then(|g| g.member.clone());
    let chosen = own.or_else(|| Some(member.to_owned()).filter(|m| !m.is_empty()));
    Some(Grant { role, member: chosen.filter(|_| role.needs_member()) })
}
