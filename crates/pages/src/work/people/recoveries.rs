//! Colleagues who lost every way in.

use ::desk::people::Asking;
use alliance::people::access;
use askama::Template;
use axum::extract::Extension;
use axum::response::Response;
use gate::{Gate, Leave};

use super::{Seat, fault};
use crate::fault::{Fault, Shown};

#[derive(Template)]
#[template(path = "work/people/recoveries.html")]
struct Recoveries<'a> {
    c: &'a Seat,
    asking: Vec<Asking>,
}

/// Shows them.
pub async fn show(Leave(leave): Leave<access::Recoveries>, seat: Seat) -> Shown {
    let asking = seat.desk().recoveries(&leave).await.map_err(|e| fault(&seat, e))?;
    seat.page(&Recoveries { c: &seat, asking })
}

/// Vouches for one.
pub async fn vouch(
    Leave(leave): Leave<access::RecoveryVouch>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
) -> Result<Response, Fault> {
    seat.desk().vouch(&leave, gate.origin.as_str()).await.map_err(|e| fault(&seat, e))?;
    Ok(seat.go("/work/recoveries"))
}

/// Says that it is not them.
pub async fn refuse(Leave(leave): Leave<access::RecoveryVouch>, seat: Seat) -> Result<Response, Fault> {
    seat.desk().refuse_recovery(&leave).await.map_err(|e| fault(&seat, e))?;
    Ok(seat.go("/work/recoveries"))
}
