//! What is found in answers.

use alliance::register::questionnaire::{Answers, Code, FieldKind, Finding, Severity, Value, check};

use super::world::{asked, choice, complete, day, id, number, text, with};

fn found(answers: &Answers, last: Option<&Answers>) -> Vec<(String, Severity, &'static str)> {
    check(&asked(), answers, last).iter().map(|f| (f.field.to_string(), f.severity, f.code.as_str())).collect()
}

/// The one finding about a change of the complete answers.
fn one(field: &str, value: Value) -> Finding {
    let findings = check(&asked(), &with(&[(field, value)]), None);
    assert_eq!(findings.len(), 1, "{findings:?}");
    findings[0].clone()
}

fn of(field: &str, value: Value) -> (Severity, &'static str) {
    let one = one(field, value);
    assert_eq!(one.field, id(field));
    (one.severity, one.code.as_str())
}

#[test]
fn complete_answers_have_nothing_against_them() {
    assert_eq!(found(&complete(), None), []);
}

#[test]
fn a_missing_answer_says_why_it_matters() {
    let mut answers = complete();
    answers.remove(&id("g2.baseline"));
    let findings = check(&asked(), &answers, None);
    assert_eq!((findings[0].code, findings[0].severity), (Code::Missing, Severity::Must));
    assert_eq!(findings[0].args["why"], "field-why-baseline");
    let blank = with(&[("g2.baseline", text(" \n"))]);
    assert_eq!(found(&blank, None).len(), 1);
}

#[test]
fn each_answer_is_checked_by_its_kind() {
    use Severity::Must;
    assert_eq!(of("g1.actions", text(&"é".repeat(8_001))), (Must, "too-long"));
    assert_eq!(of("g2.convictions", number("abc")), (Must, "not-a-number"));
    assert_eq!(of("g2.convictions", number("1.5")), (Must, "not-whole"));
    assert_eq!(of("g2.convictions", number("-1")), (Must, "out-of-range"));
    assert_eq!(of("g7.removed.2024", number("100.01")), (Must, "out-of-range"));
    assert_eq!(of("g2.convictions", choice("done")), (Must, "wrong-kind"));
    assert_eq!(of("g7.clock", choice("sunrise")), (Must, "not-in-list"));
    assert_eq!(of("general.period-from", day("2025-02-30")), (Must, "not-a-date"));
    let missing = |code: &str, text: &str| Value::Missing { code: code.to_owned(), text: text.to_owned() };
    assert_eq!(of("g2.convictions", missing("no-idea", "")), (Must, "unknown-reason"));
    assert_eq!(of("g2.convictions", missing("other", " ")), (Must, "reason-without-words"));
    assert_eq!(of("g1.actions", missing("other", "x")), (Must, "wrong-kind"));
    assert_eq!(found(&with(&[("g1.actions", text(&"é".repeat(8_000)))]), None), []);
    assert_eq!(found(&with(&[("g7.removed.2024", number("100"))]), None), []);
}

/// What is too long to be submitted is found; what is twice as long is not even kept.
#[test]
fn an_answer_has_room_to_be_shortened_and_no_more() {
    let asked = asked();
    let over = |field: &str, value: Value| asked.overlong(&id(field), &value).map(|over| (over.length, over.most));
    let missing = |code: &str, text: &str| Value::Missing { code: code.to_owned(), text: text.to_owned() };
    assert_eq!(over("g1.actions", text(&"é".repeat(16_000))), None);
    assert_eq!(over("g1.actions", text(&"é".repeat(16_001))), Some((16_001, 16_000)));
    assert_eq!(over("g1.actions.explanation", text(&"é".repeat(4_001))), Some((4_001, 4_000)));
    assert_eq!(over("g2.convictions", missing("other", &"é".repeat(4_000))), None);
    assert_eq!(over("g2.convictions", missing("other", &"é".repeat(4_001))), Some((4_001, 4_000)));
    for value in [number, choice, day] {
        assert_eq!(over("g2.convictions", value(&"9".repeat(200))), None);
        assert_eq!(over("g2.convictions", value(&"9".repeat(201))), Some((201, 200)));
    }
    assert_eq!(over("g2.convictions", missing(&"x".repeat(201), "")), Some((201, 200)));
    // Whatever a report holds fits into a cell of its workbook, also of signs that take two places there.
    for field in asked.fields() {
        if let FieldKind::Text { .. } = field.kind {
            let most = over(field.id.as_str(), text(&"x".repeat(40_000))).unwrap().1;
            assert!(2 * most <= 32_767, "{}: {most}", field.id);
        }
    }
}

#[test]
fn days_are_held_against_the_close() {
    assert_eq!(of("general.period-to", day("2026-04-01")), (Severity::Must, "in-the-future"));
    assert_eq!(of("general.period-to", day("2025-05-31")), (Severity::Must, "ends-before-it-begins"));
    assert_eq!(of("g1.plans-by", day("2026-03-30")), (Severity::Explain, "plan-in-the-past"));
    assert_eq!(found(&with(&[("general.period-to", day("2026-03-31")), ("g1.plans-by", day("2030-01-01"))]), None), []);
}

#[test]
fn a_total_is_not_less_than_its_parts() {
    let led = with(&[("g3.joint-operations", number("3")), ("g3.joint-operations-led", number("4"))]);
    assert_eq!(found(&led, None), [("g3.joint-operations".to_owned(), Severity::Must, "less-than-parts")]);
    let exact = with(&[("g3.joint-operations", number("4")), ("g3.joint-operations-led", number("4.0"))]);
    assert_eq!(found(&exact, None), []);
    // 1,000 at the end of 2023 and 150 more in 2024 are 1,150.
    let stock = [("g1.victims-total.2023", number("1000")), ("g1.victims-new.2024", number("150"))];
    let short = [stock.clone().to_vec(), vec![("g1.victims-total.2024", number("1149"))]].concat();
    let finding = check(&asked(), &with(&short), None);
    assert_eq!((finding[0].code, finding[0].severity), (Code::LessThanParts, Severity::Explain));
    assert_eq!((finding[0].args["total"].as_str(), finding[0].args["sum"].as_str()), ("1149", "1150"));
    let right = [stock.to_vec(), vec![("g1.victims-total.2024", number("1150"))]].concat();
    assert_eq!(found(&with(&right), None), []);
}

#[test]
fn a_promise_that_is_done_has_its_day_and_its_evidence() {
    let done = [
        ("c.C001.state", choice("done")),
        ("c.C001.done-on", day("2025-06-01")),
        ("c.C001.evidence-1-title", text("Training report")),
        ("c.C001.evidence-1-grade", choice("2")),
    ];
    let nowhere = found(&with(&done), None);
    assert_eq!(nowhere, [("c.C001.evidence-1-title".to_owned(), Severity::Must, "evidence-nowhere")]);
    for (field, value) in [("address", "https://example.org/report"), ("digest", &"0a".repeat(32))] {
        let placed = [
            done.to_vec(),
            vec![(
                if field == "address" { "c.C001.evidence-1-address" } else { "c.C001.evidence-1-digest" },
                text(value),
            )],
        ]
        .concat();
        assert_eq!(found(&with(&placed), None), [], "{field}");
    }
    let not_there = [("c.C001.evidence-2-title", text("Law")), ("c.C001.evidence-2-address", text("ftp://x"))];
    assert_eq!(
        found(&with(&not_there), None),
        [("c.C001.evidence-2-address".to_owned(), Severity::Must, "not-an-address")]
    );
}

#[test]
fn evidence_and_days_belong_to_something() {
    let codes = |changes: &[(&str, Value)]| {
        found(&with(changes), None).into_iter().map(|(_, _, code)| code).collect::<Vec<_>>()
    };
    assert_eq!(codes(&[("c.C001.evidence-2-address", text("https://example.org"))]), ["evidence-unnamed"]);
    assert_eq!(codes(&[("c.C001.evidence-2-digest", text("xyz"))]), ["evidence-unnamed", "not-a-digest"]);
    assert_eq!(codes(&[("c.C001.done-on", day("2025-06-01"))]), ["date-without-done"]);
    let own_word = [("c.C001.evidence-2-title", text("A letter")), ("c.C001.evidence-2-grade", choice("1"))];
    assert_eq!(check(&asked(), &with(&own_word), None)[0].severity, Severity::Explain);
}

#[test]
fn a_jump_is_exactly_twice_or_half_and_is_settled_by_an_explanation() {
    let last = with(&[("g2.convictions", number("40"))]);
    let against = |now: &str| check(&asked(), &with(&[("g2.convictions", number(now))]), Some(&last));
    let jumps = |now: &str| against(now).iter().any(|f| f.code == Code::Jump);
    assert!(jumps("80") && jumps("20") && jumps("0"));
    assert!(!jumps("79") && !jumps("21") && !jumps("79.99999999999999999999") && !jumps("40"));
    let finding = against("92").into_iter().find(|f| f.code == Code::Jump).unwrap();
    assert_eq!(finding.args["ratio"], "23/10");
    assert!(finding.holds_back());
    let explained = with(&[("g2.convictions", number("92")), ("g2.convictions.explanation", text("A new law"))]);
    let finding = check(&asked(), &explained, Some(&last)).into_iter().find(|f| f.code == Code::Jump).unwrap();
    assert!(finding.settled && !finding.holds_back());
    let few = with(&[("g2.convictions", number("3"))]);
    assert!(
        check(&asked(), &with(&[("g2.convictions", number("19"))]), Some(&few)).iter().all(|f| f.code != Code::Jump)
    );
    let zero = with(&[("g2.convictions", number("0"))]);
    let from_zero = check(&asked(), &with(&[("g2.convictions", number("20"))]), Some(&zero));
    assert!(from_zero.iter().any(|f| f.code == Code::Jump && f.args["ratio"].is_empty()));
}

#[test]
fn a_figure_by_year_is_compared_with_the_year_before_and_with_what_was_reported() {
    let year = |year: &str, value: &str| (format!("g1.victims-new.{year}"), number(value));
    let (y23, y24) = (year("2023", "100"), year("2024", "250"));
    let both = with(&[(&y23.0, y23.1.clone()), (&y24.0, y24.1)]);
    assert_eq!(found(&both, None), [("g1.victims-new.2024".to_owned(), Severity::Explain, "jump")]);
    // The year before the first one that is asked for stands in last round's report.
    let last = with(&[("g1.victims-new.2022", number("30")), ("g1.victims-new.2023", number("90"))]);
    let codes: Vec<&str> = found(&with(&[(&y23.0, y23.1)]), Some(&last))
        .into_iter()
        .filter(|(_, s, _)| *s == Severity::Explain)
        .map(|(_, _, c)| c)
        .collect();
    assert_eq!(codes, ["revised", "jump"]);
    let same = with(&[("g1.victims-new.2023", number("90.0")), ("g1.victims-new.2022", number("90"))]);
    assert!(found(&same, Some(&last)).iter().all(|(_, s, _)| *s != Severity::Explain));
}

#[test]
fn a_baseline_stands_and_the_same_words_are_pointed_out() {
    let last = complete();
    let all: Vec<_> = found(&complete(), Some(&last));
    assert!(
        !all.is_empty() && all.iter().all(|(_, severity, code)| (*severity, *code) == (Severity::Note, "unchanged"))
    );
    assert!(all.iter().all(|(field, _, _)| !field.ends_with("baseline")));
    let rewritten = with(&[("g1.baseline", text("We always did this"))]);
    let musts: Vec<_> = check(&asked(), &rewritten, Some(&last)).into_iter().filter(Finding::holds_back).collect();
    assert_eq!((musts.len(), musts[0].code), (1, Code::BaselineChanged));
}

#[test]
fn answers_to_nothing_are_pointed_out_and_explanations_are_checked() {
    assert_eq!(of("c.C999.done", text("gone")), (Severity::Note, "not-asked"));
    assert_eq!(of("g1.actions.explanation", text(&"x".repeat(2_001))), (Severity::Must, "too-long"));
    assert_eq!(found(&with(&[("g1.actions.explanation", text("because"))]), None), []);
}

#[test]
fn findings_stand_in_the_order_of_the_questions() {
    let mut answers = with(&[("c.C001.state", choice("x")), ("g1.progress", choice("x")), ("zz", text("x"))]);
    answers.remove(&id("general.authority"));
    let fields: Vec<String> = found(&answers, None).into_iter().map(|(field, _, _)| field).collect();
    assert_eq!(fields, ["general.authority", "g1.progress", "c.C001.state", "zz"]);
}

/// Whatever was typed: a finding, never a panic.
#[test]
fn nonsense_is_found_not_feared() {
    for nonsense in ["", "-", ".", "9".repeat(500).as_str(), "1e400", "\0", "9999-99-99", "-0001-01-01", "٢٠٢٦-٠١-٠١"]
    {
        for field in asked().fields() {
            for value in [text(nonsense), number(nonsense), choice(nonsense), day(nonsense)] {
                let answers = with(&[(field.id.as_str(), value)]);
                let _ = check(&asked(), &answers, Some(&answers));
            }
        }
    }
}
