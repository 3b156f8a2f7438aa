//! Law (goal G2): what the law of a member is asked for, how far it is, and the model texts that it may follow.
//!
//! A law is never an outcome (rule 8 of the register). What is kept here says how far a text is, and names the figures that say
//! what is done with it; nothing here puts the two into one mark.

pub mod criterion;
pub mod dated;
pub mod model_text;
pub mod provision;
pub mod stage;

pub use criterion::{Criterion, Norm};
pub use dated::Dated;
pub use model_text::{ModelText, ModelTextRefusal, ModelTextWork};
pub use provision::{Provision, ProvisionRefusal, ProvisionWork};
pub use stage::{Back, Stage, Status, Step};

/// The indicators that stand beside every provision and apart from it: what the police, prosecutors and courts of a member did in a
/// year.
pub const PAIRED: [&str; 3] = ["law_investigations", "law_prosecutions", "law_convictions"];

/// Whether a text is a language's tag (BCP 47, as far as it is needed here): `en`, `sr-Latn`.
pub(crate) fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    let mut rest = parts;
    (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_lowercase())
        && rest.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::is_tag;

    #[test]
    fn a_tag_names_a_language() {
        assert!(["en", "sr-Latn", "pt-BR", "ast"].iter().all(|tag| is_tag(tag)));
        assert!(["", "e", "EN", "english", "en-", "sr_Latn", "sr-Latinscript"].iter().all(|tag| !is_tag(tag)));
    }
}
