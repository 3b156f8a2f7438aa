//! Random answers are written and read back.

use std::collections::BTreeMap;

use alliance::register::questionnaire::{Answer, Answers, Choices, Field, FieldKind, REASONS, Value, prefill};
use interchange::workbook;
use proptest::prelude::*;

use super::world::{Plain, answers, asked, id, meta, number, packed, parts, read, text, write};

/// What people paste, and what would be a formula, an escape, markup or a control sign.
fn words() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "=1+1",
        "+49 30",
        "-5",
        "@home",
        "=cmd|' /C calc'!A0",
        "\t=x",
        " lead",
        "trail ",
        "  ",
        "a\r\nb",
        "a\rb",
        "a\nb",
        "\n",
        "_x000D_",
        "_x0041_x0042_",
        "_x005F_",
        "_x",
        "👩‍👩‍👧‍👦",
        "e\u{301}",
        "حماية الأطفال",
        "被害者",
        "Київ",
        "\u{200f}",
        "\u{feff}",
        "<b>&amp;</b>",
        "]]>",
        "\u{1}",
        "\u{b}",
        "\u{85}",
        "\u{2028}",
        "\u{fffe}",
        "\u{ffff}",
        "\u{7f}",
        "12345678901234567890",
        "1.50",
        "TRUE",
        "#N/A",
        "2026-03-31",
        "'quoted",
        "\"",
        "\0",
    ])
    .prop_map(str::to_owned);
    prop_oneof![
        4 => known,
        4 => ".{1,80}",
        2 => prop::collection::vec(any::<char>(), 1..60).prop_map(|signs| signs.into_iter().collect()),
        1 => ("[a-zé😀 ]{1,40}", 200_usize..800).prop_map(|(part, times)| part.repeat(times).chars().take(16_000).collect()),
    ]
}

fn digits() -> impl Strategy<Value = String> {
    prop_oneof!["[0-9]{1,40}", "-?[0-9]{1,12}\\.[0-9]{1,20}", Just("0.10".to_owned()), Just("007".to_owned())]
}

fn day() -> impl Strategy<Value = String> {
    (1800_i16..2300, 1_i8..=12, 1_i8..=28).prop_map(|(y, m, d)| format!("{y:04}-{m:02}-{d:02}"))
}

fn value(field: &Field) -> BoxedStrategy<Value> {
    match &field.kind {
        FieldKind::Text { .. } => words().prop_map(Value::Text).boxed(),
        FieldKind::Date => day().prop_map(Value::Date).boxed(),
        FieldKind::YesNo => any::<bool>().prop_map(Value::YesNo).boxed(),
        FieldKind::Choice(Choices { codes, .. }) => prop::sample::select(codes.clone()).prop_map(Value::Choice).boxed(),
        _ => prop_oneof![
            digits().prop_map(Value::Number),
            (prop::sample::select(REASONS.to_vec()), prop_oneof![Just(String::new()), words()])
                .prop_map(|(code, text)| Value::Missing { code: code.to_owned(), text }),
        ]
        .boxed(),
    }
}

/// Answers to about a third of the questions, explanations among them, and some that no cell can show.
fn some_answers() -> impl Strategy<Value = Answers> {
    let fields: Vec<Field> = asked().fields().cloned().collect();
    let one = (0..fields.len()).prop_flat_map(move |at| {
        let field = fields[at].clone();
        let own = (Just(field.id.clone()), value(&field));
        let explanation = (Just(field.id.explanation()), words().prop_map(Value::Text));
        let stray = ("[a-z]{3}\\.gone", words()).prop_map(|(name, text)| (id(&name), Value::Text(text)));
        let long = "=x".repeat(20_000);
        let other_kind = if field.kind.may_be_missing() {
            Value::Text(long)
        } else {
            Value::Missing { code: "other".to_owned(), text: long }
        };
        let wrong = Just((field.id.clone(), other_kind));
        prop_oneof![8 => own, 2 => explanation, 1 => stray, 1 => wrong]
    });
    prop::collection::vec((one, any::<bool>()), 0..60).prop_map(|list| {
        list.into_iter().map(|((id, value), from_last_round)| (id, Answer { from_last_round, value })).collect()
    })
}

/// A blank answer is none.
fn without_blanks(answers: &Answers) -> Answers {
    let says = |value: &Value| match value {
        Value::Text(text) => !text.is_empty(),
        _ => !value.is_blank(),
    };
    answers.iter().filter(|(_, answer)| says(&answer.value)).map(|(id, answer)| (id.clone(), answer.clone())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost(answers in some_answers(), rtl in any::<bool>()) {
        let bytes = workbook::write(&asked(), &answers, Some(&answers), &Plain { rtl }, &meta()).unwrap();
        let (read_meta, back) = workbook::read("x.xlsx", &bytes, &asked())
            .map_err(|faults| TestCaseError::fail(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))?;
        prop_assert_eq!(read_meta, meta());
        prop_assert_eq!(back, without_blanks(&answers));
    }

    /// Whatever happens to the bytes: they are read, or refused with a fault. Never a panic, never half of it.
    #[test]
    fn damaged_parts_are_refused_or_read(
        part in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>(),
    ) {
        let mut parts = parts(&write(&answers(&[("g1.actions", text("We did it")), ("g2.convictions", number("12"))])));
        let chosen = part.index(parts.len());
        let content = &mut parts[chosen].1;
        let place = at.index(content.len().max(1));
        if cut { content.truncate(place) } else if let Some(b) = content.get_mut(place) { *b = byte }
        let _ = workbook::read("x.xlsx", &packed(&parts), &asked());
    }
}

#[test]
fn the_same_answers_make_the_same_bytes() {
    let answers = answers(&[("g1.actions", text("=1+1")), ("general.period-to", Value::Date("2025-12-31".to_owned()))]);
    assert_eq!(write(&answers), write(&answers));
}

#[test]
fn no_answer_becomes_a_formula() {
    let answers = answers(&[("g1.actions", text("=1+1")), ("g1.results", text("+1")), ("g1.plans", text("@SUM(A1)"))]);
    let all = parts(&write(&answers));
    let sheets: Vec<_> = all.iter().filter(|(name, _)| name.starts_with("xl/worksheets/")).collect();
    let read: String = sheets.iter().map(|(_, content)| String::from_utf8_lossy(content)).collect();
    assert!(sheets.len() > 1 && read.contains("<c "), "there are no cells to look at");
    assert!(!["<f>", "<f ", "<f/"].iter().any(|formula| read.contains(formula)), "{read}");
}

#[test]
fn an_answer_is_last_rounds_only_until_it_is_touched() {
    let last = answers(&[("g1.baseline", text("A unit of 12")), ("g1.plans", text("More"))]);
    let prefilled = prefill(&asked(), &last);
    assert_eq!(prefilled.len(), 2);
    let bytes = write(&prefilled);
    assert_eq!(read(&bytes).unwrap(), prefilled);
    let edited = super::world::with_cell(
        &bytes,
        "g1.plans",
        'D',
        "<c r=\"{r}\" s=\"{s}\" t=\"inlineStr\"><is><t>Other</t></is></c>",
    );
    let back = read(&edited).unwrap();
    assert_eq!(back[&id("g1.plans")], Answer::text("Other"));
    assert!(back[&id("g1.baseline")].from_last_round);
}

#[test]
fn a_text_longer_than_a_cell_is_refused_by_name_not_cut() {
    for sign in ["x", "😀"] {
        let longest = sign.repeat(32_767 / sign.encode_utf16().count());
        let fits = answers(&[("g1.actions", text(&longest))]);
        assert_eq!(read(&write(&fits)).unwrap(), fits);
        let too_long = answers(&[("g1.actions", text(&format!("{longest}xx")))]);
        let refused =
            workbook::write(&asked(), &too_long, None, &Plain { rtl: false }, &meta()).unwrap_err().to_string();
        assert!(refused.contains("g1.actions") && refused.contains("32,767"), "{refused}");
    }
}

/// The figures are those of the register's own indicators, in their units.
#[test]
fn each_figure_is_asked_in_the_unit_of_its_indicator() {
    let definitions = interchange::read("indicators.json", include_bytes!("../../../../data/indicators.json")).unwrap();
    let units: BTreeMap<String, String> = definitions
        .into_iter()
        .map(|record| (record.id.to_string(), record.body["unit"].as_str().unwrap().to_owned()))
        .collect();
    let mut asked_for = 0;
    for field in asked().fields() {
        if let FieldKind::Figure { indicator, unit, .. } = &field.kind {
            assert_eq!(units.get(indicator), Some(unit), "{}", field.id);
            asked_for += 1;
        }
    }
    assert_eq!(asked_for, 21);
}
