//! Publishing verdicts, and making them again.
//!
//! A published verdict is a record like any other: it has versions, an event and a place in the log. Its body holds the
//! question with all its figures, so that `accord recompute` needs nothing else to come to the same bytes.

use std::collections::{BTreeMap, BTreeSet};

use alliance::indicators::matched::{Entry, Matched, Pair};
use alliance::indicators::promise::Promise;
use alliance::indicators::reasons::MissingReason;
use alliance::indicators::{Question, Series, Verdict, icse, judge};
use alliance::register::{
    Commitment, Figure, Indicator, Kind, Observation, OperationalGoal, Record, RecordId, Standing,
};
use serde::{Deserialize, Serialize};
use store::{Appended, Filter, Moment, Stored};

pub use alliance::indicators::Rate;
pub use alliance::register::Measure;

use crate::{Desk, DeskError};

/// Who publishes verdicts.
const JUDGE: &str = "accord.judge";
/// Why: the last transaction of a publication says up to which event everything is judged. One that was cut off before
/// that is done again.
const COMPLETE: &str = "judged by the register up to event ";
/// The reason in the transactions before the last one.
const PARTIAL: &str = "judged by the register, more to follow";
/// Records stored by one transaction.
const BATCH: usize = 5_000;
/// The alliance was launched on 5 December 2012: growth is counted from the last figure known by then.
const LAUNCHED: i32 = 2012;

/// The body of a published verdict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Published {
    /// What was judged, with all figures.
    pub question: Question,
    /// What came of it.
    pub verdict: Verdict,
    /// The indicator judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<String>,
    /// The operational goal it speaks to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<String>,
    /// The member judged; none for the alliance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// The promise judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
}

/// What recomputing came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Recomputed {
    /// Published verdicts, every version of them.
    pub verdicts: u64,
    /// Those that did not come out with the same bytes.
    pub different: u64,
    /// One line for each of the first hundred of these.
    pub differences: Vec<String>,
}

/// What changed since verdicts were last published.
#[derive(Default)]
struct Touched {
    statements: BTreeMap<String, Stored>,
    /// Indicator and member; a member of none is the alliance.
    series: BTreeSet<(String, Option<String>)>,
    /// Indicators of which every series is to be judged.
    whole: BTreeSet<String>,
}

impl Desk {
    /// Judges everything that changed since this was last done and publishes what came of it. Without a change nothing is
    /// written.
    pub async fn publish_verdicts(&self) -> Result<Appended, DeskError> {
        let moment = self.moment(None).await?;
        let touched = self.touched(&moment).await?;
        let mut records = Vec::new();
        for (id, stored) in &touched.statements {
            records.extend(stored.read::<Commitment>().and_then(|body| of_promise(id, &body)));
        }
        let goals = self.rates(&moment).await?;
        let indicators: BTreeSet<&String> = touched.series.iter().map(|(i, _)| i).chain(&touched.whole).collect();
        for id in indicators {
            let Some(stored) = self.get(&moment, Kind::Indicator, id).await? else { continue };
            let Some(indicator) = stored.read::<Indicator>() else { continue };
            let Some(rate) = asked_growth(id, &indicator, &goals) else { continue };
            let figures = self.figures(&moment, id).await?;
            // Where nobody counts the alliance as a whole, its members are added up.
            if !figures.contains_key(&None) {
                records.extend(of_members(id, &indicator, &figures, (rate, self.how_many(&moment).await?)));
            }
            for (member, observations) in figures {
                if touched.whole.contains(id) || touched.series.contains(&(id.clone(), member.clone())) {
                    records.extend(of_series(id, &indicator, member.as_deref(), &observations, rate));
                }
            }
        }
        let mut done = Appended { size: moment.size, ..Appended::default() };
        let batches = records.chunks(BATCH).len();
        for (at, batch) in records.chunks(BATCH).enumerate() {
            let reason = if at + 1 == batches { format!("{COMPLETE}{}", moment.size) } else { PARTIAL.to_owned() };
            let one = self.store_all(batch.to_vec(), JUDGE, &reason).await?;
            done.created += one.created;
            done.amended += one.amended;
            done.unchanged += one.unchanged;
            (done.size, done.note) = (one.size, one.note);
        }
        Ok(done)
    }

    /// What was recorded since everything was judged, newest version of each record.
    async fn touched(&self, moment: &Moment) -> Result<Touched, DeskError> {
        let mut touched = Touched::default();
        let mut goals = Vec::new();
        let mut judged = 0;
        for page in 1.. {
            let changes = self.changes(moment, page, 1_000).await?.items;
            let last = changes.len() < 1_000;
            for stored in changes {
                if stored.seq <= judged {
                    return self.with_goals(moment, touched, goals).await;
                }
                let id = stored.id.as_str().to_owned();
                match stored.kind {
                    Kind::Verdict => judged = judged.max(judged_up_to(&stored)),
                    Kind::Commitment => {
                        touched.statements.entry(id).or_insert(stored);
                    }
                    Kind::Observation => {
                        touched.series.extend(stored.read::<Observation>().map(|o| (o.indicator, o.member)));
                    }
                    Kind::Indicator => {
                        touched.whole.insert(id);
                    }
                    Kind::Goal => goals.push(id),
                    _ => {}
                }
            }
            if last {
                break;
            }
        }
        self.with_goals(moment, touched, goals).await
    }

    /// A goal that changed may ask for other growth of all its indicators.
    async fn with_goals(
        &self,
        moment: &Moment,
        mut touched: Touched,
        goals: Vec<String>,
    ) -> Result<Touched, DeskError> {
        for goal in goals {
            let filter = Filter { kind: vec![Kind::Indicator], goal: Some(goal), ..Filter::default() };
            touched.whole.extend(self.all(moment, &filter).await?.into_iter().map(|i| i.id.as_str().to_owned()));
        }
        Ok(touched)
    }

    /// The yearly growth that each goal asks of which indicators.
    async fn rates(&self, moment: &Moment) -> Result<Vec<OperationalGoal>, DeskError> {
        let goals = self.all(moment, &Filter { kind: vec![Kind::Goal], ..Filter::default() }).await?;
        Ok(goals.iter().filter_map(Stored::read).collect())
    }

    /// How many members there are.
    async fn how_many(&self, moment: &Moment) -> Result<u32, DeskError> {
        let members = self.all(moment, &Filter { kind: vec![Kind::Member], ..Filter::default() }).await?;
        Ok(u32::try_from(members.len()).unwrap_or(u32::MAX))
    }

    /// An indicator's figures, by member.
    async fn figures(
        &self,
        moment: &Moment,
        indicator: &str,
    ) -> Result<BTreeMap<Option<String>, Vec<Observation>>, DeskError> {
        let filter =
            Filter { kind: vec![Kind::Observation], indicator: Some(indicator.to_owned()), ..Filter::default() };
        let mut by_member: BTreeMap<Option<String>, Vec<Observation>> = BTreeMap::new();
        for observation in self.all(moment, &filter).await?.iter().filter_map(Stored::read::<Observation>) {
            by_member.entry(observation.member.clone()).or_default().push(observation);
        }
        Ok(by_member)
    }

    /// Judges the question of every version of every published verdict again and compares the bytes. `progress` is told
    /// versions done and versions in all.
    pub async fn recompute(&self, mut progress: impl FnMut(u64, u64)) -> Result<Recomputed, DeskError> {
        let moment = self.moment(None).await?;
        let all = self.inner.store.count_versions_of(&moment, Kind::Verdict).await?;
        let mut done = Recomputed::default();
        let mut after = 0;
        loop {
            let versions = self.inner.store.versions_of(&moment, Kind::Verdict, after, 1_000).await?;
            let Some(last) = versions.last() else { return Ok(done) };
            after = last.seq;
            for stored in &versions {
                done.verdicts += 1;
                if let Some(difference) = differs(stored) {
                    done.different += 1;
                    if done.differences.len() < 100 {
                        done.differences.push(difference);
                    }
                }
            }
            progress(done.verdicts, all);
        }
    }
}

/// The event up to which everything was judged when this verdict was published; 0 where it does not say.
fn judged_up_to(stored: &Stored) -> u64 {
    let said = stored.reason.strip_prefix(COMPLETE).filter(|_| stored.actor == JUDGE);
    said.and_then(|event| event.parse().ok()).unwrap_or_default()
}

/// Why a published verdict is not what its question comes to; none where it is, to the byte.
fn differs(stored: &Stored) -> Option<String> {
    let place = format!("verdict {} version {} (event {})", stored.id, stored.version, stored.seq);
    let published: Published = match serde_json::from_value(stored.body.clone()) {
        Ok(published) => published,
        Err(e) => return Some(format!("{place}: cannot be read: {e}")),
    };
    let again = judge(&published.question);
    let (was, is) = (published.verdict.to_canonical(), again.to_canonical());
    let kept = serde_json::to_value(&published).is_ok_and(|v| v == stored.body);
    if was == is && kept {
        None
    } else if kept {
        Some(format!(
            "{place}: published {} ({}), recomputed {} ({})",
            published.verdict.word, published.verdict.reason, again.word, again.reason
        ))
    } else {
        Some(format!("{place}: it holds more than a question and its verdict"))
    }
}

fn record(id: &str, published: &Published) -> Option<Record> {
    Some(Record::new(Kind::Verdict, RecordId::new(id).ok()?, published))
}

/// The growth asked of an indicator: its own, or that of a goal which names it.
fn asked_growth(id: &str, indicator: &Indicator, goals: &[OperationalGoal]) -> Option<Rate> {
    let of_goal = || goals.iter().find(|g| g.indicators.iter().any(|i| i == id))?.yearly_growth.clone();
    indicator.yearly_growth.clone().or_else(of_goal)?.parse().ok()
}

/// The verdicts of an indicator's figures: its growth, and for a stock the growth of the flow behind it, because "at least a
/// tenth more a year" can be read either way and the reader must see both. The flow of `..._stock` stands under `..._flow`.
fn of_series(
    id: &str,
    indicator: &Indicator,
    member: Option<&str>,
    observations: &[Observation],
    rate: Rate,
) -> Vec<Record> {
    let series = match icse::series_of(id, indicator, observations) {
        Ok(series) => series,
        Err(refused) => {
            tracing::warn!(indicator = id, member, %refused, "these figures are no series and were not judged");
            return Vec::new();
        }
    };
    let Some(base) = base_of(&series) else { return Vec::new() };
    let flow = id.strip_suffix("_stock").map(|stem| format!("{stem}_flow"));
    let flow = flow.filter(|_| indicator.measure == Measure::Stock);
    let growth = (id.to_owned(), Question::Growth { series: series.clone(), base, rate });
    let flow = flow.map(|flow| (flow, Question::Flow { series, base, rate }));
    let judged = |(id, question): (String, Question)| {
        let name = member.map_or_else(|| id.clone(), |m| format!("{id}.{m}"));
        let verdict = judge(&question);
        let (indicator, goal) = (Some(id), indicator.goal.clone());
        record(
            &name,
            &Published { question, verdict, indicator, goal, member: member.map(str::to_owned), statement: None },
        )
    };
    [Some(growth), flow].into_iter().flatten().filter_map(judged).collect()
}

/// The verdict of the alliance on a figure that members alone have: the last year of which anything is known against the one before it of which
/// anything is, over the members with figures of both. What is withheld is in neither, nor is a member whose series breaks in between.
fn of_members(
    id: &str,
    indicator: &Indicator,
    figures: &BTreeMap<Option<String>, Vec<Observation>>,
    (rate, members): (Rate, u32),
) -> Option<Record> {
    let of_member = |(member, observations): (&Option<String>, &Vec<Observation>)| {
        Some((member.clone()?, icse::series_of(id, indicator, observations).ok()?))
    };
    let all: Vec<(String, Series)> = figures.iter().filter_map(of_member).collect();
    let known = |series: &Series| -> Vec<i32> {
        series.points().iter().filter(|point| point.value().is_some()).map(|point| point.period).collect()
    };
    let years: BTreeSet<i32> = all.iter().flat_map(|(_, series)| known(series)).collect();
    let mut last = years.into_iter().rev();
    let (to, from) = (last.next()?, last.next()?);
    let entry = |series: &Series, year: i32| {
        let point = series.points().iter().find(|point| point.period == year);
        let unknown = || Figure::Missing(MissingReason::Unknown.as_str().to_owned());
        Entry {
            figure: point.map_or_else(unknown, |point| point.figure.clone()),
            precision: point.map(|point| point.precision).unwrap_or_default(),
        }
    };
    let whole = |series: &&(String, Series)| !series.1.breaks().iter().any(|one| one.period > from && one.period <= to);
    let pairs = all.iter().filter(whole).map(|(member, series)| Pair {
        member: member.clone(),
        before: entry(series, from),
        after: entry(series, to),
    });
    let counts = all.iter().all(|(_, series)| series.counts());
    let matched = Matched::new((from, to), (indicator.measure, counts), rate, members, pairs.collect());
    let question = match matched {
        Ok(matched) => Question::Matched(matched),
        Err(refused) => {
            tracing::warn!(indicator = id, %refused, "the figures of members cannot be added up and were not judged");
            return None;
        }
    };
    let verdict = judge(&question);
    let (indicator, goal) = (Some(id.to_owned()), indicator.goal.clone());
    record(id, &Published { question, verdict, indicator, goal, member: None, statement: None })
}

/// The base of growth: the last figure known when the alliance was launched, or the first one after it.
fn base_of(series: &Series) -> Option<i32> {
    let known = || series.points().iter().filter(|p| p.value().is_some()).map(|p| p.period);
    known().rfind(|year| *year <= LAUNCHED).or_else(|| known().next())
}

/// The verdict of a promise. What the starting data knows of a promise names neither milestones nor a target; the verdict
/// says that, and whose word the statement is.
///
/// A promise that was made here carries the question by which it is judged.
fn of_promise(id: &str, body: &Commitment) -> Option<Record> {
    let statement = &body.statement;
    let made_here = body.promise.as_ref().map(|promised| promised.question.clone());
    let question = Question::Promise(made_here.unwrap_or_else(|| Promise {
        evidence_grade: match statement.standing {
            Standing::OfficialForm | Standing::GovernmentStatement => 1,
            // A third party says so, and the document is archived with the data: more than the member's own word.
            Standing::PublicSource => 2,
        },
        ..Promise::default()
    }));
    let verdict = judge(&question);
    let (member, goal) = (Some(statement.member.clone()), statement.goal.clone());
    record(id, &Published { question, verdict, indicator: None, goal, member, statement: Some(id.to_owned()) })
}

/// Judges a series in a CSV file (see [`interchange::series::read_series`]) from a base year on: its growth, or, where it is
/// a stock, the growth of the flow behind it.
pub fn judge_file(
    name: &str,
    bytes: &[u8],
    base: i32,
    rate: Rate,
    measure: Measure,
    of_flow: bool,
) -> Result<Published, DeskError> {
    let series = interchange::series::read_series(name, bytes, measure).map_err(DeskError::Faults)?;
    if series.at(base).is_none() {
        let first = series.points().first().map_or(base, |p| p.period);
        let last = series.points().last().map_or(base, |p| p.period);
        return Err(DeskError::NoBase { file: name.to_owned(), base, first, last });
    }
    let question =
        if of_flow { Question::Flow { series, base, rate } } else { Question::Growth { series, base, rate } };
    let verdict = judge(&question);
    Ok(Published { question, verdict, indicator: None, goal: None, member: None, statement: None })
}
