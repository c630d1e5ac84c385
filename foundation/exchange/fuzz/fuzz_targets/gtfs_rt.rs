//! Any bytes, read as a feed of a transport operator. Nothing may panic, hang or allocate without bound.
#![no_main]

use exchange::gtfs_rt::{self, Limits};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits::default();
    let Ok(feed) = gtfs_rt::parse(bytes, &limits) else { return };
    assert!(feed.entities.len() <= limits.alerts);
    for alert in feed.entities.iter().filter_map(|e| e.alert.as_ref()) {
        assert!(alert.header.iter().all(|t| !t.text.trim().is_empty()));
    }
});
