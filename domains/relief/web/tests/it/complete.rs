//! Every text in three languages, every page with every sample, every word of a closed list.

use crate::town::Town;

#[test]
fn pages_and_texts_are_complete() {
    let town = Town::open();
    let found = web::check::contribution(&relief_web::contribution(&town.desk), &[]).unwrap();
    // The first line of each says enough; the rest shows the template.
    let first: Vec<&str> = found.iter().map(|f| f.lines().next().unwrap_or(f)).collect();
    assert!(first.is_empty(), "{}", first.join("\n"));
}

#[test]
fn every_word_of_a_closed_list_and_every_event_has_a_text() {
    let texts = web::Texts::load(relief_web::TEXTS).unwrap();
    let mut keys = Vec::new();
    macro_rules! of {
        ($prefix:literal, $list:path) => {
            keys.extend(<$list>::ALL.iter().map(|m| format!(concat!($prefix, "{}"), m.code())))
        };
    }
    of!("relief-state-", relief::need::State);
    of!("relief-priority-", relief::need::Priority);
    of!("relief-site-", relief::site::SiteState);
    of!("relief-turn-", relief::site::SiteState);
    of!("relief-status-", relief::figure::Status);
    of!("relief-way-", relief::figure::Way);
    of!("relief-line-", relief::file::LineFault);
    of!("refusal-relief-file-", relief::file::FileFault);
    keys.extend(["site", "figures", "known"].map(|v| format!("relief-verdict-{v}")));
    let kind = |k: &&str| format!("kind-{}", k.split('@').next().unwrap_or("").replace('.', "-"));
    keys.extend(relief::event::KINDS.iter().map(kind));
    let missing: Vec<_> = keys.iter().filter(|key| !texts.has(kernel::Lang::En, key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
