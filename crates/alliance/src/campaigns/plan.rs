//! What a campaign is planned to be: what it wants, for whom, by which ways, when, and with which materials.
//!
//! Materials are titles, addresses and digests. Nothing of them is kept or shown here: whoever wants one goes to its publisher.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::share::{Share, told};
use crate::register::act::says;
use crate::register::length::{CITED, NAME, Overlong, PASSAGE, over};

/// A message is a sentence that can be said at once.
const SENTENCE: usize = 300;
/// Materials of a campaign at most.
const MOST_MATERIALS: usize = 60;
/// Ways on which its reach is counted, and questions of its evaluation, at most.
const MOST_ROWS: usize = 30;
/// Languages, and members that take part, at most.
const MOST_NAMES: usize = 60;

words! {
    /// For whom a campaign is. Closed, so that audiences can be compared.
    Audience {
        /// Children up to nine.
        Youngest = "children-under-10",
        /// Children from ten to thirteen.
        Middle = "children-10-13",
        /// Children from fourteen to seventeen.
        Teenagers = "children-14-17",
        /// Parents and those who care for children.
        Parents = "parents",
        /// Teachers and others at school.
        Teachers = "teachers",
        /// Doctors, social workers, youth workers, police and others who meet children by profession.
        Professionals = "professionals",
        /// Platforms, hosting providers and other firms.
        Providers = "providers",
        /// Everybody.
        Public = "public",
        /// People who are worried about their own thoughts or behaviour towards children.
        Worried = "worried",
    }
}

words! {
    /// On which way a campaign reaches people.
    Channel {
        /// In lessons and at school.
        Schools = "schools",
        /// Television.
        Television = "television",
        /// Radio and podcasts.
        Radio = "radio",
        /// Newspapers and magazines.
        Press = "press",
        /// A site of its own, or one of an authority.
        Website = "website",
        /// Social networks and messengers.
        Social = "social-media",
        /// Games and platforms for films.
        Games = "games",
        /// Search engines.
        SearchEngines = "search-engines",
        /// Posters and screens where people pass.
        Places = "public-places",
        /// Events and courses.
        Events = "events",
        /// Helplines and hotlines.
        Helplines = "helplines",
        /// Practices, offices and others that hand something out.
        Offices = "offices",
    }
}

words! {
    /// What a material is.
    MaterialKind {
        /// A leaflet.
        Leaflet = "leaflet",
        /// A poster.
        Poster = "poster",
        /// A lesson with what a teacher needs.
        Lesson = "lesson",
        /// A guide.
        Guide = "guide",
        /// The text of a film or spot, or a film at its publisher.
        Film = "film",
        /// Something to hear.
        Audio = "audio",
        /// Texts to be posted or printed.
        Texts = "texts",
        /// Several of these together.
        Kit = "kit",
    }
}

words! {
    /// What others may do with a material.
    Licence {
        /// Whatever they like (CC0, public domain).
        Free = "cc0",
        /// Use and change it, and name who made it (CC BY).
        Named = "cc-by",
        /// The same, under the same licence (CC BY-SA).
        Alike = "cc-by-sa",
        /// Use and change it without selling it (CC BY-NC).
        Unsold = "cc-by-nc",
        /// Use it as it is (CC BY-ND).
        Unchanged = "cc-by-nd",
        /// An open licence of a government.
        Government = "government-open",
        /// Ask its publisher first.
        Ask = "ask-first",
        /// Nobody else uses it.
        Closed = "not-for-reuse",
    }
}

words! {
    /// What a count of reach counts.
    Counted {
        /// People, each once.
        People = "people",
        /// How often something was shown.
        Shown = "shown",
        /// Visits of a page.
        Visits = "visits",
        /// Copies handed out.
        Copies = "copies",
        /// Calls, letters and messages that came.
        Contacts = "contacts",
        /// Classes, courses and events.
        Sessions = "sessions",
    }
}

/// A document or a link of a campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Material {
    /// Unique among the materials of the campaign.
    pub id: String,
    /// What it is called, in its own language.
    pub title: String,
    /// The tag of its language.
    pub language: String,
    /// What it is.
    pub kind: MaterialKind,
    /// Where its publisher has it: `https` and nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// SHA-256 of the document in 64 hex digits, by which whoever has it can tell that it is this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
    /// What others may do with it.
    pub licence: Licence,
}

/// What is planned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// What it is called.
    pub title: String,
    /// What it wants to change.
    pub aim: String,
    /// What it says, in one sentence.
    pub message: String,
    /// Two letters of each other member that is asked to take part.
    #[serde(default)]
    pub with: BTreeSet<String>,
    /// For whom it is.
    pub audiences: BTreeSet<Audience>,
    /// On which ways.
    pub channels: BTreeSet<Channel>,
    /// Tags of its languages.
    pub languages: BTreeSet<String>,
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begins: Option<Date>,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Date>,
    /// With what.
    #[serde(default)]
    pub materials: Vec<Material>,
}

/// How many were reached on a way, and how that was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reach {
    /// On which way.
    pub channel: Channel,
    /// What was counted.
    pub counted: Counted,
    /// How many.
    pub number: u64,
    /// By whom and how it was counted.
    pub how: String,
}

/// A question that was put to a sample before the campaign and to another one after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evaluation {
    /// Unique among the questions of the campaign.
    pub id: String,
    /// What was asked, and which answer is counted.
    pub question: String,
    /// Who was asked, and how the samples were drawn.
    pub how: String,
    /// Before the campaign.
    pub before: Share,
    /// After it.
    pub after: Share,
}

/// What a member states of its campaign: the plan, and later what came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stated {
    /// What is planned.
    pub plan: Plan,
    /// How many were reached.
    #[serde(default)]
    pub reach: Vec<Reach>,
    /// What changed.
    #[serde(default)]
    pub evaluation: Vec<Evaluation>,
}

words! {
    /// What is missing or wrong, named after its field.
    Fault {
        /// It has no title.
        Title = "title",
        /// It does not say what it wants.
        Aim = "aim",
        /// It has no message, or one that is no single line.
        Message = "message",
        /// A member that takes part is named otherwise than by two letters, or is the leading one.
        With = "with",
        /// It is for nobody.
        Audiences = "audiences",
        /// It goes no way.
        Channels = "channels",
        /// It has no language, or one that is no tag.
        Languages = "languages",
        /// Its first or last day is missing, or the last comes before the first.
        Period = "period",
        /// A material without title, language, or a place where it can be found; or two of one name.
        Materials = "materials",
        /// A count without its number or without the way in which it was counted.
        Reach = "reach",
        /// A question without words, or whose answers are more than those who were asked; or two of one name.
        Evaluation = "evaluation",
    }
}

/// Whether a text is a language's tag: two or three letters, and perhaps what follows them (`sr`, `sr-Latn`).
pub fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Whether a text is an address that a reader can be sent to: `https`, the name of a host, nobody's name or password in it.
pub fn is_link(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else { return false };
    let place = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = place.split_once(':').map_or((place, None), |(host, port)| (host, Some(port)));
    let label =
        |part: &str| (1..=60).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let labels = host.split('.').count();
    (2..=9).contains(&labels)
        && host.split('.').all(label)
        && port.is_none_or(|port| (1..=5).contains(&port.len()) && port.bytes().all(|b| b.is_ascii_digit()))
        && text.len() <= CITED
        && text.bytes().all(|b| b.is_ascii_graphic() && b != b'"')
}

/// Whether a text is the digest of a document.
pub fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// Whether a text can name a row: 1 to 40 letters, digits and dashes.
fn is_name(text: &str) -> bool {
    (1..=40).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn once<'a>(mut ids: impl Iterator<Item = &'a String>) -> bool {
    let mut seen = BTreeSet::new();
    ids.all(|id| is_name(id) && seen.insert(id))
}

impl Material {
    fn stands(&self) -> bool {
        let found = self.link.is_some() || self.digest.is_some();
        says(&self.title)
            && is_language(&self.language)
            && found
            && self.link.as_deref().is_none_or(is_link)
            && self.digest.as_deref().is_none_or(is_digest)
    }
}

impl Stated {
    /// What is missing or wrong in it, of a campaign that this member leads; empty where it can be published.
    pub fn faults(&self, lead: &str) -> Vec<Fault> {
        let plan = &self.plan;
        let is_member = |code: &String| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()) && code != lead;
        let message = &plan.message;
        let is_sentence = says(message) && message.chars().count() <= SENTENCE && !message.contains('\n');
        let reach = |row: &Reach| row.number > 0 && says(&row.how);
        let question =
            |row: &Evaluation| says(&row.question) && says(&row.how) && row.before.is_share() && row.after.is_share();
        let bad = [
            (Fault::Title, !says(&plan.title)),
            (Fault::Aim, !says(&plan.aim)),
            (Fault::Message, !is_sentence),
            (Fault::With, !plan.with.iter().all(is_member)),
            (Fault::Audiences, plan.audiences.is_empty()),
            (Fault::Channels, plan.channels.is_empty()),
            (Fault::Languages, plan.languages.is_empty() || !plan.languages.iter().all(|tag| is_language(tag))),
            (Fault::Period, plan.begins.zip(plan.ends).is_none_or(|(first, last)| last < first)),
            (
                Fault::Materials,
                !plan.materials.iter().all(Material::stands) || !once(plan.materials.iter().map(|one| &one.id)),
            ),
            (Fault::Reach, !self.reach.iter().all(reach)),
            (
                Fault::Evaluation,
                !self.evaluation.iter().all(question) || !once(self.evaluation.iter().map(|one| &one.id)),
            ),
        ];
        bad.into_iter().filter(|(_, bad)| *bad).map(|(fault, _)| fault).collect()
    }

    /// Whether one of its lists is longer than is kept: the list's field, how long it is, and how long it may be.
    pub fn too_many(&self) -> Option<(Fault, usize, usize)> {
        let rows = [
            (Fault::Materials, self.plan.materials.len(), MOST_MATERIALS),
            (Fault::Reach, self.reach.len(), MOST_ROWS),
            (Fault::Evaluation, self.evaluation.len(), MOST_ROWS),
            (Fault::Languages, self.plan.languages.len(), MOST_NAMES),
            (Fault::With, self.plan.with.len(), MOST_NAMES),
        ];
        rows.into_iter().find(|(_, length, most)| length > most)
    }

    /// A text that is longer than is kept, by the field that it belongs to.
    pub fn overlong(&self) -> Option<(Fault, Overlong)> {
        let plan = &self.plan;
        let own = |field: Fault, text: &str, most: usize| over(text, most).map(|over| (field, over));
        let material = |one: &Material| {
            own(Fault::Materials, &one.title, NAME)
                .or_else(|| own(Fault::Materials, one.link.as_deref().unwrap_or_default(), CITED))
        };
        let question = |one: &Evaluation| {
            own(Fault::Evaluation, &one.question, PASSAGE).or_else(|| own(Fault::Evaluation, &one.how, PASSAGE))
        };
        own(Fault::Title, &plan.title, NAME)
            .or_else(|| own(Fault::Aim, &plan.aim, PASSAGE))
            .or_else(|| own(Fault::Message, &plan.message, PASSAGE))
            .or_else(|| plan.materials.iter().find_map(material))
            .or_else(|| self.reach.iter().find_map(|one| own(Fault::Reach, &one.how, PASSAGE)))
            .or_else(|| self.evaluation.iter().find_map(question))
    }
}

impl Reach {
    /// How many, where so few are told.
    pub const fn told(&self) -> Option<u64> {
        told(self.number)
    }
}

impl Licence {
    /// Whether somebody else may use it at all.
    pub const fn allows_reuse(self) -> bool {
        !matches!(self, Self::Closed)
    }
}
