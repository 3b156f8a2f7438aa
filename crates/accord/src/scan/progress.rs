//! How far a scan is, for whoever watches it.

use std::io::IsTerminal;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::time::{Duration, Instant};

use indicatif::{HumanBytes, HumanCount, ProgressBar, ProgressStyle};
use scanner::{Progress, Source};

use super::rate;

/// How many things there are, counted by a walk of its own that runs ahead; until it is through, nobody knows how much time is left.
#[derive(Default)]
pub(super) struct Ahead {
    things: AtomicU64,
    known: AtomicBool,
}

impl Ahead {
    /// Counts, until it is done or told to stop. A tree that cannot be walked is told about by the scan itself.
    pub(super) fn count(&self, source: &dyn Source, stop: &AtomicBool) {
        let walked = source.walk(None, &mut |_| {
            self.things.fetch_add(1, Relaxed);
            if stop.load(Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        self.known.store(walked.is_ok(), Relaxed);
    }
}

/// A bar on standard error where a terminal is there; nothing elsewhere.
pub(super) struct Shown {
    bar: ProgressBar,
    before: Progress,
    begun: Instant,
}

impl Shown {
    pub(super) fn begin(before: Progress) -> Self {
        let bar = if std::io::stderr().is_terminal() {
            let style = ProgressStyle::with_template("{spinner} {human_pos} come to; {msg}").ok();
            let bar = ProgressBar::no_length().with_style(style.unwrap_or_else(ProgressStyle::default_spinner));
            bar.set_position(before.records);
            bar.reset_eta();
            bar.enable_steady_tick(Duration::from_millis(200));
            bar
        } else {
            ProgressBar::hidden()
        };
        Self { bar, before, begun: Instant::now() }
    }

    /// Whether anybody sees it.
    pub(super) fn is_seen(&self) -> bool {
        !self.bar.is_hidden()
    }

    pub(super) fn tell(&mut self, progress: Progress, ahead: &Ahead) {
        if !self.is_seen() {
            return;
        }
        if ahead.known.load(Relaxed) && self.bar.length().is_none() {
            let template = "{wide_bar} {human_pos} of {human_len}; {msg}; {eta} left";
            self.bar.set_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()));
            self.bar.set_length(ahead.things.load(Relaxed));
        }
        let time = self.begun.elapsed();
        let (files, bytes) =
            (progress.tally.files - self.before.tally.files, progress.tally.bytes - self.before.tally.bytes);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a rate is not negative
        let bytes = HumanBytes(rate(bytes, time) as u64);
        self.bar.set_message(format!(
            "{:.0} files/s, {bytes}/s, {} matched",
            rate(files, time),
            HumanCount(progress.tally.matched)
        ));
        self.bar.set_position(progress.records);
    }

    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }
}
