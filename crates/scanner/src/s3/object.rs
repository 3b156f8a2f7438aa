//! An object's bytes, gone on with where a connection broke off.

use std::io::{self, Read};
use std::sync::Arc;

use ureq::BodyReader;

use super::request::{Asked, Requests, TRIES, refused};
use crate::source::{Content, Entry};

/// An object that is being read.
struct Object {
    requests: Arc<Requests>,
    key: String,
    /// What the store calls this version of it.
    tag: Option<String>,
    length: Option<u64>,
    read: u64,
    body: Option<BodyReader<'static>>,
    left: u32,
    changed: bool,
}

/// Opens an object as it is now.
pub(super) fn open(requests: Arc<Requests>, entry: &Entry) -> io::Result<Box<dyn Content>> {
    let key = String::from_utf8_lossy(entry.place.as_bytes()).into_owned();
    let answer = requests.ask(&Asked { key: &key, query: &[], headers: &[] })?;
    if answer.status().as_u16() != 200 {
        return Err(refused(answer));
    }
    let header = |name: &str| answer.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let (tag, length) = (header("etag"), header("content-length").and_then(|length| length.parse().ok()));
    let body = Some(answer.into_body().into_reader());
    Ok(Box::new(Object { requests, key, tag, length, read: 0, body, left: TRIES, changed: false }))
}

impl Object {
    /// Asks for the rest of the same version. Where there is another by now, the object has changed, and its end is here.
    fn go_on(&mut self, why: io::Error) -> io::Result<()> {
        self.body = None;
        let Some(tag) = self.tag.clone().filter(|_| self.left > 0) else { return Err(why) };
        self.left -= 1;
        let headers = [("if-match", tag.clone()), ("range", format!("bytes={}-", self.read))];
        let answer = self.requests.ask(&Asked { key: &self.key, query: &[], headers: &headers })?;
        let header = |name: &str| answer.headers().get(name).and_then(|value| value.to_str().ok());
        match answer.status().as_u16() {
            // Not every store heeds `if-match`: the version that it gives has to be the one that was begun.
            206 if header("etag").is_none_or(|other| other == tag) => {
                let range = format!("bytes {}-", self.read);
                if !header("content-range").is_some_and(|given| given.starts_with(&range)) {
                    return Err(io::Error::other("the store gives another part of the object than was asked for"));
                }
                self.body = Some(answer.into_body().into_reader());
            }
            206 | 412 | 404 => self.changed = true,
            200 => return Err(io::Error::other("the connection broke off, and the store gives no part of an object")),
            _ => return Err(refused(answer)),
        }
        Ok(())
    }
}

impl Read for Object {
    fn read(&mut self, piece: &mut [u8]) -> io::Result<usize> {
        while !self.changed && !piece.is_empty() && self.length.is_none_or(|length| self.read < length) {
            let broken = match self.body.as_mut().map(|body| body.read(piece)) {
                Some(Ok(0)) if self.length.is_none() => return Ok(0),
                Some(Ok(read)) if read > 0 => {
                    self.read += read as u64;
                    return Ok(read);
                }
                Some(Ok(_)) | None => io::Error::from(io::ErrorKind::UnexpectedEof),
                Some(Err(e)) => e,
            };
            self.go_on(broken)?;
        }
        Ok(0)
    }
}

impl Content for Object {
    fn changed(&mut self, _read: u64) -> io::Result<bool> {
        Ok(self.changed)
    }
}
