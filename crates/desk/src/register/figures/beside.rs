//! What a file may not say beside declared figures: a count that would give away what is withheld, or another definition of what
//! is counted already.

use std::collections::BTreeMap;

use alliance::indicators::suppression::Published;
use alliance::register::figures::{FiguresWork, ledger};
use alliance::register::{Indicator, Kind, Observation, PaperKind, Record, definition};
use interchange::Fault;
use store::work::{PaperFilter, View};

use crate::{Desk, DeskError};

/// What is known of an indicator while a file is looked through.
struct Counted {
    indicator: Indicator,
    ledger: Option<Published>,
    /// Whether a member declares figures of it, public or not.
    declared: bool,
}

impl Desk {
    /// Which records of a file cannot stand beside the figures that are declared here, by their place in the file.
    pub(crate) async fn beside_figures(
        &self,
        file: &str,
        records: &[Record],
    ) -> Result<BTreeMap<usize, Fault>, DeskError> {
        let declared = self.papers::<FiguresWork>(&View::All, PaperKind::Figures, &PaperFilter::default()).await?;
        let mut known = BTreeMap::new();
        let mut faults = BTreeMap::new();
        for (at, record) in records.iter().enumerate() {
            let told = match record.kind {
                Kind::Indicator => None,
                Kind::Observation => serde_json::from_value::<Observation>(record.body.clone()).ok(),
                _ => continue,
            };
            let id = told.as_ref().map_or(record.id.as_str(), |told| told.indicator.as_str());
            if !known.contains_key(id) {
                let declared = declared.iter().any(|(_, work)| work.indicator == id);
                known.insert(id.to_owned(), self.counted(id, declared).await?);
            }
            let Some(Some(counted)) = known.get(id) else { continue };
            let refused = match &told {
                Some(told) => counted.refuses_figure(told),
                None => counted.refuses_definition(record),
            };
            if let Some((expected, found)) = refused {
                let (file, column) = (file.to_owned(), format!("{} {}", record.kind, record.id));
                faults.insert(at, Fault { file, line: None, cell: None, column, expected, found, further: 0 });
            }
        }
        Ok(faults)
    }

    /// What is known of an indicator; none where nobody declares figures of it.
    async fn counted(&self, id: &str, declared: bool) -> Result<Option<Counted>, DeskError> {
        let ledger = self.ledger(id).await?.map(|(_, published)| published);
        if !declared && ledger.is_none() {
            return Ok(None);
        }
        let moment = self.moment(None).await?;
        let indicator = self.get(&moment, Kind::Indicator, id).await?.and_then(|stored| stored.read::<Indicator>());
        Ok(indicator.map(|indicator| Counted { indicator, ledger, declared }))
    }
}

impl Counted {
    /// What was expected in place of a figure, and what was found.
    fn refuses_figure(&self, told: &Observation) -> Option<(String, String)> {
        let ledger = self.ledger.as_ref()?;
        ledger::gives_away(ledger, &self.indicator, told).then(|| {
            let member = told.member.as_deref().unwrap_or_default();
            let expected = format!(
                "no value here: counts of {member} for {} are withheld, and this one would give them away; write that it is missing, \
                 with the code `suppressed`, or leave it out",
                told.period
            );
            (expected, "a value".to_owned())
        })
    }

    /// The same of a definition.
    fn refuses_definition(&self, record: &Record) -> Option<(String, String)> {
        let terms = serde_json::from_value::<Indicator>(record.body.clone()).ok()?;
        let public = &self.indicator;
        let kept = if self.ledger.is_some() {
            definition::keeps_figures(public, &terms)
        } else if self.declared && (public.unit != terms.unit || public.measure != terms.measure) {
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
