//! Mailboxes that the house empties: Maildirs into which the operator's mail server, or a program that fetches, delivers. No password of a mailbox is in the house.
//!
//! Each letter is taken in durably and then destroyed. A program that dies between the two finds it again and knows it by its bytes. What no machine can read is put aside for a person.
//! Nobody is ever answered: the address that a letter names as its writer's may be anybody's.

mod maildir;

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use desk::Desk;
use desk::takedown::{Flaw, IntakeRefused, LetterKept, LetterTaken, MailboxState};
use serde::Deserialize;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use self::maildir::{Letter, Maildir, State, Waiting};
use crate::Refused;

/// A mailbox is looked into so often.
const LOOK: Duration = Duration::from_secs(5);
/// Letters that are looked at in one pass, at most: what floods a mailbox keeps nobody else's work back for long.
const LETTERS: usize = 500;
/// Addresses that are taken in in one pass, at most, but for the letter that reaches it.
const ADDRESSES: usize = 5_000;
/// Bytes of a letter, at most: those of what is sent to the API at once.
const LARGEST: u64 = gate::LARGEST_REPORT as u64;

/// `[intake]` of the file of settings.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntakeFile {
    /// The mailboxes that are emptied.
    #[serde(default)]
    mailbox: Vec<Mailbox>,
}

/// One mailbox.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mailbox {
    /// Its Maildir.
    path: PathBuf,
    /// The member whose hotline has what arrives there.
    member: String,
}

/// A mailbox that is there.
#[derive(Debug)]
pub struct Open {
    maildir: Maildir,
    path: PathBuf,
    member: String,
}

impl IntakeFile {
    /// Reads what was set.
    pub fn settle(self) -> Result<Vec<Mailbox>, Refused> {
        for (at, mailbox) in self.mailbox.iter().enumerate() {
            let member = &mailbox.member;
            if member.len() != 2 || !member.bytes().all(|b| b.is_ascii_uppercase()) {
                let why =
                    "[[intake.mailbox]] member: give the two capitals of the member whose hotline has it, such as DE";
                return Err(Refused::usage(why));
            }
            if self.mailbox[..at].iter().any(|other| other.member == *member || other.path == mailbox.path) {
                let why = format!(
                    "[[intake.mailbox]]: “{member}” has two mailboxes, or two members have one; name one for each"
                );
                return Err(Refused::usage(why));
            }
        }
        Ok(self.mailbox)
    }
}

impl Mailbox {
    /// Looks whether it is there.
    pub fn open(&self) -> Result<Open, Refused> {
        let Self { path, member } = self.clone();
        let shown = path.display();
        let maildir = Maildir::at(&path).map_err(|e| {
            Refused::usage(format!(
                "[[intake.mailbox]] path: {shown} is no Maildir: {e}; make it with `new`, `cur` and `tmp`"
            ))
        })?;
        let is_open = maildir.is_open_to_others().map_err(|e| Refused::usage(format!("{shown}: {e}")))?;
        if is_open {
            tracing::warn!("others on this machine can read the mailbox {shown}: take that away (chmod -R o= {shown})");
        }
        Ok(Open { maildir, path, member })
    }
}

impl Open {
    /// Has it emptied until told to stop.
    pub fn start(self, desk: &Desk, stop: &watch::Receiver<bool>) -> JoinHandle<()> {
        let (desk, mut stop) = (desk.clone(), stop.clone());
        tokio::spawn(async move {
            while !*stop.borrow() {
                // Where more waits than one pass takes, the next begins at once.
                let more = match self.pass(&desk, &stop).await {
                    Ok(more) => more,
                    Err(why) => {
                        tracing::error!(why, "the mailbox {} is not emptied; it is tried again", self.path.display());
                        false
                    }
                };
                let pause = if more { Duration::ZERO } else { LOOK };
                tokio::select! {
                    () = tokio::time::sleep(pause) => {}
                    _ = stop.wait_for(|stop| *stop) => break,
                }
            }
        })
    }

    /// Looks at the oldest letters, one after the other, and says whether more wait that can be looked at.
    async fn pass(&self, desk: &Desk, stop: &watch::Receiver<bool>) -> Result<bool, String> {
        let maildir = self.maildir.clone();
        let found = blocking(move || maildir.oldest(LETTERS)).await?;
        let known = desk.mailbox(&self.member).await.map_err(|e| e.to_string())?;
        let mut state = known.clone();
        let (mut taken, mut addresses, mut done) = (0_usize, 0, 0_usize);
        for waiting in &found.oldest {
            if *stop.borrow() || addresses >= ADDRESSES {
                break;
            }
            let Some(brought) = self.one(desk, waiting, &mut state).await? else { continue };
            done += 1;
            addresses += brought;
            taken += usize::from(brought > 0);
        }
        self.count(&mut state).await?;
        if state != known {
            desk.keep_mailbox(&self.member, &state).await.map_err(|e| e.to_string())?;
        }
        if done > 0 {
            let (member, aside) = (&self.member, done - taken);
            tracing::info!(member, taken, aside, waiting = found.all - done, odd = found.odd, "letters were looked at");
        }
        Ok(done > 0 && done < found.all)
    }

    /// Takes one letter in and destroys it, or puts it aside. Says how many addresses it brought; none where it is left for another time.
    async fn one(&self, desk: &Desk, waiting: &Waiting, kept: &mut MailboxState) -> Result<Option<usize>, String> {
        let (maildir, of) = (self.maildir.clone(), waiting.clone());
        let (flaws, state) = match blocking(move || maildir.read(&of, LARGEST)).await? {
            Letter::Later => return Ok(None),
            Letter::Closed(state) => {
                (vec![Flaw::of_the_letter("a file that this program may read", "one that it may not")], state)
            }
            Letter::TooLarge(state) => {
                let expected = format!("a letter of at most {} MiB", LARGEST >> 20);
                (vec![Flaw::of_the_letter(&expected, "a larger one")], state)
            }
            Letter::Whole(bytes, state) => match desk.take_letter(&self.member, bytes).await {
                Ok(LetterTaken::In { addresses, .. }) => {
                    let (maildir, of) = (self.maildir.clone(), waiting.clone());
                    blocking(move || maildir.destroy(&of, state)).await?;
                    return Ok(Some(addresses));
                }
                Ok(LetterTaken::ForAPerson(flaws)) => (flaws, state),
                Err(refused @ IntakeRefused::NoHotline) => return Err(refused.to_string()),
                Err(refused) => return Err(format!("a letter could not be taken in: {refused}")),
            },
        };
        self.put_aside(desk, (waiting, state), flaws, kept).await?;
        Ok(Some(0))
    }

    async fn put_aside(
        &self,
        desk: &Desk,
        (waiting, state): (&Waiting, State),
        flaws: Vec<Flaw>,
        kept: &mut MailboxState,
    ) -> Result<(), String> {
        let name = desk.letter_name().map_err(|e| e.to_string())?;
        // Written first: whoever dies between the two leaves a name that no letter has, which is taken away when letters are counted.
        kept.keep(LetterKept { name: name.clone(), at: desk.clock().now(), flaws });
        desk.keep_mailbox(&self.member, kept).await.map_err(|e| e.to_string())?;
        let (maildir, of) = (self.maildir.clone(), waiting.clone());
        blocking(move || maildir.put_aside(&of, state, &name)).await
    }

    /// How many lie there for a person now: somebody may have dealt with some.
    async fn count(&self, state: &mut MailboxState) -> Result<(), String> {
        let maildir = self.maildir.clone();
        let known: Vec<String> = state.letters.iter().map(|letter| letter.name.clone()).collect();
        let (all, there) = blocking(move || maildir.aside(|name| known.iter().any(|known| known == name))).await?;
        state.waiting = all;
        state.letters.retain(|letter| there.contains(&letter.name));
        Ok(())
    }
}

/// Work with files, where it keeps nobody from theirs.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> Result<T, String> {
    let done = tokio::task::spawn_blocking(work).await.map_err(|e| e.to_string())?;
    done.map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(text: &str) -> Result<Vec<Mailbox>, String> {
        let file: IntakeFile = toml::from_str(text).map_err(|e| e.to_string())?;
        file.settle().map_err(|e| e.to_string())
    }

    #[test]
    fn a_mailbox_is_one_members() {
        let one = |path: &str, member: &str| format!("[[mailbox]]\npath = \"{path}\"\nmember = \"{member}\"\n");
        let (de, fr) = (one("/var/mail/de", "DE"), one("/var/mail/fr", "FR"));
        assert_eq!(settled(&format!("{de}{fr}")).expect("two").len(), 2);
        assert!(settled("").expect("none").is_empty());
        for bad in [one("/var/mail/de", "de"), format!("{de}{de}"), format!("{de}{}", one("/var/mail/de", "FR"))] {
            assert!(settled(&bad).is_err(), "{bad}");
        }
        assert!(settled("[[mailbox]]\npath = \"/var/mail/de\"").is_err(), "whose it is has to be said");
    }

    #[test]
    fn what_is_no_maildir_is_refused_when_the_program_starts() {
        let mailbox = Mailbox { path: "/nowhere/mail".into(), member: "DE".into() };
        let refused = mailbox.open().map(|_| ()).expect_err("refused").to_string();
        assert!(refused.contains("make it with"), "{refused}");
    }
}
