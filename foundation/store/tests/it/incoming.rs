//! Files on their way in: what is written of them, what is known of them, and that nothing of them stays unless it was taken in.

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use store::{BlobError, Blobs, Incoming, Scanner, StoreError, Upload};
use testkit::Place;

const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\nas far as this test goes";

fn blobs(place: &Place, scanner: Option<Arc<dyn Scanner>>) -> Blobs {
    Blobs::open(&place.dir().join("blobs"), 1_000, scanner).unwrap()
}

/// Bytes of each file on its way in.
fn parts(place: &Place) -> Vec<u64> {
    let parts = std::fs::read_dir(place.dir().join("blobs/in")).unwrap().flatten();
    parts.map(|part| part.metadata().unwrap().len()).collect()
}

fn came(blobs: &Blobs, name: &str, pieces: &[&[u8]]) -> Upload {
    let mut incoming: Incoming = blobs.incoming(name, 100).unwrap();
    for piece in pieces {
        incoming.write(piece).unwrap();
    }
    incoming.finish()
}

#[test]
fn what_is_beyond_the_limit_is_measured_and_not_written() {
    let place = Place::sqlite();
    let blobs = blobs(&place, None);
    let mut incoming = blobs.incoming("a", 100).unwrap();
    for _ in 0..50 {
        incoming.write(&[7; 30]).unwrap();
        assert!(parts(&place)[0] <= 100, "{:?}", parts(&place));
    }
    assert!(incoming.is_too_large());
    let upload = incoming.finish();
    assert_eq!((upload.size(), upload.read(2_000).unwrap().len()), (1_500, 100));
    let whole = blobs.hold("b", &mut &[7; 1_500][..], 2_000).unwrap();
    assert_eq!(upload.hash(), whole.hash, "the hash is that of all that came");
    assert!(matches!(blobs.accept(&upload), Err(BlobError::TooLarge(100))));
    assert!(matches!(blobs.set_apart(&upload, 2_000), Err(BlobError::TooLarge(100))));
    drop(upload);
    assert!(parts(&place).is_empty());
}

#[test]
fn the_same_content_twice_is_one_file() {
    let place = Place::sqlite();
    let blobs = blobs(&place, None);
    let (one, other) = (came(&blobs, "a", &[PICTURE]), came(&blobs, "b", &[&PICTURE[..3], &PICTURE[3..]]));
    assert_eq!(parts(&place).len(), 2);
    let kept = blobs.accept(&one).unwrap();
    assert_eq!((kept.content_type.as_str(), kept.size), ("image/png", PICTURE.len() as u64));
    assert_eq!(blobs.accept(&other).unwrap(), kept);
    drop((one, other));
    assert_eq!((blobs.list().unwrap().len(), parts(&place).len()), (1, 0));
    assert!(blobs.by_id(kept.id()).unwrap().is_some(), "it stays when the uploads are gone");
}

#[test]
fn what_breaks_off_or_is_of_no_kept_type_leaves_nothing() {
    let place = Place::sqlite();
    let blobs = blobs(&place, None);
    let mut broken = blobs.incoming("a", 100).unwrap();
    broken.write(PICTURE).unwrap();
    assert_eq!(parts(&place), [PICTURE.len() as u64]);
    drop(broken);
    assert!(parts(&place).is_empty());
    let page = came(&blobs, "b", &[&b"<ht"[..], b"ml><script>"]);
    assert!(matches!(blobs.accept(&page), Err(BlobError::Type(_))), "told from the content, piece by piece");
    drop(page);
    let mut torn = PICTURE.chain(Torn);
    assert!(matches!(blobs.put("c", &mut torn), Err(BlobError::Store(_))));
    assert_eq!(
        (blobs.list().unwrap().len(), blobs.list_held().unwrap().len(), parts(&place).len()),
        (0, 0, 0)
    );
}

/// A connection that breaks.
struct Torn;

impl Read for Torn {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        Err(std::io::ErrorKind::ConnectionReset.into())
    }
}

/// Holds everything back.
struct Strict;

impl Scanner for Strict {
    fn look(&self, file: &Path) -> Result<Option<String>, String> {
        Ok(std::fs::read(file).map_err(|e| e.to_string())?.starts_with(PICTURE).then(|| "evil".to_owned()))
    }
}

#[test]
fn the_scanner_looks_at_what_flowed_in_before_it_is_anywhere_else() {
    let place = Place::sqlite();
    let blobs = blobs(&place, Some(Arc::new(Strict)));
    let upload = came(&blobs, "a", &[PICTURE]);
    assert!(matches!(blobs.accept(&upload), Err(BlobError::Quarantined(why)) if why == "evil"));
    let held: Vec<String> = blobs.list_held().unwrap().into_iter().map(|(hash, _)| hash).collect();
    assert_eq!((held, blobs.list().unwrap().len()), (vec![upload.hash().to_owned()], 0));
    drop(upload);
    assert_eq!((blobs.list_held().unwrap().len(), parts(&place).len()), (1, 0), "quarantine keeps it");
}

#[test]
fn what_a_stop_cut_off_is_swept_at_the_start() {
    let place = Place::sqlite();
    let kept = blobs(&place, None).keep("a", &mut &*PICTURE, 100).unwrap();
    std::fs::write(place.dir().join("blobs/in/left"), PICTURE).unwrap();
    let again = blobs(&place, None);
    assert_eq!(parts(&place).len(), 1, "opening it for a look does not take it from whoever writes");
    assert_eq!((again.sweep().unwrap(), again.sweep().unwrap()), (1, 0));
    assert!(parts(&place).is_empty() && again.by_id(kept.id()).unwrap().is_some());
}

#[test]
fn what_cannot_be_removed_keeps_nothing_else() {
    let place = Place::sqlite();
    let blobs = blobs(&place, None);
    let stuck = place.dir().join("blobs/in/m");
    std::fs::create_dir(&stuck).unwrap();
    for name in ["a", "z"] {
        std::fs::write(place.dir().join("blobs/in").join(name), PICTURE).unwrap();
    }
    assert!(matches!(blobs.sweep(), Err(StoreError::Io { .. })));
    assert_eq!(parts(&place).len(), 1);
    assert!(stuck.exists());
}
