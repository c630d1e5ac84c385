//! Every code has its sentence in every language, and no sentence is without a code.

use std::collections::{BTreeMap, BTreeSet};

use exchange::cap::{self, Code, Odd};
use exchange::gtfs_rt;

#[test]
fn every_code_has_a_sentence_in_three_languages() {
    let refusals = Code::ALL.iter().map(|c| format!("cap-refused-{c}"));
    let refusals = refusals.chain(gtfs_rt::Code::ALL.iter().map(|c| format!("cap-refused-{c}")));
    let refusals = refusals.chain([format!("cap-refused-{}", cap::SIGNATURE_REQUIRED)]);
    let oddities = Odd::ALL.iter().map(|c| format!("cap-odd-{c}"));
    let want: BTreeSet<String> = refusals.chain(oddities).collect();
    let mut languages = BTreeSet::new();
    for (lang, name, content) in exchange::TEXTS {
        languages.insert(*lang);
        let mut found = BTreeMap::new();
        for line in content.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
            let (key, sentence) = line.split_once(" = ").unwrap_or_else(|| panic!("{name}: {line}"));
            assert!(sentence.trim().ends_with(['.', '!']), "{name}: {key}");
            assert!(found.insert(key.to_owned(), sentence).is_none(), "{name}: {key} stands twice");
        }
        assert_eq!(found.into_keys().collect::<BTreeSet<_>>(), want, "{name}");
    }
    assert_eq!(languages.len(), 3);
}

#[test]
fn every_code_stands_in_the_document() {
    let document = include_str!("../../../../docs/cap.md");
    let codes = Code::ALL.iter().map(|c| c.as_str()).chain(Odd::ALL.iter().map(|c| c.as_str()));
    let feeds = include_str!("../../../../docs/feeds.md");
    let unexplained: Vec<&str> = gtfs_rt::Code::ALL
        .iter()
        .map(|c| c.code())
        .filter(|c| !feeds.contains(&format!("| `{c}` | ")))
        .collect();
    assert!(unexplained.is_empty(), "docs/feeds.md does not explain {unexplained:?}");
    let missing: Vec<&str> = codes.filter(|c| !document.contains(&format!("| `{c}` | "))).collect();
    assert!(missing.is_empty(), "docs/cap.md does not explain {missing:?}");
}
