//! Every text in three languages, every page with every sample, every word of a closed list.

use crate::town::Town;

#[test]
fn pages_and_texts_are_complete() {
    let town = Town::open();
    let found = web::check::contribution(&account_web::contribution(&town.desk), &[]).unwrap();
    // The first line of each says enough; the rest shows the template.
    let first: Vec<&str> = found.iter().map(|f| f.lines().next().unwrap_or(f)).collect();
    assert!(first.is_empty(), "{}", first.join("\n"));
}

#[test]
fn every_word_of_a_closed_list_and_every_event_has_a_text() {
    let texts = web::Texts::load(account_web::TEXTS).unwrap();
    let mut keys = Vec::new();
    macro_rules! of {
        ($prefix:literal, $list:path) => {
            keys.extend(<$list>::ALL.iter().map(|m| format!(concat!($prefix, "{}"), m.code())))
        };
    }
    of!("account-state-", account::account::State);
    of!("account-step-", account::account::Step);
    of!("account-standing-", account::section::Standing);
    of!("account-axis-", account::block::Axis);
    of!("account-change-", account::document::Change);
    of!("account-will-", account::addressee::Way);
    of!("account-was-", account::addressee::Way);
    let feeds =
        ["account", "body", "commitment", "contribution", "objective", "project", "register", "other"];
    keys.extend(feeds.map(|feed| format!("account-feed-{feed}")));
    keys.push("account-state-published".to_owned());
    for kind in account::event::KINDS {
        let what = kind.strip_prefix("account.").unwrap().split('@').next().unwrap();
        keys.push(format!("kind-account-{what}"));
    }
    for key in keys {
        for lang in kernel::Lang::ALL {
            assert_ne!(texts.plain(lang, &key), key, "{lang}");
        }
    }
}
