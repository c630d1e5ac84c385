//! Nothing that came is lost: files of public warnings, accepted or refused, come back byte for byte, also from a backup.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::program::{Running, Visitor, run, said};

pub(crate) const ACCEPTED: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">\r\n\
    \t<identifier>town.1</identifier><sender>weather@town.example</sender><sent>2026-11-24T01:00:00+01:00</sent>\
    <status>Actual</status><msgType>Alert</msgType><scope>Public</scope><info><language>en-GB</language><category>Met</category>\
    <event>Storm of the test</event><urgency>Expected</urgency><severity>Severe</severity><certainty>Likely</certainty>\
    <expires>2036-11-24T23:00:00+01:00</expires><area><areaDesc>Town</areaDesc></area></info></alert>\n\n";
const REFUSED: &str =
    "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><alert>&x;</alert>\r\n";

/// The demonstration in `data`, with a folder of incoming files: its roles need no passwords, and a machine hands in.
fn night(folder: &Path, data: &str) -> Running {
    std::fs::write(folder.join("place.toml"), "inbox = \"inbox\"\n").unwrap();
    let args = ["demo", "--data", data, "--quiet", "--paused"];
    Running::start_with(folder, &args, &[("BELFRY_CONFIG", "place.toml")])
}

/// Puts a file into the folder as a careful program does, and waits until it was worked through.
pub(crate) fn hand_in(folder: &Path, name: &str, content: &str, to: &str) {
    let inbox = folder.join("inbox");
    std::fs::write(inbox.join("coming.part"), content).unwrap();
    std::fs::rename(inbox.join("coming.part"), inbox.join(name)).unwrap();
    let (done, begun) = (inbox.join(to).join(name), Instant::now());
    while !done.is_file() {
        assert!(begun.elapsed() < Duration::from_secs(30), "{name} is not in {to}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// The first address in a page that begins like this and ends like that.
fn link(page: &str, begin: &str, end: &str) -> String {
    let found = page.split('"').find(|part| part.starts_with(begin) && part.ends_with(end));
    found.unwrap_or_else(|| panic!("no {begin}…{end}: {page}")).to_owned()
}

/// Where the file of this message, and the refused file, are given out, to whom.
fn given_out(running: &Running) -> [(Visitor, String, &'static str); 2] {
    let officer = Visitor::take_role(&running.digits(), "officer");
    let page = |visitor: &Visitor, path: &str| visitor.get(&format!("{}{path}", running.digits())).unwrap().1;
    let list = page(&officer, "/en/warnings");
    assert!(list.contains("Storm of the test"), "{list}");
    let warning = list.split("Storm of the test").next().unwrap();
    let (_, warning) = warning.split_at(warning.rfind("/en/warnings/").unwrap());
    let warning = page(&officer, warning.split('"').next().unwrap());
    let admin = Visitor::take_role(&running.digits(), "admin");
    let quarantine = page(&admin, "/en/warnings/quarantine");
    [
        (officer, link(&warning, "/en/warnings/messages/", "/file"), ACCEPTED),
        (admin, link(&quarantine, "/en/warnings/quarantine/", "/file"), REFUSED),
    ]
}

fn all_is_there(running: &Running) {
    for (visitor, path, content) in given_out(running) {
        let file = visitor.download(&format!("{}{path}", running.digits()));
        assert_eq!(file.bytes, content.as_bytes(), "{path}");
        assert!(file.disposition.starts_with("attachment; "), "{}", file.disposition);
        assert_eq!((file.kind.as_str(), file.sniff.as_str()), ("application/octet-stream", "nosniff"));
    }
}

/// The stored files below a part of a data folder.
pub(crate) fn stored(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for item in std::fs::read_dir(folder).unwrap().flatten() {
        if item.path().is_dir() { files.extend(stored(&item.path())) } else { files.push(item.path()) }
    }
    files
}

#[test]
fn accepted_and_refused_files_survive_a_backup_and_a_restore() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::fs::create_dir(at.join("inbox")).unwrap();
    let running = night(at, "night");
    hand_in(at, "storm.xml", ACCEPTED, "done");
    hand_in(at, "bad.xml", REFUSED, "refused");
    all_is_there(&running);
    let out = run(at, &["backup", "copy", "--keys", "restored/keys", "--data", "night"]);
    assert!(out.status.success(), "{}", said(&out));
    assert!(running.stop().success());
    let out = run(at, &["restore", "copy", "--data", "restored"]);
    assert!(out.status.success() && said(&out).contains("2 files restored"), "{}", said(&out));
    // A backup holds no clock: without it the night would begin anew, before anybody had a mandate.
    std::fs::copy(at.join("night/night-clock.json"), at.join("restored/night-clock.json")).unwrap();
    let running = night(at, "restored");
    all_is_there(&running);
    assert!(running.stop().success());
    let out = run(at, &["journal", "fsck", "--data", "restored"]);
    assert!(out.status.success(), "{}", said(&out));

    // Somebody tidies up by hand.
    let (kept, held) =
        (stored(&at.join("restored/blobs/kept")), stored(&at.join("restored/blobs/quarantine")));
    assert_eq!((kept.len(), held.len()), (1, 1));
    std::fs::remove_file(&kept[0]).unwrap();
    std::fs::write(&held[0], REFUSED.replace("hostname", "machine!")).unwrap();
    let out = run(at, &["journal", "fsck", "--data", "restored"]);
    assert!(!out.status.success(), "{}", said(&out));
    assert!(said(&out).contains("names a file that is missing"), "{}", said(&out));
    assert!(said(&out).contains("was altered"), "{}", said(&out));
}

#[test]
fn a_file_erased_after_the_backup_does_not_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::fs::create_dir(at.join("inbox")).unwrap();
    let running = night(at, "night");
    hand_in(at, "storm.xml", ACCEPTED, "done");
    let warnings = Visitor::take_role(&running.digits(), "officer");
    let (_, list) = warnings.get(&format!("{}/en/warnings", running.digits())).unwrap();
    assert!(list.contains("Storm of the test"));
    assert!(run(at, &["backup", "copy", "--data", "night"]).status.success());
    assert!(running.stop().success());
    // As the register that leaves with the checkpoints says it: the entry, the one that orders it, the file.
    let hash = stored(&at.join("copy/blobs"))[0].file_name().unwrap().to_str().unwrap().to_owned();
    let exported = run(at, &["journal", "export", "out", "--data", "night"]);
    assert!(exported.status.success(), "{}", said(&exported));
    let text = std::fs::read_to_string(at.join("out/journal.tsv")).unwrap();
    let seq = text.lines().position(|line| line.contains("situation.alert-received@1")).unwrap();
    let id = store::blob_id(&hash);
    let register = format!("{{\"seq\":{seq},\"by\":999999,\"at\":0,\"files\":[\"{id}\"]}}\n");
    std::fs::write(at.join("erased.jsonl"), register).unwrap();
    let out = run(at, &["restore", "copy", "--data", "restored", "--erasures", "erased.jsonl"]);
    assert!(out.status.success(), "{}", said(&out));
    assert!(said(&out).contains("0 files restored, 1 left out"), "{}", said(&out));
    assert!(stored(&at.join("restored/blobs/kept")).is_empty());
    let out = run(at, &["journal", "fsck", "--data", "restored"]);
    assert!(out.status.success(), "what was erased is not missed: {}", said(&out));
}
