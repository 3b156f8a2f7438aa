//! What of a statement stands in the register: each figure as an observation of goal 3, with evidence grade 4.

use std::collections::BTreeMap;

use alliance::referrals::times::AnswerFigures;
use alliance::register::{
    Card, Direction, Figure, Indicator, Kind, Measure, Observation, Precision, Record, RecordId, Source,
};
use alliance::takedown::figures::{Measured, Within};
use alliance::takedown::survival::Percentile;
use interchange::takedown::measured::Statement;
use rust_decimal::Decimal;
use store::Change;

use crate::takedown::{hours, time_in_words};
use crate::{Desk, DeskError};

/// A system counted and signed it (rule 11 of the register).
const GRADE: u8 = 4;
const HOURS: &str = "hours";
const PERCENT: &str = "percent";

/// What is measured: the word in the statement, how its indicators begin, what it is called, its unit, and both ends of its clock.
struct Clock {
    word: &'static str,
    id: &'static str,
    title: &'static str,
    unit: &'static str,
    begins: &'static str,
    ends: &'static str,
}

const CLOCKS: [Clock; 3] = [
    Clock {
        word: "acknowledged",
        id: "referral_acknowledged",
        title: "From another force's request until it is acknowledged",
        unit: "requests",
        begins: "a referral, or a request for evidence, was sent to the member's police",
        ends: "they said that they have it, or answered",
    },
    Clock {
        word: "referrals",
        id: "referral_answered",
        title: "From another force's referral until it is answered",
        unit: "referrals",
        begins: "a referral was sent to the member's police",
        ends: "they answered, or handed it on",
    },
    Clock {
        word: "evidence",
        id: "evidence_answered",
        title: "From a request for electronic evidence until it is answered",
        unit: "requests",
        begins: "a request for electronic evidence was sent to the member's police",
        ends: "they answered",
    },
];

/// What is told of each clock.
#[derive(Clone, Copy)]
enum Part {
    Median,
    Ninetieth,
    Within,
    Counted,
    Open,
}

impl Part {
    const ALL: [Self; 5] = [Self::Median, Self::Ninetieth, Self::Within, Self::Counted, Self::Open];

    const fn word(self) -> &'static str {
        match self {
            Self::Median => "median",
            Self::Ninetieth => "ninetieth",
            Self::Within => "within",
            Self::Counted => "counted",
            Self::Open => "open",
        }
    }

    const fn unit(self, clock: &Clock) -> &'static str {
        match self {
            Self::Median | Self::Ninetieth => HOURS,
            Self::Within => PERCENT,
            Self::Counted | Self::Open => clock.unit,
        }
    }

    const fn direction(self) -> Direction {
        match self {
            Self::Within => Direction::Up,
            Self::Counted => Direction::Context,
            Self::Median | Self::Ninetieth | Self::Open => Direction::Down,
        }
    }

    /// Its title and its definition, in English.
    fn says(self, clock: &Clock) -> (String, String) {
        let Clock { title, unit, begins, ends, .. } = clock;
        let open = "What is still open counts as open (Kaplan and Meier). Calendar time, nights and weekends too.";
        match self {
            Self::Median => (
                format!("{title}: half of all {unit}"),
                format!("Hours from when {begins} until {ends}, for half of those sent in the quarter. {open}"),
            ),
            Self::Ninetieth => (
                format!("{title}: nine of ten {unit}"),
                format!("Hours from when {begins} until {ends}, for nine of ten of those sent in the quarter. {open}"),
            ),
            Self::Within => (
                format!("{title}: within a time"),
                format!("The share of those sent in the quarter of which, within a time from when {begins}, {ends}; in whole percents. Told where nobody can take from it fewer than five. {open}"),
            ),
            Self::Counted => (
                format!("{title}: how many are counted"),
                format!("How often in the quarter {begins}. Fewer than twenty are not told."),
            ),
            Self::Open => (
                format!("{title}: how many are open"),
                "Of those sent in the quarter, how many were open a quarter after its end. Told where neither these nor the others are fewer than five.".to_owned(),
            ),
        }
    }

    fn id(self, clock: &Clock) -> String {
        format!("{}_{}", clock.id, self.word())
    }
}

fn id(text: &str) -> Result<RecordId, DeskError> {
    RecordId::new(text).map_err(|error| DeskError::Broken(error.to_string()))
}

fn indicator(part: Part, clock: &Clock) -> Indicator {
    let (title, definition) = part.says(clock);
    Indicator {
        title,
        definition,
        unit: part.unit(clock).to_owned(),
        measure: Measure::Flow,
        direction: part.direction(),
        goal: Some("G3".to_owned()),
        smallest_cell: 5,
        yearly_growth: None,
        source: Source {
            cited: "signed statements of this house; each figure names the one that it stands in".to_owned(),
            read_as: String::new(),
        },
        card: Card::default(),
    }
}

impl Desk {
    /// The changes of the register by which a statement is public: definitions that are not there yet, and its figures.
    pub(super) async fn answers_observed(
        &self,
        statement: &Statement<AnswerFigures>,
        (name, digest): (&str, &str),
    ) -> Result<Vec<Change>, DeskError> {
        let moment = self.moment(None).await?;
        let mut changes = Vec::new();
        for clock in &CLOCKS {
            for part in Part::ALL {
                let named = part.id(clock);
                if self.get(&moment, Kind::Indicator, &named).await?.is_none() {
                    let record = Record::new(Kind::Indicator, id(&named)?, &indicator(part, clock));
                    changes
                        .push(Change { record, reason: "the first statement of answer times was released".to_owned() });
                }
            }
        }
        let cited = format!("Statement {name} of {}, SHA-256 {digest}", self.measurements_key()?);
        let mut said = Saying { statement, cited, changes };
        for (word, measured) in statement.figures.each() {
            if let Some(clock) = CLOCKS.iter().find(|clock| clock.word == word) {
                said.measured(clock, measured)?;
            }
        }
        Ok(said.changes)
    }
}

/// The observations of one statement while they are put together.
struct Saying<'a> {
    statement: &'a Statement<AnswerFigures>,
    cited: String,
    changes: Vec<Change>,
}

impl Saying<'_> {
    fn measured(&mut self, clock: &Clock, measured: &Measured) -> Result<(), DeskError> {
        for (part, percentile) in [(Part::Median, measured.median), (Part::Ninetieth, measured.ninetieth)] {
            // What was not reached is in the shares; no number stands for it.
            if let Percentile::Between { low, high } = percentile {
                let words = (low != high).then(|| format!("between {} and {} hours", hours(low), hours(high)));
                self.say((part, clock), (hours(high), words), None)?;
            }
        }
        for Within { seconds, low, high } in &measured.within {
            let percent = |parts: u32| Decimal::new(parts.into(), 2).normalize();
            let words = (low != high).then(|| format!("between {} and {} percent", percent(*low), percent(*high)));
            self.say((Part::Within, clock), (percent(*low), words), Some(*seconds))?;
        }
        self.say((Part::Counted, clock), (Decimal::from(measured.cases), None), None)?;
        match measured.open {
            Some(open) => self.say((Part::Open, clock), (Decimal::from(open), None), None),
            None => Ok(()),
        }
    }

    fn say(
        &mut self,
        (part, clock): (Part, &Clock),
        (value, qualifier): (Decimal, Option<String>),
        within: Option<u64>,
    ) -> Result<(), DeskError> {
        let (member, period) = (&self.statement.member, self.statement.period.to_string());
        let mut dimensions = BTreeMap::from([
            ("clock_start".to_owned(), clock.begins.to_owned()),
            ("clock_end".to_owned(), clock.ends.to_owned()),
            ("reporter".to_owned(), self.statement.house.clone()),
        ]);
        let mut end = String::new();
        if let Some(seconds) = within {
            dimensions.insert("within".to_owned(), time_in_words(seconds));
            end = format!(".{seconds}");
        }
        let indicator = part.id(clock);
        let named = format!("{indicator}.{}.{}{end}", member.to_lowercase(), period.to_lowercase());
        let observation = Observation {
            indicator,
            member: Some(member.clone()),
            period,
            year: Some(self.statement.period.year()),
            figure: Figure::Value(value),
            precision: if qualifier.is_some() { Precision::Rounded } else { Precision::Exact },
            qualifier,
            dimensions,
            grade: GRADE,
            unit: part.unit(clock).to_owned(),
            source: Source { cited: self.cited.clone(), read_as: String::new() },
            note: None,
            vintage: None,
            revision: None,
        };
        let record = Record::new(Kind::Observation, id(&named)?, &observation);
        self.changes.push(Change { record, reason: "a statement of answer times was released".to_owned() });
        Ok(())
    }
}
