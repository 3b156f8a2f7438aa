//! What is examined, and for what: the same for whoever scans alone, begins a scan, or works on one.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::thread;

use clap::Args;
use hamming::Radius;
use scanner::{Bank, BankError, Lists, Machine, Now, Source, Store, StoreError, Tree};

use crate::Refused;
use crate::files::{self, Unread};
use crate::hash::workers;
use crate::matching::radius;

/// Program and version, as journals and statements name it.
pub(crate) const TOOL: &str = concat!("accord ", env!("CARGO_PKG_VERSION"));

/// The options that say so.
#[derive(Debug, Args)]
pub(crate) struct Work {
    /// A directory, a file, or `s3://BUCKET/PREFIX` (asked as the usual variables `AWS_…` say)
    #[arg(value_name = "PATH|s3://…")]
    what: PathBuf,
    /// A list that is looked in: SHA-256, SHA-1, MD5 and PDQ, in any format of docs/exchange.md. Once for each list; findings call it by the file's name
    #[arg(long, value_name = "FILE", required = true)]
    bank: Vec<PathBuf>,
    /// In how many of its 256 bits the PDQ of a picture may differ from an entry's: 0 to 64
    #[arg(long, default_value = "31", value_parser = radius)]
    radius: Radius,
    /// The least quality of a PDQ that is looked up, 0 to 100. A picture of less says too little to be told from others
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u8).range(0..=100))]
    quality: u8,
    /// Pictures that are decoded at a time [default: one for each processor]
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    /// Stops at the first row of a list that cannot be read. Otherwise each is named on standard error and passed over, and the exit code is 1
    #[arg(long)]
    strict: bool,
}

impl Work {
    /// Whether objects are meant.
    pub(crate) fn is_store(&self) -> bool {
        self.what.to_str().is_some_and(|what| what.starts_with("s3://"))
    }

    /// What is examined.
    pub(crate) fn source(&self) -> Result<Box<dyn Source + Send>, Refused> {
        if self.is_store() {
            let variable = |name: &str| std::env::var(name).ok();
            let store = Store::new(&self.what.to_string_lossy(), &variable);
            return Ok(Box::new(store.map_err(|e: StoreError| Refused::usage(e.to_string()))?));
        }
        let tree = Tree::new(&self.what).map_err(|e| files::unread(&self.what, &e))?;
        Ok(Box::new(tree))
    }

    /// Refuses a file of findings that would be scanned itself, with all that stands beside it.
    pub(crate) fn is_outside(&self, out: &Path) -> Result<(), Refused> {
        if out == Path::new("-") {
            return Err(Refused::usage("--out -: findings go to a file, with the scan's journal beside it; name one"));
        }
        if self.is_store() {
            return Ok(());
        }
        let above = out.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let (Ok(what), Ok(above)) = (self.what.canonicalize(), above.canonicalize()) else { return Ok(()) };
        if above.starts_with(&what) && what.is_dir() {
            return Err(Refused::usage(format!(
                "--out {}: it lies in what is scanned, and would be counted with its journal; name a file elsewhere",
                out.display()
            )));
        }
        Ok(())
    }

    /// What it is done with.
    pub(crate) fn machine(&self, now: Now) -> Result<Machine, Refused> {
        let jobs = self.jobs.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN);
        // A reader waits for its worker's answer: twice as many keep the processors busy.
        Ok(Machine { workers: workers(jobs)?, readers: jobs.get() * 2, now })
    }

    /// The lists, and how many rows of them could not be read.
    pub(crate) fn bank(&self) -> Result<(Bank, u64), Refused> {
        let mut lists = Lists::default();
        let mut unread = Unread::default();
        // All are opened before any of them is read: a wrong name is said at once.
        let open = |path: &PathBuf| {
            let file = files::open(path)?;
            Ok((name(path)?, path.display().to_string(), file))
        };
        let opened = self.bank.iter().map(open).collect::<Result<Vec<_>, Refused>>()?;
        let read = opened.into_iter().try_for_each(|(name, shown, file)| {
            lists.read(&name, &shown, file, self.strict, &mut |refusal| unread.tell(refusal)).map_err(|e| match e {
                BankError::Twice(_) => Refused::usage(e.to_string()),
                e => Refused::found(e.to_string()),
            })
        });
        unread.end();
        read?;
        let refused = lists.refused();
        let bank = lists.build(self.radius, self.quality).map_err(|e| Refused::found(e.to_string()))?;
        Ok((bank, refused))
    }
}

/// What findings call a list.
fn name(path: &Path) -> Result<String, Refused> {
    let name = path.file_name().and_then(|name| name.to_str());
    name.map(str::to_owned).ok_or_else(|| Refused::usage(format!("{}: a list is a file with a name", path.display())))
}
