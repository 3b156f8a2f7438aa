//! The names that fingerprints have on the face, and what they are.

use alliance::detection::{Fingerprint, FingerprintKind};
use desk::hashing::{LEAST_QUALITY, Media, Needs, Prints};

/// What was given is no fingerprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum BadSignal {
    /// No kind has that name.
    #[error("There is no such type. Types are: {}.", Signal::ALL.map(Signal::name).join(", "))]
    Type,
    /// The text is no hash of that type.
    #[error("A {} hash has {} digits {}; this is something else.", .0.name(), .0.kind().bytes() * 2, .0.alphabet())]
    Hash(Signal),
    /// A file of that kind has no such fingerprint.
    #[error("A {} has no {}.", media_word(*.0), .1.name())]
    NotOf(Media, Signal),
}

/// A name of a kind of fingerprint. Two names may be of one kind: a film's MD5 is the MD5 of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Signal {
    Pdq,
    VideoMd5,
    VideoSha256,
    Md5,
    Sha1,
    Sha256,
}

impl Signal {
    /// In the order in which lists have them.
    pub const ALL: [Self; 6] = [Self::Pdq, Self::VideoMd5, Self::VideoSha256, Self::Md5, Self::Sha1, Self::Sha256];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdq => "pdq",
            Self::VideoMd5 => "video_md5",
            Self::VideoSha256 => "video_sha256",
            Self::Md5 => "md5",
            Self::Sha1 => "sha1",
            Self::Sha256 => "sha256",
        }
    }

    pub const fn kind(self) -> FingerprintKind {
        match self {
            Self::Pdq => FingerprintKind::Pdq,
            Self::VideoMd5 | Self::Md5 => FingerprintKind::Md5,
            Self::VideoSha256 | Self::Sha256 => FingerprintKind::Sha256,
            Self::Sha1 => FingerprintKind::Sha1,
        }
    }

    /// The name by which a kind is shown where no question named it: HMA's own, where HMA has one.
    pub const fn of_kind(kind: FingerprintKind) -> Self {
        match kind {
            FingerprintKind::Pdq => Self::Pdq,
            FingerprintKind::Md5 => Self::VideoMd5,
            FingerprintKind::Sha256 => Self::VideoSha256,
            FingerprintKind::Sha1 => Self::Sha1,
        }
    }

    /// By its name.
    pub fn named(name: &str) -> Result<Self, BadSignal> {
        Self::ALL.into_iter().find(|signal| signal.name() == name).ok_or(BadSignal::Type)
    }

    /// Which digits it is written in.
    const fn alphabet(self) -> &'static str {
        if matches!(self, Self::Pdq) { "0-9a-f" } else { "0-9a-f, large or small" }
    }

    /// Whether a file of this kind has such a fingerprint.
    const fn is_of(self, media: Media) -> bool {
        match self {
            Self::Pdq => matches!(media, Media::Photo),
            Self::VideoMd5 | Self::VideoSha256 => matches!(media, Media::Video),
            Self::Md5 | Self::Sha1 | Self::Sha256 => true,
        }
    }

    /// A fingerprint as text. A digest may be in capitals and have spaces around it; PDQ is written in one way.
    pub fn read(self, text: &str) -> Result<Fingerprint, BadSignal> {
        let digits = if self == Self::Pdq { text } else { text.trim() };
        let small = self != Self::Pdq || !digits.bytes().any(|b| b.is_ascii_uppercase());
        Fingerprint::from_hex(self.kind(), digits).ok().filter(|_| small).ok_or(BadSignal::Hash(self))
    }
}

/// What is asked of a file: the types that a query names, or those that its kind has by default.
#[derive(Clone, Debug)]
pub(super) struct Types(Option<Vec<Signal>>);

impl Types {
    /// Reads `types=`: names with commas, spaces around them. An empty list is a list of one name that is none.
    pub fn read(asked: Option<&str>) -> Result<Self, BadSignal> {
        let Some(list) = asked else { return Ok(Self(None)) };
        let mut types = Vec::new();
        for name in list.split(',').map(str::trim) {
            let signal = Signal::named(name)?;
            if !types.contains(&signal) {
                types.push(signal);
            }
        }
        Ok(Self(Some(types)))
    }

    /// Those of a file of this kind, if it has all of them.
    pub fn of(&self, media: Media) -> Result<Vec<Signal>, BadSignal> {
        let usual = match media {
            Media::Photo => Signal::Pdq,
            Media::Video => Signal::VideoMd5,
        };
        let types = self.0.clone().unwrap_or_else(|| vec![usual]);
        match types.iter().find(|signal| !signal.is_of(media)) {
            Some(not) => Err(BadSignal::NotOf(media, *not)),
            None => Ok(types),
        }
    }
}

/// The word that a kind of file has as a form's field and in `content_type=`.
pub(super) const fn media_word(media: Media) -> &'static str {
    match media {
        Media::Photo => "photo",
        Media::Video => "video",
    }
}

/// What has to be computed for these.
pub(super) fn needs(types: &[Signal]) -> Needs {
    let pdq = types.contains(&Signal::Pdq);
    Needs { pdq, digests: types.len() > usize::from(pdq) }
}

/// What was found of a file, by the names that were asked for. A picture with too little in it has no PDQ.
pub(super) fn found(types: &[Signal], prints: &Prints) -> Vec<(Signal, Option<Fingerprint>)> {
    let of = |signal: Signal| match signal.kind() {
        FingerprintKind::Pdq => {
            prints.pdq.filter(|pdq| pdq.quality >= LEAST_QUALITY).map(|pdq| Fingerprint::Pdq(pdq.hash))
        }
        FingerprintKind::Md5 => prints.digests.map(|digests| Fingerprint::Md5(digests.md5)),
        FingerprintKind::Sha1 => prints.digests.map(|digests| Fingerprint::Sha1(digests.sha1)),
        FingerprintKind::Sha256 => prints.digests.map(|digests| Fingerprint::Sha256(digests.sha256)),
    };
    types.iter().map(|signal| (*signal, of(*signal))).collect()
}

/// The digits of a fingerprint; nothing where there is none.
pub(super) fn digits(fingerprint: Option<&Fingerprint>) -> String {
    fingerprint.map(|fingerprint| hex::encode(fingerprint.bytes())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_read_as_hma_reads_them() {
        let (pdq, md5) = ("f8".repeat(32), "CAB08b36195edb1a1231d2d09fa450e0");
        assert!(Signal::Pdq.read(&pdq).is_ok());
        for bad in [pdq.to_uppercase(), format!("{pdq}0"), format!(" {pdq}"), "zz".to_owned(), String::new()] {
            assert!(Signal::Pdq.read(&bad).is_err(), "{bad}");
        }
        for name in [Signal::VideoMd5, Signal::Md5] {
            assert_eq!(digits(Some(&name.read(&format!(" {md5} ")).unwrap())), md5.to_lowercase());
            assert!(name.read("zz").is_err());
        }
    }

    #[test]
    fn types_are_those_that_a_file_has() {
        let of = |asked, media| Types::read(asked).ok().and_then(|types| types.of(media).ok());
        assert_eq!(of(None, Media::Photo), Some(vec![Signal::Pdq]));
        assert_eq!(of(None, Media::Video), Some(vec![Signal::VideoMd5]));
        assert_eq!(
            of(Some("video_md5, video_sha256"), Media::Video),
            Some(vec![Signal::VideoMd5, Signal::VideoSha256])
        );
        assert_eq!(of(Some("pdq,md5,md5"), Media::Photo), Some(vec![Signal::Pdq, Signal::Md5]));
        for (asked, media) in [
            ("", Media::Photo),
            ("nope", Media::Photo),
            ("pdq", Media::Video),
            ("video_md5", Media::Photo),
            ("pdq,", Media::Photo),
        ] {
            assert_eq!(of(Some(asked), media), None, "{asked}");
        }
        assert_eq!(needs(&[Signal::Pdq]), Needs { pdq: true, digests: false });
        assert_eq!(needs(&[Signal::Sha1]), Needs { pdq: false, digests: true });
        assert_eq!(needs(&[Signal::Pdq, Signal::Md5]), Needs { pdq: true, digests: true });
    }
}
