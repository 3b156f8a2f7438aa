//! `accord deconflict run`: from step to step, until both know. Each step is a function of what is kept and of what the house hands over, so that whoever was stopped at
//! any moment goes on with the same command, and sends the same.

use std::collections::BTreeMap;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;
use std::time::Duration;

use clap::Args;
use deconflict::{Fault, Finished, Identifier, Key, Party, Role, Set, Side, Statement, Tags, Terms};
use indicatif::ProgressBar;
use serde_json::json;
use zeroize::Zeroizing;

use super::files::{Directory, Joined};
use super::house::{self, House, Run};
use super::{Place, files};
use crate::Refused;
use crate::commands::print;

/// So often the house is asked whether the other force went on.
const LOOK: Duration = Duration::from_secs(2);
/// Lines that are told that hold no identifier.
const TOLD: usize = 1_000;
/// What is said where the house says something else than before.
const OTHERWISE: &str =
    "the house says something else of the run than this machine agreed to; abort it and ask the house's operator why";

/// Options of `accord deconflict run`.
#[derive(Debug, Args)]
pub(super) struct Going {
    /// The run, by its id
    #[arg(value_name = "RUN", value_parser = files::plain)]
    run: String,
    /// Identifiers, one a line: sha256:…, sha1:…, md5:…, onion:…, bitcoin:…, ethereum:…, monero:…, pgp:…, uuid:…, session:…, tox:…; needed until the run has begun here, and
    /// never read again then
    #[arg(long, value_name = "FILE")]
    identifiers: Option<PathBuf>,
    /// The public key of the other force, as it was read out by telephone; needed the first time
    #[arg(long, value_name = "KEY", value_parser = key)]
    peer_key: Option<String>,
    /// Takes the steps that can be taken now, and does not wait for the other force
    #[arg(long)]
    once: bool,
    #[command(flatten)]
    place: Place,
}

fn key(text: &str) -> Result<String, String> {
    let text = text.trim().to_ascii_lowercase();
    let fits = text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
    if fits { Ok(text) } else { Err("a key is 64 hexadecimal digits, as `accord deconflict key` prints it".to_owned()) }
}

/// What comes next.
enum Next {
    /// A step was taken.
    Taken,
    /// The other force goes on.
    Wait(&'static str),
    /// Both know.
    Known,
}

/// Why a step was not taken.
enum Stopped {
    /// Nothing can be done about it here.
    Refused(Refused),
    /// What the other force sent, or the house handed over, is not taken: the run is over.
    Bad(Fault),
}

impl From<Refused> for Stopped {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

impl From<Fault> for Stopped {
    fn from(fault: Fault) -> Self {
        Self::Bad(fault)
    }
}

/// A bar that says what goes on, where a terminal is there.
fn bar() -> ProgressBar {
    if std::io::stderr().is_terminal() {
        let bar = ProgressBar::new_spinner();
        bar.enable_steady_tick(Duration::from_millis(200));
        bar
    } else {
        ProgressBar::hidden()
    }
}

impl Going {
    pub(super) fn go(&self) -> Result<ExitCode, Refused> {
        let (dir, house) = (Directory::open(&self.place.dir)?, House::open(&self.place)?);
        let joined = dir.joined(&self.run)?.ok_or_else(|| {
            Refused::usage(
                "--dir: this directory takes no part in the run; use the one from which it was proposed or accepted",
            )
        })?;
        // Before the house is asked for anything: it sees how long a step takes, and reading takes the longer the more there is to read.
        let mut read = self.read(&dir)?;
        let bar = bar();
        loop {
            let run = house.run(&self.run)?;
            if !is_agreed(&self.run, &joined, &run) {
                return Err(Refused::found(OTHERWISE));
            }
            if let Some(both) = dir.result(&self.run)? {
                // It was told before; whoever was stopped while it was told is told again.
                bar.finish_and_clear();
                return self.tell(&dir, &house, &run, &both);
            }
            match self.step(&dir, &house, (&joined, &run), &mut read, &bar) {
                Ok(Next::Taken | Next::Known) => {}
                Ok(Next::Wait(what)) if self.once => {
                    return Err(Refused::found(format!("{what}; the same command goes on with it")));
                }
                Ok(Next::Wait(what)) => {
                    bar.set_message(what);
                    thread::sleep(LOOK);
                }
                Err(Stopped::Refused(refused)) => return Err(refused),
                Err(Stopped::Bad(fault)) => return Err(self.broken(&dir, &house, fault)),
            }
        }
    }

    /// What came is not taken: the run is ended, so that nobody waits for it, and its secret is wiped.
    fn broken(&self, dir: &Directory, house: &House, fault: Fault) -> Refused {
        let ended = house.step(&self.run, "abort", &json!({})).map(|_| "the run is aborted".to_owned());
        let ended = ended.unwrap_or_else(|e| format!("the run could not be aborted: {e}"));
        let wiped = dir.wipe(&self.run).err().map(|e| format!("; {e}")).unwrap_or_default();
        Refused::found(format!("what came from the other force is refused: {fault}; {ended}{wiped}"))
    }

    fn step(
        &self,
        dir: &Directory,
        house: &House,
        (joined, run): (&Joined, &Run),
        read: &mut Option<Vec<Identifier>>,
        bar: &ProgressBar,
    ) -> Result<Next, Stopped> {
        let asks = joined.role == "asker";
        match run.state.as_str() {
            "proposed" if asks => return Ok(Next::Wait("the other force has not accepted yet")),
            "proposed" => {
                let how = format!("accept it first: `accord deconflict accept {}`", self.run);
                return Err(Refused::usage(how).into());
            }
            "accepted" | "offered" | "answered" | "closed" => {}
            state => {
                dir.wipe(&self.run)?;
                let by = run.ended_by.as_ref().map(|by| format!(" by {}", shown(by))).unwrap_or_default();
                return Err(Refused::found(format!("the run is over: {}{by}", shown(state))).into());
            }
        }
        let own = dir.key()?;
        let terms = self.terms(dir, (joined, run), &own)?;
        let side = self.side(dir, (joined, run), terms, read)?;
        match (run.state.as_str(), asks) {
            ("accepted", false) => Ok(Next::Wait("the other force has not sent its set yet")),
            ("offered", true) | ("answered", false) => Ok(Next::Wait("the other force has not answered yet")),
            ("accepted", true) => {
                bar.set_message("blinding our identifiers");
                let (set, statement) = side.offer()?;
                let signature = hex::encode(own.sign(&statement));
                let body = json!({ "points": hex::encode(set.to_bytes()), "signature": signature });
                self.sent(house, run, "offer", &body)
            }
            ("offered", false) => {
                bar.set_message("blinding our identifiers and theirs");
                let offer = house.message(&self.run, "offer")?;
                let (set, finished, statement) = answered((dir, &self.run), &side, &offer)?;
                let signature = hex::encode(own.sign(&statement));
                let tags = hex::encode(finished.tags.to_bytes());
                let body = json!({ "points": hex::encode(set.to_bytes()), "tags": tags, "signature": signature });
                self.sent(house, run, "answer", &body)
            }
            ("answered", true) => {
                bar.set_message("blinding theirs");
                let answer = house.message(&self.run, "answer")?;
                let (_, finished, statement) = closing((dir, &self.run), &side, &answer)?;
                let body = json!({ "tags": hex::encode(finished.tags.to_bytes()), "signature": hex::encode(own.sign(&statement)) });
                self.sent(house, run, "closing", &body)
            }
            _ => {
                bar.set_message("comparing");
                self.learn(dir, house, &side)?;
                Ok(Next::Known)
            }
        }
    }

    /// Sends a message. Where the run went on meanwhile, by what was sent before this program was stopped, that is as good.
    fn sent(&self, house: &House, run: &Run, step: &str, body: &serde_json::Value) -> Result<Next, Stopped> {
        match house.step(&self.run, step, body) {
            Err(refused) if house.run(&self.run)?.state == run.state => Err(refused.into()),
            _ => Ok(Next::Taken),
        }
    }

    /// What both agreed on: as the house says it, held against what this machine kept and what it knows of the other.
    fn terms(&self, dir: &Directory, (joined, run): (&Joined, &Run), own: &Key) -> Result<Terms, Refused> {
        let party = |party: &house::Party| {
            let (mut key, mut nonce) = ([0; 32], [0; 32]);
            let read = hex::decode_to_slice(&party.key, &mut key)
                .and_then(|()| hex::decode_to_slice(&party.nonce, &mut nonce));
            read.map_err(|_| Refused::found("the house: a key or a number of the run is none"))?;
            Ok::<_, Refused>(Party { force: party.organisation.clone(), key, nonce })
        };
        let answerer = run.answerer.as_ref().ok_or_else(|| Refused::found("the house does not say who takes part"))?;
        let (asker, answerer) = (party(&run.asker)?, party(answerer)?);
        let (ours, theirs) = if joined.role == "asker" { (&asker, &answerer) } else { (&answerer, &asker) };
        let kept = hex::encode(ours.nonce) == joined.nonce && ours.key == own.public();
        if !kept || theirs.force != joined.other {
            return Err(Refused::found(OTHERWISE));
        }
        self.compared(dir, &theirs.force, &hex::encode(theirs.key))?;
        Ok(Terms { run: run.id.clone(), asker, answerer, most: run.most })
    }

    /// The other's key is the one that somebody was told by the other force itself. A house that put its own in its place would be found here.
    fn compared(&self, dir: &Directory, force: &str, said: &str) -> Result<(), Refused> {
        let known = dir.known()?;
        match (known.get(force), self.peer_key.as_ref()) {
            (Some(known), _) | (None, Some(known)) if known != said => Err(Refused::found(format!(
                "the house names the key {said} for {}, and the one that is known is {known}: call them, and go on only with the key that they read out to you",
                shown(force)
            ))),
            (Some(known), Some(told)) if known != told => Err(Refused::usage(format!(
                "--peer-key: {} is known by another key; if they changed it, take the old one out of forces.json in --dir",
                shown(force)
            ))),
            (Some(_), _) => Ok(()),
            (None, Some(told)) => dir.know(force, told),
            (None, None) => Err(Refused::usage(format!(
                "the key of {} is not known here yet: call them, have them read out what `accord deconflict key` prints, and give it with --peer-key",
                shown(force)
            ))),
        }
    }

    /// The identifiers, where the run has not begun here and a file of them is named.
    fn read(&self, dir: &Directory) -> Result<Option<Vec<Identifier>>, Refused> {
        match &self.identifiers {
            Some(path) if dir.side(&self.run)?.is_none() && dir.result(&self.run)?.is_none() => {
                identifiers(path).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// Our side: the one that was begun or, at the first step, one that begins now and is kept before anything of it leaves.
    fn side(
        &self,
        dir: &Directory,
        (joined, run): (&Joined, &Run),
        terms: Terms,
        read: &mut Option<Vec<Identifier>>,
    ) -> Result<Side, Refused> {
        if let Some(side) = dir.side(&self.run)? {
            if *side.terms() != terms {
                return Err(Refused::found("the house says something else of the run than it did before; abort it"));
            }
            return Ok(side);
        }
        let role = if joined.role == "asker" { Role::Asker } else { Role::Answerer };
        let may_begin = matches!((run.state.as_str(), role), ("accepted", _) | ("offered", Role::Answerer));
        if !may_begin {
            return Err(Refused::found("what this machine kept of the run is gone; abort the run and propose another"));
        }
        let Some(identifiers) = read.take() else {
            return Err(Refused::usage("--identifiers: name the file of what is to be compared"));
        };
        let side = Side::begin(terms, role, identifiers).map_err(|e| Refused::found(e.to_string()))?;
        dir.begin(&self.run, &side)
    }

    /// Finds out what both have, keeps it, wipes the secret, and says to the house that nothing more is needed.
    fn learn(&self, dir: &Directory, house: &House, side: &Side) -> Result<(), Stopped> {
        let both = match side.role() {
            Role::Asker => {
                let answer = house.message(&self.run, "answer")?;
                let (signed, finished, _) = closing((dir, &self.run), side, &answer)?;
                let tags = house.message(&self.run, "answer-tags")?;
                let tags = Tags::read(&bytes(&tags.content)?, side.set().points())?;
                lines(&side.learn_as_asker(&finished, &signed, &tags)?)
            }
            Role::Answerer => {
                let offer = house.message(&self.run, "offer")?;
                let (set, finished, statement) = answered((dir, &self.run), side, &offer)?;
                let closing = house.message(&self.run, "closing")?;
                let tags = Tags::read(&bytes(&closing.content)?, set.points())?;
                lines(&side.learn_as_answerer(&finished, &statement, &tags, &signature(&closing.signature)?)?)
            }
        };
        dir.finish(&self.run, &both)?;
        Ok(())
    }

    /// Tells what both have and, where that is something, whom to contact. The secret is not needed any more.
    fn tell(&self, dir: &Directory, house: &House, run: &Run, both: &str) -> Result<ExitCode, Refused> {
        dir.wipe(&self.run)?;
        if run.state == "closed" && run.waits {
            house.step(&self.run, "done", &json!({}))?;
        }
        let found: Vec<&str> = both.lines().collect();
        let force = &run.other;
        if self.place.json {
            let contact = (!found.is_empty()).then_some(force);
            print(&json!({ "run": self.run, "state": "compared", "both": found, "contact": contact }).to_string())?;
        } else {
            found.iter().try_for_each(|line| print(line))?;
            if found.is_empty() {
                eprintln!("accord: nothing that you have is in the other force's set");
            } else {
                let whom = format!("{} ({}, {})", shown(&force.name), shown(&force.member), shown(&force.organisation));
                eprintln!("accord: {} of your identifiers are also {whom}'s: contact its duty desk", found.len());
            }
        }
        Ok(ExitCode::from(u8::from(!found.is_empty())))
    }
}

/// Whether the house says of a run what this machine agreed to, and names the other force of then: it is the one to contact.
fn is_agreed(id: &str, joined: &Joined, run: &Run) -> bool {
    run.id == id && run.role == joined.role && run.most == joined.most && run.other.organisation == joined.other
}

/// What we answer to an offer that is the other's, and the first of this run.
fn answered(
    (dir, run): (&Directory, &str),
    side: &Side,
    offer: &house::Message,
) -> Result<(Set, Finished, Statement), Stopped> {
    let set = Set::read(&bytes(&offer.content)?, side.terms().most)?;
    let answered = side.answer(&set, &signature(&offer.signature)?)?;
    if dir.meets(run, &set)? { Ok(answered) } else { Err(Fault::Second.into()) }
}

/// What we close with, after an answer that is the other's, and the first of this run; before it, the digest of the tags that were signed.
fn closing(
    (dir, run): (&Directory, &str),
    side: &Side,
    answer: &house::Message,
) -> Result<([u8; 64], Finished, Statement), Stopped> {
    let set = Set::read(&bytes(&answer.content)?, side.terms().most)?;
    let tags = signature(answer.tags.as_deref().unwrap_or_default())?;
    let (finished, statement) = side.close(&set, &tags, &signature(&answer.signature)?)?;
    if dir.meets(run, &set)? { Ok((tags, finished, statement)) } else { Err(Fault::Second.into()) }
}

/// What the house said, without anything that moves a terminal.
fn shown(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}

fn bytes(text: &str) -> Result<Vec<u8>, Fault> {
    hex::decode(text).map_err(|_| Fault::Size { found: text.len() / 2 })
}

/// A signature or a digest.
fn signature(text: &str) -> Result<[u8; 64], Fault> {
    let mut bytes = [0; 64];
    hex::decode_to_slice(text, &mut bytes).map_err(|_| Fault::Signature)?;
    Ok(bytes)
}

fn lines(both: &[&Identifier]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::new());
    for identifier in both {
        text.push_str(identifier.kind().as_str());
        text.push(':');
        text.push_str(identifier.expose());
        text.push('\n');
    }
    text
}

/// Reads identifiers, one a line. Where any line holds none, all such lines are told and nothing is compared: what was left out unseen would be taken for compared.
fn identifiers(path: &Path) -> Result<Vec<Identifier>, Refused> {
    let text = std::fs::read_to_string(path).map(Zeroizing::new).map_err(|e| crate::files::unread(path, &e))?;
    let (mut read, mut wrong) = (Vec::new(), 0);
    let mut why: BTreeMap<String, usize> = BTreeMap::new();
    let lines = text.trim_start_matches('\u{feff}').lines().enumerate();
    for (at, line) in lines.filter(|(_, line)| !line.trim().is_empty() && !line.trim_start().starts_with('#')) {
        match Identifier::read(line) {
            Ok(identifier) => read.push(identifier),
            Err(refused) => {
                wrong += 1;
                *why.entry(refused.to_string()).or_default() += 1;
                if wrong <= TOLD {
                    eprintln!("accord: {}, line {}: {refused}", crate::files::shown(path), at + 1);
                }
            }
        }
    }
    if wrong == 0 {
        return Ok(read);
    }
    let sum: Vec<String> = why.iter().map(|(why, lines)| format!("{lines}: {why}")).collect();
    let shown = crate::files::shown(path);
    Err(Refused::usage(format!(
        "{shown}: {wrong} lines hold nothing that is compared, and nothing was sent ({})",
        sum.join("; ")
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_with_anything_that_can_be_guessed_is_refused_as_a_whole() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("ids");
        let good = "md5:098f6bcd4621d373cade4e832627b4f6";
        std::fs::write(&path, format!("\u{feff}# Exercise, invented\n\n{good}\n {good} \n")).unwrap();
        assert_eq!(identifiers(&path).unwrap().len(), 2);
        std::fs::write(&path, format!("{good}\nphone:+49 30 901820\nemail:invented@example.org\n")).unwrap();
        let said = identifiers(&path).unwrap_err().to_string();
        assert!(said.contains("2 lines") && said.contains("numbers that are given out in order"), "{said}");
        assert!(!said.contains("901820") && !said.contains("invented@"), "{said}");
        assert!(identifiers(&dir.path().join("none")).is_err());
    }

    #[test]
    fn what_does_not_fit_its_checksum_is_told_with_its_kind() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("ids");
        let (good, bad) = ("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD");
        std::fs::write(&path, format!("ethereum:{good}\n")).unwrap();
        assert_eq!(identifiers(&path).unwrap().len(), 1);
        std::fs::write(&path, format!("ethereum:{good}\nethereum:{bad}\n")).unwrap();
        let said = identifiers(&path).unwrap_err().to_string();
        assert!(said.contains("1 lines") && said.contains("ethereum") && said.contains("copy it again"), "{said}");
        assert!(!said.contains("5aAeb6"), "{said}");
    }

    fn joined() -> Joined {
        Joined { role: "asker".to_owned(), other: "b".to_owned(), nonce: "0".repeat(64), most: 10 }
    }

    fn told() -> Run {
        let other = house::Force { organisation: "b".to_owned(), member: "RS".to_owned(), name: "B".to_owned() };
        let asker = house::Party { organisation: "a".to_owned(), key: "1".repeat(64), nonce: "0".repeat(64) };
        Run {
            id: "r1".to_owned(),
            role: "asker".to_owned(),
            state: "closed".to_owned(),
            waits: true,
            most: 10,
            until: String::new(),
            asker,
            answerer: None,
            other,
            ended_by: None,
        }
    }

    #[test]
    fn a_house_that_names_another_force_to_contact_is_not_believed() {
        assert!(is_agreed("r1", &joined(), &told()));
        let refused = |change: &dyn Fn(&mut Run)| {
            let mut run = told();
            change(&mut run);
            !is_agreed("r1", &joined(), &run)
        };
        assert!(refused(&|run| run.other.organisation = "c".to_owned()));
        assert!(refused(&|run| run.id = "r2".to_owned()));
        assert!(refused(&|run| run.role = "answerer".to_owned()));
        assert!(refused(&|run| run.most = 11));
    }

    /// One side of a run between `a` and `b`.
    fn side(role: Role, identifier: &str) -> Side {
        let party =
            |force: &str, of: u8| Party { force: force.to_owned(), key: Key::of(&[of; 32]).public(), nonce: [of; 32] };
        let terms = Terms { run: "r1".to_owned(), asker: party("a", 1), answerer: party("b", 2), most: 10 };
        Side::begin(terms, role, vec![Identifier::read(identifier).unwrap()]).unwrap()
    }

    fn message(set: &Set, tags: Option<[u8; 64]>, signature: [u8; 64]) -> house::Message {
        let (content, tags) = (hex::encode(set.to_bytes()), tags.map(hex::encode));
        house::Message { content, tags, signature: hex::encode(signature) }
    }

    /// A force and a house that work together hand over a second set, well signed: the secret that met the first does not meet it.
    #[test]
    fn a_second_set_of_the_other_is_not_met() {
        const ONE: &str = "md5:098f6bcd4621d373cade4e832627b4f6";
        const TWO: &str = "md5:ad0234829205b9033196ba818f7a872b";
        let kept = tempfile::tempdir().unwrap();
        let dir = Directory::open(&kept.path().join("force")).unwrap();
        let is_second = |stopped: Option<Stopped>| matches!(stopped, Some(Stopped::Bad(Fault::Second)));

        let (asker, answerer) = (side(Role::Asker, ONE), side(Role::Answerer, ONE));
        let (offered, statement) = asker.offer().unwrap();
        let signature = Key::of(&[1; 32]).sign(&statement);
        let first = message(&offered, None, signature);
        let (other, statement) = side(Role::Asker, TWO).offer().unwrap();
        let second = message(&other, None, Key::of(&[1; 32]).sign(&statement));
        assert!(answered((&dir, "r1"), &answerer, &first).is_ok());
        assert!(answered((&dir, "r1"), &answerer, &first).is_ok(), "the same again is the same");
        assert!(is_second(answered((&dir, "r1"), &answerer, &second).err()));
        dir.wipe("r1").unwrap();
        assert!(is_second(answered((&dir, "r1"), &answerer, &second).err()), "nor when it is begun anew");
        assert!(
            answered((&dir, "r2"), &answerer, &second).is_ok(),
            "it is well signed: in a run that met none it is met"
        );

        let of = |identifier: &str| {
            let (set, finished, statement) = side(Role::Answerer, identifier).answer(&offered, &signature).unwrap();
            message(&set, Some(finished.tags.digest()), Key::of(&[2; 32]).sign(&statement))
        };
        let (first, second) = (of(ONE), of(TWO));
        assert!(closing((&dir, "r3"), &asker, &first).is_ok());
        assert!(closing((&dir, "r3"), &asker, &first).is_ok(), "the same again is the same");
        assert!(is_second(closing((&dir, "r3"), &asker, &second).err()));
        assert!(closing((&dir, "r4"), &asker, &second).is_ok(), "it is well signed");
    }

    #[test]
    fn a_key_is_digits() {
        assert_eq!(key(&format!(" {} ", "AB".repeat(32))).unwrap(), "ab".repeat(32));
        assert!(key("ab").is_err() && key(&"zz".repeat(32)).is_err());
    }
}
