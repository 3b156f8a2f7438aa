//! The style sheet and the typeface. Their addresses carry a digest of their bytes, so that a browser may keep them for good.

use std::fmt::Write as _;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use crate::chart::tiles;

/// Source Sans 3 by Adobe, under the SIL Open Font License (`assets/fonts/OFL.txt`), by script.
static FONTS: [(&str, &[u8]); 5] = [
    ("latin", include_bytes!("../assets/fonts/source-sans-3-latin-wght-normal.woff2")),
    ("latin-ext", include_bytes!("../assets/fonts/source-sans-3-latin-ext-wght-normal.woff2")),
    ("cyrillic", include_bytes!("../assets/fonts/source-sans-3-cyrillic-wght-normal.woff2")),
    ("cyrillic-ext", include_bytes!("../assets/fonts/source-sans-3-cyrillic-ext-wght-normal.woff2")),
    ("greek", include_bytes!("../assets/fonts/source-sans-3-greek-wght-normal.woff2")),
];

/// The scripts of the working rooms and of the public form. Every page works without them.
static SCRIPTS: [(&str, &str); 5] = [
    ("card", include_str!("../assets/card.js")),
    ("form", include_str!("../assets/form.js")),
    ("keys", include_str!("../assets/keys.js")),
    ("passkey", include_str!("../assets/passkey.js")),
    ("report", include_str!("../assets/report.js")),
];

struct Assets {
    scripts: Vec<(&'static str, String, &'static str)>,
    style_name: String,
    style: String,
    fonts: Vec<(String, &'static [u8])>,
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

static ASSETS: LazyLock<Assets> = LazyLock::new(|| {
    let mut style = include_str!("../assets/accord.css").replace("TILES", &tiles::places());
    let mut fonts = Vec::new();
    for (name, bytes) in FONTS {
        let hashed = format!("{name}.{}.woff2", digest(bytes));
        style = style.replace(&format!("/assets/{name}.woff2"), &format!("/assets/{hashed}"));
        fonts.push((hashed, bytes));
    }
    let hashed =
        |(name, text): (&'static str, &'static str)| (name, format!("{name}.{}.js", digest(text.as_bytes())), text);
    let scripts = SCRIPTS.into_iter().map(hashed).collect();
    Assets { scripts, style_name: format!("accord.{}.css", digest(style.as_bytes())), style, fonts }
});

/// The address of the style sheet.
pub fn stylesheet_href() -> String {
    format!("/assets/{}", ASSETS.style_name)
}

/// The address of the typeface's part that every language needs first.
pub fn font_href() -> String {
    format!("/assets/{}", ASSETS.fonts[0].0)
}

/// The address of a script, by its name.
pub fn script_href(name: &str) -> String {
    let found = ASSETS.scripts.iter().find(|(known, ..)| *known == name);
    found.map_or_else(String::new, |(_, hashed, _)| format!("/assets/{hashed}"))
}

/// Gives out an asset.
pub(crate) async fn show(Path(name): Path<String>) -> Response {
    const FOR_GOOD: (header::HeaderName, &str) = (header::CACHE_CONTROL, "public, max-age=31536000, immutable");
    if name == ASSETS.style_name {
        return ([(header::CONTENT_TYPE, "text/css; charset=utf-8"), FOR_GOOD], ASSETS.style.as_str()).into_response();
    }
    if let Some((.., text)) = ASSETS.scripts.iter().find(|(_, hashed, _)| *hashed == name) {
        return ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8"), FOR_GOOD], *text).into_response();
    }
    match ASSETS.fonts.iter().find(|(font, _)| *font == name) {
        Some((_, bytes)) => ([(header::CONTENT_TYPE, "font/woff2"), FOR_GOOD], *bytes).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_stay_small_and_each_has_an_address() {
        let size: usize = ASSETS.scripts.iter().map(|(.., text)| text.len()).sum();
        assert!(size < 30 * 1024, "{size} bytes");
        for (name, ..) in &ASSETS.scripts {
            assert!(script_href(name).starts_with("/assets/"), "{name}");
        }
    }

    #[test]
    fn the_style_sheet_stays_small_and_names_every_font() {
        assert!(ASSETS.style.len() < 30 * 1024, "{} bytes", ASSETS.style.len());
        for (name, _) in &ASSETS.fonts {
            assert!(ASSETS.style.contains(name.as_str()), "{name}");
        }
    }

    /// Whatever a script shows it puts into the page as text; it runs no text, speaks to no other window or site, keeps nothing in
    /// the browser, and lets people paste.
    #[test]
    fn scripts_show_texts_as_texts_and_keep_nothing() {
        for (name, _, text) in &ASSETS.scripts {
            assert_eq!(unwanted(text), None, "{name}.js");
        }
        // However it is quoted, who listens to other windows is found; a word that only begins so is not.
        for quoted in ["'message'", "\"message\"", "`message`"] {
            assert_eq!(unwanted(&format!("addEventListener({quoted}, f)")), Some("'message'"));
        }
        assert_eq!(unwanted("say('messages'); const { message } = e"), None);
        for word in UNWANTED {
            assert_eq!(unwanted(&format!("a.{word}b")), Some(word));
        }
    }

    const UNWANTED: [&str; 20] = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "createContextualFragment",
        "eval(",
        "Function(",
        "import(",
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "document.cookie",
        "postMessage",
        "onmessage",
        "'message'",
        "WebSocket",
        "__proto__",
        "paste",
        "http:",
        "https:",
    ];

    /// The first word of a script that no script has.
    fn unwanted(script: &str) -> Option<&'static str> {
        let script = script.replace(['"', '`'], "'");
        UNWANTED.into_iter().find(|word| script.contains(word))
    }
}
