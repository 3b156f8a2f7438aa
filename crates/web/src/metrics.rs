//! Measurements in the text format of Prometheus. Labels are route templates and status codes: no address, no query.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::Duration;

use alliance::people::access::ACTS;

use crate::cache::Fill;

/// What the index of known material was asked, since the program began.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lookups {
    /// Fingerprints in it.
    pub entries: u64,
    /// Fingerprints that were looked up.
    pub examined: u64,
    /// Of those, how many found something.
    pub matched: u64,
}

/// Upper bounds of the histogram in microseconds, and as they are written.
const BOUNDS: [(u64, &str); 12] = [
    (500, "0.0005"),
    (1_000, "0.001"),
    (2_500, "0.0025"),
    (5_000, "0.005"),
    (10_000, "0.01"),
    (20_000, "0.02"),
    (50_000, "0.05"),
    (100_000, "0.1"),
    (250_000, "0.25"),
    (1_000_000, "1"),
    (5_000_000, "5"),
    (20_000_000, "20"),
];

#[derive(Clone, Copy, Debug, Default)]
struct Durations {
    /// How many fell into each bucket and no lower one; the last is everything above.
    buckets: [u64; BOUNDS.len() + 1],
    micros: u64,
}

/// Addresses in the rooms of the police, as the table of who may do what has them.
static POLICE: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    let rows = ACTS.iter().filter(|row| row.is_of_police());
    rows.flat_map(|row| row.routes).map(|(_, path)| *path).collect()
});

/// Whether a route is of the rooms of the police. The table leaves the language out behind which pages stand.
fn is_of_police(route: &str) -> bool {
    POLICE.contains(route.strip_prefix("/{lang}").unwrap_or(route))
}

/// Requests counted since the start.
#[derive(Debug, Default)]
pub(crate) struct Metrics {
    routes: Mutex<BTreeMap<String, BTreeMap<u16, Durations>>>,
}

impl Metrics {
    /// Counts a request. What the police ask is not counted: how busy they are could tell that something is held, or that forces ask each other.
    pub fn count(&self, route: &str, status: u16, took: Duration) {
        if is_of_police(route) {
            return;
        }
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        let bucket = BOUNDS.iter().position(|(bound, _)| micros <= *bound).unwrap_or(BOUNDS.len());
        let mut routes = self.routes.lock().unwrap_or_else(PoisonError::into_inner);
        if !routes.contains_key(route) {
            routes.insert(route.to_owned(), BTreeMap::new());
        }
        if let Some(statuses) = routes.get_mut(route) {
            let durations = statuses.entry(status).or_default();
            durations.buckets[bucket] += 1;
            durations.micros = durations.micros.saturating_add(micros);
        }
    }

    /// Everything as text. `log_size` is the number of events, where it is known.
    pub fn text(&self, log_size: Option<u64>, fill: Fill, lookups: Option<Lookups>) -> String {
        let mut out = String::with_capacity(16 << 10);
        head(&mut out, "accord_http_request_duration_seconds", "histogram", "Requests by route template and status.");
        for (route, statuses) in &*self.routes.lock().unwrap_or_else(PoisonError::into_inner) {
            // Templates come from this program; quotes are escaped all the same.
            let route = route.replace('\\', "\\\\").replace('"', "\\\"");
            for (status, durations) in statuses {
                let labels = format!("route=\"{route}\",status=\"{status}\"");
                let mut sum = 0;
                for ((_, bound), n) in BOUNDS.iter().zip(durations.buckets) {
                    sum += n;
                    let _ =
                        writeln!(out, "accord_http_request_duration_seconds_bucket{{{labels},le=\"{bound}\"}} {sum}");
                }
                sum += durations.buckets[BOUNDS.len()];
                let _ = writeln!(out, "accord_http_request_duration_seconds_bucket{{{labels},le=\"+Inf\"}} {sum}");
                let (seconds, rest) = (durations.micros / 1_000_000, durations.micros % 1_000_000);
                let _ = writeln!(out, "accord_http_request_duration_seconds_sum{{{labels}}} {seconds}.{rest:06}");
                let _ = writeln!(out, "accord_http_request_duration_seconds_count{{{labels}}} {sum}");
            }
        }
        let single = [
            ("accord_log_events", "gauge", "Events in the register's log.", log_size),
            ("accord_cache_hits_total", "counter", "Answers given from memory.", Some(fill.hits)),
            ("accord_cache_misses_total", "counter", "Answers that had to be made.", Some(fill.misses)),
            ("accord_cache_bytes", "gauge", "Bytes of answers kept in memory.", u64::try_from(fill.bytes).ok()),
            ("accord_cache_entries", "gauge", "Answers kept in memory.", u64::try_from(fill.entries).ok()),
            (
                "accord_index_fingerprints",
                "gauge",
                "Fingerprints in the index of known material.",
                lookups.map(|l| l.entries),
            ),
            ("accord_lookups_total", "counter", "Fingerprints that were looked up.", lookups.map(|l| l.examined)),
            (
                "accord_lookups_matched_total",
                "counter",
                "Of those, how many found something.",
                lookups.map(|l| l.matched),
            ),
            ("process_resident_memory_bytes", "gauge", "Resident memory.", memory("VmRSS:")),
            ("accord_process_peak_memory_bytes", "gauge", "Highest resident memory since the start.", memory("VmHWM:")),
        ];
        for (name, kind, help, value) in single {
            if let Some(value) = value {
                head(&mut out, name, kind, help);
                let _ = writeln!(out, "{name} {value}");
            }
        }
        out
    }
}

/// Looks from outside. None depends on what the police hold, so that their number tells nothing of it.
pub(crate) fn looks(out: &mut String, made: desk::takedown::Looks) {
    let name = "accord_looks_total";
    head(out, name, "counter", "Looks from outside whether reported items are still there.");
    let all = [("there", made.there), ("gone", made.gone), ("closed", made.closed), ("nothing", made.nothing)];
    for (saw, looks) in all {
        let _ = writeln!(out, "{name}{{saw=\"{saw}\"}} {looks}");
    }
}

fn head(out: &mut String, name: &str, kind: &str, help: &str) {
    let _ = writeln!(out, "# HELP {name} {help}\n# TYPE {name} {kind}");
}

/// Bytes, from Linux; nothing elsewhere.
fn memory(field: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix(field))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kb| kb * 1_024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_police_ask_is_not_counted() {
        let metrics = Metrics::default();
        let (police, others): (Vec<_>, Vec<_>) = ACTS.iter().partition(|row| row.is_of_police());
        let routes = |rows: &[&'static alliance::people::access::Row]| -> BTreeSet<String> {
            let paths = rows.iter().flat_map(|row| row.routes).map(|(_, path)| *path);
            paths
                .map(|path| if path.starts_with("/work") { format!("/{{lang}}{path}") } else { path.to_owned() })
                .collect()
        };
        let (police, mut others) = (routes(&police), routes(&others));
        for route in police.iter().chain(&others) {
            metrics.count(route, 200, Duration::from_micros(1));
        }
        let text = metrics.text(None, Fill { bytes: 0, entries: 0, hits: 0, misses: 0 }, None);
        // Where a row of others' has the same address, whose request it was cannot be told.
        others.retain(|route| !police.contains(route));
        for (routes, counted) in [(&police, 0), (&others, 1)] {
            for route in routes {
                let line = format!("accord_http_request_duration_seconds_count{{route=\"{route}\",status=\"200\"}} 1");
                assert_eq!(text.lines().filter(|told| **told == line).count(), counted, "{route}");
            }
        }
        for room in ["police", "hold/{id}", "referrals/{referral}", "deconfliction/runs/{run}", "victims/{member}"] {
            assert!(police.contains(&format!("/{{lang}}/work/{room}")), "{room}");
        }
    }

    #[test]
    fn buckets_add_up() {
        let metrics = Metrics::default();
        for micros in [100, 1_000, 1_001, 3_000_000, 60_000_000] {
            metrics.count("/a/{id}", 200, Duration::from_micros(micros));
        }
        let text = metrics.text(
            Some(7),
            Fill { bytes: 1, entries: 2, hits: 3, misses: 4 },
            Some(Lookups { entries: 5, examined: 6, matched: 1 }),
        );
        for line in [
            r#"accord_http_request_duration_seconds_bucket{route="/a/{id}",status="200",le="0.0005"} 1"#,
            r#"accord_http_request_duration_seconds_bucket{route="/a/{id}",status="200",le="0.001"} 2"#,
            r#"accord_http_request_duration_seconds_bucket{route="/a/{id}",status="200",le="20"} 4"#,
            r#"accord_http_request_duration_seconds_bucket{route="/a/{id}",status="200",le="+Inf"} 5"#,
            r#"accord_http_request_duration_seconds_sum{route="/a/{id}",status="200"} 63.002101"#,
            r#"accord_http_request_duration_seconds_count{route="/a/{id}",status="200"} 5"#,
            "accord_log_events 7",
            "accord_cache_hits_total 3",
            "accord_index_fingerprints 5",
            "accord_lookups_total 6",
            "accord_lookups_matched_total 1",
        ] {
            assert!(text.lines().any(|l| l == line), "{line}\nin\n{text}");
        }
    }
}
