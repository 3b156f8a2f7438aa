//! The editor of definitions over HTTP: two people, what is missing, and a change with its reason and its break.

use alliance::people::{Account, AccountState, Grant, Role};
use alliance::register::PaperKind;
use desk::work::{Deed, PaperChange};

use crate::commitments::until_noticed;
use crate::room::{Room, on_both};

/// Invents a second person of the secretariat.
pub async fn colleague(room: &Room) {
    let id = "exercise.secretariat-2";
    let account = Account {
        name: "Rita Exercise".to_owned(),
        mail: "secretariat-2@example.org".to_owned(),
        language: "en".to_owned(),
        organisation: None,
        home: None,
        grants: vec![Grant { role: Role::Secretariat, member: None }],
        state: AccountState::Active,
        stamp: 1,
    };
    let mut paper = PaperChange::new(PaperKind::Account, id, "active", &account);
    paper.holder = Some(id.to_owned());
    room.desk.perform(Deed::new("accord", "account.invented", PaperKind::Account, id).with(paper)).await.unwrap();
}

const AT: &str = "/en/work/definition/children_helped";

/// A form with everything in it.
fn whole<'a>(no: &'a str, title: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("no", no),
        ("title", title),
        ("definition", "Children who were helped in a year."),
        ("unit", "persons"),
        ("measure", "flow"),
        ("direction", "up"),
        ("goal", "G1"),
        ("counting", "Each child once."),
        ("breakdowns", "sex: female, male"),
        ("smallest", "5"),
        ("usual-least", "1/2"),
        ("usual-greatest", "2/1"),
        ("source", "The secretariat"),
    ]
}

on_both! {
    async fn a_definition_takes_two_people_and_changes_with_a_reason(room) {
        colleague(&room).await;
        let (one, two) = (room.browser("secretariat").await, room.browser("secretariat-2").await);
        for who in ["coordinator.de", "auditor", "operator"] {
            assert_eq!(room.browser(who).await.get("/en/work/definitions").await.status, 404, "{who}");
        }
        one.post("/en/work/definitions", &[("id", "Children")]).await.has("An id begins with a small letter");
        one.post("/en/work/definitions", &[("id", "children_helped")]).await.sent_on();
        two.post("/en/work/definitions", &[("id", "children_helped")]).await.has("has been begun");
        one.get(AT).await.ok().has("Write the title.").lacks("You publish the card");

        // Below five no count is published; what is no number comes back as it was typed.
        let mut small = whole("1", "Children helped");
        small.retain(|(name, _)| *name != "smallest");
        let mut odd = small.clone();
        odd.push(("smallest", "five"));
        let page = one.post(AT, &odd).await;
        assert_eq!(page.status, 422);
        page.has("“five” is no number").has("value=\"five\"").has("Children helped");
        small.push(("smallest", "4"));
        one.post(AT, &small).await.sent_on();
        one.get(AT).await.ok().has("never under 5");
        one.post(AT, &whole("2", "Children helped")).await.sent_on();
        assert_eq!(one.post(AT, &whole("2", "Others")).await.status, 409);
        let page = one.get(AT).await.ok();
        page.has("data-card=\"title\"").has("sex: female, male").lacks("You publish the card");
        two.get("/en/work").await.ok().has("Read a definition and publish it");
        let page = two.get(AT).await.ok();
        let digest = page.field("digest");
        let publish = format!("{AT}/publish");
        one.post(&publish, &[("digest", &digest)]).await.has("Whoever wrote a definition does not publish it.");
        two.post(&publish, &[("digest", &"0".repeat(64))]).await.has("The definition has changed since you read it.");
        two.post(&publish, &[("digest", &digest)]).await.sent_on();
        until_noticed().await;
        let public = two.get("/en/indicator/children_helped").await.ok();
        public.has("Children helped").has("Each child once.").has("1/2 to 2/1 times the year before");
        let told = two.get("/api/v1/indicators/children_helped").await.ok().json();
        assert_eq!(told["record"]["body"]["breakdowns"][0]["by"], "sex", "{told}");

        // A change says why, and where the series breaks.
        let no = two.get(AT).await.ok().field("no");
        two.post(AT, &whole(&no, "Children helped in a year")).await.sent_on();
        let digest = one.get(AT).await.ok().field("digest");
        one.post(&publish, &[("digest", &digest)]).await.has("Say why the published definition changes.");
        let no = two.get(AT).await.ok().field("no");
        let mut form = whole(&no, "Children helped in a year");
        form.extend([("reason", "The police count otherwise."), ("breaks", "2024")]);
        two.post(AT, &form).await.sent_on();
        let digest = one.get(AT).await.ok().field("digest");
        one.post(&publish, &[("digest", &digest)]).await.sent_on();
        until_noticed().await;
        one.get("/en/indicator/children_helped").await.ok().has("2024: The police count otherwise.");
        let versions = one.get("/api/v1/indicators/children_helped/versions").await.ok().json();
        assert_eq!(versions["items"][1]["reason"], "the series breaks at 2024: The police count otherwise.");
    }
}
