//! The ledger of an indicator: all that was ever published of its declared figures, and whoever else has to ask it.

use alliance::indicators::suppression::Published;
use alliance::register::PaperKind;
use store::work::{Paper, SeenPaper, View};

use crate::work::readable;
use crate::{Desk, DeskError};

/// A ledger as it was seen; one that is written since refuses whoever saw it.
pub(crate) fn seen_ledger(indicator: &str, ledger: Option<&Paper>) -> SeenPaper {
    SeenPaper { kind: PaperKind::Ledger, id: indicator.to_owned(), no: ledger.map_or(0, |paper| paper.no) }
}

impl Desk {
    /// All that was published of an indicator's declared counts, with the paper in which that stands; none before the first
    /// publication.
    pub(crate) async fn ledger(&self, indicator: &str) -> Result<Option<(Paper, Published)>, DeskError> {
        self.store().paper(&View::All, PaperKind::Ledger, indicator).await?.map(readable).transpose()
    }
}
