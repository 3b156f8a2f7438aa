//! Answers that two people changed at the same time.

use alliance::register::questionnaire::{Answer, Answers, Value, combine};
use proptest::prelude::*;

use super::world::{choice, id, number, text};

fn of(list: &[(&str, Value)]) -> Answers {
    list.iter().map(|(name, value)| (id(name), Answer::new(value.clone()))).collect()
}

#[test]
fn changes_to_different_answers_are_both_kept() {
    let base = of(&[("a", text("one two")), ("b", number("1")), ("c", choice("x"))]);
    let mine = of(&[("a", text("one two three")), ("b", number("1")), ("d", text("new"))]);
    let theirs = of(&[("a", text("zero one two")), ("b", number("2")), ("c", choice("x"))]);
    let (answers, conflicts) = combine(&base, &mine, &theirs);
    assert_eq!(conflicts, []);
    assert_eq!(answers, of(&[("a", text("zero one two three")), ("b", number("2")), ("d", text("new"))]));
}

#[test]
fn what_both_changed_keeps_theirs_and_shows_both() {
    let base = of(&[("a", number("1")), ("b", text("x y")), ("c", text("z"))]);
    let mine = of(&[("a", number("2")), ("b", text("x mine"))]);
    let theirs = of(&[("a", number("3")), ("b", text("x theirs")), ("c", text("z more"))]);
    let (answers, conflicts) = combine(&base, &mine, &theirs);
    assert_eq!(answers, theirs);
    assert_eq!(conflicts.iter().map(|c| c.field.as_str()).collect::<Vec<_>>(), ["a", "b", "c"]);
    assert!(conflicts[0].passages.is_empty() && conflicts[1].passages.len() == 2 && conflicts[2].passages.len() == 1);
    assert_eq!(conflicts[2].mine, None);
}

#[test]
fn an_answer_that_somebody_touched_is_touched() {
    let untouched = |value: Value| Answer { from_last_round: true, value };
    let base: Answers = [(id("a"), untouched(text("x")))].into();
    let mine: Answers = [(id("a"), Answer::text("x"))].into();
    assert_eq!(combine(&base, &mine, &base).0, mine);
    assert_eq!(combine(&base, &base, &mine).0, mine);
    assert_eq!(combine(&base, &base, &base).0, base);
}

fn answers() -> impl Strategy<Value = Answers> {
    let value = prop_oneof![
        "[a-c ]{0,6}".prop_map(Value::Text),
        "[1-3]".prop_map(Value::Number),
        any::<bool>().prop_map(Value::YesNo)
    ];
    prop::collection::btree_map("[a-e]".prop_map(|name| id(&name)), value.prop_map(Answer::new), 0..5)
}

proptest! {
    #[test]
    fn whoever_changed_alone_is_heard((base, mine, theirs) in (answers(), answers(), answers())) {
        let (combined, conflicts) = combine(&base, &mine, &theirs);
        for name in ["a", "b", "c", "d", "e"] {
            let field = id(name);
            let of = |answers: &Answers| answers.get(&field).cloned();
            if of(&mine) == of(&base) {
                prop_assert_eq!(of(&combined), of(&theirs));
            } else if of(&theirs) == of(&base) || of(&mine) == of(&theirs) {
                prop_assert_eq!(of(&combined), of(&mine));
            } else if let Some(conflict) = conflicts.iter().find(|c| c.field == field) {
                prop_assert_eq!(&conflict.mine, &of(&mine));
                prop_assert_eq!(of(&combined), of(&theirs));
            } else {
                prop_assert!(matches!(of(&combined).map(|a| a.value), Some(Value::Text(_))));
            }
        }
    }
}
