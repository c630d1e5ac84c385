//! Erasing from outside: two administrators give the function, its holder orders, and what is gone stays gone, in the
//! place, for both verifiers, and in what is restored from a backup of before and of after.

use std::path::Path;

use crate::program::{Running, Visitor, run, said};
use crate::received::{ACCEPTED, hand_in, stored};
use crate::rotation::verdicts;

const NAME: &str = "Nobodyssohn";

/// The demonstration with a folder of incoming files and a place elsewhere for checkpoints and the register.
fn night(folder: &Path, data: &str) -> Running {
    let settings = "inbox = \"inbox\"\n[checkpoints]\nfolder = \"elsewhere\"\n[backups]\nlapse_days = 90\n";
    std::fs::write(folder.join("place.toml"), settings).unwrap();
    let args = ["demo", "--data", data, "--quiet", "--paused"];
    Running::start_with(folder, &args, &[("BELFRY_CONFIG", "place.toml")])
}

/// One person of the night at the program.
struct At<'a> {
    visitor: Visitor,
    running: &'a Running,
}

impl<'a> At<'a> {
    fn role(running: &'a Running, role: &str) -> Self {
        Self { visitor: Visitor::take_role(&running.digits(), role), running }
    }
    fn get(&self, path: &str) -> (u16, String) {
        self.visitor.get(&format!("{}/en/{path}", self.running.digits())).unwrap()
    }
    fn post(&self, path: &str, form: &[(&str, &str)]) -> (u16, serde_json::Value) {
        self.visitor.post(&format!("{}/en/{path}", self.running.digits()), form)
    }
    /// Writes a line and gives the number of its entry.
    fn line(&self, text: &str) -> i64 {
        let (status, answer) = self.post("command", &[("text", text), ("context", "")]);
        assert_eq!(status, 200, "{answer}");
        seq(&answer)
    }
}

/// The number of the entry in a receipt.
fn seq(answer: &serde_json::Value) -> i64 {
    answer.pointer("/receipt/seq").and_then(serde_json::Value::as_i64).unwrap()
}

/// What stands between two marks of a page.
fn between<'a>(page: &'a str, begin: &str, end: &str) -> &'a str {
    let rest = page.split_once(begin).unwrap_or_else(|| panic!("no {begin}: {page}")).1;
    rest.split(end).next().unwrap()
}

/// The function goes to the data protection officer: one administrator proposes it, the other confirms it.
fn mandate(running: &Running, dpo: &At<'_>) {
    let (admin, second) = (At::role(running, "admin"), At::role(running, "admin2"));
    let people = admin.get("people").1;
    let (before, _) = people.split_once("K. Aerts").unwrap();
    let person = before.rsplit("/en/people/").next().unwrap().split('"').next().unwrap();
    let form = admin.get(&format!("people/{person}/mandates")).1;
    let organisations = between(&form, "name=\"organisation\"", "</select>");
    let organisation = organisations.split("value=\"").skip(1).find(|v| v.find('"') == Some(36)).unwrap();
    let organisation = organisation.split('"').next().unwrap();
    let asked = [("function", "records-officer"), ("organisation", organisation), ("ground", "Decision 12")];
    let (status, answer) = admin.post(&format!("people/{person}/mandates"), &asked);
    assert_eq!(status, 200, "{answer}");
    let profile = admin.get(&format!("people/{person}")).1;
    let (before, _) = profile.split_once("Records").unwrap();
    let mandate = before.rsplit("/en/mandates/").next().unwrap().split(['"', '/']).next().unwrap();
    assert_ne!(dpo.post("function", &[("function", mandate)]).0, 303, "one person alone gives nothing");
    assert_eq!(
        admin.post(&format!("mandates/{mandate}/confirm"), &[]).0,
        409,
        "nor confirms what they proposed"
    );
    let (status, answer) = second.post(&format!("mandates/{mandate}/confirm"), &[]);
    assert_eq!(status, 200, "{answer}");
    assert_eq!(dpo.post("function", &[("function", mandate)]).0, 303);
}

/// Orders through both steps of the page; the number of the ordering entry.
fn order(dpo: &At<'_>, entries: &str) -> i64 {
    let asked = [("step", "preview"), ("entries", entries), ("reason", "Decision 12 of the test")];
    let (status, page) = dpo.post("journal/erase", &asked);
    let page = page.as_str().unwrap_or_else(|| panic!("{page}")).to_owned();
    assert_eq!(status, 200, "{page}");
    assert!(page.contains("One file goes with it") && !page.contains(NAME), "{page}");
    let id = between(&page, "name=\"command_id\" value=\"", "\"");
    let confirm = [("step", "confirm"), ("again", entries), ("command_id", id), asked[1], asked[2]];
    let (status, answer) = dpo.post("journal/erase", &confirm);
    assert_eq!(status, 200, "{answer}");
    let (_, twice) = dpo.post("journal/erase", &confirm);
    assert_eq!(seq(&twice), seq(&answer), "a second click is harmless");
    seq(&answer)
}

/// The export of a data folder holds for both verifiers and does not say the name.
fn holds_without(at: &Path, data: &str) {
    let out = run(at, &["journal", "verify", "--data", data]);
    assert!(out.status.success() && said(&out).contains("everything holds"), "{}", said(&out));
    let out = run(at, &["journal", "fsck", "--data", data]);
    assert!(out.status.success(), "{data}: {}", said(&out));
    let export = format!("export-{data}");
    let out = run(at, &["journal", "export", &export, "--data", data]);
    assert!(out.status.success(), "{}", said(&out));
    for (who, out) in verdicts(at, &export) {
        assert!(out.status.success(), "{who}: {}", said(&out));
    }
    let text = std::fs::read_to_string(at.join(&export).join("journal.tsv")).unwrap();
    assert!(!text.contains(NAME), "{data}");
    for file in stored(&at.join(data)) {
        let bytes = std::fs::read(&file).unwrap();
        assert!(!bytes.windows(NAME.len()).any(|w| w == NAME.as_bytes()), "{}", file.display());
    }
    assert!(stored(&at.join(data).join("blobs")).is_empty(), "the file went with its entry");
}

#[test]
fn what_the_records_officer_erases_is_gone_and_stays_gone() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::fs::create_dir(at.join("inbox")).unwrap();
    let running = night(at, "night");
    let officer = At::role(&running, "officer");
    let line = officer.line(&format!("log {NAME} called from home"));
    hand_in(at, "storm.xml", ACCEPTED, "done");
    let after = officer.line("log a later line");
    officer.line("gas smell Mill street");
    let kind = |seq: i64| officer.get(&format!("entry/{seq}")).1;
    let warning = (line + 1..after).find(|seq| kind(*seq).contains("situation.alert-received@1")).unwrap();
    let search = || officer.get(&format!("search?q={NAME}")).1.contains("called from home");
    assert!(search() && stored(&at.join("night/blobs/kept")).len() == 1);
    assert!(run(at, &["backup", "before", "--keys", "earlier/keys", "--data", "night"]).status.success());

    let dpo = At::role(&running, "dpo");
    let entries = format!("{line}, {warning}");
    let asked = [("step", "preview"), ("entries", entries.as_str()), ("reason", "x")];
    assert_eq!(officer.post("journal/erase", &asked).0, 403);
    assert_eq!(dpo.post("journal/erase", &asked).0, 403);
    mandate(&running, &dpo);
    let by = order(&dpo, &entries);

    let receipt = dpo.get(&format!("journal/erase?order={by}")).1;
    assert!(receipt.contains("Decision 12 of the test") && receipt.contains("They lapse by"), "{receipt}");
    assert!(!search(), "the words are found no more");
    assert!(!officer.get("log").1.contains(NAME) && officer.get("log").1.contains("a later line"));
    assert!(kind(line).contains("The body was destroyed"));
    assert_eq!(officer.get("warnings").0, 200);
    assert!(run(at, &["backup", "after", "--keys", "later/keys", "--data", "night"]).status.success());
    assert!(running.stop().success(), "a clean stop carries the register away");
    holds_without(at, "night");

    assert!(run(at, &["restore", "after", "--data", "later"]).status.success());
    holds_without(at, "later");
    let register = ["--erasures", "elsewhere/live-erasures.jsonl"];
    let out = run(at, &[&["restore", "before", "--data", "earlier"][..], &register].concat());
    assert!(out.status.success(), "{}", said(&out));
    holds_without(at, "earlier");
}
