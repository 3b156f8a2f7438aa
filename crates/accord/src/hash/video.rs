//! The pictures of a video, one a second, as `ffmpeg` takes them out: vPDQ. Each is hashed like a picture that somebody sent.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

use confine::{Failure, Hashed, Wanted, Workers};
use fingerprint::Pdq;
use serde_json::{Value, json};
use thiserror::Error;

use super::found::Name;

/// How long `ffmpeg` may take from one picture to the next.
const SILENCE: Duration = Duration::from_mins(1);
/// Bytes of a bitmap's file header; the length of the whole stands behind `BM`.
const HEADER: usize = 14;

/// Brands of files of one picture each (ISO/IEC 23008-12, AV1 Image File Format).
const STILL: [&[u8]; 8] = [b"heic", b"heix", b"heim", b"heis", b"heif", b"mif1", b"msf1", b"avif"];

/// What holds a video, by its first bytes. `ffmpeg` is told, so that it guesses nothing: playlists and the like, which name other files, are no choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Container {
    /// MP4 and `QuickTime`.
    Mov,
    /// Matroska and `WebM`.
    Matroska,
    Avi,
}

impl Container {
    pub fn of(head: &[u8]) -> Option<Self> {
        match head {
            // Pictures of HEIF and AVIF are kept in the same boxes.
            [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] if STILL.iter().any(|still| brand.starts_with(still)) => {
                None
            }
            [_, _, _, _, b'f', b't', b'y', b'p', ..] | [_, _, _, _, b'm', b'o', b'o', b'v', ..] => Some(Self::Mov),
            [0x1a, 0x45, 0xdf, 0xa3, ..] => Some(Self::Matroska),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'A', b'V', b'I', b' ', ..] => Some(Self::Avi),
            _ => None,
        }
    }

    /// As `ffmpeg` calls it.
    const fn name(self) -> &'static str {
        match self {
            Self::Mov => "mov",
            Self::Matroska => "matroska",
            Self::Avi => "avi",
        }
    }
}

/// Why the pictures of a video were not seen. Its digests are known all the same.
#[derive(Debug, Error)]
pub(super) enum Unseen {
    #[error(
        "a video, of which only the digests are known: ffmpeg is not installed; install it for the PDQ of each second"
    )]
    NotInstalled,
    #[error("a video on standard input, of which only the digests are known; name a file for the PDQ of each second")]
    Standard,
    #[error("{ffmpeg}: {source}; see that it may be executed")]
    Start { ffmpeg: PathBuf, source: io::Error },
    #[error("ffmpeg gave no picture for {SILENCE:?} and was ended; look at the file, or hash a shorter piece of it")]
    Silent,
    #[error("ffmpeg reads no picture of this {}: {said}", container.name())]
    Refused { container: Container, said: String },
    #[error("what ffmpeg wrote is no row of bitmaps; install another version of it")]
    Nonsense,
}

/// A picture of a video.
pub(super) struct Frame(Result<Hashed, Failure>);

impl Frame {
    pub fn pdq(&self) -> Option<Pdq> {
        self.0.as_ref().ok().map(|hashed| hashed.picture.pdq)
    }

    pub fn json(&self, name: Name<'_>, second: u32) -> Value {
        let name = name.json();
        match &self.0 {
            Ok(Hashed { picture, .. }) => {
                json!({ "file": name, "second": second, "pdq": picture.pdq.to_string(), "quality": picture.pdq.quality })
            }
            Err(why) => json!({ "file": name, "second": second, "pdq": null, "why": why.to_string() }),
        }
    }
}

/// The fingerprint of each second's picture, the first at second 0.
pub(super) fn frames(path: &Path, container: Container, workers: &Workers) -> Result<Vec<Frame>, Unseen> {
    let mut ffmpeg = start(path, container)?;
    let Some(out) = ffmpeg.stdout.take() else { return Err(Unseen::Nonsense) };
    let said = ffmpeg.stderr.take().map(|err| thread::spawn(move || first_line(err)));
    let (give, taken) = sync_channel(2);
    let most = workers.bounds().file;
    let reader = thread::spawn(move || bitmaps(out, most, &give));
    let mut frames = Vec::new();
    let silent = loop {
        match taken.recv_timeout(SILENCE) {
            Ok(bitmap) => frames.push(Frame(workers.hash(&bitmap, Wanted::Picture))),
            Err(end) => break end == RecvTimeoutError::Timeout,
        }
    };
    // It has ended, or is to end; that it may have ended already is no fault.
    let _ = ffmpeg.kill();
    let _ = ffmpeg.wait();
    let whole = reader.join().unwrap_or(false);
    let said = said.and_then(|thread| thread.join().ok()).unwrap_or_default();
    match frames.is_empty() {
        _ if silent => Err(Unseen::Silent),
        _ if !whole => Err(Unseen::Nonsense),
        true => Err(Unseen::Refused { container, said }),
        false => Ok(frames),
    }
}

/// Starts it with nothing of this process but the open file. It neither asks nor connects, and names no file that a video could choose.
fn start(path: &Path, container: Container) -> Result<Child, Unseen> {
    let ffmpeg = installed().ok_or(Unseen::NotInstalled)?;
    let wrong = |source| Unseen::Start { ffmpeg: ffmpeg.clone(), source };
    let file = File::open(path).map_err(wrong)?;
    let mut command = Command::new(&ffmpeg);
    command.env_clear().current_dir("/");
    command.args([
        "-nostdin",
        "-hide_banner",
        "-loglevel",
        "error",
        "-max_alloc",
        "268435456",
        "-protocol_whitelist",
        "file,pipe",
    ]);
    // Standard input as a file can be searched, which a video whose table stands at its end needs.
    command.args(["-f", container.name(), "-i", "file:/dev/stdin", "-map", "0:v:0", "-vf", "fps=1"]);
    command.args(["-c:v", "bmp", "-pix_fmt", "bgr24", "-f", "image2pipe", "pipe:1"]);
    command.stdin(Stdio::from(file)).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().map_err(wrong)
}

/// Where it stands among the programs of whoever runs this.
fn installed() -> Option<PathBuf> {
    let places = std::env::var_os("PATH")?;
    std::env::split_paths(&places).map(|place| place.join("ffmpeg")).find(|path| path.is_absolute() && path.is_file())
}

/// Hands over one bitmap after the other. False for what is none.
fn bitmaps(mut out: impl Read, most: u64, give: &SyncSender<Vec<u8>>) -> bool {
    loop {
        let mut bitmap = Vec::new();
        match out.by_ref().take(HEADER as u64).read_to_end(&mut bitmap) {
            Ok(0) => return true,
            Ok(HEADER) => {}
            Ok(_) | Err(_) => return false,
        }
        let Some((b"BM", rest)) = bitmap.split_first_chunk() else { return false };
        let Some(length) = rest.first_chunk().map(|length| u64::from(u32::from_le_bytes(*length))) else {
            return false;
        };
        if length > most {
            return false;
        }
        let rest = length.saturating_sub(HEADER as u64);
        match out.by_ref().take(rest).read_to_end(&mut bitmap) {
            Ok(read) if read as u64 == rest => {}
            Ok(_) | Err(_) => return false,
        }
        if give.send(bitmap).is_err() {
            return true;
        }
    }
}

/// What it complains of first; the rest is read and forgotten, so that it is not held up.
fn first_line(mut err: impl Read) -> String {
    let mut said = Vec::new();
    let _ = err.by_ref().take(4096).read_to_end(&mut said);
    let _ = io::copy(&mut err, &mut io::sink());
    let text = String::from_utf8_lossy(&said);
    let line = text.lines().next().unwrap_or("it said nothing");
    // Which part of it speaks, and at what address in its memory, is nobody's business.
    let line = line.rsplit_once("] ").map_or(line, |(_, words)| words);
    line.chars().filter(|c| !c.is_control()).collect()
}
