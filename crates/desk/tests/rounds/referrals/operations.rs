//! Joint operations: shares that each force enters and confirms for itself, sums that are told once they are public, and who hears that something waits.

use alliance::people::access;
use alliance::referrals::{Counted, Counts, OperationRefusal, OperationState};
use alliance::register::{Digest, Figure};
use desk::Backend;
use desk::people::Role;
use desk::referrals::{OperationRefused, OperationSeen, OperationTurn, OperationWanted};
use rust_decimal::Decimal;

use super::{LIAISON_DE, LIAISON_RS};
use crate::room::{Room, on_both};

impl Room {
    /// An operation of Germany's, as somebody sees it.
    async fn sees_operation(&self, who: &str, id: &str) -> OperationSeen {
        let leave = self.leave::<access::OperationRoom>(who, None).await;
        self.desk.operation_seen(&leave, id).await.expect("sees")
    }

    /// Somebody confirms the share that they read.
    async fn confirms_share(&self, who: &str, id: &str, read: &Digest) -> Result<OperationSeen, OperationRefused> {
        let leave = self.leave::<access::OperationConfirm>(who, None).await;
        self.desk.operation_confirm(&leave, id, read).await
    }
}

on_both! {
    async fn an_operation_is_public_in_sums_once_each_force_has_confirmed(backend) {
        let room = Room::with_forces(backend).await;
        let leave = room.leave::<access::OperationPlan>(LIAISON_DE, None).await;
        let planned = OperationWanted {
            name: "Exercise, invented: Lantern".to_owned(),
            begins: "2026-01-06".parse().expect("a day"),
            ends: "2026-01-09".parse().expect("a day"),
            members: vec!["RS".to_owned(), "FR".to_owned()],
        };
        let nobody = OperationWanted { members: vec!["JP".to_owned()], ..planned.clone() };
        assert!(matches!(room.desk.operation_plan(&leave, nobody).await, Err(OperationRefused::NobodyThere { .. })));
        let id = room.desk.operation_plan(&leave, planned).await.expect("planned");
        let step = async |who: &str, turn| {
            let leave = room.leave::<access::OperationStep>(who, None).await;
            room.desk.operation_step(&leave, &id, turn).await
        };
        let france = room.leave_abroad::<access::OperationStep>((Role::PoliceLiaison, "FR", false)).await;
        step(LIAISON_RS, OperationTurn::Accept).await.expect("takes part");
        room.desk.operation_step(&france, &id, OperationTurn::Decline).await.expect("does not");
        let early = step(LIAISON_DE, OperationTurn::Close).await;
        assert!(matches!(early, Err(OperationRefused::Rule(OperationRefusal::NotOver))));
        room.at("2026-01-10T08:00:00Z");
        assert!(matches!(step(LIAISON_RS, OperationTurn::Close).await, Err(OperationRefused::Rule(OperationRefusal::NotYours))));
        step(LIAISON_DE, OperationTurn::Close).await.expect("over");
        let ours = Counts { arrests: 12, victims: 7, searches: 20, files: 1_000 };
        let theirs = Counts { arrests: 9, victims: 2, searches: 8, files: 400 };
        step(LIAISON_DE, OperationTurn::Enter(ours)).await.expect("entered");
        step(LIAISON_RS, OperationTurn::Enter(theirs)).await.expect("entered");
        let out = room.desk.operation_step(&france, &id, OperationTurn::Enter(theirs)).await;
        assert!(matches!(out, Err(OperationRefused::Rule(OperationRefusal::NoPart))));
        let read = async |who: &str| room.sees_operation(who, &id).await.share.expect("a share").digest();
        let (our, their) = (read("police-second.de").await, read("police-second.rs").await);
        let same = room.confirms_share(LIAISON_DE, &id, &our).await;
        assert!(matches!(same, Err(OperationRefused::Rule(OperationRefusal::SamePerson))));
        let others = room.confirms_share("police-second.de", &id, &their).await;
        assert!(matches!(others, Err(OperationRefused::Rule(OperationRefusal::NotRead))), "it was not read");
        // Another force of the country neither sees the share nor has a say in it.
        let coast = room.leave_of_another_force::<access::OperationRoom>("police-liaison.rs").await;
        let seen = room.desk.operation_seen(&coast, &id).await.expect("its country was asked");
        assert!(seen.share.is_none() && seen.is_taken && !seen.takes_part);
        let coast = room.leave_of_another_force::<access::OperationConfirm>("police-second.rs").await;
        let coast = room.desk.operation_confirm(&coast, &id, &their).await;
        assert!(matches!(coast, Err(OperationRefused::Rule(OperationRefusal::OtherForce))));
        let coast = room.leave_of_another_force::<access::OperationStep>("police-liaison.rs").await;
        let coast = room.desk.operation_step(&coast, &id, OperationTurn::Enter(theirs)).await;
        assert!(matches!(coast, Err(OperationRefused::Rule(OperationRefusal::OtherForce))));
        // Both confirm at once: whoever is written second may be told to read again, and what they read is the same.
        let (seconds, digests) = (["police-second.de", "police-second.rs"], [&our, &their]);
        let (one, two) =
            tokio::join!(room.confirms_share(seconds[0], &id, digests[0]), room.confirms_share(seconds[1], &id, digests[1]));
        for (at, done) in [one, two].into_iter().enumerate() {
            match done {
                Ok(_) => {}
                Err(OperationRefused::Rule(OperationRefusal::NotRead)) => {
                    room.confirms_share(seconds[at], &id, digests[at]).await.expect("confirmed");
                }
                Err(refused) => panic!("{refused}"),
            }
        }
        let seen = room.sees_operation(LIAISON_RS, &id).await;
        assert_eq!(seen.share.map(|share| share.counts), Some(theirs), "one's own, and no other's");
        assert_eq!((seen.confirmed, seen.sums, seen.ready), (2, None, None), "before they are public sums are told to nobody");
        let seen = room.sees_operation("police-second.de", &id).await;
        let first = seen.ready.expect("all have confirmed");
        assert_eq!(seen.sums, None, "to the force that planned it neither");
        // Serbia enters another share: nothing is told by which it would see what changes, and both confirm anew.
        let small = Counts { arrests: 1, ..theirs };
        let again = step(LIAISON_RS, OperationTurn::Enter(small)).await.expect("entered");
        assert_eq!((again.state, again.confirmed, again.sums), (OperationState::Closed, 0, None));
        step(LIAISON_RS, OperationTurn::Enter(theirs)).await.expect("entered");
        for who in seconds {
            let read = read(who).await;
            room.confirms_share(who, &id, &read).await.expect("confirmed");
        }
        assert!(room.figures_of("joint_operation_arrests").await.is_empty(), "nothing is public yet");
        let publish = room.leave::<access::OperationPublish>("police-second.de", None).await;
        let stale = room.desk.operation_publish(&publish, &id, &first).await;
        assert!(matches!(stale, Err(OperationRefused::Rule(OperationRefusal::NotRead))), "these are other shares");
        let ready = room.sees_operation("police-second.de", &id).await.ready.expect("all have confirmed");
        let public = room.desk.operation_publish(&publish, &id, &ready).await.expect("public");
        let wanted = [(Counted::Arrests, Some(21)), (Counted::Victims, None), (Counted::Searches, Some(28)), (Counted::Files, Some(1_400))];
        assert_eq!(public.sums.expect("they are public"), wanted, "Germany would know from nine victims that Serbia has two");
        let arrests = room.figures_of("joint_operation_arrests").await;
        assert_eq!((arrests.len(), &arrests[0].figure, arrests[0].grade), (1, &Figure::Value(Decimal::from(21)), 1));
        let victims = room.figures_of("joint_operation_victims").await;
        assert_eq!(victims[0].figure, Figure::Missing("suppressed".to_owned()));
        let third = room.leave_abroad::<access::OperationRoom>((Role::PoliceLiaison, "ES", false)).await;
        assert!(matches!(room.desk.operation_seen(&third, &id).await, Err(OperationRefused::NotThere)));
        assert!(room.desk.operations(&third).await.expect("reads").is_empty());
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
    }

    async fn that_a_share_waits_is_told_to_another_officer_and_nothing_of_what(backend) {
        let room = Room::with_forces(backend).await;
        let leave = room.leave::<access::OperationPlan>(LIAISON_DE, None).await;
        let planned = OperationWanted {
            name: "Exercise, invented: Lantern".to_owned(),
            begins: "2026-01-06".parse().expect("a day"),
            ends: "2026-01-06".parse().expect("a day"),
            members: vec!["RS".to_owned()],
        };
        let id = room.desk.operation_plan(&leave, planned).await.expect("planned");
        assert_eq!(room.letters_told().await, ["operation-asked police-liaison.rs", "operation-asked police-second.rs"]);
        let step = async |who: &str, turn| {
            let leave = room.leave::<access::OperationStep>(who, None).await;
            room.desk.operation_step(&leave, &id, turn).await.expect("a step")
        };
        step(LIAISON_RS, OperationTurn::Accept).await;
        room.at("2026-01-07T08:00:00Z");
        step(LIAISON_DE, OperationTurn::Close).await;
        assert!(room.told_that_it_waits().await.is_empty(), "nothing is entered yet");
        let share = Counts { arrests: 12, victims: 7, searches: 20, files: 1_000 };
        for told in [vec!["police-second.de"], Vec::new()] {
            step(LIAISON_DE, OperationTurn::Enter(share)).await;
            assert_eq!(room.told_that_it_waits().await, told, "once, and not whoever entered it");
        }
        step("police-second.rs", OperationTurn::Enter(share)).await;
        assert_eq!(room.told_that_it_waits().await, ["police-liaison.rs"]);
        let confirm = async |who: &str| {
            let read = room.sees_operation(who, &id).await.share.expect("a share").digest();
            room.confirms_share(who, &id, &read).await.expect("confirmed")
        };
        confirm("police-second.de").await;
        assert!(room.told_that_it_waits().await.is_empty(), "Serbia has not confirmed");
        step("police-second.rs", OperationTurn::Enter(share)).await;
        assert_eq!(room.told_that_it_waits().await, ["police-second.de"], "what Germany confirmed waits anew");
        confirm("police-second.de").await;
        assert!(room.told_that_it_waits().await.is_empty());
        confirm(LIAISON_RS).await;
        assert_eq!(room.told_that_it_waits().await, ["police-second.de"], "who makes the sums public");
    }
}
