//! Links that work once: the first operator's, invitations.

use super::on_both;

on_both!(
    the_first_operators_link_works_once_and_a_new_start_ends_the_old_one,
    an_invitation_is_used_up_by_sending_not_by_reading,
    an_invitation_ends_after_seven_days_and_can_be_withdrawn_and_sent_again,
    who_invites_whom,
    a_reviewer_is_from_somewhere,
    each_member_has_its_own_people,
    what_people_type_is_shown_as_text,
    a_form_does_what_its_page_offers_and_no_more,
);

mod checks {
    use desk::Backend;
    use jiff::SignedDuration;

    use super::super::world::{How, World};

    pub async fn the_first_operators_link_works_once_and_a_new_start_ends_the_old_one(backend: &Backend) {
        let world = World::on(backend).await;
        let link = || async { world.desk.first_operator_link().await.unwrap().map(|l| l.0.expose().clone()) };
        let (old, new) = (link().await.unwrap(), link().await.unwrap());
        let path = |secret: &str| format!("/sign-in/invitation/{secret}");
        world.send("GET", &path(&old), &[], How::default()).await.is(422);
        for _ in 0..3 {
            world.send("GET", &path(&new), &[], How::default()).await.is(200);
        }
        // What is refused uses nothing up either, and the telephone stays set up.
        let page = world.send("GET", &path(&new), &[], How::default()).await;
        let (attempt, codes) = (page.hidden("attempt"), page.codes());
        let form = |password: &'static str, code: &'static str| {
            vec![
                ("name", "Olga"),
                ("mail", "olga@example.org"),
                ("language", "en"),
                ("password", password),
                ("code", code),
            ]
        };
        let mut short = form("short", "000000");
        short.push(("attempt", &attempt));
        let refused = world.send("POST", &path(&new), &short, How::default()).await;
        assert!(refused.is(422).text.contains("15 characters"), "{}", refused.text);
        assert_eq!(refused.codes(), codes);
        let attempt = refused.hidden("attempt");
        let mut wrong = form(super::super::world::PASSWORD, "000000");
        wrong.push(("attempt", &attempt));
        let refused = world.send("POST", &path(&new), &wrong, How::default()).await;
        assert!(refused.is(422).text.contains("one-time code is not right"), "{}", refused.text);

        let olga = world.arrive(&path(&new), "Olga", "olga@example.org").await.map_err(|a| a.text).unwrap();
        assert!(world.get("/work", &olga).await.is(200).text.contains("System operator"));
        assert!(world.arrive(&path(&new), "Otto", "otto@example.org").await.is_err(), "used");
        assert_eq!(link().await, None, "there is an operator");
    }

    pub async fn an_invitation_is_used_up_by_sending_not_by_reading(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let shown = world.invite(&olga, "admin@example.org", "member-admin", "DE").await;
        let path = shown.is(200).link();
        for _ in 0..3 {
            world.send("GET", &path, &[], How::default()).await.is(200);
        }
        let admin = world.arrive(&path, "A Guest", "ignored@example.org").await.map_err(|a| a.text).unwrap();
        // People come at the address at which they were invited, whatever a form says.
        let page = world.get("/work/account", &admin).await;
        assert!(page.text.contains("admin@example.org") && !page.text.contains("ignored@example.org"));
        let again = world.arrive(&path, "Somebody Else", "other@example.org").await.unwrap_err();
        assert!(again.is(422).text.contains("does not work any more"), "{}", again.text);
        // The page that says so is one before the door, and the secret stands nowhere on it: not in the menu of languages either.
        assert!(again.whole.contains("<body class=\"work\">") && again.whole.contains("href=\"/en/sign-in\""));
        assert!(!again.whole.contains(path.rsplit('/').next().unwrap()), "{}", again.whole);
        world.invite(&olga, "ADMIN@example.org", "member-admin", "RS").await.is(422);
    }

    pub async fn an_invitation_ends_after_seven_days_and_can_be_withdrawn_and_sent_again(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let path = world.invite(&olga, "late@example.org", "secretariat", "").await.is(200).link();
        world.later(SignedDuration::from_hours(7 * 24) - SignedDuration::from_micros(1));
        world.send("GET", &path, &[], How::default()).await.is(200);
        world.later(SignedDuration::from_micros(1));
        assert_eq!(world.arrive(&path, "Late", "late@example.org").await.unwrap_err().status, 422);

        // The operator's session is long over.
        world.get("/work/invitations", &olga).await.is_outside();
        let back = world.sign_in(&olga).await;
        let olga = super::super::world::Somebody { cookie: back.is(303).cookie(), ..olga };
        let list = world.get("/work/invitations", &olga).await;
        assert!(list.text.contains("Has run out"));
        let action = |what: &str| {
            let rest = list.text.split("action=\"/en").find(|r| r.split('"').next().unwrap().ends_with(what));
            rest.unwrap().split('"').next().unwrap().to_owned()
        };
        let again = world.post(&action("/resend"), &[], &olga).await.is(200).link();
        assert_ne!(again, path);
        world.send("GET", &path, &[], How::default()).await.is(422);
        world.send("GET", &again, &[], How::default()).await.is(200);
        world.post(&action("/withdraw"), &[], &olga).await.is(303);
        world.send("GET", &again, &[], How::default()).await.is(422);
        world.post(&action("/resend"), &[], &olga).await.is(422);
    }

    pub async fn who_invites_whom(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        for (role, member) in [("coordinator", "DE"), ("analyst", "DE"), ("police-liaison", "DE"), ("member-admin", "")]
        {
            world.invite(&olga, "x@example.org", role, member).await.is(422);
        }
        world.invite(&olga, "x@example.org", "member-admin", "ZZ").await.is(422);
        world.invite(&olga, "no address", "secretariat", "").await.is(422);
        let admin = world.welcome(&olga, "admin@example.org", "member-admin", "DE").await;
        for role in ["secretariat", "reviewer", "auditor", "operator"] {
            world.invite(&admin, "x@example.org", role, "").await.is(422);
        }
        // Another member in the form is not heard: the administrator's own it is.
        let path = world.invite(&admin, "co@example.org", "coordinator", "RS").await.is(200).link();
        let coordinator = world.arrive(&path, "Co", "co@example.org").await.map_err(|a| a.text).unwrap();
        let page = world.get("/work", &coordinator).await;
        assert!(page.text.contains("National coordinator, Germany"), "{}", page.text);
        world.get("/work/invitations", &coordinator).await.is(404);
        world.invite(&coordinator, "y@example.org", "coordinator", "DE").await.is(404);
    }

    pub async fn a_reviewer_is_from_somewhere(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let invite = async |mail: &str, home: &str| {
            let form = [("name", "Rita"), ("mail", mail), ("language", "en"), ("role", "reviewer"), ("home", home)];
            world.post("/work/invitations", &form, &olga).await
        };
        for nowhere in ["", "ZZ", "Portugal"] {
            let refused = invite("rita@example.org", nowhere).await;
            assert!(refused.is(422).text.contains("A reviewer is from a country"), "{}", refused.text);
        }
        let link = invite("rita@example.org", "PT").await.is(200).link();
        world.arrive(&link, "Rita", "rita@example.org").await.map_err(|a| a.text).unwrap();

        // Whoever came without a country names it with the role; it is not changed by the next role.
        let clerk = world.welcome(&olga, "clerk@example.org", "secretariat", "").await;
        world.fresh(&olga).await;
        let account = world.account(&olga, "clerk@example.org").await;
        assert!(world.get(&account, &olga).await.text.contains("id=\"home\""));
        let grant = format!("{account}/grant");
        world.post(&grant, &[("role", "reviewer")], &olga).await.is(422);
        world.post(&grant, &[("role", "reviewer"), ("home", "ZZ")], &olga).await.is(422);
        world.post(&grant, &[("role", "reviewer"), ("home", "PT")], &olga).await.is(303);
        assert!(!world.get(&account, &olga).await.text.contains("id=\"home\""), "it is known now");
        world.get("/work", &clerk).await.is_outside();
    }

    pub async fn each_member_has_its_own_people(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let de = world.welcome(&olga, "de@example.org", "member-admin", "DE").await;
        let rs = world.welcome(&olga, "rs@example.org", "member-admin", "RS").await;
        let list = world.get("/work/people", &de).await;
        assert!(list.text.contains("de@example.org") && !list.text.contains("rs@example.org"));
        assert!(!list.text.contains("olga@example.org"));
        let (theirs, nobodys) = (world.account(&rs, "rs@example.org").await, "/work/people/nobody".to_owned());
        let (one, other) = (world.get(&theirs, &de).await, world.get(&nobodys, &de).await);
        assert_eq!((one.is(404).text.replace(&theirs, "X")), other.is(404).text.replace(&nobodys, "X"));
        for act in ["grant", "withdraw", "state", "organisation"] {
            world.post(&format!("{theirs}/{act}"), &[("turn", "suspend"), ("reason", "x")], &de).await.is(404);
        }
        world.get("/work", &rs).await.is(200);

        world.post("/work/organisations", &[("name", "Hotline One"), ("kind", "hotline")], &de).await.is(303);
        assert!(world.get("/work/organisations", &de).await.text.contains("Hotline One"));
        assert!(!world.get("/work/organisations", &rs).await.text.contains("Hotline One"));
        world.post("/work/organisations", &[("name", "hotline one"), ("kind", "police")], &de).await.is(422);
        world.post("/work/organisations", &[("name", "Hotline One"), ("kind", "hotline")], &rs).await.is(303);
    }

    pub async fn what_people_type_is_shown_as_text(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let name = "<img src=x onerror=alert(1)>\"'&{{ 7*7 }}${7*7}";
        let form = [
            ("name", name),
            ("mail", "odd@example.org"),
            ("language", "en"),
            ("role", "secretariat"),
            ("reason", name),
        ];
        let path = world.post("/work/invitations", &form, &olga).await.is(200).link();
        let odd = world.arrive(&path, name, "odd@example.org").await.map_err(|a| a.text).unwrap();
        let account = world.account(&olga, "odd@example.org").await;
        for (page, who) in [
            ("/work/invitations", &olga),
            ("/work/people", &olga),
            (account.as_str(), &olga),
            ("/work/account", &odd),
            ("/work/proposals", &olga),
        ] {
            let text = world.get(page, who).await.is(200).text.clone();
            assert!(!text.contains("<img") && !text.contains("\"'&{{"), "{page}: {text}");
        }
        let shown = world.get(&account, &olga).await;
        assert!(shown.text.contains("onerror=alert(1)") && shown.text.contains("{{ 7*7 }}"), "{}", shown.text);
        // An address within the house is no place for a script either.
        for odd in [
            "javascript:alert(1)",
            "data:text/html,x",
            "\\\\elsewhere.example",
            "/work/../..//x",
            "https://elsewhere.example",
        ] {
            let form = [("who", "nobody"), ("back", odd)];
            world.send("POST", "/sign-in/exercise", &form, How::default()).await.is(404);
            let asked = format!("/sign-in?back={}", pages::ctx::escape(odd));
            let page = world.send("GET", &asked, &[], How::default()).await;
            assert!(!page.is(200).text.contains("elsewhere.example") && !page.text.contains("javascript:"), "{odd}");
        }
    }

    pub async fn a_form_does_what_its_page_offers_and_no_more(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let admin = world.welcome(&olga, "admin@example.org", "member-admin", "DE").await;
        let path = world.invite(&admin, "co@example.org", "coordinator", "").await.is(200).link();
        // Whoever comes says their name and their language, and nothing of what they may be.
        let page = world.send("GET", &path, &[], How::default()).await;
        let (attempt, codes) = (page.hidden("attempt"), page.codes());
        let code = world.code(&codes);
        let more = [
            ("attempt", attempt.as_str()),
            ("name", "Co"),
            ("language", "en"),
            ("password", super::super::world::PASSWORD),
            ("code", code.as_str()),
            ("role", "operator"),
            ("grants", "operator"),
            ("member", "RS"),
            ("state", "active"),
            ("account", "somebody.else"),
            ("home", "RS"),
        ];
        let cookie = world.send("POST", &path, &more, How::default()).await.is(303).cookie();
        let co = super::super::world::Somebody { mail: "co@example.org".into(), cookie, codes };
        let desk = world.get("/work", &co).await;
        assert!(desk.is(200).text.contains("National coordinator, Germany"), "{}", desk.text);
        assert!(!desk.text.contains("System operator") && !desk.text.contains("Serbia"), "{}", desk.text);
        // The same field twice is not understood.
        let twice = [("language", "de"), ("language", "fr")];
        let said = world.post("/work/account/language", &twice, &co).await;
        assert!(matches!(said.status, 400 | 422), "{}", said.status);
        // What changes something is not done by following a link.
        for path in ["/sign-out", "/work/account/language?language=de", "/work/account/sessions/end?which="] {
            let said = world.get(path, &co).await;
            assert!(matches!(said.status, 404 | 405), "{path}: {}", said.status);
        }
        world.get("/work", &co).await.is(200);
    }
}
