//! Writing a bundle, piece by piece: whoever writes hands on each piece before the next is made.

use sha2::{Digest, Sha256};

use crate::tar::{BLOCK, filling, header};
use crate::{LOGS, README, part};

/// Lines of a part at most.
const LINES: u32 = 10_000;
/// Bytes of a part, beyond which it ends.
const BYTES: usize = 4 * 1024 * 1024;

/// Writes files and remembers their digests.
#[derive(Debug, Default)]
pub struct Writer {
    sums: String,
}

impl Writer {
    /// Begins a bundle: its first bytes are those of its README and keys (verifier keys in their text form).
    pub fn begin(keys: [&str; 2]) -> (Self, Vec<u8>) {
        let mut writer = Self::default();
        let mut bytes = writer.file("README.txt", README.as_bytes());
        for (log, key) in LOGS.iter().zip(keys) {
            bytes.extend(writer.file(&format!("{log}.vkey"), format!("{key}\n").as_bytes()));
        }
        (writer, bytes)
    }

    fn file(&mut self, name: &str, body: &[u8]) -> Vec<u8> {
        self.sums.push_str(&format!("{}  {name}\n", hex::encode(Sha256::digest(body))));
        let mut bytes = Vec::with_capacity(body.len() + 2 * BLOCK);
        bytes.extend(header(name, body.len() as u64));
        bytes.extend(body);
        bytes.resize(bytes.len() + filling(body.len()), 0);
        bytes
    }

    /// A part of a log's checkpoints: sizes and notes.
    pub fn checkpoints(&mut self, log: &str, number: u32, notes: &[(u64, String)]) -> Vec<u8> {
        let line = |(size, note): &(u64, String)| format!("{}\n", serde_json::json!({ "size": size, "note": note }));
        self.file(&part(log, "checkpoints", number), notes.iter().map(line).collect::<String>().as_bytes())
    }

    /// The last bytes.
    pub fn end(mut self) -> Vec<u8> {
        let sums = std::mem::take(&mut self.sums);
        let mut bytes = self.file("SHA256SUMS", sums.as_bytes());
        bytes.resize(bytes.len() + 2 * BLOCK, 0);
        bytes
    }
}

/// Gathers a log's entries into parts.
#[derive(Debug)]
pub struct Entries {
    log: &'static str,
    number: u32,
    lines: u32,
    leaves: String,
    bodies: Option<String>,
}

impl Entries {
    /// Of the register, each with its public text.
    pub fn of_register() -> Self {
        Self { log: LOGS[0], number: 1, lines: 0, leaves: String::new(), bodies: Some(String::new()) }
    }

    /// Of the journal.
    pub fn of_journal() -> Self {
        Self { log: LOGS[1], number: 1, lines: 0, leaves: String::new(), bodies: None }
    }

    /// Takes an entry and its text; gives a part's bytes once there is enough for one.
    pub fn push(&mut self, writer: &mut Writer, leaf: &str, body: &str) -> Vec<u8> {
        self.leaves.push_str(leaf);
        self.leaves.push('\n');
        let mut gathered = self.leaves.len();
        if let Some(bodies) = &mut self.bodies {
            bodies.push_str(body);
            bodies.push('\n');
            gathered += bodies.len();
        }
        self.lines += 1;
        if self.lines >= LINES || gathered >= BYTES { self.part(writer) } else { Vec::new() }
    }

    /// The bytes of what has gathered.
    pub fn part(&mut self, writer: &mut Writer) -> Vec<u8> {
        if self.lines == 0 {
            return Vec::new();
        }
        let mut bytes = writer.file(&part(self.log, "entries", self.number), self.leaves.as_bytes());
        if let Some(bodies) = &mut self.bodies {
            bytes.extend(writer.file(&part(self.log, "bodies", self.number), bodies.as_bytes()));
            bodies.clear();
        }
        self.leaves.clear();
        (self.number, self.lines) = (self.number + 1, 0);
        bytes
    }
}
