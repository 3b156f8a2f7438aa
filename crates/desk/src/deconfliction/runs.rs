//! Runs: proposed, accepted or declined, ended, and over by themselves.

use alliance::deconfliction::{DeconflictionRefusal, Run, Seat, State};
use alliance::detection::{Office, OfficeAct};
use alliance::people::access::{self, DeconflictionCounts, DeconflictionPropose, DeconflictionRoom, DeconflictionStep};
use alliance::people::{Organisation, OrganisationKind};
use alliance::referrals::counts::parts_shown;
use alliance::register::PaperKind;
use alliance::takedown::figures::{Grain, Period};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use store::work::{Deed, Errand, ErrandChange, KeyChange, Paper, PaperChange, PaperFilter, Refused, View};

use super::{DeconflictionRefused, Force, Joining, RunCount, RunSeen};
use crate::detection::office;
use crate::people::Authorised;
use crate::referrals::QUARTERS;
use crate::register::HOUSE;
use crate::takedown::kept::place;
use crate::work::readable;
use crate::{Desk, DeskError};

/// The errand of a run: it is over by itself.
const OVER: &str = "deconfliction";
/// How often a proposal is tried when its force makes others meanwhile.
const TRIES: u32 = 20;
/// Errands that are taken at once.
const TOGETHER: u32 = 100;
/// How a run can end.
const ENDS: [State; 4] = [State::Closed, State::Declined, State::Aborted, State::Expired];
/// After this time a run whose end could not be kept is looked at again.
const AGAIN: SignedDuration = SignedDuration::from_mins(1);

/// The next version of a run. Once nothing more is read of what was sent, its key is destroyed.
pub(super) fn turned(actor: &str, word: &'static str, paper: &Paper, run: &Run) -> Deed {
    let mut deed = Deed::new(actor, word, PaperKind::Deconfliction, &paper.id).closed();
    deed.member.clone_from(&paper.member);
    if run.is_settled() {
        deed.keys.push(KeyChange::Destroy { place: place(PaperKind::Deconfliction, &paper.id) });
        deed.errands.push(ErrandChange::Drop { what: OVER, object: paper.id.clone() });
    }
    deed.with(PaperChange::next(paper, run.state().as_str(), run))
}

impl Desk {
    /// The police forces of the alliance, in the order of their countries and names.
    async fn forces(&self) -> Result<Vec<Force>, DeskError> {
        let all = PaperFilter::default();
        let all = self.papers::<Organisation>(&View::All, PaperKind::Organisation, &all).await?;
        let police = all.into_iter().filter(|(_, organisation)| organisation.kind == OrganisationKind::Police);
        let mut forces: Vec<Force> = police
            .filter_map(|(paper, organisation)| {
                let office = Office { organisation: paper.id, member: paper.member? };
                Some(Force { office, name: organisation.name })
            })
            .collect();
        forces.sort_by(|a, b| (&a.office.member, &a.name).cmp(&(&b.office.member, &b.name)));
        Ok(forces)
    }

    /// The forces that can be asked: all but one's own.
    pub async fn deconfliction_forces(
        &self,
        leave: &Authorised<DeconflictionRoom>,
    ) -> Result<Vec<Force>, DeconflictionRefused> {
        let own = office(leave)?;
        Ok(self.forces().await?.into_iter().filter(|force| force.office != own).collect())
    }

    /// The runs that a force proposed. Those of its country are asked for, so that the list stays short for decades.
    async fn proposed_by(&self, own: &Office) -> Result<Vec<(Paper, Run)>, DeskError> {
        let filter = PaperFilter { member: Some(own.member.clone()), ..PaperFilter::default() };
        let mut runs = self.every_paper::<Run>(&View::All, PaperKind::Deconfliction, &filter).await?;
        runs.retain(|(_, run)| run.asker.by.office == *own);
        Ok(runs)
    }

    async fn runs_asked_of(&self, own: &Office) -> Result<Vec<(Paper, Run)>, DeskError> {
        let filter = PaperFilter { parent: Some(own.organisation.clone()), ..PaperFilter::default() };
        let mut runs = self.every_paper::<Run>(&View::All, PaperKind::Deconfliction, &filter).await?;
        runs.retain(|(_, run)| run.asked == *own);
        Ok(runs)
    }

    /// One force asks another. Gives the run's id.
    pub async fn deconfliction_propose(
        &self,
        leave: &Authorised<DeconflictionPropose>,
        to: &str,
        joining: &Joining,
        most: u32,
    ) -> Result<String, DeconflictionRefused> {
        let own = office(leave)?;
        let forces = self.forces().await?;
        let asked = forces.into_iter().find(|force| force.office.organisation == to);
        let asked = asked.ok_or(DeconflictionRefusal::NoForce)?.office;
        let mut tries = TRIES;
        loop {
            let by = OfficeAct { act: self.act_reckoned(&leave.person().account).await?, office: own.clone() };
            match self.propose_once(by, &asked, joining, most).await {
                Err(DeconflictionRefused::Desk(DeskError::Refused(Refused::Taken { .. }))) if tries > 1 => tries -= 1,
                done => return done,
            }
        }
    }

    async fn propose_once(
        &self,
        by: OfficeAct,
        asked: &Office,
        joining: &Joining,
        most: u32,
    ) -> Result<String, DeconflictionRefused> {
        let before = self.proposed_by(&by.office).await?;
        let runs: Vec<&Run> = before.iter().map(|(_, run)| run).collect();
        let (actor, own) = (by.act.by.to_string(), by.office.clone());
        let seat = Seat { by, key: joining.key.clone(), nonce: joining.nonce.clone() };
        let run = Run::propose(asked.clone(), seat, most, &runs)?;
        let id = self.fresh_id()?;
        let mut change = PaperChange::new(PaperKind::Deconfliction, &id, run.state().as_str(), &run);
        change.member = Some(own.member.clone());
        change.parent = Some(asked.organisation.clone());
        // Its number among the force's: of two that are proposed at once one is counted anew, so that the bound holds.
        change.key = Some(format!("{}/{}", own.organisation, before.len()));
        let mut deed = Deed::new(actor, "deconfliction.proposed", PaperKind::Deconfliction, &id).closed();
        deed.member = Some(own.member);
        deed.errands.push(ErrandChange::Ask { what: OVER, object: id.clone(), due: run.until });
        let force = (asked.member.as_str(), Some(asked.organisation.as_str()));
        deed.letters = self.letters_that_it_waits(force, &format!("deconfliction.{id}"), (None, None)).await?;
        self.perform(deed.saying(json!({ "most": most })).with(change)).await?;
        Ok(id)
    }

    /// A run, to one of its two forces.
    pub(super) async fn run_of(&self, own: &Office, id: &str) -> Result<(Paper, Run), DeconflictionRefused> {
        let paper = self.any_paper(PaperKind::Deconfliction, id).await?.ok_or(DeconflictionRefused::NotThere)?;
        let (paper, run) = readable::<Run>(paper)?;
        if run.is_of(own) { Ok((paper, run)) } else { Err(DeconflictionRefused::NotThere) }
    }

    /// The runs of one's force, those that wait for it before the others, then the newest first.
    pub async fn deconfliction_runs(
        &self,
        leave: &Authorised<DeconflictionRoom>,
    ) -> Result<Vec<RunSeen>, DeconflictionRefused> {
        let own = office(leave)?;
        let forces = self.forces().await?;
        let mut runs = self.proposed_by(&own).await?;
        runs.extend(self.runs_asked_of(&own).await?);
        runs.sort_by_key(|(paper, run)| {
            let at = std::cmp::Reverse(run.asker.by.act.at);
            (!run.waits_for(&own) || run.is_settled(), at, paper.id.clone())
        });
        Ok(runs.into_iter().map(|(paper, run)| seen(paper.id, run, &own, &forces)).collect())
    }

    /// One run of one's force.
    pub async fn deconfliction_run(
        &self,
        leave: &Authorised<DeconflictionRoom>,
        id: &str,
    ) -> Result<RunSeen, DeconflictionRefused> {
        let own = office(leave)?;
        let (paper, run) = self.run_of(&own, id).await?;
        Ok(seen(paper.id, run, &own, &self.forces().await?))
    }

    /// Takes part in a run that another force proposed.
    pub async fn deconfliction_accept(
        &self,
        leave: &Authorised<DeconflictionStep>,
        id: &str,
        joining: &Joining,
    ) -> Result<(), DeconflictionRefused> {
        let (by, paper, run) = self.step_of(leave, id).await?;
        let seat = Seat { by: by.clone(), key: joining.key.clone(), nonce: joining.nonce.clone() };
        let run = run.accept(seat)?;
        // Keys that nobody can sign by are found now, before anybody works for nothing.
        super::messages::terms(id, &run).filter(|terms| terms.check().is_ok()).ok_or(DeconflictionRefusal::Keys)?;
        self.taken(&by, "deconfliction.accepted", &paper, &run).await
    }

    /// Does not take part.
    pub async fn deconfliction_decline(
        &self,
        leave: &Authorised<DeconflictionStep>,
        id: &str,
    ) -> Result<(), DeconflictionRefused> {
        let (by, paper, run) = self.step_of(leave, id).await?;
        let run = run.decline(by.clone())?;
        self.taken(&by, "deconfliction.declined", &paper, &run).await
    }

    /// Ends a run before both know.
    pub async fn deconfliction_abort(
        &self,
        leave: &Authorised<DeconflictionStep>,
        id: &str,
    ) -> Result<(), DeconflictionRefused> {
        let (by, paper, run) = self.step_of(leave, id).await?;
        let run = run.abort(by.clone())?;
        self.taken(&by, "deconfliction.aborted", &paper, &run).await
    }

    /// One's machine has read what came.
    pub async fn deconfliction_done(
        &self,
        leave: &Authorised<DeconflictionStep>,
        id: &str,
    ) -> Result<(), DeconflictionRefused> {
        let (by, paper, run) = self.step_of(leave, id).await?;
        let next = run.clone().done(&by.office)?;
        if next == run {
            return Ok(());
        }
        self.taken(&by, "deconfliction.read", &paper, &next).await
    }

    /// Who goes on with which run.
    pub(super) async fn step_of(
        &self,
        leave: &Authorised<DeconflictionStep>,
        id: &str,
    ) -> Result<(OfficeAct, Paper, Run), DeconflictionRefused> {
        let own = office(leave)?;
        let (paper, run) = self.run_of(&own, id).await?;
        let by = OfficeAct { act: self.act_reckoned(&leave.person().account).await?, office: own };
        Ok((by, paper, run))
    }

    async fn taken(
        &self,
        by: &OfficeAct,
        word: &'static str,
        paper: &Paper,
        run: &Run,
    ) -> Result<(), DeconflictionRefused> {
        self.perform(turned(by.act.by.as_str(), word, paper, run)).await?;
        Ok(())
    }

    /// How many runs there were in each quarter, and how they ended, a quarter after its end: every run is over by then, so that no count changes any more. Never whose.
    pub async fn deconfliction_counts(&self, _: &Authorised<DeconflictionCounts>) -> Result<Vec<RunCount>, DeskError> {
        let all = self.every_paper::<Run>(&View::All, PaperKind::Deconfliction, &PaperFilter::default()).await?;
        let quarters = Period::newest(Grain::Quarter, self.reckoned().await?, QUARTERS);
        let told = |quarter: Period| {
            let of_it = |run: &&Run| quarter.holds(run.asker.by.act.at);
            let runs: Vec<&Run> = all.iter().map(|(_, run)| run).filter(of_it).collect();
            let ended = |end: State| runs.iter().filter(|run| end_of(run) == end).count() as u64;
            let (runs, each) = parts_shown(&ENDS.map(ended));
            RunCount { quarter, runs, ends: ENDS.into_iter().zip(each).collect() }
        };
        Ok(quarters.into_iter().map(told).collect())
    }

    /// How many runs wait for whoever looks at their desk.
    pub async fn waiting_deconfliction(&self, leave: &Authorised<access::Desk>) -> Result<u64, DeskError> {
        if !leave.person().grants.iter().any(|grant| grant.role.is_police()) {
            return Ok(0);
        }
        let Ok(own) = office(leave) else { return Ok(0) };
        let mut runs = self.proposed_by(&own).await?;
        runs.extend(self.runs_asked_of(&own).await?);
        let now = self.reckoned().await?;
        Ok(runs.iter().filter(|(_, run)| run.waits_for(&own) && now < run.until).count() as u64)
    }

    /// Ends every run with which nobody went on, and destroys what was sent in it. Says how many. What is destroyed comes back by nothing: it is not for a clock that nobody believes.
    pub async fn look_at_deconfliction(&self) -> Result<u64, DeskError> {
        let now = self.reckoned().await?;
        let mut over = 0;
        for errand in self.store().errands_due(OVER, now, TOGETHER).await? {
            match self.end(&errand, now).await {
                Ok(ended) => over += u64::from(ended),
                // Somebody went on with it at the same moment: it is looked at again.
                Err(DeskError::Refused(Refused::Moved { .. })) => {}
                Err(error) => {
                    tracing::error!(%error, "the end of a run of deconfliction could not be kept; it is tried again");
                    let again = now.saturating_add(AGAIN).unwrap_or(Timestamp::MAX);
                    self.store().postpone_errand(&errand, again, errand.tries + 1).await?;
                }
            }
        }
        Ok(over)
    }

    async fn end(&self, errand: &Errand, now: Timestamp) -> Result<bool, DeskError> {
        let Some(paper) = self.any_paper(PaperKind::Deconfliction, &errand.object).await? else {
            self.store().finish_errand(errand).await?;
            return Ok(false);
        };
        let (paper, run) = readable::<Run>(paper)?;
        let until = run.until;
        if let Some(run) = run.expire(now) {
            self.perform(turned(HOUSE, "deconfliction.expired", &paper, &run)).await?;
            return Ok(true);
        }
        // It went on meanwhile, and has a later end; or nothing is left to end.
        if until > now {
            self.store().postpone_errand(errand, until, errand.tries).await?;
        } else {
            self.store().finish_errand(errand).await?;
        }
        Ok(false)
    }
}

/// How a run ended; one that is open long after its end was not looked at yet.
fn end_of(run: &Run) -> State {
    let state = run.state();
    if state.is_open() { State::Expired } else { state }
}

fn seen(id: String, run: Run, own: &Office, forces: &[Force]) -> RunSeen {
    let office = run.other(own).clone();
    let known = forces.iter().find(|force| force.office == office);
    // A force that is not in the list any more keeps the name of its id.
    let name = known.map_or_else(|| office.organisation.clone(), |force| force.name.clone());
    RunSeen { id, run, own: own.clone(), other: Force { office, name } }
}
