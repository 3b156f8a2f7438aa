//! Two sides find what both have; what is altered, swapped, cut or replayed is refused; who relays learns nothing.

mod checksums;
mod dishonest;
mod identifiers;
mod kept;
mod pairs;
mod relay;
mod tampered;

use deconflict::{Finished, Identifier, Key, Party, Role, Set, Side, Statement, Tags, Terms, nonce};

/// The key of a force.
fn key(of: u8) -> Key {
    Key::of(&[of; 32])
}

fn party(force: &str, of: u8) -> Party {
    Party { force: force.to_owned(), key: key(of).public(), nonce: nonce().unwrap() }
}

fn terms(most: u32) -> Terms {
    Terms { run: "r1".to_owned(), asker: party("bka", 1), answerer: party("ocrvp", 2), most }
}

/// An invented identifier.
fn id(number: u64) -> Identifier {
    let digits = number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    Identifier::read(&format!("sha256:{digits:016x}{:016x}0123456789abcdef{number:016x}", !digits)).unwrap()
}

fn ids(numbers: &[u64]) -> Vec<Identifier> {
    numbers.iter().map(|number| id(*number)).collect()
}

fn signed(key: &Key, statement: &Statement) -> [u8; 64] {
    key.sign(statement)
}

/// Everything that a run sends, as bytes, and both sides.
struct Run {
    asker: Side,
    answerer: Side,
    offer: (Vec<u8>, [u8; 64]),
    answer: (Vec<u8>, [u8; 64], [u8; 64]),
    answer_tags: Vec<u8>,
    closing: (Vec<u8>, [u8; 64]),
    statement: Statement,
    known: (Finished, Finished),
}

impl Run {
    fn of(terms: &Terms, asker: Vec<Identifier>, answerer: Vec<Identifier>) -> Self {
        let asker = Side::begin(terms.clone(), Role::Asker, asker).unwrap();
        let answerer = Side::begin(terms.clone(), Role::Answerer, answerer).unwrap();
        let (offered, statement) = asker.offer().unwrap();
        let offer = (offered.to_bytes(), signed(&key(1), &statement));
        let received = Set::read(&offer.0, terms.most).unwrap();
        let (answered, of_answerer, statement) = answerer.answer(&received, &offer.1).unwrap();
        let signature = signed(&key(2), &statement);
        let answer = (answered.to_bytes(), of_answerer.tags.digest(), signature);
        let received = Set::read(&answer.0, terms.most).unwrap();
        let (of_asker, closing) = asker.close(&received, &answer.1, &answer.2).unwrap();
        let closing = (of_asker.tags.to_bytes(), signed(&key(1), &closing));
        let answer_tags = of_answerer.tags.to_bytes();
        Self { asker, answerer, offer, answer, answer_tags, closing, statement, known: (of_asker, of_answerer) }
    }

    /// What each knows at the end.
    fn learned(&self) -> (Vec<Identifier>, Vec<Identifier>) {
        let points = self.offer.0.len() / 32;
        let tags = Tags::read(&self.answer_tags, points).unwrap();
        let asker = self.asker.learn_as_asker(&self.known.0, &self.answer.1, &tags).unwrap();
        let tags = Tags::read(&self.closing.0, self.answer.0.len() / 32).unwrap();
        let answerer = self.answerer.learn_as_answerer(&self.known.1, &self.statement, &tags, &self.closing.1).unwrap();
        (asker.into_iter().cloned().collect(), answerer.into_iter().cloned().collect())
    }
}
