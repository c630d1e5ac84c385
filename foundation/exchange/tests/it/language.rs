//! Which text to show to whom.

use exchange::cap::{self, Alert, Severity};
use kernel::Lang;

use crate::sample::{GOOD, read};

/// An alert with one block per language tag.
fn speaking(tags: &[&str]) -> Alert {
    let (head, rest) = GOOD.split_once("<info>").unwrap();
    let (info, tail) = rest.split_once("</info>").unwrap();
    let blocks: String = tags
        .iter()
        .map(|tag| {
            let language = if tag.is_empty() { String::new() } else { format!("<language>{tag}</language>") };
            format!(
                "<info>{}</info>",
                info.replace("<language>fr-BE</language>", &language)
                    .replace("Vent violent<", &format!("{tag}!<"))
            )
        })
        .collect();
    read(&format!("{head}{blocks}{tail}")).unwrap()
}

#[test]
fn the_reader_s_own_language_else_english_else_the_first() {
    let cases: &[(&[&str], Lang, &str, bool)] = &[
        (&["nl-BE", "fr-BE", "de-DE", "en-GB"], Lang::Fr, "fr-BE", true),
        (&["nl-BE", "fr-BE", "de-DE", "en-GB"], Lang::Nl, "nl-BE", true),
        (&["nl-NL", "NL-be"], Lang::Nl, "NL-be", true),
        (&["fr", "fr-CA"], Lang::Fr, "fr", true),
        (&["fr-CA", "en-US"], Lang::Nl, "en-US", false),
        (&["de-DE", "fr-FR"], Lang::Nl, "de-DE", false),
        (&["frr", "de"], Lang::Fr, "frr", false),
        // Without a language the standard reads en-US.
        (&[""], Lang::En, "en-US", true),
        (&["de", ""], Lang::Fr, "en-US", false),
    ];
    for (tags, reader, want, own) in cases {
        let alert = speaking(tags);
        let selection = cap::select_info(&alert, *reader).unwrap();
        assert_eq!((selection.spoken.tag, selection.own), (*want, *own), "{tags:?} for {reader}");
    }
    let mut silent = speaking(&["fr"]);
    silent.infos.clear();
    assert_eq!(cap::select_info(&silent, Lang::Fr), None);
}

#[test]
fn several_blocks_of_one_language_stay_together() {
    let mut alert = speaking(&["fr-BE", "nl-BE", "fr-be"]);
    alert.infos[2].severity = Severity::Extreme;
    alert.infos[2].areas[0].text = "Port de Valmont".to_owned();
    let spoken = cap::by_language(&alert);
    assert_eq!(
        spoken.iter().map(|s| (s.tag, s.infos.len())).collect::<Vec<_>>(),
        [("fr-BE", 2), ("nl-BE", 1)]
    );
    assert_eq!(spoken[0].gravest().unwrap().severity, Severity::Extreme);
    assert_eq!(spoken[0].places(), ["Valmont", "Port de Valmont"]);
}

#[test]
fn one_row_for_all_languages() {
    let mut alert = speaking(&["fr-BE", "nl-BE"]);
    alert.infos[1].severity = Severity::Unknown;
    alert.infos[1].onset = Some(alert.sent);
    let row = alert.summary().unwrap();
    assert_eq!((row.severity, row.onset), (Severity::Severe, Some(alert.sent)));
    assert_eq!((row.polygons.len(), row.geocodes.len()), (1, 1), "the languages repeat the places");
    assert_eq!(row.expires, alert.infos[0].expires);
    alert.infos[1].expires = None;
    assert_eq!(alert.summary().unwrap().expires, None, "one block without an end");
}
