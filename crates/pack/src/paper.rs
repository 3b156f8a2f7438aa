//! A document before it is typeset: sections of blocks, as the templates in `typ/` read them.

use std::collections::BTreeMap;

use pages::mark::Mark;
use serde::Serialize;

use crate::ground::Ground;
use crate::runs::{Run, Runs};

/// A document.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Document {
    /// The file's name, `en/DE.pdf`.
    pub name: String,
    /// The template: `country.typ` or `alliance.typ`.
    pub template: &'static str,
    /// Title in the file's description and at the top.
    pub title: String,
    /// What stands over the title: what this is a document of.
    pub over: Runs,
    /// What stands under it: the day that it speaks of.
    pub under: String,
    /// The language's tag.
    pub lang: &'static str,
    /// Whether lines run from right to left.
    pub rtl: bool,
    /// Year, month and day that it speaks of.
    pub date: [i16; 3],
    /// Where queries are answered, `https://accord.example.org/en/query/`, and the end of the address that names the day.
    pub queries: Option<[String; 2]>,
    /// Words of the frame.
    pub words: Words,
    /// Pages of sections. Each is exactly one page of a document about a member; where the alliance's document breaks its
    /// pages is for the typesetter to say.
    pub pages: Vec<Vec<Section>>,
}

/// Words of the frame of every page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Words {
    /// The register's name.
    pub site: String,
    /// Stands on every page where everything is invented.
    pub exercise: Option<String>,
    /// Stands on every page while the round takes reports.
    pub provisional: Option<String>,
    /// Stands on every page of a language that no person has checked.
    pub unchecked: Option<String>,
    /// Kosovo's note, where it is named.
    pub kosovo: Option<String>,
    /// The line about the small print beside numbers.
    pub margin: String,
    /// "Page 1 of 2" for each number of pages: `@` and `#` stand for the two numbers, which the typesetter knows.
    pub page: String,
}

/// A section: a title, what always stands in it, and a list that may be cut short.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Section {
    /// Its name in the data, `commitments`.
    pub id: &'static str,
    /// Its title; empty where it has none.
    pub title: String,
    /// What always stands in it.
    pub blocks: Vec<Block>,
    /// A list of which as much is shown as there is room for.
    pub items: Vec<Block>,
    /// At least so many of them are shown.
    pub least: usize,
    /// By how many items are shown: the sentence about those that are not. One longer than `items`; its last sentence is about
    /// those that did not even come here, and empty where there are none.
    pub more: Vec<Runs>,
    /// Whether it begins on a page of its own.
    pub page: bool,
}

/// What a section is made of.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(crate) enum Block {
    /// A paragraph.
    Prose {
        /// Its text.
        runs: Runs,
        /// Whether it is the first thing to read.
        lead: bool,
    },
    /// A heading inside the section.
    Heading {
        /// Its text.
        text: String,
    },
    /// The head of a table.
    Head {
        /// Its cells.
        cells: Vec<Runs>,
        /// Their widths, as parts; the same as those of the rows under it.
        widths: Vec<u8>,
        /// Columns of numbers.
        numeric: Vec<bool>,
    },
    /// A row of a table.
    Row {
        /// Its cells.
        cells: Vec<Runs>,
        /// Widths.
        widths: Vec<u8>,
        /// Columns of numbers.
        numeric: Vec<bool>,
        /// The queries of its numbers, where they are better said together than one by one.
        notes: Option<Vec<String>>,
    },
    /// A record: what it says, and small print under it.
    Item {
        /// What stands in front of it: an end, a goal.
        over: Runs,
        /// What it says.
        runs: Runs,
        /// Who says so, when, where it was read.
        under: Runs,
    },
    /// A drawing.
    Figure {
        /// The finding.
        title: String,
        /// Measure and unit.
        sub: Runs,
        /// The drawing.
        svg: String,
        /// Part of the column's width, in hundredths.
        width: u8,
        /// The numbers that are drawn, each with its query.
        notes: Runs,
    },
    /// The members as tiles: code, column, row, mark.
    Tiles {
        /// What they show.
        title: String,
        /// The tiles.
        tiles: Vec<(String, u8, u8, &'static str)>,
        /// The marks that occur, with their words.
        legend: Vec<Runs>,
        /// The queries behind them.
        notes: Vec<String>,
    },
    /// A verdict in words.
    Verdict {
        /// What was judged.
        heading: String,
        /// Its mark and its word.
        word: Runs,
        /// Its reason and what it is counted from.
        runs: Runs,
        /// Its working: what was asked, with what, with what result.
        steps: Vec<[String; 3]>,
        /// Where it is published.
        notes: Vec<String>,
        /// Rule and digest.
        under: String,
    },
    /// Small lines.
    Lines {
        /// Columns.
        columns: u8,
        /// The lines.
        lines: Vec<String>,
    },
}

impl Block {
    /// Every run that is read in it.
    pub(crate) fn runs(&self) -> Vec<&Run> {
        match self {
            Self::Prose { runs, .. } => runs.iter().collect(),
            Self::Head { cells, .. } | Self::Row { cells, .. } => cells.iter().flatten().collect(),
            Self::Item { over, runs, under } => over.iter().chain(runs).chain(under).collect(),
            Self::Figure { sub, notes, .. } => sub.iter().chain(notes).collect(),
            Self::Tiles { legend, .. } => legend.iter().flatten().collect(),
            Self::Verdict { word, runs, .. } => word.iter().chain(runs).collect(),
            Self::Heading { .. } | Self::Lines { .. } => Vec::new(),
        }
    }
}

impl Section {
    /// Whether nothing stands in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.items.is_empty()
    }

    /// Every run that is read in it when so many items are shown.
    pub(crate) fn printed(&self, items: usize) -> Vec<&Run> {
        let blocks = self.blocks.iter().chain(self.items.iter().take(items)).flat_map(Block::runs);
        blocks.chain(self.more.get(items).into_iter().flatten()).collect()
    }

    /// Every run that could be read in it.
    pub(crate) fn runs(&self) -> Vec<&Run> {
        let blocks = self.blocks.iter().chain(&self.items).flat_map(Block::runs);
        blocks.chain(self.more.iter().flatten()).collect()
    }
}

/// A document's frame around its pages.
pub(crate) fn frame(
    ground: &Ground,
    (name, template): (&str, &'static str),
    (over, title): (Runs, String),
    pages: Vec<Vec<Section>>,
) -> Document {
    let c = &ground.c;
    let day = c.date(&ground.day);
    let queries = ground.web(&format!("/{}/query/", ground.tag())).map(|base| [base, format!("as_of={}", ground.day)]);
    let page_words = [("page", pages::i18n::Arg::from("@")), ("pages", pages::i18n::Arg::from("#"))];
    let words = Words {
        site: c.m("site-name"),
        exercise: c.is_exercise().then(|| c.m("exercise-banner")),
        provisional: (!ground.round.has_closed()).then(|| c.m("pack-provisional")),
        unchecked: (!c.is_checked()).then(|| c.m("language-unchecked")),
        kosovo: c.names_kosovo().then(|| c.m("kosovo-note")),
        margin: c.m("pack-margin"),
        page: c.with("pages-here", &page_words),
    };
    Document {
        name: format!("{}/{name}.pdf", ground.tag()),
        template,
        title,
        over,
        under: c.with("foot-known", &[("day", day.into())]),
        lang: ground.tag(),
        rtl: c.lang().is_rtl(),
        date: [ground.day.year(), ground.day.month().into(), ground.day.day().into()],
        queries,
        words,
        pages,
    }
}

/// Colours of the drawings: the style sheet's light ones.
const STYLE: &str = include_str!("../typ/drawing.css");

/// A drawing of the pages as a file of its own, in the pack's colours and typefaces. Words begin at the right where lines do;
/// a page's direction says so, a file has none.
pub(crate) fn drawing(svg: &str, rtl: bool) -> String {
    let (open, rest) = svg.split_once('>').unwrap_or((svg, ""));
    let open = open.replacen("<svg", r#"<svg xmlns="http://www.w3.org/2000/svg""#, 1);
    let rest = if rtl {
        rest.replace(r#"text-anchor="start""#, r#"text-anchor="E""#)
            .replace(r#"text-anchor="end""#, r#"text-anchor="start""#)
            .replace(r#"text-anchor="E""#, r#"text-anchor="end""#)
    } else {
        rest.to_owned()
    };
    format!("{open}><style>{STYLE}</style>{rest}")
}

/// Every mark's drawing, a file of its own, by its word.
pub(crate) fn marks() -> BTreeMap<&'static str, String> {
    let all = [
        Mark::OfficialForm,
        Mark::GovernmentStatement,
        Mark::PublicSource,
        Mark::Kept,
        Mark::Partly,
        Mark::NotKept,
        Mark::OnPath,
        Mark::Away,
        Mark::InTime,
        Mark::Late,
        Mark::NotIn,
        Mark::NothingKnown,
        Mark::NothingDone,
        Mark::NotApplicable,
    ];
    let colour = |mark: Mark| match mark {
        Mark::NotKept | Mark::Away | Mark::Late => "#a34100",
        Mark::Partly => "#14202b",
        Mark::NothingKnown | Mark::NotApplicable | Mark::NothingDone | Mark::NotIn => "#5f6c78",
        _ => "#0b5fa5",
    };
    let draw = |mark: Mark| {
        let svg = format!(
            r#"<svg class="mark" viewBox="0 0 16 16" width="16" height="16" color="{}">{}</svg>"#,
            colour(mark),
            mark.shape()
        );
        (mark.word(), drawing(&svg, false))
    };
    all.into_iter().map(draw).collect()
}
