//! What a question is answered with, from what was known at a moment.

use std::collections::{BTreeMap, BTreeSet};

use alliance::credibility::Fact;
use alliance::law::Provision;
use alliance::register::{Campaign, Figure, Kind, LegalStanding, Observation, Round};
use serde::Serialize;
use store::{By, Moment, Stored, Tally};

use super::Measure::{Figure as TheFigure, Members, MembersWithout, Records};
use super::Parameter::{Goal, Id, Indicator, Instrument, Member, Part, Round as OfRound, Status};
use super::records::{Kept, has_status};
use super::{Asked, MEDIAN, fact_of, gap_to, side_of};
use crate::{Desk, DeskError};

/// The reason why a fact has no figure: it is not public.
pub const NOT_PUBLIC: &str = "not-public";
/// The reason why a median has no figure: nothing was revised.
pub const NOTHING_REVISED: &str = "nothing-revised";

/// What a question was answered with.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer {
    /// The query's id.
    pub query: &'static str,
    /// The query's version.
    pub version: u32,
    /// Its parameters.
    pub parameters: BTreeMap<&'static str, String>,
    /// Events known at the moment of the answer.
    pub size: u64,
    /// The number, for queries that count.
    pub number: u64,
    /// Of how many: the members known at that moment, where members are counted; what stands below the line, of a fact.
    pub of: Option<u64>,
    /// The figure, for queries that ask for one; none where the record does not exist.
    pub figure: Option<Figure>,
    /// Counts by group.
    pub groups: BTreeMap<String, Group>,
}

impl Answer {
    /// An answer before anything was counted.
    pub(crate) fn unknown(asked: &Asked, size: u64) -> Self {
        Self {
            query: asked.query.id,
            version: asked.query.version,
            parameters: asked.given.clone(),
            size,
            number: 0,
            of: None,
            figure: None,
            groups: BTreeMap::new(),
        }
    }
}

/// A group's counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Records.
    pub records: u64,
    /// Different members among them.
    pub members: u64,
}

impl From<Tally> for Group {
    fn from(t: Tally) -> Self {
        Self { records: t.records, members: t.members }
    }
}

/// The members that a query about a round is answered with, and out of which it counts them, where the round says whom it asked.
fn of_round<'a>(
    id: &str,
    round: &'a Round,
    members: &'a BTreeSet<String>,
) -> (Vec<&'a String>, Option<Vec<&'a String>>) {
    let asked = Some(round.asked.iter().collect()).filter(|asked: &Vec<_>| !asked.is_empty());
    let submitted = round.submitted.iter();
    match id {
        "members-asked" => (round.asked.iter().collect(), Some(members.iter().collect())),
        "members-late" => (submitted.filter(|(_, report)| report.days_late > 0).map(|(code, _)| code).collect(), asked),
        _ => (submitted.map(|(code, _)| code).collect(), asked),
    }
}

impl Desk {
    /// Answers a question from what was known at a moment.
    pub fn ask<'a>(&'a self, moment: &'a Moment, asked: &'a Asked) -> crate::Given<'a, Answer> {
        Box::pin(async move {
            if let Some(answer) = self.inner.answers.get(asked, moment.size) {
                return Ok(answer);
            }
            let answer = self.count(moment, asked).await?;
            self.inner.answers.keep(asked, moment.size, &answer);
            Ok(answer)
        })
    }

    async fn count(&self, moment: &Moment, asked: &Asked) -> Result<Answer, DeskError> {
        let query = asked.query;
        let mut answer = Answer::unknown(asked, moment.size);
        if let Some(fact) = fact_of(query.id) {
            self.count_fact(moment, asked, fact, &mut answer).await?;
            return Ok(answer);
        }
        if let Some(side) = side_of(query.id) {
            let joined = self.join_at(moment).await?;
            let (member, goal) = (asked.get(Member), asked.get(Goal));
            for ((code, _), cell) in joined.wanted(member.as_deref(), goal.as_deref()) {
                let records = cell.count(side);
                if records > 0 && joined.members.contains(code) {
                    answer.groups.entry(code.clone()).or_insert(Group { records: 0, members: 1 }).records += records;
                }
            }
            answer.number = answer.groups.values().map(|group| group.records).sum();
            if query.measure == Members {
                (answer.number, answer.of) = (answer.groups.len() as u64, Some(joined.members.len() as u64));
            }
            return Ok(answer);
        }
        if let Some(side) = gap_to(query.id) {
            let joined = self.join_at(moment).await?;
            let line = joined.line(&asked.get(Member).unwrap_or_default(), &asked.get(Indicator).unwrap_or_default());
            answer.figure = line.and_then(|line| line.to(side)).map(|gap| {
                let why = gap.why().map_or("", alliance::join::Why::as_str);
                gap.known().map_or_else(|| Figure::Missing(why.to_owned()), |gap| Figure::Value(gap.difference))
            });
            return Ok(answer);
        }
        if let Some(id) = asked.get(OfRound) {
            let stored = self.get(moment, Kind::Round, &id).await?;
            let Some(round) = stored.and_then(|s| s.read::<Round>()) else { return Ok(answer) };
            if query.measure == TheFigure {
                // Of a report that has not come in nothing is said, and not 0.
                let report = asked.get(Member).and_then(|code| round.submitted.get(&code));
                answer.figure = report.map(|report| Figure::Value(report.days_late.into()));
                return Ok(answer);
            }
            let members = self.members(moment).await?;
            let (named, out_of) = of_round(query.id, &round, &members);
            let is_member = |code: &&String| members.contains(*code);
            answer.of = out_of.map(|all| all.iter().filter(|code| is_member(code)).count() as u64);
            let named = named.into_iter().filter(is_member).cloned();
            answer.groups = named.map(|code| (code, Group { records: 1, members: 1 })).collect();
            answer.number = answer.groups.len() as u64;
            return Ok(answer);
        }
        if let (Some(id), Some(part)) = (asked.get(Id), asked.get(Part)) {
            let stored = self.get(moment, Kind::Campaign, &id).await?;
            let run = stored.and_then(|s| s.read::<Campaign>()).and_then(|campaign| campaign.run);
            answer.figure = run.and_then(|run| run.figure(&part)).map(Figure::Value);
            return Ok(answer);
        }
        if query.kinds == [Kind::Adoption]
            && let Some(id) = asked.get(Id)
        {
            let members = self.members(moment).await?;
            answer.of = Some(members.len() as u64);
            let adopted = self.adoptions_of(moment, &id).await?.into_iter().map(|(_, adoption)| adoption.member);
            let adopted = adopted.filter(|code| members.contains(code));
            answer.groups = adopted.map(|code| (code, Group { records: 1, members: 1 })).collect();
            answer.number = answer.groups.len() as u64;
            return Ok(answer);
        }
        if query.measure == TheFigure {
            let id = asked.get(Id).unwrap_or_default();
            let stored = self.get(moment, Kind::Observation, &id).await?;
            answer.figure = stored.and_then(|s| s.read::<Observation>()).map(|o| o.figure);
            return Ok(answer);
        }
        answer.groups = if let (Some(instrument), Some(status)) = (asked.get(Instrument), asked.get(Status)) {
            let standings = self.all(moment, &asked.filter()).await?;
            let kept = standings.iter().filter(|s| has_status(s, &instrument, &status));
            kept.filter_map(Stored::read::<LegalStanding>)
                .map(|l| (l.member, Group { records: 1, members: 1 }))
                .collect()
        } else if let Some(kept) = Kept::of(asked) {
            let provisions = self.all(moment, &asked.filter()).await?;
            let provisions = provisions.iter().filter(|stored| kept.keeps(stored));
            provisions
                .filter_map(Stored::read::<Provision>)
                .map(|provision| (provision.member, Group { records: 1, members: 1 }))
                .collect()
        } else {
            let mut groups: BTreeMap<String, Group> = BTreeMap::new();
            for filter in self.filters(moment, asked).await? {
                for (group, tally) in self.tally(moment, &filter, query.by).await? {
                    let sum = groups.entry(group).or_insert(Group { records: 0, members: 0 });
                    sum.records += tally.records;
                    // The same member may have figures of several indicators.
                    sum.members = sum.members.max(tally.members);
                }
            }
            groups
        };
        if matches!(query.measure, Members | MembersWithout) {
            let members = self.members(moment).await?;
            answer.of = Some(members.len() as u64);
            answer.groups.retain(|code, _| members.contains(code));
            if query.measure == MembersWithout {
                let without = members.into_iter().filter(|code| !answer.groups.contains_key(code));
                answer.groups = without.map(|code| (code, Group { records: 0, members: 1 })).collect();
            }
        }
        answer.number = match query.measure {
            Members | MembersWithout => answer.groups.len() as u64,
            // A record that names several members stands in several groups and still is one record.
            Records if query.by == By::Member => self.total(moment, &asked.filter()).await?,
            Records | TheFigure => answer.groups.values().map(|g| g.records).sum(),
        };
        Ok(answer)
    }

    /// A fact of a member, where it is public. Of one that is not nothing is said, and the same whatever it is.
    async fn count_fact(
        &self,
        moment: &Moment,
        asked: &Asked,
        fact: Fact,
        answer: &mut Answer,
    ) -> Result<(), DeskError> {
        let Some(facts) = self.facts_public(moment, &asked.get(Member).unwrap_or_default()).await? else {
            answer.figure = Some(Figure::Missing(NOT_PUBLIC.to_owned()));
            return Ok(());
        };
        if asked.query.id == MEDIAN {
            answer.of = facts.bias.as_ref().map(|bias| bias.of);
            let percent = facts.bias.and_then(|bias| bias.percent);
            answer.figure = Some(percent.map_or_else(|| Figure::Missing(NOTHING_REVISED.to_owned()), Figure::Value));
        } else if let Some(share) = facts.share(fact) {
            answer.figure = Some(Figure::Value(share.numerator.into()));
            answer.of = Some(share.denominator);
        }
        Ok(())
    }
}
