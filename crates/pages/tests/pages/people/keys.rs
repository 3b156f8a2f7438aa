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
    signing_out_ends_the_session_in_the_house_too,
    each_sign_in_is_a_session_of_its_own,
    a_password_is_long_hard_to_guess_and_otherwise_free,
    nobody_is_there_before_the_first_link,
    ending_sessions_asks_for_a_fresh_proof,
);

/// Whoever reads the database, the log of changes beside it and the keys' directory finds nothing to come in with. A letter that
/// waits to be sent holds its link until it is sent; there is none of these here.
#[tokio::test]
async fn what_lets_people_in_is_kept_nowhere() {
    use super::world::{self, PASSWORD, World};
    let world = World::on(&desk::Backend::Embedded).await;
    let link = world.desk.first_operator_link().await.unwrap().unwrap().0.expose().clone();
    let olga = world.first().await;
    let token = [("name", "nightly"), ("role.operator", "yes"), ("days", "30")];
    let token = world.post("/work/tokens", &token, &olga).await.is(200).text.clone();
    let token = token.split("<pre id=\"token\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let kept = world.kept();
    let secret = olga.cookie.split_once('=').unwrap().1;
    let raw = world::base32(&olga.codes);
    let hexed = raw.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    for (what, bytes) in [
        ("the first link", link.as_bytes()),
        ("the session", secret.as_bytes()),
        ("the token", token.as_bytes()),
        ("the password", PASSWORD.as_bytes()),
        ("the telephone's secret", olga.codes.as_bytes()),
        ("the telephone's secret in bytes", &raw),
        ("the telephone's secret in hexadecimal digits", hexed.as_bytes()),
    ] {
        assert!(bytes.len() >= 20, "{what} is {} bytes long", bytes.len());
        assert!(!kept.windows(bytes.len()).any(|window| window == bytes), "{what} is kept as it is");
    }
    let there = |text: &str| kept.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(there("olga@example.org") && there("$argon2id$"), "what is kept can be found at all");
}

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

    pub async fn signing_out_ends_the_session_in_the_house_too(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let elsewhere = Somebody { cookie: world.sign_in(&olga).await.is(303).cookie(), ..olga.clone() };
        world.get("/work", &olga).await.is(200);
        let out = world.post("/sign-out", &[], &olga).await;
        assert_eq!(out.is(303).location(), "/en/sign-in");
        assert_eq!(out.headers["set-cookie"], "__Host-accord=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0");
        // Whoever kept the cookie has nothing.
        world.get("/work", &olga).await.is_outside();
        world.post("/work/tokens", &[("name", "x")], &olga).await.is_outside();
        world.get("/work", &elsewhere).await.is(200);
    }

    pub async fn each_sign_in_is_a_session_of_its_own(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        // What a browser brings never becomes a session.
        let planted = "__Host-accord=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
        let mut given = std::collections::BTreeSet::from([olga.cookie.clone()]);
        for brought in [None, Some(planted), Some(olga.cookie.as_str())] {
            let code = world.code(&olga.codes);
            let form = [("mail", olga.mail.as_str()), ("password", PASSWORD), ("code", code.as_str())];
            let done = world.send("POST", "/sign-in/password", &form, How { cookie: brought, ..How::default() }).await;
            let cookie = done.is(303).headers["set-cookie"].to_str().unwrap().to_owned();
            let (secret, how) = cookie.split_once("; ").unwrap();
            assert_eq!(how, "Path=/; Secure; HttpOnly; SameSite=Strict");
            // 52 characters of 32 kinds: 260 bits.
            let secret = secret.strip_prefix("__Host-accord=").unwrap();
            assert!(secret.len() == 52 && secret.bytes().all(|b| matches!(b, b'a'..=b'z' | b'2'..=b'7')), "{secret}");
            assert!(!done.text.contains(secret) && !done.location().contains(secret), "it is in the cookie alone");
            assert!(given.insert(format!("__Host-accord={secret}")), "a session came twice");
        }
        let planted = Somebody { cookie: planted.to_owned(), ..olga.clone() };
        world.get("/work", &planted).await.is_outside();
        for cookie in given {
            world.get("/work", &Somebody { cookie, ..olga.clone() }).await.is(200);
        }
    }

    pub async fn a_password_is_long_hard_to_guess_and_otherwise_free(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let page = world.get("/work/account/keys", &olga).await;
        let field = page.is(200).text.split("<input id=\"word\"").nth(1).unwrap().split('>').next().unwrap();
        for part in ["type=\"password\"", "autocomplete=\"new-password\"", "minlength=\"15\"", "maxlength=\"256\""] {
            assert!(field.contains(part), "{part}: {field}");
        }
        assert!(!field.contains("pattern") && !field.contains("onpaste"), "{field}");
        for page in ["/work/account/keys", "/verify", "/sign-in"] {
            let text = world.get(page, &olga).await.is(200).text.clone();
            let mut fields = text.split("<input ").skip(1).map(|rest| rest.split('>').next().unwrap());
            let field = fields.find(|field| field.contains("name=\"password\"")).unwrap();
            assert!(field.contains("type=\"password\"") && !field.contains("autocomplete=\"off\""), "{page}: {field}");
        }
        // The attempt is the form's in which the field stands.
        let attempt = |text: &str| {
            let before = text.split("<input id=\"word\"").next().unwrap();
            before.rsplit("name=\"attempt\" value=\"").next().unwrap().split('"').next().unwrap().to_owned()
        };
        let mut asked = attempt(&page.text);
        let long = "herons-over-the-slow-river-".repeat(10);
        for (word, told) in [
            ("fourteen chars", "15 characters"),
            (long.as_str(), "256 characters"),
            ("correct horse battery staple", "well-known"),
            ("passwordPassword123", "well-known"),
            ("qwertyuiopasdfghjkl", "row of keys"),
            ("aaaaaaaaaaaaaaaaaaaa", "row of keys"),
            ("olga@example.org1", "your name"),
            ("Olga Operator 1984", "your name"),
        ] {
            let form = [("attempt", asked.as_str()), ("password", word), ("code", "000000")];
            let refused = world.post("/work/account/password", &form, &olga).await;
            assert!(refused.is(422).text.contains(told), "{word}: {told}: {}", refused.text);
            asked = attempt(&refused.text);
        }
        // No kind of character is asked for and none is refused; what is typed counts as it is typed.
        let sixty_four = "otter heron lantern kettle ".repeat(3)[..64].to_owned();
        let mut olga = olga;
        for word in [
            "vvqkxhzjwbtrnpm",
            "739184650277361",
            "ΩЖ鷺 – ñandú – ½ – 🦦🦦🦦",
            &sixty_four,
            "  two blanks at each end  ",
        ] {
            let page = world.get("/work/account/keys", &olga).await;
            let (asked, codes) = (attempt(&page.is(200).text), page.codes());
            let code = world.code(&codes);
            let form = [("attempt", asked.as_str()), ("password", word), ("code", code.as_str())];
            world.post("/work/account/password", &form, &olga).await.is(303);
            let code = world.code(&codes);
            let cut = word.chars().take(word.chars().count() - 1).collect::<String>();
            let other = if word.is_ascii() { word.to_uppercase() } else { word.replace('ñ', "n") };
            for (typed, taken) in [(cut.as_str(), false), (other.as_str(), other == word), (word, true)] {
                let form = [("mail", olga.mail.as_str()), ("password", typed), ("code", code.as_str())];
                let said = world.send("POST", "/sign-in/password", &form, How::default()).await;
                if !taken {
                    said.is(422);
                } else if typed == word {
                    olga.cookie = said.is(303).cookie();
                    break;
                }
            }
            olga.codes = codes;
        }
        // It does not grow old by itself.
        let (mail, codes) = (olga.mail.clone(), olga.codes.clone());
        world.later(SignedDuration::from_hours(3 * 366 * 24));
        let code = world.code(&codes);
        let form = [("mail", mail.as_str()), ("password", "  two blanks at each end  "), ("code", code.as_str())];
        world.send("POST", "/sign-in/password", &form, How::default()).await.is(303);
    }

    pub async fn nobody_is_there_before_the_first_link(backend: &Backend) {
        let world = World::on(backend).await;
        for name in ["root", "admin", "administrator", "accord", "operator", "exercise.operator", ""] {
            for password in ["root", "admin", "password", "accord", ""] {
                let form = [("mail", name), ("password", password), ("code", "000000")];
                let how = How { address: Some("198.51.100.1"), ..How::default() };
                let said = world.send("POST", "/sign-in/password", &form, how).await;
                assert!(matches!(said.status, 422 | 429), "{name}: {}", said.status);
            }
            // The buttons of an exercise are for invented people alone.
            world.send("POST", "/sign-in/exercise", &[("who", name)], How::default()).await.is(404);
        }
        world.send("GET", "/work", &[], How::default()).await.is_outside();
    }

    pub async fn ending_sessions_asks_for_a_fresh_proof(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let second = Somebody { cookie: world.sign_in(&olga).await.is(303).cookie(), ..olga.clone() };
        world.later(SignedDuration::from_mins(11));
        let stale = world.post("/work/account/sessions/end", &[("which", "")], &second).await;
        assert!(stale.is(303).location().starts_with("/en/verify"), "{}", stale.location());
        world.get("/work", &olga).await.is(200);
        world.fresh(&second).await;
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
