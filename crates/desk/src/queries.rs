//! The stored, named queries. A page, a file or a mail gets a number from here and from nowhere else, so that every
//! published number can be asked for again by its name, its parameters and a moment (rule 7 of the register).
//!
//! A query that comes to mean something else gets a new version; its id stays, because addresses that people cited carry it.

use std::collections::{BTreeMap, BTreeSet};

use alliance::credibility::Fact;
use alliance::join::Side;
use alliance::law::dated::{FIRST_YEAR, LAST_YEAR};
use alliance::law::{Criterion as LawCriterion, Provision, Status as LawStatus};
use alliance::register::{Adoption, Campaign, Figure, Kind, LegalStanding, LegalStatus, Observation, Round};
use serde::Serialize;
use store::{By, Filter, Moment, Page, Sort, Stored, Tally};

use crate::{Desk, DeskError};

/// Baselines, commitments and progress statements.
pub const STATEMENTS: [Kind; 3] = [Kind::Baseline, Kind::Commitment, Kind::Progress];
/// What may be declared: in words, and in figures.
const DECLARED: [Kind; 4] = [Kind::Baseline, Kind::Commitment, Kind::Progress, Kind::Observation];
/// The reason why a fact has no figure: it is not public.
pub const NOT_PUBLIC: &str = "not-public";
/// The reason why a median has no figure: nothing was revised.
pub const NOTHING_REVISED: &str = "nothing-revised";

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

/// Which provisions a question keeps, beyond what they are found by.
enum Kept {
    /// Those in force at the end of a year.
    InForce(i16),
    /// Those that follow a model text.
    Following(String),
}

impl Kept {
    fn of(asked: &Asked) -> Option<Self> {
        if asked.query.kinds != [Kind::Provision] {
            return None;
        }
        let year = asked.get(Year).and_then(|year| year.parse().ok());
        year.map(Self::InForce).or_else(|| asked.get(Id).map(Self::Following))
    }

    fn keeps(&self, stored: &Stored) -> bool {
        stored.read::<Provision>().is_some_and(|provision| match self {
            Self::InForce(year) => provision.was_in_force(*year),
            Self::Following(text) => provision.follows.as_ref() == Some(text),
        })
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

/// The query of this name.
pub fn find(id: &str) -> Option<&'static Query> {
    QUERIES.iter().find(|q| q.id == id)
}

/// Why a question cannot be put.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum BadQuestion {
    /// No query has this name.
    #[error("there is no query “{0}”; /api/v1/queries lists all of them")]
    NoSuchQuery(String),
    /// A parameter that this query does not take.
    #[error("the query “{query}” takes no “{parameter}”; it takes: {takes}")]
    NoSuchParameter {
        /// The query.
        query: &'static str,
        /// What was given.
        parameter: String,
        /// What may be given.
        takes: String,
    },
    /// A parameter that has to be given.
    #[error("the query “{query}” needs “{parameter}”")]
    Needs {
        /// The query.
        query: &'static str,
        /// What is missing.
        parameter: &'static str,
    },
    /// A value that the parameter cannot have.
    #[error("“{value}” cannot be a “{parameter}” here; expected {expected}")]
    BadValue {
        /// The parameter.
        parameter: &'static str,
        /// What was given.
        value: String,
        /// What would do.
        expected: &'static str,
    },
}

/// A query with its parameters.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Which query.
    pub query: &'static Query,
    /// Its parameters, by name.
    pub given: BTreeMap<&'static str, String>,
}

impl Asked {
    /// A question as the code of a page puts it: every parameter is one that the query takes, which a test of the pages proves.
    ///
    /// # Panics
    /// Where the query does not exist or refuses the parameters.
    pub fn of(id: &str, given: &[(Parameter, &str)]) -> Self {
        let given = given.iter().map(|(p, v)| (p.as_str(), *v));
        Self::parse(id, given).unwrap_or_else(|refused| panic!("{refused}"))
    }

    /// A question as an address puts it. Empty values and `as_of` count as not given.
    pub fn parse<'a>(id: &str, given: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, BadQuestion> {
        let query = find(id).ok_or_else(|| BadQuestion::NoSuchQuery(id.to_owned()))?;
        let mut taken = BTreeMap::new();
        for (name, value) in given {
            if value.is_empty() || name == "as_of" {
                continue;
            }
            let known = Parameter::ALL.iter().copied().find(|p| p.as_str() == name);
            let Some(parameter) = known.filter(|p| query.needs.contains(p) || query.takes.contains(p)) else {
                let fitting: Vec<&str> = query.needs.iter().chain(query.takes).map(|p| p.as_str()).collect();
                let fitting = if fitting.is_empty() { "nothing".to_owned() } else { fitting.join(", ") };
                return Err(BadQuestion::NoSuchParameter {
                    query: query.id,
                    parameter: name.to_owned(),
                    takes: fitting,
                });
            };
            check(parameter, value)?;
            taken.insert(parameter.as_str(), value.to_owned());
        }
        for parameter in query.needs {
            if !taken.contains_key(parameter.as_str()) {
                return Err(BadQuestion::Needs { query: query.id, parameter: parameter.as_str() });
            }
        }
        Ok(Self { query, given: taken })
    }

    /// The parameters as the end of an address, `goal=G1&kind=baseline`; empty without parameters.
    pub fn parameters(&self) -> String {
        self.given.iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>().join("&")
    }

    /// The value of a parameter, where it was given.
    pub fn get(&self, parameter: Parameter) -> Option<String> {
        self.given.get(parameter.as_str()).cloned()
    }

    fn filter(&self) -> Filter {
        let one = self.get(OfKind).and_then(|k| k.parse::<Kind>().ok());
        Filter {
            kind: one.map_or_else(|| self.query.kinds.to_vec(), |k| vec![k]),
            member: self.get(Member),
            goal: self.get(Goal),
            target: self.get(Target),
            // A provision is found by its stage and its criterion (see the facets of the store).
            standing: self.get(Standing).or_else(|| self.get(Stage)),
            indicator: self.get(Indicator).or_else(|| self.get(Criterion)),
            ..Filter::default()
        }
    }
}

/// Values go into addresses as they are, so nothing but the letters of ids is taken.
fn check(parameter: Parameter, value: &str) -> Result<(), BadQuestion> {
    let refuse =
        |expected| Err(BadQuestion::BadValue { parameter: parameter.as_str(), value: value.to_owned(), expected });
    let among = |list: &[&str]| list.contains(&value);
    match parameter {
        OfKind if !among(&["baseline", "commitment", "progress"]) => refuse("baseline, commitment or progress"),
        Goal if !among(&["G1", "G2", "G3", "G4", "G5", "G6", "G7"]) => refuse("G1 to G7"),
        Target if !among(&["T1", "T2", "T3", "T4"]) => refuse("T1 to T4"),
        Standing if !among(&["official-form", "government-statement", "public-source"]) => {
            refuse("official-form, government-statement or public-source")
        }
        Status if !among(LegalStatus::WORDS) => refuse("party, signed, not-eligible or unknown"),
        Criterion if LawCriterion::of(value).is_none() => refuse("a criterion of the law, such as possession"),
        Stage if !LawStatus::ALL.iter().any(|stage| stage.as_str() == value) => {
            refuse("absent, drafted, adopted, in-force or not-applicable")
        }
        Year if !is_year(value) => refuse("a year from 1800 to 2100"),
        Member if !(value.len() == 2 && value.bytes().all(|b| b.is_ascii_uppercase())) => {
            refuse("the two capital letters of a member, such as DE")
        }
        _ if alliance::register::RecordId::new(value).is_err() => {
            refuse("letters, digits, dots, dashes or underscores")
        }
        _ => Ok(()),
    }
}

fn is_year(value: &str) -> bool {
    let digits = value.len() == 4 && value.bytes().all(|b| b.is_ascii_digit());
    digits && value.parse::<i16>().is_ok_and(|year| (FIRST_YEAR..=LAST_YEAR).contains(&year))
}

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

/// The members' standings that have this status towards this instrument.
fn has_status(stored: &Stored, instrument: &str, status: &str) -> bool {
    stored.read::<LegalStanding>().and_then(|l| l.instruments.get(instrument).map(|i| i.status.as_str() == status))
        == Some(true)
}

/// The word for a legal status in addresses and files.
pub const fn word(status: &LegalStatus) -> &'static str {
    status.as_str()
}

/// Puts records that came in their own order into another one.
fn order(records: &mut [Stored], sort: Sort) {
    match sort {
        // No query sorts by what is due.
        Sort::Own | Sort::Due | Sort::DueDescending => {}
        Sort::OwnDescending => records.reverse(),
        Sort::Newest => records.sort_by_key(|r| std::cmp::Reverse(r.seq)),
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

    /// The ids of the records behind a query of the join or of the facts; none where it is another one.
    async fn named(&self, moment: &Moment, asked: &Asked) -> Result<Option<Vec<(Kind, String)>>, DeskError> {
        let id = asked.query.id;
        let member = asked.get(Member);
        if let Some(fact) = fact_of(id) {
            let facts = self.facts_public(moment, &member.unwrap_or_default()).await?;
            let share = facts.as_ref().and_then(|facts| facts.share(fact));
            let looked = share.map_or(&[][..], |share| share.looked.as_slice());
            return Ok(Some(looked.iter().map(|one| (one.kind, one.id.clone())).collect()));
        }
        if let Some(side) = side_of(id) {
            let joined = self.join_at(moment).await?;
            let goal = asked.get(Goal);
            let cells = joined.wanted(member.as_deref(), goal.as_deref());
            let records = cells.filter_map(|(_, cell)| cell.records.get(&side)).flatten();
            return Ok(Some(records.map(|(kind, id)| (*kind, id.as_str().to_owned())).collect()));
        }
        if let Some(side) = gap_to(id) {
            let joined = self.join_at(moment).await?;
            let line = joined.line(&member.unwrap_or_default(), &asked.get(Indicator).unwrap_or_default());
            let gap = line.and_then(|line| line.to(side)).and_then(alliance::join::Gap::known);
            let both = gap.map(|gap| [gap.declared.clone(), gap.other.clone()]);
            return Ok(Some(both.into_iter().flatten().map(|id| (Kind::Observation, id)).collect()));
        }
        Ok(None)
    }

    /// The records that an answer was counted from; none for members of whom nothing is known.
    pub async fn behind(
        &self,
        moment: &Moment,
        asked: &Asked,
        sort: Sort,
        page: u32,
    ) -> Result<Page<Stored>, DeskError> {
        const PER_PAGE: u32 = 100;
        let none = |items: Vec<Stored>| {
            let total = items.len() as u64;
            Page { items, total, total_is_floor: false, page: 1, per_page: PER_PAGE }
        };
        if let Some(mut named) = self.named(moment, asked).await? {
            let total = named.len() as u64;
            if sort == Sort::OwnDescending {
                named.reverse();
            }
            let page = page.max(1);
            let from = usize::try_from(u64::from(page - 1) * u64::from(PER_PAGE)).unwrap_or(usize::MAX);
            let mut items = Vec::new();
            if sort == Sort::Newest {
                // All of them are looked at, to be put in the order of their events.
                for (kind, id) in &named {
                    items.extend(self.get(moment, *kind, id).await?);
                }
                order(&mut items, sort);
                items = items.into_iter().skip(from).take(PER_PAGE as usize).collect();
            } else {
                for (kind, id) in named.iter().skip(from).take(PER_PAGE as usize) {
                    items.extend(self.get(moment, *kind, id).await?);
                }
            }
            return Ok(Page { items, total, total_is_floor: false, page, per_page: PER_PAGE });
        }
        if let Some(id) = asked.get(OfRound) {
            return Ok(none(self.get(moment, Kind::Round, &id).await?.into_iter().collect()));
        }
        if let (Some(id), Some(_)) = (asked.get(Id), asked.get(Part)) {
            return Ok(none(self.get(moment, Kind::Campaign, &id).await?.into_iter().collect()));
        }
        if asked.query.kinds == [Kind::Adoption]
            && let Some(id) = asked.get(Id)
        {
            let mut adoptions: Vec<Stored> =
                self.adoptions_of(moment, &id).await?.into_iter().map(|(stored, _)| stored).collect();
            order(&mut adoptions, sort);
            return Ok(none(adoptions));
        }
        if asked.query.measure == TheFigure {
            let id = asked.get(Id).unwrap_or_default();
            return Ok(none(self.get(moment, Kind::Observation, &id).await?.into_iter().collect()));
        }
        if let (Some(instrument), Some(status)) = (asked.get(Instrument), asked.get(Status)) {
            let mut standings = self.all(moment, &asked.filter()).await?;
            standings.retain(|s| has_status(s, &instrument, &status));
            order(&mut standings, sort);
            return Ok(none(standings));
        }
        if let Some(kept) = Kept::of(asked) {
            let mut provisions = self.all(moment, &asked.filter()).await?;
            provisions.retain(|stored| kept.keeps(stored));
            order(&mut provisions, sort);
            return Ok(none(provisions));
        }
        let filters = self.filters(moment, asked).await?;
        if let [filter] = filters.as_slice() {
            return self.list(moment, &Filter { sort, page, per_page: PER_PAGE, ..filter.clone() }).await;
        }
        let mut items = Vec::new();
        for filter in &filters {
            items.extend(self.all(moment, filter).await?);
        }
        order(&mut items, sort);
        Ok(none(items))
    }

    /// The adoptions of a campaign or a practice.
    pub async fn adoptions_of(&self, moment: &Moment, of: &str) -> Result<Vec<(Stored, Adoption)>, DeskError> {
        let all = self.all(moment, &Filter { kind: vec![Kind::Adoption], ..Filter::default() }).await?;
        let read = all.into_iter().filter_map(|stored| stored.read::<Adoption>().map(|adoption| (stored, adoption)));
        Ok(read.filter(|(_, adoption)| adoption.of == of).collect())
    }

    /// What to look for. A figure does not name a goal; its indicator does.
    async fn filters(&self, moment: &Moment, asked: &Asked) -> Result<Vec<Filter>, DeskError> {
        let filter = asked.filter();
        if asked.query.kinds != [Kind::Observation] || filter.goal.is_none() {
            return Ok(vec![filter]);
        }
        let indicators = Filter { kind: vec![Kind::Indicator], goal: filter.goal.clone(), ..Filter::default() };
        let indicators = self.all(moment, &indicators).await?.into_iter().map(|i| i.id.as_str().to_owned());
        let wanted = indicators.filter(|id| filter.indicator.as_ref().is_none_or(|one| one == id));
        Ok(wanted.map(|id| Filter { goal: None, indicator: Some(id), ..filter.clone() }).collect())
    }

    /// The codes of all members known at a moment.
    async fn members(&self, moment: &Moment) -> Result<BTreeSet<String>, DeskError> {
        let filter = Filter { kind: vec![Kind::Member], ..Filter::default() };
        Ok(self.tally(moment, &filter, By::Member).await?.into_keys().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_query_has_a_name_of_its_own() {
        let names: BTreeSet<&str> = QUERIES.iter().map(|q| q.id).collect();
        assert_eq!(names.len(), QUERIES.len());
    }

    #[test]
    fn a_question_refuses_what_its_query_does_not_take() {
        assert!(matches!(Asked::parse("members", [("goal", "G1")]), Err(BadQuestion::NoSuchParameter { .. })));
        assert!(matches!(Asked::parse("statements", [("goal", "G8")]), Err(BadQuestion::BadValue { .. })));
        assert!(matches!(Asked::parse("observation", []), Err(BadQuestion::Needs { parameter: "id", .. })));
        assert!(matches!(Asked::parse("scores", []), Err(BadQuestion::NoSuchQuery(_))));
        let in_force = |year| Asked::parse("members-with-law-in-force", [("criterion", "possession"), ("year", year)]);
        assert!(in_force("2004").is_ok());
        for bad in ["04", "1799", "2101", "+204"] {
            assert!(matches!(in_force(bad), Err(BadQuestion::BadValue { parameter: "year", .. })), "{bad}");
        }
        let asked = Asked::parse("statements", [("kind", "baseline"), ("goal", "G1"), ("standing", "")]).unwrap();
        assert_eq!(asked.parameters(), "goal=G1&kind=baseline");
    }
}
