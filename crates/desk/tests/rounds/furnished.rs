//! A house that each test program furnishes once and copies for every test: reading the starting data anew was most of what the tests did.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::UNIX_EPOCH;

use desk::Backend;

/// Lays a furnished house into `data` and, where the backend is PostgreSQL, into its database, which is empty. `furnish` makes one out of nothing, in the directory and
/// database that it is given, and closes it; it is asked once for each `name` by each test program that was built.
pub async fn lay<F>(name: &str, data: &Path, backend: &Backend, furnish: F)
where
    F: AsyncFnOnce(PathBuf, Backend),
{
    let program = std::env::current_exe().expect("a test program");
    let built = fs::metadata(&program).and_then(|about| about.modified()).expect("the program's time");
    let built = built.duration_since(UNIX_EPOCH).expect("a time of today").as_nanos();
    let of = format!("{}.{name}.{}", program.file_name().expect("a name").display(), place(backend));
    let all = Path::new(env!("CARGO_TARGET_TMPDIR")).join("furnished");
    fs::create_dir_all(&all).expect("a place for furnished houses");
    let house = all.join(&of);
    let (mark, database) = (all.join(format!("{of}.built")), format!("furnished_{:016x}", hash(&of)));
    let lock = File::create(all.join(format!("{of}.lock"))).expect("a lock");
    lock.lock().expect("the lock");
    let made = fs::read_to_string(&mark).is_ok_and(|at| at == built.to_string());
    if !made || !stands(backend, &database) {
        let _ = fs::remove_file(&mark);
        let _ = fs::remove_dir_all(&house);
        let its = match backend {
            Backend::Embedded => Backend::Embedded,
            Backend::Postgres(url) => {
                let server = server(url);
                psql(&server, &format!("DROP DATABASE IF EXISTS {database}"));
                psql(&server, &format!("CREATE DATABASE {database}"));
                Backend::Postgres(url.replacen(&format!("/{}?", called(url)), &format!("/{database}?"), 1))
            }
        };
        furnish(house.clone(), its).await;
        fs::write(&mark, built.to_string()).expect("the mark is written");
    }
    drop(lock);
    let copied = Command::new("cp").arg("-a").arg(house.join(".")).arg(data).status().expect("cp runs");
    assert!(copied.success(), "{} is copied", house.display());
    if let Backend::Postgres(url) = backend {
        let (server, own) = (server(url), called(url));
        psql(&server, &format!("DROP DATABASE {own}"));
        psql(&server, &format!("CREATE DATABASE {own} TEMPLATE {database}"));
    }
}

/// The backend in a word of a file's name.
fn place(backend: &Backend) -> String {
    match backend {
        Backend::Embedded => "embedded".to_owned(),
        Backend::Postgres(url) => format!("{:016x}", hash(&server(url))),
    }
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// Where databases are made: the address of the server's own.
fn server(url: &str) -> String {
    url.replacen(&format!("/{}?", called(url)), "/postgres?", 1)
}

/// The database's name.
fn called(url: &str) -> &str {
    let (before, _) = url.split_once('?').expect("an address with a socket");
    before.rsplit_once('/').expect("an address with a database").1
}

/// Whether the furnished database is on this server, which may be another than the last time.
fn stands(backend: &Backend, database: &str) -> bool {
    let Backend::Postgres(url) = backend else { return true };
    !psql(&server(url), &format!("SELECT 1 FROM pg_database WHERE datname = '{database}'")).is_empty()
}

fn psql(server: &str, wanted: &str) -> String {
    let done = Command::new("psql").arg(server).args(["-qAt", "-c", wanted]).output().expect("psql runs");
    assert!(done.status.success(), "{wanted}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).expect("text")
}
