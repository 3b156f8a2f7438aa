//! What stands beside the questions: the sections with how much of them is there, and how the whole report stands.

use std::collections::HashMap;

use alliance::register::questionnaire::{Code, FieldId, Section, is_required};
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
    let words = FormWords { texts: seat.lang().texts() };
    let to_mend = to_mend(opened);
    let titled = |section: &Section| part(opened, section, short(&words.section(section)), &to_mend);
    opened.asked.questionnaire.sections.iter().map(titled).collect()
}

/// A title that fits the list, cut between words.
fn short(title: &str) -> String {
    const LONGEST: usize = 70;
    let Some((end, _)) = title.char_indices().nth(LONGEST) else { return title.to_owned() };
    let end = title[..end].rfind(char::is_whitespace).unwrap_or(end);
    format!("{} …", title[..end].trim_end())
}

/// How much of each section is there: its id, shape and words.
pub fn there(seat: &Seat, opened: &Opened) -> Vec<(String, &'static str, String)> {
    let to_mend = to_mend(opened);
    let told = |section: &Section| {
        let part = part(opened, section, String::new(), &to_mend);
        (section.id.clone(), part.shape(), part.words(seat))
    };
    opened.asked.questionnaire.sections.iter().map(told).collect()
}

/// How many findings hold each answer back, beside one that is missing.
fn to_mend(opened: &Opened) -> HashMap<&FieldId, usize> {
    let mut to_mend = HashMap::new();
    for finding in opened.findings.iter().filter(|f| f.holds_back() && f.code != Code::Missing) {
        *to_mend.entry(&finding.field).or_default() += 1;
    }
    to_mend
}

fn part(opened: &Opened, section: &Section, title: String, to_mend: &HashMap<&FieldId, usize>) -> Part {
    let (mut there, mut all, mut wrong) = (0, 0, 0);
    for field in &section.fields {
        let given = opened.answers.get(&field.id).is_some_and(|a| !a.value.is_blank());
        if is_required(field, &opened.asked.questionnaire, &opened.answers) {
            all += 1;
            there += usize::from(given);
        }
        wrong += to_mend.get(&field.id).copied().unwrap_or_default();
    }
    Part { id: section.id.clone(), title, there: (there, all), to_mend: wrong }
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
