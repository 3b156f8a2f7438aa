//! What a worker takes from itself before it reads anything that others sent.

use std::fmt;
use std::fs;
use std::io;

use landlock::{
    ABI, Access, AccessFs, AccessNet, LandlockStatus, Ruleset, RulesetAttr, RulesetError, RulesetStatus, Scope,
};
use nix::sys::prctl;
use nix::sys::resource::{Resource, getrlimit, setrlimit};
use nix::unistd::close;
use thiserror::Error;

use crate::bounds::Bounds;
use crate::calls;

/// What holds around a worker. No network, no writable file and no new process follow from `seccomp` alone; `landlock` is the second wall for files and
/// connections, on kernels from 5.13 on. Memory, time, descriptors and environment are bounded on every kernel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Walls {
    /// Landlock's ABI, where the kernel has it.
    pub landlock: Option<u8>,
    /// Whether only the calls of `calls` are left.
    pub seccomp: bool,
    /// Whether no program that is started could have more rights.
    pub no_new_privileges: bool,
    /// Whether the memory, with the picture in it, can be dumped to no file and looked at by no equal.
    pub no_core_dumps: bool,
}

impl fmt::Display for Walls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.landlock {
            Some(abi) => write!(f, "landlock ABI {abi}")?,
            None => write!(f, "no landlock on this kernel")?,
        }
        let told = |holds: bool, yes, no| if holds { yes } else { no };
        write!(
            f,
            ", {}, {}, {}",
            told(self.seccomp, "seccomp", "no seccomp"),
            told(self.no_new_privileges, "no new privileges", "new privileges possible"),
            told(self.no_core_dumps, "no core dumps", "core dumps possible")
        )
    }
}

/// Why a worker could not confine itself at all.
#[derive(Debug, Error)]
pub enum WallsError {
    /// Landlock and seccomp hold for a thread and those that it starts.
    #[error("the worker has {0} threads; it must confine itself before it starts any")]
    Threads(usize),
    /// Its own state cannot be read.
    #[error("{path}: {source}; a worker needs /proc mounted to begin")]
    Proc {
        /// What was read.
        path: &'static str,
        /// Why not.
        source: io::Error,
    },
    /// A bound of memory beyond what is there already would mean nothing.
    #[error(
        "the worker has {mebibytes} MiB of address space before it has begun; let its allocator reserve nothing (see `Launch::environment`)"
    )]
    Reserved {
        /// How much.
        mebibytes: u64,
    },
    /// A limit could not be set.
    #[error("the limit of {what} could not be set: {source}; see what limits this process was started with")]
    Limit {
        /// Of what.
        what: &'static str,
        /// Why not.
        source: nix::Error,
    },
}

/// Address space of a program that has reserved nothing beyond itself, at most.
const PROGRAM: u64 = 512 << 20;

/// The worker's address space: what it had when it began, and what one picture may add.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Space {
    begun: u64,
    most: u64,
}

impl Space {
    /// Lets the address space grow by so many bytes beyond what the program itself is.
    pub fn allow(self, bytes: u64) -> Result<(), WallsError> {
        let soft = self.begun.saturating_add(bytes).min(self.most);
        limit(Resource::RLIMIT_AS, soft, self.most, "memory")
    }
}

/// Raises the walls. Afterwards nothing can be opened, started or reached; what could not be raised is told, not passed over.
pub(crate) fn raise(bounds: &Bounds) -> Result<(Walls, Space), WallsError> {
    let threads =
        fs::read_dir("/proc/self/task").map_err(|source| WallsError::Proc { path: "/proc/self/task", source })?;
    match threads.count() {
        1 => {}
        many => return Err(WallsError::Threads(many)),
    }
    let begun = begun()?;
    if begun > PROGRAM {
        return Err(WallsError::Reserved { mebibytes: begun >> 20 });
    }
    let (_, given) = getrlimit(Resource::RLIMIT_AS).map_err(|source| WallsError::Limit { what: "memory", source })?;
    let most = begun.saturating_add(bounds.picture.memory).saturating_add(bounds.file);
    let space = Space { begun, most: most.min(given) };
    close_inherited()?;
    let no_new_privileges = prctl::set_no_new_privs().is_ok();
    limit(Resource::RLIMIT_CORE, 0, 0, "core dumps")?;
    limit(Resource::RLIMIT_FSIZE, 0, 0, "file sizes")?;
    limit(Resource::RLIMIT_NPROC, 0, 0, "processes")?;
    let no_core_dumps = prctl::set_dumpable(false).is_ok();
    let landlock = landlock().ok().flatten();
    limit(Resource::RLIMIT_NOFILE, 3, 3, "open files")?;
    space.allow(bounds.picture.memory)?;
    let seccomp = calls::restrict().is_ok();
    Ok((Walls { landlock, seccomp, no_new_privileges, no_core_dumps }, space))
}

pub(crate) fn limit(resource: Resource, soft: u64, hard: u64, what: &'static str) -> Result<(), WallsError> {
    setrlimit(resource, soft, hard).map_err(|source| WallsError::Limit { what, source })
}

/// Bytes of address space now.
fn begun() -> Result<u64, WallsError> {
    const PATH: &str = "/proc/self/status";
    let wrong = |source| WallsError::Proc { path: PATH, source };
    let status = fs::read_to_string(PATH).map_err(wrong)?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmSize:"));
    let kibibytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    kibibytes.map(|size| size << 10).ok_or_else(|| wrong(io::Error::other("no line VmSize in it")))
}

/// Whatever whoever started the caller left open. Rust's own descriptors do not outlive an `exec`; those of others may.
fn close_inherited() -> Result<(), WallsError> {
    const PATH: &str = "/proc/self/fd";
    let names = fs::read_dir(PATH).map_err(|source| WallsError::Proc { path: PATH, source })?;
    let open: Vec<i32> =
        names.filter_map(|name| name.ok()?.file_name().to_str()?.parse().ok()).filter(|number| *number > 2).collect();
    for number in open {
        // The directory that was just read is among them and closed already: an error means that there is nothing to close.
        let _ = close(number);
    }
    Ok(())
}

/// No rule is added, so nothing is allowed of all that this kernel can forbid. `None` where it forbids nothing.
fn landlock() -> Result<Option<u8>, RulesetError> {
    let abi = ABI::V7;
    let status = Ruleset::default()
        .handle_access(AccessFs::from_all(abi))?
        .handle_access(AccessNet::from_all(abi))?
        .scope(Scope::from_all(abi))?
        .create()?
        .restrict_self()?;
    Ok(match (status.ruleset, status.landlock) {
        (RulesetStatus::NotEnforced, _) => None,
        (_, LandlockStatus::Available { effective_abi, .. }) => Some(effective_abi as u8),
        _ => None,
    })
}
