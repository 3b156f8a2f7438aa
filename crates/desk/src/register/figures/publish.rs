//! Publishing declared figures: the records, the working paper and the indicator's ledger by one deed, or nothing.

use std::collections::BTreeSet;

use alliance::indicators::suppression::{Published, Refusal};
use alliance::people::access;
use alliance::register::figures::publication;
use alliance::register::figures::{Cell, FiguresRefusal, FiguresWork};
use alliance::register::{Digest, Indicator, Kind, Observation, PaperKind, Record, RecordId};
use store::work::{Paper, PaperFilter, Refused, SeenPaper, View};
use store::{Change, Moment};

use super::{TRIES, of_paper, seen_of, told};
use crate::people::Authorised;
use crate::register::SECRETARIAT;
use crate::victims::Begun;
use crate::work::{Deed, PaperChange};
use crate::{Desk, DeskError};

/// What would become of figures if they were published now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Preview {
    /// They can be: these are not shown.
    Hidden(BTreeSet<Cell>),
    /// They can't: why (a refusal's code), and which figures would be given away.
    Refused {
        /// The code.
        code: &'static str,
        /// Figures of this member.
        cells: BTreeSet<Cell>,
    },
}

/// What is to be public.
struct Made {
    observations: Vec<(RecordId, Observation)>,
    /// All that was published of the indicator, with the paper in which that stands; none of figures that are no counts.
    ledger: Option<(Option<Paper>, Published)>,
}

/// Why nothing can be made public, and which cells it is about.
enum NotMade {
    Rule(FiguresRefusal, BTreeSet<Cell>),
    Below(DeskError),
}

impl From<DeskError> for NotMade {
    fn from(error: DeskError) -> Self {
        Self::Below(error)
    }
}

impl From<FiguresRefusal> for NotMade {
    fn from(refusal: FiguresRefusal) -> Self {
        Self::Rule(refusal, BTreeSet::new())
    }
}

impl From<NotMade> for DeskError {
    fn from(not_made: NotMade) -> Self {
        match not_made {
            NotMade::Rule(refusal, _) => refusal.into(),
            NotMade::Below(error) => error,
        }
    }
}

/// The cells of a member that a refusal is about.
fn refused(work: &FiguresWork, refusal: &Refusal) -> NotMade {
    let own = |id: &str| publication::cells_of(&work.member, id);
    match refusal {
        Refusal::Tables(_) => FiguresRefusal::Contradict.into(),
        Refusal::Narrow(intervals) => {
            NotMade::Rule(FiguresRefusal::GivesAway, intervals.iter().flat_map(|i| own(&i.id)).collect())
        }
    }
}

impl Desk {
    /// Publishes the signed figures that were read. Small counts, and what would give one away, are withheld; where an earlier
    /// publication leaves no way to withhold one, nothing is published.
    pub async fn publish_figures(
        &self,
        leave: &Authorised<access::FiguresPublish>,
        seen: &Digest,
    ) -> Result<(), DeskError> {
        for _ in 1..TRIES {
            match self.try_publish_figures(leave, seen).await {
                // A report or a file told a count meanwhile, or other figures were published: they are looked at as well.
                Err(DeskError::Refused(
                    Refused::Overtaken { kind: Kind::Observation, .. } | Refused::Moved { kind: PaperKind::Ledger, .. },
                )) => {}
                done => return done,
            }
        }
        self.try_publish_figures(leave, seen).await
    }

    async fn try_publish_figures(
        &self,
        leave: &Authorised<access::FiguresPublish>,
        seen: &Digest,
    ) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?;
        let moment = self.moment(None).await?;
        // The definition says which sums there are: where it changes meanwhile, nothing is published.
        let definition = self.store().paper(&View::All, PaperKind::Indicator, &work.indicator).await?;
        // A figure of police units' months is defined in the register by the deed that publishes it: both by the secretariat, and nothing by a draft.
        let begun = self.victims_defined(&moment, (&work.member, &work.indicator)).await?;
        let (indicator, begun) = match begun {
            Some(Begun { indicator, change, seen }) => (indicator, Some((change, seen))),
            None => (self.indicator(&work.indicator).await?, None),
        };
        let work = work.publish(seen, self.act_of(account)?)?.blinded(self.fresh_id()?);
        let made = self.made_public(&moment, &work, &indicator).await?;
        let mut deed = Deed::new(account, "figures.published", PaperKind::Figures, &paper.id).with(PaperChange::next(
            paper,
            work.state().name(),
            &work,
        ));
        deed.member.clone_from(&paper.member);
        let no = definition.map_or(0, |definition| definition.no);
        deed.seen.papers.push(SeenPaper { kind: PaperKind::Indicator, id: work.indicator.clone(), no });
        deed.seen.register.extend(seen_of(&work.indicator, &moment));
        let all: Vec<Observation> = made.observations.iter().map(|(_, observation)| observation.clone()).collect();
        deed.detail = told(&all);
        if let Some((ledger, published)) = &made.ledger {
            deed.papers.push(match ledger {
                Some(ledger) => PaperChange::next(ledger, "ledger", published),
                None => PaperChange::new(PaperKind::Ledger, &work.indicator, "ledger", published),
            });
        }
        SECRETARIAT.clone_into(&mut deed.office);
        if let Some((defined, seen)) = begun {
            deed.register.push(defined);
            deed.seen.papers.push(seen);
        }
        deed.register.extend(made.observations.into_iter().map(|one| change(&work, one)));
        self.perform(deed).await?;
        self.publish_verdicts().await?;
        Ok(())
    }

    /// What would become of signed figures.
    pub(super) async fn preview_figures(
        &self,
        work: &FiguresWork,
        indicator: &Indicator,
    ) -> Result<Preview, DeskError> {
        let work = match work.as_published() {
            Ok(work) => work,
            Err(refusal) => return Ok(Preview::Refused { code: refusal.code(), cells: BTreeSet::new() }),
        };
        match self.made_public(&self.moment(None).await?, &work, indicator).await {
            Ok(made) => {
                let published = made.ledger.as_ref().map(|(_, published)| published);
                let held = work.held().into_iter().flatten();
                let hidden = held.filter(|(cell, held)| publication::is_hidden(&work, cell, held, published));
                Ok(Preview::Hidden(hidden.filter_map(|(cell, _)| cell.parse().ok()).collect()))
            }
            Err(NotMade::Rule(refusal, cells)) => Ok(Preview::Refused { code: refusal.code(), cells }),
            Err(NotMade::Below(error)) => Err(error),
        }
    }

    /// What becomes public of a member's figures, beside all that is public of the indicator.
    async fn made_public(&self, moment: &Moment, work: &FiguresWork, indicator: &Indicator) -> Result<Made, NotMade> {
        let (ledger, before) = self.ledger(&work.indicator).await?.unzip();
        // What was counted once stays protected, whatever its unit is called by now.
        if !indicator.is_count() && ledger.is_none() {
            let observations = publication::observations(work, indicator, None)?;
            return Ok(Made { observations, ledger: None });
        }
        let of_kind = self.every_paper::<FiguresWork>(&View::All, PaperKind::Figures, &PaperFilter::default()).await?;
        let others = of_kind.iter().map(|(_, other)| other);
        let others = others.filter(|other| other.indicator == work.indicator && other.member != work.member);
        let all: Vec<&FiguresWork> = others.chain([work]).collect();
        let elsewhere = self.said_elsewhere(moment, &work.member, (&work.indicator, indicator)).await?;
        let published = publication::publish(indicator, &all, &elsewhere, before.as_ref());
        let published = published.map_err(|refusal| refused(work, &refusal))?;
        let observations = publication::observations(work, indicator, Some(&published))?;
        Ok(Made { observations, ledger: Some((ledger, published)) })
    }
}

/// A figure as it becomes public, and why.
fn change(work: &FiguresWork, (id, body): (RecordId, Observation)) -> Change {
    let vintage = work.vintage();
    let reason = match body.revision.as_ref().filter(|_| body.vintage == Some(vintage)) {
        Some(revision) => format!("revised, {}: {}", revision.reason.as_str(), revision.text),
        None => format!("declared by {}, publication {vintage}", work.member),
    };
    Change { record: Record::new(Kind::Observation, id, &body), reason }
}
