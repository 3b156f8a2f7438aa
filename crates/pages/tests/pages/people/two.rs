//! What two people have to agree on, and what two colleagues vouch for.

use super::on_both;

on_both!(
    nobody_agrees_to_their_own,
    a_member_is_admitted_by_two,
    the_last_operator_is_ended_by_two,
    two_colleagues_give_an_account_back,
    asking_for_an_account_says_nothing,
);

mod checks {
    use alliance::people::Recovery;
    use alliance::register::{Kind, PaperKind};
    use desk::Backend;
    use desk::work::View;
    use jiff::SignedDuration;

    use super::super::world::{Answer, How, PASSWORD, Somebody, World};

    /// The address of a form on a page, by what it ends with.
    fn action(page: &Answer, what: &str) -> Option<String> {
        let rest = page.text.split("action=\"/en").skip(1).find(|r| r.split('"').next().unwrap().ends_with(what));
        rest.map(|r| r.split('"').next().unwrap().to_owned())
    }

    pub async fn nobody_agrees_to_their_own(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let clerk = world.welcome(&olga, "clerk@example.org", "secretariat", "").await;
        world.fresh(&olga).await;
        let waits = world.invite(&olga, "second@example.org", "operator", "").await;
        assert_eq!(waits.is(303).location(), "/en/work/invitations?waits=1");
        let mine = world.get("/work/proposals", &olga).await;
        assert!(action(&mine, "/confirm").is_none(), "no button for one's own");
        let path = action(&mine, "/withdraw").unwrap().replace("/withdraw", "/confirm");
        let own = world.post(&path, &[], &olga).await;
        assert!(own.is(422).text.contains("Nobody agrees to what they proposed"), "{}", own.text);

        // There is one operator: the secretariat stands in.
        assert!(world.get("/work", &clerk).await.text.contains("waits for you as the second person"));
        world.fresh(&clerk).await;
        let link = world.post(&path, &[], &clerk).await.is(200).link();
        world.post(&path, &[], &clerk).await.is(422);
        let second = world.arrive(&link, "Second", "second@example.org").await.map_err(|a| a.text).unwrap();

        // There are two: the secretariat stands in no more.
        world.fresh(&olga).await;
        world.invite(&olga, "audit@example.org", "auditor", "").await.is(303);
        let page = world.get("/work/proposals", &second).await;
        let path = action(&page, "/confirm").unwrap();
        world.fresh(&clerk).await;
        let not = world.post(&path, &[], &clerk).await;
        assert!(not.is(422).text.contains("same right"), "{}", not.text);
        // What is not agreed on in seven days is over.
        world.later(SignedDuration::from_hours(7 * 24));
        let second = Somebody { cookie: world.sign_in(&second).await.is(303).cookie(), ..second };
        let over = world.post(&path, &[], &second).await;
        assert!(over.is(422).text.contains("seven days"), "{}", over.text);
    }

    pub async fn a_member_is_admitted_by_two(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let one = world.welcome(&olga, "one@example.org", "secretariat", "").await;
        let two = world.welcome(&olga, "two@example.org", "secretariat", "").await;
        let form = |alpha2: &'static str, day: &'static str| {
            [
                ("alpha2", alpha2),
                ("alpha3", "ISL"),
                ("name", "Iceland"),
                ("joined", day),
                ("source", "letter of accession"),
                ("reason", "asked to join"),
            ]
        };
        world.fresh(&one).await;
        world.post("/work/proposals/admission", &form("I1", "2026-03-04"), &one).await.is(422);
        world.post("/work/proposals/admission", &form("IS", "soon"), &one).await.is(422);
        world.post("/work/proposals/admission", &form("DE", "2026-03-04"), &one).await.is(422);
        world.post("/work/proposals/admission", &form("IS", "2026-03-04"), &olga).await.is(404);
        world.post("/work/proposals/admission", &form("IS", "2026-03-04"), &one).await.is(303);
        world.post("/work/proposals/admission", &form("IS", "2026-03-04"), &one).await.is(422);
        let known = || async {
            let moment = world.desk.moment(None).await.unwrap();
            world.desk.get(&moment, Kind::Member, "IS").await.unwrap()
        };
        assert!(known().await.is_none());
        let page = world.get("/work/proposals", &two).await;
        let path = action(&page, "/confirm").unwrap();
        world.fresh(&one).await;
        world.post(&path, &[], &one).await.is(422);
        world.fresh(&olga).await;
        let not = world.post(&path, &[], &olga).await;
        assert_eq!(not.status, 422, "an operator has no say in who is a member");
        world.fresh(&two).await;
        world.post(&path, &[], &two).await.is(303);
        let record = known().await.expect("the register has the member");
        assert_eq!(record.actor, "secretariat", "no person in the public log");
    }

    pub async fn the_last_operator_is_ended_by_two(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let clerk = world.welcome(&olga, "clerk@example.org", "secretariat", "").await;
        world.fresh(&olga).await;
        let own = world.account(&olga, "olga@example.org").await;
        let done = world.post(&format!("{own}/state"), &[("turn", "leave"), ("reason", "new work")], &olga).await;
        assert_eq!(done.is(303).location(), format!("/en{own}?waits=1"));
        world.get("/work", &olga).await.is(200);
        assert!(world.desk.first_operator_link().await.unwrap().is_none());
        world.fresh(&clerk).await;
        let page = world.get("/work/proposals", &clerk).await;
        world.post(&action(&page, "/confirm").unwrap(), &[], &clerk).await.is(303);
        world.get("/work", &olga).await.is_outside();
        assert!(world.desk.first_operator_link().await.unwrap().is_some(), "the house asks for a first operator again");
    }

    /// Asks, and waits until it was noted: that is done after the answer.
    async fn ask(world: &World, mail: &str, noted: Option<&str>) {
        let answer = world.send("POST", "/sign-in/recover", &[("mail", mail)], How::default()).await;
        assert!(answer.is(200).text.contains("If there is an account"), "{}", answer.text);
        let Some(id) = noted else { return };
        // Only what is never noted takes two minutes.
        for _ in 0..4_800 {
            let found = world.desk.paper::<Recovery>(&View::All, PaperKind::Recovery, id).await.unwrap();
            if found.is_some_and(|(_, r)| r.is_open(desk::clock::Clock::now(world.clock.as_ref()))) {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        panic!("the recovery of {id} was not noted");
    }

    pub async fn two_colleagues_give_an_account_back(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let admin = world.welcome(&olga, "admin@example.org", "member-admin", "DE").await;
        let lost = world.welcome(&admin, "lost@example.org", "coordinator", "DE").await;
        let signer = world.welcome(&admin, "signer@example.org", "signer", "DE").await;
        let other = world.welcome(&olga, "other@example.org", "member-admin", "RS").await;
        let id = world.account(&admin, "lost@example.org").await.rsplit_once('/').unwrap().1.to_owned();
        ask(&world, "Lost@example.org", Some(&id)).await;

        let (vouch, refuse) = (format!("/work/recoveries/{id}/vouch"), format!("/work/recoveries/{id}/refuse"));
        assert!(!world.get("/work/recoveries", &other).await.is(200).text.contains("lost@example.org"));
        for path in [&vouch, &refuse] {
            world.fresh(&other).await;
            world.post(path, &[], &other).await.is(404);
            world.fresh(&olga).await;
            world.post(path, &[], &olga).await.is(422);
        }
        world.fresh(&lost).await;
        world.post(&vouch, &[], &lost).await.is(422);
        // Somebody says that it is not them: that ends it; who asks again begins again.
        world.fresh(&signer).await;
        world.post(&vouch, &[], &signer).await.is(303);
        world.post(&refuse, &[], &signer).await.is(303);
        world.post(&vouch, &[], &signer).await.is(422);
        ask(&world, "lost@example.org", Some(&id)).await;

        assert!(world.get("/work", &signer).await.text.contains("lost every way to sign in"));
        world.post(&vouch, &[], &signer).await.is(303);
        let twice = world.post(&vouch, &[], &signer).await;
        assert!(twice.is(422).text.contains("You have vouched"), "{}", twice.text);
        assert!(letter(&world, "lost@example.org", "recovery").await.is_none(), "one is not enough");
        world.fresh(&admin).await;
        let second = world.post(&vouch, &[], &admin).await;
        assert!(!second.is(303).text.contains("recovery/"), "no colleague gets the link");
        let link = letter(&world, "lost@example.org", "recovery").await.expect("the link goes to its owner");
        let path = link.split("/en").nth(1).unwrap().to_owned();
        for page in ["/work/recoveries", "/work"] {
            let shown = world.get(page, &admin).await;
            assert!(!shown.text.contains(path.rsplit('/').next().unwrap()));
        }

        // Until it is used, the old ways work.
        world.get("/work", &lost).await.is(200);
        let back = world.arrive(&path, "ignored", "ignored@example.org").await.map_err(|a| a.text).unwrap();
        world.get("/work", &back).await.is(200);
        world.get("/work", &lost).await.is_outside();
        world.sign_in(&Somebody { mail: "lost@example.org".into(), ..lost.clone() }).await.is(422);
        assert_eq!(world.arrive(&path, "x", "x@example.org").await.unwrap_err().status, 422, "once");
        let code = world.code(&back.codes);
        let form = [("mail", "lost@example.org"), ("password", PASSWORD), ("code", code.as_str())];
        world.send("POST", "/sign-in/password", &form, How::default()).await.is(303);
    }

    /// The link of the newest letter of a template to an address, from what waits to be sent.
    async fn letter(world: &World, mail: &str, template: &str) -> Option<String> {
        let due = world.desk.take_letters(1_000).await.unwrap();
        let mut found = due.into_iter().filter(|(l, _)| l.address == mail && l.template == template);
        found.next_back().and_then(|(l, _)| l.args["link"].as_str().map(str::to_owned))
    }

    pub async fn asking_for_an_account_says_nothing(backend: &Backend) {
        let world = World::on(backend).await;
        let olga = world.first().await;
        let id = world.account(&olga, "olga@example.org").await.rsplit_once('/').unwrap().1.to_owned();
        let page = async |mail: &str| world.send("POST", "/sign-in/recover", &[("mail", mail)], How::default()).await;
        let nobody = |a: Answer| (a.status, a.text);
        ask(&world, "nobody@example.org", None).await;
        let (one, other) = (page("olga@example.org").await, page("nobody@example.org").await);
        assert_eq!(nobody(one), nobody(other));
        ask(&world, "olga@example.org", Some(&id)).await;
    }
}
