//! Two people's changes put together.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::words::{Token, compared, tokens, write};

/// Two texts that began as one, put together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Merge {
    /// No passage was changed by both.
    Clean(String),
    /// Both changed the same passage, each in its own way: a person has to decide.
    Conflict {
        /// The whole text, in order.
        passages: Vec<Passage>,
    },
}

/// A passage of a conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Passage {
    /// What nobody, one side, or both sides in the same way made of it.
    Agreed(String),
    /// What both changed, each in its own way.
    Both {
        /// How it began.
        base: String,
        /// What I made of it; empty where I took it out.
        mine: String,
        /// What the other side made of it; empty where they took it out.
        theirs: String,
    },
}

/// A text's words and the space after the last.
struct Side<'a> {
    tokens: Vec<Token<'a>>,
    end: &'a str,
}

impl<'a> Side<'a> {
    fn of(text: &'a str) -> Self {
        let (tokens, end) = tokens(text);
        Self { tokens, end }
    }

    /// For each word of the beginning, where it is in this text.
    fn places(&self, base: &Side<'_>) -> Vec<Option<usize>> {
        let mut places = vec![None; base.tokens.len()];
        for op in capture_diff_slices(Algorithm::Myers, &compared(&base.tokens), &compared(&self.tokens)) {
            let (tag, was, now) = op.as_tag_tuple();
            if tag == DiffTag::Equal {
                for (at, place) in was.zip(now) {
                    places[at] = Some(place);
                }
            }
        }
        places
    }

    fn words(&self, range: &Range<usize>) -> Vec<&'a str> {
        compared(&self.tokens[range.clone()])
    }

    fn text(&self, range: &Range<usize>) -> String {
        let mut out = String::new();
        write(&mut out, &self.tokens[range.clone()]);
        out
    }
}

/// Puts my changes and theirs together, word by word. Changes that touch each other are one passage: whether they can stand
/// side by side is for a person to say.
pub fn merge(base: &str, mine: &str, theirs: &str) -> Merge {
    if mine == theirs || theirs == base {
        return Merge::Clean(mine.to_owned());
    }
    if mine == base {
        return Merge::Clean(theirs.to_owned());
    }
    let (base, mine, theirs) = (Side::of(base), Side::of(mine), Side::of(theirs));
    let (in_mine, in_theirs) = (mine.places(&base), theirs.places(&base));
    let mut joined = Joined { base: &base, mine: &mine, theirs: &theirs, passages: Vec::new() };
    let (mut b, mut m, mut t) = (0, 0, 0);
    for at in 0..base.tokens.len() {
        let (Some(my), Some(their)) = (in_mine[at], in_theirs[at]) else { continue };
        joined.changed(&(b..at), &(m..my), &(t..their));
        joined.kept(at, my, their);
        (b, m, t) = (at + 1, my + 1, their + 1);
    }
    joined.changed(&(b..base.tokens.len()), &(m..mine.tokens.len()), &(t..theirs.tokens.len()));
    joined.agree(gap(base.end, mine.end, theirs.end));
    joined.done()
}

/// The space that one side changed; where both did, mine. Space is no word, so none is lost.
fn gap<'a>(base: &str, mine: &'a str, theirs: &'a str) -> &'a str {
    if mine == base { theirs } else { mine }
}

/// The result while it grows.
struct Joined<'a> {
    base: &'a Side<'a>,
    mine: &'a Side<'a>,
    theirs: &'a Side<'a>,
    passages: Vec<Passage>,
}

impl Joined<'_> {
    fn agree(&mut self, text: &str) {
        match self.passages.last_mut() {
            Some(Passage::Agreed(last)) => last.push_str(text),
            _ if text.is_empty() => {}
            _ => self.passages.push(Passage::Agreed(text.to_owned())),
        }
    }

    /// A word that all three have.
    fn kept(&mut self, base: usize, mine: usize, theirs: usize) {
        let (was, my, their) = (self.base.tokens[base], self.mine.tokens[mine], self.theirs.tokens[theirs]);
        let mut space = gap(was.gap, my.gap, their.gap);
        if space.is_empty() && !self.passages.is_empty() {
            // One side begins with this word and the other put words before it: they must not run together.
            space = if my.gap.is_empty() { their.gap } else { my.gap };
        }
        self.agree(space);
        self.agree(was.word);
    }

    /// What stands between two such words.
    fn changed(&mut self, base: &Range<usize>, mine: &Range<usize>, theirs: &Range<usize>) {
        let (was, my, their) = (self.base.words(base), self.mine.words(mine), self.theirs.words(theirs));
        if my == their || their == was {
            self.agree(&self.mine.text(mine));
        } else if my == was {
            self.agree(&self.theirs.text(theirs));
        } else {
            let (base, mine, theirs) = (self.base.text(base), self.mine.text(mine), self.theirs.text(theirs));
            self.passages.push(Passage::Both { base, mine, theirs });
        }
    }

    fn done(self) -> Merge {
        if self.passages.iter().any(|passage| matches!(passage, Passage::Both { .. })) {
            return Merge::Conflict { passages: self.passages };
        }
        let agreed = self.passages.into_iter().map(|passage| match passage {
            Passage::Agreed(text) => text,
            Passage::Both { .. } => String::new(), // none is left
        });
        Merge::Clean(agreed.collect())
    }
}
