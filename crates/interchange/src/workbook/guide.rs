//! The first sheet: what this is and how to fill it in.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

use super::{Message, Meta, Words};

/// The sentences, in order.
const STEPS: [Message; 10] = [
    Message::Where,
    Message::Choose,
    Message::Numbers,
    Message::Days,
    Message::Missing,
    Message::Explain,
    Message::LastRound,
    Message::Formulas,
    Message::Never,
    Message::Back,
];

pub(crate) fn write(sheet: &mut Worksheet, words: &dyn Words, meta: &Meta) -> Result<(), XlsxError> {
    let title = Format::new().set_bold().set_font_size(16);
    let bold = Format::new().set_bold().set_align(FormatAlign::Top);
    let wrap = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_column_width(0, 22)?.set_column_width(1, 90)?;
    sheet.write_string_with_format(0, 0, words.say(Message::Title), &title)?;
    let about = [
        (Message::Member, meta.member.as_str()),
        (Message::Round, meta.round.as_str()),
        (Message::Version, meta.version.as_str()),
    ];
    for (row, (name, value)) in (2..).zip(about) {
        sheet.write_string_with_format(row, 0, words.say(name), &bold)?;
        sheet.write_string_with_format(row, 1, value, &wrap)?;
    }
    for (row, (number, step)) in (6..).zip((1..).zip(STEPS)) {
        sheet.write_string_with_format(row, 0, format!("{number}."), &bold)?;
        sheet.write_string_with_format(row, 1, words.say(step), &wrap)?;
    }
    Ok(())
}
