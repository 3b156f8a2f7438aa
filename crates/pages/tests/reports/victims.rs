//! Identified victims over HTTP: what is typed wrong comes back, a second officer confirms, a file is looked at first, and the public page.

use crate::commitments::until_noticed;
use crate::room::on_both;

const AT: &str = "/en/work/victims/DE";
const MONTH: &str = "/en/work/victims/DE/month/2026-01";

/// A month of which something is said in every way.
fn whole<'a>(seen: &'a str, home: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("seen", seen),
        ("mark.image-analysis", "found"),
        ("home.image-analysis", home),
        ("by.image-analysis", "RS 2"),
        ("mark.public-report", "nothing-found"),
        ("mark.investigation", "nothing-known"),
        ("mark.referral", "not-applicable"),
        ("mark.other", "not-applicable"),
    ]
}

on_both! {
    async fn a_month_is_written_by_one_officer_and_confirmed_by_another(room) {
        let (one, two) = (room.browser("police-liaison.de").await, room.browser("police-second.de").await);
        for who in ["secretariat", "analyst.de", "auditor", "police-liaison.rs"] {
            assert_eq!(room.browser(who).await.get(AT).await.status, 404, "{who}");
        }
        let since = [("seen", "0"), ("since", "2026"), ("measure", "flow"), ("age", "under-18"), ("counting", "identity")];
        one.post(&format!("{AT}/definition"), &since).await.has("Choose at least one offence");
        let offence: Vec<_> = since.into_iter().chain([("offence", "material")]).collect();
        one.post(&format!("{AT}/definition"), &offence).await.sent_on();
        let digest = two.get(AT).await.ok().field("digest");
        two.post(&format!("{AT}/definition/confirm"), &[("digest", &digest)]).await.sent_on();

        let mut odd = whole("0", "many");
        let page = one.post(MONTH, &odd).await;
        assert_eq!(page.status, 422);
        page.has("“many” is no count").has("value=\"many\"");
        odd = whole("0", "4");
        odd[1] = ("mark.image-analysis", "nothing-found");
        one.post(MONTH, &odd).await.has("A mark and a count stand side by side.");
        one.post(MONTH, &whole("0", "4")).await.sent_on();
        one.get(MONTH).await.ok().has("6 (4 at home, 2 abroad)").has("Nothing known").has("Not applicable").has("Nobody found");
        two.get("/en/work").await.ok().has("waits for you to confirm it");
        let digest = two.get(MONTH).await.ok().field("digest");
        one.post(&format!("{MONTH}/confirm"), &[("digest", &digest)]).await;
        one.get(MONTH).await.ok().has("Waits for a second officer");
        two.post(&format!("{MONTH}/confirm"), &[("digest", &digest)]).await.sent_on();
        let page = one.get(MONTH).await.ok();
        page.has("Version 1").has("2 located in Serbia");
        let no = page.field("seen");
        one.post(MONTH, &whole(&no, "5")).await.has("A confirmed month is revised with a reason.");
        room.browser("coordinator.de").await.get(MONTH).await.ok().lacks("Revise the month");

        let file = format!("{AT}/file");
        let head = "month,way,located,country,count\n";
        let bad = format!("{head}2026-01,other,home,,x\n");
        one.post(&file, &[("csv", &bad)]).await.has("Line 2, count").has("A whole number from 0 to 100,000, or one of the marks");
        let german = file.replacen("/en/", "/de/", 1);
        one.post(&german, &[("csv", &bad)]).await.has("Zeile 2, count").has("Eine ganze Zahl von 0 bis 100.000 oder eines der").lacks("whole number");
        let cut = format!("{head}2026-01,other,home,,\"1\n");
        one.post(&german, &[("csv", &cut)]).await.has(">Zeile 2<").has("Ein Anführungszeichen, das nie geschlossen wird");
        let csv = format!("{head}2026-02,other,,,0\n");
        let page = one.post(&file, &[("csv", &csv)]).await.ok();
        page.has("What it changes").has("New");
        let digest = page.field("digest");
        one.post(&file, &[("csv", &csv), ("digest", &digest)]).await.ok().has("The file was taken.");
        one.post(&file, &[("csv", &csv)]).await.ok().has("The file says what stands already.");

        let beside = "/en/work/victims/DE/with/RS?year=2026";
        let page = one.get(beside).await.ok();
        page.has("Germany counts as located in Serbia").has("2, from 1 confirmed month").lacks("1 confirmed months");
        page.has("Nothing known, from 0 confirmed months").has("None yet: part of a year is not compared");
        let secretariat = room.browser("secretariat").await;
        let page = secretariat.get(beside).await.ok();
        page.has("Not told before both have confirmed the whole year").has("months confirmed: 1");
        page.has("None yet: part of a year is not compared").lacks("2, from 1 confirmed month");
        let said = [("year", "2026"), ("direction", "outgoing"), ("explanation", "still-open")];
        one.post("/en/work/victims/DE/with/RS", &said).await.sent_on();
        room.browser("police-second.rs").await.get("/en/work/victims/RS/with/DE?year=2026").await.ok()
            .has("Germany says").has("the victim is not identified there yet");

        room.desk.publish_verdicts().await.unwrap();
        until_noticed().await;
        one.get("/en/victims").await.ok().has("Identified victims in the ICSE database went from").has("By how many members it is judged");
    }
}
