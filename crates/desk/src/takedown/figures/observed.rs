//! What of a statement stands in the register: each figure as an observation of goal 7, with evidence grade 4, beside those that others publish. Which clock each goes by
//! is said with it.

use alliance::register::{
    Card, Direction, Figure, Indicator, Kind, Measure, Observation, Precision, Record, RecordId, Source,
};
use alliance::takedown::figures::{By, Measured, Within};
use alliance::takedown::survival::Percentile;
use interchange::takedown::measured::Statement;
use rust_decimal::Decimal;
use store::Change;

use crate::{Desk, DeskError};

/// A system counted and signed it (rule 11 of the register).
const GRADE: u8 = 4;

/// A figure: its id, its title, its unit, whether more of it is better, and what is counted.
struct Defined {
    id: &'static str,
    title: &'static str,
    unit: &'static str,
    direction: Direction,
    definition: &'static str,
}

const HOURS: &str = "hours";
const PERCENT: &str = "percent";
/// The provider's time.
const NOTICE_TO_GONE: [&str; 5] =
    ["notice_to_gone_median", "notice_to_gone_ninetieth", "notice_gone_within", "notices_counted", "notices_open"];
/// The hotline's own time.
const REPORT_TO_NOTICE: [&str; 5] = [
    "report_to_notice_median",
    "report_to_notice_ninetieth",
    "report_noticed_within",
    "reports_counted",
    "reports_open",
];
/// Both ends of each clock, in words.
const CLOCK_OF_NOTICES: (&str, &str) = ("the notice left", "seen gone, between two looks");
const CLOCK_OF_REPORTS: (&str, &str) = ("the report arrived", "the first notice left; time under holds is not counted");
const CLOCK_OF_HOLDS: (&str, &str) = ("a hold reached it", "no hold kept it any more, before the first notice left");

/// All of them.
const DEFINED: &[Defined] = &[
    Defined {
        id: NOTICE_TO_GONE[0],
        title: "From the notice until it was gone: half of all notices",
        unit: HOURS,
        direction: Direction::Down,
        definition: "Hours from the moment a notice left until what it is about was seen gone, for half of the notices of the period. What is still there counts as still there (Kaplan and Meier; Turnbull, where it went between two looks). Calendar time, weekends too.",
    },
    Defined {
        id: NOTICE_TO_GONE[1],
        title: "From the notice until it was gone: nine of ten notices",
        unit: HOURS,
        direction: Direction::Down,
        definition: "The same for nine of ten notices.",
    },
    Defined {
        id: NOTICE_TO_GONE[2],
        title: "Gone within a time after the notice",
        unit: PERCENT,
        direction: Direction::Up,
        definition: "The share of notices of the period whose subject was gone within a time after the notice had left. What is still there counts as still there.",
    },
    Defined {
        id: NOTICE_TO_GONE[3],
        title: "Notices whose removal times are counted",
        unit: "notices",
        direction: Direction::Context,
        definition: "Notices that left in the period.",
    },
    Defined {
        id: NOTICE_TO_GONE[4],
        title: "Notices whose subject was still there",
        unit: "notices",
        direction: Direction::Down,
        definition: "Notices of the period whose subject had not been seen gone a quarter after the end of the period.",
    },
    Defined {
        id: REPORT_TO_NOTICE[0],
        title: "From the report to the notice: half of all items",
        unit: HOURS,
        direction: Direction::Down,
        definition: "Hours from the report of an item to its first notice, without time under holds, for half of the items that were reported in the period and found to be in scope. Calendar time, weekends too; made coarser on purpose.",
    },
    Defined {
        id: REPORT_TO_NOTICE[1],
        title: "From the report to the notice: nine of ten items",
        unit: HOURS,
        direction: Direction::Down,
        definition: "The same for nine of ten items.",
    },
    Defined {
        id: REPORT_TO_NOTICE[2],
        title: "Noticed within a time after the report",
        unit: PERCENT,
        direction: Direction::Up,
        definition: "The share of items whose first notice left within a time after the report, without time under holds.",
    },
    Defined {
        id: REPORT_TO_NOTICE[3],
        title: "Items whose time to the notice is counted",
        unit: "items",
        direction: Direction::Context,
        definition: "Items that were reported in the period and found to be in scope.",
    },
    Defined {
        id: REPORT_TO_NOTICE[4],
        title: "Items of which no notice had left",
        unit: "items",
        direction: Direction::Down,
        definition: "Items of the period of which no notice had left a quarter after its end. Under five nothing is said.",
    },
    Defined {
        id: "held_items",
        title: "Items that the police held before the notice",
        unit: "items",
        direction: Direction::Context,
        definition: "Items whose first notice left in the year and that a hold had kept before. Told of whole years alone, and only where neither these nor the others are few.",
    },
    Defined {
        id: "held_median",
        title: "Time under holds: half of the items that were held",
        unit: "days",
        direction: Direction::Context,
        definition: "Days for which holds kept an item before its first notice, in whole days upwards.",
    },
    Defined {
        id: "held_ninetieth",
        title: "Time under holds: nine of ten items that were held",
        unit: "days",
        direction: Direction::Context,
        definition: "The same for nine of ten of them.",
    },
];

impl Defined {
    fn indicator(&self) -> Indicator {
        Indicator {
            title: self.title.to_owned(),
            definition: self.definition.to_owned(),
            unit: self.unit.to_owned(),
            measure: Measure::Flow,
            direction: self.direction,
            goal: Some("G7".to_owned()),
            smallest_cell: 5,
            yearly_growth: None,
            source: Source {
                cited: "signed statements of this house; each figure names the one that it stands in".to_owned(),
                read_as: String::new(),
            },
            card: Card::default(),
        }
    }
}

fn id(text: &str) -> Result<RecordId, DeskError> {
    RecordId::new(text).map_err(|error| DeskError::Broken(error.to_string()))
}

impl Desk {
    /// The changes of the register by which a statement is public: definitions that are not there yet, and its figures.
    pub(super) async fn observed(&self, statement: &Statement, digest: &str) -> Result<Vec<Change>, DeskError> {
        let moment = self.moment(None).await?;
        let mut changes = Vec::new();
        for defined in DEFINED {
            if self.get(&moment, Kind::Indicator, defined.id).await?.is_none() {
                let record = Record::new(Kind::Indicator, id(defined.id)?, &defined.indicator());
                changes.push(Change { record, reason: "the first statement of takedown was released".to_owned() });
            }
        }
        let key = self.measurements_key()?.to_string();
        let cited = format!("Statement {}.{} of {key}, SHA-256 {digest}", statement.member, statement.period);
        let mut said = Saying { statement, cited, changes };
        for (at, row) in statement.figures.removal.iter().enumerate() {
            let of = if row.by == By::All { String::new() } else { format!(".{at}") };
            let mut dimensions = vec![("clock_start", CLOCK_OF_NOTICES.0), ("clock_end", CLOCK_OF_NOTICES.1)];
            dimensions.extend(match row.by {
                By::All => None,
                By::Country => Some(("hosting_country", row.name.as_str())),
                By::Provider => Some(("provider", row.name.as_str())),
                By::Channel => Some(("channel", row.name.as_str())),
            });
            said.measured(&NOTICE_TO_GONE, &row.measured, (&of, &dimensions), row.by == By::All)?;
        }
        if let Some(own) = &statement.figures.own {
            let dimensions = [("clock_start", CLOCK_OF_REPORTS.0), ("clock_end", CLOCK_OF_REPORTS.1)];
            said.measured(&REPORT_TO_NOTICE, own, ("", &dimensions), false)?;
        }
        if let Some(held) = &statement.figures.held {
            let dimensions = [("clock_start", CLOCK_OF_HOLDS.0), ("clock_end", CLOCK_OF_HOLDS.1)];
            for (indicator, unit, value) in [
                ("held_items", "items", held.items),
                ("held_median", "days", held.median_days),
                ("held_ninetieth", "days", held.ninetieth_days),
            ] {
                said.say((indicator, unit), (Decimal::from(value), None), ("", &dimensions))?;
            }
        }
        Ok(said.changes)
    }
}

/// The observations of one statement while they are put together.
struct Saying<'a> {
    statement: &'a Statement,
    cited: String,
    changes: Vec<Change>,
}

/// What a figure is told apart by: the end of its record's id, and its dimensions.
type Of<'a> = (&'a str, &'a [(&'a str, &'a str)]);

impl Saying<'_> {
    fn measured(
        &mut self,
        [median, ninetieth, within, counted, open]: &[&str; 5],
        measured: &Measured,
        of: Of<'_>,
        whole: bool,
    ) -> Result<(), DeskError> {
        for (indicator, percentile) in [(median, measured.median), (ninetieth, measured.ninetieth)] {
            // What was not reached is in the shares; no number stands for it.
            if let Percentile::Between { low, high } = percentile {
                let words = (low != high).then(|| format!("between {} and {} hours", hours(low), hours(high)));
                self.say((indicator, HOURS), (hours(high), words), of)?;
            }
        }
        let shares = if whole { &measured.curve } else { &measured.within };
        for Within { seconds, low, high } in shares {
            let percent = |parts: u32| Decimal::new(parts.into(), 2).normalize();
            let words = (low != high).then(|| format!("between {} and {} percent", percent(*low), percent(*high)));
            let time = time_in_words(*seconds);
            let end = format!("{}.{seconds}", of.0);
            let mut dimensions = of.1.to_vec();
            dimensions.push(("within", &time));
            let at_most = percent(*high).to_string();
            if low != high {
                dimensions.push(("at_most", &at_most));
            }
            self.say((within, PERCENT), (percent(*low), words), (&end, &dimensions))?;
        }
        let unit = if *counted == NOTICE_TO_GONE[3] { "notices" } else { "items" };
        self.say((counted, unit), (Decimal::from(measured.cases), None), of)?;
        match measured.open {
            Some(count) => self.say((open, unit), (Decimal::from(count), None), of),
            None => Ok(()),
        }
    }

    fn say(
        &mut self,
        (indicator, unit): (&str, &str),
        (value, qualifier): (Decimal, Option<String>),
        (end, dimensions): Of<'_>,
    ) -> Result<(), DeskError> {
        let (member, period) = (&self.statement.member, self.statement.period.to_string());
        let precision = if qualifier.is_some() { Precision::Rounded } else { Precision::Exact };
        // Who reports it stands with every figure of how long removals take.
        let house = [("reporter", self.statement.house.as_str())];
        let dimensions = dimensions.iter().chain(&house);
        let dimensions = dimensions.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let observation = Observation {
            indicator: indicator.to_owned(),
            member: Some(member.clone()),
            period: period.clone(),
            year: Some(self.statement.period.year()),
            figure: Figure::Value(value),
            precision,
            qualifier,
            dimensions,
            grade: GRADE,
            unit: unit.to_owned(),
            source: Source { cited: self.cited.clone(), read_as: String::new() },
            note: None,
            vintage: None,
            revision: None,
        };
        let id = id(&format!("{indicator}.{}.{}{end}", member.to_lowercase(), period.to_lowercase()))?;
        let reason = "a statement of takedown was released".to_owned();
        self.changes.push(Change { record: Record::new(Kind::Observation, id, &observation), reason });
        Ok(())
    }
}

/// Hours with two places, upwards.
pub(crate) fn hours(seconds: u64) -> Decimal {
    let hundredths = (seconds * 100).div_ceil(3_600);
    Decimal::new(i64::try_from(hundredths).unwrap_or(i64::MAX), 2).normalize()
}

/// A time of the curve, in the largest unit in which it is whole.
pub(crate) fn time_in_words(seconds: u64) -> String {
    let (number, unit) = match seconds {
        s if s % 86_400 == 0 => (s / 86_400, "day"),
        s if s % 3_600 == 0 => (s / 3_600, "hour"),
        s => (s / 60, "minute"),
    };
    format!("{number} {unit}{}", if number == 1 { "" } else { "s" })
}
