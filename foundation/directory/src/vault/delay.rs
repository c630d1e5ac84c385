//! Growing delays after wrong passwords, per account and per source.

use kernel::Timestamp;
use store::{Journal, StoreError};

/// Wrong ones that cost nothing.
const FREE_ACCOUNT: i64 = 3;
/// A source may be a whole control room behind one address.
const FREE_SOURCE: i64 = 20;
/// Longest wait in seconds.
const LONGEST: i64 = 300;
/// After this many seconds without a wrong one, the count starts again.
const FORGOTTEN_AFTER: i64 = 3600;

/// Seconds still to wait before another try.
pub(super) fn wait(journal: &Journal, subjects: &[String; 2], now: Timestamp) -> Result<i64, StoreError> {
    let asked = subjects.clone();
    journal.keep(move |k| {
        let mut longest = 0;
        for subject in &asked {
            let sql = "SELECT failures, last_at FROM throttle WHERE subject = $1";
            if let Some(row) = k.one(sql, &[subject.as_str().into()])? {
                let since = (now.0 - row.time(1)?.0) / 1_000_000;
                longest = longest.max(delay(subject, row.int(0)?) - since);
            }
        }
        Ok(longest.max(0))
    })
}

/// 1, 2, 4, … seconds after the free ones.
fn delay(subject: &str, failures: i64) -> i64 {
    let free = if subject.starts_with("account:") { FREE_ACCOUNT } else { FREE_SOURCE };
    let beyond = failures - free;
    if beyond < 0 {
        0
    } else {
        1_i64.checked_shl(u32::try_from(beyond.min(20)).unwrap_or(20)).unwrap_or(LONGEST).min(LONGEST)
    }
}

pub(super) fn count(journal: &Journal, subjects: [String; 2], now: Timestamp) -> Result<(), StoreError> {
    journal.keep(move |k| {
        let forgotten = now.plus_seconds(-FORGOTTEN_AFTER);
        k.execute("DELETE FROM throttle WHERE last_at < $1", &[forgotten.into()])?;
        for subject in &subjects {
            k.execute(
                "INSERT INTO throttle (subject, failures, last_at) VALUES ($1, 1, $2) ON CONFLICT (subject) DO UPDATE SET failures \
                 = throttle.failures + 1, last_at = excluded.last_at",
                &[subject.as_str().into(), now.into()],
            )?;
        }
        Ok(())
    })
}

/// A right password clears the account; the source's count stays, or one good account would free a bad source.
pub(super) fn forget(journal: &Journal, [account, _]: [String; 2]) -> Result<(), StoreError> {
    journal.keep(move |k| k.execute("DELETE FROM throttle WHERE subject = $1", &[account.into()]).map(drop))
}
