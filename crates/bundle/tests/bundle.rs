//! Whatever happens to a bundle is found, without the house that made it.

use bundle::{Entries, LOGS, Report, Writer, verify};
use sha2::{Digest, Sha256};
use vault::SigningKey;
use vault::note::{Checkpoint, VerifierKey};
use vault::tree::{Frontier, leaf_hash};

/// A log as it stands in a database: entries with their texts, and a checkpoint after every few.
#[derive(Clone)]
struct Made {
    name: &'static str,
    key: SigningKey,
    entries: Vec<(String, String)>,
    notes: Vec<(u64, String)>,
}

fn made(name: &'static str, entries: u64) -> Made {
    let key = SigningKey::from_bytes(&[if name == LOGS[0] { 1 } else { 2 }; 32]);
    let mut log = Made { name, key, entries: Vec::new(), notes: Vec::new() };
    for n in 1..=entries {
        let body = format!("{{\"text\":\"number {n}\"}}");
        let digest = hex::encode(Sha256::digest(&body));
        let leaf = if name == LOGS[0] {
            format!("{{\"seq\":{n},\"at\":{},\"actor\":\"test\",\"body\":\"{digest}\"}}", n * 10)
        } else {
            format!("{{\"seq\":{n},\"at\":{},\"actor\":\"ada\",\"act\":\"report.saved\"}}", n * 10)
        };
        log.entries.push((leaf, body));
        if n % 8 == 0 || n == entries {
            log.sign(n);
        }
    }
    log
}

impl Made {
    fn origin(&self) -> String {
        format!("accord.test.{}", self.name)
    }

    fn verifier(&self) -> VerifierKey {
        VerifierKey::of(&self.origin(), &self.key)
    }

    fn sign(&mut self, size: u64) {
        let mut frontier = Frontier::new();
        for (leaf, _) in self.entries.iter().take(usize::try_from(size).unwrap()) {
            frontier.push(leaf_hash(leaf.as_bytes()));
        }
        let note = Checkpoint { origin: self.origin(), size, root: frontier.root() }.sign(&self.key);
        self.notes.push((size, note));
    }
}

fn written(logs: &[Made; 2]) -> Vec<u8> {
    let keys = [logs[0].verifier().to_string(), logs[1].verifier().to_string()];
    let (mut writer, mut bytes) = Writer::begin([&keys[0], &keys[1]]);
    for (log, mut entries) in logs.iter().zip([Entries::of_register(), Entries::of_journal()]) {
        bytes.extend(writer.checkpoints(log.name, 1, &log.notes));
        for (leaf, body) in &log.entries {
            bytes.extend(entries.push(&mut writer, leaf, body));
        }
        bytes.extend(entries.part(&mut writer));
    }
    bytes.extend(writer.end());
    bytes
}

fn both(entries: u64) -> [Made; 2] {
    LOGS.map(|name| made(name, entries))
}

#[track_caller]
fn finds(report: &Report, words: &str) {
    let told: Vec<String> = report.breaks.iter().map(ToString::to_string).collect();
    assert!(told.iter().any(|t| t.contains(words)), "“{words}” is not in {told:#?}");
}

#[test]
fn an_untouched_bundle_holds_and_has_the_same_bytes_each_time() {
    let bytes = written(&both(20));
    assert_eq!(bytes, written(&both(20)));
    let report = verify(&bytes[..], &[], None).unwrap();
    assert!(report.holds(), "{report:#?}");
    assert_eq!(
        report.logs.iter().map(|l| (l.name, l.entries, l.checkpoints)).collect::<Vec<_>>(),
        [("register", 20, 3), ("journal", 20, 3)]
    );
    // An empty house has a bundle as well.
    assert!(verify(&written(&both(0))[..], &[], None).unwrap().holds());
    // Many parts.
    let many = written(&both(25_000));
    let report = verify(&many[..], &[], None).unwrap();
    assert!(report.holds(), "{report:#?}");
    assert_eq!(report.logs[1].entries, 25_000);
}

#[test]
fn tar_reads_it_too() {
    let dir = std::env::temp_dir().join(format!("bundle-{}", std::process::id()));
    std::fs::create_dir_all(&dir).unwrap();
    std::fs::write(dir.join("b.tar"), written(&both(20))).unwrap();
    let done = std::process::Command::new("sh")
        .args(["-c", "tar xf b.tar && sha256sum --quiet --strict -c SHA256SUMS && ls -R"])
        .current_dir(&dir)
        .output()
        .unwrap();
    std::fs::remove_dir_all(&dir).unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(String::from_utf8_lossy(&done.stdout).contains("000001.jsonl"));
}

#[test]
fn any_flipped_bit_and_any_cut_tail_is_found() {
    let bytes = written(&both(12));
    let mut state: u64 = 20_121_205;
    let mut dice = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).unwrap()
    };
    let (mut found, mut cut) = (0, 0);
    for _ in 0..10_000 {
        let (at, bit) = (dice(bytes.len()), dice(8));
        let mut flipped = bytes.clone();
        flipped[at] ^= 1 << bit;
        let holds = verify(&flipped[..], &[], None).unwrap().holds();
        assert!(!holds, "byte {at}, bit {bit} was flipped unseen");
        found += 1;
    }
    for _ in 0..1_000 {
        let at = dice(bytes.len());
        assert!(!verify(&bytes[..at], &[], None).unwrap().holds(), "cut at {at} unseen");
        cut += 1;
    }
    let longer = [bytes.as_slice(), &[0]].concat();
    assert!(!verify(&longer[..], &[], None).unwrap().holds());
    println!("{} bytes: flipped bits found: {found} of 10,000; cut tails found: {cut} of 1,000", bytes.len());
}

#[test]
fn who_alters_a_log_and_makes_the_sums_anew_is_found() {
    let good = both(20);
    let verified = |logs: &[Made; 2]| verify(&written(logs)[..], &[], None).unwrap();
    // Every single entry of both logs.
    for (l, n) in (0..2).flat_map(|l| (0..20).map(move |n| (l, n))) {
        let mut logs = good.clone();
        let entry = &mut logs[l].entries[n].0;
        *entry = entry.replace("\"actor\":\"", "\"actor\":\"x");
        let report = verified(&logs);
        let upto = (n as u64 / 8 + 1).min(2) * 8 + if n >= 16 { 4 } else { 0 };
        finds(&report, &format!("{}, entry {upto}: entries ", LOGS[l]));
    }
    let mut logs = good.clone();
    logs[0].entries[4].1 = "{\"text\":\"another\"}".into();
    finds(&verified(&logs), "register, entry 5: its text was altered");
    let mut logs = good.clone();
    logs[1].entries.swap(2, 3);
    finds(&verified(&logs), "journal, entry 3: it was written as entry 4");
    let mut logs = good.clone();
    logs[1].entries.truncate(18);
    finds(&verified(&logs), "a checkpoint over 20 entries was signed, and there are 18: entries were cut off");
    let mut logs = good.clone();
    logs[1].notes.pop();
    finds(&verified(&logs), "no checkpoint that holds covers entries 17 to 20");
    let mut logs = good.clone();
    logs[1].notes.swap(0, 1);
    finds(&verified(&logs), "its checkpoint follows the one over 16 entries");
    let mut logs = good.clone();
    logs[1].notes[0] = good[0].notes[0].clone();
    finds(&verified(&logs), "the checkpoint over 8 entries does not verify");
    let mut logs = good.clone();
    logs[0].entries.last_mut().unwrap().0 = "no entry".into();
    finds(&verified(&logs), "register, entry 20: the entry cannot be read");
}

#[test]
fn who_signs_another_history_is_found_by_the_older_bundle_and_by_the_key() {
    let older = verify(&written(&both(12))[..], &[], None).unwrap();
    let newer = both(20);
    let report = |logs: &[Made; 2], trusted: &[VerifierKey]| verify(&written(logs)[..], trusted, Some(&older)).unwrap();
    // The older bundle has a checkpoint over 12, the newer ones over 8, 16 and 20: it need not have the same.
    assert!(report(&newer, &[]).holds(), "{:#?}", report(&newer, &[]));
    // The house itself writes history anew and signs it.
    let mut anew = newer.clone();
    anew[1].entries[3].0 = anew[1].entries[3].0.replace("ada", "eve");
    anew[1].notes.clear();
    anew[1].sign(20);
    assert!(verify(&written(&anew)[..], &[], None).unwrap().holds(), "from within it is whole");
    finds(&report(&anew, &[]), "journal, entry 12: up to here the entries are not those of the older bundle");
    let mut short = both(12);
    short[1] = made(LOGS[1], 8);
    finds(&report(&short, &[]), "the older bundle has 12 entries, this one 8");
    // Another key.
    let mut other = newer.clone();
    other[0].key = SigningKey::from_bytes(&[9; 32]);
    other[0].notes.clear();
    other[0].sign(20);
    finds(&report(&other, &[]), "register: its public key is another than in the older bundle");
    let trusted = [newer[0].verifier(), newer[1].verifier()];
    assert!(report(&newer, &trusted).holds());
    finds(&report(&other, &trusted), "register: its public key is not one of those given");
}

#[test]
fn what_is_no_bundle_is_said_to_be_none() {
    for (bytes, words) in [
        (&b""[..], "its tail was cut off"),
        (&[0; 1024][..], "this is no bundle of Accord"),
        (&[b'x'; 4096][..], "the header after its beginning is damaged"),
    ] {
        finds(&verify(bytes, &[], None).unwrap(), words);
    }
    let again = [written(&both(3)), written(&both(3))].concat();
    finds(&verify(&again[..], &[], None).unwrap(), "something follows its end");
}
