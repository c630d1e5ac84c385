//! Every text in three languages, every page with every sample, every word of a closed list.

use crate::town::Town;

#[test]
fn pages_and_texts_are_complete() {
    let town = Town::open();
    let found = web::check::contribution(&registers_web::contribution(&town.desk), &[]).unwrap();
    // The first line of each says enough; the rest shows the template.
    let first: Vec<&str> = found.iter().map(|f| f.lines().next().unwrap_or(f)).collect();
    assert!(first.is_empty(), "{}", first.join("\n"));
}

#[test]
fn every_word_of_a_closed_list_and_every_event_has_a_text() {
    let texts = web::Texts::load(registers_web::TEXTS).unwrap();
    let mut keys = Vec::new();
    macro_rules! of {
        ($prefix:literal, $list:path) => {
            keys.extend(<$list>::ALL.iter().map(|m| format!(concat!($prefix, "{}"), m.code())))
        };
    }
    of!("registers-state-", registers::entry::State);
    of!("registers-link-", registers::entry::LinkSort);
    of!("registers-evidence-", registers::evidence::Sort);
    of!("registers-progress-", registers::instrument::Progress);
    of!("registers-part-", registers::command::Part);
    of!("registers-stage-", registers::sheet::Stage);
    of!("registers-stage-", registers::test::Stage);
    of!("registers-effect-", registers::test::Effect);
    for (name, _) in registers::sheet::Sheet::default().parts() {
        keys.push(format!("registers-sheet-{name}"));
    }
    for act in ["write", "hand-in", "judge", "test-write", "test-hand-in", "test-judge"] {
        keys.push(format!("registers-done-{act}"));
    }
    for kind in registers::event::KINDS {
        let what = kind.strip_prefix("registers.").unwrap().split('@').next().unwrap();
        keys.push(format!("kind-registers-{what}"));
    }
    for key in keys {
        for lang in kernel::Lang::ALL {
            assert_ne!(texts.plain(lang, &key), key, "{lang}");
        }
    }
}
