//! An account of a year: archivable, tagged, both languages side by side, every source by its number.

use kernel::{Lang, Text, Words};
use press_types::sample_account::account;
use press_types::{Account, Gaps, Languages, Piece, Press as _, PressError, Referred, Seal, TableRow};

use crate::support::{holds, poppler, press, run, text};

#[test]
fn both_languages_stand_side_by_side_with_their_sources() {
    let pdf = press().account(&account(3, 7)).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7") && holds(&pdf, "/StructTreeRoot"));
    let Some(xmp) = poppler("pdfinfo", &["-meta"], &pdf) else { return };
    for needle in ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "fr-BE"] {
        assert!(xmp.contains(needle), "{needle} is missing in:\n{xmp}");
    }
    let shown = text(&pdf).unwrap();
    for part in [
        "Note d’orientation fictive",
        "Verzonnen beleidsnota",
        "IV.1.3",
        "[31]",
        "Errata",
        "selon le planning",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    assert!(shown.contains("Fictif") || shown.contains("FICTIF"));
    assert!(run(&pdf).unwrap().contains("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"));
    assert!(holds(&pdf, "https://place.example/fr/entry/31"), "a source is a link");
}

#[test]
fn one_language_alone_is_all_in_that_language() {
    for (lang, own, other) in [(Lang::Fr, "Qualité", "Kwaliteit"), (Lang::Nl, "Kwaliteit", "Qualité")] {
        let one = Account { languages: Languages::One(lang), ..account(2, 1) };
        let pdf = press().account(&one).unwrap();
        let Some(shown) = text(&pdf) else { return };
        assert!(shown.contains(own) && !shown.contains(other), "{lang}: {shown}");
    }
    // The erratum was written in one language alone: that it is missing in the other is said.
    let dutch = Account { languages: Languages::One(Lang::Nl), ..account(1, 1) };
    let shown = text(&press().account(&dutch).unwrap()).unwrap_or_default();
    assert!(shown.is_empty() || shown.contains("geen tekst in deze taal"));
}

#[test]
fn what_a_partner_said_in_one_language_is_read_in_it_and_marked() {
    let row = TableRow {
        cells: vec![
            Text::both("Commune fictive", "Verzonnen gemeente"),
            Text::one(Lang::Nl, "Ronde van de wijk"),
            Text::default(),
        ],
        reference: Some(1),
    };
    let head = || Text::both("Action", "Actie");
    let spoken =
        Piece::Spoken { caption: head(), heads: vec![head(), head(), head()], rows: vec![row.clone()] };
    for languages in [Languages::One(Lang::Fr), Languages::Two(Lang::Fr, Lang::Nl)] {
        let mut one = Account { languages, ..account(1, 1) };
        if let Some(section) = one.sections.first_mut() {
            section.pieces = vec![spoken.clone()];
        }
        let Some(shown) = text(&press().account(&one).unwrap()) else { return };
        assert_eq!(shown.matches("Ronde van de wijk").count(), 1, "{shown}");
        assert!(shown.contains("(nl)"), "it is marked with its language: {shown}");
        assert!(
            !shown.contains("pas de texte dans cette langue"),
            "nothing that is there is missing: {shown}"
        );
    }
}

#[test]
fn what_is_not_fixed_says_so_on_every_page() {
    let draft = Account { fixed: false, hash: None, ..account(12, 2) };
    let pdf = press().account(&draft).unwrap();
    let Some(info) = poppler("pdfinfo", &[], &pdf) else { return };
    let pages: usize = info.lines().find_map(|l| l.strip_prefix("Pages:")).unwrap().trim().parse().unwrap();
    assert!(pages > 2, "{info}");
    for page in 1..=pages {
        let n = page.to_string();
        let words = poppler("pdftotext", &["-raw", "-f", &n, "-l", &n], &pdf).unwrap().to_uppercase();
        assert!(words.contains("PROJET"), "page {page}: {words}");
    }
}

#[test]
fn a_copy_says_that_nobody_signed_it_or_that_it_is_there_to_be_signed() {
    let one = |fixed, seal| Account { languages: Languages::One(Lang::Fr), fixed, seal, ..account(1, 1) };
    let flat = |account: &Account| text(&press().account(account).unwrap());
    let Some(sealed) = flat(&one(true, Seal::Sealed)) else { return };
    assert!(sealed.contains("scellé dans le journal, non signé"), "{sealed}");
    let to_sign = flat(&one(true, Seal::ForSignature)).unwrap();
    assert!(to_sign.contains("signé seulement si") && !to_sign.contains("non signé"), "{to_sign}");
    let draft = flat(&one(false, Seal::Sealed)).unwrap();
    assert!(!draft.contains("scellé"), "what is not fixed is not sealed: {draft}");
}

#[test]
fn the_contents_name_pages_and_the_first_page_says_what_was_missing() {
    let mut one = Account { languages: Languages::One(Lang::Nl), ..account(12, 1) };
    one.embargo = Some(one.issued.at);
    one.gaps = Some(Gaps {
        said: Text::one(Lang::Nl, "Vastgelegd terwijl 3 delen ontbraken. Reden:"),
        why: Some(Words::new(Lang::Fr, "date fixe")),
    });
    let said = Referred { text: Text::one(Lang::Nl, "Een directie oprichten"), reference: None };
    let lead = Some(Text::one(Lang::Nl, "Gepland in het jaar voordien (Beleidsnota 2022):"));
    if let Some(section) = one.sections.first_mut() {
        section.pieces.push(Piece::Quote { lead, said, source: Text::one(Lang::Nl, "Beleidsnota 2022") });
    }
    let pdf = press().account(&one).unwrap();
    let Some(shown) = text(&pdf) else { return };
    let first = poppler("pdftotext", &["-layout", "-f", "1", "-l", "1"], &pdf).unwrap();
    for part in ["3 delen ontbraken", "date fixe"] {
        assert!(first.contains(part), "{part}: {first}");
    }
    assert!(shown.contains("Gepland in het jaar voordien"), "{shown}");
    assert!(first.to_uppercase().contains("EMBARGO → 24/11"), "{first}");
    let objective = first.lines().find(|l| l.trim_start().starts_with("IV.1.5 ")).unwrap();
    let page = objective.split_whitespace().last().unwrap();
    let there = poppler("pdftotext", &["-layout", "-f", page, "-l", page], &pdf).unwrap();
    assert!(!["00", "1"].contains(&page) && there.contains("IV.1.5 OD 7.5"), "page {page}: {there}");
    assert!(first.matches("Deel 3").count() < 3, "seventy parts are no contents: {first}");
    let short = Account { languages: Languages::One(Lang::Nl), ..account(3, 1) };
    let first =
        poppler("pdftotext", &["-layout", "-f", "1", "-l", "1"], &press().account(&short).unwrap()).unwrap();
    assert!(first.matches("Deel 3").count() >= 3, "twenty are: {first}");
}

#[test]
fn what_was_published_elsewhere_is_no_draft() {
    let said = Text::both("Repris du document publié", "Overgenomen uit het document");
    let taken = Account { fixed: false, taken: Some(said), ..account(1, 1) };
    let Some(shown) = text(&press().account(&taken).unwrap()) else { return };
    assert!(shown.contains("Repris du document") && !shown.contains("Préparé par"), "{shown}");
    assert!(!shown.contains("PROJET") && !shown.contains("ONTWERP"), "{shown}");
}

#[test]
fn too_much_is_refused_before_it_is_set() {
    let huge = account(2_000, 0);
    assert!(matches!(press().account(&huge), Err(PressError::TooLong { .. })));
}

#[test]
fn headings_within_sections_are_headings_and_stand_in_the_contents() {
    let mut one = Account { languages: Languages::One(Lang::Fr), ..account(2, 1) };
    let heading = |fr: &str, level| Piece::Heading { text: Text::both(fr, format!("{fr} (nl)")), level };
    let first = one.sections.first_mut().unwrap();
    first.pieces.push(heading("Les lieux fictifs", 1));
    first.pieces.push(heading("Les rues fictives", 2));
    let deep = one.sections.last_mut().unwrap();
    deep.level = 4;
    deep.pieces.push(heading("Les outils fictifs", 2));
    let pdf = press().account(&one).unwrap();
    let Some(shown) = text(&pdf) else { return };
    assert_eq!(shown.matches("Les lieux fictifs").count(), 2, "in the contents and in its place: {shown}");
    assert_eq!(shown.matches("Les outils fictifs").count(), 2, "however deep, where there is room: {shown}");
    let Some(tree) = poppler("pdfinfo", &["-struct-text"], &pdf) else { return };
    let count = |what: &str| tree.lines().filter(|l| l.trim_start().starts_with(what)).count();
    assert!(count("H3") >= 1 && count("H4") >= 1 && count("H6") == 1, "{tree}");
    let deep = one.sections.last_mut().unwrap();
    deep.pieces.extend((1..=30).map(|n| heading(&format!("Outil {n}"), 2)));
    let Some(shown) = text(&press().account(&one).unwrap()) else { return };
    assert_eq!(shown.matches("Les outils fictifs").count(), 1, "more than a glance allows: {shown}");
}
