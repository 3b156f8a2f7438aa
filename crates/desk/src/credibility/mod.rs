//! The credibility facts of members: shown to the member first, and in public only by its consent or by decision of a round.
//!
//! The facts stand in no record. They follow from the records of a moment, and whether they are public at that moment is a record of its own; so what was public on a
//! day can be asked for again, and what was not public then never is.

use std::collections::{BTreeMap, BTreeSet};

use alliance::credibility::{Consent, CredibilityRefusal, Disclosure, Facts, Records, Seen, disclosure, facts};
use alliance::people::access;
use alliance::register::{Commitment, Digest, Figure, Kind, Observation, PaperKind, Record, RecordId, Round};
use serde::de::DeserializeOwned;
use store::work::{Deed, Paper, PaperChange, Refused, View};
use store::{Change, Filter, Moment, Stored};

use crate::people::Authorised;
use crate::register::office_of;
use crate::verdicts::Recomputed;
use crate::{Desk, DeskError};

/// What a member's people see of its facts.
#[derive(Clone, Debug)]
pub struct FactsSeen {
    /// The member.
    pub member: String,
    /// The facts.
    pub facts: Facts,
    /// SHA-256 of them: whoever consents says that they read these.
    pub digest: Digest,
    /// What the member has said about them.
    pub consent: Consent,
    /// The rounds that decided that they are public.
    pub rounds: Vec<String>,
}

/// What the public sees of a member's facts.
#[derive(Clone, Debug)]
pub struct FactsTold {
    /// The member.
    pub member: String,
    /// The facts; none where they are not public.
    pub facts: Option<Facts>,
    /// Why they are: the member's consent, and the rounds that decided.
    pub grounds: Vec<Disclosure>,
}

fn seen<T: DeserializeOwned>(stored: &Stored) -> Option<Seen<T>> {
    Some(Seen { id: stored.id.as_str().to_owned(), version: stored.version, body: stored.read()? })
}

fn change(id: String, disclosure: &Disclosure, reason: &str) -> Result<Change, DeskError> {
    let id = RecordId::new(id).map_err(|error| DeskError::Broken(error.to_string()))?;
    Ok(Change { record: Record::new(Kind::Disclosure, id, disclosure), reason: reason.to_owned() })
}

impl Desk {
    async fn read_all<T: DeserializeOwned>(
        &self,
        moment: &Moment,
        kind: Kind,
        member: Option<&str>,
    ) -> Result<Vec<Seen<T>>, DeskError> {
        let filter = Filter { kind: vec![kind], member: member.map(str::to_owned), ..Filter::default() };
        Ok(self.all(moment, &filter).await?.iter().filter_map(seen).collect())
    }

    /// The facts of a member at a moment, whoever may see them.
    async fn facts_at(&self, moment: &Moment, member: &str) -> Result<Facts, DeskError> {
        let figures: Vec<Seen<Observation>> = self.read_all(moment, Kind::Observation, Some(member)).await?;
        let mut history = BTreeMap::new();
        let changed = figures.iter().filter(|figure| figure.version > 1 && figure.body.vintage.is_some());
        let changed: Vec<String> = changed.map(|figure| figure.id.clone()).collect();
        for id in changed {
            let versions = self.history(moment, Kind::Observation, &id).await?;
            let told = versions.iter().filter_map(|stored| stored.read::<Observation>().map(|o| o.figure));
            history.insert(id, told.collect::<Vec<Figure>>());
        }
        let records = Records {
            rounds: self.read_all::<Round>(moment, Kind::Round, None).await?,
            promises: self.read_all::<Commitment>(moment, Kind::Commitment, Some(member)).await?,
            figures,
            history,
        };
        Ok(facts(member, &records))
    }

    /// Everything that was said about whose facts are public, as it stands at a moment.
    async fn disclosures(&self, moment: &Moment) -> Result<Vec<Disclosure>, DeskError> {
        let all: Vec<Seen<Disclosure>> = self.read_all(moment, Kind::Disclosure, None).await?;
        Ok(all.into_iter().map(|seen| seen.body).collect())
    }

    /// The facts of a member as the public sees them at a moment; none where they are not public.
    pub(crate) async fn facts_public(&self, moment: &Moment, member: &str) -> Result<Option<Facts>, DeskError> {
        let all = self.disclosures(moment).await?;
        if !disclosure::public(&all).contains(member) {
            return Ok(None);
        }
        Ok(Some(self.facts_at(moment, member).await?))
    }

    /// All members, or one, in the alliance's own order, each with its facts where these are public.
    pub fn facts_told<'a>(&'a self, moment: &'a Moment, member: Option<&'a str>) -> crate::Given<'a, Vec<FactsTold>> {
        Box::pin(async move {
            let all = self.disclosures(moment).await?;
            let public: BTreeSet<&str> = disclosure::public(&all);
            let members = self.all(moment, &Filter { kind: vec![Kind::Member], ..Filter::default() }).await?;
            let mut told = Vec::new();
            for stored in &members {
                let code = stored.id.as_str();
                if member.is_some_and(|member| member != code) {
                    continue;
                }
                // Nothing is computed that is not shown.
                let facts = if public.contains(code) { Some(self.facts_at(moment, code).await?) } else { None };
                let grounds = all.iter().filter(|one| one.public && one.about().any(|about| about == code));
                told.push(FactsTold { member: code.to_owned(), facts, grounds: grounds.cloned().collect() });
            }
            Ok(told)
        })
    }

    async fn consent_of(&self, member: &str) -> Result<(Option<Paper>, Consent), DeskError> {
        let view = View::Member(member.to_owned());
        let found = self.paper::<Consent>(&view, PaperKind::Credibility, member).await?;
        Ok(found.map_or_else(|| (None, Consent::unsaid(member.to_owned())), |(paper, consent)| (Some(paper), consent)))
    }

    /// A member's facts, to its own people.
    pub async fn credibility(&self, leave: &Authorised<access::CredibilitySee>) -> Result<FactsSeen, DeskError> {
        let member = leave.member().unwrap_or_default();
        let moment = self.moment(None).await?;
        let facts = self.facts_at(&moment, member).await?;
        let (_, consent) = self.consent_of(member).await?;
        let all = self.disclosures(&moment).await?;
        let rounds = all.into_iter().filter(|one| one.public && one.members.iter().any(|code| code == member));
        Ok(FactsSeen {
            member: member.to_owned(),
            digest: facts.digest(),
            facts,
            consent,
            rounds: rounds.filter_map(|one| one.round).collect(),
        })
    }

    /// Consents that a member's facts are public from now on. `read` are the facts that the signer has read.
    pub async fn credibility_give(
        &self,
        leave: &Authorised<access::CredibilityGive>,
        read: &Digest,
    ) -> Result<(), DeskError> {
        let member = leave.member().unwrap_or_default();
        let account = leave.person().account.as_str();
        let moment = self.moment(None).await?;
        let digest = self.facts_at(&moment, member).await?.digest();
        let (paper, consent) = self.consent_of(member).await?;
        let consent = consent.give(read, &digest, self.act_of(account)?)?;
        let told = self.told_by(member, Some((digest, moment.size)));
        let change = change(disclosure::of_member(member), &told, "the member consented")?;
        let deed = Deed::new(account, "credibility.given", PaperKind::Credibility, member);
        self.say(deed, (paper, &consent), change, CredibilityRefusal::Given).await
    }

    /// Withdraws the consent, for what comes after.
    pub async fn credibility_withdraw(&self, leave: &Authorised<access::CredibilityWithdraw>) -> Result<(), DeskError> {
        let member = leave.member().unwrap_or_default();
        let account = leave.person().account.as_str();
        let (paper, consent) = self.consent_of(member).await?;
        let consent = consent.withdraw(self.act_of(account)?)?;
        let change =
            change(disclosure::of_member(member), &self.told_by(member, None), "the member withdrew its consent")?;
        let deed = Deed::new(account, "credibility.withdrawn", PaperKind::Credibility, member);
        self.say(deed, (paper, &consent), change, CredibilityRefusal::NotGiven).await
    }

    /// What the register says from now on of a member that consented, or withdrew its consent.
    fn told_by(&self, member: &str, of: Option<(Digest, u64)>) -> Disclosure {
        let size = of.as_ref().map(|(_, size)| *size);
        Disclosure {
            member: Some(member.to_owned()),
            round: None,
            members: Vec::new(),
            public: of.is_some(),
            on: self.day_now(),
            facts: of.map(|(digest, _)| (member.to_owned(), digest)).into_iter().collect(),
            size,
        }
    }

    /// Of two who say something at once, one is told that it was said.
    async fn say(
        &self,
        deed: Deed,
        (paper, consent): (Option<Paper>, &Consent),
        change: Change,
        meanwhile: CredibilityRefusal,
    ) -> Result<(), DeskError> {
        let member = consent.member.as_str();
        let next = paper.map_or_else(
            || {
                let mut new = PaperChange::new(PaperKind::Credibility, member, consent.state(), consent);
                new.member = Some(member.to_owned());
                new
            },
            |paper| PaperChange::next(&paper, consent.state(), consent),
        );
        let mut deed = deed.of(Some(member)).with(next);
        deed.office = office_of(member);
        deed.register = vec![change];
        match self.perform(deed).await {
            Err(DeskError::Refused(Refused::Moved { .. })) => Err(meanwhile.into()),
            done => done.map(|_| ()),
        }
    }

    /// Whether a round can decide, and about whom: the members that it asked.
    pub(crate) async fn round_decides(
        &self,
        moment: &Moment,
        round: &str,
        public: bool,
    ) -> Result<Vec<String>, DeskError> {
        let found = self.get(moment, Kind::Round, round).await?.and_then(|stored| stored.read::<Round>());
        let members = found.filter(Round::has_closed).ok_or(CredibilityRefusal::NoRound)?.asked;
        if members.is_empty() {
            return Err(CredibilityRefusal::AskedNobody.into());
        }
        let id = disclosure::of_round(round);
        let before = self.get(moment, Kind::Disclosure, &id).await?.and_then(|stored| stored.read::<Disclosure>());
        if before.is_some_and(|before| before.public) == public {
            return Err(CredibilityRefusal::Decided.into());
        }
        Ok(members)
    }

    /// What the register says once a round has decided whether the facts of whom it asked are public.
    pub(crate) async fn decision_on_facts(&self, round: &str, public: bool, reason: &str) -> Result<Change, DeskError> {
        let moment = self.moment(None).await?;
        let members = self.round_decides(&moment, round, public).await?;
        let mut digests = BTreeMap::new();
        if public {
            for member in &members {
                digests.insert(member.clone(), self.facts_at(&moment, member).await?.digest());
            }
        }
        let told = Disclosure {
            member: None,
            round: Some(round.to_owned()),
            members,
            public,
            on: self.day_now(),
            facts: digests,
            size: public.then_some(moment.size),
        };
        change(disclosure::of_round(round), &told, reason)
    }

    /// Rounds whose decision can be recorded: those that have closed and say whom they asked; and whether the facts of their members are public by it.
    pub async fn rounds_to_decide(
        &self,
        _: &Authorised<access::Proposals>,
    ) -> Result<Vec<(String, String, bool)>, DeskError> {
        let moment = self.moment(None).await?;
        let all = self.disclosures(&moment).await?;
        let rounds: Vec<Seen<Round>> = self.read_all(&moment, Kind::Round, None).await?;
        let closed = rounds.into_iter().filter(|round| round.body.has_closed() && !round.body.asked.is_empty());
        let decided = |id: &str| all.iter().any(|one| one.public && one.round.as_deref() == Some(id));
        Ok(closed.map(|round| (round.id.clone(), round.body.event, decided(&round.id))).collect())
    }

    /// Computes the facts of every disclosure again, from what was known then, and compares their digests.
    pub async fn recompute_facts(&self) -> Result<Recomputed, DeskError> {
        let moment = self.moment(None).await?;
        let (mut done, mut after) = (Recomputed::default(), 0);
        loop {
            let versions = self.store().versions_of(&moment, Kind::Disclosure, after, 1_000).await?;
            let Some(last) = versions.last() else { return Ok(done) };
            after = last.seq;
            for stored in &versions {
                let Some(Disclosure { facts, size: Some(size), .. }) = stored.read() else { continue };
                let then = Moment { size, as_of: None, recorded: None };
                for (member, was) in facts {
                    done.verdicts += 1;
                    let is = self.facts_at(&then, &member).await?.digest();
                    if is != was {
                        done.different += 1;
                        done.differences.push(format!(
                            "facts of {member} in {} version {}: published {was}, recomputed {is}",
                            stored.id, stored.version
                        ));
                    }
                }
            }
        }
    }
}
