//! What NCMEC's server answers.

use quick_xml::Reader;
use quick_xml::events::Event;
use thiserror::Error;

/// An answer: `reportResponse`, or `reportDoneResponse` after `/finish`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// 0 where it was done; what else there is says [`code`].
    pub code: u32,
    /// The server's words; empty after `/finish`.
    pub description: String,
    /// The report's number; `/status` has none.
    pub report: Option<u64>,
    /// Numbers of files: the one that was told of, or all of a report that is finished.
    pub files: Vec<String>,
    /// The MD5 of an uploaded file.
    pub hash: Option<String>,
}

/// Why an answer cannot be read. Nothing of it is shown: a refusal may repeat what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unread {
    /// No XML.
    #[error("NCMEC's answer is no XML; look whether a proxy answered in its place, and send again")]
    NotXml,
    /// Another document.
    #[error(
        "NCMEC's answer is neither `reportResponse` nor `reportDoneResponse`; look whether the base address is right"
    )]
    Other,
    /// Without a code, or with one that is no number.
    #[error("NCMEC's answer has no `responseCode` that is a number; send again")]
    NoCode,
    /// More than a megabyte.
    #[error("NCMEC's answer is longer than 1 MiB; look whether a proxy answered in its place")]
    TooLong,
}

/// What a code means, in NCMEC's words, where it is a documented one.
pub fn code(code: u32) -> Option<&'static str> {
    Some(match code {
        0 => "success",
        1000 => "server error",
        1100 => "save failed",
        1110 => "upload failed",
        1111 => "file upload failed",
        1210 => "resource not found",
        1300 => "update failed",
        2000 => "authentication required",
        3000 => "not authorised",
        3100 => "not authorised to make submissions",
        3300 => "not authorised to make updates",
        4000 => "invalid request",
        4100 => "validation failed",
        4110 => "malformed XML",
        4200 => "malformed file",
        5001 => "report does not exist",
        5002 => "file does not exist",
        5101 => "report already retracted",
        5102 => "report already finished",
        _ => return None,
    })
}

impl Answer {
    /// Whether sending the same again can help: the server failed, nothing was wrong with what was sent.
    pub fn is_passing(&self) -> bool {
        (1000..2000).contains(&self.code) && self.code != 1210
    }
}

/// Reads an answer.
pub fn answer(xml: &str) -> Result<Answer, Unread> {
    if xml.len() > 1 << 20 {
        return Err(Unread::TooLong);
    }
    let mut reader = Reader::from_str(xml);
    let mut path: Vec<String> = Vec::new();
    let mut text = String::new();
    let mut code = None;
    let mut answer = Answer { code: 0, description: String::new(), report: None, files: Vec::new(), hash: None };
    loop {
        match reader.read_event().map_err(|_| Unread::NotXml)? {
            Event::Start(start) => {
                let name = start.local_name().as_ref().to_owned();
                if path.is_empty() && !matches!(name.as_str(), "reportResponse" | "reportDoneResponse") {
                    return Err(Unread::Other);
                }
                path.push(name);
                text.clear();
            }
            Event::Text(piece) => text.push_str(&piece),
            Event::GeneralRef(name) => text.push_str(&character(&name).ok_or(Unread::NotXml)?),
            Event::End(_) => {
                let value = text.trim().to_owned();
                match path.pop().as_deref() {
                    Some("responseCode") => code = value.parse().ok(),
                    Some("responseDescription") => answer.description = value,
                    Some("reportId") => answer.report = value.parse().ok(),
                    Some("fileId") => answer.files.push(value),
                    Some("hash") => answer.hash = Some(value),
                    _ => {}
                }
                text.clear();
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if !path.is_empty() {
        return Err(Unread::NotXml);
    }
    answer.code = code.ok_or(Unread::NoCode)?;
    Ok(answer)
}

/// One of XML's own entities, or a character by its number.
fn character(name: &quick_xml::events::BytesRef) -> Option<String> {
    if let Some(character) = name.resolve_char_ref().ok()? {
        return Some(character.to_string());
    }
    quick_xml::escape::resolve_predefined_entity(name).map(str::to_owned)
}
