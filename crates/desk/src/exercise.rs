//! Invented figures at any size, to practise with and to measure by. Everything made here says that it is an exercise.
//!
//! The same scale and seed give the same records, so that measurements can be repeated.

use std::collections::BTreeMap;

use alliance::register::{
    Card, Direction, Figure, Indicator, Kind, Measure, Observation, Precision, Record, RecordId, Source, Standing,
    Statement,
};
use jiff::SignedDuration;

use crate::clock::SetClock;
use crate::{Desk, DeskError, Filter};

/// Rounds of the exercise, one a year.
pub const ROUNDS: u16 = 10;
/// First year of the exercise.
const FIRST_YEAR: u16 = 2013;
/// Records stored by one transaction.
const BATCH: usize = 5_000;
/// What every invented text begins with.
const MARK: &str = "Exercise, invented:";

const VERBS: [&str; 8] = ["Train", "Fund", "Equip", "Join", "Publish", "Review", "Extend", "Found"];
const WHAT: [&str; 16] = [
    "a national victim identification unit",
    "specialised prosecutors",
    "the hotline's night service",
    "a joint investigation team",
    "a yearly removal report",
    "lessons for parents in three languages",
    "the exchange of hash lists with hosting providers",
    "a helpline for children",
    "the law on grooming",
    "a regional network of investigators",
    "a school programme",
    "guidance for hosting providers",
    "the forensic laboratory",
    "a survey among children",
    "support for identified victims",
    "the notice procedure",
];
const HOW: [&str; 8] = [
    "with the ministry of the interior",
    "with a budget of its own",
    "in every region",
    "together with neighbouring members",
    "after an independent evaluation",
    "with the national centre",
    "by the next conference",
    "in two stages",
];

/// A small deterministic generator (SplitMix64): no security rests on it.
#[derive(Debug)]
pub struct Dice(u64);

impl Dice {
    /// Dice for one purpose: they roll the same each time.
    pub fn of(purpose: &str) -> Self {
        Self(
            purpose
                .bytes()
                .fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)),
        )
    }

    /// A number below `sides`, of which there is at least one.
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % sides
    }

    /// One of these.
    pub fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        let at = self.roll(from.len() as u64);
        from[usize::try_from(at).unwrap_or_default()]
    }
}

impl Desk {
    /// Adds invented statements and observations until the log holds `scale` versions. Records are spread over the members,
    /// seven goals and ten rounds; about a third of the versions amend an earlier one. `clock` must be this desk's own: it is
    /// moved on through the ten years. `progress` is told versions done.
    pub async fn exercise(
        &self,
        scale: u64,
        clock: &SetClock,
        mut progress: impl FnMut(u64),
    ) -> Result<u64, DeskError> {
        if !self.is_exercise() {
            return Err(DeskError::NotAnExercise);
        }
        let moment = self.moment(None).await?;
        let members: Vec<String> = self
            .all(&moment, &Filter { kind: vec![Kind::Member], ..Filter::default() })
            .await?
            .into_iter()
            .map(|m| m.id.as_str().to_owned())
            .collect();
        let mut size = moment.size;
        let wanted = scale.saturating_sub(size);
        let batches = wanted.div_ceil(BATCH as u64).max(1);
        let step = SignedDuration::from_hours(
            24 * 365 * i64::from(ROUNDS) / i64::try_from(batches).unwrap_or(i64::MAX).max(1),
        );
        let mut dice = Dice(0xACC0_2D00 ^ size);
        let mut made = BTreeMap::new();
        let indicators = (1..=7).map(indicator).collect();
        size = self.store_all(indicators, "exercise", "exercise: what the invented figures count").await?.size;
        let mut batch = 0;
        // An invented version that says what the last one said is none, so that a few more are made than are wanted.
        while size < scale {
            let count = (scale - size).min(BATCH as u64);
            let round = u16::try_from(batch * u64::from(ROUNDS) / batches).map_or(ROUNDS - 1, |r| r.min(ROUNDS - 1));
            let records = (0..count).map(|_| invent(&mut dice, &members, round, &mut made)).collect();
            let done =
                self.store_all(records, "exercise", &format!("exercise: round {} of {ROUNDS}", round + 1)).await?;
            size = done.size;
            clock.advance(step);
            progress(size);
            batch += 1;
        }
        Ok(size)
    }
}

/// One invented version: a new statement, an amended one, or a figure.
fn invent(dice: &mut Dice, members: &[String], round: u16, made: &mut BTreeMap<(usize, u64), u64>) -> Record {
    let at = usize::try_from(dice.roll(members.len() as u64)).unwrap_or_default();
    let member = &members[at];
    let goal = dice.roll(7) + 1;
    let target = match goal {
        1 => "T1",
        2 | 3 => "T2",
        4 | 5 => "T3",
        _ => "T4",
    };
    let source = Source { cited: "exercise: invented by the generator".into(), read_as: String::new() };
    if dice.roll(10) == 0 {
        return figure(dice, member, goal, round, source);
    }
    let so_far = made.entry((at, goal)).or_default();
    let no = if *so_far > 0 && dice.roll(3) == 0 {
        dice.roll(*so_far) + 1
    } else {
        *so_far += 1;
        *so_far
    };
    // The kind follows from the number, so that an amendment amends a record of the same kind.
    let kind = [Kind::Baseline, Kind::Commitment, Kind::Commitment, Kind::Progress, Kind::Progress][(no % 5) as usize];
    let standing = [Standing::OfficialForm, Standing::GovernmentStatement, Standing::PublicSource][(no % 3) as usize];
    let year = FIRST_YEAR + round;
    let body = Statement {
        member: member.clone(),
        target: Some(target.to_owned()),
        goal: Some(format!("G{goal}")),
        standing,
        summary: format!(
            "{MARK} {} {} {}; stage {}.",
            dice.pick(&VERBS),
            dice.pick(&WHAT),
            dice.pick(&HOW),
            dice.roll(1_000)
        ),
        timeframe: format!("{year} to {}", year + 1),
        source,
    };
    let id = RecordId::new(format!("X.{member}.G{goal}.{no}")).expect("letters, digits and dots");
    Record::new(kind, id, &body)
}

/// What the invented figures of a goal count. Each is asked to grow by a tenth a year, so that there is something to judge.
fn indicator(goal: u8) -> Record {
    let body = Indicator {
        card: Card::default(),
        title: format!("{MARK} a figure for goal {goal}"),
        definition: format!("{MARK} it counts nothing. It is there to practise with and to measure by."),
        unit: "persons".into(),
        measure: Measure::Flow,
        direction: Direction::Up,
        goal: Some(format!("G{goal}")),
        smallest_cell: 5,
        yearly_growth: Some("10/100".into()),
        source: Source { cited: "exercise: invented by the generator".into(), read_as: String::new() },
    };
    let id = RecordId::new(format!("exercise_g{goal}")).expect("letters and digits");
    Record::new(Kind::Indicator, id, &body)
}

fn figure(dice: &mut Dice, member: &str, goal: u64, round: u16, source: Source) -> Record {
    let year = FIRST_YEAR + round;
    let indicator = format!("exercise_g{goal}");
    let missing = dice.roll(12) == 0;
    let body = Observation {
        vintage: None,
        revision: None,
        indicator: indicator.clone(),
        member: Some(member.to_owned()),
        period: year.to_string(),
        year: i16::try_from(year).ok(),
        figure: if missing {
            Figure::Missing("not-collected".into())
        } else {
            Figure::Value((100 + u64::from(round) * (5 + goal * 3) + dice.roll(40)).into())
        },
        precision: Precision::Exact,
        qualifier: None,
        dimensions: BTreeMap::new(),
        grade: u8::try_from(dice.roll(4)).unwrap_or_default(),
        unit: "persons".into(),
        source,
        note: Some(MARK.trim_end_matches(':').to_owned()),
    };
    let id = RecordId::new(format!("{indicator}.{member}.{year}")).expect("letters, digits and dots");
    Record::new(Kind::Observation, id, &body)
}
