//! The office says in the other language what a partner wrote in one; what the partner wrote stays.

use contributions::action::{Action, Translation, figures};
use contributions::campaign::Verdict;
use contributions::command::{Give, Translate};
use contributions::read::ActionRow;
use kernel::{Lang, Words};
use testkit::{Place, on_both};

use crate::town::{Matter, Town, action, give, given, judge, one, town};

fn said() -> Translation {
    Translation {
        what: Words::new(Lang::Nl, "Workshops op school"),
        result: Some("Veertig jongeren".into()),
        figures: figures("figures", "40 jongeren").unwrap(),
        obstacles: None,
    }
}

fn translate(sheet: Matter, translation: Translation) -> Translate {
    Translate { sheet, action: 1, translation, based_on: None }
}

fn first(town: &Town, sheet: Matter) -> ActionRow {
    given(town, sheet).remove(0)
}

#[test]
fn what_a_partner_wrote_is_translated_beside_it_and_anew() {
    on_both(|place| {
        let town = town(place);
        let sheet = one(&town);
        town.ask(give(sheet, &[action("1.1")]));
        town.ask(judge(sheet, 1, Verdict::Accept));
        town.ask(translate(sheet, said()));
        let row = first(&town, sheet);
        assert_eq!(row.action, action("1.1"), "the words of the partner stay");
        assert_eq!(row.translations.len(), 1);
        assert_eq!(row.translations[0].translation, said());
        assert_eq!(
            town.refused(translate(sheet, said())).key,
            "refusal-contribution-translation-same",
            "the same twice changes nothing"
        );
        let better = Translation { result: Some("Veertig leerlingen".into()), ..said() };
        town.ask(translate(sheet, better.clone()));
        let row = first(&town, sheet);
        assert_eq!((row.translations.len(), &row.translations[0].translation), (1, &better));
    });
}

#[test]
fn a_translation_says_all_of_it_and_nothing_besides() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = one(&town);
    town.ask(give(sheet, &[action("1.1")]));
    let key = |translation: Translation| {
        let refusal = town.refused(translate(sheet, translation));
        (refusal.field.unwrap_or_default(), refusal.key)
    };
    let at = |field: &str, key: &str| (field.to_owned(), key.to_owned());
    let own = Translation { what: Words::new(Lang::Fr, "Ateliers"), ..said() };
    assert_eq!(key(own), at("lang", "refusal-contribution-translation-language"));
    let wordless = Translation { what: Words::new(Lang::Nl, " "), ..said() };
    assert_eq!(key(wordless), at("what", "refusal-missing"));
    assert_eq!(key(Translation { result: None, ..said() }), at("result", "refusal-missing"));
    let more = Translation { obstacles: Some("regen".into()), ..said() };
    assert_eq!(key(more), at("obstacles", "refusal-contribution-translation-more"));
    let other = Translation { figures: figures("figures", "400 jongeren").unwrap(), ..said() };
    assert_eq!(key(other), at("figures", "refusal-contribution-translation-figures"));
    let nowhere = Translate { action: 7, ..translate(sheet, said()) };
    assert_eq!(town.refused(nowhere).key, "refusal-contribution-gone");
}

#[test]
fn what_was_translated_goes_once_the_partner_writes_it_anew() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = one(&town);
    town.ask(give(sheet, &[action("1.1")]));
    town.ask(translate(sheet, said()));
    let anew = Action { result: Some("Cinquante jeunes".into()), ..action("1.1") };
    town.ask(Give { actions: vec![(Some(1), anew)], ..give(sheet, &[]) });
    assert!(first(&town, sheet).translations.is_empty(), "nothing is said in the name of other words");
}
