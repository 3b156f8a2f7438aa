//! A worker like any other, which does wrong where a picture asks it to: what the tests start. A picture that begins with `probe ` and a word is such a
//! request.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::unix::net::UnixStream;
use std::process::{Command, ExitCode, abort, exit};
use std::thread;

use confine::{Bounds, Hashed, Wanted, serve_by};
use fingerprint::{Format, PictureError, picture, turned};
use nix::sys::ptrace;
use nix::sys::signal::kill;
use nix::unistd::{dup, getppid};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match serve_by(hash) {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("probe: {e}");
            ExitCode::FAILURE
        }
    }
}

fn hash(bytes: &[u8], wanted: Wanted, bounds: &Bounds) -> Result<Hashed, PictureError> {
    if let Some(request) = bytes.strip_prefix(b"probe ") {
        return Err(told(&done(&String::from_utf8_lossy(request))));
    }
    match wanted {
        Wanted::Picture => picture(bytes, &bounds.picture).map(|picture| Hashed { picture, dihedral: None }),
        Wanted::Dihedral => {
            turned(bytes, &bounds.picture).map(|(picture, eight)| Hashed { picture, dihedral: Some(Box::new(eight)) })
        }
    }
}

fn told(what: &str) -> PictureError {
    PictureError::Unsupported { format: Format::Bmp, what: what.to_owned() }
}

fn done(request: &str) -> String {
    match request {
        "panic" => panic!("as it was told to"),
        "abort" => abort(),
        "exit" => exit(0),
        "stack" => deeper(0).to_string(),
        "memory" => filled(512 << 20),
        "allowed memory" => filled(200 << 20),
        "hang" => loop {
            std::hint::spin_loop();
        },
        "nonsense" => written(&[0xff; 64]),
        "long" => written(&[[0; 8], [0xff; 8]].concat()),
        "other" => written(&[&u64::MAX.to_le_bytes()[..], &1_u32.to_le_bytes(), &[1]].concat()),
        "half" => {
            written(&[0; 5]);
            exit(0)
        }
        // An answer to this question, before the real one, which is then left over for the next.
        "twice" => written(&[&0_u64.to_le_bytes()[..], &1_u32.to_le_bytes(), &[1]].concat()),
        _ => tried(request)
            .map_or_else(|e| format!("{:?}", e.raw_os_error().map(nix::Error::from_raw)), |()| "done".to_owned()),
    }
}

/// Asks for memory, and writes to all of it.
fn filled(bytes: usize) -> String {
    std::hint::black_box(vec![1_u8; bytes]).len().to_string()
}

/// What a worker must not be able to do.
fn tried(request: &str) -> io::Result<()> {
    match request {
        "create a file" => File::create("/tmp/confine-probe").map(drop),
        "change a file" => OpenOptions::new().append(true).open("/dev/null").map(drop),
        "remove a file" => std::fs::remove_file("/tmp/confine-probe-none"),
        "read a file" => File::open("/proc/self/status").map(drop),
        "connect" => TcpStream::connect("127.0.0.1:9").map(drop),
        "listen" => TcpListener::bind("127.0.0.1:0").map(drop),
        "send" => UdpSocket::bind("127.0.0.1:0").map(drop),
        "connect here" => UnixStream::connect("/dev/log").map(drop),
        "start a program" => Command::new("/bin/true").spawn().map(drop),
        "start a thread" => thread::Builder::new().spawn(|| ()).map(drop),
        "trace" => Ok(ptrace::attach(getppid())?),
        "be traced" => Ok(ptrace::traceme()?),
        "signal" => Ok(kill(getppid(), None)?),
        "duplicate" => dup(io::stdout()).map(drop).map_err(io::Error::from),
        "speak aside" => io::stderr().write_all(b"aside"),
        other => Err(io::Error::other(other.to_owned())),
    }
}

fn written(bytes: &[u8]) -> String {
    let mut out = io::stdout();
    out.write_all(bytes).and_then(|()| out.flush()).map_or_else(|e| e.to_string(), |()| "written".to_owned())
}

#[allow(unconditional_recursion)]
fn deeper(depth: u64) -> u64 {
    let room = std::hint::black_box([depth; 64]);
    deeper(room[5] + 1) + room[7]
}
