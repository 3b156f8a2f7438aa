//! Campaigns and practices over HTTP: two people for a campaign, three for a practice, what was typed is kept, and what the public reads.

use crate::commitments::{until_noticed, with};
use crate::room::on_both;

/// A campaign with everything in it.
fn campaign<'a>(no: &'a str, link: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("no", no),
        ("title", "Say <no>"),
        ("aim", "Children know whom to tell."),
        ("message", "You can always tell somebody."),
        ("with", "rs"),
        ("audience", "children-14-17"),
        ("audience", "worried"),
        ("channel", "schools"),
        ("languages", "de, en"),
        ("begins", "2026-02-01"),
        ("ends", "2026-03-01"),
        ("material-id", ""),
        ("material-title", "A lesson"),
        ("material-language", "de"),
        ("material-kind", "lesson"),
        ("material-link", link),
        ("material-digest", ""),
        ("material-licence", "cc-by"),
    ]
}

on_both! {
    async fn a_campaign_is_planned_published_evaluated_and_adopted(room) {
        let (de, second) = (room.browser("coordinator.de").await, room.browser("signer.de").await);
        let (rs, fr) = (room.browser("coordinator.rs").await, room.browser("coordinator.fr").await);
        for who in ["secretariat", "auditor", "operator"] {
            assert_eq!(room.browser(who).await.get("/en/work/campaigns").await.status, 404, "{who}");
        }
        let other = de.post("/en/work/campaigns/DE", &[("title", "A slip of the pen")]).await.sent_on().location;
        second.get(&other).await.ok().lacks("Drop the draft");
        de.get(&other).await.ok().has("Drop the draft");
        assert_eq!(de.post(&format!("{other}/drop"), &[]).await.sent_on().location, "/en/work/campaigns");
        de.get("/en/work/campaigns").await.ok().lacks("A slip of the pen");
        de.get(&other).await.ok().has("Dropped").lacks("Drop the draft").lacks("<button>Save</button>");
        de.post(&format!("{other}/drop"), &[]).await.has("That step does not come now.");
        let at = de.post("/en/work/campaigns/DE", &[("title", "Say <no>")]).await.sent_on().location;
        de.get(&at).await.ok().has("Say &#60;no&#62;").has("Choose for whom it is.");
        assert_eq!(rs.get(&at).await.status, 404);
        // What is wrong comes back as it was typed.
        let odd = with(campaign("1", "http://example.org/lesson"), &[("begins", "yesterday")]);
        let page = de.post(&at, &odd).await;
        assert_eq!(page.status, 422);
        page.has("yesterday").has("http://example.org/lesson");
        de.post(&at, &campaign("1", "http://example.org/lesson")).await.sent_on();
        de.get(&at).await.ok().has("a link with https:// or a digest").lacks("You publish what stands below");
        de.post(&at, &campaign("2", "https://example.org/lesson")).await.sent_on();
        assert_eq!(de.post(&at, &campaign("2", "https://example.org/other")).await.status, 409);
        de.get(&at).await.ok().lacks("You publish what stands below").has("It is ready.");
        second.get("/en/work").await.ok().has("1 campaign waits for your word");
        let digest = second.get(&at).await.ok().field("digest");
        second.post(&format!("{at}/publish"), &[("digest", &"0".repeat(64))]).await.has("has changed since you read it");
        second.post(&format!("{at}/publish"), &[("digest", &digest)]).await.sent_on();
        rs.get("/en/work/campaigns").await.ok().has("Take part for Serbia");
        let id = at.rsplit('/').next().unwrap().to_owned();
        rs.post("/en/work/campaigns/RS/join", &[("campaign", &id)]).await.sent_on();
        fr.post("/en/work/campaigns/FR/join", &[("campaign", &id)]).await.has("does not ask this member");

        de.post(&format!("{at}/step"), &[("step", "begun"), ("on", "2026-02-01")]).await.sent_on();
        de.post(&format!("{at}/step"), &[("step", "ended"), ("on", "2026-03-01")]).await.sent_on();
        let no = de.get(&at).await.ok().field("no");
        let mut form = campaign(&no, "https://example.org/lesson");
        form.extend([
            ("reach-channel", "schools"),
            ("reach-counted", "sessions"),
            ("reach-number", "1 310"),
            ("reach-how", "By the schools."),
            ("question-id", ""),
            ("question", "Whom would you tell?"),
            ("question-how", "Two samples."),
            ("before-yes", "48"),
            ("before-asked", "80"),
            ("after-yes", "56"),
            ("after-asked", "70"),
            ("reason", "It is over."),
        ]);
        de.post(&at, &form).await.sent_on();
        let page = second.get(&at).await.ok();
        page.has("Clearly more").has("It is over.");
        second.post(&format!("{at}/publish"), &[("digest", &page.field("digest"))]).await.sent_on();

        let adopt = format!("/en/work/campaigns/FR/adopt?campaign={id}");
        fr.get(&adopt).await.ok().has("A lesson");
        let send = |languages: &'static str| {
            [("campaign", id.clone()), ("material", "m1".to_owned()), ("languages", languages.to_owned()), ("begins", "2026-05-01".to_owned())]
        };
        let sent = send("French");
        let pairs: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let page = fr.post("/en/work/campaigns/FR/adopt", &pairs).await;
        assert_eq!(page.status, 422);
        page.has("value=\"French\"").has("Name at least one language");
        let sent = send("fr");
        let pairs: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
        fr.post("/en/work/campaigns/FR/adopt", &pairs).await.sent_on();
        until_noticed().await;
        let public = fr.get(&format!("/en/campaign/{id}")).await.ok();
        public.has("from ").has("query/campaign-figure?id=").has(">5.2</a>").has(">1,310</a>").has("France").has("Serbia");
        public.has("rel=\"noopener noreferrer external\"").lacks("<img");
        fr.get("/en/country/FR").await.ok().has("Taken over from other members");
        fr.get(&format!("/en/query/campaign-figure?id={id}&part=q1.low")).await.ok().has("A number of a campaign");
        fr.get("/en/campaigns/calendar?year=2026").await.ok().has("Say &lt;no&gt;").has(&format!("/en/campaign/{id}"));
        fr.get("/en/campaigns/calendar.ics?member=DE").await.ok().has("DTEND;VALUE=DATE:20260302");
    }

    async fn a_practice_takes_three_people_and_is_adopted_as_a_commitment(room) {
        let (de, rs) = (room.browser("coordinator.de").await, room.browser("coordinator.rs").await);
        let (reviewer, secretariat) = (room.browser("reviewer").await, room.browser("secretariat").await);
        let begin = [("original", "de"), ("text-language", "de"), ("name", "Eine Person je Schule")];
        let other = de.post("/en/work/practices/DE", &begin).await.sent_on().location;
        de.get(&other).await.ok().has("Drop the draft");
        de.post(&format!("{other}/drop"), &[]).await.sent_on();
        de.get("/en/work/practices").await.ok().lacks("Eine Person je Schule");
        de.get(&other).await.ok().has("Dropped").lacks("Drop the draft");
        let at = de.post("/en/work/practices/DE", &begin).await.sent_on().location;
        for browser in [&rs, &reviewer, &secretariat] {
            assert_eq!(browser.get(&at).await.status, 404, "a draft is the member's own");
        }
        let form = |no: &str, done: &'static str, office: &'static str| {
            let german = [("text-language", "de"), ("name", "Eine Person je Schule"), ("problem", "Wenige Kinder vertrauten sich jemandem an."), ("done", done), ("made", "human-checked")];
            let english = [("text-language", "en"), ("name", "A person at each school"), ("problem", "Few children told anybody."), ("done", "Each school named a person."), ("made", "human-checked")];
            let rest = [("goal", "G5"), ("original", "de"), ("cost", "under-100000"), ("office", office), ("reason", "It says more.")];
            let mut pairs = vec![("no".to_owned(), no.to_owned())];
            pairs.extend(german.iter().chain(&english).chain(&rest).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
            pairs
        };
        let post = async |at: &str, form: Vec<(String, String)>| {
            let pairs: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            de.post(at, &pairs).await
        };
        let mut twice = form("1", "Jede Schule nannte jemanden.", "An office");
        twice.extend([("text-language", "en"), ("name", "Again"), ("problem", "x"), ("done", "y"), ("made", "machine")].map(|(n, v)| (n.to_owned(), v.to_owned())));
        post(&at, twice).await.has("stands twice").has("Again");
        post(&at, form("1", "Jede Schule nannte jemanden.", "ada@example.org")).await.sent_on();
        de.get(&at).await.ok().has("Name an office").lacks("A reviewer of another country reads it next.");
        post(&at, form("2", "Jede Schule nannte jemanden.", "An office")).await.sent_on();
        de.post(&format!("{at}/propose"), &[]).await.sent_on();
        reviewer.get("/en/work").await.ok().has("1 practice waits for your word");
        reviewer.post(&format!("{at}/review"), &[("finding", "return"), ("remarks", "What did it cost?")]).await.sent_on();
        assert_eq!(reviewer.get(&at).await.status, 404);
        de.get(&at).await.ok().has("What did it cost?");
        de.post(&format!("{at}/propose"), &[]).await.sent_on();
        let digest = reviewer.get(&at).await.ok().field("digest");
        reviewer.post(&format!("{at}/review"), &[("finding", "accept"), ("digest", &digest)]).await.sent_on();
        secretariat.post(&format!("{at}/publish"), &[("digest", &digest)]).await.sent_on();
        until_noticed().await;
        let id = at.rsplit('/').next().unwrap().to_owned();
        let public = rs.get(&format!("/en/practice/{id}")).await.ok();
        public.has("A person at each school").has("checked by a person").has("How well it works is not known.");
        rs.get(&format!("/en/practice/{id}?text=de")).await.ok().has("Jede Schule nannte jemanden.").has("the original");
        rs.get("/en/practices?q=vertrauten&cost=under-100000").await.ok().has(&id);
        rs.get("/en/practices?cost=nothing").await.ok().lacks(&id);

        // The original changes: its translation is outdated, and what is public stays until the revision is.
        let no = de.get(&at).await.ok().field("no");
        post(&at, form(&no, "Jede Schule nannte zwei Personen.", "An office")).await.sent_on();
        de.get(&at).await.ok().has("outdated: the original has changed since");
        rs.get(&format!("/en/practice/{id}")).await.ok().lacks("outdated");

        let begun = rs.post("/en/work/practices/RS/adopt", &[("practice", &id)]).await.sent_on();
        rs.get(&begun.location).await.ok().has("Jede Schule nannte jemanden.");
        rs.post("/en/work/practices/RS/adopt", &[("practice", &id)]).await.has("adopts this practice already");
        de.post("/en/work/practices/DE/adopt", &[("practice", &id)]).await.has("own");
    }
}
