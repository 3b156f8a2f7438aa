//! What the columns of a CSV, and the fields of a flat JSON object, mean: each list has its own names for the same things.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::fingerprint::{Fingerprint, Kind};
use super::refusal::Wrong;
use super::row::{Classification, Feedback, Media, Row};

/// What 64 hexadecimal digits without a name are: PDQ and SHA-256 look alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Bare {
    /// A PDQ.
    #[default]
    Pdq,
    /// A SHA-256.
    Sha256,
}

impl Bare {
    /// The kind that bare digits are, by their number.
    pub(super) fn kind(self, text: &str) -> Option<Kind> {
        let hexadecimal = text.bytes().all(|byte| byte.is_ascii_hexdigit());
        match (text.len(), self) {
            (32, _) if hexadecimal => Some(Kind::Md5),
            (40, _) if hexadecimal => Some(Kind::Sha1),
            (64, Self::Pdq) if hexadecimal => Some(Kind::Pdq),
            (64, Self::Sha256) if hexadecimal => Some(Kind::Sha256),
            _ => None,
        }
    }
}

/// What a reader of bare digits expects.
pub(super) const BARE: &str = "32 (MD5), 40 (SHA-1) or 64 (PDQ, SHA-256) hexadecimal digits";

/// What a column means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A fingerprint of this kind.
    Of(Kind, Option<Media>),
    /// A fingerprint whose kind stands elsewhere.
    Value,
    /// The kind of the value.
    KindName,
    Quality,
    /// Further fingerprints, as JSON; only our own CSV has them.
    Others,
    Id,
    Level,
    Scheme,
    Tags,
    Sharing,
    Time,
    /// Yes or no.
    Deleted,
    /// A word for where the entry stands; two of them mean that it is deleted.
    Status,
    Media,
    MemberId,
    MemberName,
    /// Our own JSON.
    Kept,
    Feedback,
    /// Nothing that a row carries.
    LeftOut,
}

/// The columns of our own CSV, in order.
pub(super) const OURS: [&str; 18] = [
    "id",
    "member_id",
    "member",
    "media",
    "sha256",
    "sha1",
    "md5",
    "pdq",
    "quality",
    "others",
    "classification_scheme",
    "classification",
    "tags",
    "sharing",
    "time",
    "deleted",
    "feedback",
    "kept",
];

impl Role {
    /// What a column of that name means. Case and punctuation do not matter.
    pub(super) fn of(name: &str) -> Self {
        let bare: String = name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
        match bare.as_str() {
            "hash" | "hashes" | "hashvalue" | "signal" | "signalstr" | "signalvalue" | "value" | "fingerprint" => {
                Self::Value
            }
            "signaltype" | "hashtype" | "hashname" | "fingerprinttype" | "algorithm" | "type" | "kind" => {
                Self::KindName
            }
            "quality" | "pdqquality" => Self::Quality,
            "others" => Self::Others,
            "id" | "entryid" | "contentid" | "mediaid" => Self::Id,
            "classification" | "category" | "level" => Self::Level,
            "classificationscheme" | "scheme" => Self::Scheme,
            "tags" | "labels" => Self::Tags,
            "sharing" | "sharinglevel" | "tlp" => Self::Sharing,
            "time" | "timestamp" | "updated" | "updatedat" | "dateupdated" | "lastmodtimestamp" => Self::Time,
            "deleted" | "isdeleted" | "withdrawn" => Self::Deleted,
            "status" | "hashstatus" => Self::Status,
            "media" | "mediatype" | "contenttype" => Self::Media,
            "memberid" | "espid" => Self::MemberId,
            "member" | "collab" | "source" | "espname" => Self::MemberName,
            "kept" => Self::Kept,
            "feedback" => Self::Feedback,
            "photodna" | "pdna" => Self::Of(Kind::Other("photodna".to_owned()), None),
            _ => Self::fingerprint(&bare),
        }
    }

    fn fingerprint(bare: &str) -> Self {
        let kind = bare.strip_suffix("hash").or_else(|| bare.strip_prefix("hash")).unwrap_or(bare);
        match Kind::named(kind) {
            (Kind::Other(_), _) => Self::LeftOut,
            (kind, media) => Self::Of(kind, media),
        }
    }
}

/// A row in the making.
pub(super) struct Assembly {
    row: Row,
    bare: Bare,
    value: Option<(String, String)>,
    kind: Option<Kind>,
    quality: Option<(String, u8)>,
    scheme: String,
    level: Option<String>,
    tags: Separator,
}

/// How a list separates its tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Separator {
    /// By blanks, as `threatexchange dataset --csv` does.
    Blank,
    /// By semicolons, `\;` being one that does not.
    Semicolon,
}

impl Assembly {
    pub(super) fn new(bare: Bare, tags: Separator) -> Self {
        Self {
            row: Row::default(),
            bare,
            value: None,
            kind: None,
            quality: None,
            scheme: String::new(),
            level: None,
            tags,
        }
    }

    /// Takes a field that says something.
    pub(super) fn take(&mut self, role: &Role, name: &str, text: &str) -> Result<(), Wrong> {
        let wrong = |expected: &str| Wrong::new(name, &expected, text);
        match role {
            Role::Of(kind, media) => {
                self.row.media = self.row.media.or(*media);
                self.add(name, kind, text)?;
            }
            Role::Value => self.value = Some((name.to_owned(), text.to_owned())),
            Role::KindName => {
                let (kind, media) = Kind::named(text);
                (self.kind, self.row.media) = (Some(kind), self.row.media.or(media));
            }
            Role::Quality => {
                let quality: u8 = text.parse().map_err(|_| wrong("a quality of 0 to 100"))?;
                self.quality = Some((name.to_owned(), quality));
            }
            Role::Others => {
                let others: Vec<Fingerprint> = json(name, text, "a list of fingerprints with `kind` and `value`")?;
                for other in others {
                    self.row.add(other).map_err(|twice| wrong(&twice.to_string()))?;
                }
            }
            Role::Id => self.row.id = Some(text.to_owned()),
            Role::Level => self.level = Some(text.to_owned()),
            Role::Scheme => text.clone_into(&mut self.scheme),
            Role::Tags => self.row.tags = self.tags.split(text),
            Role::Sharing => self.row.sharing = Some(text.to_owned()),
            Role::Time => self.row.time = Some(time(name, text)?),
            Role::Deleted => {
                self.row.deleted = match text.to_ascii_lowercase().as_str() {
                    "true" | "yes" | "y" | "1" => true,
                    "false" | "no" | "n" | "0" => false,
                    _ => return Err(wrong("`true` or `false`")),
                }
            }
            Role::Status => self.row.deleted = is_gone(text),
            Role::Media => {
                self.row.media = Some(match text.to_ascii_lowercase().as_str() {
                    "image" | "photo" | "picture" => Media::Image,
                    "video" => Media::Video,
                    _ => return Err(wrong("`image` or `video`")),
                });
            }
            Role::MemberId => {
                let id = text.parse().map_err(|_| wrong("a member's number, in digits"))?;
                self.row.member.get_or_insert_default().id = Some(id);
            }
            Role::MemberName => text.clone_into(&mut self.row.member.get_or_insert_default().name),
            Role::Kept => self.row.kept = json::<BTreeMap<_, _>>(name, text, "an object of JSON")?,
            Role::Feedback => self.row.feedback = json::<Vec<Feedback>>(name, text, "a list of feedback as JSON")?,
            Role::LeftOut => {}
        }
        Ok(())
    }

    fn add(&mut self, name: &str, kind: &Kind, text: &str) -> Result<(), Wrong> {
        let fingerprint = Fingerprint::parse(kind, text).map_err(|why| Wrong::new(name, &why, text))?;
        self.row.add(fingerprint).map_err(|why| Wrong::new(name, &why, text))
    }

    /// The row, once all its fields were taken.
    pub(super) fn done(mut self) -> Result<Row, Wrong> {
        if let Some((name, text)) = self.value.take() {
            let kind = match self.kind.take() {
                Some(kind) => kind,
                None => self.bare.kind(text.trim()).ok_or_else(|| Wrong::new(name.as_str(), BARE, text.as_str()))?,
            };
            self.add(&name, &kind, &text)?;
        }
        if let Some((name, quality)) = self.quality {
            let text = quality.to_string();
            for fingerprint in &mut self.row.fingerprints {
                *fingerprint = fingerprint
                    .clone()
                    .with_quality(quality)
                    .map_err(|why| Wrong::new(name.as_str(), &why, text.as_str()))?;
            }
        }
        if let Some(level) = self.level {
            self.row.classification = Some(Classification { scheme: self.scheme, level });
        }
        if self.row.fingerprints.is_empty() && !self.row.deleted {
            return Err(Wrong::new("", "a fingerprint, or `deleted`", ""));
        }
        if self.row.deleted && self.row.fingerprints.is_empty() && self.row.id.is_none() {
            return Err(Wrong::new("", "a fingerprint or an id of what is deleted", ""));
        }
        Ok(self.row)
    }
}

impl Separator {
    fn split(self, text: &str) -> Vec<String> {
        match self {
            Self::Blank => text.split_whitespace().map(str::to_owned).collect(),
            Self::Semicolon => split_escaped(text),
        }
    }
}

/// Tags joined by semicolons; [`split_escaped`] takes them apart again.
pub(super) fn join_escaped(tags: &[String]) -> String {
    tags.iter().map(|tag| tag.replace('\\', r"\\").replace(';', r"\;")).collect::<Vec<_>>().join(";")
}

fn split_escaped(text: &str) -> Vec<String> {
    let (mut tags, mut tag, mut escaped) = (Vec::new(), String::new(), false);
    for c in text.chars() {
        match c {
            ';' if !escaped => tags.push(std::mem::take(&mut tag)),
            '\\' if !escaped => {
                escaped = true;
                continue;
            }
            _ => tag.push(c),
        }
        escaped = false;
    }
    tags.push(tag);
    tags.retain(|tag| !tag.is_empty());
    tags
}

/// Whether a word for where an entry stands means that it is to be taken out (`StopNCII`'s `Withdrawn` and `Deleted`).
pub(super) fn is_gone(status: &str) -> bool {
    status.eq_ignore_ascii_case("withdrawn") || status.eq_ignore_ascii_case("deleted")
}

/// A time as lists write it: RFC 3339, or seconds since 1970.
pub(super) fn time(name: &str, text: &str) -> Result<Timestamp, Wrong> {
    let text = text.trim();
    match text.parse::<i64>() {
        Ok(seconds) => Timestamp::from_second(seconds).ok(),
        Err(_) => text.parse().ok(),
    }
    .ok_or_else(|| Wrong::new(name, "a time such as `2026-05-01T12:00:00Z`, or seconds since 1970", text))
}

fn json<T: serde::de::DeserializeOwned>(name: &str, text: &str, expected: &str) -> Result<T, Wrong> {
    serde_json::from_str(text).map_err(|error| Wrong::new(name, &format!("{expected} ({error})"), text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_columns_all_mean_something() {
        for column in OURS {
            assert_ne!(Role::of(column), Role::LeftOut, "{column}");
        }
    }

    #[test]
    fn columns_of_other_lists() {
        assert_eq!(Role::of("signal_str"), Role::Value);
        assert_eq!(Role::of("PDQ Hash"), Role::Of(Kind::Pdq, None));
        assert_eq!(Role::of("hash_md5"), Role::Of(Kind::Md5, None));
        assert_eq!(Role::of("file_path"), Role::LeftOut);
    }

    #[test]
    fn tags_with_semicolons_come_back() {
        let tags = ["a;b".to_owned(), r"c\".to_owned(), "d e".to_owned()];
        assert_eq!(split_escaped(&join_escaped(&tags)), tags);
    }
}
