//! One of the two, from its secret to what both have.

use std::collections::HashSet;
use std::fmt;
use std::sync::OnceLock;

use curve25519_dalek::ristretto::RistrettoPoint;
use sha2::{Digest as _, Sha512};
use zeroize::Zeroizing;

use crate::cores::each;
use crate::fault::Fault;
use crate::identifier::Identifier;
use crate::mask::{Mask, hashed};
use crate::points::{Set, Tags, rung};
use crate::terms::{Nonce, Party, Statement, Terms};

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Whoever asks, and sends its set first.
    Asker,
    /// Whoever is asked.
    Answerer,
}

impl Role {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Asker => "asker",
            Self::Answerer => "answerer",
        }
    }

    const fn other(self) -> Self {
        match self {
            Self::Asker => Self::Answerer,
            Self::Answerer => Self::Asker,
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One side of a run: its terms, its identifiers and its secret. What it sends is a function of these three, so that whoever was stopped sends the same again, and
/// one secret never meets another set.
pub struct Side {
    terms: Terms,
    role: Role,
    identifiers: Vec<Identifier>,
    mask: Mask,
    points: OnceLock<Vec<Own>>,
}

/// A point of ours with the place of its identifier; none is filling.
type Own = ([u8; 32], Option<usize>);

impl fmt::Debug for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Side").field("role", &self.role).field("run", &self.terms.run).finish_non_exhaustive()
    }
}

/// What a side knows once it has multiplied the other's points.
#[derive(Debug)]
pub struct Finished {
    /// For the other side: a tag for each of its points.
    pub tags: Tags,
    /// Tags that a point of ours would have, if the other side has it as well.
    expected: HashSet<[u8; 32]>,
}

/// The tag of a point that both have blinded. The label says whose point it was: of one point, the two lists have two tags that nobody can bring together who
/// does not know the point.
fn tag(terms: &[u8; 64], of: Role, point: &RistrettoPoint) -> [u8; 32] {
    let hash = Sha512::new()
        .chain_update(b"accord deconflict v1 tag")
        .chain_update(terms)
        .chain_update([of as u8])
        .chain_update(point.compress().as_bytes());
    let whole: [u8; 64] = hash.finalize().into();
    let mut half = [0; 32];
    half.copy_from_slice(&whole[..32]);
    half
}

impl Side {
    /// Begins a run with a new secret. An identifier that is there twice counts once.
    pub fn begin(terms: Terms, role: Role, mut identifiers: Vec<Identifier>) -> Result<Self, Fault> {
        identifiers.sort();
        identifiers.dedup();
        Self::of(terms, role, identifiers, Mask::draw()?)
    }

    fn of(terms: Terms, role: Role, identifiers: Vec<Identifier>, mask: Mask) -> Result<Self, Fault> {
        terms.check()?;
        let (found, most) = (identifiers.len(), terms.most as usize);
        if found > most || rung(found).is_none() {
            return Err(Fault::TooMany { found, most });
        }
        Ok(Self { terms, role, identifiers, mask, points: OnceLock::new() })
    }

    /// The terms.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Which side it is.
    pub fn role(&self) -> Role {
        self.role
    }

    /// Our points, in the order of their bytes.
    fn points(&self) -> &[Own] {
        self.points.get_or_init(|| self.blinded())
    }

    fn blinded(&self) -> Vec<Own> {
        let terms = self.terms.digest();
        let size = rung(self.identifiers.len()).unwrap_or(self.identifiers.len());
        let places: Vec<usize> = (0..size).collect();
        // Filling is multiplied as well, although it need not be: whoever relays sees how long a set takes, and would tell from it how much of the set is filling.
        let mut points = each(&places, |at| {
            let own = self.identifiers.get(*at);
            let point = own.map_or_else(|| self.mask.filling(*at as u64), |own| hashed(&terms, own));
            (self.mask.blind(&point).compress().to_bytes(), own.map(|_| *at))
        });
        points.sort_unstable();
        points
    }

    /// Our set, as it is sent. The same each time.
    pub fn set(&self) -> Set {
        Set::of(self.points().iter().map(|(point, _)| *point).collect())
    }

    /// What whoever asks sends first, and signs.
    pub fn offer(&self) -> Result<(Set, Statement), Fault> {
        self.only(Role::Asker)?;
        let set = self.set();
        let statement = self.terms.offer(&set);
        Ok((set, statement))
    }

    /// What whoever is asked sends and signs, once it has seen that the offer is the other's. Whoever keeps a side holds it to one offer ([`Fault::Second`]): with each that is
    /// answered by one secret the other could try more guesses. The same is so of [`close`](Self::close).
    pub fn answer(&self, offered: &Set, signature: &[u8; 64]) -> Result<(Set, Finished, Statement), Fault> {
        self.only(Role::Answerer)?;
        let offer = self.terms.offer(offered);
        offer.verify(&self.terms.asker.key, signature)?;
        let set = self.set();
        let finished = self.multiplied(&set, offered)?;
        let statement = self.terms.answer(&offer.digest(), &set, &finished.tags.digest());
        Ok((set, finished, statement))
    }

    /// What whoever asked sends and signs at last, once it has seen that the answer is the other's and answers this offer. The answer's tags are not needed
    /// for that, only their digest: the house hands them over when this is sent, so that neither side knows before the other.
    pub fn close(&self, answered: &Set, tags: &[u8; 64], signature: &[u8; 64]) -> Result<(Finished, Statement), Fault> {
        self.only(Role::Asker)?;
        let set = self.set();
        let answer = self.terms.answer(&self.terms.offer(&set).digest(), answered, tags);
        answer.verify(&self.terms.answerer.key, signature)?;
        let finished = self.multiplied(&set, answered)?;
        let statement = self.terms.closing(&answer.digest(), &finished.tags);
        Ok((finished, statement))
    }

    /// What both have, to whoever asked: by the tags of the answer, whose digest was signed.
    pub fn learn_as_asker(
        &self,
        finished: &Finished,
        signed: &[u8; 64],
        tags: &Tags,
    ) -> Result<Vec<&Identifier>, Fault> {
        self.only(Role::Asker)?;
        if tags.digest() != *signed {
            return Err(Fault::OtherTags);
        }
        self.meet(finished, tags)
    }

    /// What both have, to whoever was asked: by the tags of the closing and its signature.
    pub fn learn_as_answerer(
        &self,
        finished: &Finished,
        answer: &Statement,
        tags: &Tags,
        signature: &[u8; 64],
    ) -> Result<Vec<&Identifier>, Fault> {
        self.only(Role::Answerer)?;
        self.terms.closing(&answer.digest(), tags).verify(&self.terms.asker.key, signature)?;
        self.meet(finished, tags)
    }

    /// The other's points, multiplied by our secret: tags for the other, and those that we look for.
    fn multiplied(&self, own: &Set, theirs: &Set) -> Result<Finished, Fault> {
        if own.meets(theirs) {
            return Err(Fault::Reflected);
        }
        let points = theirs.decompressed()?;
        let terms = self.terms.digest();
        let both = each(&points, |point| {
            let point = self.mask.blind(point);
            (tag(&terms, self.role.other(), &point), tag(&terms, self.role, &point))
        });
        let tags = Tags(both.iter().map(|(theirs, _)| *theirs).collect());
        Ok(Finished { tags, expected: both.into_iter().map(|(_, ours)| ours).collect() })
    }

    fn meet(&self, finished: &Finished, tags: &Tags) -> Result<Vec<&Identifier>, Fault> {
        let points = self.points();
        if tags.0.len() != points.len() {
            return Err(Fault::Tags);
        }
        let met = points.iter().zip(&tags.0).filter(|(_, tag)| finished.expected.contains(*tag));
        let mut both: Vec<&Identifier> = met.filter_map(|((_, at), _)| self.identifiers.get((*at)?)).collect();
        both.sort();
        Ok(both)
    }

    fn only(&self, role: Role) -> Result<(), Fault> {
        if self.role == role { Ok(()) } else { Err(Fault::Role(role)) }
    }

    /// Everything of it, as a text to keep where its owner alone can read it: secret and identifiers are in it, one beside the other, so that what is taken up
    /// again is the same set with the same secret, whatever became of the file of identifiers.
    pub fn save(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(1024 + 100 * self.identifiers.len()));
        let Terms { run, asker, answerer, most } = &self.terms;
        text.push_str(&format!("{HEAD}\nrole {}\nrun {}\nmost {most}\n", self.role, hex::encode(run)));
        for (name, party) in [("asker", asker), ("answerer", answerer)] {
            let (force, key, nonce) = (hex::encode(&party.force), hex::encode(party.key), hex::encode(party.nonce));
            text.push_str(&format!("{name} {force} {key} {nonce}\n"));
        }
        let secret = Zeroizing::new(hex::encode(self.mask.to_bytes()));
        text.push_str("secret ");
        text.push_str(&secret);
        text.push('\n');
        for identifier in &self.identifiers {
            text.push_str(identifier.kind().as_str());
            text.push(':');
            text.push_str(identifier.expose());
            text.push('\n');
        }
        let sum = hex::encode(Sha512::digest(text.as_bytes()));
        text.push_str("end ");
        text.push_str(&sum);
        text.push('\n');
        text
    }

    /// What was kept. A text that was cut or changed anywhere is refused.
    pub fn restore(text: &str) -> Result<Self, Fault> {
        Self::read(text).ok_or(Fault::Kept)
    }

    fn read(text: &str) -> Option<Self> {
        let (body, sum) = text.strip_suffix('\n')?.rsplit_once("end ")?;
        if hex::encode(Sha512::digest(body.as_bytes())) != sum {
            return None;
        }
        let mut lines = body.lines();
        (lines.next()? == HEAD).then_some(())?;
        let role = match lines.next()?.strip_prefix("role ")? {
            "asker" => Role::Asker,
            "answerer" => Role::Answerer,
            _ => return None,
        };
        let run = plain(lines.next()?.strip_prefix("run ")?)?;
        let most = lines.next()?.strip_prefix("most ")?.parse().ok()?;
        let asker = party(lines.next()?.strip_prefix("asker ")?)?;
        let answerer = party(lines.next()?.strip_prefix("answerer ")?)?;
        let mut secret = Zeroizing::new([0; 64]);
        hex::decode_to_slice(lines.next()?.strip_prefix("secret ")?, secret.as_mut_slice()).ok()?;
        let mask = Mask::read(&secret)?;
        let identifiers = lines.map(Identifier::kept).collect::<Option<Vec<_>>>()?;
        Self::of(Terms { run, asker, answerer, most }, role, identifiers, mask).ok()
    }
}

const HEAD: &str = "accord deconflict 1";

fn plain(text: &str) -> Option<String> {
    String::from_utf8(hex::decode(text).ok()?).ok()
}

fn party(line: &str) -> Option<Party> {
    let mut parts = line.split(' ');
    let force = plain(parts.next()?)?;
    let (mut key, mut nonce): ([u8; 32], Nonce) = ([0; 32], [0; 32]);
    hex::decode_to_slice(parts.next()?, &mut key).ok()?;
    hex::decode_to_slice(parts.next()?, &mut nonce).ok()?;
    parts.next().is_none().then_some(Party { force, key, nonce })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Key;

    /// How long a set takes tells nothing about how much of it is filling, for filling is multiplied like an identifier.
    #[test]
    fn filling_is_multiplied_as_well() {
        let party =
            |force: &str, of: u8| Party { force: force.to_owned(), key: Key::of(&[of; 32]).public(), nonce: [of; 32] };
        let terms = Terms { run: "r1".to_owned(), asker: party("a", 1), answerer: party("b", 2), most: 64 };
        let side = Side::begin(terms, Role::Asker, Vec::new()).unwrap();
        let mut blinded: Vec<[u8; 32]> =
            (0..64).map(|at| side.mask.blind(&side.mask.filling(at)).compress().to_bytes()).collect();
        blinded.sort_unstable();
        assert_eq!(side.set(), Set::of(blinded));
    }
}
