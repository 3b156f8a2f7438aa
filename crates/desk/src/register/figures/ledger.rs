//! The ledger of an indicator: all that was ever published of its declared figures, and whoever else has to ask it.

use alliance::indicators::suppression::Published;
use alliance::register::PaperKind;
use store::work::{Paper, View};

use crate::{Desk, DeskError};

/// The ledger's id: it stands beside the definition of its indicator.
pub(crate) fn ledger_of(indicator: &str) -> String {
    format!("{indicator}.ledger")
}

impl Desk {
    /// All that was published of an indicator's declared counts, with the paper in which that stands; none before the first
    /// publication.
    pub(crate) async fn ledger(&self, indicator: &str) -> Result<Option<(Paper, Published)>, DeskError> {
        let paper = self.store().paper(&View::All, PaperKind::Indicator, &ledger_of(indicator)).await?;
        let Some(paper) = paper else { return Ok(None) };
        let broken = || DeskError::Broken(format!("the ledger {} cannot be read", paper.id));
        let published = paper.read().ok_or_else(broken)?;
        Ok(Some((paper, published)))
    }
}
