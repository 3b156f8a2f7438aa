//! `accord bank export`: what comes out of a list is what `accord scan` looks in.

use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

use alliance::detection::{Fingerprint, FingerprintKind, Purpose, Settings};
use alliance::people::access::{HmaBankChange, HmaContent};
use desk::clock::SystemClock;
use desk::detection::{BankNew, ContentNew};
use desk::{Backend, Desk};
use interchange::detection::{Bare, rows};
use serde_json::Value;

use crate::{fresh, run, text};

/// SHA-256 of `abc`.
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

/// A register with a list that has a file's digest and a picture's.
async fn furnish(data: &std::path::Path) -> [Fingerprint; 2] {
    let prints =
        [Fingerprint::Pdq([0x5a; 32]), Fingerprint::new(FingerprintKind::Sha256, &hex::decode(ABC).unwrap()).unwrap()];
    let desk = Desk::open_exercise(data, &Backend::Embedded, Arc::new(SystemClock)).await.unwrap();
    desk.load_starting_data("test").await.unwrap();
    desk.exercise_people().await.unwrap();
    let secret = desk.sign_in_as_exercise("exercise.lead-analyst.de").await.unwrap().unwrap();
    let person = desk.person(secret.expose()).await.unwrap().unwrap();
    let open = desk.authorise::<HmaBankChange>(Some(&person), None, None).await.unwrap();
    let new = BankNew { name: "KNOWN".into(), purpose: Purpose::Known, labels: None, settings: Settings::default() };
    desk.bank_open(&open, new).await.unwrap();
    let put = desk.authorise::<HmaContent>(Some(&person), None, None).await.unwrap();
    let content = ContentNew { prints: prints.to_vec(), content_id: None, note: None };
    desk.content_add(&put, "KNOWN", &content).await.unwrap();
    desk.close().await.unwrap();
    prints
}

#[test]
fn a_list_is_written_in_every_format_and_looked_in_by_a_scan() {
    let (_dir, place) = fresh();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let prints = runtime.block_on(furnish(&place.join("data")));
    fs::create_dir(place.join("tree")).unwrap();
    fs::write(place.join("tree/known"), "abc").unwrap();
    let wanted: BTreeSet<String> = prints.iter().map(|one| hex::encode(one.bytes())).collect();
    for format in ["csv", "ndjson", "vics", "hma", "plain"] {
        let file = format!("known.{format}");
        let export = ["bank", "export", "KNOWN", "--format", format, "--data", "data"];
        let done = run(&place, &[&export[..], &["--out", &file]].concat());
        assert_eq!(done.status.code(), Some(0), "{format}: {}", text(&done.stderr));
        let written = fs::read(place.join(&file)).unwrap();
        let read: BTreeSet<String> = rows(format, written.as_slice(), Bare::Pdq)
            .unwrap()
            .flat_map(|row| row.unwrap().fingerprints)
            .map(|one| one.to_string().to_lowercase())
            .collect();
        assert_eq!(read, wanted, "{format}");
        assert_eq!(run(&place, &export).stdout, written, "{format}: on standard output too");
        let again = run(&place, &[&export[..], &["--out", &file]].concat());
        assert_eq!(again.status.code(), Some(1), "nothing is written over");
        assert!(text(&again.stderr).contains("is there already"), "{}", text(&again.stderr));
        assert_eq!(fs::read(place.join(&file)).unwrap(), written);

        let out = format!("found.{format}");
        let scan = run(&place, &["scan", "tree", "--bank", &file, "--out", &out]);
        assert!(matches!(scan.status.code(), Some(0 | 1)), "{format}: {}", text(&scan.stderr));
        let found: Value = serde_json::from_slice(&fs::read(place.join(&out)).unwrap()).expect("one finding");
        assert_eq!((&found["kind"], &found["list"]), (&"sha256".into(), &Value::from(file)), "{format}");
    }
    let none = run(&place, &["bank", "export", "NONE", "--format", "csv", "--data", "data"]);
    assert_eq!(none.status.code(), Some(1));
    assert!(text(&none.stderr).contains("there is no open list “NONE”"), "{}", text(&none.stderr));
    let left: Vec<_> = fs::read_dir(&place).unwrap().map(|one| one.unwrap().path()).collect();
    assert!(left.iter().all(|path| path.extension().is_none_or(|end| end != "part")), "{left:?}");
}
