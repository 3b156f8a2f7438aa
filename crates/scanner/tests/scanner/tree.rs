//! The order of a walk, and going on with it anywhere.

use std::fs;
use std::ops::ControlFlow;

use proptest::prelude::*;
use scanner::{Found, Place, Source, Step, Tree};

use crate::place::furnish;

fn place(step: &Step) -> &Place {
    match step {
        Step::Read(entry) => &entry.place,
        Step::Told(place, _) => place,
    }
}

fn steps(tree: &Tree, after: Option<&Place>) -> Vec<Step> {
    let mut steps = Vec::new();
    tree.walk(after, &mut |step| {
        steps.push(step);
        ControlFlow::Continue(())
    })
    .expect("a tree");
    steps
}

#[test]
fn everything_is_come_to_once_in_one_order_and_no_link_is_followed() {
    let root = tempfile::tempdir().expect("a directory");
    furnish(root.path());
    let steps = steps(&Tree::new(root.path()).expect("a tree"), None);
    let told: Vec<_> = steps
        .iter()
        .map(|step| {
            let kind = match step {
                Step::Read(entry) if entry.inode.is_some() => "file with more names",
                Step::Read(_) => "file",
                Step::Told(_, Found::Link) => "link",
                Step::Told(_, Found::Special) => "special",
                Step::Told(_, other) => panic!("{other:?}"),
            };
            format!("{}: {kind}", place(step).shown())
        })
        .collect();
    assert_eq!(
        told,
        [
            "a/0: file",
            "a/deep/er/known: file",
            "a/deep/ring: link",
            "a/deep/z: file",
            "a.txt: file",
            "b/first name: file with more names",
            "b/second name: file with more names",
            "b/\u{fffd}: file",
            "b-: file",
            "broken: file",
            "c\\nd: file",
            "nowhere: link",
            "picture: file",
            "socket: special",
            "zz third name: file with more names",
        ]
    );
}

#[test]
fn one_file_is_a_tree_too() {
    let root = tempfile::tempdir().expect("a directory");
    fs::write(root.path().join("one"), "1").expect("a file");
    let tree = Tree::new(&root.path().join("one")).expect("a tree");
    let all = steps(&tree, None);
    assert_eq!(all.len(), 1);
    assert!(tree.shown(place(&all[0])).as_bytes().ends_with(b"/one"));
    assert_eq!(steps(&tree, Some(place(&all[0]))), []);
    assert!(Tree::new(&root.path().join("none")).is_err());
}

#[test]
fn what_became_of_a_place_meanwhile_does_not_lose_what_follows() {
    let root = tempfile::tempdir().expect("a directory");
    for name in ["a/1", "a/2", "b/1", "c"] {
        let path = root.path().join(name);
        fs::create_dir_all(path.parent().expect("above")).expect("a directory");
        fs::write(path, name).expect("a file");
    }
    let tree = Tree::new(root.path()).expect("a tree");
    let after = |place: &[u8]| {
        let places = steps(&tree, Some(&Place::from(place.to_vec())));
        places.iter().map(place_text).collect::<Vec<_>>()
    };
    assert_eq!(after(b"a/1"), ["a/2", "b/1", "c"]);
    assert_eq!(
        after(b"a/1/was a directory"),
        ["a/1", "a/2", "b/1", "c"],
        "it is a file now, and was not come to as one"
    );
    assert_eq!(after(b"a"), ["b/1", "c"], "it was a file, and is a directory now");
    assert_eq!(after(b"aa/gone"), ["b/1", "c"]);
    assert_eq!(after(b"a/3"), ["b/1", "c"]);
    assert_eq!(after(b"z"), Vec::<String>::new());
}

fn place_text(step: &Step) -> String {
    place(step).shown()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_walk_goes_on_behind_any_place_with_exactly_the_rest(
        names in prop::collection::vec(("[ab.\\-0]{1,2}", prop::collection::vec("[ab/.\\-]{1,3}", 0..4)), 1..12)
    ) {
        let root = tempfile::tempdir().expect("a directory");
        for (first, more) in &names {
            let parts: Vec<&str> = std::iter::once(first.as_str()).chain(more.iter().flat_map(|part| part.split('/')))
                .filter(|part| !part.is_empty() && *part != "." && *part != "..").collect();
            let path = root.path().join(parts.join("/"));
            // Where a name is a file and a directory, whichever came first stays.
            let _ = fs::create_dir_all(path.parent().expect("above"));
            if !path.exists() {
                let _ = fs::write(&path, "x");
            }
        }
        let tree = Tree::new(root.path()).expect("a tree");
        let all = steps(&tree, None);
        for (at, step) in all.iter().enumerate() {
            prop_assert_eq!(steps(&tree, Some(place(step))), all[at + 1..].to_vec());
        }
    }
}

#[test]
fn a_tree_that_is_gone_or_empty_has_not_reached_its_end() {
    let root = tempfile::tempdir().expect("a directory");
    fs::write(root.path().join("a"), "a").expect("a file");
    let tree = Tree::new(root.path()).expect("a tree");
    let walk = |after: Option<&Place>| tree.walk(after, &mut |_| ControlFlow::Continue(()));
    let reached = Place::from(b"a".to_vec());
    walk(Some(&reached)).expect("nothing stands behind it");
    fs::remove_file(root.path().join("a")).expect("a file");
    walk(None).expect("what begins with nothing ends with nothing");
    assert!(walk(Some(&reached)).expect_err("a tree that is not mounted").to_string().contains("mounted"));
    drop(root);
    assert!(walk(Some(&reached)).is_err());
}

#[test]
fn a_file_that_took_the_number_of_another_is_no_further_name_of_it() {
    let root = tempfile::tempdir().expect("a directory");
    fs::write(root.path().join("a"), "one").expect("a file");
    fs::hard_link(root.path().join("a"), root.path().join("b")).expect("a link");
    let tree = Tree::new(root.path()).expect("a tree");
    let inodes = || {
        let mut inodes = Vec::new();
        let walked = tree.walk(None, &mut |step| {
            if let Step::Read(entry) = step {
                inodes.extend(entry.inode);
            }
            ControlFlow::Continue(())
        });
        walked.expect("a walk");
        inodes
    };
    let before = inodes();
    assert_eq!(before[0], before[1]);
    // As if both were gone, and new files had the number.
    fs::write(root.path().join("b"), "another").expect("a file");
    let after = inodes();
    assert_eq!(after[0], after[1]);
    assert_ne!(before[0], after[0]);
}
