//! The law over HTTP: the form of steps, the signature, the public pages, and the figures that stand apart.

use crate::commitments::until_noticed;
use crate::definitions::colleague;
use crate::room::on_both;

const AT: &str = "/en/work/provision/DE.possession";

/// A form with a law in force since 2004.
fn whole<'a>(no: &'a str, title: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("no", no),
        ("stage.1", "drafted"),
        ("on.1", "2002"),
        ("back.1", ""),
        ("stage.2", "in-force"),
        ("on.2", "2004-05-01"),
        ("back.2", ""),
        ("title", title),
        ("language", "de"),
        ("cited", "Exercise, invented: official journal 1"),
        ("how", "development"),
    ]
}

on_both! {
    async fn a_law_is_written_in_steps_signed_and_stands_apart_from_what_is_done_with_it(room) {
        let (writer, signer) = (room.browser("coordinator.de").await, room.browser("signer.de").await);
        for who in ["auditor", "operator", "analyst.de"] {
            assert_eq!(room.browser(who).await.get("/en/work/law").await.status, 404, "{who}");
        }
        writer.post("/en/work/law/DE", &[("criterion", "possession")]).await.sent_on();
        writer.post("/en/work/law/DE", &[("criterion", "possession")]).await.has("has been begun");
        for who in ["coordinator.rs", "secretariat"] {
            assert_eq!(room.browser(who).await.get(AT).await.status, 404, "{who}");
        }
        writer.get(AT).await.ok().has("Simple possession").lacks("Before it can be signed");

        // What is no day comes back as it was typed; what cannot follow is named once it is saved.
        let mut odd = whole("1", "Strafgesetzbuch");
        odd[5].1 = "May 2004";
        let page = writer.post(AT, &odd).await;
        assert_eq!(page.status, 422);
        page.has("“May 2004” is no day").has("value=\"May 2004\"").has("Strafgesetzbuch");
        let mut back = whole("1", "Strafgesetzbuch");
        back[4].1 = "absent";
        writer.post(AT, &back).await.sent_on();
        writer.get(AT).await.ok().has("A step goes back. Say how").lacks("Ask for the signature");
        writer.post(AT, &whole("2", "Strafgesetzbuch")).await.sent_on();
        assert_eq!(writer.post(AT, &whole("2", "Another")).await.status, 409);
        writer.post(&format!("{AT}/ask"), &[]).await.sent_on();

        signer.get("/en/work").await.ok().has("statement or model text of the law waits for you");
        let page = signer.get(AT).await.ok();
        page.has("Strafgesetzbuch").has("2004");
        let digest = page.field("digest");
        signer.post(&format!("{AT}/return"), &[("reason", " ")]).await.has("Say why it goes back.");
        signer.post(&format!("{AT}/sign"), &[("digest", &"0".repeat(64))]).await.has("It has changed since you read it.");
        signer.post(&format!("{AT}/sign"), &[("digest", &digest)]).await.sent_on();
        until_noticed().await;

        let law = signer.get("/en/law?criterion=possession&stage=in-force").await.ok();
        law.has("/en/country/DE#law-criteria").has("since 1 May 2004").lacks("/en/country/FR#law-criteria");
        law.has("no figure is public").has("/api/v1/provisions.csv?criterion=possession&#38;stage=in-force");
        signer.get("/en/law").await.ok().has("<td>●<i>In force</i></td>").has("<td>▨<i>We don’t know</i></td>");
        let unknown = signer.get("/en/law?criterion=possession&stage=unknown").await.ok();
        unknown.has("We don’t know").lacks("/en/country/DE#law-criteria");
        let country = signer.get("/en/country/DE").await.ok();
        country.has("Strafgesetzbuch").has("No figure is public that says what is done with this law.");
        country.has("What is missing or not known").has("Grooming");
        signer.get("/en/law/history?criterion=possession").await.ok().has("in force in 1 member at the end of 2006");
        signer.get("/en/law/gaps?criterion=grooming").await.ok().has("We don’t know");
        let told = signer.get("/api/v1/provisions?criterion=possession&stage=in-force").await.ok().json();
        assert_eq!((told["total"].as_u64(), told["items"][0]["id"].as_str()), (Some(1), Some("DE.possession")));

        // A change says how and why; what was public does not go without a word.
        let no = writer.get(AT).await.ok().field("no");
        let mut repealed = whole(&no, "Strafgesetzbuch");
        repealed.extend([("stage.3", "absent"), ("on.3", "2020"), ("back.3", "repealed")]);
        writer.post(AT, &repealed).await.sent_on();
        writer.get(AT).await.ok().has("Say why what is public changes.");
        let no = writer.get(AT).await.ok().field("no");
        repealed[0].1 = &no;
        repealed.push(("reason", "A new code is on its way."));
        writer.post(AT, &repealed).await.sent_on();
        writer.post(&format!("{AT}/ask"), &[]).await.sent_on();
        let digest = signer.get(AT).await.ok().field("digest");
        signer.post(&format!("{AT}/sign"), &[("digest", &digest)]).await.sent_on();
        until_noticed().await;
        signer.get("/en/country/DE").await.ok().has("repealed 2020").has("No such law");
    }

    async fn a_model_text_is_proposed_sent_back_and_put_into_the_library_by_a_second_person(room) {
        colleague(&room).await;
        let (writer, one) = (room.browser("coordinator.rs").await, room.browser("secretariat").await);
        writer.post("/en/work/law-texts", &[("title", "Exercise, invented: removal")]).await.has("Choose one of the list.");
        let form = [
            ("title", "Exercise, invented: removal"),
            ("criterion", "removal"),
            ("language", "en"),
            ("licence", "CC BY 4.0"),
            ("cited", "Exercise, invented: a working group"),
            ("address", "http://example.org/model"),
        ];
        let sent = writer.post("/en/work/law-texts", &form).await.sent_on();
        let at = sent.location;
        assert_eq!(room.browser("coordinator.de").await.get(&at).await.status, 404);
        let page = one.get(&at).await.ok();
        page.has("Write the address of the document").lacks("Put it into the library</button>");
        one.post(&format!("{at}/return"), &[("reason", "Where is it?")]).await.sent_on();
        let page = writer.get(&at).await.ok();
        page.has("Where is it?");
        let no = page.field("no");
        let mut better = form.to_vec();
        better[5].1 = "https://example.org/model";
        better.push(("no", &no));
        writer.post(&at, &better).await.sent_on();
        let digest = one.get(&at).await.ok().field("digest");
        one.post(&format!("{at}/publish"), &[("digest", &digest)]).await.sent_on();
        until_noticed().await;
        let library = writer.get("/en/law/texts?criterion=removal").await.ok();
        library.has("Exercise, invented: removal").has("https://example.org/model").has("/en/country/RS");
        // Whoever writes it then does not publish it; a colleague does, with the reason.
        let no = one.get(&at).await.ok().field("no");
        let mut freer = better.clone();
        freer.pop();
        freer[3].1 = "CC0";
        freer.extend([("no", no.as_str()), ("reason", "A freer licence.")]);
        one.post(&at, &freer).await.sent_on();
        let digest = room.browser("secretariat-2").await.get(&at).await.ok().field("digest");
        one.post(&format!("{at}/publish"), &[("digest", &digest)]).await.has("Whoever wrote it does not publish it.");
        let two = room.browser("secretariat-2").await;
        two.post(&format!("{at}/publish"), &[("digest", &digest)]).await.sent_on();
        until_noticed().await;
        two.get("/en/law/texts").await.ok().has("CC0");
    }
}
