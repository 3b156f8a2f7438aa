//! Taking over a list: a file in any of the formats that lists come in, put on a list of one's own as lots.

use ::desk::detection::{Taken, Template, comparable};
use alliance::detection::{Fingerprint, Sharing};
use alliance::people::access;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Multipart, Path};
use axum::http::StatusCode;
use gate::{Leave, seat};
use interchange::detection::{Bare, Refusal, rows};

use super::{ruled, words};
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::work::Seat;

/// Bytes of a list that is sent at once: some 400,000 fingerprints, one a line.
const LARGEST: usize = 32 << 20;
/// Faults that are listed.
const MOST: usize = 50;

/// The routes of taking over.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    r.merge(
        seat!(Router::new(), HmaContent, POST "/work/detection/{bank}/lots", take)
            .layer(DefaultBodyLimit::max(LARGEST)),
    )
}

/// What the form holds.
#[derive(Debug, Default)]
struct Sent {
    file: String,
    bytes: Vec<u8>,
    bare: Bare,
    level: Option<String>,
    sharing: Option<Sharing>,
    why: String,
}

/// What a file holds.
#[derive(Debug, Default)]
struct Read {
    fingerprints: Vec<Fingerprint>,
    /// Fingerprints of kinds that are not looked up here.
    other: u64,
    /// Rows that say that they were withdrawn where they come from.
    withdrawn: u64,
    /// Columns and fields of which nothing was taken.
    left_out: Vec<String>,
    /// What is wrong: place, expected, found.
    faults: Vec<(String, String, String)>,
    /// So many faults there are.
    wrong: u64,
}

impl Read {
    fn of(sent: &Sent) -> Self {
        let mut read = Self::default();
        let mut list = match rows(&sent.file, sent.bytes.as_slice(), sent.bare) {
            Ok(list) => list,
            Err(refusal) => {
                read.refuse(&refusal);
                return read;
            }
        };
        for row in &mut list {
            match row {
                Ok(row) if row.deleted => read.withdrawn += 1,
                Ok(row) => row.fingerprints.iter().for_each(|one| read.take(one)),
                Err(refusal) => read.refuse(&refusal),
            }
        }
        read.left_out = list.left_out().into_iter().collect();
        read
    }

    fn take(&mut self, fingerprint: &interchange::detection::Fingerprint) {
        match comparable(fingerprint) {
            Some(known) => self.fingerprints.push(known),
            None => self.other += 1,
        }
    }

    fn refuse(&mut self, refusal: &Refusal) {
        self.wrong += 1;
        if self.faults.len() < MOST {
            let fault = refusal.fault();
            let line = fault.line.map(|line| line.to_string()).unwrap_or_default();
            let place = [line.as_str(), fault.column.as_str()].into_iter().filter(|part| !part.is_empty());
            let place = place.collect::<Vec<_>>().join(", ");
            self.faults.push((place, fault.expected.clone(), fault.found.clone()));
        }
    }
}

#[derive(askama::Template)]
#[template(path = "work/detection-taken.html")]
struct TakenPage<'a> {
    c: &'a Seat,
    bank: String,
    file: String,
    read: Read,
    /// What became of it; none where something is wrong and nothing was taken.
    taken: Option<Taken>,
}

async fn sent(seat: &Seat, mut parts: Multipart) -> Result<Sent, Fault> {
    let unreadable = || Fault::Bad(seat.m("take-no-file"));
    let mut sent = Sent::default();
    while let Some(part) = parts.next_field().await.map_err(|_| unreadable())? {
        let name = part.name().unwrap_or_default().to_owned();
        if name == "file" {
            sent.file = part.file_name().unwrap_or_default().chars().take(120).collect();
            sent.bytes = part.bytes().await.map_err(|_| unreadable())?.to_vec();
            continue;
        }
        let text = part.text().await.map_err(|_| unreadable())?;
        match name.as_str() {
            "bare" if text == "sha256" => sent.bare = Bare::Sha256,
            "level" => sent.level = Some(text).filter(|level| !level.is_empty()),
            "sharing" => sent.sharing = Sharing::ALL.iter().copied().find(|sharing| sharing.as_str() == text),
            "why" => sent.why = text,
            _ => {}
        }
    }
    if sent.bytes.is_empty() { Err(unreadable()) } else { Ok(sent) }
}

async fn take(
    Leave(leave): Leave<access::HmaContent>,
    seat: Seat,
    Path((_, bank)): Path<(String, String)>,
    parts: Multipart,
) -> Shown {
    let sent = sent(&seat, parts).await?;
    let sharing = sent.sharing.ok_or_else(|| Fault::Bad(seat.m("form-choose")))?;
    let template = Template { level: sent.level.clone(), sharing, why: sent.why.clone() };
    let file = sent.file.clone();
    let read = tokio::task::spawn_blocking(move || Read::of(&sent)).await;
    let read = read.map_err(|error| Fault::Broken(error.to_string()))?;
    if read.wrong > 0 || read.fingerprints.is_empty() {
        // All or nothing: what is half taken over is hard to tell from what is whole.
        let mut response = seat.page(&TakenPage { c: &seat, bank, file, read, taken: None })?;
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    }
    let taken = ruled(&seat, seat.desk().list_take(&leave, &bank, &template, &read.fingerprints).await)?;
    seat.page(&TakenPage { c: &seat, bank, file, read, taken: Some(taken) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, bare: Bare) -> Read {
        Read::of(&Sent { file: "list".into(), bytes: text.as_bytes().to_vec(), bare, ..Sent::default() })
    }

    #[test]
    fn every_fingerprint_of_a_list_is_taken_and_every_fault_is_told() {
        let (long, short) = ("ab".repeat(32), "cd".repeat(16));
        let plain = read(&format!("{long}\n{short}\n"), Bare::Sha256);
        let said: Vec<String> = plain.fingerprints.iter().map(ToString::to_string).collect();
        assert_eq!(said, [format!("sha256:{long}"), format!("md5:{short}")]);
        let bad = read(&format!("{long}\nxyz\n{short}\n"), Bare::Pdq);
        assert_eq!((bad.wrong, bad.fingerprints.len()), (1, 2));
        assert!(bad.faults[0].0.starts_with('2'), "{:?}", bad.faults);
        let named = read(&format!("md5,colour\n{short},red\n"), Bare::Pdq);
        assert_eq!((named.fingerprints.len(), named.left_out), (1, vec!["colour".to_owned()]));
    }
}
