//! A text as words.

/// A word and the space before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    pub gap: &'a str,
    pub word: &'a str,
}

/// A text as words, and the space after the last one. Put together again, they are the text.
pub(super) fn tokens(text: &str) -> (Vec<Token<'_>>, &str) {
    let mut out = Vec::new();
    let mut rest = text;
    loop {
        let begin = rest.find(|c: char| !c.is_whitespace());
        let Some(begin) = begin else { return (out, rest) };
        let (gap, from_word) = rest.split_at(begin);
        let end = word_end(from_word);
        out.push(Token { gap, word: &from_word[..end] });
        rest = &from_word[end..];
    }
}

/// The words alone: what is compared.
pub(super) fn compared<'a>(tokens: &[Token<'a>]) -> Vec<&'a str> {
    tokens.iter().map(|token| token.word).collect()
}

/// Appends tokens with the space before them.
pub(super) fn write(out: &mut String, tokens: &[Token<'_>]) {
    for token in tokens {
        out.push_str(token.gap);
        out.push_str(token.word);
    }
}

/// Where the word ends that a text begins with.
fn word_end(text: &str) -> usize {
    let mut signs = text.char_indices();
    let Some((_, first)) = signs.next() else { return 0 };
    if is_spaceless(first) {
        // Marks that belong to the sign stay with it.
        return signs.find(|(_, c)| !is_mark(*c)).map_or(text.len(), |(at, _)| at);
    }
    signs.find(|(_, c)| c.is_whitespace() || is_spaceless(*c)).map_or(text.len(), |(at, _)| at)
}

/// Whether a sign is of a script that writes without spaces between words: Chinese, Japanese, Thai, Lao, Burmese, Khmer, and
/// the signs of Chinese and Japanese punctuation. (Korean has spaces.)
fn is_spaceless(c: char) -> bool {
    matches!(u32::from(c),
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x2E80..=0x303F | 0x3040..=0x30FF | 0x31F0..=0x31FF
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0xFF00..=0xFFEF | 0x20000..=0x3FFFF)
}

/// Vowel and tone marks of those scripts, the joined sound marks of kana, and variation selectors.
fn is_mark(c: char) -> bool {
    matches!(u32::from(c),
        0x0E31 | 0x0E34..=0x0E3A | 0x0E47..=0x0E4E | 0x0EB1 | 0x0EB4..=0x0EBC | 0x0EC8..=0x0ECE
        | 0x102B..=0x103E | 0x17B4..=0x17D3 | 0x3099..=0x309A | 0xFE00..=0xFE0F | 0xE0100..=0xE01EF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_split_by_space_and_spaceless_scripts_by_signs() {
        let of = |text| compared(&tokens(text).0).join("|");
        assert_eq!(of("  train 200\nofficers. "), "train|200|officers.");
        assert_eq!(of("警察官を訓練する。"), "警|察|官|を|訓|練|す|る|。");
        assert_eq!(of("تدريب ٢٠٠ ضابط"), "تدريب|٢٠٠|ضابط");
        assert_eq!(of("ICSEに接続"), "ICSE|に|接|続");
        assert_eq!(of("ที่นี่"), "ที่|นี่");
        assert_eq!(of(" \n"), "");
    }

    #[test]
    fn tokens_put_together_are_the_text() {
        for text in ["", " ", "a", " a  b\r\n", "日本 語\u{3000}x"] {
            let (list, end) = tokens(text);
            let mut out = String::new();
            write(&mut out, &list);
            assert_eq!(out + end, text);
        }
    }
}
