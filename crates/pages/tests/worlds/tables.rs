//! While something is held or not answered, a country's people set another table and its police sign another one. Neither tells anything of a hold, nor does what is looked at again by it.

use alliance::people::access;
use alliance::takedown::Country;
use alliance::takedown::policy::{AtEnd, HostKind, Knowledge, PoliceTable, Silence};

use crate::world::World;

impl World {
    /// Germany's two people set its table.
    pub async fn sets_rules(&self, table: Country) {
        let see = self.leave_at::<access::RulesSee>("lead-analyst.de", "DE").await;
        let seen = self.desk.rules(&see).await.expect("reads").holds.edition;
        let leave = self.leave_at::<access::RulesPropose>("lead-analyst.de", "DE").await;
        self.desk.rules_propose(&leave, table, seen, "another time").await.expect("proposed");
        let digest = self.desk.rules(&see).await.expect("reads").digest.expect("a proposal");
        let leave = self.leave_at::<access::RulesConfirm>("member-admin.de", "DE").await;
        self.desk.rules_confirm(&leave, &digest).await.expect("confirmed");
    }

    /// Sets both tables anew, so that nothing leaves by them that did not before.
    pub async fn sets_tables(&self, number: usize) {
        let number = u16::try_from(number % 1_000).expect("under a thousand");
        self.sets_rules(Country { retention_days: 91 + number, ..Country::careful("DE") }).await;

        let see = self.leave_at::<access::PoliceTableSee>("police-liaison.de", "DE").await;
        let seen = self.desk.police_table(&see).await.expect("reads").holds.edition;
        let row = Silence {
            knowledge: Knowledge::Known,
            live: false,
            host: HostKind::Large,
            after_minutes: Some(10 + u32::from(number)),
        };
        let table = PoliceTable { member: "DE".into(), edition: 0, at_end: AtEnd::Ask, silence: vec![row] };
        let leave = self.leave_at::<access::PoliceTablePropose>("police-liaison.de", "DE").await;
        self.desk.police_table_propose(&leave, table, seen, "another time").await.expect("proposed");
        let digest = self.desk.police_table(&see).await.expect("reads").digest.expect("a proposal");
        let leave = self.leave_at::<access::PoliceTableSign>("police-second.de", "DE").await;
        self.desk.police_table_sign(&leave, &digest).await.expect("signed");
    }
}
