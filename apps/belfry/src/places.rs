//! Where things are kept below the data folder.

use std::path::PathBuf;

use store::{Backend, Blobs, StoreError};

use crate::config::Config;

/// The journals' backend.
pub(crate) fn backend(config: &Config) -> Backend {
    match &config.database {
        Some(url) => Backend::Postgres(url.clone()),
        None => Backend::Sqlite(config.data.join("journals")),
    }
}

/// The signing keys; never in a backup beside the data.
pub(crate) fn keys(config: &Config) -> PathBuf {
    config.data.join("keys")
}

/// Notes that leave the machine also stay here.
pub(crate) fn checkpoints(config: &Config) -> PathBuf {
    config.data.join("checkpoints")
}

/// The folder of blobs.
///
/// # Errors
/// When it cannot be made.
pub(crate) fn blobs(config: &Config) -> Result<Blobs, StoreError> {
    Blobs::open(&config.data.join("blobs"), config.attachments.largest_bytes, None)
}
