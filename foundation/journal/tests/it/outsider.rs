//! The Python verifier, which shares no code with ours, and the commands of the guide.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use journal::SigningKey;
use journal::checkpoint::{KeyRing, Note, rotation};

use crate::exports::verify;
use crate::mutations::entry_at;
use crate::sample::{Chain, ORIGIN, key};

/// A fresh folder with an export of this chain, one checkpoint over it, and the public key.
fn folder(name: &str, chain: &Chain) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("outsider").join(name);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("journal.tsv"), chain.export()).unwrap();
    fs::write(folder.join("checkpoints.txt"), format!("{}\n", chain.note())).unwrap();
    fs::write(folder.join("checkpoint.pub.pem"), key().public().to_pem()).unwrap();
    folder
}

/// Whether a tool is there. On a build server it must be.
fn has(tool: &str, version: &str) -> bool {
    let there = Command::new(tool).arg(version).output().is_ok_and(|out| out.status.success());
    #[expect(clippy::disallowed_methods, reason = "a test must not pass unseen on a build server")]
    let ci = std::env::var("CI").is_ok_and(|value| value == "true");
    assert!(there || !ci, "{tool} is needed");
    if !there {
        eprintln!("skipped: {tool} is not installed");
    }
    there
}

fn tools() -> bool {
    has("python3", "--version") && has("openssl", "version")
}

fn python(folder: &Path) -> Output {
    let script = Path::new("../../tools/verify_journal.py");
    Command::new("python3").arg(script).arg(folder.join("journal.tsv")).output().unwrap()
}

/// What it said, and whether it found that everything holds.
fn verdict(folder: &Path) -> (bool, String) {
    let out = python(folder);
    let said = [out.stdout, out.stderr].concat();
    let said = String::from_utf8(said).unwrap();
    assert!(!said.contains("Traceback"), "{said}");
    assert!(matches!(out.status.code(), Some(0 | 1)), "{said}");
    (out.status.success(), said)
}

#[test]
fn it_agrees_that_a_good_export_holds() {
    if !tools() {
        return;
    }
    let chain = Chain::of(12);
    let (holds, said) = verdict(&folder("good", &chain));
    assert!(holds, "{said}");
    let expected = format!(
        "live: 12 entries, 10 bodies match, 2 destroyed or withheld, 1 checkpoints match\nhead {}\nroot {}\n\
         everything holds\n",
        chain.head(),
        chain.frontier.root()
    );
    assert_eq!(said, expected);
    assert!(verdict(&folder("empty", &Chain::default())).0);
}

#[test]
fn it_names_the_same_entry_for_one_altered_byte() {
    if !tools() {
        return;
    }
    let chain = Chain::of(8);
    let bytes = chain.export();
    let folder = folder("altered", &chain);
    // Spread over the whole file, with a step that meets headers, salts, values and ends of lines.
    for at in (0..bytes.len()).step_by(bytes.len() / 24) {
        let mut altered = bytes.clone();
        altered[at] ^= 1;
        fs::write(folder.join("journal.tsv"), &altered).unwrap();
        let (holds, said) = verdict(&folder);
        let entry = entry_at(&bytes, at);
        assert!(!holds && verify(&altered, &[]).map_or(true, |(_, r)| !r.faults.is_empty()), "byte {at}");
        let named = [entry, entry + 1].iter().any(|n| said.contains(&format!("entry {n}")));
        assert!(named || entry == 0, "byte {at} of entry {entry}: {said}");
    }
}

#[test]
fn it_notices_lost_doubled_and_moved_entries_and_a_shorter_journal() {
    if !tools() {
        return;
    }
    let good = Chain::of(8);
    let folder = folder("lines", &good);
    let verdict_on = |change: &dyn Fn(&mut Chain)| {
        let mut chain = good.clone();
        change(&mut chain);
        fs::write(folder.join("journal.tsv"), chain.export()).unwrap();
        verdict(&folder).1
    };
    assert!(verdict_on(&|c| drop(c.entries.remove(3))).contains("entry 5: entry 4 was expected here"));
    assert!(verdict_on(&|c| c.entries.swap(3, 4)).contains("entry 5: entry 4 was expected here"));
    let doubled = verdict_on(&|c| c.entries.insert(4, c.entries[3].clone()));
    assert!(doubled.contains("entry 4: entry 5 was expected here"));
    let lost = verdict_on(&|c| *c = Chain::of(6));
    assert!(lost.contains("entries 7 to 8 are missing: a checkpoint covers them"), "{lost}");
    let rewritten = verdict_on(&|c| {
        *c = Chain::default();
        (1..=8).for_each(|seq| c.append(crate::sample::header(seq, c.head()), crate::sample::values(1)));
    });
    assert!(rewritten.contains("the checkpoint over 8 entries was signed over other entries"), "{rewritten}");
}

#[test]
fn it_is_as_strict_about_form() {
    if !tools() {
        return;
    }
    let good = Chain::of(4);
    let folder = folder("strict", &good);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let (header, body) = good.entries[3].clone();
    let (header, body) = (text(&header), text(&body.unwrap()));
    let headers = [
        header.replacen(",\"v\":1", ",\"v\":2", 1),
        header.replacen(",\"v\":1", ",\"v\":1,\"x\":1", 1),
        header.replacen("\"basis\":\"coordination\",", "", 1),
        header.replacen("\"seq\":4", "\"seq\":4.0", 1),
        header.replacen("\"seq\":4", "\"seq\": 4", 1),
        header.replacen("\"need-to-know\"", "\"secret\"", 1).replacen("\"public\"", "\"secret\"", 1),
        header.replacen("coordination", "co\\u006frdination", 1),
        header.replacen("\"recorded\":{", "\"recorded\":{\"about\":1,", 1),
    ];
    let bodies = [
        body.replacen(":{\"salt\"", ": {\"salt\"", 1),
        body.replacen("{\"caller\"", "{\"caller\":null,\"caller\"", 1),
        body.replacen("{\"caller\"", "{\"aside\":{\"salt\":\"00\",\"value\":1},\"caller\"", 1),
        body.replacen("[1,-2,", "[1.0,-2,", 1),
        body.replacen("[1,-2,", &format!("{}1,-2,", "[".repeat(40)), 1),
        "[]".to_owned(),
        String::new(),
    ];
    let changed = headers.iter().map(|h| (h, &body)).chain(bodies.iter().map(|b| (&header, b)));
    for (changed_header, changed_body) in changed {
        let mut chain = Chain::of(3);
        chain.push(changed_header.clone().into_bytes(), None);
        chain.entries[3].1 = Some(changed_body.clone().into_bytes());
        assert!(*changed_header != header || *changed_body != body, "nothing was changed: {changed_header}");
        let export = chain.export();
        fs::write(folder.join("journal.tsv"), &export).unwrap();
        fs::write(folder.join("checkpoints.txt"), format!("{}\n", chain.note())).unwrap();
        let (holds, said) = verdict(&folder);
        let ours = verify(&export, &[chain.checkpoint()]).unwrap().1;
        assert!(!holds && said.contains("entry 4: "), "{said}");
        assert!(ours.faults.iter().any(|fault| fault.seq == Some(4)), "{changed_header} {changed_body}");
    }
}

#[test]
fn it_believes_no_altered_checkpoint_and_no_other_key() {
    if !tools() {
        return;
    }
    let chain = Chain::of(4);
    let note = format!("{}\n", chain.note());
    let folder = folder("notes", &chain);
    let signature = note.len() - 30;
    for altered in [
        note.replacen("\n4\n", "\n3\n", 1),
        note.replacen("belfry.example/live\n", "belfry.example/dead\n", 1),
        note.replacen("— ", "- ", 1),
        format!("x{note}"),
        format!(
            "{}{}{}",
            &note[..signature],
            if &note[signature..=signature] == "A" { "B" } else { "A" },
            &note[signature + 1..]
        ),
    ] {
        fs::write(folder.join("checkpoints.txt"), &altered).unwrap();
        let (holds, said) = verdict(&folder);
        assert!(!holds, "{altered}\n{said}");
    }
    fs::write(folder.join("checkpoints.txt"), &note).unwrap();
    let other = journal::SigningKey::new("other", &[8; 32]).unwrap();
    fs::write(folder.join("checkpoint.pub.pem"), other.public().to_pem()).unwrap();
    assert!(verdict(&folder).1.contains("the checkpoint over 4 entries is not signed by"));
}

#[test]
fn it_follows_new_keys_as_we_do() {
    if !tools() {
        return;
    }
    let keys = [7, 8, 9].map(|seed| SigningKey::new(ORIGIN, &[seed; 32]).unwrap());
    let [one, two, three] = &keys;
    let folder = folder("rotations", &Chain::of(9));
    fs::write(folder.join("first.pub.pem"), one.public().to_pem()).unwrap();
    // The newest key lies there too and is not the one to begin with.
    fs::write(folder.join("checkpoint.pub.pem"), three.public().to_pem()).unwrap();
    let told = |size, old, new| rotation(ORIGIN, size, old, new).unwrap();
    let elsewhere = |size, old: u8, new: u8| {
        let [old, new] =
            [old, new].map(|seed| SigningKey::new("belfry.example/access", &[seed; 32]).unwrap());
        rotation("belfry.example/access", size, &old, &new).unwrap()
    };
    let mut alone = told(6, two, three);
    alone.signatures.remove(1);
    let mut cut = told(6, two, three);
    cut.text = cut.text.replace("rotation/1", "rotation/2");
    let good = vec![told(3, one, two), told(6, two, three)];
    let mixed = vec![elsewhere(2, 7, 8), told(3, one, two), elsewhere(4, 8, 9), told(6, two, three)];
    let signed = |key: &SigningKey, size| Chain::of(size).checkpoint().sign(key).unwrap();
    let each = vec![signed(one, 3), signed(two, 3), signed(two, 5), signed(three, 9)];
    let table = [
        (good.clone(), each.clone(), None),
        (mixed, each.clone(), None),
        (vec![told(3, one, two), told(3, two, three)], vec![signed(three, 4)], None),
        (good.clone(), vec![signed(one, 4)], Some("trusted for size 4")),
        (good.clone(), vec![signed(three, 5)], Some("trusted for size 5")),
        (vec![good[1].clone(), good[0].clone()], vec![], Some("statement 1 does not continue")),
        (vec![good[0].clone(), told(2, two, three)], vec![], Some("statement 2 does not continue")),
        (vec![good[0].clone(), good[0].clone()], vec![], Some("statement 2 does not continue")),
        (vec![good[0].clone(), alone], vec![], Some("statement 2 is not signed by both keys")),
        (vec![good[0].clone(), cut], vec![], Some("statement 2 is not one")),
    ];
    for (statements, notes, wanted) in table {
        let text = |notes: &[Note]| notes.iter().map(|note| format!("{note}\n")).collect::<String>();
        fs::write(folder.join("rotations.txt"), text(&statements)).unwrap();
        fs::write(folder.join("checkpoints.txt"), text(&notes)).unwrap();
        let (holds, said) = verdict(&folder);
        let mut ring = KeyRing::new(ORIGIN, one.public().clone());
        let ours = statements.iter().filter(|s| s.text.contains(ORIGIN)).all(|s| ring.rotate(s).is_ok())
            && notes.iter().all(|note| ring.verify(note).is_ok());
        assert_eq!((holds, ours), (wanted.is_none(), wanted.is_none()), "{said}");
        assert!(said.contains(wanted.unwrap_or("everything holds")), "{wanted:?}: {said}");
    }
}

#[test]
fn the_commands_of_the_guide_do_what_it_says() {
    if !tools() || !has("bash", "--version") {
        return;
    }
    let guide = Path::new("../../docs/guides/verifying-a-journal.md");
    let guide = fs::read_to_string(guide).unwrap();
    let folder = Path::new("tests/golden/format-1");
    // Every block of commands marked «bash» runs in the folder of the golden export; a line after «#=» is printed.
    let blocks: Vec<&str> = guide.split("```bash\n").skip(1).filter_map(|b| b.split("```").next()).collect();
    assert!(blocks.len() >= 3);
    for block in blocks {
        let run = Command::new("bash")
            .args(["-euo", "pipefail", "-c", block])
            .current_dir(folder)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&run.stdout).into_owned();
        assert!(run.status.success(), "{block}\n{said}{}", String::from_utf8_lossy(&run.stderr));
        let expected: Vec<&str> = block.lines().filter_map(|line| line.strip_prefix("#= ")).collect();
        assert_eq!(said.lines().collect::<Vec<_>>(), expected, "{block}");
    }
}
