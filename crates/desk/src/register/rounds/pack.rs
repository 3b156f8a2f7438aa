//! Ordering the conference pack: who did, and of which state of the register. What is made stands in no paper: it says what is
//! public, and the floor above makes it.

use alliance::people::access;
use alliance::register::PaperKind;
use serde_json::json;
use store::Moment;

use crate::people::Authorised;
use crate::work::Deed;
use crate::{Desk, DeskError};

impl Desk {
    /// Notes that somebody ordered the pack of a round, as of a moment, in a language (its tag).
    pub async fn order_round_pack(
        &self,
        leave: &Authorised<access::RoundPack>,
        moment: &Moment,
        language: &str,
    ) -> Result<(), DeskError> {
        let deed = Deed::new(&leave.person().account, "round.pack-ordered", PaperKind::Round, &leave.paper().id);
        self.perform(deed.saying(said(moment, language))).await.map(|_| ())
    }

    /// Notes that somebody ordered a member's two pages of it.
    pub async fn order_report_pack(
        &self,
        leave: &Authorised<access::ReportPack>,
        moment: &Moment,
        language: &str,
    ) -> Result<(), DeskError> {
        let deed = Deed::new(&leave.person().account, "report.pack-ordered", PaperKind::Report, &leave.paper().id);
        self.perform(deed.of(leave.member()).saying(said(moment, language))).await.map(|_| ())
    }
}

fn said(moment: &Moment, language: &str) -> serde_json::Value {
    json!({ "events": moment.size, "language": language })
}
