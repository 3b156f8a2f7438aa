//! Which rows stand on which sheet, in order.

use alliance::register::questionnaire::{Field, Questionnaire, Section};

use super::layout::Place;

/// A row under the headings.
pub(crate) enum Row<'a> {
    /// The title of a section.
    Title(&'a Section),
    /// A question.
    Question(&'a Field),
}

/// The sheets with questions, in order, each with its rows.
pub(crate) fn sheets(questionnaire: &Questionnaire) -> Vec<(Place, Vec<Row<'_>>)> {
    let mut sheets: Vec<(Place, Vec<Row<'_>>)> = Vec::new();
    for section in &questionnaire.sections {
        let mut titled: Vec<Place> = Vec::new();
        for field in &section.fields {
            let place = Place::of(section, field);
            let at = sheets.iter().position(|(p, _)| *p == place).unwrap_or_else(|| {
                sheets.push((place.clone(), Vec::new()));
                sheets.len() - 1
            });
            if !titled.contains(&place) {
                sheets[at].1.push(Row::Title(section));
                titled.push(place);
            }
            sheets[at].1.push(Row::Question(field));
        }
    }
    // Goals in their order, then what belongs to none.
    sheets.sort_by_key(|(place, _)| place.clone());
    sheets
}
