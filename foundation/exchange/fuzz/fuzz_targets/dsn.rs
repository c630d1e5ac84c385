//! Any bytes, read as a report of a mail server. Nothing may panic, hang or allocate without bound.
#![no_main]

use exchange::dsn::{Limits, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits::default();
    let Ok(report) = read(bytes, &limits) else { return };
    assert!(!report.recipients.is_empty() && report.recipients.len() <= limits.recipients);
    for one in &report.recipients {
        assert!(one.said.as_ref().is_none_or(|said| said.chars().count() <= limits.text));
        assert!(one.addresses.iter().all(|address| !address.is_empty() && !address.contains(' ')));
    }
});
