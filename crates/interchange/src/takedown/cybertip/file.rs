//! The document `fileDetails` of `/fileinfo`.

use std::collections::BTreeSet;
use std::net::IpAddr;

use jiff::Timestamp;
use vault::Secret;

use super::form::Document;
use crate::takedown::address::Address;
use crate::takedown::notice::{Class, Digests, Unwritten, uri};

/// What is known of a file of a report.
pub struct FileDetails {
    /// The report's number.
    pub report: u64,
    /// The file's, as NCMEC gave it.
    pub file: String,
    /// Its name; at most 2,056 characters.
    pub original_name: Option<String>,
    /// Where it was found; at most 2,083 characters.
    pub location: Option<Address>,
    /// Whether a person of the provider looked at the whole of it. Only a person can say so: it decides whether a court's warrant is needed.
    pub viewed: Option<bool>,
    /// Whether a person of the provider looked at its EXIF data.
    pub exif_viewed: Option<bool>,
    /// Whether everybody could see it.
    pub public: Option<bool>,
    /// Whether it is what is reported, or stands beside it.
    pub relevance: Option<Relevance>,
    /// Marks.
    pub annotations: BTreeSet<FileAnnotation>,
    /// Its class; `Baseline` is none of NCMEC's and is refused.
    pub class: Option<Class>,
    /// Digests of the file as it was uploaded.
    pub digests: Digests,
    /// From where it was uploaded.
    pub capture: Option<IpCapture>,
    /// Metadata.
    pub details: Vec<Pair>,
    /// Anything else.
    pub additional_info: Vec<String>,
}

/// How a file belongs to a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relevance {
    /// It is why there is a report.
    Reported,
    /// It stands beside what is reported.
    Supplemental,
}

/// Marks of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileAnnotation {
    /// Drawn or virtual.
    Drawn,
    /// Shared out of mimicry.
    PotentialMeme,
    /// Spreads fast.
    Viral,
    /// May be self-generated.
    SelfGenerated,
    /// Somebody is hurt.
    PhysicalHarm,
    /// Violence.
    Violence,
    /// With an animal.
    Animal,
    /// Streamed live.
    Live,
    /// An infant.
    Infant,
    /// Made by a generating model.
    Generated,
}

/// An IP address, and what was done from it.
pub struct IpCapture {
    /// The address.
    pub ip: IpAddr,
    /// What was done.
    pub event: Option<EventName>,
    /// When.
    pub at: Option<Timestamp>,
    /// Whether it may be a proxy's.
    pub proxy: Option<bool>,
    /// The port; 1 to 65535.
    pub port: Option<u16>,
}

/// What was done from an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventName {
    /// Signed in.
    Login,
    /// Made the account.
    Registration,
    /// Bought something.
    Purchase,
    /// Uploaded.
    Upload,
    /// Something else.
    Other,
    /// Not known.
    Unknown,
}

/// One piece of metadata.
pub struct Pair {
    /// What it is of.
    pub kind: Option<PairType>,
    /// Its name; at most 64 characters.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// What metadata is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PairType {
    /// EXIF.
    Exif,
    /// Digests.
    Hash,
}

impl FileAnnotation {
    /// Its element.
    pub fn name(self) -> &'static str {
        match self {
            Self::Drawn => "animeDrawingVirtualHentai",
            Self::PotentialMeme => "potentialMeme",
            Self::Viral => "viral",
            Self::SelfGenerated => "possibleSelfProduction",
            Self::PhysicalHarm => "physicalHarm",
            Self::Violence => "violenceGore",
            Self::Animal => "bestiality",
            Self::Live => "liveStreaming",
            Self::Infant => "infant",
            Self::Generated => "generativeAi",
        }
    }
}

impl EventName {
    /// NCMEC's word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Login => "Login",
            Self::Registration => "Registration",
            Self::Purchase => "Purchase",
            Self::Upload => "Upload",
            Self::Other => "Other",
            Self::Unknown => "Unknown",
        }
    }
}

impl IpCapture {
    pub(super) fn write(&self, to: &mut Document) {
        if self.port == Some(0) {
            to.refuse(Unwritten::Kind("port", "a number from 1 to 65535"));
        }
        to.xml.begin("ipCaptureEvent", &[]);
        to.text("ipAddress", &self.ip.to_string(), 45);
        to.maybe("eventName", self.event.map(EventName::name), 20);
        to.time("dateTime", self.at);
        to.flag("possibleProxy", self.proxy);
        to.maybe("port", self.port.map(|port| port.to_string()).as_deref(), 5);
        to.xml.end();
    }
}

impl FileDetails {
    /// The body of `/fileinfo`. What stands beside what is reported has neither a class nor the mark of a meme.
    pub fn xml(&self) -> Result<Secret<String>, Unwritten> {
        let mut document = Document::new("fileDetails");
        let to = &mut document;
        if self.relevance == Some(Relevance::Supplemental) {
            if self.class.is_some() {
                to.refuse(Unwritten::Excluded("industryClassification", "fileRelevance"));
            }
            if self.annotations.contains(&FileAnnotation::PotentialMeme) {
                to.refuse(Unwritten::Excluded("potentialMeme", "fileRelevance"));
            }
        }
        if self.class == Some(Class::Baseline) {
            to.refuse(Unwritten::Kind("industryClassification", "one of A1, A2, B1, B2"));
        }
        to.text("reportId", &self.report.to_string(), 20);
        to.text("fileId", &self.file, 64);
        to.maybe("originalFileName", self.original_name.as_deref(), 2_056);
        to.maybe("locationOfFile", self.location.as_ref().map(uri).as_deref(), 2_083);
        to.flag("fileViewedByEsp", self.viewed);
        to.flag("exifViewedByEsp", self.exif_viewed);
        to.flag("publiclyAvailable", self.public);
        let relevance = self.relevance.map(|relevance| match relevance {
            Relevance::Reported => "Reported",
            Relevance::Supplemental => "Supplemental Reported",
        });
        to.maybe("fileRelevance", relevance, 30);
        to.marks("fileAnnotations", self.annotations.iter().map(|mark| mark.name()));
        to.maybe("industryClassification", self.class.map(Class::name), 8);
        for (name, digest) in self.digests.named() {
            to.attributed("originalFileHash", &[("hashType", &name.to_ascii_uppercase())], digest, 128);
        }
        if let Some(capture) = &self.capture {
            capture.write(to);
        }
        if !self.details.is_empty() {
            to.xml.begin("details", &[]);
            for pair in &self.details {
                let kind = pair.kind.map(|kind| if kind == PairType::Exif { "EXIF" } else { "HASH" });
                let attributes: Vec<_> = kind.iter().map(|kind| ("type", *kind)).collect();
                to.xml.begin("nameValuePair", &attributes);
                to.text("name", &pair.name, 64);
                to.text("value", &pair.value, 1_000_000);
                to.xml.end();
            }
            to.xml.end();
        }
        for text in &self.additional_info {
            to.text("additionalInfo", text, 1_000_000);
        }
        document.done()
    }
}
