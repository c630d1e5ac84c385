//! Every text in three languages, every page with every sample, every word of a closed list.

use crate::town::Town;

#[test]
fn pages_and_texts_are_complete() {
    let town = Town::open();
    let found = web::check::contribution(&strategy_web::contribution(&town.desk), &[]).unwrap();
    // The first line of each says enough; the rest shows the template.
    let first: Vec<&str> = found.iter().map(|f| f.lines().next().unwrap_or(f)).collect();
    assert!(first.is_empty(), "{}", first.join("\n"));
}

#[test]
fn every_word_of_a_closed_list_and_every_event_has_a_text() {
    let texts = web::Texts::load(strategy_web::TEXTS).unwrap();
    let mut keys = Vec::new();
    macro_rules! of {
        ($prefix:literal, $list:path) => {
            keys.extend(<$list>::ALL.iter().map(|m| format!(concat!($prefix, "{}"), m.code())))
        };
    }
    of!("strategy-axis-", strategy::axis::Axis);
    of!("strategy-trend-", strategy::axis::Trend);
    of!("strategy-level-", strategy::objective::Level);
    of!("strategy-phase-", strategy::objective::Phase);
    of!("strategy-account-", strategy::objective::Part);
    of!("strategy-plan-", strategy::plan::State);
    of!("strategy-step-", strategy::plan::Step);
    of!("strategy-taken-", strategy::plan::Step);
    of!("strategy-sort-", strategy::project::Sort);
    of!("strategy-state-", strategy::project::State);
    of!("strategy-turn-", strategy::project::State);
    of!("strategy-itemsort-", strategy::project::ItemSort);
    of!("strategy-load-", strategy::command::Verdict);
    of!("strategy-line-", strategy::plan_file::LineFault);
    of!("refusal-strategy-file-", strategy::plan_file::FileFault);
    for kind in strategy::event::KINDS {
        let what = kind.strip_prefix("strategy.").unwrap().split('@').next().unwrap();
        keys.push(format!("kind-strategy-{what}"));
    }
    for key in keys {
        for lang in kernel::Lang::ALL {
            assert_ne!(texts.plain(lang, &key), key, "{lang}");
        }
    }
}
