//! Putting a profile in force: an entry of the journal with its hash.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::{Refusal, Resource, Timestamp};
use serde::{Deserialize, Serialize};
use store::{Command, Deciding, Draft, Entry, Failure, Read, StoreError, Tx, View};

use crate::{Grade, Known, Profile, Status};

const INSTALLED: &str = "profile.installed@1";

/// Installs a profile. Refused while it has an error; nothing happens when it is in force already.
pub struct InstallProfile {
    /// The profile.
    pub profile: Arc<Profile>,
    /// What the program knows.
    pub known: Known,
}

/// `profile.installed@1`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Installed {
    /// Code of the profile.
    pub code: String,
    /// Its version.
    pub version: String,
    /// Its hash, hex.
    pub hash: String,
    /// Hash of each file, hex.
    pub files: BTreeMap<String, String>,
    /// How many of its rules and numbers nobody has verified yet.
    pub unverified: i64,
}

impl Command for InstallProfile {
    fn name(&self) -> &'static str {
        "profile.install"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "profile.install", &Resource::service())?;
        let findings = self.profile.check(&self.known);
        let errors = findings.iter().filter(|finding| finding.grade == Grade::Error).count();
        if let Some(first) = findings.first().filter(|_| errors > 0) {
            let refusal = Refusal::invalid("profile", "refusal-profile-faulty");
            return Err(refusal.with("errors", errors).with("first", first).into());
        }
        if installed(cx.read)?.is_some_and(|now| now.hash == self.profile.hash()) {
            return Ok(Vec::new());
        }
        let unverified =
            self.profile.legal_numbers.iter().filter(|one| one.status == Status::Unverified).count()
                + self.profile.rules.iter().filter(|one| one.status == Status::Unverified).count();
        let event = Installed {
            code: self.profile.head.code.clone(),
            version: self.profile.head.version.clone(),
            hash: self.profile.hash().to_owned(),
            files: self.profile.digests().clone(),
            unverified: i64::try_from(unverified).unwrap_or(i64::MAX),
        };
        Ok(vec![Draft::new(INSTALLED, None, &event)?])
    }
    fn urgent(&self) -> bool {
        false
    }
}

/// The profiles that were ever in force: table `profile_installed`.
#[derive(Debug, Default)]
pub struct ProfileView;

impl View for ProfileView {
    fn name(&self) -> &'static str {
        "profile"
    }
    fn version(&self) -> u32 {
        1
    }
    fn tables(&self) -> &'static [&'static str] {
        &["CREATE TABLE profile_installed (
            seq BIGINT PRIMARY KEY, at BIGINT NOT NULL, code TEXT NOT NULL, version TEXT NOT NULL,
            hash TEXT NOT NULL, unverified BIGINT NOT NULL)"]
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let Some(event) = (entry.header.kind == INSTALLED).then(|| entry.event::<Installed>()).flatten()
        else {
            return Ok(());
        };
        tx.execute(
            "INSERT INTO profile_installed (seq, at, code, version, hash, unverified)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (seq) DO NOTHING",
            &[
                entry.header.seq.into(),
                entry.header.recorded.at.into(),
                event.code.into(),
                event.version.into(),
                event.hash.into(),
                event.unverified.into(),
            ],
        )?;
        Ok(())
    }
    /// What was in force when is looked up in it; it tells nothing about anybody.
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok((entry.header.kind == INSTALLED).then_some("refusal-erase-profile"))
    }
}

/// A profile that was put in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstalledProfile {
    /// Number of the entry.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Code.
    pub code: String,
    /// Version.
    pub version: String,
    /// Hash, hex.
    pub hash: String,
}

/// The profile in force in this journal, if any was ever installed.
///
/// # Errors
/// When the storage fails.
pub fn installed(read: &dyn Read) -> Result<Option<InstalledProfile>, StoreError> {
    let sql = "SELECT seq, at, code, version, hash FROM profile_installed ORDER BY seq DESC LIMIT 1";
    let Some(row) = read.one(sql, &[])? else { return Ok(None) };
    Ok(Some(InstalledProfile {
        seq: row.int(0)?,
        at: row.time(1)?,
        code: row.text(2)?.to_owned(),
        version: row.text(3)?.to_owned(),
        hash: row.text(4)?.to_owned(),
    }))
}
