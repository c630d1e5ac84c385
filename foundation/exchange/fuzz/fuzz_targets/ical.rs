//! Any bytes, read as a calendar. Nothing may panic, hang or allocate without bound.
#![no_main]

use exchange::ical::{Limits, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits::default();
    let Ok(found) = read(bytes, &limits) else { return };
    assert!(found.len() <= limits.events);
    for event in found.iter().filter_map(|f| f.event.as_ref().ok()) {
        assert!(!event.title.is_empty() && event.title.len() <= limits.text_bytes);
    }
});
