//! A folder in which word of letters comes back: files with a receipt a line, and for mail the reports of mail servers as they came.
//! `docs/guides/operating.md` has both.

use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use exchange::dsn::{self, Action, Fault, Report};
use outbox::message::Channel;
use outbox::sender::{Portion, Receipt, Word, parse_letter_id};

/// Largest file of receipts, and what is looked at of a report, bytes.
const LARGEST: u64 = 1 << 20;
/// What follows the name of a file of receipts where it is said why it was put aside.
const WHY: &str = ".why.txt";
/// Files taken in one turn.
const AT_ONCE: usize = 100;

/// The folder of one channel.
pub(crate) struct Receipts {
    channel: Channel,
    dir: PathBuf,
}

impl Receipts {
    /// The folder; made where it is absent.
    ///
    /// # Errors
    /// What could not be made.
    pub(crate) fn open(channel: Channel, dir: &Path) -> Result<Self, String> {
        for part in ["done", "broken"] {
            let path = dir.join(part);
            fs::create_dir_all(&path).map_err(|e| format!("messages.{channel}: {}: {e}", path.display()))?;
        }
        Ok(Self { channel, dir: dir.to_owned() })
    }

    /// What lies there, a portion a file.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub(crate) fn fetch(&self) -> Result<Vec<Portion>, String> {
        let entries = match fs::read_dir(&self.dir) {
            Ok(entries) => entries,
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(e) => return Err(format!("{}: {e}", self.dir.display())),
        };
        let mut files: Vec<PathBuf> =
            entries.filter_map(|e| e.ok().map(|e| e.path())).filter(|path| self.is_ready(path)).collect();
        files.sort();
        Ok(files.iter().take(AT_ONCE).map(|path| self.portion(path)).collect())
    }

    /// A file that is still being written has another ending.
    fn is_ready(&self, path: &Path) -> bool {
        let ends = |end: &str| path.extension().is_some_and(|e| e == end);
        path.is_file() && (ends("json") || ends("jsonl") || self.is_report(path))
    }

    fn is_report(&self, path: &Path) -> bool {
        self.channel == Channel::Mail && path.extension().is_some_and(|e| e == "eml")
    }

    fn portion(&self, path: &Path) -> Portion {
        let read = if self.is_report(path) { report(path) } else { lines(path) };
        let (receipts, faults) = read.unwrap_or_else(|fault| (Vec::new(), vec![fault]));
        Portion { from: path.display().to_string(), receipts, faults }
    }

    /// Puts a file aside that was carried out as far as it can be.
    ///
    /// # Errors
    /// Why it stays where it is.
    pub(crate) fn settle(&self, portion: &Portion, faults: &[String]) -> Result<(), String> {
        let from = PathBuf::from(&portion.from);
        let name = from.file_name().ok_or("a file without a name")?;
        let folder = self.dir.join(if faults.is_empty() { "done" } else { "broken" });
        let to = folder.join(name);
        if !faults.is_empty() {
            let why = folder.join(format!("{}{WHY}", name.to_string_lossy()));
            fs::write(&why, faults.join("\n") + "\n").map_err(|e| format!("{}: {e}", why.display()))?;
        }
        fs::rename(&from, &to).map_err(|e| format!("{}: {e}", to.display()))
    }
}

/// What a file says, and what of it could not be read.
type Said = Result<(Vec<Receipt>, Vec<String>), String>;

/// A receipt a line.
fn lines(path: &Path) -> Said {
    let size = fs::metadata(path).map_err(|e| e.to_string())?.len();
    if size > LARGEST {
        return Err(format!("larger than {LARGEST} bytes"));
    }
    let bytes = fs::read(path).map_err(|e| e.to_string())?;
    let text = String::from_utf8(bytes)
        .map_err(|e| format!("not UTF-8 after byte {}", e.utf8_error().valid_up_to()))?;
    let (mut receipts, mut faults) = (Vec::new(), Vec::new());
    for (n, line) in (1_usize..).zip(text.lines()).filter(|(_, l)| !l.trim().is_empty()) {
        match serde_json::from_str::<Receipt>(line) {
            Ok(receipt) => receipts.push(receipt),
            Err(e) => faults.push(format!("line {n}: {e}")),
        }
    }
    if receipts.is_empty() && faults.is_empty() {
        Err("the file is empty".to_owned())
    } else {
        Ok((receipts, faults))
    }
}

/// The report of a mail server. The mail that came back may hang on it: only its beginning is looked at.
fn report(path: &Path) -> Said {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|e| e.to_string())?;
    file.take(LARGEST).read_to_end(&mut bytes).map_err(|e| e.to_string())?;
    // What the server said is shortened only once the address is out of it: on the cut its beginning would stay.
    let limits = dsn::Limits { text: usize::MAX, ..dsn::Limits::default() };
    let report = dsn::read(&bytes, &limits).map_err(|fault| no_report(fault).to_owned())?;
    receipt(&report).map(|receipt| (receipt.into_iter().collect(), Vec::new()))
}

const fn no_report(fault: Fault) -> &'static str {
    match fault {
        Fault::Kind => "this mail is no delivery status notification (RFC 3464)",
        Fault::Nobody => "the notification names no recipient",
        Fault::Many => "the notification names too many recipients",
        Fault::Silent => "the notification does not say what became of the mail",
    }
}

/// What a report says of our letter; nothing where that is nothing final: the mail waits at a server, or went to one that does not
/// report. A letter has one recipient; where an address stands for several, it arrived as soon as it arrived with one of them.
fn receipt(report: &Report) -> Result<Option<Receipt>, String> {
    let by_head = report.message_id.as_deref().map(|id| id.rsplit_once('@').map_or(id, |(local, _)| local));
    let ids = [report.envelope.as_deref(), by_head];
    let known = |id: &&str| parse_letter_id(id).is_some();
    let id = ids.into_iter().flatten().find(known).ok_or("the notification is about no letter of ours")?;
    let one = |action: Action| report.recipients.iter().find(|r| r.action == action);
    let (state, of) = match (one(Action::Delivered), one(Action::Failed)) {
        (Some(of), _) => (Word::Delivered, of),
        (None, Some(of)) => (Word::Failed, of),
        (None, None) => return Ok(None),
    };
    let at = of.at.or(report.at);
    let reason = (state == Word::Failed).then(|| reason(of));
    Ok(Some(Receipt { id: id.to_owned(), state, at, reason }))
}

/// Why it did not arrive: the code, and what the last server said. The address stands in an entry that can be erased, the reason
/// stays: it goes without.
fn reason(of: &dsn::Recipient) -> String {
    let said = of.said.clone().unwrap_or_default();
    let said = of.addresses.iter().fold(said, |said, address| without(&said, address));
    match of.status.as_deref().filter(|code| !said.contains(code)) {
        Some(code) => format!("{code} {said}").trim().to_owned(),
        None => said,
    }
}

/// A text without this address, however servers write its letters.
fn without(text: &str, address: &str) -> String {
    let (low, address) = (text.to_ascii_lowercase(), address.to_ascii_lowercase());
    let (mut all, mut from) = (String::new(), 0);
    for (at, found) in low.match_indices(&address) {
        all.push_str(text.get(from..at).unwrap_or_default());
        all.push('…');
        from = at + found.len();
    }
    all.push_str(text.get(from..).unwrap_or_default());
    all
}

/// Files that were put aside because they say nothing we know: name, bytes, when they came, why.
///
/// # Errors
/// When the folder cannot be read.
pub(crate) fn broken(receipts: &Path) -> std::io::Result<Vec<(String, u64, SystemTime, String)>> {
    let folder = receipts.join("broken");
    let mut all = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(WHY) {
            continue;
        }
        let about = entry.metadata()?;
        let why = fs::read_to_string(folder.join(format!("{name}{WHY}"))).unwrap_or_default();
        all.push((name, about.len(), about.modified()?, why.trim().to_owned()));
    }
    Ok(all)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// What a mail server says of a letter, as a file.
    pub(crate) fn bounce(id: &str, group: &str) -> String {
        format!(
            "Date: Tue, 24 Nov 2026 03:41:00 +0100\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\
             Content-Type: message/delivery-status\n\nReporting-MTA: dns; relay.example\n\n{group}\n--b\n\
             Content-Type: text/rfc822-headers\n\nMessage-ID: <{id}@town.example>\n\n--b--\n"
        )
    }

    fn letter() -> String {
        format!("{}.0.0", kernel::Id::<kernel::kind::Matter>::of_words(&["a message"]))
    }

    fn laid(name: &str, text: &[u8]) -> (tempfile::TempDir, Receipts, Vec<Portion>) {
        let dir = tempfile::tempdir().unwrap();
        let folder = Receipts::open(Channel::Mail, dir.path()).unwrap();
        fs::write(dir.path().join(name), text).unwrap();
        let portions = folder.fetch().unwrap();
        (dir, folder, portions)
    }

    const UNKNOWN: &str = "Final-Recipient: rfc822; Mayor@Town.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 \
                           <mayor@town.example>: User unknown\n";

    #[test]
    fn a_mail_that_came_back_is_a_receipt_without_its_address() {
        let id = letter();
        let (dir, folder, portions) = laid("1.eml", bounce(&id, UNKNOWN).as_bytes());
        let at = Some("2026-11-24T02:41:00Z".parse().unwrap());
        let reason = Some("5.1.1 550 <…>: User unknown".to_owned());
        let wanted = Receipt { id, state: Word::Failed, at, reason };
        assert_eq!(portions[0].receipts, [wanted]);
        assert!(portions.len() == 1 && portions[0].faults.is_empty());
        folder.settle(&portions[0], &[]).unwrap();
        assert!(dir.path().join("done/1.eml").is_file() && folder.fetch().unwrap().is_empty());
    }

    #[test]
    fn an_address_leaves_nothing_behind_wherever_it_stands() {
        let long = UNKNOWN.replace("550 ", &format!("550 {}", "x".repeat(290)));
        let (_dir, _, portions) = laid("1.eml", bounce(&letter(), &long).as_bytes());
        let reason = portions[0].receipts[0].reason.clone().unwrap();
        assert!(reason.ends_with("x<…>: User unknown") && !reason.contains("mayor"), "{reason}");
    }

    #[test]
    fn what_arrived_with_one_of_several_arrived_and_what_is_not_final_says_nothing() {
        let of = |action: &str| {
            format!("Final-Recipient: rfc822; a@town.example\nAction: {action}\nStatus: 2.0.0\n\n")
        };
        for (actions, state) in [
            (vec!["failed", "delivered"], Some(Word::Delivered)),
            (vec!["delayed", "failed"], Some(Word::Failed)),
            (vec!["delayed"], None),
            (vec!["relayed"], None),
            (vec!["expanded"], None),
        ] {
            let group: String = actions.iter().map(|action| of(action)).collect();
            let (_dir, _, portions) = laid("1.eml", bounce(&letter(), &group).as_bytes());
            assert_eq!(portions[0].receipts.first().map(|r| r.state), state, "{actions:?}");
            assert!(portions[0].faults.is_empty(), "{actions:?}: {:?}", portions[0]);
        }
    }

    #[test]
    fn a_report_on_what_is_not_ours_and_any_other_mail_say_why_they_are_put_aside() {
        for (mail, why) in [
            (bounce("someone", UNKNOWN), "no letter of ours"),
            (bounce(&letter(), ""), "names no recipient"),
            (bounce(&letter(), "Final-Recipient: rfc822; a@b.example\n"), "does not say"),
            ("Subject: Away\n\nBack on Monday.\n".to_owned(), "RFC 3464"),
            (String::new(), "RFC 3464"),
        ] {
            let (dir, folder, portions) = laid("1.eml", mail.as_bytes());
            assert!(portions[0].receipts.is_empty() && portions[0].faults[0].contains(why), "{portions:?}");
            folder.settle(&portions[0], &portions[0].faults).unwrap();
            let (name, _, _, said) = broken(dir.path()).unwrap().remove(0);
            assert!(name == "1.eml" && said.contains(why), "{name}: {said}");
        }
    }

    #[test]
    fn a_mail_that_carries_much_is_looked_at_from_its_beginning() {
        let mail = format!("{}{}", bounce(&letter(), UNKNOWN), "x".repeat(usize::try_from(LARGEST).unwrap()));
        let (_dir, _, portions) = laid("1.eml", mail.as_bytes());
        assert_eq!(portions[0].receipts.len(), 1);
    }

    #[test]
    fn only_mail_takes_mails_and_what_is_still_written_is_left() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Receipts::open(Channel::Sms, dir.path()).unwrap();
        fs::write(dir.path().join("1.eml"), bounce(&letter(), UNKNOWN)).unwrap();
        assert!(folder.fetch().unwrap().is_empty());
        let (_dir, _, portions) = laid("1.eml.part", bounce(&letter(), UNKNOWN).as_bytes());
        assert!(portions.is_empty());
    }
}
