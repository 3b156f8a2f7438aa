//! The five facts and the join as browsers get them: the member first, everybody only after its consent, and nothing given away before.

use desk::Backend;
use serde_json::{Value, json};

use crate::commitments::until_noticed;
use crate::room::{Browser, Room, on_both};

const OWN: &str = "/en/work/credibility/RS";
/// Everything that speaks of the facts in public.
const PUBLIC: [&str; 7] = [
    "/en/facts",
    "/en/facts?member=RS",
    "/api/v1/facts",
    "/api/v1/facts.csv",
    "/api/v1/disclosures",
    "/api/v1/queries/figures-evidenced?member=RS",
    "/en/query/figures-evidenced?member=RS",
];

/// A figure of RS of this grade.
fn figure(indicator: &str, id: &str, grade: u8, value: &str) -> Value {
    json!({"kind": "observation", "id": id, "body": {
        "indicator": indicator, "member": "RS", "period": "2024", "year": 2024, "figure": { "value": value },
        "qualifier": null, "dimensions": {}, "grade": grade, "unit": "persons",
        "source": {"cited": "https://example.org/", "read_as": ""}, "note": null
    }})
}

async fn tell(room: &Room, figures: &[Value]) {
    let file = serde_json::to_vec(&json!(figures)).unwrap();
    room.desk.import("list.json", &file, "tester", "a test").await.unwrap();
}

const INDICATOR: &str = "exercise_victims_identified";

async fn furnished(room: &Room, grade: u8) -> Browser {
    room.desk.exercise_figures().await.unwrap();
    tell(room, &[figure(INDICATOR, "told.RS.2024", grade, "131")]).await;
    until_noticed().await;
    room.browser("signer.rs").await
}

on_both! {
    async fn the_member_sees_its_facts_first_and_everybody_once_it_consents(room) {
        let signer = furnished(&room, 3).await;
        let coordinator = room.browser("coordinator.rs").await;
        for who in ["secretariat", "auditor", "coordinator.de"] {
            assert_eq!(room.browser(who).await.get(OWN).await.status, 404, "{who}");
        }
        assert_eq!(coordinator.get("/en/work/credibility").await.location, OWN);
        let page = coordinator.get(OWN).await.ok();
        page.has("Figures with independent evidence").has("1 of 1").has("(too few to judge by)");
        page.has("told.RS.2024").has("A signer of your member decides").lacks("Make the facts public");
        signer.get("/en/country/RS").await.ok().has("are not public").lacks("1 of 1");
        signer.get("/en/facts").await.ok().has("Members whose facts are not public").lacks("of 1");

        let digest = signer.get(OWN).await.ok().field("digest");
        let give = format!("{OWN}/give");
        assert_eq!(coordinator.post(&give, &[("digest", &digest)]).await.status, 404);
        signer.post(&give, &[("digest", &"0".repeat(64))]).await.has("The facts have changed since you read them");
        signer.post(&give, &[("digest", &digest)]).await.sent_on();
        until_noticed().await;
        let page = signer.get("/en/facts").await.ok();
        page.has("1</a> of 1").has("Public by the member’s consent").has(&digest);
        signer.get("/en/country/RS").await.ok().has("1</a> of 1");
        let told = signer.get("/api/v1/queries/figures-evidenced?member=RS").await.ok().json();
        assert_eq!((&told["answer"]["figure"], &told["answer"]["of"]), (&json!({"value": "1"}), &json!(1)));
        signer.get("/en/query/figures-evidenced?member=RS").await.ok().has("1</a> of 1").has("told.RS.2024");

        signer.post(&format!("{OWN}/withdraw"), &[]).await.sent_on();
        until_noticed().await;
        signer.get("/en/facts").await.ok().lacks("of 1");
        signer.get(OWN).await.ok().has("Your member has withdrawn its consent").has("consent given");
    }

    async fn facts_that_are_not_public_change_no_byte_that_is(room) {
        let other = Room::on(Backend::Embedded).await;
        let (one, two) = (furnished(&room, 1).await, furnished(&other, 3).await);
        let (own, others) = (one.get(OWN).await.ok(), two.get(OWN).await.ok());
        assert_ne!(own.field("digest"), others.field("digest"), "the facts are not the same");
        for address in PUBLIC {
            assert_eq!(one.get(address).await.ok().bytes, two.get(address).await.ok().bytes, "{address}");
        }
    }

    async fn what_is_declared_stands_beside_what_others_say_with_the_gap(room) {
        let browser = furnished(&room, 1).await;
        tell(&room, &[figure(INDICATOR, "agreed.RS.2024", 3, "100")]).await;
        until_noticed().await;
        let indicator = browser.get(&format!("/api/v1/indicators/{INDICATOR}")).await.ok().json();
        let goal = indicator["record"]["body"]["goal"].as_str().unwrap().to_owned();
        let page = browser.get(&format!("/en/join/{goal}?member=RS")).await.ok();
        page.has("131</a> persons").has("100</a> persons").has("\u{2212}31</a> persons, ratio 100/131").has("Nothing was measured.");
        let join = browser.get(&format!("/api/v1/join?goal={goal}&member=RS")).await.ok().json();
        let line = join["lines"].as_array().unwrap().iter().find(|line| line["indicator"] == INDICATOR).unwrap();
        assert_eq!(line["gap_reviewed"]["difference"], "-31", "{line}");
        assert_eq!((&line["gap_reviewed"]["ratio"], &line["gap_measured"]["why"]), (&json!("100/131"), &json!("nothing-measured")));
        let csv = browser.get(&format!("/api/v1/join.csv?goal={goal}&member=RS")).await.ok();
        csv.has("100/131").has("told.RS.2024").has("agreed.RS.2024");
        let gap = browser.get(&format!("/api/v1/queries/gap-reviewed?indicator={INDICATOR}&member=RS")).await.ok().json();
        assert_eq!(gap["answer"]["figure"], json!({"value": "-31"}));
        // The whole: silence has a cell of its own, and so has every member.
        let whole = browser.get("/api/v1/join").await.ok().json();
        assert_eq!(whole["cells"].as_array().unwrap().len(), 54 * 7);
        let matrix = browser.get("/en/join").await.ok();
        matrix.has("nothing measured").has("/en/join/G7#RS");
        let declared = browser.get(&format!("/api/v1/queries/declared?goal={goal}&member=RS")).await.ok().json();
        let cell = whole["cells"].as_array().unwrap().iter().find(|cell| cell["member"] == "RS" && cell["goal"] == goal.as_str());
        assert_eq!(cell.unwrap()["declared"], declared["answer"]["number"]);
        assert_eq!(browser.get("/en/join/G8").await.status, 404);
    }
}
