//! Runs both sides over two files of lines, `kind:value` each, and prints what both have: `psi_lines ASKER ANSWERER`. With `--time COUNT` it does so over as many
//! invented identifiers a side, of which half are the same, and prints how long each step took.

use std::error::Error;
use std::io::{self, Write as _};
use std::time::{Duration, Instant};

use deconflict::{Identifier, Key, Party, RUNGS, Role, Set, Side, Tags, Terms, nonce};

type Done<T> = Result<T, Box<dyn Error>>;

fn key(of: u8) -> Key {
    Key::of(&[of; 32])
}

fn terms() -> Done<Terms> {
    let party = |force: &str, of: u8| {
        let key = key(of).public();
        nonce().map(|nonce| Party { force: force.to_owned(), key, nonce })
    };
    let most = u32::try_from(RUNGS[RUNGS.len() - 1])?;
    Ok(Terms { run: "example".to_owned(), asker: party("asker", 1)?, answerer: party("answerer", 2)?, most })
}

/// Both sides of a run, in bytes as they travel; what each learned, and how long each of the four steps took.
fn run(asker: Vec<Identifier>, answerer: Vec<Identifier>) -> Done<(Vec<Identifier>, [Duration; 4])> {
    let terms = terms()?;
    let mut began = Instant::now();
    let mut lap = || std::mem::replace(&mut began, Instant::now()).elapsed();
    let asker = Side::begin(terms.clone(), Role::Asker, asker)?;
    let (offered, statement) = asker.offer()?;
    let signature = key(1).sign(&statement);
    let offer = lap();
    let answerer = Side::begin(terms.clone(), Role::Answerer, answerer)?;
    let (answered, to_asker, answer) = answerer.answer(&Set::read(&offered.to_bytes(), terms.most)?, &signature)?;
    let signature = key(2).sign(&answer);
    let (points, digest) = (answered.to_bytes(), to_asker.tags.digest());
    let answering = lap();
    let (to_answerer, closing) = asker.close(&Set::read(&points, terms.most)?, &digest, &signature)?;
    let signature = key(1).sign(&closing);
    let closing = lap();
    let tags = Tags::read(&to_asker.tags.to_bytes(), offered.points())?;
    let of_asker = asker.learn_as_asker(&to_answerer, &digest, &tags)?;
    let tags = Tags::read(&to_answerer.tags.to_bytes(), answered.points())?;
    let of_answerer = answerer.learn_as_answerer(&to_asker, &answer, &tags, &signature)?;
    if of_asker != of_answerer {
        return Err("the two sides learned different things".into());
    }
    Ok((of_asker.into_iter().cloned().collect(), [offer, answering, closing, lap()]))
}

fn read(path: &str) -> Done<Vec<Identifier>> {
    let text = std::fs::read_to_string(path)?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(at, line)| Identifier::read(line).map_err(|e| format!("{path}, line {}: {e}", at + 1).into())).collect()
}

fn invented(from: u64, count: u64) -> Done<Vec<Identifier>> {
    let line = |number: u64| {
        format!(
            "sha256:{:016x}0123456789abcdef{:016x}{number:016x}",
            number.wrapping_mul(0x9e37_79b9_7f4a_7c15),
            !number
        )
    };
    (from..from + count).map(|number| Identifier::read(&line(number)).map_err(Into::into)).collect()
}

fn main() -> Done<()> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    match given.as_slice() {
        [time, count] if time == "--time" => {
            let count: u64 = count.parse()?;
            let (both, steps) = run(invented(0, count)?, invented(count / 2, count)?)?;
            let [offer, answer, close, learn] = steps.map(|step| format!("{:.2} s", step.as_secs_f64()));
            let whole = steps.iter().sum::<Duration>().as_secs_f64();
            println!(
                "{count} x {count}: {} in both, {whole:.2} s (offer {offer}, answer {answer}, closing {close}, learning {learn})",
                both.len()
            );
        }
        [asker, answerer] => {
            let (both, _) = run(read(asker)?, read(answerer)?)?;
            let mut out = io::BufWriter::new(io::stdout().lock());
            for identifier in both {
                writeln!(out, "{}:{}", identifier.kind().as_str(), identifier.expose())?;
            }
            out.flush()?;
        }
        _ => return Err("psi_lines ASKER ANSWERER, or psi_lines --time COUNT".into()),
    }
    Ok(())
}
