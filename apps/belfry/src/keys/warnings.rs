//! The key that signs public warnings, its certificate, and the certificates that came before it.
//!
//! A new key is made beside the one that signs, noted in the journal, and moved into place; the old certificate goes to the earlier
//! ones, which stay published, because what it signed stays as it is. Cut short anywhere, the same order given again ends it.

use std::path::{Path, PathBuf};

use exchange::cap::{self, Signer};
use kernel::Timestamp;

use super::{KeysError, closed, put, write};
use crate::public::WarningSettings;

/// The key (PKCS #8).
const KEY: &str = "warnings.key";
/// The certificate that goes with it.
const CERTIFICATE: &str = "warnings.pem";
/// Both on their way to take over.
const NEXT_KEY: &str = "warnings.key.next";
const NEXT_CERTIFICATE: &str = "warnings.pem.next";
/// Certificates that signed before, the latest first.
const EARLIER: &str = "warnings-earlier.pem";
/// For so long the certificate holds that a place issues to itself.
const CERTIFICATE_DAYS: i64 = 5 * 365;

/// What signs public warnings: the key that the configuration names, or the place's own, made with its certificate when there is
/// none yet.
///
/// # Errors
/// When a file cannot be read or written, others can read the key, or key and certificate do not belong together.
pub(crate) fn warnings(
    folder: &Path,
    settings: &WarningSettings,
    name: &str,
    now: Timestamp,
) -> Result<Signer, KeysError> {
    settle(folder)?;
    let own = folder.join(KEY);
    let file = settings.key.clone().unwrap_or_else(|| own.clone());
    if file == own && !own.exists() {
        new_key(folder, &own)?;
    }
    let certificate = settings.certificate.clone().unwrap_or_else(|| folder.join(CERTIFICATE));
    if settings.certificate.is_none() && !certificate.exists() {
        issue(&file, &certificate, name, now)?;
    }
    pair(&file, &certificate)
}

/// The certificates that signed before, one after another; empty where there is none.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn earlier(folder: &Path) -> Result<String, KeysError> {
    let file = folder.join(EARLIER);
    if !file.exists() {
        return Ok(String::new());
    }
    std::fs::read_to_string(&file).map_err(|e| KeysError::File(file, e))
}

/// A key that is made and does not sign yet.
pub(crate) struct Next {
    folder: PathBuf,
    /// The certificate until now (PEM).
    pub before: String,
    /// The certificate from now on (PEM).
    pub certificate: String,
}

/// Makes the next key and its certificate, or takes up those that were made and never took over.
///
/// # Errors
/// When the configuration names key or certificate, or a file cannot be read or written; the present key goes on then.
pub(crate) fn next(
    folder: &Path,
    settings: &WarningSettings,
    name: &str,
    now: Timestamp,
) -> Result<Next, KeysError> {
    let named = [("key", settings.key.is_some()), ("certificate", settings.certificate.is_some())];
    if let Some((what, _)) = named.into_iter().find(|(_, named)| *named) {
        return Err(KeysError::Configured(what, folder.join(EARLIER)));
    }
    let before = warnings(folder, settings, name, now)?.certificate_pem();
    let (key, certificate) = (folder.join(NEXT_KEY), folder.join(NEXT_CERTIFICATE));
    if !key.exists() {
        new_key(folder, &key)?;
    }
    if !certificate.exists() {
        issue(&key, &certificate, name, now)?;
    }
    let signer = pair(&key, &certificate)?;
    Ok(Next { folder: folder.to_owned(), before, certificate: signer.certificate_pem() })
}

impl Next {
    /// Lets it sign from now on. The old key is gone then; its certificate stays.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub(crate) fn take_over(self) -> Result<(), KeysError> {
        let known = earlier(&self.folder)?;
        if !known.contains(self.before.trim()) {
            let all = format!("{}\n{known}", self.before.trim());
            write(&self.folder.join(EARLIER), all.as_bytes())?;
        }
        rename(&self.folder, NEXT_KEY, KEY)?;
        settle(&self.folder)
    }
}

/// Ends a take-over that was cut short between the two files.
fn settle(folder: &Path) -> Result<(), KeysError> {
    if folder.join(NEXT_CERTIFICATE).exists() && !folder.join(NEXT_KEY).exists() {
        return rename(folder, NEXT_CERTIFICATE, CERTIFICATE);
    }
    Ok(())
}

fn rename(folder: &Path, from: &str, to: &str) -> Result<(), KeysError> {
    let (from, to) = (folder.join(from), folder.join(to));
    std::fs::rename(&from, to).map_err(|e| KeysError::File(from, e))
}

fn new_key(folder: &Path, file: &Path) -> Result<(), KeysError> {
    let key = cap::new_key().map_err(|e| KeysError::Warnings(file.to_owned(), e))?;
    put(folder, file, &key)
}

/// A certificate that this key issues to itself.
fn issue(key: &Path, certificate: &Path, name: &str, now: Timestamp) -> Result<(), KeysError> {
    let (from, until) = (now.plus_seconds(-86_400), now.plus_seconds(CERTIFICATE_DAYS * 86_400));
    let pem = cap::self_issued(&closed(key)?, name, from, until)
        .map_err(|e| KeysError::Warnings(certificate.to_owned(), e))?;
    write(certificate, pem.as_bytes())
}

fn pair(key: &Path, certificate: &Path) -> Result<Signer, KeysError> {
    let key = closed(key)?;
    let pem = std::fs::read(certificate).map_err(|e| KeysError::File(certificate.to_owned(), e))?;
    Signer::new(&key, &pem).map_err(|e| KeysError::Warnings(certificate.to_owned(), e))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    const NOW: Timestamp = Timestamp(1_795_488_000_000_000);

    #[test]
    fn the_key_of_warnings_is_made_once_with_its_certificate_and_closed_to_others() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path().join("keys");
        let (now, settings) = (NOW, WarningSettings::default());
        let made = warnings(&at, &settings, "Town", now).unwrap();
        let again = warnings(&at, &settings, "Town", now.plus_seconds(60)).unwrap();
        assert_eq!(made.certificate_pem(), again.certificate_pem());
        let mode = std::fs::metadata(at.join(KEY)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0);
        let other = tempfile::tempdir().unwrap();
        warnings(other.path(), &settings, "Other", now).unwrap();
        let mixed = WarningSettings { certificate: Some(other.path().join(CERTIFICATE)), key: None };
        let refused = warnings(&at, &mixed, "Town", now).unwrap_err();
        assert!(refused.to_string().contains("another key"), "{refused}");
    }

    #[test]
    fn a_new_key_signs_and_the_certificate_before_it_stays() {
        let folder = tempfile::tempdir().unwrap();
        let (at, settings) = (folder.path(), WarningSettings::default());
        let old = warnings(at, &settings, "Town", NOW).unwrap().certificate_pem();
        let next_one = next(at, &settings, "Town", NOW).unwrap();
        assert_eq!(next_one.before, old);
        let made = next_one.certificate.clone();
        assert_eq!(
            warnings(at, &settings, "Town", NOW).unwrap().certificate_pem(),
            old,
            "not before it takes over"
        );
        // Cut short here, the same key takes over the next time.
        let again = next(at, &settings, "Town", NOW.plus_seconds(60)).unwrap();
        assert_eq!(again.certificate, made);
        again.take_over().unwrap();
        assert_eq!(warnings(at, &settings, "Town", NOW).unwrap().certificate_pem(), made);
        assert_eq!(earlier(at).unwrap().trim(), old.trim());
        let mode = std::fs::metadata(at.join(KEY)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0);
        next(at, &settings, "Town", NOW).unwrap().take_over().unwrap();
        let all = earlier(at).unwrap();
        assert_eq!(all.matches("BEGIN").count(), 2);
        assert!(all.find(made.trim()) < all.find(old.trim()), "the latest first");
    }

    #[test]
    fn a_take_over_cut_short_between_two_files_is_ended_at_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let (at, settings) = (folder.path(), WarningSettings::default());
        warnings(at, &settings, "Town", NOW).unwrap();
        let next_one = next(at, &settings, "Town", NOW).unwrap();
        rename(at, NEXT_KEY, KEY).unwrap();
        assert_eq!(warnings(at, &settings, "Town", NOW).unwrap().certificate_pem(), next_one.certificate);
    }

    #[test]
    fn a_key_of_an_authority_is_exchanged_where_it_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let settings = WarningSettings { key: Some("/etc/town/warnings.key".into()), certificate: None };
        let refused = next(folder.path(), &settings, "Town", NOW).err().unwrap().to_string();
        assert!(refused.contains("[warnings] key") && refused.contains(EARLIER), "{refused}");
    }
}
