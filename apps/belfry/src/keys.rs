//! The key that signs checkpoints: made at the first start, readable by nobody else, kept apart from backups.

use std::io::Write as _;
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use journal::{PublicKey, SigningKey};
use kernel::{Chance as _, SystemChance};

/// Why a key cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeysError {
    /// A file could not be read or written.
    #[error("{}: {1}", .0.display())]
    File(PathBuf, #[source] std::io::Error),
    /// The file is no key.
    #[error("{}: not a key", .0.display())]
    Form(PathBuf),
    /// Others can read it.
    #[error("{}: other users can read this key; chmod 600 it, and rotate it if they did", .0.display())]
    Open(PathBuf),
    /// Cannot stand in a note.
    #[error(transparent)]
    Name(#[from] journal::KeyError),
}

/// The name that a journal has in its checkpoints: the authority's address without scheme, and the journal's name.
pub fn origin(url: &str, journal: &str) -> String {
    let host = url.split_once("://").map_or(url, |(_, rest)| rest).trim_end_matches('/');
    format!("{host}/{journal}")
}

/// The signing key, made when there is none yet.
///
/// # Errors
/// When it cannot be read or written, or others can read it.
pub fn signing(folder: &Path, origin: &str) -> Result<SigningKey, KeysError> {
    let file = folder.join("checkpoint.key");
    let seed = if file.exists() { read(&file)? } else { make(folder, &file)? };
    let key = SigningKey::new(origin, &seed)?;
    let public = folder.join("checkpoint.pub.pem");
    if !public.exists() {
        std::fs::write(&public, key.public().to_pem()).map_err(|e| KeysError::File(public.clone(), e))?;
    }
    Ok(key)
}

/// The public half, from a PEM file.
///
/// # Errors
/// When the file is none.
pub fn public(file: &Path, origin: &str) -> Result<PublicKey, KeysError> {
    let pem = std::fs::read_to_string(file).map_err(|e| KeysError::File(file.to_owned(), e))?;
    Ok(PublicKey::from_pem(origin, &pem)?)
}

fn read(file: &Path) -> Result<[u8; 32], KeysError> {
    let io = |e| KeysError::File(file.to_owned(), e);
    let mode = std::fs::metadata(file).map_err(io)?.permissions().mode();
    if mode & 0o077 != 0 {
        return Err(KeysError::Open(file.to_owned()));
    }
    let bytes = std::fs::read(file).map_err(io)?;
    bytes.try_into().map_err(|_| KeysError::Form(file.to_owned()))
}

fn make(folder: &Path, file: &Path) -> Result<[u8; 32], KeysError> {
    let io = |e| KeysError::File(file.to_owned(), e);
    std::fs::create_dir_all(folder).map_err(io)?;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700)).map_err(io)?;
    let mut seed = [0u8; 32];
    SystemChance.fill(&mut seed);
    let mut out = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file).map_err(io)?;
    out.write_all(&seed).map_err(io)?;
    out.sync_all().map_err(io)?;
    Ok(seed)
}
