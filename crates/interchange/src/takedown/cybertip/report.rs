//! The document `report` of `/submit`.

use std::collections::BTreeSet;

use jiff::Timestamp;
use vault::Secret;

use super::file::IpCapture;
use super::form::Document;
use crate::takedown::address::Address;
use crate::takedown::notice::{Unwritten, uri};

/// A report of an incident on web pages. No `Debug`: its texts may say where the material is.
pub struct Report {
    /// What happened, and when.
    pub incident: Incident,
    /// The pages.
    pub pages: Vec<WebPage>,
    /// The force that knows of it.
    pub force: Option<LawEnforcement>,
    /// Who reports: its mail address is required.
    pub reporter: Contact,
    /// Whom NCMEC asks about it.
    pub contact: Option<Contact>,
    /// Words about the company, from NCMEC's own template.
    pub company_template: Option<String>,
    /// The company's terms.
    pub terms_of_service: Option<String>,
    /// Where legal process is served; at most 2,083 characters.
    pub legal_url: Option<String>,
    /// The account that is reported.
    pub reported: Option<Reported>,
    /// Anything else.
    pub additional_info: Option<String>,
}

/// What happened.
pub struct Incident {
    /// The type, as a person chose it.
    pub kind: IncidentType,
    /// The platform; at most 256 characters.
    pub platform: Option<String>,
    /// Why it is urgent: its being there asks for priority. At most 3,000 characters.
    pub escalate: Option<String>,
    /// Marks.
    pub annotations: BTreeSet<Annotation>,
    /// When it happened.
    pub at: Timestamp,
    /// What this time is the time of; at most 3,000 characters.
    pub at_description: Option<String>,
}

/// Types of incidents, with NCMEC's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IncidentType {
    /// Possession, manufacture and distribution of material.
    Material,
    /// Trafficking.
    Trafficking,
    /// Travel.
    Tourism,
    /// Abuse.
    Molestation,
    /// A domain name that misleads.
    MisleadingDomain,
    /// Words or pictures that mislead.
    MisleadingWords,
    /// Obscene material sent to a child.
    Unsolicited,
}

/// Marks of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Annotation {
    /// Sexual extortion.
    Sextortion,
    /// Somebody asked for material.
    CsamSolicitation,
    /// Between minors.
    MinorToMinorInteraction,
    /// Spam.
    Spam,
    /// Sadistic exploitation online.
    SadisticOnlineExploitation,
    /// For information.
    Informational,
}

/// A web page.
pub struct WebPage {
    /// Where it is.
    pub addresses: Vec<Address>,
    /// Whether somebody else's server has the content.
    pub third_party: Option<bool>,
    /// Anything else.
    pub additional_info: Option<String>,
}

/// A force that knows of it.
pub struct LawEnforcement {
    /// Its name; at most 255 characters.
    pub agency: String,
    /// The number of the case; at most 100 characters.
    pub case_number: Option<String>,
    /// Whether it was reported to the force.
    pub reported: Option<bool>,
    /// Whether legal process was served inside the country.
    pub served_domestic: Option<bool>,
}

/// A person who can be asked. `Debug` does not exist: it is a person's.
pub struct Contact {
    /// At most 100 characters.
    pub first_name: Option<String>,
    /// At most 100 characters.
    pub last_name: Option<String>,
    /// Mail addresses, each at most 255 characters.
    pub email: Vec<String>,
}

/// The account that is reported.
#[derive(Default)]
pub struct Reported {
    /// Its number at the service; at most 255 characters.
    pub identifier: Option<String>,
    /// The service; at most 100 characters.
    pub service: Option<String>,
    /// Whether somebody else has taken it over.
    pub compromised: Option<bool>,
    /// At most 256 characters.
    pub screen_name: Option<String>,
    /// Other names.
    pub display_names: Vec<String>,
    /// From where it was used.
    pub captures: Vec<IpCapture>,
    /// Anything else.
    pub additional_info: Option<String>,
}

/// Texts without a bound of their own.
const FREE: usize = 1_000_000;

impl IncidentType {
    /// NCMEC's words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Material => "Child Pornography (possession, manufacture, and distribution)",
            Self::Trafficking => "Child Sex Trafficking",
            Self::Tourism => "Child Sex Tourism",
            Self::Molestation => "Child Sexual Molestation",
            Self::MisleadingDomain => "Misleading Domain Name",
            Self::MisleadingWords => "Misleading Words or Digital Images on the Internet",
            Self::Unsolicited => "Unsolicited Obscene Material Sent to a Child",
        }
    }
}

impl Annotation {
    /// Its element.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sextortion => "sextortion",
            Self::CsamSolicitation => "csamSolicitation",
            Self::MinorToMinorInteraction => "minorToMinorInteraction",
            Self::Spam => "spam",
            Self::SadisticOnlineExploitation => "sadisticOnlineExploitation",
            Self::Informational => "informational",
        }
    }
}

impl Report {
    /// The body of `/submit`.
    pub fn xml(&self) -> Result<Secret<String>, Unwritten> {
        let mut document = Document::new("report");
        let to = &mut document;
        self.incident.write(to);
        for page in &self.pages {
            page.write(to);
        }
        if let Some(force) = &self.force {
            force.write(to);
        }
        if self.reporter.email.is_empty() {
            to.refuse(Unwritten::Empty("reportingPerson/email"));
        }
        to.xml.begin("reporter", &[]);
        self.reporter.write(to, "reportingPerson");
        if let Some(contact) = &self.contact {
            contact.write(to, "contactPerson");
        }
        to.maybe("companyTemplate", self.company_template.as_deref(), FREE);
        to.maybe("termsOfService", self.terms_of_service.as_deref(), FREE);
        to.maybe("legalURL", self.legal_url.as_deref(), 2_083);
        to.xml.end();
        if let Some(reported) = &self.reported {
            reported.write(to);
        }
        to.maybe("additionalInfo", self.additional_info.as_deref(), FREE);
        document.done()
    }
}

impl Incident {
    fn write(&self, to: &mut Document) {
        to.xml.begin("incidentSummary", &[]);
        to.text("incidentType", self.kind.words(), FREE);
        to.maybe("platform", self.platform.as_deref(), 256);
        to.maybe("escalateToHighPriority", self.escalate.as_deref(), 3_000);
        to.marks("reportAnnotations", self.annotations.iter().map(|mark| mark.name()));
        to.time("incidentDateTime", Some(self.at));
        to.maybe("incidentDateTimeDescription", self.at_description.as_deref(), 3_000);
        to.xml.end();
    }
}

impl WebPage {
    fn write(&self, to: &mut Document) {
        to.xml.begin("internetDetails", &[]);
        let third = self.third_party.map(|third| if third { "true" } else { "false" });
        let attributes: Vec<_> = third.iter().map(|third| ("thirdPartyHostedContent", *third)).collect();
        to.xml.begin("webPageIncident", &attributes);
        for address in &self.addresses {
            to.text("url", &uri(address), FREE);
        }
        to.maybe("additionalInfo", self.additional_info.as_deref(), FREE);
        to.xml.end();
        to.xml.end();
    }
}

impl LawEnforcement {
    fn write(&self, to: &mut Document) {
        to.xml.begin("lawEnforcement", &[]);
        to.text("agencyName", &self.agency, 255);
        to.maybe("caseNumber", self.case_number.as_deref(), 100);
        to.flag("reportedToLe", self.reported);
        to.flag("servedLegalProcessDomestic", self.served_domestic);
        to.xml.end();
    }
}

impl Contact {
    fn write(&self, to: &mut Document, name: &str) {
        to.xml.begin(name, &[]);
        to.maybe("firstName", self.first_name.as_deref(), 100);
        to.maybe("lastName", self.last_name.as_deref(), 100);
        for email in &self.email {
            to.text("email", email, 255);
        }
        to.xml.end();
    }
}

impl Reported {
    fn write(&self, to: &mut Document) {
        to.xml.begin("personOrUserReported", &[]);
        to.maybe("espIdentifier", self.identifier.as_deref(), 255);
        to.maybe("espService", self.service.as_deref(), 100);
        to.flag("compromisedAccount", self.compromised);
        to.maybe("screenName", self.screen_name.as_deref(), 256);
        for name in &self.display_names {
            to.text("displayName", name, FREE);
        }
        for capture in &self.captures {
            capture.write(to);
        }
        to.maybe("additionalInfo", self.additional_info.as_deref(), FREE);
        to.xml.end();
    }
}
