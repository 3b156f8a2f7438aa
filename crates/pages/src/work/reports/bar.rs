//! What stands beside the questions: the sections with how much of them is there, and how the whole report stands.

use alliance::register::questionnaire::{Section, is_required};
use desk::register::reports::Opened;
use interchange::workbook::Words;

use crate::i18n::Arg;
use crate::questionnaire::FormWords;
use crate::work::Seat;

/// A section in the list.
pub struct Part {
    /// Its id.
    pub id: String,
    /// Its title, shortened.
    pub title: String,
    /// Required questions with an answer, and required questions.
    pub there: (usize, usize),
    /// Findings that hold the report back and are more than a missing answer.
    pub to_mend: usize,
}

impl Part {
    /// The shape of how much is there.
    pub const fn shape(&self) -> &'static str {
        match self.there {
            _ if self.to_mend > 0 => "▲",
            (there, all) if there == all => "●",
            (0, _) => "○",
            _ => "◐",
        }
    }

    /// The same in words.
    pub fn words(&self, seat: &Seat) -> String {
        let n = |n: usize| Arg::Number(n as u64);
        let there = seat.with("report-part", &[("k", n(self.there.0)), ("n", n(self.there.1))]);
        if self.to_mend == 0 {
            return there;
        }
        format!("{there}{}{}", seat.m("list-comma"), seat.with("report-part-mend", &[("n", n(self.to_mend))]))
    }
}

/// All sections.
pub fn parts(seat: &Seat, opened: &Opened) -> Vec<Part> {
    opened.asked.questionnaire.sections.iter().map(|section| part(seat, opened, section)).collect()
}

fn part(seat: &Seat, opened: &Opened, section: &Section) -> Part {
    let words = FormWords { texts: seat.lang().texts() };
    let (mut there, mut all, mut to_mend) = (0, 0, 0);
    for field in &section.fields {
        let given = opened.answers.get(&field.id).is_some_and(|a| !a.value.is_blank());
        if is_required(field, &opened.asked.questionnaire, &opened.answers) {
            all += 1;
            there += usize::from(given);
        }
        let about = |f: &&alliance::register::questionnaire::Finding| {
            f.field == field.id && f.holds_back() && f.code.as_str() != "missing"
        };
        to_mend += opened.findings.iter().filter(about).count();
    }
    let title: String = words.section(section).chars().take(90).collect();
    Part { id: section.id.clone(), title, there: (there, all), to_mend }
}

/// How the whole report stands, in one line.
pub fn line(seat: &Seat, opened: &Opened) -> String {
    let n = |n: usize| Arg::Number(n as u64);
    let there = &opened.completeness;
    let mut said = vec![seat.with("report-there", &[("k", n(there.answered)), ("n", n(there.required))])];
    let to_mend = opened.held_back().saturating_sub(there.missing.len());
    if to_mend > 0 {
        said.push(seat.with("report-to-mend", &[("n", n(to_mend))]));
    }
    if opened.unconfirmed() > 0 {
        said.push(seat.with("report-unlooked", &[("n", n(opened.unconfirmed()))]));
    }
    said.join(" · ")
}
