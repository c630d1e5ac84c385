//! Every text in three languages, every page with every sample, every word of a closed list.

use crate::town::Town;

#[test]
fn pages_and_texts_are_complete() {
    let town = Town::open();
    let found = web::check::contribution(&duties_web::contribution(&town.desk), &[]).unwrap();
    // The first line of each says enough; the rest shows the template.
    let first: Vec<&str> = found.iter().map(|f| f.lines().next().unwrap_or(f)).collect();
    assert!(first.is_empty(), "{}", first.join("\n"));
}

#[test]
fn every_word_of_a_closed_list_and_every_event_has_a_text() {
    let texts = web::Texts::load(duties_web::TEXTS).unwrap();
    let mut keys = Vec::new();
    keys.extend(duties::occurrence::State::ALL.iter().map(|s| format!("duties-state-{s}")));
    keys.extend(duties::rhythm::Unit::ALL.iter().map(|u| format!("duties-unit-name-{u}")));
    keys.extend(duties::rhythm::Side::ALL.iter().map(|s| format!("duties-rule-{s}")));
    keys.extend(kernel::Handling::ALL.iter().map(|h| format!("duties-handling-{}", h.code())));
    keys.extend((1..=12).flat_map(|n| ["", "short-"].map(|short| format!("duties-month-{short}{n}"))));
    keys.extend((1..=12).map(|n| format!("duties-of-month-{n}")));
    keys.extend((1..=7).map(|n| format!("duties-weekday-{n}")));
    keys.extend((1..=4).map(|n| format!("duties-nth-{n}")));
    for kind in duties::event::KINDS {
        let what = kind.strip_prefix("duties.").unwrap().split('@').next().unwrap();
        keys.push(format!("kind-duties-{what}"));
    }
    for key in keys {
        for lang in kernel::Lang::ALL {
            assert_ne!(texts.plain(lang, &key), key, "{lang}");
        }
    }
}
