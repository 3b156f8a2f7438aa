//! Texts that two people changed: no word is lost.

use std::collections::BTreeMap;

use alliance::register::merge::{Merge, Passage, Piece, diff, merge};
use proptest::prelude::*;

fn clean(text: &str) -> Merge {
    Merge::Clean(text.to_owned())
}

#[test]
fn changes_in_different_places_are_put_together() {
    let base = "We train 200 officers a year.\nWe run one hotline.";
    let mine = "We train 250 officers a year.\nWe run one hotline.";
    let theirs = "We train 200 officers a year.\nWe run one national hotline, day and night.";
    assert_eq!(
        merge(base, mine, theirs),
        clean("We train 250 officers a year.\nWe run one national hotline, day and night.")
    );
    assert_eq!(merge("a b c d", "b c d", "a b c d e"), clean("b c d e"));
    assert_eq!(merge("", "new", ""), clean("new"));
    assert_eq!(merge("old", "", "old"), clean(""));
    assert_eq!(merge("x", "y", "y"), clean("y"));
}

#[test]
fn a_passage_that_both_changed_shows_all_three() {
    let merged = merge("train 200 officers by 2026", "train 250 officers by 2026", "train 300 officers by 2027");
    let both = Passage::Both { base: " 200".to_owned(), mine: " 250".to_owned(), theirs: " 300".to_owned() };
    let agreed = |text: &str| Passage::Agreed(text.to_owned());
    assert_eq!(merged, Merge::Conflict { passages: vec![agreed("train"), both, agreed(" officers by 2027")] });
    // One took out what the other changed.
    assert!(matches!(merge("a b c", "a c", "a x c"), Merge::Conflict { .. }));
    // Both began with nothing.
    assert!(matches!(merge("", "mine", "theirs"), Merge::Conflict { .. }));
}

#[test]
fn scripts_without_spaces_are_merged_sign_by_sign_and_arabic_word_by_word() {
    assert_eq!(
        merge("警察官二百人を訓練する。", "警察官三百人を訓練する。", "警察官二百人を毎年訓練する。"),
        clean("警察官三百人を毎年訓練する。")
    );
    assert_eq!(
        merge("تدريب 200 ضابط كل عام", "تدريب 250 ضابط كل عام", "تدريب 200 ضابط كل عام ونصف"),
        clean("تدريب 250 ضابط كل عام ونصف")
    );
}

#[test]
fn space_is_no_word_and_no_conflict() {
    assert_eq!(merge("a b c", "a\nb c", "a b  c d"), clean("a\nb  c d"));
    assert_eq!(merge(" b", "b", "y b"), clean("y b"));
    assert_eq!(merge("a b", "a b\n", "x b"), clean("x b\n"));
}

#[test]
fn a_difference_shows_what_went_and_what_came() {
    let (same, added, removed) = (
        |t: &str| Piece::Same(t.to_owned()),
        |t: &str| Piece::Added(t.to_owned()),
        |t: &str| Piece::Removed(t.to_owned()),
    );
    assert_eq!(
        diff("train 200 officers by 2026", "train 150 officers by 2028"),
        [same("train"), removed(" 200"), added(" 150"), same(" officers by"), removed(" 2026"), added(" 2028")]
    );
    assert_eq!(diff("", ""), []);
    assert_eq!(diff("", "new"), [added("new")]);
    assert_eq!(diff("old ", " "), [removed("old"), same(" ")]);
    assert_eq!(diff("日本語", "日本人"), [same("日本"), removed("語"), added("人")]);
}

/// Texts of few words, so that they have many in common; sometimes of scripts without spaces.
fn text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec!["a", "b", "c", "d", "officers", "2026", "ضابط", "警", "察", "e\u{301}", "👩‍👧"]);
    let gap = prop::sample::select(vec![" ", " ", " ", "\n", "  ", "", "\r\n", "\u{3000}"]);
    prop::collection::vec((gap, word), 0..14)
        .prop_map(|list| list.into_iter().flat_map(|(gap, word)| [gap, word]).collect())
}

/// A text, and what a person makes of it: some words taken out, some put in.
fn edited(base: String) -> impl Strategy<Value = String> {
    let places =
        prop::collection::vec((any::<prop::sample::Index>(), prop::option::of("[p-z]{1,3}"), any::<bool>()), 0..4);
    places.prop_map(move |places| {
        let mut signs: Vec<String> = base.split_inclusive(' ').map(str::to_owned).collect();
        for (place, put_in, take_out) in places {
            let at = place.index(signs.len() + 1);
            if take_out && at < signs.len() {
                signs.remove(at);
            }
            if let Some(word) = put_in {
                signs.insert(at.min(signs.len()), format!(" {word} "));
            }
        }
        signs.concat()
    })
}

fn three() -> impl Strategy<Value = (String, String, String)> {
    prop_oneof![
        (text(), text(), text()),
        text().prop_flat_map(|base| (Just(base.clone()), edited(base.clone()), edited(base))),
    ]
}

/// How often each word is in texts. The words are found in another way than the merge finds them: by what a difference to
/// nothing shows.
fn count<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeMap<String, usize> {
    let mut count = BTreeMap::new();
    for text in texts {
        let split: Vec<String> = text
            .chars()
            .flat_map(|c| if matches!(c, '警' | '察') { vec![' ', c, ' '] } else { vec![c] })
            .collect::<String>()
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        for word in split {
            *count.entry(word).or_default() += 1;
        }
    }
    count
}

/// The words that are more often in `now` than in `before`.
fn more(now: &str, before: &str) -> BTreeMap<String, usize> {
    let was = count([before]);
    let more = count([now]).into_iter().map(|(word, n)| {
        let n = n.saturating_sub(was.get(&word).copied().unwrap_or(0));
        (word, n)
    });
    more.filter(|(_, n)| *n > 0).collect()
}

/// All that a merge shows.
fn shown(merged: &Merge) -> Vec<&str> {
    match merged {
        Merge::Clean(text) => vec![text],
        Merge::Conflict { passages } => passages
            .iter()
            .flat_map(|passage| match passage {
                Passage::Agreed(text) => vec![text.as_str()],
                Passage::Both { base, mine, theirs } => vec![base.as_str(), mine, theirs],
            })
            .collect(),
    }
}

/// One side's whole text out of a conflict's passages.
fn side(passages: &[Passage], of: impl Fn(&Passage) -> String) -> String {
    passages.iter().map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, ..ProptestConfig::default() })]

    #[test]
    fn no_word_that_was_put_in_is_lost((base, mine, theirs) in three()) {
        let merged = merge(&base, &mine, &theirs);
        let there = count(shown(&merged));
        for new in [more(&mine, &base), more(&theirs, &base)] {
            for (word, n) in new {
                prop_assert!(there.get(&word).copied().unwrap_or(0) >= n, "{word} of {n} in {merged:?}");
            }
        }
    }

    /// A word that both kept is there; one that only one side took out may go.
    #[test]
    fn a_word_goes_only_where_somebody_took_it_out((base, mine, theirs) in three()) {
        let merged = merge(&base, &mine, &theirs);
        let there = count(shown(&merged));
        let (gone_mine, gone_theirs) = (more(&base, &mine), more(&base, &theirs));
        for (word, n) in count([base.as_str()]) {
            let gone = gone_mine.get(&word).copied().unwrap_or(0) + gone_theirs.get(&word).copied().unwrap_or(0);
            // A text that was rewritten may hold the same word in another place, which is both taken out and put in.
            let moved = diff(&base, &mine).iter().chain(&diff(&base, &theirs)).filter(|p| matches!(p, Piece::Removed(t) if count([t.as_str()]).contains_key(&word))).count();
            if gone == 0 && moved == 0 {
                prop_assert!(there.get(&word).copied().unwrap_or(0) >= n, "{word} in {merged:?}");
            }
        }
    }

    #[test]
    fn a_side_that_did_nothing_changes_nothing((base, mine, _) in three()) {
        prop_assert_eq!(merge(&base, &mine, &base), clean(&mine));
        prop_assert_eq!(merge(&base, &base, &mine), clean(&mine));
        prop_assert_eq!(merge(&base, &mine, &mine), clean(&mine));
    }

    #[test]
    fn it_does_not_matter_whose_changes_are_mine((base, mine, theirs) in three()) {
        let words = |merged: &Merge| count(shown(merged));
        let (one, other) = (merge(&base, &mine, &theirs), merge(&base, &theirs, &mine));
        prop_assert_eq!(words(&one), words(&other));
        prop_assert_eq!(matches!(one, Merge::Clean(_)), matches!(other, Merge::Clean(_)));
    }

    /// Choosing my side of each passage loses nothing of mine.
    #[test]
    fn a_conflict_holds_each_side_whole((base, mine, theirs) in three()) {
        if let Merge::Conflict { passages } = merge(&base, &mine, &theirs) {
            let chosen = side(&passages, |p| match p { Passage::Agreed(t) => t.clone(), Passage::Both { mine, .. } => mine.clone() });
            let there = count([chosen.as_str()]);
            for (word, n) in more(&mine, &base) {
                prop_assert!(there.get(&word).copied().unwrap_or(0) >= n, "{word} in {chosen:?}");
            }
        }
    }

    #[test]
    fn a_difference_holds_the_new_text_to_the_byte((old, new, _) in three()) {
        let pieces = diff(&old, &new);
        let made: String = pieces.iter().filter_map(|p| match p { Piece::Same(t) | Piece::Added(t) => Some(t.as_str()), Piece::Removed(_) => None }).collect();
        prop_assert_eq!(made, new);
        let was: Vec<&str> = pieces.iter().filter_map(|p| match p { Piece::Same(t) | Piece::Removed(t) => Some(t.as_str()), Piece::Added(_) => None }).collect();
        prop_assert_eq!(count(was), count([old.as_str()]));
    }
}

/// Two long texts that have nothing in common: the worst that the algorithm can meet.
#[test]
fn long_texts_do_not_take_long() {
    let long = |sign: u32| (0..8_000).filter_map(|at| char::from_u32(sign + at)).collect::<String>();
    assert!(matches!(merge(&long(0x4E00), &long(0x6E00), &long(0x8E00)), Merge::Conflict { .. }));
}
