//! What holds for every text.

use proptest::prelude::*;

use interchange::takedown::address::{Address, Host};

/// Pieces that addresses are made of, and pieces that break them.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "https://",
        "http:",
        "hxxp[:]//",
        "ftp://",
        "//",
        "/",
        "\\",
        "example",
        ".org",
        "[.]",
        "(dot)",
        ".",
        "..",
        "/../",
        "/./",
        "%2e",
        "%2E%2e",
        "%",
        "%4",
        "%41",
        "%25",
        "%2F",
        "%zz",
        "?",
        "&",
        "&amp;",
        "amp;",
        "=",
        "#",
        "#!",
        "#/",
        "utm_source=a",
        "id=7",
        "fbclid",
        "%75tm_x",
        ";jsessionid=1",
        ";type=a",
        ";",
        "@",
        ":",
        ":80",
        ":443",
        ":0",
        "a",
        "A",
        "é",
        "ß",
        "İ",
        "\u{200d}",
        "\u{200b}",
        "。",
        " ",
        "\t",
        "\n",
        "<",
        ">",
        "\"",
        "'",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "192.0.2.1",
        "[2001:db8::1]",
        "xn--",
        "xn--bcher-kva",
        "_",
        "-",
        "*",
        "…",
        "+",
        "|",
        "^",
        "`",
        "\0",
        "URL:",
    ]);
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

/// A text that mostly is an address.
fn likely() -> impl Strategy<Value = String> {
    pieces().prop_map(|rest| format!("https://example.org/{rest}"))
}

fn check(text: &str) {
    for address in [Address::read(text), Address::pasted(text)].into_iter().flatten() {
        let normal = address.normal().expose();
        assert!(normal.is_ascii() && !normal.contains(|c: char| c.is_whitespace() || c.is_control()), "{text:?}");
        let again =
            Address::read(normal).unwrap_or_else(|refusal| panic!("{text:?}: its normal form {normal:?}: {refusal}"));
        assert_eq!(again.normal().expose(), normal, "{text:?}: normalising twice is normalising once");
        let located =
            Address::read(address.location().expose()).unwrap_or_else(|refusal| panic!("{text:?}: {refusal}"));
        assert!(located == address, "{text:?}: what is opened is what was joined");
        assert_eq!(address.keys(), again.keys());
    }
    let _ = Host::read(text);
    let _ = Address::each_line(text).count();
}

proptest! {
    // `PROPTEST_CASES=200000` asks for more.
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(4_000)))]

    #[test]
    fn a_normal_form_is_its_own(text in prop_oneof![pieces(), likely()]) {
        check(&text);
    }

    #[test]
    fn no_text_breaks_it(text in any::<String>()) {
        check(&text);
        check(&format!("https://{text}"));
        check(&format!("https://example.org/{text}"));
    }

    #[test]
    fn no_bytes_break_it(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let text = String::from_utf8_lossy(&bytes);
        check(&text);
        check(&format!("https://example.org/?{text}"));
        check(&format!("https://{text}/"));
    }
}
