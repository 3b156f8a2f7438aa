//! Tokens: what they open, and why one opens nothing.

use super::on_both;

on_both!(
    a_token_opens_what_its_owner_may,
    a_token_that_reads_does_not_write,
    wrong_tokens_are_told_why,
    other_peoples_things_are_not_there
);

mod checks {
    use axum::body::Body;
    use axum::http::Request;
    use desk::Backend;
    use jiff::SignedDuration;
    use serde_json::json;

    use super::super::world::{House, report};

    pub async fn a_token_opens_what_its_owner_may(backend: &Backend) {
        let house = House::on(backend).await;
        let coordinator = house.writes("coordinator.de").await;
        let me = coordinator.get("/me").await.ok();
        assert_eq!(me["account"], "exercise.coordinator.de");
        assert_eq!(me["roles"], json!([{"role": "coordinator", "member": "DE"}]));
        assert_eq!((&me["machine"], &me["reads_only"]), (&json!(true), &json!(false)));
        let reports = coordinator.get("/reports").await.ok();
        assert!(reports["items"].as_array().unwrap().iter().all(|r| r["member"] == "DE"), "{reports}");
        // Nobody, and by a session.
        let bare = |path: &str| Request::builder().uri(format!("/api/v1/work{path}")).body(Body::empty()).unwrap();
        let nobody = house.bare(bare("/me")).await;
        nobody.problem(401, "sign-in");
        assert_eq!(nobody.header("www-authenticate"), "Bearer");
        house.bare(bare("/no-such-thing")).await.problem(401, "sign-in");
        // By whichever method, and from whichever site: who shows nothing is nobody.
        for method in ["POST", "PUT", "DELETE"] {
            for path in ["/me", "/mail/retry", "/no-such-thing"] {
                let request = Request::builder().method(method).uri(format!("/api/v1/work{path}"));
                house.bare(request.body(Body::from("{}")).unwrap()).await.problem(401, "sign-in");
            }
        }
        let secret = house.desk.sign_in_as_exercise("exercise.auditor").await.unwrap().unwrap();
        let session = |method: &str, path: &str, site: Option<&str>| {
            let request = Request::builder().method(method).uri(format!("/api/v1/work{path}"));
            let request = request.header("cookie", format!("{}={}", gate::COOKIE, secret.expose()));
            let request = request.header("content-type", "application/json");
            let request = if let Some(site) = site { request.header("sec-fetch-site", site) } else { request };
            request.body(Body::from("{}")).unwrap()
        };
        let me = house.bare(session("GET", "/me", None)).await.ok();
        assert_eq!((&me["account"], &me["machine"]), (&json!("exercise.auditor"), &json!(false)));
        // Another site's page cannot make a browser write.
        house.bare(session("POST", "/mail/retry", Some("cross-site"))).await.problem(403, "forbidden");
        house.bare(session("POST", "/mail/retry", Some("same-origin"))).await.problem(404, "not-found");
    }

    pub async fn a_token_that_reads_does_not_write(backend: &Backend) {
        let house = House::on(backend).await;
        let reads = house.machine("member-admin.de", true).await;
        let place = json!({"name": "Ministry of the Interior", "kind": "ministry"});
        assert_eq!(reads.get("/me").await.ok()["reads_only"], true);
        reads.post("/organisations", &place).await.problem(404, "not-found");
        reads.get("/organisations").await.ok();
        let writes = house.writes("member-admin.de").await;
        writes.post("/organisations", &place).await.is(204);
        let listed = reads.get("/organisations").await.ok();
        let found = listed["items"].as_array().unwrap().iter().find(|o| o["name"] == place["name"]).unwrap().clone();
        assert_eq!((&found["kind"], &found["member"]), (&json!("ministry"), &json!("DE")));
        let id = found["id"].as_str().unwrap();
        let changed = json!({"name": "Federal Ministry", "kind": "authority"});
        assert_eq!(writes.post(&format!("/organisations/{id}"), &changed).await.ok()["no"], 2);
        reads.post(&format!("/organisations/{id}"), &changed).await.problem(404, "not-found");
        writes.post("/organisations", &json!({"name": " ", "kind": "police"})).await.problem(422, "refused");
    }

    pub async fn wrong_tokens_are_told_why(backend: &Backend) {
        let house = House::on(backend).await;
        let good = house.writes("coordinator.de").await;
        let token = good.token.clone();
        let last = if token.ends_with('A') { 'B' } else { 'A' };
        let swapped = format!("{}{last}", &token[..token.len() - 1]);
        for (wrong, why) in [
            ("something-else".to_owned(), "begin"),
            (token[..token.len() - 3].to_owned(), "too long or too short"),
            (swapped, "checksum"),
            (format!("{}é{}", &token[..20], &token[21..]), ""),
        ] {
            if why.is_empty() {
                continue; // A header holds no such letter: it never comes here.
            }
            let told = house.with(&wrong).get("/me").await;
            let problem = told.problem(401, "bad-token");
            assert!(problem["detail"].as_str().unwrap().contains(why), "{problem}");
            assert_eq!(told.header("www-authenticate"), "Bearer error=\"invalid_token\"");
            assert!(!told.text().contains(&token[10..30]), "a token is in no answer");
        }
        // Revoked by its own machine, and run out: the same words for both.
        let listed = good.get("/tokens").await.ok();
        let id = listed["items"][0]["id"].as_str().unwrap().to_owned();
        assert_eq!((&listed["items"][0]["works"], &listed["total"]), (&json!(true), &json!(1)));
        assert_eq!(good.post(&format!("/tokens/{id}/revoke"), &json!({})).await.ok()["state"], "revoked");
        let revoked = good.get("/me").await;
        revoked.problem(401, "bad-token");
        let other = house.writes("coordinator.de").await;
        house.clock.advance(SignedDuration::from_hours(24 * 30 + 1));
        let over = other.get("/me").await;
        assert_eq!(over.bare("/x"), revoked.bare("/x"));
        // Twenty wrong ones, and the address has to wait; a right one still opens.
        let mut waits = None;
        for _ in 0..30 {
            let told = house.with("accord_nothing").get("/me").await;
            if told.status == 429 {
                waits = Some(told);
                break;
            }
        }
        let waits = waits.expect("the address has to wait");
        waits.problem(429, "too-many");
        assert!(waits.header("retry-after").parse::<u64>().unwrap() > 0);
        house.writes("auditor").await.get("/me").await.ok();
    }

    pub async fn other_peoples_things_are_not_there(backend: &Backend) {
        let house = House::on(backend).await;
        let (de, rs) = (house.writes("coordinator.de").await, house.writes("coordinator.rs").await);
        let own = report("RS");
        let nothing = format!("{}XX", &own[..own.len() - 2]);
        assert_eq!(own.len(), nothing.len());
        let mut compared = 0;
        for (method, path) in [
            ("GET", ""),
            ("GET", "/questions"),
            ("GET", "/history/g1.actions"),
            ("GET", "/workbook"),
            ("POST", "/answers"),
            ("POST", "/remarks"),
            ("POST", "/remarks/x/answer"),
            ("POST", "/remarks/x/settle"),
            ("POST", "/ask"),
            ("POST", "/return"),
            ("POST", "/step"),
            ("POST", "/reply"),
            ("GET", "/reviewers"),
            ("POST", "/reviewers"),
        ] {
            let (theirs, none) = (format!("/reports/{own}{path}"), format!("/reports/{nothing}{path}"));
            let answer = de.send(method, &theirs, Some("{\"answers\": []}".to_owned())).await;
            let missing = de.send(method, &none, Some("{\"answers\": []}".to_owned())).await;
            assert_eq!(answer.status, 404, "{method} {theirs}: {}", answer.text());
            assert_eq!(answer.bare(&theirs), missing.bare(&none), "{method} {theirs}");
            compared += 1;
        }
        println!("{compared} routes of another member's report answer byte for byte as if nothing were there");
        rs.get(&format!("/reports/{own}")).await.ok();
        // What a role has no part in is not there either, as an address that never was.
        let never = de.get("/no-such-thing").await;
        for path in ["/mail", "/people", "/journal", "/invitations"] {
            let answer = de.get(path).await;
            assert_eq!(answer.bare(path), never.bare("/no-such-thing"), "{path}");
        }
        for method in ["DELETE", "PATCH", "OPTIONS"] {
            for (path, allowed) in [("/rounds", "GET,HEAD,POST"), ("/tokens/0/revoke", "POST")] {
                let refused = de.send(method, path, None).await;
                assert_eq!(refused.header("allow"), allowed, "{method} {path}");
                refused.problem(405, "method-not-allowed");
            }
        }
    }
}
