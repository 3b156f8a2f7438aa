//! What every document of the pack stands on.

use alliance::register::Round;
use desk::{Desk, Moment};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use pages::ctx::Ctx;
use pages::i18n::Lang;

use crate::PackError;

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The round's id, `2014-progress`.
    pub round: String,
    /// The languages, in the order of the files.
    pub languages: Vec<Lang>,
    /// Documents: members by their two letters, or `alliance`; without any, all of them.
    pub only: Vec<String>,
    /// Where the pages of this register are served, `https://accord.example.org`; without it, numbers name their queries and
    /// lead nowhere.
    pub origin: Option<String>,
}

/// The ground of one document.
#[derive(Debug)]
pub(crate) struct Ground {
    /// The pages' own ground, so that page and paper say the same.
    pub c: Ctx,
    /// The id of the round that the pack is for.
    pub id: String,
    /// The round.
    pub round: Round,
    /// The round before it.
    pub before: Option<Round>,
    /// The day that the document speaks of: the day asked for, or that of the last event.
    pub day: Date,
    /// Where the pages are served, without a slash at its end.
    pub origin: Option<String>,
}

impl Ground {
    pub(crate) fn new(
        desk: Desk,
        lang: Lang,
        moment: &Moment,
        round: &Round,
        before: Option<&Round>,
        wanted: &Wanted,
    ) -> Result<Self, PackError> {
        let recorded = moment.recorded.map(|t| t.to_zoned_datetime(TimeZone::UTC).date());
        let day = moment.as_of.or(recorded).ok_or(PackError::NothingKnown)?;
        let origin = wanted.origin.as_ref().map(|o| o.trim_end_matches('/').to_owned());
        let c = Ctx::of_document(desk, lang, *moment, day);
        let id = wanted.round.clone();
        Ok(Self { c, id, round: round.clone(), before: before.cloned(), day, origin })
    }

    /// An address of the pages as a reader elsewhere needs it; none where it is not known where they are served.
    pub(crate) fn web(&self, address: &str) -> Option<String> {
        self.origin.as_ref().map(|origin| format!("{origin}{address}"))
    }

    /// The language's tag.
    pub(crate) fn tag(&self) -> &'static str {
        self.c.lang().tag()
    }
}
