//! What was ordered and is not kept yet: beside the place of each pack a file, `EVENTS-LANGUAGE.order`, that says how far its order
//! is. So an order outlives the program, and one that came to nothing is told until somebody orders again.

use std::fs;
use std::io;

use desk::Moment;
use jiff::Timestamp;
use jiff::civil::Date;
use pages::packs::{PackFault, PackKey};
use serde::{Deserialize, Serialize};

use crate::error::NotKept;
use crate::folders::{Folders, UNFINISHED, at, inside, key};

/// The end of the name of an order.
pub(crate) const ORDER: &str = ".order";

/// How far an order is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Stage {
    /// It is being written down, and nothing is made of it yet.
    Taken,
    /// It waits for its turn.
    Waits,
    /// It is being made.
    Begun,
    /// It came to nothing.
    Failed(PackFault),
}

/// What stands in the file. Its name says which pack.
#[derive(Debug, Serialize, Deserialize)]
struct Order<S> {
    as_of: Option<Date>,
    recorded: Option<Timestamp>,
    stage: S,
}

/// What is to be done about an order that an earlier start left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Left {
    /// It waits as before.
    Waits(Moment),
    /// It came to nothing, for this reason.
    Failed(PackFault),
}

impl Folders {
    /// Writes down how far an order is, so that it outlives a power cut.
    pub fn put_order(&self, key: &PackKey, moment: &Moment, stage: &Stage) -> Result<(), NotKept> {
        let path = self.beside(key, ORDER);
        let unfinished = self.beside(key, &format!("{ORDER}{UNFINISHED}"));
        let order = Order { as_of: moment.as_of, recorded: moment.recorded, stage };
        // A state that cannot be written as JSON does not exist; the disk is told of all the same.
        let bytes = serde_json::to_vec(&order).map_err(|e| at(&path)(io::Error::other(e)))?;
        let round = self.round(&key.round);
        fs::create_dir_all(&round).map_err(at(&round))?;
        self.write(&unfinished, &bytes)?;
        fs::rename(&unfinished, &path).map_err(at(&path))?;
        self.settle_above(&path)
    }

    /// Of this order nobody has to be told any more.
    pub fn drop_order(&self, key: &PackKey) {
        let path = self.beside(key, ORDER);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                tracing::warn!(%error, path = %path.display(), "an order that is done could not be removed");
            }
            _ => {}
        }
    }

    /// Of these neither.
    pub fn drop_orders(&self, keys: &[PackKey]) {
        for key in keys {
            self.drop_order(key);
        }
    }

    /// What an earlier start left, the earliest states first. An order that was being written down or made when the program was
    /// interrupted is begun by nobody a second time: its writing down may have been refused, and its making may be what ended
    /// the program. What is kept by now is done.
    pub fn orders(&self) -> Vec<(PackKey, Left)> {
        let mut orders = Vec::new();
        for round in inside(&self.root) {
            for path in inside(&round) {
                let names = round.file_name().and_then(|n| n.to_str()).zip(path.file_name().and_then(|n| n.to_str()));
                let Some(key) = names.and_then(|(round, name)| key(round, name.strip_suffix(ORDER)?)) else { continue };
                if self.has(&key) {
                    self.drop_order(&key);
                    continue;
                }
                let order = fs::read(&path).ok().and_then(|bytes| serde_json::from_slice::<Order<Stage>>(&bytes).ok());
                let left = match order {
                    Some(Order { as_of, recorded, stage: Stage::Waits }) => {
                        Left::Waits(Moment { size: key.events, as_of, recorded })
                    }
                    Some(Order { stage: Stage::Failed(fault), .. }) => Left::Failed(fault),
                    Some(Order { stage: Stage::Taken | Stage::Begun, .. }) | None => {
                        Left::Failed(PackFault::Interrupted)
                    }
                };
                orders.push((key, left));
            }
        }
        orders.sort_by(|(a, _), (b, _)| (a.events, a).cmp(&(b.events, b)));
        orders
    }
}

#[cfg(test)]
mod tests {
    use pages::i18n::Lang;
    use tempfile::TempDir;

    use super::*;
    use crate::Pack;

    fn own_pages(events: u64) -> PackKey {
        PackKey { round: "2026".into(), events, lang: Lang::Ar, member: Some("XK".into()) }
    }

    fn moment(events: u64) -> Moment {
        Moment { size: events, as_of: None, recorded: Some("2026-03-04T10:00:00Z".parse().unwrap()) }
    }

    #[test]
    fn what_waits_waits_on_and_what_was_interrupted_is_told() {
        let data = TempDir::new().unwrap();
        let folders = Folders::open(data.path());
        let glyph = PackFault::Glyph { document: "ar/XK.pdf".into(), character: '\u{e44}' };
        let stages = [
            (11, Stage::Waits),
            (9, Stage::Waits),
            (3, Stage::Taken),
            (4, Stage::Begun),
            (5, Stage::Failed(glyph.clone())),
        ];
        for (events, stage) in stages {
            folders.put_order(&own_pages(events), &moment(events), &Stage::Taken).unwrap();
            folders.put_order(&own_pages(events), &moment(events), &stage).unwrap();
        }
        let round = data.path().join("packs/2026");
        fs::write(round.join("6-ar-XK.order"), "{\"as_of\"").unwrap();
        for other in ["7-ar-QQ.order", "7-xx.order", "notes.order", "8-ar-XK.order.new"] {
            fs::write(round.join(other), "").unwrap();
        }
        let interrupted = || Left::Failed(PackFault::Interrupted);
        let left = [
            (own_pages(3), interrupted()),
            (own_pages(4), interrupted()),
            (own_pages(5), Left::Failed(glyph)),
            (own_pages(6), interrupted()),
            (own_pages(9), Left::Waits(moment(9))),
            (own_pages(11), Left::Waits(moment(11))),
        ];
        let folders = Folders::open(data.path());
        assert_eq!(folders.orders(), left);
        assert!(!round.join("8-ar-XK.order.new").exists(), "half an order is none");
        assert!(round.join("notes.order").exists(), "what is not ours stays");
        assert!(folders.kept("2026").is_empty(), "an order is no pack");
    }

    #[test]
    fn an_order_is_done_once_its_pack_is_kept() {
        let data = TempDir::new().unwrap();
        let folders = Folders::open(data.path());
        let key = own_pages(12);
        folders.put_order(&key, &moment(12), &Stage::Begun).unwrap();
        let files = vec![("ar/XK.pdf".to_owned(), b"%PDF".to_vec())];
        folders.keep(&key, &moment(12), &Pack { files, numbers: Vec::new(), provisional: true }).unwrap();
        // Here the program was killed.
        let folders = Folders::open(data.path());
        assert_eq!(folders.orders(), []);
        assert!(!data.path().join("packs/2026/12-ar-XK.order").exists());
        folders.drop_order(&key);
        assert!(folders.has(&key), "what was dropped already harms nothing");
    }

    #[test]
    fn an_order_that_cannot_be_written_down_is_refused() {
        let data = TempDir::new().unwrap();
        let folders = Folders::open(data.path());
        fs::write(data.path().join("packs"), "in the way").unwrap();
        let refused = folders.put_order(&own_pages(1), &moment(1), &Stage::Taken).unwrap_err();
        assert_eq!(refused.fault(), PackFault::Unwritable);
    }
}
