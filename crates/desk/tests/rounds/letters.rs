//! What letters tell of what they are about: nothing to whoever carries them, and to whoever counts them nothing of what stands in the closed journal alone.

use std::collections::BTreeSet;

use alliance::people::access;
use alliance::referrals::{Asks, Lead, Urgency};
use desk::Backend;
use desk::letters::Outcome;
use desk::people::Secret;
use desk::referrals::{ReferralTurn, ReferralWanted};
use desk::work::{ActFilter, View};

use super::room::{Room, on_both};

impl Room {
    /// Germany sends Serbia a referral, and takes it back: both officers of Serbia are told twice.
    async fn refers(&self) {
        let wanted = ReferralWanted {
            to: "RS".to_owned(),
            asks: Asks::Referral { lead: Lead::VictimThere },
            urgency: Urgency::Urgent,
            reference: "DE-1/26".to_owned(),
            text: Secret::new("Exercise, invented".to_owned()),
        };
        let leave = self.leave::<access::ReferralWrite>("police-liaison.de", None).await;
        let id = self.desk.referral_send(&leave, &wanted).await.expect("sent");
        let leave = self.leave::<access::ReferralStep>("police-liaison.de", None).await;
        self.desk.referral_step(&leave, &id, &ReferralTurn::Withdraw).await.expect("taken back");
    }
}

fn words(text: &str) -> BTreeSet<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

on_both! {
    async fn a_letter_is_known_by_a_mark_from_which_nothing_can_be_told(backend) {
        let room = Room::with_people(backend).await;
        room.refers().await;
        let letters = room.desk.take_letters(100).await.expect("letters");
        assert_eq!(letters.len(), 4);
        let other = room.another().await;
        let mut marks = BTreeSet::new();
        for (letter, _) in &letters {
            let mark = room.desk.letter_mark(&letter.id).expect("a mark");
            assert!(mark.len() == 32 && mark.bytes().all(|b| b.is_ascii_hexdigit()), "{mark}");
            assert_eq!(other.letter_mark(&letter.id).expect("a mark"), mark, "whoever sends it again sends the same");
            // That it is a referral is what the letter says; which one, how far it is and whose is in its id alone.
            let (kind, rest) = letter.id.split_once('.').expect("a kind");
            assert_eq!(kind, "referral");
            let args = letter.args.to_string();
            let said: Vec<&str> = words(rest).intersection(&words(&args)).copied().collect();
            assert!(said.is_empty(), "{said:?}");
            marks.insert(mark);
        }
        assert_eq!(marks.len(), letters.len());
    }

    async fn of_letters_whose_deeds_are_closed_no_count_tells(backend) {
        let room = Room::with_people(backend).await;
        let mail = room.leave::<access::Mail>("operator", None).await;
        let before = room.desk.mail_fares(&mail).await.expect("counts");
        room.refers().await;
        assert_eq!(room.desk.mail_fares(&mail).await.expect("counts"), before, "while they wait");
        let letters = room.desk.take_letters(100).await.expect("letters");
        assert_eq!(letters.len(), 4, "they are sent like all others");
        for (letter, _) in &letters {
            let failed = Outcome::Failed { why: "refused 550".to_owned(), again: None };
            room.desk.letter_done(&letter.id, &failed).await.expect("remembered");
        }
        assert_eq!(room.desk.mail_fares(&mail).await.expect("counts"), before, "nor once they are given up");
        let retry = room.leave::<access::MailRetry>("operator", None).await;
        assert_eq!(room.desk.mail_retry(&retry).await.expect("tried again"), 0);
        let filter = ActFilter { act: Some("mail.".to_owned()), page: 1, per_page: 10, ..ActFilter::default() };
        let (acts, _) = room.store().await.acts(&View::All, &filter).await.expect("reads");
        assert_eq!(acts.iter().map(|act| act.detail["letters"].as_u64()).collect::<Vec<_>>(), [Some(0)]);
        assert_eq!(room.desk.take_letters(100).await.expect("letters").len(), 4, "and they are tried again all the same");
    }
}
