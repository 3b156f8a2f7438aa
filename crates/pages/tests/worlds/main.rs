//! Two worlds: the same story is played twice, once with holds and once where the police have simply not answered yet. Whatever anybody gets who is not to know of a hold is the
//! same to the byte until it is let go: pages, answers, headers, lengths, order, counts, refusals.
//!
//! Both worlds begin as copies of one directory, go by the same clock and draw ids from the same seed. What is random by its nature is masked: digests of sealed text, signatures and
//! roots over them, and the two tokens that a page of a form carries.
//!
//! `ACCORD_WORLDS` is how many stories are played; 30 where nothing is said. They are played in pairs of houses, a few stories in each, as many pairs at once as there are cores: a story in
//! a house with thousands of others would take longer for each of them. See docs/performance.md.

mod pairs;
mod story;
mod tables;
mod world;

use std::collections::BTreeMap;

use world::World;

/// Stories after which everything is compared that anybody can get, and not a part of it.
const SWEEP: usize = 500;

/// What a pair of houses came to: how many answers were the same, and how often each sort of story was played.
#[derive(Default)]
struct Came {
    compared: usize,
    counts: BTreeMap<&'static str, usize>,
}

impl Came {
    fn and(mut self, other: Self) -> Self {
        self.compared += other.compared;
        for (word, count) in other.counts {
            *self.counts.entry(word).or_default() += count;
        }
        self
    }
}

#[test]
fn nobody_can_tell_held_from_not_answered() {
    let stories = pairs::wanted();
    let came = pairs::play(stories, async |first, numbers| {
        let (held, plain) = World::both(&first).await;
        let mut came = Came::default();
        for number in numbers {
            let story = story::Story::of(number);
            *came.counts.entry(story.word()).or_default() += 1;
            let (mut there, mut here) = tokio::join!(held.play(&story, true), plain.play(&story, false));
            assert_eq!(there.item, here.item, "{story:?}: ids are drawn alike");
            assert!(there.holds > 0 && here.holds == 0, "one world has holds");
            came.compared += compare(&held, &plain, &there, number % SWEEP == 0).await;
            let sent = tokio::join!(held.let_go(&there, &story), plain.let_go(&here, &story));
            assert_eq!(sent.0, sent.1, "story {number}: what leaves once it is let go");
            // Afterwards as well: when it left tells nothing of why it did not leave before.
            came.compared += compare(&held, &plain, &there, false).await;
            // And once it has left: that its recipient is not reminded yet looks the same where it is held again and where the police have not answered anew.
            if number % 3 == 0 {
                tokio::join!(held.falls_due(&mut there, &story, true), plain.falls_due(&mut here, &story, false));
                came.compared += compare(&held, &plain, &there, false).await;
                tokio::join!(held.goes_on(&there, &story), plain.goes_on(&here, &story));
                came.compared += compare(&held, &plain, &there, false).await;
            }
        }
        // The control: a test that cannot tell the worlds apart where they differ would prove nothing.
        let officer = "/en/work/police";
        let (there, here) =
            (held.get(Some("police-liaison.de"), officer).await, plain.get(Some("police-liaison.de"), officer).await);
        assert_ne!(held.log_of_police().await, plain.log_of_police().await, "{} {}", there.status, here.status);
        came
    });
    println!("{stories} stories in two worlds, {} answers the same to the byte; {:?}", came.compared, came.counts);
}

/// A hold that is placed after a notice has left shows in nothing, also where what it was about goes and is there again: until the notice may leave anew, everything looks as if the police had not answered.
#[test]
fn nobody_can_tell_by_a_relapse() {
    let stories = (pairs::wanted() / 3).max(1);
    let came = pairs::play(stories, async |first, numbers| {
        let (held, plain) = World::both(&first).await;
        tokio::join!(held.lets_look(), plain.lets_look());
        let mut came = Came::default();
        for number in numbers {
            let story = story::Story::of(number).at_home();
            let (there, here) = tokio::join!(held.play_relapse(&story, true), plain.play_relapse(&story, false));
            assert_eq!(there.item, here.item, "{story:?}: ids are drawn alike");
            assert!(there.holds > 0 && here.holds == 0, "one world has holds");
            came.compared += compare(&held, &plain, &there, number % SWEEP == 0).await;
            let sent = tokio::join!(held.let_go(&there, &story), plain.let_go(&here, &story));
            assert_eq!(sent.0, sent.1, "story {number}: what leaves once it is let go");
            came.compared += compare(&held, &plain, &there, false).await;
        }
        assert_ne!(held.log_of_police().await, plain.log_of_police().await, "the control");
        came
    });
    println!("{stories} relapses in two worlds, {} answers the same to the byte", came.compared);
}

/// Another country's police hold what the own ones let go: to everybody, also to whoever assessed it, it looks as if these had not answered.
#[test]
fn nobody_can_tell_by_another_country_s_hold() {
    let stories = (pairs::wanted() / 3).max(1);
    let came = pairs::play(stories, async |first, numbers| {
        let (held, plain) = World::both(&first).await;
        let mut came = Came::default();
        for number in numbers {
            let story = story::Story::of(number);
            let (there, here) = tokio::join!(held.play_foreign(&story, true), plain.play_foreign(&story, false));
            assert_eq!(there.item, here.item, "{story:?}: ids are drawn alike");
            assert!(there.holds > 0 && here.holds == 0, "one world has a hold");
            // Serbia's police see their own hold, and are not asked.
            let mut asked = there.questions(number % SWEEP == 0);
            asked.retain(|(who, _)| who.as_deref() != Some("police-liaison.rs"));
            came.compared += compare_answers(&held, &plain, number, &asked).await;
            for who in story::foreign::ASSIGNED {
                for place in ["/en/work/item", "/api/v1/work/items"] {
                    let address = format!("{place}/{}", there.item);
                    let (one, other) = tokio::join!(held.get(Some(who), &address), plain.get(Some(who), &address));
                    assert_eq!(one.status, 200, "{who} {address}");
                    assert!(one == other, "story {number}: {who} can tell by {address}: {}", one.differs(&other));
                    came.compared += 1;
                }
            }
            let sent = tokio::join!(held.let_go_foreign(&there), plain.let_go_foreign(&here));
            assert_eq!(sent.0, sent.1, "story {number}: what leaves once it is let go");
            came.compared += compare_answers(&held, &plain, number, &asked).await;
        }
        came
    });
    println!(
        "{stories} stories of another country's hold in two worlds, {} answers the same to the byte",
        came.compared
    );
}

async fn compare(held: &World, plain: &World, played: &story::Played, all: bool) -> usize {
    compare_answers(held, plain, played.number, &played.questions(all)).await
}

async fn compare_answers(held: &World, plain: &World, story: usize, asked: &[(Option<String>, String)]) -> usize {
    for (who, address) in asked {
        let (there, here) = tokio::join!(held.get(who.as_deref(), address), plain.get(who.as_deref(), address));
        assert!(there.status < 500, "{who:?} {address}: {} {}", there.status, there.text);
        if there != here {
            let parted = World::parted(held, plain).await;
            let how = there.differs(&here);
            panic!("story {story}: {who:?} can tell by {address}: {how}; the journals part at {parted}");
        }
    }
    asked.len()
}
