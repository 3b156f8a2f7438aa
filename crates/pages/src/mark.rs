//! Status marks: a shape and a word, never a colour alone.

use crate::i18n::{Html, Texts};

/// What is known, as a mark shows it. The last three differ on purpose: nothing is known, it is known that nothing was
/// done, and the question does not apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// The alliance's own reporting form says so.
    OfficialForm,
    /// A statement by the government says so.
    GovernmentStatement,
    /// Another public source says so.
    PublicSource,
    /// A promise kept, a rule met, an instrument in force.
    Kept,
    /// Partly kept.
    Partly,
    /// Not kept, not met.
    NotKept,
    /// On the required path.
    OnPath,
    /// Away from the required path.
    Away,
    /// It came in time.
    InTime,
    /// Late.
    Late,
    /// It has not come in.
    NotIn,
    /// Nothing is known.
    NothingKnown,
    /// It is known that nothing was done.
    NothingDone,
    /// The question does not apply.
    NotApplicable,
}

/// The words of all marks; `mark-WORD` is the message.
pub const WORDS: &[&str] = &[
    "official-form",
    "government-statement",
    "public-source",
    "kept",
    "partly",
    "not-kept",
    "on-path",
    "away",
    "in-time",
    "late",
    "not-in",
    "nothing-known",
    "nothing-done",
    "not-applicable",
];

impl Mark {
    /// The word, used in classes and message ids.
    pub const fn word(self) -> &'static str {
        match self {
            Self::OfficialForm => "official-form",
            Self::GovernmentStatement => "government-statement",
            Self::PublicSource => "public-source",
            Self::Kept => "kept",
            Self::Partly => "partly",
            Self::NotKept => "not-kept",
            Self::OnPath => "on-path",
            Self::Away => "away",
            Self::InTime => "in-time",
            Self::Late => "late",
            Self::NotIn => "not-in",
            Self::NothingKnown => "nothing-known",
            Self::NothingDone => "nothing-done",
            Self::NotApplicable => "not-applicable",
        }
    }

    /// The mark for who stands behind a statement.
    pub fn of_standing(word: &str) -> Self {
        match word {
            "official-form" => Self::OfficialForm,
            "government-statement" => Self::GovernmentStatement,
            "public-source" => Self::PublicSource,
            _ => Self::NothingKnown,
        }
    }

    /// Its shape, drawn in a square of 16.
    pub const fn shape(self) -> &'static str {
        match self {
            Self::OfficialForm => {
                r#"<path class="s-solid" d="M2 2h12v12H2z"/><path class="s-paper" d="M4.5 8l2.5 2.5 4.5-5" />"#
            }
            Self::GovernmentStatement => r#"<path class="s-solid" d="M2 2h12v12H2z"/>"#,
            Self::PublicSource => {
                r#"<path class="s-line" d="M2.75 2.75h10.5v10.5H2.75z"/><path class="s-solid" d="M2 9h12v5H2z"/>"#
            }
            Self::Kept => r#"<circle class="s-solid" cx="8" cy="8" r="6.5"/>"#,
            Self::Partly => {
                r#"<circle class="s-line" cx="8" cy="8" r="5.75"/><path class="s-solid" d="M8 1.5a6.5 6.5 0 0 0 0 13z"/>"#
            }
            Self::NotKept => r#"<circle class="s-line" cx="8" cy="8" r="5.75"/>"#,
            Self::OnPath => r#"<path class="s-solid" d="M8 2l6.5 12h-13z"/>"#,
            Self::Away => r#"<path class="s-line" d="M8 13L2.5 3h11z"/>"#,
            Self::InTime => {
                r#"<circle class="s-solid" cx="8" cy="8" r="6.5"/><path class="s-paper" d="M4.5 8l2.5 2.5 4.5-5"/>"#
            }
            Self::NotIn => r#"<path class="s-line" d="M4 8h8"/>"#,
            Self::Late => r#"<circle class="s-line" cx="8" cy="8" r="5.75"/><path class="s-line" d="M8 4.5V8h3"/>"#,
            Self::NothingKnown => {
                r#"<path class="s-hatch" d="M2.5 6L6 2.5M2.5 10L10 2.5M2.5 13.5l11-11M6 13.5L13.5 6M10 13.5l3.5-3.5"/>"#
            }
            Self::NothingDone => r#"<path class="s-line" d="M2.75 2.75h10.5v10.5H2.75zM4.5 11.5l7-7"/>"#,
            Self::NotApplicable => r#"<path class="s-dots" d="M2.75 2.75h10.5v10.5H2.75z"/>"#,
        }
    }

    /// The shape alone, for places where the word stands beside it already.
    pub fn sign(self) -> Html {
        Html::made(format!(
            r#"<svg class="mark m-{}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">{}</svg>"#,
            self.word(),
            self.shape()
        ))
    }

    /// The shapes that a page draws often, once; [`Self::drawn`] draws them.
    pub fn shapes(all: &[Self]) -> Html {
        let shape =
            |mark: &Self| format!(r#"<symbol id="m-{}" viewBox="0 0 16 16">{}</symbol>"#, mark.word(), mark.shape());
        let shapes: Vec<String> = all.iter().map(shape).collect();
        Html::made(format!(
            r#"<svg class="hidden" width="0" height="0" aria-hidden="true" focusable="false">{}</svg>"#,
            shapes.concat()
        ))
    }

    /// As [`Self::sign`], on a page that has its shape by [`Self::shapes`].
    pub fn drawn(self) -> Html {
        let word = self.word();
        Html::made(format!(
            r##"<svg class="mark m-{word}" width="16" height="16" aria-hidden="true"><use href="#m-{word}"/></svg>"##
        ))
    }

    /// Shape and word.
    pub fn html(self, texts: &Texts) -> Html {
        let word = Html::text(&texts.of("mark", self.word()));
        Html::made(format!(r#"<span class="marked">{}<span>{word}</span></span>"#, self.sign()))
    }
}
