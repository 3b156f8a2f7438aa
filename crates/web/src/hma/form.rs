//! A file as it comes: in a form, under the name `photo` or `video`, with texts beside it; or by its address.

use std::collections::BTreeMap;

use alliance::detection::Fingerprint;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use desk::hashing::{Hashing, LARGEST_VIDEO, Media, Taking};
use desk::people::Secret;

use super::fault::Fault;
use super::loose::{Asked, is_of};
use super::signals::{BadSignal, Signal, Types, found, media_word, needs};
use crate::problem::sentence;

/// Bytes of the texts beside a file, names included.
const LARGEST_TEXTS: usize = 64 << 10;
/// Bytes of a form: a film, the texts, and what stands between the parts.
pub(super) const LARGEST_FORM: u64 = LARGEST_VIDEO + LARGEST_TEXTS as u64;

/// What was found of one file.
pub(super) struct Upload {
    pub prints: Vec<(Signal, Option<Fingerprint>)>,
    /// The texts that came with it; the first of each name.
    pub texts: BTreeMap<String, String>,
}

/// A form as it is read.
#[derive(Default)]
struct Reading {
    file: Option<(Vec<Signal>, Taking)>,
    files: usize,
    texts: BTreeMap<String, String>,
    length: usize,
    /// The first thing that was wrong. The rest is still taken, and let go: who sends does not listen.
    fault: Option<Fault>,
}

/// Reads a form with exactly one file.
pub(super) async fn upload(hashing: &Hashing, asked: &Asked, request: Request) -> Result<Upload, Fault> {
    if !is_of(request.headers(), "multipart/form-data") {
        return Err(Fault::bad(
            "There is no file: send a form (multipart/form-data) with one in the field photo or video.",
        ));
    }
    let types = Types::read(asked.get("types"));
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| Fault::bad("The form has no boundary."))?;
    let mut reading = Reading::default();
    while let Some(part) = parts.next_field().await.map_err(|e| broken(&e))? {
        reading.part(hashing, types.as_ref(), part).await?;
    }
    reading.end().await
}

impl Reading {
    async fn part(
        &mut self,
        hashing: &Hashing,
        types: Result<&Types, &BadSignal>,
        part: Field<'_>,
    ) -> Result<(), Fault> {
        let name = part.name().unwrap_or_default().to_owned();
        if part.file_name().is_none() {
            return self.text(name, part).await;
        }
        self.files += 1;
        match self.begins(hashing, types, &name).await {
            Ok(Some(file)) if self.fault.is_none() => self.take(file, part).await,
            Ok(_) => passed_over(part).await,
            Err(fault) => {
                self.fault.get_or_insert(fault);
                passed_over(part).await
            }
        }
    }

    /// What is to be taken of a file; none of a second one.
    async fn begins(
        &self,
        hashing: &Hashing,
        types: Result<&Types, &BadSignal>,
        name: &str,
    ) -> Result<Option<(Vec<Signal>, Taking)>, Fault> {
        if self.files > 1 {
            return Ok(None);
        }
        let media = [Media::Photo, Media::Video].into_iter().find(|media| media_word(*media) == name);
        let media = media.ok_or_else(|| Fault::bad("A file is sent in a field of the name photo or video."))?;
        let types = types.map_err(|bad| *bad)?.of(media)?;
        let taking = hashing.begin(media, needs(&types)).await?;
        Ok(Some((types, taking)))
    }

    async fn take(&mut self, (types, mut taking): (Vec<Signal>, Taking), mut part: Field<'_>) -> Result<(), Fault> {
        while let Some(piece) = part.chunk().await.map_err(|e| broken(&e))? {
            taking.take(&piece)?;
        }
        self.file = Some((types, taking));
        Ok(())
    }

    async fn text(&mut self, name: String, mut part: Field<'_>) -> Result<(), Fault> {
        self.length += name.len();
        let mut text = Vec::new();
        while let Some(piece) = part.chunk().await.map_err(|e| broken(&e))? {
            self.length += piece.len();
            if self.length > LARGEST_TEXTS {
                return Err(Fault::too_large("The fields beside the file have at most 64 KiB together."));
            }
            text.extend_from_slice(&piece);
        }
        match String::from_utf8(text) {
            Ok(text) => {
                self.texts.entry(name).or_insert(text);
            }
            Err(_) => {
                self.fault.get_or_insert(Fault::bad("A field beside the file is no text in UTF-8."));
            }
        }
        Ok(())
    }

    async fn end(self) -> Result<Upload, Fault> {
        if self.files > 1 {
            return Err(Fault::bad("There are several files: send one at a time."));
        }
        if let Some(fault) = self.fault {
            return Err(fault);
        }
        let Some((types, taking)) = self.file else {
            return Err(Fault::bad("There is no file: send one in the field photo or video."));
        };
        let prints = taking.end().await?;
        Ok(Upload { prints: found(&types, &prints), texts: self.texts })
    }
}

async fn passed_over(mut part: Field<'_>) -> Result<(), Fault> {
    while part.chunk().await.map_err(|e| broken(&e))?.is_some() {}
    Ok(())
}

fn broken(e: &MultipartError) -> Fault {
    if e.status() == StatusCode::PAYLOAD_TOO_LARGE {
        return Fault::too_large("A form has at most 100 MiB and 64 KiB here.");
    }
    Fault::bad("The form was not understood, or did not arrive whole.")
}

/// Whether a file is to be fetched is asked for by its address; 403 where none is fetched.
pub(super) async fn fetched(
    hashing: &Hashing,
    asked: &Asked,
    url: &str,
) -> Result<Vec<(Signal, Option<Fingerprint>)>, Fault> {
    if !hashing.fetches() {
        return Err(Fault::forbidden(
            "Nothing is fetched here from addresses: send the file itself, or hash it and send the hash.",
        ));
    }
    let said = asked.some("content_type").map(|word| {
        let media = [Media::Photo, Media::Video].into_iter().find(|media| media_word(*media) == word);
        media.ok_or_else(|| Fault::bad("content_type is photo or video."))
    });
    let (said, types) = (said.transpose()?, Types::read(asked.get("types"))?);
    // What is wrong with the question is said before anybody else is asked anything.
    if let Some(media) = said {
        types.of(media)?;
    }
    let arriving = hashing.open(Secret::new(url.to_owned())).await;
    let arriving = arriving.map_err(|e| Fault::bad(sentence(&e.to_string())))?;
    let media = said.or_else(|| of_kind(&arriving.kind));
    let media = media.ok_or_else(|| {
        Fault::bad("What was fetched is said to be neither a picture nor a film: say which by content_type.")
    })?;
    let types = types.of(media)?;
    let prints = hashing.read(arriving, media, needs(&types)).await?;
    Ok(found(&types, &prints))
}

fn of_kind(kind: &str) -> Option<Media> {
    match kind.split('/').next() {
        Some("image") => Some(Media::Photo),
        Some("video") => Some(Media::Video),
        _ => None,
    }
}
