//! Files that entries name: kept as they came, looked for, erased with the body, and not brought back.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::sync::Arc;

use store::{Archive, BlobError, Blobs, Erase, Restore, View, blob_id, restore};
use testkit::{Place, on_both};

use crate::counter::{Counters, SESSIONS, counter, open, raise, submission};

/// Markup that no attachment may be, from outside.
const CAME: &[u8] = b"<?xml version=\"1.0\"?><alert>\r\n\xff</alert>";

fn blobs(place: &Place) -> Blobs {
    Blobs::open(&place.dir().join("blobs"), 1_000, None).unwrap()
}

fn there(blobs: &Blobs) -> BTreeSet<kernel::Id<kernel::kind::Blob>> {
    let all = [blobs.list().unwrap(), blobs.list_held().unwrap()].concat();
    all.iter().map(|(name, _)| blob_id(name)).collect()
}

fn content(mut file: std::fs::File) -> Vec<u8> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).unwrap();
    bytes
}

#[test]
fn what_came_is_kept_byte_for_byte_and_leaves_quarantine_once_taken_in() {
    let place = Place::sqlite();
    let blobs = blobs(&place);
    let held = blobs.hold("a", &mut &*CAME, 100).unwrap();
    assert_eq!(content(blobs.held(&held.hash).unwrap().unwrap()), CAME);
    assert!(blobs.by_id(held.id()).unwrap().is_none(), "nobody took it in yet");
    blobs.release(&held.hash).unwrap();
    blobs.release(&held.hash).unwrap();
    assert_eq!(content(blobs.by_id(held.id()).unwrap().unwrap().file), CAME);
    assert_eq!(content(blobs.held(&held.hash).unwrap().unwrap()), CAME, "it is found where it is now");
    assert!(blobs.list_held().unwrap().is_empty());
    assert!(matches!(blobs.keep("b", &mut &*CAME, 10), Err(BlobError::TooLarge(10))));
    assert_eq!(blobs.keep("c", &mut &*CAME, 100).unwrap(), held, "the same content is the same file");
    assert!(blobs.release("../../etc/passwd").is_err() && blobs.held("x").is_err());
    assert_eq!(std::fs::read_dir(place.dir().join("blobs/in")).unwrap().count(), 0, "no part is left behind");
}

#[test]
fn an_erased_body_takes_its_file_along_and_a_restore_does_not_bring_it_back() {
    on_both(|place| {
        let (id, journal, blobs) = (counter(), open(&place.backend), blobs(place));
        let kept = |bytes: &[u8]| blobs.keep("p", &mut &*bytes, 100).unwrap();
        let (shared, other, held) =
            (kept(b"one"), kept(b"two"), blobs.hold("q", &mut &b"three"[..], 9).unwrap());
        for name in [&shared.hash, &shared.hash, &other.hash, &held.hash] {
            raise(&journal, id, &format!("file {name}")).unwrap();
        }
        let views: Vec<Arc<dyn View>> = vec![Arc::new(Counters)];
        let files = || Archive::open(&place.backend, "live").unwrap().files(&views).unwrap();
        let named = [(1, shared.id()), (2, shared.id()), (3, other.id()), (4, held.id())];
        assert_eq!(files().named, named);
        assert_eq!(files().missing(&there(&blobs)), []);
        let before = place.dir().join("before.db");
        journal.backup_acts(&before).unwrap();

        let erase = |entries: Vec<i64>| Erase {
            entries,
            reason: "decision 12".into(),
            power: "journal.export",
            views: views.clone(),
        };
        let command = submission(erase(vec![1, 4]));
        let again = store::Submission { command_id: command.command_id, ..submission(erase(vec![1, 4])) };
        let done = journal.erase(command, &blobs).unwrap();
        assert_eq!((&done[0].files, &done[1].files), (&vec![shared.id()], &vec![held.id()]));
        assert_eq!(there(&blobs), [other.id()].into(), "also where another entry names the same content");
        assert_eq!(files().missing(&there(&blobs)), [], "what was erased is not missed");
        assert_eq!(journal.erase(again, &blobs).unwrap(), done, "a repeat finishes the same");

        blobs.erase(other.id()).unwrap();
        assert_eq!(files().missing(&there(&blobs)), [(3, other.id())], "a lost file is");
        kept(b"one");
        raise(&journal, id, &format!("file {}", shared.hash)).unwrap();
        assert_eq!(files().erased, [held.id()].into(), "the same content came again and stays");

        let target = Place::sqlite();
        let what = Restore {
            journal: "live",
            keeps: &[SESSIONS],
            endings: &[],
            erasures: &journal.erasures().unwrap(),
        };
        restore(&target.backend, &before, &what).unwrap();
        let restored = Archive::open(&target.backend, "live").unwrap();
        assert_eq!(restored.erasures().unwrap(), done);
        assert_eq!(restored.files(&views).unwrap().erased, [shared.id(), held.id()].into());
    });
}
