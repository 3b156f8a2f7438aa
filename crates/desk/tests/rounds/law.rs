//! What the law says, from the first draft to the register: different people, two who act at once, what is asked of it, and what stands
//! beside it.

use alliance::law::provision::{Amendment, Amends, Fault, Terms};
use alliance::law::{Back, Criterion, Dated, ModelText, Provision, Stage, Step, model_text};
use alliance::people::access;
use alliance::register::{Digest, Kind};
use desk::law::Edited;
use desk::queries::Asked;
use desk::{Backend, DeskError};

use crate::code;
use crate::room::{Room, on_both};

const ID: &str = "DE.possession";

fn step(stage: Stage, on: &str, back: Option<Back>) -> Step {
    Step { stage, on: Dated::try_from(on.to_owned()).unwrap(), back }
}

fn terms(steps: &[Step]) -> Terms {
    Terms {
        steps: steps.to_vec(),
        title: "Exercise, invented: penal code, section 1".into(),
        language: "en".into(),
        cited: "Exercise, invented: official journal 1".into(),
        ..Terms::default()
    }
}

fn model() -> model_text::Terms {
    model_text::Terms {
        title: "Exercise, invented: a model".into(),
        criterion: Criterion::Possession,
        language: "en".into(),
        licence: "CC BY 4.0".into(),
        cited: "Exercise, invented: a working group".into(),
        address: "https://example.org/model".into(),
        digest: String::new(),
    }
}

impl Room {
    async fn with_law(backend: Backend) -> Self {
        let room = Self::with_people(backend).await;
        let begin = room.leave_of::<access::ProvisionBegin>("coordinator.de", "DE").await;
        room.desk.begin_provision(&begin, "possession").await.expect("begins");
        room
    }

    async fn writes_terms(&self, terms: Terms, amendment: Option<Amendment>) -> Edited {
        let leave = self.leave::<access::ProvisionWrite>("coordinator.de", Some(ID)).await;
        let no = leave.paper().no;
        self.desk.edit_provision(&leave, no, terms, amendment).await.expect("writes")
    }

    async fn asks(&self) -> Result<(), DeskError> {
        let leave = self.leave::<access::ProvisionAsk>("coordinator.de", Some(ID)).await;
        self.desk.ask_provision(&leave).await
    }

    async fn digest_of_law(&self) -> Digest {
        let leave = self.leave::<access::ProvisionSee>("signer.de", Some(ID)).await;
        self.desk.provision(&leave).await.unwrap().work.digest()
    }

    async fn signs(&self, digest: &Digest) -> Result<(), DeskError> {
        let leave = self.leave::<access::ProvisionSign>("signer.de", Some(ID)).await;
        self.desk.sign_provision(&leave, digest).await
    }

    async fn told(&self) -> Option<Provision> {
        let moment = self.desk.moment(None).await.unwrap();
        self.desk.get(&moment, Kind::Provision, ID).await.unwrap().map(|stored| stored.read().unwrap())
    }

    async fn number(&self, query: &str, given: &[(&str, &str)]) -> u64 {
        let moment = self.desk.moment(None).await.unwrap();
        let asked = Asked::parse(query, given.iter().copied()).unwrap();
        let answer = self.desk.ask(&moment, &asked).await.unwrap();
        // What is counted in advance is what lies behind it.
        if !query.contains("without") {
            let behind = self.desk.behind(&moment, &asked, desk::Sort::Own, 1).await.unwrap();
            assert_eq!(behind.total, answer.number, "{query} {given:?}");
        }
        answer.number
    }
}

on_both! {
    async fn a_law_is_public_by_a_second_signature_and_goes_back_with_a_word(backend) {
        let room = Room::with_law(backend).await;
        let begin = room.leave_of::<access::ProvisionBegin>("coordinator.de", "DE").await;
        assert_eq!(code(room.desk.begin_provision(&begin, "possession").await), "provision-begun");
        assert_eq!(code(room.desk.begin_provision(&begin, "obscenity").await), "provision-no-criterion");
        assert_eq!(code(room.asks().await), "provision-faults");
        // Tenancy: nobody else of the alliance sees it before it is signed, and nobody else of the member signs.
        for who in ["coordinator.rs", "secretariat", "auditor", "reviewer"] {
            assert!(room.try_leave::<access::ProvisionSee>(who, Some(ID)).await.is_err(), "{who}");
        }
        assert!(room.try_leave::<access::ProvisionSign>("coordinator.de", Some(ID)).await.is_err());
        let first = [step(Stage::Drafted, "2002", None), step(Stage::InForce, "2004-05-01", None)];
        room.writes_terms(terms(&first), None).await;
        assert_eq!(room.told().await, None);
        room.asks().await.expect("asks");
        assert_eq!(code(room.signs(&Digest::of(&"another")).await), "provision-changed");
        let digest = room.digest_of_law().await;
        room.signs(&digest).await.expect("signs");
        let told = room.told().await.expect("it is public");
        assert_eq!((told.stage.as_str(), told.figures.len()), ("in-force", 3));
        let criterion = ("criterion", "possession");
        for (query, given, wanted) in [
            ("members-by-provision", vec![criterion, ("stage", "in-force")], 1),
            ("members-by-provision", vec![criterion, ("stage", "absent")], 0),
            ("members-without-provision", vec![criterion], 53),
            ("members-with-law-in-force", vec![criterion, ("year", "2003")], 0),
            ("members-with-law-in-force", vec![criterion, ("year", "2004")], 1),
            ("provisions", vec![("member", "DE")], 1),
        ] {
            assert_eq!(room.number(query, &given).await, wanted, "{query} {given:?}");
        }

        // It goes back by a development with a word for how; without one, or with what was public gone, it is not asked for.
        let struck = [first.as_slice(), &[step(Stage::Absent, "2009", Some(Back::StruckDown))]].concat();
        room.writes_terms(terms(&struck), None).await;
        assert_eq!(code(room.asks().await), "provision-faults");
        let why = |how| Some(Amendment { how, reason: "The constitutional court.".into() });
        room.writes_terms(terms(&struck[1..]), why(Amends::Development)).await;
        assert_eq!(code(room.asks().await), "provision-faults");
        room.writes_terms(terms(&struck), why(Amends::Development)).await;
        room.asks().await.expect("asks");
        let digest = room.digest_of_law().await;
        room.signs(&digest).await.expect("signs");
        assert_eq!(room.told().await.unwrap().stage.as_str(), "absent");
        assert_eq!(room.number("members-with-law-in-force", &[criterion, ("year", "2008")]).await, 1);
        assert_eq!(room.number("members-with-law-in-force", &[criterion, ("year", "2009")]).await, 0);
        let moment = room.desk.moment(None).await.unwrap();
        let versions = room.desk.history(&moment, Kind::Provision, ID).await.unwrap();
        let reasons: Vec<&str> = versions.iter().map(|version| version.reason.as_str()).collect();
        assert_eq!(reasons, ["stated by DE", "development: The constitutional court."]);
        assert!(versions.iter().all(|version| version.actor == "member:DE"));
        room.writes_terms(terms(&struck), None).await;
        assert_eq!(code(room.asks().await), "provision-nothing");
        assert!(room.desk.verify(|_, _| ()).await.unwrap().holds());
    }

    async fn whoever_could_sign_or_publish_is_told_once(backend) {
        let room = Room::with_law(backend).await;
        room.writes_terms(terms(&[step(Stage::InForce, "2004", None)]), None).await;
        assert!(room.letters_told().await.is_empty(), "nobody is told of a draft");
        room.asks().await.expect("asks");
        assert_eq!(room.letters_told().await, ["provision-to-sign delegate.de", "provision-to-sign signer.de"]);
        let propose = room.leave::<access::ModelTextBegin>("coordinator.rs", None).await;
        let unfinished = model_text::Terms { licence: String::new(), ..model() };
        let id = room.desk.propose_model_text(&propose, unfinished).await.expect("proposes");
        assert!(room.letters_told().await.is_empty(), "something is missing");
        for (licence, told) in [("CC BY", vec!["model-text-to-publish secretariat"]), ("CC0", Vec::new())] {
            let write = room.leave::<access::ModelTextWrite>("coordinator.rs", Some(&id)).await;
            let better = model_text::Terms { licence: licence.into(), ..model() };
            room.desk.edit_model_text(&write, write.paper().no, better, "").await.expect("writes");
            assert_eq!(room.letters_told().await, told, "once, and not for each word");
        }
    }

    async fn what_is_longer_than_is_kept_is_not_saved(backend) {
        let room = Room::with_law(backend).await;
        let steps = [step(Stage::InForce, "2004", None)];
        room.writes_terms(terms(&steps), None).await;
        let write = room.leave::<access::ProvisionWrite>("coordinator.de", Some(ID)).await;
        let no = write.paper().no;
        let long = Terms { cited: "x".repeat(2_001), ..terms(&steps) };
        assert_eq!(code(room.desk.edit_provision(&write, no, long, None).await), "provision-too-long");
        let many: Vec<Step> = std::iter::repeat_n(steps[0].clone(), 21).collect();
        let many = terms(&many);
        assert_eq!(code(room.desk.edit_provision(&write, no, many, None).await), "provision-too-many");
        let see = room.leave::<access::ProvisionSee>("coordinator.de", Some(ID)).await;
        let seen = room.desk.provision(&see).await.unwrap();
        assert_eq!((seen.paper.no, seen.work.terms()), (no, &terms(&steps)), "it is as it was");

        let propose = room.leave::<access::ModelTextBegin>("coordinator.rs", None).await;
        let long = || model_text::Terms { title: "x".repeat(401), ..model() };
        assert_eq!(code(room.desk.propose_model_text(&propose, long()).await), "model-text-too-long");
        // It may be unfinished. An address that looks like a ministry's and leads elsewhere comes into no library.
        let elsewhere = || model_text::Terms { address: "https://ministry.example:x@evil.example/".into(), ..model() };
        let id = room.desk.propose_model_text(&propose, elsewhere()).await.expect("proposes");
        let write = room.leave::<access::ModelTextWrite>("secretariat", Some(&id)).await;
        assert_eq!(code(room.desk.edit_model_text(&write, write.paper().no, long(), "").await), "model-text-too-long");
        let seen = room.desk.model_text(&write).unwrap();
        assert_eq!(seen.faults, [model_text::Fault::Address]);
        let publish = room.leave::<access::ModelTextPublish>("secretariat", Some(&id)).await;
        assert_eq!(code(room.desk.publish_model_text(&publish, &seen.work.digest()).await), "model-text-faults");
    }

    async fn of_two_who_act_at_once_one_is_told(backend) {
        let room = Room::with_law(backend).await;
        let steps = [step(Stage::Drafted, "2020", None)];
        let (one, two) = (
            room.leave::<access::ProvisionWrite>("coordinator.de", Some(ID)).await,
            room.leave::<access::ProvisionWrite>("coordinator-2.de", Some(ID)).await,
        );
        let (one, two) = tokio::join!(
            room.desk.edit_provision(&one, 1, terms(&steps), None),
            room.desk.edit_provision(&two, 1, terms(&steps), None)
        );
        let saved = [one.unwrap(), two.unwrap()].iter().filter(|edited| matches!(edited, Edited::Saved)).count();
        assert_eq!(saved, 1, "the other one is behind");
        room.asks().await.expect("asks");
        // One signs what they read while a coordinator takes it back into a draft: one of the two happens.
        let digest = room.digest_of_law().await;
        let write = room.leave::<access::ProvisionWrite>("coordinator.de", Some(ID)).await;
        let no = write.paper().no;
        let other = terms(&[step(Stage::Adopted, "2021", None)]);
        let (signed, edited) =
            tokio::join!(room.signs(&digest), room.desk.edit_provision(&write, no, other, None));
        let saved = matches!(edited.unwrap(), Edited::Saved);
        assert!(signed.is_ok() != saved, "{signed:?}");
        assert_eq!(room.told().await.map(|told| told.stage.to_string()).unwrap_or_default(), if saved { "" } else { "drafted" });
    }

    async fn a_law_follows_a_text_that_two_people_put_into_the_library(backend) {
        let room = Room::with_law(backend).await;
        let propose = room.leave::<access::ModelTextBegin>("coordinator.rs", None).await;
        let id = room.desk.propose_model_text(&propose, model()).await.expect("proposes");
        assert_eq!(id, "possession-01");
        assert!(room.try_leave::<access::ModelTextWrite>("coordinator.de", Some(&id)).await.is_err(), "it is its writer's");
        assert!(room.try_leave::<access::ModelTextPublish>("coordinator.rs", Some(&id)).await.is_err());
        let steps = [step(Stage::InForce, "2012", None)];
        let following = Terms { follows: Some(id.clone()), ..terms(&steps) };
        room.writes_terms(following, None).await;
        let see = room.leave::<access::ProvisionSee>("coordinator.de", Some(ID)).await;
        assert_eq!(room.desk.provision(&see).await.unwrap().faults, [Fault::Follows], "it is not in the library yet");
        assert_eq!(code(room.asks().await), "provision-faults");

        let publish = room.leave::<access::ModelTextPublish>("secretariat", Some(&id)).await;
        let write = room.leave::<access::ModelTextWrite>("secretariat", Some(&id)).await;
        let digest = room.desk.model_text(&write).unwrap().work.digest();
        assert_eq!(code(room.desk.publish_model_text(&publish, &Digest::of(&"another")).await), "model-text-changed");
        room.desk.publish_model_text(&publish, &digest).await.expect("publishes");
        let moment = room.desk.moment(None).await.unwrap();
        let text: ModelText =
            room.desk.get(&moment, Kind::ModelText, &id).await.unwrap().expect("in the library").read().unwrap();
        assert_eq!((text.proposed_by.as_deref(), text.criterion), (Some("RS"), Criterion::Possession));
        assert_eq!(room.number("model-texts", &[("criterion", "possession")]).await, 1);
        assert_eq!(room.number("model-texts", &[("criterion", "grooming")]).await, 0);

        room.asks().await.expect("asks");
        let digest = room.digest_of_law().await;
        room.signs(&digest).await.expect("signs");
        assert_eq!(room.number("members-following", &[("id", &id)]).await, 1);

        // Whoever writes it then does not publish it, and it keeps its criterion.
        let write = room.leave::<access::ModelTextWrite>("secretariat", Some(&id)).await;
        let no = write.paper().no;
        let elsewhere = model_text::Terms { criterion: Criterion::Removal, ..model() };
        assert_eq!(code(room.desk.edit_model_text(&write, no, elsewhere, "x").await), "model-text-followed");
        let better = model_text::Terms { licence: "CC0".into(), ..model() };
        room.desk.edit_model_text(&write, no, better, "A freer licence.").await.expect("writes");
        let write = room.leave::<access::ModelTextWrite>("secretariat", Some(&id)).await;
        let digest = room.desk.model_text(&write).unwrap().work.digest();
        let publish = room.leave::<access::ModelTextPublish>("secretariat", Some(&id)).await;
        assert_eq!(code(room.desk.publish_model_text(&publish, &digest).await), "model-text-same-person");
    }
}
