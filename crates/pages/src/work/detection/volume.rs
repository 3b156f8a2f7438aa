//! How much one's organisation examined, as its scanners state it: the keys, and a statement that is handed in.

use ::desk::detection::{Stated, VolumeKey};
use alliance::people::access;
use askama::Template;
use axum::extract::Multipart;
use axum::response::Response;
use axum::{Form, Router};
use gate::{Leave, seat};
use serde::Deserialize;

use super::ruled;
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::work::Seat;

/// The routes.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, Volume, GET "/work/detection/volume", show);
    let r = seat!(r, VolumeKey, POST "/work/detection/volume/keys", name_key);
    seat!(r, VolumeState, POST "/work/detection/volume", state)
}

#[derive(Template)]
#[template(path = "work/detection-volume.html")]
struct VolumePage<'a> {
    c: &'a Seat,
    keys: Vec<VolumeKey>,
}

#[derive(Template)]
#[template(path = "work/detection-stated.html")]
struct StatedPage<'a> {
    c: &'a Seat,
    stated: Stated,
}

async fn show(Leave(leave): Leave<access::Volume>, seat: Seat) -> Shown {
    let keys = ruled(&seat, seat.desk().volume_keys(&leave).await)?;
    seat.page(&VolumePage { c: &seat, keys })
}

/// A key as it is sent.
#[derive(Debug, Deserialize)]
struct Named {
    #[serde(default)]
    key: String,
}

async fn name_key(
    Leave(leave): Leave<access::VolumeKey>,
    seat: Seat,
    Form(sent): Form<Named>,
) -> Result<Response, Fault> {
    ruled(&seat, seat.desk().volume_name_key(&leave, &sent.key).await)?;
    Ok(seat.go("/work/detection/volume"))
}

async fn state(Leave(leave): Leave<access::VolumeState>, seat: Seat, mut parts: Multipart) -> Shown {
    let unreadable = || Fault::Bad(seat.m("volume-no-file"));
    let mut note = String::new();
    while let Some(part) = parts.next_field().await.map_err(|_| unreadable())? {
        if part.name() == Some("statement") {
            note = part.text().await.map_err(|_| unreadable())?;
        }
    }
    if note.is_empty() {
        return Err(unreadable());
    }
    let stated = ruled(&seat, seat.desk().volume_state(&leave, &note).await)?;
    seat.page(&StatedPage { c: &seat, stated })
}
