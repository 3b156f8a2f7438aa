//! The stored, named queries. A page, a file or a mail gets a number from here and from nowhere else, so that every
//! published number can be asked for again by its name, its parameters and a moment (rule 7 of the register).
//!
//! A query that comes to mean something else gets a new version; its id stays, because addresses that people cited carry it.

mod answer;
mod behind;
mod question;
mod records;

use alliance::credibility::Fact;
use alliance::join::Side;
use alliance::register::{Kind, LegalStatus};
use serde::Serialize;
use store::By;

pub use answer::{Answer, Group, NOT_PUBLIC, NOTHING_REVISED};
pub use question::{Asked, BadQuestion};

/// Baselines, commitments and progress statements.
pub const STATEMENTS: [Kind; 3] = [Kind::Baseline, Kind::Commitment, Kind::Progress];
/// What may be declared: in words, and in figures.
const DECLARED: [Kind; 4] = [Kind::Baseline, Kind::Commitment, Kind::Progress, Kind::Observation];

/// What a query can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Parameter {
    /// `baseline`, `commitment` or `progress`.
    Kind,
    /// Two letters of a member.
    Member,
    /// `T1` to `T4`.
    Target,
    /// `G1` to `G7`.
    Goal,
    /// Who stands behind a statement.
    Standing,
    /// An indicator's id.
    Indicator,
    /// A legal instrument's id.
    Instrument,
    /// A legal status: `party`, `signed`, `not-eligible`, `unknown`.
    Status,
    /// A record's id.
    Id,
    /// A round's id.
    Round,
    /// What the law is asked for: a criterion's word.
    Criterion,
    /// How far a provision is: `absent`, `drafted`, `adopted`, `in-force`, `not-applicable`.
    Stage,
    /// A year, at whose end something was so.
    Year,
    /// A place in a record where a number stands, such as `q1.before-yes`.
    Part,
}

impl Parameter {
    const ALL: &'static [Self] = &[
        Self::Kind,
        Self::Member,
        Self::Target,
        Self::Goal,
        Self::Standing,
        Self::Indicator,
        Self::Instrument,
        Self::Status,
        Self::Id,
        Self::Round,
        Self::Criterion,
        Self::Stage,
        Self::Year,
        Self::Part,
    ];

    /// The word used in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Member => "member",
            Self::Target => "target",
            Self::Goal => "goal",
            Self::Standing => "standing",
            Self::Indicator => "indicator",
            Self::Instrument => "instrument",
            Self::Status => "status",
            Self::Id => "id",
            Self::Round => "round",
            Self::Criterion => "criterion",
            Self::Stage => "stage",
            Self::Year => "year",
            Self::Part => "part",
        }
    }
}

/// What a query counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Records.
    Records,
    /// Different members named by the records.
    Members,
    /// Members whom none of the records names. That says that nothing is known, not that nothing was done.
    MembersWithout,
    /// The figure of one record, as it was published.
    Figure,
}

/// A stored query: its definition never changes within a version.
#[derive(Debug)]
pub struct Query {
    /// Its name in addresses; the pages' message `query-ID` says it in words.
    pub id: &'static str,
    /// Raised when its meaning changes.
    pub version: u32,
    /// Parameters that have to be given.
    pub needs: &'static [Parameter],
    /// Parameters that narrow it.
    pub takes: &'static [Parameter],
    /// Kinds of record that it looks at.
    pub kinds: &'static [Kind],
    /// What it counts.
    pub measure: Measure,
    /// What its groups are.
    by: By,
}

use Measure::{Figure as TheFigure, Members, MembersWithout, Records};
use Parameter::{
    Criterion, Goal, Id, Indicator, Instrument, Kind as OfKind, Member, Part, Round as OfRound, Stage, Standing,
    Status, Target, Year,
};

const fn query(
    id: &'static str,
    (needs, takes): (&'static [Parameter], &'static [Parameter]),
    kinds: &'static [Kind],
    measure: Measure,
    by: By,
) -> Query {
    Query { id, version: 1, needs, takes, kinds, measure, by }
}

/// All stored queries.
pub static QUERIES: &[Query] = &[
    query("members", (&[], &[]), &[Kind::Member], Records, By::Member),
    query("statements", (&[], &[OfKind, Member, Target, Goal, Standing]), &STATEMENTS, Records, By::Kind),
    query("statements-by-goal", (&[], &[OfKind, Member, Target, Standing]), &STATEMENTS, Records, By::Goal),
    query("statements-by-standing", (&[], &[OfKind, Member, Target, Goal]), &STATEMENTS, Records, By::Standing),
    query("members-with-statements", (&[], &[OfKind, Target, Goal, Standing]), &STATEMENTS, Members, By::Member),
    query(
        "members-without-statements",
        (&[], &[OfKind, Target, Goal, Standing]),
        &STATEMENTS,
        MembersWithout,
        By::Member,
    ),
    query("practices", (&[], &[Member, Target]), &[Kind::Practice], Records, By::Target),
    query("members-with-practices", (&[], &[Target]), &[Kind::Practice], Members, By::Member),
    query("campaigns", (&[], &[Member, Target, Goal]), &[Kind::Campaign], Records, By::Goal),
    query("members-with-campaigns", (&[], &[Target, Goal]), &[Kind::Campaign], Members, By::Member),
    query("hotlines", (&[], &[Member]), &[Kind::Hotline], Records, By::Member),
    query("members-with-hotlines", (&[], &[]), &[Kind::Hotline], Members, By::Member),
    query("members-without-hotlines", (&[], &[]), &[Kind::Hotline], MembersWithout, By::Member),
    query("members-by-legal-status", (&[Instrument, Status], &[]), &[Kind::Law], Members, By::Member),
    query("observations", (&[], &[Indicator, Goal, Member]), &[Kind::Observation], Records, By::Kind),
    query("members-with-observations", (&[], &[Indicator, Goal]), &[Kind::Observation], Members, By::Member),
    query("indicators", (&[], &[Goal]), &[Kind::Indicator], Records, By::Goal),
    query("verdicts", (&[], &[Goal, Member]), &[Kind::Verdict], Records, By::Goal),
    query("observation", (&[Id], &[]), &[Kind::Observation], TheFigure, By::Kind),
    query("members-asked", (&[OfRound], &[]), &[Kind::Round], Members, By::Member),
    // Version 2: counted out of those who were asked, where the round says whom; version 1 counted out of all members.
    Query { version: 2, ..query("members-reported", (&[OfRound], &[]), &[Kind::Round], Members, By::Member) },
    Query { version: 2, ..query("members-late", (&[OfRound], &[]), &[Kind::Round], Members, By::Member) },
    query("days-late", (&[OfRound, Member], &[]), &[Kind::Round], TheFigure, By::Kind),
    query("declared", (&[], &[Goal, Member]), &DECLARED, Records, By::Member),
    query("reviewed", (&[], &[Goal, Member]), &[Kind::Observation, Kind::Review], Records, By::Member),
    query("measured", (&[], &[Goal, Member]), &[Kind::Observation], Records, By::Member),
    query("members-declared", (&[], &[Goal]), &DECLARED, Members, By::Member),
    query("members-reviewed", (&[], &[Goal]), &[Kind::Observation, Kind::Review], Members, By::Member),
    query("members-measured", (&[], &[Goal]), &[Kind::Observation], Members, By::Member),
    query("gap-reviewed", (&[Member, Indicator], &[]), &[Kind::Observation], TheFigure, By::Kind),
    query("gap-measured", (&[Member, Indicator], &[]), &[Kind::Observation], TheFigure, By::Kind),
    query("reports-on-time", (&[Member], &[]), &[Kind::Round], TheFigure, By::Kind),
    query("promises-kept", (&[Member], &[]), &[Kind::Commitment], TheFigure, By::Kind),
    query("figures-evidenced", (&[Member], &[]), &[Kind::Observation], TheFigure, By::Kind),
    query("figures-revised", (&[Member], &[]), &[Kind::Observation], TheFigure, By::Kind),
    query("revisions-median", (&[Member], &[]), &[Kind::Observation], TheFigure, By::Kind),
    query("promises-verifiable", (&[Member], &[]), &[Kind::Commitment], TheFigure, By::Kind),
    query("provisions", (&[], &[Member, Criterion, Stage]), &[Kind::Provision], Records, By::Standing),
    query("members-by-provision", (&[Criterion, Stage], &[]), &[Kind::Provision], Members, By::Member),
    query("members-without-provision", (&[Criterion], &[]), &[Kind::Provision], MembersWithout, By::Member),
    query("members-with-law-in-force", (&[Criterion, Year], &[]), &[Kind::Provision], Members, By::Member),
    query("model-texts", (&[], &[Criterion]), &[Kind::ModelText], Records, By::Kind),
    query("members-following", (&[Id], &[]), &[Kind::Provision], Members, By::Member),
    query("campaign-figure", (&[Id, Part], &[]), &[Kind::Campaign], TheFigure, By::Kind),
    query("adoptions", (&[], &[Member, Goal]), &[Kind::Adoption], Records, By::Goal),
    query("members-with-adoptions", (&[], &[Goal]), &[Kind::Adoption], Members, By::Member),
    query("members-that-adopted", (&[Id], &[]), &[Kind::Adoption], Members, By::Member),
];

/// The side of the join that a query counts; none where it is none of these.
fn side_of(id: &str) -> Option<Side> {
    match id {
        "declared" | "members-declared" => Some(Side::Declared),
        "reviewed" | "members-reviewed" => Some(Side::Reviewed),
        "measured" | "members-measured" => Some(Side::Measured),
        _ => None,
    }
}

/// The side to which a query tells the gap from what is declared.
fn gap_to(id: &str) -> Option<Side> {
    match id {
        "gap-reviewed" => Some(Side::Reviewed),
        "gap-measured" => Some(Side::Measured),
        _ => None,
    }
}

/// The query of a fact.
pub const fn of_fact(fact: Fact) -> &'static str {
    match fact {
        Fact::OnTime => "reports-on-time",
        Fact::Kept => "promises-kept",
        Fact::Evidenced => "figures-evidenced",
        Fact::Revised => "figures-revised",
        Fact::Verifiable => "promises-verifiable",
    }
}

/// The fact that a query is about.
fn fact_of(id: &str) -> Option<Fact> {
    if id == MEDIAN { Some(Fact::Revised) } else { Fact::ALL.iter().copied().find(|fact| of_fact(*fact) == id) }
}

/// The query that tells which way declared figures are revised.
pub const MEDIAN: &str = "revisions-median";

/// The query of this name.
pub fn find(id: &str) -> Option<&'static Query> {
    QUERIES.iter().find(|q| q.id == id)
}

/// The word for a legal status in addresses and files.
pub const fn word(status: &LegalStatus) -> &'static str {
    status.as_str()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_query_has_a_name_of_its_own() {
        let names: BTreeSet<&str> = QUERIES.iter().map(|q| q.id).collect();
        assert_eq!(names.len(), QUERIES.len());
    }
}
