//! Finds the languages by their folders, so that a language is served once its folder exists.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|e| e.expect("a readable folder").path()).collect();
    paths.sort();
    paths
}

fn main() {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("set by cargo")).join("../../locales");
    let root = root.canonicalize().unwrap_or_else(|e| panic!("{}: {e}", root.display()));
    println!("cargo:rerun-if-changed={}", root.display());
    let mut code = String::from("pub(crate) static FILES: &[(&str, &[(&str, &str)])] = &[\n");
    for folder in sorted(&root).into_iter().filter(|p| p.is_dir()) {
        println!("cargo:rerun-if-changed={}", folder.display());
        let language = folder.file_name().expect("a folder's name").to_string_lossy().into_owned();
        writeln!(code, "({language:?}, &[").expect("strings take all");
        for file in sorted(&folder).into_iter().filter(|p| p.extension().is_some_and(|e| e == "ftl")) {
            println!("cargo:rerun-if-changed={}", file.display());
            let name = file.file_name().expect("a file's name").to_string_lossy().into_owned();
            writeln!(code, "({name:?}, include_str!({:?})),", file.display()).expect("strings take all");
        }
        code.push_str("]),\n");
    }
    code.push_str("];\n");
    let out = Path::new(&env::var("OUT_DIR").expect("set by cargo")).join("languages.rs");
    fs::write(&out, code).unwrap_or_else(|e| panic!("{}: {e}", out.display()));
}
