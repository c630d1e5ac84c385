//! Where things are kept below the data folder.

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use exchange::pades::Anchors;
use store::{Archive, Backend, Blobs, DatabaseLine, Scanner, StoreError};

use crate::command::Failed;
use crate::config::Config;
use crate::scanner::Program;

/// The journals' backend.
pub(crate) fn backend(config: &Config) -> Backend {
    match &config.database {
        Some(url) => Backend::Postgres(url.clone()),
        None => Backend::Sqlite(config.data.join("journals")),
    }
}

/// The backend in words: for a database server also how the line to it is protected. The server itself is not asked.
///
/// # Errors
/// When the file of authorities that its address names cannot be used.
pub(crate) fn store(config: &Config) -> Result<String, StoreError> {
    let Some(address) = &config.database else { return Ok("embedded (SQLite)".to_owned()) };
    let line = DatabaseLine::read(address)?;
    line.check()?;
    Ok(format!("PostgreSQL, {line}"))
}

/// A journal to be read from outside its writer.
///
/// # Errors
/// When there is none, or it cannot be read.
pub(crate) fn archive(config: &Config, journal: &str) -> Result<Archive, Failed> {
    if config.database.is_none() && !config.data.join("journals").join(journal).is_dir() {
        return Err(Failed::Plain(format!("there is no journal «{journal}» in {}", config.data.display())));
    }
    Ok(Archive::open(&backend(config), journal)?)
}

/// The signing keys; never in a backup beside the data.
pub(crate) fn keys(config: &Config) -> PathBuf {
    config.data.join("keys")
}

/// Notes that leave the machine also stay here.
pub(crate) fn checkpoints(config: &Config) -> PathBuf {
    config.data.join("checkpoints")
}

/// The authorities behind those who sign documents: every `.pem` and `.crt` file of the folder.
///
/// # Errors
/// When the folder or a file cannot be read, or a file holds what is no certificate.
pub(crate) fn anchors(config: &Config) -> Result<Anchors, String> {
    let Some(folder) = &config.signatures.anchors else { return Ok(Anchors::default()) };
    let wrong = |path: &Path, e: &dyn Display| format!("signatures.anchors: {}: {e}", path.display());
    let mut files = Vec::new();
    for file in std::fs::read_dir(folder).map_err(|e| wrong(folder, &e))? {
        let path = file.map_err(|e| wrong(folder, &e))?.path();
        if path.extension().is_some_and(|e| e == "pem" || e == "crt") {
            let text = std::fs::read_to_string(&path).map_err(|e| wrong(&path, &e))?;
            Anchors::from_pem([text.as_str()]).map_err(|e| wrong(&path, &e))?;
            files.push(text);
        }
    }
    Anchors::from_pem(files.iter().map(String::as_str)).map_err(|e| wrong(folder, &e))
}

/// The folder of blobs.
///
/// # Errors
/// When it cannot be made.
pub(crate) fn blobs(config: &Config) -> Result<Blobs, StoreError> {
    let program = &config.attachments.scanner;
    let scanner = (!program.is_empty()).then(|| Arc::new(Program(program.clone())) as Arc<dyn Scanner>);
    Blobs::open(&config.data.join("blobs"), config.attachments.largest_bytes, scanner)
}
