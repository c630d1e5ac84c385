//! Any bytes behind a document of ours, looked at as one that came back signed. Nothing may panic, hang or allocate without bound,
//! and nothing holds where nobody is trusted.
//!
//! The first byte says which of our documents it is: one for each way in which a PDF lists its objects.
#![no_main]

use std::sync::LazyLock;

use exchange::pades::{Anchors, MOST_SIGNATURES, check};
use kernel::Timestamp;
use libfuzzer_sys::fuzz_target;

const ISSUED: [&[u8]; 3] = [
    include_bytes!("../../tests/pades/issued.pdf"),
    include_bytes!("../../tests/pades/lines-issued.pdf"),
    include_bytes!("../../tests/pades/stream-issued.pdf"),
];

static TRUSTED: LazyLock<Anchors> = LazyLock::new(|| {
    Anchors::from_pem([include_str!("../../tests/pades/anchor.pem")]).expect("our own authority is read")
});

fuzz_target!(|bytes: &[u8]| {
    let Some((which, behind)) = bytes.split_first() else { return };
    let Some(issued) = ISSUED.get(usize::from(*which) % ISSUED.len()) else { return };
    let returned = [issued, behind].concat();
    let now = Timestamp::from_seconds(1_798_761_600);
    let checked = check(issued, &returned, &TRUSTED, now);
    assert!(checked.signatures.len() <= MOST_SIGNATURES);
    assert!(!checked.holds() || checked.signatures.iter().all(|s| !s.signer.is_empty()));
    assert!(!check(issued, &returned, &Anchors::default(), now).holds());
});
