//! A workbook to its cells.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx, XlsxError, XlsxFormulaMetadata};

use super::cell::Held;
use crate::fault::Faults;

/// Cells of a sheet by row and column.
pub(super) type Cells = BTreeMap<(u32, u16), Held>;
/// How much of a workbook is looked at. Ours has 13 sheets and some thousands of cells.
struct Budget {
    cells: usize,
    /// Bytes of text: one shared text can stand in each cell, and must not be copied into each.
    text: usize,
}

const MAX_SHEETS: usize = 32;
const MAX_CELLS: usize = 300_000;
const MAX_TEXT: usize = 64 << 20;

impl Budget {
    /// Whether a cell still fits.
    fn take(&mut self, value: &DataRef<'_>) -> bool {
        let text = match value {
            DataRef::String(text) => text.len(),
            DataRef::SharedString(text) => text.len(),
            _ => 0,
        };
        match (self.cells.checked_sub(1), self.text.checked_sub(text)) {
            (Some(cells), Some(text)) => {
                *self = Self { cells, text };
                true
            }
            _ => false,
        }
    }
}

const DAMAGED: &str = "a whole Excel workbook: download it again, or save it again as .xlsx";

/// All cells of all sheets. Cells are streamed: a lone cell in the last row makes no table of a million rows.
pub(super) fn open(bytes: &[u8], faults: &mut Faults) -> Option<Vec<(String, Cells)>> {
    let mut book = match Xlsx::new(Cursor::new(bytes)) {
        Ok(book) => book,
        Err(error) => {
            faults.note_as_said(None, "", DAMAGED, &format!("one that cannot be read: {error}"));
            return None;
        }
    };
    let names = book.sheet_names();
    if names.len() > MAX_SHEETS {
        let most = format!("a workbook of at most {MAX_SHEETS} sheets");
        faults.note_as_said(None, "", &most, &format!("{} sheets", names.len()));
        return None;
    }
    let mut sheets = Vec::new();
    let mut budget = Budget { cells: MAX_CELLS, text: MAX_TEXT };
    for name in names {
        match cells(&mut book, &name, &mut budget) {
            Ok(Some(cells)) => sheets.push((name, cells)),
            Ok(None) => {
                let most = format!("a workbook of at most {MAX_CELLS} cells and {} MB of text", MAX_TEXT >> 20);
                faults.note_cell_as_said(&name, "", &most, "more");
                return None;
            }
            // A chart on a sheet of its own has no cells, and no answers.
            Err(XlsxError::NotAWorksheet(_)) => {}
            Err(error) => {
                faults.note_cell_as_said(&name, "", DAMAGED, &format!("a sheet that cannot be read: {error}"));
                return None;
            }
        }
    }
    Some(sheets)
}

/// The cells of a sheet; none where there are too many.
fn cells(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, budget: &mut Budget) -> Result<Option<Cells>, XlsxError> {
    let mut reader = book.worksheet_cells_reader(name)?;
    let mut cells = Cells::new();
    while let Some(cell) = reader.next_cell_with_formula_metadata()? {
        if !budget.take(&cell.value) {
            return Ok(None);
        }
        let formula = cell.formula.map(|formula| match formula {
            XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => formula,
            // It is not written out: one formula can stand for a hundred thousand cells.
            _ => String::new(),
        });
        let (row, at) = cell.pos;
        if let (Some(held), Ok(at)) = (Held::of(&cell.value, formula), u16::try_from(at)) {
            cells.insert((row, at), held);
        }
    }
    Ok(Some(cells))
}
