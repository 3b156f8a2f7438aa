//! Invented figures in draft, to practise with.

use alliance::people::Role;
use alliance::register::figures::{Cell, Cited, Entries, Entry, FiguresWork};
use alliance::register::{
    Breakdown, Card, Direction, Indicator, Kind, Measure, PaperKind, Record, RecordId, Source, Usual,
};
use store::Change;
use store::work::View;

use super::id_of;
use crate::people::EXERCISE_COUNTRIES;
use crate::work::{Deed, PaperChange};
use crate::{Desk, DeskError};

/// What the invented figures count.
pub const INDICATOR: &str = "exercise_victims_identified";

impl Desk {
    /// Adds an invented indicator with breakdowns, and figures of it in draft of the exercise's first country. Does nothing where they
    /// are there. Needs the exercise's people.
    pub async fn exercise_figures(&self) -> Result<(), DeskError> {
        if !self.is_exercise() {
            return Err(DeskError::NotAnExercise);
        }
        let member = EXERCISE_COUNTRIES[0];
        let id = id_of(member, INDICATOR);
        if self.paper::<FiguresWork>(&View::All, PaperKind::Figures, &id).await?.is_some() {
            return Ok(());
        }
        let coordinator = format!("exercise.{}.{}", Role::Coordinator, member.to_lowercase());
        let work = FiguresWork::begin(member.to_owned(), INDICATOR.to_owned(), self.act_of(&coordinator)?);
        let work = work.edit(invented(self.day_now().year() - 1), &self.act_of(&coordinator)?)?;
        let work = work.blinded(self.fresh_id()?);
        let mut paper = PaperChange::new(PaperKind::Figures, &id, work.state().name(), &work);
        paper.member = Some(member.to_owned());
        paper.key = Some(format!("{member}/{INDICATOR}"));
        let mut deed =
            Deed::new(&coordinator, "figures.invented", PaperKind::Figures, &id).of(Some(member)).with(paper);
        if let Ok(record) = RecordId::new(INDICATOR) {
            let record = Record::new(Kind::Indicator, record, &indicator());
            deed.register = vec![Change { record, reason: "exercise: what the invented figures count".to_owned() }];
            "exercise".clone_into(&mut deed.office);
        }
        self.perform(deed).await.map(|_| ())
    }
}

fn indicator() -> Indicator {
    let parts = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect();
    Indicator {
        title: "Exercise, invented: victims identified in a year".to_owned(),
        definition: "Exercise, invented: children who were identified in a year. It counts nobody.".to_owned(),
        unit: "persons".to_owned(),
        measure: Measure::Flow,
        direction: Direction::Up,
        goal: Some("G1".to_owned()),
        smallest_cell: 5,
        yearly_growth: None,
        source: Source { cited: "exercise: invented".to_owned(), read_as: String::new() },
        card: Card {
            counting: Some("Each child once, in the year of the identification.".to_owned()),
            breakdowns: vec![
                Breakdown { by: "sex".to_owned(), parts: parts(&["female", "male", "not-known"]) },
                Breakdown { by: "age".to_owned(), parts: parts(&["under-13", "from-13"]) },
            ],
            usual: Some(Usual { least: "1/2".to_owned(), greatest: "2/1".to_owned() }),
            decimals: Some(0),
            ..Card::default()
        },
    }
}

fn invented(year: i16) -> Entries {
    let entry = |value: u32| Entry {
        value: Some(value.into()),
        source: Cited { title: "Exercise, invented: police statistics".to_owned(), address: String::new() },
        ..Entry::default()
    };
    Entries::from([
        (Cell::total(year - 1), entry(118)),
        (Cell::total(year), entry(131)),
        (Cell::part(year, "sex", "female"), entry(86)),
        (Cell::part(year, "sex", "male"), entry(42)),
        (Cell::part(year, "sex", "not-known"), entry(3)),
    ])
}
