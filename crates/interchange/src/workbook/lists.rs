//! The lists to choose from: each code has a label in the workbook's language, and the workbook says which is which.

use alliance::register::questionnaire::Questionnaire;
use rust_xlsxwriter::{DataValidation, Format, Formula, Worksheet, XlsxError};

use super::Words;
use super::layout::{LISTS, Message, list_column, lists};

/// The lists to choose from.
pub(super) struct Lists(Vec<List>);

struct List {
    name: String,
    /// Where its labels stand, as a formula.
    range: String,
    /// Codes and labels. Each label stands once: where two codes have the same words, the code is put behind them.
    labels: Vec<(String, String)>,
}

impl Lists {
    pub(super) fn new(questionnaire: &Questionnaire, words: &dyn Words, sheet: &str) -> Self {
        let quoted = sheet.replace('\'', "''");
        let mut first = 2;
        let lists = lists(questionnaire).into_iter().map(|(name, codes)| {
            let mut labels: Vec<(String, String)> = Vec::new();
            for code in codes {
                let said = words.choice(&name, &code).trim().to_owned();
                let taken = said.is_empty() || labels.iter().any(|(_, label)| *label == said);
                let label = if taken { format!("{said} ({code})") } else { said };
                labels.push((code, label));
            }
            let last = first + labels.len() - 1;
            let range = format!("='{quoted}'!$C${first}:$C${last}");
            first = last + 1;
            List { name, range, labels }
        });
        Self(lists.collect())
    }

    fn get(&self, name: &str) -> Option<&List> {
        self.0.iter().find(|list| list.name == name)
    }

    /// The label of a code; a code that is none of the list stays as it is, and the upload will name its cell.
    pub(super) fn label(&self, name: &str, code: &str) -> String {
        let label = self.get(name).and_then(|list| list.labels.iter().find(|(c, _)| c == code));
        label.map_or(code, |(_, label)| label).to_owned()
    }

    pub(super) fn validation(&self, name: &str) -> Option<DataValidation> {
        self.get(name).map(|list| DataValidation::new().allow_list_formula(Formula::new(&list.range)))
    }
}

/// The sheet of lists.
pub(super) fn write_lists(
    sheet: &mut Worksheet,
    lists: &Lists,
    words: &dyn Words,
    (heading, plain): (&Format, &Format),
) -> Result<(), XlsxError> {
    sheet.set_column_hidden(list_column::LIST)?.set_column_width(list_column::CODE, 24)?;
    sheet.set_column_width(list_column::LABEL, 60)?;
    sheet.write_string(0, list_column::LIST, LISTS)?;
    sheet.write_string_with_format(0, list_column::CODE, words.say(Message::Code), heading)?;
    sheet.write_string_with_format(0, list_column::LABEL, words.say(Message::Meaning), heading)?;
    let rows = lists.0.iter().flat_map(|list| list.labels.iter().map(|(code, label)| (&list.name, code, label)));
    for (row, (name, code, label)) in (1..).zip(rows) {
        sheet.write_string(row, list_column::LIST, name)?;
        sheet.write_string(row, list_column::CODE, code)?;
        sheet.write_string_with_format(row, list_column::LABEL, label, plain)?;
    }
    Ok(())
}
