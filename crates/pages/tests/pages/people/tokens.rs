//! Tokens of machines.

use super::on_both;

on_both!(a_token_opens_what_its_owner_lets_it, wrong_tokens_are_told_apart_and_counted);

mod checks {
    use desk::Backend;
    use jiff::SignedDuration;

    use super::super::world::{Answer, How, Somebody, World};

    fn with(token: &str) -> How<'_> {
        How { bearer: Some(token), ..How::default() }
    }

    async fn make(world: &World, who: &Somebody, more: &[(&str, &str)]) -> Answer {
        let mut form = vec![("name", "nightly export")];
        form.extend(more);
        world.fresh(who).await;
        world.post("/work/tokens", &form, who).await
    }

    fn shown(answer: &Answer) -> String {
        let token = answer.is(200).text.split("<pre id=\"token\">").nth(1).unwrap();
        token.split('<').next().unwrap().to_owned()
    }

    pub async fn a_token_opens_what_its_owner_lets_it(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let admin = world.welcome(&olga, "admin@example.org", "member-admin", "DE").await;
        let signer = world.welcome(&admin, "signer@example.org", "signer", "DE").await;
        make(&world, &signer, &[("days", "30")]).await.is(422);
        make(&world, &signer, &[("role.secretariat", "yes"), ("days", "30")]).await.is(422);
        make(&world, &signer, &[("role.signer", "yes"), ("days", "366")]).await.is(422);
        make(&world, &signer, &[("role.signer", "yes"), ("days", "0")]).await.is(422);

        let reads = shown(&make(&world, &admin, &[("role.member-admin", "yes"), ("days", "30")]).await);
        let writes = make(&world, &admin, &[("role.member-admin", "yes"), ("days", "30"), ("writes", "yes")]).await;
        let writes = shown(&writes);
        assert_eq!((reads.len(), &reads[..7]), (56, "accord_"));
        let list = world.get("/work/tokens", &admin).await;
        assert!(!list.text.contains(&reads) && list.text.contains("nightly export"), "shown once");

        world.send("GET", "/work/people", &[], with(&reads)).await.is(200);
        let organisation = [("name", "Ministry of the Interior"), ("kind", "ministry")];
        world.send("POST", "/work/organisations", &organisation, with(&reads)).await.is(404);
        world.send("POST", "/work/organisations", &organisation, with(&writes)).await.is(303);
        // A machine never proves who somebody is.
        let form = [("name", "X"), ("mail", "x@example.org"), ("role", "signer")];
        let asked = world.send("POST", "/work/invitations", &form, with(&writes)).await;
        assert!(asked.is(303).location().starts_with("/en/verify"), "{}", asked.location());
        world.send("POST", "/verify/password", &[("password", "x"), ("code", "1")], with(&writes)).await.is(404);
        // What brings a token is the token's alone.
        let both = How { cookie: Some(&olga.cookie), ..with(&reads) };
        assert!(!world.send("GET", "/work/people", &[], both).await.is(200).text.contains("olga@example.org"));

        // It ends with its owner's role, and with its last day.
        let account = world.account(&olga, "admin@example.org").await;
        world.fresh(&olga).await;
        world.post(&format!("{account}/state"), &[("turn", "suspend"), ("reason", "x")], &olga).await.is(303);
        world.send("GET", "/work/people", &[], with(&reads)).await.is(401);
        world.post(&format!("{account}/state"), &[("turn", "reopen"), ("reason", "x")], &olga).await.is(303);
        world.send("GET", "/work/people", &[], with(&reads)).await.is(200);
        let gone = [("role", "member-admin"), ("member", "DE"), ("reason", "x")];
        world.post(&format!("{account}/withdraw"), &gone, &olga).await.is(303);
        world.send("GET", "/work/people", &[], with(&reads)).await.is(404);
        world.post(&format!("{account}/grant"), &gone, &olga).await.is(303);
        world.send("GET", "/work/people", &[], with(&reads)).await.is(200);

        let admin = Somebody { cookie: world.sign_in(&admin).await.is(303).cookie(), ..admin };
        let list = world.get("/work/tokens", &admin).await;
        let revoke =
            list.text.split("action=\"/en").find(|r| r.contains("/revoke\"")).unwrap().split('"').next().unwrap();
        world.post(revoke, &[], &signer).await.is(404);
        world.post(revoke, &[], &admin).await.is(303);
        let left =
            [world.send("GET", "/work", &[], with(&reads)).await, world.send("GET", "/work", &[], with(&writes)).await];
        let mut left = left.map(|a| a.status);
        left.sort_unstable();
        assert_eq!(left, [200, 401], "one of the two is revoked");
        world.later(SignedDuration::from_hours(30 * 24));
        for token in [&reads, &writes] {
            world.send("GET", "/work", &[], with(token)).await.is(401);
        }
    }

    pub async fn wrong_tokens_are_told_apart_and_counted(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let token = shown(&make(&world, &olga, &[("role.operator", "yes"), ("days", "1")]).await);
        let mistyped = if token.ends_with('0') { format!("{}1", &token[..55]) } else { format!("{}0", &token[..55]) };
        for (text, told) in [
            (mistyped.as_str(), "mistyped"),
            (&token[..40], "cut off"),
            ("ghp_0123456789", "begins with accord_"),
            ("", "begins with accord_"),
        ] {
            let answer = world.send("GET", "/work", &[], with(text)).await;
            assert!(answer.is(401).text.contains(told), "{told}: {}", answer.text);
            assert_eq!(answer.headers["www-authenticate"], "Bearer");
        }
        let mut tries = 4;
        while world.send("GET", "/work", &[], with(&mistyped)).await.status == 401 {
            tries += 1;
            assert!(tries < 30, "somebody may guess for ever");
        }
        assert_eq!(tries, 20);
        world.send("GET", "/work", &[], with(&mistyped)).await.is(429);
        world.send("GET", "/work", &[], with(&token)).await.is(200);
        let elsewhere = How { address: Some("198.51.100.7"), ..with(&mistyped) };
        world.send("GET", "/work", &[], elsewhere).await.is(401);
    }
}
