//! The typesetter: a world of templates, typefaces and one document's data. It sees no file, no network and no clock.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Content, Datetime, Duration, NativeElement, Selector, Smart, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::layout::{Frame, FrameItem};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use crate::PackError;
use crate::paper::{Document, marks};

/// The pack's own typefaces: those of the machine are never looked at. `fonts/make.py` made them.
static TYPEFACES: [&[u8]; 6] = [
    include_bytes!("../fonts/PackSans-Regular.ttf"),
    include_bytes!("../fonts/PackSans-Semibold.ttf"),
    include_bytes!("../fonts/PackArabic-Regular.ttf"),
    include_bytes!("../fonts/PackArabic-Bold.ttf"),
    include_bytes!("../fonts/PackJapanese-Regular.otf"),
    include_bytes!("../fonts/PackJapaneseHeads-Bold.otf"),
];

/// The templates.
static TEMPLATES: [(&str, &str); 5] = [
    ("country.typ", include_str!("../typ/country.typ")),
    ("alliance.typ", include_str!("../typ/alliance.typ")),
    ("look.typ", include_str!("../typ/look.typ")),
    ("blocks.typ", include_str!("../typ/blocks.typ")),
    ("fit.typ", include_str!("../typ/fit.typ")),
];

/// Where a template finds its document.
const DATA: &str = "document.json";
/// Where it finds the marks' drawings by word: the same in every document.
const MARKS: &str = "marks.json";

/// What all documents share.
struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<(&'static str, Source)>,
    data: FileId,
    marks: (FileId, Bytes),
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    let fonts: Vec<Font> = TYPEFACES.iter().filter_map(|bytes| Font::new(Bytes::new(*bytes), 0)).collect();
    Shared {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        sources: TEMPLATES.iter().map(|(name, text)| (*name, Source::new(place(name), (*text).to_owned()))).collect(),
        data: place(DATA),
        marks: (place(MARKS), Bytes::new(serde_json::json!(marks()).to_string().into_bytes())),
    }
});

fn place(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("the templates' names are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The world of one document.
struct Paper {
    main: FileId,
    data: Bytes,
}

impl World for Paper {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHARED.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let known = SHARED.sources.iter().find(|(_, source)| source.id() == id);
        known.map(|(_, source)| source.clone()).ok_or_else(|| nowhere(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let (marks, drawings) = &SHARED.marks;
        let known = [(SHARED.data, &self.data), (*marks, drawings)];
        known.into_iter().find(|(file, _)| *file == id).map(|(_, bytes)| bytes.clone()).ok_or_else(|| nowhere(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHARED.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn nowhere(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

/// A typeset document.
pub(crate) struct Typeset {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// By section: how many items of its list there was room for.
    pub shown: BTreeMap<String, usize>,
}

/// Typesets a document.
pub(crate) fn pdf(document: &Document) -> Result<Typeset, PackError> {
    let failed = |faults: &[SourceDiagnostic]| {
        let said: Vec<&str> = faults.iter().map(|f| f.message.as_str()).collect();
        PackError::Typeset { document: document.name.clone(), message: said.join("; ") }
    };
    let data = serde_json::to_value(document)
        .map_err(|e| PackError::Typeset { document: document.name.clone(), message: e.to_string() })?;
    readable(document, &data)?;
    let world = Paper { main: place(document.template), data: Bytes::new(data.to_string().into_bytes()) };
    let laid = typst::compile::<PagedDocument>(&world).output.map_err(|faults| failed(&faults))?;
    let pages = laid.pages().len();
    if document.template == "country.typ" && pages != 2 {
        return Err(PackError::Pages { document: document.name.clone(), pages });
    }
    for page in laid.pages() {
        shaped(document, &page.frame)?;
    }
    let options = PdfOptions { ident: Smart::Custom(document.name.clone()), ..PdfOptions::default() };
    let bytes = typst_pdf::pdf(&laid, &options).map_err(|faults| failed(&faults))?;
    Ok(Typeset { bytes, shown: shown(&laid) })
}

/// What the templates say of the lists (`fit.typ`).
fn shown(laid: &PagedDocument) -> BTreeMap<String, usize> {
    let said = laid.introspector().query(&Selector::Elem(MetadataElem::ELEM, None));
    let one = |content: &Content| {
        let Value::Dict(fields) = &content.to_packed::<MetadataElem>()?.value else { return None };
        let (Value::Str(section), Value::Int(shown)) = (fields.get("section").ok()?, fields.get("shown").ok()?) else {
            return None;
        };
        Some((section.to_string(), usize::try_from(*shown).ok()?))
    };
    said.iter().filter_map(one).collect()
}

/// How many further documents may be typeset before the typesetter lets go of what none of them needed again. It keeps some 20 MB
/// of every document; templates and typefaces are needed by each and stay.
const KEPT_FOR: usize = 2;

/// Lets go of what the typesetter keeps of documents that were typeset a while ago: a pack of any size takes the memory of a few
/// documents. Called after each of them.
pub(crate) fn age() {
    comemo::evict(KEPT_FOR);
}

/// Lets go of all that the typesetter keeps to be quicker the next time: the next time is another register.
pub(crate) fn forget() {
    comemo::evict(0);
}

/// Whether there is a shape for a character, or it needs none.
fn is_known(character: char) -> bool {
    let invisible =
        matches!(character, '\n' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}');
    invisible || SHARED.fonts.iter().any(|font| font.info().coverage.contains(character.into()))
}

/// Refuses texts that the typefaces cannot show: also those in drawings, which come out of the typesetter as pictures.
fn readable(document: &Document, data: &serde_json::Value) -> Result<(), PackError> {
    match data {
        serde_json::Value::String(text) => match text.chars().find(|c| !is_known(*c)) {
            None => Ok(()),
            Some(character) => Err(glyph(document, character, text)),
        },
        serde_json::Value::Array(list) => list.iter().try_for_each(|one| readable(document, one)),
        serde_json::Value::Object(fields) => fields.values().try_for_each(|one| readable(document, one)),
        _ => Ok(()),
    }
}

/// Refuses a page on which a character came out as a box: none of the typefaces that its text may use has it.
fn shaped(document: &Document, frame: &Frame) -> Result<(), PackError> {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => shaped(document, &group.frame)?,
            FrameItem::Text(text) => {
                if let Some(box_) = text.glyphs.iter().find(|glyph| glyph.id == 0) {
                    let character = text.text[box_.range()].chars().next().unwrap_or_default();
                    return Err(glyph(document, character, &text.text));
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn glyph(document: &Document, character: char, text: &str) -> PackError {
    PackError::Glyph { document: document.name.clone(), character, text: text.chars().take(120).collect() }
}
