//! The figures of takedown as people see them: a lead who makes them, a coordinator who releases them, and everybody else.

use desk::Backend;

use crate::access::House;
use crate::takedown::{has, has_not};

const LEAD: &str = "exercise.lead-analyst.de";
const COORDINATOR: &str = "exercise.coordinator.de";
const AT: &str = "/work/takedown/figures";

#[tokio::test(flavor = "multi_thread")]
async fn a_lead_makes_figures_and_a_coordinator_sees_what_waits() {
    let house = House::new(&Backend::Embedded).await;
    house.desk.watch().await.unwrap();
    let lead = house.sign_in(LEAD).await.unwrap();
    has(&house.sees("/work/takedown", &lead).await, &["href=\"/en/work/takedown/figures\""]);
    let page = house.sees(AT, &lead).await;
    has(
        &page,
        &["How long takedown takes", "Make the figures of a period", "No figures were made yet.", "name=\"period\""],
    );
    let refused = house.sends(AT, &[("period", "2024-Q1"), ("parts", "")], &lead).await;
    has(&refused, &["Nothing of this period can be shown"]);
    let refused = house.sends(AT, &[("period", "2024-Q1"), ("parts", "month")], &lead).await;
    has(&refused, &["Only a year is told beside its months or its quarters"]);
    let refused = house.sends(AT, &[("period", "2999"), ("parts", "")], &lead).await;
    has(&refused, &["a quarter after it is over"]);
    for (period, parts) in [("2024-Q5", ""), ("", ""), ("2024", "day")] {
        assert_eq!(
            house.sends(AT, &[("period", period), ("parts", parts)], &lead).await.status,
            400,
            "{period} {parts}"
        );
    }
    let coordinator = house.sign_in(COORDINATOR).await.unwrap();
    let page = house.sees(AT, &coordinator).await;
    has(&page, &["No figures were made yet."]);
    has_not(&page, &["name=\"period\""]);
    for who in ["exercise.analyst.de", "exercise.police-liaison.de", "exercise.provider-operator.de"] {
        let guest = house.sign_in(who).await.unwrap();
        assert_eq!(house.ask("GET", AT, Some(&guest)).await.status, 404, "{who}");
    }
    // A statement that was not released is not there, whatever it is called.
    for name in ["DE.2024-Q1", "nobody", "%00"] {
        assert_eq!(house.ask("GET", &format!("/measured/{name}"), None).await.status, 404, "{name}");
    }
}
