//! The five facts of a member: its own people's until a signer consents or a round decides; what was public stays; and what is computed can be computed again.

use alliance::credibility::{Fact, Facts};
use alliance::people::{Account, AccountState, Grant, ProposalState, Role, access};
use alliance::register::{Digest, Figure, Kind, PaperKind};
use desk::people::{Act, Authorised, Denied, NotDone};
use desk::queries::{Answer, Asked, Parameter};
use desk::work::{Deed, PaperChange};
use desk::{Backend, Filter, Moment, Sort};

use crate::room::{Room, on_both};
use crate::{ROUND, code};

impl Room {
    /// A round that has closed: DE was in time, FR was late, all others said nothing.
    async fn closed(backend: Backend) -> Self {
        let room = Self::announced(backend).await;
        room.at("2026-02-01T00:00:00Z");
        room.desk.tick().await.unwrap();
        room.hand_in("DE").await;
        room.at("2026-07-03T00:00:00Z");
        room.desk.tick().await.unwrap();
        room.hand_in("FR").await;
        room.desk.tick().await.unwrap();
        room
    }

    async fn try_of<A: Act>(&self, who: &str, member: &str) -> Result<Authorised<A>, Denied> {
        let secret = self.desk.sign_in_as_exercise(&format!("exercise.{who}")).await.unwrap().unwrap();
        let person = self.desk.person(secret.expose()).await.unwrap().unwrap();
        self.desk.authorise::<A>(Some(&person), Some(member), None).await
    }

    async fn of<A: Act>(&self, who: &str, member: &str) -> Authorised<A> {
        self.try_of(who, member).await.expect("leave")
    }

    async fn now(&self) -> Moment {
        self.desk.moment(None).await.unwrap()
    }

    async fn asked(&self, moment: &Moment, query: &str, member: &str) -> Answer {
        self.desk.ask(moment, &Asked::of(query, &[(Parameter::Member, member)])).await.unwrap()
    }

    async fn publicly(&self, moment: &Moment) -> Vec<String> {
        let told = self.desk.facts_told(moment, None).await.unwrap();
        assert_eq!(told.len(), 54);
        told.into_iter().filter(|told| told.facts.is_some()).map(|told| told.member).collect()
    }

    /// A second person of the secretariat.
    async fn colleague(&self) {
        let id = "exercise.secretariat-2";
        let account = Account {
            name: "Rita Exercise".to_owned(),
            mail: "secretariat-2@example.org".to_owned(),
            language: "en".to_owned(),
            organisation: None,
            home: None,
            grants: vec![Grant { role: Role::Secretariat, member: None }],
            state: AccountState::Active,
            stamp: 1,
        };
        let mut paper = PaperChange::new(PaperKind::Account, id, "active", &account);
        paper.holder = Some(id.to_owned());
        self.desk.perform(Deed::new("accord", "account.invented", PaperKind::Account, id).with(paper)).await.unwrap();
    }

    /// Records a decision of the round, and has the second person confirm it.
    async fn decides(&self, public: bool) -> Result<(), NotDone> {
        let leave = self.leave::<access::FactsDecide>("secretariat", None).await;
        self.desk.propose_facts(&leave, (ROUND, public), "Exercise, invented: minutes of the conference").await?;
        let listed = self.desk.proposals(&self.leave::<access::Proposals>("secretariat", None).await).await?;
        let open = listed.iter().find(|one| one.proposal.state == ProposalState::Open).expect("it waits");
        let id = open.paper.id.clone();
        let own = self.leave::<access::ProposalEnd>("secretariat", Some(&id)).await;
        assert!(matches!(
            self.desk.confirm_proposal(&own, "https://accord.test").await,
            Err(NotDone::Rule("people-proposal-own"))
        ));
        let second = self.leave::<access::ProposalEnd>("secretariat-2", Some(&id)).await;
        self.desk.confirm_proposal(&second, "https://accord.test").await.map(|_| ())
    }
}

fn share(facts: &Facts, fact: Fact) -> (u64, u64) {
    let share = facts.share(fact).unwrap();
    (share.numerator, share.denominator)
}

fn not_public() -> Figure {
    Figure::Missing("not-public".to_owned())
}

on_both! {
    async fn the_facts_are_the_members_own_until_a_signer_consents(backend) {
        let room = Room::closed(backend).await;
        for who in ["secretariat", "auditor", "coordinator.rs", "signer.rs", "analyst.de", "reviewer"] {
            assert!(matches!(room.try_of::<access::CredibilitySee>(who, "DE").await, Err(Denied::NotThere)), "{who}");
        }
        for who in ["coordinator.de", "secretariat", "signer.rs"] {
            assert!(matches!(room.try_of::<access::CredibilityGive>(who, "DE").await, Err(Denied::NotThere)), "{who}");
        }
        let see = room.of::<access::CredibilitySee>("coordinator.de", "DE").await;
        let seen = room.desk.credibility(&see).await.unwrap();
        assert_eq!(share(&seen.facts, Fact::OnTime), (1, 1));
        assert_eq!((seen.consent.state(), seen.rounds.len()), ("unsaid", 0));
        let before = room.now().await;
        assert!(room.publicly(&before).await.is_empty());
        for query in Fact::ALL.iter().map(|fact| desk::queries::of_fact(*fact)).chain([desk::queries::MEDIAN]) {
            let answer = room.asked(&before, query, "DE").await;
            assert_eq!((answer.figure, answer.of, answer.number), (Some(not_public()), None, 0), "{query}");
            let asked = Asked::of(query, &[(Parameter::Member, "DE")]);
            assert_eq!(room.desk.behind(&before, &asked, Sort::Own, 1).await.unwrap().total, 0, "{query}");
        }

        let give = room.of::<access::CredibilityGive>("signer.de", "DE").await;
        assert_eq!(code(room.desk.credibility_give(&give, &Digest::of(&"others")).await), "credibility-changed");
        let withdraw = room.of::<access::CredibilityWithdraw>("signer.de", "DE").await;
        assert_eq!(code(room.desk.credibility_withdraw(&withdraw).await), "credibility-not-given");
        // Of two who sign at once, one is told that it is done.
        let (one, two) = tokio::join!(
            room.desk.credibility_give(&give, &seen.digest),
            room.desk.credibility_give(&give, &seen.digest)
        );
        let mut codes = [code(one), code(two)];
        codes.sort_unstable();
        assert_eq!(codes, ["credibility-given", "done"]);

        let given = room.now().await;
        assert_eq!(room.publicly(&given).await, ["DE"]);
        let answer = room.asked(&given, "reports-on-time", "DE").await;
        assert_eq!((answer.figure, answer.of), (Some(Figure::Value(1.into())), Some(1)));
        let asked = Asked::of("reports-on-time", &[(Parameter::Member, "DE")]);
        let behind = room.desk.behind(&given, &asked, Sort::Own, 1).await.unwrap();
        assert_eq!(behind.items.iter().map(|stored| (stored.kind, stored.id.as_str())).collect::<Vec<_>>(), [(Kind::Round, ROUND)]);
        assert_eq!(room.asked(&given, "reports-on-time", "FR").await.figure, Some(not_public()), "nobody else's");
        assert_eq!(room.asked(&before, "reports-on-time", "DE").await.figure, Some(not_public()), "nor what was before");

        room.desk.credibility_withdraw(&withdraw).await.unwrap();
        let now = room.now().await;
        assert!(room.publicly(&now).await.is_empty());
        assert_eq!(room.asked(&now, "reports-on-time", "DE").await.figure, Some(not_public()));
        assert_eq!(room.publicly(&given).await, ["DE"], "what was public stays in the history");
        let filter = Filter { kind: vec![Kind::Disclosure], ..Filter::default() };
        let told = room.desk.all(&now, &filter).await.unwrap();
        let of_germany = |stored: &desk::Stored| stored.body.get("member").is_some_and(|member| member == "DE");
        assert!(told.iter().any(of_germany), "the withdrawal is told: {told:?}");
        assert!(told.iter().all(|stored| stored.body.get("facts").is_none()), "{told:?}");

        let again = room.desk.recompute_facts().await.unwrap();
        assert_eq!((again.verdicts, again.different), (1, 0), "{:?}", again.differences);
        assert!(room.desk.verify(|_, _| ()).await.unwrap().holds());
        assert!(room.desk.verify_journal(|_, _| ()).await.unwrap().holds());
    }

    async fn a_round_decides_for_all_whom_it_asked_and_two_people_record_it(backend) {
        let room = Room::closed(backend).await;
        room.colleague().await;
        let leave = room.leave::<access::FactsDecide>("secretariat", None).await;
        for (round, public, wanted) in [
            ("nowhere", true, "credibility-no-round"),
            ("2012-launch", true, "credibility-asked-nobody"),
            (ROUND, false, "credibility-decided"),
        ] {
            let done = room.desk.propose_facts(&leave, (round, public), "minutes").await;
            assert!(matches!(done, Err(NotDone::Rule(code)) if code == wanted), "{round}: {done:?}");
        }
        let done = room.desk.propose_facts(&leave, (ROUND, true), " ").await;
        assert!(matches!(done, Err(NotDone::Rule("people-reason-missing"))), "{done:?}");
        room.decides(true).await.unwrap();
        let decided = room.now().await;
        assert_eq!(room.publicly(&decided).await.len(), 54);
        let told = room.desk.facts_told(&decided, None).await.unwrap();
        let of = |member: &str| {
            let told = told.iter().find(|told| told.member == member).unwrap();
            assert_eq!(told.grounds[0].round.as_deref(), Some(ROUND));
            share(told.facts.as_ref().unwrap(), Fact::OnTime)
        };
        assert_eq!((of("DE"), of("FR"), of("RS")), ((1, 1), (0, 1), (0, 1)));
        let again = room.desk.recompute_facts().await.unwrap();
        assert_eq!((again.verdicts, again.different), (54, 0), "{:?}", again.differences);

        room.decides(false).await.unwrap();
        let now = room.now().await;
        assert!(room.publicly(&now).await.is_empty());
        assert_eq!(room.publicly(&decided).await.len(), 54);
    }
}
