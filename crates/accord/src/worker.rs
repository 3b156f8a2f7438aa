//! `accord worker`: works on scans that others began.

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use clap::Args;
use desk::clock::{Clock, SystemClock};
use scanner::{Address, Queue, QueueAddress, Scans};
use serde_json::json;
use tokio::signal::unix::{SignalKind, signal};

use crate::Refused;
use crate::commands::print;
use crate::scan::no_shards;
use crate::scan::work::{TOOL, Work};

/// Whether a file of shards that is not there has come is looked so often.
const LOOK: Duration = Duration::from_secs(1);

/// Options of `accord worker`.
#[derive(Debug, Args)]
pub struct Worker {
    #[command(flatten)]
    work: Work,
    /// The NATS server by which it comes to its work
    #[arg(long, env = "ACCORD_QUEUE", value_name = "nats://…", hide_env_values = true)]
    queue: QueueAddress,
    /// Where the parts of scans are kept, and what is found in them: what `accord scan` was told
    #[arg(long, env = "ACCORD_SHARDS", value_name = "postgres://…|FILE", hide_env_values = true)]
    shards: Address,
    /// What it is called where it is spoken of [default: the machine's name and the number of the process]
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// What it ends with as JSON
    #[arg(long)]
    json: bool,
}

impl Worker {
    /// Works until SIGINT or SIGTERM.
    pub async fn run(self) -> Result<ExitCode, Refused> {
        let heard = |kind| signal(kind).map_err(|e| Refused::found(format!("the system gives no signals: {e}")));
        let (mut interrupt, mut terminate) = (heard(SignalKind::interrupt())?, heard(SignalKind::terminate())?);
        let source = self.work.source()?;
        let (bank, refused) = self.work.bank()?;
        let machine = self.work.machine(Arc::new(|| SystemClock.now()))?;
        let name = self.name.clone().unwrap_or_else(scanner::Worker::default_name);
        let (begun, what) = (Instant::now(), source.name().to_owned());
        tracing::info!("worker {name} on {what}, at {}", self.queue);
        let stop = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&stop);
        tokio::spawn(async move {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            told.store(true, Ordering::Relaxed);
        });
        if self.are_there(&stop).await {
            let scans = Scans::open(&self.shards).await.map_err(|e| no_shards(&self.shards, &e))?;
            let queue = Queue::connect(&self.queue).await.map_err(|e| Refused::found(format!("--queue: {e}")))?;
            let tool = TOOL.to_owned();
            let worker = scanner::Worker { source, bank, machine, tool, name: name.clone(), scans, queue };
            worker.work(stop).await.map_err(|e| Refused::found(e.to_string()))?;
        }
        let seconds = begun.elapsed().as_secs_f64();
        print(&if self.json {
            json!({ "worker": name, "source": what, "refused": refused, "seconds": seconds }).to_string()
        } else {
            format!("{name} worked on {what} for {seconds:.0} seconds, until it was told to end")
        })?;
        Ok(ExitCode::from(u8::from(refused > 0)))
    }

    /// Waits for the shards, where a file is to hold them that no scan has made yet; not any more once it is told to end.
    async fn are_there(&self, stop: &AtomicBool) -> bool {
        let Address::File(path) = &self.shards else { return true };
        if !path.exists() {
            tracing::warn!(
                "{} is not there: waiting until a scan makes it. Look whether it is the file that `accord scan --shards` was told",
                path.display()
            );
        }
        while !path.exists() && !stop.load(Ordering::Relaxed) {
            tokio::time::sleep(LOOK).await;
        }
        path.exists()
    }
}
