//! Every text in three languages, every page with every sample, every word of a closed list.

use crate::town::Town;

#[test]
fn pages_and_texts_are_complete() {
    let town = Town::open();
    let found = web::check::contribution(&planned_web::contribution(&town.desk), &[]).unwrap();
    // The first line of each says enough; the rest shows the template.
    let first: Vec<&str> = found.iter().map(|f| f.lines().next().unwrap_or(f)).collect();
    assert!(first.is_empty(), "{}", first.join("\n"));
}

#[test]
fn every_word_of_a_closed_list_and_every_event_has_a_text() {
    let texts = web::Texts::load(planned_web::TEXTS).unwrap();
    let mut keys = Vec::new();
    macro_rules! of {
        ($prefix:literal, $list:path) => {
            keys.extend(<$list>::ALL.iter().map(|m| format!(concat!($prefix, "{}"), m.code())))
        };
    }
    of!("planned-state-", planned::planned::State);
    of!("planned-step-", planned::planned::Step);
    of!("planned-answer-", planned::planned::Answer);
    of!("planned-finding-", planned::planned::Finding);
    of!("planned-outcome-", planned::planned::Outcome);
    of!("planned-mark-", planned::sheet::Mark);
    of!("planned-line-", planned::sheet_file::LineFault);
    of!("planned-conflict-", planned::conflict::Sort);
    of!("planned-differs-", planned::edition::What);
    of!("planned-entry-", exchange::ical::Fault);
    of!("refusal-planned-file-", planned::sheet_file::FileFault);
    of!("refusal-planned-calendar-", exchange::ical::FileFault);
    for kind in planned::event::KINDS {
        let what = kind.strip_prefix("planned.").unwrap().split('@').next().unwrap();
        keys.push(format!("kind-planned-{what}"));
    }
    for key in keys {
        for lang in kernel::Lang::ALL {
            assert_ne!(texts.plain(lang, &key), key, "{lang}");
        }
    }
}
