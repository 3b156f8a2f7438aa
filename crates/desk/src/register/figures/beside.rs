//! What a file may not say beside declared figures: a count that would give away what is withheld, or another definition of what
//! is counted already.

use std::collections::BTreeMap;

use alliance::indicators::suppression::Published;
use alliance::register::figures::publication::Elsewhere;
use alliance::register::figures::{FiguresWork, ledger};
use alliance::register::{Indicator, Kind, Observation, PaperKind, Record, definition};
use interchange::Fault;
use store::Moment;
use store::work::{PaperFilter, Seen, View};

use super::{seen_ledger, seen_of, told_elsewhere};
use crate::{Desk, DeskError};

/// What is known of an indicator while a file is looked through.
struct Counted {
    indicator: Indicator,
    ledger: Option<Published>,
    /// Whether a member declares figures of it, public or not.
    declared: bool,
    /// What is told elsewhere, in the register and so far in the file, by member.
    elsewhere: BTreeMap<String, Vec<Elsewhere>>,
}

/// What was found beside declared figures.
#[derive(Default)]
pub(crate) struct Beside {
    /// What cannot stand beside them, by its place in the file.
    pub faults: BTreeMap<usize, Fault>,
    /// By what this was found.
    pub seen: Seen,
}

impl Desk {
    /// Which records of a file cannot stand beside the figures that are declared here.
    pub(crate) async fn beside_figures(&self, file: &str, records: &[Record]) -> Result<Beside, DeskError> {
        let moment = self.moment(None).await?;
        let declared = self.every_paper::<FiguresWork>(&View::All, PaperKind::Figures, &PaperFilter::default()).await?;
        let mut known = BTreeMap::new();
        let (mut faults, mut seen) = (BTreeMap::new(), Seen::default());
        for (at, record) in records.iter().enumerate() {
            let told = match record.kind {
                Kind::Indicator => None,
                Kind::Observation => serde_json::from_value::<Observation>(record.body.clone()).ok(),
                _ => continue,
            };
            let id = told.as_ref().map_or(record.id.as_str(), |told| told.indicator.as_str());
            if !known.contains_key(id) {
                let declared = declared.iter().any(|(_, work)| work.indicator == id);
                known.insert(id.to_owned(), self.counted(&moment, id, declared, &mut seen).await?);
            }
            let Some(Some(counted)) = known.get_mut(id) else { continue };
            let refused = match &told {
                Some(told) => {
                    self.learn_elsewhere(&moment, id, told, counted).await?;
                    counted.refuses_figure(told)
                }
                None => counted.refuses_definition(record),
            };
            if let Some((expected, found)) = refused {
                let (file, column) = (file.to_owned(), format!("{} {}", record.kind, record.id));
                faults.insert(at, Fault { file, line: None, cell: None, column, expected, found, further: 0 });
            }
        }
        Ok(Beside { faults, seen })
    }

    /// What is known of an indicator; none where nobody declares figures of it.
    async fn counted(
        &self,
        moment: &Moment,
        id: &str,
        declared: bool,
        seen: &mut Seen,
    ) -> Result<Option<Counted>, DeskError> {
        let (paper, ledger) = self.ledger(id).await?.unzip();
        // Figures that become public meanwhile have to be looked at, also where none were so far.
        seen.papers.push(seen_ledger(id, paper.as_ref()));
        if !declared && ledger.is_none() {
            return Ok(None);
        }
        seen.register.extend(seen_of(id, moment));
        let indicator = self.counted_as(moment, id).await?;
        Ok(indicator.map(|indicator| Counted { indicator, ledger, declared, elsewhere: BTreeMap::new() }))
    }

    /// Reads what the register tells of a member's counts, once for each member.
    async fn learn_elsewhere(
        &self,
        moment: &Moment,
        id: &str,
        told: &Observation,
        counted: &mut Counted,
    ) -> Result<(), DeskError> {
        let Some(member) = told.member.as_deref().filter(|_| counted.ledger.is_some()) else { return Ok(()) };
        if !counted.elsewhere.contains_key(member) {
            let all = self.said_elsewhere(moment, member, (id, &counted.indicator)).await?;
            counted.elsewhere.insert(member.to_owned(), all);
        }
        Ok(())
    }
}

impl Counted {
    /// What was expected in place of a figure, and what was found.
    fn refuses_figure(&mut self, told: &Observation) -> Option<(String, String)> {
        let (ledger, member) = (self.ledger.as_ref()?, told.member.as_deref()?);
        let elsewhere = self.elsewhere.entry(member.to_owned()).or_default();
        if ledger::gives_away(ledger, elsewhere, &self.indicator, told) {
            let expected = format!(
                "no value here: small counts of {member} for {} are withheld, and this one would give them away; write that it is \
                 missing, with the code `suppressed`, or leave it out",
                told.period
            );
            return Some((expected, "a value".to_owned()));
        }
        // What comes later in the file is read together with it.
        elsewhere.extend(told_elsewhere(&self.indicator, told));
        None
    }

    /// The same of a definition.
    fn refuses_definition(&self, record: &Record) -> Option<(String, String)> {
        let terms = serde_json::from_value::<Indicator>(record.body.clone()).ok()?;
        let public = &self.indicator;
        let kept = if self.ledger.is_some() {
            definition::keeps_figures(public, &terms)
        } else if self.declared && !public.is_same_figure(&terms) {
            Err(definition::DefinitionRefusal::AnotherFigure)
        } else {
            Ok(())
        };
        let refusal = kept.err()?;
        let measure = measure_of(&terms);
        let expected = format!("what the figures that members declare of it were declared under ({refusal})");
        Some((expected, format!("{}, {measure}, smallest count {}", terms.unit, terms.smallest_cell)))
    }
}

/// As a file writes it.
const fn measure_of(indicator: &Indicator) -> &'static str {
    match indicator.measure {
        alliance::register::Measure::Stock => "stock",
        alliance::register::Measure::Flow => "flow",
    }
}
