//! Takedown on both databases: what is reported is sealed and joined, waits by its urgency, is opened for a purpose and assessed, and its host is found.

mod after;
mod assessed;
mod delivery;
mod emergency;
mod figures;
mod found;
mod handed;
mod intake;
mod known;
mod looks;
mod mailed;
mod relapse;
#[path = "../rounds/room.rs"]
mod room;
mod sent;
mod tables;
mod tips;

use alliance::people::access;
use alliance::takedown::Signs;
use desk::takedown::{Receipt, Reported};
use interchange::takedown::address::Address;
use room::Room;
use vault::Secret;

/// What somebody reports to Germany's hotline.
fn report(addresses: &[&str]) -> Reported {
    Reported {
        member: "DE".to_owned(),
        items: addresses.iter().map(|text| Address::read(text).expect("an address").into()).collect(),
        signs: Signs::default(),
        note: None,
        contact: None,
        reference: None,
    }
}

fn secret(text: &str) -> Secret<String> {
    Secret::new(text.to_owned())
}

impl Room {
    /// Somebody reports something by the form.
    async fn reported(&self, reported: &Reported) -> Receipt {
        let leave = self.desk.authorise::<access::IntakeSend>(None, None, None).await.expect("anybody may");
        self.desk.intake(&leave, reported).await.expect("is taken in")
    }

    /// The items that wait in Germany, by their ids, the most urgent first.
    async fn waiting(&self) -> Vec<String> {
        let leave = self.leave::<access::TakedownRoom>("analyst.de", None).await;
        let queue = self.desk.takedown_queue(&leave).await.expect("a queue");
        assert_eq!(queue.all, queue.first.len() as u64);
        queue.first.into_iter().map(|one| one.id).collect()
    }

    /// The only item that waits.
    async fn only(&self) -> String {
        let mut waiting = self.waiting().await;
        assert_eq!(waiting.len(), 1);
        waiting.remove(0)
    }
}
