//! The key that signs checkpoints, and the one that encrypts secrets of one-time codes: made at the first start, readable by
//! nobody else, kept apart from backups.

use std::io::Write as _;
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use exchange::cap::SignError;
use journal::checkpoint::{KeyRing, Note, rotation};
use journal::{PublicKey, SigningKey};
use kernel::{Chance as _, SystemChance};

mod warnings;

pub(crate) use warnings::{earlier, next, warnings};

/// The key that signs now.
const KEY: &str = "checkpoint.key";
/// Its public half.
const PUBLIC: &str = "checkpoint.pub.pem";
/// The name of the place in its checkpoints.
const ORIGIN: &str = "origin";
/// The key under which secrets of one-time codes are encrypted in the database.
const FACTORS: &str = "factors.key";
/// The key by which the place names itself to push services.
const PUSH: &str = "push.key";
const WEBHOOKS: &str = "webhooks.key";
/// The key out of which each person gets their own for what a browser keeps unsent.
const UNSENT: &str = "unsent.key";
/// A key on its way to take over.
const NEXT: &str = "checkpoint.key.next";
/// The public key that was trusted first; there only after a rotation.
pub(crate) const FIRST: &str = "first.pub.pem";
/// Statements of the old key that a new one takes over, one note after another.
pub(crate) const ROTATIONS: &str = "rotations.txt";

/// Why a key cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum KeysError {
    /// A file could not be read or written.
    #[error("{path}: {1}", path = .0.display())]
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
    /// The key or certificate of public warnings.
    #[error("{path}: {1}", path = .0.display())]
    Warnings(PathBuf, #[source] SignError),
    /// The key of public warnings is not this place's own.
    #[error(
        "[warnings] {0} names what signs warnings: exchange it there, and add the old certificate to {earlier}, so that it stays \
         published",
        earlier = .1.display()
    )]
    Configured(&'static str, PathBuf),
    /// A statement of a rotation is not to be believed.
    #[error("{path}: {1}", path = .0.display())]
    Rotation(PathBuf, String),
}

/// The name that a journal has in its checkpoints: the authority's address without scheme as it was when the first key was
/// made, and the journal's name. An address may change later; the name in what was signed must not.
pub(crate) fn origin(folder: &Path, url: &str, journal: &str) -> String {
    let kept = std::fs::read_to_string(folder.join(ORIGIN)).ok();
    let host = kept.as_deref().map_or_else(|| host(url), str::trim);
    format!("{host}/{journal}")
}

fn host(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| rest).trim_end_matches('/')
}

/// Settles the name for good, when it is not yet.
///
/// # Errors
/// When the folder cannot be written.
pub(crate) fn keep_origin(folder: &Path, url: &str) -> Result<(), KeysError> {
    let file = folder.join(ORIGIN);
    if file.exists() {
        return Ok(());
    }
    std::fs::create_dir_all(folder).map_err(|e| KeysError::File(folder.to_owned(), e))?;
    write(&file, host(url).as_bytes())
}

/// The signing key, made when there is none yet.
///
/// # Errors
/// When it cannot be read or written, or others can read it.
pub(crate) fn signing(folder: &Path, origin: &str) -> Result<SigningKey, KeysError> {
    settle(folder)?;
    let file = folder.join(KEY);
    let seed = if file.exists() { read(&file)? } else { make(folder, &file)? };
    let key = SigningKey::new(origin, &seed)?;
    let public = folder.join(PUBLIC);
    if !public.exists() {
        write(&public, key.public().to_pem().as_bytes())?;
    }
    Ok(key)
}

/// The key under which secrets of one-time codes are kept encrypted, made when there is none yet. Without it they open no
/// more: their owners enrol anew.
///
/// # Errors
/// When it cannot be read or written, or others can read it.
pub(crate) fn factors(folder: &Path) -> Result<[u8; 32], KeysError> {
    let file = folder.join(FACTORS);
    if file.exists() { read(&file) } else { make(folder, &file) }
}

/// The key out of which each person gets their own for what a browser keeps unsent, made when there is none yet. Without it,
/// what lies sealed in browsers opens no more.
///
/// # Errors
/// When it cannot be read or written, or others can read it.
pub(crate) fn unsent(folder: &Path) -> Result<[u8; 32], KeysError> {
    let file = folder.join(UNSENT);
    if file.exists() { read(&file) } else { make(folder, &file) }
}

/// The key from which the secrets of webhooks are made, made when there is none yet. With another one every partner needs a new
/// secret.
///
/// # Errors
/// When it cannot be read or written, or others can read it.
pub(crate) fn webhooks(folder: &Path) -> Result<[u8; 32], KeysError> {
    let file = folder.join(WEBHOOKS);
    if file.exists() { read(&file) } else { make(folder, &file) }
}

/// The key by which the place names itself to push services, made when there is none yet. With another one nobody's device can be told any
/// more until its owner allows it again.
///
/// # Errors
/// When it cannot be read or written, or others can read it.
pub(crate) fn push(folder: &Path) -> Result<outbox::push::Key, KeysError> {
    let file = folder.join(PUSH);
    let seed = if file.exists() { read(&file)? } else { make(folder, &file)? };
    outbox::push::Key::from_seed(&seed).ok_or(KeysError::Form(file))
}

/// The keys of a journal: from `first` (a PEM file), or the one trusted first here, through every rotation told in
/// `rotations`.
///
/// # Errors
/// When a file cannot be read or a statement is not to be believed.
pub(crate) fn ring(first: &Path, rotations: &Path, origin: &str) -> Result<KeyRing, KeysError> {
    let mut ring = KeyRing::new(origin, public(first, origin)?);
    for (n, text) in notes_in(rotations)?.iter().enumerate() {
        let wrong = |e: &dyn std::fmt::Display| {
            KeysError::Rotation(rotations.to_owned(), format!("statement {}: {e}", n + 1))
        };
        let note: Note = text.parse().map_err(|e| wrong(&e))?;
        // Statements about the other journals of this place stand in the same file.
        if note.text.lines().nth(1) == Some(origin) {
            ring.rotate(&note).map_err(|e| wrong(&e))?;
        }
    }
    Ok(ring)
}

/// The keys of a journal of this place.
///
/// # Errors
/// As [`ring`].
pub(crate) fn own_ring(folder: &Path, origin: &str) -> Result<KeyRing, KeysError> {
    let first = folder.join(FIRST);
    let first = if first.exists() { first } else { folder.join(PUBLIC) };
    ring(&first, &folder.join(ROTATIONS), origin)
}

/// A new key takes over from the present one, for each journal at its size. The old key signs that, and is then gone.
///
/// # Errors
/// When a file cannot be written; then the old key goes on.
pub(crate) fn rotate(folder: &Path, journals: &[(String, u64)]) -> Result<Vec<String>, KeysError> {
    settle(folder)?;
    let old = read(&folder.join(KEY))?;
    let new = make(folder, &folder.join(NEXT))?;
    let mut statements = Vec::new();
    for (origin, size) in journals {
        let (old, new) = (SigningKey::new(origin, &old)?, SigningKey::new(origin, &new)?);
        let note = rotation(origin, *size, &old, &new)
            .map_err(|e| KeysError::Rotation(folder.join(ROTATIONS), e.to_string()))?;
        statements.push(note.to_string());
    }
    if !folder.join(FIRST).exists() {
        std::fs::copy(folder.join(PUBLIC), folder.join(FIRST))
            .map_err(|e| KeysError::File(folder.join(FIRST), e))?;
    }
    let file = folder.join(ROTATIONS);
    let mut text = if file.exists() {
        std::fs::read_to_string(&file).map_err(|e| KeysError::File(file.clone(), e))?
    } else {
        String::new()
    };
    statements.iter().for_each(|s| text.extend([s.as_str(), "\n"]));
    write(&file, text.as_bytes())?;
    settle(folder)?;
    Ok(statements)
}

/// Ends a rotation that was cut short: with the statements written the new key counts, before that it never was.
fn settle(folder: &Path) -> Result<(), KeysError> {
    let next = folder.join(NEXT);
    if !next.exists() {
        return Ok(());
    }
    let key = SigningKey::new("key", &read(&next)?)?;
    let public = key.public();
    let told = notes_in(&folder.join(ROTATIONS))?.iter().any(|note| {
        let new = note.lines().nth(4).and_then(|line| line.parse::<PublicKey>().ok());
        new.is_some_and(|key| key.to_pem() == public.to_pem())
    });
    let io = |e| KeysError::File(next.clone(), e);
    if !told {
        return std::fs::remove_file(&next).map_err(io);
    }
    std::fs::rename(&next, folder.join(KEY)).map_err(io)?;
    write(&folder.join(PUBLIC), public.to_pem().as_bytes())
}

/// The notes of a file, one after another; none when there is no such file.
fn notes_in(file: &Path) -> Result<Vec<String>, KeysError> {
    if !file.exists() {
        return Ok(Vec::new());
    }
    let text = std::fs::read_to_string(file).map_err(|e| KeysError::File(file.to_owned(), e))?;
    Ok(notes(&text))
}

/// Notes that stand one after another; each ends with its signature lines.
pub(crate) fn notes(text: &str) -> Vec<String> {
    let mut notes = Vec::new();
    let (mut note, mut signed) = (String::new(), false);
    for line in text.lines() {
        if signed && !line.starts_with('\u{2014}') {
            notes.push(std::mem::take(&mut note));
            signed = false;
            if line.is_empty() {
                continue;
            }
        }
        signed |= line.starts_with('\u{2014}');
        note.push_str(line);
        note.push('\n');
    }
    if signed {
        notes.push(note);
    }
    notes
}

/// Written beside and moved into place: a half-written file never counts.
fn write(file: &Path, bytes: &[u8]) -> Result<(), KeysError> {
    let part = file.with_extension("part");
    let io = |e| KeysError::File(file.to_owned(), e);
    std::fs::write(&part, bytes).map_err(io)?;
    std::fs::rename(&part, file).map_err(io)
}

/// The public half, from a PEM file.
///
/// # Errors
/// When the file is none.
pub(crate) fn public(file: &Path, origin: &str) -> Result<PublicKey, KeysError> {
    let pem = std::fs::read_to_string(file).map_err(|e| KeysError::File(file.to_owned(), e))?;
    Ok(PublicKey::from_pem(origin, &pem)?)
}

fn read(file: &Path) -> Result<[u8; 32], KeysError> {
    closed(file)?.try_into().map_err(|_| KeysError::Form(file.to_owned()))
}

/// The content of a file that nobody else can read.
fn closed(file: &Path) -> Result<Vec<u8>, KeysError> {
    let io = |e| KeysError::File(file.to_owned(), e);
    let mode = std::fs::metadata(file).map_err(io)?.permissions().mode();
    if mode & 0o077 != 0 {
        return Err(KeysError::Open(file.to_owned()));
    }
    std::fs::read(file).map_err(io)
}

fn make(folder: &Path, file: &Path) -> Result<[u8; 32], KeysError> {
    let mut seed = [0u8; 32];
    SystemChance.fill(&mut seed);
    put(folder, file, &seed)?;
    Ok(seed)
}

/// A new file that nobody else can read, in a folder that nobody else can open.
fn put(folder: &Path, file: &Path, bytes: &[u8]) -> Result<(), KeysError> {
    let io = |e| KeysError::File(file.to_owned(), e);
    std::fs::create_dir_all(folder).map_err(io)?;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700)).map_err(io)?;
    let mut out =
        std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file).map_err(io)?;
    out.write_all(bytes).map_err(io)?;
    out.sync_all().map_err(io)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_key_takes_over_and_both_are_believed_for_their_part() {
        let folder = tempfile::tempdir().unwrap();
        let (at, origin) = (folder.path(), "town.example/live");
        let old = signing(at, origin).unwrap();
        rotate(at, &[(origin.to_owned(), 10), ("town.example/access".to_owned(), 3)]).unwrap();
        let new = signing(at, origin).unwrap();
        assert_ne!(old.public(), new.public());
        let ring = own_ring(at, origin).unwrap();
        assert_eq!(ring.newest(), Some(new.public()));
        let note = |size: u64, key: &SigningKey| {
            let text = format!("{origin}\n{size}\n{}\n", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
            Note::sign(&text, &[key]).unwrap()
        };
        for (size, key, believed) in [(9, &old, true), (11, &old, false), (11, &new, true), (9, &new, false)]
        {
            assert_eq!(ring.verify(&note(size, key)).is_ok(), believed, "{size}");
        }
    }

    #[test]
    fn the_key_of_the_factors_stays_and_is_closed_to_others() {
        let folder = tempfile::tempdir().unwrap();
        let key = factors(folder.path()).unwrap();
        assert_eq!(factors(folder.path()).unwrap(), key);
        let file = folder.path().join(FACTORS);
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(factors(folder.path()), Err(KeysError::Open(_))));
    }

    #[test]
    fn a_rotation_cut_short_never_was() {
        let folder = tempfile::tempdir().unwrap();
        let (at, origin) = (folder.path(), "town.example/live");
        let old = signing(at, origin).unwrap();
        make(at, &at.join(NEXT)).unwrap();
        assert_eq!(signing(at, origin).unwrap().public(), old.public());
        assert!(!at.join(NEXT).exists());
    }
}
