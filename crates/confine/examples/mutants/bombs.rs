//! What became of the bombs. How long each took is told, and judged by nobody: a busy machine is no fault here.

use std::time::{Duration, Instant};

use confine::{Failure, Wanted, Workers};

use crate::Files;

#[derive(Default)]
pub struct Blown {
    refused: u64,
    read: Vec<String>,
    ended: Vec<String>,
    times: Vec<(Duration, String)>,
}

impl Blown {
    pub fn of(workers: &Workers, bombs: &Files) -> Self {
        let mut blown = Self::default();
        for (name, bytes) in bombs {
            let begun = Instant::now();
            let found = workers.hash(bytes, Wanted::Picture);
            blown.times.push((begun.elapsed(), name.clone()));
            match found {
                Ok(hashed) => blown.read.push(format!("{name} ({} x {})", hashed.picture.width, hashed.picture.height)),
                Err(Failure::Refused(_)) => blown.refused += 1,
                Err(other) => blown.ended.push(format!("{name}: {other}")),
            }
        }
        blown.times.sort();
        blown
    }

    pub fn tell(&self, check: &mut impl FnMut(bool, &str)) {
        let bombs = self.times.len();
        let slow = self.times.iter().filter(|(took, _)| *took >= Duration::from_millis(50)).count();
        let middle = self.times.get(bombs / 2).map_or(Duration::ZERO, |(took, _)| *took);
        println!("{bombs} bombs: {} refused; half of them within {middle:?}, {slow} in 50 ms or more:", self.refused);
        self.times.iter().rev().take(slow).for_each(|(took, name)| println!("{took:12.1?} {name}"));
        println!("read as the small pictures that they also are: {}", self.read.join(", "));
        check(self.refused >= 100, &format!("bombs refused by the decoder: {}", self.refused));
        check(self.ended.is_empty(), &format!("bombs that ended their worker: {}", self.ended.len()));
        self.ended.iter().for_each(|each| println!("       {each}"));
    }
}
