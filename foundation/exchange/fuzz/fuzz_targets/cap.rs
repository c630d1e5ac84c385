//! Any bytes, read as a public warning and used as a caller uses it. Nothing may panic, hang or allocate without bound.
//!
//! `make fuzz`, and a quarter of a minute in `make test`.
#![no_main]

use exchange::Limits;
use exchange::cap::{self, lifecycle};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(all) = cap::parse_each(bytes, &Limits::default()) else { return };
    let mut ledger = lifecycle::Ledger::default();
    for alert in lifecycle::in_order(all.into_iter().flatten().collect()) {
        ledger.take(&alert);
        let _ = alert.summary();
        for lang in kernel::Lang::ALL {
            assert_eq!(cap::select_info(&alert, lang).is_some(), !alert.infos.is_empty());
        }
        for area in alert.infos.iter().flat_map(|info| &info.areas) {
            let _ = area.holds(kernel::Point { lon: 43_500_000, lat: 508_500_000 });
            area.circles.iter().for_each(|circle| drop(circle.ring(32)));
        }
    }
});
