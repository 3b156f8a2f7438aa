//! What people and other programs put into cells.

use alliance::register::questionnaire::{Answers, Value};

use super::world::{
    Plain, answers, asked, changed, id, meta, number, parts, read, row_of, sheet_part, text, with_cell, write,
};

const TEXT: &str = "<c r=\"{r}\" s=\"{s}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">CONTENT</t></is></c>";

fn typed(field: &str, column: char, content: &str) -> Result<Answers, Vec<String>> {
    read(&with_cell(&write(&Answers::new()), field, column, &TEXT.replace("CONTENT", content)))
}

fn stored(field: &str, cell: &str) -> Result<Answers, Vec<String>> {
    read(&with_cell(&write(&Answers::new()), field, 'D', cell))
}

fn only(field: &str, value: Value) -> Answers {
    answers(&[(field, value)])
}

#[test]
fn numbers_are_taken_as_text_and_as_numbers() {
    for (content, taken) in
        [("1200", "1200"), (" 1200 ", "1200"), ("1.50", "1.50"), ("12345678901234567890", "12345678901234567890")]
    {
        assert_eq!(typed("g2.convictions", 'D', content), Ok(only("g2.convictions", number(taken))));
    }
    for (content, taken) in [("1200", "1200"), ("1.2E3", "1200"), ("0.30000000000000004", "0.3"), ("-0", "0")] {
        let cell = format!("<c r=\"{{r}}\" s=\"{{s}}\"><v>{content}</v></c>");
        assert_eq!(stored("g2.convictions", &cell), Ok(only("g2.convictions", number(taken))));
    }
}

#[test]
fn a_bad_number_is_named_by_sheet_and_cell_with_the_remedy() {
    let (_, row) = row_of("g2.convictions");
    let faults = typed("g2.convictions", 'D', "abc").unwrap_err();
    let said = format!(
        "report.xlsx, sheet “G2”, cell D{row}: expected a whole number: write digits only, such as `1200`; found `abc`"
    );
    assert_eq!(faults, [said]);
    for content in ["1,200", "1 200", "12%", "٣", "1e3", "=1", "12 persons"] {
        assert_eq!(typed("g2.convictions", 'D', content).unwrap_err().len(), 1, "{content}");
    }
    for cell in [
        "<c r=\"{r}\" s=\"{s}\"><v>1e15</v></c>",
        "<c r=\"{r}\" s=\"{s}\" t=\"b\"><v>1</v></c>",
        "<c r=\"{r}\" s=\"{s}\" t=\"e\"><v>#N/A</v></c>",
    ] {
        assert_eq!(stored("g2.convictions", cell).unwrap_err().len(), 1, "{cell}");
    }
}

#[test]
fn days_are_taken_from_dates_of_both_epochs_and_from_text() {
    let taken = Ok(only("general.period-to", Value::Date("2026-03-31".to_owned())));
    let serial = "<c r=\"{r}\" s=\"{s}\"><v>46112</v></c>";
    assert_eq!(stored("general.period-to", serial), taken);
    assert_eq!(typed("general.period-to", 'D', " 2026-03-31"), taken);
    assert_eq!(stored("general.period-to", "<c r=\"{r}\" s=\"{s}\" t=\"d\"><v>2026-03-31T00:00:00</v></c>"), taken);
    let of_1904 =
        with_cell(&write(&Answers::new()), "general.period-to", 'D', "<c r=\"{r}\" s=\"{s}\"><v>44650</v></c>");
    let of_1904 =
        changed(&of_1904, "xl/workbook.xml", |xml| xml.replace("<workbookPr ", "<workbookPr date1904=\"1\" "));
    assert_eq!(read(&of_1904), taken);
    for cell in [
        "<c r=\"{r}\" s=\"{s}\"><v>2025</v></c>",    // the year was typed: 17 July 1905
        "<c r=\"{r}\" s=\"{s}\"><v>46112.5</v></c>", // noon
        "<c r=\"{r}\" s=\"0\"><v>46112</v></c>",     // the format was taken off: a number
        "<c r=\"{r}\" s=\"{s}\"><v>-1</v></c>",
        "<c r=\"{r}\" s=\"{s}\"><v>99999999</v></c>",
    ] {
        let faults = stored("general.period-to", cell).unwrap_err();
        assert!(faults[0].contains("write it as `2026-03-31`"), "{cell}: {faults:?}");
    }
    for content in ["31.03.2026", "2026-02-30", "March 2026", "2026-3-31"] {
        assert_eq!(typed("general.period-to", 'D', content).unwrap_err().len(), 1, "{content}");
    }
}

#[test]
fn choices_are_taken_by_label_and_by_code() {
    for content in ["state: done!", " state: done! ", "done"] {
        assert_eq!(typed("c.C001.state", 'D', content), Ok(only("c.C001.state", Value::Choice("done".to_owned()))));
    }
    let faults = typed("c.C001.state", 'D', "finished").unwrap_err();
    assert!(faults[0].contains("sheet “commitments sheet”, cell D"), "{faults:?}");
    assert!(faults[0].contains("“state: not-begun!”, “state: under-way!”"), "{faults:?}");
    // The same words for three grades are told apart by their codes.
    assert_eq!(
        typed("c.C001.evidence-1-grade", 'D', "A grade (2)"),
        Ok(only("c.C001.evidence-1-grade", Value::Choice("2".to_owned())))
    );
    let truth = "<c r=\"{r}\" s=\"{s}\" t=\"b\"><v>0</v></c>";
    assert_eq!(stored("g1.icse-connected", truth), Ok(only("g1.icse-connected", Value::YesNo(false))));
}

#[test]
fn a_formula_is_refused_with_its_remedy_whatever_its_result() {
    for cell in [
        "<c r=\"{r}\" s=\"{s}\"><f>1+1</f><v>2</v></c>",
        "<c r=\"{r}\" s=\"{s}\" t=\"str\"><f>A1&amp;\"\"</f><v>2</v></c>",
        "<c r=\"{r}\" s=\"{s}\"><f t=\"shared\" ref=\"D2:D9\" si=\"0\">1+1</f><v>2</v></c>",
        "<c r=\"{r}\" s=\"{s}\"><f>[other.xlsx]A!$A$1</f></c>",
    ] {
        let faults = stored("g2.convictions", cell).unwrap_err();
        assert!(faults[0].contains("paste it as a value"), "{faults:?}");
    }
}

#[test]
fn a_number_or_the_reason_for_its_absence_but_not_both() {
    let reason = TEXT.replace("CONTENT", "reason: not-collected!");
    let with_reason = with_cell(&write(&Answers::new()), "g2.convictions", 'F', &reason);
    let missing = |text: &str| Value::Missing { code: "not-collected".to_owned(), text: text.to_owned() };
    assert_eq!(read(&with_reason), Ok(only("g2.convictions", missing(""))));
    let in_words = with_cell(&with_reason, "g2.convictions", 'G', &TEXT.replace("CONTENT", "no\nsystem"));
    assert_eq!(read(&in_words), Ok(only("g2.convictions", missing("no\nsystem"))));
    let both = with_cell(&with_reason, "g2.convictions", 'D', &TEXT.replace("CONTENT", "5"));
    assert!(read(&both).unwrap_err()[0].contains("has an answer"));
    assert!(typed("g2.convictions", 'G', "why").unwrap_err()[0].contains("a reason from the list"));
    assert!(typed("g2.law-source", 'G', "why").unwrap_err()[0].contains("only a number can be missing"));
}

#[test]
fn all_faults_are_told_at_once_and_nothing_is_taken() {
    let bytes = write(&answers(&[("g1.actions", text("good"))]));
    let bytes = with_cell(&bytes, "g2.convictions", 'D', &TEXT.replace("CONTENT", "x"));
    let bytes = with_cell(&bytes, "g4.campaigns", 'D', &TEXT.replace("CONTENT", "y"));
    assert_eq!(read(&bytes).unwrap_err().len(), 2);
}

#[test]
fn a_deleted_row_and_a_doubled_one_are_found() {
    let bytes = write(&Answers::new());
    let (part, row) = row_of("g2.convictions");
    let cut = |xml: &str| {
        let start = xml.find(&format!("<row r=\"{row}\"")).unwrap();
        let end = start + xml[start..].find("</row>").unwrap() + "</row>".len();
        (xml[..start].to_owned(), xml[start..end].to_owned(), xml[end..].to_owned())
    };
    let deleted = changed(&bytes, &part, |xml| {
        let (before, _, after) = cut(&xml);
        before + &after
    });
    let faults = read(&deleted).unwrap_err();
    assert!(faults[0].contains("g2.convictions") && faults[0].contains("was deleted"), "{faults:?}");
    let doubled = changed(&bytes, &part, |xml| {
        let (before, one, after) = cut(&xml);
        let other = one.replace(&format!("{row}\""), "900\"");
        before + &one + &after.replace("</sheetData>", &format!("{other}</sheetData>"))
    });
    let faults = read(&doubled).unwrap_err();
    assert!(faults[0].contains("sheet “G2”, cell A900") && faults[0].contains("each question once"), "{faults:?}");
}

#[test]
fn a_renamed_sheet_is_still_read() {
    let bytes = write(&answers(&[("g2.convictions", number("7"))]));
    let renamed = changed(&bytes, "xl/workbook.xml", |xml| xml.replace("name=\"G2\"", "name=\"Our laws\""));
    assert_eq!(read(&renamed).unwrap().len(), 1);
}

#[test]
fn a_question_that_is_no_longer_asked_keeps_nobody_s_words() {
    let bytes = write(&answers(&[("c.C-2.b.done", text("Opened the unit"))]));
    let fewer = alliance::register::questionnaire::questionnaire(meta().version, &[]);
    let faults = interchange::workbook::read("report.xlsx", &bytes, &fewer).unwrap_err();
    assert!(faults[0].to_string().contains("no longer asked") && faults[0].to_string().contains("Opened the unit"));
    let empty = write(&Answers::new());
    assert!(interchange::workbook::read("report.xlsx", &empty, &fewer).is_ok());
}

#[test]
fn sheets_run_from_right_to_left_where_the_language_does_and_guard_all_but_answers() {
    let last = answers(&[("g1.plans", text("What we planned"))]);
    let bytes =
        interchange::workbook::write(&asked(), &Answers::new(), Some(&last), &Plain { rtl: true }, &meta()).unwrap();
    let parts = parts(&bytes);
    let of = |name: &str| String::from_utf8(parts.iter().find(|(n, _)| n == name).unwrap().1.clone()).unwrap();
    let sheet = of(&sheet_part("G1"));
    assert!(sheet.contains("rightToLeft=\"1\""));
    assert!(sheet.contains("<sheetProtection ") && !sheet.contains("password="));
    assert!(sheet.contains("<dataValidation type=\"list\""));
    assert!(of("xl/sharedStrings.xml").contains("What we planned"));
    assert!(of("xl/workbook.xml").contains("state=\"veryHidden\""));
    assert_eq!(read(&bytes), Ok(Answers::new()));
    assert!(!read(&bytes).unwrap().contains_key(&id("g1.plans")));
}
