//! A folder instead of a connection: letters lie in `out`, one JSON object a file with its document beside it, for a program of the
//! operator's own; word comes back in `receipts`. `docs/guides/operating.md` has both shapes.

use std::fs;
use std::path::{Path, PathBuf};

use outbox::message::Channel;
use outbox::sender::{Letter, NotTaken, PdfPart, Portion, Sender};
use serde_json::json;

use super::receipts::Receipts;

/// A folder of one channel.
pub(crate) struct Folder {
    channel: Channel,
    dir: PathBuf,
    receipts: Receipts,
}

impl Folder {
    /// The folder of a channel; made where it is absent.
    ///
    /// # Errors
    /// What could not be made.
    pub(crate) fn open(channel: Channel, dir: &Path) -> Result<Self, String> {
        let out = dir.join("out");
        fs::create_dir_all(&out).map_err(|e| format!("messages.{channel}: {}: {e}", out.display()))?;
        let receipts = Receipts::open(channel, &dir.join("receipts"))?;
        Ok(Self { channel, dir: dir.to_owned(), receipts })
    }

    /// Lays a file down in `out`, whole or not at all.
    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), NotTaken> {
        let out = self.dir.join("out");
        let (part, file) = (out.join(format!(".{name}.part")), out.join(name));
        let written = fs::write(&part, bytes).and_then(|()| fs::rename(&part, &file));
        written.map_err(|e| NotTaken::Passing(format!("{}: {e}", file.display())))
    }
}

/// The file with the document of a letter, beside that of the letter.
fn beside(letter: &Letter) -> String {
    format!("{}.pdf", letter.id)
}

/// What a letter says of its document: where it lies, and how it is attached.
fn described(letter: &Letter, document: &PdfPart) -> serde_json::Value {
    json!({
        "file": beside(letter), "name": document.name, "type": "application/pdf", "bytes": document.bytes.len(),
        "sha256": document.sha256,
    })
}

impl Sender for Folder {
    fn channel(&self) -> Channel {
        self.channel
    }

    /// A second try writes the same file again: whoever empties the folder gets it once, or twice under the same id.
    fn send(&self, letter: &Letter) -> Result<Option<String>, NotTaken> {
        let texts: Vec<_> =
            letter.parts.iter().map(|(l, t)| json!({ "lang": l.code(), "text": t })).collect();
        let line = json!({
            "id": letter.id, "number": letter.number, "channel": self.channel.code(), "to": letter.to, "name": letter.name,
            "subject": letter.subject, "texts": texts, "urgent": letter.urgent, "link": letter.link, "at": letter.at.rfc3339(),
            "calendar": letter.calendar.as_ref().map(|c| json!({ "method": c.method, "text": c.text })),
            "document": letter.document.as_ref().map(|d| described(letter, d)),
        });
        // The document first: whoever finds the letter finds what it carries.
        if let Some(document) = &letter.document {
            self.put(&beside(letter), &document.bytes)?;
        }
        self.put(&format!("{}.json", letter.id), format!("{line}\n").as_bytes()).map(|()| None)
    }

    fn receipts(&self) -> Result<Vec<Portion>, String> {
        self.receipts.fetch()
    }

    fn settle(&self, portion: &Portion, faults: &[String]) -> Result<(), String> {
        self.receipts.settle(portion, faults)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use kernel::{Lang, Timestamp};
    use outbox::sender::Word;

    fn letter() -> Letter {
        Letter {
            id: "m.0.0".into(),
            number: "MSG-26-0001".into(),
            to: "0490000011".into(),
            name: Some("A. Fictief".into()),
            subject: "Gas".into(),
            parts: vec![(Lang::Nl, "Ontruim\nde straat «é»".into())],
            urgent: true,
            link: Some("https://town.example/nl/m/x".into()),
            at: Timestamp(1_795_488_000_000_000),
            calendar: None,
            document: None,
        }
    }

    #[test]
    fn a_letter_is_one_line_and_a_second_try_the_same_file() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::open(Channel::Sms, dir.path()).unwrap();
        folder.send(&letter()).unwrap();
        folder.send(&letter()).unwrap();
        let files: Vec<_> = fs::read_dir(dir.path().join("out")).unwrap().collect();
        assert_eq!(files.len(), 1);
        let text = fs::read_to_string(dir.path().join("out/m.0.0.json")).unwrap();
        assert_eq!(text.lines().count(), 1);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!((value["channel"].as_str(), value["to"].as_str()), (Some("sms"), Some("0490000011")));
        assert_eq!(value["texts"][0]["text"], "Ontruim\nde straat «é»");
        assert_eq!(value["at"], "2026-11-24T02:40:00Z");
    }

    #[test]
    fn a_document_lies_beside_its_letter_which_says_what_it_is() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::open(Channel::Mail, dir.path()).unwrap();
        let bytes: Arc<[u8]> = b"%PDF-1.7 \xff".as_slice().into();
        let document = PdfPart { name: "NO-2026-fr-nl.pdf".into(), bytes, sha256: "00ff".into() };
        folder.send(&Letter { document: Some(document), ..letter() }).unwrap();
        let out = dir.path().join("out");
        let text = fs::read_to_string(out.join("m.0.0.json")).unwrap();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            value["document"],
            json!({
                "file": "m.0.0.pdf", "name": "NO-2026-fr-nl.pdf", "type": "application/pdf", "bytes": 10, "sha256": "00ff",
            })
        );
        assert_eq!(fs::read(out.join("m.0.0.pdf")).unwrap(), b"%PDF-1.7 \xff");
        assert_eq!(fs::read_dir(&out).unwrap().count(), 2, "nothing half written is left");
    }

    #[test]
    fn a_full_disk_passes() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::open(Channel::Sms, dir.path()).unwrap();
        fs::remove_dir_all(dir.path().join("out")).unwrap();
        assert!(matches!(folder.send(&letter()), Err(NotTaken::Passing(_))));
    }

    #[test]
    fn receipts_come_back_and_broken_ones_are_put_aside_with_the_reason() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::open(Channel::Sms, dir.path()).unwrap();
        let put = |name: &str, text: &[u8]| fs::write(dir.path().join("receipts").join(name), text).unwrap();
        put("1.jsonl", b"{\"id\":\"m.0.0\",\"state\":\"delivered\",\"at\":\"2026-11-24T02:41:00Z\"}\n\n{\"id\":\"m.1.0\",\"state\":\"failed\",\"reason\":\"no such number\"}\n");
        put("2.json", b"{\"id\":\"m.0.0\",\"state\":\"eaten\"}\n");
        put("3.json", b"\xff\xfe");
        put("4.json", b"");
        put("5.part", b"not ready");
        put("6.json", b"{\"id\":\"m.0.0\",\"state\":\"acknowledged\",\"more\":1}");
        let all = folder.receipts().unwrap();
        assert_eq!(all.len(), 5, "what is still written is left");
        assert_eq!(
            all[0].receipts.iter().map(|r| r.state).collect::<Vec<_>>(),
            [Word::Delivered, Word::Failed]
        );
        assert!(all[0].faults.is_empty());
        assert!(all[1].faults[0].contains("line 1"), "{:?}", all[1]);
        assert!(all[2].faults[0].contains("not UTF-8"));
        assert!(all[3].faults[0].contains("empty"));
        assert!(all[4].faults[0].contains("unknown field"));
        folder.settle(&all[0], &[]).unwrap();
        folder.settle(&all[1], &all[1].faults).unwrap();
        assert!(dir.path().join("receipts/done/1.jsonl").is_file());
        let why = fs::read_to_string(dir.path().join("receipts/broken/2.json.why.txt")).unwrap();
        assert!(why.contains("line 1"), "{why}");
        assert_eq!(folder.receipts().unwrap().len(), 3);
    }

    #[test]
    fn a_file_that_is_too_large_is_put_aside() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::open(Channel::Voice, dir.path()).unwrap();
        let large = vec![b'x'; (1 << 20) + 1];
        fs::write(dir.path().join("receipts/1.json"), large).unwrap();
        assert!(folder.receipts().unwrap()[0].faults[0].contains("larger"));
    }
}
