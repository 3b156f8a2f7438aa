//! The marks of the matrix: a shape and a word, never a colour alone.

use desk::register::rounds::{CellState, MatrixCell};

use crate::i18n::{Arg, Html, Texts};

/// The shape of a state, drawn in a square of 16.
const fn shape(state: CellState) -> &'static str {
    match state {
        CellState::Nothing => r#"<path class="s-line" d="M4.5 8h7"/>"#,
        CellState::Begun => {
            r#"<circle class="s-line" cx="8" cy="8" r="5.75"/><path class="s-solid" d="M8 1.5a6.5 6.5 0 0 0 0 13z"/>"#
        }
        CellState::Fails => r#"<path class="s-line" d="M8 2.2l6.2 11.3H1.8zM8 6.2v3.6M8 10.9v1.4"/>"#,
        CellState::Ready => {
            r#"<circle class="s-line" cx="8" cy="8" r="5.75"/><path class="s-line" d="M5.2 8.2l2 2 3.6-4.2"/>"#
        }
        CellState::Gaps => r#"<circle class="s-solid" cx="8" cy="8" r="6.5"/><path class="s-paper" d="M4.5 8h7"/>"#,
        CellState::In => {
            r#"<circle class="s-solid" cx="8" cy="8" r="6.5"/><path class="s-paper" d="M4.5 8l2.5 2.5 4.5-5"/>"#
        }
    }
}

/// The shape alone.
pub fn sign(state: CellState) -> Html {
    Html::made(format!(
        r#"<svg class="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">{}</svg>"#,
        shape(state)
    ))
}

/// Shape and word; where it may be known how much is there, that stands in the word's place, and the word is said.
pub fn html(texts: &Texts, cell: &MatrixCell) -> Html {
    let word = Html::text(&texts.of("round-cell", cell.state.as_str()));
    let shown = match cell.answered {
        Some((answered, required)) if matches!(cell.state, CellState::Begun | CellState::Fails | CellState::Gaps) => {
            let n = |n: usize| Arg::Number(u64::try_from(n).unwrap_or_default());
            let long = texts.with("round-cell-required", &[("answered", n(answered)), ("required", n(required))]);
            let long = Html::text(&long);
            format!(
                r#"<span class="hidden">{word}, {long}</span><span class="n" aria-hidden="true">{answered}/{required}</span>"#
            )
        }
        // The quiet ones stay quiet: their word is in the legend, and said to whoever listens.
        _ if cell.state == CellState::Nothing => format!(r#"<span class="hidden">{word}</span>"#),
        _ => word.to_string(),
    };
    let state = cell.state.as_str();
    Html::made(format!(r#"<td class="cell c-{state}" title="{word}">{}{shown}</td>"#, sign(cell.state)))
}
