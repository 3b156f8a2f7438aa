//! Writes the questionnaire as a workbook, and reads one back: for tests with other programs.
//!
//! `workbook_sample write FILE` · `workbook_sample read FILE` (the answers as JSON, or each fault on a line and exit code 1)

use std::process::ExitCode;

use alliance::register::RecordId;
use alliance::register::questionnaire::{
    Answer, Answers, CommitmentLine, Field, FieldId, Questionnaire, Section, Value, Version, questionnaire,
};
use interchange::workbook::{Message, Meta, Words, read, write};

struct Ids;

impl Words for Ids {
    fn right_to_left(&self) -> bool {
        true
    }
    fn section(&self, section: &Section) -> String {
        section.id.clone()
    }
    fn label(&self, field: &Field) -> String {
        format!("السؤال {}", field.id)
    }
    fn hint(&self, field: &Field) -> String {
        field.words.clone()
    }
    fn choice(&self, _: &str, code: &str) -> String {
        format!("«{code}»")
    }
    fn say(&self, message: Message) -> String {
        message.as_str().to_owned()
    }
}

fn asked() -> Questionnaire {
    let id = RecordId::new("C001").expect("an id");
    let line = CommitmentLine { id, goal: None, text: "Train officers".to_owned(), due: None, target: None };
    questionnaire(Version::NEWEST, &[line])
}

fn answers() -> Answers {
    let text = |text: &str| Value::Text(text.to_owned());
    let given = [
        ("general.authority", text("=1+1")),
        ("general.remarks", text("  two\nlines 👩‍👧 حماية\t ")),
        ("general.period-to", Value::Date("2025-12-31".to_owned())),
        ("g1.actions", text("+49 30")),
        ("g1.icse-connected", Value::YesNo(true)),
        ("g2.convictions", Value::Number("12345678901234567890".to_owned())),
        ("g7.removed.2024", Value::Number("98.50".to_owned())),
        ("c.C001.state", Value::Choice("under-way".to_owned())),
        ("c.gone.done", text("kept on the hidden sheet")),
        ("g2.prosecutions", Value::Missing { code: "other".to_owned(), text: "a\nb".to_owned() }),
    ];
    let id = |name: &str| FieldId::new(name).expect("an id");
    given.into_iter().map(|(name, value)| (id(name), Answer::new(value))).collect()
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [what, file] = args.as_slice() else {
        eprintln!("workbook_sample write FILE | workbook_sample read FILE");
        return ExitCode::from(2);
    };
    if what == "write" {
        let meta = Meta {
            member: "DE".to_owned(),
            round: "2026".to_owned(),
            version: Version::NEWEST,
            base: "v1".to_owned(),
            language: "ar".to_owned(),
        };
        let bytes = write(&asked(), &answers(), Some(&answers()), &Ids, &meta).expect("the sample fits a workbook");
        std::fs::write(file, bytes).expect("a place to write");
        return ExitCode::SUCCESS;
    }
    match read(file, &std::fs::read(file).expect("a file to read"), &asked()) {
        Ok((meta, answers)) => {
            let answers = serde_json::to_value(answers).expect("answers serialise");
            println!("{}", serde_json::json!({ "member": meta.member, "base": meta.base, "answers": answers }));
            ExitCode::SUCCESS
        }
        Err(faults) => {
            for fault in faults {
                println!("{fault}");
            }
            ExitCode::from(1)
        }
    }
}
