//! What a batch of deeds leaves is what they would leave one by one.

use std::collections::HashMap;

use alliance::register::PaperKind;
use jiff::SignedDuration;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::json;
use store::work::{Book, Deed, Done, ErrandChange, KeyChange, Letter, LookUpChange, PaperChange, Refused, SeenPaper};
use vault::note::VerifierKey;

use crate::place::{Place, at, journal};
use crate::work::{WHEN, write};

on_both!(a_batch_leaves_what_its_deeds_leave_one_by_one);

/// Numbers that look random and are the same each time (Knuth's multiplier).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

/// What a deed does, whatever its papers are called in front.
#[derive(Clone, Debug)]
struct Plan {
    papers: Vec<(u64, u32, Option<u64>)>,
    seen: Option<(u64, u32)>,
    kept: Option<usize>,
    destroyed: Option<usize>,
    look_up: Option<(u64, Option<(i64, bool)>)>,
    errand: Option<(u64, Option<i64>)>,
    letter: Option<u64>,
    text: usize,
}

impl Plan {
    /// A plan that mostly fits what stands, and sometimes does not.
    fn thrown(dice: &mut Dice, number: usize, versions: &HashMap<u64, u32>) -> Self {
        let mut papers: Vec<(u64, u32, Option<u64>)> = Vec::new();
        for _ in 0..dice.below(3) {
            let paper = dice.below(12);
            let stands = versions.get(&paper).copied().unwrap_or_default();
            let expected = if dice.below(6) == 0 { stands + 1 } else { stands };
            let key = (dice.below(3) > 0).then(|| dice.below(10));
            if papers.iter().all(|(other, ..)| *other != paper) {
                papers.push((paper, expected, key));
            }
        }
        let seen = dice.below(12);
        let mut sometimes = |one_in: u64| dice.below(one_in) == 0;
        let (sees, keeps, destroys, looks, runs, tells) =
            (sometimes(4), sometimes(2), sometimes(3), sometimes(2), sometimes(2), sometimes(3));
        let of_before = |dice: &mut Dice| usize::try_from(dice.below(number as u64 + 1)).unwrap();
        Self {
            papers,
            seen: sees.then(|| (seen, versions.get(&seen).copied().unwrap_or_default())),
            kept: keeps.then_some(number),
            destroyed: destroys.then(|| of_before(dice)),
            look_up: looks.then(|| {
                let asked = (dice.below(3) > 0).then(|| (i64::try_from(dice.below(50)).unwrap(), dice.below(2) == 0));
                (dice.below(5), asked)
            }),
            errand: runs.then(|| (dice.below(5), (dice.below(3) > 0).then(|| i64::try_from(dice.below(50)).unwrap()))),
            letter: tells.then(|| dice.below(20)),
            text: number,
        }
    }

    fn deed(&self, front: &str) -> Deed {
        let due = |minutes: i64| at(WHEN) + SignedDuration::from_mins(minutes);
        let mut deed = Deed::new("writer", "report.saved", PaperKind::Report, format!("{front}.deed"));
        for (paper, expected, key) in &self.papers {
            let body = json!({ "text": self.text });
            let mut change =
                PaperChange::new(PaperKind::Report, format!("{front}.{paper}"), format!("s{}", self.text), &body);
            change.expected = *expected;
            change.key = key.map(|key| format!("{front}.{key}"));
            change.rank = self.text.is_multiple_of(2).then_some(self.text as u64);
            change.holder = self.text.is_multiple_of(3).then(|| format!("holder{}", self.text));
            deed.papers.push(change);
        }
        deed.seen.papers.extend(self.seen.map(|(paper, no)| SeenPaper {
            kind: PaperKind::Report,
            id: format!("{front}.{paper}"),
            no,
        }));
        deed.keys.extend(
            self.kept.map(|place| KeyChange::Keep { place: format!("{front}.{place}"), sealed: format!("k{place}") }),
        );
        deed.keys.extend(self.destroyed.map(|place| KeyChange::Destroy { place: format!("{front}.{place}") }));
        deed.look_ups.extend(self.look_up.map(|(item, asked)| match (format!("{front}.{item}"), asked) {
            (item, Some((minutes, anew))) => LookUpChange::Ask { item, due: due(minutes), anew },
            (item, None) => LookUpChange::Done { item },
        }));
        deed.errands.extend(self.errand.map(|(object, asked)| match (format!("{front}.{object}"), asked) {
            (object, Some(minutes)) => ErrandChange::Ask { what: "dispatch", object, due: due(minutes) },
            (object, None) => ErrandChange::Drop { what: "dispatch", object },
        }));
        deed.letters.extend(self.letter.map(|letter| Letter {
            id: format!("{front}.{letter}"),
            account: "ada".into(),
            address: "ada@example.org".into(),
            language: "en".into(),
            template: format!("t{}", self.text),
            args: json!({}),
            due: at(WHEN),
        }));
        deed
    }
}

/// All that stands under names with this in front, without it.
async fn stands(place: &Place, front: &str) -> Vec<String> {
    let tables = [
        (
            "paper",
            "id",
            "id || ' ' || CAST(no AS TEXT) || ' ' || COALESCE(holder, '-') || ' ' || state || ' ' || COALESCE(key, '-') || ' ' || \
             COALESCE(CAST(rank AS TEXT), '-') || ' ' || body",
        ),
        ("paper_before", "id", "id || ' ' || CAST(no AS TEXT) || ' ' || state || ' ' || body"),
        ("record_key", "place", "place || ' ' || sealed"),
        ("look_up", "item", "item || ' ' || CAST(due AS TEXT) || ' ' || CAST(anew AS TEXT)"),
        ("errand", "object", "object || ' ' || CAST(due AS TEXT)"),
        ("letter", "id", "id || ' ' || template"),
    ];
    let mut all = Vec::new();
    for (table, name, row) in tables {
        let text = format!("SELECT {row} AS line FROM {table} WHERE {name} LIKE '{front}.%'");
        let statement = Statement::from_string(place.raw.get_database_backend(), text);
        let mut lines: Vec<String> = place
            .raw
            .query_all_raw(statement)
            .await
            .unwrap()
            .iter()
            .map(|row| format!("{table}: {}", row.try_get::<String>("", "line").unwrap()))
            .collect();
        assert!(!lines.is_empty(), "{table}");
        lines.sort();
        all.extend(lines.into_iter().map(|line| line.replace(&format!("{front}."), "")));
    }
    all
}

/// How a deed came out, without the number of its entry and without names.
fn came_out(outcome: &Result<Done, Refused>) -> String {
    match outcome {
        Ok(_) => "done".to_owned(),
        Err(Refused::Moved { expected, found, .. }) => format!("moved {expected} {found}"),
        Err(refused) => format!("{refused:?}"),
    }
}

mod checks {
    use super::*;

    pub(super) async fn a_batch_leaves_what_its_deeds_leave_one_by_one(place: Place) {
        let mut dice = Dice(2012);
        let (mut versions, mut plans, mut one_by_one) = (HashMap::new(), Vec::new(), Vec::new());
        for number in 0..300 {
            let plan = Plan::thrown(&mut dice, number, &versions);
            let outcome = write(&place.store, &[plan.deed("one")]).await.remove(0);
            if outcome.is_ok() {
                versions.extend(plan.papers.iter().map(|(paper, expected, _)| (*paper, expected + 1)));
            }
            one_by_one.push(came_out(&outcome));
            plans.push(plan);
        }
        let done = one_by_one.iter().filter(|outcome| *outcome == "done").count();
        let taken = one_by_one.iter().filter(|outcome| outcome.starts_with("Taken")).count();
        assert!(done > 100 && taken > 10 && done + taken < 300, "{done} done, {taken} taken");
        for (front, size) in [("few", 7), ("all", 300)] {
            let deeds: Vec<Deed> = plans.iter().map(|plan| plan.deed(front)).collect();
            let mut outcomes = Vec::new();
            for batch in deeds.chunks(size) {
                outcomes.extend(write(&place.store, batch).await.iter().map(came_out));
            }
            assert_eq!(outcomes, one_by_one, "{front}");
            assert_eq!(stands(&place, front).await, stands(&place, "one").await, "{front}");
        }
        let verifier = VerifierKey::of(&journal().origin, &journal().key);
        let report = place.store.verify_journal(Book::Journal, &verifier, None, |_, _| ()).await.unwrap();
        assert!(report.holds(), "{report:?}");
    }
}
