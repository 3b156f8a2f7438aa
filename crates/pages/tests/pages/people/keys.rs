//! Sessions, proofs, limits, and what changes with a role.

use super::on_both;

on_both!(
    a_change_of_roles_ends_sessions_at_once,
    sessions_end_when_idle_and_after_twelve_hours,
    police_and_analysts_are_idle_sooner,
    what_asks_for_a_fresh_proof_gets_one,
    tries_are_limited_and_say_nothing_of_who_is_there,
    a_code_is_taken_once,
    another_site_sends_nothing,
    the_last_way_in_stays,
    invented_people_prove_it_with_a_button,
);

mod checks {
    use desk::Backend;
    use jiff::SignedDuration;

    use super::super::world::{How, PASSWORD, Somebody, World};

    pub async fn a_change_of_roles_ends_sessions_at_once(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let admin = world.welcome(&olga, "admin@example.org", "member-admin", "DE").await;
        let co = world.welcome(&admin, "co@example.org", "coordinator", "DE").await;
        let account = world.account(&admin, "co@example.org").await;
        world.get("/work", &co).await.is(200);
        world.post(&format!("{account}/grant"), &[("role", "signer")], &admin).await.is(303);
        world.get("/work", &co).await.is_outside();
        let co = Somebody { cookie: world.sign_in(&co).await.is(303).cookie(), ..co };
        assert!(world.get("/work", &co).await.is(200).text.contains("Signer of an authority, Germany"));

        let conflict = world.post(&format!("{account}/grant"), &[("role", "member-admin")], &admin).await;
        assert!(conflict.is(422).text.contains("no role that sees data"), "{}", conflict.text);
        world.post(&format!("{account}/grant"), &[("role", "auditor")], &admin).await.is(422);
        let taken = [("role", "coordinator"), ("member", "DE")];
        world.post(&format!("{account}/withdraw"), &taken, &admin).await.is(303);
        world.get("/work", &co).await.is_outside();

        world.post(&format!("{account}/state"), &[("turn", "suspend"), ("reason", "")], &admin).await.is(422);
        let co = Somebody { cookie: world.sign_in(&co).await.is(303).cookie(), ..co };
        world.post(&format!("{account}/state"), &[("turn", "suspend"), ("reason", "leave")], &admin).await.is(303);
        world.get("/work", &co).await.is_outside();
        world.sign_in(&co).await.is(422);
        world.post(&format!("{account}/state"), &[("turn", "reopen"), ("reason", "back")], &admin).await.is(303);
        world.sign_in(&co).await.is(303);
        // Whoever left is invited anew at the same address, and the old account cannot come back beside the new one.
        world.post(&format!("{account}/state"), &[("turn", "leave"), ("reason", "left")], &admin).await.is(303);
        let again = world.welcome(&admin, "co@example.org", "coordinator", "DE").await;
        world.get("/work", &again).await.is(200);
        world.sign_in(&again).await.is(303);
        world.post(&format!("{account}/state"), &[("turn", "reopen"), ("reason", "x")], &admin).await.is(422);
        // Nobody changes what they themselves may be.
        let own = world.account(&admin, "admin@example.org").await;
        world.post(&format!("{own}/grant"), &[("role", "coordinator")], &admin).await.is(422);
        world.post(&format!("{own}/state"), &[("turn", "suspend"), ("reason", "x")], &admin).await.is(422);
    }

    pub async fn sessions_end_when_idle_and_after_twelve_hours(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let half = SignedDuration::from_mins(30);
        let moment = SignedDuration::from_micros(1);
        for _ in 0..23 {
            world.later(half);
            world.get("/work", &olga).await.is(200);
        }
        world.later(half - SignedDuration::from_secs(1));
        world.get("/work", &olga).await.is(200);
        world.later(SignedDuration::from_secs(1));
        world.get("/work", &olga).await.is(200);
        world.later(moment);
        world.get("/work", &olga).await.is_outside();

        let olga = Somebody { cookie: world.sign_in(&olga).await.is(303).cookie(), ..olga };
        world.later(half + moment);
        world.get("/work", &olga).await.is_outside();
    }

    pub async fn police_and_analysts_are_idle_sooner(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let admin = world.welcome(&olga, "admin@example.org", "member-admin", "DE").await;
        for role in ["analyst", "lead-analyst", "police-liaison", "police-second"] {
            let mail = format!("{role}@example.org");
            let one = world.welcome(&admin, &mail, role, "DE").await;
            world.later(SignedDuration::from_mins(15));
            world.get("/work", &one).await.is(200);
            world.get("/work", &admin).await.is(200);
            world.later(SignedDuration::from_mins(15) + SignedDuration::from_micros(1));
            world.get("/work", &one).await.is_outside();
            world.get("/work", &admin).await.is(200);
        }
    }

    pub async fn what_asks_for_a_fresh_proof_gets_one(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        world.later(SignedDuration::from_mins(10));
        let path = world.invite(&olga, "one@example.org", "secretariat", "").await.is(200).link();
        world.later(SignedDuration::from_micros(1));
        let stale = world.invite(&olga, "two@example.org", "secretariat", "").await;
        assert_eq!(stale.is(303).location(), "/en/verify?back=%2Fwork%2Finvitations&sent=1");
        let page = world.get("/verify?back=%2Fwork%2Finvitations&sent=1", &olga).await;
        assert!(page.is(200).text.contains("What you sent was not done"));
        let wrong = [("password", "something else altogether"), ("code", "000000"), ("back", "/work/invitations")];
        world.post("/verify/password", &wrong, &olga).await.is(422);
        world.invite(&olga, "two@example.org", "secretariat", "").await.is(303);
        world.fresh(&olga).await;
        world.invite(&olga, "two@example.org", "secretariat", "").await.is(200);
        // Nobody is led away from here, and no button proves a real person.
        let code = world.code(&olga.codes);
        let away = [("password", PASSWORD), ("code", code.as_str()), ("back", "//elsewhere.example/work")];
        assert_eq!(world.post("/verify/password", &away, &olga).await.is(303).location(), "/en/work");
        world.post("/verify/exercise", &[("back", "/work")], &olga).await.is(404);
        assert!(world.arrive(&path, "One", "one@example.org").await.is_ok());
    }

    fn wrong(mail: &str) -> [(&str, &str); 3] {
        [("mail", mail), ("password", "not the right one, no"), ("code", "123456")]
    }

    pub async fn tries_are_limited_and_say_nothing_of_who_is_there(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let from = |address| How { address: Some(address), ..How::default() };
        let mut answers = Vec::new();
        for (mail, address) in [("olga@example.org", "198.51.100.1"), ("nobody@example.org", "198.51.100.2")] {
            for no in 0..5 {
                let answer = world.send("POST", "/sign-in/password", &wrong(mail), from(address)).await;
                answer.is(422);
                if no == 0 {
                    let told = answer.text.split("role=\"alert\">").nth(1).unwrap().split('<').next().unwrap();
                    answers.push(told.to_owned());
                }
            }
            let wait = world.send("POST", "/sign-in/password", &wrong(mail), from(address)).await;
            assert_eq!(wait.is(429).headers["retry-after"], "60");
        }
        assert_eq!(answers[0], answers[1], "one answer for who is there and who is not");
        // The right words wait too; after a minute they do.
        let code = world.code(&olga.codes);
        let right = [("mail", "olga@example.org"), ("password", PASSWORD), ("code", code.as_str())];
        world.send("POST", "/sign-in/password", &right, from("203.0.113.1")).await.is(429);
        world.later(SignedDuration::from_secs(60));
        world.sign_in(&olga).await.is(303);
        // One address that tries many accounts.
        let mut tried = 0;
        loop {
            let mail = format!("guess{tried}@example.org");
            let answer = world.send("POST", "/sign-in/password", &wrong(&mail), from("198.51.100.9")).await;
            if answer.status == 429 {
                break;
            }
            tried += 1;
            assert!(tried <= 30, "an address may try for ever");
        }
        assert_eq!(tried, 30);
    }

    pub async fn a_code_is_taken_once(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let code = world.code(&olga.codes);
        let form = [("mail", "Olga@Example.org "), ("password", PASSWORD), ("code", code.as_str())];
        world.send("POST", "/sign-in/password", &form, How::default()).await.is(303);
        world.send("POST", "/sign-in/password", &form, How::default()).await.is(422);
        world.sign_in(&olga).await.is(303);
    }

    pub async fn another_site_sends_nothing(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let how = How { cookie: Some(&olga.cookie), foreign: true, ..How::default() };
        for path in ["/work/invitations", "/work/tokens", "/sign-out", "/sign-in/password", "/verify/password"] {
            world.send("POST", path, &[("name", "x"), ("mail", "x@example.org")], how).await.is(403);
        }
        world.get("/work", &olga).await.is(200);
    }

    pub async fn the_last_way_in_stays(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let last = world.post("/work/account/password/remove", &[], &olga).await;
        assert!(last.is(422).text.contains("last way"), "{}", last.text);
        // A new password takes the old one's place, with its codes.
        let page = world.get("/work/account/keys", &olga).await;
        let (attempt, codes) = (page.hidden("attempt"), page.codes());
        assert_ne!(codes, olga.codes);
        let attempt = if page.text.matches("name=\"attempt\"").count() > 1 {
            page.text.rsplit("name=\"attempt\" value=\"").next().unwrap().split('"').next().unwrap().to_owned()
        } else {
            attempt
        };
        let code = world.code(&codes);
        let form = [("attempt", attempt.as_str()), ("password", "nine brass kettles sing"), ("code", code.as_str())];
        world.post("/work/account/password", &form, &olga).await.is(303);
        world.sign_in(&olga).await.is(422);
        let code = world.code(&codes);
        let form = [("mail", "olga@example.org"), ("password", "nine brass kettles sing"), ("code", code.as_str())];
        let second = world.send("POST", "/sign-in/password", &form, How::default()).await;
        let second = Somebody { cookie: second.is(303).cookie(), ..olga.clone() };
        // Sessions are seen and ended.
        let page = world.get("/work/account", &second).await;
        assert!(page.is(200).text.contains("this browser"));
        world.post("/work/account/sessions/end", &[("which", "")], &second).await.is(303);
        world.get("/work", &olga).await.is_outside();
        world.get("/work", &second).await.is(200);
    }

    pub async fn invented_people_prove_it_with_a_button(backend: &Backend) {
        let world = World::exercise(backend).await;
        let how = How::default();
        let cookie = world.send("POST", "/sign-in/exercise", &[("who", "exercise.member-admin.de")], how).await;
        let admin = Somebody { mail: String::new(), cookie: cookie.is(303).cookie(), codes: String::new() };
        world.later(SignedDuration::from_mins(11));
        world.invite(&admin, "new@example.org", "signer", "").await.is(303);
        world.post("/verify/exercise", &[("back", "/work/invitations")], &admin).await.is(303);
        let path = world.invite(&admin, "new@example.org", "signer", "").await.is(200).link();
        let real = world.arrive(&path, "New", "new@example.org").await.map_err(|a| a.text).unwrap();
        world.post("/verify/exercise", &[("back", "/work")], &real).await.is(404);
        let reviewer = world.send("POST", "/sign-in/exercise", &[("who", "exercise.reviewer")], how).await;
        reviewer.is(303);
        // A reviewer's country has no say in the reviewer's account.
        world.send("POST", "/sign-in/exercise", &[("who", "nobody")], how).await.is(404);
    }
}
