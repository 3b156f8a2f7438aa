//! A provider reports to NCMEC's `CyberTipline` what it was noticed of: as a person of it wants it said, and no flag that nobody set. What carries it there is [`super::tipline`].

use std::collections::BTreeSet;

use alliance::people::access::{Act, NoticeTip};
use alliance::register::PaperKind;
use alliance::takedown::tip::{TipHeard, TipIncident, TipMark, TipRefusal, TipState};
use interchange::takedown::cybertip::{Annotation, Contact, Incident, IncidentType, Report, WebPage};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::work::{Deed, ErrandChange, Paper, PaperChange, Refused};
use vault::Secret;

use super::inbox::{NoticeSeen, is_there};
use super::kept::{Kept, closed, opened};
use super::notices::NoticeKept;
use super::reply::NoticeRefused;
use crate::people::Authorised;
use crate::register::HOUSE;
use crate::work::readable;
use crate::{Desk, DeskError};

/// The errand of a report to the `CyberTipline`.
pub(super) const TO_TIPLINE: &str = "cybertip";
/// How often something is written when others change the notice meanwhile.
const TRIES: u32 = 20;
/// Characters of the words that go with it, at most: NCMEC's own bound of why it is urgent.
pub const LONGEST_TIP: usize = 3_000;
/// What the time of a report is the time of. NCMEC reads English.
const TIME_OF: &str = "When a hotline found the material to be unlawful.";
/// Under which names its words are sealed with the item.
const URGENT: &str = "tip-urgent";
const WORDS: &str = "tip-words";

/// What a person wants reported.
#[derive(Debug)]
pub struct TipWanted {
    /// What happened.
    pub incident: TipIncident,
    /// What they mark of it.
    pub marks: BTreeSet<TipMark>,
    /// Whether somebody else's server has the content; none: they say nothing of it.
    pub third_party: Option<bool>,
    /// Why it is urgent; none: they do not say that it is.
    pub urgent: Option<Secret<String>>,
    /// Anything else.
    pub words: Option<Secret<String>>,
}

/// What is kept of a report, with its notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TipKept {
    /// Whose report it is, and whose account carries it.
    pub organisation: String,
    /// How far it is.
    pub state: TipState,
    incident: TipIncident,
    marks: BTreeSet<TipMark>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    third_party: Option<bool>,
    /// Sealed under the item's key, as all words are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    urgent: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    words: Option<String>,
}

const fn incident(word: TipIncident) -> IncidentType {
    match word {
        TipIncident::Material => IncidentType::Material,
        TipIncident::Trafficking => IncidentType::Trafficking,
        TipIncident::Travel => IncidentType::Tourism,
        TipIncident::Abuse => IncidentType::Molestation,
        TipIncident::MisleadingDomain => IncidentType::MisleadingDomain,
        TipIncident::MisleadingWords => IncidentType::MisleadingWords,
        TipIncident::Unsolicited => IncidentType::Unsolicited,
    }
}

const fn annotation(mark: TipMark) -> Annotation {
    match mark {
        TipMark::Sextortion => Annotation::Sextortion,
        TipMark::Solicitation => Annotation::CsamSolicitation,
        TipMark::BetweenMinors => Annotation::MinorToMinorInteraction,
        TipMark::Spam => Annotation::Spam,
        TipMark::Sadistic => Annotation::SadisticOnlineExploitation,
        TipMark::Informational => Annotation::Informational,
    }
}

fn is_long(text: Option<&Secret<String>>) -> bool {
    text.is_some_and(|text| text.expose().chars().count() > LONGEST_TIP)
}

impl Desk {
    /// Says whose reports this house can carry to the `CyberTipline`, by their organisations. Once, when the program starts.
    pub fn name_tiplines(&self, organisations: BTreeSet<String>) {
        let _ = self.inner.tiplines.set(organisations);
    }

    /// Whether the organisation of whoever asks can report from here.
    pub fn may_tip<A: Act>(&self, leave: &Authorised<A>) -> bool {
        let organisation = leave.person().organisation.as_deref();
        organisation.is_some_and(|id| self.inner.tiplines.get().is_some_and(|known| known.contains(id)))
    }

    /// A person of a provider wants what a notice names reported to the `CyberTipline`.
    pub async fn notice_tip(
        &self,
        leave: &Authorised<NoticeTip>,
        id: &str,
        wanted: &TipWanted,
    ) -> Result<NoticeSeen, NoticeRefused> {
        let mut tries = TRIES;
        loop {
            let (paper, kept) = self.own_notice(leave, id).await?;
            if !is_there(kept.notice.state()) {
                return Err(NoticeRefused::NotThere);
            }
            if !self.may_tip(leave) {
                return Err(TipRefusal::NoAccount.into());
            }
            if kept.tip.as_ref().is_some_and(|tip| !tip.state.may_be_wanted_again()) {
                return Err(TipRefusal::Already.into());
            }
            if is_long(wanted.urgent.as_ref()) || is_long(wanted.words.as_ref()) {
                return Err(TipRefusal::TooLong.into());
            }
            let now = self.reckoned().await?;
            let item = self.any_paper(PaperKind::Item, &kept.notice.item).await?;
            let key = match &item {
                Some(item) => self.key_of(item).await?,
                None => None,
            };
            let key = key.ok_or(TipRefusal::Destroyed)?;
            let seal = |field: &str, text: Option<&Secret<String>>| {
                let sealed = text.map(|text| key.seal(&format!("{field}.{}", paper.id), 1, text));
                sealed.transpose().map_err(closed)
            };
            let mut next = kept;
            next.tip = Some(TipKept {
                organisation: leave.person().organisation.clone().unwrap_or_default(),
                state: TipState::Wanted { at: now },
                incident: wanted.incident,
                marks: wanted.marks.clone(),
                third_party: wanted.third_party,
                urgent: seal(URGENT, wanted.urgent.as_ref())?,
                words: seal(WORDS, wanted.words.as_ref())?,
            });
            let mut deed = Deed::new(&leave.person().account, "tip.wanted", PaperKind::Notice, &paper.id);
            deed.member.clone_from(&paper.member);
            deed.errands.push(ErrandChange::Ask { what: TO_TIPLINE, object: paper.id.clone(), due: now });
            deed.papers.push(PaperChange::next(&paper, next.notice.state().name(), &next));
            match self.perform(deed).await {
                Err(DeskError::Refused(Refused::Moved { .. })) if tries > 1 => tries -= 1,
                done => {
                    done?;
                    return Ok(NoticeSeen::of(&paper, next));
                }
            }
        }
    }

    /// A notice whose report is under way: whose it is, and how far.
    pub(super) async fn tip_of(&self, id: &str) -> Result<Option<(Paper, NoticeKept, TipKept)>, DeskError> {
        let Some(paper) = self.any_paper(PaperKind::Notice, id).await? else { return Ok(None) };
        let (paper, kept) = readable::<NoticeKept>(paper)?;
        Ok(kept.tip.clone().map(|tip| (paper, kept, tip)))
    }

    /// Moves a report on, where it still stands as it was when it was looked at. Says whether it did.
    pub(super) async fn tip_moved(
        &self,
        id: &str,
        from: &TipState,
        to: &TipState,
        heard: Option<TipHeard>,
    ) -> Result<bool, DeskError> {
        if from == to {
            return Ok(self.tip_of(id).await?.is_some_and(|(.., tip)| tip.state == *from));
        }
        let mut tries = TRIES;
        loop {
            let Some((paper, mut kept, mut tip)) = self.tip_of(id).await? else { return Ok(false) };
            if tip.state != *from {
                return Ok(false);
            }
            tip.state = to.clone();
            kept.tip = Some(tip);
            let act = if to.step().is_none() { "tip.ended" } else { "tip.went-on" };
            let mut deed = Deed::new(HOUSE, act, PaperKind::Notice, &paper.id);
            deed.member.clone_from(&paper.member);
            let code = if let Some(TipHeard::Refused(code)) = heard { Some(code) } else { None };
            deed = deed.saying(json!({ "state": to.name(), "code": code }));
            deed.papers.push(PaperChange::next(&paper, kept.notice.state().name(), &kept));
            match self.perform(deed).await {
                Err(DeskError::Refused(Refused::Moved { .. })) if tries > 1 => tries -= 1,
                done => return done.map(|_| true),
            }
        }
    }

    /// The document that opens a report; none where the address was destroyed, or where it cannot be written.
    pub(super) async fn tip_written(
        &self,
        (paper, kept, tip): (&Paper, &NoticeKept, &TipKept),
        reporter: &str,
    ) -> Result<Option<Secret<String>>, DeskError> {
        let Some(item) = self.any_paper(PaperKind::Item, &kept.notice.item).await? else { return Ok(None) };
        let Some(address) = self.address_of(item.clone()).await? else { return Ok(None) };
        let Some(key) = self.key_of(&item).await? else { return Ok(None) };
        let (_, of_item) = readable::<Kept>(item)?;
        let open = |field: &str, sealed: Option<&String>| {
            let text = opened(&key, &format!("{field}.{}", paper.id), sealed)?;
            Ok::<_, DeskError>(text.map(|text| text.expose().clone()))
        };
        let at: Timestamp = of_item.item.assessment.settled().or(kept.notice.first_sent()).unwrap_or(paper.at);
        let report = Report {
            incident: Incident {
                kind: incident(tip.incident),
                platform: None,
                escalate: open(URGENT, tip.urgent.as_ref())?,
                annotations: tip.marks.iter().map(|mark| annotation(*mark)).collect(),
                at,
                at_description: Some(TIME_OF.to_owned()),
            },
            pages: vec![WebPage { addresses: vec![address], third_party: tip.third_party, additional_info: None }],
            force: None,
            reporter: Contact { first_name: None, last_name: None, email: vec![reporter.to_owned()] },
            contact: None,
            company_template: None,
            terms_of_service: None,
            legal_url: None,
            reported: None,
            additional_info: open(WORDS, tip.words.as_ref())?,
        };
        Ok(report.xml().ok())
    }
}
