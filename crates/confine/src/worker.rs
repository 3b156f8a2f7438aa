//! One worker, as its caller has it: started, asked, waited for, ended.

use std::ffi::OsString;
use std::io::{self, ErrorKind, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use nix::fcntl::{FcntlArg, OFlag, fcntl};
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::sys::signal::Signal;
use nix::time::{ClockId, clock_getcpuclockid};
use nix::unistd::Pid;
use thiserror::Error;

use crate::answer::{Failure, Wanted};
use crate::bounds::{Bounds, PATIENCE};
use crate::walls::Walls;
use crate::wire::{self, Answer};

/// How long a worker may take to confine itself. It is a few milliseconds; a machine without memory to spare takes longer.
const BEGINNING: Duration = Duration::from_secs(20);
/// Bytes that a pipe holds: a picture goes over in few turns of the two processes.
const PIPE: i32 = 1 << 20;

/// The program that is started as a worker. It has to call [`crate::serve`] first of all.
#[derive(Debug, Clone)]
pub struct Launch {
    program: PathBuf,
    arguments: Vec<OsString>,
    environment: Vec<(OsString, OsString)>,
}

impl Launch {
    /// The executable that is running, once more, with these arguments; also when its file has been replaced by a newer one since.
    pub fn again<A: Into<OsString>>(arguments: impl IntoIterator<Item = A>) -> Self {
        Self::program("/proc/self/exe", arguments)
    }

    /// Another executable.
    pub fn program<A: Into<OsString>>(program: impl Into<PathBuf>, arguments: impl IntoIterator<Item = A>) -> Self {
        let arguments = arguments.into_iter().map(Into::into).collect();
        Self { program: program.into(), arguments, environment: Vec::new() }
    }

    /// With a variable in its environment, which is empty otherwise. It is for what must be known before a program begins: `mimalloc` reserves a gibibyte
    /// where `MIMALLOC_ARENA_RESERVE` (in KiB) does not say less, and a worker that has reserved so much
    /// [refuses to serve](crate::WallsError::Reserved).
    #[must_use]
    pub fn environment(mut self, name: impl Into<OsString>, value: impl Into<OsString>) -> Self {
        self.environment.push((name.into(), value.into()));
        self
    }
}

/// Why there is no worker.
#[derive(Debug, Error)]
pub enum StartError {
    /// The program could not be started.
    #[error("{program}: no worker could be started: {source}; see that it may be executed and that processes are left")]
    Spawn {
        /// Which.
        program: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// It was started and did not greet.
    #[error("{program}: started as a worker, it {what}; it must be of the version that asks, on a system with /proc")]
    Greeting {
        /// Which.
        program: PathBuf,
        /// What it did instead.
        what: String,
    },
    /// It greeted, and is not confined.
    #[error(
        "the worker is not confined ({walls}): without seccomp no picture is decoded; run on a kernel with seccomp filters, and let the container allow them"
    )]
    Open {
        /// What holds.
        walls: Walls,
    },
}

/// How a question ended without an answer.
enum Broken {
    /// The deadline has passed.
    Slow,
    /// The other end is closed: the worker is ending or has ended.
    Closed,
    /// It wrote something else.
    Nonsense(String),
}

impl From<io::Error> for Broken {
    fn from(_: io::Error) -> Self {
        Self::Closed
    }
}

/// How long a worker is waited for: until it has computed for so long, or the clock says that it is enough.
struct Patience {
    clock: ClockId,
    computed: Duration,
    end: Instant,
    look: Instant,
}

impl Patience {
    fn with(child: &Child, computing: Duration, patience: u32) -> io::Result<Self> {
        let clock = clock_getcpuclockid(Pid::from_raw(child.id().cast_signed()))?;
        let computed = Duration::from(clock.now()?).saturating_add(computing);
        let now = Instant::now();
        Ok(Self { clock, computed, end: now + computing * patience, look: now + computing })
    }

    /// How long to wait before it is asked again, or that it was long enough.
    fn left(&mut self) -> Result<Duration, Broken> {
        let now = Instant::now();
        if now >= self.look {
            let computed = self.clock.now().map_or(self.computed, Duration::from);
            // It cannot compute for longer than that in less time.
            self.look = now + self.computed.saturating_sub(computed);
        }
        let left = self.look.min(self.end).saturating_duration_since(now);
        if left.is_zero() { Err(Broken::Slow) } else { Ok(left) }
    }
}

/// A worker that answered all it was asked. When it goes, the process goes.
#[derive(Debug)]
pub(crate) struct Worker {
    child: Child,
    questions: ChildStdin,
    answers: ChildStdout,
    walls: Walls,
    asked: u64,
}

/// How a worker that is gone left a picture.
pub(crate) struct Lost {
    pub failure: Failure,
    /// Whether the picture may have had no part in it: the worker was killed, or another picture came before.
    pub doubtful: bool,
}

impl Worker {
    pub fn start(launch: &Launch, bounds: &Bounds) -> Result<Self, StartError> {
        let program = || launch.program.clone();
        let mut command = Command::new(&launch.program);
        command.args(&launch.arguments).env_clear().envs(launch.environment.iter().cloned()).current_dir("/");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        // What a terminal sends to the caller is the caller's to answer.
        command.process_group(0);
        let mut child = command.spawn().map_err(|source| StartError::Spawn { program: program(), source })?;
        let (Some(questions), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
            unreachable!("both are piped");
        };
        let walls = Walls::default();
        let mut worker = Self { child, questions, answers, walls, asked: 0 };
        let spoken = worker.greet(bounds);
        worker.walls = spoken.map_err(|broken| {
            let what = match broken {
                Broken::Slow => format!("was silent for {BEGINNING:?}"),
                Broken::Closed => format!("ended: {}", told(worker.end().ok())),
                Broken::Nonsense(what) => format!("wrote {what}"),
            };
            StartError::Greeting { program: program(), what }
        })?;
        if !worker.walls.seccomp {
            return Err(StartError::Open { walls: worker.walls });
        }
        Ok(worker)
    }

    pub const fn walls(&self) -> Walls {
        self.walls
    }

    /// Pictures that it was asked.
    pub const fn asked(&self) -> u64 {
        self.asked
    }

    fn greet(&mut self, bounds: &Bounds) -> Result<Walls, Broken> {
        for end in [self.questions.as_fd(), self.answers.as_fd()] {
            not_waiting(end)?;
        }
        // A system that has no such pipes left lets this be slower.
        let _ = fcntl(&self.questions, FcntlArg::F_SETPIPE_SZ(PIPE));
        let patience = &mut Patience::with(&self.child, BEGINNING, 1)?;
        self.send(&wire::hello(bounds), patience)?;
        let mut welcome = [0; wire::WELCOME];
        self.receive(&mut welcome, patience)?;
        if let Some(length) = wire::read_refusal(&welcome) {
            let mut text = vec![0; length];
            self.receive(&mut text, patience)?;
            return Err(Broken::Nonsense(wire::read_text(&text).unwrap_or_default()));
        }
        wire::read_welcome(&welcome).ok_or_else(|| Broken::Nonsense("another greeting".to_owned()))
    }

    /// Asks, and waits for the whole answer. A worker that did not give one is consumed and its process has ended.
    pub fn ask(mut self, bytes: &[u8], wanted: Wanted, time: Duration) -> Result<(Self, Answer), Lost> {
        match self.answer(bytes, wanted, time) {
            Ok(answer) => Ok((self, answer)),
            Err(broken) => Err(self.lost(broken, time)),
        }
    }

    fn answer(&mut self, bytes: &[u8], wanted: Wanted, time: Duration) -> Result<Answer, Broken> {
        let patience = &mut Patience::with(&self.child, time, PATIENCE)?;
        let number = self.asked;
        self.asked += 1;
        self.send(&wire::question(number, wanted, bytes.len() as u64), patience)?;
        self.send(bytes, patience)?;
        let mut head = [0; wire::ANSWER];
        self.receive(&mut head, patience)?;
        let (answered, length) =
            wire::read_head(&head).ok_or_else(|| Broken::Nonsense("an answer of impossible length".to_owned()))?;
        if answered != number {
            return Err(Broken::Nonsense(format!("the answer to question {answered}, asked was {number}")));
        }
        let mut body = [0; wire::LONGEST];
        let body = &mut body[..length];
        self.receive(body, patience)?;
        wire::read_answer(body, wanted).ok_or_else(|| Broken::Nonsense("what is no answer".to_owned()))
    }

    fn lost(mut self, broken: Broken, bound: Duration) -> Lost {
        let used = self.asked > 1;
        match broken {
            Broken::Slow => Lost { failure: Failure::Slow { bound }, doubtful: false },
            Broken::Nonsense(what) => Lost { failure: Failure::Nonsense { what }, doubtful: used },
            Broken::Closed => {
                let status = self.end().ok();
                let killed = status.and_then(|status| status.signal()) == Some(Signal::SIGKILL as i32);
                Lost { failure: Failure::Died { how: told(status) }, doubtful: used || killed }
            }
        }
    }

    /// Waits for a worker that has closed its end, and for one that only closed it no longer than for an answer.
    fn end(&mut self) -> io::Result<ExitStatus> {
        // It closes its descriptors a moment before it can be waited for: killed in that moment, it would be told as killed.
        let deadline = Instant::now() + Duration::from_secs(1);
        loop {
            if let Some(status) = self.child.try_wait()? {
                return Ok(status);
            }
            if Instant::now() >= deadline {
                self.child.kill()?;
                return self.child.wait();
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    fn send(&mut self, mut bytes: &[u8], patience: &mut Patience) -> Result<(), Broken> {
        while !bytes.is_empty() {
            match self.questions.write(bytes) {
                Ok(0) => return Err(Broken::Closed),
                Ok(written) => bytes = &bytes[written..],
                Err(e) if e.kind() == ErrorKind::WouldBlock => {
                    wait(self.questions.as_fd(), PollFlags::POLLOUT, patience)?;
                }
                Err(e) if e.kind() == ErrorKind::Interrupted => {}
                Err(e) => return Err(e.into()),
            }
        }
        Ok(())
    }

    fn receive(&mut self, mut bytes: &mut [u8], patience: &mut Patience) -> Result<(), Broken> {
        while !bytes.is_empty() {
            match self.answers.read(bytes) {
                Ok(0) => return Err(Broken::Closed),
                Ok(read) => bytes = &mut bytes[read..],
                Err(e) if e.kind() == ErrorKind::WouldBlock => wait(self.answers.as_fd(), PollFlags::POLLIN, patience)?,
                Err(e) if e.kind() == ErrorKind::Interrupted => {}
                Err(e) => return Err(e.into()),
            }
        }
        Ok(())
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // Whatever it does: nothing of it is needed any more. The only error is that it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn not_waiting(end: BorrowedFd<'_>) -> io::Result<()> {
    let flags = OFlag::from_bits_retain(fcntl(end, FcntlArg::F_GETFL)?);
    fcntl(end, FcntlArg::F_SETFL(flags | OFlag::O_NONBLOCK))?;
    Ok(())
}

fn wait(end: BorrowedFd<'_>, events: PollFlags, patience: &mut Patience) -> Result<(), Broken> {
    let left = patience.left()?;
    // Rounded up, so that the last millisecond is not spent asking.
    let timeout = PollTimeout::try_from(left + Duration::from_millis(1)).unwrap_or(PollTimeout::MAX);
    match poll(&mut [PollFd::new(end, events)], timeout) {
        Ok(_) | Err(nix::Error::EINTR) => Ok(()),
        Err(_) => Err(Broken::Closed),
    }
}

fn told(status: Option<ExitStatus>) -> String {
    let Some(status) = status else { return "nobody knows how".to_owned() };
    match status.signal() {
        Some(number) => {
            Signal::try_from(number).map_or_else(|_| format!("signal {number}"), |signal| signal.to_string())
        }
        None => status.to_string(),
    }
}
