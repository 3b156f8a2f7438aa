//! Deconfliction as people see it: two forces see the same run from their sides, one declines, others see nothing, the secretariat counts.

use std::sync::Arc;

use alliance::people::access;
use desk::Backend;
use desk::deconfliction::Joining;

use crate::access::House;
use crate::takedown::{has, has_not};

const DE: &str = "exercise.police-liaison.de";
const RS: &str = "exercise.police-liaison.rs";
const FR: &str = "exercise.police-liaison.fr";

/// A run that Germany's force proposed to Serbia's.
async fn proposed(house: &House) -> String {
    let guest = house.sign_in(DE).await.unwrap();
    let leave = house.desk.authorise::<access::DeconflictionPropose>(Some(&guest.person), None, None).await.unwrap();
    let joining = Joining { key: "58".repeat(32), nonce: "ab".repeat(32) };
    house.desk.deconfliction_propose(&leave, "exercise.police.rs", &joining, 4_096).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_is_seen_by_two_forces_and_counted_by_the_secretariat() {
    let house = Arc::new(House::new(&Backend::Embedded).await);
    let (asker, asked) = (house.sign_in(DE).await.unwrap(), house.sign_in(RS).await.unwrap());
    has(&house.sees("/work/deconfliction", &asker).await, &["Your force has not compared anything yet.", "16,384"]);
    let run = proposed(&house).await;
    let at = format!("/work/deconfliction/runs/{run}");
    let seen = house.sees(&at, &asker).await;
    has(&seen, &["Exercise police RS (Serbia)", "You asked", "Proposed", "4,096", "Not sent yet", "End it"]);
    has_not(&seen, &["The next step is yours.", "Take no part"]);
    has(&house.sees("/work", &asked).await, &["1 comparison with another force waits for your step"]);
    let seen = house.sees(&at, &asked).await;
    has(
        &seen,
        &["Exercise police DE (Germany)", "You were asked", "The next step is yours.", &format!("accept {run}")],
    );
    // To a third force it is not there, nor is it to anybody else.
    for who in [FR, "exercise.secretariat", "exercise.analyst.de", "exercise.operator"] {
        let guest = house.sign_in(who).await.unwrap();
        assert_eq!(house.ask("GET", &at, Some(&guest)).await.status, 404, "{who}");
        assert_eq!(house.sends(&format!("{at}/decline"), &[], &guest).await.status, 404, "{who}");
    }
    let refused = house.sends(&format!("{at}/decline"), &[], &asker).await;
    assert_eq!(refused.status, 422);
    has(&refused, &["The next step is the other force’s."]);
    let gone = house.sends(&format!("{at}/decline"), &[], &asked).await;
    assert_eq!((gone.status, gone.headers["location"].as_str()), (303, format!("/en{at}").as_str()));
    has(&house.sees(&at, &asker).await, &["Declined", "The other force ended it. Step: Proposed."]);
    has_not(&house.sees(&at, &asked).await, &["The next step is yours.", "End it"]);
    let secretariat = house.sign_in("exercise.secretariat").await.unwrap();
    let counts = house.sees("/work/deconfliction/counts", &secretariat).await;
    has(&counts, &[">Declined</th>", "<td class=\"num\">Withheld</td>"]);
    has_not(&counts, &["Exercise police", &run, "<td class=\"num\">0</td>", "<td class=\"num\">1</td>"]);
}
