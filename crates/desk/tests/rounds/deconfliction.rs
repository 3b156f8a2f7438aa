//! Deconfliction on both databases: a run from the proposal to what both know, each message held to its signature, neither side's tags before the other's, nothing kept
//! afterwards, and nothing of it for anybody else.

use alliance::deconfliction::{DeconflictionRefusal, Part, State};
use alliance::people::access;
use deconflict::{Finished, Identifier, Key, Party, Role, Set, Side, Statement, Tags, Terms};
use desk::Backend;
use desk::deconfliction::{DeconflictionRefused, Joining, RunSeen};
use jiff::SignedDuration;
use sha2::{Digest as _, Sha512};

use super::room::{Room, on_both};

const DE: &str = "police-liaison.de";
const RS: &str = "police-liaison.rs";
const FR: &str = "police-liaison.fr";

fn force(who: &str) -> String {
    format!("exercise.police.{}", &who[who.len() - 2..])
}

fn key(who: &str) -> Key {
    Key::of(&[if who == DE { 1 } else { 2 }; 32])
}

/// What a machine says to take part.
fn joining(who: &str, number: u8) -> Joining {
    Joining { key: hex::encode(key(who).public()), nonce: hex::encode([number; 32]) }
}

fn ids(numbers: &[u8]) -> Vec<Identifier> {
    let read = |n: &u8| Identifier::read(&format!("sha256:{n:02x}{}", "0123456789abcdef".repeat(4).split_at(62).0));
    numbers.iter().map(|n| read(n).expect("an identifier")).collect()
}

fn rule<T: std::fmt::Debug>(done: Result<T, DeconflictionRefused>) -> DeconflictionRefusal {
    match done.expect_err("refused") {
        DeconflictionRefused::Rule(rule) => rule,
        other => panic!("{other}"),
    }
}

fn is_not_there<T: std::fmt::Debug>(done: &Result<T, DeconflictionRefused>) -> bool {
    matches!(done, Err(DeconflictionRefused::NotThere))
}

/// The two machines of a run.
struct Machines {
    asker: Side,
    answerer: Side,
}

impl Machines {
    fn of(run: &str, numbers: (u8, u8)) -> Self {
        let party = |who: &str, number| Party { force: force(who), key: key(who).public(), nonce: [number; 32] };
        let terms =
            Terms { run: run.to_owned(), asker: party(DE, numbers.0), answerer: party(RS, numbers.1), most: 100 };
        let begin = |role, numbers| Side::begin(terms.clone(), role, ids(numbers)).expect("begins");
        Self { asker: begin(Role::Asker, &[1, 2, 3]), answerer: begin(Role::Answerer, &[3, 4]) }
    }

    /// What the asker sends: its set and its signature.
    fn offer(&self) -> (String, String) {
        let (set, statement) = self.asker.offer().expect("an offer");
        (hex::encode(set.to_bytes()), hex::encode(key(DE).sign(&statement)))
    }

    /// What the answerer makes of it.
    fn answer(&self) -> (Set, Finished, Statement) {
        let (set, statement) = self.asker.offer().expect("an offer");
        self.answerer.answer(&set, &key(DE).sign(&statement)).expect("an answer")
    }

    /// What the asker makes of that.
    fn closing(&self) -> (Finished, Statement) {
        let (set, finished, statement) = self.answer();
        self.asker.close(&set, &finished.tags.digest(), &key(RS).sign(&statement)).expect("a closing")
    }
}

impl Room {
    async fn propose(&self, who: &str, to: &str, number: u8) -> Result<String, DeconflictionRefused> {
        let leave = self.leave::<access::DeconflictionPropose>(who, None).await;
        self.desk.deconfliction_propose(&leave, &force(to), &joining(who, number), 100).await
    }

    async fn accept(&self, who: &str, run: &str, number: u8) -> Result<(), DeconflictionRefused> {
        let leave = self.leave::<access::DeconflictionStep>(who, None).await;
        self.desk.deconfliction_accept(&leave, run, &joining(who, number)).await
    }

    async fn offer(&self, who: &str, run: &str, (points, signature): (&str, &str)) -> Result<(), DeconflictionRefused> {
        let leave = self.leave::<access::DeconflictionStep>(who, None).await;
        self.desk.deconfliction_offer(&leave, run, points, signature).await
    }

    async fn answer(&self, who: &str, run: &str, machines: &Machines) -> Result<(), DeconflictionRefused> {
        let (set, finished, statement) = machines.answer();
        let (points, tags) = (hex::encode(set.to_bytes()), hex::encode(finished.tags.to_bytes()));
        let leave = self.leave::<access::DeconflictionStep>(who, None).await;
        let signature = hex::encode(key(RS).sign(&statement));
        self.desk.deconfliction_answer(&leave, run, (&points, &tags), &signature).await
    }

    async fn close(&self, who: &str, run: &str, machines: &Machines) -> Result<(), DeconflictionRefused> {
        let (finished, statement) = machines.closing();
        let leave = self.leave::<access::DeconflictionStep>(who, None).await;
        let (tags, signature) = (hex::encode(finished.tags.to_bytes()), hex::encode(key(DE).sign(&statement)));
        self.desk.deconfliction_close(&leave, run, &tags, &signature).await
    }

    async fn run(&self, who: &str, run: &str) -> Result<RunSeen, DeconflictionRefused> {
        let leave = self.leave::<access::DeconflictionRoom>(who, None).await;
        self.desk.deconfliction_run(&leave, run).await
    }

    /// Bytes of a message, as the house hands it over.
    async fn message(&self, who: &str, run: &str, part: Part) -> Result<Vec<u8>, DeconflictionRefused> {
        let leave = self.leave::<access::DeconflictionRoom>(who, None).await;
        let seen = self.desk.deconfliction_message(&leave, run, part).await?;
        Ok(hex::decode(seen.content).expect("digits"))
    }

    async fn done(&self, who: &str, run: &str) -> Result<(), DeconflictionRefused> {
        let leave = self.leave::<access::DeconflictionStep>(who, None).await;
        self.desk.deconfliction_done(&leave, run).await
    }

    /// A run whose both sides have come.
    async fn answered(&self) -> (String, Machines) {
        let run = self.propose(DE, RS, 10).await.expect("proposed");
        self.accept(RS, &run, 20).await.expect("accepted");
        let machines = Machines::of(&run, (10, 20));
        let (points, signature) = machines.offer();
        self.offer(DE, &run, (&points, &signature)).await.expect("offered");
        self.answer(RS, &run, &machines).await.expect("answered");
        (run, machines)
    }
}

on_both! {
    async fn two_forces_learn_what_both_have_and_nothing_is_kept(backend) {
        let room = Room::with_people(backend).await;
        let (run, machines) = room.answered().await;
        // The asker has the other's set and the digest of its tags, and the tags once its own are there.
        assert!(room.message(DE, &run, Part::Answer).await.is_ok());
        assert!(is_not_there(&room.message(DE, &run, Part::AnswerTags).await));
        assert!(is_not_there(&room.message(RS, &run, Part::Closing).await));
        room.close(DE, &run, &machines).await.expect("closed");
        let (finished, _) = machines.closing();
        let tags = Tags::read(&room.message(DE, &run, Part::AnswerTags).await.expect("tags"), 64).expect("tags");
        let signed = machines.answer().1.tags.digest();
        let both = machines.asker.learn_as_asker(&finished, &signed, &tags).expect("learned");
        assert_eq!(both, ids(&[3]).iter().collect::<Vec<_>>());
        let (_, finished, statement) = machines.answer();
        let tags = Tags::read(&room.message(RS, &run, Part::Closing).await.expect("tags"), 64).expect("tags");
        let signature = key(DE).sign(&machines.closing().1);
        let both = machines.answerer.learn_as_answerer(&finished, &statement, &tags, &signature).expect("learned");
        assert_eq!(both, ids(&[3]).iter().collect::<Vec<_>>());
        // Whom to contact is known of any run; that there is something is known to the two machines alone.
        let seen = room.run(DE, &run).await.expect("seen");
        assert_eq!((seen.other.office.organisation, seen.run.state()), (force(RS), State::Closed));
        room.done(DE, &run).await.expect("done");
        assert!(room.message(RS, &run, Part::Offer).await.is_ok(), "the other has not read it yet");
        room.done(RS, &run).await.expect("done");
        for part in Part::ALL {
            assert!(is_not_there(&room.message(RS, &run, *part).await), "{part}");
        }
        assert_eq!(room.store().await.record_key(&format!("deconfliction/{run}")).await.expect("reads"), None);
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
    }

    async fn the_force_that_is_asked_is_told_that_something_waits_and_nothing_of_what(backend) {
        let room = Room::with_people(backend).await;
        let run = room.propose(DE, RS, 10).await.expect("proposed");
        assert_eq!(room.told_that_it_waits().await, ["police-liaison.rs", "police-second.rs"]);
        // From then on machines wait for each other.
        room.accept(RS, &run, 20).await.expect("accepted");
        let (points, signature) = Machines::of(&run, (10, 20)).offer();
        room.offer(DE, &run, (&points, &signature)).await.expect("offered");
        assert!(room.told_that_it_waits().await.is_empty());
    }

    async fn to_anybody_else_it_is_not_there(backend) {
        let room = Room::with_people(backend).await;
        let (run, machines) = room.answered().await;
        assert!(is_not_there(&room.run(FR, &run).await) && is_not_there(&room.run(FR, "nothing").await));
        for part in Part::ALL {
            assert!(is_not_there(&room.message(FR, &run, *part).await));
        }
        assert!(is_not_there(&room.close(FR, &run, &machines).await));
        assert!(is_not_there(&room.accept(FR, &run, 30).await));
        let leave = room.leave::<access::DeconflictionStep>(FR, None).await;
        assert!(is_not_there(&room.desk.deconfliction_abort(&leave, &run).await));
        let leave = room.leave::<access::DeconflictionRoom>(FR, None).await;
        assert!(room.desk.deconfliction_runs(&leave).await.expect("a list").is_empty());
        for who in ["secretariat", "auditor", "analyst.de", "operator", "coordinator.rs"] {
            assert!(room.try_leave::<access::DeconflictionRoom>(who, None).await.is_err(), "{who}");
        }
    }

    async fn of_runs_the_secretariat_has_counts_a_quarter_late_and_no_small_one(backend) {
        let room = Room::with_people(backend).await;
        room.desk.watch().await.expect("a clock");
        for (to, number) in [RS, RS, RS, FR, FR, FR].into_iter().zip(1..) {
            let run = room.propose(DE, to, number).await.expect("proposed");
            let leave = room.leave::<access::DeconflictionStep>(to, None).await;
            room.desk.deconfliction_decline(&leave, &run).await.expect("declined");
        }
        let told = async || {
            let leave = room.leave::<access::DeconflictionCounts>("secretariat", None).await;
            let counts = room.desk.deconfliction_counts(&leave).await.expect("counts");
            counts.into_iter().find(|count| count.quarter.to_string() == "2026-Q1")
        };
        assert_eq!(told().await, None, "the quarter is not over");
        room.at("2026-06-30T23:00:00Z");
        assert_eq!(told().await, None, "nor is the one after it");
        room.at("2026-07-01T00:00:00Z");
        let told = told().await.expect("it is told");
        let ends: Vec<State> = told.ends.iter().map(|(end, _)| *end).collect();
        assert_eq!(ends, [State::Closed, State::Declined, State::Aborted, State::Expired]);
        // That all were declined would say of each of them that it was.
        let counts: Vec<u64> = told.runs.into_iter().chain(told.ends.iter().filter_map(|(_, runs)| *runs)).collect();
        assert_eq!(counts, [6], "{told:?}");
    }

    async fn what_fits_no_signature_is_not_taken(backend) {
        let room = Room::with_people(backend).await;
        let run = room.propose(DE, RS, 10).await.expect("proposed");
        let (points, signature) = Machines::of(&run, (10, 20)).offer();
        assert_eq!(rule(room.offer(DE, &run, (&points, &signature)).await), DeconflictionRefusal::NotYourStep);
        room.accept(RS, &run, 20).await.expect("accepted");
        let refused = async |points: &str, signature: &str| rule(room.offer(DE, &run, (points, signature)).await);
        let other = Machines::of(&run, (11, 20)).offer();
        let swapped = format!("{}{}{}", &points[64..128], &points[..64], &points[128..]);
        let identity = format!("{}{}", "0".repeat(64), &points[64..]);
        let unsigned = "0".repeat(128);
        for (points, signature) in [
            (other.0.as_str(), other.1.as_str()),
            (points.as_str(), other.1.as_str()),
            (&points[64..], signature.as_str()),
            (swapped.as_str(), signature.as_str()),
            (identity.as_str(), signature.as_str()),
            (points.as_str(), unsigned.as_str()),
            ("", signature.as_str()),
        ] {
            assert_eq!(refused(points, signature).await, DeconflictionRefusal::Message);
        }
        // What is well signed and no set: the point that hides nothing, and bytes that are none.
        let terms = Machines::of(&run, (10, 20)).asker.terms().clone();
        let last = points.len() - 64;
        for bad in [
            format!("{}{}", "0".repeat(64), &points[64..]),
            format!("{}{}", &points[..last], "f".repeat(64)),
        ] {
            let set = Set::read(&hex::decode(&bad).expect("digits"), 100).expect("points in order");
            let signature = hex::encode(key(DE).sign(&terms.offer(&set)));
            assert_eq!(refused(&bad, &signature).await, DeconflictionRefusal::Message);
        }
        assert_eq!(rule(room.offer(RS, &run, (&points, &signature)).await), DeconflictionRefusal::NotYourStep);
        // Of two machines of a force that send at once, one is taken.
        let (one, two) = tokio::join!(
            room.offer(DE, &run, (&points, &signature)),
            room.offer(DE, &run, (&points, &signature))
        );
        assert_eq!(usize::from(one.is_ok()) + usize::from(two.is_ok()), 1, "{one:?} {two:?}");
        // Tags that stand twice are none, signed or not. Whether others are true the house cannot see.
        let offered = Set::read(&hex::decode(&points).expect("digits"), 100).expect("a set");
        let set = Machines::of(&run, (10, 20)).answerer.set();
        let answer = hex::encode(set.to_bytes());
        let leave = room.leave::<access::DeconflictionStep>(RS, None).await;
        for (tags, are_taken) in [("0".repeat(answer.len()), false), (answer.clone(), true)] {
            let digest: [u8; 64] = Sha512::digest(hex::decode(&tags).expect("digits")).into();
            let statement = terms.answer(&terms.offer(&offered).digest(), &set, &digest);
            let signature = hex::encode(key(RS).sign(&statement));
            let done = room.desk.deconfliction_answer(&leave, &run, (&answer, &tags), &signature).await;
            if are_taken {
                done.expect("taken");
            } else {
                assert_eq!(rule(done), DeconflictionRefusal::Message);
            }
        }
    }

    async fn a_force_proposes_so_often_also_at_once(backend) {
        let room = Room::with_people(backend).await;
        assert_eq!(rule(room.propose(DE, DE, 1).await), DeconflictionRefusal::Oneself);
        assert_eq!(rule(room.propose(DE, "police-liaison.xx", 1).await), DeconflictionRefusal::NoForce);
        let (a, b, c, d) = tokio::join!(
            room.propose(DE, RS, 1),
            room.propose(DE, RS, 2),
            room.propose(DE, RS, 3),
            room.propose(DE, RS, 4)
        );
        let taken = [&a, &b, &c, &d].iter().filter(|done| done.is_ok()).count();
        assert_eq!(taken, 3, "{a:?} {b:?} {c:?} {d:?}");
        assert!(room.propose(DE, FR, 5).await.is_ok() && room.propose(RS, DE, 6).await.is_ok());
        let leave = room.leave::<access::Desk>(RS, None).await;
        assert_eq!(room.desk.waiting_deconfliction(&leave).await.expect("counts"), 3);
    }

    async fn what_nobody_goes_on_with_is_over_and_destroyed(backend) {
        let room = Room::with_people(backend).await;
        let (run, machines) = room.answered().await;
        room.clock_on(SignedDuration::from_hours(6 * 24).as_secs() / 60);
        assert_eq!(room.desk.look_at_deconfliction().await.expect("looks"), 0);
        room.clock_on(SignedDuration::from_hours(24).as_secs() / 60);
        assert_eq!(rule(room.close(DE, &run, &machines).await), DeconflictionRefusal::Over);
        assert_eq!(room.desk.look_at_deconfliction().await.expect("looks"), 1);
        assert_eq!(room.run(RS, &run).await.expect("seen").run.state(), State::Expired);
        assert!(is_not_there(&room.message(DE, &run, Part::Answer).await));
        assert_eq!(room.desk.look_at_deconfliction().await.expect("looks"), 0);
        assert_eq!(room.store().await.record_key(&format!("deconfliction/{run}")).await.expect("reads"), None);
    }

    async fn a_clock_that_jumps_ends_no_run_and_destroys_nothing(backend) {
        let room = Room::with_people(backend).await;
        let (run, machines) = room.answered().await;
        room.clock_jumps(SignedDuration::from_hours(8 * 24));
        assert_eq!(room.desk.look_at_deconfliction().await.expect("looks"), 0);
        let key = room.store().await.record_key(&format!("deconfliction/{run}")).await.expect("reads");
        assert!(key.is_some(), "what was sent can be read");
        room.close(DE, &run, &machines).await.expect("no week has passed");
        let asked = room.propose(DE, RS, 30).await.expect("proposed");
        let leave = room.leave::<access::Desk>(RS, None).await;
        assert_eq!(room.desk.waiting_deconfliction(&leave).await.expect("counts"), 2);
        // Set back by whoever sees it, the clock takes nothing from a run that was begun meanwhile.
        room.clock_jumps(SignedDuration::from_hours(-8 * 24));
        room.clock_on(SignedDuration::from_hours(7 * 24).as_secs() / 60);
        assert_eq!(room.desk.look_at_deconfliction().await.expect("looks"), 2, "a week has passed");
        assert_eq!(room.run(RS, &asked).await.expect("seen").run.state(), State::Expired);
    }
}
